"""Accounts and posts made the way people make them. For the tests of storage."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage import Storage
from storage.records import (
    Account,
    Actor,
    Kind,
    Medium,
    NewPost,
    Post,
    PostChanges,
    PostState,
)
from tests.helpers import Clock

AUTHOR = 501
LEASE = timedelta(minutes=2)


@dataclass(frozen=True)
class Studio:
    """Makes accounts and posts in a storage at the time of a clock."""

    storage: Storage
    clock: Clock

    def account(self, number: int = 1, access: str = "EAAsecret") -> Account:
        return self.storage.accounts.connect(
            ig_user_id=f"1784{number}",
            username=f"shop{number}",
            login="facebook",
            token=access,
            timezone="Europe/Berlin",
            connected_by=AUTHOR,
            now=self.clock.now(),
        )

    def draft(self, account: Account, caption: str = "Hello") -> Post:
        new = NewPost(
            author_id=AUTHOR,
            account_id=account.account_id,
            ig_user_id=account.ig_user_id,
            kind=Kind.PHOTO,
            media=(Medium(image_url="https://example.com/a.jpg"),),
            caption=caption,
        )
        return self.storage.posts.create(new, actor=Actor(AUTHOR), now=self.clock.now())

    def planned(self, account: Account, moment: datetime, caption: str = "Hello") -> Post:
        draft = self.draft(account, caption)
        return self.storage.posts.change(
            draft,
            {"state": PostState.SCHEDULED, "publish_at": moment, "next_try_at": moment},
            actor=Actor(AUTHOR),
            what="scheduled",
            now=self.clock.now(),
        )

    def edit(self, post_id: int, seen_version: int, changes: PostChanges) -> Post:
        seen = replace(self.storage.posts.get(post_id), version=seen_version)
        return self.storage.posts.change(
            seen,
            changes,
            actor=Actor(AUTHOR),
            what="edited",
            now=self.clock.now(),
        )

    def due(self, account: Account, caption: str = "Hello") -> Post:
        return self.planned(account, self.clock.now(), caption)

    def claim(self, worker: str = "worker") -> Post | None:
        now = self.clock.now()
        return self.storage.claims.claim_due(worker=worker, now=now, lease_until=now + LEASE)

    def claimed(self, worker: str = "worker") -> Post:
        post = self.claim(worker)
        assert post is not None
        return post
