"""The wire shape of imports and exports."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from galleria.catalog.exchange.models import Exchange, Rejection

IMPORT_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary", "description": "CSV or JSONL, up to 200 MB."},
                        "format": {"type": "string", "enum": ["", "csv", "jsonl"], "description": "Left out, the file's name tells."},
                        "mapping": {"type": "string", "description": "The name of a ready mapping, or one as TOML."},
                        "constants": {"type": "string", "description": "column=value, one a line, for rows that leave the column blank."},
                        "dry_run": {"type": "boolean", "description": "Check everything, change nothing."},
                    },
                }
            }
        },
    }
}


FIRST = 100  # refused rows beside the progress


class ExportWish(BaseModel):
    """What the file is to be."""

    format: Literal["csv", "jsonl"] = "csv"


class ExchangeOut(BaseModel):
    """An import or export and how far it is."""

    ref: str
    kind: Literal["import", "export"]
    status: Literal["waiting", "running", "done", "failed", "cancelled"]
    format: Literal["csv", "jsonl"]
    file_name: str
    maker: str | None = Field(description="The username of who started it; null for the command line.")
    dry_run: bool
    share: float = Field(description="How much is done, from 0 to 1.")
    rate: float = Field(description="Products a second.")
    eta_s: float | None
    line: int
    products: int
    created: int
    changed: int
    unchanged: int
    rejected: int = Field(description="Rows.")
    cancel_asked: bool
    note: str
    error: str
    created_at: datetime
    finished_at: datetime | None
    can_resume: bool = Field(description="Whether it can be resumed here: one that ran on the command line goes on there.")
    has_file: bool = Field(description="Whether an export's file can be downloaded.")


class RejectionOut(BaseModel):
    """A refused cell or row."""

    line: int
    column: str
    code: str
    reason: str
    value: str


class ExchangeProgress(ExchangeOut):
    """An import or export with the newest refused rows."""

    rejections: list[RejectionOut] = Field(description="The first hundred; the report has all.")


class ExchangeList(BaseModel):
    """The shop's imports and exports, the newest first."""

    items: list[ExchangeOut]


def exchange_out(exchange: Exchange) -> dict[str, Any]:
    """A job as its keepers see it."""
    names = (
        "ref", "kind", "status", "format", "file_name", "dry_run", "line", "products", "created", "changed", "unchanged", "rejected",
        "cancel_asked", "note", "error", "created_at", "finished_at",
    )  # fmt: skip
    return {
        **{name: getattr(exchange, name) for name in names},
        "maker": exchange.maker.username if exchange.maker else None,
        "share": round(exchange.share, 4),
        "rate": round(exchange.rate, 1),
        "eta_s": None if exchange.eta_s is None else round(exchange.eta_s, 1),
        "can_resume": exchange.can_resume,
        "has_file": exchange.kind == Exchange.Kind.EXPORT and exchange.status == Exchange.Status.DONE and bool(exchange.file),
    }


def progress_out(exchange: Exchange) -> dict[str, Any]:
    """The job with the first of its refused rows."""
    rows = Rejection.objects.filter(exchange=exchange).values("line", "column", "code", "reason", "value")[:FIRST]
    return {**exchange_out(exchange), "rejections": list(rows)}
