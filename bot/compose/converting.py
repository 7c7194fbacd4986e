"""Videos that Instagram takes only converted: a person may stop that, and begin it again."""

from dataclasses import replace

from telegram import Update

from bot.card.following import follow_file
from bot.compose.walk import finish
from bot.screen import Context, ConvertFiles, Handlers, State
from posting import Actor, HostedFile, Post, PostFields, Posting


async def convert(update: Update, context: Context) -> State | int:
    button = context.button(ConvertFiles)
    before = await context.db(context.posting.lists.get, button.post_id)
    post = await context.db(_changed, context.posting, before, button, context.actor)
    follow_file(context, post)
    is_stopped = post.version != before.version and not button.on
    toast = context.words.plain("files.toast.stopped") if is_stopped else ""
    return await finish(update, context, post, toast=toast)


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
    return Handlers(buttons={ConvertFiles: convert})
