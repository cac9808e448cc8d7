"""Lists of the back office as CSV: as they are filtered, all of it, to whoever sees the list."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar

from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from unfold.admin import ModelAdmin

from galleria.kernel.problems import NotFound
from galleria.kernel.spreadsheets import write_lines

BATCH = 500
Column = tuple[str, Callable[[Any], object]]


class ListAsCsv(ModelAdmin):  # type: ignore[misc]  # unfold is not typed; mixed in before a page's own base
    """Adds the list as a file, and the way to it, to a page. What the columns say is read row by row."""

    csv_name: ClassVar[str]
    csv_columns: ClassVar[Sequence[Column]]
    change_list_template = "office/list.html"

    def get_urls(self) -> list[URLPattern]:
        """The file beside Django's list."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_csv"
        return [path(f"{self.csv_name}.csv", self.admin_site.admin_view(self.send_csv), name=name), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """As Django's, with the way to the same list as CSV."""
        asked = request.GET.copy()
        asked.pop("p", None)
        file = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_csv") + (f"?{asked.urlencode()}" if asked else "")
        answer: HttpResponse = super().changelist_view(request, {**(extra_context or {}), "csv_address": file})
        return answer

    def send_csv(self, request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
        """The list as it is filtered. Raises NotFound (404) for people who do not see it."""
        if not self.has_view_permission(request):
            raise NotFound
        try:
            rows = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters:
            return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))
        return self.answer_csv(rows)

    def answer_csv(self, rows: QuerySet[Any]) -> StreamingHttpResponse:
        """These rows as a file."""
        return answer_lines(self.write_csv(rows), f"{self.csv_name}-{timezone.now():%Y-%m-%d}.csv")

    def write_csv(self, rows: QuerySet[Any]) -> Iterator[str]:
        """Line by line."""
        columns = list(self.csv_columns)
        found = ([say(row) for _, say in columns] for row in self.prepare_csv(rows).iterator(chunk_size=BATCH))
        return write_lines([name for name, _ in columns], found)

    def prepare_csv(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows with what the columns ask of their neighbours."""
        return rows


def answer_lines(lines: Iterator[str], name: str) -> StreamingHttpResponse:
    """A file that nobody keeps on the way."""
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
