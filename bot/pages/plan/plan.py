"""/plan: the week or the month of an account as a picture. A number opens a post, a tap on a day
moves it there."""

from datetime import UTC, date, datetime
from functools import partial

from telegram import Update
from telegram.ext import ConversationHandler

from bot.compose.questions.drawn import drawn, show_drawn
from bot.pages.accounts.going_on import redraw_soon
from bot.pages.plan.plan_view import (
    PlanView,
    moment_of,
    month_board,
    month_of,
    view_of,
    week_board,
    week_of,
    week_to_move_in,
)
from bot.pages.plan.plan_words import (
    month_rows,
    month_text,
    moved_toast,
    post_rows,
    post_text,
    week_rows,
    week_text,
)
from bot.screen import (
    Cell,
    ConnectAccount,
    Context,
    Handlers,
    Html,
    PlanAccount,
    PlanMonth,
    PlanMove,
    PlanPost,
    PlanTheme,
    PlanUndo,
    PlanWeek,
    Question,
    WayBack,
    answer,
    command,
    keep_way_back,
    look_away,
    no_account,
    note_move,
    note_opened_from,
    plain_text,
    problem_sentences,
    show_prompt,
    swap_prompt,
    way_back_of_move,
)
from media.pictures import Theme
from posting import (
    EDITABLE_STATES,
    Field,
    InvalidError,
    OutdatedError,
    Person,
    Post,
    PostGoneError,
    PostingError,
    ProblemCode,
    Role,
)

END = ConversationHandler.END


async def plan(update: Update, context: Context) -> int:
    """/plan: this week."""
    return await show_week(update, context, None)


async def week(update: Update, context: Context) -> int:
    button = context.button(PlanWeek)
    return await show_week(update, context, _date(button.day), only=button.only)


async def month(update: Update, context: Context) -> int:
    return await _show_month(update, context, _date(context.button(PlanMonth).day))


async def theme(update: Update, context: Context) -> int:
    """Telegram does not tell which one a person has chosen."""
    button = context.button(PlanTheme)
    dark = not context.person.dark_pictures
    context.person = await context.db(
        context.posting.people.set_dark_pictures, context.person.telegram_id, dark
    )
    show = _show_month if button.by_month else show_week
    return await show(update, context, _date(button.day))


async def next_account(update: Update, context: Context) -> int:
    """It becomes the current one."""
    button = context.button(PlanAccount)
    context.person = await context.db(_take_next, context)
    show = _show_month if button.by_month else show_week
    return await show(update, context, _date(button.day))


async def open_post(update: Update, context: Context) -> int:
    """One post of the plan, framed; its new day is tapped. Its card leads back to this week."""
    button = context.button(PlanPost)
    note_opened_from(context.data, button.post_id, PlanWeek(button.day).pack())
    return await _show_post(update, context, button.post_id, _date(button.day))


async def move(update: Update, context: Context) -> int:
    """To another day, at the same clock time."""
    button, words = context.button(PlanMove), context.words
    try:
        before = await context.db(context.posting.lists.get, button.post_id)
        post = await context.db(_moved, context, before, button)
    except InvalidError as error:
        await answer(update, context, _refusal(error, context), alert=True)
        return END
    except PostingError:
        await answer(update, context, words.plain("plan.toast.changed"), alert=True)
        return await show_week(update, context, _date(button.day))
    if post.version != before.version:
        note_move(context, before, post)
        redraw_soon(context, [post])
    look = partial(view_of, context, week_of, _date(button.day), account_id=post.account_id)
    view = await context.db(look)
    toast = moved_toast(post, view, words)
    moved = post if way_back_of_move(context.data, post, context.now) else None
    return await _show_view(update, context, view, toast=toast, moved=moved)


async def undo(update: Update, context: Context) -> int:
    """The post is where it was, unless it has changed since; what stands against it is said."""
    button, words, zone = context.button(PlanUndo), context.words, context.zone(None)
    try:
        post, way = await context.db(_moved_back, context, button)
    except PostingError as error:
        why = words.plain("in_hand.toast.no_way_back")
        stands = _refusal(error, context) if isinstance(error, InvalidError) else why
        await answer(update, context, stands, alert=True)
        return await show_week(update, context, _date(button.day))
    keep_way_back(context.data, post, way.once_undone(post, context.now))
    redraw_soon(context, [post])
    former = moment_of(post)
    toast = words.plain("plan.toast.undone", when=words.moment(former, zone))
    return await show_week(update, context, former.astimezone(zone).date(), toast=toast)


async def show_week(
    update: Update, context: Context, day: date | None, *, only: bool = False, toast: str = ""
) -> int:
    view = await context.db(view_of, context, week_of, day, only=only)
    return await _show_view(update, context, view, toast=toast)


async def _show_view(
    update: Update,
    context: Context,
    view: PlanView | None,
    *,
    toast: str = "",
    moved: Post | None = None,
) -> int:
    words = context.words
    if view is None:
        return await _none_connected(update, context)
    question = Question(week_text(view, words), tuple(week_rows(view, words, moved)))
    media, compose = week_board(view, words, _theme(view))
    picture = await drawn(update, context, lambda pictures: pictures.board(media, compose))
    return await _put(update, context, picture, question, toast)


async def _show_month(update: Update, context: Context, day: date | None) -> int:
    view, words = await context.db(view_of, context, month_of, day), context.words
    if view is None:
        return await _none_connected(update, context)
    question = Question(month_text(view, words), tuple(month_rows(view, words)))
    media, compose = month_board(view, words, _theme(view))
    picture = await drawn(update, context, lambda pictures: pictures.board(media, compose))
    return await _put(update, context, picture, question)


async def _show_post(update: Update, context: Context, post_id: int, day: date | None) -> int:
    words = context.words
    try:
        post = await context.db(context.posting.lists.get, post_id)
    except PostGoneError:
        await answer(update, context, words.plain("plan.toast.changed"), alert=True)
        return await show_week(update, context, day)
    is_planned = post.state in EDITABLE_STATES and post.publish_at is not None
    can_move = is_planned and context.may(Role.EDITOR)
    view = await context.db(week_to_move_in, context, post, day, can_move=can_move)
    if view is None:
        return await _none_connected(update, context)
    rows = post_rows(post, view, words, can_move=can_move)
    question = Question(post_text(post, view, words, can_move=can_move), tuple(rows))
    media, compose = week_board(view, words, _theme(view), framed=post_id)
    picture = await drawn(update, context, lambda pictures: pictures.board(media, compose))
    return await _put(update, context, picture, question)


async def _none_connected(update: Update, context: Context) -> int:
    words, away = context.words, await context.db(context.posting.lists.away)
    connect: Cell = (words.plain("common.connect"), ConnectAccount())
    html = no_account(away, words)
    return await _put(update, context, None, Question(html, ([connect],)))


async def _put(
    update: Update, context: Context, picture: bytes | None, question: Question, toast: str = ""
) -> int:
    """As a message that asks nothing and stays; in words where it cannot be drawn."""
    look_away(context.data)
    if picture is None:
        await show_prompt(update, context, question, [], toast=toast)
    else:
        await show_drawn(update, context, picture, question, toast=toast)
    swap_prompt(context.data, None)
    return END


def _moved(context: Context, before: Post, button: PlanMove) -> Post:
    """Raises PostingError; not where a first tap has done it just now: its way back stays. Database
    thread."""
    zone = context.zone(None)
    clock = moment_of(before).astimezone(zone).time().replace(fold=0)
    day = date.fromordinal(button.day)
    # What clocks skip that day is later by as much as they skip.
    moment = datetime.combine(day, clock, zone).astimezone(UTC)
    if before.publish_at == moment and way_back_of_move(context.data, before, context.now):
        return before
    return context.posting.schedule.schedule(
        before.post_id, moment, seen_version=button.version, actor=context.actor
    )


def _moved_back(context: Context, button: PlanUndo) -> tuple[Post, WayBack]:
    """Raises PostingError. Database thread."""
    posting = context.posting
    post = posting.lists.get(button.post_id)
    way = way_back_of_move(context.data, post, context.now)
    if way is None or way.version != button.version:
        raise OutdatedError(post)
    back, actor = posting.changes.change_all, context.actor
    return back(post.post_id, way.fields, seen_version=way.version, actor=actor), way


def _refusal(error: InvalidError, context: Context) -> str:
    """Why a post cannot go there."""
    codes = {problem.code for problem in error.problems if problem.field is Field.PUBLISH_AT}
    if ProblemCode.PUBLISH_AT_PAST in codes:
        return context.words.plain("plan.toast.past")
    told = problem_sentences(error.problems, context.words, context.zone(None))
    return plain_text(Html(" ".join(told)))


def _take_next(context: Context) -> Person:
    """The person, who works with the next account from now on. Database thread."""
    posting, person = context.posting, context.person
    found = posting.accounts.usable()
    current = posting.accounts.current(person.current_account_id)
    number = found.index(current) + 1 if current else 0
    following = found[number % len(found)].account_id if found else None
    return posting.people.set_current_account(person.telegram_id, following)


def _theme(view: PlanView) -> Theme:
    return Theme.DARK if view.dark else Theme.LIGHT


def _date(day: int) -> date | None:
    return date.fromordinal(day) if day else None


def handlers() -> Handlers:
    return Handlers(
        buttons={
            PlanWeek: week,
            PlanMonth: month,
            PlanPost: open_post,
            PlanMove: move,
            PlanUndo: undo,
            PlanTheme: theme,
            PlanAccount: next_account,
        },
        anywhere=[command("plan", plan, Role.VIEWER)],
    )
