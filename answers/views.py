"""Pages of answers alone: all of them, beside the model, their ratings, their end."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from answers import angles, coaching, comparing, editing, responses
from answers.forms import RatingForm
from answers.models import Answer
from prepbank.http import UserRequest, render_page
from questions.forms import SearchForm

PAGE = 20


@require_safe
def list_answers(request: UserRequest) -> HttpResponse:
    """All my answers, the one edited last first."""
    wish = SearchForm(request.GET).wish()
    mine = Answer.objects.by(request.user).matching(wish.q)
    answers = mine.select_related("question", "angle_of__story")
    paginator = Paginator(answers, PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "wish": wish,
        "page": page,
        "pages": paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "address": wish.query(),
    }
    return render_page(request, "answers/list.html", context, partial="found")


@require_safe
def compare(request: UserRequest, slug: str) -> HttpResponse:
    """Mine beside the model, part by part, and the ratings."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    model = getattr(question, "model_answer", None)
    context = {
        "question": question,
        "answer": answer,
        "model": model,
        "is_open": bool(answer.revision_count) or request.GET.get("show") == "model",
        "sides": comparing.beside(answer, model),
        "rows": comparing.rating_rows(answer),
        "coach": responses.coach_panel(request, answer),
        "angle": angles.angle_of(answer),
        "draft": answer,
        "coach_of_model": model and coaching.panel(model, question, request.user),
    }
    return render(request, "answers/compare.html", context)


@require_POST
def rate(request: UserRequest, slug: str) -> HttpResponse:
    """Save one's judgement of one signal."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    form = RatingForm(request.POST)
    signal = get_object_or_404(question.coach_signals, pk=form.signal_pk())
    status, stored = 200, None
    if not form.is_valid():
        status = 422
    else:
        given = form.cleaned_data
        try:
            editing.rate(
                answer,
                signal,
                rating=given["rating"],
                evidence=given["evidence"],
                seen=given["version"],
            )
        except editing.StaleRating:
            status, stored = 409, answer.signal_ratings.get(signal=signal)
    if status == 200 and not request.htmx:
        return redirect(f"{reverse('answers:compare', args=[slug])}#signal-{signal.pk}")
    row = comparing.rating_row(answer, signal)
    context = {"question": question, "answer": answer, "row": row, "form": form}
    context |= {"status": status, "stored": stored}
    template = "answers/compare_rating.html" + ("#rating" if request.htmx else "")
    return render(request, template, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: UserRequest, slug: str) -> HttpResponse:
    """Ask, then delete an answer with all its revisions."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    if request.method == "POST":
        answer.delete()
        messages.success(request, f"Your answer to “{question.title}” is deleted.")
        return redirect("answers:list")
    return render(request, "answers/delete.html", {"question": question, "answer": answer})
