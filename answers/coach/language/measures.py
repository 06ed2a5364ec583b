"""The words of counting: number words, units, and what stands beside a number."""

from answers.coach.language import verbs

ONES = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """.split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": 40}
POWERS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5} | {
    "crore": 1e7,
    "crores": 1e7,
    "grand": 1e3,
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
}
GROUPS = {"dozen": 12, "couple": 2, "pair": 2, "score": 20}
# Many, but nobody said how many.
VAGUE = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
}
# After a fraction; what else follows "a third" makes it an ordinal: "a third meeting".
AFTER_FRACTION = (
    frozenset(
        """
        of off less more fewer faster lower higher cheaper quicker shorter longer smaller better
        over the our their his her its my and or but to in on at by as than from for within after
        before since again up down now still each this that , . ; : ! ? ) – —
        """.split()
    )
    | verbs.AUXILIARIES
)
FACTORS = {
    "halved": 0.5,
    "halve": 0.5,
    "halving": 0.5,
    "halves": 0.5,
    "doubled": 2.0,
    "doubling": 2.0,
    "doubles": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "twofold": 2.0,
    "two-fold": 2.0,
    "threefold": 3.0,
    "three-fold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "tenfold": 10.0,
    "ten-fold": 10.0,
}

# How many minutes each takes; a month and a year as they are on the average.
_MINUTES = {
    "millisecond ms": 1 / 60_000,
    "second sec s": 1 / 60,
    "minute min": 1,
    "hour hr h": 60,
    "day night": 1440,
    "weekend": 2880,
    "week wk fortnight sprint": 10_080,
    "month": 43_830,
    "quarter": 131_490,
    "year yr": 525_960,
    "decade": 5_259_600,
}
MINUTES = {
    form: minutes
    for names, minutes in _MINUTES.items()
    for name in names.split()
    for form in (name, name + "s")
}
# Written out, for a unit that has a short form as well.
LONG_FORMS = {"sec": "second", "s": "second", "min": "minute", "hr": "hour", "h": "hour"} | {
    "ms": "millisecond",
    "wk": "week",
    "yr": "year",
    "mss": "millisecond",
}
# Between a number and its unit of time.
TIME_MODIFIERS = frozenset(
    """
    working business calendar full whole further more extra additional consecutive straight long
    short entire good solid further idle clear - lost spare
    """.split()
)
CURRENCY_SIGNS = frozenset("£€$¥₹₽₩₺₴₫₱")
CURRENCY_LETTERS = frozenset("r rm c nz us hk s a chf eur usd gbp czk sek nok dkk pln inr".split())
# Letters that stand before a dollar sign only: NZ$.
BEFORE_DOLLAR = frozenset("c a s nz us hk".split())
CURRENCIES = frozenset(
    """
    euro euros eur pound pounds quid dollar dollars usd gbp chf franc francs dong yen yuan rmb rupee
    rupees inr ruble rubles rouble roubles zloty zlotys zł pln krona kronor kroner krone kr sek nok
    dkk peso pesos real reais rand rands lira liras won baht ringgit shilling shillings cent cents
    pence czk koruna forint dirham dirhams naira cedi leu lei bucks nzd aud cad
    """.split()
)
PERCENTS = frozenset("% percent pct percents pp".split())

MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """.split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

# A number after one of these is its name: version 4, ward 7, Line 3, week three.
NAMED = frozenset(
    """
    version versions release ver v rev revision build type model ward wards line lines room rooms
    phase phases step steps stage level levels tier grade class classes unit section sections
    chapter article articles regulation paragraph clause form table figure fig page pages appendix
    annex volume part track gate gates platform terminal hall building block floor bay bays dock
    lane store site plant zone sector region district route bus tram flight train highway motorway
    exit junction pump tank boiler machine freezer lathe press station engine reactor hangar cell
    batch lot order invoice ticket tickets case file bug issue incident report request pr prs mr job
    task project sprint sprints iteration week weeks day days month months year years quarter round
    season episode act scene symphony opus question item slide cohort group squad option scenario
    number numbers no nr python java javascript angular vue node ios android windows office postgres
    postgresql mysql php ruby rails django ubuntu debian iso din bs en rfc iec ieee covid formula
    boeing airbus apollo top grade key stage team crew shift bed beds seat aisle rack shelf drawer
    kitchen channel camera appendix exercise lesson pathway band category schedule annexe area camp
    wing studio stall table chief rule law act standard place position rank form size
    """.split()
)
APPROXIMATE = frozenset(
    """
    about around roughly some nearly almost only just over under approximately approx circa ca ~
    well below above exactly precisely barely hardly maybe perhaps like say least most than up to
    another further good full whole mere total even still now
    """.split()
)

# No noun: what ends the search for the thing counted.
NO_NOUN = (
    frozenset(
        """
        a an the this that these those my our your his her its their some any each every all both no
        of in on at by for from to with without within into onto over under about around across
        through during after before since until till between among against per than as and or but so
        because when while where which who whom whose that if though although i we he she they you
        it me us him them not never also then just only even still again once twice more less fewer
        instead rather late later early earlier ago away ahead behind up down off out back left
        together altogether each apiece alone now today yesterday tomorrow there here too very quite
        already yet plus minus versus vs times like went came took got gave made left fell rose
        became stayed
        """.split()
    )
    | verbs.AUXILIARIES
    | verbs.BE
)
# Verbs that say nothing of what a number is about.
PLAIN_VERBS = frozenset(
    """
    go goes come comes get gets take takes make makes give gives have has put set let keep keeps say
    says tell tells ask asks see know want wants need needs bring brings find finds become becomes
    show shows start starts begin stop stops work works help helps try use uses reach reduce raise
    increase
    """.split()
)
IRREGULAR_PLURALS = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "staff": "staff",
    "lives": "life",
    "wives": "wife",
    "shelves": "shelf",
    "halves": "half",
    "leaves": "leave",
    "analyses": "analysis",
    "crises": "crisis",
    "criteria": "criterion",
}
_NOT_PLURAL = frozenset(
    """
    always was has his this its less plus us across yes as is sometimes perhaps besides news
    """.split()
)


def is_plural(word: str) -> bool:
    """Whether `word`, in lower case, looks like the plural of a noun."""
    if word in IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _NOT_PLURAL
    )


def singular(word: str) -> str:
    """Return a noun without the ending of its plural."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]
