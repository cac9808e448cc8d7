"""The platform's addresses and one more: a constant, through the same middleware. What no answer can be cheaper than."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from galleria.kernel.sqljson import json_answer
from galleria.urls import handler400, handler404, handler500
from galleria.urls import urlpatterns as all_addresses

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]


def answer_constant(request: HttpRequest) -> HttpResponse:
    """Always the same."""
    return json_answer(b'{"items":[]}')


urlpatterns = [path("health/constant", answer_constant), *all_addresses]
