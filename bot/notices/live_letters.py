"""What is told of posts that are live: a first comment that failed, how they do, their removal.

Pure; for `post_letters`.
"""

from telegram import InlineKeyboardMarkup

from bot.card.buttons.keyboard import comment_rows
from bot.card.lines.facts import CardFacts
from bot.card.lines.outcome import age, compared, reason_of_none, why_not_commented
from bot.screen import (
    COMMENT_SHOWN,
    Cell,
    ChangeToken,
    CheckAccount,
    Html,
    OpenPost,
    Rows,
    Words,
    excerpt,
    failure_lines,
    link,
    rows,
    title,
)
from posting import AccountState, Cause, Failure, Notice, NoticeKind, Post, Results

OF_THE_LIVE = frozenset(
    {
        NoticeKind.COMMENT_FAILED,
        NoticeKind.COMMENT_WAITS,
        NoticeKind.FIGURES,
        NoticeKind.NOT_REMOVED,
        NoticeKind.CHANGED,
        NoticeKind.LINK,
    }
)


def of_the_live(
    notice: Notice, facts: CardFacts, words: Words
) -> tuple[Html, InlineKeyboardMarkup]:
    """Without words where nothing is to be said."""
    post = facts.post
    values = {"title": title(post, words), "account": facts.account.username}
    opening: Rows = [[(words.plain("notice.open_post"), OpenPost(post.post_id))]]
    match notice.kind:
        case NoticeKind.COMMENT_FAILED:
            return _comment_failed(post, words), rows(
                [*comment_rows(post, words), *_open_rows(post, words)]
            )
        case NoticeKind.COMMENT_WAITS if facts.account.state is AccountState.TROUBLE:
            return _comment_waits(facts, words)
        case NoticeKind.FIGURES if facts.results is not None:
            return _figures_line(facts.results, str(values["title"]), words), rows(opening)
        case NoticeKind.NOT_REMOVED:
            failure = post.removal.failure if post.removal else None
            why = failure_lines(failure, words)[: _lines_of(failure)] if failure else ()
            told = Html("\n".join([words("notice.not_removed", **values), *why]))
            return told, rows([*_open_rows(post, words), *opening])
    return Html(""), rows([])


def _lines_of(failure: Failure) -> int:
    """What to do about an account that was not connected is said of posts that wait for it."""
    return 1 if failure.cause == Cause.NO_ACCESS else 2


def _comment_failed(post: Post, words: Words) -> Html:
    failure = reason_of_none(post)
    start = excerpt(post.options.first_comment or "", COMMENT_SHOWN)
    if failure is None:
        return words("notice.comment_unseen", comment=start)
    why = why_not_commented(failure, words)
    if failure.cause == Cause.COMMENTS_NOT_ALLOWED:
        why = Html(f"{why} {failure_lines(failure, words)[1]}")
    return words("notice.comment_failed", why=why, comment=start)


def _comment_waits(facts: CardFacts, words: Words) -> tuple[Html, InlineKeyboardMarkup]:
    post, account = facts.post, facts.account
    start = excerpt(post.options.first_comment or "", COMMENT_SHOWN)
    html = words("notice.comment_waits", account=account.username, comment=start)
    check: Cell = (words.plain("accounts.check_again"), CheckAccount(account.account_id))
    change: Cell = (words.plain("accounts.change_token"), ChangeToken(account.account_id))
    return html, rows([[check], [change], *_open_rows(post, words)])


def _figures_line(results: Results, name: str, words: Words) -> Html:
    figures = results.figures
    if figures.too_few:
        return Html("")
    told = compared(results, words)
    return words("notice.figures", title=name, age=age(figures, words), figures=told)


def _open_rows(post: Post, words: Words) -> Rows:
    return [[link(words.plain("notice.open"), post.permalink)]] if post.permalink else []
