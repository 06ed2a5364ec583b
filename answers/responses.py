"""What the doors of the notebook find and answer: the editor, a save, a refusal, a conflict."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from answers import coaching, comparing, editing
from answers.forms import AnswerForm
from answers.models import Answer
from prepbank.http import UserRequest
from questions.models import Question
from questions.star import figures

# --- find ------------------------------------------------------------------------------


def find_question(request: UserRequest, slug: str) -> Question:
    """Return a question that this person may open, or answer 404."""
    return get_object_or_404(
        Question.objects.open_to(request.user).select_related("model_answer"), slug=slug
    )


def find_own_answer(request: UserRequest, question: Question) -> Answer:
    """Return this person's answer to a question, or answer 404."""
    answer = get_object_or_404(Answer.objects.by(request.user), question=question)
    answer.question = question
    return answer


def own_or_new(request: UserRequest, question: Question) -> Answer:
    """Return this person's answer, or an empty one that is not stored."""
    mine = Answer.objects.by(request.user).filter(question=question).first()
    return mine or Answer(author=request.user, question=question)


# --- answer ----------------------------------------------------------------------------


def save(request: UserRequest, question: Question, form: AnswerForm) -> Answer:
    """Store what came in; raises editing.StaleAnswer."""
    return editing.save_draft(
        request.user, question, form.parts(), seen=form.seen(), turn=form.turn_taken()
    )


def editor(
    request: UserRequest, question: Question, answer: Answer, status: int = 200, **more: Any
) -> HttpResponse:
    """Show the editor with `answer`, or what `more` puts in its place."""
    context = {
        "question": question,
        "answer": answer,
        "version": answer.version,
        "figures": answer.figures,
        "signals": question.listed_signals(),
        "coach": None if status == 422 else coach_panel(request, question, answer),
        **more,
    }
    return render(request, more.get("template", "answers/edit.html"), context, status=status)


def coach_panel(request: UserRequest, question: Question, answer: Answer) -> coaching.Panel:
    """Return what the coach says beside this person's answer."""
    return coaching.panel(answer, question, request.user, answer.dismissed)


def saved(request: UserRequest, question: Question, answer: Answer, **more: Any) -> HttpResponse:
    """Say that it is saved, and what follows from the text: figures and findings."""
    context = {
        "question": question,
        "answer": answer,
        "figures": answer.figures,
        "coach": coach_panel(request, question, answer),
        **more,
    }
    response = render(request, "answers/edit.html#saved", context)
    # What the editor believes; any other 200, such as a proxy's page, is no save.
    response["X-Saved-Version"] = str(answer.version)
    return response


def refused(
    request: UserRequest,
    question: Question,
    form: AnswerForm,
    template: str = "answers/edit.html",
) -> HttpResponse:
    """422: show the editor again with all that was typed, and what is wrong with it."""
    typed = form.typed()
    mine = Answer(author=request.user, question=question, **typed)
    mine.revision_count = own_or_new(request, question).revision_count
    return editor(
        request,
        question,
        mine,
        status=422,
        template=template,
        form=form,
        version=str(form.data.get("version", "0"))[:10],
        figures=figures(typed),
        note=form.data.get("note", ""),
    )


def conflict(request: UserRequest, form: AnswerForm, stored: Answer) -> HttpResponse:
    """409: both texts side by side and the choice between them."""
    mine = form.parts()
    context = {
        "question": stored.question,
        "answer": stored,
        "mine": mine,
        "mine_figures": figures(mine),
        "parts": comparing.conflict(mine, stored),
        "tab": form.turn_taken().tab,
        # Which open editor it was, also when the text changed again meanwhile.
        "settled": str(form.data.get("settled", ""))[:64],
    }
    template = "answers/conflict.html" + ("#conflict" if request.htmx else "")
    response = render(request, template, context, status=409)
    response["HX-Retarget"] = "#conflict"
    response["HX-Reswap"] = "outerHTML"
    return response
