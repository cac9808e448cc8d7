"""Addresses in notices' letters, outside /api: `/notices/{token}` and `/notices/{token}/stop`."""

from django.urls import path

from galleria.catalog.wishes.views import show_notice

urlpatterns = [
    path("notices/<str:token>", show_notice, name="notice"),
    path("notices/<str:token>/stop", show_notice, {"stops": True}, name="notice-stop"),
]
