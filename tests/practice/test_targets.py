"""What a run aims for, the words to go on by, and how a run sounded: plain arithmetic."""

import pytest

from practice.keywords import keywords
from practice.pace import count_fillers, pace
from practice.targets import aims, chosen, spread
from questions.models import Question
from questions.star import figures
from tests.factories import parts

# --- what a run aims for ----------------------------------------------------------------


@pytest.mark.parametrize("seconds", [1, 7, 30, 90, 120, 180, 1_799])
def test_parts_fill_the_whole_time_in_the_shares_of_a_good_answer(seconds: int) -> None:
    targets = spread(seconds, [10, 10, 60, 15, 5])

    assert targets[0].begins == 0
    assert targets[-1].by == seconds
    assert sum(target.seconds for target in targets) == seconds
    assert [target.by for target in spread(120, [10, 10, 60, 15, 5])] == [12, 24, 96, 114, 120]


def test_an_aim_comes_from_the_question_the_ladder_or_the_draft() -> None:
    nothing, draft = figures(parts()), figures(parts(situation="word " * 70, action="word " * 70))

    assert [aim.seconds for aim in aims(Question(), nothing)] == [120, 30, 90, 180]
    offered = aims(Question(most_words=140), draft)
    assert [(aim.name, aim.seconds) for aim in offered] == [
        ("", 60),
        ("30", 30),
        ("90", 90),
        ("180", 180),
        ("draft", 60),
    ]
    assert [target.seconds for target in chosen(offered, "draft").targets] == [30, 0, 30, 0, 0]
    assert chosen(offered, "no such aim") == offered[0]


def test_a_draft_too_short_or_too_long_to_say_is_no_aim() -> None:
    for count in (10, 4_300):
        draft = figures(parts(action="word " * count))
        assert [aim.name for aim in aims(Question(), draft)] == ["", "30", "90", "180"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("1. **Replay.** Four seconds.\n2. **Breaker.** In front.", ["Replay", "Breaker"]),
        ("- I moved the stock early\n- and called them", ["moved the stock early", "called them"]),
        ("We had a week. I cut the scope. Then it shipped.", ["week", "cut the scope", "shipped"]),
        (
            "One a. " * 9 + "Two b. Three c. Four d. Five e. Six f. Seven g.",
            ["One a", "Two b", "Three c", "Four d", "Five e", "Six f"],
        ),
    ],
)
def test_keywords_are_the_first_words_of_each_step(text: str, found: list[str]) -> None:
    assert keywords(text) == found


# --- how it sounded -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Um, uh, er, erm, hmm, Uhhh and ummm.", {"um": 2, "uh": 2, "er": 2, "hmm": 1}),
        ("It was, like, three weeks. I like lists, like this one.", {"like": 1}),
        ("So, you know, we shipped. You know what happened? You know the team.", {"you know": 1}),
        ("I mean, it broke. I mean the second one.", {"I mean": 1}),
        ("It sort of broke. A sort of cache. What kind of day!", {"sort of": 1}),
        ("The umbrella, a hummingbird and the errand.", {}),
        ("", {}),
    ],
)
def test_fillers_are_counted_and_words_that_mean_something_are_not(
    said: str, found: dict[str, int]
) -> None:
    assert dict(count_fillers(said)) == found


@pytest.mark.parametrize(
    ("count", "weight"),
    [(0, "quiet"), (5, "quiet"), (6, "warn"), (11, "warn"), (12, "strong"), (30, "strong")],
)
def test_fillers_weigh_from_more_than_five_a_minute(count: int, weight: str) -> None:
    assert pace("um " * count + "word " * 100, 60).weight == weight
    assert pace("um " * (2 * count) + "word " * 200, 120).weight == weight


@pytest.mark.parametrize(
    ("count", "slow", "fast"),
    [(129, True, False), (130, False, False), (160, False, False), (161, False, True)],
)
def test_pace_is_measured_by_the_minute(count: int, slow: bool, fast: bool) -> None:
    measured = pace("word " * count, 60)

    assert (measured.words_a_minute, measured.is_slow, measured.is_fast) == (count, slow, fast)


def test_too_short_a_run_has_no_pace() -> None:
    assert not pace("five words in three seconds", 3).says_something
    assert not pace("", 60).says_something
    assert pace("word " * 40, 15).says_something
