"""Looking at a page as it stands: does it fit, can everybody use it?"""

from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 390, 820, 1440)
LAYOUTS = (390, 1440)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDEST = """() => [...document.body.querySelectorAll("*")]
    .filter((place) => place.getBoundingClientRect().right > innerWidth + 1
        && !place.closest("pre, [popover]:not(:popover-open)"))
    .map((place) => `${place.tagName}.${place.className}`).slice(0, 5)"""
SETTLED = "Promise.allSettled(document.getAnimations().map(({ finished }) => finished))"
# Only what is wrong: the rest of its report is megabytes that nobody reads.
VIOLATIONS = (
    """() => axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)"""
)


def check(page: Page) -> list[str]:
    """Return all that is wrong with a page as it stands, on any width, light and dark."""
    # A page that is still loading has no style yet.
    page.wait_for_load_state()
    page.emulate_media(reduced_motion="reduce")
    # Nothing is to lie under the pointer: it would change its colours in between.
    page.mouse.move(0, 0)
    page.evaluate(Axe().axe_script)
    faults: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SIDEWAYS) > 0:
            faults.append(f"scrolls sideways at {width}: {page.evaluate(WIDEST)}")
        # Two layouts in each of the two: what is shown differs, colours do not.
        if width in LAYOUTS:
            faults += violations(page, "light")
            faults += violations(page, "dark")
    return faults


def violations(page: Page, scheme: Literal["light", "dark"]) -> list[str]:
    """Return what axe-core, which is in the page already, finds in light or dark."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(SETTLED)
    found: list[dict[str, Any]] = page.evaluate(VIOLATIONS)
    return [
        f"{scheme} {rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
