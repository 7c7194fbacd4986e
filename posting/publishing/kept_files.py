"""Whether the files of a post that are kept here can be given to Instagram already. Asked before
any container of it is made."""

from datetime import timedelta

from posting.publishing import container, look_ahead
from posting.publishing.decisions import Wait
from posting.publishing.kit import Kit
from storage.records import DelayReason, FileState, Medium, Post

SOON = timedelta(seconds=10)


def not_ready(kit: Kit, post: Post) -> Wait | None:
    """What is waited for; None when all of them have an address, or are links. What was refused its
    author has heard of: they may send another."""
    kept = [medium for medium in kit.row(post).media(post) if medium.file]
    if all(_can_be_had(kit, post, medium) for medium in kept):
        return None
    is_coming = any(it.file and it.file.state is FileState.WANTED for it in kept)
    ahead = look_ahead.is_ahead(kit, post) and not is_coming
    until = look_ahead.next_moment(kit, post) if ahead else kit.clock() + SOON
    return Wait(until, "its file is not ready", reason=DelayReason.FILE)


def _can_be_had(kit: Kit, post: Post, medium: Medium) -> bool:
    """Whether Instagram can fetch it, or it can be sent."""
    if container.upload_of(kit, post, medium) is not None:
        return True
    return medium.file is not None and kit.hosting.address(medium.file) is not None
