"""Addresses of the live process: what stays open for long."""

from django.urls import include, path

urlpatterns = [path("", include("galleria.operations.live_urls"))]
