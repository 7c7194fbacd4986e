"""What was done with a post, in words: for its history, and for who sees that somebody else did
it."""

from collections.abc import Iterable, Mapping, Sequence

from bot.words.words import Html, Words, shortened
from posting import WAITING_STATES, Event, PostState

DEEDS = {
    "created": "history.created",
    "scheduled": "history.scheduled",
    "publish now": "history.now",
    "deleted": "history.deleted",
    "restored": "history.restored",
    "stopped": "history.stopped",
    "by hand": "history.by_hand",
    "by the bot": "history.by_bot",
    "assigned": "history.assigned",
    "said it is out": "history.said_out",
    "said which it is": "history.said_which",
    "Instagram has accepted it": "history.accepted",
    "refused when asked ahead": "history.refused",
    "container made": "history.asked",
    "container ready": "history.ready",
    "new container needed": "history.anew",
    "publish asked": "history.publish_asked",
    "published": "history.published",
    "live": "history.published",
    "failed": "history.failed",
    "medium cannot be had": "history.at_risk",
    "held: late": "history.held_late",
    "held: quota": "history.held_quota",
    "account in trouble": "history.held_access",
    "unconfirmed": "history.unconfirmed",
    "handed over": "history.handed_over",
    "first comment posted": "history.commented",
    "first comment failed": "history.not_commented",
    "removed": "history.removed",
    "not removed": "history.not_removed",
}
# In the order in which they are named.
FIELDS = (
    *("publish_at", "caption", "location_id", "user_tags", "media", "order", "kind"),
    *(
        "thumb_offset",
        "cover_url",
        "alt_text",
        "first_comment",
        "collaborators",
        "audio_name",
        "trial",
    ),
    *("share_to_feed", "account_id", "by_hand", "assignee_id", "options"),
)


PEOPLE = frozenset({"user_tags", "collaborators"})
DETAILED = PEOPLE | {"alt_text", "location_id"}
EACH_NAMED, IN_DETAIL = 3, 200  # of what a field has gained or lost; characters of a line
NO_DETAILS: Mapping[str, str] = {}


def deed_words(event: Event, words: Words, *, in_detail: bool = False) -> Html | None:
    """None for what only the program needs. `in_detail` with who was tagged, and the like."""
    if event.what == "changed":
        is_back = event.to_state is PostState.DRAFT and event.from_state is not PostState.DRAFT
        return words("history.to_drafts") if is_back else _changed(event, words, in_detail)
    if event.what == "scheduled" and event.from_state in WAITING_STATES:
        return words("history.moved")
    key = DEEDS.get(event.what)
    return None if key is None else words(key)


def _changed(event: Event, words: Words, in_detail: bool) -> Html:
    """`caption, place “Café Central”`: behind the name of a person that says it all."""
    details = {it: _detail(it, event, words) for it in DETAILED} if in_detail else {}
    named = fields_named(event.changed, words, event.place, details)
    if not named:
        return words("history.changed_something")
    key = "history.changed" if event.actor.person_id is None else "history.changed_by_person"
    return words(key, fields=shortened(named, IN_DETAIL) if in_detail else named)


def _detail(field: str, event: Event, words: Words) -> str:
    """`+@anna −@mark`, `+“A loaf of rye”`; an alt text that has taken the place of another goes
    alone. Nothing of people who were only moved, and of lines that an earlier version wrote."""
    gained, lost = (
        [_named(field, name, words) for its, name in each if its == field]
        for each in (event.gained, event.lost)
    )
    if field == "alt_text" and gained:
        lost = []
    return " ".join((*_signed("+", gained), *_signed("−", lost)))


def _named(field: str, name: str, words: Words) -> str:
    return f"@{name}" if field in PEOPLE else words.plain("zone.titled", title=name)


def _signed(sign: str, names: Sequence[str]) -> Sequence[str]:
    shown = [f"{sign}{it}" for it in names[:EACH_NAMED]]
    return [*shown, "…"] if len(names) > EACH_NAMED else shown


def fields_named(
    names: Iterable[str],
    words: Words,
    place: str | None = None,
    details: Mapping[str, str] = NO_DETAILS,
) -> str:
    """`caption, people`; the place by its name where that is known."""

    def name(field: str) -> str:
        if field == "location_id" and place:
            return words.plain("history.place_named", place=place)
        its = words.plain(f"history.field.{field}")
        return f"{its} {detail}" if (detail := details.get(field)) else its

    return ", ".join(name(it) for it in FIELDS if it in {*names})
