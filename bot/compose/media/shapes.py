"""Pictures that do not fit the feed: the sheet of what they could become, the choice, and the marks
of people that would be outside."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from telegram import Update

from bot.card.unasked.following import follow_file
from bot.compose.questions.drawn import drawn, show_drawn
from bot.compose.questions.walk import editable, finish
from bot.screen import (
    UNNAMED,
    Cell,
    ChooseKind,
    Context,
    Handlers,
    Html,
    PickShape,
    Question,
    Rows,
    State,
    ToCard,
    Words,
    named,
    note_change,
    open_app,
    shape_words,
    show_prompt,
)
from posting import (
    TALLEST_RATIO,
    WIDEST_RATIO,
    Actor,
    Kind,
    Post,
    PostFields,
    Posting,
    Reshaped,
    Shape,
    ShapeSample,
    media_of,
)

SHAPES = (None, *Shape)  # by the numbers of the sheet

Size = tuple[int, int]


@dataclass(frozen=True)
class Unshaped:
    """Of a post, to be shown in other shapes by a `sample`; `size` is that of the first as it was
    sent."""

    post: Post
    size: Size
    sample: ShapeSample


async def pick_shape(update: Update, context: Context) -> State | int | None:
    is_asked = context.button(PickShape).number == UNNAMED
    return await (_show_shapes if is_asked else _choose)(update, context)


async def _show_shapes(update: Update, context: Context) -> State | int | None:
    post = await editable(context, context.button(PickShape).post_id)
    pictures = await context.db(_pictures, context.posting, post)
    if pictures is None:
        return await finish(update, context, post)
    sample = pictures.sample
    medium = media_of(post)[sample.number]
    sheet = await drawn(update, context, lambda drawer: drawer.shapes(medium, sample.first))
    if sheet is None:
        toast = context.words.plain("shape.no_sheet")
        return await finish(update, context, post, toast=toast)
    html = shape_text(pictures, context.words)
    question = Question(html, tuple(_shape_rows(pictures, context)))
    await show_drawn(update, context, sheet, question)
    return None


def _pictures(posting: Posting, post: Post) -> Unshaped | None:
    """None when nothing is known of them yet. Database thread."""
    media = media_of(post)
    size = next(filter(None, map(posting.files.original_size, media)), None)
    sample = posting.files.shape_sample(media)
    return Unshaped(post, size, sample) if size and sample else None


def shape_text(pictures: Unshaped, words: Words) -> Html:
    post, (width, height) = pictures.post, pictures.size
    lines = [
        words("shape.ask", width=width, height=height),
        words("shape.ways", crop=_crop(pictures.size, words)),
    ]
    media = media_of(post)
    if len(media) > 1:
        lines.append(words("shape.of_all", n=pictures.sample.number + 1))
    if any(medium.file is None and not medium.is_video for medium in media):
        lines.append(words("shape.kept_here"))
    return Html("\n".join(lines))


def _crop(size: Size, words: Words) -> str:
    """What the first way does."""
    if cut := _cut_to(size, words):
        return words.plain("shape.crop", ratio=cut)
    return words.plain("shape.as_it_is", ratio=shape_words(*size, words))


def _cut_to(size: Size, words: Words) -> str | None:
    """None: it fits as it is."""
    ratio = size[0] / size[1]
    if ratio < TALLEST_RATIO:
        return "4:5"
    return f"{words.decimal(WIDEST_RATIO)}:1" if ratio > WIDEST_RATIO else None


def _shape_rows(pictures: Unshaped, context: Context) -> Rows:
    post, words = pictures.post, context.words
    numbers: list[Cell] = [
        (str(number), PickShape(post.post_id, post.version, number))
        for number in range(1, len(SHAPES))
    ]
    others: list[Cell] = []
    if post.kind is not Kind.STORY:
        others = open_app(context, "crop", post.post_id)
    if pictures.size[0] < pictures.size[1] and post.kind is Kind.PHOTO:
        story = ChooseKind(post.post_id, post.version, Kind.STORY)
        others.append((words.plain("compose.button.as_story"), story))
    if any(medium.file and medium.file.recipe.shape for medium in media_of(post)):
        as_sent = PickShape(post.post_id, post.version, 0)
        others.append((words.plain("shape.button.as_sent"), as_sent))
    return [numbers, others, [(words.plain("common.back"), ToCard(post.post_id))]]


async def _choose(update: Update, context: Context) -> State | int | None:
    button = context.button(PickShape)
    before, shape = await editable(context, button.post_id), SHAPES[button.number]
    if not button.without:
        outside = await context.db(_outside, context.posting, before, shape)
        if outside:
            await _ask_without(update, context, outside)
            return None
    pictures = await context.db(_pictures, context.posting, before)
    seen = replace(before, version=button.version)
    post = await context.db(_take_shape, context.posting, seen, shape, context.actor)
    note_change(context, before, post)
    follow_file(context, post)
    toast = _toast(pictures, shape, context.words)
    return await finish(update, context, post, toast=toast)


def _outside(posting: Posting, post: Post, shape: Shape | None) -> tuple[str, ...]:
    """Whose marks would not be in their pictures any more. Database thread."""
    planned = posting.files.reshaped(media_of(post), shape)
    return tuple(dict.fromkeys(name for it in planned for name in it.outside))


def _take_shape(posting: Posting, post: Post, shape: Shape | None, actor: Actor) -> Post:
    """A story is given the shape of the feed to become a photo there."""
    kind = Kind.PHOTO if post.kind is Kind.STORY else None
    return reshape(posting, post, posting.files.reshaped(media_of(post), shape), actor, kind)


def reshape(
    posting: Posting,
    post: Post,
    planned: Iterable[Reshaped],
    actor: Actor,
    kind: Kind | None = None,
) -> Post:
    """All pictures or none, as that kind if one is given. Raises what `change` raises. Database
    thread."""
    with posting.storage.transaction():
        for it in planned:
            file = posting.files.remade(post.media[it.number], it, author_id=post.author_id)
            wanted = PostFields(medium=it.number, file=file, user_tags=it.tags)
            if kind is not None:
                wanted = wanted.model_copy(update={"kind": kind})
            post = posting.changes.change(
                post.post_id, wanted, seen_version=post.version, actor=actor
            )
        return post


async def _ask_without(update: Update, context: Context, outside: tuple[str, ...]) -> None:
    """Nobody's mark goes away without a word."""
    button, words = context.button(PickShape), context.words
    without = PickShape(button.post_id, button.version, button.number, without=True)
    html = words.many("shape.outside", len(outside), people=named(outside))
    yes: Cell = (words.plain_many("shape.button.without", len(outside)), without)
    back: Cell = (words.plain("common.back"), PickShape(button.post_id, button.version))
    await show_prompt(update, context, Question(html, ([yes],)), [[back]])


def _toast(pictures: Unshaped | None, shape: Shape | None, words: Words) -> str:
    cut = _cut_to(pictures.size, words) if pictures else None
    if shape is None or (shape is Shape.CROP and cut is None):
        return words.plain("shape.toast.as_sent")
    return words.plain(f"shape.toast.{shape.value}", ratio=cut)


def handlers() -> Handlers:
    return Handlers(buttons={PickShape: pick_shape})
