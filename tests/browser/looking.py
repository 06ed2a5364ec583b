"""Looking at a page as it stands: does it fit, can everybody use it?"""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 390, 820, 1440)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDEST = """() => [...document.body.querySelectorAll("*")]
    .filter((place) => place.getBoundingClientRect().right > innerWidth + 1
        && !place.closest("pre, [popover]:not(:popover-open)"))
    .map((place) => `${place.tagName}.${place.className}`).slice(0, 5)"""


def check(page: Page) -> list[str]:
    """Return all that is wrong with a page as it stands, on any width, light and dark."""
    faults: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SIDEWAYS) > 0:
            faults.append(f"scrolls sideways at {width}: {page.evaluate(WIDEST)}")
    # Two layouts in each of the two: what is shown differs, colours do not.
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        faults += violations(page, "light")
        faults += violations(page, "dark")
    return faults


def violations(page: Page, scheme: Literal["light", "dark"]) -> list[str]:
    """Return what axe-core finds on a page in light or dark."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))")
    found = Axe().run(page).response["violations"]
    return [
        f"{scheme} {rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
