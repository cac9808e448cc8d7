"""Where a request comes from."""

from ipaddress import ip_address

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's address: the connection's, or, when that is our own front door (a unix socket or this machine), the one it wrote down.

    Only the last entry of X-Forwarded-For is the front door's; the ones before it are whatever the visitor sent.
    """
    connected = str(request.META.get("REMOTE_ADDR") or "")
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return forwarded if forwarded and _is_front_door(connected) else connected


def _is_front_door(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return True  # no address at all: a unix socket
