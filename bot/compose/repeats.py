"""Sends a post off once more without what Instagram did not accept: its place, all people, or those
whom Instagram named, wherever in the post they are."""

from collections.abc import Collection
from dataclasses import replace

from telegram import Update

from bot.compose.actions import repeat
from bot.compose.fields import change
from bot.screen import (
    Context,
    Handlers,
    RepeatDrop,
    RepeatUntag,
    State,
)
from posting import Field, Post, PostFields, UserTag, media_of, refused_people


async def repeat_without(update: Update, context: Context) -> State | int:
    button = context.button(RepeatDrop)
    post = await _seen(context, button)
    if button.what == Field.USER_TAGS:
        post = await _without(context, post, _tags_of(post))
    else:
        is_place = button.what == Field.LOCATION_ID
        wanted = PostFields(location_id=None) if is_place else PostFields(collaborators=())
        post = await change(context, post.post_id, post.version, wanted)
    return await repeat(update, context, post)


async def repeat_untagged(update: Update, context: Context) -> State | int:
    post = await _seen(context, context.button(RepeatUntag))
    refused = refused_people(post.refusal, post) if post.refusal else ()
    post = await _without(context, post, refused)
    return await repeat(update, context, post)


async def _seen(context: Context, button: RepeatDrop | RepeatUntag) -> Post:
    """The post as it is now, of the version that the button was drawn for."""
    post = await context.db(context.posting.lists.get, button.post_id)
    return replace(post, version=button.version)


def _tags_of(post: Post) -> list[UserTag]:
    return [tag for medium in media_of(post) for tag in medium.user_tags]


async def _without(context: Context, post: Post, people: Collection[UserTag]) -> Post:
    """Nobody of these on any of the media that go out; what is kept for another kind stays."""
    for number, medium in enumerate(media_of(post)):
        others = tuple(tag for tag in medium.user_tags if tag not in people)
        if others != medium.user_tags:
            wanted = PostFields(user_tags=others, medium=number)
            post = await change(context, post.post_id, post.version, wanted)
    return post


def handlers() -> Handlers:
    return Handlers(buttons={RepeatDrop: repeat_without, RepeatUntag: repeat_untagged})
