"""What a post holds beside its words, line by line: its kind, its media, the people, the options,
and what is kept for another kind, which what is out cannot become. Pure."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from bot.words import Html, Words, named, place_words, slides_counted
from posting import EDITABLE_STATES, Field, Kind, Post, kind_of, left_out, media_of, utf16_length

PEOPLE_SHOWN = 4


def content_lines(post: Post, zone: ZoneInfo, words: Words) -> Iterable[Html]:
    """Of what is set only, in the order of the card."""
    fields = kind_of(post).of_post
    yield from _kind_lines(post, zone, words)
    if post.location_id and Field.LOCATION_ID in fields:
        yield words("card.place", place=place_words(post, words))
    if people := people_of_post(post):
        yield words("card.people", people=_first_of(people))
    yield from _alt_text_line(post, words)
    if post.options.collaborators and Field.COLLABORATORS in fields and not post.invitations:
        yield words("card.collaborators", people=_first_of(post.options.collaborators))
    to_come = post.options.first_comment if post.first_comment is None else None
    if to_come and Field.FIRST_COMMENT in fields:
        yield words.many("card.first_comment", utf16_length(to_come))
    yield from _reel_lines(post, words)
    kept = [it for it in left_out(post, post.kind) if not (post.by_hand and it is Field.CAPTION)]
    if kept and post.state in EDITABLE_STATES:  # whoever posts it by hand gets the words
        yield words("card.kept", what=fields_named(post, kept, words))


def people_of_post(post: Post) -> list[str]:
    """Everybody tagged on the media that the post is made of, once."""
    tags = (tag.username for medium in media_of(post) for tag in medium.user_tags)
    return list(dict.fromkeys(tags))


def fields_named(post: Post, fields: Sequence[Field], words: Words) -> str:
    """`caption, place, slides 2–5`"""
    count = len(post.media)
    names = [
        words.plain("field.media_after", count=count)
        if field is Field.MEDIA and count > 2
        else words.plain(f"field.{field.value}")
        for field in fields
    ]
    return ", ".join(names)


def _kind_lines(post: Post, zone: ZoneInfo, words: Words) -> Iterable[Html]:
    match post.kind:
        case Kind.CAROUSEL:
            yield words("card.carousel", slides=slides_counted(media_of(post), words))
        case Kind.STORY:
            yield _story_line(post, zone, words)
        case Kind.REEL:
            yield _video_line(post, words)


def _story_line(post: Post, zone: ZoneInfo, words: Words) -> Html:
    """Until when it is seen, once it is out."""
    out, lives = post.published_at, kind_of(post).lives
    if out is None or lives is None or post.removed_at is not None:
        return words("card.story")
    until = words.moment(out + lives, words.clock(zone))
    return words("card.story_until", until=until)


def _video_line(post: Post, words: Words) -> Html:
    seconds = post.medium.duration  # of a file that nobody has looked at it is not known
    length = words.plain("card.a_video") if seconds is None else words.duration(seconds)
    if post.options.cover_url is not None:
        return words("card.video_with_picture", duration=length)
    if post.medium.thumb_offset is None:
        return words("card.video", duration=length)
    cover = words.duration(post.medium.thumb_offset)
    return words("card.video_with_cover", duration=length, cover=cover)


def _alt_text_line(post: Post, words: Words) -> Iterable[Html]:
    row = kind_of(post)
    photos = [it for it in media_of(post) if Field.ALT_TEXT in row.of_medium(it)]
    written = sum(photo.alt_text is not None for photo in photos)
    if written and len(photos) == 1:
        yield words("card.alt_text")
    elif written:
        yield words("card.alt_texts", n=written, count=len(photos))


def _reel_lines(post: Post, words: Words) -> Iterable[Html]:
    fields, options = kind_of(post).of_post, post.options
    if options.audio_name and Field.AUDIO_NAME in fields:
        yield words("card.audio", name=options.audio_name)
    if not options.share_to_feed and Field.SHARE_TO_FEED in fields:
        yield words("card.not_in_feed")
    if options.trial and Field.TRIAL in fields and post.removed_at is None:
        yield words(f"card.trial_{options.trial.value}")


def _first_of(people: Sequence[str]) -> Html:
    shown, hidden = named(people[:PEOPLE_SHOWN]), len(people) - PEOPLE_SHOWN
    return Html(f"{shown} +{hidden}") if hidden > 0 else shown
