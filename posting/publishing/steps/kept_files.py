"""Whether the files of a post that are kept here can be given to Instagram already. Asked before
any container of it is made."""

from collections.abc import Sequence
from datetime import timedelta

from posting.files.kept import presence
from posting.publishing.shared import container
from posting.publishing.shared.decisions import LostFiles, Wait
from posting.publishing.shared.kit import Kit
from posting.rules.problems import OF_THE_STORE, Field, Problem, ProblemCode
from storage.records import DelayReason, FileState, HostedFile, Medium, Post

SOON, AWAY = timedelta(seconds=10), timedelta(minutes=1)


def problem(kit: Kit, post: Post) -> Problem | None:
    """Why the first of those that will not be there by themselves cannot be given, with its number
    where there are several."""
    media = kit.row(post).media(post)
    for number, medium in enumerate(media, start=1):
        if medium.file_id is not None and (found := _problem(kit, post, medium)):
            code, values = found
            numbered = {**values, "medium": number} if len(media) > 1 else values
            return Problem(Field.MEDIA, code, numbered)
    for cover in _cover(kit, post):
        if found := _problem(kit, post, cover):
            return Problem(Field.COVER_URL, *found)
    return None


def lost(kit: Kit, post: Post) -> LostFiles | Wait | None:
    """Those whose bytes are not there any more; where the whole place is away, it is waited for."""
    files = [medium.file for medium in _all(kit, post) if medium.file]
    found = tuple(file.file_id for file in files if kit.hosting.is_lost(file))
    if not found or kit.hosting.store is None:
        return None
    if presence.is_away(kit.storage, kit.hosting.store):
        until = kit.clock() + AWAY
        return Wait(until, "the place of its file is away", reason=DelayReason.STORE)
    return LostFiles(found, Wait(kit.clock() + SOON, "its file is lost"))


def not_ready(kit: Kit, post: Post) -> Wait | None:
    """What is waited for; None when all of them have an address, or are links. What was refused its
    author has heard of: they may send another."""
    for medium in _all(kit, post):
        if medium.file_id is not None and not _can_be_had(kit, post, medium):
            reason = _reason(kit, medium.file)
            return Wait(kit.clock() + SOON, "its file is not ready", reason=reason)
    return None


def _all(kit: Kit, post: Post) -> Sequence[Medium]:
    return (*kit.row(post).media(post), *_cover(kit, post))


def _cover(kit: Kit, post: Post) -> Sequence[Medium]:
    """A picture that is kept here; a link is no file of ours."""
    cover = kit.row(post).cover(post)
    return [cover] if cover and cover.file_id is not None else []


def _problem(
    kit: Kit, post: Post, medium: Medium
) -> tuple[ProblemCode, dict[str, str | int | float]] | None:
    """None while it is on its way."""
    file = medium.file
    if file is None or file.state is FileState.GONE:
        return ProblemCode.FILE_GONE, {}
    if file.failure is not None:
        return ProblemCode(file.failure.reason), dict(file.failure.values)
    if file.state is FileState.WANTED or _can_be_had(kit, post, medium):
        return None
    is_elsewhere = kit.hosting.is_elsewhere(file)
    return ProblemCode.FILE_ELSEWHERE if is_elsewhere else ProblemCode.FILE_NO_ADDRESS, {}


def _reason(kit: Kit, file: HostedFile | None) -> DelayReason:
    """Of the wait for one that cannot be had."""
    if file is None or file.state in (FileState.GONE, FileState.REFUSED):
        return DelayReason.NO_FILE
    if file.state is FileState.WANTED:
        is_unkept = file.failure is not None and file.failure.reason in OF_THE_STORE
        return DelayReason.STORE if is_unkept else DelayReason.FILE
    return DelayReason.ELSEWHERE if kit.hosting.is_elsewhere(file) else DelayReason.NO_ADDRESS


def _can_be_had(kit: Kit, post: Post, medium: Medium) -> bool:
    """Whether Instagram can fetch it, or it can be sent."""
    if container.upload_of(kit, post, medium) is not None:
        return True
    return medium.file is not None and kit.hosting.address(medium.file) is not None
