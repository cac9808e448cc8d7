"""The back office of reports: pieces that people say something against, and the page on which it is decided."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display

from galleria.accounts.back_office import ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.office_decisions import DecisionForm, OfferedDecision
from galleria.accounts.rules import Right
from galleria.catalog.models import Product
from galleria.catalog.reports.actions.settle_reports import settle_reports
from galleria.catalog.reports.models import Report
from galleria.catalog.reports.queries import list_open_reports
from galleria.kernel.money import Money
from galleria.kernel.problems import Conflict, NotFound

LIST = "admin:reports_report_changelist"
COLOURS = {"open": "warning", "dismissed": "info", "upheld": "danger"}
REASONS = {
    "counterfeit": "A copy, or not by its maker",
    "misdescribed": "Not what the page says",
    "stolen": "Stolen",
    "prohibited": "May not be sold here",
    "offensive": "Offends",
    "other": "Something else",
}
TAKE_OFF, DISMISS = "take-off", "dismiss"
BUTTONS = {TAKE_OFF: "Take it off the shelves", DISMISS: "Nothing is wrong with it"}


def sees_reports_of_pieces(request: HttpRequest) -> bool:
    """For the menu: where somebody else sells, those who manage the catalogue."""
    return any(shop.manifest.get("market") for shop in kept_shops(request, Right.MANAGE_CATALOGUE))


class StateFilter(admin.SimpleListFilter):
    """What became of them."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Every one."""
        return [(state.value, state.value.capitalize()) for state in Report.State]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Report]) -> QuerySet[Report]:
        """Its reports."""
        return queryset.filter(state=self.value()) if self.value() else queryset


@admin.register(Report, site=office)
class ReportAdmin(ShopAdmin):
    """Reports of the person's shops: open ones first, the oldest before the others."""

    right_to_see = Right.MANAGE_CATALOGUE
    show_facets = admin.ShowFacets.NEVER
    list_display = ("piece", "shop_name", "standing", "why", "who", "said")
    list_filter = (ShopFilter, StateFilter, "reason")
    search_fields = ("product__title", "product__slug", "words")
    search_help_text = "Piece, or what was said"
    sortable_by = ()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """That of the queue is a column of the query."""
        return ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Those of the person's shops."""
        rows = Report.objects.for_shops(shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)).annotate(
            waits=Case(When(state=Report.State.OPEN, then=Value(0)), default=Value(1))
        )
        return rows.order_by("waits", "reported_at", "id").select_related("shop", "product", "reporter").defer("shop__manifest")

    def get_urls(self) -> list[URLPattern]:
        """The decisions beside Django's list."""
        wrap = self.admin_site.admin_view
        return [path("<int:report_id>/settle/<slug:step>/", wrap(self.settle), name="reports_report_settle"), *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for a report of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def settle(self, request: HttpRequest, report_id: int, step: str) -> HttpResponse:
        """Decide on all that is said of the piece. What was refused is said above the page as it stands now."""
        report = self._find(request, str(report_id))
        if step not in BUTTONS:
            raise NotFound
        form = _make_form(step, request.POST)
        if not form.is_valid():
            return self._page(request, report, bound=(step, form))
        try:
            answer = form.cleaned_data["reason"]
            count = settle_reports(report.shop, report.product.slug, takes_off=step == TAKE_OFF, answer=answer, actor=office_actor(request))
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            if not count:
                messages.info(request, "Somebody else has decided meanwhile.")
            else:
                done = "is off the shelves" if step == TAKE_OFF else "stays where it is"
                messages.success(request, f"{report.product.title} {done}.")
        return HttpResponseRedirect(reverse("admin:reports_report_change", args=(report.pk,)))

    def _find(self, request: HttpRequest, object_id: str) -> Report:
        report = self.get_object(request, object_id)
        assert isinstance(report, Report)  # noqa: S101 - for the type checker
        return report

    def _page(self, request: HttpRequest, report: Report, *, bound: tuple[str, DecisionForm] | None = None) -> HttpResponse:
        product = Product.objects.for_shop(report.shop_id).select_related("category", "seller").get(pk=report.product_id)
        waiting = list_open_reports(product)
        context = {
            **self.admin_site.each_context(request),
            "report": report,
            "shop": report.shop,
            "product": product,
            "price": Money(product.price_minor, report.shop.currency).format_short("en"),
            "picture": _first_picture(product),
            "colour": COLOURS[report.state],
            "product_page": reverse("admin:catalog_product_change", args=(product.pk,)),
            "shop_page": f"/{report.shop.slug}/products/{product.slug}",
            "said": [
                {
                    "who": one.reporter.get_full_name() if one.reporter else "",
                    "reason": REASONS[one.reason],
                    "words": one.words,
                    "at": _say(one.reported_at),
                }
                for one in (waiting if report.state == Report.State.OPEN else [report])
            ],
            "decided": _say(report.decided_at) if report.decided_at else "",
            "decisions": _offer(report, bound=bound) if report.state == Report.State.OPEN else [],
            "title": product.title,
            "content_title": product.title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "reports/office/report.html", context)

    @display(description="Piece", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def piece(self, report: Report) -> tuple[str, str]:
        """By its title."""
        return report.product.title, report.product.slug

    @display(description="State", label=COLOURS)  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, report: Report) -> str:
        """Coloured."""
        return report.state

    @admin.display(description="What is said")
    def why(self, report: Report) -> str:
        """In words."""
        return REASONS[report.reason]

    @admin.display(description="By")
    def who(self, report: Report) -> str:
        """Whoever reported it."""
        return report.reporter.get_full_name() if report.reporter else "somebody who is gone"

    @admin.display(description="Since")
    def said(self, report: Report) -> str:
        """The day."""
        return f"{report.reported_at:%-d %b %Y}"


def _make_form(step: str, values: Any = None) -> DecisionForm:
    takes_off = step == TAKE_OFF
    return DecisionForm(values, is_needed=takes_off, help_text="The seller reads it." if takes_off else "For the staff. May stay empty.")


def _offer(report: Report, *, bound: tuple[str, DecisionForm] | None) -> list[OfferedDecision]:
    says = {
        TAKE_OFF: ("It becomes a draft. Its seller is told why, may mend it and put it back.", "All reports of it are settled."),
        DISMISS: ("It stays on the shelves. All reports of it are settled, and its seller does not hear of them.",),
    }
    return [
        OfferedDecision(
            step=step,
            button=button,
            address=reverse("admin:reports_report_settle", args=(report.pk, step)),
            form=bound[1] if bound and bound[0] == step else _make_form(step),
            says=says[step],
            is_danger=step == TAKE_OFF,
            is_main=step == DISMISS,
            is_again=bool(bound and bound[0] == step),
        )
        for step, button in BUTTONS.items()
    ]


def _first_picture(product: Product) -> str:
    first = product.gallery.select_related("picture").first()
    return f"/media/{first.picture.key}/320.webp" if first else ""


def _say(at: Any) -> str:
    return f"{at:%-d %b %Y, %H:%M} UTC"
