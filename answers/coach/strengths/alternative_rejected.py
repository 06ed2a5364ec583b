"""A rejected alternative, named: the other way that was open, and not taken."""

import re
from collections.abc import Iterator

from answers.coach.agents import Agent
from answers.coach.findings import Example, Praise, Strength
from answers.coach.reading import Reading

_REJECTED = re.compile(
    r"\binstead of (?!that\b|this\b|it\b|me\b|him\b|her\b|them\b)\w+|\brather than \w+"
    r"|\b(?:decided|chose|opted|argued|voted|spoke) against \w+"
    r"|\b(?:ruled out|rejected|discarded|dismissed|dropped the idea|gave up the idea|refused to|"
    r"declined to)\b"
    r"|\b(?:turned down|resisted) (?:the|a|an|my|his|her|their) \w+"
    r"|\b(?:considered|thought about|thought of|was tempted to|weighed|toyed with|"
    r"looked at) [^.;]{3,90}?(?:, but\b|\bbut\b|, and (?:decided|chose)|\bagainst\b|, because\b)"
    r"|\bcould have [^.;]{3,80}?(?:, but\b|\bbut\b|; )"
    r"|\b(?:chose|picked|preferred|took|favou?red) [^.;,]{2,60}? (?:over|to) (?:a|an|the|buying|"
    r"building|doing)\b"
    r"|\bwould have been (?:easier|quicker|faster|cheaper|simpler|safer)[^.;]{0,40}?(?:, but\b|"
    r"\bbut\b|; )"
)


class AlternativeRejected(Praise):
    """Quotes the first sentence of Action that names one."""

    name = "alternative-rejected"
    title = "A rejected alternative"
    looks_for = "Another way that was open, named in Action by the one who did not take it."
    why = "A choice shows judgement only when the other option is on the table."
    examples = (
        Example("I asked for the whole ledger instead of the sample.", fires=True),
        Example("I considered a second server, but one index was enough.", fires=True),
        Example("I decided against hiring anybody.", fires=True),
        Example("I phoned the pharmacist before the second dose.", fires=False),
        Example("We used the new form instead of the old one.", fires=False),
        Example("I would rather wait than rush it.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Strength]:
        """Return it, once."""
        for deed in reading.deeds:
            if deed.agent is not Agent.I or deed.is_hypothetical:
                continue
            if _REJECTED.search(deed.sentence.text.lower()):
                span = deed.sentence.start, deed.sentence.end
                message = "Names what you decided against, so the choice can be seen."
                yield self.strength(reading, "action", span, message)
                return
