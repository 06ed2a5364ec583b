"""Many saves at once: each is kept or refused, none is lost, none fails."""

import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import pairwise
from typing import TypeVar

import pytest
from django.db import connection, connections

from accounts.models import User
from answers import editing
from answers.editing import StaleAnswer, Turn
from answers.models import Answer, Revision
from questions.models import Question
from tests.factories import make_answer, make_question, make_user, parts

Result = TypeVar("Result")

WRITERS = 16
ROUNDS = 6


def all_at_once(act: Callable[[int], Result], count: int = WRITERS) -> list[Result | Exception]:
    """Call `act` in `count` threads, each with a connection of its own, at the same moment."""
    together = threading.Barrier(count)

    def run(number: int) -> Result | Exception:
        together.wait()
        try:
            return act(number)
        except Exception as trouble:
            return trouble
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def acknowledged(results: list[Answer | Exception]) -> list[int]:
    """Return who was told that their text is saved; the others were told that it is stale."""
    troubles = [result for result in results if isinstance(result, Exception)]
    assert all(isinstance(trouble, StaleAnswer) for trouble in troubles), troubles
    return [n for n, result in enumerate(results) if isinstance(result, Answer)]


@pytest.mark.django_db(transaction=True)
def test_of_many_saves_from_one_version_exactly_one_is_kept() -> None:
    author, question = make_user(), make_question()
    answer = make_answer(author, question, situation="Begun.")

    for _ in range(ROUNDS):
        answer.refresh_from_db()
        seen = answer.version

        def save(writer: int, seen: int = seen) -> Answer:
            text = parts(situation=f"{seen}: writer {writer}")
            return editing.save_draft(author, question, text, seen=seen)

        kept = acknowledged(all_at_once(save))

        answer.refresh_from_db()
        assert len(kept) == 1
        assert answer.version == seen + 1
        assert answer.situation == f"{seen}: writer {kept[0]}"


@pytest.mark.django_db(transaction=True)
def test_writers_who_settle_each_conflict_leave_no_text_behind_unkept() -> None:
    """Sixteen tabs save again and again; each text that one of them replaces is a revision."""
    author, question = make_user(), make_question()
    answer = make_answer(author, question, situation="Begun.")

    def write(writer: int) -> list[str]:
        replaced = []
        for turn in range(3):
            text = parts(situation=f"writer {writer}, turn {turn}")
            try:
                editing.save_draft(author, question, text, seen=0)
            except StaleAnswer as stale:
                replaced.append(_settle(stale.answer, text))
        return replaced

    results = all_at_once(write)

    troubles = [result for result in results if isinstance(result, Exception)]
    assert troubles == []
    answer.refresh_from_db()
    stored = {revision.situation for revision in answer.revisions.all()}
    replaced = [text for texts in results if isinstance(texts, list) for text in texts]
    assert len(replaced) == WRITERS * 3
    assert set(replaced) <= stored
    written = {f"writer {writer}, turn {turn}" for writer in range(WRITERS) for turn in range(3)}
    assert written == (stored | {answer.situation}) - {"Begun."}
    assert_numbered_without_gap(answer)


def _settle(stored: Answer, mine: dict[str, str]) -> str:
    """Choose this tab's text, whatever the other side says by then; return that."""
    while True:
        try:
            editing.settle(stored, mine, mine, seen=stored.version)
        except StaleAnswer as stale:
            stored = stale.answer
        else:
            return stored.situation


def assert_numbered_without_gap(answer: Answer) -> None:
    numbers = sorted(answer.revisions.values_list("number", flat=True))
    answer.refresh_from_db()
    assert numbers == list(range(1, len(numbers) + 1))
    assert answer.revision_count == len(numbers)


@pytest.mark.django_db(transaction=True)
def test_of_many_first_saves_one_is_kept_and_the_others_are_refused() -> None:
    for count in (2, WRITERS):
        author, question = make_user(), make_question()

        def begin(writer: int, author: User = author, question: Question = question) -> Answer:
            return editing.save_draft(author, question, parts(task=f"writer {writer}"), seen=0)

        kept = acknowledged(all_at_once(begin, count))

        answer = Answer.objects.get(author=author)
        assert len(kept) == 1
        assert (answer.version, answer.task) == (1, f"writer {kept[0]}")


@pytest.mark.django_db(transaction=True)
def test_many_first_saves_of_the_same_text_are_one() -> None:
    author, question = make_user(), make_question()

    results = all_at_once(
        lambda _: editing.save_draft(author, question, parts(task="The same."), seen=0)
    )

    assert len(acknowledged(results)) == WRITERS
    assert Answer.objects.get().version == 1


@pytest.mark.django_db(transaction=True)
def test_a_save_that_is_sent_again_and_again_is_one_save() -> None:
    """An editor that hears nothing sends the same turn until it does."""
    author, question = make_user(), make_question()
    make_answer(author, question, situation="Begun.")

    results = all_at_once(
        lambda _: editing.save_draft(
            author, question, parts(situation="Once."), seen=1, turn=Turn("tab", 1)
        )
    )

    assert len(acknowledged(results)) == WRITERS
    assert Answer.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_revisions_saved_at_once_are_numbered_without_gap() -> None:
    author, question = make_user(), make_question()
    answer = make_answer(author, question, situation="Begun.")

    def save_and_keep(writer: int) -> int:
        seen = Answer.objects.get(pk=answer.pk).version
        with suppress(StaleAnswer):
            editing.save_draft(author, question, parts(result=f"by {writer}"), seen=seen)
        return editing.keep(answer, note=f"by {writer}").revision.number

    for _ in range(ROUNDS):
        results = all_at_once(save_and_keep)
        assert [result for result in results if isinstance(result, Exception)] == []
        assert_numbered_without_gap(answer)

    texts = [revision.result for revision in answer.revisions.order_by("number")]
    assert all(first != second for first, second in pairwise(texts))


@pytest.mark.django_db(transaction=True)
def test_of_many_who_settle_one_conflict_one_does_and_the_others_see_it_again() -> None:
    author, question = make_user(), make_question()
    answer = make_answer(author, question, situation="The other tab.")

    def settle(writer: int) -> Answer:
        mine = parts(situation=f"writer {writer}")
        return editing.settle(answer, mine, mine, seen=1)

    kept = acknowledged(all_at_once(settle))

    answer.refresh_from_db()
    assert len(kept) == 1
    assert answer.situation == f"writer {kept[0]}"
    assert [r.situation for r in answer.revisions.all()] == ["The other tab."]


@pytest.mark.django_db(transaction=True)
def test_restoring_and_saving_at_once_loses_neither() -> None:
    author, question = make_user(), make_question()
    answer = make_answer(author, question, situation="First.")
    first = editing.keep(answer).revision

    for turn in range(ROUNDS):
        answer.refresh_from_db()
        seen = answer.version

        def act(writer: int, turn: int = turn, seen: int = seen) -> Answer:
            if writer % 2:
                return editing.restore(Revision.objects.get(pk=first.pk))
            text = parts(situation=f"turn {turn}, writer {writer}")
            return editing.save_draft(author, question, text, seen=seen)

        saved = [writer for writer in acknowledged(all_at_once(act)) if writer % 2 == 0]

        answer.refresh_from_db()
        stored = {revision.situation for revision in answer.revisions.all()} | {answer.situation}
        for writer in saved:
            assert f"turn {turn}, writer {writer}" in stored
        assert_numbered_without_gap(answer)


@pytest.mark.django_db
@pytest.mark.no_cover
def test_a_thousand_pairs_of_tabs_overwrite_nothing_unseen(alice: User) -> None:
    """Two tabs open the same version and save in turn, alike or not: no text goes unseen.

    Five hundred pairs on each of the two databases, others on each.
    """
    moment = random.Random(connection.vendor)  # noqa: S311
    question = make_question()
    answer = make_answer(alice, question, situation="Begun.")
    said = ["", "Shipped.", "Shipped it.", "I shipped it. 👍", "a\n\nb", " ", "Ω" * 50]

    for _ in range(500):
        answer.refresh_from_db()
        seen, before = answer.version, answer.parts()
        one, other = (parts(action=moment.choice(said), task=moment.choice(said)) for _ in "AB")
        first = editing.save_draft(alice, question, one, seen=seen, turn=Turn("one", seen))
        # Text that was stored already is no save, and leaves the version to the other tab.
        moved = one != before
        assert first.version == seen + moved
        refused = _refused(alice, question, other, seen)
        assert (refused is not None) == (moved and other != one)
        if refused:
            assert refused.parts() == one
            editing.settle(refused, other, other, seen=refused.version)
            assert not any(one.values()) or answer.revisions.filter(**one).exists()
        answer.refresh_from_db()
        assert answer.parts() == other


def _refused(author: User, question: Question, text: dict[str, str], seen: int) -> Answer | None:
    """Save from a second tab; return what is stored if that was refused."""
    try:
        editing.save_draft(author, question, text, seen=seen, turn=Turn("two", seen))
    except StaleAnswer as stale:
        return stale.answer
    return None
