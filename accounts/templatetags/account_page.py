"""Filters that only the account pages use."""

import re

from django import template
from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    get_default_password_validators,
)
from django.forms import BoundField, CheckboxInput
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from accounts import wording

register = template.Library()

# What the path of a drawn QR code consists of, and nothing else.
QR_PATH = re.compile(r'<path[^>]*\sd="([MmLlHhVvZz0-9.,\s-]+)"')
QR_BOX = re.compile(r'viewBox="([0-9.\s-]+)"')

BROWSERS = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
]
SYSTEMS = [
    ("Android", "Android"),
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "a Mac"),
    ("CrOS", "a Chromebook"),
    ("Linux", "Linux"),
]


@register.filter
def ours(text: object) -> str:
    """Say a label or an error in our words."""
    return wording.in_our_words(str(text))


@register.filter
def control(field: BoundField) -> SafeString:
    """Draw a field's control in our look, without a placeholder: the label says it."""
    kind = "" if isinstance(field.field.widget, CheckboxInput) else "input"
    return field.as_widget(attrs={"class": kind or False, "placeholder": False})


@register.filter
def is_choice(field: BoundField) -> bool:
    """Return whether the field is a single box to tick."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def hint(field: BoundField) -> str:
    """Say what helps to fill a field in; for a new password, the rules in one sentence."""
    text = str(field.help_text)
    if text.startswith("<ul"):
        lengths = (
            rule.min_length
            for rule in get_default_password_validators()
            if isinstance(rule, MinimumLengthValidator)
        )
        return (
            f"{next(lengths, 8)} characters or more, and not like your address. "
            "Four or five plain words make a good one."
        )
    return wording.in_our_words(text)


@register.filter
def qr(svg: str) -> SafeString:
    """Draw a QR code as an element of the page: the policy allows no data: image.

    Only the shape is taken from `svg`, and only if it is nothing but a shape.
    """
    box, path = QR_BOX.search(svg), QR_PATH.search(svg)
    if not box or not path:
        return mark_safe("")
    return format_html(
        '<svg class="qr" viewBox="{}" role="img" aria-label="QR code with your secret">'
        '<path d="{}"/></svg>',
        box[1],
        path[1],
    )


@register.filter
def browser(agent: str) -> str:
    """Name a browser and its system as a person would, from what it says of itself."""
    name = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in SYSTEMS if mark in agent), "")
    if name and system:
        return f"{name} on {system}"
    return name or system or "An unknown browser"
