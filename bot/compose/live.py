"""What a tap does to a post that is published: its first comment once more, or without it; deleting
it from Instagram, which asks twice. The publisher does the rest."""

from functools import partial

from telegram import Update

from bot.compose.questions.walk import finish
from bot.screen import (
    AskRemoval,
    CommentAgain,
    Context,
    Handlers,
    Question,
    RemoveForGood,
    State,
    ToCard,
    WithoutComment,
    danger,
    link,
    show_prompt,
)


async def comment_again(update: Update, context: Context) -> State | int:
    button = context.button(CommentAgain)
    again = partial(context.posting.live.comment_again, button.post_id, actor=context.actor)
    post = await context.db(again, seen_version=button.version)
    is_tried = post.version != button.version
    toast = context.words.plain("outcome.toast.again") if is_tried else ""
    return await finish(update, context, post, toast=toast)


async def without_comment(update: Update, context: Context) -> State | int:
    button = context.button(WithoutComment)
    drop = partial(context.posting.live.drop_comment, button.post_id, actor=context.actor)
    post = await context.db(drop, seen_version=button.version)
    return await finish(update, context, post)


async def ask_removal(update: Update, context: Context) -> State | int | None:
    """The only thing that is asked twice: it cannot be undone. Where the login may not do it, the
    way there."""
    button, words = context.button(AskRemoval), context.words
    post, is_possible = await context.db(context.posting.live.removable, button.post_id)
    if post.removed_at is not None:
        return await finish(update, context, post)
    if is_possible:
        label = words.plain("outcome.button.remove_for_good")
        yes = danger(label, RemoveForGood(post.post_id, post.version))
        question, back = Question(words("outcome.remove_sure"), ([yes],)), "outcome.button.keep"
    else:
        url = post.permalink
        way = [link(words.plain("card.button.open"), url)] if url else []
        question, back = Question(words("outcome.remove_by_hand"), (way,)), "common.back"
    await show_prompt(update, context, question, [[(words.plain(back), ToCard(post.post_id))]])
    return None


async def remove(update: Update, context: Context) -> State | int:
    """Asked for; the card says when it is done."""
    button = context.button(RemoveForGood)
    wish = partial(context.posting.live.remove, button.post_id, actor=context.actor)
    post = await context.db(wish, seen_version=button.version)
    is_asked = post.version != button.version
    toast = context.words.plain("outcome.toast.removing") if is_asked else ""
    return await finish(update, context, post, toast=toast)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            CommentAgain: comment_again,
            WithoutComment: without_comment,
            AskRemoval: ask_removal,
            RemoveForGood: remove,
        },
    )
