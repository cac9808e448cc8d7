"""Ratings of a person: what they wrote as buyers, answered or reported as sellers, and decided as staff."""

from typing import Any

from django.db.models import Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.ratings.actions.stop_wishes import hash_email
from galleria.sales.market.ratings.models import NoRatingWishes, Rating, RatingReport
from galleria.sales.personal_data import list_orders_of

FACTS = ("shop__slug", "sale__ref", "stars", "rated_at", "changed_at", "hides", "fault", "reason")


def _given(subject: Subject) -> ShopQuerySet[Rating]:
    """Whether their orders have been erased before or not."""
    theirs = Q(sale__order__in=list_orders_of(subject)) | Q(sale__order__email=subject.erased_email)
    return Rating.objects.across_shops().filter(theirs).order_by("pk")


def export_ratings(subject: Subject) -> Any:
    """What they gave, and what they were given with what they said to it. The words of others are theirs."""
    given = list(_given(subject).values(*FACTS, "words"))
    received = list(Rating.objects.across_shops().filter(seller=subject.person_id).order_by("pk").values(*FACTS, "answer", "answered_at"))
    asks_for_none = NoRatingWishes.objects.filter(email_hash__in=[hash_email(one) for one in subject.emails]).exists()
    if not (given or received or asks_for_none):
        return None
    return {"given": given, "received": received, "wants_no_letters_that_ask": asks_for_none}


def erase_ratings(subject: Subject) -> None:
    """Their words go, as buyers and as sellers. The stars stay: nobody's name ever stood with them, and a seller's average is not theirs to take."""
    _given(subject).update(words="")
    Rating.objects.across_shops().filter(seller=subject.person_id).update(answer="")
    NoRatingWishes.objects.filter(email_hash__in=[hash_email(one) for one in subject.emails]).delete()


def export_rating_reports(subject: Subject) -> Any:
    """What they said against ratings of theirs, and what became of it."""
    rows = RatingReport.objects.across_shops().filter(reporter=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "rating__sale__ref", "fault", "words", "state", "answer", "reported_at", "decided_at")) or None


def erase_rating_reports(subject: Subject) -> None:
    """Open ones go. Of decided ones stays the decision, without who asked for it and in which words."""
    rows = RatingReport.objects.across_shops().filter(reporter=subject.person_id)
    rows.filter(state=RatingReport.State.OPEN).delete()
    rows.update(reporter=None, words="")


def export_rating_decisions(subject: Subject) -> Any:
    """On which ratings, and reports of them, they decided as staff."""
    ratings = Rating.objects.across_shops().filter(decided_by=subject.person_id).order_by("pk")
    reports = RatingReport.objects.across_shops().filter(decided_by=subject.person_id).order_by("pk")
    found = [
        *ratings.values("shop__slug", "ref", "hides", "reason", "decided_at"),
        *reports.values("shop__slug", "rating__ref", "state", "decided_at"),
    ]
    return found or None


def erase_rating_decisions(subject: Subject) -> None:
    """Nothing: the decision refers to the account, which has the pseudonym."""


holds_personal_data("sales.ratings", export=export_ratings, erase=erase_ratings)
holds_personal_data("sales.rating_reports", export=export_rating_reports, erase=erase_rating_reports)
holds_personal_data("sales.rating_decisions", export=export_rating_decisions, erase=erase_rating_decisions)
