"""Pages of the notebook."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from answers import coaching, comparing, editing, responses
from answers.forms import AnswerForm, ConflictForm, DiffForm, RatingForm, RevisionForm
from answers.models import Answer, Revision
from prepbank.http import UserRequest, render_page
from questions.forms import SearchForm
from questions.models import Question

PAGE = 20


@require_safe
def list_answers(request: UserRequest) -> HttpResponse:
    """All my answers, the one edited last first."""
    wish = SearchForm(request.GET).wish()
    answers = Answer.objects.by(request.user).matching(wish.q).select_related("question")
    paginator = Paginator(answers, PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "wish": wish,
        "page": page,
        "pages": paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "address": wish.query(),
    }
    return render_page(request, "answers/list.html", context, partial="found")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: UserRequest, slug: str) -> HttpResponse:
    """The editor; without JavaScript it saves the draft here."""
    question = responses.find_question(request, slug)
    if request.method != "POST":
        return responses.editor(request, question, responses.own_or_new(request, question))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return responses.refused(request, question, form)
    try:
        answer = responses.save(request, question, form)
    except editing.StaleAnswer as stale:
        return responses.conflict(request, form, stale.answer)
    messages.success(request, "Your draft is saved.")
    return redirect(answer)


@require_POST
def autosave(request: UserRequest, slug: str) -> HttpResponse:
    """Save the draft of an open editor and say so in its state line."""
    question = responses.find_question(request, slug)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return responses.refused(request, question, form, template="answers/edit.html#refused")
    try:
        answer = responses.save(request, question, form)
    except editing.StaleAnswer as stale:
        return responses.conflict(request, form, stale.answer)
    return responses.saved(request, question, answer)


@require_http_methods(["GET", "HEAD", "POST"])
def history(request: UserRequest, slug: str) -> HttpResponse:
    """All revisions; a POST saves the text in hand as the next one."""
    question = responses.find_question(request, slug)
    if request.method == "POST":
        return _save_revision(request, question)
    answer = responses.find_own_answer(request, question)
    versions = answer.versions()
    context = {
        "question": question,
        "answer": answer,
        "timeline": comparing.timeline(versions, next(iter(versions[1:]), None), answer),
    }
    return render(request, "answers/history.html", context)


def _save_revision(request: UserRequest, question: Question) -> HttpResponse:
    form = RevisionForm(request.POST)
    if not form.is_valid():
        template = "answers/edit.html#refused" if request.htmx else "answers/edit.html"
        return responses.refused(request, question, form, template=template)
    try:
        answer = responses.save(request, question, form)
    except editing.StaleAnswer as stale:
        return responses.conflict(request, form, stale.answer)
    kept = editing.keep(answer, note=form.cleaned_data["note"])
    # The link to History counts them.
    answer.revision_count = kept.revision.number
    if request.htmx:
        return responses.saved(request, question, answer, kept=kept)
    messages.success(request, kept.said())
    return redirect(answer)


@require_POST
def settle(request: UserRequest, slug: str) -> HttpResponse:
    """End a conflict with what was chosen; the rest is kept as a revision."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    form = ConflictForm(request.POST)
    if not form.is_valid():
        return responses.refused(request, question, form)
    try:
        editing.settle(answer, form.parts(), form.chosen(answer.parts()), seen=form.seen())
    except editing.StaleAnswer as stale:
        return responses.conflict(request, form, stale.answer)
    messages.success(request, "Settled. The text you left behind is in History.")
    settled = urlencode({"settled": request.POST.get("settled", "")[:64]})
    return redirect(f"{answer.get_absolute_url()}?{settled}")


@require_safe
def revision(request: UserRequest, slug: str, number: int) -> HttpResponse:
    """One revision as it was saved, with its ratings."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    kept = get_object_or_404(answer.revisions, number=number)
    context = {"question": question, "answer": answer, "revision": kept}
    return render(request, "answers/revision.html", context)


@require_POST
def restore(request: UserRequest, slug: str, number: int) -> HttpResponse:
    """Copy a revision to the draft."""
    answer = responses.find_own_answer(request, responses.find_question(request, slug))
    kept = get_object_or_404(answer.revisions, number=number)
    editing.restore(kept)
    messages.success(request, f"Revision {number} is your draft now. Nothing else was changed.")
    return redirect(answer)


@require_safe
def choose_diff(request: UserRequest, slug: str) -> HttpResponse:
    """Go to the diff of the two revisions chosen in History."""
    question = responses.find_question(request, slug)
    form = DiffForm(request.GET)
    if not form.is_valid():
        return redirect("answers:history", slug)
    chosen = form.cleaned_data
    return redirect("answers:diff", question.slug, chosen["older"], chosen["newer"])


@require_safe
def diff(request: UserRequest, slug: str, older: str, newer: str) -> HttpResponse:
    """Two revisions, or the draft, word by word."""
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    before, after = _version(answer, older), _version(answer, newer)
    context = {
        "question": question,
        "answer": answer,
        "timeline": comparing.timeline(answer.versions(), before, after),
        "older": before,
        "newer": after,
        "parts": comparing.diff(before, after),
        "progress": coaching.between(before, after, question, request.user),
    }
    return render(request, "answers/diff.html", context)


def _version(answer: Answer, name: str) -> Answer | Revision:
    """Return the draft or a revision by its name in an address."""
    if name == "draft":
        return answer
    if not name.isascii() or not name.isdigit() or len(name) > 9:
        raise Http404
    return get_object_or_404(answer.revisions, number=int(name))


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
        "coach": responses.coach_panel(request, question, answer),
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
