"""Who is asking, on the pretend Graph API: /me, Pages, places, token inspection and exchange.

`IDENTITY` maps a path without ids to a place name and the function, `OF_BUSINESS` names the lists
of a business portfolio; read by server.py.
"""

import secrets
from datetime import timedelta

from sandbox.feed import Json
from sandbox.instagram.call import GraphCall, app_proof, valid_token
from sandbox.instagram.errors import GraphRefusalError, bad_parameter
from sandbox.instagram.fields import (
    account_fields,
    choose,
    own_fields,
    page_fields,
    place_fields,
)
from sandbox.instagram.methods import Method
from sandbox.instagram.records import APP, PLACES, TOKEN_LIFE, Account, Token

REFRESH_AGE = timedelta(hours=24)
DATA_ACCESS_LIFE = timedelta(days=90)


def me(call: GraphCall) -> Json:
    """GET /me: the Instagram account, the Facebook person, or the Page, by kind of token."""
    token, account = call.token(), call.token_account()
    if token.kind == "instagram":
        return choose("IGUser", own_fields(call.world, account), call.fields())
    if token.kind == "page":
        return choose("Page", page_fields(account, token), call.fields(), "id,name")
    person = {"id": lambda: f"9{account.ig_user_id[-14:]}", "name": lambda: "Sandbox Person"}
    return choose("User", person, call.fields(), "id,name")


def my_pages(call: GraphCall) -> Json:
    """GET /me/accounts: the Page of a Facebook-login token, with the Page's own token. A Page that
    is managed through a business portfolio is not among them."""
    account = _account_of_person(call, "accounts")
    return _list_of_pages(call, account, shown=not account.portfolio)


def my_businesses(call: GraphCall) -> Json:
    """GET /me/businesses: the one portfolio of the person, with `business_management`."""
    account = _account_of_person(call, "businesses")
    _check_management(account)
    ids, paging = call.page_of([business_of(account)] if account.portfolio else [])
    available = {"id": lambda: business_of(account), "name": lambda: f"{account.name} Group"}
    return {
        "data": [choose("Business", available, call.fields(), "id,name") for _ in ids],
        **paging,
    }


def pages_of_business(call: GraphCall) -> Json:
    """GET /{business-id}/owned_pages and /client_pages."""
    account = _account_of_person(call, "owned_pages")
    if not account.portfolio or call.object_id != business_of(account):
        raise call.unknown_object()
    _check_management(account)
    kind = call.path.rpartition("/")[2].partition("_")[0]
    return _list_of_pages(call, account, shown=account.portfolio == kind)


def business_of(account: Account) -> str:
    """The id of the portfolio that manages the account's Page."""
    return f"7{account.ig_user_id[-14:]}"


def _account_of_person(call: GraphCall, field: str) -> Account:
    account = call.token_account()
    if call.token().kind != "user":
        raise bad_parameter(f"Tried accessing nonexisting field ({field})")
    return account


def _check_management(account: Account) -> None:
    if "business_management" not in account.permissions:
        raise GraphRefusalError(200, None, "Requires business_management permission")


def _list_of_pages(call: GraphCall, account: Account, *, shown: bool) -> Json:
    ids, paging = call.page_of([account.page_id] if account.page_id and shown else [])
    available = page_fields(account, _page_token(call, account))
    default = "access_token,category,name,id,tasks"
    return {"data": [choose("Page", available, call.fields(), default) for _ in ids], **paging}


def _page_token(call: GraphCall, account: Account) -> Token | None:
    return next((t for t in call.world.tokens_of(account) if t.kind == "page"), None)


def user_node(call: GraphCall) -> Json:
    """GET /{ig-user-id}; the app itself sees nobody's."""
    if call.token_text == APP.token:
        raise call.unknown_object()
    account = call.account()
    return choose("IGUser", account_fields(call.world, account), call.fields())


def page_node(call: GraphCall) -> Json:
    """GET /{page-id}: the token's own Page, or any Page of the places with a search's rights."""
    own = call.world.account_of_page(call.object_id)
    if own is not None and call.token_account() is own:
        available = page_fields(own, _page_token(call, own))
        return choose("Page", available, call.fields(), "id,name")
    _check_search_rights(call)
    if call.object_id not in PLACES:
        raise call.unknown_object()
    return choose("Page", place_fields(PLACES[call.object_id]), call.fields(), "id,name")


def pages_search(call: GraphCall) -> Json:
    """GET /pages/search?q=: needs the app token, or a Facebook token with its appsecret_proof."""
    _check_search_rights(call)
    words = call.text("q").casefold().split()
    found = [it for it in PLACES.values() if _has_words(f"{it.name} {it.city or ''}", words)]
    page, paging = call.page_of([place.id for place in found])
    rows = [choose("Page", place_fields(PLACES[i]), call.fields(), "id,name") for i in page]
    return {"data": rows, **paging}


def _has_words(text: str, words: list[str]) -> bool:
    """Each of them begins a word of the text: `blue oakland` finds Blue Bottle Coffee there."""
    there = text.casefold().split()
    return all(any(it.startswith(word) for it in there) for word in words)


def _check_search_rights(call: GraphCall) -> None:
    if call.token_text == APP.token:
        return
    if call.token().kind == "instagram":
        raise call.unknown_object()
    if call.params.get("appsecret_proof") != app_proof(call.token_text):
        raise bad_parameter(
            "This endpoint requires the 'Page Public Content Access' feature. "
            "An app secret proof or an app access token is required"
        )


def debug_token(call: GraphCall) -> Json:
    """GET /debug_token?input_token=: asked with the app token, or with a valid token."""
    if call.token_text != APP.token:
        call.token()
    token = call.world.tokens.get(call.text("input_token"))
    if token is None:
        gone = {"code": 190, "message": "Invalid OAuth access token."}
        return {"data": {"error": gone, "is_valid": False, "scopes": []}}
    account, data = call.world.accounts[token.account_id], _token_facts(token)
    try:
        valid_token(call.world, token.value)
        data["is_valid"] = True
    except GraphRefusalError as refusal:
        data["error"] = {
            "code": 190,
            "message": refusal.message,
            "subcode": refusal.subcode,
        }
    data["scopes"] = list(account.permissions)
    return {"data": data}


def _token_facts(token: Token) -> Json:
    expires = int(token.expires_at.timestamp()) if token.expires_at else 0
    data_access = token.data_access_expires_at or token.issued_at + DATA_ACCESS_LIFE
    return {
        "app_id": APP.id,
        "type": {"user": "USER", "page": "PAGE"}.get(token.kind, "USER"),
        "application": "Sandbox app",
        "is_valid": False,
        "expires_at": expires,
        "data_access_expires_at": int(data_access.timestamp()),
        "issued_at": int(token.issued_at.timestamp()),
        "user_id": f"9{token.account_id[-14:]}",
    }


def exchange_facebook_token(call: GraphCall) -> Json:
    """GET /oauth/access_token?grant_type=fb_exchange_token: a new 60-day user token."""
    _check_grant(call, "fb_exchange_token")
    if call.text("client_id") != APP.id:
        raise GraphRefusalError(101, None, "Error validating application")
    return _new_token(call, valid_token(call.world, call.text("fb_exchange_token")), "user", "EAA")


def exchange_instagram_token(call: GraphCall) -> Json:
    """GET /access_token?grant_type=ig_exchange_token: a new 60-day Instagram token."""
    _check_grant(call, "ig_exchange_token")
    return _new_token(call, call.token(), "instagram", "IG")


def refresh_instagram_token(call: GraphCall) -> Json:
    """GET /refresh_access_token: 60 more days for a token that is at least 24 hours old."""
    if call.text("grant_type") != "ig_refresh_token":
        raise bad_parameter("Param grant_type must be ig_refresh_token")
    token = call.token()
    if call.world.clock() - token.issued_at < REFRESH_AGE:
        raise bad_parameter("The access token must be at least 24 hours old to be refreshed")
    if "instagram_business_basic" not in call.token_account().permissions:
        raise GraphRefusalError(10, None, "Application does not have permission for this action")
    return _new_token(call, token, "instagram", "IG")


def _check_grant(call: GraphCall, grant: str) -> None:
    if call.text("grant_type") != grant:
        raise bad_parameter(f"Param grant_type must be {grant}")
    if call.text("client_secret") != APP.secret:
        raise GraphRefusalError(1, None, "Error validating client secret.")


def _new_token(call: GraphCall, old: Token, kind: str, start: str) -> Json:
    """The old token stays valid until its own end."""
    if old.kind != kind:
        raise GraphRefusalError(190)
    account = call.world.accounts[old.account_id]
    token = call.world.add_token(kind, account, f"{start}SANDBOX{secrets.token_hex(12)}")
    seconds = int(TOKEN_LIFE.total_seconds())
    return {"access_token": token.value, "token_type": "bearer", "expires_in": seconds}


IDENTITY: dict[str, tuple[str, Method]] = {
    "me": ("me", me),
    "me/accounts": ("accounts", my_pages),
    "me/businesses": ("businesses", my_businesses),
    "pages/search": ("pages_search", pages_search),
    "debug_token": ("debug_token", debug_token),
    "oauth/access_token": ("exchange_token", exchange_facebook_token),
    "access_token": ("exchange_token", exchange_instagram_token),
    "refresh_access_token": ("refresh_token", refresh_instagram_token),
}
OF_BUSINESS = frozenset({"owned_pages", "client_pages"})
