"""Tokens and other secrets in what people send: the message is deleted before anything else.

One that is asked for is tried at once; one that came unasked is offered to be used, and is kept for
that in memory only, for some minutes.
"""

import re
from datetime import timedelta
from functools import partial
from typing import cast

from telegram import Message, Update
from telegram.ext import MessageHandler

from bot.pages.accounts.connect import take_up, use_token
from bot.pages.accounts.secret_messages import (
    HOLDS_SECRET,
    delete,
    holds_more,
    token_in,
    token_was_left_out,
)
from bot.screen import (
    FILES,
    PROMPT,
    TOKEN_FOR,
    TYPED,
    Beside,
    BotApplication,
    Cell,
    ChangeToken,
    ConnectAccount,
    ConnectWith,
    Context,
    FileBeside,
    Handler,
    Handlers,
    HelpToken,
    Html,
    ShowAccounts,
    State,
    Stray,
    TakeWords,
    WaitingWords,
    Words,
    WordsUse,
    answer,
    ask_there,
    chat_id_of,
    for_owners,
    forget,
    keep_words,
    links_in,
    note_failed_try,
    post_answered,
    rows,
    show,
    swap_prompt,
    tapped_message,
)

STRAY_KEPT = timedelta(minutes=10)
# A token of a kind that nobody knows yet: one long word with a digit and a letter in it.
LONG_WORD = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w.|:+=~-]{24,}", re.ASCII)


async def ask_token(update: Update, context: Context) -> State:
    """Ask for the token of a new account."""
    return await _ask(update, context, 0)


async def ask_new_token(update: Update, context: Context) -> State:
    """Ask for another token of a known account."""
    return await _ask(update, context, context.button(ChangeToken).account_id)


async def read_token(update: Update, context: Context) -> State | int | None:
    """A secret while a token is asked for: the one that is meant, or one of another kind."""
    message = update.effective_message
    if message is None:
        return None
    deleted = await delete(message)
    if token_was_left_out(message):
        return await take_up(update, context, message)
    token = token_in(message)
    if token is None:
        await _other_secret(context, message, deleted=deleted)
        return None
    return await use_token(update, context, token, deleted=deleted)


async def read_word(beside: Beside, update: Update, context: Context) -> State | int | None:
    """No secret that is known: a link starts a post, and stays in the chat as other words do; the
    question stays, below it. What is about a post is none either."""
    message = update.effective_message
    if message is None or message.text is None:
        return None
    if links_in(message).starts_a_post:
        await beside.typed(update, context)
        swap_prompt(context.data, None)  # what was said of the link stays
        return await _ask(update, context, context.data.get(TOKEN_FOR, 0))
    if LONG_WORD.fullmatch(message.text.strip()):
        deleted = await delete(message)
        return await use_token(update, context, message.text.strip(), deleted=deleted)
    if post_answered(update, context.data) is not None or await beside.is_order(update, context):
        return await beside.typed(update, context)
    words = context.words
    as_caption: Cell = (words.plain("in_hand.button.as_caption"), TakeWords(WordsUse.HERE))
    said = await context.bot.send_message(
        message.chat_id,
        words("tokens.not_one"),
        reply_markup=rows([[as_caption], _ways_out(words)]),
    )
    keep_words(context.data, said.message_id, WaitingWords(message.text))
    return None


async def read_file(file: FileBeside, update: Update, context: Context) -> None:
    """It becomes a draft, or waits for the account; the question stays, below it."""
    asked = context.data.get(PROMPT)

    async def ask_anew(later: Context, _: int) -> None:
        if asked is not None and later.data.get(PROMPT) == asked:
            await _ask(update, later, later.data.get(TOKEN_FOR, 0))

    await file(update, context, State.TOKEN, ask_anew)


async def stray(update: Update, context: Context) -> None:
    """A secret that nobody asked for: delete it, say what to do if somebody saw it."""
    message = update.effective_message
    if message is None:
        return
    deleted, token = await delete(message), token_in(message)
    words = context.words
    if token is None and not token_was_left_out(message):
        await _other_secret(context, message, deleted=deleted)
    elif not context.is_owner:  # nothing is kept of it
        html = words("tokens.stray_lost" if deleted else "tokens.stray_not_deleted")
        await _tell(context, message, html)
    elif token is not None:
        _keep(context, token)
        html = words("tokens.stray" if deleted else "tokens.stray_not_deleted")
        button: Cell = (words.plain("tokens.connect_with"), ConnectWith())
        await _tell(context, message, html, button)
    else:
        html = words("tokens.stray_lost" if deleted else "tokens.stray_not_deleted")
        await _tell(context, message, html, (words.plain("common.connect"), ConnectAccount()))


async def connect_with(update: Update, context: Context) -> State | int:
    """Use the token that came unasked, unless its minutes are over."""
    kept = context.services.strays.pop(context.person.telegram_id, None)
    if kept is None or kept.until < context.now:
        await answer(update, context, context.words.plain("tokens.paste_again"), alert=True)
        return await ask_token(update, context)
    context.data[TOKEN_FOR] = 0
    return await use_token(update, context, kept.token, deleted=True)


def handlers(beside: Beside) -> Handlers:
    """`beside` takes what begins a post instead, or is about one."""
    return Handlers(
        buttons={
            ConnectAccount: ask_token,
            ChangeToken: ask_new_token,
            ConnectWith: connect_with,
        },
        typed={
            State.TOKEN: [
                for_owners(MessageHandler(HOLDS_SECRET, read_token)),
                for_owners(MessageHandler(TYPED, partial(read_word, beside))),
                MessageHandler(FILES, partial(read_file, beside.file)),
            ]
        },
    )


def stray_handler() -> Handler:
    """Goes before everything in every state but TOKEN, commands and edited messages included."""
    return MessageHandler(HOLDS_SECRET, stray)


async def _ask(update: Update, context: Context, account_id: int) -> State:
    words = context.words
    context.data[TOKEN_FOR] = account_id
    forget(context.data)
    if account_id:
        account = await context.db(context.posting.accounts.get, account_id)
        text = words("tokens.ask_new", username=account.username)
    else:
        text = words("tokens.ask")
    keyboard = rows([_ways_out(words)])
    shown = await show(update, context, text, keyboard) or tapped_message(update)
    await ask_there(context, chat_id_of(update), shown.message_id if shown else None)
    return State.TOKEN


def _ways_out(words: Words) -> list[Cell]:
    return [
        (words.plain("tokens.where"), HelpToken()),
        (words.plain("common.cancel"), ShowAccounts()),
    ]


async def _other_secret(context: Context, message: Message, *, deleted: bool) -> None:
    words = context.words
    html = words("tokens.secret" if deleted else "tokens.secret_not_deleted")
    await _tell(context, message, html)


async def _tell(context: Context, message: Message, html: Html, *button: Cell) -> None:
    """What was found in a message, and that the rest of it went with it. The offer to connect ends
    with the next account that is connected."""
    lines = [html, *([context.words("tokens.send_the_rest")] if holds_more(message) else [])]
    told = await context.bot.send_message(
        message.chat_id, "\n".join(lines), reply_markup=rows([button])
    )
    if button:
        note_failed_try(context.data, told.message_id, 0)


def _keep(context: Context, token: str) -> None:
    """In memory only, and not for long."""
    person_id = context.person.telegram_id
    kept = Stray(token, context.now + STRAY_KEPT)
    context.services.strays[person_id] = kept

    async def drop(later: Context) -> None:
        if later.services.strays.get(person_id) is kept:
            del later.services.strays[person_id]

    jobs = cast("BotApplication", context.application).job_queue
    if jobs is not None:
        jobs.run_once(drop, STRAY_KEPT)
