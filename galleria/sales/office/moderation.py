"""What waits for a decision where others sell: applications, and pieces, conversations and ratings that are reported. For Today."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from galleria.accounts.back_office import kept_shops
from galleria.accounts.rules import Right
from galleria.catalog.reports.models import Report
from galleria.catalog.reports.queries import count_reported
from galleria.messaging.models import ConversationReport
from galleria.messaging.queries import count_reported as count_reported_conversations
from galleria.sales.market.ratings.access import JUDGES
from galleria.sales.market.ratings.office.words import FAULTS, draw_stars
from galleria.sales.market.ratings.reads import list_reported
from galleria.sales.reads.dashboard import SHOWN
from galleria.sales.terms import zone_of
from galleria.sellers.access import DECIDES
from galleria.sellers.models import Seller
from galleria.sellers.queries import count_applied
from galleria.sellers.rules import State
from galleria.shops.market import find_market
from galleria.shops.models import Shop


def describe_moderation(request: HttpRequest, shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """The parts that this person decides on, as the page shows work; none where only the house sells."""
    if find_market(shop) is None:
        return []
    work, of_shop = [], f"&shop={shop.slug}" if several else ""
    if _has_right(request, shop, DECIDES):
        work.append(_describe_applied(shop, of_shop))
    if _has_right(request, shop, Right.MANAGE_CATALOGUE):
        work += [_describe_reported(shop, of_shop), _describe_conversations(shop, of_shop)]
    if _has_right(request, shop, JUDGES):
        work += _describe_reported_ratings(shop, of_shop)
    return work


def _has_right(request: HttpRequest, shop: Shop, right: Right) -> bool:
    return shop.pk in {one.pk for one in kept_shops(request, right)}


def _describe_applied(shop: Shop, of_shop: str) -> dict[str, Any]:
    zone = zone_of(shop)
    rows = Seller.objects.for_shop(shop).filter(state=State.APPLIED).order_by("applied_at")
    found = [
        {
            "address": reverse("admin:sellers_seller_change", args=(pk,)),
            "ref": name,
            "name": city,
            "is_late": False,
            "when": f"since {at.astimezone(zone):%-d %b}",
        }
        for pk, name, city, at in rows.values_list("pk", "name", "city", "applied_at")[:SHOWN]
    ]
    count = count_applied(shop) if len(found) == SHOWN else len(found)
    listed = f"{reverse('admin:sellers_seller_changelist')}?state=applied{of_shop}"
    return _part("Sellers to decide on", count, found, listed, "Nobody waits for an answer.")


def _describe_reported(shop: Shop, of_shop: str) -> dict[str, Any]:
    """A piece once, however many report it: by who was first."""
    zone = zone_of(shop)
    first = Report.objects.for_shop(shop).filter(state=Report.State.OPEN).order_by("product", "reported_at", "pk").distinct("product")
    rows = Report.objects.for_shop(shop).filter(pk__in=first.values("pk")).order_by("reported_at")
    found = [
        {
            "address": reverse("admin:reports_report_change", args=(pk,)),
            "ref": title,
            "name": reason,
            "is_late": reason in ("stolen", "counterfeit"),
            "when": f"since {at.astimezone(zone):%-d %b}",
        }
        for pk, title, reason, at in rows.values_list("pk", "product__title", "reason", "reported_at")[:SHOWN]
    ]
    count = count_reported(shop) if len(found) == SHOWN else len(found)
    listed = f"{reverse('admin:reports_report_changelist')}?state=open{of_shop}"
    return _part("Reported pieces", count, found, listed, "Nobody complains about a piece.")


def _describe_conversations(shop: Shop, of_shop: str) -> dict[str, Any]:
    """A conversation once, by who reported it first."""
    zone = zone_of(shop)
    reports = ConversationReport.objects.for_shop(shop)
    first = reports.filter(state=ConversationReport.State.OPEN).order_by("conversation", "reported_at", "pk").distinct("conversation")
    rows = reports.filter(pk__in=first.values("pk")).order_by("reported_at")
    found = [
        {
            "address": reverse("admin:messaging_conversationreport_change", args=(pk,)),
            "ref": title,
            "name": reason,
            "is_late": reason == "fraud",
            "when": f"since {at.astimezone(zone):%-d %b}",
        }
        for pk, title, reason, at in rows.values_list("pk", "conversation__product__title", "reason", "reported_at")[:SHOWN]
    ]
    count = count_reported_conversations(shop) if len(found) == SHOWN else len(found)
    listed = f"{reverse('admin:messaging_conversationreport_changelist')}?state=open{of_shop}"
    return _part("Reported conversations", count, found, listed, "Nobody complains about a conversation.")


def _describe_reported_ratings(shop: Shop, of_shop: str) -> list[dict[str, Any]]:
    """Those that sellers report, the longest waiting first. Nothing where there is none: they are seldom, and then seen."""
    zone = zone_of(shop)
    reported, count = list_reported(shop, most=SHOWN)
    found = [
        {
            "address": reverse("admin:ratings_rating_change", args=(pk,)),
            "ref": draw_stars(stars),
            "name": FAULTS[fault],
            "is_late": False,
            "when": f"since {at.astimezone(zone):%-d %b}",
        }
        for pk, fault, stars, at in reported
    ]
    listed = f"{reverse('admin:ratings_rating_changelist')}?standing=reported{of_shop}"
    return [_part("Reported ratings", count, found, listed, "")] if count else []


def _part(title: str, count: int, found: list[dict[str, Any]], listed: str, nothing: str) -> dict[str, Any]:
    return {"title": title, "count": count, "said": "", "orders": found, "more": count - len(found), "list": listed, "nothing": nothing}
