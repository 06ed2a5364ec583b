"""Tags and filters that any page may use."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from prepbank.markdown import render_markdown

register = template.Library()


@register.filter
def markdown(text: str) -> SafeString:
    """Render Markdown of any origin as safe HTML."""
    return render_markdown(text)


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw one of our icons; the words beside it carry the meaning."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("img/icons.svg"),
        name,
    )


@register.filter
def clock(seconds: int) -> str:
    """Write seconds as m:ss."""
    return f"{seconds // 60}:{seconds % 60:02}"
