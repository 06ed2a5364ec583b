"""An answer as the rules read it: each thing worked out once, when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from answers.coach import change, outcomes, story
from answers.coach.agents import Deed, deeds
from answers.coach.language.numbers import Numbered, Quantity, numbered
from answers.coach.language.run_on import cut
from answers.coach.language.sentences import Sentence, sentences

Span = tuple[int, int]
PARTS = ("situation", "task", "action", "result", "learning")


@dataclass(frozen=True)
class Asked:
    """What the question asks for, and what this person wants of the coach."""

    # Asks what one would do, rather than for a story: then "I would" is the answer.
    is_situational: bool = False
    level: str = ""  # entry mid senior staff manager executive, "" for unknown
    most_words: int = 0  # the longest answer this question wants; 0 for the convention
    names: tuple[str, ...] = ()  # employers, clients: what must not be told


@dataclass(frozen=True)
class Reading:
    """One answer in five parts, Markdown."""

    texts: Mapping[str, str]
    asked: Asked = field(default_factory=Asked)

    @cached_property
    def sentences(self) -> dict[str, list[Sentence]]:
        """The sentences of each part, by its name."""
        return {part: sentences(self.texts[part]) for part in PARTS}

    @cached_property
    def word_counts(self) -> dict[str, int]:
        """How many words each part has when it is said aloud."""
        return {
            part: sum(word[0].isalpha() or word[0].isdigit() for word in self.words(part))
            for part in PARTS
        }

    @property
    def total_words(self) -> int:
        """How many words the answer has."""
        return sum(self.word_counts.values())

    def words(self, part: str) -> list[str]:
        """Return all words and marks of a part in lower case, sentence after sentence."""
        return [word for sentence in self.sentences[part] for word in sentence.lower]

    @cached_property
    def deeds(self) -> list[Deed]:
        """The sentences of Action, each with who acts in it."""
        return deeds([piece for sentence in self.sentences["action"] for piece in cut(sentence)])

    @cached_property
    def numbered(self) -> dict[str, Numbered]:
        """The sentences of each part with their numbers, dates and names among them."""
        return {part: numbered(self.sentences[part]) for part in PARTS}

    @cached_property
    def outcomes(self) -> list[list[Quantity]]:
        """The quantities of each sentence of Result that state an outcome; padding has none."""
        if not self.is_story and story.sort(self) is story.Sort.PADDING:
            return []
        return outcomes.outcomes(self.numbered["result"], is_story=self.is_story)

    @cached_property
    def result_numbers(self) -> list[Span]:
        """The quantities in Result that state an outcome, as offsets into it."""
        return outcomes.spans(self.outcomes)

    @cached_property
    def changed_behaviour(self) -> Span | None:
        """Where in Learning a behaviour is named that was adopted since; None for nowhere."""
        return change.changed_behaviour(self.sentences["learning"])

    @cached_property
    def is_story(self) -> bool:
        """Whether a specific past episode is told."""
        return story.is_story(self)
