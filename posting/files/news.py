"""What people hear of a file when a worker is done with it. Their cards show it; a planned post that
would not go out because of it is told of, and so is a draft that nobody has been shown yet."""

from datetime import datetime

from posting.rules.problems import Field
from storage import (
    WAITING_STATES,
    AtRiskNotice,
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
from storage.records import CardNotice


def owe_news(storage: Storage, file: HostedFile, now: datetime) -> None:
    """In the transaction that settles it."""
    for post_id in storage.files.posts_of(file.file_id):
        post = storage.posts.get(post_id)
        news = NewNotice(post.author_id, _news(storage, post, file))
        storage.notices.owe(news, post_id, now)


def _news(storage: Storage, post: Post, file: HostedFile) -> NoticeDetails:
    why = file.failure if file.state is FileState.REFUSED else None
    if why is not None and post.state in WAITING_STATES:
        of_cover = post.cover_file is not None and post.cover_file.file_id == file.file_id
        of_field = Field.COVER_URL if of_cover else Field.MEDIA
        return AtRiskNotice(why.reason, dict(why.values), of_field.value)
    is_draft = post.state is PostState.DRAFT
    return CardNotice() if why and is_draft and _is_unseen(storage, post) else ChangedNotice()


def _is_unseen(storage: Storage, post: Post) -> bool:
    """Its card is in no chat, nor on its way to one."""
    owed = storage.notices.unsent(post.author_id, NoticeKind.CARD)
    is_owed = post.post_id in {notice.post_id for notice in owed}
    return not (is_owed or storage.cards.of(post.post_id))
