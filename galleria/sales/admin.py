"""The back office of orders: the list with its filters, the page of an order with the steps that are open, and the list as CSV."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from unfold.decorators import display
from unfold.paginator import InfinitePaginator

from galleria.accounts.actions.log_change import log_change
from galleria.accounts.back_office import ShopAdmin, ShopFilter, kept_shops, office, office_actor
from galleria.accounts.office_csv import ListAsCsv
from galleria.accounts.rules import Right
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.problems import Conflict, Forbidden, NotFound
from galleria.sales.actions.mark_refund_sent import mark_refund_sent
from galleria.sales.market.reads import list_sales_of
from galleria.sales.models import Order, Payment
from galleria.sales.office import sellers
from galleria.sales.office.export import export_orders
from galleria.sales.office.filters import DeliveryFilter, PaymentFilter, SlotDayFilter, StatusFilter, chosen_shops
from galleria.sales.office.order_page import describe_order_page
from galleria.sales.office.steps import DONE, StepForm, make_form, take_step
from galleria.sales.office.words import COLOURS, WAYS, say_moment_in_list, say_money, say_payment, say_slot
from galleria.sales.payments.actions.close_payment import close_payment
from galleria.sales.payments.actions.retry_refund import retry_refund
from galleria.sales.rules.status import Step
from galleria.sales.terms import zone_of

LIST = "admin:sales_order_changelist"
MOST_AT_ONCE = 100


@admin.register(Order, site=office)
class OrderAdmin(ListAsCsv, ShopAdmin):
    """Orders of the person's shops, newest first."""

    right_to_see = Right.SEE_ORDERS
    paginator = InfinitePaginator
    show_facets = admin.ShowFacets.NEVER
    list_display = ("number", "shop_name", "buyer", "standing", "paying", "delivered", "total", "placed")
    list_filter = (ShopFilter, StatusFilter, PaymentFilter, DeliveryFilter, SlotDayFilter)
    list_filter_sheet = True
    search_fields = ("ref", "email", "name")
    search_help_text = "Number, e-mail or name"
    ordering = ("-placed_at", "-id")
    sortable_by = ("placed", "total")
    actions = ("prepare_orders", "make_orders_ready")
    list_disable_select_all = True  # nobody counts how many there are
    csv_name = "orders"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Order]:
        """Those of the person's shops, or of the one that is chosen: named by its id, so that one index gives them in their order."""
        rows: QuerySet[Order] = Order.objects.for_shops(shop.pk for shop in chosen_shops(request))
        return rows.order_by(*self.get_ordering(request)).select_related("shop", "payment").defer("shop__manifest")

    def has_manage_orders_permission(self, request: HttpRequest) -> bool:
        """For what is done with several at once."""
        return bool(kept_shops(request, Right.MANAGE_ORDERS))

    def get_urls(self) -> list[URLPattern]:
        """The pages beside Django's list."""
        wrap = self.admin_site.admin_view
        own = [
            path("<int:order_id>/step/<slug:step>/", wrap(self.step), name="sales_order_step"),
            path("<int:order_id>/sales/<int:sale_id>/<slug:doing>/", wrap(self.do_for_seller), name="sales_order_sale"),
            path("<int:order_id>/refunds/<int:refund_id>/", wrap(self.retry_refund), name="sales_order_retry_refund"),
            path("<int:order_id>/refunds/<int:refund_id>/sent/", wrap(self.refund_sent), name="sales_order_refund_sent"),
        ]
        return [*own, *super().get_urls()]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Its own page, which reads. Raises Http404 for an order of others."""
        return self._page(request, self._find(request, object_id))

    @method_decorator(require_POST)
    def step(self, request: HttpRequest, order_id: int, step: str) -> HttpResponse:
        """Take a step. What was refused is said above the page as it stands now; what does not fit is said at its field."""
        order = self._find(request, str(order_id))
        try:
            wanted = Step(step.replace("-", "_"))
        except ValueError:
            raise NotFound from None
        if wanted not in DONE:
            raise NotFound
        actor = office_actor(request)
        if not actor.has_right(order.shop, Right.REFUND if wanted == Step.REFUND else Right.MANAGE_ORDERS):
            raise Forbidden
        form = make_form(wanted, order, order.payment, request.POST)
        if not form.is_valid():
            return self._page(request, order, bound=(wanted, form))
        try:
            if wanted == Step.CANCEL:
                close_payment(order)
            changed = take_step(order, wanted, form, actor=actor)
        except (Conflict, OutsideUnavailable) as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            said = DONE[wanted].format(ref=order.ref)
            messages.success(request, said) if changed else messages.info(request, f"It was done already. {said}")
        return HttpResponseRedirect(_address(order))

    @method_decorator(require_POST)
    def do_for_seller(self, request: HttpRequest, order_id: int, sale_id: int, doing: str) -> HttpResponse:
        """What staff do for a seller of the order. Refusals are said as for its own steps."""
        order = self._find(request, str(order_id))
        sale = list_sales_of(order).filter(pk=sale_id).first()
        wanted = next((known for known in sellers.Doing if known.value == doing), None)
        if sale is None or wanted is None:
            raise NotFound
        actor = office_actor(request)
        if not actor.has_right(order.shop, Right.MANAGE_ORDERS):
            raise Forbidden
        form = sellers.make_doing_form(sale, wanted, request.POST)
        if not form.is_valid():
            return self._page(request, order, bound_sale=(sale.pk, wanted, form))
        try:
            changed = sellers.take_doing(sale, wanted, form.cleaned_data, actor=actor)
        except Conflict as problem:
            messages.error(request, f"{problem.detail} Nothing was changed; this is how it stands now.")
        else:
            said = sellers.DONE[wanted].format(ref=sale.ref)
            messages.success(request, said) if changed else messages.info(request, f"It was done already. {said}")
        return HttpResponseRedirect(_address(order))

    @method_decorator(require_POST)
    def retry_refund(self, request: HttpRequest, order_id: int, refund_id: int) -> HttpResponse:
        """Try a refund by card again that failed, with an entry in the log of changes. Raises Forbidden (403) for who may not refund."""
        order = self._find(request, str(order_id))
        actor = office_actor(request)
        try:
            with transaction.atomic():
                refund = retry_refund(order.ref, refund_id, actor=actor)
                said = say_money(refund.amount_minor, order.currency)
                log_change(actor, order.shop, what="retry refund", row=f"order {order.ref}", before={}, after={"amount": said})
        except Conflict as problem:
            messages.error(request, problem.detail)
        else:
            messages.success(request, f"The refund of {said} is tried again.")
        return HttpResponseRedirect(_address(order))

    @method_decorator(require_POST)
    def refund_sent(self, request: HttpRequest, order_id: int, refund_id: int) -> HttpResponse:
        """Money was sent back by hand, with an entry in the log of changes. Raises Forbidden (403) for who may not refund."""
        order = self._find(request, str(order_id))
        actor = office_actor(request)
        with transaction.atomic():
            refund = mark_refund_sent(order.ref, refund_id, actor=actor)
            said = say_money(refund.amount_minor, order.currency) if refund else ""
            if refund:
                log_change(actor, order.shop, what="refund sent", row=f"order {order.ref}", before={}, after={"amount": said})
        messages.success(request, f"{said} went back.") if refund else messages.info(request, "Nothing of it waits to be sent.")
        return HttpResponseRedirect(_address(order))

    def write_csv(self, rows: QuerySet[Order]) -> Iterator[str]:
        """On the shop's clock."""
        return export_orders(rows)

    @admin.action(description="Begin preparing", permissions=["manage_orders"])
    def prepare_orders(self, request: HttpRequest, orders: QuerySet[Order]) -> None:
        """Each that can be; the others are named with their reason."""
        self._take_all(request, orders, Step.PREPARE)

    @admin.action(description="Make ready", permissions=["manage_orders"])
    def make_orders_ready(self, request: HttpRequest, orders: QuerySet[Order]) -> None:
        """Each that can be; the others are named with their reason."""
        self._take_all(request, orders, Step.MAKE_READY)

    def _take_all(self, request: HttpRequest, orders: QuerySet[Order], step: Step) -> None:
        taken = 0
        for order in list(orders[:MOST_AT_ONCE]):
            form = StepForm(order, order.payment, {})
            form.is_valid()
            try:
                taken += take_step(order, step, form, actor=office_actor(request))
            except (Conflict, Forbidden) as problem:
                messages.error(request, f"{order.ref}: {problem.detail}")
        word = {Step.PREPARE: "being prepared", Step.MAKE_READY: "ready"}[step]
        messages.success(request, f"{taken} {'order is' if taken == 1 else 'orders are'} now {word}.")

    def _find(self, request: HttpRequest, object_id: str) -> Order:
        order = self.get_object(request, object_id)
        assert isinstance(order, Order)  # noqa: S101 - for the type checker
        return order

    def _page(self, request: HttpRequest, order: Order, **bound: Any) -> HttpResponse:
        """`bound`, `bound_sale`: see describe_order_page."""
        title = f"Order {order.ref}"
        context = {
            **self.admin_site.each_context(request),
            **describe_order_page(order, office_actor(request), **bound),
            "title": title,
            "content_title": title,
            "list": reverse(LIST),
        }
        return TemplateResponse(request, "sales/office/order.html", context)

    @admin.display(description="Number")
    def number(self, order: Order) -> str:
        """As the buyer knows it."""
        return order.ref

    @display(description="Buyer", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def buyer(self, order: Order) -> tuple[str, str]:
        """Name and address."""
        return order.name, order.email

    @display(description="Status", label={status.value: colour for status, colour in COLOURS.items()})  # type: ignore[untyped-decorator]
    def standing(self, order: Order) -> str:
        """Coloured."""
        return order.status

    @display(description="Payment", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def paying(self, order: Order) -> tuple[str, str]:
        """How, and whether."""
        return WAYS[Payment.Method(order.payment.method)], say_payment(order.payment)

    @display(description="Delivery", header=True)  # type: ignore[untyped-decorator]  # unfold is not typed
    def delivered(self, order: Order) -> tuple[str, str]:
        """How, and when where a time was chosen."""
        return order.delivery["name"], say_slot(order.delivery)

    @admin.display(description="Total", ordering="total_minor")
    def total(self, order: Order) -> str:
        """In the order's money."""
        return say_money(order.total_minor, order.currency)

    @admin.display(description="Placed", ordering="placed_at")
    def placed(self, order: Order) -> str:
        """On the shop's clock."""
        return say_moment_in_list(order.placed_at, zone_of(order.shop))


def _address(order: Order) -> str:
    return reverse("admin:sales_order_change", args=(order.pk,))
