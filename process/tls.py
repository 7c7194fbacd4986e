"""Whom a process believes to be who they say: one TLS context for calls to Meta and for looks at
links. Used by `process/assembly.py`. Reading the bundle of certificates takes some 30 ms and most
of a megabyte.
"""

import os
import ssl
from functools import cache

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.util.ssl_ import create_urllib3_context

BUNDLE = "REQUESTS_CA_BUNDLE"  # for a network whose own authority signs what passes


class TrustError(Exception):
    """The bundle of certificates cannot be used; the words say why and what to do."""


def tls_context() -> ssl.SSLContext:
    """Made once. Trusts the bundle of the environment, or else the one that requests ships with.

    Raises TrustError.
    """
    return _made(os.environ.get(BUNDLE) or DEFAULT_CA_BUNDLE_PATH)


@cache
def _made(bundle: str) -> ssl.SSLContext:
    context = create_urllib3_context()
    is_folder = os.path.isdir(bundle)  # noqa: PTH112 - told apart as OpenSSL does
    try:
        context.load_verify_locations(**{"capath" if is_folder else "cafile": bundle})
    except OSError as error:
        why = "holds no certificate" if isinstance(error, ssl.SSLError) else error.strerror
        raise TrustError(
            f"{BUNDLE}: {bundle} cannot be used: {why}. Name a file of certificates in PEM, or "
            "leave it empty."
        ) from None
    return context
