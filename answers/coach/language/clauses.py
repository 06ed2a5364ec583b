"""Main clauses of a sentence: who stands as subject, and which verb goes with it.

No parser: English tells its clauses by few words. A pronoun in the nominative
opens a clause; a subordinator (when, because, which …) makes the next one a
subordinate clause, which a comma, a new subject after and/but/so, or a second
verb ends again. What is quoted or reported is not the speaker's own clause.
"""

from answers.coach.language import verbs
from answers.coach.language.clause import Clause
from answers.coach.language.finite import is_finite, skip
from answers.coach.language.function_words import (
    ADVERBS,
    BREAKS,
    COORDINATORS,
    DETERMINERS,
    EITHER,
    EITHER_WAY,
    NOMINATIVE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIED,
    TIMES,
)
from answers.coach.language.words import Word

_BEFORE_SUBJECT = ADVERBS | COORDINATORS
_OPENS_NOUN = (DETERMINERS - PREPOSITIONS) | {"there", "nobody", "everyone", "people"}
_NO_SUBJECT = PREPOSITIONS | ADVERBS | COORDINATORS
_BEFORE_THAT = PREPOSITIONS | {"and", "but", ",", "so"}
_OPENS_CLAUSE = COORDINATORS | SUBORDINATORS | {","}
_NO_VERB = COORDINATORS | PREPOSITIONS | (DETERMINERS - {"that"})
_NO_HEAD = COORDINATORS | PREPOSITIONS | verbs.OF_SAYING | ADVERBS | TIMES
_OPENS_PHRASE = PREPOSITIONS | SUBORDINATORS
_HELPS = verbs.BE | verbs.MODALS | verbs.HAVE
_INVERTED = verbs.DO | verbs.MODALS | verbs.HAVE
_IN_GROUP = verbs.AUXILIARIES | verbs.BE | ADVERBS


def main_clauses(words: list[Word]) -> list[Clause]:
    """Return the main clauses of one sentence, in order."""
    reader = _Reader(words)
    for at in range(len(words)):
        reader.read(at)
    reader.close(len(words))
    return [clause for clause in reader.clauses if clause.is_clause]


class _Reader:
    """Where in its clauses a sentence stands, word by word."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.lower = [word.lower for word in words]
        self.clauses: list[Clause] = []
        self.clause = Clause(words, 0)
        commas = (at for at in reversed(range(len(words))) if self.lower[at] == ",")
        self.last_comma = next(commas, -1)
        self.is_sub = False
        self.is_relative = False
        self.sub_start = 0
        self.sub_subject = False
        self.sub_verb: int | None = None

    # --- what comes ------------------------------------------------------------------

    def read(self, at: int) -> None:
        """Take the word at `at`."""
        word = self.lower[at]
        if word in BREAKS or (
            word == "-" and at > 0 and self.words[at].start > self.words[at - 1].end
        ):
            self.close(at)
            self._open(at + 1)
        elif word == ",":
            self._comma(at)
        elif word in COORDINATORS and self._subject_follows(at + 1):
            self._coordinate(at)
        elif self._subordinates(at):
            self._descend(at)
        elif self._pronoun(at):
            self._nominative(at)
        elif self._is_finite(at):
            self._finite(at)
        if self.is_sub:
            self.clause.after.add(at)

    def close(self, at: int) -> None:
        """End the clause before `at`."""
        if self._was_phrase():
            # "After half an hour the heating started": no clause was fronted.
            self.clause.verb, self.clause.after = self.sub_verb, set()
        self.clause.end = at
        self.clauses.append(self.clause)
        self.is_sub = self.is_relative = False

    def _was_phrase(self) -> bool:
        """Whether what looked like a clause below was a phrase, and its verb the main one."""
        if not self.is_sub or self.clause.verb is not None or self.sub_subject or not self.sub_verb:
            return False
        return self.lower[self.sub_start] in EITHER_WAY

    def _open(self, at: int) -> None:
        self.clause = Clause(self.words, at)
        self.is_sub = self.is_relative = False

    # --- clauses ---------------------------------------------------------------------

    def _comma(self, at: int) -> None:
        """A comma ends what was fronted, and begins a clause where a subject follows."""
        if self.clause.subject is not None and self.clause.verb is None and not self.is_sub:
            return  # "we just, like, moved it"
        if self.clause.verb is not None:
            if self._subject_follows(at + 1):
                self.close(at)
                self._open(at + 1)
            elif self.is_sub and not self.is_relative:
                self.is_sub = False
            return
        if self.is_sub and self.clause.start < self.sub_start:
            self.is_sub = self.is_relative = False  # "Ana, who was there, called"
        elif self.is_sub or not self._is_noun(self.clause.start, at):
            self._open(at + 1)

    def _is_noun(self, start: int, end: int) -> bool:
        """Whether what stands before a comma may be the subject: "The doctor, tired, agreed"."""
        words = [word for word in self.lower[start:end] if word[0].isalpha()]
        if not words or words[0] in _NO_SUBJECT or words[-1] in TIMES:
            return False
        return not words[0].endswith(("ing", "ly", "ed"))

    def _subject_follows(self, at: int) -> bool:
        """Whether a pronoun, or a noun with a verb, begins at `at`; adverbs may come first."""
        at = skip(self.lower, at, _BEFORE_SUBJECT)
        if at >= len(self.lower):
            return False
        if self._pronoun(at):
            return True
        return self._noun_and_verb(at)

    def _noun_and_verb(self, at: int) -> bool:
        """Whether a noun phrase of at most six words and then a finite verb stand at `at`."""
        if self.lower[at] not in _OPENS_NOUN or self._subordinates(at):
            return False
        for place in range(at + 1, min(at + 7, len(self.lower))):
            lower = self.lower[place]
            if lower in {",", "and", "or", "to"} or self._pronoun(place):
                return False
            if self._is_finite(place):
                return True
        return False

    def _coordinate(self, at: int) -> None:
        subject = skip(self.lower, at + 1, _BEFORE_SUBJECT)
        if self.lower[at] == "so" and self._is_purpose(at, subject):
            self._descend(at)
            return
        if self.clause.verb is None and not self.is_sub:
            # "Ana and I went": one subject of two.
            return
        goes_on = self.is_sub and self.clause.verb is None and at > self.last_comma
        if goes_on and self._pronoun(subject) != "i":
            # "When he came and they saw him I left": the fronted clause is not over.
            return
        self.close(at)
        self._open(at + 1)

    def _is_purpose(self, at: int, subject: int) -> bool:
        """Whether "so they could start" tells what for, rather than what came next."""
        after_comma = at > 0 and self.lower[at - 1] == ","
        verb = skip(self.lower, subject + 1, ADVERBS)
        if after_comma or at == 0 or verb >= len(self.lower):
            return False
        return self.lower[verb] in {"could", "can", "would", "might", "can't", "couldn't"}

    def _subordinates(self, at: int) -> bool:
        """Whether the word at `at` makes what follows a subordinate clause."""
        word = self.lower[at]
        if word not in SUBORDINATORS:
            return False
        following = self.lower[at + 1] if at + 1 < len(self.lower) else ""
        before = self.lower[at - 1] if at else ""
        if word == "that":
            return self._is_complementiser(at, before, following)
        if word in {"because", "if"}:
            return following not in {"of", "anything", "possible", "necessary", "needed"}
        if word == "as":
            return before not in {"well", "such"} and following not in {"well", "a", "an", "of"}
        if word in {"what", "how", "why", "who", "where"} and at == 0:
            return following not in {"did", "do"} and self.lower[-1] != "?"
        if word == "than":
            return False
        return bool(following)

    def _is_complementiser(self, at: int, before: str, following: str) -> bool:
        if at == 0 or before in _BEFORE_THAT:
            # "After that I called", "That was it", "so that he could".
            return before == "so"
        return following not in TIMES and following not in {"same", "very", "one", "of", ",", ""}

    def _descend(self, at: int) -> None:
        self.is_sub = True
        self.is_relative = self.lower[at] in RELATIVES
        self.sub_start = at
        self.sub_subject = False
        self.sub_verb = None

    # --- subjects and verbs ------------------------------------------------------------

    def _pronoun(self, at: int) -> str:
        """Return the nominative pronoun at `at`, "" for none."""
        if at >= len(self.lower):
            return ""
        head = self.lower[at].partition("'")[0]
        if head in NOMINATIVE:
            return head
        if head not in EITHER:
            return ""
        # An object, unless a clause begins here and a verb follows.
        before = self.lower[at - 1] if at else ""
        begins = at in {0, self.clause.start} or before in _OPENS_CLAUSE
        if self.is_sub and self.clause.verb is None and self.sub_verb is not None:
            # "If they say it is cold you make another one."
            following = self.lower[at + 1] if at + 1 < len(self.lower) else ""
            begins = begins or following in verbs.AUXILIARIES or following in verbs.BASE
        return head if begins or "'" in self.lower[at] else ""

    def _nominative(self, at: int) -> None:
        """A pronoun that can only be a subject: of which clause?"""
        if self.is_sub:
            self._nominative_below(at)
        elif self.clause.verb is None and self.clause.subject is not None:
            if self.lower[at - 1] == "and":  # "She and I wrote"
                self._subject(at)
        elif self.clause.verb is None:
            if self._is_reduced_relative(at) or self._is_moment(at):
                self._descend(at)
                self.is_relative = self.clause.start < at and not self._is_moment(at)
                self._subject_below(at)
            else:
                self._subject(at)
        elif self.clause.verb is not None and self.clause.verb < at:
            if self._is_inverted(at):
                self.clause.subject = at
            else:
                self._descend(at)
                self._subject_below(at)

    def _subject_below(self, at: int) -> None:
        self.sub_subject = True
        verb = skip(self.lower, at + 1, ADVERBS)
        if "'" in self.lower[at]:
            self.sub_verb = at
        elif verb < len(self.lower) and self._can_be_verb(verb):
            self.sub_verb = verb

    def _is_moment(self, at: int) -> bool:
        """Whether "the moment I saw it", "by the time we came", "every time she called"."""
        before = self.lower[max(self.clause.start, at - 2) : at]
        if len(before) < 2:
            return False
        if before[0] == "the":
            return before[1] in {"time", "moment", "minute", "second", "instant", "day", "way"}
        return before[1] == "time" and before[0] in {
            "every",
            "each",
            "any",
            "first",
            "last",
            "next",
        }

    def _nominative_below(self, at: int) -> None:
        fronted = self.clause.verb is None
        phrase = self.lower[self.sub_start + 1 : at]
        has_noun = any(word[0].isalpha() and word not in ADVERBS for word in phrase)
        opener = self.lower[self.sub_start]
        is_open = not self.sub_subject and (self.sub_verb is None or not fronted)
        if is_open and (not has_noun or opener not in EITHER_WAY):
            self._subject_below(at)
            return
        is_reported = at > 0 and self.lower[at - 1] in verbs.OF_SAYING
        if fronted and not is_reported and (self.sub_verb is not None or has_noun):
            # "When the bus came he left"; "After the meeting I called".
            if at < self.last_comma and self.sub_verb is None and opener not in EITHER_WAY:
                return
            self._open(at)
            self._subject(at)

    def _subject(self, at: int) -> None:
        self.clause.subject = at
        verb = at if "'" in self.lower[at] else skip(self.lower, at + 1, ADVERBS)
        if verb == at:
            self.clause.verb = at
        elif verb < len(self.lower) and self._can_be_verb(verb):
            self.clause.verb = verb

    def _can_be_verb(self, at: int) -> bool:
        word = self.lower[at]
        return word[0].isalpha() and word not in _NO_VERB and not self._pronoun(at)

    def _is_reduced_relative(self, at: int) -> bool:
        """Whether "the plan I made was approved": a noun before, another verb to come."""
        before = self.lower[self.clause.start : at]
        if not before or not before[-1][0].isalpha() or before[-1] in _NO_HEAD:
            return False
        if before[-1] in {"there", "here", "them", "these", "those", "this", "us"}:
            return False
        if before[0] in _OPENS_PHRASE or before[-1].endswith("ly"):
            return False
        verb = skip(self.lower, at + 1, ADVERBS)
        later = range(verb + 1, min(verb + 8, len(self.lower)))
        for place in later:
            lower = self.lower[place]
            if lower in {",", "and", "but", "so"} or self._pronoun(place):
                return False
            if lower in _HELPS:
                return self.lower[place - 1] != "to"
            if place == verb + 1 and verbs.is_past(lower):
                return True
        return False

    def _is_inverted(self, at: int) -> bool:
        """Whether "did I": a question, or "Only then did I"."""
        verb = self.clause.verb
        return verb == at - 1 and self.lower[at - 1] in _INVERTED

    def _is_finite(self, at: int) -> bool:
        may_be_present = self.clause.subject is None and not self.is_sub
        if self.lower[at] in TIED:
            return not self.is_sub
        return is_finite(self.lower, at, self.clause.start, may_be_present=may_be_present)

    def _finite(self, at: int) -> None:
        if not self.is_sub:
            if self.clause.verb is None:
                self.clause.verb = at
            return
        if self.sub_verb is None:
            self.sub_verb = at
        if at <= self.sub_verb:
            return
        in_group = self._is_in_group(at)
        is_fronted = self.clause.verb is None and not self.is_relative and at > self.last_comma
        coordinated = at > 0 and self.lower[at - 1] in COORDINATORS
        if self.clause.verb is None and self.is_relative and not in_group and not coordinated:
            # "The report which I wrote was approved."
            self.is_sub = self.is_relative = False
            self.clause.verb = at
        elif is_fronted and not in_group and not coordinated and self.sub_subject:
            # "By the time I had tagged the last one the lads had the roof off."
            begins = [
                place
                for place in range(self.sub_verb + 1, at)
                if self.lower[place] in DETERMINERS and at - place <= 5
            ]
            if begins:
                self._open(begins[-1])
                self.clause.verb = at

    def _is_in_group(self, at: int) -> bool:
        """Whether the verb at `at` belongs to the one before it: "had never been built"."""
        word = self.lower[at]
        if self.sub_verb is None or word in {"was", "were", "is", "are", "am"}:
            return False
        between = self.lower[self.sub_verb : at]
        return all(w in _IN_GROUP or "'" in w for w in between)
