"""How somebody gets into a server with accounts."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page

from tests.factories import PASSWORD


def sign_in(page: Page, url: str, email: str, password: str = PASSWORD) -> None:
    """Fill in and send the sign-in form of the server at `url`."""
    page.goto(f"{url}/account/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def let_in(context: BrowserContext, url: str, email: str) -> None:
    """Sign in to pytest's live server at `url` without a page, which is sooner done."""
    client = Client()
    client.post("/account/login/", {"login": email, "password": PASSWORD})
    name = str(settings.SESSION_COOKIE_NAME)
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])
