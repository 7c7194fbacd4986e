"""The photo or video: a direct https link, looked at before it is taken. Used to start a draft and
to replace the file of a post."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from telegram import Message
from telegram.ext import filters

from bot.compose.fields.field import FieldDialog, Seen, UnclearError, change
from bot.reading.links import Link, Linked, read_links
from bot.runtime import Context, State
from bot.screen import Cell, Question, ReplaceUnseen, links_in
from bot.words import Words
from posting import (
    InvalidError,
    MediaFacts,
    MediaKind,
    Post,
    PostFields,
    Problem,
    proves_nothing,
    unseen,
)


class _StartsAPost(filters.MessageFilter):
    """A message that begins with a link, or has the link of a photo or a video."""

    def filter(self, message: Message) -> bool:
        linked = links_in(message)
        return any(link.is_named_as_media or linked.begins_with(link) for link in linked.links)


class _BeginsWithMedia(filters.MessageFilter):
    """A message that begins with the link of a photo or a video, or has several of them."""

    def filter(self, message: Message) -> bool:
        linked = links_in(message)
        media = [link for link in linked.links if link.is_named_as_media]
        return bool(media) and (linked.begins_with(media[0]) or len({it.url for it in media}) > 1)


class _HasMedia(filters.MessageFilter):
    """A message with the link of a photo or a video anywhere."""

    def filter(self, message: Message) -> bool:
        return any(link.is_named_as_media for link in links_in(message).links)


STARTS_A_POST, BEGINS_WITH_MEDIA, HAS_MEDIA = _StartsAPost(), _BeginsWithMedia(), _HasMedia()


async def inspect(context: Context, url: str, vouched: MediaKind | None = None) -> MediaFacts:
    """Look at the file behind a link. What the person vouches for to be a photo or a video is taken
    even when our look fails. Raises InvalidError with one problem of the media."""
    try:
        return await context.slow(context.posting.inspect, url)
    except InvalidError as error:
        if vouched and all(map(proves_nothing, error.problems)):
            return unseen(url, vouched)
        raise


def kinds_to_vouch_for(link: Link, problems: Sequence[Problem]) -> list[MediaKind]:
    """What a link may lead to although our look failed: its name tells, or the person."""
    if not all(map(proves_nothing, problems)):
        return []
    return [MediaKind(named)] if (named := link.named_kind) else list(MediaKind)


def link_first(linked: Linked) -> str:
    """A message as a text that begins with its first link, for answers are kept as such."""
    if not linked.links:
        return linked.text
    named = (link.url for link in linked.links if link.is_named_as_media)
    url = next(named, linked.urls[0])
    return f"{url}\n{linked.caption(but={url})}".strip()


async def ask(context: Context, post: Post) -> Question:
    key = "compose.media.replace_video" if post.medium.is_video else "compose.media.replace_photo"
    return Question(context.words(key))


async def save(context: Context, seen: Seen, typed: str, vouched: MediaKind | None = None) -> Post:
    """Replace the file by what `link_first` begins with; text beside it replaces the caption."""
    linked = read_links(typed)
    if not linked.links:
        raise UnclearError(Question(context.words("compose.media.no_link")))
    url = linked.urls[0]
    facts = await inspect(context, url, vouched)
    wanted = PostFields(media_facts=facts)
    if caption := linked.caption(but={url}):
        wanted = PostFields(media_facts=facts, caption=caption)
    return await change(context, seen.post_id, seen.version, wanted)


REPLACEMENT = FieldDialog(
    state=State.REPLACEMENT,
    ask=ask,
    save=save,
    value=lambda post: post.medium.url,
)


def vouched_for(kind: MediaKind) -> FieldDialog:
    """The field for an answer that is taken unseen."""
    return replace(REPLACEMENT, save=partial(save, vouched=kind))


def unseen_ways(post: Post, typed: str, problems: Sequence[Problem], words: Words) -> list[Cell]:
    """Buttons to take a link although our look failed."""
    link, *_ = read_links(typed).links
    return [
        (words.plain(f"compose.button.use_{kind}"), ReplaceUnseen(post.post_id, post.version, kind))
        for kind in kinds_to_vouch_for(link, problems)
    ]
