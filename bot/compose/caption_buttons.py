"""Buttons that change a caption: cut it, drop hashtags, add what is saved for it, or take that out;
give it to another post. What is saved goes into the first comment as well."""

from contextlib import suppress
from dataclasses import replace

from telegram import Update

from bot.card.buttons.snippets_offered import first_question, menu_question
from bot.compose.fields import change
from bot.compose.questions.walk import back_to_question, editable, finish
from bot.screen import (
    AwaitedSnippet,
    Context,
    CutCaption,
    DropHashtags,
    Handlers,
    MoveHashtags,
    MoveWords,
    SaveHashtags,
    SnippetMenu,
    State,
    ToggleSnippet,
    WaitingWords,
    answer,
    await_snippet,
    is_on_walk,
    note_change,
    note_done,
    note_words_moved,
    plain_text,
    problem_sentence,
    remove,
    show_prompt,
    tapped_message,
    waiting_words,
)
from posting import (
    InvalidError,
    Limits,
    Post,
    PostFields,
    PostGoneError,
    Snippet,
    add_snippet,
    cut_at_word,
    first_comment_problems,
    has_snippet,
    hashtags,
    hashtags_moved,
    without_last_hashtags,
    without_snippet,
)


async def cut(update: Update, context: Context) -> State | int:
    """Cut a caption that is too long."""
    button = context.button(CutCaption)
    post = await context.db(context.posting.lists.get, button.post_id)
    shorter = PostFields(caption=cut_at_word(post.caption, button.limit))
    return await _change(update, context, replace(post, version=button.version), shorter)


async def drop_hashtags(update: Update, context: Context) -> State | int:
    """Drop the hashtags that are too many, the last ones first."""
    button = context.button(DropHashtags)
    post = await context.db(context.posting.lists.get, button.post_id)
    fewer = PostFields(caption=without_last_hashtags(post.caption, button.limit))
    return await _change(update, context, replace(post, version=button.version), fewer)


async def move_hashtags(update: Update, context: Context) -> State | int | None:
    """From the caption to the first comment, if that has room for them."""
    button, limits = context.button(MoveHashtags), context.posting.limits
    post = await editable(context, button.post_id)
    comment = post.options.first_comment or ""
    caption, longer = hashtags_moved(post.caption, comment, button.keep)
    wanted = PostFields(caption=caption, first_comment=longer or None)
    if problems := first_comment_problems(longer, limits):
        await _refuse(update, context, "snippets.not_moved", InvalidError(problems))
        return None
    return await _change(update, context, replace(post, version=button.version), wanted)


async def snippet_menu(update: Update, context: Context) -> State | None:
    """What is saved for the account; where nothing is, how to."""
    button = context.button(SnippetMenu)
    post = await editable(context, button.post_id)
    return await _show_menu(update, context, post, replace(button, version=post.version))


async def save_hashtags(update: Update, context: Context) -> State | None:
    """Those of the caption, called by the first of them."""
    button, snippets = context.button(SaveHashtags), context.posting.snippets
    post = await editable(context, button.post_id)
    tags = hashtags(post.caption)
    if tags:
        name = tags[0][1:][: context.posting.limits.snippet_name]
        try:
            await context.db(snippets.add, post.account_id, name, " ".join(dict.fromkeys(tags)))
        except InvalidError as error:
            await _refuse(update, context, "snippets.refused", error, name)
            return None
    return await _show_menu(update, context, post, SnippetMenu(post.post_id, post.version))


async def toggle(update: Update, context: Context) -> State | int | None:
    """Nothing is added where Instagram would refuse what comes of it: that is said with numbers. On
    the walk of `/new` its question is asked again."""
    button = context.button(ToggleSnippet)
    post = await editable(context, button.post_id)
    snippet = await context.db(context.posting.snippets.get, button.snippet_id)
    if snippet is None:
        await answer(update, context, context.words.plain("snippets.toast.gone"), alert=True)
        menu = SnippetMenu(post.post_id, post.version, to_comment=button.to_comment)
        return await _show_menu(update, context, post, menu)
    try:
        wanted = toggled(post, snippet, context.posting.limits, to_comment=button.to_comment)
    except InvalidError as error:
        await _refuse(update, context, "snippets.refused", error, snippet.name)
        return None
    seen = replace(post, version=button.version)
    if not is_on_walk(context.data, post.post_id):
        return await _change(update, context, seen, wanted)
    post = await change(context, seen.post_id, seen.version, wanted)
    return await back_to_question(update, context, post)


def toggled(post: Post, snippet: Snippet, limits: Limits, *, to_comment: bool) -> PostFields:
    """The change that adds it, or takes it out where it is. Raises InvalidError."""
    text = (post.options.first_comment or "") if to_comment else post.caption
    if has_snippet(text, snippet):
        text = without_snippet(text, snippet)
    else:
        text = add_snippet(text, snippet, limits, is_comment=to_comment)
    return PostFields(first_comment=text or None) if to_comment else PostFields(caption=text)


async def move_words(update: Update, context: Context) -> State | int | None:
    """The draft gets the words that became the caption of another post, which has its former one
    again; where either caption has changed since, both stay."""
    draft_id, tapped = context.button(MoveWords).post_id, tapped_message(update)
    waiting, words = tapped and waiting_words(context.data, tapped.message_id), context.words
    if not tapped or not waiting:
        await answer(update, context, words.plain("in_hand.toast.gone"), alert=True)
        return None
    draft, toast = await context.db(context.posting.lists.get, draft_id), "moved"
    if waiting.is_done or await context.is_done(draft_id):
        pass
    elif pair := await context.db(_moved, context, draft, waiting):
        draft, other = pair
        note_words_moved(context, draft, other)
    else:
        toast = "overtaken"
    note_done(context.data, tapped.message_id)
    await remove(context.bot, tapped.chat_id, tapped.message_id)
    return await finish(update, context, draft, toast=words.plain(f"in_hand.toast.{toast}"))


def _moved(context: Context, draft: Post, waiting: WaitingWords) -> tuple[Post, Post] | None:
    """Both change, or none. Raises the errors of posting. Database thread."""
    posting, actor = context.posting, context.actor
    with suppress(PostGoneError), posting.storage.transaction():
        other = posting.lists.get(waiting.post_id or 0)
        if other.caption != waiting.text or draft.caption:
            return None
        draft, other = (
            posting.changes.change(
                post.post_id, PostFields(caption=caption), seen_version=post.version, actor=actor
            )
            for post, caption in ((draft, waiting.text), (other, waiting.former))
        )
        return draft, other
    return None


async def _show_menu(
    update: Update, context: Context, post: Post, button: SnippetMenu
) -> State | None:
    if await context.db(context.posting.snippets.of, post.account_id):
        question = await context.db(menu_question, context, post, button)
        await show_prompt(update, context, question, [])
        return None
    account = await context.db(context.posting.accounts.get, post.account_id)
    await_snippet(context.data, AwaitedSnippet(post.account_id, post.post_id))
    await show_prompt(update, context, first_question(context, post, account.username), [])
    return State.SNIPPET


async def _refuse(
    update: Update, context: Context, key: str, error: InvalidError, name: str = ""
) -> None:
    zone = context.zone(None)
    said = [plain_text(problem_sentence(it, context.words, zone)) for it in error.problems]
    refused = context.words.plain(key, name=name, problems="\n".join(said))
    await answer(update, context, refused, alert=True)


async def _change(update: Update, context: Context, seen: Post, wanted: PostFields) -> State | int:
    post = await change(context, seen.post_id, seen.version, wanted)
    note_change(context, seen, post, by_tap=True)
    return await finish(update, context, post)


def handlers() -> Handlers:
    return Handlers(
        buttons={
            CutCaption: cut,
            DropHashtags: drop_hashtags,
            MoveHashtags: move_hashtags,
            SnippetMenu: snippet_menu,
            SaveHashtags: save_hashtags,
            ToggleSnippet: toggle,
            MoveWords: move_words,
        },
    )
