"""The hashtag sets and endings of an account, as a question: which are to go into the caption of a
post, or into its first comment."""

from collections.abc import Sequence

from bot.screen import (
    Ask,
    Cell,
    Context,
    NewSnippet,
    Question,
    Rows,
    SaveHashtags,
    SnippetList,
    SnippetMenu,
    State,
    ToCard,
    ToggleSnippet,
    Words,
    is_on_walk,
    paged,
    shortened,
)
from posting import Post, Snippet, has_snippet, hashtags, only_hashtags

NAME_SHOWN, ENDING_SHOWN = 13, 10  # characters on a button


def menu_question(context: Context, post: Post, button: SnippetMenu) -> Question:
    """Database thread."""
    posting, words = context.posting, context.words
    account = posting.accounts.get(post.account_id)
    found = posting.snippets.of(post.account_id)
    key = "snippets.menu_comment" if button.to_comment else "snippets.menu_caption"
    html = words(key, account=account.username, names=names_line(found, words))
    rows = _menu_rows(post, found, button, words)
    return Question(html, (*rows[:-1], [*rows[-1], way_back(context, post)]))


def way_back(context: Context, post: Post) -> Cell:
    """To the question for the caption where that is a step of `/new`, else to the card."""
    label = context.words.plain("common.back")
    if is_on_walk(context.data, post.post_id):
        return label, Ask(post.post_id, post.version, State.CAPTION)
    return label, ToCard(post.post_id)


def _menu_rows(post: Post, found: Sequence[Snippet], button: SnippetMenu, words: Words) -> Rows:
    """But for the way back."""
    post_id, version, to_comment = post.post_id, post.version, button.to_comment
    text = (post.options.first_comment or "") if to_comment else post.caption
    cells: list[Cell] = [
        (
            f"{'☑️' if has_snippet(text, it) else '⬜'} {button_name(it)}",
            ToggleSnippet(post_id, version, it.snippet_id, to_comment),
        )
        for it in found
    ]
    key = "snippets.button.to_caption" if to_comment else "snippets.button.to_comment"
    other = SnippetMenu(post_id, version, 0, not to_comment)
    change = SnippetList(post.account_id, 0, post_id)
    return [
        *paged(cells, button.page, lambda at: SnippetMenu(post_id, version, at, to_comment)),
        [
            (words.plain("snippets.button.new"), NewSnippet(post.account_id, post_id)),
            (words.plain(key), other),
        ],
        [(words.plain("snippets.button.change"), change)],
    ]


def first_question(context: Context, post: Post, username: str) -> Question:
    """Where none is saved yet: how to, and the hashtags of the caption at a tap."""
    words, rows = context.words, list[Sequence[Cell]]()
    count = len(set(hashtags(post.caption)))
    if count:
        label = words.plain("snippets.button.save_these", n=count)
        rows.append([(label, SaveHashtags(post.post_id, post.version))])
    rows.append([way_back(context, post)])
    return Question(words("snippets.first", account=username, how=words("snippets.how")), (*rows,))


def names_line(found: Sequence[Snippet], words: Words) -> str:
    """`Coffee 12 · ✍️ How to order`"""
    return " · ".join(map(_named, found)) or words.plain("snippets.none")


def _named(snippet: Snippet) -> str:
    tags = only_hashtags(snippet.text)
    return f"{snippet.name} {len(tags)}" if tags else f"✍️ {snippet.name}"


def button_name(snippet: Snippet) -> str:
    if only_hashtags(snippet.text):
        return shortened(snippet.name, NAME_SHOWN)
    return f"✍️ {shortened(snippet.name, ENDING_SHOWN)}"
