"""The grid: the next planned posts above what is live, so that their order can be judged; two of
them swap their times."""

from contextlib import suppress

from telegram import InputMediaPhoto, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest

from bot.pages.accounts.going_on import redraw_soon
from bot.pages.plan.grid_view import Sought, grid_rows, grid_text, in_grid, shown_of
from bot.screen import (
    Context,
    GridAccount,
    GridPage,
    Handlers,
    Html,
    PickInGrid,
    Rows,
    ShowGrid,
    SwapBack,
    answer,
    chat_id_of,
    is_unchanged,
    look_away,
    note_swap,
    problem_sentence,
    rows,
    tapped_message,
)
from posting import (
    InvalidError,
    NotDrawnError,
    OutdatedError,
    Pictures,
    PostGoneError,
    SeenPost,
    WrongStateError,
)


async def show(update: Update, context: Context) -> None:
    await _show(update, context, Sought(context.button(ShowGrid).post_id))


async def turn(update: Update, context: Context) -> None:
    """What was tapped first stays so."""
    button = context.button(GridPage)
    first = (button.first, button.first_version)
    await _show(update, context, Sought(button.post_id, start=button.start), first=first)


async def other_account(update: Update, context: Context) -> None:
    """Once it is seen it is the current one."""
    account_id, people = context.button(GridAccount).account_id, context.posting.people
    if await _show(update, context, Sought(account_id=account_id)):
        person_id = context.person.telegram_id
        context.person = await context.db(people.set_current_account, person_id, account_id)


async def pick(update: Update, context: Context) -> None:
    """The first tap marks, the second one swaps; the same again takes the mark away."""
    button = context.button(PickInGrid)
    if button.first in (0, button.post_id):
        await _mark(update, context, button)
        return
    pair = (button.first, button.first_version), (button.post_id, button.version)
    await _swap(update, context, pair, Sought(button.shown_for, start=button.start))


async def swap_back(update: Update, context: Context) -> None:
    button = context.button(SwapBack)
    pair = (button.post_id, button.version), (button.other_id, button.other_version)
    await _swap(update, context, pair, Sought(button.shown_for, start=button.start), back=True)


async def _swap(
    update: Update,
    context: Context,
    pair: tuple[SeenPost, SeenPost],
    sought: Sought,
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
        await _show(update, context, sought)
        return
    redraw_soon(context, [one, other])
    if not back:
        note_swap(context, one, other)
    toast = context.words.plain("grid.swapped_back" if back else "grid.swapped")
    await answer(update, context, toast)
    undo = SwapBack(
        one.post_id, other.post_id, one.version, other.version, sought.marked, sought.start or 0
    )
    await _show(update, context, sought, undo=None if back else undo)


async def _mark(update: Update, context: Context, button: PickInGrid) -> None:
    shown = await context.db(shown_of, context, Sought(button.shown_for, start=button.start))
    tapped = tapped_message(update)
    first = None if button.first else (button.post_id, button.version)
    if tapped is not None and shown is not None:
        keyboard = rows(grid_rows(shown, button.shown_for, context.words, first=first))
        toast = context.words.plain("grid.tap_another") if first else ""
        await answer(update, context, toast)
        with suppress(BadRequest):  # another tap has done it, or the message is none of the grid
            await tapped.edit_reply_markup(keyboard)


async def _show(
    update: Update,
    context: Context,
    sought: Sought,
    *,
    undo: SwapBack | None = None,
    first: SeenPost | None = None,
) -> bool:
    """On the tapped grid, or as a message of its own beside what was tapped; whether there is
    anything to be seen."""
    shown = await context.db(shown_of, context, sought)
    if shown is None:
        await answer(update, context, context.words.plain("grid.nothing"), alert=True)
        return False
    await context.bot.send_chat_action(chat_id_of(update), ChatAction.UPLOAD_PHOTO)
    live = await context.slow(context.posting.grid.live, shown.account)
    planned = in_grid(shown, sought.marked, context)
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
    html = grid_text(shown, context, is_readable=live is not None)
    cells = grid_rows(shown, sought.marked, context.words, undo=undo, first=first)
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


def handlers() -> Handlers:
    return Handlers(
        buttons={
            ShowGrid: show,
            GridPage: turn,
            GridAccount: other_account,
            PickInGrid: pick,
            SwapBack: swap_back,
        }
    )
