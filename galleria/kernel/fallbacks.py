"""Django's own error handlers, as problem documents."""

import sys

from django.http import HttpRequest, HttpResponse

from galleria.kernel.middleware import InternalError, answer_problem, problem_of
from galleria.kernel.problems import Forbidden, Invalid, NotFound


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that Django could not read."""
    return answer_problem(request, Invalid("The request cannot be read."))


def answer_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that nothing answers."""
    return answer_problem(request, NotFound())


def answer_broken(request: HttpRequest) -> HttpResponse:
    """What nothing else caught, such as a store that is away while a middleware asks it."""
    error = sys.exc_info()[1]
    return answer_problem(request, problem_of(error) if isinstance(error, Exception) else InternalError())


def answer_cross_site(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that another site sent."""
    return answer_problem(request, Forbidden("The request did not come from our own pages."))
