"""What the pages of a draft need, whether it is an answer or a story."""

from django import template

from answers.models import Draft

register = template.Library()


@register.simple_tag
def address_of(draft: Draft, name: str, *more: str | int) -> str:
    """Return the address of one of the pages of a draft."""
    return draft.address(name, *more)
