"""Addresses that the live process shares with the others: only whether it is alive."""

from django.urls import path

from galleria.operations.health import answer_live

urlpatterns = [path("live/health", answer_live), path("health/live", answer_live)]
