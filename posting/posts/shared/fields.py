"""What a person gives of a post, new or changed: every field optional, all of them judged before
any is written. The bot makes it; creating, changing and scheduling take it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, field_validator, model_validator
from pydantic import Field as Given

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind
from posting.posts.shared.medium import fitting_tags, medium_of, medium_of_file, with_alt_text
from posting.rules.kinds import kind_of
from posting.rules.post import cover_url_problems, media_url_problems, tidy_caption
from posting.rules.problems import BY_ANOTHER_FILE, OF_FILES, Field, Problem, ProblemCode
from storage.records import AS_USUAL, HostedFile, Kind, Medium, Options, Post, Trial, UserTag

OF_MEDIUM = frozenset(
    {"image_url", "video_url", "media_facts", "file", "user_tags", "thumb_offset", "alt_text"}
)
MAKES_MEDIA = frozenset(
    {
        "image_url",
        "video_url",
        "media_facts",
        "file",
        "more_media",
        "more_files",
        "order",
        "kind",
    }
)


class PostFields(BaseModel):
    """Fields that were not given stay as they are; None clears.

    `publish_at` plans the post for that time, None takes it back to the drafts. `token` replaces
    the access token of the post's account. `medium` is the position of the photo or video that a
    link, `media_facts` (when it was looked at already), a `file` that is kept here, people, cover
    frame and alt text are about; one takes the place of the other, the last one cannot be cleared.
    `more_media` and `more_files` follow behind, `order` names the positions that stay in their new
    order. `location_name` belongs to the `location_id` that is given with it. `kind` makes another
    kind of post of the same media; whatever that cannot carry is kept.
    A `cover_file` that is kept here takes the place of a `cover_url`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: str | None = Given(default=None, repr=False)
    publish_at: datetime | None = None
    caption: str | None = None
    location_id: str | None = None
    location_name: str | None = None
    medium: int = 0
    user_tags: tuple[UserTag, ...] | None = None
    thumb_offset: int | None = None
    alt_text: str | None = None
    image_url: str | None = None
    video_url: str | None = None
    media_facts: MediaFacts | None = None
    file: HostedFile | None = None
    more_media: tuple[MediaFacts, ...] = ()
    more_files: tuple[HostedFile, ...] = ()
    order: tuple[int, ...] | None = None
    kind: Kind | None = None
    collaborators: tuple[str, ...] | None = None
    first_comment: str | None = None
    share_to_feed: bool | None = None
    audio_name: str | None = None
    cover_url: str | None = None
    cover_file: HostedFile | None = None
    trial: Trial | None = None
    account_id: int | None = None

    @classmethod
    def frame_as_cover(cls, post: Post, at: int, medium: int) -> Self:
        """That moment of a video, and no picture of its own any more, which would win over it. One
        that is kept for another kind stays."""
        if Field.COVER_URL not in kind_of(post).of_post:
            return cls(thumb_offset=at, medium=medium)
        return cls(thumb_offset=at, medium=medium, cover_url=None)

    @field_validator("alt_text", "first_comment", "audio_name", "cover_url")
    @classmethod
    def _tidy(cls, text: str | None) -> str | None:
        """Nothing but white space is nothing."""
        return tidy_caption(text or "").strip() or None

    @field_validator("collaborators")
    @classmethod
    def _bare(cls, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Meta refuses names with the sign that people write before them."""
        return None if names is None else tuple(name.strip().removeprefix("@") for name in names)

    @model_validator(mode="after")
    def _one_medium(self) -> Self:
        given = (self.image_url, self.video_url, self.media_facts, self.file)
        if sum(it is not None for it in given) > 1:
            raise ValueError("a medium is a photo or a video, not both")
        return self

    def names(self, field: str) -> bool:
        """Whether the field was given, be it None."""
        return field in self.model_fields_set

    @property
    def changes_media(self) -> bool:
        """Whether the media of the post, or what it makes of them, will be others."""
        return not self.model_fields_set.isdisjoint(OF_MEDIUM | MAKES_MEDIA)

    @property
    def media_url(self) -> str | None:
        """The link of a medium that was not looked at yet."""
        return self.video_url if self.image_url is None else self.image_url

    @property
    def names_a_link(self) -> bool:
        """Of a medium, looked at or not."""
        return (self.media_url or self.media_facts) is not None

    @property
    def tidy_caption(self) -> str:
        return tidy_caption(self.caption or "")

    def link_problems(self) -> tuple[Problem, ...]:
        """What can be told of the links of the medium and of the cover without following them."""
        is_known = self.media_facts or self.file
        medium = () if is_known else media_url_problems(self.media_url or "")
        return (*medium, *cover_url_problems(self.cover_url))

    def place_problems(self, count: int) -> tuple[Problem, ...]:
        """Why the media that are named by their positions cannot be those of a post of so many."""
        problems, order = [], self.order
        for position in dict.fromkeys((self.medium, *(order or ()))):
            if not 0 <= position < count:
                missing = {"number": position + 1, "count": count}
                problems.append(Problem(Field.MEDIA, ProblemCode.NO_SUCH_MEDIUM, missing))
            elif order and order.count(position) > 1:
                twice = {"number": position + 1}
                problems.append(Problem(Field.MEDIA, ProblemCode.ORDER_TWICE, twice))
        if order == ():
            problems.append(Problem(Field.MEDIA, ProblemCode.ORDER_EMPTY))
        return tuple(problems)

    @property
    def media(self) -> tuple[Medium, ...]:
        """Those of a new post."""
        return (self.given_to(self._first), *self.added)

    @property
    def _first(self) -> Medium:
        if self.file:
            return medium_of_file(self.file)
        if self.media_facts:
            return medium_of(self.media_facts)
        return Medium(image_url=self.image_url, video_url=self.video_url)

    @property
    def added(self) -> tuple[Medium, ...]:
        """Those that follow behind."""
        return (*map(medium_of, self.more_media), *map(medium_of_file, self.more_files))

    def given_to(self, medium: Medium) -> Medium:
        """The medium with the people, the cover frame and the alt text that are named here."""
        if self.names("user_tags"):
            tags = fitting_tags(self.user_tags or (), is_video=medium.is_video)
            medium = replace(medium, user_tags=tags)
        if self.names("thumb_offset"):
            medium = replace(medium, thumb_offset=self.thumb_offset)
        if self.names("alt_text"):
            medium = with_alt_text(medium, self.alt_text)
        return medium

    def options(self, before: Options = AS_USUAL) -> Options:
        """With what is named here; what is cleared is as usual."""
        named = {
            name: getattr(AS_USUAL if getattr(self, name) is None else self, name)
            for name in Options.__match_args__
            if self.names(name)
        }
        if self.cover_file:
            named["cover_url"] = self.cover_file.url
        return replace(before, **named)

    def among(self, found: Sequence[Problem], *, goes_out: bool) -> Sequence[Problem]:
        """Which of the problems of a post with these fields count. Whatever goes out by itself must
        be right as a whole; of any other, what is given here, and its caption may be too long:
        nothing typed is lost, and the card says what to cut. Nor is a file that was sent."""
        if goes_out:
            return found
        arranges = self.file or self.more_files or self.order
        mended_later = OF_FILES if arranges else OF_FILES - BY_ANOTHER_FILE
        return [it for it in found if self._is_about(it.field) and it.code not in mended_later]

    def _is_about(self, field: Field) -> bool:
        if field in (Field.MEDIA, Field.KIND):
            return not self.model_fields_set.isdisjoint(MAKES_MEDIA)
        if field is Field.COVER_URL and self.cover_file is not None:
            return True
        return field is not Field.CAPTION and self.names(field.value)


def unseen(url: str, kind: MediaKind) -> MediaFacts:
    """A medium that a person vouches for after our look has failed."""
    doubt = MediaDoubt(MediaDoubtReason.NOT_LOOKED_AT)
    return MediaFacts(url, kind, None, None, None, None, doubts=(doubt,))
