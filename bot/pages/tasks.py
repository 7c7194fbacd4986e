"""What the pages of this room handle that stand alone; home and the connecting of accounts are in
`bot.app`."""

from collections.abc import Sequence

from bot.pages import history, posts, preferences, status, zone_asked, zones
from bot.pages.accounts import accounts, snippets
from bot.pages.plan import grid, plan, posting_times
from bot.pages.team import groups, team
from bot.screen import Beside, Handlers


def page_tasks(beside: Beside) -> Sequence[Handlers]:
    """`beside` takes what is about a post after all."""
    return (
        history.handlers(),  # what happened to a post
        grid.handlers(),  # the profile as it will look
        posts.handlers(),  # /posts: planned, drafts, published, failed
        plan.handlers(),  # /plan: the week and the month as a picture
        accounts.handlers(),  # /accounts
        preferences.handlers(),  # /settings
        zone_asked.handlers(beside),  # which time zone: a city or a location
        zones.handlers(),  # another zone, and what becomes of planned posts
        posting_times.handlers(beside),  # the posting times of an account
        snippets.handlers(beside.typed),  # its hashtag sets and endings
        status.handlers(),  # /status, for the owners
        team.handlers(),  # /team, for the owners
        groups.handlers(),  # the groups that notices go to, likewise
    )
