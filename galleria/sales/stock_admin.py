"""The back office of stock: why it is what it is, for all variants or for one, and changing it by hand with a reason."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.http import require_POST
from unfold.decorators import display
from unfold.paginator import InfinitePaginator

from galleria.accounts.back_office import DaysFilter, ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.adjust_stock import LONGEST_REASON, MOST, adjust_stock
from galleria.catalog.models import StockMovement, Variant
from galleria.kernel.problems import Conflict, Invalid, NotFound
from galleria.sales.models import Order
from galleria.sales.office.filters import WordsFilter, chosen_shops
from galleria.sales.office.words import say_moment
from galleria.sales.terms import zone_of

LIST = "admin:catalog_stockmovement_changelist"
Kind = StockMovement.Kind
WORDS = {
    Kind.OPENING: "began with",
    Kind.IMPORT: "import",
    Kind.CATALOGUE: "the shop's folder",
    Kind.ORDER: "ordered",
    Kind.CANCELLED: "order cancelled",
    Kind.RETURN: "sent back",
    Kind.WRITE_OFF: "written off",
    Kind.ADJUSTMENT: "changed by hand",
    Kind.REMOVED: "variant removed",
    Kind.UNEXPLAINED: "unexplained",
}
COLOURS = {Kind.ORDER: "success", Kind.CANCELLED: "warning", Kind.RETURN: "warning", Kind.WRITE_OFF: "danger", Kind.ADJUSTMENT: "info"}


class AdjustForm(forms.Form):
    """How many more or fewer, and why."""

    change = forms.IntegerField(min_value=-MOST, max_value=MOST)
    reason = forms.CharField(max_length=LONGEST_REASON)


class KindFilter(WordsFilter):
    """Why."""

    title = "why"
    parameter_name = "kind"
    words = WORDS


@admin.register(StockMovement, site=office)
class StockAdmin(ShopAdmin):
    """Movements of the stock of the person's shops, newest first."""

    right_to_see = Right.SEE_ORDERS
    paginator = InfinitePaginator
    show_facets = admin.ShowFacets.NEVER
    list_display = ("moment", "shop_name", "piece", "moved", "after", "why", "order", "who")
    list_display_links = None
    list_filter = (ShopFilter, KindFilter, DaysFilter)
    list_filter_sheet = True
    search_fields = ("=sku", "=order_ref")
    search_help_text = "SKU or number of an order, whole"
    ordering = ("-id",)
    sortable_by = ()
    actions = None
    change_list_template = "sales/office/stock.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[StockMovement]:
        """Those of the person's shops, or of the one that is chosen, with the orders that they are of."""
        rows: QuerySet[StockMovement] = StockMovement.objects.for_shops(shop.pk for shop in chosen_shops(request))
        order = Order.objects.across_shops().filter(ref=OuterRef("order_ref")).values("pk")[:1]
        return rows.order_by("-id").select_related("shop", "actor").defer("shop__manifest").annotate(order_id=Subquery(order))

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """One variant's are asked for by its id."""
        return lookup == "variant_id" or bool(super().lookup_allowed(lookup, value, request))

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        own = [path("adjust/<int:variant_id>/", self.admin_site.admin_view(self.adjust), name="catalog_stockmovement_adjust")]
        return [*own, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """A movement has no page: its variant's list says all. Raises Http404 for one of others."""
        found = self.get_object(request, object_id)
        assert isinstance(found, StockMovement)  # noqa: S101 - for the type checker
        return HttpResponseRedirect(_history(found.variant_id))

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """As Django's; of one variant with what is there, and the form to change it."""
        asked = request.GET.get("variant_id", "")
        variant = self._find(request, int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 19 else None
        context: dict[str, Any] = {"variant": variant, "title": "Stock", "content_title": f"Stock of {variant.sku}" if variant else "Stock"}
        if variant:
            manages = variant.shop_id in {shop.pk for shop in kept_shops(request, Right.MANAGE_CATALOGUE)}
            context |= {"may_adjust": manages and variant.retired_at is None, "longest": LONGEST_REASON, "free": variant.on_hand - variant.reserved}
        answer: HttpResponse = super().changelist_view(request, {**(extra_context or {}), **context})
        return answer

    @method_decorator(require_POST)
    def adjust(self, request: HttpRequest, variant_id: int) -> HttpResponse:
        """Change it, and say what came of it above the list."""
        variant = self._find(request, variant_id)
        if variant is None:
            raise NotFound
        form = AdjustForm(request.POST)
        if not form.is_valid():
            for name, faults in form.errors.items():
                messages.error(request, f"{name.capitalize()}: {' '.join(map(str, faults))}")
            return HttpResponseRedirect(_history(variant.pk))
        values, actor = form.cleaned_data, office_actor(request)
        try:
            changed = adjust_stock(variant.shop, variant.product.slug, variant.sku, change=values["change"], reason=values["reason"], actor=actor)
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed.")
        except Invalid as problem:
            messages.error(request, " ".join(f"{one.field.capitalize()} {one.message}." for one in problem.errors))
        else:
            messages.success(request, f"{changed.on_hand} of {changed.sku} are on hand now.")
        return HttpResponseRedirect(_history(variant.pk))

    def _find(self, request: HttpRequest, variant_id: int) -> Variant | None:
        shops = [shop.pk for shop in kept_shops(request, self.right_to_see)]
        found: Variant | None = Variant.with_retired.for_shops(shops).select_related("product", "shop").filter(pk=variant_id).first()
        return found

    @admin.display(description="When")
    def moment(self, row: StockMovement) -> str:
        """On the shop's clock."""
        return say_moment(row.at, zone_of(row.shop))

    @admin.display(description="SKU")
    def piece(self, row: StockMovement) -> str:
        """With the way to its own history."""
        if row.variant_id is None:
            return row.sku
        return format_html('<a class="order-link" href="{}">{}</a>', _history(row.variant_id), row.sku)

    @admin.display(description="Change")
    def moved(self, row: StockMovement) -> str:
        """With its sign."""
        return f"{row.change:+,}".replace("-", "\u2212")

    @display(description="Why", label={words: COLOURS.get(kind, "") for kind, words in WORDS.items()})  # type: ignore[untyped-decorator]
    def why(self, row: StockMovement) -> str:
        """In words."""
        return WORDS[Kind(row.kind)]

    @admin.display(description="Order, note")
    def order(self, row: Any) -> str:
        """The order, and what was noted."""
        if not row.order_ref:
            return row.note or "—"
        if row.order_id is None:
            return f"{row.order_ref} {row.note}".strip()
        return format_html(
            '<a class="order-link" href="{}">{}</a> {}', reverse("admin:sales_order_change", args=(row.order_id,)), row.order_ref, row.note
        )

    @admin.display(description="Who")
    def who(self, row: StockMovement) -> str:
        """By name; guests and the platform have none here."""
        if row.actor is not None:
            return str(row.actor.get_full_name())
        return "a guest" if row.kind == Kind.ORDER else "Galleria"


def _history(variant_id: int | None) -> str:
    return f"{reverse(LIST)}?variant_id={variant_id}" if variant_id else reverse(LIST)
