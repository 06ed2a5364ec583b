"""Searching: what is found, in which order, with which words marked."""

import threading
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from questions import document, search
from questions.browsing import Found, Names, Reader, Wish
from questions.models import Question, SearchEntry, SearchWord
from questions.search import Term
from tests.factories import make_question


def find(words: str, reader: Reader | None = None) -> list[str]:
    """Return the titles that `words` find, best first."""
    return [q.title for q in look_for(words, reader).questions(range(100))]


def look_for(words: str, reader: Reader | None = None) -> Found:
    return Found(reader or AnonymousUser(), Wish(q=words), Names())


# --- folding and parsing --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Résumé", "resume"),
        ("STRASSE straße", "strasse strasse"),
        ("ﬁnal Ⅷ ½", "final viii 1⁄2"),
        ("𝐁𝐨𝐥𝐝", "bold"),
        ("İstanbul", "istanbul"),
    ],
)
def test_case_and_accents_are_folded_away(text: str, folded: str) -> None:
    assert search.fold(text) == folded


@given(text=st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert search.fold(search.fold(text)) == search.fold(text)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        ("  ", ()),
        ("?!… -- \" ' * %", ()),
        ("speed", (Term(("speed",), is_unfinished=True),)),
        ("Speed ", (Term(("speed",)),)),
        ("high speed", (Term(("high",)), Term(("speed",), is_unfinished=True))),
        ('"high speed"', (Term(("high", "speed"), is_phrase=True),)),
        ('"high speed" risk ', (Term(("high", "speed"), is_phrase=True), Term(("risk",)))),
        ('"speed"', (Term(("speed",)),)),
        ('"high speed', (Term(("high",)), Term(("speed",), is_unfinished=True))),
        ("trade-off", (Term(("trade",)), Term(("off",), is_unfinished=True))),
        ('" OR 1=1', (Term(("or",)), Term(("1",)), Term(("1",), is_unfinished=True))),
    ],
)
def test_words_and_phrases_are_told_apart(typed: str, terms: search.Terms) -> None:
    assert search.parse(typed) == terms


def test_only_so_many_words_of_so_many_letters_are_looked_for() -> None:
    terms = search.parse(f"{'x' * 500} " + "word " * 100)

    assert len(terms) == search.MOST_WORDS
    assert terms[0] == Term(("x" * search.LONGEST_WORD,))


def test_threads_do_not_mix_up_their_words() -> None:
    words = ["managing", "policies", "nationalization", "stakeholder", "hopefulness"]
    right = {word: search._beginning.__wrapped__(word) for word in words}
    wrong: list[tuple[str, str]] = []

    def stem() -> None:
        for word in words * 200:
            # Past the cache, as each word is the first time.
            if (found := search._beginning.__wrapped__(word)) != right[word]:
                wrong.append((word, found))

    threads = [threading.Thread(target=stem) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


# --- finding --------------------------------------------------------------------------


@pytest.mark.django_db
class TestFinding:
    """What is found, on whichever database this runs."""

    def test_title_ranks_over_prompt_over_the_rest(self) -> None:
        filler = "Plain words about something else. " * 20
        make_question("C", cheat_code="Budget. " * 50, prompt=filler)
        make_question("B", prompt=f"Your budget. {filler}")
        make_question("The budget that was cut, and much else", prompt=filler, cheat_code="x")
        make_question("A", cheat_code="Nothing of it.", prompt=filler)

        assert find("budget") == ["The budget that was cut, and much else", "B", "C"]

    def test_many_words_in_the_prompt_do_not_outrank_one_in_the_title(self) -> None:
        make_question("A", prompt="Budget. " * 100)
        make_question("Budget", prompt="Other words. " * 100)
        make_question("B", cheat_code="Budget. " * 500)

        assert find("budget") == ["Budget", "A", "B"]

    @pytest.mark.parametrize(
        "word",
        ["titled", "prompted", "tagged", "signalled", "graded", "scoped", "asked", "cheated"],
    )
    def test_all_that_is_shown_is_searched(self, word: str) -> None:
        make_question(
            "Titled",
            prompt="Prompted.",
            tags=("Tagged",),
            signals=(("Signalled", "Graded."),),
            asks=(("Scoped", "Asked."),),
            cheat_code="Cheated.",
        )
        make_question("Other", asks=())

        assert find(f"{word} ") == ["Titled"]

    def test_the_sealed_model_answer_is_not_searched(self) -> None:
        make_question("A")

        assert find("sealedword") == []
        assert SearchEntry.objects.filter(rest__contains="sealedword").count() == 0

    def test_a_signal_that_left_the_list_is_not_searched(self) -> None:
        question = make_question("A", signals=(("Bygone", "x"), ("Present", "y")))
        question.coach_signals.filter(name="Bygone").update(position=None)
        search.index([question])

        assert (find("bygone"), find("present")) == ([], ["A"])

    def test_the_last_word_is_taken_as_a_beginning_unless_finished(self) -> None:
        make_question("Carefully chosen")

        assert find("chosen car") == ["Carefully chosen"]
        assert find("chosen car ") == []
        assert find("car chosen") == []
        assert find('chosen "car"') == []

    @pytest.mark.parametrize(
        ("said", "typed"),
        [
            ("management", "managing "),
            ("managing", "management "),
            ("policies", "policy "),
            ("policy", "policies "),
            ("negotiated", "negotiation "),
            ("conflicts", "conflict "),
        ],
    )
    def test_a_word_finds_its_family(self, said: str, typed: str) -> None:
        make_question("A", prompt=f"Tell me about {said} there.")

        assert find(typed) == ["A"]

    def test_a_short_word_does_not_find_longer_ones(self) -> None:
        make_question("A", prompt="Your career.")
        make_question("B", prompt="Your car.")

        assert find("car ") == ["B"]

    def test_a_phrase_is_found_in_its_order_only(self) -> None:
        make_question("A", prompt="High speed at risk.")
        make_question("B", prompt="Speed, the high risk.")

        assert find('"high speed"') == ["A"]
        assert sorted(find("high speed")) == ["A", "B"]

    def test_a_phrase_does_not_run_from_title_into_prompt(self) -> None:
        make_question("High", prompt="Speed.")

        assert find('"high speed"') == []

    @pytest.mark.parametrize("typed", ["RÉSUMÉ", "resume", "résumé", "Re\u0301sume\u0301"])
    def test_case_and_accents_do_not_matter(self, typed: str) -> None:
        make_question("Your Résumé")

        assert find(typed) == ["Your Résumé"]

    def test_all_words_must_be_found(self) -> None:
        make_question("A", prompt="Budget and deadline.")
        make_question("B", prompt="Budget.")

        assert find("budget deadline") == ["A"]

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("stakeholdr", "stakeholder"),
            ("stakehodler", "stakeholder"),
            ("deadlin3", "deadline"),
            ("sclability", "scalability"),
        ],
    )
    def test_a_slip_finds_the_nearest_word(self, typed: str, meant: str) -> None:
        make_question("A", prompt="The stakeholder, the deadline, the scalability.")

        found = look_for(typed)

        assert [q.title for q in found.questions(range(100))] == ["A"]
        assert (found.is_corrected, found.terms) == (True, (Term((meant,)),))

    def test_one_slip_among_right_words_is_corrected_alone(self) -> None:
        make_question("A", prompt="The stakeholder and the deadline.")
        make_question("B", prompt="The stakeholder.")

        assert find("stakeholder deadlien") == ["A"]

    def test_words_far_from_all_others_find_nothing(self) -> None:
        make_question("A", prompt="The stakeholder.")

        found = look_for("xylophone")

        assert (list(found.questions(range(100))), found.is_corrected) == ([], False)

    def test_no_word_at_all_finds_nothing_and_nothing_typed_finds_all(self) -> None:
        make_question("A")

        assert (find("?!"), find(""), find("   ")) == ([], ["A"], ["A"])

    def test_a_private_question_is_found_by_its_author_alone(self, alice: User, bob: User) -> None:
        make_question("Mine", prompt="The zeppelin.", author=alice)

        assert (find("zeppelin", alice), find("zeppelin", bob), find("zeppelin")) == (
            ["Mine"],
            [],
            [],
        )

    def test_private_words_are_proposed_to_nobody(self, alice: User, bob: User) -> None:
        make_question("Mine", prompt="The zeppelin.", author=alice, cheat_code="Airships.")

        assert look_for("zepelin", bob).terms == (Term(("zepelin",), is_unfinished=True),)
        assert SearchWord.objects.filter(text__in=["zeppelin", "airships"]).count() == 0

    def test_an_unpublished_question_is_not_found(self) -> None:
        make_question("A", prompt="The zeppelin.", is_published=False)

        assert find("zeppelin") == []

    def test_what_was_changed_is_found_by_its_new_words_only(self) -> None:
        question = make_question("Zeppelin")
        question.title = "Balloon"
        question.save()
        search.index([question])

        assert (find("zeppelin "), find("balloon ")) == ([], ["Balloon"])

    def test_a_deleted_question_leaves_the_index(self) -> None:
        make_question("Zeppelin").delete()

        assert SearchEntry.objects.count() == 0

    def test_very_long_texts_are_indexed(self) -> None:
        words = " ".join(f"word{n}" for n in range(60_000))

        make_question("A", prompt=words[:200_000], cheat_code=words, signals=(("S", words),))

        assert find("word77 ") == ["A"]


@pytest.fixture
def altered_questions(transactional_db: None) -> Iterator[None]:
    """Widen a column of the questions while a test runs, which on SQLite re-makes the table."""
    narrow = Question._meta.get_field("title")
    wide = models.CharField(max_length=300)
    wide.set_attributes_from_name("title")
    wide.model = Question
    make_question("Zeppelin")
    with connection.schema_editor() as editor:
        editor.alter_field(Question, narrow, wide)
    yield
    Question.objects.all().delete()
    with connection.schema_editor() as editor:
        editor.alter_field(Question, wide, narrow)


@pytest.mark.usefixtures("altered_questions")
def test_the_index_outlives_a_change_of_the_table_of_questions() -> None:
    make_question("Zeppelins again")

    assert sorted(find("zeppelin")) == ["Zeppelin", "Zeppelins again"]


def test_the_index_can_be_taken_away_and_made_again(transactional_db: None) -> None:
    question = make_question("Zeppelin")

    with connection.schema_editor() as editor:
        document.drop(None, editor)
        document.create(None, editor)

    assert find("zeppelin") == []
    search.index([question])
    assert find("zeppelin") == ["Zeppelin"]
    question.delete()


# --- whatever is typed -----------------------------------------------------------------

AWKWARD = [
    '" OR 1=1', "NEAR(a b)", "title:x", "a AND", "NOT", "a*b", "^a", "a:*", "!a & b", "a <-> b",
    "\\", "'", "''", '"', '""', '"""', "🙂", "🙂" * 5_000, "漢字", "a" * 10_000, "é " * 5_000,
    "?!" * 5_000, '"' * 10_000, "\ufeff", "\u202e", "ﷺ", "½", "𞤀𞤁", "\U0001f9d1\u200d", "a\u0301",
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("typed", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_texts_are_looked_for_without_a_fault(typed: str) -> None:
    make_question("Plain")

    assert [title for title in find(typed) if title != "Plain"] == []


@pytest.mark.django_db
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_can_be_looked_for(db: None, typed: str) -> None:
    found = look_for(typed)

    assert list(found.questions(range(100))) == []
    assert found.total == 0 or not found.terms


@pytest.mark.django_db
def test_a_text_made_of_any_letters_is_found_again() -> None:
    """Both databases take the same characters for letters as this program does."""
    words = ["naïve", "中文字", "Ωμέγα", "привет", "שלום", "مرحبا", "हिन्दी", "ไทย", "𝔘𝔫𝔦", "x2y"]
    for word in words:
        make_question(f"About {word} here", slug=f"q-{ord(word[0])}")

    assert [find(f"{word} ") for word in words] == [[f"About {word} here"] for word in words]
