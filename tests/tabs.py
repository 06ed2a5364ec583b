"""A browser's tab without the browser: cookies, tokens, and an editor that saves."""

import re
import secrets
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from html import unescape
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.served import PARTS, Server

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
VERSION = re.compile(r'id="version" value="(\d+)"')
TEXT = re.compile(r'<textarea[^>]* name="(\w+)"[^>]*>\n(.*?)</textarea>', re.DOTALL)
# Seconds after which a server may have closed a connection that nobody used.
IDLE = 5
# What a request ends with when its server is gone.
GONE = (OSError, HTTPException)


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: Message
    text: str

    def texts(self) -> dict[str, str]:
        """Return what the fields for texts hold, by their names."""
        return {name: unescape(text) for name, text in TEXT.findall(self.text)}


class Tab:
    """One connection to a server, with the cookies of its browser.

    Tabs of one browser share `cookies`. `source` is the address of this machine
    that the server sees; each 127.x.y.z will do.
    """

    def __init__(
        self, server: Server, cookies: dict[str, str] | None = None, source: str = "127.0.0.1"
    ) -> None:
        self.server = server
        self.cookies = {} if cookies is None else cookies
        self.token = ""
        self.used_at = 0.0
        where, from_where = ("127.0.0.1", server.port), (source, 0)
        if server.certificate:
            trusting = ssl.create_default_context(cafile=server.certificate)
            self.connection: HTTPConnection = HTTPSConnection(
                *where, timeout=60, source_address=from_where, context=trusting
            )
        else:
            self.connection = HTTPConnection(*where, timeout=60, source_address=from_where)

    def get(self, address: str) -> Answer:
        """Open a page and remember the token of its form."""
        answer = self._ask("GET", address, {})
        if found := TOKEN.search(answer.text):
            self.token = found[1]
        return answer

    def post(self, address: str, fields: Mapping[str, str], *, by_htmx: bool = False) -> Answer:
        """Send a form with the token remembered last."""
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.server.url}
        headers |= {"HX-Request": "true"} if by_htmx else {}
        body = urlencode({**fields, "csrfmiddlewaretoken": self.token})
        return self._ask("POST", address, headers, body)

    def _ask(self, method: str, address: str, headers: dict[str, str], body: str = "") -> Answer:
        if time.monotonic() - self.used_at > IDLE:
            # http.client opens it again by itself.
            self.connection.close()
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, address, body or None, headers)
        response = self.connection.getresponse()
        answer = Answer(response.status, response.headers, response.read().decode())
        self.used_at = time.monotonic()
        for line in response.headers.get_all("Set-Cookie", []):
            for name, cookie in SimpleCookie(line).items():
                self.cookies[name] = cookie.value
        return answer

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def sign_in(self, email: str, password: str) -> None:
        """Sign in, as on the page for it."""
        self.get("/account/login/")
        answer = self.post("/account/login/", {"login": email, "password": password})
        assert answer.status == 302, answer.status


class Editor(Tab):
    """An open editor: it knows the version its text was made from."""

    def __init__(
        self, server: Server, slug: str, cookies: dict[str, str] | None = None, begin: int = 0
    ) -> None:
        super().__init__(server, cookies)
        self.address = f"/questions/{slug}/answer/"
        self.tab, self.turn = secrets.token_hex(8), begin
        self.version = "0"

    def open(self) -> Answer:
        """Load the page; scripts would have it as its last saved state."""
        page = self.get(self.address)
        assert page.status == 200, page.status
        self.version = VERSION.findall(page.text)[0]
        return page

    def save(self, parts: Mapping[str, str]) -> Answer:
        """Send what is typed, as by itself."""
        self.turn += 1
        return self.send(parts)

    def send(self, parts: Mapping[str, str]) -> Answer:
        """Send it once more, in the same turn."""
        fields = {**parts, "version": self.version, "tab": self.tab, "turn": str(self.turn)}
        answer = self.post(f"{self.address}autosave/", fields, by_htmx=True)
        if answer.status == 200:
            self.version = str(answer.headers["X-Saved-Version"])
        return answer


class Writer(threading.Thread):
    """An open editor that saves one text after another until its server is gone.

    Told that the database is busy, it goes on with the next text.
    """

    def __init__(
        self, server: Server, slug: str, cookies: dict[str, str] | None = None, begin: int = 0
    ) -> None:
        super().__init__()
        self.slug = slug
        self.editor = Editor(server, slug, cookies)
        self.number = self.acknowledged = begin
        self.told_busy = 0
        self.saves = threading.Event()  # set once the first text is acknowledged
        self.refused: int | None = None  # the status of an answer nobody expects

    def run(self) -> None:
        try:
            self.editor.open()
            while True:
                self.number += 1
                text = dict.fromkeys(PARTS, "") | {"task": f"text {self.number}"}
                status = self.editor.save(text).status
                if status == 200:
                    self.acknowledged = self.number
                    self.saves.set()
                elif status == 503:
                    self.told_busy += 1
                else:
                    self.refused = status
                    return
        except GONE:
            return
        finally:
            self.editor.close()


def save_until(writers: list[Writer], seconds: float, blow: Callable[[], None]) -> None:
    """Let all writers save for so long, strike, and wait until they have noticed.

    The time begins once each of them has saved, however slow the machine is.
    """
    for writer in writers:
        writer.start()
    for writer in writers:
        assert writer.saves.wait(60)
    threading.Event().wait(seconds)
    blow()
    for writer in writers:
        writer.join(timeout=90)
        assert not writer.is_alive()
        assert writer.refused is None


NUMBERS = (
    "SELECT slug, answers_answer.task FROM answers_answer"
    " JOIN questions_question ON questions_question.id = question_id"
)


def numbers_stored(server: Server) -> dict[str, int]:
    """Return the number of the text that is stored for each question, by its slug."""
    return numbers(server.sql(NUMBERS))


def numbers(rows: list[tuple[str, str]]) -> dict[str, int]:
    """Return the same of what NUMBERS finds."""
    return {slug: int(text.removeprefix("text ")) for slug, text in rows}
