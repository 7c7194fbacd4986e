"""What an owner is asked about a group, and reads of it later. Pure."""

from collections.abc import Sequence

from bot.screen import (
    Cell,
    ChooseForGroup,
    ConfirmGroup,
    Html,
    LeaveGroup,
    Rows,
    ShowGroup,
    ShowTeam,
    Words,
    forward,
    listed,
    named,
)
from posting import Account, GroupChat


def group_question(
    group: GroupChat, usable: Sequence[Account], words: Words, page: int = 0
) -> tuple[Html, Rows]:
    """Of one account it is asked right away; of several the owner chooses first."""
    chosen = [it for it in usable if it.account_id in group.account_ids]
    names = named((it.username for it in chosen), ", ")
    refuse: Cell = (words.plain("group.button.no"), LeaveGroup(group.chat_id))
    if group.confirmed_at is not None:
        stop = (words.plain("group.button.stop"), LeaveGroup(group.chat_id))
        back = (words.plain("common.back"), ShowTeam())
        return words("group.is_on", title=group.title, accounts=names), [[stop], [back]]
    if not usable:
        return words("group.no_account", title=group.title), [[refuse]]
    yes = forward(words.plain("group.button.yes"), ConfirmGroup(group.chat_id))
    last: list[Cell] = [yes, refuse] if chosen else [refuse]
    if len(usable) == 1 and chosen:
        return words("group.ask", title=group.title, accounts=names), [last]
    key = "group.ask" if chosen else "group.choose"
    cells = [
        (
            f"{'✓ ' if it in chosen else ''}@{it.username}",
            ChooseForGroup(group.chat_id, it.account_id, page),
        )
        for it in usable
    ]
    shown = listed(cells, page, lambda other: ShowGroup(group.chat_id, other))
    return words(key, title=group.title, accounts=names), [*shown, last]
