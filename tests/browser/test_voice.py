"""One's voice: recorded, played and deleted in this browser, and nowhere else."""

from playwright.sync_api import Page, expect

from tests.browser.editor import until
from tests.browser.test_rehearsal import clock, forget, open_clock, runs
from tests.served import Server

__all__ = ["clock"]  # a fixture


def voices(page: Page) -> int:
    """Return how many recordings this browser keeps."""
    count: int = page.evaluate(
        """() => new Promise((done) => {
            const opening = indexedDB.open("prepbank-voice", 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore("recordings");
            opening.onsuccess = () => {
                const store = opening.result.transaction("recordings").objectStore("recordings");
                store.count().onsuccess = (event) => {
                    opening.result.close();
                    done(event.target.result);
                };
            };
        })"""
    )
    return count


def test_a_voice_is_recorded_played_and_deleted_here_only(
    page: Page, shared_server: Server, slug: str
) -> None:
    forget(shared_server)
    page.context.grant_permissions(["microphone"])
    sent: list[int] = []
    page.on("request", lambda request: sent.append(len(request.post_data or "")))
    page.goto(f"{shared_server.url}/questions/{slug}/rehearse/")
    page.get_by_role("checkbox", name="Record my voice").check()
    expect(page.locator("#record-state")).to_contain_text("recorded while the clock runs")
    page.keyboard.press("Space")
    expect(page.locator("#clock")).to_have_text("0:02", timeout=15_000)
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("heading", name="Your voice").wait_for()

    player = page.locator("#playback")
    expect(player).to_be_visible()
    player.evaluate("(audio) => audio.play()")
    until(lambda: bool(player.evaluate("(audio) => audio.currentTime > 0.2")), page)
    assert 1 < player.evaluate("(audio) => audio.duration") < 15
    assert voices(page) == 1
    assert max(sent) < 1_000
    page.get_by_role("button", name="Delete this recording").click()
    expect(page.locator("#voice-state")).to_have_text("The recording is deleted.")
    expect(player).to_be_hidden()
    assert voices(page) == 0


def test_all_recordings_are_deleted_and_those_of_others_stay(
    page: Page, shared_server: Server
) -> None:
    page.goto(f"{shared_server.url}/rehearse/")
    person = page.locator("#voice").get_attribute("data-person")
    assert voices(page) == 0
    page.evaluate(
        """async (person) => {
            const { recordings } = await import("/static/js/recorder.js");
            for (const [who, token] of [[person, "a"], [person, "b"], [`${person}0`, "c"]])
                await recordings.put(who, token, new Blob(["x"]));
        }""",
        person,
    )
    page.reload()

    page.get_by_role("button", name="Delete all recordings of this browser (2)").click()
    expect(page.locator("#voice-state")).to_have_text("All recordings of this browser are deleted.")

    assert voices(page) == 1


def test_without_a_microphone_everything_else_works(
    page: Page, clock: str, shared_server: Server
) -> None:
    open_clock(page, clock)
    page.get_by_role("checkbox", name="Record my voice").click()
    expect(page.locator("#record-state")).to_contain_text("Everything else works.")
    expect(page.get_by_role("checkbox", name="Record my voice")).not_to_be_checked()

    expect(page.get_by_role("button", name="Start")).to_be_focused()
    page.keyboard.press("Space")
    page.clock.run_for(12_000)
    page.get_by_role("button", name="Finish").click()

    page.get_by_text("No recording of this run is in this browser.").wait_for()
    assert runs(shared_server) == [(12, "{}")]


def test_a_deleted_run_takes_its_recording_along(
    page: Page, clock: str, shared_server: Server
) -> None:
    open_clock(page, clock)
    page.keyboard.press("Space")
    page.clock.run_for(5_000)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Your time").wait_for()
    page.evaluate(
        """async () => {
            const { recordings } = await import("/static/js/recorder.js");
            const { person, token } = document.getElementById("voice").dataset;
            await recordings.put(person, token, new Blob(["x"]));
        }"""
    )
    assert voices(page) == 1

    page.get_by_role("link", name="Delete this run").click()
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("The run is deleted.").wait_for()

    assert voices(page) == 0
    assert runs(shared_server) == []
