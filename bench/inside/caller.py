"""Calls PrepBank as its server does: the WSGI application, from environment to last byte."""

import gzip
import re
import sys
from http.cookies import SimpleCookie
from io import BytesIO
from typing import Any
from urllib.parse import urlencode, urlsplit

from prepbank.wsgi import application

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
VERSION = re.compile(rb'name="version" id="version" value="(\d+)"')


class Caller:
    """A browser without the network: it keeps cookies and sends forms."""

    def __init__(self) -> None:
        self.application = application
        self.cookies: SimpleCookie = SimpleCookie()
        self.headers: dict[str, str] = {}

    def get(self, address: str, **more: str) -> bytes:
        """Return the page at an address."""
        parts = urlsplit(address)
        return self._call("GET", parts.path, parts.query, b"", more)

    def read(self, address: str) -> bytes:
        """Return the page at an address as its HTML; `get` returns it as it is sent."""
        page = self.get(address)
        packed = self.headers.get("content-encoding") == "gzip"
        return gzip.decompress(page) if packed else page

    def post(self, address: str, fields: dict[str, Any], **more: str) -> bytes:
        """Send a form and return the answer."""
        more |= {"CONTENT_TYPE": "application/x-www-form-urlencoded"}
        return self._call("POST", address, "", urlencode(fields).encode(), more)

    def _call(self, method: str, path: str, query: str, body: bytes, more: dict[str, str]) -> bytes:
        environment = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ACCEPT_ENCODING": "gzip, deflate, br",
            "HTTP_COOKIE": "; ".join(f"{m.key}={m.coded_value}" for m in self.cookies.values()),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **more,
        }
        answer = self.application(environment, self._started)
        try:
            return b"".join(answer)
        finally:
            answer.close()

    def _started(self, status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        if not status.startswith("200"):
            raise RuntimeError(f"answered {status}")
        self.headers = {name.lower(): value for name, value in headers}
        for name, value in headers:
            if name.lower() == "set-cookie":
                self.cookies.load(value)


class Editor:
    """One open editor, which saves what it is told to."""

    def __init__(self, caller: Caller, slug: str) -> None:
        self.caller = caller
        self.address = f"/questions/{slug}/answer/autosave/"
        page = caller.read(f"/questions/{slug}/answer/")
        self.token = _found(TOKEN, page)
        self.version = _found(VERSION, page)

    def autosave(self, parts: dict[str, str]) -> None:
        """Save a draft as a page with htmx does."""
        fields = {**parts, "version": self.version, "csrfmiddlewaretoken": self.token}
        self.caller.post(self.address, fields, HTTP_HX_REQUEST="true")
        self.version = self.caller.headers["x-saved-version"]


def _found(pattern: re.Pattern[bytes], page: bytes) -> str:
    match = pattern.search(page)
    assert match, f"no {pattern.pattern!r} in the page"
    return match[1].decode()
