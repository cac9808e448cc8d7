"""What happens around every request: its id, its log line, problem documents for what nobody caught, security headers."""

import time
from collections.abc import Callable
from uuid import UUID, uuid4

import structlog
from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import DataError, InterfaceError, OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from psycopg_pool import PoolTimeout
from redis.exceptions import ConnectionError as ValkeyDown
from redis.exceptions import TimeoutError as ValkeySlow

from galleria.kernel.metrics import POOL_FREE, POOL_SIZE, POOL_WAITING, REQUEST_ERRORS, REQUEST_S
from galleria.kernel.problems import Forbidden, Invalid, NotFound, Problem, Unavailable

log = structlog.get_logger("galleria.access")
Respond = Callable[[HttpRequest], HttpResponse]
PROBLEM_JSON = "application/problem+json"
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")


class InternalError(Problem):
    """Our mistake. The log has the rest, under the request's id."""

    code = "internal_error"
    status = 500
    title = "Something broke on our side"
    detail = "Something broke on our side. It has been written down; try again in a moment."


class MethodNotAllowed(Problem):
    """The address exists, but not for this method. `Allow` names those that it takes."""

    code = "method_not_allowed"
    status = 405
    title = "Not at this address"
    detail = "{method} is not offered at this address."


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


def observe_request(method: str, route: str, status: int, spent_s: float) -> None:
    """Count a request for /metrics, and note how this process stands."""
    REQUEST_S.labels(method if method in METHODS else "other", route, str(status)).observe(spent_s)
    if status >= 500:
        REQUEST_ERRORS.labels(route).inc()
    pool = getattr(connection, "pool", None)
    if pool is not None:
        stats = pool.get_stats()
        POOL_SIZE.set(stats.get("pool_size", 0))
        POOL_FREE.set(stats.get("pool_available", 0))
        POOL_WAITING.set(stats.get("requests_waiting", 0))


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
    if isinstance(error, BadRequest | MultiPartParserError | SuspiciousOperation | DisallowedHost | UnicodeDecodeError):
        return Invalid(str(error) or "The request cannot be read.")
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout | ValkeyDown | ValkeySlow):
        return Unavailable(headers={"Retry-After": "2"})
    if isinstance(error, DataError):
        return Invalid("A value is out of the range that can be stored.")
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
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            response = answer_problem(request, Invalid("An address cannot contain a NUL character."))
        else:
            response = self.get_response(request)
        response["X-Request-ID"] = request_id
        match = getattr(request, "resolver_match", None)
        route = match.route if match else getattr(request, "kept_route", "")
        spent_s = time.perf_counter() - started
        observe_request(request.method or "", route, response.status_code, spent_s)
        level = "error" if response.status_code >= 500 else "info"
        getattr(log, level)(
            "request",
            method=request.method,
            path=request.path,
            route=route,
            status=response.status_code,
            ms=round(1000 * spent_s, 1),
        )
        return response


class PolicyMiddleware:
    """Turns uncaught exceptions of views into problem documents, and sets the content security policy."""

    POLICY = (
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; font-src 'self'; "
        "connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"
    ) + "".join(f" {address}" for address in settings.FORM_ACTIONS)

    # The back office's framework keeps behaviour in attributes, which it compiles in the browser. Its pages alone may do that.
    OFFICE = "/admin/"
    OFFICE_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'")

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the policy's headers."""
        response = self.get_response(request)
        if response.status_code == 405 and request.path.startswith("/api/"):
            response = answer_problem(request, MethodNotAllowed(method=request.method, headers={"Allow": response["Allow"]}))
        policy = self.OFFICE_POLICY if request.path.startswith(self.OFFICE) else self.POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        if "Authorization" in request.headers or settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "private, no-store")
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Called by Django for what a view raised."""
        problem = problem_of(error)
        if problem.status >= 500:
            structlog.get_logger(__name__).exception("unhandled", path=request.path)
        return answer_problem(request, problem)
