"""One question to a server, over a connection of its own, and its answer. Used by
`media/own_address/checker.py`."""

import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPMessage
from urllib.parse import SplitResult, urlsplit

from media.download.public_network import (
    Deadline,
    PrivateAddressError,
    UnresolvedError,
    open_connection,
)
from media.own_address.finding import AddressError, AddressTrouble

PORTS = {"https": 443, "http": 80}
MOST_BYTES = 64 * 1024  # of an answer; what should come is shorter by far
AGENT = {"User-Agent": "instagram-publisher-bot", "Accept-Encoding": "identity"}
# OpenSSL's numbers for what is wrong with a certificate.
NOT_YET, EXPIRED = 9, 10
WRONG_HOST, WRONG_ADDRESS = 62, 64
CERTIFICATE = {
    EXPIRED: AddressTrouble.EXPIRED_CERTIFICATE,
    NOT_YET: AddressTrouble.EXPIRED_CERTIFICATE,
    WRONG_HOST: AddressTrouble.WRONG_CERTIFICATE,
    WRONG_ADDRESS: AddressTrouble.WRONG_CERTIFICATE,
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: str
    certificate_until: datetime | None


@dataclass(frozen=True)
class Exchange:
    """Asks within one deadline. `public_only`: as Instagram must."""

    deadline: Deadline
    tls: ssl.SSLContext
    public_only: bool

    def ask(
        self, url: str, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Raises AddressError."""
        parts = urlsplit(url)
        connection = HTTPConnection(parts.hostname or "")
        try:
            connection.sock, until = self._connected(parts)
            told = {"Host": parts.netloc, **AGENT, **(headers or {})}
            connection.request(method, parts.path, headers=told)
            response = connection.getresponse()
            body = response.read(MOST_BYTES).decode("latin-1")
        except (OSError, HTTPException, ValueError):
            if self.deadline.passed:
                raise AddressError(
                    AddressTrouble.TOO_SLOW, seconds=round(self.deadline.seconds)
                ) from None
            raise AddressError(AddressTrouble.BROKEN_OFF) from None
        finally:
            connection.close()
        return Answer(response.status, response.headers, body, until)

    def _connected(self, parts: SplitResult) -> tuple[socket.socket, datetime | None]:
        """With the end of the certificate that was shown. Raises AddressError."""
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        try:
            plain = open_connection(
                host, port, public_only=self.public_only, deadline=self.deadline
            )
        except PrivateAddressError:
            raise AddressError(AddressTrouble.PRIVATE_ADDRESS) from None
        except UnresolvedError:
            raise AddressError(AddressTrouble.UNRESOLVED) from None
        except OSError:
            raise AddressError(AddressTrouble.UNREACHABLE, port=port) from None
        plain.settimeout(self.deadline.remaining())
        return self._secured(plain, host) if parts.scheme == "https" else (plain, None)

    def _secured(self, plain: socket.socket, host: str) -> tuple[socket.socket, datetime | None]:
        try:
            secured = self.tls.wrap_socket(plain, server_hostname=host)
        except ssl.SSLCertVerificationError as error:
            trouble = CERTIFICATE.get(error.verify_code, AddressTrouble.UNKNOWN_CERTIFICATE)
            raise AddressError(trouble) from None
        except ssl.SSLError:
            raise AddressError(AddressTrouble.NO_TLS) from None
        shown = secured.getpeercert() or {}
        end = shown.get("notAfter")
        return secured, _moment(end) if isinstance(end, str) else None


def _moment(written: str) -> datetime:
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(written), UTC)
