"""What words may mean that were not understood, as it is offered: each guess by what it would
change of the post, with a button."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from html import escape

from telegram import Update

from bot.card.lines.difference import difference
from bot.compose.fields import UnclearError
from bot.compose.orders.about import look
from bot.compose.orders.asking_back import (
    OF_A_SORT,
    ask_back,
    shown,
    waiting,
    what_is_unclear,
    words_cell,
)
from bot.compose.orders.edit_fields import AskFirstError, fields_of
from bot.compose.orders.making import MakeEdits
from bot.reading.edits import (
    AccountEdit,
    DeedEdit,
    Doubt,
    DraftsEdit,
    Edit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    SnippetEdit,
    TagEdit,
    TimeEdit,
    Unclear,
)
from bot.reading.guesses.guesses import Guess, guesses_behind
from bot.reading.in_hand import InHand
from bot.screen import DOT, Cell, Context, Html, Question, TakeWords, Words, WordsUse
from posting import Holds, Post, PostFields, PostState, offer_of, taken_back


@dataclass(frozen=True)
class GuessShown:
    """The orders of a guess, and what they would do."""

    orders: tuple[str, ...]
    html: Html


async def offer_guesses(
    update: Update, context: Context, post: Post, unclear: Unclear, text: str
) -> bool:
    """Whether there were any."""
    _, about = await context.db(look, context.posting, InHand(post.post_id))
    found = guesses_behind(unclear, text, about) if unclear.about not in OF_A_SORT else ()
    offers = await context.db(_offered, context, post, found) if found else []
    if all(len(it.orders) == 1 for it in offers) and unclear.doubt is Doubt.HALF:
        return False  # it is asked about already
    if offers:
        question = _question(unclear, text, post, offers, context.words)
        orders = [it.orders for it in offers]
        words = replace(waiting(update, text, post.post_id), guesses=orders)
        await ask_back(update, context, question, words)
    return bool(offers)


def _offered(context: Context, post: Post, found: Sequence[Guess]) -> list[GuessShown]:
    """Without what cannot be, or would change nothing. Database thread."""
    told = [(it, _told(context, post, it.edits)) for it in found]
    return [GuessShown(it.orders, html) for it, html in told if html]


def _question(
    unclear: Unclear, text: str, post: Post, offers: Sequence[GuessShown], words: Words
) -> Question:
    """One guess has a button that does it, several have numbers."""
    if unclear.doubt in (Doubt.LOST, Doubt.HALF):
        lead = words("in_hand.guess.lost", typed=shown(text))
    else:
        lead = what_is_unclear(unclear, post, words)
    if len(offers) == 1:
        html = f"{lead} {words('in_hand.guess.one')}\n{offers[0].html}"
        labels = [words.plain("in_hand.button.do")]
    else:
        labels = [str(number) for number in range(1, len(offers) + 1)]
        lines = [f"{label} {it.html}" for label, it in zip(labels, offers, strict=True)]
        html = "\n".join((f"{lead} {words('in_hand.guess.several')}", *lines))
    uses = [TakeWords(WordsUse.GUESS, post.post_id, at) for at in range(len(offers))]
    guessed: list[Cell] = list(zip(labels, uses, strict=True))
    caption = words_cell("is_caption", WordsUse.CAPTION, post, words)
    nothing = words_cell("nothing", WordsUse.NOTHING, post, words)
    ways = (guessed, [caption], [nothing])
    return Question(Html(html), ways, offer=offer_of(post, Holds.CAPTION))


def _told(context: Context, post: Post, edits: Sequence[Edit]) -> Html:
    """What they would do; nothing where that cannot be."""
    lines: list[str] = []
    for edit in edits:
        with suppress(UnclearError):
            lines += _lines(context, post, edit)
    return Html(DOT.join(lines)) if len(lines) >= len(edits) else Html("")


def _lines(context: Context, post: Post, edit: Edit) -> list[Html]:
    """Raises UnclearError."""
    words, zone = context.words, context.zone(None)
    match edit:
        case DeedEdit(deed):
            return [words(f"in_hand.guess.{deed}")]
        case DraftsEdit():
            return [] if post.state is PostState.DRAFT else [words("in_hand.guess.drafts")]
        case AccountEdit(username):
            return [words("in_hand.guess.account", username=username)]
        case TimeEdit() | ShiftEdit() | SlotEdit():
            moment = MakeEdits(context, (edit,)).moment_of(edit, post)
            is_so = moment == post.publish_at and post.state is not PostState.DRAFT
            return [] if is_so else [Html(f"🗓 {escape(words.moment(moment, zone))}")]
    try:
        steps = _steps(edit, post)
    except AskFirstError:
        return [Html(f"👤 + @{escape(edit.username)}")] if isinstance(edit, TagEdit) else []
    return difference(post, taken_back(post, steps), zone, words)


def _steps(edit: Edit, post: Post) -> tuple[PostFields, ...]:
    """Raises AskFirstError. A place is not looked at yet."""
    match edit:
        case SnippetEdit():
            return (PostFields(caption=edit.done_to(post.caption)),)
        case PlaceEdit(typed) if typed:
            return (PostFields(location_id="0", location_name=typed),)
    return fields_of(edit, post, None, {})
