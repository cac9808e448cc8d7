"""The books for who keeps them: what stands on each account of a shop, the entries behind it, and both as CSV. Nothing changes here."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from galleria.accounts.back_office import kept_shops, office
from galleria.accounts.office_csv import answer_lines
from galleria.accounts.rules import Right
from galleria.kernel.money import Money
from galleria.kernel.problems import NotFound
from galleria.kernel.spreadsheets import write_lines
from galleria.sales.models import Account
from galleria.sales.office.words import ACCOUNTS, BOOKINGS, say_moment, say_money
from galleria.sales.reads.accounts import Balance, Line, Period, iterate_entries, list_entries, read_balances
from galleria.sales.rules.books import Code
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

SHOWN = 50
DAYS = ("since", "until")
CSV_COLUMNS = ("at", "account", "party", "kind", "booking", "order", "debit", "credit", "balance", "currency")
FIRST, LAST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
ALWAYS = Period(FIRST, LAST)


class PeriodForm(forms.Form):
    """Which shop, from which day to which. Days left empty mean all of them."""

    shop = forms.ChoiceField(widget=UnfoldAdminSelectWidget)
    since = forms.DateField(label="From", required=False, widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}))
    until = forms.DateField(label="To", required=False, widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}))

    def __init__(self, shops: list[Shop], values: dict[str, Any]) -> None:
        super().__init__({"shop": shops[0].slug, **values})
        field = self.fields["shop"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [(shop.slug, shop.name) for shop in shops]

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        cleaned = super().clean() or {}
        if cleaned.get("since") and cleaned.get("until") and cleaned["until"] < cleaned["since"]:
            self.add_error("until", forms.ValidationError("It is before the first day.", code="invalid"))
        return cleaned


def list_shops_with_books(request: HttpRequest) -> list[Shop]:
    """Those of the person's shops that sell, and whose reports they see."""
    return [shop for shop in kept_shops(request, Right.SEE_REPORTS) if shop.manifest.get("selling")]


def sees_books(request: HttpRequest) -> bool:
    """For the menu."""
    return bool(list_shops_with_books(request))


def accounts_page(request: HttpRequest) -> HttpResponse:
    """Every account with its balance. Raises NotFound (404) for people who see no reports."""
    form, shop = _choose(request)
    balances = read_balances(shop, find_period(form, shop)) if form.is_valid() else []
    query = _query(request)
    context = {
        **office.each_context(request),
        "title": "Accounts",
        "content_title": f"Accounts of {shop.name}",
        "form": form,
        "asks": [*(["shop"] if len(list_shops_with_books(request)) > 1 else []), *DAYS],
        "accounts": [{**_describe(one), "address": f"{reverse('admin:account', args=(one.account_id,))}?{query}"} for one in balances],
        "is_even": not any(_totals(balances).values()),
    }
    return TemplateResponse(request, "sales/office/accounts.html", context)


def account_page(request: HttpRequest, account_id: int) -> HttpResponse:
    """An account's entries in the period, newest first."""
    form, shop, balance, period = _find(request, account_id)
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 19 else None
    lines = list_entries(shop, balance, period, before=before, limit=SHOWN + 1)
    zone, query = zone_of(shop), _query(request)
    context = {
        **office.each_context(request),
        "title": _name(balance),
        "content_title": f"{_name(balance)}, {shop.name}",
        "form": form,
        "asks": DAYS,
        "account": _describe(balance),
        "lines": [_line(one, balance.currency, zone) for one in lines[:SHOWN]],
        "more": f"?{query}&before={lines[SHOWN - 1].entry_id}" if len(lines) > SHOWN else "",
        "export": f"{reverse('admin:account-export', args=(account_id,))}?{query}",
        "list": f"{reverse('admin:accounts')}?{query}",
    }
    return TemplateResponse(request, "sales/office/account.html", context)


def export_account(request: HttpRequest, account_id: int) -> HttpResponse:
    """All entries of the period, as CSV."""
    _, shop, balance, period = _find(request, account_id)
    answer = answer_lines(_write_csv(shop, balance, period), f"{shop.slug}-{balance.code}.csv")
    return cast("HttpResponse", answer)  # pages of the back office are typed as answers in one piece


def _choose(request: HttpRequest) -> tuple[PeriodForm, Shop]:
    shops = list_shops_with_books(request)
    if not shops:
        raise NotFound
    form = PeriodForm(shops, request.GET.dict())
    slug = form.cleaned_data.get("shop") if form.is_valid() else None
    return form, next((shop for shop in shops if shop.slug == slug), shops[0])


def _find(request: HttpRequest, account_id: int) -> tuple[PeriodForm, Shop, Balance, Period]:
    """The account, of a shop whose books the person sees. Raises NotFound (404)."""
    shops = list_shops_with_books(request)
    account = Account.objects.for_shops(shop.pk for shop in shops).filter(pk=account_id).first()
    shop = next((one for one in shops if account is not None and one.pk == account.shop_id), None)
    if shop is None:
        raise NotFound
    form = PeriodForm(shops, {**request.GET.dict(), "shop": shop.slug})
    period = find_period(form, shop) if form.is_valid() else ALWAYS
    balance = next(one for one in read_balances(shop, period) if one.account_id == account_id)
    return form, shop, balance, period


def find_period(form: PeriodForm, shop: Shop) -> Period:
    """The chosen days, on the shop's clock."""
    zone, since, until = zone_of(shop), form.cleaned_data.get("since"), form.cleaned_data.get("until")
    return Period(_begin(since, zone) if since else FIRST, _begin(until + timedelta(days=1), zone) if until and until < LAST.date() else LAST)


def _begin(day: date, zone: ZoneInfo) -> datetime:
    return max(FIRST, datetime.combine(max(day, FIRST.date()), time(), tzinfo=zone))


def _query(request: HttpRequest) -> str:
    asked = request.GET.copy()
    asked.pop("before", None)
    return asked.urlencode()


def _name(balance: Balance) -> str:
    named = ACCOUNTS[Code(balance.code)] if balance.code in set(Code) else balance.code
    return f"{named}, {balance.party}" if balance.party else named


def _totals(balances: list[Balance]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for one in balances:
        totals[one.currency] = totals.get(one.currency, 0) + one.closing_minor
    return totals


def _describe(balance: Balance) -> dict[str, Any]:
    return {
        "name": _name(balance),
        "code": balance.code,
        "opening": say_side(balance.opening_minor, balance.currency),
        "debit": say_money(balance.debit_minor, balance.currency),
        "credit": say_money(balance.credit_minor, balance.currency),
        "closing": say_side(balance.closing_minor, balance.currency),
        "entries": f"{balance.entries:,}",
    }


def say_side(amount_minor: int, currency: str) -> str:
    """A balance by the side on which it stands."""
    side = "debit" if amount_minor > 0 else "credit" if amount_minor < 0 else ""
    return f"{say_money(abs(amount_minor), currency)} {side}".strip()


def _line(line: Line, currency: str, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "at": say_moment(line.at, zone),
        "iso": line.at.isoformat(),
        "kind": BOOKINGS.get(line.kind, line.kind),
        "key": line.key,
        "ref": line.ref,
        "order": reverse("admin:sales_order_change", args=(line.order_id,)) if line.order_id else "",
        "debit": say_money(line.amount_minor, currency) if line.amount_minor > 0 else "",
        "credit": say_money(-line.amount_minor, currency) if line.amount_minor < 0 else "",
        "balance": say_side(line.balance_minor, currency),
    }


def _write_csv(shop: Shop, balance: Balance, period: Period) -> Iterator[str]:
    """Times are on the shop's clock, amounts in major units, credits and credit balances on their own side of zero."""
    zone = zone_of(shop)

    def major(amount_minor: int) -> Decimal:
        return Money(amount_minor, balance.currency).to_decimal()

    def cells(line: Line) -> list[str | Decimal]:
        debit, credit = max(line.amount_minor, 0), max(-line.amount_minor, 0)
        words = [line.at.astimezone(zone).isoformat(timespec="seconds"), balance.code, balance.party, line.kind, line.key, line.ref]
        return [*words, major(debit) if debit else "", major(credit) if credit else "", major(line.balance_minor), balance.currency]

    return write_lines(CSV_COLUMNS, (cells(line) for line in iterate_entries(shop, balance, period)))


office.pages += [
    ("books/", accounts_page, "accounts"),
    ("books/<int:account_id>/", account_page, "account"),
    ("books/<int:account_id>/entries.csv", export_account, "account-export"),
]
