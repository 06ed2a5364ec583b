"""Texts that programs stumble over, and words that databases might obey: ours, and the lists."""

from collections.abc import Iterator
from itertools import cycle

from tests.corpora import batches, corpus

OWN = [
    "", " ", "  lead and trail  ", "\t", "\n", "\r\n", "a\r\nb", "a\rb", "a\n\n\nb", "\0", "a\0b",
    "\x01\x02\x03", "\x1b[31mred\x1b[0m", "\x7f", "\x80\x9f", "\ufeffBOM", "\ufffe", "\uffff",
    "\u202eRTL\u202c", "שלום", "مرحبا", "\u2066isolate\u2069",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "e\u0301", "é", "ﬁ", "ǅ", "ß", "ẞ", "İstanbul", "ı", "Å", "Å", "𝄞", "𠜎𠜱", "👩‍👩‍👧‍👦", "🏳️‍🌈",
    "🇺🇳", "👍🏽", "\u200b", "a\u200db", "\u2028", "\u2029", "\xa0", "\u3000", "\x85", "%00", "%s",
    "%(x)s", "{0}", "{{ 7|add:7 }}", "{% csrf_token %}", "${7*7}", "\\", "\\0", "\\n", "'", '"',
    "''", "`", "NULL", "None", "nil", "undefined", "true", "NaN", "1e309", "-0", "0x1F", "٣", "½",
    "../../etc/passwd", "<b>", "&amp;", "&#0;", "]]>", "--", "/*", ";", "|", "$(id)", "A" * 19_999,
]  # fmt: skip

# As bytes of a form: what no text can be, and a browser never sends.
BROKEN = [b"%ED%A0%80", b"%ED%B0%80x", b"%FF%FE", b"%C3%28", b"%F5%80%80%80", b"%E2%82", b"%u0041"]

INJECTIONS = [
    "'", "''", '"', "`", "\\", "\\'", "%", "%%", "_", "\\%", "*", "**", "a*", '"*', "()", "(", ")",
    "' OR '1'='1", "' OR 1=1 --", '" OR 1=1 --', "1' OR '1'='1' /*", "') OR ('1'='1",
    "OR 1=1", "1=1",
    "'; DROP TABLE answers_answer; --", "1; DELETE FROM accounts_user",
    "' UNION SELECT email FROM "
    "accounts_user --", "1 UNION SELECT NULL,NULL", "' AND SLEEP(5) --", "'||pg_sleep(5)||'",
    "1 AND (SELECT 1 FROM pg_sleep(5))", "NEAR(a b)", "NEAR/5", "a NEAR b", "title:secret", "^a",
    "a AND", "AND OR NOT", "NOT a", "a:*", "'a':*", "a & b", "a | !b", "a <-> b", "<->",
    "!", "&", "|",
    '{title} : a', "-a", "+a", "a - b", "rowid", "questions_search", "rank MATCH 'x'",
    "\0' OR 1=1",
    "%27%20OR%201=1", "０＇ OR １=１", "' OR ''=' ", "a' COLLATE NOCASE", "CHAR(39)", "x'41'",
    ":q", "?",
    "%s", "%(q)s", "$1", "@@version", "sqlite_master",
]  # fmt: skip


def naughty() -> list[str]:
    """Return every text that a program might stumble over."""
    return [*OWN, *corpus("naughty_")]


def filled(names: list[str]) -> Iterator[dict[str, str]]:
    """Return fields that hold every such text: ours in all of them at once, others' in one each."""
    for text in OWN:
        yield dict.fromkeys(names, text)
    for texts in batches(corpus("naughty_"), len(names)):
        yield dict(zip(names, cycle(texts), strict=False))


def injections() -> list[str]:
    """Return every text that a database might obey."""
    return [*INJECTIONS, *corpus("sqli_")]
