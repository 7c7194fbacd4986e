"""The things the pretend Instagram remembers: accounts, tokens, containers, media, places."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.feed import Json

TOKEN_STATES = ("valid", "expired", "revoked")
CONTAINER_LIFE = timedelta(hours=24)
DAY = timedelta(hours=24)
TOKEN_LIFE = timedelta(days=60)


@dataclass(frozen=True)
class MetaApp:
    """The one app that exists here; its token is `id|secret`."""

    id: str
    secret: str

    @property
    def token(self) -> str:
        return f"{self.id}|{self.secret}"


APP = MetaApp("100200300400500", "sandbox-app-secret")
SCOPES = {
    "instagram": (
        "instagram_business_basic",
        "instagram_business_content_publish",
        "instagram_business_manage_comments",
        "instagram_business_manage_insights",
    ),
    "facebook": (
        "instagram_basic",
        "instagram_content_publish",
        "instagram_manage_comments",
        "instagram_manage_contents",
        "instagram_manage_insights",
        "pages_read_engagement",
        "pages_show_list",
    ),
}
PUBLISHING_SCOPES = {
    "instagram": frozenset(SCOPES["instagram"][:2]),
    "facebook": frozenset(
        {"instagram_basic", "instagram_content_publish", "pages_read_engagement"}
    ),
}
# What needs a permission of its own beside publishing; deleting knows Facebook login alone.
PERMISSIONS = {
    "comments": ("instagram_business_manage_comments", "instagram_manage_comments"),
    "insights": ("instagram_business_manage_insights", "instagram_manage_insights"),
    "contents": ("instagram_manage_contents",),
}


@dataclass
class Token:
    """`kind`: "user" or "page" (Facebook login), "instagram". `state`: valid, expired, revoked."""

    value: str
    kind: str
    account_id: str
    issued_at: datetime
    expires_at: datetime | None
    state: str = "valid"
    data_access_expires_at: datetime | None = None  # None: 90 days after it was issued

    def masked(self) -> str:
        return f"{self.value[:4]}…{self.value[-2:]}"


@dataclass
class Account:
    """A professional account. `ig_user_id` and `scoped_id` both answer in paths.

    `refuses`: parameters of a container that this login may not use; "stories" refuses those.
    """

    ig_user_id: str
    scoped_id: str
    username: str
    name: str
    login: str
    biography: str = ""
    website: str = ""
    picture: str = "avatar.jpg"
    followers: int = 0
    follows: int = 0
    page_id: str | None = None
    portfolio: str = ""  # "owned" or "client": its Page is managed through a business portfolio
    quota_total: int = 25
    permissions: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    published_elsewhere: list[datetime] = field(default_factory=list)


@dataclass
class CdnFile:
    """A copy of fetched bytes, as Instagram keeps its own."""

    body: bytes
    content_type: str


@dataclass
class Container:
    """What POST /{ig-user-id}/media makes.

    `failure` is (code, subcode) of a failed ingestion, told from `fails_at` on where that is set.
    `spent`: a carousel with this child is live, another may not have it.
    """

    id: str
    account_id: str
    kind: str
    params: Json
    created_at: datetime
    ready_at: datetime
    ingested: bool = False
    stuck: bool = False
    failure: tuple[int, int] | None = None
    fails_at: datetime | None = None
    expires_at: datetime | None = None  # None: 24 hours after it was made
    cover_id: str | None = None
    spent: bool = False
    file_id: str | None = None
    size: tuple[int, int] | None = None
    children: tuple[str, ...] = ()
    media_id: str | None = None
    published_at: datetime | None = None
    bytes_received: int = 0
    uploaded: bytes = b""

    def status_code(self, now: datetime, lag: timedelta = timedelta()) -> str:
        """Meta's `status_code`; PUBLISHED shows `lag` after the publication."""
        if self.published_at is not None and now >= self.published_at + lag:
            return "PUBLISHED"
        if self.failure is not None and (self.fails_at is None or now >= self.fails_at):
            return "ERROR"
        over = self.expires_at or self.created_at + CONTAINER_LIFE
        if self.published_at is None and now >= over:
            return "EXPIRED"
        if self.stuck or not self.ingested or now < self.ready_at:
            return "IN_PROGRESS"
        return "FINISHED"


@dataclass
class Media:
    """A published post; `tags` as sent (username, and x, y for photos).

    `invited`: collaborator -> what became of the invitation. `figures`: what insights tell; None
    for likely ones, empty for none yet. `size` of a carousel is the shape that its slides get.
    """

    id: str
    account_id: str
    container_id: str
    shortcode: str
    kind: str
    caption: str
    published_at: datetime
    file_id: str | None
    size: tuple[int, int] | None
    location_id: str | None = None
    tags: tuple[Json, ...] = ()
    thumb_offset: int = 0
    alt_text: str | None = None
    is_ai_generated: bool = False
    share_to_feed: bool = True
    trial: str | None = None
    audio_name: str | None = None
    cover_id: str | None = None
    invited: dict[str, str] = field(default_factory=dict)
    figures: dict[str, int] | None = None
    children: tuple["Media", ...] = ()

    @property
    def is_video(self) -> bool:
        return self.kind in ("reel", "story_video", "child_video")

    @property
    def is_story(self) -> bool:
        return self.kind in ("story_image", "story_video")

    @property
    def is_child(self) -> bool:
        return self.kind.startswith("child_")

    @property
    def product(self) -> str:
        """Meta's `media_product_type`."""
        return "STORY" if self.is_story else "REELS" if self.kind == "reel" else "FEED"


@dataclass(frozen=True)
class Comment:
    """Under a published post; `from_id` is "" for people without an account here."""

    id: str
    media_id: str
    text: str
    username: str
    from_id: str
    created_at: datetime


@dataclass(frozen=True)
class Place:
    """A Facebook Page; without coordinates it cannot be a `location_id`."""

    id: str
    name: str
    city: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    street: str | None = None

    def location(self) -> Json | None:
        if self.city is None:
            return None
        parts = {
            "city": self.city,
            "country": self.country,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "street": self.street,
        }
        return {key: value for key, value in parts.items() if value is not None}


_BERLIN, _LISBON = ("Berlin", "Germany"), ("Lisbon", "Portugal")
_COFFEE, _FRISCO, _USA = "Blue Bottle Coffee", "San Francisco", "United States"
_MOSCOW = ("Москва", "Россия")
PLACES = {
    place.id: place
    for place in (
        Place("106009999000001", "Sunny Bakery", *_BERLIN, 52.5296, 13.4016, "Ackerstr. 8"),
        Place("106009999000002", "Corner Books", *_LISBON, 38.7115, -9.1429, "Rua do Norte 8"),
        Place("106009999000003", "Alexanderplatz", *_BERLIN, 52.5219, 13.4132),
        Place("106009999000004", "Eiffel Tower", "Paris", "France", 48.8584, 2.2945),
        Place("106009999000005", "Central Park", "New York", _USA, 40.7829, -73.9654),
        Place("106009999000006", "Gorky Park", "Moscow", "Russia", 55.7298, 37.6011),
        Place("106009999000007", "Café Central", "Vienna", "Austria", 48.2104, 16.3655),
        Place("106009999000008", "Central Bakery (delivery only)", *_BERLIN),
        Place("106009999000009", "Bread lovers of the world"),
        Place("106009999000010", _COFFEE, "Oakland", _USA, 37.7955, -122.2733, "480 9th St"),
        Place("106009999000011", _COFFEE, _FRISCO, _USA, 37.7763, -122.4232, "315 Linden St"),
        Place("106009999000012", _COFFEE, _FRISCO, _USA, 37.7955, -122.3937, "1 Ferry Building"),
        Place("106009999000013", _COFFEE, _FRISCO, _USA, 37.7823, -122.4075, "66 Mint St"),
        Place("106009999000014", _COFFEE, _FRISCO, _USA, 37.7625, -122.4110, "2 South Park St"),
        Place("106009999000015", _COFFEE, "Tokyo", "Japan", 35.6804, 139.7960, "Hirano 1-4-8"),
        Place("106009999000016", _COFFEE, "New York", _USA, 40.7194, -73.9589, "160 Berry St"),
        Place("106009999000017", "Кофемания", *_MOSCOW, 55.7565, 37.6040, "Б. Никитская 13"),
        Place("106009999000018", "Кофемания", *_MOSCOW, 55.7601, 37.6256, "Никольская 10"),
    )
}
# Nobody can tag or invite them: private, or not there at all.
UNREACHABLE = frozenset({"private.person", "nobody.here"})
INVITATIONS = ("Pending", "Accepted", "Declined")
DEFAULT_ACCOUNTS: tuple[Json, ...] = (
    {
        "username": "sunny.bakery",
        "token": "IGSANDBOXSunnyBakery0001",
        "login": "instagram",
        "name": "Sunny Bakery",
        "biography": "Sourdough and small happiness 🥖\nBerlin, daily from 7",
        "website": "https://sunny-bakery.example",
        "picture": "avatar_bakery.jpg",
        "followers": 1284,
        "follows": 211,
    },
    {
        "username": "corner.books",
        "token": "EAASANDBOXCornerBooks0001",
        "login": "facebook",
        "name": "Corner Books",
        "biography": "New, old and odd books 📚\nRua do Norte, Lisbon",
        "website": "https://corner-books.example",
        "picture": "avatar_books.jpg",
        "followers": 932,
        "follows": 340,
        "quota_total": 50,
    },
)
