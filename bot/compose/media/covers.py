"""The cover of a video by sight: one of its frames, looked at, moved and taken."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import change, cover_of, medium_at
from bot.compose.questions.drawn import drawn, show_drawn
from bot.compose.questions.walk import ask, editable, finish, go_on
from bot.screen import (
    Ask,
    Cell,
    Context,
    CoverFrame,
    Focus,
    Handlers,
    Question,
    State,
    TakeFrame,
    ToCard,
    Words,
    answer,
    forward,
    note_change,
)
from posting import Medium, Post, PostFields

LONGEST_FILM = 3_600_000  # milliseconds, where the length is not known
STEPS = (
    ("cover.second_back", -1000),
    ("cover.tenth_back", -100),
    ("cover.tenth_on", 100),
    ("cover.second_on", 1000),
)


async def look(update: Update, context: Context) -> State | None:
    """Without the frame the question is put anew: a line that said what takes so long may stand in
    its place."""
    button = context.button(CoverFrame)
    post = await editable(context, button.post_id)
    medium = medium_at(post, button.medium)
    at = within(medium, button.at)
    picture = await drawn(update, context, lambda pictures: pictures.cover(medium, at))
    if picture is None:
        await answer(update, context, context.words.plain("cover.not_drawn"), alert=True)
        focus, field = Focus.recall(context.data), cover_of(button.medium)
        return await ask(update, context, post, field, walk=focus is not None and focus.walk)
    await show_drawn(
        update, context, picture, question(post, replace(button, at=at), context.words)
    )
    return None


def question(post: Post, button: CoverFrame, words: Words) -> Question:
    post_id, version, number = post.post_id, post.version, button.medium
    medium, at = medium_at(post, number), button.at
    html = words(
        "cover.frame", cover=words.duration(at), length=words.duration(medium.duration or at)
    )
    nudges: list[Cell] = [
        (words.plain(key), CoverFrame(post_id, version, within(medium, at + step), number))
        for key, step in STEPS
    ]
    every = Ask(post_id, version, State.COVER, number)
    return Question(
        html,
        (
            [forward(words.plain("cover.use"), TakeFrame(post_id, version, at, number))],
            nudges,
            [
                (words.plain("cover.all_frames"), every),
                (words.plain("common.back"), ToCard(post_id)),
            ],
        ),
    )


def within(medium: Medium, at: int) -> int:
    """The nearest moment at which there is a frame."""
    last = max(0, (medium.duration or LONGEST_FILM) - 1)
    return min(max(0, at), last)


async def take(update: Update, context: Context) -> State | int:
    button, focus = context.button(TakeFrame), Focus.recall(context.data)
    before = await editable(context, button.post_id)
    wanted = PostFields.frame_as_cover(before, button.at, button.medium)
    post = await change(context, button.post_id, button.version, wanted)
    note_change(context, before, post)
    if focus is not None and focus.walk:
        return await go_on(update, context, post, State.COVER)
    toast = context.words.plain("cover.toast", cover=context.words.duration(button.at))
    return await finish(update, context, post, toast=toast)


def handlers() -> Handlers:
    return Handlers(buttons={CoverFrame: look, TakeFrame: take})
