"""Profiles, addresses and exports of a person, and what the kernel keeps: answers for repeated requests, letters. It knows no people."""

from typing import Any

from galleria.kernel.models import IdempotencyKey, Letter
from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.profiles.actions.sweep_jobs import delete_export
from galleria.profiles.models import Address, Erasure, PersonalExport, Profile
from galleria.profiles.schemas import address_out


def export_profile(subject: Subject) -> Any:
    """What the person told."""
    return Profile.objects.filter(user=subject.person_id).values("language", "newsletter", "notices", "avatar__key", "updated_at").first()


def erase_profile(subject: Subject) -> None:
    """All of it."""
    Profile.objects.filter(user=subject.person_id).delete()


def export_addresses(subject: Subject) -> Any:
    """All of them."""
    return [address_out(address) for address in Address.objects.filter(user=subject.person_id)] or None


def erase_addresses(subject: Subject) -> None:
    """The address book. Orders keep where they went to for as long as the books must."""
    Address.objects.filter(user=subject.person_id).delete()


def export_requests(subject: Subject) -> Any:
    """When the person asked for exports and erasures."""
    fields = ("ref", "status", "created_at", "finished_at")
    held = {
        "exports": list(PersonalExport.objects.filter(user=subject.person_id).order_by("pk").values(*fields)),
        "erasures": list(Erasure.objects.filter(user=subject.person_id).order_by("pk").values(*fields)),
    }
    return held if any(held.values()) else None


def erase_requests(subject: Subject) -> None:
    """Exports go, with their files. The erasure itself names nobody and goes after a month."""
    for export in PersonalExport.objects.filter(user=subject.person_id):
        delete_export(export)


def export_answers(subject: Subject) -> Any:
    """When which kind of request was answered; the answers are about things that other files have."""
    rows = IdempotencyKey.objects.filter(scope__startswith=f"person {subject.person_id} ").order_by("pk")
    return list(rows.values("scope", "created_at")) or None


def erase_answers(subject: Subject) -> None:
    """All of them: they go after a week anyway."""
    IdempotencyKey.objects.filter(scope__startswith=f"person {subject.person_id} ").delete()


def export_letters(subject: Subject) -> Any:
    """Subjects and moments, as long as the kernel keeps them. Not the words: by a code in them, a stolen session would become an account."""
    rows = Letter.objects.filter(to__in=subject.emails).order_by("pk")
    return list(rows.values("to", "subject", "status", "queued_at", "sent_at")) or None


def erase_letters(subject: Subject) -> None:
    """All of them, those that are not sent yet as well."""
    Letter.objects.filter(to__in=subject.emails).delete()


holds_personal_data("kernel.letters", export=export_letters, erase=erase_letters)
holds_personal_data("kernel.answers", export=export_answers, erase=erase_answers)
holds_personal_data("profiles.profile", export=export_profile, erase=erase_profile)
holds_personal_data("profiles.addresses", export=export_addresses, erase=erase_addresses)
holds_personal_data("profiles.requests", export=export_requests, erase=erase_requests)
