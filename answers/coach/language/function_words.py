"""The small words by which English tells its clauses."""

NOMINATIVE = frozenset("i we he she they".split())
# May be objects as well: subjects only where a clause begins.
EITHER = frozenset("you it".split())
COORDINATORS = frozenset("and but so or yet then plus &".split())
SUBORDINATORS = frozenset(
    """
    when whenever while after before because since although though if unless until till once as
    that which who whom whose where wherever why how what whatever whether whereas lest than 'til
    cause 'cause
    """.split()
)
PREPOSITIONS = frozenset(
    """
    in on at by for from to of with without within into onto over under about around across
    through during after before since until between among against toward towards near beside
    besides behind above below along despite except like off out per upon via inside outside
    alongside throughout
    """.split()
)
# These open a clause or only a phrase; "that" after them points at something.
EITHER_WAY = frozenset("after before since until till as than like once".split())
DETERMINERS = frozenset(
    """
    the a an my our your his her its their this that these those some any each every no another
    both all several many few most one two three four five six seven eight nine ten first second
    """.split()
)
# Determiners that stand for people or things by themselves.
QUANTIFIERS = frozenset("several many some few most two three four five six another each".split())
POSSESSIVES = frozenset("my our your his her its their".split())
TIMES = frozenset(
    """
    day days night nights week weeks month months year years morning mornings afternoon afternoons
    evening evenings weekend weekends hour hours minute minutes moment moments time times shift
    shifts monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    season summer winter autumn spring term semester quarter sprint break lunch again first second
    third last point january february march april may june july august september october november
    december instead well course addition contrast example instance parallel end beginning
    """.split()
)
ADVERBS = frozenset(
    """
    also then just even still never always often usually sometimes not now only again once twice
    soon already almost ever maybe perhaps really simply actually basically therefore thus however
    instead first second third next finally eventually later afterwards meanwhile together alone
    once too as well quite rather very so both all each myself ourselves himself herself
    themselves personally kinda sorta literally honestly straight right away immediately quickly
    of course sure um uh er erm like n't ok okay yeah yes no well anyway basically
    """.split()
)
PLURALS = frozenset("people children men women staff police".split())
RELATIVES = frozenset("which who whose whom that where what".split())
TIED = frozenset("that's there's here's there'd that'd".split())
BREAKS = frozenset(":;—–…")
