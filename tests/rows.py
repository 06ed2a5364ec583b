"""One of everything for Alice: what the tours of all addresses are about."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.http import int_to_base36

from accounts.models import User
from answers import angles, editing
from answers.models import Answer, Revision, SignalRating, Story, StoryFit, StoryRevision
from practice import reviewing
from practice.models import (
    Asked,
    Card,
    Interview,
    Rehearsal,
    Review,
    Round,
    RoundQuestion,
    ShortAnswer,
)
from questions.models import Question, QuestionSet
from questions.star import PART_NAMES
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
)
from tests.passkeys import make_passkey

# In every text of Alice's; nobody else may ever be shown it.
CANARY = "zzalicewroteithere"


@dataclass(frozen=True)
class Rows:
    """All that Alice has, and the names that addresses are filled with."""

    alice: User
    private: Question
    bank: Question
    names: dict[str, Any]

    def fill(self, address: str) -> str:
        """Return the address of Alice's row."""
        return "/" + address.format_map(self.names)

    def missing(self, address: str) -> str:
        """Return the same address of a row that does not exist."""
        nothing = {**self.names, "private": "my-nosuchquestn", "bank": "no-such-question"}
        nothing |= dict.fromkeys(
            ("interview", "round", "pick", "asked", "card", "rehearsal", "story"), 999_999_999
        )
        return "/" + address.format_map({**nothing, "key": 999_999_999})

    def form(self) -> dict[str, Any]:
        """Return fields that every form of the project understands something of."""
        signal = self.private.coach_signals.get()
        return {name: f"{name} of somebody else" for name in PART_NAMES} | {
            "version": 1, "tab": "t", "turn": 9, "everything": "mine", "note": "n",
            "signal": signal.pk, "rating": "clear", "evidence": "e", "theme": "dark",
            "title": "T", "prompt": "P", "kind": "behavioral", "level": "mid",
            "email": "new@example.org", "login": self.alice.email, "password": "wrong",
            "company": "C", "day": "2027-03-01", "time": "14:00", "zone": "UTC", "words": "w",
            "name": "N", "minutes": 45, "to": "up", "question": self.bank.slug,
            "action": "delete_selected", "next": "/", "code": "123456",
            "story": self.names["story"], "part": "action", "seen": 2,
        }  # fmt: skip


def make_rows(alice: User) -> Rows:
    """Make one of everything for Alice, with CANARY in every text of hers."""
    texts = {name: f"{CANARY} {name}" for name in PART_NAMES}
    private = make_question(
        f"{CANARY} title",
        slug="my-aliceownquestn",
        prompt=f"{CANARY} prompt",
        assumptions=f"{CANARY} assumptions",
        cheat_code=f"{CANARY} cheat code",
        signals=((f"{CANARY} signal", f"{CANARY} listens"),),
        asks=((f"{CANARY} topic", f"{CANARY} ask"),),
        model=texts,
        author=alice,
    )
    bank = make_question("A question of the bank", tags=("Risk Management",))
    for question in (private, bank):
        answer = make_answer(alice, question, **texts)
        signal = question.coach_signals.get()
        editing.rate(answer, signal, rating="clear", evidence=f"{CANARY} evidence", seen=0)
        make_revision(answer, note=f"{CANARY} note")
        answer.refresh_from_db()
        make_revision(answer, situation=f"{CANARY} second")
    story = angles.make_story(
        Answer.objects.get(author=alice, question=private),
        {name: f"{CANARY} story {name}" for name in ("title", "headline", "names")} | {"year": ""},
        [tag.pk for tag in bank.tags.all()],
        token="",
    )
    editing.save(story, story.texts() | {"task": f"{CANARY} retold"}, seen=1)
    chosen = QuestionSet.objects.create(slug="first", title="First", description="Begin here.")
    chosen.entries.create(question=bank, position=0)
    interview = make_interview(
        alice, company=f"{CANARY} company", notes=f"{CANARY} notes", asks=f"{CANARY} asks"
    )
    round = make_round(interview, private, name=f"{CANARY} round")
    asked = interview.asked.create(
        words=f"{CANARY} was asked", follow_ups=f"{CANARY} then", story=story
    )
    card = alice.cards.create(front=f"{CANARY} front", back=f"{CANARY} back")
    reviewing.review(card, Review.Rating.GOOD, seen=0)
    run = alice.rehearsals.create(
        question=private,
        interview=interview,
        seconds=84,
        parts={"situation": 20},
        signals={f"{CANARY} signal": "clear"},
        stumbles=f"{CANARY} stumbled",
        transcript=f"{CANARY} said",
        token="abcdefghijkl-00000000000000000000",
    )
    for answer in Answer.objects.by(alice):
        answer.short_answers.create(seconds=30, text=f"{CANARY} in short", version=1)
    email = alice.emailaddress_set.get()  # type: ignore[attr-defined]
    key = make_passkey(alice)
    names = {
        "private": private.slug,
        "bank": bank.slug,
        "private_pk": private.pk,
        "alice": alice.pk,
        "alice36": int_to_base36(alice.pk),
        "interview": interview.pk,
        "round": round.pk,
        "pick": round.picks.get().pk,
        "asked": asked.pk,
        "card": card.pk,
        "story": story.pk,
        "rehearsal": run.pk,
        "bank_pk": bank.pk,
        "email": email.pk,
        "key": key.pk,
        "session": 1,
        "tag": bank.tags.get().pk,
        "set": chosen.slug,
        "set_pk": chosen.pk,
        "question_type": ContentType.objects.get_for_model(Question).pk,
    }
    return Rows(alice, private, bank, names)


def her_rows(rows: Rows) -> list[dict[str, Any]]:
    """Return every row that is Alice's, in full."""
    alice = rows.alice.pk
    mine = [
        User.objects.filter(pk=alice),
        Question.objects.filter(author=alice),
        Question.tags.through.objects.filter(question__author=alice),
        *(
            manager.filter(question__author=alice)
            for manager in (
                Question.coach_signals.rel.related_model.objects,  # type: ignore[attr-defined]
                Question.clarifying_questions.rel.related_model.objects,  # type: ignore[attr-defined]
                Question.model_answer.related.related_model.objects,  # type: ignore[attr-defined]
            )
        ),
        Answer.objects.filter(author=alice),
        Revision.objects.filter(answer__author=alice),
        SignalRating.objects.filter(answer__author=alice),
        Story.objects.by(rows.alice),
        StoryRevision.objects.filter(story__author=alice),
        StoryFit.objects.filter(story__author=alice),
        Interview.objects.by(rows.alice),
        Round.objects.filter(interview__author=alice),
        RoundQuestion.objects.filter(round__interview__author=alice),
        Asked.objects.filter(interview__author=alice),
        Card.objects.by(rows.alice),
        Review.objects.filter(card__author=alice),
        Rehearsal.objects.filter(author=alice),
        ShortAnswer.objects.filter(answer__author=alice),
        rows.alice.emailaddress_set.all(),  # type: ignore[attr-defined]
        rows.alice.authenticator_set.all(),  # type: ignore[attr-defined]
    ]
    return [row for query in mine for row in query.order_by("pk").values()]
