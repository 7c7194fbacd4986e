"""The grid: the next planned posts above what is live, so that their order can be judged; two of
them swap their times."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from telegram import InputMediaPhoto, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest

from bot.pages.going_on import redraw_soon
from bot.screen import (
    ACCOUNT_SHOWN,
    Cell,
    ClosePreview,
    Context,
    GridAccount,
    Handlers,
    Html,
    PickInGrid,
    Rows,
    ShowGrid,
    SwapBack,
    Words,
    answer,
    chat_id_of,
    is_unchanged,
    look_away,
    note_swap,
    problem_sentence,
    rows,
    shortened,
    tapped_message,
)
from posting import (
    Account,
    InGrid,
    InvalidError,
    NotDrawnError,
    OutdatedError,
    Pictures,
    Post,
    PostGoneError,
    Posting,
    PostState,
    SeenPost,
    WrongStateError,
    is_in_grid,
    kind_of,
)

DRAFT = "★"  # in the place of a number: it has no time to be swapped


@dataclass(frozen=True)
class GridShown:
    """`posts` have a time, the soonest first; a `draft` stands where the next free time would put
    it."""

    account: Account
    posts: tuple[Post, ...]
    following: Account | None = None  # the next account, if there is another one
    draft: Post | None = None
    draft_at: datetime | None = None


async def show(update: Update, context: Context) -> None:
    marked = context.button(ShowGrid).post_id
    await _show(update, context, marked)


async def other_account(update: Update, context: Context) -> None:
    """Once it is seen it is the current one."""
    account_id, people = context.button(GridAccount).account_id, context.posting.people
    if await _show(update, context, 0, account_id=account_id):
        person_id = context.person.telegram_id
        context.person = await context.db(people.set_current_account, person_id, account_id)


async def pick(update: Update, context: Context) -> None:
    """The first tap marks, the second one swaps; the same again takes the mark away."""
    button = context.button(PickInGrid)
    if button.first in (0, button.post_id):
        await _mark(update, context, button)
        return
    pair = (button.first, button.first_version), (button.post_id, button.version)
    await _swap(update, context, pair, button.shown_for)


async def swap_back(update: Update, context: Context) -> None:
    button = context.button(SwapBack)
    pair = (button.post_id, button.version), (button.other_id, button.other_version)
    await _swap(update, context, pair, button.shown_for, back=True)


async def _swap(
    update: Update,
    context: Context,
    pair: tuple[SeenPost, SeenPost],
    marked: int,
    *,
    back: bool = False,
) -> None:
    try:
        one, other = await context.db(context.posting.grid.swap, *pair, context.actor)
    except InvalidError as error:
        why = problem_sentence(error.problems[0], context.words, context.zone(None))
        await answer(update, context, context.words.plain("grid.refused", why=why), alert=True)
        return
    except (PostGoneError, WrongStateError, OutdatedError):
        await answer(update, context, context.words.plain("grid.changed"), alert=True)
        await _show(update, context, marked)
        return
    redraw_soon(context, [one, other])
    if not back:
        note_swap(context, one, other)
    toast = context.words.plain("grid.swapped_back" if back else "grid.swapped")
    await answer(update, context, toast)
    undo = SwapBack(one.post_id, other.post_id, one.version, other.version, marked)
    await _show(update, context, marked, undo=None if back else undo)


async def _mark(update: Update, context: Context, button: PickInGrid) -> None:
    shown, tapped = await context.db(_shown, context, button.shown_for), tapped_message(update)
    first = None if button.first else button
    if tapped is not None and shown is not None:
        keyboard = rows(_rows(shown, button.shown_for, context.words, first=first))
        toast = context.words.plain("grid.tap_another") if first else ""
        await answer(update, context, toast)
        with suppress(BadRequest):  # another tap has done it, or the message is none of the grid
            await tapped.edit_reply_markup(keyboard)


async def _show(
    update: Update,
    context: Context,
    marked: int,
    *,
    undo: SwapBack | None = None,
    account_id: int | None = None,
) -> bool:
    """On the tapped grid, or as a message of its own beside what was tapped; whether there is
    anything to be seen."""
    shown = await context.db(_shown, context, marked, account_id)
    if shown is None:
        await answer(update, context, context.words.plain("grid.nothing"), alert=True)
        return False
    await context.bot.send_chat_action(chat_id_of(update), ChatAction.UPLOAD_PHOTO)
    live = await context.slow(context.posting.grid.live, shown.account)
    planned = _in_grid(shown, marked, context)
    if not planned and not live:
        await answer(update, context, context.words.plain("grid.nothing"), alert=True)
        return False

    def draw(pictures: Pictures) -> bytes:
        return pictures.grid(planned, live or ())

    try:
        picture = await context.slow(draw, context.services.files.pictures)
    except NotDrawnError:
        await answer(update, context, context.words.plain("grid.not_drawn"), alert=True)
        return False
    html = _text(shown, context, is_readable=live is not None)
    cells = _rows(shown, marked, context.words, undo=undo)
    is_grid = not isinstance(context.match, ShowGrid)
    await _put(update, context, picture, html, cells, is_grid=is_grid)
    return True


async def _put(  # noqa: PLR0913 - a picture and what stands under it
    update: Update, context: Context, picture: bytes, html: Html, cells: Rows, *, is_grid: bool
) -> None:
    tapped, keyboard = tapped_message(update), rows(cells)
    look_away(context.data)
    await answer(update, context)
    try:
        if tapped is not None and is_grid:
            media = InputMediaPhoto(picture, caption=html, parse_mode="HTML")
            await tapped.edit_media(media, keyboard)
            return
    except BadRequest as error:
        if is_unchanged(error):
            return
    chat_id = chat_id_of(update)
    await context.bot.send_photo(chat_id, picture, caption=html, reply_markup=keyboard)


def _shown(context: Context, marked: int, account_id: int | None = None) -> GridShown | None:
    """None without an account. Database thread."""
    posting = context.posting
    post = posting.lists.get(marked) if marked else None
    wanted = account_id or context.person.current_account_id
    account = posting.accounts.get(post.account_id) if post else posting.accounts.current(wanted)
    if account is None:
        return None
    posts = posting.grid.planned(account.account_id)
    if post is None or post.state is not PostState.DRAFT or not is_in_grid(post):
        return GridShown(account, posts, _following(posting, account))
    at = posting.schedule.free_slot(account, but=post.post_id)
    return GridShown(account, posts, _following(posting, account), post, at)


def _following(posting: Posting, account: Account) -> Account | None:
    """Database thread."""
    usable = posting.accounts.usable()
    others = [it for it in usable if it.account_id != account.account_id]
    behind = [it for it in others if it.account_id > account.account_id]
    return next(iter([*behind, *others]), None)


def _in_grid(shown: GridShown, marked: int, context: Context) -> list[InGrid]:
    """The newest first."""
    words, zone = context.words, context.zone(None)
    found = [
        (
            post.publish_at,
            InGrid(
                kind_of(post).first_look(post),
                str(number),
                words.moment(post.publish_at, zone),
                is_marked=post.post_id == marked,
            ),
        )
        for number, post in enumerate(shown.posts, start=1)
        if post.publish_at is not None
    ]
    if shown.draft is not None:
        last = max((at for at, _ in found), default=context.now)
        at = shown.draft_at
        label = words.moment(at, zone) if at else words.plain("grid.draft")
        its = InGrid(kind_of(shown.draft).first_look(shown.draft), DRAFT, label, is_marked=True)
        found.append((at or last, its))
    return [it for _, it in sorted(found, key=lambda pair: pair[0])][::-1]


def _text(shown: GridShown, context: Context, *, is_readable: bool) -> Html:
    words = context.words
    zone = words.zone_name(context.zone(None))
    lines = [words("grid.title", account=shown.account.username, zone=zone)]
    if len(shown.posts) > 1:
        lines.append(words("grid.planned", n=len(shown.posts)))
    elif not shown.posts:
        lines.append(words("grid.none_planned"))
    if shown.draft is not None:
        lines.append(words("grid.with_draft", mark=DRAFT))
    if not is_readable:
        lines.append(words("grid.unreadable"))
    return Html("\n".join(lines))


def _rows(
    shown: GridShown,
    marked: int,
    words: Words,
    *,
    first: PickInGrid | None = None,
    undo: SwapBack | None = None,
) -> Rows:
    first_id, first_version = (first.post_id, first.version) if first else (0, 0)
    numbers: list[Cell] = [
        (
            f"•{number}" if post.post_id == first_id else str(number),
            PickInGrid(post.post_id, marked, first_id, post.version, first_version),
        )
        for number, post in enumerate(shown.posts, start=1)
    ]
    back: list[Cell] = [(words.plain("common.back"), ClosePreview())]
    if shown.following is not None:
        name = shortened(shown.account.username, ACCOUNT_SHOWN)
        other = GridAccount(shown.following.account_id)
        back = [(words.plain("plan.button.account", account=name), other), *back]
    if undo is not None:
        back = [(words.plain("grid.undo"), undo), *back]
    return [numbers if len(numbers) > 1 else [], back]


def handlers() -> Handlers:
    return Handlers(
        buttons={ShowGrid: show, GridAccount: other_account, PickInGrid: pick, SwapBack: swap_back}
    )
