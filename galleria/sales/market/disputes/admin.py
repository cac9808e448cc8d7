"""The back office of disputes: the list, those to decide first, and the page of one with both sides' words, the decision and what it would do."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Case as Choice
from django.db.models import F, QuerySet, Value, When
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display
from unfold.paginator import InfinitePaginator

from galleria.accounts.back_office import ShopAdmin, ShopFilter, office, office_actor
from galleria.accounts.rules import Right
from galleria.kernel.problems import Conflict, Forbidden, NotFound
from galleria.media.private_pictures import answer_private_picture
from galleria.sales.market.disputes.access import Case, access_case
from galleria.sales.market.disputes.errors import EffectChanged
from galleria.sales.market.disputes.models import Dispute, DisputePicture
from galleria.sales.market.disputes.office.decision import DecisionForm, take_arrival, take_decision
from galleria.sales.market.disputes.office.page import describe_dispute_page
from galleria.sales.market.disputes.office.words import COLOURS, REASONS
from galleria.sales.market.disputes.rules import Effect
from galleria.sales.market.disputes.status import Reason, Status
from galleria.sales.office.filters import GroupFilter, WordsFilter, chosen_shops
from galleria.sales.office.words import say_moment_in_list, say_money
from galleria.sales.terms import zone_of

LIST = "admin:disputes_dispute_changelist"
PAGE = "admin:disputes_dispute_change"


class StatusFilter(GroupFilter):
    """Of disputes."""

    groups = {}
    statuses = tuple(Status)


class ReasonFilter(WordsFilter):
    """What is wrong."""

    title = "reason"
    parameter_name = "reason"
    words = REASONS


@admin.register(Dispute, site=office)
class DisputeAdmin(ShopAdmin):
    """Disputes of the person's shops: those to decide first, by the clock."""

    right_to_see = Right.SEE_ORDERS
    paginator = InfinitePaginator
    show_facets = admin.ShowFacets.NEVER
    list_display = ("number", "shop_name", "between", "standing", "why", "asked_for", "goes_back", "clock", "since")
    list_filter = (ShopFilter, StatusFilter, ReasonFilter)
    list_filter_sheet = True
    search_fields = ("ref", "sale__order__email", "sale__order__name", "sale__seller__username")
    search_help_text = "Number of the dispute or the sale, buyer's e-mail or name, seller's name"
    sortable_by = ("since",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dispute]:
        """Those of the person's shops, or of the one that is chosen."""
        rows: QuerySet[Dispute] = Dispute.objects.for_shops(shop.pk for shop in chosen_shops(request))
        return rows.select_related("shop", "sale__order", "sale__seller").defer("shop__manifest")

    def get_ordering(self, request: HttpRequest) -> Any:
        """To decide, by the clock; then whoever else's turn it is; then what is closed, the newest first."""
        first = Choice(When(status=Status.DECISION.value, then=Value(0)), When(status=Status.CLOSED.value, then=Value(2)), default=Value(1))
        return (first.asc(), F("answer_by").asc(nulls_last=True), "-opened_at", "-id")

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        wrap = self.admin_site.admin_view
        own = [
            path("<int:dispute_id>/decide/", wrap(self.decide), name="disputes_dispute_decide"),
            path("<int:dispute_id>/arrival/", wrap(self.receive), name="disputes_dispute_receive"),
            path("<int:dispute_id>/pictures/<slug:ref>/<slug:size>/", wrap(self.picture), name="disputes_dispute_picture"),
        ]
        return [*own, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for one of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def decide(self, request: HttpRequest, dispute_id: int) -> HttpResponse:
        """What it would do, the first time; doing it, once that was seen. What does not fit is said at its field."""
        case = self._find(request, str(dispute_id))
        if not case.can_judge:
            raise Forbidden
        form = DecisionForm(case, request.POST)
        if not form.is_valid():
            return self._page(request, case, form=form)
        if form.cleaned_data["amount"] and not case.can_give:
            raise Forbidden
        seen = form.says_seen
        if seen is None or case.it.status != Status.DECISION:
            if case.it.status == Status.DECISION:
                return self._page(request, case, form=form, seen=form.preview())
            messages.info(request, f"{case.it.ref} was decided already. Nothing was changed; this is how it stands now.")
            return HttpResponseRedirect(reverse(PAGE, args=(dispute_id,)))
        try:
            take_decision(form, seen, actor=office_actor(request))
        except EffectChanged as problem:
            messages.error(request, problem.detail)
            return self._page(request, case, form=form, seen=form.preview())
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            messages.success(request, f"{case.it.ref} is decided: both sides are told.")
        return HttpResponseRedirect(reverse(PAGE, args=(dispute_id,)))

    @method_decorator(require_POST)
    def receive(self, request: HttpRequest, dispute_id: int) -> HttpResponse:
        """It came back, as staff know."""
        case = self._find(request, str(dispute_id))
        if not case.can_give:
            raise Forbidden
        try:
            changed = take_arrival(case, actor=office_actor(request))
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            said = f"{case.it.ref} is settled: the money goes back."
            messages.success(request, said) if changed else messages.info(request, f"It was done already. {said}")
        return HttpResponseRedirect(reverse(PAGE, args=(dispute_id,)))

    def picture(self, request: HttpRequest, dispute_id: int, ref: str, size: str) -> FileResponse:
        """A picture that was shown, for who may see it. Raises NotFound (404)."""
        case = self._find(request, str(dispute_id))
        picture = DisputePicture.objects.for_shop(case.it.shop_id).filter(post__dispute=case.it, ref=ref).first()
        if picture is None or size not in ("small", "large"):
            raise NotFound
        return answer_private_picture(picture.folder, "small" if size == "small" else "large")

    def _find(self, request: HttpRequest, object_id: str) -> Case:
        one = self.get_object(request, object_id)
        assert isinstance(one, Dispute)  # noqa: S101 - for the type checker
        return access_case(office_actor(request), one.sale.ref, to="see")

    def _page(self, request: HttpRequest, case: Case, *, form: DecisionForm | None = None, seen: Effect | None = None) -> HttpResponse:
        title = f"Dispute {case.it.ref}"
        context = {
            **self.admin_site.each_context(request),
            **describe_dispute_page(case, form=form, seen=seen),
            "title": title,
            "content_title": title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "disputes/office/dispute.html", context)

    @admin.display(description="Number")
    def number(self, one: Dispute) -> str:
        """With the sale's."""
        return one.ref

    @display(description="Buyer and seller", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def between(self, one: Dispute) -> tuple[str, str]:
        """Who disagrees."""
        return one.sale.order.name, one.sale.seller.get_full_name()

    @display(description="Status", label={status.value: colour for status, colour in COLOURS.items()})  # type: ignore[untyped-decorator]
    def standing(self, one: Dispute) -> str:
        """Coloured."""
        return one.status

    @admin.display(description="Reason")
    def why(self, one: Dispute) -> str:
        """In words."""
        return REASONS[Reason(one.reason)]

    @admin.display(description="Asked for")
    def asked_for(self, one: Dispute) -> str:
        """In the order's money."""
        return say_money(one.asked_minor, one.sale.order.currency)

    @admin.display(description="Goes back")
    def goes_back(self, one: Dispute) -> str:
        """What was granted."""
        return say_money(one.granted_minor, one.sale.order.currency) if one.granted_minor is not None else ""

    @admin.display(description="Until")
    def clock(self, one: Dispute) -> str:
        """On the shop's clock."""
        return say_moment_in_list(one.answer_by, zone_of(one.shop)) if one.answer_by else ""

    @admin.display(description="Opened", ordering="opened_at")
    def since(self, one: Dispute) -> str:
        """On the shop's clock."""
        return say_moment_in_list(one.opened_at, zone_of(one.shop))
