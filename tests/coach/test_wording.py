"""Wordings are looked up by the letters they begin with; none may be missed for it."""

import pytest

from answers.coach.language.sentences import sentences
from answers.coach.language.wording import pattern, wordings

pytestmark = pytest.mark.no_database

LOOK_FOR = pattern(
    {
        "thing": r"(?:the |a (?:\w+ )?)?(?:mistake|slips?) (?:was|is) mine|c[au]t off",
        "deed": r"i(?:'d| had)? (?:forgot|slept)\w*|so{0,1}-called|me",
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mistake was mine.", ["thing: the mistake was mine"]),
        ("A stupid slip is  mine.", ["thing: a stupid slip is mine"]),
        ("Slips\nis mine, I was cut off.", ["thing: slips is mine", "thing: cut off"]),
        ("It cat off.", ["thing: cat off"]),
        ("I forgot, I’d forgotten, I HAD slept.", ["i forgot", "i'd forgotten", "i had slept"]),
        ("A s-called one, a so-called one.", ["s-called", "so-called"]),
        ("Tell me.", ["me"]),
        ("The name-me, me-too and mention'me.", []),
        ("Ai forgot that mistakes was mine.", []),
    ],
)
def test_a_wording_is_found_wherever_it_may_begin(text: str, found: list[str]) -> None:
    (sentence,) = sentences(text)
    told = [f"{one.kind}: {one.text}" for one in wordings(LOOK_FOR, sentence)]
    assert told == [one if ":" in one else f"deed: {one}" for one in found]


@pytest.mark.parametrize("wording", [r"\w+ of it", "(?:a )?.* of it", " of it", ""])
def test_a_wording_whose_letters_cannot_be_told_is_refused(wording: str) -> None:
    with pytest.raises(ValueError, match="can begin with any letter"):
        pattern({"any": wording})
