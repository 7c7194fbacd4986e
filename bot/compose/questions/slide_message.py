"""One photo or video of a post, shown wherever the card was: as the picture of a question about it,
or by itself with what it has and the buttons to change that."""

import asyncio
from dataclasses import replace

from telegram import Update

from bot.card.message import CardMessage
from bot.compose.questions.drawn import drawn, show_drawn
from bot.screen import (
    NUMBERS_PER_ROW,
    Ask,
    Cell,
    Context,
    Html,
    Nothing,
    Question,
    RemoveSlide,
    Rows,
    ShowSlide,
    Slides,
    State,
    ToCard,
    Words,
    answer,
    ask_there,
    chat_id_of,
    cover,
    in_rows,
    lengths_of,
    medium_name,
    named,
    rows,
    shortened,
    show_prompt,
    tapped_message,
    touch,
)
from posting import Field, Medium, Post, kind_of, media_of

WHICH = {
    State.PEOPLE: Field.USER_TAGS,
    State.ALT_TEXT: Field.ALT_TEXT,
    State.COVER: Field.THUMB_OFFSET,
    State.REPLACEMENT: Field.MEDIA,
}
ALT_TEXT_SHOWN = 300


async def show_slide(
    update: Update, context: Context, post: Post, medium: Medium, question: Question
) -> None:
    """On the tapped message, or as a new one after something typed; the question that was open
    before goes away. The card puts its own picture back."""
    keyboard = rows(question.rows)
    shown = replace(post, media=(medium,))
    message = CardMessage(shown, question.html, keyboard, context.words)
    tapped, chat_id = tapped_message(update), chat_id_of(update)
    drawing = message.put_on(context, tapped, None) if tapped else message.send(context, chat_id)
    message_id, _ = await asyncio.gather(drawing, answer(update, context))
    if message_id is None:
        message_id = await message.send(context, chat_id)
    cover(context.data, message_id, other_picture=True)
    await ask_there(context, chat_id, message_id)


async def show_sheet(update: Update, context: Context, post: Post, question: Question) -> bool:
    """Under all of them, numbered. False: they cannot be drawn now, and words have to do."""
    picture = await draw_sheet(update, context, post)
    if picture is not None:
        await show_drawn(update, context, picture, question)
    return picture is not None


async def ask_which(update: Update, context: Context, post: Post, step: State) -> None:
    """Of which photo or video; those that take no such thing are not offered."""
    words, row, field = context.words, kind_of(post), WHICH[step]
    cells: list[Cell] = [
        (f"{number + 1}", Ask(post.post_id, post.version, step, number))
        for number, medium in enumerate(media_of(post))
        if field is Field.MEDIA or field in row.of_medium(medium)
    ]
    numbers = tuple(in_rows(cells, NUMBERS_PER_ROW))
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    question = Question(words(f"compose.which.{step}"), (*numbers, [back]))
    if not await show_sheet(update, context, post, question):
        await show_prompt(update, context, question, [])


async def draw_sheet(update: Update, context: Context, post: Post) -> bytes | None:
    """All of them, numbered; None when that cannot be now."""
    labels = lengths_of(post.media, context.words)
    return await drawn(update, context, lambda pictures: pictures.slides(post.media, labels))


async def show_view(update: Update, context: Context, post: Post, number: int) -> None:
    """The picture itself, with the buttons for what it has."""
    html = slide_text(post, number, context.words)
    question = Question(html, tuple(_rows(post, number, context.words)))
    await show_slide(update, context, post, post.media[number], question)
    touch(context.data, post, context.now, slide=number)


def slide_text(post: Post, number: int, words: Words) -> Html:
    medium = post.media[number]
    lines = [words("slides.one", name=medium_name(post.media, number, words))]
    if medium.user_tags:
        people = named(tag.username for tag in medium.user_tags)
        lines.append(words("card.people", people=people))
    if medium.alt_text:
        shown = shortened(medium.alt_text, ALT_TEXT_SHOWN)
        lines.append(words("slides.alt_text", text=shown))
    if medium.thumb_offset is not None:
        lines.append(words("slides.cover", cover=words.duration(medium.thumb_offset)))
    return Html("\n".join(lines))


def _rows(post: Post, number: int, words: Words) -> Rows:
    post_id, version, count = post.post_id, post.version, len(post.media)
    asked = [
        ("card.button.people", State.PEOPLE, Field.USER_TAGS),
        ("card.button.alt_text", State.ALT_TEXT, Field.ALT_TEXT),
        ("card.button.cover", State.COVER, Field.THUMB_OFFSET),
    ]
    has = kind_of(post).of_medium(post.media[number])
    fields: list[Cell] = [
        (words.plain(key), Ask(post_id, version, state, number, from_slide=True))
        for key, state, field in asked
        if field in has
    ]
    other = Ask(post_id, version, State.REPLACEMENT, number, from_slide=True)
    before: Cell = ("◀️", ShowSlide(post_id, version, (number - 1) % count))
    after: Cell = ("▶️", ShowSlide(post_id, version, (number + 1) % count))
    return [
        fields,
        [
            (words.plain("card.button.replace"), other),
            (words.plain("slides.remove"), RemoveSlide(post_id, version, number)),
        ],
        [before, (f"{number + 1}/{count}", Nothing()), after],
        [(words.plain("slides.back"), Slides(post_id, version))],
    ]
