"""Who acts in a sentence of Action, and whether it was done at all.

The definitions are those of tests/coach/README.md: the agent of the main event,
"I" before everybody else; what is shared; what is hypothetical.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from answers.coach.language import verbs
from answers.coach.language.asides import after_lead_in, bare, without_asides
from answers.coach.language.clause import Clause
from answers.coach.language.clauses import main_clauses
from answers.coach.language.function_words import ADVERBS, DETERMINERS, PREPOSITIONS
from answers.coach.language.sentences import Sentence
from answers.coach.language.words import Word
from answers.coach.tense import is_general, is_hypothetical, is_surely_past, is_timeless


class Agent(StrEnum):
    """Who does the main event of a sentence."""

    I = "i"  # noqa: E741
    WE = "we"
    OTHER = "other"
    PASSIVE = "passive"
    NONE = "none"


_FILLS = {"so", "and", "but", "then"} | (ADVERBS - {"all"})
_FILLS_HEAD = {"and", "but", "so"} | (ADVERBS - {"like"})
_CLEFT = {"what i": Agent.I, "all i": Agent.I, "what we": Agent.WE, "all we": Agent.WE}


_BY_ME = re.compile(
    r"^(?:\w+ ){0,2}the (?:first|next|second|last|only|main|other) (?:thing|step|move) (?:that )?i "
    r"|(?:^|\b(?:was|so|then) )me and \w+ (?:we|\w+ed)\b|^from me was\b"
)
_BY_ME_NEEDS = frozenset("thing step move me".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """One sentence of Action and what it tells of who did what."""

    sentence: Sentence
    agent: Agent
    is_shared: bool  # an interviewer must ask: and what did you do?
    is_hypothetical: bool  # would, usually, one should: not what was done


@dataclass(frozen=True, slots=True)
class _Told:
    """One main clause, judged by itself."""

    clause: Clause
    agent: Agent
    is_state: bool  # a passive that tells how things stood, or what others decided


def deeds(sentences: list[Sentence]) -> list[Deed]:
    """Return who acts in each sentence of one Action.

    Told in the past, a sentence in the present tense is lively narration;
    where nothing is told in the past, it is habit or opinion.
    """
    read = [(sentence, *_clauses(sentence)) for sentence in sentences]
    past = sum(any(is_surely_past(one.clause) for one in told) for _, _, told in read)
    timeless = sum(is_timeless(words, [one.clause for one in told]) for _, words, told in read)
    narrates = (
        past >= max(1, len(read) / 4)
        or past > timeless
        or (len(read) > 3 and timeless * 4 < len(read))
    )
    return [_deed(sentence, words, told, narrates) for sentence, words, told in read]


def _clauses(sentence: Sentence) -> tuple[list[Word], list[_Told]]:
    words = list(bare(without_asides(sentence)))
    words = after_lead_in(words)
    if sentence.is_heading:
        return words, []
    return words, [_told(clause) for clause in main_clauses(words)]


def _deed(sentence: Sentence, words: list[Word], told: list[_Told], narrates: bool) -> Deed:
    if sentence.is_heading:
        agent = Agent.NONE
    elif cleft := _CLEFT.get(_opening(words)):
        agent = cleft  # "What I did was", "All I could do was"
    elif _is_by_me(words):
        agent = Agent.I
    elif not told or _begins_with_deed(words, told[0].clause):
        agent = _without_subject(sentence, words)
    else:
        agent = _agent(told)
    passives = [one for one in told if one.agent is Agent.PASSIVE]
    shared = agent is Agent.WE or (
        agent is Agent.PASSIVE and not (passives and all(one.is_state for one in passives))
    )
    clauses = [one.clause for one in told]
    # An entry without a subject is a step that was taken.
    is_step = sentence.is_entry and not clauses
    hypothetical = not is_step and is_hypothetical(words, clauses, narrates=narrates)
    return Deed(sentence, agent, shared, hypothetical)


def _is_by_me(words: list[Word]) -> bool:
    """Whether "the first thing I", "me and Tom we"."""
    lower = [word.lower for word in words]
    return not _BY_ME_NEEDS.isdisjoint(lower) and bool(_BY_ME.search(" ".join(lower)))


def _opening(words: list[Word]) -> str:
    """Return the first two words that say anything."""
    lower = [word.lower for word in words[:8]]
    return " ".join([word for word in lower if word not in _FILLS][:2])


def _agent(told: list[_Told]) -> Agent:
    agents = [one.agent for one in told]
    for agent in (Agent.I, Agent.WE):
        if agent in agents:
            return agent
    first = told[0]
    if first.clause.pronoun in {"you", "one"} or (
        first.agent is Agent.NONE and not any(is_surely_past(one.clause) for one in told)
    ):
        return Agent.NONE
    return next((agent for agent in agents if agent is not Agent.NONE), Agent.NONE)


# --- one clause -----------------------------------------------------------------------

_TEAM = frozenset("team crew".split())
_AFTER_TEAM = PREPOSITIONS | ADVERBS | {"and"}
_OURS = frozenset("the our my whole entire small little full as".split())
_EVENTS = frozenset(
    """
    discussion discussions meeting meetings decision decisions talk talks agreement debate review
    change changes training effort efforts call calls argument arguments conversation
    conversations brainstorming workshop workshops negotiation negotiations consultation planning
    """.split()
)


def _told(clause: Clause) -> _Told:
    rest = clause.rest
    voice, by = _voice(clause, rest)
    agent = _subject(clause)
    is_state = False
    if agent is Agent.OTHER and is_general(clause):
        agent = Agent.NONE
    elif agent is Agent.OTHER and voice:
        agent = by or Agent.PASSIVE
        is_state = agent is Agent.PASSIVE and _is_state(clause, rest)
    return _Told(clause, agent, is_state)


def _subject(clause: Clause) -> Agent:
    pronoun = clause.pronoun
    if pronoun == "i":
        return Agent.I
    if pronoun == "we":
        return Agent.WE
    if pronoun == "you":
        return Agent.NONE
    if not pronoun:
        return _noun(clause, clause.phrase)
    if pronoun == "it":
        return _stressed(clause.rest)
    return Agent.OTHER


def _stressed(rest: list[str]) -> Agent:
    """Whom "it was me who", "it was our team that" name."""
    named = rest[1:5]
    if rest[0] in {"was", "is", "it's"} and named[:1] in (["me"], ["i"], ["myself"]):
        return Agent.I
    if rest[0] in {"was", "is", "it's"} and (named[:1] in (["us"], ["we"]) or _is_team(named)):
        return Agent.WE
    return Agent.OTHER


def _noun(clause: Clause, phrase: list[str]) -> Agent:
    words = [word for word in phrase if word[0].isalpha()]
    if clause.verb is not None and "'" in clause.words[clause.verb].lower and not words:
        return Agent.OTHER  # "That's when"
    if _joins_i(words) or _is_my_step(clause, words):
        return Agent.I
    if not words and clause.after:
        return Agent.OTHER  # "What happened next surprised everybody"
    if _is_team(words):
        return Agent.WE
    if words[:1] == ["one"] and len(words) == 1:
        return Agent.NONE
    if "there" in words[:2]:
        return Agent.PASSIVE if _EVENTS & set(clause.rest[:8]) else Agent.OTHER
    return Agent.OTHER if words else Agent.NONE


def _joins_i(words: list[str]) -> bool:
    """Whether "Ana and I", "me and Ana", "my next step was"."""
    if words[:1] == ["myself"] or words[:2] == ["me", "and"]:
        return True
    return "and" in words and words[-1:] in (["i"], ["me"], ["myself"])


_STEPS = frozenset("step move action decision answer approach solution priority thing".split())


def _is_my_step(clause: Clause, words: list[str]) -> bool:
    """Whether "my next step was", "the first thing I did was"."""
    if not words or words[-1] not in _STEPS:
        return False
    return words[0] == "my" or any(clause.words[at].lower == "i" for at in clause.after)


def _is_team(words: list[str]) -> bool:
    """Whether the speaker is among those named: the team, all of us."""
    if words[-1:] == ["us"] or words[-2:] == ["us", "all"]:
        return True
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word not in _TEAM or (following and following not in _AFTER_TEAM):
            continue
        before = at
        while before and words[before - 1] in _OURS:
            before -= 1
        # "The head of the team" is somebody else, "the sales team" another team.
        if before < at and (not before or words[before - 1] not in PREPOSITIONS):
            return True
    return False


def _voice(clause: Clause, rest: list[str]) -> tuple[bool, Agent | None]:
    """Return whether the verb is passive, and who is named by "by"."""
    at = _participle(rest)
    if at is None:
        return False, None
    following = rest[at + 1] if at + 1 < len(rest) else ""
    is_adjective = rest[at] in verbs.STATES and following not in verbs.PARTICLES
    if (is_adjective and "been" not in rest[:at]) or following == "of":
        return False, None
    return True, _by(rest[at + 1 :]) or _by(clause.phrase)


_WITHIN_VERB = verbs.MODALS | verbs.HAVE | ADVERBS | {"going", "to", "gonna"}


def _participle(rest: list[str]) -> int | None:
    """Return where the participle of a passive stands in a verb and what follows it."""
    has_be = False
    for at, word in enumerate(rest[:9]):
        if (
            word in verbs.BE
            or word.endswith(("'s", "'re"))
            or (word in verbs.GET and has_be is False)
        ):
            has_be = True
        elif word in _WITHIN_VERB or word.endswith(("ly", "n't", "'d", "'ve", "'ll")):
            continue
        elif has_be and verbs.is_participle(word):
            return at
        else:
            return None
    return None


_NOT_PEOPLE = frozenset(
    """
    then now friday monday tuesday wednesday thursday saturday sunday hand phone mail email e-mail
    letter post accident mistake itself default means way law bus train car far end noon midnight
    tomorrow evening morning night anyone anybody nobody noon
    """.split()
)


def _by(rest: list[str]) -> Agent | None:
    """Return whom "by" names in what follows a participle."""
    for at, word in enumerate(rest[:-1]):
        if word != "by" or (at and rest[at - 1] == rest[at + 1]):  # "one by one"
            continue
        named = [w for w in rest[at + 1 : at + 5] if w not in {"the", "a", "an"}]
        if not named or named[0] in _NOT_PEOPLE or named[0][0].isdigit():
            continue
        if rest[at + 1].endswith("ing"):
            continue
        if named[0] in {"me", "myself"}:
            return Agent.I
        if named[0] in {"us", "ourselves"} or _is_team(rest[at + 1 : at + 4]):
            return Agent.WE
        return Agent.OTHER
    return None


_OTHERS_DECIDE = frozenset(
    """
    approved rejected granted promoted hired fired injured cancelled canceled delayed postponed
    born awarded elected appointed dismissed admitted diagnosed arrested killed wounded damaged
    stolen lost told asked required needed allowed permitted expected forced meant intended
    accepted authorised authorized signed surprised adopted voted given
    """.split()
)


def _is_state(clause: Clause, rest: list[str]) -> bool:
    """Whether a passive tells how things stood before, or what others decide."""
    at = _participle(rest)
    if at is None:
        return True
    if ("been" in rest[:at] and rest[0].startswith(("had", "hadn't"))) or rest[0].endswith("'d"):
        return True
    if any(word.isdigit() and 1900 < int(word) < 2100 for word in rest[at:] if len(word) == 4):
        return True
    return rest[at] in _OTHERS_DECIDE


# --- no clause at all -----------------------------------------------------------------


def _without_subject(sentence: Sentence, words: list[Word]) -> Agent:
    """ "Cut the scope", "Then called the ward": the speaker; a bare noun list: nobody."""
    if sentence.is_heading:
        return Agent.NONE
    lower = [word.lower for word in words if word.is_word or word.lower[0].isdigit()]
    while lower and lower[0] in _FILLS_HEAD:
        lower = lower[1:]
    if len(lower) < 2:
        return Agent.NONE
    head, following = lower[0], lower[1]
    if following in {"me", "i"} and head in verbs.BE:
        return Agent.I
    if head in _ARRIVALS and following in DETERMINERS:
        return Agent.OTHER  # "Then came the board"
    if head in verbs.AUXILIARIES:
        if head == "had" and following == "to":
            return Agent.I
        return Agent.PASSIVE if _participle(lower) is not None else Agent.OTHER
    if len(words) > 1 and words[1].lower in {",", ":"}:
        return Agent.NONE
    if verbs.is_past(head) and head not in verbs.ALSO_NOUNS:
        return Agent.I
    if not verbs.is_base(head):
        return Agent.NONE
    if not sentence.is_entry:
        return Agent.NONE
    if head in verbs.ALSO_NOUNS and following not in _AFTER_VERB:
        return Agent.NONE
    return Agent.I


_AFTER_VERB = DETERMINERS | PREPOSITIONS | {"up", "down", "it", "them"}
_ARRIVALS = frozenset("came followed arose appeared arrived".split())


def _begins_with_deed(words: list[Word], first: Clause) -> bool:
    """Whether "Asked her twice; she said no": a deed without subject before the first clause."""
    head = next((at for at, word in enumerate(words) if word.lower not in ADVERBS), None)
    if head is None or head >= first.start:
        # "Never once asked anybody": what stands before the verb is no subject.
        return head is not None and head == first.verb and not first.pronoun and not first.is_tied
    return verbs.is_past(words[head].lower) and words[head].lower not in verbs.AUXILIARIES
