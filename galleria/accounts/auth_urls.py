"""allauth's own addresses: `browser/v1/` with cookie and CSRF token, `app/v1/` with a session token, and where other providers send people back."""

from django.urls import include, path

urlpatterns = [
    path("", include("allauth.headless.urls")),
    path("providers/", include("allauth.urls")),
]
