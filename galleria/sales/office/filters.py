"""By what a list of orders can be narrowed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from galleria.accounts.back_office import kept_shops
from galleria.accounts.rules import Right
from galleria.sales.models import Payment, Refund
from galleria.sales.office.words import KINDS
from galleria.sales.rules.status import TRANSITIONS, UNPAID_STATUSES, Status
from galleria.sales.terms import find_selling, zone_of
from galleria.shops.models import Shop

AT_PICKUP = Q(payment__method=Payment.Method.AT_PICKUP)
GROUPS: dict[str, tuple[str, Q]] = {
    "open": ("Still to be done", Q(status__in=(Status.PENDING, Status.PAID, Status.PREPARING, Status.READY, Status.DISPUTED))),
    "to-prepare": ("To prepare", Q(status=Status.PAID) | Q(status=Status.PENDING) & AT_PICKUP),
    "unpaid": ("Payment not there yet", Q(status=Status.PENDING) & ~AT_PICKUP),
    "unfetched": ("Not fetched", Q(status__in=UNPAID_STATUSES, delivery__kind="pickup", payment__status=Payment.Status.OPEN) & AT_PICKUP),
}
NOT_FETCHED_AFTER = timedelta(days=1)
DAYS_AHEAD = 8
PAYMENTS: dict[str, tuple[str, Q]] = {
    "unpaid-transfer": ("Transfer not there yet", Q(payment__method=Payment.Method.TRANSFER, payment__status=Payment.Status.OPEN)),
    "unpaid-pickup": ("To be paid at pickup", Q(payment__method=Payment.Method.AT_PICKUP, payment__status=Payment.Status.OPEN)),
    "unpaid-card": ("Card not charged yet", Q(payment__method=Payment.Method.CARD, payment__status=Payment.Status.OPEN)),
    "paid": ("Paid", Q(payment__status=Payment.Status.PAID)),
    "part-refunded": ("Partly refunded", Q(payment__status=Payment.Status.PART_REFUNDED)),
    "refunded": ("Refunded", Q(payment__status=Payment.Status.REFUNDED)),
    "to-send": ("Money to send back", Q(payment__in=Refund.objects.across_shops().filter(to_send=True).values("payment"))),
}


def chosen_shops(request: HttpRequest) -> list[Shop]:
    """The shops of the list: all of the person's, or the one that is chosen."""
    shops = kept_shops(request, Right.SEE_ORDERS)
    slug = request.GET.get("shop")
    return [shop for shop in shops if shop.slug == slug] if slug else shops


class WordsFilter(admin.SimpleListFilter):
    """By a column of few values, each with its words."""

    words: ClassVar[Mapping[Any, str]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """In words."""
        return [(str(value), words.capitalize()) for value, words in self.words.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its rows."""
        return queryset.filter(**{str(self.parameter_name): value}) if (value := self.value()) in self.words else queryset


class GroupFilter(admin.SimpleListFilter):
    """Where it stands; first of all what still needs somebody."""

    title = "status"
    parameter_name = "status"
    groups: ClassVar[dict[str, tuple[str, Q]]]
    statuses: ClassVar[Iterable[str]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Groups, then every status."""
        return [*((slug, words) for slug, (words, _) in self.groups.items()), *((str(status), status.capitalize()) for status in self.statuses)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its rows."""
        value = self.value()
        if value in self.groups:
            return queryset.filter(self.groups[value][1])
        return queryset.filter(status=value) if value else queryset


class StatusFilter(GroupFilter):
    """Of orders."""

    groups = GROUPS
    statuses = tuple(TRANSITIONS)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its orders."""
        found = super().queryset(request, queryset)
        return found.filter(slot__ends_at__lte=timezone.now() - NOT_FETCHED_AFTER) if self.value() == "unfetched" else found


class PaymentFilter(admin.SimpleListFilter):
    """How and whether it is paid."""

    title = "payment"
    parameter_name = "payment"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """In words."""
        return [(slug, words) for slug, (words, _) in PAYMENTS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its orders."""
        return queryset.filter(PAYMENTS[value][1]) if (value := self.value()) in PAYMENTS else queryset


class DeliveryFilter(admin.SimpleListFilter):
    """The way it is delivered: a shop's own ways once one is chosen, else the kinds that all shops share."""

    title = "delivery"
    parameter_name = "delivery"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Kinds, or the shop's ways."""
        shops = chosen_shops(request)
        selling = find_selling(shops[0]) if len(shops) == 1 else None
        return [(f"by:{method.slug}", method.name) for method in selling.delivery] if selling else list(KINDS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Its orders."""
        value = self.value()
        if not value:
            return queryset
        return queryset.filter(delivery__method=value[3:]) if value.startswith("by:") else queryset.filter(delivery__kind=value)


class SlotDayFilter(admin.SimpleListFilter):
    """The day of the slot, each shop's on its own clock."""

    title = "day of the slot"
    parameter_name = "slot_day"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Today and the days ahead."""
        shops = chosen_shops(request)
        today = timezone.now().astimezone(zone_of(shops[0]) if shops else ZoneInfo("UTC")).date()
        days = [today + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        named = {0: "Today", 1: "Tomorrow"}
        return [(f"{day:%Y-%m-%d}", f"{named[ahead]}, {day:%-d %b}" if ahead in named else f"{day:%a %-d %b}") for ahead, day in enumerate(days)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Orders whose slot begins on it."""
        try:
            day = date.fromisoformat(self.value() or "")
        except ValueError:
            return queryset
        wanted = Q(pk__in=[])
        for shop in chosen_shops(request):
            begins = datetime.combine(day, time(), tzinfo=zone_of(shop))
            ends = datetime.combine(day + timedelta(days=1), time(), tzinfo=zone_of(shop)) if day < date.max else begins
            wanted |= Q(shop_id=shop.pk, slot__starts_at__gte=begins, slot__starts_at__lt=ends)
        return queryset.filter(wanted)
