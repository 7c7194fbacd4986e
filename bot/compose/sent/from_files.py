"""Drafts out of files that were sent: one of each, or one of the album that it belongs to. The
parts of an album come one by one, late, in any order and perhaps again: the row of its draft is all
that is known of it. Everything here is called on the database thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from posting import (
    EDITABLE_STATES,
    KINDS,
    Actor,
    FileNote,
    FileState,
    HostedFile,
    Kind,
    NewFile,
    Post,
    PostFields,
    PostGoneError,
    Posting,
    PostState,
    facts_of,
)

MOST = KINDS[Kind.CAROUSEL].most
IN_A_ROW_SECONDS = 2  # between the parts of an album, and files that were sent one by one


@dataclass(frozen=True)
class Sent:
    """One file with the words under it; `key` is the same for all parts of an album, and for an
    update that is handled again."""

    file: NewFile
    caption: str
    key: str
    author_id: int
    account_id: int = 0
    failure: FileNote | None = None  # known before it is fetched: it is too large

    @property
    def actor(self) -> Actor:
        return Actor(self.author_id)


@dataclass(frozen=True)
class Taken:
    """The draft that a file has become or has joined."""

    post: Post
    is_new: bool = False
    is_mended: bool = False  # it lacked its file
    before: Post | None = None  # the post that it has joined
    twice: int = 0  # it is this photo of the post again, and taken once


def draft_of(posting: Posting, sent: Sent) -> Taken:
    """What does not fit into the draft of its album begins another one."""
    with posting.storage.transaction():
        for number in count():
            key = f"{sent.key}:{number}" if number else sent.key
            post = posting.storage.posts.find_made_of(key)
            if post is None:
                return Taken(_begun(posting, sent, key), is_new=True)
            if has_message(post, sent.file.message_id):
                return Taken(post)
            if post.state in EDITABLE_STATES and len(post.media) < MOST:
                return joined(posting, post, sent)
    raise AssertionError("numbers do not end")


def joined(posting: Posting, post: Post, sent: Sent) -> Taken:
    """The post with the file behind its others, in the order in which they were sent unless
    somebody has arranged them; its words follow an empty line. One that is there already is taken
    once. Raises what `change` raises."""
    if has_message(post, sent.file.message_id):
        return Taken(post)
    if same := _place_of(post, sent.file):
        return Taken(post, twice=same)
    before = post
    with posting.storage.transaction():
        in_order = _is_in_order(post)
        files = (_received(posting, sent),)
        wanted = PostFields(more_files=files)
        if sent.caption:
            caption = joined_words([post.caption, sent.caption])
            wanted = PostFields(more_files=files, caption=caption)
        post = _change(posting, post, wanted, sent.actor)
        if in_order and not _is_in_order(post):
            order = tuple(sorted(range(len(post.media)), key=lambda at: _messages(post)[at]))
            post = _change(posting, post, PostFields(order=order), sent.actor)
        return Taken(post, before=before)


def replaced(posting: Posting, post: Post, number: int, sent: Sent) -> Post:
    """The file in the place of one photo or video; its words in the place of the caption. Raises
    what `change` raises."""
    if has_message(post, sent.file.message_id):
        return post
    with posting.storage.transaction():
        file = _received(posting, sent)
        wanted = PostFields(file=file, medium=number)
        if sent.caption:
            wanted = PostFields(file=file, medium=number, caption=sent.caption)
        return _change(posting, post, wanted, sent.actor)


def exchanged(posting: Posting, post: Post, sent: Sent, actor: Actor) -> Post:
    """The message has another file now: that takes the place of the one that came with it, with
    what the caption is then. Raises what `change` raises; then nothing was changed."""
    for number, medium in enumerate(post.media):
        its = medium.file
        if its is None or its.message_id != sent.file.message_id:
            continue
        if its.telegram_unique_id == sent.file.telegram_unique_id:
            return post
        with posting.storage.transaction():
            file = _received(posting, sent)
            wanted = PostFields(file=file, medium=number)
            if sent.caption != post.caption:  # which else would be this person's from now on
                wanted = PostFields(file=file, medium=number, caption=sent.caption)
            return _change(posting, post, wanted, actor)
    return post


def covered(posting: Posting, post: Post, sent: Sent) -> Post:
    """The picture as the cover of the reel. Raises what `change` raises."""
    if post.cover_file and post.cover_file.message_id == sent.file.message_id:
        return post
    with posting.storage.transaction():
        wanted = PostFields(cover_file=_received(posting, sent))
        return _change(posting, post, wanted, sent.actor)


def merged(posting: Posting, first: Post, others: Sequence[Post], actor: Actor) -> Post:
    """One carousel of drafts of one photo or video each; the others are deleted, and can be brought
    back. Raises what `change` raises."""
    with posting.storage.transaction():
        words = [first.caption, *(other.caption for other in others)]
        files = tuple(medium.file for other in others for medium in other.media if medium.file)
        wanted = PostFields(more_files=files, caption=joined_words(words))
        first = _change(posting, first, wanted, actor)
        for other in others:
            posting.changes.delete(other.post_id, seen_version=other.version, actor=actor)
        return first


def moved_into(posting: Posting, post: Post, draft: Post, medium: int | None, actor: Actor) -> Post:
    """All of a draft behind the photos and videos of the post, or its only one in the place of a
    `medium`, with its words as if it had been sent there; the draft is deleted, and can be brought
    back. Raises what `change` raises."""
    links = tuple(facts_of(it) for it in draft.media if it.file is None)
    files = tuple(it.file for it in draft.media if it.file is not None)
    its: dict[str, object] = {"more_media": links, "more_files": files}
    is_added = medium is None or len(draft.media) > 1
    if not is_added:
        file = {"file": files[0]} if files else {"media_facts": links[0]}
        its = {"medium": medium, **file}
    if draft.caption:
        words = [post.caption, draft.caption] if is_added else [draft.caption]
        its["caption"] = joined_words(words)
    with posting.storage.transaction():
        post = _change(posting, post, PostFields.model_validate(its), actor)
        posting.changes.delete(draft.post_id, seen_version=draft.version, actor=actor)
        return post


def mended(posting: Posting, post_id: int, sent: Sent) -> Taken | None:
    """The draft whose file cannot be used, with this one in its place; None when it has no need,
    and when the file has other words or is for another account: then it is another post."""
    try:
        post = posting.lists.get(post_id)
    except PostGoneError:
        return None
    if has_message(post, sent.file.message_id):
        return Taken(post)
    lacking = [
        number
        for number, medium in enumerate(post.media)
        if medium.file and medium.file.state is FileState.REFUSED
    ]
    has_other_words = sent.caption and post.caption and sent.caption != post.caption
    if post.account_id != sent.account_id or has_other_words:
        return None
    if not lacking or post.state is not PostState.DRAFT:
        return None
    return Taken(replaced(posting, post, lacking[0], sent), is_mended=True)


def joined_words(captions: Sequence[str]) -> str:
    """Each once, an empty line between."""
    return "\n\n".join(dict.fromkeys(filter(None, captions)))


def has_message(post: Post, message_id: int | None) -> bool:
    """Whether the file of this message is among the media of the post."""
    return any(medium.file and medium.file.message_id == message_id for medium in post.media)


def _begun(posting: Posting, sent: Sent, key: str) -> Post:
    file = _received(posting, sent)
    fields = PostFields(account_id=sent.account_id, file=file, caption=sent.caption)
    return posting.drafts.create(fields, author_id=sent.author_id, idempotency_key=key)


def _received(posting: Posting, sent: Sent) -> HostedFile:
    return posting.files.receive(sent.file, author_id=sent.author_id, failure=sent.failure)


def _change(posting: Posting, post: Post, wanted: PostFields, actor: Actor) -> Post:
    return posting.changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)


def _place_of(post: Post, file: NewFile) -> int:
    """Which photo of the post is this file; 0: none."""
    places = (
        number
        for number, medium in enumerate(post.media, start=1)
        if medium.file and medium.file.telegram_unique_id == file.telegram_unique_id
    )
    return next(places, 0)


def _messages(post: Post) -> list[int]:
    return [(medium.file and medium.file.message_id) or 0 for medium in post.media]


def _is_in_order(post: Post) -> bool:
    """Nobody has arranged them otherwise."""
    return _messages(post) == sorted(_messages(post))
