"""The photo or video: a direct https link, looked at before it is taken. Also how one is found
in a message. Used to start a draft and to replace the file of a post."""

import re
from typing import NamedTuple

from bot.buttons import AskMedia
from bot.context import Context
from bot.fields.field import Field, Question, UnclearError
from bot.states import State
from posting import MediaFacts, Post

_WITH_SCHEME = re.compile(r"(?i)(?<![\w.+-])[a-z][a-z0-9+.-]*://\S+")
_WITHOUT_SCHEME = re.compile(r"(?i)^(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+")


class Link(NamedTuple):
    """A link found in a message, and the rest of the message: the caption."""

    url: str
    caption: str


def find_link(text: str) -> Link | None:
    """The first link of a message; whether it can be used is not known here."""
    found = _WITH_SCHEME.search(text) or _WITHOUT_SCHEME.search(text.strip())
    if not found:
        return None
    before, after = text.strip().split(found[0], 1) if found[0] in text else ("", "")
    return Link(found[0], "\n".join(filter(None, (before.strip(), after.strip()))))


async def inspect(context: Context, url: str) -> MediaFacts:
    """Look at the file behind a link. Raises InvalidError with one problem of the media."""
    return await context.slow(context.posting.media.inspect, url)


async def ask(context: Context, post: Post) -> Question:
    key = "compose.media.replace_video" if post.is_video else "compose.media.replace_photo"
    return Question(context.words(key))


async def save(context: Context, post: Post, typed: str) -> Post:
    """Replace the file; text beside the link replaces the caption."""
    link = find_link(typed)
    if link is None:
        raise UnclearError(Question(context.words("compose.media.no_link")))
    facts = await inspect(context, link.url)
    return await context.db(_replace, context, post, facts, link.caption)


def _replace(context: Context, post: Post, facts: MediaFacts, caption: str) -> Post:
    drafts, actor_id = context.posting.drafts, context.person.telegram_id
    post = drafts.replace_media(post.post_id, facts, seen_version=post.version, actor_id=actor_id)
    if not caption:
        return post
    return drafts.set_caption(post.post_id, caption, seen_version=post.version, actor_id=actor_id)


REPLACEMENT = Field(
    state=State.REPLACEMENT,
    asked_by=AskMedia,
    ask=ask,
    save=save,
    value=lambda post: post.media_url,
)
