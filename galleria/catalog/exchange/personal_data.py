"""Imports and exports that a person has started for a shop. They are the shop's, and stay a month, under the pseudonym."""

from typing import Any

from galleria.catalog.exchange.models import Exchange
from galleria.kernel.personal_data import Subject, holds_personal_data


def export(subject: Subject) -> Any:
    """Which, and when."""
    rows = Exchange.objects.across_shops().filter(maker=subject.person_id).order_by("pk")
    return list(rows.values("ref", "shop__slug", "kind", "file_name", "status", "created_at", "finished_at")) or None


def erase(subject: Subject) -> None:
    """Nothing: they refer to the account, which has the pseudonym."""


holds_personal_data("catalog.exchanges", export=export, erase=erase)
