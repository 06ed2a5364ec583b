"""A session that ends while somebody types costs them no word."""

import random
import re
from html import unescape

import pytest

from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.endurance.places import Team
from tests.endurance.test_two_tabs import EMAIL, PREPARE, SLUG, Parts, edited
from tests.factories import PASSWORD
from tests.served import PARTS
from tests.tabs import Answer, Editor, Tab

ENDS = 100
SHOWN = re.compile(r"<textarea[^>]* readonly>\n(.*?)</textarea>", re.DOTALL)


def end_session(team: Team, way: str, editor: Editor) -> None:
    """End it as it may end: here, in another tab, at the server, or with the browser."""
    if way == "signed out in another tab":
        other = Tab(team, editor.cookies)
        other.get("/account/logout/")
        assert other.post("/account/logout/", {}).status == 302
        other.close()
    elif way == "ended by the server":
        session = editor.cookies[cookie(editor)]
        team.sql("DELETE FROM django_session WHERE session_key = ? RETURNING 1", session)
    else:
        del editor.cookies[cookie(editor)]


def cookie(editor: Editor) -> str:
    return next(name for name in editor.cookies if name.endswith("sessionid"))


def save_as_the_editor_does(editor: Editor, typed: Parts) -> Answer:
    """Send it again with the newest token: the old page's is that of the old session."""
    answer = editor.send(typed)
    if token := answer.headers["X-CSRF-Token"]:
        editor.token = token
        answer = editor.send(typed)
    return answer


@pytest.mark.parametrize("by_script", [True, False], ids=["autosave", "form"])
def test_session_ends_while_typing(
    make_team: MakeTeam, trials: Trials, say: Say, by_script: bool
) -> None:
    team = make_team(*PREPARE)
    editor = Editor(team, SLUG)
    editor.sign_in(EMAIL, PASSWORD)
    moment = random.Random(7)  # noqa: S311
    ways = ["signed out in another tab", "ended by the server", "lost by the browser"]
    typed: Parts = dict.fromkeys(PARTS, "")
    shown = saved = 0
    ends = trials(ENDS)

    for number in range(ends):
        editor.open()
        editor.turn += 1
        before, typed = typed, edited(typed, f"Try {number}:", moment)
        end_session(team, ways[number % 3], editor)
        refused = send(editor, typed, by_script=by_script)
        assert refused.status == 401
        assert team.draft(SLUG) == before
        # A form comes back with its texts; an editor still has them on its page.
        shown += by_script or shown_again(refused) == [typed[name] for name in PARTS if typed[name]]
        Tab(team, editor.cookies).sign_in(EMAIL, PASSWORD)
        assert save_as_the_editor_does(editor, typed).status == 200
        saved += team.draft(SLUG) == typed

    assert team.revisions(SLUG) == []
    say(f"{saved} of {ends} texts saved after signing in again, {shown} were there all along")
    assert saved == shown == ends


def shown_again(refused: Answer) -> list[str]:
    """Return the texts that a page about a lost session shows, to be copied."""
    return [unescape(text) for text in SHOWN.findall(refused.text)]


def send(editor: Editor, typed: Parts, *, by_script: bool) -> Answer:
    if by_script:
        return editor.send(typed)
    return editor.post(editor.address, {**typed, "version": editor.version})
