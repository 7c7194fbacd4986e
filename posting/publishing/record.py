"""How a step ends: its decision becomes row, history, notices and a line of the log, in one
transaction.

Nothing else of publishing writes. Everything is written under the claim of the worker; a person who
changed the post meanwhile wins (`StaleVersionError` of storage).
"""

from dataclasses import replace

from posting.accounts.hearers import told_to_others
from posting.accounts.holding import hold_account, hold_posts
from posting.accounts.unfinished import comment_waits
from posting.publishing.entries import Entry, entry_of
from posting.publishing.shared.decisions import (
    CommentIntent,
    CountContainer,
    Decision,
    FiguresRead,
    FoundLink,
    FoundLive,
    FoundMedium,
    Intent,
    LostFiles,
    NoteName,
    NoteOption,
    NoteQuota,
    OfThePost,
    PauseAccount,
    StopAccount,
    Wait,
    WentLive,
)
from posting.publishing.shared.kit import Kit
from posting.publishing.shared.lateness import rest
from posting.rules.journal import note_step
from posting.rules.published.due import comment_is_to_come, comment_of, next_step
from storage import (
    PUBLISHER,
    WAITING_STATES,
    AccountState,
    Child,
    Container,
    NoticeKind,
    Post,
    PostChanges,
    PostState,
    Rehearsal,
    StaleVersionError,
)


def record(kit: Kit, post: Post, decision: Decision) -> Post:
    """`post` is as it was claimed; answers it as it is then. Raises StaleVersionError."""
    match decision:
        case StopAccount(failure, then):  # its accounts are locked one after the other
            hold_account(kit.storage, post.account_id, failure, kit.clock())
            return post if then is None else record(kit, post, then)
        case PauseAccount(minutes, whole_app, then):
            kit.clients.pause(post.account_id, minutes, whole_app=whole_app)
            return record(kit, post, then)
        case NoteQuota(total, usage, read_at, then):
            kit.storage.accounts.set_quota(post.account_id, total, usage, read_at)
            return record(kit, post, then)
        case NoteOption(option, then):
            kit.storage.accounts.note_refused(post.account_id, option)
            return record(kit, post, then)
        case NoteName(username, then):
            kit.storage.accounts.rename(post.account_id, username)
            return record(kit, post, then)
        case LostFiles(file_ids, then):
            for file_id in file_ids:
                kit.storage.files.want_again(file_id, kit.clock())
            return record(kit, post, then)
        case CountContainer(then, is_ahead):
            _count_lost(kit, post, is_ahead=is_ahead)
            return record(kit, post, then)
        case WentLive():
            return _record_live(kit, post, decision)
        case _:
            return _record_counting(kit, post, decision)


def _record_counting(kit: Kit, post: Post, decision: OfThePost) -> Post:
    """A person may have changed the post while a container was made of what it was: that one counts
    as well."""
    try:
        return _record(kit, post, decision)
    except StaleVersionError:
        made = _new_container(decision.changes) if isinstance(decision, Wait) else None
        if made is not None:
            is_ahead = isinstance(made, Rehearsal) or (isinstance(made, Child) and made.is_ahead)
            _count_lost(kit, post, is_ahead=is_ahead)
        raise


def _new_container(changes: PostChanges) -> Container | Rehearsal | Child | None:
    children = [medium.child for medium in changes.get("media", ())]
    made = (changes.get("container"), changes.get("rehearsal"), *children)
    return next((it for it in made if it and it.creation_id and it.container_id is None), None)


def _count_lost(kit: Kit, post: Post, *, is_ahead: bool) -> None:
    lost, now = kit.storage.containers, kit.clock()
    lost.note_lost(post.account_id, post.post_id, now, is_ahead=is_ahead)


def _record(kit: Kit, post: Post, decision: OfThePost) -> Post:
    storage, now = kit.storage, kit.clock()
    entry = entry_of(post, decision, now, kit.limits)
    is_back = _waits_again(post, entry)
    with storage.transaction():
        if is_back:  # before its row is written: it may share the fate of the others
            storage.posts.lock_all(post.account_id)
        match decision:
            case FiguresRead(figures):
                storage.post_figures.keep(post.post_id, figures)
            case Intent() | CommentIntent():  # the claim stays and runs anew
                storage.claims.renew(post, now=now, lease_until=now + kit.limits.lease)
            case WentLive() | FoundLive() | FoundMedium() | FoundLink():
                entry = _news(kit, post, entry)
        written = _write(kit, post, entry, lets_go=not isinstance(decision, Intent | CommentIntent))
        _tell_of_comment(kit, post, written)
        if is_back and kit.account(post).state is not AccountState.CONNECTED:
            hold_posts(storage, post.account_id, now)
    return written


def _waits_again(post: Post, entry: Entry) -> bool:
    """What may have been live is not: it waits for its time, unless nobody can publish for its
    account any more."""
    return post.state is PostState.PUBLISHING and entry.changes.get("state") in WAITING_STATES


def _news(kit: Kit, post: Post, entry: Entry) -> Entry:
    """Screens count a post right before Meta is asked again. A notice that still waits for its link
    need not wait any longer, and tells the link as well."""
    if post.state is not PostState.PUBLISHED:
        if post.publish_asked_at is not None:
            kit.storage.accounts.count_post(post.account_id, post.publish_asked_at)
        return entry
    waiting = kit.storage.notices.hurry(post.post_id, NoticeKind.PUBLISHED, kit.clock())
    notices = tuple(it for it in entry.notices if it.recipient_id not in waiting)
    return replace(entry, notices=notices)


def _write(kit: Kit, post: Post, entry: Entry, *, lets_go: bool) -> Post:
    now = kit.clock()
    changes = PostChanges(**{"waits_for": None, **rest(post, now), **entry.changes})
    changes = _with_next_step(kit, post, changes)
    written = kit.storage.posts.record_step(
        post,
        changes,
        what=entry.what,
        now=now,
        notices=told_to_others(kit.storage, post, entry.notices),
        lets_go=lets_go,
    )
    note_step(post, entry.changes, entry.what)
    return written


def _with_next_step(kit: Kit, post: Post, changes: PostChanges) -> PostChanges:
    """What is done next with a post that is live follows from its row; a step may want to wait
    longer."""
    now, not_before = kit.clock(), changes.get("next_try_at")
    after = replace(replace(post, **changes), stepped_at=now)
    if after.state is not PostState.PUBLISHED:
        return changes
    after = replace(after, first_comment=comment_of(post, after, now))
    figures = kit.storage.post_figures.of(post.post_id)
    step = next_step(after, figures, kit.account(post), now)
    at = None if step is None else max(step.at, not_before or step.at)
    return PostChanges(**{**changes, "first_comment": after.first_comment, "next_try_at": at})


def _tell_of_comment(kit: Kit, before: Post, post: Post) -> None:
    """One that is live while nobody may comment for its account: its comment goes on by itself when
    somebody may."""
    is_new = before.state is not PostState.PUBLISHED and post.state is PostState.PUBLISHED
    if is_new and comment_is_to_come(post) and kit.account(post).state is AccountState.TROUBLE:
        kit.storage.notices.owe(comment_waits(post), post.post_id, kit.clock())


def _record_live(kit: Kit, post: Post, decision: WentLive) -> Post:
    """Somebody else may have written the post while its publish call was under way; what is live is
    live, whatever they wrote."""
    try:
        return _record(kit, post, decision)
    except StaleVersionError as error:
        entry, current = entry_of(post, decision, kit.clock(), kit.limits), error.current
    while current is not None and current.media_id is None:
        is_told = current.state is PostState.PUBLISHED
        changes = _with_next_step(kit, current, PostChanges(**entry.changes, hold_reason=None))
        try:
            with kit.storage.transaction():
                written = kit.storage.posts.change(
                    current,
                    changes,
                    actor=PUBLISHER,
                    what="live",
                    now=kit.clock(),
                    notices=() if is_told else told_to_others(kit.storage, post, entry.notices),
                )
                _tell_of_comment(kit, current, written)
        except StaleVersionError as error:
            current = error.current
        else:
            note_step(current, entry.changes, "live")
            return written
    return post
