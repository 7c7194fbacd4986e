"""Connections to the public internet only, for addresses that strangers typed, and within a time
that no server can stretch. Used by `media/download/source.py`.

A name is resolved once, every address it has must be public, and the connection goes to the very
address that was checked: a second look-up could answer differently.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from threading import Timer
from types import TracebackType
from typing import Self

CONNECT_SECONDS = 5.0

_GLOBAL_UNICAST = IPv6Network("2000::/3")
# Public by the book of Python 3.11, but no site is there: protocol assignments, the anycast relay
# of 6to4 (retired by RFC 7526), documentation (RFC 9637).
_NO_SITES = (
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv6Network("3fff::/20"),
)
# Translated to the IPv4 address in their last 32 bits on the way (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")


class PrivateAddressError(Exception):
    """The name has an address that is not on the public internet."""


class UnresolvedError(Exception):
    """The name has no address."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, seen through its wrappings in IPv6."""
    ip = _unwrapped(ip_address(address))
    if any(ip in network for network in _NO_SITES):
        return False
    if isinstance(ip, IPv6Address):
        return ip in _GLOBAL_UNICAST and ip.is_global
    return ip.is_global and not ip.is_multicast


def _unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(ip.packed[-4:])
    return ip.ipv4_mapped or ip.sixtofour or ip


class Deadline:
    """A time for everything together: when it passes, the watched connections are cut, also in
    the midst of a read that a server keeps alive byte by byte."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self.seconds = seconds
        self._monotonic = monotonic
        self._end = monotonic() + seconds
        self._cut = False
        self._watched: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut_connections)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()  # it may be cutting at this moment
        for connection in self._watched:
            connection.close()

    @property
    def passed(self) -> bool:
        return self._cut or self._monotonic() >= self._end

    def remaining(self) -> float:
        """Seconds left, a little more than none."""
        return max(self._end - self._monotonic(), 0.001)

    def watch(self, connection: socket.socket) -> None:
        # A duplicate: the original changes hands when TLS wraps it.
        self._watched.append(connection.dup())
        if self._cut:
            self._cut_connections()

    def _cut_connections(self) -> None:
        self._cut = True
        for connection in tuple(self._watched):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def open_connection(
    host: str, port: int, *, public_only: bool, deadline: Deadline
) -> socket.socket:
    """Connect to the first address of the name that answers, within five seconds each.

    Raises PrivateAddressError, UnresolvedError, or the OSError of the last address.
    """
    addresses = _addresses(host, port)
    if public_only and not all(map(is_public, addresses)):
        raise PrivateAddressError(host)
    failure = OSError("no time left")
    for address in addresses:
        if deadline.passed:
            break
        try:
            timeout = min(CONNECT_SECONDS, deadline.remaining())
            connection = socket.create_connection((address, port), timeout)
        except OSError as error:
            failure = error
        else:
            deadline.watch(connection)
            return connection
    raise failure


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):  # UnicodeError: no valid name even in form
        raise UnresolvedError(host) from None
    return [str(address[0]) for *_, address in found]
