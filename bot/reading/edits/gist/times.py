"""When the post goes out, wherever that is said: without the times of a reason, and those that are
taken back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.edits.gist.message import Gist, TypedMessage
from bot.reading.edits.gist.time_pieces import (
    TOKEN,
    Piece,
    is_a_span,
    moment,
    pieces_of,
    same_sort,
    with_other_clock,
)

_MOVED = re.compile(
    r"\b(?:make it|move(?! over)|(?<!the )post(?!-)|publish|schedule|(?:it|this) go(?:es)? (?:out"
    r"|live|up)|to go out|went out|shift|push|bring it|delay|bump|put it|hold(?:ing)? it"
    r"|перенес(?:и|ите|ти)|постав(?:ь|ьте|ить)|ставь\w*|отложи\w*|сдвин\w*|пусть выйдет"
    r"|пусть выходит|опублик(?:уй\w*|овать)|публикуй\w*|вылож(?:и|ите|ить)|выкладывай\w*|кинь"
    r"|запланир\w*|назнач\w*)\b"
)
_FITS = re.compile(
    r"\b(?:let'?s?|best|better(?! to)|suits?|kinder|nicer|wiser|safer|instead|sensible|makes? more"
    r" sense|then(?=\W*$)|would|i want|i'?ll take|лучше(?! всего| [а-я]+т[ьи]\b)|удобн\w+"
    r"|разумн\w+|правильн\w+|перенесем|отложим|давай(?:те)?(?! [а-я]+(?:м|мся)\b)"
    r"|подожд(?:ем|и|ите)|вот(?=\W*$)|тогда(?=\W*$)|а может|хорошо бы|бы)\b"
)
_ASKED = re.compile(r"\b(?:please|pls|plz|could|can|might|пожалуйста|плиз|можно|хочу)\b")
_REASON = re.compile(
    r"\b(?:because|cause|cos|coz|cuz|since|as (?:we|i|it|the|they|that)|so that|when|while|that'?s"
    r"|i(?:'ve| have)|(?<!can )(?<!could )(?<!shall )(?<!should )we(?:'ve|'re)?"
    r"|ppl|people|everyone|everybody|nobody|most|who|which|the \w+'s|starts?|begins?|opens?"
    r"|потому|так как|чтобы?|ведь|а то|когда|пока|это|у (?:меня"
    r"|нас|всех|них)|все|мы|люди|народ|никто|многие|как раз|иначе|об?|откры\w+|начина\w+)\b"
)
_TOLD = re.compile(
    r" (?:is|was|are|i|we|they|all|people|ppl|everyone|nobody|все|мы|я|у (?:меня|нас|всех)"
    r"|народ|никто|многие)\b(?! (?:\w+ ){0,3}(?:best|better|fine|good|ok|perfect|nicer|kinder"
    r"|sensible))"
)
_PART_ENDS = re.compile(r"[.,!?…;()]+(?=\s|$)|\s[—–-]\s")
_NOT = re.compile(r"\b(?:not|rather than|instead of|не|вместо)(?: (?:on|at|in|the|в|во|на))*\W*$")
_BACK = re.compile(r"\b(?:earlier|sooner|bring(?: \w+)? forward|раньше|пораньше)\b")
_ON = re.compile(
    r"\b(?:later|delay\w*|postpone\w*|wait\w*|позже|попозже|позднее|подожд(?:ем|и|ите)|отлож\w+|прибав\w+)\b"
)
_SAME = re.compile(
    r"\b(?:at )?(?:the )?same (?:time|hour|hr|day)\b|\b(?:hour|time|moment)\b(?!:)"
    r"|\b(?:в )?т(?:о|от) же (?:время|день|час)\b"
)
_OTHER = re.compile(
    r"[#@\"«“„]|^(?:will|is|does|did|when|когда|во сколько)\b"
    r"|\b(?:every|each|daily|кажд\w+|ежедневно)\b|\b(?:last|first) day\b|последн\w+ д(?:ень|ня)"
    r"|\b(?:caption|text|sentence|word|line|bit|part|about|comment|copy|another|same post|again"
    r"|too|also|change|replace|swap|write|should say|correct\w*|fix|add|tag|подпис\w+|текст\w*"
    r"|слов\w+|предложени\w+|комм?ент\w*|копи\w+|тако\w+ же|дубл\w+|замен\w+|исправ\w+"
    r"|поправ\w+|напиш\w+|добав\w+|отмет\w+)\b"
)
"""It may be a time in words of the caption, or of another post."""
_EVENT = re.compile(
    r"\b(?:come|join|see|meet\w*|find us|open\w*|close[sd]?|starts?|begins?|doors|tickets?|book"
    r"|welcome|bring(?! it)|прийти|билет\w*|приход\w+|ждем|откры\w+|закры\w+|начина\w+|старт\w*"
    r"|встре\w+|бер(?:и|ите)|заход\w+|работаем|запис\w+)\b"
)
_SENTENCE_ENDS = re.compile(r"[.!?…]+(?=\s|$)")
_LED = re.compile(r"^(?:on|at|the|to|в|во|на|до) ")
_NOT_THAT = re.compile(
    r"\b(?:not|rather than|instead of|а не|не|вместо)(?: (?:on|at|в|на))?(?= {3})"
)
_BEGS = re.compile(r"(?:🙏|:\))\s*$")
_SAME_DAY = re.compile(r"\bsame day\b|\bт(?:от|ого|ом) же д(?:ень|ня|не)\b")
_UNTIL = re.compile(r"\b(?:until|till|до|to|for|with|на)\s*$")
_THEN = re.compile(r"\b(?:then|тогда|вот)(?=\W*$)")
_CHAT = re.compile(r"(?:\W|\b(?:hm+|ok|okay|oh|so|well|yeah|yes|ой|ну|так|а|и|да)\b)*")
_BEHIND = re.compile(
    r"\W*(?:not|instead|rather|а не|no|нет|хотя|because|since|so|cause|that'?s|it'?s|the|we|i"
    r"|people|ppl|please|это|потому|чтобы?|у|там|ведь|мы|я|все|народ)\b"
)
_VAGUE = re.compile(
    r"\b(?:mornings|evenings|afternoons|lunch\w*|slots?|(?<!of )this week|next week|months?"
    r"|(?:this|the) (?:evening|afternoon)|утром|вечером|днем|этой недел\w+|следующ\w+|месяц\w*"
    r"|выходн\w+|не хо\w+|не надо|не нужно|don'?t want|(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december)(?= )|январ\w+|феврал\w+|март\w*|апрел\w+"
    r"|ма[йя]|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+)\b"
)
"""It may say more of when, or when not."""
_CAPTION_PARTS, _HOUR = re.compile(r"[.,!?;\n]+(?=\s|$)"), re.compile(r"\d:\d\d")
_STEM, _MOST, _TWO_OF_THREE = 5, 5, 2
_OF_A_SPAN = 6


@dataclass(frozen=True)
class _Time:
    """Where in the message it is said."""

    piece: Piece
    start: int
    end: int


def time(message: TypedMessage, *, is_order: bool) -> Gist | None:
    low = message.low
    found = _times(low)
    if _OTHER.search(low) or len(found) > _MOST:
        return None
    rest = _SAME.sub(_blank, low)
    for it in found:
        before = _UNTIL.sub(_blank, rest[: it.start])
        rest = f"{before}{' ' * (it.end - it.start)}{rest[it.end :]}"
    if _is_of_its_hours(rest, message.about.caption):
        return None
    if _VAGUE.search(rest) or not _is_said(
        rest, found, is_order=is_order or _BEGS.search(message.typed) is not None
    ):
        return None
    rest = _NOT_THAT.sub(_blank, message.corrected(rest))
    meant = [] if _is_of_the_caption(message, found) else _meant(message, found)
    if not found:
        return _shift(low, rest)
    is_other_day = _SAME_DAY.search(low) and any(it.piece.has_day for it in found)
    words = _joined(meant, low) if meant and not is_other_day else None
    return Gist(f"move to {words}", _THEN.sub(_blank, rest)) if words else None


def _is_said(rest: str, found: Sequence[_Time], *, is_order: bool) -> bool:
    """To the bot, of the post."""
    if _MOVED.search(rest) or (_FITS.search(rest) and not _EVENT.search(rest)):
        return True
    is_first = bool(found) and _CHAT.fullmatch(rest[: found[0].start]) is not None
    is_first = is_first and any(_BEHIND.match(rest, it.end) for it in found)
    is_plea = _ASKED.search(rest) is not None
    is_asked = is_order + is_plea + is_first >= _TWO_OF_THREE
    return is_asked and not _EVENT.search(_SENTENCE_ENDS.split(rest)[0])


def _is_of_its_hours(rest: str, caption: str) -> bool:
    """`tasting at 14:00 instead` of “Tasting on Saturday from 13:00”."""
    parts = [it.casefold() for it in _CAPTION_PARTS.split(caption) if _HOUR.search(it)]
    words = [] if _MOVED.search(rest) else re.findall(r"[^\W\d_]{5,}", rest)
    return any(re.search(rf"\b{it}\b", part) for it in words for part in parts)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_of_the_caption(message: TypedMessage, found: Sequence[_Time]) -> bool:
    """What it is not stands there: it may be there that it is put right."""
    caption = message.about.caption.casefold()
    return any(
        _NOT.search(message.low[: it.start])
        and re.search(rf"\b{re.escape(_LED.sub('', it.piece.words)[:_STEM])}", caption)
        for it in found
    )


def _times(low: str) -> list[_Time]:
    tokens = list(TOKEN.finditer(low))
    pieces = pieces_of([it[0] for it in tokens], lambda _: None)
    return [
        _Time(it, tokens[it.start].start(), tokens[it.end - 1].end())
        for it in pieces
        if (it.has_day or it.has_clock or it.is_part) and not is_a_span(it.words)
    ]


def _meant(message: TypedMessage, found: Sequence[_Time]) -> list[_Time]:
    low, corrected = message.low, message.corrected_from(0) or 0
    kept = [it for it in found if not _NOT.search(low[: it.start])]
    told = [it for it in kept if _is_of_a_reason(low, it)]
    behind = [it for it in kept if it.start >= corrected and it not in told]
    before = [it for it in kept if it.start < corrected and it not in told]
    whole = next((it for it in before if it.piece.has_day and it.piece.has_clock), None)
    if corrected and before and not behind:
        return []
    if whole and len(behind) == 1 and not behind[0].piece.has_day:
        return [replace(behind[0], piece=with_other_clock(whole.piece, behind[0].piece))]
    first = [it for it in before if not any(same_sort(it.piece, new.piece) for new in behind)]
    meant = [*first, *behind]
    return meant if _says_all(meant, [it for it in told if it.start >= corrected]) else []


def _says_all(meant: Sequence[_Time], told: Sequence[_Time]) -> bool:
    """`Friday is a holiday, move it to 10:00`: of which day?"""
    is_day = any(it.piece.has_day for it in meant) or not any(it.piece.has_day for it in told)
    is_clock = any(it.piece.has_clock for it in meant) or not any(it.piece.has_clock for it in told)
    return is_day and is_clock and not any(it.piece.is_part for it in told)


def _joined(meant: Sequence[_Time], low: str) -> str | None:
    """Of all of them, or of those in the only part that says what shall be where each is an
    hour."""
    forms = (_MOVED, _FITS)
    said = [
        it for it in meant if any(form.search(low[slice(*_part_around(it, low))]) for form in forms)
    ]
    is_hours = all(it.piece.has_clock and not it.piece.has_day for it in meant)
    tries = (meant, said if is_hours else ())
    return next(
        filter(None, (moment([it.piece for it in times]) for times in tries if times)), None
    )


def _part_around(time: _Time, low: str) -> tuple[int, int]:
    start = max((it.end() for it in _PART_ENDS.finditer(low, 0, time.start)), default=0)
    end = _PART_ENDS.search(low, time.end)
    return start, end.start() if end else len(low)


def _is_of_a_reason(low: str, time: _Time) -> bool:
    start, _ = _part_around(time, low)
    return bool(_REASON.search(low[start : time.start]) or _TOLD.match(low[time.end :]))


def _shift(low: str, rest: str) -> Gist | None:
    """`forward by two days`, «полчасика прибавить»: the longest that is so much."""
    ways = [way for way, form in (("earlier", _BACK), ("later", _ON)) if form.search(low)]
    tokens = list(TOKEN.finditer(low))
    spans = [
        (tokens[at].start(), tokens[at + count - 1].end())
        for count in range(_OF_A_SPAN, 0, -1)
        for at in range(len(tokens) - count + 1)
    ]
    spans = [it for it in spans if is_a_span(low[slice(*it)])]
    if len(ways) != 1 or not spans:
        return None
    start, end = spans[0]
    if any(other[1] <= start or other[0] >= end for other in spans):
        return None
    rest = _ON.sub(_blank, _BACK.sub(_blank, rest))
    return Gist(f"{low[start:end]} {ways[0]}", f"{rest[:start]}{' ' * (end - start)}{rest[end:]}")
