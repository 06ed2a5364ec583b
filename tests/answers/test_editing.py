"""The verbs of the notebook: nothing a person typed is ever lost."""

import pytest

from accounts.models import User
from answers import editing
from answers.editing import StaleAnswer, StaleRating, Turn
from answers.models import Answer, Revision
from tests.factories import make_answer, make_question, make_revision, parts


def test_the_first_save_makes_the_answer(alice: User) -> None:
    question = make_question()

    answer = editing.save_draft(alice, question, parts(task="Mine"), seen=0)

    assert (answer.version, answer.task) == (1, "Mine")


def test_a_save_from_the_stored_version_is_the_next(alice: User) -> None:
    answer = make_answer(alice, task="One")

    saved = editing.save_draft(alice, answer.question, parts(task="Two"), seen=1)

    assert (saved.version, saved.task) == (2, "Two")


def test_the_same_text_is_no_save(alice: User) -> None:
    answer = make_answer(alice, task="One")

    again = editing.save_draft(alice, answer.question, parts(task="One"), seen=1)

    assert again.version == 1
    assert again.edited_at == answer.edited_at


def test_a_stale_save_changes_nothing_and_tells_what_is_stored(alice: User) -> None:
    answer = make_answer(alice, task="One")
    editing.save_draft(alice, answer.question, parts(task="Two"), seen=1)

    with pytest.raises(StaleAnswer) as refusal:
        editing.save_draft(alice, answer.question, parts(task="Three"), seen=1)

    assert (refusal.value.answer.version, refusal.value.answer.task) == (2, "Two")
    answer.refresh_from_db()
    assert answer.task == "Two"


def test_a_stale_save_of_the_stored_text_is_acknowledged(alice: User) -> None:
    answer = make_answer(alice, task="One")
    editing.save_draft(alice, answer.question, parts(task="Two"), seen=1)

    again = editing.save_draft(alice, answer.question, parts(task="Two"), seen=1)

    assert again.version == 2


def test_an_editor_that_heard_no_acknowledgement_goes_on(alice: User) -> None:
    question = make_question()
    editing.save_draft(alice, question, parts(task="One"), seen=0, turn=Turn("tab-a", 1))

    later = editing.save_draft(alice, question, parts(task="Two"), seen=0, turn=Turn("tab-a", 2))

    assert (later.version, later.task) == (2, "Two")


def test_a_save_that_comes_late_does_not_overwrite_a_newer_one(alice: User) -> None:
    answer = make_answer(alice)
    newer, older = Turn("tab-a", 2), Turn("tab-a", 1)
    editing.save_draft(alice, answer.question, parts(task="Newer"), seen=1, turn=newer)

    stored = editing.save_draft(alice, answer.question, parts(task="Older"), seen=1, turn=older)

    assert (stored.version, stored.task) == (2, "Newer")


def test_another_tab_in_between_makes_the_unacknowledged_one_stale(alice: User) -> None:
    answer = make_answer(alice)
    editing.save_draft(alice, answer.question, parts(task="A"), seen=1, turn=Turn("tab-a", 1))
    editing.save_draft(alice, answer.question, parts(task="B"), seen=2, turn=Turn("tab-b", 1))

    with pytest.raises(StaleAnswer):
        editing.save_draft(alice, answer.question, parts(task="A2"), seen=1, turn=Turn("tab-a", 2))


def test_saves_without_a_tab_are_never_taken_for_each_other(alice: User) -> None:
    answer = make_answer(alice, task="One")
    editing.save_draft(alice, answer.question, parts(task="Two"), seen=1, turn=Turn("", 1))

    with pytest.raises(StaleAnswer):
        editing.save_draft(alice, answer.question, parts(task="Three"), seen=1, turn=Turn("", 2))


def test_text_for_an_answer_deleted_elsewhere_is_kept(alice: User) -> None:
    answer = make_answer(alice, task="One")
    answer.delete()

    saved = editing.save_draft(alice, answer.question, parts(task="Two"), seen=1)

    assert (saved.version, saved.task) == (1, "Two")


def test_two_people_answer_the_same_question_apart(alice: User, bob: User) -> None:
    mine = make_answer(alice, task="Alice's")

    his = editing.save_draft(bob, mine.question, parts(task="Bob's"), seen=0)

    mine.refresh_from_db()
    assert (mine.task, his.task) == ("Alice's", "Bob's")


def test_keep_numbers_revisions_from_one(alice: User) -> None:
    answer = make_answer(alice, result="One")

    first = make_revision(answer)
    second = make_revision(first.answer, result="Two")

    assert [first.number, second.number] == [1, 2]
    assert Answer.objects.get().revision_count == 2


def test_keep_of_an_unchanged_answer_keeps_one(alice: User) -> None:
    answer = make_answer(alice, result="Shipped")

    first = editing.keep(answer, note="first")
    again = editing.keep(answer, note="second")

    assert (first.is_new, again.is_new) == (True, False)
    assert again.revision == first.revision
    assert again.said() == "Nothing changed since revision 1, so no new one was made."


def test_a_revision_is_immutable(alice: User) -> None:
    revision = make_revision(make_answer(alice, result="Shipped"))

    revision.result = "Rewritten"
    with pytest.raises(TypeError, match="immutable"):
        revision.save()


def test_restore_keeps_the_draft_it_replaces(alice: User) -> None:
    first = make_revision(make_answer(alice, result="One"))
    editing.save_draft(alice, first.answer.question, parts(result="Unsaved"), seen=1)

    answer = editing.restore(first)

    assert answer.result == "One"
    assert answer.revision_count == 2
    assert list(answer.revisions.values_list("number", "result")) == [(2, "Unsaved"), (1, "One")]


def test_restore_of_what_is_already_there_changes_nothing(alice: User) -> None:
    revision = make_revision(make_answer(alice, result="One"))

    answer = editing.restore(revision)

    assert (answer.version, answer.revision_count) == (1, 1)


def test_restore_keeps_no_draft_that_a_revision_holds(alice: User) -> None:
    first = make_revision(make_answer(alice, result="One"))
    make_revision(first.answer, result="Two")

    answer = editing.restore(first)

    assert (answer.result, answer.revision_count) == ("One", 2)


def test_an_editor_open_during_a_restore_finds_itself_stale(alice: User) -> None:
    first = make_revision(make_answer(alice, result="One"))
    turn = Turn("tab-a", 1)
    editing.save_draft(alice, first.answer.question, parts(result="Two"), seen=1, turn=turn)
    editing.restore(first)

    with pytest.raises(StaleAnswer):
        editing.save_draft(
            alice, first.answer.question, parts(result="Three"), seen=2, turn=Turn("tab-a", 2)
        )


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (parts(task="Mine", result="Mine"), [("Theirs", "Theirs")]),
        (parts(task="Theirs", result="Theirs"), [("Mine", "Mine")]),
        (parts(task="Mine", result="Theirs"), [("Mine", "Mine"), ("Theirs", "Theirs")]),
    ],
)
def test_settle_keeps_what_was_not_chosen(
    alice: User, chosen: dict[str, str], left: list[tuple[str, str]]
) -> None:
    answer = make_answer(alice, task="Theirs", result="Theirs")
    mine = parts(task="Mine", result="Mine")

    settled = editing.settle(answer, mine, chosen, seen=1)

    assert settled.parts() == chosen
    assert sorted(settled.revisions.values_list("task", "result")) == left
    assert settled.revision_count == len(left)


def test_settle_of_a_conflict_that_moved_on_is_refused(alice: User) -> None:
    answer = make_answer(alice, task="Theirs")
    editing.save_draft(alice, answer.question, parts(task="Newer"), seen=1)

    with pytest.raises(StaleAnswer):
        editing.settle(answer, parts(task="Mine"), parts(task="Mine"), seen=1)

    assert Revision.objects.count() == 0


def test_a_rating_is_stored_with_its_evidence(alice: User) -> None:
    answer = make_answer(alice, result="Shipped")
    signal = answer.question.coach_signals.get()

    version = editing.rate(answer, signal, rating="clear", evidence="Shipped", seen=0)

    row = answer.signal_ratings.get()
    assert (row.rating, row.evidence, row.version, version) == ("clear", "Shipped", 1, 1)


def test_a_stale_rating_changes_nothing(alice: User) -> None:
    answer = make_answer(alice)
    signal = answer.question.coach_signals.get()
    editing.rate(answer, signal, rating="clear", evidence="One", seen=0)

    with pytest.raises(StaleRating):
        editing.rate(answer, signal, rating="none", evidence="Two", seen=0)

    assert answer.signal_ratings.get().evidence == "One"


def test_a_stale_rating_that_says_the_same_is_acknowledged(alice: User) -> None:
    answer = make_answer(alice)
    signal = answer.question.coach_signals.get()
    editing.rate(answer, signal, rating="clear", evidence="One", seen=0)

    assert editing.rate(answer, signal, rating="clear", evidence="One", seen=0) == 1


def test_a_revision_keeps_the_ratings_of_its_moment(alice: User) -> None:
    answer = make_answer(alice, result="One")
    signal = answer.question.coach_signals.get()
    editing.rate(answer, signal, rating="partly", evidence="early", seen=0)

    revision = make_revision(answer)
    editing.rate(answer, signal, rating="clear", evidence="late", seen=1)

    revision.refresh_from_db()
    assert revision.ratings == [{"signal": signal.name, "rating": "partly", "evidence": "early"}]
