"""A changed behaviour: something is named that the speaker does since."""

from collections.abc import Iterator

from answers.coach.findings import Example, Praise, Strength
from answers.coach.reading import Reading


class ChangedBehaviour(Praise):
    """Quotes the sentence of Learning that names it."""

    name = "changed-behaviour"
    title = "A changed behaviour"
    looks_for = "A concrete behaviour in Learning that has been kept since."
    why = "It shows that the lesson was learned; interviewers read it as seniority."
    examples = (
        Example("Since then I read every contract aloud.", fires=True, part="learning"),
        Example("I now test the restore on the first of each month.", fires=True, part="learning"),
        Example("I still ask that question on each job.", fires=True, part="learning"),
        Example("I will read every contract aloud.", fires=False, part="learning"),
        Example("I learned a lot.", fires=False, part="learning"),
        Example("Always read the contract.", fires=False, part="learning"),
    )

    def find(self, reading: Reading) -> Iterator[Strength]:
        """Return it, once."""
        if reading.changed_behaviour is not None:
            message = "Names what you do differently since. That can be checked, so it is believed."
            yield self.strength(reading, "learning", reading.changed_behaviour, message)
