"""Whether a sentence tells what happened, or plans, generalises, cites, or is only typed."""

import re
from itertools import pairwise

from answers.coach.language import measures, verbs
from answers.coach.language.numbers import Quantity
from answers.coach.language.sentences import Sentence

# --- past ---------------------------------------------------------------------------------

_PAST_AUXILIARIES = frozenset(
    """
    was were had did wasn't weren't hadn't didn't have has haven't hasn't i've we've they've you've
    it's i'd we'd they'd she'd he'd couldn't
    """.split()
)
_NOT_FINITE_AFTER = frozenset(
    "be been being get is are 's a an the by to of will as for with more most very".split()
)


def tells_past(lower: list[str], *, is_sure: bool = False) -> bool:
    """Whether a sentence has a verb in the past tense or the perfect.

    `is_sure` leaves out those that look the same in the present: cost, cut, put.
    """
    before = ""
    for word in lower:
        if word in _PAST_AUXILIARIES:
            return True
        is_finite = before not in _NOT_FINITE_AFTER and verbs.is_past(word)
        if is_finite and not (is_sure and word in verbs.BASE):
            return True
        before = word
    return False


# --- plans and targets ------------------------------------------------------------------

_PLANS = frozenset(
    """
    will won't i'll we'll it'll they'll would should shall might expect expects expecting expected
    plan plans planned planning hope hopes hoping hoped aim aims aiming aimed intend intends
    intended want wants wanted projected forecast promised promise supposed gonna scheduled
    predicted assumed budgeted hopefully
    """.split()
)
_NOT_A_PLAN_AFTER = frozenset(
    """
    than as not of the a an our my your his her its their this that no any first new same in on
    under over below above within against ahead beyond to
    """.split()
)
GOALS = frozenset(
    """
    target targets goal goals budget budgets quota limit forecast promise promised plan planned
    expected estimate objective aim hope wish ambition deadline ceiling cap allowance threshold
    forecasted hoped
    """.split()
)
_CALLED = frozenset("of was is were had been at to : for a about the only".split())
_BY_COMPARISON = frozenset(
    "under over below above short ahead better less more off fewer within beyond".split()
)
_NOUNS_TOO = frozenset("plan plans hope hopes aim aims promise forecast".split())
_SUBJECTS = frozenset("i we you they he she it and also still now".split()) | {""}
_THEIRS = frozenset("said told agreed voted signed answered asked wrote want wanted".split())


def is_plan(clause: list[str], one: Quantity | None = None) -> bool:
    """Whether somebody wants, expects or would; "their plans" and "than planned" tell no plan.

    What those counted by `one` want, or said they would, is none either.
    """
    is_theirs = False
    last = one.lower[-1] if one else ""
    for at, word in enumerate(clause):
        is_theirs = is_theirs or (word in _THEIRS and last in clause[max(0, at - 2) : at])
        before = clause[at - 1] if at else ""
        is_noun = word in _NOUNS_TOO and before not in _SUBJECTS
        if word in _PLANS and not is_noun and before not in _NOT_A_PLAN_AFTER:
            return not is_theirs
    return False


def is_goal(one: Quantity) -> bool:
    """Whether a number is called one: "a target of 20", "the 20 planned", "20 was our limit"."""
    before, after = one.before(4), one.after(3)
    while before and before[-1] in _CALLED:
        before.pop()
    if before and before[-1] in GOALS:
        return True
    if _BY_COMPARISON & set(after[:1]):
        return False
    is_named = after[:2] in (["was", "the"], ["was", "our"], ["was", "my"])
    return bool(GOALS & set(after if is_named else after[:1]))


# --- what is always so --------------------------------------------------------------------

_PRESENT_MARKS = frozenset(
    """
    now nowadays today since instead before fewer less down up already yet anymore currently these
    still lower higher faster cheaper shorter quicker smaller longer saves saving from
    """.split()
)
PRESENT = frozenset("is are am it's that's i'm we're they're do does don't get come go can".split())
_USUALLY = re.compile(
    r"\b(?:usually|normally|typically|generally|often|mostly|most times|most of the time"
    r"|in general|as a rule|in most cases|always|sometimes)\b"
)
_SOURCES = "gallup|mckinsey|gartner|forrester|deloitte|harvard"
_CITES = re.compile(
    r"(?<!\bour )(?<!\bmy )(?<!\bthe )(?<!\bthis )\b(?:study|studies|research|researchers|surveys"
    rf"|statistics|experts|scientists|literature|{_SOURCES})\b[^.!?]{{0,40}}"
    r"\b(?:shows?|showed|says?|suggests?|finds?|found|proves?|claims?|claimed|tells?|estimates?"
    r"|estimated|confirms?|indicates?|reveals?|agree)\b"
    r"|\baccording to (?:an? |the |one |some |recent |most ){0,3}(?:study|studies|research|surveys?"
    rf"|experts|statistics|literature|article|book|{_SOURCES})\b"
    r"|\b(?:i(?:'ve)? (?:once )?read|they say|it is said|people say|everyone knows|as we know)\b"
)


_CITES_NEEDS = frozenset(
    """
    study studies research researchers surveys statistics experts scientists literature according
    read say said knows know
    """.split()
) | set(_SOURCES.split("|"))


def is_general(sentences: list[Sentence]) -> bool:
    """Whether all is told in the present tense, and nothing of it as new."""
    has_present = False
    for sentence in sentences:
        lower = sentence.lower
        if not _PRESENT_MARKS.isdisjoint(lower) or tells_past(lower, is_sure=True):
            return False
        has_present = has_present or any(
            word in PRESENT or verbs.is_third_person(word) or _is_plain_present(before, word)
            for before, word in pairwise(["", *lower])
        )
    return has_present


def _is_plain_present(before: str, word: str) -> bool:
    """Whether "teams deliver", "we win"."""
    has_subject = measures.is_plural(before) or before in {"i", "we", "they", "you"}
    return has_subject and verbs.is_base(word) and word not in verbs.ALSO_NOUNS


# --- what counts for nothing ---------------------------------------------------------------

KNOWN = frozenset(
    """
    the a an to of and in on at for from by with was were is are had has have no not all after
    before we i it they our my than per less more fewer
    """.split()
)
_VOWELS = frozenset("aeiouyåäöøæéü")


def is_beside_the_point(text: str, lower: list[str], *, is_past: bool) -> bool:
    """Whether nothing in a sentence happened in this story: a plan, a habit, a study, gibberish."""
    if _is_citing(text, lower) or _is_gibberish(lower):
        return True
    return not is_past and (is_plan(lower) or bool(_USUALLY.search(text.lower())))


def _is_citing(text: str, lower: list[str]) -> bool:
    if _CITES_NEEDS.isdisjoint(lower):
        return False
    return bool(_CITES.search(text.lower().replace("’", "'")))


def _is_gibberish(lower: list[str]) -> bool:
    """Whether numbers are only typed: "42 42 42", "fff 7 gnarf"."""
    if any(a == b and a.isdigit() for a, b in pairwise(lower)):
        return True
    if not KNOWN.isdisjoint(lower):
        return False
    return any(len(word) > 2 and word.isalpha() and _VOWELS.isdisjoint(word) for word in lower)
