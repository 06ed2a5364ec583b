"""The root of all addresses."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from practice import today_views

urlpatterns = [
    path("", today_views.home, name="home"),
    path("questions/", include("questions.urls")),
    path("sets/", include("questions.set_urls")),
    path("", include("answers.urls")),
    path("", include("practice.urls")),
    path("account/", include("accounts.urls")),
]
if not settings.LOCAL:
    urlpatterns += [
        path("account/", include("accounts.server_urls")),
        path("admin/", admin.site.urls),
    ]

handler400 = "prepbank.errors.bad_request"
handler403 = "prepbank.errors.permission_denied"
handler404 = "prepbank.errors.not_found"
handler429 = "prepbank.errors.too_many"
handler500 = "prepbank.errors.server_error"
