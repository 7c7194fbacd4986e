"""The one door to Meta's Graph API. Built by whoever holds a token: `posting` and `identify`.

`graph.transport` carries the calls. The client never waits: it reports usage and lets others
decide when.
"""

from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Self, TypedDict, TypeVar, Unpack

from pydantic import BaseModel, ValidationError

from graph.answers import (
    Business,
    Collaborator,
    Comment,
    ContainerStatus,
    Created,
    DeletionDone,
    FacebookPage,
    IgAccount,
    Me,
    Media,
    OnProfile,
    Place,
    PublishingLimit,
    RefreshedToken,
    TokenFacts,
    UploadState,
)
from graph.containers import AnyContainer
from graph.errors import AnswerLostError, AnswerUnreadableError, NotAllowedError
from graph.hosts import LoginKind, login_of
from graph.insights import figures
from graph.transport import Call, Json, OnUsage, Parameters, Transport

MEDIA_FIELDS = "id,permalink,timestamp,caption,media_type,media_product_type,username,children{id}"
PROFILE_FIELDS = "id,media_url,thumbnail_url,is_shared_to_feed"
COMMENT_FIELDS = "id,text,timestamp,username,from"
PLACE_FIELDS = "id,name,location"
ACCOUNT_FIELDS = "instagram_business_account{id,username}"
MOST_PAGES = 100  # of a list: 5,000 comments, 10,000 Pages
LIST_SECONDS = 300.0  # for all of them

AnyAnswer = TypeVar("AnyAnswer", bound=BaseModel)


class _Elsewhere(TypedDict, total=False):
    """Another address or token than the client's own."""

    base: str
    token: str


class GraphClient:
    """Calls on behalf of one token. Light: it holds nothing that must be closed.

    `on_usage` gets the usage of every answer that reports one. Every method raises the errors of
    `graph.errors`; the constructor raises NotATokenError.
    """

    def __init__(
        self, token: str, transport: Transport, *, on_usage: OnUsage | None = None
    ) -> None:
        self.login = login_of(token)
        self.token = token
        self._transport = transport
        self._on_usage = on_usage

    def acting_as(self, token: str) -> Self:
        """A client like this one for another token, such as that of a Page."""
        return type(self)(token, self._transport, on_usage=self._on_usage)

    def create_container(self, ig_user_id: str, container: AnyContainer) -> str:
        """Ask Meta to fetch the media; returns the `creation_id`. The media may still fail."""
        return self._write(f"{ig_user_id}/media", container.parameters())

    def publish(self, ig_user_id: str, creation_id: str) -> str:
        """Make the container live; returns the `media_id`."""
        return self._write(f"{ig_user_id}/media_publish", {"creation_id": creation_id})

    def container_status(self, creation_id: str) -> ContainerStatus:
        """How far the container is."""
        fields = {"fields": "id,status_code,status"}
        return _understood(ContainerStatus, self._get(creation_id, fields))

    def upload_state(self, creation_id: str) -> UploadState:
        """How much of its video was sent."""
        return _understood(UploadState, self._get(creation_id, {"fields": "id,video_status"}))

    def upload_video(self, creation_id: str, file: Path, offset: int) -> None:
        """Send the video of a container that was made for it, from a byte on; however long that
        takes, in constant memory. Facebook login only. After AnswerLostError some of it may have
        arrived: `upload_state` tells."""
        address = self._transport.hosts.upload(creation_id)
        self._transport.send_file(address, self.token, file, offset)

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

    def profile(self, ig_user_id: str, *, limit: int) -> tuple[OnProfile, ...]:
        """What the profile shows of its newest posts, newest first."""
        parameters = {"fields": PROFILE_FIELDS, "limit": str(limit)}
        return _each(OnProfile, self._get(f"{ig_user_id}/media", parameters))

    def stories(self, ig_user_id: str) -> tuple[Media, ...]:
        """All stories of the last 24 hours."""
        return self._all_of(Media, f"{ig_user_id}/stories", MEDIA_FIELDS)

    def comment(self, media_id: str, message: str) -> str:
        """Write below a post; returns the `comment_id`. After AnswerLostError the comment may be
        there: look for it before it is written again. Meta is not asked for fields, as it answers
        that with an error when the comment is made already."""
        return self._write(f"{media_id}/comments", {"message": message})

    def comments(self, media_id: str) -> tuple[Comment, ...]:
        """All comments of a post, newest first, without the replies to them."""
        return self._all_of(Comment, f"{media_id}/comments", COMMENT_FIELDS, at_once=50)

    def collaborators(self, media_id: str) -> tuple[Collaborator, ...]:
        """Who was invited to a post. Facebook login only."""
        edge = f"{media_id}/collaborators"
        return self._all_of(Collaborator, edge, "id,username,invite_status")

    def insights(self, media_id: str, metrics: tuple[str, ...]) -> Mapping[str, int]:
        """Those figures of a post that are known (see `graph.insights.METRICS`). It takes a
        permission of its own; TooFewViewersError for a story that fewer than five have seen."""
        answer = self._get(f"{media_id}/insights", {"metric": ",".join(metrics)})
        return dict(figures(_items(answer, "insights")))

    def delete_media(self, media_id: str) -> None:
        """Take a post off Instagram. Facebook login only, with a permission of its own. After
        AnswerLostError it may be gone; after ObjectMissingError it is gone, or this login may not
        delete it: whether it can still be read tells."""
        call = self._call(media_id, {})
        _done(DeletionDone, self._transport.delete(call, self._on_usage))

    def me(self) -> Me:
        """The account behind a token of Instagram login."""
        return _understood(Me, self._get("me", {"fields": "id,user_id,username"}))

    def username(self, ig_user_id: str) -> str | None:
        """What the account is called now."""
        if self.login is LoginKind.INSTAGRAM:
            return self.me().username
        return _understood(IgAccount, self._get(ig_user_id, {"fields": "id,username"})).username

    def own_page(self) -> FacebookPage:
        """The Page behind a Page token; RequestRefusedError when it is somebody's user token."""
        answer = self._get("me", {"fields": f"id,name,{ACCOUNT_FIELDS}"})
        return _understood(FacebookPage, {**answer, "access_token": self.token})

    def pages(self, edge: str = "me/accounts") -> tuple[FacebookPage, ...]:
        """All Pages of a list, each with its own token: at first those that the person chose in
        the login window."""
        return self._all_of(FacebookPage, edge, f"id,name,access_token,{ACCOUNT_FIELDS}")

    def businesses(self) -> tuple[Business, ...]:
        """The business portfolios of the person; it takes the permission `business_management`."""
        return self._all_of(Business, "me/businesses", "id")

    @property
    def may_see_places(self) -> bool:
        """Whether Meta can be asked about Pages of others at all: as Facebook login, or in the
        name of the app. Whether it answers, it alone knows."""
        return self.login is LoginKind.FACEBOOK or self._transport.app_token is not None

    def places_named(self, query: str, *, limit: int) -> tuple[Place, ...]:
        """Pages by their name and city, in Meta's order; some are no places. Call it through
        `graph.places`."""
        parameters = {"q": query, "fields": PLACE_FIELDS, "limit": str(limit)}
        return _each(Place, self._get("pages/search", parameters, **self._for_places()))

    def place(self, page_id: str) -> Place:
        """One Page. Call it through `graph.places`."""
        return _understood(
            Place, self._get(page_id, {"fields": PLACE_FIELDS}, **self._for_places())
        )

    def _for_places(self) -> _Elsewhere:
        """Pages are Facebook's. Raises NotAllowedError."""
        token = self.token if self.login is LoginKind.FACEBOOK else self._transport.app_token
        if token is None:
            raise NotAllowedError("pages are seen by Facebook login, or by an app with its secret")
        return _Elsewhere(base=self._transport.hosts.base_url(LoginKind.FACEBOOK), token=token)

    def refresh_token(self) -> RefreshedToken:
        """60 more days for a token of Instagram login that is at least a day old. Meta wants the
        token as a parameter here: the header is documented for no call without a version."""
        parameters = {"grant_type": "ig_refresh_token", "access_token": self.token}
        answer = self._get(
            "refresh_access_token", parameters, base=self._transport.hosts.refreshing()
        )
        return _understood(RefreshedToken, answer)

    def debug_token(self) -> TokenFacts:
        """What Meta knows about a token of Facebook login. Asked in the name of the app or, as
        long as its id and secret are not known, of the token itself."""
        parameters = {"input_token": self.token}
        answer = self._get("debug_token", parameters, token=self._transport.app_token or self.token)
        return _understood(TokenFacts, answer.get("data"))

    def _all_of(
        self, model: type[AnyAnswer], edge: str, fields: str, *, at_once: int = 100
    ) -> tuple[AnyAnswer, ...]:
        """A whole list, however many pages Meta cuts it into."""
        parameters = {"fields": fields, "limit": str(at_once)}
        found: list[AnyAnswer] = []
        seen: set[str] = set()
        ends = monotonic() + LIST_SECONDS
        while len(seen) < MOST_PAGES and monotonic() < ends:
            answer = self._get(edge, parameters)
            found.extend(_each(model, answer))
            # `next` is a whole address with the token in it, so only its cursor is used.
            after = _cursor(answer)
            if after is None or after in seen:
                return tuple(found)
            seen.add(after)
            parameters = {**parameters, "after": after}
        raise AnswerUnreadableError(f"Meta's list of {model.__name__} has no end")

    def _write(self, path: str, parameters: Parameters) -> str:
        answer = self._transport.write(self._call(path, parameters), self._on_usage)
        return _done(Created, answer).id

    def _get(self, path: str, parameters: Parameters, **elsewhere: Unpack[_Elsewhere]) -> Json:
        return self._transport.read(self._call(path, parameters, **elsewhere), self._on_usage)

    def _call(self, path: str, parameters: Parameters, **elsewhere: Unpack[_Elsewhere]) -> Call:
        base = elsewhere.get("base") or self._transport.hosts.base_url(self.login)
        return Call(base, path, parameters, elsewhere.get("token") or self.token)


def _understood(model: type[AnyAnswer], answer: object) -> AnyAnswer:
    try:
        return model.model_validate(answer)
    except ValidationError:
        text = f"Meta's answer is no {model.__name__}"
        raise AnswerUnreadableError(text) from None


def _done(model: type[AnyAnswer], answer: Json) -> AnyAnswer:
    try:
        return model.model_validate(answer)
    except ValidationError:
        text = f"Meta's answer to a write is no {model.__name__}"
        raise AnswerLostError(text) from None


def _each(model: type[AnyAnswer], answer: Json) -> tuple[AnyAnswer, ...]:
    return tuple(_understood(model, item) for item in _items(answer, model.__name__))


def _items(answer: Json, what: str) -> list[object]:
    items = answer.get("data")
    if not isinstance(items, list):
        raise AnswerUnreadableError(f"Meta's answer is no list of {what}")
    return items


def _cursor(answer: Json) -> str | None:
    match answer:
        case {"paging": {"next": str(), "cursors": {"after": str(after)}}}:
            return after
    return None
