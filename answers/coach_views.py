"""Pages of the coach: how it works, and what one wants of it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from answers import coaching
from answers.coach.register import rules, strengths
from answers.forms import NamesForm, SwitchForm
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
