"""Whether a sentence tells what was done, or what would be, usually is, or should be."""

from itertools import pairwise

from answers.coach.language import verbs
from answers.coach.language.clause import Clause
from answers.coach.language.function_words import ADVERBS, DETERMINERS
from answers.coach.language.words import Word

_PRONOUNS = frozenset("i we he she they it you".split())
_PAST_AUXILIARIES = frozenset(
    "was were had did wasn't weren't hadn't didn't could couldn't used".split()
)
_HABIT = frozenset(
    """
    usually always often normally generally typically sometimes whenever never tend tends
    regularly rarely mostly
    """.split()
)
_OBLIGES = frozenset("should must shall ought shouldn't mustn't need needs".split())
_WILL = frozenset("will won't shall".split())
_INTENDS = frozenset("plan intend want hope aim going gonna".split())
_POLITE = frozenset("like love prefer say argue call describe add".split())
_SENSED = frozenset("see hear feel tell smell notice understand sense finally".split())
_FRAMES = frozenset(
    """
    day days morning mornings evening evenings night nights week weeks month months year years
    summer winter season term shift shifts time times friday fridays monday mondays sunday sundays
    saturday saturdays tuesday tuesdays wednesday wednesdays thursday thursdays break lunch period
    """.split()
)
_MATTERS = frozenset(
    """
    important key essential crucial vital necessary best better good critical fundamental
    everything about paramount
    """.split()
)
_GENERIC = frozenset(
    """
    people everyone everybody anyone anybody nobody one somebody someone others communication
    """.split()
)
_UNNAMED = _GENERIC | {"a", "an", "every", "each", "any", "good", "no"}
_SKIPPED = ADVERBS - {"like"}
_OF_NO_TIME = _WILL | _OBLIGES | {"would"}
_AFTER_ADVICE = ADVERBS | DETERMINERS | {"hard", "fast", "first"}
_SPECIFIC = frozenset("the my our his her their this that these those your its".split())


def is_past(clause: Clause) -> bool:
    """Whether the clause tells something in the past tense."""
    rest = clause.rest
    if not rest:
        return False
    head = rest[0]
    pronoun, tie, tail = head.partition("'")
    if tie and pronoun in _PRONOUNS:
        following = _next(rest[1:])
        if tail == "ve":
            return verbs.is_participle(following) and rest[1:3] != ["got", "to"]
        return tail == "d" and following != "better" and _follows_had(following)
    if head in {"have", "has", "i've", "we've", "they've", "haven't", "hasn't"}:
        return verbs.is_participle(_next(rest[1:]))
    return head in _PAST_AUXILIARIES or verbs.is_past(head)


def is_surely_past(clause: Clause) -> bool:
    """Whether the clause tells of the past by its own form: not "I cut", not "could"."""
    head = clause.rest[0] if clause.verb is not None else ""
    return is_past(clause) and head not in verbs.SAME_IN_PAST and not head.startswith("could")


def _follows_had(word: str) -> bool:
    return verbs.is_participle(word) and (word not in verbs.BASE or word == "been")


def _next(words: list[str]) -> str:
    return next((word for word in words if word not in _SKIPPED and not word.endswith("ly")), "")


def is_general(clause: Clause) -> bool:
    """Whether a clause with a noun or "it" as subject tells a general truth."""
    rest = clause.rest
    if not rest or is_surely_past(clause):
        return False
    if clause.pronoun == "it" or (clause.subject is None and clause.phrase[-1:] == ["it"]):
        return rest[0] in {"is", "it's", "isn't"} and bool(_MATTERS & set(rest[1:5]))
    if clause.subject is not None:
        return False
    phrase = [word for word in clause.phrase if word[0].isalpha()]
    if not phrase or phrase[0] in {"nothing", "something", "everything", "this", "there"}:
        return False
    if phrase[0] == "the":
        return len(phrase) > 1 and phrase[1] in {"best", "most", "only", "key", "worst"}
    if _SPECIFIC & set(phrase):
        return False
    return phrase[0] in _UNNAMED or (
        phrase[0].endswith(("ing", "s", "ness", "ity", "tion", "ship", "ty")) and len(phrase) < 4
    )


def is_timeless(words: list[Word], clauses: list[Clause]) -> bool:
    """Whether a sentence tells of no time: usually, would, will, you should, leaders do."""
    if not clauses:
        return _is_advice([word.lower for word in words])
    return any(
        _modal(clause.rest) in _OF_NO_TIME
        or clause.pronoun in {"you", "one"}
        or (not is_past(clause) and _is_habit(clause))
        or is_general(clause)
        or (not is_past(clause) and _believes(clause))
        for clause in clauses
    )


def _believes(clause: Clause) -> bool:
    """Whether "I believe", "every single day I", "if they complain I"."""
    words = [word.lower for word in clause.words]
    if clause.rest[:1] in (["believe"], ["think"], ["value"]) or {"if", "whenever"} & set(words):
        return True
    return any(a == "every" and (b == "single" or b in _FRAMES) for a, b in pairwise(words))


def is_hypothetical(words: list[Word], clauses: list[Clause], *, narrates: bool) -> bool:
    """Whether the sentence tells no deed of this story but a would, a habit, advice or a plan.

    `narrates` says that the text around it tells of the past.
    """
    lower = [word.lower for word in words]
    if lower[-1:] == ["?"]:
        return False
    if not clauses:
        return _is_advice(lower) and not narrates
    if any(_is_done(clause, lower, narrates) for clause in clauses):
        return False
    return any(_is_not_done(clause, lower, narrates) for clause in clauses)


def _is_advice(lower: list[str]) -> bool:
    """Whether a sentence without subject tells one to do something."""
    head = next((word for word in lower if word[0].isalpha() and word not in ADVERBS), "")
    if not verbs.is_base(head):
        return False
    if head not in verbs.ALSO_NOUNS:
        return True
    following = next(iter(lower[lower.index(head) + 1 :]), "")
    return following in _AFTER_ADVICE


def _is_done(clause: Clause, lower: list[str], narrates: bool) -> bool:
    rest = clause.rest
    if is_past(clause):
        is_sure = is_surely_past(clause) or _was_able(rest)
        if not is_sure and (not narrates or _is_habit(clause)):
            return False
        return not ("if" in lower and "would" in lower)
    if _modal(rest) == "would":
        return _is_habit_of_then(lower, narrates)
    return False


def _was_able(rest: list[str]) -> bool:
    """Whether a could tells what was possible then: "I could see", "I couldn't reach him"."""
    return rest[0] == "couldn't" or (rest[0] == "could" and _next(rest[1:]) in _SENSED)


def _is_habit(clause: Clause) -> bool:
    """Whether a word such as "usually" belongs to the clause itself."""
    places = (at for at in range(clause.start, clause.end) if at not in clause.after)
    return any(clause.words[at].lower in _HABIT for at in places)


def _is_habit_of_then(lower: list[str], narrates: bool) -> bool:
    """Whether "that month I would phone every evening" speaks of the time of the story."""
    for before, word in pairwise(lower):
        if word in _FRAMES and before in {"that", "those"}:
            return True
        if word in _FRAMES and before in {"each", "every", "first", "whole", "same"} and narrates:
            return "usually" not in lower and "always" not in lower
        if word in _FRAMES and before == "a" and narrates:
            return "twice" in lower or "once" in lower or "times" in lower
    return "back then" in " ".join(lower) or (narrates and bool({"until", "till"} & set(lower)))


def _modal(rest: list[str]) -> str:
    """Return the modal of a verb; I'd and I'll as would and will."""
    for word in rest[:1]:
        pronoun, tie, tail = word.partition("'")
        if tie and pronoun in _PRONOUNS:
            if tail == "d":
                return "" if _follows_had(_next(rest[1:])) else "would"
            return {"ll": "will"}.get(tail, "")
        if word in verbs.MODALS:
            return {"wouldn't": "would", "won't": "will"}.get(word, word)
    return ""


def _is_not_done(clause: Clause, lower: list[str], narrates: bool) -> bool:
    rest = clause.rest
    modal, following = _modal(rest), _next(rest[1:])
    if modal == "would" and narrates and clause.pronoun not in {"i", "we", "you", "one"}:
        return False  # "The minutes would go to 52 people": weighed then, not done by anybody
    if modal == "would":
        return not (following in _POLITE and not {"if", "always"} & set(lower))
    if modal in _WILL:
        return True
    if modal or rest[0] in {"need", "needs", "ought"}:
        return not narrates or clause.pronoun in {"you", "one"} or modal in _OBLIGES
    present = clause.rest[:6]
    if {"going", "gonna"} & set(present[:4]) or _INTENDS & set(present[:2]):
        return not narrates or "going" in present
    if _is_habit(clause) or clause.pronoun in {"you", "one"}:
        return True
    return is_general(clause) or not narrates
