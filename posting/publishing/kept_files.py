"""Whether the files of a post that are kept here can be given to Instagram already. Asked before
any container of it is made."""

from datetime import timedelta

from posting.publishing import look_ahead
from posting.publishing.decisions import Wait
from posting.publishing.kit import Kit
from storage.records import DelayReason, FileState, Post

SOON = timedelta(seconds=10)


def not_ready(kit: Kit, post: Post) -> Wait | None:
    """What is waited for; None when all of them have an address, or are links. What was refused its
    author has heard of: they may send another."""
    files = [medium.file for medium in kit.row(post).media(post) if medium.file]
    if all(kit.hosting.address(file) for file in files):
        return None
    is_coming = any(file.state is FileState.WANTED for file in files)
    ahead = look_ahead.is_ahead(kit, post) and not is_coming
    until = look_ahead.next_moment(kit, post) if ahead else kit.clock() + SOON
    return Wait(until, "its file is not ready", reason=DelayReason.FILE)
