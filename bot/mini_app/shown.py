"""What the Mini App is told of a post. Pure."""

from posting import Field, Medium, Post, UserTag, kind_of, media_of

Told = dict[str, object]


def shown(post: Post, most_people: int) -> Told:
    """As JSON; media are named by their places."""
    return {
        "version": post.version,
        "views": views_of(post),
        "most_people": most_people,
        "media": [_medium(medium) for medium in media_of(post)],
    }


def views_of(post: Post) -> list[str]:
    """What can be arranged of it."""
    has_pins = any(_takes_pins(post, medium) for medium in media_of(post))
    has_order = len(media_of(post)) > 1
    return [name for name, has in (("pins", has_pins), ("order", has_order)) if has]


def _takes_pins(post: Post, medium: Medium) -> bool:
    return not medium.is_video and Field.USER_TAGS in kind_of(post).of_medium(medium)


def _medium(medium: Medium) -> Told:
    return {
        "photo": not medium.is_video,
        "width": medium.width,
        "height": medium.height,
        "people": [_person(tag) for tag in medium.user_tags],
    }


def _person(tag: UserTag) -> Told:
    return {"name": tag.username, "x": tag.x, "y": tag.y}
