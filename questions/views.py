"""Pages of the bank."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from prepbank.http import PageRequest, UserRequest, render_page
from questions import browsing, search
from questions.browsing import Choice, Found, Names, Wish
from questions.forms import QuestionForm, SearchForm, StaleQuestion
from questions.models import Question, QuestionSet

PAGE = 20


@require_safe
@login_not_required
def bank(request: PageRequest) -> HttpResponse:
    """Browse, search and filter."""
    names = Names.read()
    wish = SearchForm(request.GET, names=names).wish()
    if not request.user.is_authenticated:
        wish = replace(wish, status=())
    found = Found(request.user, wish, names)
    facets = found.facets()
    paginator = Paginator(range(found.total), PAGE)
    page = paginator.get_page(request.GET.get("page"))
    places = range(found.total)[PAGE * (page.number - 1) : PAGE * page.number]
    context = {
        "wish": wish,
        "found": found,
        "facets": facets,
        "chosen": _chosen(wish, facets),
        "page": page,
        "rows": [_row(question, found.terms) for question in found.questions(places)],
        "pages": paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "address": wish.query(),
        "without_words": replace(wish, q="").query(),
        "unfiltered": found.without_filters() if not found.total else 0,
        "sorts": browsing.Sort.choices,
    }
    response = render_page(request, "questions/bank.html", context, partial="results")
    return _in_step(request, response, wish)


def _in_step(request: PageRequest, response: HttpResponse, wish: Wish) -> HttpResponse:
    """Have the browser's address say what is shown.

    A further letter of the same search replaces the address, so that going
    back leaves the search and does not spell it backwards.
    """
    if request.htmx and not request.htmx.history_restore_request:
        query = wish.query(page=request.GET.get("page", ""))
        # By hand: urlsplit refuses some of what a header may hold.
        address = (request.htmx.current_url or "").partition("#")[0]
        shown = QueryDict(address.partition("?")[2], mutable=True)
        asked = QueryDict(query, mutable=True)
        had_words, has_words = shown.pop("q", None), asked.pop("q", None)
        still_typing = had_words and has_words and shown == asked
        header = "HX-Replace-Url" if still_typing else "HX-Push-Url"
        response[header] = f"{request.path}?{query}" if query else request.path
    return response


def _row(question: Question, terms: search.Terms) -> dict[str, Any]:
    """Return what the list shows of a question, the words looked for marked."""
    answer = next(iter(getattr(question, "my_answers", [])), None)
    title, prompt = search.marked(question.title, terms), search.marked(question.prompt, terms)
    shown = any(hit for _, hit in [*title, *prompt])
    rest = "" if shown or not terms else question.search_entry.rest
    return {
        "question": question,
        "answer": answer,
        "title": title,
        "prompt": prompt,
        "snippet": search.snippet(rest, terms),
    }


def _chosen(wish: Wish, facets: dict[str, list[Choice]]) -> list[tuple[Choice, str]]:
    """Return the filters that are set, each with the query without it."""
    return [
        (choice, wish.without(name, choice.value).query())
        for name, choices in facets.items()
        for choice in choices
        if choice.is_chosen
    ]


@require_safe
@login_not_required
def question(request: PageRequest, slug: str) -> HttpResponse:
    """One question; its model answer stays sealed until one has written one's own."""
    asked = get_object_or_404(
        browsing.for_list(Question.objects.open_to(request.user), request.user)
        .select_related("model_answer")
        .prefetch_related("clarifying_questions"),
        slug=slug,
    )
    answer = next(iter(getattr(asked, "my_answers", [])), None)
    is_open = request.GET.get("show") == "model" or bool(answer and answer.revision_count)
    context = {
        "question": asked,
        "signals": asked.listed_signals(),
        "answer": answer,
        "model": getattr(asked, "model_answer", None),
        "is_open": is_open,
        "related": asked.related(request.user),
    }
    return render_page(request, "questions/question.html", context, partial="model")


@require_safe
@login_not_required
def sets(request: PageRequest) -> HttpResponse:
    """All sets, with how many questions each has."""
    published = Q(entries__question__is_published=True)
    counted = QuestionSet.objects.annotate(count=Count("entries", filter=published))
    return render(request, "questions/sets.html", {"sets": counted})


@require_safe
@login_not_required
def question_set(request: PageRequest, slug: str) -> HttpResponse:
    """One set: its questions in the order in which to prepare them."""
    chosen = get_object_or_404(QuestionSet, slug=slug)
    questions = Question.objects.listed_for(request.user).filter(entries__set=chosen)
    shown = browsing.for_list(questions.order_by("entries__position"), request.user)
    context = {"set": chosen, "rows": [_row(question, ()) for question in shown]}
    return render(request, "questions/set.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: UserRequest) -> HttpResponse:
    """Add a question one was asked."""
    form = QuestionForm(request.POST or None)
    if request.method != "POST":
        return render(request, "questions/edit.html", {"form": form})
    return _save(request, form, "Your question is saved. Only you can see it.")


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: UserRequest, slug: str) -> HttpResponse:
    """Change one's own question."""
    own = _get_own_question(request, slug)
    form = QuestionForm(request.POST or None, instance=own)
    if request.method != "POST":
        return render(request, "questions/edit.html", {"form": form, "question": own})
    return _save(request, form, "Your changes are saved.")


def _save(request: UserRequest, form: QuestionForm, said: str) -> HttpResponse:
    status = 422
    if form.is_valid():
        try:
            saved = form.save_for(request.user)
        except StaleQuestion:
            status = 409
        else:
            messages.success(request, said)
            return redirect(saved)
    stored = Question.objects.filter(pk=form.instance.pk).first()
    context = {"form": form, "question": stored, "status": status}
    if status == 409 and stored:
        context["stored"] = QuestionForm(instance=stored)
    return render(request, "questions/edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: UserRequest, slug: str) -> HttpResponse:
    """Ask, then delete one's own question and what one wrote for it."""
    own = _get_own_question(request, slug)
    if request.method == "POST":
        own.delete_with_answer()
        messages.success(request, f"“{own.title}” is deleted.")
        return redirect("questions:bank")
    answer = own.answers.first()
    return render(request, "questions/delete.html", {"question": own, "answer": answer})


def _get_own_question(request: UserRequest, slug: str) -> Question:
    return get_object_or_404(Question.objects.written_by(request.user), slug=slug)
