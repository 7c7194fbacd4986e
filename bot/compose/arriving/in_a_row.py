"""Photos that are sent one after another, each in a message of its own, and the videos among them:
one carousel, or a draft of each? They are drafts already, so that nothing is lost while nobody
answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Message, Update
from telegram.error import BadRequest

from bot.compose.arriving.shown_once import settle, show_later
from bot.compose.orders.time_as_caption import ask_below, show_too, time_apart
from bot.compose.questions.walk import END, finish
from bot.compose.sent.file import is_gif
from bot.compose.sent.from_files import IN_A_ROW_SECONDS, MOST, merged
from bot.screen import (
    ROWS,
    Cell,
    Context,
    Handlers,
    Html,
    OneCarousel,
    SeparateDrafts,
    State,
    chat_id_of,
    is_unchanged,
    keep_behind_joined,
    move_own,
    problem_sentence,
    remove,
    rows,
    say,
    show,
    tapped_message,
)
from posting import (
    KINDS,
    Field,
    Kind,
    NewFile,
    Post,
    PostGoneError,
    Posting,
    PostState,
    Problem,
    ProblemCode,
)

ROWS_KEPT = 5
CARDS_SHOWN = 3
UNFIT_SHOWN = 5
OF_ALL = frozenset({ProblemCode.FILE_NO_ADDRESS})  # said on the first one's card


def first_of_row(context: Context, message: Message, file: NewFile) -> int | None:
    """The post of the first file, when this one came right after another. Videos alone are no row:
    each is a reel."""
    noted = context.data.get(ROWS, {})
    first = next(reversed(noted), None)
    if first is None or not fits_into_row(message, file):
        return None
    row = noted[first]
    gap = message.date.timestamp() - row["at"]
    videos_alone = len(_videos(row)) > len(row["others"])
    is_next = 0 <= gap <= IN_A_ROW_SECONDS and not (file.is_video and videos_alone)
    return int(first) if is_next else None


def fits_into_row(message: Message, file: NewFile) -> bool:
    """Whether a carousel may have it; what moves like a GIF is asked about by itself."""
    longest = KINDS[Kind.CAROUSEL].longest_video
    is_too_long = longest is not None and timedelta(milliseconds=file.duration or 0) > longest
    return not is_gif(message) and not (file.is_video and is_too_long)


def note_file_of_row(context: Context, message: Message, post: Post, first: int | None) -> None:
    """One more of a row, or perhaps the first of another."""
    noted, at = context.data.setdefault(ROWS, {}), message.date.timestamp()
    if first is None:
        noted[str(post.post_id)] = {"at": at, "others": [], "videos": [], "question": None}
    row = noted[str(first or post.post_id)] | {"at": at}
    if first is not None and post.post_id not in row["others"]:
        row["others"].append(post.post_id)
    if post.medium.is_video and post.post_id not in _videos(row):
        row["videos"] = [*_videos(row), post.post_id]
    noted[str(first or post.post_id)] = row
    for oldest in list(noted)[:-ROWS_KEPT]:
        del noted[oldest]


def _videos(row: Mapping[str, Any]) -> Sequence[int]:
    """Which posts of it; none in a row of an earlier version."""
    found: Sequence[int] = row.get("videos", ())
    return found


def end_row(context: Context) -> None:
    """What comes next begins another one."""
    noted = context.data.get(ROWS, {})
    if (last := next(reversed(noted), None)) is not None:
        noted[last]["at"] = 0


def ask_later(context: Context, chat_id: int, first: int) -> None:
    """The question is put when no more come, and counts on when some do."""
    show_later(context, chat_id, f"row {first}", partial(_ask, first))


async def _ask(first: int, context: Context, chat_id: int) -> None:
    row, words = context.data.get(ROWS, {}).get(str(first)), context.words
    if row is None:  # answered meanwhile, when one less was counted
        return
    unfit = await context.db(_unfit, context.posting, row["others"])
    told = _told(unfit, row, context)
    key = "files.row_mixed" if _videos(row) else "files.row"
    html = Html("\n".join([words.many(key, len(row["others"])), *told]))
    one: Cell = (words.plain("files.button.one_carousel"), OneCarousel(first))
    each: Cell = (words.plain("files.button.separate"), SeparateDrafts(first))
    keyboard = rows([[one], [each]])
    try:
        if row["question"] is not None:
            await context.bot.edit_message_text(
                html, chat_id, row["question"], reply_markup=keyboard
            )
    except BadRequest as error:
        row["question"] = row["question"] if is_unchanged(error) else None
    if row["question"] is None:
        sent = await context.bot.send_message(chat_id, html, reply_markup=keyboard)
        row["question"] = sent.message_id
    await context.db(_settle, context.posting, chat_id, row["others"], unfit)


def _unfit(posting: Posting, others: Sequence[int]) -> dict[int, Problem]:
    """What is wrong with which of those behind the first, by their posts. Database thread."""
    found: dict[int, Problem] = {}
    for post_id in others:
        with suppress(PostGoneError):
            problems = posting.lists.problems(posting.lists.get(post_id))
            of_it = [it for it in problems if it.field is Field.MEDIA and it.code not in OF_ALL]
            if of_it:
                found[post_id] = of_it[0]
    return found


def _told(unfit: Mapping[int, Problem], row: Mapping[str, Any], context: Context) -> Iterable[Html]:
    """Which of them, as they were sent; the first has its card."""
    words, zone, videos = context.words, context.zone(None), _videos(row)
    for post_id, problem in list(unfit.items())[:UNFIT_SHOWN]:
        sentence = problem_sentence(problem, words, zone)
        key = "files.row_unfit_video" if post_id in videos else "files.row_unfit"
        yield words(key, n=row["others"].index(post_id) + 2, sentence=sentence)
    if (more := len(unfit) - UNFIT_SHOWN) > 0:
        yield words.many("files.row_unfit_more", more)


def _settle(
    posting: Posting, chat_id: int, others: Sequence[int], told: Mapping[int, Problem]
) -> None:
    """They are asked about. What was refused since is shown with its card. Database thread."""
    unfit = _unfit(posting, others)
    settle(posting, chat_id, *(it for it in others if it in told or it not in unfit))


async def one_carousel(update: Update, context: Context) -> State | int:
    """Of as many as fit, in the order in which they were sent; the rest stay drafts. Words that are
    only a time are asked about, and are not among those of the carousel."""
    first = context.button(OneCarousel).post_id
    post, others = await context.db(_drafts, context, first)
    room = MOST - len(post.media)
    apart = [(it, *time_apart(it.caption)) for it in others[:room]]
    if apart:
        joining, before = [replace(it, caption=words) for it, words, _ in apart], post
        post = await context.db(merged, context.posting, post, joining, context.actor)
        keep_behind_joined(context.data, before, post)
        for it in joining:
            move_own(context.data, it.post_id, post.post_id)
    rest = others[room:]
    context.data.get(ROWS, {}).pop(str(first), None)
    if rest:
        count, words = len(others) + 1, context.words
        await say(update, context, words.many("files.rest", len(rest), count=count, most=MOST))
        for one in rest[:CARDS_SHOWN]:
            await show_too(update, context, one)
    state = await finish(update, context, post)
    for time in [time for *_, time in apart if time][:1]:
        await ask_below(update, context, post.post_id, time)
    return state


async def separate(update: Update, context: Context) -> int:
    """A card for each; of very many the first."""
    first = context.button(SeparateDrafts).post_id
    _, others = await context.db(_drafts, context, first)
    context.data.get(ROWS, {}).pop(str(first), None)
    tapped = tapped_message(update)
    for one in others[:CARDS_SHOWN]:
        await show_too(update, context, one)
    hidden = len(others) - CARDS_SHOWN
    if hidden > 0:
        await show(update, context, context.words.many("files.more_drafts", hidden), rows([]))
    elif tapped is not None:
        await remove(context.bot, chat_id_of(update), tapped.message_id)
    return END


def _drafts(context: Context, first: int) -> tuple[Post, list[Post]]:
    """The first, and what is still a draft of the others. Raises PostGoneError of the first.
    Database thread."""
    post = context.posting.lists.get(first)
    noted = context.data.get(ROWS, {}).get(str(first), {"others": []})
    found = []
    for post_id in noted["others"]:
        try:
            found.append(context.posting.lists.get(post_id))
        except PostGoneError:
            continue
    return post, [one for one in found if one.state is PostState.DRAFT]


def handlers() -> Handlers:
    return Handlers(buttons={OneCarousel: one_carousel, SeparateDrafts: separate})
