"""How the words are spread over the parts."""

from answers.coach.reading import Reading, Span

# Shares of an answer with fewer words than this say nothing.
_ENOUGH = 60


def share(reading: Reading, *parts: str) -> float | None:
    """Return the share of all words that `parts` have, 0 to 1; None where it says nothing.

    It says nothing of a very short answer, and of one whose Action or Result is
    still to be written.
    """
    counts = reading.word_counts
    if reading.total_words < _ENOUGH or not counts["action"] or not counts["result"]:
        return None
    return sum(counts[part] for part in parts) / reading.total_words


def first_sentence(reading: Reading, part: str) -> Span:
    """Return where the first sentence of a part stands; (0, 0) for an empty part."""
    sentences = reading.sentences[part]
    return (sentences[0].start, sentences[0].end) if sentences else (0, 0)
