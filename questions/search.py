"""Search in the bank: one behaviour on SQLite and PostgreSQL.

Words are folded here (case and accents away) before they are indexed and before
they are looked for, so both databases see the same ones. A word finds its whole
family, because its stem is looked for as a beginning ("managing" finds
"management"); the last word is taken as the beginning of one still being typed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from typing import Any

import snowballstemmer
from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.functions import Length

from questions import traits
from questions.document import TABLE, TITLE_MARK
from questions.models import Listing, Question, SearchWord

# More words than this narrow nothing further.
MOST_WORDS = 12
LONGEST_WORD = 60
# A stem shorter than this begins too many words of other families.
SHORTEST_STEM = 4
# How alike two words must be (0 to 1) for one to be a slip of the other.
ALIKE = 0.75
SNIPPET = 160  # characters
# Characters below title and prompt that are indexed; PostgreSQL's limit of 1 MB
# a document is reached with a few more.
LONGEST_REST = 100_000

_WORD = re.compile(r"[^\W_]+")
_PHRASE_OR_WORD = re.compile(r'"([^"]*)"|([^"\s]+)')
_MARKUP = re.compile(r"[*_`#>]+")


def fold(text: str) -> str:
    """Return `text` without case and accents."""
    if text.isascii():
        return text.lower()
    # Apart first: a letter that has no case of its own may stand for a capital.
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=20_000)
def _beginning(word: str) -> str:
    """Return what all words of this one's family begin with."""
    # A fresh one for each word: a shared one mixes up the words of two threads.
    stemmer = snowballstemmer.stemmer("english")
    # "policy" is stemmed to "polici", which is not how "policy" begins.
    stem: str = stemmer.stemWord(word).removesuffix("i")
    return stem if len(stem) >= SHORTEST_STEM and word.startswith(stem) else word


@dataclass(frozen=True)
class Term:
    """One thing to look for: a phrase of exact words, or a word's family."""

    words: tuple[str, ...]
    is_phrase: bool = False
    is_unfinished: bool = False

    def beginnings(self) -> tuple[str, ...]:
        """Return what a word begins with that is of this term's family; nothing for a phrase."""
        word, beginning = self.words[0], _beginning(self.words[0])
        if self.is_phrase:
            return ()
        if self.is_unfinished:
            return (word,) if word == beginning else (word, beginning)
        # "car" is a word of its own; "care" and "career" are other families.
        return (beginning,) if len(beginning) >= SHORTEST_STEM else ()

    def is_in(self, words: list[str]) -> bool:
        """Return whether a text of these folded words holds this term."""
        if self.is_phrase:
            return f" {' '.join(self.words)} " in f" {' '.join(words)} "
        return any(w == self.words[0] or w.startswith(self.beginnings()) for w in words)

    def expression(self, vendor: str, *, mark: str = "") -> str:
        """Return this term in the query language of a database.

        What begins with `mark` is found in PostgreSQL: see `questions.document`.
        """
        if vendor == "sqlite":
            if self.is_phrase:
                return '"{}"'.format(" ".join(self.words))
            exact = f'"{self.words[0]}"'
            return "({})".format(" OR ".join([exact, *(f'"{b}"*' for b in self.beginnings())]))
        if self.is_phrase:
            return "({})".format(" <-> ".join(f"'{mark}{word}'" for word in self.words))
        exact = f"'{mark}{self.words[0]}'"
        return "({})".format(" | ".join([exact, *(f"'{mark}{b}':*" for b in self.beginnings())]))


Terms = tuple[Term, ...]


def parse(text: str) -> Terms:
    """Return what `text`, as somebody typed it, asks for; nothing for no word at all."""
    found: list[Term] = []
    end = 0
    for match in _PHRASE_OR_WORD.finditer(text[:2_000]):
        phrase, loose = match.groups()
        words = tuple(word[:LONGEST_WORD] for word in _WORD.findall(fold(phrase or loose or "")))
        if phrase is not None and len(words) > 1:
            found.append(Term(words[:MOST_WORDS], is_phrase=True))
        else:
            found.extend(Term((word,)) for word in words)
        end = match.end() if words else end
        if len(found) >= MOST_WORDS:
            break
    found = found[:MOST_WORDS]
    # A blank or a quote after the last word says that it is finished.
    if found and not found[-1].is_phrase and end == len(text):
        found[-1] = Term(found[-1].words, is_unfinished=not text.endswith('"'))
    return tuple(found)


def expression(terms: Terms) -> str:
    """Return `terms`, all of which must be found, for the database in use."""
    joint = " AND " if connection.vendor == "sqlite" else " & "
    return joint.join(term.expression(connection.vendor) for term in terms)


def tiers(terms: Terms) -> list[str]:
    """Return what finds those with all of `terms` in the title, with any there, and all.

    Each finds what the one before finds, and more.
    """
    everywhere, vendor = expression(terms), connection.vendor
    title = [term.expression(vendor, mark=TITLE_MARK) for term in terms]
    if vendor == "sqlite":
        every = f"title : ({' AND '.join(title)})"
        some = f"({everywhere}) AND title : ({' OR '.join(title)})"
    else:
        every = " & ".join(title)
        some = f"{everywhere} & ({' | '.join(title)})"
    return [every, some, everywhere] if len(terms) > 1 else [every, everywhere]


def tier(title: str, terms: Terms) -> int:
    """Return the place of the first of the `tiers` that a question with this title is in."""
    words = _words(title)
    held = [term.is_in(words) for term in terms]
    return 0 if all(held) else 1 if any(held) else 2


# --- the index ------------------------------------------------------------------


def index(questions: Iterable[Question]) -> None:
    """Take the present words and traits of `questions` into the index.

    Ask for it after any change to a question or to what hangs on it.
    """
    questions = list(questions)
    rows: list[tuple[int, list[list[str]], str]] = []
    vocabulary: set[str] = set()
    for question in questions:
        rest = _rest(question)
        texts = [_words(question.title), _words(question.prompt), _words(rest)]
        rows.append((question.pk, texts, rest))
        # A private word must never be proposed to anybody.
        if not question.is_private:
            vocabulary.update(chain.from_iterable(texts))
    _write_documents(rows)
    _write_listings(questions)
    SearchWord.objects.bulk_create(
        (SearchWord(text=word) for word in sorted(vocabulary) if word.isalpha() and len(word) > 3),
        ignore_conflicts=True,
        batch_size=500,
    )


def _write_documents(rows: list[tuple[int, list[list[str]], str]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(pk,) for pk, *_ in rows])
        if connection.vendor == "sqlite":
            cursor.executemany(
                f"INSERT INTO {TABLE} (rowid, title, prompt, words, rest)"
                " VALUES (%s, %s, %s, %s, %s)",
                [(pk, *map(" ".join, texts), rest) for pk, texts, rest in rows],
            )
        else:
            cursor.executemany(
                f"INSERT INTO {TABLE} (rowid, {TABLE}, rest) VALUES (%s, %s::tsvector, %s)",
                [(pk, _vector(texts), rest) for pk, texts, rest in rows],
            )


def _write_listings(questions: list[Question]) -> None:
    """Give a listing to each that may be found, and to no other."""
    found = {q.pk: q for q in questions if q.is_published or q.is_private}
    Listing.objects.bulk_create(
        (
            Listing(
                question=question,
                author_id=question.author_id,
                traits=traits.written(
                    question.kind, question.level, sorted(tag.pk for tag in question.tags.all())
                ),
            )
            for question in found.values()
        ),
        update_conflicts=True,
        unique_fields=["question"],
        update_fields=["author", "traits"],
    )
    gone = [question.pk for question in questions if question.pk not in found]
    Listing.objects.filter(pk__in=gone).delete()


def _rest(question: Question) -> str:
    """Return all that is searched below title and prompt; not the sealed model answer."""
    # Sorted and sifted here, so that prefetched rows are used as they are.
    signals = (s for s in question.coach_signals.all() if s.position is not None)
    texts = chain(
        (tag.name for tag in question.tags.all()),
        (f"{signal.name}: {signal.text}" for signal in signals),
        (f"{ask.topic}: {ask.text}" for ask in question.clarifying_questions.all()),
        [question.cheat_code, *question.follow_ups],
    )
    return _MARKUP.sub("", "\n".join(text for text in texts if text))[:LONGEST_REST]


def _words(text: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in _WORD.findall(fold(text))]


def _vector(texts: list[list[str]]) -> str:
    """Write a tsvector: every word with its place and the weight of its text.

    Those of the title are written once more, with their mark.
    """
    places: dict[str, list[str]] = {}
    place = 0
    for weight, words in zip("ABC", texts, strict=True):
        for word in words:
            place += 1
            # PostgreSQL keeps 256 places of a word, none above 16,383.
            for written in (word, TITLE_MARK + word) if weight == "A" else (word,):
                if len(seen := places.setdefault(written, [])) < 256:
                    seen.append(f"{min(place, 16_383)}{weight}")
        place += 1  # no phrase runs from one text into the next
    return " ".join(f"'{word}':{','.join(seen)}" for word, seen in places.items())


# --- slips of the pen -------------------------------------------------------------


def corrected(terms: Terms) -> Terms:
    """Return `terms` with each word that the bank does not know replaced by its nearest."""
    return tuple(_corrected(term) for term in terms)


def _corrected(term: Term) -> Term:
    word = term.words[0]
    family = SearchWord.objects.filter(text__startswith=_beginning(word))
    if term.is_phrase or len(word) <= 3 or family.exists():
        return term
    near = _nearest(word)
    return Term((near,)) if near else term


def _nearest(word: str) -> str | None:
    words: QuerySet[Any] = SearchWord.objects.all()
    if connection.vendor == "postgresql":
        words = words.annotate(alike=TrigramSimilarity("text", word)).filter(alike__gt=0.2)
        words = words.order_by("-alike")[:20]
    else:
        # One slip leaves the first or the last letters as they were meant.
        some_ends = Q(text__startswith=word[:2]) | Q(text__endswith=word[-3:])
        lengths = (len(word) - 2, len(word) + 2)
        words = words.annotate(length=Length("text")).filter(some_ends, length__range=lengths)
    candidates = words.values_list("text", flat=True)
    scored = [(SequenceMatcher(None, word, near).ratio(), near) for near in candidates]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


# --- what was found -----------------------------------------------------------------

Segments = list[tuple[str, bool]]


def marked(text: str, terms: Terms) -> Segments:
    """Cut `text` into runs, each with whether it is something that was looked for."""
    segments: Segments = []
    end = 0
    for start, stop in _hits(text, terms):
        segments += [(text[end:start], False), (text[start:stop], True)]
        end = stop
    return [(run, hit) for run, hit in [*segments, (text[end:], False)] if run]


def snippet(text: str, terms: Terms) -> Segments:
    """Return `marked` of the stretch of `text` around its first hit; nothing without one."""
    first = next(_hits(text, terms), None)
    if first is None:
        return []
    line_start = text.rfind("\n", 0, first[0]) + 1
    start = max(line_start, first[0] - SNIPPET // 2)
    if start > line_start:
        start = text.find(" ", start, first[0]) + 1 or start
    stop = (text + "\n").find("\n", start)
    if stop - start > SNIPPET:
        stop = max(text.rfind(" ", start, start + SNIPPET), first[1])
    cut = ("… " if start > line_start else "") + text[start:stop]
    return marked(cut + (" …" if text[stop : stop + 1] == " " else ""), terms)


def _hits(text: str, terms: Terms) -> Iterator[tuple[int, int]]:
    words = {word for term in terms for word in term.words}
    beginnings = tuple(chain.from_iterable(term.beginnings() for term in terms))
    for match in _WORD.finditer(text) if terms else ():
        word = fold(match[0])
        if word in words or word.startswith(beginnings):
            yield match.span()
