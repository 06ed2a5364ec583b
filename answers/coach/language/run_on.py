"""Speech without full stops, cut where a new clause begins.

A transcript may run on for minutes; nobody can be shown such a sentence as one,
and who acts in it changes from clause to clause.
"""

import re
from itertools import pairwise

from answers.coach.language.sentences import Sentence

# Words in a sentence, and words for each comma, from which it is taken for a transcript's.
LONG = 40
WORDS_A_COMMA = 25

_SUBJECT = (
    r"(?:i|we|he|she|they|it|you|there|the|my|our|his|her|their|this|that|nobody|everybody)\b"
)
_CUT = re.compile(
    rf"\s(?=(?:(?:and|so|but) (?:then |so |um |uh |like |yeah )*|then (?:um |like )*){_SUBJECT})",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[,;:–—]")


def cut(sentence: Sentence) -> list[Sentence]:
    """Return a run-on sentence in pieces, any other as it is."""
    text = sentence.text
    words = text.count(" ") + text.count("\n") + 1
    if words < LONG or len(_MARKS.findall(text)) * WORDS_A_COMMA > words:
        return [sentence]
    starts = [0, *(found.end() for found in _CUT.finditer(text)), len(text)]
    pieces = []
    for start, stop in pairwise(starts):
        end = start + len(text[start:stop].rstrip())
        if end > start:
            pieces.append(Sentence(sentence.source, sentence.start + start, sentence.start + end))
    return pieces
