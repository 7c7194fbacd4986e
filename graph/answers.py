"""What Meta answers, as frozen typed values. Made by the client, read by `posting`.

Answers carry more than was asked for, so unknown keys are ignored; an error about a wrong shape
never repeats the input, which may hold a token.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import (
    AfterValidator,
    AliasChoices,
    AliasPath,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
)
from pydantic import Field as ModelField

from graph.hosts import LoginKind


class _Answer(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="ignore", coerce_numbers_to_str=True, hide_input_in_errors=True
    )


class Created(_Answer):
    """Answer of a write: the id of the new container or medium."""

    id: str


class Me(_Answer):
    """`/me` of Instagram login. Which of the two ids paths take must be probed: Meta's guide says
    `user_id`, some clients found only `id` to work."""

    id: str | None = None
    user_id: str | None = None
    username: str


class IgAccount(_Answer):
    """The professional Instagram account linked to a Page."""

    id: str
    username: str


class Page(_Answer):
    """A Facebook Page of the person, with its own token unless their role is too small."""

    id: str
    name: str
    access_token: str | None = ModelField(default=None, repr=False)
    instagram_business_account: IgAccount | None = None


class Business(_Answer):
    """A business portfolio in which the person has a role."""

    id: str


@dataclass(frozen=True)
class Identity:
    """An Instagram account that can be published to, and the token to do it with."""

    ig_user_id: str
    username: str
    token: str = field(repr=False)
    login: LoginKind
    page_name: str | None
    expires_in: int | None = None  # seconds the token lives from now on; None: not told


class RefreshedToken(_Answer):
    """The replacement of a token of Instagram login."""

    access_token: str = ModelField(repr=False)
    expires_in: int  # seconds from now


def _moment_or_never(seconds: object) -> object:
    return None if seconds == 0 else seconds


Ending = Annotated[AwareDatetime | None, BeforeValidator(_moment_or_never)]


class TokenFacts(_Answer):
    """What Meta knows about a token; the two ends are None for "never" (Meta's 0)."""

    is_valid: bool
    expires_at: Ending = None
    data_access_expires_at: Ending = None
    scopes: tuple[str, ...] = ()


class StatusCode(StrEnum):
    """State of a container, in Meta's words."""

    IN_PROGRESS = "IN_PROGRESS"
    FINISHED = "FINISHED"
    ERROR = "ERROR"
    EXPIRED = "EXPIRED"
    PUBLISHED = "PUBLISHED"


class ContainerStatus(_Answer):
    """A container's state; `status` is prose that names the error subcode when there is one."""

    id: str
    status_code: StatusCode
    status: str | None = None

    @property
    def subcode(self) -> int | None:
        """The 2207xxx number inside `status`."""
        found = re.search(r"(?<!\d)2207\d{3}(?!\d)", self.status or "")
        return int(found[0]) if found else None


class PublishingLimit(_Answer):
    """Posts spent of the posts allowed within 24 hours."""

    quota_usage: int
    quota_total: int | None = ModelField(
        default=None,
        validation_alias=AliasChoices("quota_total", AliasPath("config", "quota_total")),
    )


def _to_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


class Media(_Answer):
    """A live post. A reel has media_type VIDEO and media_product_type REELS."""

    id: str
    permalink: str | None = None
    timestamp: Annotated[AwareDatetime, AfterValidator(_to_utc)] | None = None
    caption: str | None = None
    media_type: str | None = None
    media_product_type: str | None = None


class Place(_Answer):
    """A Facebook Page with a position; its id is a `location_id`."""

    id: str
    name: str
    city: str | None = ModelField(
        default=None, validation_alias=AliasChoices("city", AliasPath("location", "city"))
    )
    country: str | None = ModelField(
        default=None, validation_alias=AliasChoices("country", AliasPath("location", "country"))
    )
    latitude: float | None = ModelField(
        default=None, validation_alias=AliasChoices("latitude", AliasPath("location", "latitude"))
    )
    longitude: float | None = ModelField(
        default=None,
        validation_alias=AliasChoices("longitude", AliasPath("location", "longitude")),
    )
    link: str | None = None
