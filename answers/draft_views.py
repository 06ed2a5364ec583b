"""The doors of a draft, the same for an answer (`slug` of its question) and a story (`pk`)."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from answers import coaching, comparing, editing, responses
from answers.forms import AnswerForm, ConflictForm, DiffForm, DismissForm, RevisionForm
from answers.models import Answer, Copy, Draft, Revision, Story, StoryRevision
from prepbank.http import UserRequest


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """The editor; without JavaScript it saves the draft here."""
    if request.method != "POST":
        return responses.editor(request, responses.own_or_new(request, slug, pk))
    place = responses.find_place(request, slug, pk)
    form = AnswerForm(request.POST, draft=place)
    if not form.is_valid():
        return responses.refused(request, place, form)
    try:
        draft = responses.save(place, form)
    except editing.StaleDraft as stale:
        return responses.conflict(request, form, stale.draft)
    messages.success(request, "Your draft is saved.")
    return redirect(draft)


@require_POST
def autosave(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """Save the draft of an open editor and say so in its state line."""
    place = responses.find_place(request, slug, pk)
    form = AnswerForm(request.POST, draft=place)
    if not form.is_valid():
        return responses.refused(request, place, form, template="answers/edit.html#refused")
    try:
        draft = responses.save(place, form)
    except editing.StaleDraft as stale:
        return responses.conflict(request, form, stale.draft)
    return responses.saved(request, draft)


@require_http_methods(["GET", "HEAD", "POST"])
def history(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """All revisions; a POST saves the text in hand as the next one."""
    if request.method == "POST":
        return _save_revision(request, responses.find_place(request, slug, pk))
    draft = responses.find_draft(request, slug, pk)
    versions = draft.versions()
    context = {
        "draft": draft,
        "timeline": comparing.timeline(versions, next(iter(versions[1:]), None), draft),
    }
    return render(request, "answers/history.html", context)


def _save_revision(request: UserRequest, place: Answer | Story) -> HttpResponse:
    form = RevisionForm(request.POST, draft=place)
    if not form.is_valid():
        template = "answers/edit.html#refused" if request.htmx else "answers/edit.html"
        return responses.refused(request, place, form, template=template)
    try:
        draft = responses.save(place, form)
    except editing.StaleDraft as stale:
        return responses.conflict(request, form, stale.draft)
    kept = editing.keep(draft, note=form.cleaned_data["note"])
    # The link to History counts them.
    draft.revision_count = kept.revision.number
    if request.htmx:
        return responses.saved(request, draft, kept=kept)
    messages.success(request, kept.said())
    return redirect(draft)


@require_POST
def settle(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """End a conflict with what was chosen; the rest is kept as a revision."""
    draft = responses.find_draft(request, slug, pk)
    form = ConflictForm(request.POST, draft=draft)
    if not form.is_valid():
        return responses.refused(request, draft, form)
    try:
        editing.settle(draft, form.texts(), form.chosen(draft.texts()), seen=form.seen())
    except editing.StaleDraft as stale:
        return responses.conflict(request, form, stale.draft)
    messages.success(request, "Settled. The text you left behind is in History.")
    settled = urlencode({"settled": request.POST.get("settled", "")[:64]})
    return redirect(f"{draft.get_absolute_url()}?{settled}")


@require_safe
def revision(request: UserRequest, number: int, slug: str = "", pk: int = 0) -> HttpResponse:
    """One revision as it was saved, an answer's with its ratings."""
    draft = responses.find_draft(request, slug, pk)
    context = {"draft": draft, "revision": _find_revision(draft, number)}
    return render(request, "answers/revision.html", context)


def _find_revision(draft: Answer | Story, number: int) -> Revision | StoryRevision:
    """Return a revision by its number, or answer 404."""
    found = draft.revisions.filter(number=number).first()
    if found is None:
        raise Http404
    return found


@require_POST
def restore(request: UserRequest, number: int, slug: str = "", pk: int = 0) -> HttpResponse:
    """Copy a revision to the draft."""
    draft = responses.find_draft(request, slug, pk)
    editing.restore(_find_revision(draft, number))
    messages.success(request, f"Revision {number} is your draft now. Nothing else was changed.")
    return redirect(draft)


@require_safe
def choose_diff(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """Go to the diff of the two revisions chosen in History."""
    place = responses.find_place(request, slug, pk)
    form = DiffForm(request.GET)
    if not form.is_valid():
        return redirect(place.address("history"))
    chosen = form.cleaned_data
    return redirect(place.address("diff", chosen["older"], chosen["newer"]))


@require_safe
def diff(request: UserRequest, older: str, newer: str, slug: str = "", pk: int = 0) -> HttpResponse:
    """Two revisions, or the draft, word by word."""
    draft = responses.find_draft(request, slug, pk)
    before, after = _version(draft, older), _version(draft, newer)
    context = {
        "draft": draft,
        "timeline": comparing.timeline(draft.versions(), before, after),
        "older": before,
        "newer": after,
        "parts": comparing.diff(before, after),
        "progress": coaching.between(before, after, draft.question, request.user),
    }
    return render(request, "answers/diff.html", context)


def _version(draft: Answer | Story, name: str) -> Draft | Copy:
    """Return the draft or a revision by its name in an address."""
    if name == "draft":
        return draft
    if not name.isascii() or not name.isdigit() or len(name) > 9:
        raise Http404
    return _find_revision(draft, int(name))


@require_POST
def dismiss(request: UserRequest, slug: str = "", pk: int = 0) -> HttpResponse:
    """Leave out one finding of one draft, or bring it back.

    Without JavaScript the whole draft comes along and is saved first, so that a
    press on a finding never costs what was typed.
    """
    draft = responses.find_draft(request, slug, pk)
    form = AnswerForm(request.POST, draft=draft)
    if not request.htmx:
        if not form.is_valid():
            return responses.refused(request, draft, form)
        try:
            draft = responses.save(draft, form)
        except editing.StaleDraft as stale:
            return responses.conflict(request, form, stale.draft)
    chosen = DismissForm(request.POST)
    if chosen.is_valid():
        coaching.dismiss(draft, chosen.token(), is_dismissed=chosen.is_dismissed())
    if not request.htmx:
        return redirect(f"{draft.get_absolute_url()}#coach-findings")
    context = {"draft": draft, "coach": responses.coach_panel(request, draft)}
    return render(request, "answers/_coach.html", context)
