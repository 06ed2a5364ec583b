"""A mistake owned: said plainly, as one's own."""

import re
from collections.abc import Iterator

from answers.coach.findings import Example, Praise, Strength
from answers.coach.language.speech import Voice
from answers.coach.language.wording import Wording, pattern, wordings
from answers.coach.reading import PARTS, Reading

_MISTAKE = "(?:mistake|error|fault|oversight|blunder|slip|omission|misjudg[e]?ment|miscalculation)"
_OWNED = pattern(
    {
        "mine": (
            rf"my (?:own )?(?:\w+ )?{_MISTAKE}|(?:the |that |this )?{_MISTAKE} (?:was|is) (?:mine|"
            rf"my own)|"
            r"(?:that|this|it)(?:'s| is| was) (?:all )?on me(?! to)|nobody to (?:blame|"
            r"shout at) but (?:me|myself)"
        ),
        "made": (
            rf"i(?:'d| had| have|'ve)? (?:also |just |once )?(?:made|committed) (?:a|an|the|that|"
            rf"this|one) (?:\w+ )?{_MISTAKE}|i (?:was|had been) (?:simply |just |completely |"
            rf"plain )?(?:wrong|mistaken)|"
            r"i(?:'d| had)? got (?:it|that|this) (?:all |completely )?wrong|i should(?: not|"
            r"n't)? have \w+|i(?:'d| had) (?:forgotten|overlooked|underestimated|misread|"
            r"misjudged|miscalculated|misunderstood|mixed up)|i (?:forgot|overlooked|"
            r"underestimated|misread|misjudged|miscalculated|misunderstood|mixed up) \w+|"
            r"i (?:owned up|took (?:the )?(?:full )?(?:blame|responsibility) for)|i (?:admitted|"
            r"confessed) (?:that|my|to|it|the)"
        ),
    }
)
_UNTRUE = re.compile(
    r"\b(?:if|whenever|when|could|might|would|whether|wasn['’]t|not|never|prove)\b", re.I
)


class MistakeOwned(Praise):
    """Quotes the first sentence that does it."""

    name = "mistake-owned"
    title = "A mistake owned"
    looks_for = "A mistake that the speaker calls their own, in their own words."
    why = "Interviewers ask for failures to hear whose they were."
    examples = (
        Example("It was my mistake, and I told the designer so.", fires=True),
        Example("I had underestimated the data by half.", fires=True),
        Example("Nobody had told him, so that's on me.", fires=True),
        Example("He made a mistake in the drawing.", fires=False),
        Example("I wanted to prove it wasn't my mistake.", fires=False),
        Example("She said it was my fault.", fires=False),
        Example("If I make a mistake, I say so.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Strength]:
        """Return it, once."""
        for part in PARTS:
            for sentence in reading.sentences[part]:
                if sentence.is_heading:
                    continue
                if any(_is_meant(found) for found in wordings(_OWNED, sentence)):
                    message = "Says whose mistake it was, without being asked."
                    yield self.strength(reading, part, (sentence.start, sentence.end), message)
                    return


def _is_meant(found: Wording) -> bool:
    """Whether it is said as it was: not denied, supposed, or said by somebody else."""
    return found.voice is not Voice.OTHER and not _UNTRUE.search(" ".join(found.before(5)))
