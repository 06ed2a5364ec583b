"""What the doors of the notebook find and answer: the editor, a save, a refusal, a conflict."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from answers import angles, coaching, comparing, editing, stories
from answers.forms import AnswerForm
from answers.models import Answer, Draft, Story
from prepbank.http import UserRequest
from questions.models import Question
from questions.star import PART_NAMES, figures

# --- find ------------------------------------------------------------------------------


def find_question(request: UserRequest, slug: str) -> Question:
    """Return a question that this person may open, or answer 404."""
    return get_object_or_404(
        Question.objects.open_to(request.user).select_related("model_answer"), slug=slug
    )


def find_own_answer(request: UserRequest, question: Question) -> Answer:
    """Return this person's answer to a question, or answer 404."""
    mine = Answer.objects.by(request.user).select_related("angle_of__story")
    answer = get_object_or_404(mine, question=question)
    answer.question = question
    return answer


def find_own_story(request: UserRequest, pk: int) -> Story:
    """Return a story of this person's, or answer 404."""
    return get_object_or_404(Story.objects.by(request.user).select_related("author"), pk=pk)


def find_draft(request: UserRequest, slug: str, pk: int) -> Answer | Story:
    """Return the answer or the story that an address names, or answer 404."""
    if pk:
        return find_own_story(request, pk)
    return find_own_answer(request, find_question(request, slug))


def find_place(request: UserRequest, slug: str, pk: int) -> Answer | Story:
    """Return what an address has a text for: an answer need not be there yet."""
    if pk:
        return find_own_story(request, pk)
    return Answer(author=request.user, question=find_question(request, slug))


def own_or_new(request: UserRequest, slug: str, pk: int) -> Answer | Story:
    """Return the draft of an address, an answer that is not begun as one that is not stored."""
    return find_own_story(request, pk) if pk else own_or_new_answer(request, slug)


def own_or_new_answer(request: UserRequest, slug: str) -> Answer:
    """Return this person's answer to a question, or one that is not stored."""
    place = Answer(author=request.user, question=find_question(request, slug))
    answer = place.stored().select_related("angle_of__story").first() or place
    answer.author, answer.question = place.author, place.question
    return answer


# --- answer ----------------------------------------------------------------------------


def save(draft: Answer | Story, form: AnswerForm) -> Answer | Story:
    """Store what came in; raises editing.StaleDraft."""
    stored = editing.save(draft, form.texts(), seen=form.seen(), turn=form.turn_taken())
    stored.author = draft.author
    if isinstance(stored, Answer) and isinstance(draft, Answer):
        stored.question = draft.question
    return stored


def editor(
    request: UserRequest, draft: Answer | Story, status: int = 200, **more: Any
) -> HttpResponse:
    """Show the editor with `draft`, or what `more` puts in its place."""
    question = draft.question
    context = {
        "question": question,
        "draft": draft,
        "version": draft.version,
        "figures": draft.figures,
        "signals": question.listed_signals() if question else [],
        "coach": None if status == 422 else coach_panel(request, draft),
        "angle": angles.angle_of(draft) if isinstance(draft, Answer) else None,
        **more,
    }
    if isinstance(draft, Story):
        context = about(draft) | context
    return render(request, more.get("template", "answers/edit.html"), context, status=status)


def about(story: Story) -> dict[str, Any]:
    """Return what the editor of a story says beside its parts."""
    return {
        "about": AnswerForm(draft=story, initial=story.texts()).beside_parts(),
        "tags": [tag.name for tag in story.tags.all()],
        "angles": stories.angles_of([story])[story.pk],
        "like": stories.like(story),
    }


def coach_panel(request: UserRequest, draft: Answer | Story) -> coaching.Panel:
    """Return what the coach says beside this person's draft."""
    return coaching.panel(draft, draft.question, request.user, draft.dismissed)


def saved(request: UserRequest, draft: Answer | Story, **more: Any) -> HttpResponse:
    """Say that it is saved, and what follows from the text: figures and findings."""
    context = {
        "question": draft.question,
        "draft": draft,
        "figures": draft.figures,
        "coach": coach_panel(request, draft),
        **more,
    }
    response = render(request, "answers/edit.html#saved", context)
    # What the editor believes; any other 200, such as a proxy's page, is no save.
    response["X-Saved-Version"] = str(draft.version)
    return response


def refused(
    request: UserRequest,
    draft: Answer | Story,
    form: AnswerForm,
    template: str = "answers/edit.html",
) -> HttpResponse:
    """422: show the editor again with all that was typed, and what is wrong with it."""
    typed = {name: text for name, text in form.typed().items() if name in PART_NAMES}
    stored = draft.stored().first() or draft
    mine = draft.anew()
    mine.revision_count = stored.revision_count
    for name, text in typed.items():
        setattr(mine, name, text)
    if isinstance(mine, Story) and isinstance(stored, Story):
        mine.title = stored.title
    return editor(
        request,
        mine,
        status=422,
        template=template,
        form=form,
        **({"about": form.beside_parts()} if isinstance(draft, Story) else {}),
        version=str(form.data.get("version", "0"))[:10],
        figures=figures(typed),
        note=form.data.get("note", ""),
    )


def conflict(request: UserRequest, form: AnswerForm, stored: Draft) -> HttpResponse:
    """409: both texts side by side and the choice between them."""
    context = {
        "draft": stored,
        "mine": form.texts(),
        "mine_figures": figures(form.parts()),
        "parts": comparing.conflict(form.texts(), stored),
        "tab": form.turn_taken().tab,
        # Which open editor it was, also when the text changed again meanwhile.
        "settled": str(form.data.get("settled", ""))[:64],
    }
    template = "answers/conflict.html" + ("#conflict" if request.htmx else "")
    response = render(request, template, context, status=409)
    response["HX-Retarget"] = "#conflict"
    response["HX-Reswap"] = "outerHTML"
    return response
