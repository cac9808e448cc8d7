"""Where a request comes from."""

from ipaddress import IPv4Address, IPv6Network, ip_address

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's address: the connection's, or, when that is our own front door (a unix socket or this machine), the one it wrote down.

    Only the last entry of X-Forwarded-For is the front door's; the ones before it are whatever the visitor sent.
    """
    connected = str(request.META.get("REMOTE_ADDR") or "")
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return forwarded if forwarded and _is_front_door(connected) else connected


def client_network(request: HttpRequest) -> str:
    """Whom to count a visitor as: the address, and of IPv6 the /64 that one household or server has to itself."""
    address = client_address(request)
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return address if isinstance(parsed, IPv4Address) else str(IPv6Network((parsed, 64), strict=False))


def _is_front_door(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return True  # no address at all: a unix socket
