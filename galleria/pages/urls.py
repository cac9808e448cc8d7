"""Every page address. They come last, so that nothing else is hidden by them."""

from django.urls import path, re_path

from galleria.pages.views import show

urlpatterns = [path("", show), re_path(r"^(?!api/|media/|assets/|live/|health/|metrics)(?P<path>.+)$", show)]
