"""The kinds of posts, one row each: what a post of the kind is made of and carries, how Meta is
asked for it, and how it is recognised on the profile. A new kind is a new row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from graph.answers import Media
from graph.client import GraphClient
from graph.containers import (
    AnyContainer,
    CarouselContainer,
    ChildContainer,
    GraduationStrategy,
    PhotoContainer,
    ReelContainer,
    StoryContainer,
    TaggedPerson,
)
from posting.rules.problems import Field
from storage.records import HostedFile, Kind, MadeOf, Medium, NewPost, Options, Post, Trial


@dataclass(frozen=True, slots=True)
class KindRow:
    """It takes the first media of a post, `fewest` to `most`, and carries what is named of the post
    as a whole, of each photo and of each video: what else a post has is kept for another kind. A
    kind that has no word on photos takes none. `container` is what Meta is asked for, made of those
    of its media (`child`) where it is made of several. What is live of it is found where `live`
    looks; `is_like` says whether a medium that is found there may be what was asked for."""

    fewest: int
    most: int
    of_post: frozenset[Field]
    of_photo: frozenset[Field] | None
    of_video: frozenset[Field] | None
    container: Callable[[Post], AnyContainer]
    is_like: Callable[[Media, MadeOf], bool]
    live: Callable[[GraphClient, str], tuple[Media, ...]] = GraphClient.recent_media
    child: Callable[[Medium], ChildContainer] | None = None
    in_feed: bool = True  # photos have the shapes of the feed, and people a place on them
    longest_video: timedelta | None = None  # None: as long as any that Instagram takes
    product: str = "FEED"  # what Meta calls it once it is live
    lives: timedelta | None = None  # None: until somebody deletes it
    largest_video: int | None = None  # megabytes; the same

    @property
    def fields(self) -> frozenset[Field]:
        """All that it carries beside its media and its time."""
        return self.of_post | (self.of_photo or frozenset()) | (self.of_video or frozenset())

    @property
    def takes_comment(self) -> bool:
        return Field.FIRST_COMMENT in self.of_post

    @property
    def takes_collaborators(self) -> bool:
        return Field.COLLABORATORS in self.of_post

    def of_medium(self, medium: Medium) -> frozenset[Field]:
        """What it carries of this photo or video."""
        return (self.of_video if medium.is_video else self.of_photo) or frozenset()

    def takes(self, medium: Medium) -> bool:
        return (self.of_video if medium.is_video else self.of_photo) is not None

    def media(self, post: Post | NewPost) -> tuple[Medium, ...]:
        """Those that it takes."""
        return post.media[: self.most]

    def cover(self, post: Post | NewPost) -> Medium | None:
        """The picture that it was given as its cover, by link or kept here."""
        url = post.options.cover_url if Field.COVER_URL in self.of_post else None
        return Medium(image_url=url, file=post.cover_file) if url else None

    def first_look(self, post: Post) -> Medium:
        """What others see of it at first."""
        return self.cover(post) or post.medium

    def files(self, post: Post) -> tuple[HostedFile, ...]:
        """All that are kept here for it, that of its cover last."""
        cover = self.cover(post)
        media = (*self.media(post), *([cover] if cover else []))
        return tuple(medium.file for medium in media if medium.file)

    def made_of(self, post: Post) -> MadeOf:
        """What of a post of this kind is seen on the profile, if it goes out as it is now."""
        media = self.media(post)
        caption = post.caption if Field.CAPTION in self.of_post else ""
        return MadeOf(post.kind, caption, len(media), media[0].is_video)

    def is_made_of(self, media: Sequence[Medium]) -> bool:
        return len(media) >= self.fewest and all(map(self.takes, media[: self.most]))


def kinds_of(media: Sequence[Medium]) -> tuple[Kind, ...]:
    """What these media can become, the likeliest first."""
    return tuple(kind for kind, row in KINDS.items() if row.is_made_of(media))


def kind_of(post: Post | NewPost) -> KindRow:
    return KINDS[post.kind]


def media_of(post: Post | NewPost) -> tuple[Medium, ...]:
    """Those that the post is made of: the others are kept for another kind."""
    return kind_of(post).media(post)


def asked_as(post: Post) -> MadeOf:
    """What of it is seen on the profile, as Meta was asked for it: people may have changed the post
    since."""
    known = post.container.made_of if post.container else None
    return known or kind_of(post).made_of(post)


def is_asked_known(post: Post) -> bool:
    """Whether it can be told what was asked for: it was noted, or nothing was changed since."""
    its = post.container
    return its is None or its.made_of is not None or not its.outdated


def live_kind(post: Post) -> KindRow:
    """All that depends on the kind of what is live, or may be."""
    return KINDS[asked_as(post).kind]


def left_out(post: Post, kind: Kind) -> tuple[Field, ...]:
    """What the post has and this kind cannot carry."""
    row, had = KINDS[kind], _of_options(post.options)
    had |= {Field.CAPTION: bool(post.caption), Field.LOCATION_ID: post.location_id is not None}
    lost = [field for field, is_there in had.items() if is_there and field not in row.of_post]
    for medium in post.media[: row.most]:
        lost += [field for field in _of_medium(medium) if field not in row.of_medium(medium)]
    if len(post.media) > row.most:
        lost.append(Field.MEDIA)
    return tuple(field for field in Field if field in lost)


def _of_options(options: Options) -> dict[Field, bool]:
    return {
        Field.COLLABORATORS: bool(options.collaborators),
        Field.FIRST_COMMENT: options.first_comment is not None,
        Field.SHARE_TO_FEED: not options.share_to_feed,
        Field.AUDIO_NAME: options.audio_name is not None,
        Field.COVER_URL: options.cover_url is not None,
        Field.TRIAL: options.trial is not None,
    }


def _of_medium(medium: Medium) -> list[Field]:
    has = {
        Field.USER_TAGS: bool(medium.user_tags),
        Field.THUMB_OFFSET: medium.thumb_offset is not None,
        Field.ALT_TEXT: medium.alt_text is not None,
    }
    return [field for field, is_there in has.items() if is_there]


def _photo(post: Post) -> PhotoContainer:
    medium = post.medium
    return PhotoContainer(
        image_url=medium.url,
        caption=post.caption or None,
        location_id=post.location_id,
        user_tags=_tags(medium),
        alt_text=medium.alt_text,
        collaborators=post.options.collaborators,
    )


def _reel(post: Post) -> ReelContainer:
    medium, options = post.medium, post.options
    return ReelContainer(
        video_url=medium.url,
        caption=post.caption or None,
        location_id=post.location_id,
        thumb_offset=medium.thumb_offset,
        user_tags=_tags(medium),
        cover_url=options.cover_url,
        share_to_feed=options.share_to_feed,
        audio_name=options.audio_name,
        trial=None if options.trial is None else STRATEGIES[options.trial],
        collaborators=options.collaborators,
    )


def _carousel(post: Post) -> CarouselContainer:
    return CarouselContainer(
        children=tuple(medium.child.creation_id for medium in media_of(post) if medium.child),
        caption=post.caption or None,
        location_id=post.location_id,
        collaborators=post.options.collaborators,
    )


def _story(post: Post) -> StoryContainer:
    medium = post.medium
    return StoryContainer(medium.image_url, medium.video_url, _tags(medium))


def _slide(medium: Medium) -> ChildContainer:
    return ChildContainer(
        image_url=medium.image_url,
        video_url=medium.video_url,
        user_tags=_tags(medium),
        alt_text=medium.alt_text,
        thumb_offset=medium.thumb_offset,
    )


def _is(its: Media, media_type: str, product: str) -> bool:
    return its.media_type == media_type and its.media_product_type in (None, product)


def _tags(medium: Medium) -> tuple[TaggedPerson, ...]:
    return tuple(TaggedPerson(tag.username, tag.x, tag.y) for tag in medium.user_tags)


STRATEGIES: Mapping[Trial, GraduationStrategy] = {
    Trial.BY_HAND: GraduationStrategy.MANUAL,
    Trial.BY_SUCCESS: GraduationStrategy.SS_PERFORMANCE,
}
IN_THE_FEED = frozenset(
    {Field.CAPTION, Field.LOCATION_ID, Field.COLLABORATORS, Field.FIRST_COMMENT}
)
OF_REELS = frozenset({Field.SHARE_TO_FEED, Field.AUDIO_NAME, Field.COVER_URL, Field.TRIAL})

KINDS: Mapping[Kind, KindRow] = {
    Kind.CAROUSEL: KindRow(
        fewest=2,
        most=10,
        of_post=IN_THE_FEED,
        of_photo=frozenset({Field.USER_TAGS, Field.ALT_TEXT}),
        of_video=frozenset({Field.THUMB_OFFSET}),
        container=_carousel,
        child=_slide,
        is_like=lambda its, asked: (
            its.media_type == "CAROUSEL_ALBUM" and its.children == asked.media
        ),
        longest_video=timedelta(seconds=60),  # as far as field reports tell
    ),
    Kind.PHOTO: KindRow(
        fewest=1,
        most=1,
        of_post=IN_THE_FEED,
        of_photo=frozenset({Field.USER_TAGS, Field.ALT_TEXT}),
        of_video=None,
        container=_photo,
        is_like=lambda its, _: _is(its, "IMAGE", "FEED"),
    ),
    Kind.REEL: KindRow(
        fewest=1,
        most=1,
        of_post=IN_THE_FEED | OF_REELS,
        of_photo=None,
        of_video=frozenset({Field.USER_TAGS, Field.THUMB_OFFSET}),
        container=_reel,
        is_like=lambda its, _: _is(its, "VIDEO", "REELS"),
        product="REELS",
    ),
    Kind.STORY: KindRow(
        fewest=1,
        most=1,
        of_post=frozenset(),
        of_photo=frozenset({Field.USER_TAGS}),
        of_video=frozenset({Field.USER_TAGS}),
        container=_story,
        is_like=lambda its, asked: _is(its, "VIDEO" if asked.is_video else "IMAGE", "STORY"),
        live=GraphClient.stories,
        in_feed=False,
        longest_video=timedelta(seconds=60),
        largest_video=100,
        product="STORY",
        lives=timedelta(hours=24),
    ),
}
