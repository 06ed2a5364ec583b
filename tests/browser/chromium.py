"""The browser: which one, how it is started, and what must not happen in it."""

import os
import shutil
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Playwright, Request, WebError

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    # A microphone that beeps; a page still has to be let to listen.
    "--use-fake-device-for-media-stream",
]

# The browser's and htmx's own words for an answer that is no 2xx, or for none.
NETWORK = ("Failed to load", "Response Status Error Code", "htmx:sendError", "htmx:afterRequest")

# A search is given up for the next one while somebody types; nothing else may be.
GIVEN_UP = "htmx:sendAbort"
SEARCHES = ("/questions/", "/answers/", "/stories/")

HERE = ("http://127.0.0.1:", "https://127.0.0.1:", "http://localhost:", "data:", "blob:")


def chromium(playwright: Playwright) -> str:
    """Return the browser to use: the one named, an installed one, Playwright's own."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "google-chrome"]
    found = [shutil.which(name) for name in names if name]
    return next((path for path in found if path), playwright.chromium.executable_path)


def watch(context: BrowserContext, troubles: list[str]) -> None:
    """Note all that must not happen on any page of a context."""

    def request(request: Request) -> None:
        if not request.url.startswith(HERE):
            troubles.append(f"request to {request.url}")

    def console(message: ConsoleMessage) -> None:
        where = urlsplit(message.page.url).path if message.page else ""
        is_search = message.text.startswith(GIVEN_UP) and where in SEARCHES
        if message.type == "error" and not message.text.startswith(NETWORK) and not is_search:
            troubles.append(message.text)

    context.on("request", request)
    context.on("console", console)

    def script(fault: WebError) -> None:
        # Resizing a window cuts the fading from page to page short, and says so.
        if "Transition was" not in str(fault.error):
            troubles.append(str(fault.error))

    context.on("weberror", script)
