"""What people hear of a file when a worker is done with it. Cards show it; a planned post that
would not go out because of it is told of, and so is a draft that nobody has been shown yet."""

from datetime import datetime, timedelta

from posting.rules.problems import Field
from storage import (
    WAITING_STATES,
    AtRiskNotice,
    CardNotice,
    ChangedNotice,
    FileState,
    HostedFile,
    NewNotice,
    NoticeDetails,
    NoticeKind,
    Post,
    PostState,
    Storage,
)

CARD_COMES = timedelta(seconds=10)  # within these after the draft was made, if it comes by itself


def owe_news(storage: Storage, file: HostedFile, now: datetime) -> None:
    """In the transaction that settles it."""
    for post_id in storage.files.posts_of(file.file_id):
        post = storage.posts.get(post_id)
        storage.notices.owe(NewNotice(post.author_id, _news(post, file)), post_id, now)
        is_refused = file.state is FileState.REFUSED and post.state is PostState.DRAFT
        if is_refused and _is_unseen(storage, post):
            after = max(now, post.created_at + CARD_COMES)
            storage.notices.owe(NewNotice(post.author_id, CardNotice(), after=after), post_id, now)


def _news(post: Post, file: HostedFile) -> NoticeDetails:
    why = file.failure if file.state is FileState.REFUSED else None
    if why is None or post.state not in WAITING_STATES:
        return ChangedNotice()
    of_cover = post.cover_file is not None and post.cover_file.file_id == file.file_id
    of_field = Field.COVER_URL if of_cover else Field.MEDIA
    return AtRiskNotice(why.reason, dict(why.values), of_field.value)


def _is_unseen(storage: Storage, post: Post) -> bool:
    """Its card is in no chat, nor on its way to one."""
    owed = storage.notices.unsent(post.author_id, NoticeKind.CARD)
    is_owed = post.post_id in {notice.post_id for notice in owed}
    return not (is_owed or storage.cards.of(post.post_id))
