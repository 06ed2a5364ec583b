"""Any text in any field, any body at any door: kept as it is or refused, and never a fault."""

from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from answers.models import Answer, Revision, SignalRating
from prepbank.markdown import render_markdown
from questions import search
from questions.browsing import Found, Names, Wish
from questions.models import Question
from questions.star import PART_NAMES
from tests.corpora import batches
from tests.doors import DOORS
from tests.factories import make_answer, make_question
from tests.naughty import BROKEN, INJECTIONS, filled, injections, naughty
from tests.rows import Rows, make_rows
from tests.visitors import browser_of

FORM = "application/x-www-form-urlencoded"
MEGABYTE = 1_000_000

# Not measured: what these tours meet, tests of one thing each meet too, in half the time.
pytestmark = pytest.mark.no_cover


def kept(text: str) -> str:
    """Return how a text is stored: line ends as \\n, no NUL, and all else as it was typed."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


# --- texts ---------------------------------------------------------------------------


def test_an_answer_keeps_any_text_as_it_was_typed(as_alice: Client) -> None:
    question = make_question()
    make_answer(User.objects.get(), question)
    address = f"/questions/{question.slug}/answer/"
    signal = question.coach_signals.get()

    for texts in filled([*PART_NAMES, "note", "evidence"]):
        version = Answer.objects.get().version
        note, evidence = texts["note"][:2_000], texts["evidence"][:2_000]
        form = {**texts, "version": version, "note": note}
        saved = as_alice.post(f"{address}revisions/", form, headers={"HX-Request": "true"})
        assert saved.status_code == 200, repr(texts)
        answer = Answer.objects.get()
        assert answer.parts() == {name: kept(texts[name]) for name in PART_NAMES}
        last = answer.last_revision()
        if last and last.parts() == answer.parts() and answer.version > version:
            assert last.note == kept(note)
        rating = SignalRating.objects.filter(answer=answer).first()
        seen = {"signal": signal.pk, "version": rating.version if rating else 0}
        rated = as_alice.post(
            f"{address}compare/rate/",
            {**seen, "rating": "clear", "evidence": evidence},
            headers={"HX-Request": "true"},
        )
        assert rated.status_code == 200, repr(texts)
        assert SignalRating.objects.get().evidence == kept(evidence)
        for text in texts.values():
            render_markdown(text)

    number = Revision.objects.count()
    for path in ("", "revisions/", f"revisions/{number}/", f"diff/1/{number}/", "compare/"):
        assert as_alice.get(address + path).status_code == 200


def test_a_question_of_ones_own_keeps_any_text(as_alice: Client) -> None:
    names = ["title", "prompt", "assumptions", "cheat_code", *PART_NAMES]
    pairs = ["clarifying_questions", "coach_signals"]

    for texts in filled([*names, *pairs]):
        form = {name: f"[{text[:1_900]}]" for name, text in texts.items()}
        form["title"] = form["title"][:200]
        # Several paragraphs are several entries, each of which has to have a name.
        refused = [name for name in pairs if _has_lines(form[name])]
        form |= {name: f"A: {form[name]}" for name in pairs}
        response = as_alice.post("/questions/new/", form | {"kind": "career", "level": "mid"})
        if response.status_code == 422:
            assert refused, repr(texts)
            form |= dict.fromkeys(refused, "A: b")
            response = as_alice.post("/questions/new/", form | {"kind": "career", "level": "mid"})
        assert response.status_code == 302, repr(texts)
        question = Question.objects.latest("pk")
        stored = [question.title, question.prompt, question.assumptions, question.cheat_code]
        assert stored == [kept(form[name]) for name in names[:4]]
        assert question.model_answer.parts() == {name: kept(form[name]) for name in PART_NAMES}
        assert as_alice.get(f"{question.get_absolute_url()}?show=model").status_code == 200


def _has_lines(text: str) -> bool:
    return any(mark in text for mark in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")


def test_bytes_that_are_no_text_are_no_fault(as_alice: Client) -> None:
    question = make_question()
    address = f"/questions/{question.slug}/answer/autosave/"

    for version, broken in enumerate(BROKEN):
        body = f"version={version}&situation={version}".encode() + broken
        assert as_alice.generic("POST", address, body, content_type=FORM).status_code == 200
        assert Answer.objects.get().situation.startswith(str(version))


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/questions/", ["q", "kind", "level", "tag", "status", "set", "sort", "page", "show"]),
        ("/answers/", ["q", "status", "sort", "page", "x"]),
        ("/questions/a/answer/diff/", ["older", "newer"]),
    ],
)
def test_any_text_may_be_asked_for(
    as_alice: Client, alice: User, address: str, names: list[str]
) -> None:
    make_answer(alice, make_question("A"), situation="Shipped.")

    for asked in filled(names):
        assert as_alice.get(address, asked).status_code in (200, 302), repr(asked)
    for broken in BROKEN:
        assert as_alice.get(f"{address}?q={broken.decode()}").status_code in (200, 302)


def test_any_text_in_an_address_is_a_page_or_a_404(as_alice: Client) -> None:
    make_answer(User.objects.get(), make_question("A"), situation="Shipped.")

    for texts in filled(["slug", "older", "newer", "any"]):
        # Longer ones no server takes.
        odd = {name: quote(text[:500], safe="") for name, text in texts.items()}
        for address in (
            f"/questions/{odd['slug']}/",
            f"/questions/a/answer/diff/{odd['older']}/{odd['newer']}/",
            f"/{odd['any']}",
        ):
            assert as_alice.get(address).status_code in (200, 301, 302, 404), repr(address)


@pytest.mark.parametrize("number", ["0", "2147483648", "9" * 19, "9" * 400, "٣", "-1"])
def test_a_number_no_row_can_have_is_a_404(as_alice: Client, number: str) -> None:
    make_answer(User.objects.get(), make_question("A"), situation="Shipped.")
    address = f"/questions/a/answer/revisions/{quote(number)}/"

    assert as_alice.get(address).status_code == 404
    assert as_alice.post(f"{address}restore/").status_code == 404


# --- a database obeys nobody ---------------------------------------------------------


def counts() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in apps.get_models()}


def _found(response: Any) -> set[int]:
    return {row["question"].pk for row in response.context["rows"]}


@pytest.mark.parametrize("who", ["nobody", "bob"])
def test_no_search_finds_what_it_may_not(rows: Rows, bob: User, who: str) -> None:
    client = Client()
    if who == "bob":
        client.force_login(bob)
    before = counts()

    for text in INJECTIONS:
        page = client.get("/questions/", {"q": text}, headers={"HX-Request": "true"})
        assert page.status_code == 200, repr(text)
        assert _found(page) <= {rows.bank.pk}, repr(text)

    assert counts() == before


def test_no_public_attack_finds_what_it_may_not(rows: Rows, bob: User) -> None:
    """As above without the page around it: there are thousands of them."""
    texts = [text.replace("\0", "") for text in [*injections(), *naughty()]]
    before = counts()

    # What asks for the same words is looked for once.
    for text in {search.parse(text): text for text in texts}.values():
        found = Found(bob, Wish(q=text), Names())
        questions = found.questions(range(100))
        # One question of the bank is all that Bob may find.
        assert {question.pk for question in questions} <= {rows.bank.pk}, repr(text)
        assert found.total == len(questions), repr(text)
    # The notebook takes words as they stand, twelve at a time.
    words = list(dict.fromkeys(word for text in texts for word in text.split()))
    for several in batches(words, 12):
        assert not Answer.objects.by(bob).matching(" ".join(several)).exists(), repr(several)

    assert counts() == before


def test_no_parameter_is_obeyed(rows: Rows, bob: User) -> None:
    client = Client()
    client.force_login(bob)
    before = counts()

    for texts in batches(injections(), 20):
        many = dict.fromkeys(("kind", "level", "tag", "status", "set"), texts)
        single = dict(zip(("sort", "page", "show"), texts[:3], strict=False))
        response = client.get("/questions/", {**many, **single})
        assert response.status_code == 200, repr(texts)
        # What is no choice narrows nothing, and adds nothing.
        assert _found(response) == {rows.bank.pk}, repr(texts)
    for text in INJECTIONS:
        asked = dict.fromkeys(("kind", "level", "tag", "status", "set", "sort", "page", "x"), text)
        response = client.get("/questions/", asked)
        assert (response.status_code, _found(response)) == (200, {rows.bank.pk}), repr(text)
        for wish in (asked, {"q": text}):
            mine = client.get("/answers/", wish)
            assert mine.status_code == 200, repr(text)
            assert rows.private.title not in mine.content.decode(), repr(text)

    assert counts() == before


# --- bodies --------------------------------------------------------------------------


def post_doors(rows: Rows) -> list[str]:
    return [rows.fill(a) for door in DOORS.values() for a in door.addresses + door.hers]


@pytest.mark.parametrize("size", [1, 2, 5, 50])
@pytest.mark.parametrize("kind", [FORM, "multipart/form-data; boundary=x", "application/json"])
def test_a_large_body_is_refused_or_read_and_never_a_fault(
    rows: Rows, size: float, kind: str
) -> None:
    body = b"situation=" + b"x" * int(size * MEGABYTE)

    # The gate, which refuses the larger ones, does not look at the address.
    for address in post_doors(rows)[:: 20 if size > 2 else 5 if size > 1 else 1]:
        client = browser_of(rows.alice)
        if "/delete/" in address:
            continue
        response: HttpResponse = client.generic("POST", address, body, content_type=kind)  # type: ignore[assignment]
        assert response.status_code < 500, address
        if size > 1.5:
            assert response.status_code == 413, address
            assert "shorten it to 20,000 characters a part" in response.content.decode()


def test_a_body_without_a_length_is_no_fault(rows: Rows) -> None:
    for address in post_doors(rows):
        client = browser_of(rows.alice)
        chunked: dict[str, Any] = {"CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}
        if "/delete/" not in address:
            response = client.generic("POST", address, b"version=0", content_type=FORM, **chunked)
            assert response.status_code < 500, address


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (FORM, urlencode({f"field-{n}": n for n in range(2_000)})),
        (FORM, "&" * 100_000),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\nx"),
        ("multipart/form-data", "--x"),
        ("multipart/form-data; boundary=é", "--x"),
        (f"{FORM}; charset=utf-7", "version=+ADw-"),
        ("", "version=0"),
    ],
)
def test_a_damaged_form_is_refused(as_alice: Client, kind: str, body: str) -> None:
    question = make_question()
    as_alice.raise_request_exception = False

    address = f"/questions/{question.slug}/answer/autosave/"
    response = as_alice.generic("POST", address, body, content_type=kind)

    assert response.status_code in (400, 422)
    assert Answer.objects.count() == 0
