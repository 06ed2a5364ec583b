"""Upkeep of people: who may sign in, who helps. Never what they write."""

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from accounts.models import User

admin.site.site_header = admin.site.site_title = "PrepBank upkeep"
admin.site.unregister(Group)
# A second factor's secret is nobody's business but its owner's.
admin.site.unregister(Authenticator)


@admin.register(User)
class UserAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["email", "is_active", "is_staff", "joined_at", "last_login"]
    list_filter = ["is_active", "is_staff"]
    search_fields = ["email"]
    fields = ["email", "is_active", "is_staff", "is_superuser"]
    readonly_fields = ["email"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        # People make their own accounts, or `manage.py createsuperuser` does.
        return False
