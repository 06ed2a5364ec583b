"""Every address of the project: how to fill it, and who may open it.

A new address that is not listed here fails tests/test_project.py. Addresses are
written as their patterns are; each filled one may hold these names:

{private}  a question that Alice added, with an answer, revisions and a rating
{bank}     a question of the bank that Alice has answered, as nobody else has
{interview}, {round}, {pick}, {asked}  an interview of Alice's, and what hangs on it
{card}     a card of Alice’s
{email}, {key}  rows of Alice's own account
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.http import int_to_base36

from accounts.models import User
from answers import editing
from answers.models import Answer, Revision, SignalRating
from practice import reviewing
from practice.models import Asked, Card, Interview, Review, Round, RoundQuestion
from questions.models import Question, QuestionSet
from questions.star import PART_NAMES
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
)
from tests.passkeys import make_passkey

# In every text of Alice's; nobody else may ever be shown it.
CANARY = "zzalicewroteithere"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


class Who(Enum):
    """Who may open an address."""

    ANYBODY = "anybody"
    SIGNED_IN = "everybody signed in, for themselves"
    STAFF = "those who look after the server"


@dataclass(frozen=True)
class Door:
    """One pattern."""

    who: Who
    # Filled addresses that show to each person only what they may see.
    addresses: list[str] = field(default_factory=list)
    # Addresses of Alice's rows: for others like a row that does not exist.
    hers: list[str] = field(default_factory=list)


def _hers(*addresses: str, who: Who = Who.SIGNED_IN, open_at: str = "") -> Door:
    return Door(who, [open_at] if open_at else [], list(addresses))


_answer = "questions/<slug:slug>/answer/"
_private, _bank = "questions/{private}/answer/", "questions/{bank}/answer/"

DOORS: dict[str, Door] = {
    "": Door(Who.ANYBODY, [""]),
    "questions/": Door(Who.ANYBODY, ["questions/", f"questions/?q={CANARY}"]),
    "questions/new/": Door(Who.SIGNED_IN, ["questions/new/"]),
    "questions/<slug:slug>/": Door(
        Who.ANYBODY, ["questions/{bank}/", "questions/{bank}/?show=model"], ["questions/{private}/"]
    ),
    "questions/<slug:slug>/edit/": _hers("questions/{private}/edit/", "questions/{bank}/edit/"),
    "questions/<slug:slug>/delete/": _hers(
        "questions/{private}/delete/", "questions/{bank}/delete/"
    ),
    "sets/": Door(Who.ANYBODY, ["sets/"]),
    "sets/<slug:slug>/": Door(Who.ANYBODY, ["sets/{set}/"]),
    "answers/": Door(Who.SIGNED_IN, ["answers/", f"answers/?q={CANARY}"]),
    _answer: _hers(_private, open_at=_bank),
    f"{_answer}autosave/": _hers(f"{_private}autosave/", open_at=f"{_bank}autosave/"),
    f"{_answer}conflict/": _hers(f"{_private}conflict/", f"{_bank}conflict/"),
    f"{_answer}revisions/": _hers(f"{_private}revisions/", open_at=f"{_bank}revisions/"),
    f"{_answer}revisions/<int:number>/": _hers(f"{_private}revisions/1/", f"{_bank}revisions/1/"),
    f"{_answer}revisions/<int:number>/restore/": _hers(
        f"{_private}revisions/1/restore/", f"{_bank}revisions/1/restore/"
    ),
    f"{_answer}diff/": _hers(
        f"{_private}diff/?older=1&newer=draft", open_at=f"{_bank}diff/?older=1&newer=draft"
    ),
    f"{_answer}diff/<str:older>/<str:newer>/": _hers(
        f"{_private}diff/1/draft/", f"{_bank}diff/1/draft/"
    ),
    f"{_answer}compare/": _hers(f"{_private}compare/", f"{_bank}compare/"),
    f"{_answer}compare/rate/": _hers(f"{_private}compare/rate/", f"{_bank}compare/rate/"),
    f"{_answer}coach/": _hers(f"{_private}coach/", f"{_bank}coach/"),
    f"{_answer}delete/": _hers(f"{_private}delete/", f"{_bank}delete/"),
    "coach/": Door(Who.SIGNED_IN, ["coach/"]),
    "coach/names/": Door(Who.SIGNED_IN, ["coach/names/"]),
    "coach/rules/<slug:name>/": Door(Who.SIGNED_IN, ["coach/rules/hedge/"]),
    # --- interviews
    "interviews/": Door(Who.SIGNED_IN, ["interviews/"]),
    "interviews/new/": Door(Who.SIGNED_IN, ["interviews/new/"]),
    **{
        f"interviews/<int:pk>/{pattern}": _hers(f"interviews/{{interview}}/{filled}")
        for pattern, filled in {
            "": "",
            "edit/": "edit/",
            "delete/": "delete/",
            "calendar/": "calendar/?review_at=19:00",
            "rounds/new/": "rounds/new/",
            "rounds/<int:round_pk>/": "rounds/{round}/",
            "rounds/<int:round_pk>/delete/": "rounds/{round}/delete/",
            "rounds/<int:round_pk>/move/": "rounds/{round}/move/",
            "rounds/<int:round_pk>/questions/": "rounds/{round}/questions/",
            "picks/<int:pick_pk>/move/": "picks/{pick}/move/",
            "picks/<int:pick_pk>/delete/": "picks/{pick}/delete/",
            "debrief/": "debrief/",
            "debrief/<int:asked_pk>/": "debrief/{asked}/",
            "debrief/<int:asked_pk>/match/": "debrief/{asked}/match/",
            "debrief/<int:asked_pk>/own/": "debrief/{asked}/own/",
            "debrief/<int:asked_pk>/delete/": "debrief/{asked}/delete/",
        }.items()
    },
    # --- review
    "review/": Door(Who.SIGNED_IN, ["review/", "review/?card={card}&turn=on"]),
    "review/<int:pk>/rate/": _hers("review/{card}/rate/"),
    "review/<int:pk>/undo/": _hers("review/{card}/undo/"),
    "review/limit/": Door(Who.SIGNED_IN, ["review/limit/"]),
    "review/cards/": Door(Who.SIGNED_IN, ["review/cards/"]),
    "review/cards/new/": Door(Who.SIGNED_IN, ["review/cards/new/"]),
    "review/cards/<int:pk>/edit/": _hers("review/cards/{card}/edit/"),
    "review/cards/<int:pk>/delete/": _hers("review/cards/{card}/delete/"),
    "questions/<slug:slug>/cards/": _hers(
        "questions/{private}/cards/", open_at="questions/{bank}/cards/"
    ),
    # --- accounts: each of these is about whoever asks
    **{
        f"account/{address}": Door(Who.SIGNED_IN, [f"account/{address}"])
        for address in (
            "settings/",
            "theme/",
            "zone/",
            "delete/",
            "reauthenticate/",
            "email/",
            "password/change/",
            "password/set/",
            "2fa/",
            "2fa/reauthenticate/",
            "2fa/totp/activate/",
            "2fa/totp/deactivate/",
            "2fa/recovery-codes/",
            "2fa/recovery-codes/generate/",
            "2fa/recovery-codes/download/",
            "2fa/webauthn/",
            "2fa/webauthn/add/",
            "2fa/webauthn/reauthenticate/",
            "sessions/",
        )
    },
    "account/2fa/webauthn/keys/<int:pk>/remove/": _hers("account/2fa/webauthn/keys/{key}/remove/"),
    "account/2fa/webauthn/keys/<int:pk>/edit/": _hers("account/2fa/webauthn/keys/{key}/edit/"),
    **{
        f"account/{address}": Door(Who.ANYBODY, [f"account/{address}"])
        for address in (
            "logout/",
            "login/",
            "inactive/",
            "signup/",
            "confirm-email/",
            "password/reset/",
            "password/reset/done/",
            "password/reset/key/done/",
            "login/code/confirm/",
            "2fa/authenticate/",
            "2fa/webauthn/login/",
        )
    },
    r"account/^confirm-email/(?P<key>[-:\w]+)/$": Door(
        Who.ANYBODY, ["account/confirm-email/{email}:nokey/"]
    ),
    r"account/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": Door(
        Who.ANYBODY, ["account/password/reset/key/{alice36}-nokey/"]
    ),
    # --- the admin
    **{
        f"admin/{address}": Door(Who.STAFF, [f"admin/{address}"])
        for address in (
            "",
            "login/",
            "logout/",
            "password_change/",
            "password_change/done/",
            "autocomplete/",
            "jsi18n/",
        )
    },
    "admin/r/<path:content_type_id>/<path:object_id>/": Door(
        Who.STAFF, ["admin/r/{question_type}/{private_pk}/"]
    ),
    r"admin/(?P<url>.*)$": Door(Who.STAFF, ["admin/no/such/page/", "admin/auth/group/"]),
    r"admin/^(?P<app_label>account|usersessions|accounts|questions)/$": Door(
        Who.STAFF, ["admin/accounts/", "admin/questions/", "admin/account/"]
    ),
}
for _model, _pk in {
    "account/emailaddress": "email",
    "usersessions/usersession": "session",
    "accounts/user": "alice",
    "questions/question": "private_pk",
    "questions/tag": "tag",
    "questions/questionset": "set_pk",
}.items():
    DOORS[f"admin/{_model}/"] = Door(Who.STAFF, [f"admin/{_model}/"])
    DOORS[f"admin/{_model}/add/"] = Door(Who.STAFF, [f"admin/{_model}/add/"])
    for _deed in ("history/", "delete/", "change/", ""):
        DOORS[f"admin/{_model}/<path:object_id>/{_deed}"] = Door(
            Who.STAFF, [f"admin/{_model}/{{{_pk}}}/{_deed}"]
        )


def patterns() -> list[str]:
    """Return every pattern of the project, each once."""
    return list(dict.fromkeys(_walk(get_resolver())))


def _walk(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _walk(pattern, route)


@dataclass(frozen=True)
class Rows:
    """All that Alice has, and the names that addresses are filled with."""

    alice: User
    private: Question
    bank: Question
    names: dict[str, Any]

    def fill(self, address: str) -> str:
        """Return the address of Alice's row."""
        return "/" + address.format_map(self.names)

    def missing(self, address: str) -> str:
        """Return the same address of a row that does not exist."""
        nothing = {**self.names, "private": "my-nosuchquestn", "bank": "no-such-question"}
        nothing |= dict.fromkeys(("interview", "round", "pick", "asked", "card"), 999_999_999)
        return "/" + address.format_map({**nothing, "key": 999_999_999})

    def form(self) -> dict[str, Any]:
        """Return fields that every form of the project understands something of."""
        signal = self.private.coach_signals.get()
        return {name: f"{name} of somebody else" for name in PART_NAMES} | {
            "version": 1, "tab": "t", "turn": 9, "everything": "mine", "note": "n",
            "signal": signal.pk, "rating": "clear", "evidence": "e", "theme": "dark",
            "title": "T", "prompt": "P", "kind": "behavioral", "level": "mid",
            "email": "new@example.org", "login": self.alice.email, "password": "wrong",
            "company": "C", "day": "2027-03-01", "time": "14:00", "zone": "UTC", "words": "w",
            "name": "N", "minutes": 45, "to": "up", "question": self.bank.slug,
            "action": "delete_selected", "next": "/", "code": "123456",
        }  # fmt: skip


def make_rows(alice: User) -> Rows:
    """Make one of everything for Alice, with CANARY in every text of hers."""
    texts = {name: f"{CANARY} {name}" for name in PART_NAMES}
    private = make_question(
        f"{CANARY} title",
        slug="my-aliceownquestn",
        prompt=f"{CANARY} prompt",
        assumptions=f"{CANARY} assumptions",
        cheat_code=f"{CANARY} cheat code",
        signals=((f"{CANARY} signal", f"{CANARY} listens"),),
        asks=((f"{CANARY} topic", f"{CANARY} ask"),),
        model=texts,
        author=alice,
    )
    bank = make_question("A question of the bank", tags=("Risk Management",))
    for question in (private, bank):
        answer = make_answer(alice, question, **texts)
        signal = question.coach_signals.get()
        editing.rate(answer, signal, rating="clear", evidence=f"{CANARY} evidence", seen=0)
        make_revision(answer, note=f"{CANARY} note")
        answer.refresh_from_db()
        make_revision(answer, situation=f"{CANARY} second")
    chosen = QuestionSet.objects.create(slug="first", title="First", description="Begin here.")
    chosen.entries.create(question=bank, position=0)
    interview = make_interview(
        alice, company=f"{CANARY} company", notes=f"{CANARY} notes", asks=f"{CANARY} asks"
    )
    round = make_round(interview, private, name=f"{CANARY} round")
    asked = interview.asked.create(words=f"{CANARY} was asked", follow_ups=f"{CANARY} then")
    card = alice.cards.create(front=f"{CANARY} front", back=f"{CANARY} back")
    reviewing.review(card, Review.Rating.GOOD, seen=0)
    email = alice.emailaddress_set.get()  # type: ignore[attr-defined]
    key = make_passkey(alice)
    names = {
        "private": private.slug,
        "bank": bank.slug,
        "private_pk": private.pk,
        "alice": alice.pk,
        "alice36": int_to_base36(alice.pk),
        "interview": interview.pk,
        "round": round.pk,
        "pick": round.picks.get().pk,
        "asked": asked.pk,
        "card": card.pk,
        "email": email.pk,
        "key": key.pk,
        "session": 1,
        "tag": bank.tags.get().pk,
        "set": chosen.slug,
        "set_pk": chosen.pk,
        "question_type": ContentType.objects.get_for_model(Question).pk,
    }
    return Rows(alice, private, bank, names)


def her_rows(rows: Rows) -> list[dict[str, Any]]:
    """Return every row that is Alice's, in full."""
    alice = rows.alice.pk
    mine = [
        User.objects.filter(pk=alice),
        Question.objects.filter(author=alice),
        Question.tags.through.objects.filter(question__author=alice),
        *(
            manager.filter(question__author=alice)
            for manager in (
                Question.coach_signals.rel.related_model.objects,  # type: ignore[attr-defined]
                Question.clarifying_questions.rel.related_model.objects,  # type: ignore[attr-defined]
                Question.model_answer.related.related_model.objects,  # type: ignore[attr-defined]
            )
        ),
        Answer.objects.filter(author=alice),
        Revision.objects.filter(answer__author=alice),
        SignalRating.objects.filter(answer__author=alice),
        Interview.objects.by(rows.alice),
        Round.objects.filter(interview__author=alice),
        RoundQuestion.objects.filter(round__interview__author=alice),
        Asked.objects.filter(interview__author=alice),
        Card.objects.by(rows.alice),
        Review.objects.filter(card__author=alice),
        rows.alice.emailaddress_set.all(),  # type: ignore[attr-defined]
        rows.alice.authenticator_set.all(),  # type: ignore[attr-defined]
    ]
    return [row for query in mine for row in query.order_by("pk").values()]
