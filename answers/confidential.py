"""The last look before anything of a person's leaves the application: is that to be told?

Whatever exports, prints or shares texts asks here first, and shows what was found
before it goes on. What somebody dismissed beside an answer is asked again: there it
was for their own eyes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from accounts.models import User
from answers.coach.reading import PARTS, Asked, Reading
from answers.coach.rules.confidential import Confidential
from answers.models import Story


@dataclass(frozen=True)
class Passage:
    """A text that is about to leave, and where its writer finds it."""

    where: str
    text: str
    address: str = ""


@dataclass(frozen=True)
class Spot:
    """Words that may be confidential."""

    passage: Passage
    quote: str
    message: str


def names_of(person: User, stories: Iterable[Story] = ()) -> list[str]:
    """Return the names that `person` keeps, and those of the stories that are told, once each."""
    kept = [*person.confidential_names, *(n for story in stories for n in story.confidential_names)]
    return list(dict.fromkeys(str(name) for name in kept))


def look(passages: Iterable[Passage], names: Iterable[str]) -> list[Spot]:
    """Return all words in `passages` that the coach takes for confidential, in order."""
    asked = Asked(names=tuple(names))
    rule = Confidential()
    empty = dict.fromkeys(PARTS, "")
    return [
        Spot(passage, finding.quote, finding.message)
        for passage in passages
        for finding in rule.find(Reading({**empty, PARTS[0]: passage.text}, asked))
    ]


def token(spots: Iterable[Spot]) -> str:
    """Return a mark of just these words: who agreed to them has agreed to no others."""
    quotes = sorted({spot.quote.casefold() for spot in spots})
    return sha256("\n".join(quotes).encode("utf-8", "surrogatepass")).hexdigest()[:16]
