"""Plain edits of what a post holds as partial updates. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.reading.edits import (
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    RenameEdit,
    ShiftEdit,
    SlotEdit,
    TagEdit,
    TimeEdit,
    UntagEdit,
)
from bot.reading.people.people import NamedPerson
from bot.reading.people.tagging import merged
from bot.screen import State
from posting import Field, Kind, Medium, Post, PostFields, UserTag, kind_of, left_out, media_of

OF_FIELD: Mapping[State, tuple[type[Edit], ...]] = {
    State.PLACE: (PlaceEdit,),
    State.PEOPLE: (TagEdit, UntagEdit, NudgeEdit, RenameEdit),
    State.COLLABORATORS: (CollaboratorsEdit,),
    State.COVER: (CoverEdit,),
    State.ORDER: (OrderEdit,),
    State.WHEN: (TimeEdit, ShiftEdit, SlotEdit, DraftsEdit),
}
"""The edits of what is asked for in a state, where not every text is an answer."""


class AskFirstError(Exception):
    """It is clear what is meant, and something is to be seen or chosen first: on the screen of this
    field, of a photo that is not named, or of the kinds of the post."""

    def __init__(
        self, state: State | None, able: tuple[int, ...] = (), kind: Kind | None = None
    ) -> None:
        super().__init__(f"first {state or 'its kind'}")
        self.state, self.able = state, able  # the media that can have it
        self.kind = kind  # the one that is wanted


def fields_of(
    edit: Edit, post: Post, slide: int | None, accounts: Mapping[str, int]
) -> tuple[PostFields, ...]:
    """`slide` is the one in hand; `accounts` are all that are connected, by their names; a place is
    one that was looked at. Raises AskFirstError."""
    match edit:
        case CaptionEdit(text):
            return (PostFields(caption=text),)
        case CommentEdit(text):
            return (PostFields(first_comment=text or None),)
        case CollaboratorsEdit(usernames):
            return (PostFields(collaborators=usernames),)
        case OrderEdit(order):
            return (PostFields(order=order),)
        case AccountEdit(username):
            return (PostFields(account_id=accounts[username]),)
        case PlaceEdit(location_id, name):
            return (PostFields(location_id=location_id or None, location_name=name),)
        case KindEdit(kind):
            return (PostFields(kind=_kind(kind, post)),)
        case _:
            return _of_medium(edit, post, slide)


def on_each_photo(edits: Iterable[Edit], post: Post) -> tuple[Edit, ...]:
    """People who are named for no photo in particular are on every one that can have them."""
    row = kind_of(post)
    able = [at for at, it in enumerate(media_of(post)) if Field.USER_TAGS in row.of_medium(it)]
    found: list[Edit] = []
    for edit in edits:
        if isinstance(edit, TagEdit) and edit.slide is None:
            found += [replace(edit, slide=at) for at in able]
        else:
            found.append(edit)
    return tuple(found)


def together(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Who are named without spots are placed at once, as where people are asked for."""
    found: dict[tuple[bool, int | None], Edit] = {}
    for number, edit in enumerate(edits):
        is_free = isinstance(edit, TagEdit) and edit.across is None and edit.down is None
        key = (True, edit.slide) if is_free and isinstance(edit, TagEdit) else (False, number)
        first = found.get(key)
        if isinstance(first, TagEdit) and isinstance(edit, TagEdit):
            found[key] = replace(first, others=(*first.others, edit.username))
        else:
            found[key] = edit
    return tuple(found.values())


def _of_medium(edit: Edit, post: Post, slide: int | None) -> tuple[PostFields, ...]:
    match edit:
        case CoverEdit(milliseconds):
            number = _only(State.COVER, Field.THUMB_OFFSET, post, slide)
            return (PostFields.frame_as_cover(post, milliseconds, number),)
        case AltTextEdit(text, named):
            meant = slide if named is None else named
            if meant is None and len(post.media) > 1:
                meant = _only(State.ALT_TEXT, Field.ALT_TEXT, post, None)
            return (PostFields(alt_text=text or None, medium=meant or 0),)
        case TagEdit():
            where = slide if edit.slide is None else edit.slide
            if edit.is_known and where is None:
                where = _tagged_on(edit, post)
            number = _only(State.PEOPLE, Field.USER_TAGS, post, where)
            return (_tagged(edit, post, number),)
        case NudgeEdit() | RenameEdit():
            return tuple(
                PostFields(user_tags=_pins_changed(medium, edit), medium=number)
                for number, medium in enumerate(post.media)
                if _pins_changed(medium, edit) != medium.user_tags
            )
        case UntagEdit(usernames):
            return tuple(
                PostFields(user_tags=_but(medium, usernames), medium=number)
                for number, medium in enumerate(post.media)
                if _but(medium, usernames) != medium.user_tags
            )
    return ()


def _only(state: State, field: Field, post: Post, named: int | None) -> int:
    """The photo or video that is named, or the only one that can have such a thing."""
    row = kind_of(post)
    able = [at for at, medium in enumerate(media_of(post)) if field in row.of_medium(medium)]
    if named is not None and named in able:
        return named
    if len(able) != 1:
        raise AskFirstError(state, tuple(able))
    return able[0]


def _tagged_on(edit: TagEdit, post: Post) -> int | None:
    names = ([tag.username.lower() for tag in medium.user_tags] for medium in post.media)
    return next((at for at, its in enumerate(names) if edit.username in its), None)


def _tagged(edit: TagEdit, post: Post, number: int) -> PostFields:
    """Where only one side is named, the pin stays as high, or as far, as it was."""
    medium = post.media[number]
    before = next((it for it in medium.user_tags if it.username.lower() == edit.username), None)
    x, y = edit.across, edit.down
    if (x is None) != (y is None):
        x = x if x is not None else (before.x if before and before.x is not None else 0.5)
        y = y if y is not None else (before.y if before and before.y is not None else 0.5)
    others = replace(
        medium, user_tags=_but(medium, (edit.username,)) if x is not None else medium.user_tags
    )
    beside = (NamedPerson(name, None, None) for name in edit.others)
    named = [NamedPerson(edit.username, x, y), *beside]
    tags = merged(others, named, needs_spots=kind_of(post).in_feed)
    return PostFields(user_tags=tags, medium=number)


def _pins_changed(medium: Medium, edit: NudgeEdit | RenameEdit) -> tuple[UserTag, ...]:
    """Those of one person, a bit aside, or as those of another who has none there."""
    if isinstance(edit, RenameEdit):
        others = _but(medium, (edit.to,))
        return tuple(
            replace(it, username=edit.to) if it.username.lower() == edit.username else it
            for it in (others if len(others) < len(medium.user_tags) else medium.user_tags)
        )
    return tuple(
        replace(it, x=_aside(it.x, edit.across), y=_aside(it.y, edit.down))
        if it.username.lower() == edit.username and it.x is not None and it.y is not None
        else it
        for it in medium.user_tags
    )


def _aside(at: float | None, by: float) -> float:
    return min(max((0.5 if at is None else at) + by, 0.0), 1.0)


def _but(medium: Medium, usernames: tuple[str, ...]) -> tuple[UserTag, ...]:
    """Its people without these; nobody where nobody is named."""
    if not usernames:
        return ()
    return tuple(tag for tag in medium.user_tags if tag.username.lower() not in usernames)


def _kind(kind: Kind, post: Post) -> Kind:
    """What would be left out is named before."""
    if left_out(post, kind):
        raise AskFirstError(None, kind=kind)
    return kind
