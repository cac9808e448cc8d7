"""The back office of ratings: the list, those that are reported first, and the page on which staff decide what everybody reads."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display
from unfold.paginator import InfinitePaginator

from galleria.accounts.back_office import ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.sales.market.ratings.access import JUDGES
from galleria.sales.market.ratings.actions.judge_rating import judge_rating
from galleria.sales.market.ratings.models import Rating, RatingReport
from galleria.sales.market.ratings.office.page import DecisionForm, describe_rating_page
from galleria.sales.market.ratings.office.words import COLOURS, STANDINGS, draw_stars
from galleria.sales.market.ratings.rules import Fault, Hides

LIST = "admin:ratings_rating_changelist"
PAGE = "admin:ratings_rating_change"
REPORTED = RatingReport.objects.across_shops().filter(rating=OuterRef("pk"), state=RatingReport.State.OPEN)


class StandingFilter(admin.SimpleListFilter):
    """What is shown of them, and which are reported."""

    title = "state"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Every one."""
        return [(value, words.capitalize()) for value, words in STANDINGS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Rating]) -> QuerySet[Rating]:
        """Its ratings."""
        if self.value() == "reported":
            return queryset.filter(Exists(REPORTED))
        hides = {"shown": "", Hides.WORDS.value: Hides.WORDS.value, Hides.ALL.value: Hides.ALL.value}.get(self.value() or "-")
        return queryset if hides is None else queryset.filter(hides=hides)


@admin.register(Rating, site=office)
class RatingAdmin(ShopAdmin):
    """Ratings of the person's shops."""

    right_to_see = JUDGES
    paginator = InfinitePaginator
    show_facets = admin.ShowFacets.NEVER
    list_display = ("said", "shop_name", "seller_name", "given", "standing", "since")
    list_filter = (ShopFilter, StandingFilter, "stars")
    search_fields = ("words", "answer", "sale__ref", "seller__username")
    search_help_text = "What was said, number of the sale, seller's name"
    sortable_by = ()

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        """That of the query."""
        return ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Rating]:
        """Those of the person's shops: what is reported first, then the newest."""
        rows = Rating.objects.for_shops(shop.pk for shop in kept_shops(request, JUDGES)).annotate(is_reported=Exists(REPORTED))
        first = Case(When(is_reported=True, then=Value(0)), default=Value(1))
        return rows.order_by(first, "-pk").select_related("shop", "seller", "sale").defer("shop__manifest")

    def get_urls(self) -> list[URLPattern]:
        """The decision beside Django's list."""
        return [path("<int:rating_id>/judge/", self.admin_site.admin_view(self.judge), name="ratings_rating_judge"), *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for a rating of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def judge(self, request: HttpRequest, rating_id: int) -> HttpResponse:
        """Decide what is shown of it. What does not fit is said at its field."""
        rating = self._find(request, str(rating_id))
        form = DecisionForm(rating, request.POST)
        if not form.is_valid():
            return self._page(request, rating, form=form)
        values = form.cleaned_data
        fault = Fault(values["fault"]) if values["fault"] else None
        changed = judge_rating(
            rating.shop, rating.ref, hides=Hides(values["hides"]), fault=fault, reason=values["reason"], actor=office_actor(request)
        )
        if changed:
            messages.success(request, "It is decided, and who has to know is told.")
        else:
            messages.info(request, "It stood so already. Nothing was changed.")
        return HttpResponseRedirect(reverse(PAGE, args=(rating_id,)))

    def _find(self, request: HttpRequest, object_id: str) -> Rating:
        rating = self.get_object(request, object_id)
        assert isinstance(rating, Rating)  # noqa: S101 - for the type checker
        return rating

    def _page(self, request: HttpRequest, rating: Rating, *, form: DecisionForm | None = None) -> HttpResponse:
        title = f"Rating of {rating.sale.ref}"
        context = {
            **self.admin_site.each_context(request),
            **describe_rating_page(rating, office_actor(request), form=form),
            "title": title,
            "content_title": title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "ratings/office/rating.html", context)

    @display(description="Rating", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def said(self, rating: Rating) -> tuple[str, str]:
        """The sale, and the beginning of what was said."""
        return rating.sale.ref, rating.words[:80]

    @admin.display(description="Stars")
    def given(self, rating: Rating) -> str:
        """Drawn."""
        return draw_stars(rating.stars)

    @admin.display(description="Seller")
    def seller_name(self, rating: Rating) -> str:
        """Whose it is."""
        return rating.seller.get_full_name()

    @display(description="State", label=COLOURS)  # type: ignore[untyped-decorator]  # unfold is not typed
    def standing(self, rating: Rating) -> str:
        """Coloured."""
        return STANDINGS["reported" if getattr(rating, "is_reported", False) else rating.hides or "shown"]

    @admin.display(description="Since")
    def since(self, rating: Rating) -> str:
        """The day."""
        return f"{rating.rated_at:%-d %b %Y}"
