"""Words that are kept for the next file or link, as their author is told: said with the way to drop
them, asked for once more, and said again when nothing else is asked any more."""

from telegram import Update

from bot.compose.sent.waiting import (
    all_kept,
    forget_words,
    has_kept,
    keep_too,
    note_told,
    waiting_messages,
)
from bot.screen import (
    PROMPT,
    Cell,
    CheckAgain,
    Context,
    ForgetCaption,
    Html,
    Question,
    answer,
    chat_id_of,
    forget_that_stays,
    quoted,
    remove,
    rows,
    say,
    show_prompt,
    tapped_message,
    text_of,
)


async def keep_for_next(update: Update, context: Context, text: str, came_in: int = 0) -> None:
    """What is awaited stays awaited."""
    keep_too(update, context, text, came_in)
    await _say_kept(update, context, context.words("in_hand.kept"))


def keep_before_media(update: Update, context: Context) -> Question:
    """While a file or a link is asked for: it is asked for on."""
    if has_kept(context):
        forget_that_stays(context.data)  # the same, said of the words before
    keep_too(update, context, text_of(update))
    return Question(context.words("compose.now_the_link"), ([_forget_button(context)],), stays=True)


def with_what_is_kept(question: Question, context: Context) -> Question:
    """Of a question for a file or a link: which words it will have."""
    kept = _still_kept(context)
    if kept is None:
        return question
    html = Html(f"{question.html}\n\n{kept}")
    return Question(html, (*question.rows, [_forget_button(context)]))


async def say_still_kept(update: Update, context: Context) -> bool:
    """What outlasts any question, each with its way on; whether there is something."""
    words, kept, waiting = context.words, _still_kept(context), len(waiting_messages(context))
    if kept:
        await _say_kept(update, context, kept)
    if waiting:
        drafts: Cell = (words.plain("files.button.make_drafts"), CheckAgain())
        await say(update, context, words.many("files.still_wait", waiting), [[drafts]])
    return bool(kept or waiting)


async def forget_caption(update: Update, context: Context) -> None:
    """A file or a link that is asked for is asked for on."""
    words, tapped = context.words, tapped_message(update)
    await forget_words(update, context)
    toast = words.plain("in_hand.toast.forgotten")
    if tapped and tapped.message_id == context.data.get(PROMPT):
        await show_prompt(update, context, Question(words("compose.new")), [], toast=toast)
        return
    await answer(update, context, toast)
    if tapped:
        await remove(context.bot, tapped.chat_id, tapped.message_id)


def _still_kept(context: Context) -> Html | None:
    typed = all_kept(context)
    return context.words("in_hand.still_kept", typed=quoted(typed)) if typed else None


async def _say_kept(update: Update, context: Context, html: Html) -> None:
    keyboard = rows([[_forget_button(context)]])
    sent = await context.bot.send_message(chat_id_of(update), html, reply_markup=keyboard)
    note_told(context, sent.message_id)


def _forget_button(context: Context) -> Cell:
    return context.words.plain("in_hand.button.forget"), ForgetCaption()
