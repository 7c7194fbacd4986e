"""The verbs of the days before media had a table of their own."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from posting import PostChange
from storage.records import NewNotice, NoticeKind


class TheirVerbs:
    def __init__(self, storage: Any, posting: Any) -> None:
        self._storage, self._posting = storage, posting

    def create(self, *, author_id: int, account_id: int, url: str, **fields: Any) -> Any:
        drafts, is_video = self._posting.drafts, url.endswith(".mp4")
        make = drafts.create_video_post if is_video else drafts.create_photo_post
        link = {"video_url" if is_video else "image_url": url}
        return make(author_id=author_id, account_id=account_id, **link, **fields)

    def change_caption(self, post: Any, caption: str, actor_id: int) -> Any:
        return self._posting.drafts.change(
            post.post_id,
            PostChange(caption=caption),
            seen_version=post.version,
            actor_id=actor_id,
        )

    def replace_media(self, post: Any, facts: Any, actor_id: int) -> Any:
        return self._posting.drafts.replace_media(
            post.post_id, facts, seen_version=post.version, actor_id=actor_id
        )

    def unseen(self, url: str) -> Any:
        facts = self._posting.media.inspect(url)
        if not hasattr(facts, "doubts"):
            return facts
        facts = self._posting.media.unseen(url, facts.kind)
        unseen = facts.doubts[0]
        tall = type(unseen)(type(unseen.reason)("tall_photo"), {"width": 1000, "height": 1400})
        return replace(facts, doubts=(unseen, tall))

    def schedule(self, post: Any, moment: datetime, actor_id: int) -> Any:
        return self._posting.schedule.schedule(
            post.post_id, moment, seen_version=post.version, actor_id=actor_id
        )

    def delete(self, post: Any, actor_id: int) -> Any:
        return self._posting.drafts.delete(
            post.post_id, seen_version=post.version, actor_id=actor_id
        )

    def decide(self, post: Any, verdict: Any, actor_id: int) -> Any:
        return self._posting.schedule.decide(
            post.post_id, verdict, seen_version=post.version, actor_id=actor_id
        )

    def disconnect(self, account_id: int, actor_id: int) -> Any:
        return self._posting.accounts.disconnect(account_id, actor_id=actor_id)

    def meet(self, person_id: int, name: str, language: str, zone: str, now: datetime) -> Any:
        return self._posting.people.meet(person_id, name, language, zone, now)

    def upkeep(self) -> Any:
        return self._posting.upkeep

    def owe(
        self, kind: str, details: dict[str, Any], to: int, *, account_id: int | None = None
    ) -> Any:
        about = () if account_id is None else (account_id,)
        return NewNotice(to, NoticeKind(kind), *about, details=details)

    def history(self, post_id: int) -> list[tuple[Any, str]]:
        return [(event, event.actor) for event in self._posting.drafts.history(post_id)]

    def as_told(self, post: Any) -> Any:
        return post

    def source_updates(self) -> list[list[int]]:
        rows = self._storage.database.rows(
            "SELECT post_id, source_update_id FROM post WHERE source_update_id IS NOT NULL"
            " ORDER BY post_id",
            {},
        )
        return [list(row) for row in rows]
