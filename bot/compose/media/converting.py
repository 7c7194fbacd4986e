"""Videos that Instagram takes only made anew: what a moving picture becomes, which is a draft
already while this is asked; a conversion, which a person may stop and begin again; the beginning
of one that is too long."""

from dataclasses import replace

from telegram import Update

from bot.card.unasked.following import follow_file
from bot.compose.questions.walk import END, finish
from bot.screen import (
    Cell,
    Context,
    ConvertFiles,
    CutFilms,
    Handlers,
    PostButton,
    Question,
    State,
    UseGif,
    note_change,
    show_prompt,
    touch,
)
from posting import Actor, HostedFile, Kind, Post, PostFields, Posting, Recipe


async def ask_about_gif(update: Update, context: Context, post: Post) -> int:
    words = context.words
    reel: Cell = (
        words.plain("files.button.as_reel"),
        UseGif(post.post_id, post.version, first_frame=False),
    )
    frame: Cell = (
        words.plain("files.button.first_frame"),
        UseGif(post.post_id, post.version, first_frame=True),
    )
    touch(context.data, post, context.now)  # what is typed now is about it
    await show_prompt(update, context, Question(words("files.gif"), ([reel], [frame])), [])
    return END


async def use_gif(update: Update, context: Context) -> State | int:
    button = context.button(UseGif)
    before = await context.db(context.posting.lists.get, button.post_id)
    post = await context.db(
        _moving_picture_as,
        context.posting,
        before,
        button.version,
        context.actor,
        first_frame=button.first_frame,
    )
    note_change(context, before, post)
    follow_file(context, post)
    return await finish(update, context, post)


async def convert(update: Update, context: Context) -> State | int:
    button = context.button(ConvertFiles)
    before = await context.db(context.posting.lists.get, button.post_id)
    post = await context.db(_changed, context.posting, before, button, context.actor)
    follow_file(context, post)
    is_stopped = post.version != before.version and not button.on
    toast = context.words.plain("files.toast.stopped") if is_stopped else ""
    return await finish(update, context, post, toast=toast)


async def cut(update: Update, context: Context) -> State | int:
    """The beginning of videos that are too long, or all of them again: that of a story is a reel
    then, as it was too long for one."""
    button = context.button(CutFilms)
    before = await context.db(context.posting.lists.get, button.post_id)
    no_story = button.seconds == 0 and before.kind is Kind.STORY
    kind = Kind.REEL if no_story else None
    post = await cut_films(context, button, button.seconds or None, kind)
    toast = context.words.plain("card.toast.now_reel") if no_story else ""
    return await finish(update, context, post, toast=toast)


async def cut_films(
    context: Context, button: PostButton, seconds: int | None, kind: Kind | None = None
) -> Post:
    """The post with the first seconds of its videos, as that kind if one is given."""
    before = await context.db(context.posting.lists.get, button.post_id)
    seen = replace(before, version=button.version)
    post = await context.db(_cut, context.posting, seen, seconds, kind, context.actor)
    note_change(context, before, post)
    follow_file(context, post)
    return post


def _cut(
    posting: Posting, post: Post, seconds: int | None, kind: Kind | None, actor: Actor
) -> Post:
    """Database thread."""
    with posting.storage.transaction():
        for number, medium in enumerate(post.media):
            other = posting.files.cut(medium, seconds, author_id=post.author_id)
            if other is None:
                continue
            wanted = PostFields(file=other, medium=number)
            if kind is not None:
                wanted = PostFields(file=other, medium=number, kind=kind)
            post = posting.changes.change(
                post.post_id, wanted, seen_version=post.version, actor=actor
            )
        return post


def _moving_picture_as(
    posting: Posting, post: Post, seen_version: int, actor: Actor, *, first_frame: bool
) -> Post:
    """As a film, or as a photo of its first frame. Database thread."""
    file = post.medium.file
    if file is None or (file.recipe.first_frame if first_frame else file.is_video):
        return post
    with posting.storage.transaction():
        recipe = Recipe(first_frame=first_frame)
        other = posting.files.made_anew(file, recipe, is_video=not first_frame)
        wanted = PostFields(file=other)
        return posting.changes.change(post.post_id, wanted, seen_version=seen_version, actor=actor)


def _changed(posting: Posting, post: Post, button: ConvertFiles, actor: Actor) -> Post:
    """Every one of its videos that this is about; it may be converted meanwhile. Database
    thread."""
    seen_version = button.version
    with posting.storage.transaction():
        for number, medium in enumerate(post.media):
            file = medium.file
            if file is None or not _is_meant(file, on=button.on):
                continue
            recipe = replace(file.recipe, convert=button.on)
            other = posting.files.made_anew(file, recipe, is_video=True)
            wanted = PostFields(file=other, medium=number)
            post = posting.changes.change(
                post.post_id, wanted, seen_version=seen_version, actor=actor
            )
            seen_version = post.version
        return post


def _is_meant(file: HostedFile, *, on: bool) -> bool:
    return file.is_stopped if on else file.conversion is not None


def handlers() -> Handlers:
    return Handlers(buttons={UseGif: use_gif, ConvertFiles: convert, CutFilms: cut})
