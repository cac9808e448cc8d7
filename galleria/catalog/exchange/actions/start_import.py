"""Take in a file and ask for its import."""

from dataclasses import dataclass, field

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor, check_right
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.catalog.drafts import find_unstorable
from galleria.catalog.exchange.mapping import find_mapping, read_mapping
from galleria.catalog.exchange.models import Exchange, Format
from galleria.catalog.exchange.queries import read_vocabulary
from galleria.catalog.exchange.rules.columns import is_our_column, read_column
from galleria.catalog.exchange.rules.defaults import read_defaults
from galleria.catalog.exchange.rules.faults import FileRefused
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.problems import FieldError, Invalid
from galleria.kernel.references import new_reference
from galleria.media.errors import StorageUnavailable
from galleria.media.private_files import save_file
from galleria.shops.models import Shop

JOB_PRIORITY = 3  # somebody watches the bar: before drawings, after mail and money


@dataclass(frozen=True)
class ImportWish:
    """How a file is to be read. `mapping` is the name of a ready one, or TOML; `format` "" goes by the file's name."""

    file_name: str
    format: str = ""
    mapping: str = ""
    constants: dict[str, str] = field(default_factory=dict)
    dry_run: bool = False


def start_import(shop: Shop, file: File, wish: ImportWish, *, actor: Actor) -> Exchange:  # type: ignore[type-arg]  # of bytes
    """Keep the file and have the worker import it.

    Raises 401/403 (who may), Invalid (422) for a mapping or constant that does not fit, StorageUnavailable (503)
    when the file could not be kept: then the job stands there as failed.
    """
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    exchange = plan_import(shop, wish, actor=actor)
    exchange.size_bytes = file.size or 0
    exchange.file = f"{exchange.folder}/source.{exchange.format}"
    exchange.save()  # first, so that no file is without its row
    try:
        save_file(exchange.file, file)
    except StorageUnavailable:
        exchange.status, exchange.error, exchange.finished_at = Exchange.Status.FAILED, "Its file could not be kept.", timezone.now()
        exchange.save()
        raise
    with transaction.atomic():
        log_change(actor, shop, what="start import", row=f"import {exchange.ref}", before={}, after={"file": exchange.file_name, **_describe(wish)})
        send_job_after_commit("exchange.run", exchange.pk, priority=JOB_PRIORITY)
    return exchange


def _describe(wish: ImportWish) -> dict[str, object]:
    return {"dry_run": wish.dry_run, "mapping": wish.mapping[:80], "constants": wish.constants}


def plan_import(shop: Shop, wish: ImportWish, *, actor: Actor) -> Exchange:
    """The job, not saved yet. Raises Invalid (422) for a mapping, a constant or a format that does not fit."""
    errors: list[FieldError] = []
    form = wish.format or find_format(wish.file_name)
    if form not in Format.values:
        errors.append(FieldError(field="format", message=f"must be one of {', '.join(Format.values)}", code="unknown_format"))
    mapping = wish.mapping.strip()
    text = find_mapping(mapping) or mapping
    if text:
        try:
            read_mapping(text)
        except FileRefused as reason:
            errors.append(FieldError(field="mapping", message=str(reason), code="mapping_invalid"))
        if form == Format.JSONL:
            errors.append(FieldError(field="mapping", message="is for CSV files", code="mapping_invalid"))
    constants = {read_column(name): cell for name, cell in wish.constants.items()}
    unknown = [name for name in constants if not is_our_column(name)]
    errors += [FieldError(field="constants", message=f"there is no column {name!r} of ours", code="unknown_column") for name in unknown]
    if constants and not unknown:
        try:
            read_defaults(constants, read_vocabulary(shop), skip_unknown_attributes=bool(text))
        except ValueError as reason:
            errors.append(FieldError(field="constants", message=str(reason), code="constants_invalid"))
    if errors:
        raise Invalid(errors=errors)
    return Exchange(
        ref=new_reference("xch"),
        shop=shop,
        maker=actor.user,
        kind=Exchange.Kind.IMPORT,
        format=form,
        file_name=wish.file_name[-255:],
        mapping=text,
        constants=constants,
        dry_run=wish.dry_run,
    )


def find_format(file_name: str) -> str:
    """The format that a file's name tells; CSV when it tells none."""
    return Format.JSONL if file_name.lower().endswith((".jsonl", ".ndjson")) else Format.CSV


def read_constants(text: str) -> dict[str, str]:
    """`column=value`, one a line. Raises Invalid (422) for a line without `=`, and for what cannot be stored."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any("=" not in line for line in lines):
        raise Invalid(errors=[FieldError(field="constants", message="write column=value, one a line", code="constants_invalid")])
    if fault := find_unstorable(text):
        raise Invalid(errors=[FieldError(field="constants", message=fault, code="constants_invalid")])
    return {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines)}
