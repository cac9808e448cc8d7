"""Is the database as new as the code and the shops' folders? Answered without Django, so that a warm start is fast."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import CHECKOUT, SHOPS, fingerprint, read_stamp, write_stamp
from galleria.operations.errors import DatabaseUnreachable

ENGINE = CHECKOUT / "galleria"


@dataclass(frozen=True)
class DatabaseState:
    """What one look at the database and the sources tells."""

    lineage: str
    """Which database this is: its address, and when it was last migrated. Another or a restored one has another."""
    migrations: str
    shops: str


def read_database_state(environment: Mapping[str, str]) -> DatabaseState:
    """Look. Raises DatabaseUnreachable."""
    url = environment["DATABASE_URL"]
    try:
        with psycopg.connect(url.replace("postgis://", "postgresql://"), connect_timeout=5) as connection:
            exists = connection.execute("select to_regclass('django_migrations') is not null").fetchone()
            applied = "select count(*), max(applied)::text from django_migrations" if exists and exists[0] else "select 0"
            row = connection.execute(applied).fetchone()
    except psycopg.Error as error:
        words = " ".join(str(error).split())
        raise DatabaseUnreachable(
            f"The database does not answer: {words}",
            "Check DATABASE_URL (postgresql://user:password@host:5432/name); unset it to use the embedded one.",
        ) from error
    migrations, shops = fingerprint_sources(environment)
    lineage = hashlib.sha256(f"{url} {row}".encode()).hexdigest()
    return DatabaseState(lineage=lineage, migrations=migrations, shops=shops)


def fingerprint_sources(environment: Mapping[str, str]) -> tuple[str, str]:
    """The fingerprints of the migrations, and of the shops with the code that carries them into the database."""
    migrations = fingerprint([*sorted(ENGINE.glob("*/migrations")), CHECKOUT / "uv.lock"], (".py", ".lock"))
    rooms = [ENGINE / room for room in ("shops", "accounts", "media", "catalog")]
    return migrations, fingerprint([Path(environment.get("SHOPS_DIR", SHOPS)), *rooms])


def is_expected_fresh(layout: Layout, environment: Mapping[str, str], *, demo: bool) -> bool:
    """Whether nothing in the sources changed since the last start: then the engine may start beside the stores. The database has the last word."""
    migrations, shops = fingerprint_sources(environment)
    synced = read_stamp(layout.stamps / "shops.json")
    return read_stamp(layout.stamps / "migrations.json").get("migrations") == migrations and (synced.get("shops"), synced.get("demo")) == (
        shops,
        demo,
    )


def is_migrated(layout: Layout, state: DatabaseState) -> bool:
    """Whether the last migration was of this code on this database."""
    return read_stamp(layout.stamps / "migrations.json") == {"lineage": state.lineage, "migrations": state.migrations}


def is_synced(layout: Layout, state: DatabaseState, *, demo: bool) -> bool:
    """Whether the last sync carried these shops into this database."""
    return read_stamp(layout.stamps / "shops.json") == {"lineage": state.lineage, "shops": state.shops, "demo": demo}


def stamp_migrated(layout: Layout, state: DatabaseState) -> None:
    """Remember a migration. `state` is read after it."""
    write_stamp(layout.stamps / "migrations.json", {"lineage": state.lineage, "migrations": state.migrations})


def stamp_synced(layout: Layout, state: DatabaseState, *, demo: bool) -> None:
    """Remember a sync."""
    write_stamp(layout.stamps / "shops.json", {"lineage": state.lineage, "shops": state.shops, "demo": demo})


def forget_stamps(layout: Layout) -> None:
    """Make the next start look at everything again."""
    for name in ("migrations.json", "shops.json"):
        (layout.stamps / name).unlink(missing_ok=True)
