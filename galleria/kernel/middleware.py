"""What happens around every request: its id, its log line, problem documents for what nobody caught, security headers."""

import time
from collections.abc import Callable
from uuid import UUID, uuid4

import structlog
from django.core.exceptions import BadRequest, DisallowedHost, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from redis.exceptions import ConnectionError as ValkeyDown

from galleria.kernel.problems import Forbidden, Invalid, NotFound, Problem, Unavailable

log = structlog.get_logger("galleria.access")
Respond = Callable[[HttpRequest], HttpResponse]
PROBLEM_JSON = "application/problem+json"


class InternalError(Problem):
    """Our mistake. The log has the rest, under the request's id."""

    code = "internal_error"
    status = 500
    title = "Something broke on our side"
    detail = "Something broke on our side. It has been written down; try again in a moment."


class BodyTooLarge(Problem):
    """More was sent than is taken."""

    code = "body_too_large"
    status = 413
    title = "Too much was sent"
    detail = "The request is larger than what is taken here."


def read_request_id(request: HttpRequest) -> str:
    """The caller's X-Request-ID when it is a UUID, else a new one."""
    given = request.headers.get("X-Request-ID", "")
    try:
        return str(UUID(given))
    except ValueError:
        return str(uuid4())


def answer_problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    """A problem as an answer."""
    document = problem.to_document(instance=request.path, request_id=getattr(request, "request_id", ""))
    response = HttpResponse(document.model_dump_json(), status=problem.status, content_type=PROBLEM_JSON)
    for name, value in problem.headers.items():
        response[name] = value
    response["Cache-Control"] = "no-store"
    return response


def problem_of(error: Exception) -> Problem:
    """The problem that an exception amounts to."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Http404):
        return NotFound()
    if isinstance(error, PermissionDenied):
        return Forbidden()
    if isinstance(error, RequestDataTooBig):
        return BodyTooLarge()
    if isinstance(error, BadRequest | SuspiciousOperation | DisallowedHost | UnicodeDecodeError):
        return Invalid(str(error) or "The request cannot be read.")
    if isinstance(error, OperationalError | InterfaceError | ValkeyDown):
        return Unavailable(headers={"Retry-After": "2"})
    return InternalError()


class RequestMiddleware:
    """Outermost: gives the request its id, logs it in one line, and lets nothing through that is not an answer."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and write one log line about it."""
        request_id = read_request_id(request)
        request.request_id = request_id  # type: ignore[attr-defined]  # ours, read by problem documents
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        response = self.get_response(request)
        response["X-Request-ID"] = request_id
        level = "error" if response.status_code >= 500 else "info"
        match = getattr(request, "resolver_match", None)
        getattr(log, level)(
            "request",
            method=request.method,
            path=request.path,
            route=match.route if match else "",
            status=response.status_code,
            ms=round(1000 * (time.perf_counter() - started), 1),
        )
        return response


class PolicyMiddleware:
    """Turns uncaught exceptions of views into problem documents, and sets the content security policy."""

    POLICY = (
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; font-src 'self'; "
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the policy's headers."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Called by Django for what a view raised."""
        problem = problem_of(error)
        if problem.status >= 500:
            structlog.get_logger(__name__).exception("unhandled", path=request.path)
        return answer_problem(request, problem)
