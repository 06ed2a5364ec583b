"""Every address of the project: how to fill it, and who may open it.

A new address that is not listed here fails tests/test_project.py. Addresses are
written as their patterns are; each filled one may hold these names:

{private}  a question that Alice added, with an answer, revisions and a rating
{bank}     a question of the bank that Alice has answered, as nobody else has
{interview}, {round}, {pick}, {asked}  an interview of Alice's, and what hangs on it
{card}     a card of Alice’s
{story}    a story of Alice's; her answer to {private} is an angle of it
{rehearsal}  a run of Alice's through {private}
{email}, {key}  rows of Alice's own account
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from django.urls import URLPattern, URLResolver, get_resolver

from tests.rows import CANARY

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
    # --- stories
    f"{_answer}story/": _hers(f"{_private}story/", open_at=f"{_bank}story/"),
    f"{_answer}story/start/": _hers(f"{_private}story/start/", f"{_bank}story/start/"),
    f"{_answer}story/take/": _hers(f"{_private}story/take/", f"{_bank}story/take/"),
    f"{_answer}story/leave/": _hers(f"{_private}story/leave/", f"{_bank}story/leave/"),
    f"{_answer}story/new/": _hers(f"{_private}story/new/", f"{_bank}story/new/"),
    "stories/": Door(Who.SIGNED_IN, ["stories/", f"stories/?q={CANARY}"]),
    "stories/new/": Door(Who.SIGNED_IN, ["stories/new/"]),
    **{
        f"stories/<int:pk>/{pattern}": _hers(f"stories/{{story}}/{filled}")
        for pattern, filled in {
            "": "",
            "autosave/": "autosave/",
            "conflict/": "conflict/",
            "revisions/": "revisions/",
            "revisions/<int:number>/": "revisions/1/",
            "revisions/<int:number>/restore/": "revisions/1/restore/",
            "diff/": "diff/?older=1&newer=draft",
            "diff/<str:older>/<str:newer>/": "diff/1/draft/",
            "coach/": "coach/",
            "tags/": "tags/",
            "delete/": "delete/",
        }.items()
    },
    "coach/": Door(Who.SIGNED_IN, ["coach/"]),
    "coach/names/": Door(Who.SIGNED_IN, ["coach/names/"]),
    "coach/rules/<slug:name>/": Door(Who.SIGNED_IN, ["coach/rules/hedge/"]),
    # --- today
    "today/": Door(Who.SIGNED_IN, ["today/"]),
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
            "sheet/": "sheet/?paper=letter",
            "sheet/picks/<int:pick_pk>/move/": "sheet/picks/{pick}/move/",
            "debrief/": "debrief/",
            "debrief/<int:asked_pk>/": "debrief/{asked}/",
            "debrief/<int:asked_pk>/match/": "debrief/{asked}/match/",
            "debrief/<int:asked_pk>/own/": "debrief/{asked}/own/",
            "debrief/<int:asked_pk>/again/": "debrief/{asked}/again/",
            "debrief/<int:asked_pk>/delete/": "debrief/{asked}/delete/",
        }.items()
    },
    # --- coverage
    "coverage/": Door(Who.SIGNED_IN, ["coverage/", "coverage/?all=on"]),
    "coverage/stories/<int:pk>/": _hers("coverage/stories/{story}/"),
    "coverage/tags/<slug:slug>/": Door(Who.SIGNED_IN, ["coverage/tags/risk-management/"]),
    # --- review
    "review/": Door(Who.SIGNED_IN, ["review/", "review/?card={card}&turn=on"]),
    "review/<int:pk>/rate/": _hers("review/{card}/rate/"),
    "review/<int:pk>/undo/": _hers("review/{card}/undo/"),
    "review/limit/": Door(Who.SIGNED_IN, ["review/limit/"]),
    "review/cards/": Door(Who.SIGNED_IN, ["review/cards/"]),
    "review/cards/new/": Door(
        Who.SIGNED_IN, ["review/cards/new/"], ["review/cards/new/?story={story}"]
    ),
    "review/cards/<int:pk>/edit/": _hers("review/cards/{card}/edit/"),
    "review/cards/<int:pk>/delete/": _hers("review/cards/{card}/delete/"),
    "questions/<slug:slug>/cards/": _hers(
        "questions/{private}/cards/", open_at="questions/{bank}/cards/"
    ),
    # --- rehearsal
    "questions/<slug:slug>/rehearse/": _hers(
        "questions/{private}/rehearse/", open_at="questions/{bank}/rehearse/"
    ),
    "rehearsals/<int:pk>/": _hers("rehearsals/{rehearsal}/"),
    "rehearsals/<int:pk>/delete/": _hers("rehearsals/{rehearsal}/delete/"),
    "rehearse/": Door(Who.SIGNED_IN, ["rehearse/", "rehearse/?source=round-{round}"]),
    "rehearse/draw/": Door(
        Who.SIGNED_IN, ["rehearse/draw/?number=3", "rehearse/draw/?source=round-{round}&number=3"]
    ),
    "rehearse/round/": Door(
        Who.SIGNED_IN,
        ["rehearse/round/?mock=abcdefghijkl&of={private_pk}.{bank_pk}&interview={interview}"],
    ),
    f"{_answer}short/": _hers(f"{_private}short/", open_at=f"{_bank}short/"),
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
