"""Pages for one's own settings and the end of an account."""

from allauth.account.decorators import reauthentication_required
from allauth.account.views import LogoutView
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from accounts.forms import SettingsForm, ThemeForm, ZoneForm
from accounts.leaving import delete_account
from accounts.models import User
from prepbank.http import PageRequest, UserRequest

# Unsaved text waits in the browser's storage, and pages may be in its cache: the
# next person at this computer finds neither.
FORGET_ALL = '"cache", "storage"'


@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: UserRequest) -> HttpResponse:
    """Theme, and what this browser may keep."""
    form = SettingsForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, "Your settings are saved.")
        return redirect("accounts:settings")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/settings.html", {"form": form}, status=status)


@require_POST
def theme(request: UserRequest) -> HttpResponse:
    """Set the theme and go back to where one was."""
    form = ThemeForm(request.POST, instance=request.user)
    if form.is_valid():
        form.save()
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None) or not back.startswith("/"):
        back = resolve_url("home")
    return redirect(back)


@require_POST
def zone(request: UserRequest) -> HttpResponse:
    """Keep the zone a browser says it is in, where nobody has chosen one."""
    form = ZoneForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    unset = User.objects.filter(pk=request.user.pk, time_zone="")
    unset.update(time_zone=form.cleaned_data["zone"])
    return HttpResponse(status=204)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def sign_out(request: PageRequest) -> HttpResponse:
    """Ask, then sign out and have the browser forget what it kept."""
    response: HttpResponse = LogoutView.as_view()(request)
    if request.method == "POST":
        response["Clear-Site-Data"] = FORGET_ALL
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required  # type: ignore[untyped-decorator]
def delete(request: UserRequest) -> HttpResponse:
    """Ask, then delete the account with everything in it."""
    if request.method != "POST":
        return render(request, "accounts/delete.html", {})
    user = request.user
    logout(request)
    delete_account(user)
    response = render(request, "accounts/deleted.html", {})
    response["Clear-Site-Data"] = FORGET_ALL
    return response
