"""Whether the sheet is made: it fits on one page, and nobody is named by oversight."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from answers import confidential
from practice import fitting, layout
from practice.fitting import DENSE, EVEN, PAPERS, ROOMY, Cut, enough, lines
from practice.models import Interview, RoundQuestion
from practice.sheet import Sheet, of_interview
from questions.models import Question
from tests.factories import make_interview, make_question, make_round
from tests.practice.sheets import address, make_story, plan, tell, words

A4, LETTER = PAPERS

# --- confidential words ---------------------------------------------------------


def keep_names(alice: User, *names: str) -> None:
    alice.confidential_names = list(names)
    alice.save()


def test_confidential_words_are_asked_about_before_it_is_made(
    as_alice: Client, alice: User
) -> None:
    keep_names(alice, "Northwind")
    interview = plan(alice, asks="Do you know ana@example.org?")
    pick = RoundQuestion.objects.get()
    RoundQuestion.objects.update(headline="I saved Northwind.")

    asked = as_alice.get(address(interview))

    page = words(asked)
    assert "Look at 2 places before it is made." in page
    assert f'<a href="#pick-{pick.pk}">“Question number 0”, the headline</a>: “Northwind”' in page
    assert "“ana@example.org”" in page
    assert '<article class="day-sheet"' not in page
    anyway = as_alice.get(f"{address(interview)}?{asked.context['anyway']}")
    assert '<article class="day-sheet"' in words(anyway)
    assert "It says what may be confidential." in words(anyway)


def test_who_agreed_to_some_words_has_agreed_to_no_others(as_alice: Client, alice: User) -> None:
    keep_names(alice, "Northwind", "Contoso")
    interview = plan(alice)
    RoundQuestion.objects.update(headline="I saved Northwind.")
    agreed = as_alice.get(address(interview)).context["anyway"]
    RoundQuestion.objects.update(headline="I saved Northwind and Contoso.")

    page = words(as_alice.get(f"{address(interview)}?{agreed}"))

    assert '<article class="day-sheet"' not in page
    assert "“Contoso”" in page


def test_names_of_a_story_are_kept_too(as_alice: Client, alice: User) -> None:
    interview = plan(alice)
    story = make_story(alice, headline="I saved Fabrikam.", confidential_names=["Fabrikam"])
    tell(alice, Question.objects.get(), story)

    assert "“Fabrikam”" in words(as_alice.get(address(interview)))


def test_what_is_not_printed_is_not_asked_about(as_alice: Client, alice: User) -> None:
    keep_names(alice, "Northwind", "Kestrel")
    interview = plan(alice, 2, notes="Northwind\n" * 9)
    first = RoundQuestion.objects.get(position=0)
    RoundQuestion.objects.filter(pk=first.pk).update(headline="Northwind", is_on_sheet=False)

    page = words(as_alice.get(address(interview)))

    assert '<article class="day-sheet"' in page
    assert "may be confidential" not in page
    assert "Your notes take 9 lines, so they stay off the sheet." in page


def test_confidential_words_are_found_in_any_text(alice: User) -> None:
    keep_names(alice, "Northwind")
    story = make_story(alice, confidential_names=["Fabrikam", "Northwind"])
    names = confidential.names_of(alice, [story])
    passages = [
        confidential.Passage("one", "Call +49 170 555 0147 about northwind."),
        confidential.Passage("two", "Nothing."),
        confidential.Passage("three", "FABRIKAM's host db1.prod"),
    ]

    spots = confidential.look(passages, names)

    assert names == ["Northwind", "Fabrikam"]
    assert [(spot.passage.where, spot.quote) for spot in spots] == [
        ("one", "northwind"),
        ("one", "+49 170 555 0147"),
        ("three", "FABRIKAM"),
        ("three", "db1.prod"),
    ]
    assert confidential.token(spots) == confidential.token(reversed(spots))
    assert confidential.token(spots) != confidential.token(spots[1:])


# --- whether it fits ---------------------------------------------------------


def test_lines_are_counted() -> None:
    ten = fitting.width("m" * 10, 10)

    assert ten == pytest.approx(83.8)
    assert lines("", ten, 10) == 0
    assert lines("m" * 10, ten, 10) == 1
    assert lines("m" * 11, ten, 10) == 2
    assert lines("mmmmm mmmmm", ten, 10) == 2
    assert lines("mmmm mmmm m", ten, 10) == 1
    assert lines("a\xa0b", ten, 10) == 1
    assert lines("x " + "m" * 25 + " x", ten, 10) == 5
    assert lines("漢" * 8, ten, 10) == 1
    assert lines("漢" * 9, ten, 10) == 2
    assert fitting.width("é", 10) == fitting.width("e", 10)
    assert fitting.width("e\u0301", 10) == fitting.width("e", 10)
    assert fitting.width("🙂", 10) == 14


COUNTS = (15, 24, 26)


def test_the_largest_type_that_fits_is_taken(alice: User) -> None:
    found = []
    interview = make_interview(alice)
    round = make_round(interview)
    for count in COUNTS:
        while round.picks.count() < count:
            question = make_question()
            round.picks.create(question=question, position=round.picks.count())
            tell(alice, question)
        found.append(layout.fit(of_interview(alice, interview), A4))

    assert [fit.density for fit in found] == [ROOMY, EVEN, DENSE]
    assert all(fit.is_one_page for fit in found)


def full(alice: User, count: int, **fields: Any) -> Sheet:
    interview = plan(alice, count, **fields)
    RoundQuestion.objects.update(headline="A headline of the longest kind there is. " * 7)
    return of_interview(alice, interview)


def test_what_spills_over_is_refused_with_what_to_cut(as_alice: Client, alice: User) -> None:
    sheet = full(alice, 15, asks="Why?\n" * 30)

    fit = layout.fit(sheet, A4)
    page = words(as_alice.get(address(sheet.interview)))

    assert not fit.is_one_page
    assert fit.over > 0
    assert sum(cut.saves for cut in fit.cuts) >= fit.over
    assert '<article class="day-sheet"' not in page
    assert f"Too long for one page A4, by {fit.over} lines." in page
    assert "Cut the questions to ask them to 3 lines</a>: saves 27 lines" in page


def test_what_is_said_to_cut_is_enough(alice: User) -> None:
    """Whoever does all of it has a sheet on one page."""
    sheet = full(alice, 18, asks="Why?\n" * 12)
    cuts = layout.fit(sheet, LETTER).cuts
    assert cuts

    for cut in cuts:
        if cut.anchor.startswith("#pick-"):
            short = {"headline": "Short.", "cue": "Short"}
            left = {"is_on_sheet": False} if cut.is_whole else short
            RoundQuestion.objects.filter(pk=cut.anchor.removeprefix("#pick-")).update(**left)
        else:
            Interview.objects.update(asks="Why?\n" * 3)

    interview = Interview.objects.get()
    assert layout.fit(of_interview(alice, interview), LETTER).is_one_page


def test_what_can_be_shortened_is_cut_before_what_goes() -> None:
    cuts = [
        Cut("leave out b", 9, "#b", is_whole=True),
        Cut("shorten a", 2, "#a"),
        Cut("shorten b", 3, "#b"),
        Cut("leave out a", 5, "#a", is_whole=True),
        Cut("nothing", 0, "#c"),
        Cut("leave out c", 4, "#c", is_whole=True),
    ]

    assert [cut.what for cut in enough(3, cuts)] == ["shorten b"]
    assert [cut.what for cut in enough(5, cuts)] == ["shorten b", "shorten a"]
    assert [cut.what for cut in enough(6, cuts)] == ["shorten b", "shorten a", "leave out c"]
    assert enough(0, cuts) == []


@pytest.mark.parametrize(
    ("query", "paper"),
    [("", "a4"), ("?paper=letter", "letter"), ("?paper=wall", "a4"), ("?paper=", "a4")],
)
def test_it_is_set_for_a_paper(as_alice: Client, alice: User, query: str, paper: str) -> None:
    page = words(as_alice.get(address(plan(alice), query)))

    assert f'data-paper="{paper}"' in page
    assert ("sheet-letter.css" in page) == (paper == "letter")
