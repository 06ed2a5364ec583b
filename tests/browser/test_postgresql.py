"""A team's database that is stopped and started again while somebody writes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.editor import Editor
from tests.browser.people import sign_in
from tests.factories import parts
from tests.served import Server
from tests.team import PostgreSQL, TeamServer

SLUG = "a-question-for-all"
TEXT = "Typed while it was away."
EMAIL = "alice@example.org"
PREPARE = (
    "from tests.factories import make_question, make_user",
    f"make_user({EMAIL!r})",
    "make_question('A question for all')",
)


@pytest.fixture
def team(shared_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TeamServer]:
    """A server with one account and one question."""
    database = PostgreSQL()
    static = shared_server.data / "static"
    server = TeamServer(tmp_path_factory.mktemp("team") / "data", database, static)
    try:
        database.start()
        server.prepare(*PREPARE)
        server.start()
        yield server
    finally:
        server.stop()
        database.remove()


@pytest.mark.browser_context_args(ignore_https_errors=True)
def test_what_is_typed_while_postgresql_is_away_is_saved_by_itself(
    page: Page, team: TeamServer
) -> None:
    sign_in(page, team.url, EMAIL)
    page.wait_for_url("**/today/")
    editor = Editor(page, team.url, SLUG)
    editor.save("s", "Before.")

    team.database.stop("immediate")
    editor.write("s", TEXT)
    editor.wait_for_state("Not saved: the database does not answer. Kept in this browser")
    with page.expect_response("**/answer/revisions/") as refused:
        page.click("#save-revision")
    editor.wait_for_state("Not saved: the database does not answer. Kept in this browser")
    typed, kept = editor.text("s"), editor.mirrored()
    team.database.start()
    editor.wait_for_state("Saved")
    saved = team.draft(SLUG)
    page.click("#save-revision")
    editor.wait_for_state("Revision 1 is saved.")

    assert refused.value.status == 503
    assert kept == [typed] == [TEXT]
    assert saved == parts(situation=typed)
    assert team.revisions(SLUG) == [saved]
    assert editor.mirrored() == []
