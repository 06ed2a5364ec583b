"""Which tellings read alike: twelve, of four experiences, two of them at one employer."""

from itertools import combinations

import pytest

from answers.likeness import ALIKE, alike, words_of

TELLINGS = {
    "archive 1": "In May 2024 our clinic in Lindau moved fourteen thousand patient records to a new"
    " archive, and scans went missing every night. I was to bring the losses to zero before the"
    " audit. I read the logs of the scanner for three nights, wrote a checklist for the night"
    " porter and phoned the ward each morning. The losses fell from nine scans a week to none, and"
    " the auditor found nothing.",
    "archive 2": "Shortly before an audit, scans of patient records kept disappearing while the"
    " clinic moved them to its new archive. Nobody could say why. I sat beside the scanner for"
    " three nights with the logs open, saw that the porter switched the feeder off too early, and"
    " gave him a checklist. From nine missing scans a week we came to none, before the auditor"
    " arrived.",
    "archive 3": "My boss doubted that the archive could be trusted: nine scans a week vanished. I"
    " convinced her with the logs of the scanner, which showed the feeder stopping at night, and"
    " with a checklist that the porter could follow. The audit of the clinic passed, and no"
    " records of patients have been missing since.",
    "ward 1": "Our ward had to move to another floor within one night because a water pipe had"
    " burst. I had to bring forty beds down by six in the morning. I drew the corridor on a"
    " blanket, gave each lift a nurse and sent the heaviest beds first. All forty stood downstairs"
    " at half past five, and nobody fell.",
    "ward 2": "A burst pipe flooded our ward at midnight. Forty beds had to reach the lower floor"
    " before the early shift. There were two lifts; I put one nurse in charge of each, sent the"
    " heaviest beds ahead and sketched the corridor on a blanket so that nobody met halfway. We"
    " had moved all beds by half past five without one patient falling.",
    "ward 3": "The night the pipe burst I led for the first time. Twelve nurses looked at me in a"
    " wet corridor. I gave two of them a lift each, let the others push beds, heaviest ahead, and"
    " kept a sketch on a blanket. Forty beds were on the lower floor by half past five.",
    "rota 1": "Night shifts at our clinic were handed out by whoever shouted loudest, and two"
    " nurses resigned over it. I proposed a rota in which everybody bids with points. I tested it"
    " on one ward for a quarter, showed the figures to the works council and changed the weekend"
    " rule they disliked. Resignations stopped, and four other wards copied the rota.",
    "rota 2": "Two nurses resigned because the night shifts were unfair. Instead of a new speech I"
    " built a rota with points that everybody bids, and ran it on a single ward for one quarter."
    " The works council disliked the weekend rule, so I changed that. Four wards have copied it"
    " and nobody has resigned over shifts since.",
    "rota 3": "The works council had stopped every reform of shifts for years. I listened to what"
    " they disliked, the weekend rule, dropped it, and kept the points with which nurses bid for"
    " nights. After a quarter on one ward the figures spoke: no resignations. Four wards copied"
    " the rota.",
    "export 1": "A customer in Lisbon could not close its books because our export of invoices"
    " timed out. I profiled the query, found a missing index on the ledger and a loop that asked"
    " for each invoice alone. I batched the loop behind a flag and rolled it out to five customers"
    " first. The export went from forty minutes to ninety seconds.",
    "export 2": "Invoices of our customer in Lisbon no longer left the system: the export took"
    " forty minutes and then timed out. The profiler showed a loop over single invoices and a"
    " ledger without an index. Behind a flag I batched the loop, tried it with five customers, and"
    " the export needed ninety seconds.",
    "export 3": "I disagreed with a rewrite. The team wanted to replace the export of invoices;"
    " I asked for a day with the profiler. A missing index on the ledger and a loop that could be"
    " batched were all. With a flag and five customers as pilots we had ninety seconds instead of"
    " forty minutes, and Lisbon closed its books.",
}
WORDS = {name: words_of([text]) for name, text in TELLINGS.items()}


def share(one: str, other: str) -> float:
    return len(WORDS[one] & WORDS[other]) / min(len(WORDS[one]), len(WORDS[other]))


def is_same(one: str, other: str) -> bool:
    return one[:4] == other[:4]


def test_the_line_stands_between_the_same_and_another_experience() -> None:
    pairs = list(combinations(TELLINGS, 2))

    same = [share(*pair) for pair in pairs if is_same(*pair)]
    others = [share(*pair) for pair in pairs if not is_same(*pair)]

    assert max(others) + 0.1 < ALIKE < min(same) - 0.1, (max(others), min(same))


def test_each_telling_is_nearest_to_one_of_its_own_experience() -> None:
    nearest = alike(WORDS)

    assert set(nearest) == set(TELLINGS)
    assert all(is_same(name, other) for name, (other, _) in nearest.items())


def test_one_telling_of_each_experience_reads_like_no_other() -> None:
    assert alike({name: words for name, words in WORDS.items() if name.endswith("1")}) == {}


def test_a_copy_is_wholly_alike() -> None:
    words = WORDS["archive 1"]

    assert alike({"a": words, "b": words}) == {"a": ("b", 1.0), "b": ("a", 1.0)}


def test_an_excerpt_is_alike_by_the_words_of_the_shorter() -> None:
    whole = words_of([TELLINGS["archive 1"], TELLINGS["ward 1"]])

    assert alike({"a": whole, "b": WORDS["ward 1"]})["a"] == ("b", 1.0)


@pytest.mark.parametrize("text", ["", "I was asked to do it and did.", "Forty beds, one night."])
def test_a_few_words_are_like_nothing(text: str) -> None:
    words = words_of([text])

    assert alike({"a": words, "b": words}) == {}


def test_what_somebody_says_in_every_story_makes_none_alike() -> None:
    trade = "Kestrel ledger invoices reconciliation settlement acquirer chargeback onboarding"
    told = {
        name: words | words_of([f"{trade} {trade.upper()}"])
        for name, words in WORDS.items()
        if name.endswith("1")
    }
    told |= {f"{n}": words_of([f"{trade} {_special(n)}"]) for n in range(8)}

    assert alike(told) == {}


def _special(number: int) -> str:
    """Return twelve words that no other number has."""
    letters = "abcdefghijkl"
    return " ".join(f"{letter * 3}{chr(97 + number)}" for letter in letters)


def test_words_are_those_of_any_script_without_case_or_plain_ones() -> None:
    assert words_of(["Über ÜBER 2024", "the straße’s don’t 7"]) == {"über", "2024", "strasse's"}
