"""The room's name."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """Interviews, cards, rehearsals, the sheet, Today."""

    name = "practice"
