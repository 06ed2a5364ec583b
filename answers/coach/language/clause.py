"""One main clause: its subject, its verb, and what follows it."""

from dataclasses import dataclass, field
from functools import cached_property

from answers.coach.language.function_words import TIED
from answers.coach.language.words import Word


@dataclass
class Clause:
    """One main clause: `words` of the sentence from `start` to `end`.

    What is worked out of it holds once the whole sentence has been read.
    """

    words: list[Word]
    start: int
    end: int = 0
    subject: int | None = None  # a pronoun
    verb: int | None = None  # its first finite verb
    after: set[int] = field(default_factory=set)  # words of subordinate clauses within

    @property
    def is_clause(self) -> bool:
        """Whether somebody or something does or is something here."""
        if self.verb is None or self.verb >= self.end:
            return False
        return self.subject is not None or self.verb > self.start or self.is_tied

    @property
    def is_tied(self) -> bool:
        """Whether verb and subject are one word: that's, there's."""
        return self.verb is not None and self.words[self.verb].lower in TIED

    @cached_property
    def pronoun(self) -> str:
        """The pronoun that is its subject, without what is tied to it; "" for a noun."""
        if self.subject is None:
            return ""
        return self.words[self.subject].lower.partition("'")[0]

    @cached_property
    def phrase(self) -> list[str]:
        """The words of a subject that is no pronoun, without its relative clause."""
        stop = self.verb if self.verb is not None else self.end
        places = range(self.start, stop)
        return [self.words[at].lower for at in places if at not in self.after]

    @cached_property
    def rest(self) -> list[str]:
        """The words from the verb on, without subordinate clauses."""
        if self.verb is None:
            return []
        below = self.after - {self.verb}
        return [self.words[at].lower for at in range(self.verb, self.end) if at not in below]
