"""The one ASCII form of an address, in which it is looked at, stored and given to Meta; and its
host as a person reads it."""

import re
import unicodedata
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import idna

_SAFE = "!#$%&'()*+,/:;=?@[]~"
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def ascii_url(url: str) -> str:
    """The site by IDNA, the rest percent-encoded once. What has no such form stays as it is."""
    url = url.strip("".join(c for c in set(url) if unicodedata.category(c) == "Cf"))
    if url.isascii() and " " not in url:
        return url
    try:
        parts = urlsplit(url)
        netloc = _ascii_site(parts)
    except ValueError:  # idna's errors are such, too
        return url
    rest = (_encoded(part) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, netloc, *rest))


def readable_host(netloc: str) -> str:
    """`bücher.example (xn--bcher-kva.example)`: as people write it, and as the DNS knows it."""
    host, colon, port = netloc.partition(":")
    if "xn--" not in host:
        return netloc
    try:
        return f"{idna.decode(host)}{colon}{port} ({host})"
    except idna.IDNAError:
        return netloc


def _ascii_site(parts: SplitResult) -> str:
    """Raises ValueError for what is no name of a site."""
    user, at, place = parts.netloc.rpartition("@")
    host, colon, port = place.partition(":")
    if not host.isascii():
        host = idna.encode(host, uts46=True).decode()
    return f"{_encoded(user)}{at}{host}{colon}{port}"


def _encoded(part: str) -> str:
    return quote(_BARE_PERCENT.sub("%25", part), safe=_SAFE)
