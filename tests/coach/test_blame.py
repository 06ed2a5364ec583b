"""Blame, and the same words where they blame nobody."""

import re
from pathlib import Path

import pytest
import yaml

from answers.coach import advise
from answers.coach.findings import Finding
from answers.coach.reading import PARTS
from tests.coach.report import score

pytestmark = pytest.mark.no_database

# What must be touched by what is quoted stands in brackets.
BELITTLED = [
    "The night shift were [lazy].",
    "My boss was completely [incompetent].",
    "The manager was [clueless] about the product.",
    "She was [useless].",
    "The IT department was [hopeless] as usual.",
    "These [idiots] from head office never answered.",
    "Some [idiot] had left the gate open.",
    "[as usual marketing messed up] the brochure.",
    "As usual, [marketing] had forgotten to tell us.",
    "They [couldn't be bothered] to call back.",
    "He [didn't have a clue] what he was doing.",
    "He [had no clue].",
    "The old [dinosaurs] in accounting refused.",
    "The management, a [bunch of amateurs], decided otherwise.",
    "My predecessor had been [too lazy] to write anything down.",
    "The consultants were [overpaid] and arrogant.",
    "[Typical management], they changed the goal.",
    "That was [typical of] him.",
    "so the other guy he's a [moron] honestly",
    "The team was full of [slackers].",
    "The supplier is a [joke].",
    "My colleague was a [pain in the neck].",
    "He never [lifted a finger].",
    "They [sat around doing nothing] while we worked.",
    "The [so-called expert] had no plan.",
    "The other team [couldn't care less].",
    "They were acting [like spoiled children].",
    "They behaved [like children].",
    "It was [all his fault].",
    "It was [the supplier's fault].",
    "The developer was simply [stupid].",
    "My [stupid] boss did not listen.",
    "the [stupid] chef did not tell anybody",
    "She was [arrogant] and did not listen to anyone.",
    "The client, an [arrogant] man, kept us waiting.",
    "the guy was a complete [muppet]",
    "The apprentice is [not the sharpest] knife.",
    "The previous developer had written garbage because he was [incompetent].",
    "Their [incompetence] cost us a week.",
    "It was due to the [laziness] of the day shift.",
    "The [useless] project manager went on holiday.",
    "He was [full of himself].",
    "That [coward] hid in his office.",
    "My teammates did nothing, [lazy] people.",
    "The doctors there are [arrogant].",
    "A [terrible] manager, she never replied.",
    "Our [hopeless] sales team had promised it.",
    "They [didn't even bother] to read it.",
    "Sales [couldn't be bothered] as always.",
    "They [don't know what they are doing].",
    "Someone in purchasing [screwed up] the order.",
    "The head chef was a [tyrant].",
    "My ex-boss, a total [control freak], wanted a report every hour.",
    "the new guys had [no work ethic] at all",
    "the old foreman is [a nightmare]",
    "They [threw me under the bus].",
    "He was a [bully].",
    "The contractors were a [bunch of cowboys].",
    "The other nurses were [bone idle].",
    "the whole thing was run by [clowns]",
    "Dispatcher, this [idiot], said me to drive.",
    "The director is [greedy] person and think only about money.",
    "My colleague was [not exactly a genius].",
    "HR was [useless], nobody answered.",
    "IT was [useless].",
    "Everyone in that office is [brain-dead].",
    "Young people today are [lazy].",
    "The [lazy] intern forgot it.",
    "The customer was [an arrogant] woman.",
    "He was [too proud to] ask for help.",
    "The engineers live in [their ivory tower].",
    "Marketing, [hopeless] as ever, forgot the date.",
    "He is [good-for-nothing].",
    "They're [a bunch of useless kids].",
    "A [collection of sleeping gentlemen] met once a month.",
    "They [should have been fired] years ago.",
    "The landlord, that [crook], kept the deposit.",
    "The rest came on time, [no thanks to him].",
    "He would not lift a hand, [not that anyone] over there ever would.",
    "It was a sum that [even a child] would know.",
    "[My gran would've] seen it.",
    "Our [illustrious director] was at a dinner.",
    "They [live in their own world].",
    "She [took all the credit].",
    "They [treated us like dirt].",
    "He [can't even open] an attachment.",
    "My colleague [wouldn't know a fuse from a] frying pan.",
    "She [calls herself an] engineer.",
    "[No thanks to him], it held.",
    "The planners [have no sense of] time.",
]
FAIR = [
    "He made a mistake.",
    "The supplier was late.",
    "The manager disagreed with me.",
    "She forgot to send the file.",
    "I was lazy that summer.",
    "I felt stupid.",
    "I was an idiot and I know it.",
    "I stood there like an idiot.",
    "It was my own stupid mistake.",
    "It was my fault.",
    "It was nobody's fault.",
    "It wasn't his fault.",
    "It was not her fault.",
    "The printer was useless.",
    "We had a useless old scanner.",
    "The error message was useless.",
    "The situation seemed hopeless.",
    "It was a hopeless situation.",
    "I asked a stupid question.",
    "The rule was stupid.",
    "It was a stupid rule.",
    "Use lazy loading for images.",
    "On a lazy Sunday I wrote the plan.",
    "The patient was not lazy, he was depressed.",
    "They were not stupid.",
    "She called me an idiot.",
    "He said I was useless.",
    "He told me that I was incompetent.",
    '"You are all idiots," he shouted.',
    "He shouted that we were amateurs.",
    "I treated nobody as an idiot.",
    "I play in an amateur theatre group.",
    "We hired a clown for the children's party.",
    "The museum's dinosaurs had to be moved.",
    "The thief ran out of the shop.",
    "I caught a thief at the till.",
    "I made a fool of myself.",
    "The weather was terrible.",
    "The patient had terrible pain.",
    "He felt awful about it.",
    "She was worried.",
    "The customer was angry.",
    "The crowd was noisy.",
    "The smoke was thick.",
    "The fog was dense.",
    "The children sat around the table.",
    "She sat on the bed.",
    "I didn't have a clue at first.",
    "I had no idea what they were doing.",
    "I couldn't care less about titles.",
    "A typical day starts at six.",
    "It is a typical problem of old houses.",
    "A typical customer buys two.",
    "As usual I started with the list.",
    "As usual we met at nine.",
    "Of course the customer was unhappy.",
    "Once again the pump failed.",
    "The baby cried like a child.",
    "We worked like maniacs.",
    "He was strict but fair.",
    "My boss was demanding.",
    "He was quite furious.",
    "The data was a mess.",
    "The kitchen was a mess.",
    "The process was chaotic.",
    "She was slower than the others.",
    "He had no experience with it.",
    "The trainee was unsure.",
    "They did not understand the requirement.",
    "The valve was to blame.",
    "Nobody was to blame.",
    "Who was to blame?",
    "I was to blame.",
    "The report blamed the crew.",
    "He didn't care for the salad.",
    "He was kind about it.",
    "It was not worth the money.",
    "The job was a nightmare.",
    "The migration was a disaster.",
    "Nothing but rain.",
    "The worst part was the noise.",
    "He had dementia and was confused.",
    "She was too busy to talk.",
    "He couldn't even stand.",
    "The tests were dumb.",
    "Our competitors were faster.",
    "The greedy algorithm was slow.",
    "The useless parts went in the bin.",
    "They took three weeks to respond.",
    "She complained every day.",
    "He ignored my e-mail.",
    "The brokerage had sold her the wrong policy.",
    "He was stubborn, and so was I.",
    "I don't want to sound arrogant.",
    "I did not want to seem incompetent.",
    "I was afraid they would think I was clueless.",
    "I hate to look like an amateur.",
    "I never say that it is the user's fault.",
    "Even the trainees stayed late.",
    "My mother would have been proud.",
    "He could not read the small print without his glasses.",
    "They liked tea more than coffee.",
    "God bless him, he held the ladder.",
    "She said I was lazy, and I listened to the lazy bit too.",
    "Nobody had told him.",
    "The dog had been foolish.",
    "He was slow and careful.",
    "The two planners sat upstairs.",
    "Our dear neighbour brought soup.",
    "A crowd of children waited at the gate.",
    "He had fallen asleep at the wheel.",
    "She could not even open her eyes.",
    "The patient never moved a finger.",
    "Of course the guests complained, and rightly.",
    "Hot air came out of the vent.",
    "The scan showed no brain injury.",
    "It would be selfish to keep it.",
    "A petty officer signed it.",
    "He was stabbed in the back twice.",
    "The sheet was too thick for the saw.",
    "You would think the pump would stop.",
]


def blames(text: str, part: str = "situation") -> list[Finding]:
    findings = advise(dict.fromkeys(PARTS, "") | {part: text}).findings
    return [finding for finding in findings if finding.rule == "blame"]


@pytest.mark.parametrize("marked", BELITTLED)
def test_words_that_belittle_are_found(marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = re.sub(r"[\[\]]", "", marked)

    found = blames(text)

    assert any(one.start < end and start < one.end for one in found), found


@pytest.mark.parametrize("text", FAIR)
def test_facts_things_oneself_and_what_others_said_are_left_alone(text: str) -> None:
    assert [found.quote for found in blames(text)] == []


def test_words_that_stand_together_are_one_finding() -> None:
    assert [found.quote for found in blames("They are a bunch of lazy amateurs.")] == [
        "bunch of lazy amateurs"
    ]


def test_blame_is_found_in_every_part() -> None:
    assert [len(blames("My boss was lazy.", part)) for part in PARTS] == [1] * 5


SENTENCES = sorted(Path(__file__).parent.glob("blame_sentences*.yaml"))


def test_there_are_enough_sentences_of_both_kinds() -> None:
    counts = [
        (len(said["blames"]), len(said["tells"]))
        for said in (yaml.safe_load(file.read_text()) for file in SENTENCES)
    ]

    assert sum(sum(pair) for pair in counts) >= 1000
    assert all(abs(blaming - telling) <= 5 for blaming, telling in counts)


@pytest.mark.parametrize("file", SENTENCES, ids=lambda file: file.stem)
def test_single_sentences_are_told_apart(file: Path) -> None:
    said = yaml.safe_load(file.read_text())

    found = score(
        (is_blame, bool(blames(text)))
        for is_blame, texts in ((True, said["blames"]), (False, said["tells"]))
        for text in texts
    )

    assert found.f1 >= 0.90
    assert found.precision >= 0.95
