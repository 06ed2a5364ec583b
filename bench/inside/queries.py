"""How many queries a page takes: `python -m bench.inside.queries` prints it as JSON.

Asked by somebody signed in on a team's server, with the settings of a server,
all but its database, which is SQLite here. Counted is every statement that
asks for rows or changes some; BEGIN, COMMIT and SAVEPOINT are counted apart.
"""

import json
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from answers import editing
from questions.models import Question
from questions.star import PART_NAMES

ABOUT_TRANSACTIONS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def _sign_in() -> tuple[Client, User]:

    person = User.objects.create_user("person@example.org", "a password that nobody types here")
    client = Client()
    client.force_login(person)
    return client, person


def counted(act: Callable[[], Any]) -> dict[str, Any]:
    """Return the statements of the second of two calls: the first one warms up."""
    act()
    with CaptureQueriesContext(connection) as captured:
        response = act()
    assert response.status_code == 200, response
    said = [query["sql"] for query in captured.captured_queries]
    queries = [sql for sql in said if not sql.startswith(ABOUT_TRANSACTIONS)]
    return {"queries": len(queries), "transactions": len(said) - len(queries), "sql": queries}


def main() -> None:
    """Count and print."""
    client, person = _sign_in()
    asked = Question.objects.published().earliest("pk")
    parts = {name: f"What I did in the {name}." for name in PART_NAMES}
    answer = editing.save_draft(person, asked, parts, seen=0)
    editing.keep(answer)

    version = answer.version

    def autosave() -> Any:
        nonlocal version
        parts["action"] += " And more."
        fields = {**parts, "version": version}
        version += 1
        address = f"/questions/{asked.slug}/answer/autosave/"
        return client.post(address, fields, secure=True, headers={"HX-Request": "true"})

    pages = {
        "browse": lambda: client.get("/questions/", secure=True),
        "browse, search": lambda: client.get("/questions/?q=team&level=senior", secure=True),
        "question": lambda: client.get(f"/questions/{asked.slug}/", secure=True),
        "autosave": autosave,
    }
    print(json.dumps({name: counted(act) for name, act in pages.items()}))


if __name__ == "__main__":
    main()
