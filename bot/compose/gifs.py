"""A moving picture, which Instagram has not: a reel, or a photo of its first frame. It is a draft
already while this is asked."""

from telegram import Update

from bot.compose.from_files import moving_picture_as
from bot.compose.walk import END, finish
from bot.screen import Cell, Context, Handlers, Question, State, UseGif, show_prompt
from posting import Post


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
    await show_prompt(update, context, Question(words("files.gif"), ([reel], [frame])), [])
    return END


async def use_gif(update: Update, context: Context) -> State | int:
    button = context.button(UseGif)
    post = await context.db(context.posting.lists.get, button.post_id)
    post = await context.db(
        moving_picture_as,
        context.posting,
        post,
        button.version,
        context.actor,
        first_frame=button.first_frame,
    )
    return await finish(update, context, post)


def handlers() -> Handlers:
    return Handlers(buttons={UseGif: use_gif})
