"""The judged catalogue as a shop: its manifest, and its import by the code behind `galleria import`."""

import tempfile
from collections.abc import Iterable

from benchmarks._shop import build_shelf, build_values
from galleria.accounts.access import PLATFORM
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.actions.start_import import ImportWish, plan_import
from galleria.catalog.exchange.models import Exchange
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop

SHELF = build_shelf("everything", "Everything", "Everything that the judged set holds, in one place.")


def import_catalogue(lines: Iterable[bytes]) -> Shop:
    """A new shop with these products, one JSON line each. Stops the benchmark when a line is refused."""
    values = build_values("Judged", categories=[SHELF], attributes=[], conditions=[], first="products")
    shop, _ = sync_shop("judged", Manifest.model_validate(values))
    with tempfile.TemporaryFile() as file:
        file.writelines(lines)
        size = file.tell()
        file.seek(0)
        exchange = plan_import(shop, ImportWish("judged.jsonl"), actor=PLATFORM)
        exchange.size_bytes = size
        exchange.save()
        claimed = claim_exchange(exchange.pk)
        assert claimed is not None
        run_import(claimed, file)
    done = Exchange.objects.across_shops().get(pk=exchange.pk)
    if done.rejections.exists():
        first = done.rejections.first()
        raise SystemExit(f"refused: {first}")
    return shop
