"""Lighthouse, where there is one: LIGHTHOUSE names the index.js of its command line."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from bench.figures import Figure

GOAL = 98
SLUG = "balancing-speed-and-scalability"
PAGES = {
    "browse": "/questions/",
    "question": f"/questions/{SLUG}/",
    "editor": f"/questions/{SLUG}/answer/",
}
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
# The browser is to speak to nobody but the server that is measured.
CHROME_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def measure(address: str, folder: Path) -> list[Figure]:
    """Return the lowest of four scores for each page, if it can be measured."""
    command = os.environ.get("LIGHTHOUSE", "")
    if not command or not shutil.which("node"):
        said = "set LIGHTHOUSE" if not command else "node is missing"
        return [_figure(name, None, said) for name in PAGES]
    return [_scored(command, name, f"{address}{page}", folder) for name, page in PAGES.items()]


def _scored(command: str, name: str, url: str, folder: Path) -> Figure:
    report = _report(command, url, folder)
    if report is None:
        return _figure(name, None, "Lighthouse failed; run it by hand to see why")
    scores = {key: round(of["score"] * 100) for key, of in report["categories"].items()}
    said = ", ".join(f"{key} {score}" for key, score in scores.items())
    wrong = _failed(report)
    return _figure(name, min(scores.values()), f"{said}{': ' if wrong else ''}{', '.join(wrong)}")


def _figure(name: str, score: float | None, said: str) -> Figure:
    return Figure(f"Lighthouse, {name}", GOAL, score, limit="≥", remark=said)


def _failed(report: dict[str, dict]) -> list[str]:
    """Return the audits that cost points, outside of performance."""
    counted = {
        audit["id"]
        for key in CATEGORIES[1:]
        for audit in report["categories"][key]["auditRefs"]
        if audit["weight"]
    }
    scores = {key: report["audits"][key].get("score") for key in counted}
    return sorted(key for key, score in scores.items() if score is not None and score < 1)


def _report(command: str, url: str, folder: Path) -> dict[str, dict] | None:
    flags = [*CHROME_FLAGS, f"--user-data-dir={folder / 'browser'}"]
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    done = subprocess.run(
        [
            "node",
            command,
            url,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(CATEGORIES)}",
            "--form-factor=mobile",
            f"--chrome-flags={' '.join(flags)}",
        ],
        env={**os.environ, "CHROME_PATH": os.environ.get("CHROME_PATH", chromium)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=180,
        check=False,
    )
    return json.loads(done.stdout) if done.returncode == 0 else None
