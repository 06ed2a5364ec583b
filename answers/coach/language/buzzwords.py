"""Words that fill a text without telling anything, and numbers that are a manner of speaking."""

import re
from collections.abc import Sequence

_WORDS = frozenset(
    """
    360 360-degree accountability actionable agile agility ai-driven ai-powered aligned
    alignment ambitious backdrop bandwidth best-in-class bleeding-edge blockchain bottom-line
    buy-in cadence cascaded challenges championed championing citizen-centric client-centric
    collective commitment comprehensive continuous cross-functional culture customer-centric
    cutting-edge data-driven dedicated dedication deep-dive deliverable deliverables digital
    digitalisation digitalization disciplined disruptive diverse driven dynamic dynamically
    ecosystem ecosystems embedded enabler enablers end-to-end engagement ever-changing evolving
    excellence expectation expectations expertise fast-moving fast-paced forward-thinking
    framework frameworks globally granular growth guru high-impact high-level high-performance
    high-performing ideation impactful initiative initiatives innovative insight insights
    instrumental integrated intelligent joined-up journey key kpi kpis landscape leadership
    learnings lever levers mindset mission-critical momentum motivated multi-dimensional
    next-gen next-generation next-level ninja numerous one-stop operational organisational
    organizational outcome outcomes ownership paradigm paradigms passion passionate
    people-centric performance potential premier premium productivity professional
    professionalism purpose-driven quality result-driven result-oriented results-driven
    results-oriented roadmap robust rockstar roi scalable self-motivated silo silos socialised
    socialized solution solutions stakeholder stakeholders state-of-the-art stellar strategic
    strategically strategies strategy success superior teamwork touchpoint touchpoints
    trajectory transformation turnkey unparalleled unprecedented user-centric value-add
    value-added value-driven values various velocity vertical verticals virtuous vision
    visionary win-win wizard world-class
    """.split()
)
_STEMS = tuple(
    """
    accelerat adaptab amplif capabilit catalys catalyz co-creat collaborat competenc complexit
    cultivat delight disrupt efficienc elevat empower evangelis evangeliz exponential facilitat
    foster future-proof galvanis galvaniz game-chang gamechang harness holistic hyper ideat
    incentivis incentiviz innovati leverag maximis maximiz methodolog monetiz operationalis
    operationaliz optimal optimis optimiz orchestrat pioneer proactiv resilien revolutionis
    revolutioniz scalab seamless spearhead strategis strategiz streamlin synerg thought-leader
    transformati unlock uplift utilis utiliz
    """.split()
)
_SHORTEST = min(map(len, _STEMS))
_PHRASES = r"""
    outside (?:of )?the box|moved? the (?:needle|dial)|move the (?:needle|dial)|
    low-?hanging fruits?|win-win|the next level|next level|extra mile|circle back|touch base|
    deep dive|boil the ocean|value chain|paradigm shift|hit the ground running|
    push(?:ed|ing)? the envelope|raise[ds]? the bar|helicopter view|joined up the dots|
    across the (?:piece|board)|at (?:every|all) (?:level|levels)|on all (?:the )?levels|
    in a timely manner|do(?:ing)? the needful|did the needful|single source of truth|
    sky is the limit|one dream|speaks for itself|lived? our values|
    li[fv]e[sd]? and breathe[sd]?|full potential|think(?:ing)? big|core values|critical mass|
    best practices?|key learnings?|key takeaways?|
    drive[ns]? (?:change|growth|impact|results|value|innovation|the)|
    driving (?:change|growth|impact|results|value|innovation|the)|
    drove (?:change|growth|impact|results|value|innovation|alignment|engagement|the)|
    deliver(?:ed|ing)? (?:value|results|excellence|impact|outcomes|success)|moving forward|
    going forward|as a team|one team|silos (?:were )?broken down|team player|people person|
    problem[- ]solver|detail-oriented|excellent communication|track record|proven|in today's|
    fast-changing|bring to the table|give 110|gave 110|110 ?%|100 ?%|120 ?%|150 ?%|200 ?%|
    300 ?%|500 ?%|1000 ?%|1,000 ?%|\d+x|24/7|110 percent|1000 percent|a hundred and ten|
    hundred percent|thousand percent|north star|core competenc\w+|value creation|
    value proposition|thought leadership|step change|business value|added value
"""
_PHRASE = re.compile(
    r"(?<![\w-])(?:" + re.sub(r"\n\s*", "", _PHRASES).strip().replace(" ", r"\s") + r")(?![\w])",
    re.IGNORECASE,
)
_SUSPECT = 3  # single words in 100 from which on phrases are looked for


def buzzwords(text: str, words: Sequence[str]) -> int:
    """Return how many words and phrases of `text`, in lower case `words`, would fit any job."""
    single = sum(
        word in _WORDS or (len(word) >= _SHORTEST and word.startswith(_STEMS)) for word in words
    )
    if single * 100 < len(words) * _SUSPECT:
        return single
    return single + sum(1 for _ in _PHRASE.finditer(text))
