"""Carry a manifest into the database. The catalogue is `sync_catalogue`, people are `sync_people`; categories leave by `drop_categories`."""

import hashlib
import json
from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from galleria.kernel.outbox import record
from galleria.shops.errors import HostTaken
from galleria.shops.events import ShopSynced
from galleria.shops.manifest import Manifest
from galleria.shops.models import Attribute, Category, Shop
from galleria.shops.queries import known_shops


@transaction.atomic
def sync_shop(slug: str, manifest: Manifest) -> tuple[Shop, list[str]]:
    """Create or update a shop, its categories and attributes. Returns the shop and what changed, in words; nothing the second time.

    Categories that the manifest no longer names stay until `drop_categories`, so that the catalogue can move their products first.
    Raises HostTaken (409) when another shop answers at one of its hosts; then nothing has changed.
    """
    content = manifest.model_dump(mode="json")
    fingerprint = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    shop = Shop.objects.select_for_update().filter(slug=slug).first()
    if shop and shop.fingerprint == fingerprint:
        return shop, []
    hosts = [host.lower() for host in manifest.hosts]
    _check_hosts(slug, hosts)
    changes = [f"shop {slug} is new"] if shop is None else _describe(shop.manifest, content)
    shop, _ = Shop.objects.update_or_create(
        slug=slug,
        defaults={
            "name": manifest.name,
            "position": manifest.position,
            "hosts": hosts,
            "currency": manifest.currency,
            "language": manifest.language,
            "capabilities": manifest.capabilities,
            "manifest": content,
            "fingerprint": fingerprint,
            "synced_at": timezone.now(),
        },
    )
    Shop.objects.filter(pk=shop.pk).update(catalogue_version=F("catalogue_version") + 1)
    _raise_others(shop)
    _sync_categories(shop, manifest)
    _sync_attributes(shop, manifest)
    record(ShopSynced(shop_id=shop.pk))
    known_shops.forget()
    return shop, changes


def _check_hosts(slug: str, hosts: list[str]) -> None:
    other = Shop.objects.filter(hosts__overlap=hosts).exclude(slug=slug).first()
    if other:
        raise HostTaken(host=next(host for host in hosts if host in other.hosts), slug=other.slug)


def _raise_others(shop: Shop) -> None:
    """Each shop's pages name the others and lead to their hosts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT raise_catalogue_version(id) FROM shops_shop WHERE id <> %s", [shop.pk])


def _sync_categories(shop: Shop, manifest: Manifest) -> None:
    known: dict[str, Category] = {}
    _rename_categories(shop, manifest)
    for position, entry in enumerate(manifest.categories):
        parent = known.get(entry.parent) if entry.parent else None
        known[entry.slug], _ = Category.objects.across_shops().update_or_create(
            shop=shop,
            slug=entry.slug,
            defaults={
                "name": entry.name,
                "description": entry.description,
                "icon": entry.icon,
                "color": entry.color,
                "parent": parent,
                "path": [*(parent.path if parent else []), entry.slug],
                "position": position,
                "attribute_keys": [attribute.key for attribute in manifest.attributes_of(entry.slug)],
            },
        )


def _rename_categories(shop: Shop, manifest: Manifest) -> None:
    """A category that is there under a former slug takes its new one, and its products come with it."""
    there = set(Category.objects.for_shop(shop).values_list("slug", flat=True))
    for entry in manifest.categories:
        former = next((slug for slug in entry.formerly if slug in there), None)
        if former and entry.slug not in there:
            Category.objects.for_shop(shop).filter(slug=former).update(slug=entry.slug)


def _sync_attributes(shop: Shop, manifest: Manifest) -> None:
    for position, entry in enumerate(manifest.attributes):
        values = entry.model_dump(mode="json", exclude={"key"})
        Attribute.objects.across_shops().update_or_create(shop=shop, key=entry.key, defaults={**values, "position": position})
    Attribute.objects.for_shop(shop).exclude(key__in=[entry.key for entry in manifest.attributes]).delete()


def _describe(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    names = {"categories": "slug", "attributes": "key", "conditions": "code"}
    changes: list[str] = []
    for key, value in new.items():
        if old.get(key) == value:
            continue
        if key not in names:
            changes.append(f"{key} changed")
            continue
        before = {entry[names[key]]: entry for entry in old.get(key, [])}
        after = {entry[names[key]]: entry for entry in value}
        changes += [f"{key}: {name} is new" for name in after if name not in before]
        if key != "categories":  # those go in `drop_categories`
            changes += [f"{key}: {name} is gone" for name in before if name not in after]
        changes += [f"{key}: {name} changed" for name in after if name in before and before[name] != after[name]]
    return changes
