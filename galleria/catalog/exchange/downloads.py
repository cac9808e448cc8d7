"""Files and reports as answers, for the API and for the back office."""

from django.http import FileResponse, StreamingHttpResponse

from galleria.catalog.exchange.errors import FileNotReady
from galleria.catalog.exchange.models import Exchange, Format
from galleria.catalog.exchange.queries import list_report_lines
from galleria.media.private_files import open_file

TYPES = {Format.CSV.value: "text/csv; charset=utf-8", Format.JSONL.value: "application/jsonl"}


def download_report(exchange: Exchange) -> StreamingHttpResponse:
    """The refused rows as CSV, streamed."""
    answer = StreamingHttpResponse(list_report_lines(exchange), content_type=TYPES["csv"])
    answer["Content-Disposition"] = f'attachment; filename="{exchange.shop.slug}-{exchange.ref}-rejected.csv"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def download_file(exchange: Exchange) -> FileResponse:
    """The file of an export that is done. Raises FileNotReady (409), StorageUnavailable (503)."""
    if exchange.kind != Exchange.Kind.EXPORT or exchange.status != Exchange.Status.DONE or not exchange.file:
        raise FileNotReady(status=exchange.status)
    answer = FileResponse(
        open_file(exchange.file), as_attachment=True, filename=f"{exchange.shop.slug}-{exchange.created_at:%Y-%m-%d}.{exchange.format}"
    )
    answer["Content-Type"] = TYPES[exchange.format]
    answer["Cache-Control"] = "private, no-store"
    return answer
