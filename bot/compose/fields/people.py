"""The people: names, each with a spot on a photo, become the post's `user_tags`.

What is typed adds to those who are tagged already, or moves them; a button removes one or all.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.compose.fields.pieces.field import (
    FieldDialog,
    Seen,
    Sight,
    UnclearError,
    medium_at,
    of_medium,
)
from bot.compose.fields.pieces.people_refusal import people_refusal
from bot.reading.own_name import without_thanks
from bot.reading.people.people import names_in, read_people
from bot.reading.people.tagging import merged
from bot.screen import (
    Cell,
    Clear,
    Context,
    Html,
    MovePin,
    PeoplePage,
    Question,
    Rows,
    State,
    Untag,
    Words,
    named,
    numbered,
    open_app,
    paged,
)
from posting import Pictures, Post, PostFields, UserTag, kind_of

BY_NAME = 6  # so many are told by their names alone; more have numbers, too


async def ask(context: Context, post: Post, number: int, page: int) -> Question:
    words, medium = context.words, medium_at(post, number)
    limit = context.posting.limits.user_tags
    of_kind = "ask" if kind_of(post).in_feed else "ask_story"
    key = words(f"compose.people.{'ask_video' if medium.is_video else of_kind}", limit=limit)
    by_sight = _by_sight(context, post, number)
    if not medium.user_tags:
        return Question(key, (by_sight,))
    clear = (
        words.plain("compose.button.no_people"),
        Clear(post.post_id, post.version, State.PEOPLE, number),
    )
    html = words("compose.people.tagged", people=_all_tagged(medium.user_tags, words), question=key)
    return Question(html, (*_untag_rows(post, number, words, page), [*by_sight, clear]))


def _by_sight(context: Context, post: Post, number: int) -> Sequence[Cell]:
    is_video = medium_at(post, number).is_video
    return [] if is_video else open_app(context, "pins", post.post_id, number)


async def save(context: Context, seen: Seen, typed: str, number: int) -> Post:
    return await context.db(_save, context, seen, typed, number)


async def exchange(context: Context, seen: Seen, typed: str, former: str, number: int) -> Post:
    return await context.db(_save, context, seen, typed, number, former)


def _save(context: Context, seen: Seen, typed: str, number: int, former: str = "") -> Post:
    """Save whom the text names, in the place of those whom it named before. Lines that make no
    sense are named, the others are kept. Database thread."""
    posting, actor = context.posting, context.actor
    post = replace(posting.lists.get(seen.post_id), version=seen.version)
    medium = medium_at(post, number)
    people, problems = read_people(typed, with_positions=not medium.is_video)
    if people:
        needs_spots, gone = kind_of(post).in_feed, names_in(former)
        tags = merged(medium, people, needs_spots=needs_spots, gone=gone)
        wanted = PostFields(user_tags=tags, medium=number)
        post = posting.changes.change_seen(post, wanted, actor=actor)
    if problems:
        reply = people_refusal(problems, context.words, some_saved=bool(people))
        tags, html = medium_at(post, number).user_tags, reply.html
        if len(tags) > BY_NAME:
            html = Html(f"{html}\n\n{_all_tagged(tags, context.words)}")
        rows = tuple(_untag_rows(post, number, context.words, 0))
        raise UnclearError(Question(html, rows), post if people else None)
    return post


async def ask_by_sight(context: Context, post: Post, number: int, page: int) -> Question:
    """Under the photo with its pins."""
    words, tags = context.words, medium_at(post, number).user_tags
    cells: list[Cell] = [
        (f"{at + 1} @{tag.username}", MovePin(post.post_id, post.version, at, number))
        for at, tag in enumerate(tags)
    ]
    rows = paged(cells, page, _turn(post, number))
    clear = Clear(post.post_id, post.version, State.PEOPLE, number)
    html = words("people.pins", people=numbered(_pinned(tag, words) for tag in tags))
    nobody: Cell = (words.plain("compose.button.no_people"), clear)
    return Question(html, (*rows, [*_by_sight(context, post, number), nobody]))


def _turn(post: Post, number: int) -> Callable[[int], PeoplePage]:
    return partial(PeoplePage, post.post_id, post.version, number)


def _pinned(tag: UserTag, words: Words) -> Html:
    name = named([tag.username])
    return name if tag.x is not None else words("people.no_spot", name=name)


def _has_pins(post: Post, number: int) -> bool:
    """Or somebody who may get one: on a story a spot is optional."""
    medium = medium_at(post, number)
    return not medium.is_video and bool(medium.user_tags)


def _draw(post: Post, pictures: Pictures, _words: Words, number: int) -> bytes:
    return pictures.people(medium_at(post, number))


def without(post: Post, number: int, medium: int) -> PostFields:
    """The change that removes one person, by their place in the list."""
    tags = medium_at(post, medium).user_tags
    return PostFields(user_tags=(*tags[:number], *tags[number + 1 :]), medium=medium)


def _all_tagged(tags: Sequence[UserTag], words: Words) -> Html:
    if len(tags) <= BY_NAME:
        return Html(" · ".join(_tagged(tag, words) for tag in tags))
    return numbered(_tagged(tag, words) for tag in tags)


def _tagged(tag: UserTag, words: Words) -> Html:
    if tag.x is None or tag.y is None:
        return words("compose.people.name", username=tag.username)
    x, y = round(tag.x * 100), round(tag.y * 100)
    return words("compose.people.name_and_spot", username=tag.username, x=x, y=y)


def _untag_rows(post: Post, medium: int, words: Words, page: int) -> Rows:
    cells: list[Cell] = [
        (
            words.plain("compose.button.untag", username=tag.username),
            Untag(post.post_id, post.version, at, medium),
        )
        for at, tag in enumerate(medium_at(post, medium).user_tags)
    ]
    return paged(cells, page, _turn(post, medium))


def people_of(number: int, page: int = 0) -> FieldDialog:
    """Those on one photo or video of the post; of very many, those of a `page` have buttons."""
    return FieldDialog(
        state=State.PEOPLE,
        ask=partial(ask, number=number, page=page),
        save=partial(save, number=number),
        value=lambda post: of_medium(post, number, lambda medium: medium.user_tags),
        read=without_thanks,
        exchange=partial(exchange, number=number),
        cleared=PostFields(user_tags=(), medium=number),
        medium=number,
        sight=Sight(
            has_any=partial(_has_pins, number=number),
            draw=partial(_draw, number=number),
            ask=partial(ask_by_sight, number=number, page=page),
        ),
        instead=partial(_by_sight, number=number),
        stays=partial(_has_pins, number=number),
    )
