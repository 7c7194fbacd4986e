"""What the bot's tests ask the database: the one post there is, the posts of a list."""

from posting import Post, Tab
from tests.helpers.chat import Stage


def listed(stage: Stage, tab: Tab, page: int = 0) -> list[Post]:
    """One page of a list of the first account."""
    account = min(stage.posting.accounts.all(), key=lambda each: each.account_id)
    return list(stage.posting.lists.list_posts(account.ig_user_id, tab, page).posts)


def the_post(stage: Stage) -> Post:
    """The one post there is, but for deleted ones."""
    (post,) = [post for tab in Tab if tab is not Tab.DELETED for post in listed(stage, tab)]
    return post
