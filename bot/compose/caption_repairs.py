"""Buttons that repair a caption Instagram would refuse: cut it, drop hashtags."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import CAPTION
from bot.compose.noting import note_change
from bot.compose.walk import finish
from bot.screen import (
    Context,
    CutCaption,
    DropHashtags,
    Handlers,
    State,
)
from posting import Post, cut_at_word, without_last_hashtags


async def cut(update: Update, context: Context) -> State | int:
    """Cut a caption that is too long."""
    button = context.button(CutCaption)
    post = await context.db(context.posting.lists.get, button.post_id)
    shorter = cut_at_word(post.caption, button.limit)
    return await _recaption(update, context, replace(post, version=button.version), shorter)


async def drop_hashtags(update: Update, context: Context) -> State | int:
    """Drop the hashtags that are too many, the last ones first."""
    button = context.button(DropHashtags)
    post = await context.db(context.posting.lists.get, button.post_id)
    fewer = without_last_hashtags(post.caption, button.limit)
    return await _recaption(update, context, replace(post, version=button.version), fewer)


async def _recaption(update: Update, context: Context, seen: Post, caption: str) -> State | int:
    post = await CAPTION.save(context, seen, caption)
    await note_change(context, seen, post)
    return await finish(update, context, post)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            CutCaption: cut,
            DropHashtags: drop_hashtags,
        },
    )
