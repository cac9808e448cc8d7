"""What the platform stands on: settings, database, Valkey, storage, migrations, the web app. The platform may run or not."""

import contextlib
import os
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

import psycopg

from galleria.operations.checkup.findings import Finding, fail, ok, warn
from galleria.operations.embedded import database_state, postgres, valkey, web_app
from galleria.operations.embedded.caddy import storage_folder
from galleria.operations.embedded.checks_before import check_settings
from galleria.operations.embedded.environment import compute_environment, has_own_database, has_own_valkey
from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import SHOPS
from galleria.operations.errors import OperationError

OLDEST_POSTGRES = 150000


def read_environment(layout: Layout, port: int) -> dict[str, str]:
    """The environment that `up` would give; a key is made only when there is a data directory already."""
    if layout.data.exists() and os.access(layout.data, os.W_OK):
        return compute_environment(layout, port, demo=True)
    return compute_environment(layout, port, demo=True, given={**os.environ, "SECRET_KEY": os.environ.get("SECRET_KEY") or "not made yet"})


def check_configuration(environment: Mapping[str, str]) -> Finding:
    """The settings accept this environment."""
    name = environment.get("ENVIRONMENT", "development")
    try:
        check_settings(environment)
    except OperationError as error:
        return fail("Settings", error.problem, error.mend)
    return ok("Settings", f"environment {name}")


def check_database(layout: Layout, environment: Mapping[str, str]) -> list[Finding]:
    """It answers, is new enough, has the extensions, and is migrated."""
    own = has_own_database(environment, layout)
    if own and not postgres.is_ready(layout):
        exists = (layout.postgres_data / "PG_VERSION").exists()
        return [ok("Database", "not running; `galleria up` starts it" if exists else "not made yet; `galleria up` makes it")]
    try:
        with psycopg.connect(environment["DATABASE_URL"], connect_timeout=5) as connection:
            version = connection.info.server_version
            names = list(postgres.EXTENSIONS)
            known = {row[0] for row in connection.execute("select name from pg_available_extensions where name = any(%s)", [names]).fetchall()}
        state = database_state.read_database_state(environment)
    except (psycopg.Error, OperationError) as error:
        words = " ".join(str(error).split())
        return [
            fail(
                "Database",
                f"does not answer: {words}",
                "Check DATABASE_URL; unset it to use the embedded one." if not own else f"Read {layout.logs}.",
            )
        ]
    findings = [ok("Database", f"PostgreSQL {version // 10000}.{version % 100}, {'embedded' if own else 'given'}")]
    if version < OLDEST_POSTGRES:
        findings = [fail("Database", f"PostgreSQL {version // 10000} is too old", "Use PostgreSQL 15 or newer.")]
    missing = [name for name in names if name not in known]
    if missing:
        findings.append(
            fail("Extensions", f"missing: {', '.join(missing)}", "Install them on the database server (packages postgresql-contrib and pgvector).")
        )
    else:
        findings.append(ok("Extensions", ", ".join(names)))
    migrated = database_state.is_migrated(layout, state)
    findings.append(
        ok("Migrations", "applied") if migrated else warn("Migrations", "not seen applied on this database", "`galleria up` applies them.")
    )
    return findings


def check_valkey(layout: Layout, environment: Mapping[str, str]) -> Finding:
    """It answers."""
    if has_own_valkey(environment, layout):
        running = valkey.valkey_is_ready(layout)
        return ok("Valkey", "embedded, answers" if running else "not running; `galleria up` starts it")
    try:
        valkey.check_given_valkey(environment["VALKEY_URL"])
    except OperationError as error:
        return fail("Valkey", error.problem, error.mend)
    return ok("Valkey", "given, answers")


def check_storage(layout: Layout, environment: Mapping[str, str]) -> Finding:
    """Pictures can be stored."""
    url = environment["STORAGE_URL"]
    if not url.startswith("file:"):
        return ok("Storage", "S3; /health/ready tells whether it answers")
    folder = storage_folder(layout, environment)
    if not folder.exists() and folder == layout.storage:
        return ok("Storage", "not made yet; `galleria up` makes it")
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".writable-"):
            pass
    except OSError as error:
        return fail("Storage", f"{folder}: {error.strerror}", "Give yourself write access, or point STORAGE_URL elsewhere.")
    return ok("Storage", str(folder))


def check_payouts(environment: Mapping[str, str]) -> list[Finding]:
    """Shops whose manifest says that sellers are paid out through Stripe have the keys that this takes. Nothing where none says so."""
    shops = [name for name, payouts in list_payout_ways(Path(environment.get("SHOPS_DIR", SHOPS))) if payouts == "stripe"]
    if not shops:
        return []
    named = ", ".join(shops)
    if not environment.get("STRIPE_SECRET_KEY"):
        words = f"{named}: the manifest says stripe, and there is no STRIPE_SECRET_KEY"
        return [warn("Payouts", words, "Set it; until then sellers are asked for a bank account (docs/payouts.md).")]
    if not environment.get("STRIPE_CONNECT_WEBHOOK_SECRET"):
        words = f"{named}: no event of sellers' accounts is taken"
        return [warn("Payouts", words, "Make an endpoint for connected accounts at Stripe and set STRIPE_CONNECT_WEBHOOK_SECRET (docs/payouts.md).")]
    return [ok("Payouts", f"through Stripe: {named}")]


def list_payout_ways(root: Path) -> list[tuple[str, str]]:
    """What the manifests in a folder of shops say, as far as they can be read: `galleria shop check` is about the rest."""
    found = []
    for file in sorted(root.glob("*/shop.toml")):
        with contextlib.suppress(OSError, ValueError):
            market = tomllib.loads(file.read_text("utf-8")).get("market")
            found.append((file.parent.name, str(market.get("payouts", "bank")) if isinstance(market, dict) else ""))
    return found


def check_web_app() -> Finding:
    """The web app is built from these sources."""
    if given := os.environ.get("WEB_APP_DIR"):
        return ok("Web app", f"given: {given}") if Path(given).is_dir() else fail("Web app", f"there is no folder {given}", "Check WEB_APP_DIR.")
    if not web_app.BUILT.parent.is_dir():
        return warn("Web app", "not built", "`galleria up` builds it.")
    with contextlib.suppress(OSError):
        if web_app.is_fresh():
            return ok("Web app", "built from these sources")
    return warn("Web app", "older than its sources", "`galleria up` builds it anew.")
