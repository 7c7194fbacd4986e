"""The one door to Meta's Graph API. Built by whoever holds a token: `posting` and `identify`.

A read is tried again at once after trouble on the way; a write is sent once, and if its answer is
lost the caller is told so. The client never waits: it reports usage and lets others decide when.
"""

import hashlib
import hmac
import logging
import os
import ssl
from collections.abc import Callable, Mapping
from typing import Any, Self, TypedDict, TypeVar, Unpack

import requests
from pydantic import BaseModel, ValidationError
from requests.auth import AuthBase
from requests.utils import get_environ_proxies
from urllib3.exceptions import MaxRetryError, NewConnectionError, SSLError

from graph.answers import (
    Business,
    ContainerStatus,
    Created,
    Me,
    Media,
    Page,
    Place,
    PublishingLimit,
    RefreshedToken,
    TokenFacts,
)
from graph.containers import PhotoContainer, ReelContainer
from graph.error_table import error_from
from graph.errors import (
    AccessError,
    AnswerLostError,
    AnswerUnreadableError,
    GraphError,
    TransientError,
    UnreachableError,
)
from graph.hosts import GraphHosts, LoginKind, login_of
from graph.usage import Usage, parse_usage

log = logging.getLogger(__name__)

READ_ATTEMPTS = 2
MEDIA_FIELDS = "id,permalink,timestamp,caption,media_type,media_product_type"
ACCOUNT_FIELDS = "instagram_business_account{id,username}"

AnyAnswer = TypeVar("AnyAnswer", bound=BaseModel)
Json = dict[str, Any]
Parameters = Mapping[str, str]


class _Elsewhere(TypedDict, total=False):
    """Another address or token than the client's own."""

    base: str
    token: str


class _Bearer(AuthBase):
    """Puts the token in the header and keeps requests from reading passwords out of ~/.netrc."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class GraphClient:
    """Calls on behalf of one token. Not for several threads at once; `close()` when done.

    `on_usage` gets the usage of every answer that reports one. Every method raises the errors of
    `graph.errors`; the constructor raises NotATokenError. Timeouts are seconds to connect and
    seconds of silence while reading.
    """

    def __init__(
        self,
        token: str,
        hosts: GraphHosts,
        *,
        app_secret: str | None = None,
        app_id: str | None = None,
        on_usage: Callable[[Usage], None] | None = None,
        timeout: tuple[float, float] = (5.0, 30.0),
    ) -> None:
        self.login = login_of(token)
        self.token = token
        self._hosts = hosts
        self._app_secret = app_secret
        self._app_id = app_id
        self._on_usage = on_usage
        self._timeout = timeout
        self._session = requests.Session()
        # Left to itself, requests reads the environment anew at every call: a third of its time.
        self._session.proxies = get_environ_proxies(hosts.base_url(self.login))
        self._session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or True
        self._session.trust_env = False

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def acting_as(self, token: str) -> Self:
        """A client like this one for another token, such as that of a Page."""
        return type(self)(
            token,
            self._hosts,
            app_secret=self._app_secret,
            app_id=self._app_id,
            on_usage=self._on_usage,
            timeout=self._timeout,
        )

    def create_container(self, ig_user_id: str, container: PhotoContainer | ReelContainer) -> str:
        """Ask Meta to fetch the media; returns the `creation_id`. The media may still fail."""
        return self._write(f"{ig_user_id}/media", container.parameters())

    def publish(self, ig_user_id: str, creation_id: str) -> str:
        """Make the container live; returns the `media_id`."""
        return self._write(f"{ig_user_id}/media_publish", {"creation_id": creation_id})

    def container_status(self, creation_id: str) -> ContainerStatus:
        """How far the container is."""
        fields = {"fields": "id,status_code,status"}
        return _understood(ContainerStatus, self._get(creation_id, fields))

    def publishing_limit(self, ig_user_id: str) -> PublishingLimit:
        """Posts spent and allowed within the last 24 hours, as far as Meta tells them. Needs the
        permission to publish."""
        path = f"{ig_user_id}/content_publishing_limit"
        answer = self._get(path, {"fields": "quota_usage,config"})
        limits = _each(PublishingLimit, answer)
        return limits[0] if limits else PublishingLimit()

    def media(self, media_id: str) -> Media:
        """A live post. Right after publishing this may raise ObjectMissingError for a while."""
        return _understood(Media, self._get(media_id, {"fields": MEDIA_FIELDS}))

    def recent_media(self, ig_user_id: str, *, limit: int = 25) -> tuple[Media, ...]:
        """The newest posts, newest first, stories left out."""
        parameters = {"fields": MEDIA_FIELDS, "limit": str(limit)}
        return _each(Media, self._get(f"{ig_user_id}/media", parameters))

    def me(self) -> Me:
        """The account behind a token of Instagram login."""
        return _understood(Me, self._get("me", {"fields": "id,user_id,username"}))

    def own_page(self) -> Page:
        """The Page behind a Page token; RequestRefusedError when it is somebody's user token."""
        answer = self._get("me", {"fields": f"id,name,{ACCOUNT_FIELDS}"})
        return _understood(Page, {**answer, "access_token": self.token})

    def pages(self, edge: str = "me/accounts") -> tuple[Page, ...]:
        """All Pages of a list, each with its own token: at first those that the person chose in
        the login window."""
        return self._all_of(Page, edge, f"id,name,access_token,{ACCOUNT_FIELDS}")

    def businesses(self) -> tuple[Business, ...]:
        """The business portfolios of the person; it takes the permission `business_management`."""
        return self._all_of(Business, "me/businesses", "id")

    def refresh_token(self) -> RefreshedToken:
        """60 more days for a token of Instagram login that is at least a day old. Meta wants the
        token as a parameter here: the header is documented for no call without a version."""
        parameters = {"grant_type": "ig_refresh_token", "access_token": self.token}
        answer = self._get("refresh_access_token", parameters, base=self._hosts.refreshing())
        return _understood(RefreshedToken, answer)

    def debug_token(self) -> TokenFacts:
        """What Meta knows about a token of Facebook login. Asked in the name of the app or, as
        long as its id and secret are not known, of the token itself."""
        parameters = {"input_token": self.token}
        answer = self._get("debug_token", parameters, token=self._app_token() or self.token)
        return _understood(TokenFacts, answer.get("data"))

    def search_places(self, query: str) -> tuple[Place, ...]:
        """Pages with a position, by name. Only graph.facebook.com has this search, for an app
        token or a Facebook token with the app's secret; AccessError when there is neither."""
        token = self._app_token()
        if token is None and self.login is LoginKind.INSTAGRAM:
            raise AccessError(
                "place search needs the id and the secret of an app", lost_permission=True
            )
        parameters = {"q": query, "fields": "id,name,location,link"}
        base = self._hosts.base_url(LoginKind.FACEBOOK)
        places = _each(
            Place, self._get("pages/search", parameters, base=base, token=token or self.token)
        )
        return tuple(place for place in places if None not in (place.latitude, place.longitude))

    def _all_of(self, model: type[AnyAnswer], edge: str, fields: str) -> tuple[AnyAnswer, ...]:
        """A whole list, however many pages Meta cuts it into."""
        parameters = {"fields": fields, "limit": "100"}
        found: list[AnyAnswer] = []
        seen: set[str] = set()
        while True:
            answer = self._get(edge, parameters)
            found.extend(_each(model, answer))
            # `next` is a whole address with the token in it, so only its cursor is used.
            after = _cursor(answer)
            if after is None or after in seen:
                return tuple(found)
            seen.add(after)
            parameters = {**parameters, "after": after}

    def _write(self, path: str, parameters: Parameters) -> str:
        answer = self._send("POST", path, parameters)
        try:
            return Created.model_validate(answer).id
        except ValidationError:
            raise AnswerLostError("Meta's answer to a write names no id") from None

    def _get(self, path: str, parameters: Parameters, **elsewhere: Unpack[_Elsewhere]) -> Json:
        failures: list[GraphError] = []
        while len(failures) < READ_ATTEMPTS:
            try:
                return self._send("GET", path, parameters, **elsewhere)
            except (AnswerLostError, UnreachableError, TransientError) as error:
                failures.append(error)
        last = failures[-1]
        if isinstance(last, AnswerLostError):
            lost = UnreachableError if last.http_status is None else AnswerUnreadableError
            raise lost(last.message, http_status=last.http_status)
        raise last

    def _send(
        self, method: str, path: str, parameters: Parameters, **elsewhere: Unpack[_Elsewhere]
    ) -> Json:
        """One request, never repeated; its errors are those of a write. Each leaves a line in the
        log: errors as warnings, the others only for those who count calls."""
        facts = {"call": f"{method} {_kind(path)}", **_account(path)}
        try:
            answer = self._exchange(method, path, parameters, **elsewhere)
        except GraphError as error:
            log.warning("%s: %s", facts["call"], error.message, extra=facts | _details(error))
            raise
        log.debug("%s", facts["call"], extra={**facts, "outcome": "ok"})
        return answer

    def _exchange(
        self, method: str, path: str, parameters: Parameters, **elsewhere: Unpack[_Elsewhere]
    ) -> Json:
        base = elsewhere.get("base") or self._hosts.base_url(self.login)
        token = elsewhere.get("token") or self.token
        signed = {**parameters, **self._proof(token)}
        try:
            response = self._session.request(
                method,
                f"{base}/{path}",
                params=signed if method == "GET" else None,
                data=signed if method == "POST" else None,
                auth=_Bearer(token),
                timeout=self._timeout,
                allow_redirects=False,
            )
        except requests.RequestException as error:
            failure = AnswerLostError if _may_have_arrived(error) else UnreachableError
            raise failure(f"no answer from Meta: {type(error).__name__}") from None
        return self._opened(response)

    def _opened(self, response: requests.Response) -> Json:
        usage = parse_usage(response.headers)
        if usage and self._on_usage:
            self._on_usage(usage)
        try:
            answer = response.json()
        except requests.JSONDecodeError:
            answer = None
        if isinstance(answer, dict) and "error" in answer:
            raise error_from(answer, response.status_code, usage)
        if not isinstance(answer, dict) or not response.ok:
            text = "Meta's answer could not be read"
            raise AnswerLostError(text, http_status=response.status_code)
        return answer

    def _app_token(self) -> str | None:
        return f"{self._app_id}|{self._app_secret}" if self._app_id and self._app_secret else None

    def _proof(self, token: str) -> Json:
        """`appsecret_proof`: HMAC-SHA256 of the token with the app's secret, Facebook only."""
        if self._app_secret is None or not token.startswith("EAA"):
            return {}
        digest = hmac.new(self._app_secret.encode(), token.encode(), hashlib.sha256)
        return {"appsecret_proof": digest.hexdigest()}


def _kind(path: str) -> str:
    """The call without the ids in it: `media_publish`, `me`, `id` for whatever has one."""
    last = path.rpartition("/")[2]
    return "id" if any(map(str.isdigit, last)) else last


def _account(path: str) -> dict[str, str]:
    first, edge, _ = path.partition("/")
    return {"account": first} if edge and first.isdecimal() else {}


def _details(error: GraphError) -> Json:
    """What the log shows of an error besides its message."""
    details = {
        "outcome": type(error).__name__,
        "code": error.code,
        "subcode": error.subcode,
        "fbtrace_id": error.fbtrace_id,
        "http_status": error.http_status,
    }
    return {name: value for name, value in details.items() if value is not None}


def _may_have_arrived(error: requests.RequestException) -> bool:
    """False only when it is certain that no byte of the request left this machine."""
    if isinstance(error, requests.ConnectTimeout | ValueError):  # ValueError: an unusable address
        return False
    cause = error.args[0] if error.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else cause
    if isinstance(reason, SSLError) and reason.args:
        return not isinstance(reason.args[0], ssl.SSLCertVerificationError)
    return not isinstance(reason, NewConnectionError)


def _understood(model: type[AnyAnswer], answer: object) -> AnyAnswer:
    try:
        return model.model_validate(answer)
    except ValidationError:
        text = f"Meta's answer is no {model.__name__}"
        raise AnswerUnreadableError(text) from None


def _each(model: type[AnyAnswer], answer: Json) -> tuple[AnyAnswer, ...]:
    items = answer.get("data")
    if not isinstance(items, list):
        raise AnswerUnreadableError(f"Meta's answer is no list of {model.__name__}")
    return tuple(_understood(model, item) for item in items)


def _cursor(answer: Json) -> str | None:
    match answer:
        case {"paging": {"next": str(), "cursors": {"after": str(after)}}}:
            return after
    return None
