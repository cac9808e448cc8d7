"""Payouts for who pays a shop's sellers out: what stands for whom, what a run would do, and starting one."""

from typing import Any, cast
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from unfold.widgets import UnfoldAdminSelectWidget

from galleria.accounts.back_office import kept_shops, office, office_actor
from galleria.accounts.office_csv import answer_lines
from galleria.accounts.rules import Right
from galleria.kernel.problems import Conflict, NotFound
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.errors import StripeNotOffered
from galleria.sales.market.payouts.models import Run
from galleria.sales.market.payouts.office.words import BANKS, BANKS_SAID, say_hindrance, say_sum
from galleria.sales.market.payouts.reads.preview import Standing, list_standings
from galleria.sales.market.payouts.reads.tax_report import write_tax_report
from galleria.sales.market.payouts.terms import find_minimum, list_banks, pays_by_stripe, wants_stripe
from galleria.sales.office.words import say_moment, say_money
from galleria.sales.terms import zone_of
from galleria.shops.market import find_market
from galleria.shops.models import Shop

RUNS_SHOWN = 20
YEARS_BACK = 3


class ShopForm(forms.Form):
    """Whose sellers."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)

    def __init__(self, shops: list[Shop], values: dict[str, Any]) -> None:
        super().__init__({"shop": shops[0].slug, **values})
        field = self.fields["shop"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(shop.slug, shop.name) for shop in shops]


class RunForm(ShopForm):
    """Whose sellers, through which bank."""

    bank = forms.ChoiceField(widget=UnfoldAdminSelectWidget, choices=list(BANKS.items()))

    def __init__(self, shops: list[Shop], values: dict[str, Any]) -> None:
        super().__init__(shops, {"bank": list_banks(find_shop(shops, values.get("shop")))[0].value, **values})
        field = self.fields["bank"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        offered = {bank for shop in shops for bank in list_banks(shop)}
        field.choices = [(bank.value, name) for bank, name in BANKS.items() if bank in offered]


class StartForm(RunForm):
    """As it was previewed; the key makes it happen once, however often it is sent."""

    key = forms.CharField(max_length=60)


def list_paying_shops(request: HttpRequest) -> list[Shop]:
    """Those of the person's shops in which others sell, and whose sellers they pay out."""
    return [shop for shop in kept_shops(request, Right.PAY_OUT) if find_market(shop) is not None]


def pays_out(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(list_paying_shops(request))


def payouts_page(request: HttpRequest) -> HttpResponse:
    """What stands for whom, and the runs so far. Raises NotFound (404) for people who pay nobody out."""
    form, shop = choose_shop(request, ShopForm)
    banks, minimum = list_banks(shop), find_minimum(shop)
    standings = list_standings(shop, banks[0])
    runs = Run.objects.for_shop(shop).annotate(count=Count("payouts"), amount=Sum("payouts__amount_minor")).select_related("started_by")
    zone, this_year = zone_of(shop), timezone.now().astimezone(zone_of(shop)).year
    context = {
        **office.each_context(request),
        "title": "Payouts",
        "content_title": f"Payouts of {shop.name}",
        "form": form,
        "asks": ["shop"] if len(list_paying_shops(request)) > 1 else [],
        "shop": shop,
        "sellers": [describe_standing(one, shop, banks[0]) for one in standings],
        "ready": say_sum([one.payable_minor for one in standings if one.is_paid], shop.currency),
        "ready_count": sum(one.is_paid for one in standings),
        "banks": [{"address": f"{reverse('admin:payouts-preview')}?shop={shop.slug}&bank={bank.value}", "name": BANKS[bank]} for bank in banks],
        "is_stripe_off": wants_stripe(shop) and not pays_by_stripe(shop),
        "minimum": say_money(minimum, shop.currency) if minimum > 1 else "",
        "runs": [
            {
                "ref": run.ref,
                "address": reverse("admin:payout-run", args=(run.ref,)),
                "bank": BANKS[Run.Bank(run.bank)],
                "at": say_moment(run.started_at, zone),
                "iso": run.started_at.isoformat(),
                "who": run.started_by.get_full_name() if run.started_by else "the command line",
                "count": run.count,
                "amount": say_money(run.amount or 0, run.currency),
                "is_filling": run.status == Run.Status.FILLING,
            }
            for run in runs.order_by("-started_at", "-pk")[:RUNS_SHOWN]
        ],
        "reports": [
            {"year": year, "address": f"{reverse('admin:payouts-tax-report')}?shop={shop.slug}&year={year}"}
            for year in range(this_year, this_year - YEARS_BACK, -1)
        ],
    }
    return TemplateResponse(request, "payouts/office/payouts.html", context)


def preview_page(request: HttpRequest) -> HttpResponse:
    """Who would be paid what, and who would not and why; and the button. Raises NotFound (404) as above."""
    form, shop = choose_shop(request, RunForm)
    banks = list_banks(shop)
    bank = Run.Bank(form.cleaned_data["bank"]) if form.is_valid() else banks[0]
    bank = bank if bank in banks else banks[0]
    standings = list_standings(shop, bank)
    paid, left = [one for one in standings if one.is_paid], [one for one in standings if not one.is_paid and one.balance.available_minor]
    context = {
        **office.each_context(request),
        "title": "Pay out",
        "content_title": f"Pay the sellers of {shop.name}",
        "form": form,
        "asks": [*(["shop"] if len(list_paying_shops(request)) > 1 else []), "bank"],
        "shop": shop,
        "bank": bank.value,
        "bank_said": BANKS_SAID[bank],
        "paid": [describe_standing(one, shop, bank) for one in paid],
        "left": [describe_standing(one, shop, bank) for one in left],
        "sum": say_sum([one.payable_minor for one in paid], shop.currency),
        "key": uuid4().hex,
        "list": f"{reverse('admin:payouts')}?shop={shop.slug}",
    }
    return TemplateResponse(request, "payouts/office/preview.html", context)


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin it, and go to its page. Raises NotFound (404) as above."""
    shops = list_paying_shops(request)
    form = StartForm(shops, request.POST.dict()) if shops else None
    if form is None or not form.is_valid():
        raise NotFound
    shop = next(one for one in shops if one.slug == form.cleaned_data["shop"])
    try:
        run = start_run(shop, bank=Run.Bank(form.cleaned_data["bank"]), key=form.cleaned_data["key"], actor=office_actor(request))
    except (Conflict, StripeNotOffered) as problem:
        messages.error(request, f"{problem.detail} Nothing was started.")
        return HttpResponseRedirect(f"{reverse('admin:payouts')}?shop={shop.slug}")
    return HttpResponseRedirect(reverse("admin:payout-run", args=(run.ref,)))


def tax_report(request: HttpRequest) -> HttpResponse:
    """A year's report as CSV. Raises NotFound (404) as above, and for what is no year."""
    _, shop = choose_shop(request, ShopForm)
    said = request.GET.get("year", "")
    if not (said.isascii() and said.isdigit() and len(said) == 4 and 2000 <= int(said) <= 2999):
        raise NotFound
    return cast("HttpResponse", answer_lines(write_tax_report(shop, int(said)), f"{shop.slug}-sellers-{said}.csv"))


def choose_shop(request: HttpRequest, kind: type[ShopForm]) -> tuple[ShopForm, Shop]:
    """The form as it was asked, and its shop; the first of the person's where none of them was named."""
    shops = list_paying_shops(request)
    if not shops:
        raise NotFound
    form = kind(shops, request.GET.dict())
    slug = form.cleaned_data.get("shop") if form.is_valid() else None
    return form, find_shop(shops, slug)


def find_shop(shops: list[Shop], slug: object) -> Shop:
    """The one of this name, or the first."""
    return next((shop for shop in shops if shop.slug == slug), shops[0])


def describe_standing(one: Standing, shop: Shop, bank: Run.Bank) -> dict[str, Any]:
    """A seller's row."""
    balance = one.balance
    return {
        "name": one.name,
        "username": one.username,
        "available": say_money(balance.available_minor, shop.currency),
        "payable": say_money(one.payable_minor, shop.currency),
        "at_bank": say_money(kept, shop.currency) if (kept := balance.available_minor - one.payable_minor) > 0 else "",
        "is_below_zero": balance.available_minor < 0,
        "pending": say_money(balance.pending_minor, shop.currency) if balance.pending_minor else "—",
        "reserved": say_money(balance.reserved_minor, shop.currency) if balance.reserved_minor else "—",
        "account": "" if not one.last4 else "Stripe" if bank == Run.Bank.STRIPE else f"… {one.last4}",
        "why_not": ""
        if one.hindrance is None
        else say_hindrance(one.hindrance, available_minor=balance.available_minor, minimum_minor=find_minimum(shop), currency=shop.currency),
    }


office.pages += [
    ("payouts/", payouts_page, "payouts"),
    ("payouts/preview/", preview_page, "payouts-preview"),
    ("payouts/start/", start, "payouts-start"),
    ("payouts/tax-report.csv", tax_report, "payouts-tax-report"),
]
