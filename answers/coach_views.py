"""Pages of the coach: how it works, and what one does about a finding."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from answers import coaching, editing, responses
from answers.coach.register import rules, strengths
from answers.forms import AnswerForm, DismissForm, NamesForm, SwitchForm
from prepbank.http import UserRequest


@require_safe
def how_it_works(request: UserRequest) -> HttpResponse:
    """Every rule in its own words, and a switch for each."""
    return _how_it_works(request, NamesForm.of(request.user))


def _how_it_works(request: UserRequest, form: NamesForm, status: int = 200) -> HttpResponse:
    context = {
        "rules": rules(),
        "strengths": strengths(),
        "off": request.user.coach_rules_off,
        "form": form,
    }
    return render(request, "answers/coach.html", context, status=status)


@require_POST
def switch(request: UserRequest, name: str) -> HttpResponse:
    """Switch a rule off or on for oneself."""
    titles = {rule.name: rule.title for rule in rules()}
    form = SwitchForm(request.POST)
    if name not in titles or not form.is_valid():
        raise Http404
    is_on = form.cleaned_data["on"] == "yes"
    coaching.switch_rule(request.user, name, is_on=is_on)
    messages.success(request, f"“{titles[name]}” is switched {'on' if is_on else 'off'}.")
    return redirect(f"{reverse('answers:coach')}#{name}")


@require_POST
def names(request: UserRequest) -> HttpResponse:
    """Keep the names that must not be told."""
    form = NamesForm(request.POST)
    if not form.is_valid():
        return _how_it_works(request, form, status=422)
    coaching.keep_names(request.user, form.cleaned_data["names"])
    messages.success(request, "Your names are saved.")
    return redirect(f"{reverse('answers:coach')}#confidential")


@require_POST
def dismiss(request: UserRequest, slug: str) -> HttpResponse:
    """Leave out one finding of one answer, or bring it back.

    Without JavaScript the whole draft comes along and is saved first, so that a
    press on a finding never costs what was typed.
    """
    question = responses.find_question(request, slug)
    answer = responses.find_own_answer(request, question)
    form = AnswerForm(request.POST)
    if not request.htmx:
        if not form.is_valid():
            return responses.refused(request, question, form)
        try:
            answer = responses.save(request, question, form)
        except editing.StaleAnswer as stale:
            return responses.conflict(request, form, stale.answer)
    chosen = DismissForm(request.POST)
    if chosen.is_valid():
        coaching.dismiss(answer, chosen.token(), is_dismissed=chosen.is_dismissed())
    if not request.htmx:
        return redirect(f"{answer.get_absolute_url()}#coach-findings")
    panel = responses.coach_panel(request, question, answer)
    context = {"question": question, "answer": answer, "coach": panel}
    return render(request, "answers/_coach.html", context)
