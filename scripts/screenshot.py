"""Take the README's picture of the editor from the running application.

`python scripts/screenshot.py docs/editor.png`: starts a PrepBank of its own in a
temporary folder, writes an answer in a real browser, and ends it again.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.browser.chromium import FLAGS, chromium
from tests.browser.editor import Editor
from tests.served import Server

ANSWER = {
    "s": "In March our hospital group wanted its new appointment site before the flu season."
    " I was the senior engineer of a team of four. The booking database already ran at 70%"
    " of its connections on a Monday morning.",
    "t": "I had six weeks to bring twelve clinics online without one lost appointment.",
    "a": "1. **Measured first.** I replayed a Monday against the quick design; it ran out of"
    " connections at three times the load.\n2. **Offered two dates.** I showed the clinic"
    " director both costs and proposed four clinics on the old date, eight a fortnight"
    " later.\n3. **Built the bridge.** I moved reads to a replica and put a queue in front of"
    " the writes.",
    "r": "Four clinics opened on the day and eight after thirteen days. No appointment was"
    " lost, and the busiest Monday used 48% of the connections.",
    "l": "I now bring a measurement and two dates to the first meeting, not to the third.",
}


def take(target: Path) -> None:
    """Write the picture to `target`."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "data")
        server.start()
        browser = playwright.chromium.launch(executable_path=chromium(playwright), args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            editor = Editor(page, server.url, "balancing-speed-and-scalability")
            for letter, text in ANSWER.items():
                editor.write(letter, text)
            editor.wait_for_state("Saved")
            page.evaluate("window.scrollTo(0, 0)")
            target.parent.mkdir(exist_ok=True)
            page.screenshot(path=target)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
