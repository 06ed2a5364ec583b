"""Markdown becomes plain formatting, and nothing else, whatever is in it."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prepbank.markdown import as_typed, render_markdown
from tests.corpora import attacks, corpus
from tests.markup import Markup, foreign
from tests.prepbank.shapes import HOSTILE, Shape

REL = 'rel="nofollow noopener noreferrer"'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one *two* **three**", "<p>one <em>two</em> <strong>three</strong></p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("3. one\n4. two", '<ol start="3">\n<li>one</li>\n<li>two</li>\n</ol>'),
        ("- one\n    - two", "<ul>\n<li>one<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("use `make run`", "<p>use <code>make run</code></p>"),
        ("```\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
        ("```python\na = 1\n```", "<pre><code>a = 1\n</code></pre>"),
        ("one  \ntwo", "<p>one<br>\ntwo</p>"),
        ("one\n\n---\n\ntwo", "<p>one</p>\n<hr>\n<p>two</p>"),
    ],
)
def test_markdown_is_rendered(text: str, html: str) -> None:
    assert render_markdown(text) == html


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_ranks_below_those_of_the_page(level: int) -> None:
    assert render_markdown("#" * level + " Result") == "<h3>Result</h3>"


def test_a_table_keeps_its_alignment_without_a_style() -> None:
    html = render_markdown("| a | b |\n|:-:|--:|\n| 1 | 2 |")

    cells = [(e.tag, e.attributes) for e in Markup(html).elements if e.tag in ("th", "td")]
    assert cells == [
        ("th", {"align": "center"}),
        ("th", {"align": "right"}),
        ("td", {"align": "center"}),
        ("td", {"align": "right"}),
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[x](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&amp;c=2"),
        ("<https://example.org/>", "https://example.org/"),
        ("[x](mailto:a@example.org)", "mailto:a@example.org"),
        ("https://example.org/a", "https://example.org/a"),
        ("example.org", "http://example.org"),
        ("HTTPS://example.org", "HTTPS://example.org"),
    ],
)
def test_an_address_is_a_link_that_gives_nothing_away(text: str, address: str) -> None:
    assert f'<a href="{address}" {REL}>' in render_markdown(text)


def test_a_link_in_code_stays_code() -> None:
    html = render_markdown("`https://example.org`")

    assert html == "<p><code>https://example.org</code></p>"


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](/questions/)",
        "[x](//example.org)",
        "[x](data:text/html,x)",
        "[x](javascript:`... 1`)",
        "[x](vbscript:1)",
    ],
)
def test_other_links_lead_nowhere(text: str) -> None:
    assert list(Markup(render_markdown(text)).all("a")) in ([], [{"rel": REL[5:-1]}])


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "<script>x</script>", "<img src=x>", "<!-- x -->", "a <br> b", "&lt;b>"]
)
def test_html_is_shown_as_it_was_typed(text: str) -> None:
    markup = Markup(render_markdown(text))

    assert [e.tag for e in markup.elements] == ["p"]
    assert markup.text == text.replace("&lt;", "<")


def test_an_image_is_not_loaded() -> None:
    assert list(Markup(render_markdown("![x](https://example.org/x.png)")).all("img")) == []


def test_reference_links_are_no_links() -> None:
    assert foreign(render_markdown("[a][b]\n\n[b]: javascript:1")) == []
    assert "<a" not in render_markdown("[a][b]\n\n[b]: https:x")


# --- never anything outside the allow-list ------------------------------------------------


@settings(max_examples=400, deadline=None)
@given(st.text())
def test_no_text_brings_in_anything_foreign(text: str) -> None:
    assert foreign(render_markdown(text)) == []
    assert foreign(as_typed(text)) == []


_PIECES = (
    *("<", ">", "&", '"', "'", "`", "[", "](", ")", "![", "\\", "*", "_", "\n", "\n\n", "    "),
    *("- ", "1. ", "> ", "|", "---", "```", "#", ":", "javascript:", "data:", "http://", "@"),
    *("a", ".org", "<script", "<svg/onload=x", "on x=", "style=", "\x02", "\x03", "\0", "&#58;"),
    *("klzzwxh:0001", "amp", "é", "{: onclick=x }", "<!--", "-->", "]]>", "<![CDATA["),
)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_no_mixture_of_markup_brings_in_anything_foreign(text: str) -> None:
    assert foreign(render_markdown(text)) == []


def test_no_attack_of_our_own_brings_in_anything_foreign() -> None:
    assert {text: strays for text in attacks() if (strays := foreign(render_markdown(text)))} == {}


@pytest.mark.no_cover
def test_attacks_together_bring_in_nothing_foreign() -> None:
    for glue in ("\n", "\n\n", " ", "\n\n> ", "\n- "):
        for start in range(0, len(attacks()), 12):
            assert foreign(render_markdown(glue.join(attacks()[start : start + 12]))) == []


@pytest.mark.no_cover
def test_no_public_attack_brings_in_anything_foreign() -> None:
    public = corpus("xss_", "schemes_", "html_quirks_", "naughty_", "markdown_")
    assert {text: strays for text in public if (strays := foreign(render_markdown(text)))} == {}


# --- bounded ---------------------------------------------------------------------------------


@pytest.mark.no_cover
@pytest.mark.parametrize("shape", HOSTILE, ids=lambda shape: shape.name)
def test_a_hostile_shape_is_answered(shape: Shape) -> None:
    for text in shape.texts():
        assert foreign(render_markdown(text)) == []


def test_what_nests_too_deep_is_shown_as_typed() -> None:
    text = "".join("  " * depth + "- a\n" for depth in range(300))

    assert render_markdown(text) == as_typed(text)


def test_lone_carriage_returns_hide_no_nesting() -> None:
    text = "".join("    " * depth + "- a\r" for depth in range(60))

    assert render_markdown(text) == as_typed(text.replace("\r", "\n"))


def test_running_out_of_stack_shows_the_text_as_typed() -> None:
    text = "\n".join("    " * depth + "- a" for depth in range(10))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(_frames() + 40)
    try:
        html = render_markdown(text)
    finally:
        sys.setrecursionlimit(limit)

    assert html == as_typed(text)


def _frames() -> int:
    frame, count = sys._getframe(), 0
    while frame.f_back:
        frame, count = frame.f_back, count + 1
    return count


def test_text_as_typed_keeps_lines_and_paragraphs() -> None:
    assert as_typed("a\n<b>\n\nc") == "<p>a<br>\n&lt;b&gt;</p>\n<p>c</p>"


# --- one person's words never on another's page -------------------------------------------------


@pytest.fixture
def threads_in_a_hurry() -> Iterator[None]:
    """Have threads take turns every 10 microseconds, not every 5,000: where texts mix, they do."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.no_cover
@pytest.mark.usefixtures("threads_in_a_hurry")
def test_threads_never_mix_texts() -> None:
    """Eight people, 100 renders each, every text with its owner's canary."""
    people, renders = 8, 100
    together = threading.Barrier(people)

    def read(person: int) -> list[str]:
        together.wait()
        wrong: list[str] = []
        for turn in range(renders):
            text = f"**canary-{person}-x** [link](https://example.org/{person}) `{turn}`\n\n- one"
            html = render_markdown(text)
            own = html.count(f"canary-{person}-x") == 1 and f"<code>{turn}</code>" in html
            if not own or html.count("canary-") != 1 or html.count("example.org/") != 1:
                wrong.append(html)
        return wrong

    with ThreadPoolExecutor(people) as pool:
        assert [wrong for found in pool.map(read, range(people)) for wrong in found] == []
