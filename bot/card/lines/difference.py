"""What a change has made of a post, line by line: the first lines of its card. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from zoneinfo import ZoneInfo

from bot.card.lines.words_changed import struck, words_changed
from bot.words import (
    DOT,
    Html,
    Words,
    fields_named,
    led_to_instagram,
    media_counted,
    named,
    place_words,
    shape_words,
    shortened,
)
from posting import WAITING_STATES, Medium, Post, UserTag, hashtags, remade

SHOWN = 2  # lines
OF_OTHERS = 40  # characters
PEOPLE_SHOWN = 4  # with their spots
# Which field each line is about, by the mark that it begins with.
FIELD_MARKED = {
    "🕐": "publish_at",
    "#": "caption",
    "✏️": "caption",
    "👤": "user_tags",
    "📍": "location_id",
    "📐": "media",
    "➕": "media",
    "🔢": "media",
    "🔀": "order",
    "🖼": "media",
    "🎬": "media",
    "🎭": "kind",
    "🎞": "thumb_offset",
    "🔤": "alt_text",
    "💬": "first_comment",
    "🤝": "collaborators",
    "🎵": "audio_name",
    "☑️": "share_to_feed",
    "⬜": "share_to_feed",
    "🧪": "trial",
}
SIDE = 0.4  # nearer to an edge than this is at its side


def difference(
    before: Post, after: Post, zone: ZoneInfo, words: Words, *, is_card: bool = True
) -> list[Html]:
    """As many lines as a card has room for. In a card the new caption stands below them."""
    lines = [
        *_time_line(before, after, zone, words),
        *_caption_lines(before.caption, after.caption, is_below=is_card),
        *_people_lines(before, after, words),
        *_place_line(before, after, words),
        *_media_lines(before, after, words),
        *_other_lines(before, after, words),
    ]
    if len(lines) > SHOWN:
        changed = [FIELD_MARKED.get(line.split(" ", 1)[0], "options") for line in lines[SHOWN:]]
        lines[SHOWN:] = [words("difference.more", what=fields_named(changed, words))]
    return lines


def _time_line(before: Post, after: Post, zone: ZoneInfo, words: Words) -> Iterator[Html]:
    """Of the first time of a post the header says all."""
    was, now = (it.publish_at if it.state in WAITING_STATES else None for it in (before, after))
    if was is not None and was != now:
        yield _changed("🕐", words.moment(was, zone), words.moment(now, zone) if now else None)


def _caption_lines(before: str, after: str, *, is_below: bool) -> Iterator[Html]:
    if before == after:
        return
    tags, new_tags = hashtags(before), hashtags(after)
    if tags != new_tags and _bare(before) == _bare(after):
        gone = [tag for tag in tags if tag not in new_tags]
        come = [tag for tag in new_tags if tag not in tags]
        yield _changed("#", " ".join(gone) or None, None, f"+ {' '.join(come)}" if come else "")
        return
    yield Html(f"✏️ {words_changed(before, after, is_below=is_below)}")


def _bare(caption: str) -> list[str]:
    return [word for word in caption.split() if not word.startswith("#")]


def _people_lines(before: Post, after: Post, words: Words) -> Iterator[Html]:
    """What is alike on several photos is one line."""
    cropped = remade(before, after)
    places: dict[Html, list[int]] = {}
    for place, (was, now) in enumerate(_each_medium(before, after)):
        if line := _people_of(was, now, place in cropped, words):
            places.setdefault(line, []).append(place)
    for line, on in places.items():
        yield Html(f"{line}{_where(after, on, words)}")


def _people_of(was: Medium | None, now: Medium, is_cropped: bool, words: Words) -> Html | None:
    """A picture that is cropped takes the pins of those who were on it along."""
    tags, new_tags = (
        {tag.username: tag for tag in it.user_tags} if it else {} for it in (was, now)
    )
    gone = [name for name in tags if name not in new_tags]
    along = tags.keys() if is_cropped else ()
    come = [it for name, it in new_tags.items() if tags.get(name) != it and name not in along]
    if not gone and not come:
        return None
    out = f"<s>{named(gone)}</s>" if gone else ""
    new = _first_of([_named_with_spot(tag, words) for tag in come if tag.username not in tags])
    moved = _first_of([_moved_to(tag, words) for tag in come if tag.username in tags])
    now_there = ", ".join(part for part in (f"+ {new}" if new else "", moved) if part)
    return Html(" ".join(part for part in ("👤", out, now_there) if part))


def _first_of(people: Sequence[Html]) -> str:
    hidden = len(people) - PEOPLE_SHOWN
    return ", ".join(people[:PEOPLE_SHOWN]) + (f" +{hidden}" if hidden > 0 else "")


def _each_medium(before: Post, after: Post) -> Iterator[tuple[Medium | None, Medium]]:
    """Each of the post with what it was before: one that has taken the place of another is that."""
    former, by_url = remade(before, after), {medium.url: medium for medium in before.media}
    now = {medium.url for medium in after.media}
    is_in_place = len(before.media) == len(after.media)
    for place, medium in enumerate(after.media):
        was = former.get(place) or by_url.get(medium.url)
        if was is None and is_in_place and before.media[place].url not in now:
            was = before.media[place]
        yield was, medium


def _where(post: Post, places: Sequence[int], words: Words) -> str:
    """Of a post of several: ` · photo 2`."""
    if len(post.media) == 1:
        return ""
    key = "difference.video" if post.media[places[0]].is_video else "difference.photo"
    numbers = ", ".join(str(place + 1) for place in places)
    return f"{DOT}{words.many(key, len(places), numbers=numbers)}"


def _named_with_spot(tag: UserTag, words: Words) -> Html:
    name, spot = named([tag.username]), _spot(tag, words)
    return Html(f"{name} ({escape(spot)})") if spot else name


def _moved_to(tag: UserTag, words: Words) -> Html:
    """Who was on the photo before, too: `@anna → left`."""
    name, spot = named([tag.username]), _spot(tag, words)
    return Html(f"{name} → {escape(spot)}") if spot else name


def _spot(tag: UserTag, words: Words) -> str:
    sides = []
    if tag.x is not None and tag.y is not None:
        across = "left" if tag.x < SIDE else "right" if tag.x > 1 - SIDE else None
        down = "top" if tag.y < SIDE else "bottom" if tag.y > 1 - SIDE else None
        sides = [side for side in (across, down) if side] or ["middle"]
    return ", ".join(words.plain(f"difference.spot.{side}") for side in sides)


def _place_line(before: Post, after: Post, words: Words) -> Iterator[Html]:
    if before.location_id != after.location_id:
        yield _changed("📍", place_words(before, words), place_words(after, words))


def _media_lines(before: Post, after: Post, words: Words) -> Iterator[Html]:
    former = remade(before, after)
    stands = [former.get(place, medium) for place, medium in enumerate(after.media)]
    was, now = ([medium.url for medium in media] for media in (before.media, stands))
    yield from _shape_line(former, after, words)
    if was != now:
        added = after.media[len(was) :] if now[: len(was)] == was else ()
        come = media_counted(added, words)
        yield Html(f"➕ {come}") if added else _slides_line(before, was, now, words)
    for place, (before_it, medium) in enumerate(_each_medium(before, after)):
        for line in _of_medium(before_it, medium, words):
            yield Html(f"{line}{_where(after, [place], words)}")


def _slides_line(before: Post, was: list[str], now: list[str], words: Words) -> Html:
    """Of their links; one that stands in the place of another has replaced it."""
    numbers = {url: str(number) for number, url in enumerate(was, start=1)}
    gone = [url for url in was if url not in now]
    stay = [url if url in now else None for url in was]
    if gone and stay == [url if url in was else None for url in now]:
        what = "video" if before.media[was.index(gone[0])].is_video else "photo"
        if len(was) == 1:
            return words(f"difference.replaced_{what}")
        key = f"difference.{what}"
        replaced = ", ".join(numbers[url] for url in gone)
        return words("difference.replaced", which=words.many(key, len(gone), numbers=replaced))
    if gone:
        return _changed("🔢", ", ".join(numbers[url] for url in gone), None)
    mark = "🔀" if len(now) == len(was) else "🔢"
    return _changed(mark, " ".join(numbers.values()), " ".join(numbers.get(it, "+") for it in now))


def _shape_line(former: Mapping[int, Medium], after: Post, words: Words) -> Iterator[Html]:
    """What the pictures that were made anew are, and what they were where that is one shape.
    Nothing of a video that was cut."""
    shapes = {
        place: (_shape(was, words), _shape(after.media[place], words))
        for place, was in former.items()
        if not was.is_video and _shape(after.media[place], words)
    }
    if not shapes:
        return
    olds, news = ([*dict.fromkeys(pair[side] for pair in shapes.values())] for side in (0, 1))
    old, new = olds[0] if len(olds) == 1 else "", ", ".join(news)
    line = _changed("📐", old, new) if old else _changed("📐", None, None, new)
    if old == new:
        line = words("difference.fitted", shape=new)
    yield Html(f"{line}{_where(after, [*shapes], words)}")


def _shape(medium: Medium, words: Words) -> str:
    """Empty where it is not known, or there is none to speak of."""
    if medium.is_video or not (medium.width and medium.height):
        return ""
    return shape_words(medium.width, medium.height, words)


def _of_medium(before: Medium | None, after: Medium, words: Words) -> Iterator[Html]:
    if before is None:
        return
    if before.thumb_offset != after.thumb_offset:
        old, new = (
            None if it.thumb_offset is None else words.duration(it.thumb_offset)
            for it in (before, after)
        )
        yield _changed("🎞", old, new)
    if before.alt_text != after.alt_text:
        yield _changed("🔤", before.alt_text, after.alt_text)


def _other_lines(before: Post, after: Post, words: Words) -> Iterator[Html]:
    was, now = before.options, after.options
    if before.kind is not after.kind:
        old, new = (words.plain(f"kind.{kind.value}") for kind in (before.kind, after.kind))
        yield _changed("🎭", old, new)
    if was.cover_url != now.cover_url:
        own, other = (words.plain(f"difference.{it}_picture") for it in ("own", "other"))
        now_shown = other if was.cover_url else own
        yield _changed("🎞", own if was.cover_url else None, now_shown if now.cover_url else None)
    if was.first_comment != now.first_comment:
        yield _changed("💬", was.first_comment, now.first_comment)
    if was.collaborators != now.collaborators:
        gone = [name for name in was.collaborators if name not in now.collaborators]
        come = [name for name in now.collaborators if name not in was.collaborators]
        parts = [f"<s>{named(gone)}</s>" if gone else "", f"+ {named(come)}" if come else ""]
        yield Html(" ".join(["🤝", *(part for part in parts if part)]))
    if was.audio_name != now.audio_name:
        yield _changed("🎵", was.audio_name, now.audio_name)
    if was.share_to_feed != now.share_to_feed:
        yield words("reel.button.in_feed" if now.share_to_feed else "reel.button.not_in_feed")
    if was.trial != now.trial:
        trial = f"card.trial_{now.trial.value}" if now.trial else "reel.button.trial_off"
        yield words(trial)  # whose decision it is, by who reads it: the button speaks as its reader


def _changed(mark: str, old: str | None, new: str | None, added: str = "") -> Html:
    """`🕐 <s>old</s> → new`; what was not there before, or is not any more, is left out."""
    gone = struck(shortened(old, OF_OTHERS)) if old else ""
    arrow = "→" if old and new else "+" if new else ""
    parts = [mark, gone, arrow, led_to_instagram(shortened(new or "", OF_OTHERS))]
    return Html(" ".join(part for part in [*parts, escape(added, quote=False)] if part))
