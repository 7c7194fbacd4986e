"""One Graph call on its way in: path, parameters, token; made by server.py for methods.py."""

import hashlib
import hmac
from dataclasses import dataclass
from urllib.parse import urlencode

from sandbox.feed import Json
from sandbox.instagram.errors import (
    GraphRefusalError,
    bad_parameter,
    no_permission,
    unknown_object,
)
from sandbox.instagram.faults import Fault
from sandbox.instagram.fields import Wanted, parse_fields
from sandbox.instagram.records import APP, PERMISSIONS, Account, Media, Token
from sandbox.instagram.state import Instagram

CLOSED = ("ids", "date_format", "method", "callback")


@dataclass
class GraphCall:
    """`object_id` is the id in the path, "" for paths without; `params` come without the token."""

    world: Instagram
    verb: str
    path: str
    object_id: str
    params: Json
    token_text: str
    fault: Fault | None = None

    def text(self, name: str) -> str:
        """A required parameter. Raises GraphRefusalError."""
        value = self.params.get(name)
        if value in (None, ""):
            raise bad_parameter(f"The parameter {name} is required")
        return str(value)

    def number(self, name: str, default: int) -> int:
        """An optional whole number. Raises GraphRefusalError."""
        value = str(self.params.get(name, default))
        if not value.isdigit() or len(value) > 13:
            raise bad_parameter(f"Param {name} must be an integer")
        return int(value)

    def page_of(self, ids: list[str], most: int = 100) -> tuple[list[str], Json]:
        """The ids of one page (`limit`, `after`) and its `paging`; the cursor is the last id."""
        limit = max(1, min(most, self.number("limit", 25)))
        after = self.params.get("after")
        start = ids.index(after) + 1 if after in ids else 0
        page = ids[start : start + limit]
        if not page:
            return [], {}
        paging: Json = {"cursors": {"before": page[0], "after": page[-1]}}
        if start + limit < len(ids):
            paging["next"] = self.next_page(page[-1])
        return page, {"paging": paging}

    def next_page(self, after: str) -> str:
        """The address of the page after a cursor; like Meta's it carries the token."""
        query = {**self.params, "access_token": self.token_text, "after": after}
        return f"{self.world.base_url}{self.path}?{urlencode(query)}"

    def fields(self) -> Wanted:
        return parse_fields(str(self.params.get("fields", "")))

    def unknown_object(self) -> GraphRefusalError:
        return unknown_object(self.object_id, self.verb)

    def token(self) -> Token:
        """The valid token of the call. Raises GraphRefusalError 190 (104 when there is none)."""
        if not self.token_text:
            raise GraphRefusalError(
                104, None, "An access token is required to request this resource."
            )
        return valid_token(self.world, self.token_text)

    def token_account(self) -> Account:
        return self.world.accounts[self.token().account_id]

    def account(self) -> Account:
        """The account named in the path, which the token must own. Raises GraphRefusalError."""
        own = self.token_account()
        if self.object_id not in ("me", own.ig_user_id, own.scoped_id):
            raise self.unknown_object()
        return own

    def publishing_account(self) -> Account:
        """`account()` with the publishing permissions. Raises GraphRefusalError 10."""
        account = self.account()
        if not self.world.may_publish(account):
            raise no_permission()
        return account

    def own_media(self) -> Media:
        """The published post (or slide of one) that the path names. Raises GraphRefusalError."""
        media = self.world.media_at(self.object_id)
        if media is None or media.account_id != self.token_account().ig_user_id:
            raise self.unknown_object()
        if not self.world.visible(media):
            raise self.unknown_object()
        return media

    def check_permission(self, what: str) -> None:
        """`what` is a row of PERMISSIONS. Raises GraphRefusalError 10."""
        if not set(PERMISSIONS[what]) & set(self.token_account().permissions):
            raise no_permission()

    def check_names(self) -> None:
        """Refuse what Meta closed to new apps in November 2026."""
        for name in CLOSED:
            if name in self.params:
                raise bad_parameter(f"Param {name} is not available to this app")

    def check_proof(self) -> None:
        """An `appsecret_proof`, when sent, must be the HMAC of the token with the app's secret."""
        proof = self.params.get("appsecret_proof")
        if proof is not None and proof != app_proof(self.token_text):
            raise bad_parameter("Invalid appsecret_proof provided in the API argument")


def app_proof(token: str) -> str:
    """`appsecret_proof` for a token: hex HMAC-SHA256 with the app secret as key."""
    return hmac.new(APP.secret.encode(), token.encode(), hashlib.sha256).hexdigest()


def valid_token(world: Instagram, value: str) -> Token:
    """Raises GraphRefusalError 190: unknown, expired (463) or revoked (458)."""
    token = world.tokens.get(value)
    if token is None:
        raise GraphRefusalError(190)
    if token.state == "revoked":
        raise GraphRefusalError(190, 458)
    over = token.expires_at is not None and world.clock() >= token.expires_at
    if token.state == "expired" or over:
        raise GraphRefusalError(190, 463)
    return token
