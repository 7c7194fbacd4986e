"""What Meta answers, as frozen typed values. Made by the client, read by `posting`.

Answers carry more than was asked for, so unknown keys are ignored, and may lack what was: only
what nobody can go on without is demanded. An error about a wrong shape never repeats the input,
which may hold a token.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AliasChoices,
    AliasPath,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)
from pydantic import Field as ModelField

from graph.hosts import LoginKind
from graph.redaction import FACEBOOK_BEGINS, INSTAGRAM_BEGINS


class _Answer(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="ignore", coerce_numbers_to_str=True, hide_input_in_errors=True
    )


def _or(instead: object) -> WrapValidator:
    """What stands for a part that cannot be read, where the rest is worth as much without it."""

    def read_or(value: object, read: ValidatorFunctionWrapHandler) -> object:
        try:
            return read(value)
        except ValidationError:
            return instead

    return WrapValidator(read_or)


Spare = _or(None)
Count = Annotated[int, ModelField(ge=0, lt=2**31)]
Token = Annotated[str, ModelField(pattern=rf"^(?:{FACEBOOK_BEGINS}|{INSTAGRAM_BEGINS})[!-~]+$")]
Address = Annotated[str, ModelField(pattern=r"^https?://[^\s/]+/\S*$")]


def _of_location(name: str) -> Any:  # noqa: ANN401 - what pydantic takes as a default
    """A part of the location of a Page, which may have none."""
    choices = AliasChoices(name, AliasPath("location", name))
    return ModelField(default=None, validation_alias=choices)


class Created(_Answer):
    """Answer of a write: the id of the new container or medium."""

    id: Annotated[str, ModelField(pattern=r"^[\w-]*[1-9A-Za-z][\w-]*$")]  # neither blank nor 0


class Me(_Answer):
    """`/me` of Instagram login. Which of the two ids paths take must be probed: Meta's guide says
    `user_id`, some clients found only `id` to work."""

    id: str | None = None
    user_id: str | None = None
    username: str | None = None


class IgAccount(_Answer):
    """The professional Instagram account linked to a Page."""

    id: str
    username: str | None = None


class FacebookPage(_Answer):
    """A Facebook Page of the person, with its own token unless their role is too small."""

    id: str
    name: str | None = None
    access_token: Annotated[Token | None, Spare] = ModelField(default=None, repr=False)
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
    expires_in: int | None = None  # seconds the token lives from now on; None: not told


REFRESHED_FOR = 60 * 24 * 60 * 60  # what Meta documents, should an answer not tell it


class RefreshedToken(_Answer):
    """The replacement of a token of Instagram login."""

    access_token: Token = ModelField(repr=False)
    # Seconds from now.
    expires_in: Annotated[Count, ModelField(gt=0), _or(REFRESHED_FOR)] = REFRESHED_FOR


def _moment_or_never(seconds: object) -> object:
    return seconds if not isinstance(seconds, int) or 0 < seconds < 2**32 else None


Ending = Annotated[AwareDatetime | None, BeforeValidator(_moment_or_never)]


class TokenFacts(_Answer):
    """What Meta knows about a token; the two ends are None for "never" (0, or after 2106)."""

    is_valid: bool = True
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


# How `status` begins, for an answer without a `status_code` that we know.
STATUS_WORDS = (
    (re.compile(r"in.progress", re.IGNORECASE), StatusCode.IN_PROGRESS),
    (re.compile(r"finished", re.IGNORECASE), StatusCode.FINISHED),
    (re.compile(r"expired", re.IGNORECASE), StatusCode.EXPIRED),
    (re.compile(r"published", re.IGNORECASE), StatusCode.PUBLISHED),
    (re.compile(r"error|.*\b(?:failed|failure)\b", re.IGNORECASE), StatusCode.ERROR),
)


class UploadState(_Answer):
    """How much of a video Meta has, as far as it tells."""

    status: Annotated[str | None, Spare] = ModelField(
        None, validation_alias=AliasPath("video_status", "uploading_phase", "status")
    )
    bytes_transferred: Annotated[int, ModelField(ge=0), _or(0)] = ModelField(
        0, validation_alias=AliasPath("video_status", "uploading_phase", "bytes_transferred")
    )

    @property
    def is_complete(self) -> bool:
        return self.status == "complete"


class ContainerStatus(_Answer):
    """A container's state; `status` is prose that names the error subcode when there is one. Where
    the code is missing, empty or new, the prose decides."""

    status_code: StatusCode
    status: Annotated[str | None, Spare] = None

    @model_validator(mode="before")
    @classmethod
    def _by_words(cls, answer: Any) -> Any:  # noqa: ANN401 - whatever Meta sent
        if not isinstance(answer, dict) or answer.get("status_code") in tuple(StatusCode):
            return answer
        words = str(answer.get("status") or "").lstrip()
        said = (code for pattern, code in STATUS_WORDS if pattern.match(words))
        return {**answer, "status_code": next(said, answer.get("status_code"))}

    @property
    def subcode(self) -> int | None:
        """The 2207xxx number inside `status`."""
        found = re.search(r"(?<!\d)2207\d{3}(?!\d)", self.status or "")
        return int(found[0]) if found else None


class PublishingLimit(_Answer):
    """Posts spent of the posts allowed within 24 hours."""

    quota_usage: Count | None = None
    quota_total: Count | None = ModelField(
        default=None,
        validation_alias=AliasChoices("quota_total", AliasPath("config", "quota_total")),
    )


def _to_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error


Moment = Annotated[AwareDatetime, AfterValidator(_to_utc)]


def _how_many(children: object) -> object:
    match children:
        case {"data": list(found)}:
            return len(found)
    return children


class Media(_Answer):
    """A live post. A reel has media_type VIDEO and media_product_type REELS, a story STORY; a
    carousel is a CAROUSEL_ALBUM with so many `children`."""

    id: str
    permalink: Annotated[Address | None, Spare] = None
    timestamp: Moment | None = None
    caption: str | None = None
    media_type: str | None = None
    media_product_type: str | None = None
    username: Annotated[str | None, Spare] = None
    children: Annotated[int | None, BeforeValidator(_how_many), Spare] = None


class OnProfile(_Answer):
    """What the profile shows of a live post. A video has a picture of its own; what Instagram does
    not hand out (somebody else's music) has no address."""

    media_url: str | None = None
    thumbnail_url: str | None = None
    is_shared_to_feed: bool | None = None

    @property
    def picture_url(self) -> str | None:
        return self.thumbnail_url or self.media_url


class Comment(_Answer):
    """A comment below a post; `from_id` is the account that wrote it."""

    id: str
    text: str | None = None
    timestamp: Annotated[Moment | None, Spare] = None
    username: str | None = ModelField(
        default=None, validation_alias=AliasChoices("username", AliasPath("from", "username"))
    )
    from_id: str | None = ModelField(
        default=None, validation_alias=AliasChoices("from_id", AliasPath("from", "id"))
    )


class Place(_Answer):
    """A Facebook Page as a place; one without coordinates cannot be that of a post."""

    id: str
    name: str
    city: Annotated[str | None, Spare] = _of_location("city")
    country: Annotated[str | None, Spare] = _of_location("country")
    street: Annotated[str | None, Spare] = _of_location("street")
    latitude: Annotated[float | None, Spare] = _of_location("latitude")
    longitude: Annotated[float | None, Spare] = _of_location("longitude")

    @property
    def title(self) -> str:
        """Its name, with its city where the name does not say it."""
        if not self.city or self.city.casefold() in self.name.casefold():
            return self.name
        return f"{self.name}, {self.city}"

    @property
    def coordinates(self) -> tuple[float, float] | None:
        """Latitude and longitude."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude


class Collaborator(_Answer):
    """Somebody who was invited to a post, and what became of it, in Meta's words."""

    username: str
    invite_status: str | None = None


class DeletionDone(_Answer):
    """Answer of a deletion that was done."""

    success: Literal[True]
