"""Where people are on a photo, by sight: one of nine squares, then one of the nine inside it, or
the pin nudged."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import change, medium_at, people_of
from bot.compose.questions.drawn import drawn, show_drawn
from bot.compose.questions.question import about_slide
from bot.compose.questions.walk import ask, editable
from bot.screen import (
    Ask,
    Cell,
    Context,
    Direction,
    Focus,
    Handlers,
    MovePin,
    NudgePin,
    PeoplePage,
    PinSquare,
    Question,
    Rows,
    State,
    Untag,
    answer,
    focus_on,
    named,
    note_pin,
)
from media.pictures import middle_of, square_at
from posting import OutdatedError, Post, PostFields, UserTag

NUDGE = 0.02  # of a side
ARROWS = {
    Direction.LEFT: ("⬅️", -NUDGE, 0.0),
    Direction.UP: ("⬆️", 0.0, -NUDGE),
    Direction.DOWN: ("⬇️", 0.0, NUDGE),
    Direction.RIGHT: ("➡️", NUDGE, 0.0),
}
Pinned = MovePin | PinSquare | NudgePin


async def turn(update: Update, context: Context) -> State:
    """To others of very many."""
    button = context.button(PeoplePage)
    post = await editable(context, button.post_id)
    medium_at(post, button.medium)
    field = people_of(button.medium, button.page)
    return await ask(update, context, post, field, saved=True, **_ways(context))


async def move(update: Update, context: Context) -> State:
    button = context.button(MovePin)
    post = await editable(context, button.post_id)
    name = named([_tag(post, button).username])
    words = context.words
    away: list[Cell] = [
        (
            words.plain("people.remove"),
            Untag(post.post_id, post.version, button.number, button.medium),
        ),
        (words.plain("common.back"), Ask(post.post_id, post.version, State.PEOPLE, button.medium)),
    ]
    question = Question(words("people.where", name=name), (*_squares(post, button), away))
    return await _show(update, context, post, button, question)


async def choose(update: Update, context: Context) -> State:
    """The first square is where the pin is from then on; a square inside it is the end."""
    button = context.button(PinSquare)
    post = await _moved(context, button, *middle_of(button.square, button.inner))
    if button.inner:
        return await ask(
            update, context, post, people_of(button.medium), saved=True, **_ways(context)
        )
    return await _show_exactly(update, context, post, button, button.square)


async def nudge(update: Update, context: Context) -> State:
    button = context.button(NudgePin)
    post = await editable(context, button.post_id)
    tag, (_, right, down) = _tag(post, button), ARROWS[button.to]
    x, y = (_within((tag.x or 0) + right), _within((tag.y or 0) + down))
    post = await _moved(context, button, x, y)
    return await _show_exactly(update, context, post, button, square_at(x, y))


def _within(place: float) -> float:
    return round(min(max(place, 0.0), 1.0), 4)


async def _moved(context: Context, button: Pinned, x: float, y: float) -> Post:
    """Raises what `change` raises."""
    post = await editable(context, button.post_id)
    seen = replace(post, version=button.version)
    tags = list(medium_at(post, button.medium).user_tags)
    tags[button.number] = UserTag(_tag(post, button).username, x, y)
    wanted = PostFields(user_tags=tuple(tags), medium=button.medium)
    moved = await change(context, seen.post_id, seen.version, wanted)
    note_pin(context, post, moved, f"{tags[button.number].username} {button.medium}")
    return moved


def _tag(post: Post, button: Pinned) -> UserTag:
    """Raises OutdatedError when somebody has removed them meanwhile."""
    tags = medium_at(post, button.medium).user_tags
    if not 0 <= button.number < len(tags):
        raise OutdatedError(post)
    return tags[button.number]


async def _show_exactly(
    update: Update, context: Context, post: Post, button: Pinned, square: int
) -> State:
    words = context.words
    html = words("people.where_exactly", name=named([_tag(post, button).username]))
    arrows: list[Cell] = [
        (label, NudgePin(post.post_id, post.version, button.number, button.medium, to))
        for to, (label, _, _) in ARROWS.items()
    ]
    done = Ask(post.post_id, post.version, State.PEOPLE, button.medium)
    question = Question(
        html, (*_squares(post, button, square), arrows, [(words.plain("common.done"), done)])
    )
    return await _show(update, context, post, button, question, square)


def _squares(post: Post, button: Pinned, square: int = 0) -> Rows:
    cells: list[Cell] = [
        (
            str(number),
            PinSquare(
                post.post_id,
                post.version,
                button.number,
                button.medium,
                square or number,
                number if square else 0,
            ),
        )
        for number in range(1, 10)
    ]
    return [cells[0:3], cells[3:6], cells[6:9]]


async def _show(  # noqa: PLR0913 - a question and how it is asked
    update: Update,
    context: Context,
    post: Post,
    button: Pinned,
    question: Question,
    square: int = 0,
) -> State:
    """Without a picture there is nothing to point at, and the list of people is shown."""
    field, medium = people_of(button.medium), medium_at(post, button.medium)
    picture = await drawn(
        update, context, lambda pictures: pictures.squares(medium, button.number, square)
    )
    if picture is None:
        await answer(update, context, context.words.plain("people.not_drawn"), alert=True)
        return await ask(update, context, post, field, saved=True, **_ways(context))
    value = field.value(post)
    focus_on(context.data, post, value, medium=field.medium, **_ways(context))
    await show_drawn(update, context, picture, about_slide(question, post, field, context.words))
    return State.PEOPLE


def _ways(context: Context) -> dict[str, bool]:
    """Where one came from, and goes on to."""
    focus = Focus.recall(context.data)
    return {
        "walk": bool(focus and focus.walk),
        "from_slide": bool(focus and focus.from_slide),
    }


def handlers() -> Handlers:
    return Handlers(buttons={PeoplePage: turn, MovePin: move, PinSquare: choose, NudgePin: nudge})
