"""Instagram's rules for a post as pure functions, without clock or I/O. Called all over `posting`.

The figures are Meta's (reference of `POST /{ig-user-id}/media`), kept in `Limits`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from media import beside
from posting.rules.lengths import utf16_length
from posting.rules.limits import Limits
from posting.rules.problems import Field, Problem, ProblemCode
from storage.records import UserTag

# What ends a hashtag: white space and punctuation of the scripts people write in. Letters, digits,
# underscores, emoji, combining marks and joiners belong to it.
_TAG_END = (
    r"\s!-/:-@\[-^`{-~\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf"
    r"\u2000-\u200b\u200e-\u206f\u3000-\u3003\u3008-\u3011\uff01-\uff0f\uff1a-\uff20"
)
# "&#39;" is an escaped character and "#️⃣" an emoji, not hashtags.
_HASHTAG = re.compile(rf"(?<!&)[#\uff03](?!\ufe0f?\u20e3)[^{_TAG_END}]+")
_TAGGED_WORD = re.compile(r"(?<!\S)[^\s#\uff03]*+[#\uff03]\S*")
_LINK_BEGINS = re.compile(r"\w://|[\w-]\.\w{2,}+/")
# An "@" behind a letter or a dot is part of an e-mail address.
MENTION = re.compile(r"(?<![\w.])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?")
USERNAME = re.compile(r"[A-Za-z0-9_.]{1,30}")
_LOCATION_ID = re.compile(r"[0-9]{1,20}")


def tidy_caption(text: str) -> str:
    """The caption as it will be sent: every kind of line break as one character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def hashtags(text: str) -> tuple[str, ...]:
    """Every hashtag in order, with its sign, repetitions included."""
    return tuple(text[start:end] for start, end in hashtag_spots(text))


def hashtag_spots(text: str) -> tuple[tuple[int, int], ...]:
    """Where each begins and ends. What stands in a link belongs to that, as in
    `example.org/#menu`; whether Instagram counts it is not known, so that nothing is refused for
    it."""
    spots: list[tuple[int, int]] = []
    for word in _TAGGED_WORD.finditer(text):
        link = _LINK_BEGINS.search(text, *word.span())
        end = link.start() if link else word.end()
        tags = _HASHTAG.finditer(text, *word.span())
        spots.extend(tag.span() for tag in tags if tag.start() < end)
    return tuple(spots)


def mentions(text: str) -> tuple[str, ...]:
    """Every @mention in order, with its sign, repetitions included."""
    return tuple(MENTION.findall(text))


def without_last_hashtags(text: str, limit: int) -> str:
    """The text with its first `limit` hashtags; what stands between the others stays."""
    for begin, end in reversed(spots_beyond(text, limit)):
        text = text[:begin].rstrip(" ") + text[end:]
    return text.rstrip()


def spots_beyond(text: str, limit: int) -> tuple[tuple[int, int], ...]:
    """The last ones, as many as there are more than `limit`."""
    return hashtag_spots(text)[limit:]


def caption_problems(caption: str, limits: Limits) -> tuple[Problem, ...]:
    problems = []
    length = utf16_length(caption)
    if length > limits.caption:
        values = {"length": length, "limit": limits.caption, "over": length - limits.caption}
        problems.append(Problem(Field.CAPTION, ProblemCode.CAPTION_TOO_LONG, values))
    tags = hashtags(caption)
    if len(tags) > limits.hashtags:
        found = {"count": len(tags), "limit": limits.hashtags, "extra": tags[limits.hashtags :]}
        problems.append(Problem(Field.CAPTION, ProblemCode.TOO_MANY_HASHTAGS, found))
    names = len(mentions(caption))
    if names > limits.mentions:
        counted = {"count": names, "limit": limits.mentions}
        problems.append(Problem(Field.CAPTION, ProblemCode.TOO_MANY_MENTIONS, counted))
    return tuple(problems)


def caption_warnings(caption: str, limits: Limits) -> tuple[Problem, ...]:
    """What Instagram may dislike without refusing it; never stops a post."""
    count = len(hashtags(caption))
    if not limits.hashtags_soft < count <= limits.hashtags:
        return ()
    values = {"count": count, "limit": limits.hashtags_soft}
    return (Problem(Field.CAPTION, ProblemCode.MANY_HASHTAGS, values),)


def user_tag_problems(
    tags: Sequence[UserTag], placeless: bool, limits: Limits
) -> tuple[Problem, ...]:
    """People tagged: each once, a possible username, and a place inside the picture unless they may
    be tagged without."""
    problems = []
    if len(tags) > limits.user_tags:
        values = {"count": len(tags), "limit": limits.user_tags}
        problems.append(Problem(Field.USER_TAGS, ProblemCode.TOO_MANY_TAGS, values))
    seen: set[str] = set()
    for tag in tags:
        name = tag.username.casefold()
        if name in seen:
            problems.append(_tag_problem(ProblemCode.TAG_TWICE, tag))
        seen.add(name)
        if not USERNAME.fullmatch(tag.username):
            problems.append(_tag_problem(ProblemCode.TAG_BAD_USERNAME, tag))
        if not placeless or (tag.x, tag.y) != (None, None):
            problems.extend(_position_problems(tag))
    return tuple(problems)


def _position_problems(tag: UserTag) -> tuple[Problem, ...]:
    if tag.x is None or tag.y is None:
        return (_tag_problem(ProblemCode.TAG_WITHOUT_POSITION, tag),)
    if not (0 <= tag.x <= 1 and 0 <= tag.y <= 1):
        x, y = beside(tag.x, 0, 1), beside(tag.y, 0, 1)
        values = {"username": tag.username, "x": x, "y": y}
        return (Problem(Field.USER_TAGS, ProblemCode.TAG_OUT_OF_RANGE, values),)
    return ()


def _tag_problem(code: ProblemCode, tag: UserTag) -> Problem:
    return Problem(Field.USER_TAGS, code, {"username": tag.username})


def thumb_offset_problems(
    offset: int | None, is_video: bool, duration: int | None, limits: Limits
) -> tuple[Problem, ...]:
    """The cover frame, in milliseconds: 0 or more and before the end of the video."""
    if offset is None:
        return ()
    if not is_video:
        return (Problem(Field.THUMB_OFFSET, ProblemCode.THUMB_OFFSET_ON_PHOTO),)
    if offset < 0:
        negative = {"offset": offset}
        return (Problem(Field.THUMB_OFFSET, ProblemCode.THUMB_OFFSET_NEGATIVE, negative),)
    end = duration if duration is not None else int(limits.video_longest.total_seconds() * 1000)
    if offset >= end:
        values = {"offset": offset, "duration": end}
        return (Problem(Field.THUMB_OFFSET, ProblemCode.THUMB_OFFSET_BEYOND, values),)
    return ()


def location_problems(location_id: str | None) -> tuple[Problem, ...]:
    """A place is the number of a Facebook Page."""
    if location_id is None or _LOCATION_ID.fullmatch(location_id):
        return ()
    values = {"location_id": location_id}
    return (Problem(Field.LOCATION_ID, ProblemCode.BAD_LOCATION_ID, values),)


def media_url_problems(url: str) -> tuple[Problem, ...]:
    """What can be told of a link without following it: Meta fetches ASCII https links only."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:  # brackets or a port that make no sense
        return (Problem(Field.MEDIA, ProblemCode.MEDIA_NOT_A_URL),)
    if parts.scheme not in ("http", "https") or not host or any(map(str.isspace, url)):
        code = ProblemCode.MEDIA_NOT_A_URL
    elif parts.scheme == "http":
        code = ProblemCode.MEDIA_NOT_HTTPS
    elif not url.isascii():
        code = ProblemCode.MEDIA_NOT_ASCII
    elif parts.username is not None:
        code = ProblemCode.MEDIA_HAS_CREDENTIALS
    else:
        return ()
    return (Problem(Field.MEDIA, code),)


def alt_text_problems(text: str | None, limits: Limits) -> tuple[Problem, ...]:
    return _length_problems(text, limits.alt_text, Field.ALT_TEXT, ProblemCode.ALT_TEXT_TOO_LONG)


def audio_name_problems(name: str | None, limits: Limits) -> tuple[Problem, ...]:
    return _length_problems(
        name, limits.audio_name, Field.AUDIO_NAME, ProblemCode.AUDIO_NAME_TOO_LONG
    )


def cover_url_problems(url: str | None) -> tuple[Problem, ...]:
    """What can be told of the cover's link without following it."""
    found = () if url is None else media_url_problems(url)
    return tuple(replace(problem, field=Field.COVER_URL) for problem in found)


def first_comment_problems(text: str | None, limits: Limits) -> tuple[Problem, ...]:
    problems = [
        *_length_problems(
            text, limits.first_comment, Field.FIRST_COMMENT, ProblemCode.COMMENT_TOO_LONG
        )
    ]
    tags, names = hashtags(text or ""), mentions(text or "")
    if len(tags) > limits.hashtags:
        found = {"count": len(tags), "limit": limits.hashtags, "extra": tags[limits.hashtags :]}
        code = ProblemCode.COMMENT_TOO_MANY_HASHTAGS
        problems.append(Problem(Field.FIRST_COMMENT, code, found))
    if len(names) > limits.mentions:
        counted = {"count": len(names), "limit": limits.mentions}
        code = ProblemCode.COMMENT_TOO_MANY_MENTIONS
        problems.append(Problem(Field.FIRST_COMMENT, code, counted))
    return tuple(problems)


def collaborator_problems(
    names: Sequence[str], own_name: str | None, limits: Limits
) -> tuple[Problem, ...]:
    """Few of them, each once, a possible username and not that of the account itself."""
    problems = []
    if len(names) > limits.collaborators:
        values = {"count": len(names), "limit": limits.collaborators}
        problems.append(Problem(Field.COLLABORATORS, ProblemCode.TOO_MANY_COLLABORATORS, values))
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            problems.append(_of_collaborator(ProblemCode.COLLABORATOR_TWICE, name))
        seen.add(name.casefold())
        if not USERNAME.fullmatch(name):
            problems.append(_of_collaborator(ProblemCode.COLLABORATOR_BAD_USERNAME, name))
        if own_name is not None and name.casefold() == own_name.casefold():
            problems.append(_of_collaborator(ProblemCode.COLLABORATOR_IS_ACCOUNT, name))
    return tuple(problems)


def _of_collaborator(code: ProblemCode, username: str) -> Problem:
    return Problem(Field.COLLABORATORS, code, {"username": username})


def _length_problems(
    text: str | None, limit: int, field: Field, code: ProblemCode
) -> tuple[Problem, ...]:
    length = utf16_length(text or "")
    if length <= limit:
        return ()
    return (Problem(field, code, {"length": length, "limit": limit, "over": length - limit}),)
