"""The verbs of the days since media have a table of their own."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from media import MediaDoubt, MediaDoubtReason, MediaFacts, MediaKind
from posting import Actor, NewNotice, PostFields
from storage.records import NoticeKind

try:
    from storage.people.notices import DETAILS
    from storage.people.people import Visitor
except ModuleNotFoundError:  # before storage had rooms
    from storage.notices import DETAILS

    from storage.people import Visitor

OF_A_CONTAINER = {
    "creation_id": "creation_id",
    "made_at": "container_made_at",
    "asked_at": "publish_asked_at",
    "known_media_ids": "known_media_ids",
}
OF_A_MEDIUM = {
    "image_url": "image_url",
    "video_url": "video_url",
    "thumb_offset": "thumb_offset",
    "duration": "video_duration",
    "user_tags": "user_tags",
    "doubts": "media_doubts",
}


class TheirVerbs:
    def __init__(self, storage: Any, posting: Any) -> None:
        self._storage, self._posting = storage, posting

    def create(self, *, author_id: int, account_id: int, url: str, **fields: Any) -> Any:
        kind = MediaKind.VIDEO if url.endswith(".mp4") else MediaKind.PHOTO
        facts = MediaFacts(url, kind, 1000, 1080, 1080, fields.pop("video_duration", None))
        wanted = PostFields(account_id=account_id, media_facts=facts, **fields)
        return self._posting.drafts.create(wanted, author_id=author_id)

    def change_caption(self, post: Any, caption: str, actor_id: int) -> Any:
        return self._change(post, PostFields(caption=caption), actor_id)

    def replace_media(self, post: Any, facts: Any, actor_id: int) -> Any:
        return self._change(post, PostFields(media_facts=facts), actor_id)

    def _change(self, post: Any, wanted: PostFields, actor_id: int) -> Any:
        return self._posting.changes.change(
            post.post_id, wanted, seen_version=post.version, actor=Actor(actor_id)
        )

    def unseen(self, url: str) -> Any:
        doubts = (
            MediaDoubt(MediaDoubtReason.NOT_LOOKED_AT),
            MediaDoubt(MediaDoubtReason.TALL_PHOTO, {"width": 1000, "height": 1400}),
        )
        return MediaFacts(url, MediaKind.PHOTO, None, None, None, None, doubts=doubts)

    def schedule(self, post: Any, moment: datetime, actor_id: int) -> Any:
        return self._posting.schedule.schedule(
            post.post_id, moment, seen_version=post.version, actor=Actor(actor_id)
        )

    def delete(self, post: Any, actor_id: int) -> Any:
        return self._posting.changes.delete(
            post.post_id, seen_version=post.version, actor=Actor(actor_id)
        )

    def decide(self, post: Any, verdict: Any, actor_id: int) -> Any:
        return self._posting.schedule.decide(
            post.post_id, verdict, seen_version=post.version, actor=Actor(actor_id)
        )

    def disconnect(self, account_id: int, actor_id: int) -> Any:
        return self._posting.accounts.disconnect(account_id, actor=Actor(actor_id))

    def meet(self, person_id: int, name: str, language: str, zone: str, now: datetime) -> Any:
        return self._posting.people.meet(Visitor(person_id, name, language), zone, now)

    def upkeep(self) -> Any:
        return self._posting.tokens

    def owe(
        self, kind: str, details: dict[str, Any], to: int, *, account_id: int | None = None
    ) -> Any:
        return NewNotice(to, DETAILS[NoticeKind(kind)](**details), account_id)

    def history(self, post_id: int) -> list[tuple[Any, str]]:
        return [(event, event.actor.name) for event in self._posting.lists.history(post_id)]

    def as_told(self, post: Any) -> Any:
        told = {name: getattr(post, name) for name in post.__dataclass_fields__}
        (medium,), container = told.pop("media"), told.pop("container")
        told |= {name: getattr(medium, part) for part, name in OF_A_MEDIUM.items()}
        if container is not None:
            told |= {name: getattr(container, part) for part, name in OF_A_CONTAINER.items()}
            rest = asdict(container).items()
            told["container"] = _said({part: it for part, it in rest if part not in OF_A_CONTAINER})
        cards = self._posting.cards
        each = cards.of(post.post_id) if hasattr(cards, "of") else [cards.find(post.post_id)]
        for card in filter(None, each):  # one, of whoever had it first
            told |= {"card_chat_id": card.chat_id, "card_message_id": card.message_id}
        return _said(told)

    def source_updates(self) -> list[list[int]]:
        rows = self._storage.database.rows(
            "SELECT post_id, idempotency_key FROM post WHERE idempotency_key IS NOT NULL"
            " ORDER BY post_id",
            {},
        )
        return [[post_id, int(key.removeprefix("telegram:"))] for post_id, key in rows]


def _said(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, (), {})}
