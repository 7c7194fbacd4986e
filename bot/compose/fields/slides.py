"""The media of a post as a whole: links whose photos and videos are added, and their order."""

from dataclasses import replace

from bot.compose.fields.pieces.field import FieldDialog, Seen, Sight, UnclearError, change
from bot.compose.fields.pieces.looks import (
    Look,
    Mendable,
    can_be_kept,
    keep_here,
    look_at,
    refused_lines,
    without_unfit,
)
from bot.reading.links import Link, Linked, read_links
from bot.reading.order import OrderError, read_order
from bot.screen import (
    NUMBERS_PER_ROW,
    TYPED_SHOWN,
    Context,
    Html,
    PickOrder,
    Question,
    State,
    Words,
    in_rows,
    lengths_of,
    open_app,
)
from posting import KINDS, InvalidError, Kind, Pictures, Post, PostFields


def links_first(linked: Linked) -> str:
    """A message as a text that begins with all its links, for answers are kept as such."""
    return "\n".join([*linked.urls, linked.caption(but=linked.urls)]).strip()


async def ask_more(context: Context, post: Post) -> Question:
    if room := room_of(post):
        return Question(context.words.many("compose.more_media.ask", room))
    return Question(context.words("compose.more_media.none", most=most_media()))


def most_media() -> int:
    """How many photos and videos one post takes."""
    return KINDS[Kind.CAROUSEL].most


def room_of(post: Post) -> int:
    """How many more photos and videos fit into the post."""
    return max(0, most_media() - len(post.media))


async def save_more(context: Context, seen: Seen, typed: str) -> Post:
    """Add what the links lead to; the good ones also when others are not. Words beside them are the
    caption of a post without one."""
    linked = read_links(typed)
    if not linked.links:
        raise UnclearError(Question(context.words("compose.media.no_link")))
    post = replace(await context.db(context.posting.lists.get, seen.post_id), version=seen.version)
    looks = await look_at(context, linked, linked.urls[: most_media()])
    caption = linked.caption(but=linked.urls)
    changed, looks = await _added(context, post, looks, "" if post.caption else caption)
    lines = [*refused_lines(context, looks), *_not_added(context, post, looks, len(linked.urls))]
    if caption and post.caption:
        lines.append(context.words("compose.more_media.words_left"))
    if lines:
        added = len(changed.media) - len(post.media)
        if added:
            told = context.words.many("compose.more_media.added", added, total=len(changed.media))
            lines.append(told)
        ways = keep_here(context, changed, _mendable(post, changed, looks))
        reply = Question(Html("\n".join(lines)), tuple(ways))
        raise UnclearError(reply, changed if added else None)
    return changed


async def _added(
    context: Context, post: Post, looks: list[Look], caption: str
) -> tuple[Post, list[Look]]:
    """The post with all that fit into it; what posting refuses of them is among the looks with the
    reason."""
    while fit := _fit(post, looks):
        wanted = PostFields(more_media=tuple(look.facts for look in fit if look.facts))
        if caption:
            wanted = PostFields(more_media=wanted.more_media, caption=caption)
        try:
            return await change(context, post.post_id, post.version, wanted), looks
        except InvalidError as error:
            there = [look_of_medium(medium.url) for medium in post.media]
            looks = without_unfit(looks, [*there, *fit], error)
    return post, looks


def _mendable(post: Post, changed: Post, looks: list[Look]) -> list[Mendable]:
    """Those that could join the post if they were kept here, each in its place among the others of
    the message; `changed` is the post with these."""
    added = {medium.url for medium in changed.media[len(post.media) :]}
    found = [look for look in looks if look.link.url in added or can_be_kept(look)]
    placed = enumerate(found, start=len(post.media))
    left = [Mendable(it.link.url, "", place) for place, it in placed if it.error]
    return left[: room_of(changed)]


def look_of_medium(url: str) -> Look:
    """Of a medium that the post has already: what is wrong with it is not about a link."""
    return Look(Link(url, 0, 0))


def _fit(post: Post, looks: list[Look]) -> list[Look]:
    """Those that the post has room for and does not have."""
    there = {medium.url for medium in post.media}
    return [look for look in looks if look.facts and look.link.url not in there][: room_of(post)]


def _not_added(context: Context, post: Post, looks: list[Look], sent: int) -> list[Html]:
    """What was right and is not in the post: because it is there, or there is no room. `post` is as
    it was before."""
    words, fit = context.words, _fit(post, looks)
    there = {medium.url: number for number, medium in enumerate(post.media, start=1)}
    found = [(n, it) for n, it in enumerate(looks, start=1) if it.facts and it not in fit]
    twice = [
        words("compose.more_media.there", n=n, slide=there[look.link.url])
        for n, look in found
        if look.link.url in there
    ]
    over = [n for n, look in found if look.link.url not in there]
    over += range(len(looks) + 1, sent + 1)
    if not over:
        return twice
    named = ", ".join(map(str, over))
    return [*twice, words.many("compose.more_media.full", len(over), numbers=named)]


async def ask_order(context: Context, post: Post) -> Question:
    question = order_question(post, (), context.words)
    by_hand = open_app(context, "order", post.post_id)
    return replace(question, rows=(*question.rows, by_hand))


def order_question(post: Post, chosen: tuple[int, ...], words: Words) -> Question:
    """Each tap takes the next place; `chosen` are the positions that have one already."""
    so_far = "".join(_digit(position) for position in chosen)
    cells = [
        ("✓", PickOrder(post.post_id, post.version, so_far))
        if position in chosen
        else (f"{position + 1}", PickOrder(post.post_id, post.version, so_far + _digit(position)))
        for position in range(len(post.media))
    ]
    rows = tuple(in_rows(cells, NUMBERS_PER_ROW))
    example = " ".join(str(n) for n in (len(post.media), *range(1, len(post.media))))
    new = " ".join(str(position + 1) for position in chosen)
    html = words("compose.order.ask", example=example)
    if chosen:
        html = words("compose.order.so_far", question=html, order=f"{new} …")
        again = (words.plain("compose.button.start_over"), PickOrder(post.post_id, post.version))
        rows = (*rows, [again])
    return Question(html, rows)


def _digit(position: int) -> str:
    return "0123456789abcdefghijklmnopqrstuvwxyz"[position]


async def save_order(context: Context, seen: Seen, typed: str) -> Post:
    post = await context.db(context.posting.lists.get, seen.post_id)
    count = len(post.media)
    try:
        order = read_order(typed, count)
    except OrderError as error:
        refusal = _unclear_order(error, count, typed, context.words)
        question = await ask_order(context, replace(post, version=seen.version))
        raise UnclearError(replace(question, html=refusal)) from error
    return await change(context, seen.post_id, seen.version, PostFields(order=order))


def _unclear_order(error: OrderError, count: int, typed: str, words: Words) -> Html:
    def listed(numbers: tuple[int, ...]) -> str:
        return ", ".join(map(str, numbers[:10]))

    if error.unknown:
        return words("compose.order.unknown", numbers=listed(error.unknown), count=count)
    if error.twice:
        return words("compose.order.twice", numbers=listed(error.twice))
    if error.missing:
        return words("compose.order.missing", numbers=listed(error.missing))
    return words("compose.order.unclear", typed=typed[:TYPED_SHOWN])


def _draw(post: Post, pictures: Pictures, words: Words) -> bytes:
    return pictures.slides(post.media, lengths_of(post.media, words))


def _urls(post: Post) -> tuple[str, ...]:
    return tuple(medium.url for medium in post.media)


MORE_MEDIA = FieldDialog(state=State.MORE_MEDIA, ask=ask_more, save=save_more, value=_urls)
ORDER = FieldDialog(
    state=State.ORDER,
    ask=ask_order,
    save=save_order,
    value=_urls,
    sight=Sight(has_any=lambda post: len(post.media) > 1, draw=_draw, ask=ask_order),
)
