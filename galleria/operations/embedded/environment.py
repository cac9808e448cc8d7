"""The environment that every process of ours gets: addresses, keys, places. What the caller has set wins."""

import os
import secrets
from collections.abc import Mapping
from urllib.parse import quote

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.layout import Layout

MARK = "GALLERIA_RUN"
"""Names the data directory in every process of ours: how leftovers are recognised."""


def compute_environment(layout: Layout, port: int, *, demo: bool, given: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The caller's environment with everything that it leaves open filled in."""
    environment = {key: value for key, value in given.items() if key not in ("PYTHONSTARTUP", "PYTHONHOME")}
    environment |= {MARK: str(layout.data), "DATA_DIR": str(layout.data), "PORT": str(port), "PYTHONUNBUFFERED": "1"}
    environment["DEMO"] = "1" if demo else "0"
    environment.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
    environment.setdefault("STORAGE_URL", f"file://{quote(str(layout.storage))}")
    environment.setdefault("MALLOC_ARENA_MAX", "2")  # else each of the threads keeps a heap of its own at its fullest
    environment.setdefault("PROMETHEUS_MULTIPROC_DIR", str(layout.runtime / "metrics"))
    if not given.get("DATABASE_URL"):
        environment["DATABASE_URL"] = postgres.database_url(layout)
    if not given.get("VALKEY_URL"):
        environment["VALKEY_URL"] = valkey.valkey_url(layout)
        environment["CELERY_BROKER_URL"] = valkey.broker_url(layout)
    # Production must bring its own secret: settings refuse without one, and a generated one would hide that.
    if not given.get("SECRET_KEY") and given.get("ENVIRONMENT", "development") == "development":
        environment["SECRET_KEY"] = ensure_secret_key(layout)
    return environment


def ensure_secret_key(layout: Layout) -> str:
    """The installation's own secret, made once and readable by its owner only."""
    try:
        descriptor = os.open(layout.secret_key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return layout.secret_key.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(48))
    return layout.secret_key.read_text().strip()


def has_own_database(environment: Mapping[str, str], layout: Layout) -> bool:
    """Whether the database is the embedded one."""
    return environment["DATABASE_URL"] == postgres.database_url(layout)


def has_own_valkey(environment: Mapping[str, str], layout: Layout) -> bool:
    """Whether Valkey is the embedded one."""
    return environment["VALKEY_URL"] == valkey.valkey_url(layout)
