"""The back office of sellers: who wants to sell, who does, and the page on which it is decided."""

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
from galleria.accounts.office_decisions import DecisionForm
from galleria.kernel.problems import Conflict, NotFound
from galleria.sellers.access import DECIDES
from galleria.sellers.actions.decide_seller import decide_seller
from galleria.sellers.models import Seller
from galleria.sellers.office.page import COLOURS, DONE, describe_seller_page, make_form
from galleria.sellers.rules import DECISIONS, State, Step

LIST = "admin:sellers_seller_changelist"


def decides_sellers(request: HttpRequest) -> bool:
    """For the menu: where somebody else sells, those who decide on them."""
    return any(shop.manifest.get("market") for shop in kept_shops(request, DECIDES))


class StateFilter(admin.SimpleListFilter):
    """Where they stand."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Every one; those who wait first."""
        return [(state.value, state.value.capitalize()) for state in State]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Seller]) -> QuerySet[Seller]:
        """Its sellers."""
        return queryset.filter(state=self.value()) if self.value() else queryset


@admin.register(Seller, site=office)
class SellerAdmin(ShopAdmin):
    """Sellers of the person's shops: those who wait for a decision first, who has waited longest before the others."""

    right_to_see = DECIDES
    show_facets = admin.ShowFacets.NEVER
    list_display = ("named", "shop_name", "standing", "what", "place", "since")
    list_filter = (ShopFilter, StateFilter, "kind")
    list_select_related = ("shop", "user")
    search_fields = ("name", "company_name", "user__username", "user__name", "user__email")
    search_help_text = "Name, company, username or e-mail"
    sortable_by = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Seller]:
        """Those of the person's shops."""
        rows = Seller.objects.for_shops(shop.pk for shop in kept_shops(request, DECIDES)).annotate(
            waits=Case(When(state=State.APPLIED, then=Value(0)), default=Value(1))
        )
        return rows.order_by("waits", "applied_at", "id").defer("address", "tax_id", "birth_date", "shop__manifest")

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """That of the queue is a column of the query."""
        return ()

    def get_urls(self) -> list[URLPattern]:
        """The decisions beside Django's list."""
        wrap = self.admin_site.admin_view
        return [path("<int:seller_id>/decide/<slug:step>/", wrap(self.decide), name="sellers_seller_decide"), *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for a seller of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def decide(self, request: HttpRequest, seller_id: int, step: str) -> HttpResponse:
        """Take a decision. What was refused is said above the page as it stands now; what does not fit is said at its field."""
        seller = self._find(request, str(seller_id))
        wanted = next((known for known in DECISIONS if known.value == step), None)
        if wanted is None:
            raise NotFound
        form = make_form(wanted, request.POST)
        if not form.is_valid():
            return self._page(request, seller, bound=(wanted, form))
        try:
            decide_seller(seller.shop, seller.user.username, wanted, reason=form.cleaned_data["reason"], actor=office_actor(request))
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            messages.success(request, DONE[wanted].format(name=seller.name))
        return HttpResponseRedirect(reverse("admin:sellers_seller_change", args=(seller.pk,)))

    def _find(self, request: HttpRequest, object_id: str) -> Seller:
        seller = self.get_object(request, object_id)
        assert isinstance(seller, Seller)  # noqa: S101 - for the type checker
        return seller

    def _page(self, request: HttpRequest, seller: Seller, *, bound: tuple[Step, DecisionForm] | None = None) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            **describe_seller_page(seller, office_actor(request), bound=bound),
            "title": seller.name,
            "content_title": seller.name,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "sellers/office/seller.html", context)

    @display(description="Seller", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def named(self, seller: Seller) -> tuple[str, str]:
        """As they are shown, and who they are."""
        return seller.name, seller.user.username

    @display(description="State", label={state.value: colour for state, colour in COLOURS.items()})  # type: ignore[untyped-decorator]
    def standing(self, seller: Seller) -> str:
        """Coloured."""
        return seller.state

    @admin.display(description="Kind")
    def what(self, seller: Seller) -> str:
        """A company by its name."""
        return seller.company_name or "private"

    @admin.display(description="Place")
    def place(self, seller: Seller) -> str:
        """City and country."""
        return ", ".join(part for part in (seller.city, seller.country) if part)

    @admin.display(description="Since")
    def since(self, seller: Seller) -> str:
        """When they applied, or when it was decided."""
        at = seller.applied_at if seller.state == State.APPLIED else seller.decided_at or seller.applied_at
        return f"{at:%-d %b %Y}"
