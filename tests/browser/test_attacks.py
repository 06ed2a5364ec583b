"""In the real browser no text runs, asks for anything, or becomes markup of its own.

Every string is stored in every field that is ever shown, every page that shows it is
visited, and everything in it is hovered, focused and clicked: under the policy, and
with the policy switched off, because the policy must never be what holds.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from playwright.sync_api import Page, Request

from accounts.models import User
from answers import editing
from answers.models import NOTE_LIMIT, Answer
from prepbank import markdown
from questions.models import Question, Tag
from questions.star import PART_LIMIT, PART_NAMES
from tests.browser.people import let_in
from tests.corpora import attacks, batches, corpus
from tests.factories import make_answer, make_question, make_revision, make_user

Live = Any  # pytest-django's live_server

TOGETHER = 15  # strings in one field
FIELDS = len(PART_NAMES)  # of each kind, in one question

# What a text of a person may consist of, and what no page of ours ever holds.
LOOK = """
([tags, attributes]) => {
  const found = [];
  const isOurs = (element, name) => (attributes[element.localName] || []).includes(name);
  for (const text of document.querySelectorAll("[hx-disable], .as-typed")) {
    for (const element of text.querySelectorAll("*")) {
      const isTyped = element.closest(".as-typed");
      const shown = isTyped ? ["mark", "ins", "del", "details", "summary"] : [];
      const soft = element.matches("p.soft") || element.matches("details.diff__fold");
      if (![...tags, ...shown].includes(element.localName)) found.push(element.outerHTML);
      for (const { name } of element.attributes)
        if (!isOurs(element, name) && !soft) found.push(element.outerHTML);
    }
  }
  const never = "iframe,object,embed,base,frame,math,img,audio,video,style,marquee,portal,area," +
    "image,animate,set,foreignObject,template,meta[http-equiv],[style],[srcdoc],[hx-on],[srcset]";
  for (const element of document.querySelectorAll(never)) found.push(element.outerHTML);
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes)
      if (name.startsWith("on") || name.startsWith("hx-on")) found.push(element.outerHTML);
    if (element.localName === "script" && !element.src.includes("/static/"))
      found.push(element.outerHTML);
  }
  return found.map(html => html.slice(0, 200));
}
"""
# A link to a page elsewhere may be followed; here that is only not waited for.
TOUCH = """
() => {
  const leads = event => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && /^(https?|mailto):/.test(link.href)) event.preventDefault();
  };
  document.addEventListener("click", leads, true);
  document.addEventListener("auxclick", leads, true);
  const kinds = ["pointerover", "pointerenter", "mouseover", "mouseenter", "mousemove", "mousedown",
    "focusin", "mouseup", "auxclick", "dblclick", "contextmenu", "keydown", "toggle", "wheel"];
  for (const text of document.querySelectorAll("[hx-disable], .as-typed")) {
    for (const element of [text, ...text.querySelectorAll("*")]) {
      for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: true }));
      if (element.focus) element.focus();
      if (element.click && element.localName !== "summary") element.click();
    }
  }
  return document.querySelectorAll("[hx-disable] a[href]").length;
}
"""


@pytest.fixture(params=["under the policy", "without the policy"])
def policy(request: pytest.FixtureRequest, settings: Any) -> str:
    if request.param == "without the policy":
        settings.CONTENT_SECURITY_POLICY = None
    return str(request.param)


class Visitor:
    """Alice in a browser, and a record of whatever an attack has done."""

    def __init__(self, page: Page, live: Live, alice: User) -> None:
        self.page, self.live, self.alice = page, live, alice
        self.ran: list[str] = []
        self.links = 0
        page.expose_function("attack_ran", lambda *_: self.ran.append(f"attack_ran: {page.url}"))
        page.on("dialog", self._dialog)
        page.on("request", self._watch)
        page.on("popup", lambda popup: self.ran.append(f"popup: {popup.url}"))
        let_in(page.context, live.url, alice.email)

    def _dialog(self, dialog: Any) -> None:
        self.ran.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    def _watch(self, request: Request) -> None:
        path = urlsplit(request.url).path
        if "attack" in path or (
            request.resource_type in ("image", "media", "object", "websocket", "eventsource")
            and not path.startswith("/static/")
        ):
            self.ran.append(f"request: {request.url}")

    def visit(self, path: str, status: int = 200) -> None:
        """Open a page, look at what it holds and touch all of it."""
        answer = self.page.goto(self.live.url + path, wait_until="load")
        assert answer
        assert answer.status == status, f"{answer.status} at {path[:100]}"
        self.touch()

    def touch(self) -> None:
        """Look at the page that is open, and touch all the text in it."""
        allowed = {name: sorted(of) for name, of in markdown.ATTRIBUTES.items()}
        allowed["a"].append("rel")
        assert self.page.evaluate(LOOK, [sorted(markdown.TAGS), allowed]) == []
        self.links += self.page.evaluate(TOUCH)
        assert self.ran == [], self.page.url


@pytest.fixture
def visitor(page: Page, live_server: Live, policy: str, transactional_db: None) -> Visitor:
    visitor = Visitor(page, live_server, make_user("alice@example.org"))
    answer = page.request.get(f"{live_server.url}/questions/")
    assert ("content-security-policy" in answer.headers) == (policy == "under the policy")
    return visitor


def packed(texts: list[str], size: int, limit: int = NOTE_LIMIT) -> list[str]:
    """Join `texts` by `size`, never so many that they are only shown as typed.

    What opens a fence comes last: nothing after it would be Markdown.
    """
    ordered = sorted(texts, key=lambda text: "```" in text or "~~~" in text)
    fields: list[list[str]] = []
    for text in ordered:
        last = fields[-1] if fields else []
        together = "\n\n".join([*last, text])
        is_full = len(last) >= size or len(together) > limit or "~~~" in text or "```" in text
        if not last or is_full or not markdown._is_bounded(together):
            fields.append([text])
        else:
            last.append(text)
    return ["\n\n".join(field).replace("\0", "") for field in fields]


def five(texts: list[str]) -> dict[str, str]:
    """Return a part for each text, the last ones empty where there are too few."""
    return dict(zip(PART_NAMES, [*texts, *[""] * FIELDS], strict=False))


def attacked_question(author: User, fields: list[str], number: int) -> Answer:
    """Make a question of `author` with `fields` in every kind of field, and an answer too."""
    short = [text.splitlines()[0][:120] or "x" for text in fields]
    unique = [f"{place} {name}"[:120] for place, name in enumerate(short)]
    question = make_question(
        fields[0][:200],
        slug=f"my-target-{number}",
        author=author,
        prompt=fields[0][:2_000],
        assumptions=fields[-1],
        cheat_code=fields[0],
        asks=tuple(zip(unique, fields, strict=True)),
        signals=tuple(zip(unique, fields, strict=True)),
        model=five(fields),
    )
    answer = make_answer(author, question, **five(fields))
    for signal, text in zip(question.coach_signals.all(), fields, strict=True):
        editing.rate(answer, signal, rating="clear", evidence=text, seen=0)
    for turn, text in enumerate(fields):
        answer.refresh_from_db()
        make_revision(answer, note=text, **five([f"{turn}\n\n{field}" for field in fields]))
    answer.refresh_from_db()
    editing.save_draft(author, question, five(fields[::-1]), seen=answer.version)
    return answer


def groups() -> Iterator[tuple[int, list[str]]]:
    return enumerate(batches(packed(attacks(), TOGETHER), FIELDS))


def test_no_attack_in_a_text_runs_on_any_page(visitor: Visitor) -> None:
    for number, fields in groups():
        answer = attacked_question(visitor.alice, fields, number)
        question = f"/questions/{answer.question.slug}/"
        mine = f"{question}answer/"
        for path in (
            f"{question}?show=model",
            f"{question}edit/",
            f"{question}delete/",
            mine,
            f"{mine}revisions/",
            *(f"{mine}revisions/{turn}/" for turn in range(1, len(fields) + 1)),
            f"{mine}diff/1/draft/",
            f"{mine}compare/",
            f"{mine}delete/",
        ):
            visitor.visit(path)

    assert visitor.links > 50


def test_no_attack_runs_where_two_tabs_differ(visitor: Visitor) -> None:
    for number, fields in groups():
        question = make_question(f"Conflict {number}")
        make_answer(visitor.alice, question, **five(fields))
        page = visitor.page
        page.goto(f"{visitor.live.url}/questions/{question.slug}/answer/")
        with page.expect_navigation():
            # As a tab that was opened before the other one saved, without a script.
            page.evaluate(
                """texts => {
                  const form = document.getElementById("draft");
                  form.elements.version.value = 0;
                  for (const name in texts) form.elements[name].value = texts[name];
                  form.submit();
                }""",
                five(fields[::-1]),
            )
        assert page.inner_text("h1") == "This answer was changed in another tab"
        visitor.touch()


def test_no_attack_in_a_title_or_a_tag_runs_in_any_list(visitor: Visitor) -> None:
    titles = [" ".join(text.replace("\0", "").split()) or "x" for text in attacks()]
    questions = Question.objects.bulk_create(
        Question(slug=f"my-t-{n}", title=t[:200], prompt=t, level="mid", author=visitor.alice)
        for n, t in enumerate(titles)
    )
    names = list(dict.fromkeys(title[:60] for title in titles))
    tags = Tag.objects.bulk_create(Tag(name=name, slug=f"t-{n}") for n, name in enumerate(names))
    for question, tag in zip(questions, islice(cycle(tags), len(questions)), strict=True):
        question.tags.add(tag)
    for question in questions[::8]:
        make_answer(visitor.alice, question, situation=question.title)

    for number in range(1, len(questions) // 20 + 2):
        visitor.visit(f"/questions/?page={number}")
    for number in range(1, len(questions[::8]) // 20 + 2):
        visitor.visit(f"/answers/?page={number}")
    visitor.visit("/questions/new/")


def test_no_attack_in_an_address_runs(visitor: Visitor) -> None:
    make_answer(visitor.alice, situation="Something to be found.")

    for together in batches(attacks(), TOGETHER):
        words = " ".join(together)
        filters = dict.fromkeys(("kind", "level", "tag", "status"), together)
        odd = {"sort": together[0], "page": together[-1], "show": together[0]}
        visitor.visit(f"/questions/?{urlencode({'q': words, **filters, **odd}, doseq=True)}")
        visitor.visit(f"/answers/?{urlencode({'q': words, **odd})}")


def test_no_attack_in_an_e_mail_address_runs(visitor: Visitor) -> None:
    taken = [address for text in attacks() if (address := _as_address(text))]
    assert len(taken) > 20

    for address in taken:
        User.objects.filter(pk=visitor.alice.pk).update(email=address)
        visitor.alice.emailaddress_set.update(email=address)  # type: ignore[attr-defined]
        visitor.visit("/account/settings/")
    visitor.visit("/account/email/")


def _as_address(text: str) -> str:
    """Return an e-mail address that says `text`, if Django takes one."""
    address = '"{}"@example.org'.format(text.replace('"', "'").lower())
    try:
        validate_email(address)
    except ValidationError:
        return ""
    return address


def test_no_public_attack_runs_in_a_text(visitor: Visitor) -> None:
    public = [text for text in corpus("xss_") or attacks() if text.strip("\0 \n\t")]
    for number, texts in enumerate(batches(packed(public, 45, PART_LIMIT), 60)):
        make_question(
            f"Public {number}",
            author=visitor.alice,
            asks=tuple((f"{place} {text[:100]}", text) for place, text in enumerate(texts)),
        )
        visitor.visit(f"/questions/public-{number}/")
