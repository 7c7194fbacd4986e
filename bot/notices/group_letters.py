"""The letters to groups, and to the owners about groups. Pure. Used by `bot.notices.letters`."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.groups.question import group_question
from bot.notices.letter import Letter, letter_of
from bot.screen import Words, link, link_to_post, named, rows, title
from posting import Account, GroupChat, GroupGoneNotice, Notice, Post


def group_letter(
    notice: Notice, post: Post, account: Account, words: Words, bot_link: str
) -> Letter:
    """What has become of a post, with the way to it in the private chat."""
    zone = ZoneInfo(account.timezone)
    due = words.moment_tag(post.publish_at, zone) if post.publish_at else ""
    html = words(
        f"group.notice.{notice.kind}",
        account=account.username,
        title=title(post, words),
        due=due,
    )
    private = link(
        words.plain("group.button.open_in_private"), link_to_post(bot_link, post.post_id)
    )
    live = [link(words.plain("notice.open"), post.permalink)] if post.permalink else []
    return letter_of([notice], html, rows([live, [private]]))


def group_added_letter(
    notice: Notice, group: GroupChat, usable: Sequence[Account], words: Words
) -> Letter:
    """The question whether notices are to go there."""
    html, keyboard = group_question(group, usable, words)
    return letter_of([notice], html, rows(keyboard))


def group_begun_letter(
    notice: Notice, group: GroupChat, accounts: Sequence[Account], words: Words
) -> Letter:
    """Who sees the group, or the topic, learns what comes there from now on."""
    chosen = (it.username for it in accounts if it.account_id in group.account_ids)
    key = "group.begun" if group.topic_id is None else "group.begun_in_topic"
    html = words(key, accounts=named(chosen, ", "))
    return letter_of([notice], html, rows([]))


def topic_gone_letter(notice: Notice, words: Words) -> Letter:
    return letter_of([notice], words("group.topic_gone"), rows([]))


def group_gone_letter(notice: Notice, told: GroupGoneNotice, words: Words) -> Letter:
    return letter_of([notice], words("group.gone", title=told.title), rows([]))
