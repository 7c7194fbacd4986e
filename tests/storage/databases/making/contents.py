"""What must be found again in a database, told by the code of its day."""

import json
from datetime import UTC, datetime
from typing import Any

from that_day import ANNA, BORIS, DAY, FREEZE, Filling


def plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if hasattr(value, "__dataclass_fields__"):
        parts = {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
        return {name: part for name, part in parts.items() if part not in (None, [], {}, b"")}
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    return value


def manifest(it: Filling, later: dict[str, Any] | None) -> dict[str, Any]:
    """`later` is told apart: of these posts no manifest of the first days knows how to tell."""
    storage, posting = it.storage, it.posting
    names = {post_id: story for story, post_id in it.stories.items()}
    ids = [row[0] for row in storage.database.rows("SELECT post_id FROM post ORDER BY post_id", {})]
    apart = {post["post_id"] for post in later["posts"]} if later else set()
    posts = [
        {
            "story": names.get(post_id, "made in a chat"),
            **plain(it.verbs.as_told(storage.posts.get(post_id))),
        }
        for post_id in ids
        if post_id not in apart
    ]
    posts.sort(key=lambda post: post["created_at"])
    for post in posts:
        post["events"] = [
            [
                event.what,
                actor,
                *(state and state.value for state in (event.from_state, event.to_state)),
            ]
            for event, actor in it.verbs.history(post["post_id"])
        ]
    notices = storage.database.rows(
        "SELECT notice_id, recipient_id, kind, post_id, account_id, sent_at IS NOT NULL"
        " FROM notice ORDER BY notice_id",
        {},
    )
    keys = ("notice_id", "recipient_id", "kind", "post_id", "account_id", "is_sent")
    known = [posting.people.get(person) for person in (ANNA, BORIS)]
    counted = storage.database.rows("SELECT count(*) FROM event", {})
    found = {
        "frozen_at": plain(it.clock.now()),
        "posts": posts,
        "notices": [dict(zip(keys, (*row[:5], bool(row[5])), strict=True)) for row in notices],
        "owed_details": [
            plain(notice) for notice in storage.notices.owed(now=FREEZE + DAY, limit=1000)
        ],
        "accounts": [
            {**plain(account), "token": storage.accounts.token(account.account_id)}
            if account.state != "disconnected"
            else plain(account)
            for account in posting.accounts.all()
        ],
        "people": [plain(person) for person in known],
        "conversations": [
            [list(key), state] for key, state in sorted(posting.conversations.load("main").items())
        ],
        "person_data": plain(posting.conversations.load_data("user")),
        "inbox": [[ident, json.loads(body)] for ident, body in posting.inbox.undone()],
        "events": counted[0][0],
        "source_updates": it.verbs.source_updates(),
    }
    if later is not None:
        found["later"] = later
    if hasattr(posting.accounts, "history"):
        found["account_history"] = [
            plain(event)
            for account in posting.accounts.all()
            for event in posting.accounts.history(account.account_id)
        ]
    if hasattr(storage, "containers"):
        rows = storage.database.rows(
            "SELECT account_id, made_at FROM container ORDER BY container_id", {}
        )
        found["containers"] = [[account, made_at] for account, made_at in rows]
    return found


def instagram_of(it: Filling) -> dict[str, Any]:
    """The pretend Instagram as it stands at that moment, for those who go on."""
    return {
        "accounts": it.instagram.accounts,
        "live": [plain(medium) for medium in it.instagram.live],
        "containers": [
            {**plain(made), "takes": made.takes.total_seconds()}
            for made in it.instagram.containers.values()
        ],
    }


def written(found: dict[str, Any]) -> str:
    """JSON with one line for each thing that may be looked for."""
    return (
        "{\n"
        + ",\n".join(f"{json.dumps(name)}: {_lines(part)}" for name, part in found.items())
        + "\n}\n"
    )


def _lines(part: Any) -> str:
    if isinstance(part, list):
        return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in part) + "\n]"
    if isinstance(part, dict):
        inner = (f"{json.dumps(name)}: {_lines(value)}" for name, value in part.items())
        return "{\n" + ",\n".join(inner) + "\n}"
    return json.dumps(part, ensure_ascii=False)
