"""The page one comes to: what to do today."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from practice import activity
from practice.today import desk
from prepbank.http import PageRequest, UserRequest


@login_not_required
def home(request: PageRequest) -> HttpResponse:
    """Today for somebody signed in, else the bank."""
    return redirect("practice:today" if request.user.is_authenticated else "questions:bank")


@require_safe
def today(request: UserRequest) -> HttpResponse:
    """The next interview, the next step, what lies on the desk, and the year so far."""
    context = {
        "now": timezone.localtime(),
        "desk": desk(request.user),
        "year": activity.of_person(request.user),
    }
    return render(request, "practice/today.html", context)
