"""Where Meta's APIs live and which of them a token belongs to. Used by the client and by whoever
reads the settings."""

from dataclasses import dataclass
from enum import StrEnum

from graph.redaction import FACEBOOK_BEGINS, INSTAGRAM_BEGINS


class LoginKind(StrEnum):
    """How the person connected; it decides the host and which features exist."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"


class NotATokenError(ValueError):
    """The text does not look like an access token of either login. Never repeats the text."""


@dataclass(frozen=True)
class GraphHosts:
    """Base addresses without a version (`https://graph.facebook.com`) and the pinned version."""

    facebook: str
    instagram: str
    rupload: str
    version: str

    def base_url(self, login: LoginKind) -> str:
        """Address that every path of this login starts with: `https://graph.facebook.com/v25.0`."""
        host = self.facebook if login is LoginKind.FACEBOOK else self.instagram
        return f"{host.rstrip('/')}/{self.version}"

    def upload(self, creation_id: str) -> str:
        """Where the bytes of a container's video are sent. Facebook login only."""
        return f"{self.rupload.rstrip('/')}/ig-api-upload/{self.version}/{creation_id}"

    def all(self) -> tuple[str, ...]:
        """Each address once."""
        return tuple(dict.fromkeys((self.facebook, self.instagram, self.rupload)))

    def refreshing(self) -> str:
        """Where tokens of Instagram login are refreshed: the one address without a version."""
        return self.instagram.rstrip("/")


def is_facebooks(token: str) -> bool:
    """Of any text; what an app asks with has no login."""
    return token.startswith(FACEBOOK_BEGINS)


def login_of(token: str) -> LoginKind:
    """Tell the login by the token's first letters: `EAA…` Facebook, `IG…` Instagram.

    Raises NotATokenError for anything else, text with spaces or line breaks included.
    """
    if token.isascii() and token.isprintable() and " " not in token:
        if is_facebooks(token):
            return LoginKind.FACEBOOK
        if token.startswith(INSTAGRAM_BEGINS):
            return LoginKind.INSTAGRAM
    begins = f"{FACEBOOK_BEGINS} or {INSTAGRAM_BEGINS}"
    raise NotATokenError(f"an access token starts with {begins} and has no spaces")
