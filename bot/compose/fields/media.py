"""The photo or video: a direct https link, looked at before it is taken. Used to start a draft and
to replace the file of a post."""

from collections.abc import Sequence
from functools import partial

from bot.compose.fields.pieces.field import (
    FieldDialog,
    Seen,
    UnclearError,
    change,
    medium_at,
    of_medium,
)
from bot.compose.fields.pieces.looks import inspect
from bot.reading.links import Link, Linked, read_links
from bot.screen import (
    Cell,
    Context,
    Question,
    ReplaceUnseen,
    State,
    Words,
)
from posting import (
    MediaKind,
    Post,
    PostFields,
    Problem,
    kind_of,
    proves_nothing,
)


def kinds_to_vouch_for(link: Link, problems: Sequence[Problem]) -> list[MediaKind]:
    """What a link may lead to although our look failed: its name tells, or the person."""
    if not all(map(proves_nothing, problems)):
        return []
    return [MediaKind(named)] if (named := link.named_kind) else list(MediaKind)


def file_link(linked: Linked) -> str:
    """Of several links the one that is named as a photo or video."""
    named = (link.url for link in linked.links if link.is_named_as_media)
    return next(named, linked.urls[0])


def link_first(linked: Linked) -> str:
    """A message as a text that begins with the link of its file, for answers are kept as such."""
    if not linked.links:
        return linked.text
    url = file_link(linked)
    return f"{url}\n{linked.caption(but={url})}".strip()


async def ask(context: Context, post: Post, number: int) -> Question:
    is_video = medium_at(post, number).is_video
    key = "compose.media.replace_video" if is_video else "compose.media.replace_photo"
    return Question(context.words(key))


async def save(
    context: Context, seen: Seen, typed: str, number: int, vouched: MediaKind | None
) -> Post:
    """Replace the file by what `link_first` begins with; text beside it replaces the caption."""
    linked = read_links(typed)
    if not linked.links:
        raise UnclearError(Question(context.words("compose.media.no_link")))
    url = linked.urls[0]
    post = await context.db(context.posting.lists.get, seen.post_id)
    facts = await inspect(context, url, vouched, in_feed=kind_of(post).in_feed)
    wanted = PostFields(media_facts=facts, medium=number)
    if caption := linked.caption(but={url}):
        wanted = PostFields(media_facts=facts, medium=number, caption=caption)
    return await change(context, seen.post_id, seen.version, wanted)


def replacement_of(number: int, vouched: MediaKind | None = None) -> FieldDialog:
    """Of one photo or video of the post; `vouched` is what an answer is taken for unseen."""
    return FieldDialog(
        state=State.REPLACEMENT,
        ask=partial(ask, number=number),
        save=partial(save, number=number, vouched=vouched),
        value=lambda post: of_medium(post, number, lambda medium: medium.url),
        medium=number,
    )


def unseen_ways(post: Post, typed: str, problems: Sequence[Problem], words: Words) -> list[Cell]:
    """Buttons to take a link although our look failed."""
    return [
        (words.plain(f"compose.button.use_{kind}"), ReplaceUnseen(post.post_id, post.version, kind))
        for link in read_links(typed).links[:1]
        for kind in kinds_to_vouch_for(link, problems)
    ]
