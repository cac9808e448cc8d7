"""The first page of the back office: what has to be done in a shop, what it sold, what runs out; for operators, whether the books agree."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from unfold.widgets import UnfoldAdminSelectWidget

from galleria.accounts.back_office import is_operator, kept_shops, office
from galleria.accounts.rules import Right
from galleria.kernel.audits import find_last_audit
from galleria.kernel.problems import NotFound
from galleria.sales.market.disputes.reads import list_urgent
from galleria.sales.market.payouts.reads.payouts import list_failed, list_in_trouble
from galleria.sales.office.chart import draw_chart
from galleria.sales.office.conversion import describe_conversion
from galleria.sales.office.moderation import describe_moderation
from galleria.sales.office.money_back import describe_money_back
from galleria.sales.office.words import say_money
from galleria.sales.payments.reads import list_troubles
from galleria.sales.reads.dashboard import SHOWN, read_best, read_figures, read_stock, read_work
from galleria.sales.returns.models import Return
from galleria.sales.returns.waiting import TO_ANSWER, TO_REFUND
from galleria.sales.terms import get_selling, zone_of
from galleria.shops.models import Shop

PERIODS = {7: "7 days", 30: "30 days", 90: "90 days"}
USUAL_DAYS = 30
PARTS = (
    ("prepare", "To prepare", "status=to-prepare", "Everything is begun."),
    ("preparing", "Being prepared", "status=preparing", "Nothing is in work."),
    ("ready", "Ready to leave", "status=ready", "Nothing waits to be sent or fetched."),
    ("unfetched", "Not fetched", "status=unfetched", "Everything was fetched."),
    ("unpaid", "Payment not there yet", "status=unpaid", "Nobody owes anything."),
    ("disputed", "In dispute", "status=disputed", "Nobody complains."),
)
RETURNS = (
    (TO_ANSWER, "Returns to answer", "status=to-answer", "Nobody waits for an answer."),
    (TO_REFUND, "Returns to refund", "status=to-refund", "Nobody waits for their money."),
)


class ChoiceForm(forms.Form):
    """Which shop, how far back."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    days = forms.TypedChoiceField(label="The last", widget=UnfoldAdminSelectWidget, choices=list(PERIODS.items()), coerce=int)

    def __init__(self, shops: list[Shop], values: dict[str, Any]) -> None:
        super().__init__({"shop": shops[0].slug, "days": USUAL_DAYS, **values})
        field = self.fields["shop"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(shop.slug, shop.name) for shop in shops]


def list_selling_shops(request: HttpRequest) -> list[Shop]:
    """Those of the person's shops that sell, and whose orders they see."""
    return [shop for shop in kept_shops(request, Right.SEE_ORDERS) if shop.manifest.get("selling")]


def lands_on_dashboard(request: HttpRequest) -> bool:
    """Whose first page it is: everybody's who sees the orders of a shop that sells."""
    return bool(list_selling_shops(request))


def dashboard(request: HttpRequest) -> HttpResponse:
    """The page. Who may see orders but no reports sees what has to be done. Raises NotFound (404) for everybody else."""
    shops = list_selling_shops(request)
    if not shops:
        raise NotFound
    form = ChoiceForm(shops, request.GET.dict())
    is_valid = form.is_valid()
    shop = next((one for one in shops if is_valid and one.slug == form.cleaned_data["shop"]), shops[0])
    days: int = form.cleaned_data["days"] if is_valid else USUAL_DAYS
    sees_figures = shop.pk in {one.pk for one in kept_shops(request, Right.SEE_REPORTS)}
    context = {
        **office.each_context(request),
        "title": shop.name,
        "content_title": shop.name,
        "form": form,
        "asks": [*(["shop"] if len(shops) > 1 else []), *(["days"] if sees_figures else [])],
        "shop": shop,
        "days": days,
        "work": list_work(request, shop, several=len(shops) > 1) if is_valid else [],
        "figures": describe_figures(shop, days) if sees_figures and is_valid else None,
        "conversion": describe_conversion(shop, days) if sees_figures and is_valid else None,
        "best": describe_best(shop, days) if sees_figures and is_valid else None,
        "low": get_selling(shop).low_stock,
        "stock": read_stock(shop, days=days, low=get_selling(shop).low_stock) if sees_figures and is_valid else None,
        "troubles": [
            {"ref": order.ref, "address": reverse("admin:sales_order_change", args=(order.pk,)), "said": said} for order, said in list_troubles(shop)
        ]
        if is_valid
        else [],
        "failed_payouts": describe_failed_payouts(shop) if is_valid and shop.pk in {one.pk for one in kept_shops(request, Right.PAY_OUT)} else [],
        "audit": find_last_audit() if is_operator(request) else None,
        "is_operator": is_operator(request),
    }
    return TemplateResponse(request, "sales/office/dashboard.html", context)


def list_work(request: HttpRequest, shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """All that waits for somebody: orders, returns, and in a shop with other sellers disputes (first when they should be decided by now) and what is
    to be decided on them; and money that somebody has to send back.
    """
    disputes = describe_disputes(shop, several=several)
    is_late = any(one["is_late"] for part in disputes for one in part["orders"])
    money = describe_money_back(request, shop, several=several)
    work = [*describe_work(shop, several=several), *money, *describe_returns(shop, several=several)]
    return [*(disputes + work if is_late else work + disputes), *describe_moderation(request, shop, several=several)]


def describe_work(shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """Part by part, the most urgent orders first."""
    found, zone, listed = read_work(shop), zone_of(shop), reverse("admin:sales_order_changelist")
    work = []
    for part, title, query, nothing in PARTS:
        if part == "disputed" and part not in found:
            continue  # it is seldom, and then it is seen
        of_part = found.get(part, {"count": 0, "late": 0, "amount_minor": 0, "orders": []})
        orders = [
            {
                "address": reverse("admin:sales_order_change", args=(one["id"],)),
                "ref": one["ref"],
                "name": one["name"],
                "is_late": one["is_late"],
                "when": _when(one, part, zone),
            }
            for one in of_part["orders"]
        ]
        said = f"{say_money(of_part['amount_minor'], shop.currency)} in all" if part == "unpaid" and of_part["count"] else ""
        if part == "unfetched" and of_part["count"]:
            said = "Their time is over since a day. Cancelled by itself on the day that stands beside."
        elif part != "unpaid" and of_part["late"]:
            said = f"{of_part['late']} with a time that has begun"
        address = f"{listed}?{query}" + (f"&shop={shop.slug}" if several else "")
        more = of_part["count"] - len(orders)
        work.append({"title": title, "count": of_part["count"], "said": said, "orders": orders, "more": more, "list": address, "nothing": nothing})
    return work


def describe_returns(shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """Returns that wait for the house to answer, sellers' only when they are late, the oldest first; and those that came and wait for their money."""
    zone, listed = zone_of(shop), reverse("admin:returns_return_changelist")
    work = []
    for waits, title, query, nothing in RETURNS:
        rows = Return.objects.for_shop(shop).filter(waits)
        found = rows.order_by("requested_at").values_list("pk", "ref", "order__name", "requested_at")[:SHOWN]
        returns = [
            {
                "address": reverse("admin:returns_return_change", args=(pk,)),
                "ref": ref,
                "name": name,
                "is_late": False,
                "when": f"since {at.astimezone(zone):%-d %b}",
            }
            for pk, ref, name, at in found
        ]
        count = rows.count() if len(returns) == SHOWN else len(returns)
        address = f"{listed}?{query}" + (f"&shop={shop.slug}" if several else "")
        work.append(
            {"title": title, "count": count, "said": "", "orders": returns, "more": count - len(returns), "list": address, "nothing": nothing}
        )
    return work


def describe_failed_payouts(shop: Shop) -> list[dict[str, Any]]:
    """Payouts that wait for what somebody has to mend, or did not arrive and whose sellers have not been paid since."""
    return [
        {
            "address": reverse("admin:payout-run", args=(one.run.ref,)),
            "ref": one.ref,
            "name": one.seller.get_full_name() if one.seller else "",
            "said": f"{say_money(one.amount_minor, one.currency)}: {one.reason or one.trouble}",
        }
        for one in [*list_in_trouble(shop, most=SHOWN), *list_failed(shop, most=SHOWN)][:SHOWN]
    ]


def describe_disputes(shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """Sellers' sales about which the house has to decide, the most pressing first. Nothing where there is none: they are seldom, and then seen."""
    zone, now = zone_of(shop), timezone.now()
    found, count = list_urgent(shop, most=SHOWN)
    disputes = [
        {
            "address": reverse("admin:disputes_dispute_change", args=(pk,)),
            "ref": ref,
            "name": name,
            "is_late": until <= now,
            "when": f"by {until.astimezone(zone):%-d %b}",
        }
        for pk, ref, name, until in found
    ]
    address = f"{reverse('admin:disputes_dispute_changelist')}?status=decision" + (f"&shop={shop.slug}" if several else "")
    work = {"title": "Disputes to decide", "said": "", "nothing": "", "list": address, "orders": disputes, "count": count}
    return [{**work, "more": count - len(disputes)}] if count else []


def describe_figures(shop: Shop, days: int) -> dict[str, Any]:
    """In words, with the chart."""
    found = read_figures(shop, days=days, zone=zone_of(shop).key)
    currency, counted = shop.currency, found["orders"] - found["cancelled"]
    by_day = [(date.fromisoformat(one["day"]), int(one["amount_minor"])) for one in found["days"]]
    return {
        "orders": f"{found['orders']:,}",
        "cancelled": found["cancelled"],
        "orders_change": say_change(found["orders"], found["orders_before"], days),
        "revenue": say_money(found["revenue_minor"], currency),
        "revenue_change": say_change(found["revenue_minor"], found["revenue_before_minor"], days),
        "of_it": f"{say_money(found['tax_minor'], currency)} of it tax, {say_money(found['delivery_minor'], currency)} delivery",
        "average": say_money(round(found["ordered_minor"] / counted), currency) if counted else "—",
        "chart": draw_chart(by_day, currency),
        "days": [(f"{day:%a %-d %b}", say_money(amount, currency)) for day, amount in reversed(by_day)],
    }


def describe_best(shop: Shop, days: int) -> list[dict[str, Any]]:
    """What brought most."""
    return [{**one, "amount": say_money(one["amount_minor"], shop.currency)} for one in read_best(shop, days=days)]


def say_change(now: int, before: int, days: int) -> str:
    """Beside the period before."""
    if before <= 0:
        return f"nothing in the {days} days before" if not before else ""
    change = round(100 * (now - before) / before)
    if not change:
        return f"as in the {days} days before"
    return f"{abs(change):,} % {'more' if change > 0 else 'less'} than in the {days} days before"


def _when(one: dict[str, Any], part: str, zone: Any) -> str:
    if part == "unfetched":
        return f"kept until {datetime.fromisoformat(one['due_at']).astimezone(zone):%-d %b}" if one["due_at"] else "no date"
    if part == "unpaid":
        return f"by {datetime.fromisoformat(one['due_at']).astimezone(zone):%-d %b}" if one["due_at"] else "no date"
    if one["slot"]:
        starts = datetime.fromisoformat(one["slot"])
        return f"{starts:%a %-d, %H:%M}"
    return f"since {datetime.fromisoformat(one['placed_at']).astimezone(zone):%-d %b}"


office.pages.append(("dashboard/", dashboard, "dashboard"))
