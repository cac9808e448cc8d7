"""The back office of returns: the list with its filters, and the page of a return with its pictures and the steps that are open."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Now
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
from galleria.sales.office.filters import GroupFilter, WordsFilter, chosen_shops
from galleria.sales.office.words import say_moment_in_list, say_money
from galleria.sales.returns.models import Return, ReturnLine, ReturnPicture
from galleria.sales.returns.office.page import describe_return_page
from galleria.sales.returns.office.steps import DONE, StepForm, make_form, take_step
from galleria.sales.returns.office.words import COLOURS, REASONS
from galleria.sales.returns.rules import ANSWERED_WITHIN, NOTED_WITHIN
from galleria.sales.returns.status import OPEN, Reason, Status, Step
from galleria.sales.returns.waiting import TO_ANSWER, TO_REFUND
from galleria.sales.terms import zone_of

LIST = "admin:returns_return_changelist"
GROUPS: dict[str, tuple[str, Q]] = {
    "to-answer": ("To answer", TO_ANSWER),
    "to-refund": ("To refund", TO_REFUND),
    "open": ("Still open", Q(status__in=OPEN)),
    "late": (
        "Sellers who are late",
        Q(status=Status.REQUESTED, seller__isnull=False, requested_at__lt=Now() - ANSWERED_WITHIN)
        | Q(status=Status.SENT, seller__isnull=False, updated_at__lt=Now() - NOTED_WITHIN),
    ),
}


class StatusFilter(GroupFilter):
    """Of returns."""

    groups = GROUPS
    statuses = tuple(Status)


class ReasonFilter(WordsFilter):
    """Why it comes back."""

    title = "reason"
    parameter_name = "reason"
    words = REASONS


@admin.register(Return, site=office)
class ReturnAdmin(ShopAdmin):
    """Returns of the person's shops, newest first."""

    right_to_see = Right.SEE_ORDERS
    paginator = InfinitePaginator
    show_facets = admin.ShowFacets.NEVER
    list_display = ("number", "shop_name", "of_order", "standing", "why", "what", "given_back", "asked_for")
    list_filter = (ShopFilter, StatusFilter, ReasonFilter)
    list_filter_sheet = True
    search_fields = ("ref", "order__ref", "order__email", "order__name")
    search_help_text = "Number of the return or the order, e-mail or name"
    ordering = ("-requested_at", "-id")
    sortable_by = ("asked_for",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Return]:
        """Those of the person's shops, or of the one that is chosen."""
        rows: QuerySet[Return] = Return.objects.for_shops(shop.pk for shop in chosen_shops(request))
        lines = Prefetch("lines", queryset=ReturnLine.objects.across_shops().select_related("line"))
        return rows.order_by(*self.get_ordering(request)).select_related("shop", "order", "refund").defer("shop__manifest").prefetch_related(lines)

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        wrap = self.admin_site.admin_view
        own = [
            path("<int:return_id>/step/<slug:step>/", wrap(self.step), name="returns_return_step"),
            path("<int:return_id>/pictures/<slug:ref>/<slug:size>/", wrap(self.picture), name="returns_return_picture"),
        ]
        return [*own, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for a return of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def step(self, request: HttpRequest, return_id: int, step: str) -> HttpResponse:
        """Take a step. What was refused is said above the page as it stands now; what does not fit is said at its field."""
        one = self._find(request, str(return_id))
        wanted = next((known for known in DONE if known.value == step), None)
        if wanted is None:
            raise NotFound
        actor, order = office_actor(request), one.order
        if not actor.has_right(order.shop, Right.REFUND if wanted == Step.REFUND else Right.MANAGE_ORDERS):
            raise Forbidden
        form = make_form(wanted, order, one, order.payment, request.POST)
        if not form.is_valid():
            return self._page(request, one, bound=(wanted, form))
        try:
            changed = take_step(one, wanted, form, actor=actor)
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            said = DONE[wanted].format(ref=one.ref)
            messages.success(request, said) if changed else messages.info(request, f"It was done already. {said}")
        return HttpResponseRedirect(reverse("admin:returns_return_change", args=(one.pk,)))

    def picture(self, request: HttpRequest, return_id: int, ref: str, size: str) -> FileResponse:
        """A picture of the return, for who may see it. Raises NotFound (404)."""
        one = self._find(request, str(return_id))
        picture = ReturnPicture.objects.for_shop(one.shop_id).filter(of_return=one.asked_with_id or one.pk, ref=ref).first()
        if picture is None or size not in ("small", "large"):
            raise NotFound
        return answer_private_picture(picture.folder, "small" if size == "small" else "large")

    def _find(self, request: HttpRequest, object_id: str) -> Return:
        one = self.get_object(request, object_id)
        assert isinstance(one, Return)  # noqa: S101 - for the type checker
        one.order.shop = one.shop
        return one

    def _page(self, request: HttpRequest, one: Return, *, bound: tuple[Step, StepForm] | None = None) -> HttpResponse:
        title = f"Return {one.ref}"
        context = {
            **self.admin_site.each_context(request),
            **describe_return_page(one, office_actor(request), bound=bound),
            "title": title,
            "content_title": title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "returns/office/return.html", context)

    @admin.display(description="Number")
    def number(self, one: Return) -> str:
        """As the buyer knows it."""
        return one.ref

    @display(description="Order", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def of_order(self, one: Return) -> tuple[str, str]:
        """Number and buyer."""
        return one.order.ref, one.order.name

    @display(description="Status", label={status.value: colour for status, colour in COLOURS.items()})  # type: ignore[untyped-decorator]
    def standing(self, one: Return) -> str:
        """Coloured."""
        return one.status

    @admin.display(description="Reason")
    def why(self, one: Return) -> str:
        """In words."""
        return REASONS[Reason(one.reason)]

    @admin.display(description="Pieces")
    def what(self, one: Return) -> str:
        """How many of what."""
        return ", ".join(f"{line.quantity} × {line.line.title}" for line in one.lines.all())  # noqa: RUF001 - as it is printed

    @admin.display(description="Given back")
    def given_back(self, one: Return) -> str:
        """In the order's money."""
        return say_money(one.refund.amount_minor, one.order.currency) if one.refund else ""

    @admin.display(description="Asked for", ordering="requested_at")
    def asked_for(self, one: Return) -> str:
        """On the shop's clock."""
        return say_moment_in_list(one.requested_at, zone_of(one.shop))
