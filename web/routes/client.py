"""Who asks: the other end of the connection, or whom a proxy there names. Used by the routes."""

from ipaddress import IPv4Address, IPv6Address, ip_address

from starlette.requests import Request

FORWARDED = "X-Forwarded-For"
MOST_NAMED = 10  # of a chain of proxies; the nearest count
UNKNOWN = ""


def client_address(request: Request) -> str:
    """Of the client that the nearest proxies vouch for: what others say of themselves counts
    nothing. A proxy is who connects from this machine or from a private network."""
    peer = request.client.host if request.client else UNKNOWN
    named = [part.strip() for part in ",".join(request.headers.getlist(FORWARDED)).split(",")]
    for earlier in reversed(named[-MOST_NAMED:]):
        if not _is_near(peer) or _ip(earlier) is None:
            break
        peer = earlier
    return peer


def is_this_machine(request: Request) -> bool:
    """Asked from here, and for nobody else."""
    peer = _ip(request.client.host) if request.client else None
    return peer is not None and peer.is_loopback and FORWARDED not in request.headers


def _is_near(address: str) -> bool:
    ip = _ip(address)
    return ip is not None and ip.is_private


def _ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        ip = ip_address(text)
    except ValueError:
        return None
    return ip.ipv4_mapped or ip if isinstance(ip, IPv6Address) else ip
