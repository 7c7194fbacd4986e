"""Puts the question of a field where it is best understood: under what the field draws, under the
photo or video that it is about, or by itself."""

from dataclasses import replace

from telegram import Update

from bot.compose.fields import OF_MEDIUM, FieldDialog, medium_at
from bot.compose.questions.drawn import drawn, show_drawn
from bot.compose.questions.slide_message import show_slide
from bot.screen import (
    Context,
    Html,
    Question,
    Rows,
    Touched,
    Words,
    led_to_instagram,
    medium_name,
    show_prompt,
    title,
)
from posting import Kind, Pictures, Post, Problem, media_of


async def put_question(
    update: Update, context: Context, post: Post, field: FieldDialog, out: Rows
) -> None:
    """`out`: the buttons that lead away from it."""
    picture = await _picture(update, context, post, field)
    ask = field.sight.ask if field.sight and picture else field.ask
    question = about_slide(await ask(context, post), post, field, context.words)
    if _stands_below_another(update, context, post):
        html = f"<b>{led_to_instagram(title(post, context.words))}</b>\n{question.html}"
        question = replace(question, html=Html(html))
    whole = replace(question, rows=(*question.rows, *out))
    if picture:
        await show_drawn(update, context, picture, whole)
    elif post.kind is Kind.CAROUSEL and field.state in OF_MEDIUM:
        await show_slide(update, context, post, medium_at(post, field.medium), whole)
    else:
        await show_prompt(update, context, question, out)


async def put_again(  # noqa: PLR0913 - a question, how it is asked and what has become of it
    update: Update, context: Context, post: Post, field: FieldDialog, reply: Question, out: Rows
) -> None:
    """What is said of an answer that could not be used, under what the field draws."""
    question = about_slide(reply, post, field, context.words)
    picture = await _picture(update, context, post, field)
    if picture:
        whole = replace(question, rows=(*question.rows, *out))
        await show_drawn(update, context, picture, whole)
    else:
        await show_prompt(update, context, question, out)


def _stands_below_another(update: Update, context: Context, post: Post) -> bool:
    """The card above the question is that of another post."""
    touched = Touched.recall(context.data)
    return not update.callback_query and touched is not None and touched.post_id != post.post_id


async def _picture(
    update: Update, context: Context, post: Post, field: FieldDialog
) -> bytes | None:
    """None: there is nothing to be seen, or it cannot be drawn now, and words have to do."""
    sight = field.sight
    if sight is None or not sight.has_any(post):
        return None

    def draw(pictures: Pictures) -> bytes:
        return sight.draw(post, pictures, context.words)

    return await drawn(update, context, draw)


def about_slide(question: Question, post: Post, field: FieldDialog, words: Words) -> Question:
    """With the name of the photo or video where there are several of them."""
    if post.kind is not Kind.CAROUSEL or field.state not in OF_MEDIUM:
        return question
    name = medium_name(media_of(post), field.medium, words)
    said = f"{field.said}\n\n" if field.said else ""
    return replace(question, html=Html(f"{said}<b>{name}</b>\n{question.html}"))


def of_slide_asked_about(problem: Problem, field: FieldDialog) -> Problem:
    """Without the number of the slide that the question names already."""
    number = problem.values.get("medium")
    if field.state not in OF_MEDIUM or number != field.medium + 1:
        return problem
    values = {name: value for name, value in problem.values.items() if name != "medium"}
    return replace(problem, values=values)
