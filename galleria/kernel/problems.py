"""Errors as RFC 9457 problem documents. A room's errors.py subclasses Problem; one handler turns them all into answers."""

from collections.abc import Sequence
from typing import Any, ClassVar

from pydantic import BaseModel, Field


class FieldError(BaseModel):
    """What is wrong with one field. `field` is a path such as `variants.0.price`."""

    field: str
    message: str
    code: str = "invalid"


class ProblemDocument(BaseModel):
    """The one shape of every error."""

    type: str = Field("about:blank", description="A page that explains the problem.")
    title: str = Field(description="The kind of problem, the same for each occurrence.")
    status: int
    detail: str = Field(description="What happened this time, for people.")
    code: str = Field(description="Stable, for programs.")
    instance: str = Field("", description="The path that was asked for.")
    request_id: str = Field("", description="To find this request in the logs.")
    errors: list[FieldError] = Field(default_factory=list)


class Problem(Exception):
    """Something a caller can understand and mend. Subclasses set code, status and title, and may fill `{placeholders}` of the detail."""

    code: ClassVar[str] = "problem"
    status: ClassVar[int] = 400
    title: ClassVar[str] = "The request cannot be carried out"
    detail: str = ""

    def __init__(self, detail: str = "", *, errors: Sequence[FieldError] = (), headers: dict[str, str] | None = None, **values: Any) -> None:
        self.detail = detail or self.detail.format(**values) or self.title
        self.errors = list(errors)
        self.headers = headers or {}
        super().__init__(self.detail)

    def to_document(self, *, instance: str = "", request_id: str = "") -> ProblemDocument:
        """The answer's body."""
        return ProblemDocument(
            type=f"/api/problems/{self.code}",
            title=self.title,
            status=self.status,
            detail=self.detail,
            code=self.code,
            instance=instance,
            request_id=request_id,
            errors=self.errors,
        )


class NotFound(Problem):
    """Nothing is there, or it is not yours to see."""

    code = "not_found"
    status = 404
    title = "Not found"
    detail = "There is nothing here."


class Invalid(Problem):
    """The input does not fit; `errors` says which field and why."""

    code = "invalid_input"
    status = 422
    title = "The input is not valid"
    detail = "Some values do not fit. See `errors`."


class Unauthenticated(Problem):
    """Nobody is signed in."""

    code = "not_signed_in"
    status = 401
    title = "Sign-in is needed"
    detail = "Sign in first."


class Forbidden(Problem):
    """Somebody is signed in who may see it but not do this."""

    code = "not_allowed"
    status = 403
    title = "Not allowed"
    detail = "Your role does not allow this."


class Conflict(Problem):
    """It clashes with what is there."""

    code = "conflict"
    status = 409
    title = "It clashes with what is there"


class Throttled(Problem):
    """Too many requests. `Retry-After` says how many seconds to wait."""

    code = "too_many_requests"
    status = 429
    title = "Too many requests"
    detail = "Wait a moment and try again."


class Unavailable(Problem):
    """A part of the platform does not answer just now."""

    code = "temporarily_unavailable"
    status = 503
    title = "Temporarily unavailable"
    detail = "A part of the service does not answer just now. Try again in a moment."


def openapi_responses(*problems: type[Problem]) -> dict[str, Any]:
    """The OpenAPI entry of the problems that an operation can answer with, by status."""
    by_status: dict[int, list[type[Problem]]] = {}
    for problem in problems:
        by_status.setdefault(problem.status, []).append(problem)
    schema = {"$ref": "#/components/schemas/ProblemDocument"}
    return {
        "responses": {
            status: {
                "description": "; ".join(f"{problem.title} (`{problem.code}`)" for problem in group),
                "content": {"application/problem+json": {"schema": schema}},
            }
            for status, group in sorted(by_status.items())
        }
    }
