"""What stands below the posts of the pretend Instagram: comments, invitations, figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.helpers.graph_answers import Answer, ok, refusal, when

Json = dict[str, Any]
FIGURES: Mapping[str, int] = {"views": 120, "reach": 100, "saved": 3, "shares": 2, "comments": 1}


@dataclass
class BelowPosts:
    """`commented` are all comments that the API ever made, in order; `figures` what insights tell
    of every post."""

    commented: list[Json] = field(default_factory=list)
    invited: dict[str, dict[str, str]] = field(default_factory=dict)  # media -> username -> status
    figures: Mapping[str, int] = field(default_factory=lambda: FIGURES)

    def times_commented(self, media_id: str) -> int:
        return sum(comment["media_id"] == media_id for comment in self.commented)

    def comment(self, media_id: str, body: Json, by: tuple[str, str], now: datetime) -> Answer:
        """Made also where `fields` are asked for, which are answered with an error."""
        ident = f"k{media_id}-{len(self.commented)}"
        row = {"id": ident, "media_id": media_id, "text": body["message"], "by": by, "at": now}
        self.commented.append(row)
        return refusal(20, 1772107) if "fields" in body else ok({"id": ident})

    def comments(self, media_id: str) -> Answer:
        found = [row for row in self.commented if row["media_id"] == media_id]
        return ok({"data": [_comment(row) for row in reversed(found)]})

    def invite(self, media_id: str, usernames: list[str]) -> None:
        self.invited[media_id] = dict.fromkeys(usernames, "Pending")

    def collaborators(self, media_id: str) -> Answer:
        invited = self.invited.get(media_id, {})
        rows = [{"id": name, "username": name, "invite_status": it} for name, it in invited.items()]
        return ok({"data": rows})

    def insights(self, metrics: str) -> Answer:
        wanted = [name for name in metrics.split(",") if name in self.figures]
        rows = [{"name": name, "values": [{"value": self.figures[name]}]} for name in wanted]
        return ok({"data": rows})


def _comment(row: Json) -> Json:
    ig_user_id, username = row["by"]
    return {
        "id": row["id"],
        "text": row["text"],
        "timestamp": when(row["at"]),
        "username": username,
        "from": {"id": ig_user_id, "username": username},
    }
