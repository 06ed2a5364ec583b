"""A changed behaviour, and what only sounds like one."""

import pytest

from answers.coach import advise
from answers.coach.change import changed_behaviour
from answers.coach.language.sentences import sentences
from answers.coach.reading import PARTS

pytestmark = pytest.mark.no_database

CHANGED = [
    "Since then I write the agenda before every meeting.",
    "Now I always call the customer before I close the ticket.",
    "These days I check the invoice twice.",
    "I now ask for feedback after every sprint.",
    "Ever since, I keep a spare key in the van.",
    "I have kept a log of every near miss since then.",
    "I've done a dry run before every launch since.",
    "I still use that checklist on every job.",
    "I no longer send estimates without asking the fitter.",
    "I don't merge on Fridays any more.",
    "I stopped promising dates before I have spoken to the team.",
    "I started to write a short summary after each call.",
    "I began keeping a notebook of decisions.",
    "It has become a habit to ask the patient to repeat it.",
    "I made it a rule to sleep on every angry e-mail.",
    "I made it a habit to walk the site every morning.",
    "My rule now is that nobody lifts alone.",
    "It's part of my routine now.",
    "I now try to speak last in meetings.",
    "Every Friday I now phone the three slowest payers.",
    "Today I ask two people to review my plan before I send it.",
    "I always read the drawing back to the foreman now.",
    "We now do a handover at the bedside, every shift.",
    "Since that day I am always checking the label two times.",
    "From that day I checked every invoice twice.",
    "I used the same list in my next job, and it worked there too.",
    "In my next projects I do it the same way.",
    "I write the test before I write the code.",
    "Before each shift I count the till.",
    "I never sign for anything I haven't opened.",
    "Whenever I get a new brief I ask who it is for first.",
    "now what I do is I ask them first what they want",
    "so now I always get a second pair of eyes on it",
    "and I've done that ever since",
    "yeah I still do it, every morning",
    "what I do now is write it down straight away",
    "Since then, no release without a rollback plan.",
    "Now: always a second signature.",
    "I have been sending a weekly note to the client since then.",
    "It is now the first thing I check when I come in.",
    "I do this in my next projects too.",
    "After this I always ask for the written order.",
    "Since this experience I confirm every appointment by message.",
    "From then on I have checked the cable first.",
    "I make sure now that every new nurse shadows me for two shifts.",
    "Nowadays I give bad news on the same day, by phone.",
    "I've added a ten-minute check to every handover since.",
    "Now before I promise a date I ask the workshop.",
    "Since this day I never leave the ladder unlocked.",
    "I've since run that exercise with two other teams.",
    "I've stopped answering e-mails after eight.",
    "I now block one hour every Monday for the rota.",
    "My reports now start with the risk, not with the result.",
    "Every new colleague gets the card from me on the first day now.",
    "I learned that silence costs money, so now I speak up in every review.",
    "I learned to ask first. Since then I have started every project with five customer calls.",
    "That's why I now photograph every rack before I move it.",
    "In every project since then I have named one owner per task.",
    "Ask early. I do that now on every job.",
    "It taught me to listen, and today I begin every review with a question.",
    "I have made it my habit to call new suppliers myself.",
    "I now carry a torch in my apron.",
    "I don't start a shift without reading the book any more.",
    "Now I do checking of all documents before submit.",
    "After that project, I always making a checklist.",
    "I've never shipped without it since.",
    "We have kept the Thursday meeting ever since, and I chair it.",
    "I take a photo of every meter before I leave the flat now.",
    "I still ask that question in each interview.",
    "I keep a list of my own mistakes and read it before every audit.",
]
UNCHANGED = [
    "Next time I will ask earlier.",
    "I learned a lot.",
    "I learned that communication is key.",
    "I will always double-check from now on.",
    "In the future I would plan more time.",
    "Measure first, argue later.",
    "Honesty is the best policy.",
    "I learned to stay calm under pressure.",
    "I realised that I should have asked for help.",
    "I know now that people need time.",
    "Now I understand how important documentation is.",
    "I am now more confident.",
    "I am more patient since then.",
    "I became a better listener.",
    "It taught me the value of teamwork.",
    "I now believe that every problem has a solution.",
    "I want to be more careful.",
    "I'd do it the same way again.",
    "I would start earlier.",
    "If I could do it again, I would call sooner.",
    "Never give up.",
    "I never give up.",
    "I always give my best.",
    "I always try to do my best.",
    "Teamwork makes the dream work.",
    "I think I handled it well.",
    "I feel more confident now.",
    "You should always test before you release.",
    "One must always check twice.",
    "Always listen to the customer.",
    "I need to communicate more.",
    "I plan to introduce a checklist.",
    "I am going to use this method again.",
    "My goal is to delegate more.",
    "I hope to use it again.",
    "I still think about it every day.",
    "I still remember her face.",
    "Since then my boss trusts me.",
    "Since then we are friends.",
    "Now I know better.",
    "Today I see it differently.",
    "I now see things differently.",
    "I learned how to manage conflicts.",
    "It showed me that I can lead a team.",
    "I understood that it is better to call.",
    "I can now handle such situations better.",
    "Now I can deal with angry customers.",
    "I have learned to be patient.",
    "I have grown a lot since then.",
    "I have become more organised since.",
    "I gained a lot of experience.",
    "I promised myself that I would never do it again.",
    "I decided to be more careful next time.",
    "I would like to improve my planning.",
    "what I learned is you can't please everyone",
    "I guess next time I'd ask first",
    "It was a good experience and I am proud of it.",
    "Preparation is everything.",
    "It is important to check everything before you start.",
    "Leaders eat last.",
    "I now have more respect for cleaners.",
    "I am passionate about delivery.",
    "I love learning new things every day.",
    "I work better under pressure now.",
    "I believe in clear communication at all times.",
    "I will make it a habit to ask.",
    "It should become a habit.",
    "I must check the cable first.",
    "I have to ask more questions in the future.",
    "The customer still comes every week.",
    "The company now uses the tool everywhere.",
    "I learned that I always have to check twice.",
    "My confidence is much higher now.",
    "This experience changed the way I think.",
    "I think I would do it differently now.",
    "I grew as a person.",
    "I trust my team more now.",
    "From now on I will check it.",
    "I have won three awards since.",
    "I have not had a complaint since.",
    "Since then I have worked on five projects.",
    "I sleep better now.",
    "I still do not know who did it.",
    "Planning is a good habit.",
]


@pytest.mark.parametrize("learning", CHANGED)
def test_what_is_done_since_is_a_changed_behaviour(learning: str) -> None:
    assert changed_behaviour(sentences(learning)) is not None


@pytest.mark.parametrize("learning", UNCHANGED)
def test_lessons_intentions_and_maxims_are_none(learning: str) -> None:
    assert changed_behaviour(sentences(learning)) is None


def test_the_sentence_that_names_it_is_quoted() -> None:
    learning = "It taught me patience. Since then I count twice. I am glad of it."

    span = changed_behaviour(sentences(learning))

    assert span is not None
    assert learning[slice(*span)] == "Since then I count twice."


def test_an_empty_learning_is_unknown_and_no_finding_of_this_rule() -> None:
    advice = advise(dict.fromkeys(PARTS, "") | {"action": "I called the ward at noon."})

    assert "no-change" not in [finding.rule for finding in advice.findings]
