"""The hashtag sets and the endings of an account: what is saved, typed anew, renamed and deleted.
How they get into a caption is `bot.compose.caption_buttons`."""

from dataclasses import replace
from functools import partial

from telegram import Update
from telegram.ext import ConversationHandler, MessageHandler

from bot.card.buttons.snippets_offered import button_name, menu_question, names_line
from bot.reading.snippets import is_taken_for_ending, read_snippet, read_words
from bot.screen import (
    TYPED,
    AwaitedSnippet,
    Callback,
    Cell,
    ConnectAccount,
    Context,
    DeleteSnippet,
    Handlers,
    Html,
    NewSnippet,
    OpenSnippet,
    PageAnswer,
    Question,
    RenameSnippet,
    RestoreSnippet,
    Rows,
    SettingsMenu,
    SnippetList,
    SnippetMenu,
    State,
    ToCard,
    Words,
    await_snippet,
    awaited_snippet,
    deleted_snippet,
    digest,
    is_on_walk,
    no_account,
    note_answered,
    note_deleted_snippet,
    paged,
    plain_text,
    post_answered,
    problem_sentence,
    show_prompt,
    text_of,
)
from posting import InvalidError, Posting, Snippet

END = ConversationHandler.END
WHOLE, NAME, ITS_WORDS = "whole", "name", "words"  # what was typed of one


async def snippet_list(update: Update, context: Context) -> State | int:
    """All of an account; what is typed below it is another one."""
    return await _show_list(update, context, context.button(SnippetList))


async def new_snippet(update: Update, context: Context) -> State:
    button, words = context.button(NewSnippet), context.words
    await_snippet(context.data, AwaitedSnippet(button.account_id, button.post_id))
    back = _way_back(words, button.account_id, button.post_id)
    await show_prompt(update, context, Question(words("snippets.how")), [[back]])
    return State.SNIPPET


async def open_snippet(update: Update, context: Context) -> State | int:
    """One of them; what is typed below it takes the place of its words."""
    button, words = context.button(OpenSnippet), context.words
    snippet = await context.db(context.posting.snippets.get, button.snippet_id)
    if snippet is None:
        return await _is_gone(update, context, button)
    account = await context.db(context.posting.accounts.get, snippet.account_id)
    awaited = AwaitedSnippet(snippet.account_id, button.post_id, snippet.snippet_id)
    await_snippet(context.data, awaited)
    html = words("snippets.one", name=snippet.name, account=account.username, text=snippet.text)
    rename = RenameSnippet(snippet.snippet_id, button.post_id)
    delete = DeleteSnippet(snippet.snippet_id, button.post_id)
    rows: Rows = [
        [
            (words.plain("snippets.button.rename"), rename),
            (words.plain("snippets.button.delete"), delete),
        ],
        [_way_back(words, snippet.account_id, button.post_id, to_list=True)],
    ]
    await show_prompt(update, context, Question(html), rows)
    return State.SNIPPET


async def rename(update: Update, context: Context) -> State | int:
    button, words = context.button(RenameSnippet), context.words
    snippet = await context.db(context.posting.snippets.get, button.snippet_id)
    if snippet is None:
        return await _is_gone(update, context, button)
    awaited = AwaitedSnippet(snippet.account_id, button.post_id, snippet.snippet_id, is_name=True)
    await_snippet(context.data, awaited)
    limit = context.posting.limits.snippet_name
    html = words("snippets.rename", name=snippet.name, limit=limit)
    back: Cell = (words.plain("common.back"), OpenSnippet(snippet.snippet_id, button.post_id))
    await show_prompt(update, context, Question(html), [[back]])
    return State.SNIPPET


async def delete(update: Update, context: Context) -> State | int:
    """Captions that have it stay as they are."""
    button = context.button(DeleteSnippet)
    snippet = await context.db(context.posting.snippets.get, button.snippet_id)
    if snippet is None:
        return await _is_gone(update, context, button)
    await context.db(context.posting.snippets.delete, snippet.snippet_id)
    note_deleted_snippet(context.data, snippet)
    toast = context.words.plain("snippets.toast.deleted", name=snippet.name)
    listed = SnippetList(snippet.account_id, 0, button.post_id)
    return await _show_list(update, context, listed, toast=toast)


async def restore(update: Update, context: Context) -> State | int:
    button = context.button(RestoreSnippet)
    snippet, toast = deleted_snippet(context.data, button.account_id, keep=True), ""
    if snippet is not None:
        add = context.posting.snippets.add
        try:
            await context.db(add, snippet.account_id, snippet.name, snippet.text)
        except InvalidError as error:  # another has its name meanwhile: it is kept
            toast = plain_text(_problems(error, context))
        else:
            deleted_snippet(context.data, button.account_id)
    listed = SnippetList(button.account_id, 0, button.post_id)
    return await _show_list(update, context, listed, toast=toast)


async def read_typed(typed: Callback, update: Update, context: Context) -> State | int:
    """A new one, or what one is to be from now on; unless a post has come between, or is
    answered."""
    awaited = awaited_snippet(context.data)
    if awaited is None or post_answered(update, context.data) is not None:
        then: State | int | None = await typed(update, context)
        return END if then is None else then
    return await _take(update, context, awaited)


async def snippet_again(update: Update, context: Context, its: PageAnswer) -> State | int | None:
    """As the message says now: what it has saved, unless that has changed since; or what it was
    refused for."""
    if not its.about:
        awaited = awaited_snippet(context.data)
        return await _take(update, context, awaited) if awaited else None
    snippet = await context.db(context.posting.snippets.get, its.about)
    if snippet is None or its.gave != digest(snippet):
        return None
    is_name = its.part == NAME
    awaited = AwaitedSnippet(snippet.account_id, its.post_id, snippet.snippet_id, is_name=is_name)
    return await _take(update, context, awaited, is_whole=its.part == WHOLE)


async def _take(
    update: Update, context: Context, awaited: AwaitedSnippet, *, is_whole: bool = False
) -> State | int:
    """The answer is noted with what is saved then, as its message may be edited."""
    typed = text_of(update)
    try:
        saved, part = await context.db(_saved, context.posting, awaited, typed, is_whole=is_whole)
    except InvalidError as error:
        note_answered(update, context.data, PageAnswer(State.SNIPPET))
        html = context.words("snippets.not_saved", problems=_problems(error, context))
        back = _way_back(context.words, awaited.account_id, awaited.post_id)
        await show_prompt(update, context, Question(html), [[back]])
        return State.SNIPPET
    of, gave = saved.snippet_id, digest(saved)
    its = PageAnswer(State.SNIPPET, of, part=part, post_id=awaited.post_id, gave=gave)
    note_answered(update, context.data, its)
    is_ending = part == WHOLE and is_taken_for_ending(typed)
    said = _is_ending(saved.name, saved.text, context.words) if is_ending else ""
    if awaited.post_id and part == WHOLE:
        post = await context.db(context.posting.lists.get, awaited.post_id)
        menu = SnippetMenu(post.post_id, post.version)
        question = await context.db(menu_question, context, post, menu)
        question = replace(question, html=_below(said, question.html))
        await show_prompt(update, context, question, [])
        return State.CAPTION if is_on_walk(context.data, post.post_id) else END
    listed = SnippetList(awaited.account_id, 0, awaited.post_id)
    return await _show_list(update, context, listed, said=said)


def _is_ending(name: str, text: str, words: Words) -> Html:
    """All of it is saved, also where its name is only its first words."""
    if name == text:
        return words("snippets.is_ending", name=name)
    return words("snippets.is_named_ending", name=name, text=text)


def _below(said: str, html: str) -> Html:
    return Html(f"{said}\n\n{html}" if said else html)


def _saved(
    posting: Posting, awaited: AwaitedSnippet, typed: str, *, is_whole: bool
) -> tuple[Snippet, str]:
    """What is saved now, and which part of it was typed. What was typed for one that was deleted
    meanwhile is another one. Raises InvalidError. Database thread."""
    snippets, longest = posting.snippets, posting.limits.snippet_name
    snippet = snippets.get(awaited.snippet_id) if awaited.snippet_id else None
    if snippet is None:
        return snippets.add(awaited.account_id, *read_snippet(typed, longest)), WHOLE
    if is_whole:
        return snippets.write_anew(snippet, *read_snippet(typed, longest)), WHOLE
    if awaited.is_name:
        return snippets.rename(snippet, " ".join(typed.split())), NAME
    return snippets.rewrite(snippet, read_words(typed)), ITS_WORDS


async def _show_list(
    update: Update,
    context: Context,
    button: SnippetList,
    *,
    said: str = "",
    toast: str = "",
) -> State | int:
    words, accounts = context.words, context.posting.accounts
    account = await (
        context.db(accounts.get, button.account_id)
        if button.account_id
        else context.db(accounts.current, context.person.current_account_id)
    )
    if account is None:
        connect: Rows = [[(words.plain("common.connect"), ConnectAccount())]]
        away = await context.db(context.posting.lists.away)
        html = no_account(away, words)
        await show_prompt(update, context, Question(html), connect)
        return END
    button = replace(button, account_id=account.account_id)
    found = await context.db(context.posting.snippets.of, account.account_id)
    await_snippet(context.data, AwaitedSnippet(account.account_id, button.post_id))
    names, how = names_line(found, words), words("snippets.how")
    html = words("snippets.list", account=account.username, names=names, how=how)
    rows = _list_rows(context, button, found)
    await show_prompt(update, context, Question(_below(said, html)), rows, toast=toast)
    return State.SNIPPET


def _list_rows(context: Context, button: SnippetList, found: tuple[Snippet, ...]) -> Rows:
    words, account_id, post_id = context.words, button.account_id, button.post_id
    cells: list[Cell] = [(button_name(it), OpenSnippet(it.snippet_id, post_id)) for it in found]
    undo: list[Cell] = [(words.plain("times.undo"), RestoreSnippet(account_id, post_id))]
    is_deleted = deleted_snippet(context.data, account_id, keep=True) is not None
    return [
        *paged(cells, button.page, lambda at: SnippetList(account_id, at, post_id)),
        [*(undo if is_deleted else []), _way_back(words, account_id, post_id)],
    ]


async def _is_gone(update: Update, context: Context, button: OpenSnippet) -> State | int:
    """Somebody has deleted it."""
    toast = context.words.plain("snippets.toast.gone")
    return await _show_list(update, context, SnippetList(0, 0, button.post_id), toast=toast)


def _problems(error: InvalidError, context: Context) -> Html:
    zone = context.zone(None)
    return Html("\n".join(problem_sentence(it, context.words, zone) for it in error.problems))


def _way_back(words: Words, account_id: int, post_id: int, *, to_list: bool = False) -> Cell:
    if to_list:
        return words.plain("common.back"), SnippetList(account_id, 0, post_id)
    if post_id:
        return words.plain("compose.button.to_card"), ToCard(post_id)
    return words.plain("common.back"), SettingsMenu()


def handlers(typed: Callback) -> Handlers:
    return Handlers(
        buttons={
            SnippetList: snippet_list,
            NewSnippet: new_snippet,
            OpenSnippet: open_snippet,
            RenameSnippet: rename,
            DeleteSnippet: delete,
            RestoreSnippet: restore,
        },
        typed={State.SNIPPET: [MessageHandler(TYPED, partial(read_typed, typed))]},
        edited={State.SNIPPET: snippet_again},
    )
