"""Upkeep of the bank. Private questions are nobody's business here."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from questions import search
from questions.forms import TextField
from questions.models import (
    ClarifyingQuestion,
    CoachSignal,
    ModelAnswer,
    Question,
    QuestionSet,
    SetEntry,
    Tag,
)

# Texts as their files have them: with the newlines of a file, not of a browser.
TEXTS: dict[Any, dict[str, Any]] = {
    models.TextField: {"form_class": TextField, "widget": AdminTextareaWidget}
}


class _Part(admin.StackedInline):  # type: ignore[type-arg]
    extra = 0
    formfield_overrides = TEXTS


class ClarifyingQuestionInline(_Part):
    model = ClarifyingQuestion


class CoachSignalInline(_Part):
    model = CoachSignal

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # People's ratings hang on it; without a position it leaves the list.
        return False


class ModelAnswerInline(_Part):
    model = ModelAnswer
    can_delete = False


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["title", "kind", "level", "is_published"]
    list_filter = ["is_published", "kind", "level", "tags"]
    search_fields = ["title", "prompt"]
    fields = [
        "title", "slug", "prompt", "kind", "level", "tags",
        "assumptions", "cheat_code", "is_published",
    ]  # fmt: skip
    filter_horizontal = ["tags"]
    formfield_overrides = TEXTS
    inlines = [ClarifyingQuestionInline, CoachSignalInline, ModelAnswerInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        return Question.objects.bank()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # People's answers hang on it; unpublish it instead.
        return False

    def save_related(
        self, request: HttpRequest, form: "ModelForm[Any]", formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        question: Question = form.instance
        # Its file no longer says what it says; dump_bank writes a new one.
        question.source = ""
        question.save(update_fields=["source"])
        search.index([question])


class SetEntryInline(admin.TabularInline):  # type: ignore[type-arg]
    model = SetEntry
    extra = 0
    autocomplete_fields = ["question"]


@admin.register(QuestionSet)
class QuestionSetAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["title"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [SetEntryInline]


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "description"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A file names its tags, and has one at least.
        return obj is not None and not obj.questions.exists()

    def save_model(self, request: HttpRequest, obj: Tag, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if "name" in form.changed_data:
            # Their files say the old name; dump_bank writes new ones.
            obj.questions.update(source="")
        search.index(obj.questions.all())
