"""What the Mini App is told of a post. Pure."""

from collections.abc import Sequence

from bot.mini_app.cropping import RATIOS, Size, can_be_cropped, part_of, present
from posting import Field, Medium, Post, UserTag, kind_of, media_of, shown_ratio

Told = dict[str, object]


def shown(post: Post, originals: Sequence[Size | None], most_people: int) -> Told:
    """As JSON; media are named by their places. `originals` are the sizes of photos as sent. The
    `shapes` are to choose from where a photo is first, which the page may change."""
    return {
        "version": post.version,
        "views": views_of(post, originals),
        "most_people": most_people,
        "shapes": RATIOS,
        "shape": present(post),
        "media": [_medium(*each) for each in zip(media_of(post), originals, strict=True)],
    }


def views_of(post: Post, originals: Sequence[Size | None]) -> list[str]:
    """What can be arranged of it."""
    views = {
        "pins": any(_takes_pins(post, medium) for medium in media_of(post)),
        "crop": can_be_cropped(post, originals),
        "order": len(media_of(post)) > 1,
    }
    return [name for name, has in views.items() if has]


def _takes_pins(post: Post, medium: Medium) -> bool:
    return not medium.is_video and Field.USER_TAGS in kind_of(post).of_medium(medium)


def _medium(medium: Medium, original: Size | None) -> Told:
    part = part_of(medium)
    return {
        "photo": not medium.is_video,
        "width": medium.width,
        "height": medium.height,
        "ratio": shown_ratio([medium]),
        "original": original,
        "is_link": medium.file is None,
        "part": {"x": part.x, "y": part.y, "zoom": part.zoom},
        "people": [_person(tag) for tag in medium.user_tags],
    }


def _person(tag: UserTag) -> Told:
    return {"name": tag.username, "x": tag.x, "y": tag.y}
