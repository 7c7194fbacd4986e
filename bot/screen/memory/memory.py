"""What the conversation remembers about a person's posts: JSON values in the user data."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from bot.runtime import UserData
from posting import Account, Moved, Post, PostFields, Snippet, WeekTimes, ZonesBefore

PROMPT = "prompt"
TOKEN_FOR = "token_for"  # noqa: S105 - the account whose token is awaited, 0 for a new one
OPENED_FROM = "opened_from"
FORMER_TIME = "former_time"
STOPPED = 1  # version further: a stop that was cut off before its end
SLIDE_KEPT = "slide_kept"
MESSAGES_KEPT = 30
FAILED_TRIES = "failed_tries"
LAST_FILE = "last_file"  # the post of the file that came last by itself
ALBUM = "album"  # the last one that came
PUT_UNDER = "put_under"  # words that were typed before a file, the caption of its post now
JOINS = "joins"  # the posts that albums have joined
ROWS = "rows"  # photos in a row, by the post of the first
COUNTED = "files_counted"  # how many came since when, and the message that says so
HINTS = "hints"  # on cards: of each on which posts it was, and whether it was followed
HINT_SHOWN_ON = 5  # posts, then it is left out of others
PLACES_FOUND = "places_found"  # by the name that was typed last
LINKS_ASKED = "links_asked"  # very many of a message, by the question what to make of them
CAPTION_TYPED = "caption_typed"  # the last one that has become that of the post in hand
CAPTION_TO_COME = "caption_to_come"  # typed before there was a file, or a link that works
WAITING = "files"  # what waits for an account; in earlier releases only files did
LINKS_TO_KEEP = "links_to_keep"  # that were left out of a post, and can be kept here
TIMES_BEFORE = "times_before"  # the posting times of an account before they were changed last
SNIPPET_FOR = "snippet_for"  # which set or ending is awaited
SNIPPET_DELETED = "snippet_deleted"  # the one that was deleted last
CITY_ASKED = "city_asked"  # the message in which
ZONES_BEFORE = "zones_before"  # what a change of zone has changed
ZONE_UNASKED = "zone_unasked"  # of somebody who began when others had an account already
SEARCHES = "searches"  # the words that were looked for, by the numbers that buttons have
INVITES = "invites"  # the messages with links that let somebody in, by the number of the link
COPIED = "copied"  # of `bot.screen.memory.ways_back`
ANSWERED = "answered"  # of `bot.screen.memory.hand`: messages that answered a page
TOUCHED = "touched"  # of `bot.screen.memory.hand`, like the next ones
ABOUT = "about"
WORDS = "words"
WAYS_BACK = "ways_back"


def swap_prompt(data: UserData, message_id: int | None) -> int | None:
    """Note which message asks a question now; returns the one that did before."""
    before: int | None = data.pop(PROMPT, None)
    if message_id is not None:
        data[PROMPT] = message_id
    return before


def note_opened_from(data: UserData, post_id: int, back: str) -> None:
    """Note with which button, packed, the card of a post leads back to where it was opened."""
    data[OPENED_FROM] = {"post_id": post_id, "back": back}


def opened_from(data: UserData, post_id: int) -> str | None:
    noted = data.get(OPENED_FROM)
    return noted.get("back") if noted and noted["post_id"] == post_id else None


def note_former_time(data: UserData, before: Post, post: Post) -> None:
    """Note the time of a planned post that is sent off at once: a stop brings it back."""
    if before.publish_at is not None:
        at = before.publish_at.timestamp()
        data[FORMER_TIME] = {"post_id": post.post_id, "version": post.version, "at": at}


def former_time(noted: Iterable[UserData], post: Post) -> datetime | None:
    """Of a post that somebody has sent off, who need not be the one who stops it: as long as
    nothing but the stop was done since."""
    found = (data[FORMER_TIME] for data in noted if FORMER_TIME in data)
    its = (it for it in found if it["post_id"] == post.post_id)
    moments = (it["at"] for it in its if post.version - it.get("version", 0) in (0, STOPPED))
    at = next(moments, None)
    return datetime.fromtimestamp(at, UTC) if at is not None else None


def note_hint(data: UserData, hint: str, post_id: int) -> bool:
    """Note that it stands on the card of the post; whether that is new."""
    noted = data.setdefault(HINTS, {}).setdefault(hint, {"posts": [], "followed": False})
    if post_id in noted["posts"]:
        return False
    noted["posts"] = [*noted["posts"], post_id][-HINT_SHOWN_ON:]
    return True


def note_followed(data: UserData, post_id: int, *, but: Collection[str]) -> bool:
    """Note which hints on the card of this draft have been followed: all `but` these, which could
    be given now; whether there are any."""
    hints = data.get(HINTS, {}).items()
    found = [it for hint, it in hints if post_id in it["posts"] and hint not in but]
    new = [it for it in found if not it["followed"]]
    for noted in new:
        noted["followed"] = True
    return bool(new)


def ignored_hints(data: UserData, post_id: int) -> frozenset[str]:
    """Those that were on five cards and never followed; where one stands it stays."""
    return frozenset(
        hint
        for hint, it in data.get(HINTS, {}).items()
        if not it["followed"] and len(it["posts"]) >= HINT_SHOWN_ON and post_id not in it["posts"]
    )


def note_zones_before(data: UserData, before: ZonesBefore) -> None:
    """Note what a change of zone has changed."""
    moved = [(it.post_id, it.version, it.former.isoformat()) for it in before.moved]
    data[ZONES_BEFORE] = asdict(before) | {"moved": moved}


def zone_to_undo(data: UserData) -> str | None:
    """To which zone the change led that can be undone; None: there is none."""
    noted = data.get(ZONES_BEFORE)
    return None if noted is None else noted.get("zone", "")


def zones_before(data: UserData) -> ZonesBefore | None:
    """Told once."""
    noted = data.pop(ZONES_BEFORE, None)
    if noted is None:
        return None
    moved = [
        Moved(post, version, datetime.fromisoformat(at)) for post, version, at in noted["moved"]
    ]
    accounts = tuple((ident, zone, zone_of) for ident, zone, zone_of in noted["accounts"])
    return ZonesBefore(
        noted["person_id"], noted["person_zone"], accounts, tuple(moved), noted.get("zone", "")
    )


def note_times_before(data: UserData, account_id: int, times: WeekTimes, now: WeekTimes) -> None:
    """Note the posting times of an account before they were changed, and what they are `now`."""
    data[TIMES_BEFORE] = {"account_id": account_id, "times": times, "now": now}


def times_before(data: UserData, account: Account) -> WeekTimes | None:
    """None when nothing is noted of this account, or they have changed since."""
    noted = data.get(TIMES_BEFORE)
    if not noted or noted["account_id"] != account.account_id:
        return None
    is_same = tuple(noted.get("now", ())) == account.posting_times
    return tuple(noted["times"]) if is_same else None


def forget_times_before(data: UserData) -> None:
    data.pop(TIMES_BEFORE, None)


@dataclass(frozen=True)
class AwaitedSnippet:
    """What is typed next is a set or an ending of this account: a new one, or the words or the name
    of one that is there. `post_id` is the post from whose card it was asked for."""

    account_id: int
    post_id: int = 0
    snippet_id: int = 0
    is_name: bool = False


def await_snippet(data: UserData, awaited: AwaitedSnippet) -> None:
    data[SNIPPET_FOR] = asdict(awaited)


def awaited_snippet(data: UserData) -> AwaitedSnippet | None:
    stored = data.get(SNIPPET_FOR)
    return AwaitedSnippet(**stored) if stored else None


def note_deleted_snippet(data: UserData, snippet: Snippet) -> None:
    """Note it until another one is deleted."""
    data[SNIPPET_DELETED] = asdict(snippet)


def deleted_snippet(data: UserData, account_id: int, *, keep: bool = False) -> Snippet | None:
    """That of this account; told once, unless it is kept."""
    stored = data.get(SNIPPET_DELETED)
    if not stored or stored["account_id"] != account_id:
        return None
    if not keep:
        del data[SNIPPET_DELETED]
    return Snippet(**stored)


def keep_slide(data: UserData, post: Post, position: int, slide: PostFields) -> None:
    """Keep what was taken out of a post, until the post changes again."""
    fields = slide.model_dump_json(exclude_unset=True)
    data[SLIDE_KEPT] = {"post_id": post.post_id, "version": post.version, "position": position}
    data[SLIDE_KEPT]["fields"] = fields


def kept_slide(data: UserData, post: Post) -> tuple[int, PostFields] | None:
    """Its position and what it was, if the post is still as the removal left it."""
    kept = data.get(SLIDE_KEPT)
    if not kept or (kept["post_id"], kept["version"]) != (post.post_id, post.version):
        return None
    return kept["position"], PostFields.model_validate_json(kept["fields"])


def note_invite(data: UserData, invitation_id: int, message_id: int) -> None:
    """Note in which message the link is."""
    kept = data.setdefault(INVITES, {})
    kept[str(invitation_id)] = message_id
    for oldest in list(kept)[:-MESSAGES_KEPT]:
        del kept[oldest]


def invite_message(data: UserData, invitation_id: int) -> int | None:
    message_id: int | None = data.get(INVITES, {}).get(str(invitation_id))
    return message_id


def forget_invite(data: UserData, invitation_id: int) -> None:
    """Its message shows something else."""
    data.get(INVITES, {}).pop(str(invitation_id), None)


def note_failed_try(data: UserData, message_id: int, account_id: int) -> None:
    """Note the message that says why a token was refused, and for which account (0: a new one)."""
    kept = data.setdefault(FAILED_TRIES, {})
    kept[str(message_id)] = account_id
    for oldest in list(kept)[:-MESSAGES_KEPT]:
        del kept[oldest]


def failed_tries(data: UserData, account_ids: Collection[int]) -> list[int]:
    """The messages about tokens that were refused for these accounts; they are forgotten."""
    kept = data.get(FAILED_TRIES, {})
    found = [message_id for message_id, account in kept.items() if account in account_ids]
    for message_id in found:
        del kept[message_id]
    return [int(message_id) for message_id in found]
