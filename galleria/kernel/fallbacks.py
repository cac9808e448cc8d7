"""Django's own error handlers, as problem documents."""

from django.http import HttpRequest, HttpResponse

from galleria.kernel.middleware import InternalError, answer_problem
from galleria.kernel.problems import Invalid, NotFound


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that Django could not read."""
    return answer_problem(request, Invalid("The request cannot be read."))


def answer_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that nothing answers."""
    return answer_problem(request, NotFound())


def answer_broken(request: HttpRequest) -> HttpResponse:
    """What nothing else caught."""
    return answer_problem(request, InternalError())
