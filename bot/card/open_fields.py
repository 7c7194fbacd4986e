"""Who else is asked for a field of a post just now: the cards of it say so, for a while. What
conversations remember is all that is known of it."""

from collections.abc import Mapping

from bot.screen import Context, Focus, OpenField, State

SHOWN = 2
FIELD_NAMES: Mapping[str, str] = {
    State.CAPTION: "caption",
    State.PLACE: "location_id",
    State.PEOPLE: "user_tags",
    State.COVER: "thumb_offset",
    State.WHEN: "publish_at",
    State.REPLACEMENT: "media",
    State.MORE_MEDIA: "media",
    State.ORDER: "order",
    State.ALT_TEXT: "alt_text",
    State.COLLABORATORS: "collaborators",
    State.COMMENT: "first_comment",
    State.AUDIO_NAME: "audio_name",
    State.COVER_PICTURE: "cover_url",
}
"""As the history of a post calls what is asked for."""


def asked_of_others(
    context: Context, post_id: int, reader_id: int | None
) -> tuple[tuple[str, str], ...]:
    """The names of the people and of the fields; of two at most."""
    everyone, now = context.application.user_data.items(), context.now
    others = (data for person, data in everyone if person != reader_id)
    seen = (OpenField.seen(data, now) for data in others if Focus.is_on(data, post_id))
    named = [(it.who, FIELD_NAMES[it.field]) for it in seen if it and it.field in FIELD_NAMES]
    return tuple(named[:SHOWN])


class AskedElsewhere:
    """What of it the cards of others show."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown: Mapping[int, OpenField | None] | None = None  # by who is asked

    def changes(self) -> frozenset[tuple[int, int]]:
        """Since this was asked last: who is asked for something now, or no more, and of which
        post. What an earlier process may have shown counts as over where it is."""
        data, moment = self._context.application.user_data, self._context.now
        if self._shown is None:
            noted = {person: OpenField.recall(its) for person, its in data.items()}
            self._shown = {person: it for person, it in noted.items() if it and it.is_open}
        now = {person: OpenField.seen(its, moment) for person, its in data.items()}
        shown, self._shown = self._shown, now
        return frozenset(
            (person, it.post_id)
            for person in shown.keys() | now.keys()
            if shown.get(person) != now.get(person)
            for it in (shown.get(person), now.get(person))
            if it is not None
        )
