"""Who is tagged on a photo or video after some people were named. Pure."""

from collections.abc import Collection, Sequence

from bot.reading.people.people import NamedPerson
from bot.reading.people.spots import free_spots
from posting import Medium, UserTag


def merged(
    medium: Medium,
    people: Sequence[NamedPerson],
    *,
    needs_spots: bool,
    gone: Collection[str] = frozenset(),
) -> tuple[UserTag, ...]:
    """Without those who are `gone`. Who has no spot gets one, where Instagram wants it; who is
    named once more without one keeps theirs."""
    known = {tag.username.lower(): tag for tag in medium.user_tags}
    tags = {name: tag for name, tag in known.items() if name not in gone}
    for person in people:
        spot = person if person.x is not None else known.get(person.username, person)
        tags[person.username] = UserTag(person.username, spot.x, spot.y)
    if medium.is_video:
        return tuple(UserTag(tag.username) for tag in tags.values())
    if not needs_spots:
        return tuple(tags.values())
    unplaced = [name for name, tag in tags.items() if tag.x is None or tag.y is None]
    taken = [(tag.x, tag.y) for tag in tags.values() if tag.x is not None and tag.y is not None]
    for name, (x, y) in zip(unplaced, free_spots(len(unplaced), taken), strict=True):
        tags[name] = UserTag(tags[name].username, x, y)
    return tuple(tags.values())
