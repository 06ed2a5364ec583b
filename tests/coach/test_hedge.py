"""Hedges, and the same words where they hedge nothing."""

import re

import pytest

from answers.coach import advise
from answers.coach.findings import Finding, Weight
from answers.coach.reading import PARTS

pytestmark = pytest.mark.no_database

# What hedges stands in brackets.
HEDGED = [
    "[I think] it was the right call.",
    "[I guess] it worked out in the end.",
    "It was, [I suppose], my first real success.",
    "[I believe] this helped the team to trust me.",
    "[I feel like] we did a good job.",
    "[I feel that] the change paid off.",
    "[In my opinion] the project was a success.",
    "I [kind of] took the lead there.",
    "I [sort of] became the person everybody asked.",
    "I [kinda] froze.",
    "It was [basically] me doing the whole rota.",
    "[Hopefully] that shows I can handle pressure.",
    "[Maybe] I should have asked earlier.",
    "I was [probably] too direct with her.",
    "It [probably] saved us a lot of time.",
    "That was [perhaps] my biggest mistake.",
    "I was [a bit] nervous at first.",
    "I was [a little] nervous at first.",
    "I panicked [a bit].",
    "It went [pretty well].",
    "The result was [pretty good].",
    "It was a [fairly good] result.",
    "It worked [quite well] in the end.",
    "The feedback was [somewhat] positive.",
    "I [somehow] managed to get everyone in one room.",
    "I [just] tried to help.",
    "I [just] did my job.",
    "We [just] talked to them and they came round.",
    "I [just] started by calling every customer.",
    "I was [just] trying to keep everyone calm.",
    "[More or less] everything was done by Friday.",
    "It was [more or less] finished.",
    "We had [pretty much] everything ready.",
    "[In a way] I was the project lead.",
    "[To some extent] I changed the culture.",
    "I helped with the launch [or something like that].",
    "[I'd say] it was a success.",
    "[I would say] that we learned from it.",
    "[I reckon] that saved the contract.",
    "so [I guess] I [kind of] stepped up and [basically] ran the shift",
    "[I think] I was [maybe a bit] harsh.",
    "[It seems] that the new process works better.",
    "[It seems to me] that people were happier.",
    "[As far as I know] nobody complained.",
    "I learned [probably] more than in school.",
    "I [essentially] rewrote the thing.",
    "[I assume] the client was happy with it.",
    "It turned out [rather well].",
    "It was a [pretty decent] result.",
    "Yeah so [I guess] the main thing I did was listen.",
    "We managed [fairly quickly] to restore service.",
    "Everyone was [pretty happy] with the outcome.",
    "[I suppose] you could call it leadership.",
    "I [just] decided to call him.",
    "I [just] asked her what was wrong.",
    "and then I [just] sat down with them",
    "I [just] thought someone had to do it.",
    "That [sort of] worked.",
    "It was [sort of] a compromise.",
    "[Possibly] the best decision I made that year.",
    "I [possibly] saved the account.",
    "I was [kind of] responsible for the budget.",
    "[I imagine] that was why they promoted me.",
    "The approach was [arguably] the right one.",
    "[I honestly think] it changed how they saw us.",
    "[IMHO] it was the right thing.",
    "[Perhaps] it was luck.",
    "[I'd like to think] I made a difference.",
    "It [kind of] fell on me.",
    "it was [probably] the best thing I ever did",
    "I [probably] should have told her sooner.",
    "I [maybe] talked too much.",
    "My part was [basically] the testing.",
    "and it was [kinda] cool",
    "so we [sort of] agreed to split it",
    "I'm [fairly confident] that it helped.",
    "It was [a tad] late.",
    "The launch went [reasonably well].",
    "I stepped in [so to speak].",
    "[I suspect] my calmness helped.",
    "[I feel] it was worth it.",
    "I [hopefully] made it easier for them.",
    "[I do think] it helped.",
    "[I still think] it was right.",
]
PLAIN = [
    "I was pretty angry with him.",
    "The customer was pretty angry.",
    "About 40 people came.",
    "We served roughly 300 covers.",
    "I think it was in 2019.",
    "In 2018, I think, I changed jobs.",
    "It was March, I think.",
    "There were I think twelve of us.",
    "It took maybe three weeks.",
    "We lost perhaps a third of the stock.",
    "It was probably about 20 percent.",
    "We had maybe 40 guests.",
    "It cost us probably two thousand euros.",
    "I guess it was around forty people.",
    "She was very kind to me.",
    "It was kind of her to stay.",
    "This is the kind of problem I like.",
    "What kind of machine was it?",
    "That sort of thing happens.",
    "He asked what sort of help I needed.",
    "All kinds of people came.",
    "There was just one way out.",
    "It took just two days.",
    "I had just started in the role.",
    "I had just finished my shift.",
    "She had just left the building.",
    "We won, but only just.",
    "It was a just decision.",
    "Just before midnight the alarm went.",
    "Just then the phone rang.",
    "I got there just in time.",
    "She arrived just after me.",
    "It was just me and a trainee.",
    "I just arrived when the call came.",
    "He said he was probably going to quit.",
    "She told me that I was maybe too strict.",
    'My boss said "I think you should leave it".',
    "“Maybe we wait,” she said.",
    "She said maybe we should wait.",
    "He asked if I could perhaps help.",
    "My manager thought it was probably the cable.",
    "I wondered whether perhaps the sensor was wrong.",
    "I thought maybe the pump had failed.",
    "The customer was probably tired.",
    "They probably forgot.",
    "She probably didn't see it.",
    "Maybe he was scared.",
    "He was quite furious.",
    "I was quite sure of it.",
    "It was quite impossible.",
    "It was a quite different matter.",
    "What do you think I did?",
    "I asked them what they thought.",
    "I think about that night every day.",
    "I thought about it for a week.",
    "I think before I speak now.",
    "I believe in people.",
    "He did it in a way that nobody noticed.",
    "I wrote it in such a way that anybody could follow.",
    "A little boy came in.",
    "We waited a bit.",
    "He came a bit later.",
    "Add a bit of salt.",
    "I needed a bit of time.",
    "That helped quite a bit.",
    "We solved it bit by bit.",
    "The bit broke.",
    "I was supposed to call her.",
    "I had a hunch it was the fuse.",
    "A pretty dress hung there.",
    "I could not possibly know.",
    "I did it as quickly as I possibly could.",
    "They just walked out.",
    "He just laughed.",
    "I not just fixed it but documented it.",
    "I didn't just fix it.",
    "It's not just about the money.",
    "I told them that we should maybe stop.",
    "I said I think we should stop.",
    "It was somewhere between 30 and 40.",
    "The sort order was wrong.",
    "I had to sort the files.",
    "I told her it was just a drill.",
    "It was fairly handled by the judge.",
    "I felt it was wrong.",
    "She was rather cross.",
    "I guessed the password.",
    "I suspected the valve.",
    "My best guess was the valve.",
    "I seem to recall it was a Tuesday.",
    "I'd say about forty.",
    "I would say good morning to everybody.",
    "I'd say hello to every guest.",
    "I hope to learn more.",
    "Something like thirty a day.",
    "I simply asked him.",
    "I really wanted it.",
    "to be honest I was scared",
    "you know it was like really busy",
    "He is the sort of man who never complains.",
    "Some sort of leak had formed.",
    "There's just no way around it.",
]


def hedges(text: str, part: str = "action") -> list[Finding]:
    findings = advise(dict.fromkeys(PARTS, "") | {part: text}).findings
    return [finding for finding in findings if finding.rule == "hedge"]


@pytest.mark.parametrize("marked", HEDGED)
def test_each_hedge_is_a_finding_of_its_own(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)

    assert [found.quote for found in hedges(text)] == re.findall(r"\[(.+?)\]", marked)


@pytest.mark.parametrize("text", PLAIN)
def test_the_same_words_used_otherwise_are_left_alone(text: str) -> None:
    assert hedges(text) == []


def test_two_in_a_hundred_words_are_noted_and_more_are_a_warning() -> None:
    fifty = "I called the ward and told them what I had seen that night. " * 4 + "I left."

    once = hedges(f"{fifty} I guess it helped.")
    thrice = hedges(f"{fifty} I guess it sort of helped, basically.")

    assert [found.weight for found in once] == [Weight.NOTE]
    assert [found.weight for found in thrice] == [Weight.WARN] * 3


def test_hedges_are_found_in_every_part() -> None:
    assert [len(hedges("I guess it helped.", part)) for part in PARTS] == [1] * 5
