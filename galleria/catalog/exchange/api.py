"""The HTTP door of imports and exports, for those who manage a shop's catalogue."""

from typing import Annotated, Any

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Path, Router, Status

from galleria.accounts.access import actor_of
from galleria.catalog.exchange import queries
from galleria.catalog.exchange.access import access_exchange, access_shop_to_exchange
from galleria.catalog.exchange.actions import cancel_exchange as cancelling
from galleria.catalog.exchange.actions import resume_exchange as resuming
from galleria.catalog.exchange.actions import start_export as exporting
from galleria.catalog.exchange.actions import start_import as importing
from galleria.catalog.exchange.downloads import download_file, download_report
from galleria.catalog.exchange.errors import CannotResume, ExchangeNotFound, FileNotReady, ImportTooLarge, NoImportFile
from galleria.catalog.exchange.models import Format
from galleria.catalog.exchange.schemas import IMPORT_BODY, ExchangeList, ExchangeOut, ExchangeProgress, ExportWish, exchange_out, progress_out
from galleria.catalog.exchange.uploads import accept_large_file, read_file, read_flag
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.media.errors import StorageUnavailable
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import get_shop

router = Router(tags=["exchange"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=32, examples=["xch_0123456789abcdef"])]
WHO = (Unauthenticated, Forbidden, ShopNotFound)
NEWEST = 50
CSV: dict[int, Any] = {200: {"description": "The file.", "content": {"text/csv": {"schema": {"type": "string"}}}}}


@router.post(
    "/shops/{shop}/imports",
    response={202: ExchangeOut},
    openapi_extra={**IMPORT_BODY, **openapi_responses(*WHO, ImportTooLarge, NoImportFile, Invalid, StorageUnavailable)},
    operation_id="start_import",
)
def start_import(request: HttpRequest, shop: Slug) -> Status[dict[str, Any]]:
    """Import a CSV or JSONL file in the background. The answer tells where to look how far it is."""
    accept_large_file(request)
    actor = actor_of(request)
    place = access_shop_to_exchange(actor, shop)
    file = read_file(request)
    wish = importing.ImportWish(
        file_name=file.name or "file",
        format=request.POST.get("format", ""),
        mapping=request.POST.get("mapping", ""),
        constants=importing.read_constants(request.POST.get("constants", "")),
        dry_run=read_flag(request.POST.get("dry_run", ""), "dry_run"),
    )
    return Status(202, exchange_out(importing.start_import(place, file, wish, actor=actor)))


@router.post("/shops/{shop}/exports", response={202: ExchangeOut}, openapi_extra=openapi_responses(*WHO, Invalid), operation_id="start_export")
def start_export(request: HttpRequest, shop: Slug, wish: ExportWish) -> Status[dict[str, Any]]:
    """Write the catalogue as a file in the background."""
    actor = actor_of(request)
    return Status(202, exchange_out(exporting.start_export(access_shop_to_exchange(actor, shop), Format(wish.format), actor=actor)))


@router.get("/shops/{shop}/exchanges", response=ExchangeList, openapi_extra=openapi_responses(*WHO), operation_id="list_exchanges")
def list_exchanges(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """The newest fifty imports and exports of the shop."""
    place = access_shop_to_exchange(actor_of(request), shop)
    return {"items": [exchange_out(exchange) for exchange in queries.list_exchanges(place, newest=NEWEST)]}


@router.get(
    "/shops/{shop}/exchanges/{ref}",
    response=ExchangeProgress,
    openapi_extra=openapi_responses(*WHO, ExchangeNotFound),
    operation_id="get_exchange",
)
def read_exchange(request: HttpRequest, shop: Slug, ref: Ref) -> dict[str, Any]:
    """How far an import or export is, and the first hundred refused rows."""
    return progress_out(access_exchange(actor_of(request), get_shop(shop), ref))


@router.post(
    "/shops/{shop}/exchanges/{ref}/cancel",
    response=ExchangeOut,
    openapi_extra=openapi_responses(*WHO, ExchangeNotFound),
    operation_id="cancel_exchange",
)
def cancel_exchange(request: HttpRequest, shop: Slug, ref: Ref) -> dict[str, Any]:
    """Stop it after the batch at hand. What is written stays. Cancelling twice, or what is over, changes nothing."""
    return exchange_out(cancelling.cancel_exchange(get_shop(shop), ref, actor=actor_of(request)))


@router.post(
    "/shops/{shop}/exchanges/{ref}/resume",
    response=ExchangeOut,
    openapi_extra=openapi_responses(*WHO, ExchangeNotFound, CannotResume),
    operation_id="resume_exchange",
)
def resume_exchange(request: HttpRequest, shop: Slug, ref: Ref) -> dict[str, Any]:
    """Go on where it stopped."""
    return exchange_out(resuming.resume_exchange(get_shop(shop), ref, actor=actor_of(request)))


@router.get(
    "/shops/{shop}/exchanges/{ref}/report",
    openapi_extra={"responses": CSV | openapi_responses(*WHO, ExchangeNotFound)["responses"]},
    operation_id="get_exchange_report",
)
def read_report(request: HttpRequest, shop: Slug, ref: Ref) -> StreamingHttpResponse:
    """Every refused row as CSV: line, column, code, reason, value."""
    return download_report(access_exchange(actor_of(request), get_shop(shop), ref))


@router.get(
    "/shops/{shop}/exchanges/{ref}/file",
    openapi_extra={"responses": CSV | openapi_responses(*WHO, ExchangeNotFound, FileNotReady, StorageUnavailable)["responses"]},
    operation_id="get_exchange_file",
)
def read_export(request: HttpRequest, shop: Slug, ref: Ref) -> FileResponse | HttpResponse:
    """The file of an export."""
    return download_file(access_exchange(actor_of(request), get_shop(shop), ref))
