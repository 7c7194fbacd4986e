"""Where a text may be an order and may be a caption: which of the two is asked."""

import re

from bot.reading.edits.pieces.clauses import Clause, small
from bot.reading.edits.pieces.finding import body_and_tags, spots_of
from bot.reading.edits.pieces.orders import (
    ANY_VERB,
    ASKS,
    IT,
    LEAVES_OUT,
    QUESTION,
    THING,
    VERB,
)
from bot.reading.edits.pieces.values import (
    About,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Doubt,
    DraftsEdit,
    Edit,
    PlaceEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    captions_of,
    written_by,
)
from bot.reading.edits.pieces.word_order import verb_first
from bot.reading.edits.readers.times import INSTEAD, NOT_BUT, is_only_a_part, read_time
from bot.reading.place import MARK

FEW_WORDS, SOME_WORDS = 4, 8
MOST_OF_A_NAME = 6  # words
_BARE_COMMENT = re.compile(r"(?:comment(?: first)?|ком+(?:ент(?:арий)?)?) ?:")
_COMMENT_OF_FEW = re.compile(
    r"(?!в (?:перв\w+ )?коммент\w* \w+(?:и|ь|ть|ши)(?:те)? )(?:.*\b)?(?:comment|коммент[а-я]*) "
    r"[^:\"'“«]+$"
)
_NO_COLON = re.compile(
    r"(?:the |my |i (?:want|need) the |хочу |нуж\w+ )?(?:caption|text|подпись|текст|описание"
    r"|(?:geo ?)?location|(?:гео)?локация)\b[^:]+"
)
_PLACE_NAMED = re.compile(r"(?:(?:the )?(?:geo ?)?location|(?:гео)?локация|place|место)\b(?! ?:)")
_NEAR = re.compile(r"(?:near|by|next to|around|close|behind|рядом|возле|около|у|недалеко|за)\b")
_CLOSING = frozenset("»\"”'")
_BY_A_DASH = re.compile(r"[^:—–-]* [—–-] ")
_BARE_TIME = re.compile(
    r"(?:(?:new|нов(?:ая|ое)) )?(?:time|date|время|дата|публикация|выход)\b|переносим\b"
)
_CLOCK = re.compile(r"\d[:.]\d\d")  # beside a day that is no more than a word of the caption
_STOP = re.compile(r"stop(?: it| this| that)?|останови(?:те)?")  # which of many things?
_NO_TIME = re.compile(r"(?:no|without|без) ")
_ORDERED = re.compile(rf"{ANY_VERB.pattern}(?! ?:)")  # `place:` is none
_PARTS = re.compile(r"[\n,;]|[.!] | and | и | [+&] ")
_SENTENCE_ENDS = re.compile(r"[.!?…]\s+\S")
_UNTIL = re.compile(r"(?:until|till|by|до) ")
_OTHER_SENTENCE = re.compile(r"[.!?…]\s+")
_HOW_MUCH = r"(?:half )?(?:(?:an?|one|two|three|\d+) )?(?:day|hour|week|minute)s?"
_SHIFTED = re.compile(
    rf"\b{_HOW_MUCH} (?:later|earlier)\b(?! than)"
    r"|\bна (?:\w+ )?(?:день|дня|дней|час|часа|часов|недел[юи]|минут\w*) (?:позже|раньше|попозже"
    r"|пораньше)\b(?!,? чем)"
)
_STORY = re.compile(rf"{_HOW_MUCH} later\b")  # begins with it
_EMPTIED = (CaptionEdit(""), CommentEdit(""), AltTextEdit(""))


def as_a_caption(text: Clause, edits: tuple[Edit, ...], about: About) -> Unclear | None:
    """Of what is understood, and is also how captions are written: `Date: friday, place: …`."""
    is_like = edits[0] not in _EMPTIED and _is_like_a_caption(text, edits, about)
    return in_doubt(text, edits) if is_like else None


def in_doubt(text: Clause, edits: tuple[Edit, ...]) -> Unclear:
    """A time is named by the button that takes it."""
    doubt = Doubt.BOTH if isinstance(edits[0], TimeEdit) and len(edits) == 1 else Doubt.MAYBE
    return Unclear(doubt, text.typed, text.typed, edits)


def _is_like_a_caption(text: Clause, edits: tuple[Edit, ...], about: About) -> bool:
    match edits:
        case (PlaceEdit(""),):
            return _BY_A_DASH.match(text.low) is not None
        case (PlaceEdit(name),) if name[:1].isupper() and _PLACE_NAMED.match(text.low):
            return text.typed[:1].isupper() and _BY_A_DASH.match(text.low) is not None
        case (CommentEdit() | PlaceEdit(),) if _BY_A_DASH.match(text.low):
            return text.typed[:1].isupper()
        case (PlaceEdit(name),) if text.typed[:1].islower() and not _NEAR.match(small(name)):
            return len(name.split()) > MOST_OF_A_NAME
        case (CaptionEdit() | PlaceEdit(),) if _NO_COLON.fullmatch(text.low):
            return not about.is_reply and text.low[-1:] not in _CLOSING
        case (CommentEdit(),):
            return bool(_BARE_COMMENT.match(text.low) or _COMMENT_OF_FEW.match(text.low))
        case (DraftsEdit(),):
            return bool(_NO_TIME.match(text.low) or _STOP.fullmatch(text.low))
        case (PlaceEdit(name),) if not text.low.startswith(MARK):
            return len(name.split()) > MOST_OF_A_NAME or bool(_SENTENCE_ENDS.search(name))
        case (TimeEdit(),):
            other = NOT_BUT.fullmatch(text.low) or INSTEAD.fullmatch(text.low)
            is_replaced = (
                other is not None
                and spots_of(other["old"], about.caption)
                and not (_CLOCK.search(text.low) and not _CLOCK.search(other["old"]))
            )
            is_headed = text.typed[:1].isupper() and _BARE_TIME.match(text.low)
            return bool(is_replaced or is_headed)
    return _is_announced(text, edits)


def _is_announced(text: Clause, edits: tuple[Edit, ...]) -> bool:
    """When, where and with whom, and no word that orders it."""
    kinds = {type(edit) for edit in edits}
    is_ordered = any(_ORDERED.match(part.strip()) for part in _PARTS.split(text.low))
    is_event = TimeEdit in kinds and kinds <= {TimeEdit, PlaceEdit, TagEdit} and len(kinds) > 1
    return is_event and not is_ordered and PlaceEdit("") not in edits


def time_beside(text: Clause, about: About) -> Unclear | None:
    """A time and up to two words beside it, where a caption stands."""
    words = list(re.finditer(r"\S+", text.low))
    if not about.caption or not 2 <= len(words) <= FEW_WORDS or "#" in text.low:
        return None
    for count in range(len(words) - 1, max(0, len(words) - 3), -1):
        first = text.cut(0, words[count - 1].end())
        last = text.cut(words[-count].start(), len(text.low))
        for part in (first, last):
            time = None if _UNTIL.match(part.low) else read_time(part)
            if isinstance(time, TimeEdit) and not is_only_a_part(time):
                return Unclear(Doubt.BOTH, text.typed, time.typed, (time,))
    return None


def lost_order(text: Clause, about: About) -> Unclear | None:
    """What begins as an order does would silently become the caption."""
    if not about.caption:
        return None
    words = len(text.low.split())
    if _begins_an_order(text, about, words) or (words <= SOME_WORDS and _is_about_the_post(text)):
        return Unclear(Doubt.LOST, text.typed)
    return None


def _begins_an_order(text: Clause, about: About, words: int) -> bool:
    if about.is_reply and VERB.match(text.low):
        return True
    is_first = VERB.match(text.low) or LEAVES_OUT.fullmatch(text.low) or verb_first(text)
    return is_first is not None and words <= FEW_WORDS


def _is_about_the_post(text: Clause) -> bool:
    asks = ASKS.match(text.low)
    return bool(
        QUESTION.match(text.low)
        or any(IT.match(sentence) for sentence in _OTHER_SENTENCE.split(text.low))
        or (asks and THING.search(text.low, asks.end()))
    )


def writes(edits: tuple[Edit, ...], word: str, about: About) -> bool:
    """It is one of those that are given, and of no hashtag."""
    many = _words_of(about.caption).count(word)
    return any(_words_of(it).count(word) > many for it in written_by(edits))


def replaces_words(edits: tuple[Edit, ...], text: str, about: About) -> bool:
    """Some of the caption, or they stand between these; not all of it, nor at an end."""
    old, (body, _) = small(about.caption), body_and_tags(small(about.caption))
    texts = map(small, captions_of(edits))
    return any(
        it not in small(text) and not it.startswith(body.rstrip()) and not it.endswith(old)
        for it in texts
    )


def goes_on_behind(word: str, edits: tuple[Edit, ...]) -> bool:
    """The last one that is given, in a sentence of the caption."""
    texts = map(small, captions_of(edits))
    return any(re.search(rf"(?<!\w){re.escape(word)},? \w", it) for it in texts)


def _words_of(text: str) -> list[str]:
    return re.findall(r"(?<![#\w])\w+", small(text))


def is_shifted(low: str) -> bool:
    return _SHIFTED.search(low) is not None and not _STORY.match(low)
