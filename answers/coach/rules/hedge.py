"""Words that weaken one's own claim."""

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.language.hedging import hedges
from answers.coach.reading import PARTS, Reading

_MESSAGES = {
    "belief": "“{}” puts a doubt in front of your own claim. Say it without, or say how you know.",
    "opinion": "“{}” takes half of it back. Say what you saw, and leave the rest out.",
    "maybe": "“{}” leaves open whether it was so. Say what you know, or leave the guess out.",
    "hope": "“{}” leaves the outcome open. Say what came of it.",
    "blur": "“{}” blurs what you did. Leave it out; the sentence stays true.",
    "degree": "“{}” makes it smaller than it was. Leave it out, or say what happened.",
    "faint": "“{}” praises with half a voice. Say what was good about it.",
    "just": "“{}” makes what you did smaller. Leave it out; the sentence stays true.",
}
_QUESTIONS = {
    "belief": "How do you know?",
    "opinion": "How do you know?",
    "maybe": "Was it so, or not?",
    "hope": "And what came of it?",
    "blur": "What exactly did you do?",
    "degree": "How much was it, in truth?",
    "faint": "What was good about it?",
    "just": "What exactly did you do?",
}


class Hedge(Rule):
    """Each hedge is a finding of its own."""

    name = "hedge"
    title = "Hedges"
    looks_for = (
        "Words that weaken your own claim and can be cut without loss of truth: I think, sort of, "
        "basically, just, maybe, pretty good. Over 2 in 100 words it warns, else it notes."
    )
    why = "Listeners judge the same words as less competent and less sure when they come hedged."
    source = "Parton and others 2002; Hosman 1989 (powerless style)"
    certainty = "studies"
    blind_to = (
        "How you say it, and whether you are in truth unsure: then say of what. Honest uncertainty "
        "about a number or a date, and what others said, are left alone."
    )
    weight = Weight.WARN
    examples = (
        Example("I think the new layout helped the night shift.", fires=True),
        Example("I kind of took over the meeting.", fires=True),
        Example("I just started by opening fifty files.", fires=True),
        Example("It went pretty well.", fires=True, part="result"),
        Example("Maybe I was a bit too strict.", fires=True, part="learning"),
        Example("We cut the queue by about 40 %.", fires=False, part="result"),
        Example("In 2018, I think, I moved to the depot.", fires=False, part="situation"),
        Example("It took just two lines of settings.", fires=False),
        Example("She was kind to the patients.", fires=False),
        Example("He told me it was probably my fault.", fires=False),
        Example("This kind of pump leaks.", fires=False),
        Example("The chairman was quite furious.", fires=False),
    )

    def find(self, reading: Reading) -> list[Finding]:
        """Return each hedge of the answer."""
        found = [
            (part, hedge)
            for part in PARTS
            for sentence in reading.sentences[part]
            for hedge in hedges(sentence)
        ]
        weight = Weight.WARN if len(found) * 100 > reading.total_words * 2 else Weight.NOTE
        return [
            self.finding(
                reading,
                part,
                (hedge.start, hedge.end),
                message=_MESSAGES[hedge.kind].format(reading.texts[part][hedge.start : hedge.end]),
                follow_up=_QUESTIONS[hedge.kind],
                weight=weight,
            )
            for part, hedge in found
        ]
