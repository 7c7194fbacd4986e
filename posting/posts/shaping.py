"""Pictures that the feed does not take, made to fit: one choice for all pictures of a post, which
take the shape of the first. Their people's marks go with them. The originals stay for another
choice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from media.convert import PictureRecipe, Placement, Shape, placement, size_of
from posting.files.received import ReceivedFiles
from posting.posts.changing import Changes
from posting.posts.fields import PostFields
from posting.posts.medium import ALT_TEXT_IN_DOUBT
from posting.rules.kinds import media_of
from storage import Storage
from storage.records import AS_SENT, Actor, HostedFile, Medium, NewFile, Post, UserTag

SAME_SHAPE = 0.005  # what rounding to pixels does
DIGITS = 4  # of a position

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reshaped:
    """One picture of a post as it is to be."""

    number: int
    recipe: PictureRecipe
    size: Size
    tags: tuple[UserTag, ...]  # whose positions have moved with it
    outside: tuple[str, ...]  # those that are not in it any more


@dataclass(frozen=True, slots=True)
class Shaping:
    """`shape` is one of those of `media.convert`; None: as it was sent."""

    storage: Storage = field(repr=False)
    changes: Changes
    files: ReceivedFiles

    def outside(self, post: Post, shape: Shape | None) -> tuple[str, ...]:
        """Whose marks would not be in their pictures any more."""
        names = (name for it in self._planned(post, shape) for name in it.outside)
        return tuple(dict.fromkeys(names))

    def reshape(self, post: Post, shape: Shape | None, *, seen_version: int, actor: Actor) -> Post:
        """All or nothing. Raises what `Changes.change` raises."""
        with self.storage.transaction():
            version = seen_version
            for it in self._planned(post, shape):
                wanted = self._wanted(post, it)
                post = self.changes.change(post.post_id, wanted, seen_version=version, actor=actor)
                version = post.version
            return post

    def _planned(self, post: Post, shape: Shape | None) -> tuple[Reshaped, ...]:
        media = media_of(post)
        return tuple(reshaped(media, [*map(self.original_size, media)], shape))

    def original_size(self, medium: Medium) -> Size | None:
        """Of the picture that it is made of; None while that is not known, and of a video."""
        file = medium.file
        made_from = file.made_from if file else None
        of = self.storage.files.get(made_from) if made_from else file or medium
        if medium.is_video or not of.width or not of.height:
            return None
        return of.width, of.height

    def _wanted(self, post: Post, it: Reshaped) -> PostFields:
        medium = post.media[it.number]
        file = self._made(medium, it, post.author_id)
        wanted = PostFields(medium=it.number, file=file, user_tags=it.tags)
        if medium.alt_text is None or ALT_TEXT_IN_DOUBT in medium.doubts:
            return wanted
        return PostFields(
            medium=it.number, file=file, user_tags=it.tags, alt_text=medium.alt_text
        )  # of the same picture

    def _made(self, medium: Medium, it: Reshaped, author_id: int) -> HostedFile:
        shape, ratio = it.recipe.shape and it.recipe.shape.value, it.recipe.ratio
        width, height = it.size
        if medium.file:
            recipe = replace(medium.file.recipe, shape=shape, ratio=ratio)
            return self.files.made_anew(medium.file, recipe, is_video=False, size=it.size)
        new = NewFile(
            is_video=False,
            link=medium.url,
            recipe=replace(AS_SENT, shape=shape, ratio=ratio),
            width=width,
            height=height,
        )
        return self.files.receive(new, author_id=author_id)


def reshaped(
    media: Sequence[Medium], originals: Sequence[Size | None], shape: Shape | None
) -> Iterator[Reshaped]:
    """Those that change. One that fits as it was sent, and is as it was sent, stays."""
    ratio = None
    for number, (medium, original) in enumerate(zip(media, originals, strict=True)):
        if original is None:
            if number == 0 and medium.width and medium.height:
                ratio = medium.width / medium.height
            continue
        recipe = PictureRecipe(shape, ratio if shape else None)
        size = size_of(*original, recipe)
        if number == 0 and shape is not None:
            ratio = size[0] / size[1]
        present = _recipe_of(medium)
        if recipe != present and not _is_as_it_was(original, size, present):
            moved = _moved(medium, placement(*original, present), placement(*original, recipe))
            yield Reshaped(number, recipe, size, *moved)


def _recipe_of(medium: Medium) -> PictureRecipe:
    its = medium.file.recipe if medium.file else AS_SENT
    return PictureRecipe(Shape(its.shape) if its.shape else None, its.ratio)


def _is_as_it_was(original: Size, size: Size, present: PictureRecipe) -> bool:
    before, after = original[0] / original[1], size[0] / size[1]
    return present.shape is None and abs(after / before - 1) <= SAME_SHAPE


def _moved(
    medium: Medium, before: Placement, after: Placement
) -> tuple[tuple[UserTag, ...], tuple[str, ...]]:
    tags, outside = [], []
    for tag in medium.user_tags:
        place = _place(tag, before, after)
        if place is None:
            outside.append(tag.username)
        else:
            tags.append(replace(tag, x=place[0], y=place[1]))
    return tuple(tags), tuple(outside)


def _place(
    tag: UserTag, before: Placement, after: Placement
) -> tuple[float | None, float | None] | None:
    if tag.x is None or tag.y is None:
        return tag.x, tag.y
    x, y = (tag.x - before.left) / before.across, (tag.y - before.top) / before.down
    found = after.place(x, y)
    return found and (round(found[0], DIGITS), round(found[1], DIGITS))
