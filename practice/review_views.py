"""Pages of review: the card that is due, and all my cards."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from answers.models import Story
from practice import card_making, reviewing, scheduling
from practice.card_texts import card_of_story
from practice.interview_forms import StaleRow
from practice.models import Card, Review
from practice.review_forms import (
    CardForm,
    FromForm,
    LimitForm,
    MakeForm,
    RateForm,
    ShowForm,
    VersionForm,
)
from prepbank.http import UserRequest
from questions.models import Question

PAGE = 20
# How many of the cards still to come are listed beside the one in hand.
LISTED = 12


# --- the card in hand ------------------------------------------------------------------


@dataclass(frozen=True)
class Grade:
    """A button: a rating, and when the card comes again if it is pressed."""

    rating: int
    word: str
    when: str


@require_safe
def review(request: UserRequest) -> HttpResponse:
    """The card that is due, or the one asked for if it is due today; its back when turned."""
    asked, is_turned = ShowForm(request.GET).wish()
    sitting = reviewing.sitting(request.user)
    cards = sorted(sitting.cards, key=lambda card: card.pk != asked)
    card = next(iter(cards), None)
    context = {
        "sitting": sitting,
        "card": card,
        "place": sitting.done + 1,
        "coming": cards[1 : 1 + LISTED],
        "more": max(len(cards) - 1 - LISTED, 0),
        # A card that is not the one asked for was never turned.
        "grades": _grades(card, request.user) if card and is_turned and asked == card.pk else [],
        "next_day": None if card else reviewing.next_day(request.user),
        "has_cards": bool(card) or Card.objects.by(request.user).exists(),
    }
    return render(request, "practice/review.html", context)


def _grades(card: Card, user: User) -> list[Grade]:
    return [
        Grade(rating, Review.Rating(rating).label, _when(made))
        for rating, made in reviewing.choices(card, user)
    ]


def _when(made: scheduling.Next) -> str:
    """Say when a card comes again."""
    if made.day is None:
        return "done for the interview"
    days = (made.day - timezone.localdate()).days
    return {0: "again this evening", 1: "tomorrow"}.get(days, f"in {days} days")


@require_POST
def rate(request: UserRequest, pk: int) -> HttpResponse:
    """Count a look at a card, once, and go on to the next."""
    card = _get_own_card(request, pk)
    form = RateForm(request.POST)
    if not form.is_valid():
        messages.warning(request, "Nothing was counted: choose one of the four.")
        return redirect(_side(card))
    said = form.cleaned_data
    try:
        is_new = reviewing.review(card, said["rating"], seen=said["version"])
    except reviewing.StaleCard:
        messages.warning(request, "That look was taken back, so it was not counted.")
    else:
        if not is_new:
            messages.info(request, "That card was counted already, and only once.")
    return redirect("practice:review")


@require_POST
def undo(request: UserRequest, pk: int) -> HttpResponse:
    """Take the last look at a card back and show it again."""
    card = _get_own_card(request, pk)
    form = VersionForm(request.POST)
    if not form.is_valid() or not reviewing.undo(card, seen=form.cleaned_data["version"]):
        messages.warning(request, "There is nothing to take back.")
        return redirect("practice:review")
    return redirect(_side(card))


def _side(card: Card) -> str:
    return f"{reverse('practice:review')}?card={card.pk}&turn=on"


# --- my cards --------------------------------------------------------------------------


@require_safe
def cards(request: UserRequest) -> HttpResponse:
    """All my cards, the one due next first."""
    return _cards(request, LimitForm(initial={"cards_a_day": request.user.cards_a_day}))


def _cards(request: UserRequest, form: LimitForm, status: int = 200) -> HttpResponse:
    mine = Card.objects.by(request.user).select_related("interview", "question")
    paginator = Paginator(mine.defer("question__source"), PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "pages": paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "address": "",
        "today": timezone.localdate(),
    }
    return render(request, "practice/cards.html", context, status=status)


@require_POST
def limit(request: UserRequest) -> HttpResponse:
    """Set how many cards a day are enough."""
    form = LimitForm(request.POST)
    if not form.is_valid():
        return _cards(request, form, status=422)
    enough = form.cleaned_data["cards_a_day"]
    User.objects.filter(pk=request.user.pk).update(cards_a_day=enough)
    messages.success(request, f"{enough} card{'s' if enough > 1 else ''} a day, no more.")
    return redirect("practice:cards")


@require_http_methods(["GET", "HEAD", "POST"])
def new_card(request: UserRequest) -> HttpResponse:
    """Add a card of one's own; `?story=` proposes one with the numbers of that story."""
    nearest = reviewing.nearest_interview(request.user, 0)
    card = Card()
    if story := FromForm(request.GET).wish():
        card = card_of_story(get_object_or_404(Story.objects.by(request.user), pk=story))
    card.author = request.user
    form = CardForm(
        request.POST or None,
        instance=card,
        author=request.user,
        initial={"interview": nearest},
    )
    if request.method == "POST" and form.is_valid():
        reviewing.add(request.user, [form.save(commit=False)])
        messages.success(request, "Your card is saved.")
        return redirect("practice:cards")
    status = 422 if request.method == "POST" else 200
    return render(request, "practice/card.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_card(request: UserRequest, pk: int) -> HttpResponse:
    """Change what stands on a card, or its interview; when it comes again stays."""
    card = _get_own_card(request, pk)
    form = CardForm(request.POST or None, instance=card, author=request.user)
    context = {"form": form, "card": card}
    if request.method != "POST":
        return render(request, "practice/card.html", context)
    if not form.is_valid():
        return render(request, "practice/card.html", context, status=422)
    try:
        form.save()
    except StaleRow:
        form.look_again()
        context["stored"] = Card.objects.get(pk=card.pk)
        return render(request, "practice/card.html", context, status=409)
    messages.success(request, "Your card is saved.")
    return redirect("practice:cards")


@require_http_methods(["GET", "HEAD", "POST"])
def delete_card(request: UserRequest, pk: int) -> HttpResponse:
    """Ask, then delete a card."""
    card = _get_own_card(request, pk)
    if request.method == "POST":
        card.delete()
        messages.success(request, "The card is deleted.")
        return redirect("practice:cards")
    return render(request, "practice/card_delete.html", {"card": card})


@require_POST
def make_cards(request: UserRequest, slug: str) -> HttpResponse:
    """Make cards from what is chosen on a question's page."""
    question = get_object_or_404(Question.objects.open_to(request.user), slug=slug)
    form = MakeForm(request.POST)
    if not form.is_valid():
        messages.warning(request, "No card was made: choose what to make one from.")
        return redirect(question)
    messages.success(request, _make(request.user, question, form.chosen()))
    return redirect(question)


def _make(user: User, question: Question, sorts: list[Card.Sort]) -> str:
    """Make the cards of these sorts that are not there, and say what was done."""
    new = card_making.make(user, question, sorts)
    if not new:
        return "No new card: you have these already, or there is nothing to put on them yet."
    said = f"{len(new)} card{'s' if len(new) > 1 else ''} made"
    interview = new[0].interview
    return f"{said}, for {interview.company}." if interview else f"{said}."


def _get_own_card(request: UserRequest, pk: int) -> Card:
    mine = Card.objects.by(request.user).select_related("interview", "question")
    return get_object_or_404(mine, pk=pk)
