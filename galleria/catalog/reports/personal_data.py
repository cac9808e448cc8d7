"""What people said of pieces, and what they decided as staff."""

from typing import Any

from galleria.catalog.reports.models import Report
from galleria.kernel.personal_data import Subject, holds_personal_data


def export_reports(subject: Subject) -> Any:
    """What they said, and what became of it."""
    rows = Report.objects.across_shops().filter(reporter=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "product__slug", "reason", "words", "state", "reported_at", "decided_at")) or None


def erase_reports(subject: Subject) -> None:
    """Open ones go. Of decided ones stays that somebody reported the piece, and the decision, without who and in which words."""
    rows = Report.objects.across_shops().filter(reporter=subject.person_id)
    rows.filter(state=Report.State.OPEN).delete()
    rows.update(reporter=None, words="")


def export_settled(subject: Subject) -> Any:
    """On which reports they decided as staff."""
    rows = Report.objects.across_shops().filter(decided_by=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "product__slug", "state", "answer", "decided_at")) or None


def erase_settled(subject: Subject) -> None:
    """Nothing: the decision refers to the account, which has the pseudonym."""


holds_personal_data("catalog.reports", export=export_reports, erase=erase_reports)
holds_personal_data("catalog.settled_reports", export=export_settled, erase=erase_settled)
