"""What is answered while a field of a post is awaited, and the buttons around its question: ask,
clear, skip, back, once more. What becomes of an answer is `bot.compose.questions.walk`'s."""

from dataclasses import replace
from functools import partial

from telegram import Message, Update
from telegram.ext import MessageHandler

from bot.compose.fields import (
    CAPTION,
    FIELDS,
    OF_MEDIUM,
    FieldDialog,
    FoundPlaces,
    change,
    field_of,
    link_first,
    links_first,
    made_to_fit,
    medium_at,
    people_of,
    picked,
    places_found,
    replacement_of,
    without,
    without_collaborator,
)
from bot.compose.orders.time_as_caption import ask_below, ask_instead
from bot.compose.questions.answering import done_beside, take
from bot.compose.questions.beside import BesideAnswers
from bot.compose.questions.own_answer import reply_about
from bot.compose.questions.slide_message import ask_which
from bot.compose.questions.walk import (
    END,
    ask,
    asks_else,
    finish,
    focus_on_field,
    go_on,
    leave,
    still_editable,
    stopped,
    ways_out,
)
from bot.reading.edits import is_no_place, is_only_a_time, is_place_link, time_said
from bot.screen import (
    SHARED_PLACE,
    TYPED,
    UNNAMED,
    Ask,
    Button,
    Callback,
    Clear,
    Context,
    Focus,
    Handler,
    Handlers,
    PickPlace,
    PlacePage,
    ReplaceUnseen,
    Skip,
    State,
    StopAndTake,
    TakeAgain,
    TakeCut,
    ToCard,
    Uninvite,
    Untag,
    answer,
    chat_id_of,
    forget,
    is_on_walk,
    links_in,
    note_change,
    place_words,
    remove,
    rows,
    show,
    show_prompt,
    swap_prompt,
    text_of,
)
from posting import (
    Kind,
    Post,
    is_about_to_publish,
    media_of,
)

LINKS_ASKED = (State.REPLACEMENT, State.MORE_MEDIA, State.COVER_PICTURE)
OF_FILES = {State.REPLACEMENT: link_first, State.MORE_MEDIA: links_first}


async def _asked(update: Update, context: Context) -> State | int | None:
    button = context.button(Ask)
    post = await context.db(context.posting.lists.get, button.post_id)
    unnamed = button.medium == UNNAMED
    if unnamed and button.field in OF_MEDIUM and post.kind is Kind.CAROUSEL:
        await ask_which(update, context, post, button.field)
        return None
    field = field_of(button.field, 0 if unnamed else button.medium)
    if field is None:
        return None
    # From a screen behind its own, such as that of a pin, or of the hashtag sets.
    has_screens = field.sight is not None or field.state is State.CAPTION
    walk = has_screens and is_on_walk(context.data, post.post_id)
    return await ask(update, context, post, field, walk=walk, from_slide=button.from_slide)


async def _skipped(update: Update, context: Context) -> State | int:
    button = context.button(Skip)
    post = await context.db(context.posting.lists.get, button.post_id)
    field = field_of(button.step, button.medium)
    return await go_on(update, context, post, button.step, field.then(post) if field else None)


async def _cleared(update: Update, context: Context) -> State | int:
    button, focus = context.button(Clear), Focus.recall(context.data)
    before = await context.db(context.posting.lists.get, button.post_id)
    post = replace(before, version=button.version)
    for field in _meant(button, before):
        post = await change(context, post.post_id, post.version, field.cleared)
    if focus is None or not focus.walk:
        note_change(context, before, post)
    return await go_on(update, context, post, button.field)


def _meant(button: Clear, post: Post) -> list[FieldDialog]:
    """The field itself, or that of each medium of the post which has something there."""
    make = OF_MEDIUM.get(button.field)
    if make is None:
        return [FIELDS[button.field]]
    if button.medium != UNNAMED:
        medium_at(post, button.medium)
        return [make(button.medium)]
    each = [make(number) for number in range(len(media_of(post)))]
    return [field for field in each if field.value(post)] or each[:1]


async def _untagged(update: Update, context: Context) -> State:
    button, focus = context.button(Untag), Focus.recall(context.data)
    before = await context.db(context.posting.lists.get, button.post_id)
    wanted = without(before, button.number, button.medium)
    post = await change(context, button.post_id, button.version, wanted)
    note_change(context, before, post)
    ways = {"walk": focus.walk, "from_slide": focus.from_slide} if focus else {}
    return await ask(update, context, post, people_of(button.medium), saved=True, **ways)


async def _uninvited(update: Update, context: Context) -> State:
    button = context.button(Uninvite)
    before = await context.db(context.posting.lists.get, button.post_id)
    wanted = without_collaborator(before, button.number)
    post = await change(context, button.post_id, button.version, wanted)
    note_change(context, before, post)
    return await ask(update, context, post, FIELDS[State.COLLABORATORS], saved=True)


async def _place_picked(update: Update, context: Context) -> State | int:
    button, focus = context.button(PickPlace), Focus.recall(context.data)
    before = await context.db(context.posting.lists.get, button.post_id)
    wanted = await picked(context, button)
    post = await change(context, button.post_id, button.version, wanted)
    if focus is None or not focus.walk:
        note_change(context, before, post)
    await answer(update, context, f"📍 {place_words(post, context.words)}")
    return await go_on(update, context, post, State.PLACE)


async def _places_turned(update: Update, context: Context) -> State | None:
    button = context.button(PlacePage)
    post = await context.db(context.posting.lists.get, button.post_id)
    seen, field = replace(post, version=button.version), FIELDS[State.PLACE]
    found = FoundPlaces.recall(context.data, post.post_id)
    if found is None or not Focus.is_on(context.data, post.post_id):
        return await ask(update, context, post, field)
    question = places_found(found, seen, button.page, context.words)
    if asks_else(context, post, State.PLACE):
        await show(update, context, question.html, rows(question.rows))
        return None
    await show_prompt(update, context, question, ways_out(context, seen, field))
    return State.PLACE


async def _to_card(update: Update, context: Context) -> State | int:
    post = await context.db(context.posting.lists.get, context.button(ToCard).post_id)
    return await finish(update, context, post)


async def _again(update: Update, context: Context) -> State | int:
    """Save the answer that could not be saved before: over a change, after another look, or once
    the post is stopped."""
    button = context.button(TakeAgain)
    focus, text = Focus.recall(context.data), reply_about(context, button.post_id)
    field = field_of(button.step, focus.medium if focus else 0)
    post = await context.db(context.posting.lists.get, button.post_id)
    if isinstance(button, StopAndTake) and is_about_to_publish(post, context.now):
        post = await stopped(context, post.post_id, context.preparing)
    if text is None or field is None:
        return await finish(update, context, post)
    if isinstance(button, TakeCut):
        text = made_to_fit(text, button.step, context.posting.limits)
    return await take(update, context, field, text)


async def _replaced_unseen(update: Update, context: Context) -> State | int:
    """The link that waits, although it could not be looked at, as the person wants it."""
    button = context.button(ReplaceUnseen)
    focus, text = Focus.recall(context.data), reply_about(context, button.post_id)
    if text is None or focus is None:
        post = await context.db(context.posting.lists.get, button.post_id)
        return await finish(update, context, post)
    return await take(update, context, replacement_of(focus.medium, button.kind), text)


async def _typed(
    state: State, beside: BesideAnswers, update: Update, context: Context
) -> State | int:
    """The answer to a field; of a message for a file, its links as Telegram marks them."""
    focus = Focus.recall(context.data)
    if focus is None or beside.is_about_another(update, context):
        forget(context.data)
        return await _about_another(beside, update, context)
    field = field_of(state, focus.medium) or CAPTION
    return await _taken(update, context, field, focus, beside)


async def _taken(
    update: Update, context: Context, field: FieldDialog, focus: Focus, beside: BesideAnswers
) -> State | int:
    state, message, text = field.state, update.effective_message, text_of(update)
    is_link = state in LINKS_ASKED and is_place_link(text)
    if is_link or (state is State.PLACE and is_no_place(text)):
        done = await done_beside(update, context, field, text, beside.orders)
        if done is not None:
            return done
    left = await leave(update, context, field, text)
    if left is not None:
        return left
    if message and state in OF_FILES:
        return await _links(update, context, field, message, beside)
    if state is State.WHEN and (said := time_said(text)) is not None:
        return await take(update, context, field, said)
    is_time = state is State.CAPTION and is_only_a_time(text)
    post = await still_editable(context, focus.post_id) if is_time else None
    if post is None:
        return await take(update, context, field, text, beside.orders)
    focus_on_field(context, post, CAPTION, walk=focus.walk, from_slide=False)
    await ask_instead(update, context, post, text, ways_out(context, post, CAPTION))
    return state


async def _links(
    update: Update, context: Context, field: FieldDialog, message: Message, beside: BesideAnswers
) -> State | int:
    """Words beside them that are only a time are asked about afterwards."""
    focus, linked = Focus.recall(context.data), links_in(message)
    words = linked.caption(but=linked.urls)
    text = OF_FILES[field.state](linked)
    if focus is None or not linked.links or not is_only_a_time(words):
        return await take(update, context, field, text, beside.orders)
    state = await take(update, context, field, "\n".join(linked.urls), beside.orders)
    await ask_below(update, context, focus.post_id, words)
    return state


async def _about_another(beside: BesideAnswers, update: Update, context: Context) -> State | int:
    """The question that was open is closed by it."""
    if (question := swap_prompt(context.data, None)) is not None:
        await remove(context.bot, chat_id_of(update), question)
    state = await beside.typed(update, context)
    return END if state is None else state


def handlers(beside: BesideAnswers) -> Handlers:
    """The buttons that ask, clear, skip and go back; what is typed for each field."""
    buttons: dict[type[Button], Callback] = {
        Ask: _asked,
        Clear: _cleared,
        Skip: _skipped,
        ToCard: _to_card,
        Untag: _untagged,
        Uninvite: _uninvited,
        PickPlace: _place_picked,
        PlacePage: _places_turned,
        TakeAgain: _again,
        TakeCut: _again,
        StopAndTake: _again,
        ReplaceUnseen: _replaced_unseen,
    }
    typing: dict[State, list[Handler]] = {
        state: [MessageHandler(TYPED, partial(_typed, state, beside))]
        for state in (*OF_MEDIUM, *FIELDS)
    }
    shared = MessageHandler(SHARED_PLACE, partial(_typed, State.PLACE, beside))
    typing[State.PLACE].append(shared)
    return Handlers(buttons=buttons, typed=typing)
