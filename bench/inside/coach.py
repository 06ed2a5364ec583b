"""What the coach costs: `python -m bench.inside.coach` prints it as JSON.

A model answer of some 400 words, the same ten times over, and what importing it
adds to a process that has Django already.
"""

import json
import resource
import statistics
import time
from pathlib import Path

import django
import yaml

SAMPLE = Path("fixtures/questions/balancing-speed-and-scalability.yaml")


def memory() -> float:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure, and print."""
    django.setup()
    before, begun = memory(), time.process_time()
    from answers.coach import Asked, advise  # noqa: PLC0415 - what it costs is the question

    advise(dict.fromkeys(("situation", "task", "action", "result", "learning"), ""))
    imported = time.process_time() - begun

    answer = yaml.safe_load(SAMPLE.read_text())["model_answer"]
    longer = {part: "\n\n".join([text] * 10) for part, text in answer.items()}
    asked = Asked(level="senior")

    def milliseconds(texts: dict[str, str], runs: int) -> float:
        taken = []
        for _ in range(runs):
            at = time.process_time()
            advise(texts, asked)
            taken.append(time.process_time() - at)
        return statistics.median(taken) * 1000

    milliseconds(answer, 20)
    figures = {
        "400": milliseconds(answer, 200),
        "4000": milliseconds(longer, 20),
        "import": imported * 1000,
        "memory": memory() - before,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
