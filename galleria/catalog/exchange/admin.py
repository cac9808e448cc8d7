"""The back office of imports and exports: start one, watch it, stop it, take its report or file away."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST
from unfold.decorators import display
from unfold.widgets import (
    UnfoldAdminFileFieldWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldBooleanSwitchWidget,
)

from galleria.accounts.back_office import ShopAdmin, kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.exchange.access import access_exchange, access_shop_to_exchange
from galleria.catalog.exchange.actions.cancel_exchange import cancel_exchange
from galleria.catalog.exchange.actions.resume_exchange import resume_exchange
from galleria.catalog.exchange.actions.start_export import start_export
from galleria.catalog.exchange.actions.start_import import ImportWish, read_constants, start_import
from galleria.catalog.exchange.downloads import download_file, download_report
from galleria.catalog.exchange.errors import ImportTooLarge
from galleria.catalog.exchange.mapping import list_mappings
from galleria.catalog.exchange.models import Exchange, Format
from galleria.catalog.exchange.schemas import progress_out
from galleria.catalog.exchange.uploads import LARGEST_MB, accept_large_file, check_size
from galleria.kernel.problems import Problem
from galleria.shops.queries import get_shop

LIST = "admin:exchange_exchange_changelist"
LABELS = {"waiting": "info", "running": "warning", "done": "success", "failed": "danger", "cancelled": "danger"}


class ImportForm(forms.Form):
    """A file and how to read it."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    file = forms.FileField(widget=UnfoldAdminFileFieldWidget, help_text=f"CSV or JSON lines, up to {LARGEST_MB} MB.")
    mapping = forms.ChoiceField(widget=UnfoldAdminSelectWidget, required=False, help_text="Which program wrote the file.")
    own_mapping = forms.CharField(widget=UnfoldAdminTextareaWidget, required=False, help_text="Instead of a ready one: a mapping as TOML.")
    constants = forms.CharField(
        widget=UnfoldAdminTextareaWidget, required=False, help_text="column=value, one a line, for rows that leave the column blank."
    )
    dry_run = forms.BooleanField(widget=UnfoldBooleanSwitchWidget, required=False, help_text="Check everything, change nothing.")

    def __init__(self, request: HttpRequest, *arguments: Any) -> None:
        super().__init__(*arguments)
        _choose(self, "shop", [(shop.slug, shop.name) for shop in kept_shops(request, Right.MANAGE_CATALOGUE)])
        _choose(self, "mapping", [("", "Galleria's own columns"), *list_mappings().items()])

    def to_wish(self) -> ImportWish:
        """As the action takes it. Raises Invalid for constants that are none."""
        values = self.cleaned_data
        file: UploadedFile[Any] = values["file"]
        return ImportWish(
            file_name=file.name or "file",
            mapping=values["own_mapping"] or values["mapping"],
            constants=read_constants(values["constants"]),
            dry_run=values["dry_run"],
        )

    def show(self, problem: Problem) -> None:
        """Say at the fields what was refused; what was typed stays."""
        if isinstance(problem, ImportTooLarge):
            self.add_error("file", problem.detail)
            return
        for error in problem.errors:
            name = "own_mapping" if error.field == "mapping" and self.cleaned_data.get("own_mapping") else error.field
            known = name in self.fields
            self.add_error(name if known else None, error.message if known else f"{error.field}: {error.message}")
        if not problem.errors:
            self.add_error(None, problem.detail)


class ExportForm(forms.Form):
    """Which catalogue, as what."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    format = forms.ChoiceField(widget=UnfoldAdminSelectWidget, choices=Format.choices)

    def __init__(self, request: HttpRequest, *arguments: Any) -> None:
        super().__init__(*arguments)
        _choose(self, "shop", [(shop.slug, shop.name) for shop in kept_shops(request, Right.MANAGE_CATALOGUE)])


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
    field.choices = choices


@admin.register(Exchange, site=office)
class ExchangeAdmin(ShopAdmin):
    """Imports and exports of the shops whose catalogue the person manages."""

    right_to_see = Right.MANAGE_CATALOGUE
    list_display = ("file_name", "kind", "shop_name", "maker_name", "standing", "progress", "products", "rejected", "begun")
    list_filter = ("kind", "status")
    list_select_related = ("shop", "maker")
    search_fields = ("file_name", "ref")
    ordering = ("-id",)
    change_list_template = "exchange/list.html"

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: each has its own page."""
        return {}

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        wrap = self.admin_site.admin_view
        name = "exchange_exchange_{}".format
        own = [
            path("import/", wrap(self.import_page), name=name("import")),
            path("export/", wrap(self.export_page), name=name("export")),
            path("job/<str:shop>/<str:ref>/", wrap(self.progress_page), name=name("progress")),
            path("job/<str:shop>/<str:ref>/progress.json", wrap(self.progress_json), name=name("progress_json")),
            path("job/<str:shop>/<str:ref>/cancel/", wrap(self.cancel), name=name("cancel")),
            path("job/<str:shop>/<str:ref>/resume/", wrap(self.resume), name=name("resume")),
            path("job/<str:shop>/<str:ref>/report.csv", wrap(self.report), name=name("report")),
            path("job/<str:shop>/<str:ref>/file", wrap(self.file), name=name("file")),
        ]
        return [*own, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page."""
        exchange: Any = self.get_object(request, object_id)
        return HttpResponseRedirect(_address("progress", exchange))

    @method_decorator(csrf_exempt)
    def import_page(self, request: HttpRequest) -> HttpResponse:
        """The form with the file. The CSRF check comes after the request was told how large a file it may bring."""
        accept_large_file(request)
        return self._import(request)

    @method_decorator(csrf_protect)
    def _import(self, request: HttpRequest) -> HttpResponse:
        self._check_manages(request)
        if request.method != "POST":
            return self._form_page(request, ImportForm(request), "Import products")
        form = ImportForm(request, request.POST, request.FILES)
        try:
            check_size(request)
            if form.is_valid():
                actor = office_actor(request)
                shop = access_shop_to_exchange(actor, form.cleaned_data["shop"])
                exchange = start_import(shop, form.cleaned_data["file"], form.to_wish(), actor=actor)
                return HttpResponseRedirect(_address("progress", exchange))
        except Problem as problem:
            form.show(problem)
        return self._form_page(request, form, "Import products")

    def export_page(self, request: HttpRequest) -> HttpResponse:
        """Which shop, which format."""
        self._check_manages(request)
        form = ExportForm(request, request.POST or None)
        if request.method == "POST" and form.is_valid():
            actor = office_actor(request)
            shop = access_shop_to_exchange(actor, form.cleaned_data["shop"])
            return HttpResponseRedirect(_address("progress", start_export(shop, Format(form.cleaned_data["format"]), actor=actor)))
        return self._form_page(request, form, "Export products")

    def progress_page(self, request: HttpRequest, shop: str, ref: str) -> HttpResponse:
        """How far it is, kept up to date by progress.js."""
        exchange = self._find(request, shop, ref)
        context = {
            **self.admin_site.each_context(request),
            "title": exchange.file_name,
            "opts": self.model._meta,
            "exchange": exchange,
            "state": progress_out(exchange),
            "addresses": {name: _address(name, exchange) for name in ("progress_json", "cancel", "resume", "report", "file")},
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "exchange/progress.html", context)

    def progress_json(self, request: HttpRequest, shop: str, ref: str) -> HttpResponse:
        """What progress.js asks every second."""
        return JsonResponse(progress_out(self._find(request, shop, ref)))

    @method_decorator(require_POST)
    def cancel(self, request: HttpRequest, shop: str, ref: str) -> HttpResponse:
        """Stop it."""
        return self._act(request, shop, ref, cancel_exchange)

    @method_decorator(require_POST)
    def resume(self, request: HttpRequest, shop: str, ref: str) -> HttpResponse:
        """Go on."""
        return self._act(request, shop, ref, resume_exchange)

    def report(self, request: HttpRequest, shop: str, ref: str) -> Any:
        """Every refused row."""
        return download_report(self._find(request, shop, ref))

    def file(self, request: HttpRequest, shop: str, ref: str) -> Any:
        """An export's file."""
        exchange = self._find(request, shop, ref)
        try:
            return download_file(exchange)
        except Problem as problem:
            messages.error(request, problem.detail)
            return HttpResponseRedirect(_address("progress", exchange))

    def _act(self, request: HttpRequest, shop: str, ref: str, action: Callable[..., Exchange]) -> HttpResponse:
        exchange = self._find(request, shop, ref)
        try:
            action(exchange.shop, ref, actor=office_actor(request))
        except Problem as problem:
            messages.error(request, problem.detail)
        return HttpResponseRedirect(_address("progress", exchange))

    def _find(self, request: HttpRequest, shop: str, ref: str) -> Exchange:
        """The job. Raises Http404 for one that the person may not see."""
        try:
            return access_exchange(office_actor(request), get_shop(shop), ref)
        except Problem as problem:
            raise Http404 from problem

    def _check_manages(self, request: HttpRequest) -> None:
        if not kept_shops(request, Right.MANAGE_CATALOGUE):
            raise Http404

    def _form_page(self, request: HttpRequest, form: forms.Form, title: str) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "title": title, "content_title": title, "form": form, "list": reverse(LIST)}
        return TemplateResponse(request, "exchange/form.html", context)

    @admin.display(description="By", ordering="maker")
    def maker_name(self, exchange: Exchange) -> str:
        """Who started it."""
        return exchange.maker.get_full_name() if exchange.maker else "command line"

    @admin.display(description="Started", ordering="created_at")
    def begun(self, exchange: Exchange) -> str:
        """Day and hour."""
        return f"{exchange.created_at:%-d %b %Y, %H:%M} UTC"

    @display(description="Status", label=LABELS, ordering="status")  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, exchange: Exchange) -> str:
        """Its status, coloured."""
        return exchange.status

    @admin.display(description="Progress")
    def progress(self, exchange: Exchange) -> str:
        """In percent."""
        return f"{exchange.share:.0%}{', dry run' if exchange.dry_run else ''}"


def _address(name: str, exchange: Exchange) -> str:
    return reverse(f"admin:exchange_exchange_{name}", args=(exchange.shop.slug, exchange.ref))
