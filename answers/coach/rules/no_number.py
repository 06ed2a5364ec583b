"""No outcome in numbers: Result counts nothing that came of it."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.language.numbers import Kind, Quantity
from answers.coach.proportions import first_sentence
from answers.coach.reading import Reading, Span

_WHAT_IT_IS = {
    Kind.DATE: "“{}” says when, not what changed.",
    Kind.CLOCK: "“{}” says when, not what changed.",
    Kind.LABEL: "“{}” is a name, not an outcome.",
    Kind.SLOGAN: "“{}” measures nothing.",
}
_OTHER = "“{}” does not say what changed."
_NONE = "Result counts nothing that came of it."


class NoNumber(Rule):
    name = "no-number"
    title = "No outcome in numbers"
    looks_for = (
        "A Result without a single number or quantity that states what came of it: digits, "
        "number words, halved, none, from nine to four. Dates, clock times, versions, tickets, "
        "team sizes, plans, figures of others and slogans do not count."
    )
    why = (
        "Interviewers ask for numbers and time lines, because they can be compared. Where there "
        "are none, who noticed and what stopped happening prove as much."
    )
    source = "Amazon’s published interview advice."
    certainty = "guidance; no controlled study found"
    blind_to = "Whether a number is true, and whether the work can be counted at all."
    weight = Weight.NOTE
    examples = (
        Example("We released version 4.12 on 3 March and the customer stayed.", True, "result"),
        Example("My team of six was happy, 24/7.", True, "result"),
        Example("We expect to save 20 % next year.", True, "result"),
        Example("The head of the ward thanked me.", True, "result"),
        Example("He stayed, and I became shift lead two years later.", True, "result"),
        Example("Complaints were halved.", False, "result"),
        Example("The close went from nine days to four.", False, "result"),
        Example("None of the guests noticed.", False, "result"),
        Example("The show started four minutes late.", False, "result"),
        Example("", False, "result"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding: on the first number that is no outcome, else on Result."""
        if reading.result_numbers or not reading.sentences["result"]:
            return
        told = (one for _, found in reading.numbered["result"] for one in found)
        other = next(filter(_is_told, told), None)
        span = _span(other) if other else first_sentence(reading, "result")
        quote = reading.texts["result"][span[0] : span[1]]
        yield self.finding(
            reading,
            "result",
            span,
            message=(
                f"{_said(other, quote)} If there is no number, name another proof: who noticed, "
                "or what stopped happening."
            ),
            follow_up="Who noticed the difference, and what stopped happening?",
        )


def _is_told(one: Quantity) -> bool:
    """Whether a number looks like one to a reader: not the "one" of "one of them"."""
    return one.kind is not Kind.NONE and one.lower[0] not in {"one", "a", "an", "half"}


def _span(one: Quantity) -> Span:
    """Return where it stands, a name with what it names: version 4.12."""
    before = one.sentence.words[max(0, one.first - 1)]
    has_name = one.kind is Kind.LABEL and before.is_word
    return (before.start if has_name else one.start), one.end


def _said(other: Quantity | None, quote: str) -> str:
    """Return what a number that is no outcome is instead."""
    if other is None:
        return _NONE
    return _WHAT_IT_IS.get(other.kind, _OTHER).format(" ".join(quote.split()))
