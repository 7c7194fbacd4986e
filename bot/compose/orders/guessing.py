"""What words may mean that were not understood, as it is offered: each guess by what it would
change of the post, with a button."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import chain

from telegram import Update

from bot.card.lines.difference import difference
from bot.compose.fields import UnclearError
from bot.compose.orders.about import TypedWords
from bot.compose.orders.asking_back import (
    OF_A_SORT,
    ask_back,
    shown,
    waiting,
    what_is_unclear,
    words_cell,
)
from bot.compose.orders.edit_fields import AskFirstError, fields_of
from bot.compose.orders.making import MakeEdits, seen_from
from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    DeedEdit,
    Doubt,
    DraftsEdit,
    Edit,
    KindEdit,
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
from bot.screen import (
    DOT,
    Cell,
    Context,
    Html,
    Question,
    TakeWords,
    Words,
    WordsUse,
    led_to_instagram,
    named,
)
from posting import Holds, Post, PostFields, PostState, offer_of, taken_back


@dataclass(frozen=True)
class Doubtful:
    """Words that are not understood, about a post as it was before what they correct; `slide` is
    the photo or video in hand."""

    text: str
    unclear: Unclear
    about: About
    slide: int | None = None


@dataclass(frozen=True)
class GuessShown:
    """The orders of a guess, and what they would do."""

    orders: tuple[str, ...]
    html: Html


async def offer_guesses(update: Update, context: Context, post: Post, doubtful: Doubtful) -> bool:
    """Whether there were any."""
    unclear, text = doubtful.unclear, doubtful.text
    is_told = unclear.about in OF_A_SORT
    found = () if is_told else guesses_behind(unclear, text, doubtful.about)
    offers = await context.db(_offered, context, post, found, doubtful.slide) if found else []
    if all(len(it.orders) == 1 for it in offers) and unclear.doubt is Doubt.HALF:
        return False  # it is asked about already
    if offers:
        question = _question(unclear, text, post, offers, context.words)
        guessed = [(it.html, *it.orders) for it in offers]
        words = waiting(update, text, post.post_id)
        words = replace(words, slide=doubtful.slide, guesses=guessed)
        await ask_back(update, context, question, words)
    return bool(offers)


async def does_as_told(
    context: Context, post: Post, hand: InHand, words: TypedWords, edits: Sequence[Edit]
) -> bool:
    """Whether they do what their button has said: the post, or the day, may be another one now."""
    if not (edits and words.told):
        return bool(edits)
    return await context.db(_told, context, post, edits, hand.slide) == words.told


def _offered(
    context: Context, post: Post, found: Sequence[Guess], slide: int | None
) -> list[GuessShown]:
    """Without what cannot be, or would change nothing. Database thread."""
    told = [(it, _told(context, post, it.edits, slide)) for it in found]
    return [GuessShown(_at_its_time(context, post, it), html) for it, html in told if html]


def _at_its_time(context: Context, post: Post, guess: Guess) -> tuple[str, ...]:
    """The orders of a guess that has been said: `in two hours` is an hour of the clock by now."""
    if len(guess.orders) != len(guess.edits):
        return guess.orders
    fixed = zip(guess.orders, seen_from(context, post, guess.edits), strict=True)
    return tuple(edit.typed if isinstance(edit, TimeEdit) else order for order, edit in fixed)


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


def _told(context: Context, post: Post, edits: Sequence[Edit], slide: int | None) -> Html:
    """What they would do; nothing where one of them cannot be, or would change nothing."""
    try:
        lines = [_lines(context, post, edit, slide) for edit in edits]
    except UnclearError:
        return Html("")
    return Html(DOT.join(chain(*lines))) if all(lines) else Html("")


def _lines(context: Context, post: Post, edit: Edit, slide: int | None) -> list[Html]:
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
        steps = _steps(edit, post, slide)
    except AskFirstError:
        return _of_some_photo(edit)
    return difference(post, taken_back(post, steps), zone, words, is_card=False)


def _of_some_photo(edit: Edit) -> list[Html]:
    """It is asked of which."""
    match edit:
        case TagEdit(username):
            return [Html(f"👤 + {named([username])}")]
        case AltTextEdit(text):
            return [Html(f"🔤 + {led_to_instagram(shown(text))}")] if text else []
    return []


def _steps(edit: Edit, post: Post, slide: int | None) -> tuple[PostFields, ...]:
    """Raises AskFirstError. A place is not looked at yet; what another kind leaves out is shown
    before it is done."""
    match edit:
        case SnippetEdit():
            return (PostFields(caption=edit.done_to(post.caption)),)
        case PlaceEdit(typed) if typed:
            return (PostFields(location_id="0", location_name=typed),)
        case KindEdit(kind):
            return (PostFields(kind=kind),)
    return fields_of(edit, post, slide, {})
