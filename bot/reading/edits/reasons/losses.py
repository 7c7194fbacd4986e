"""What a text says plainly and what was understood of it would lose, or would do to other words.
Then it is asked about."""

import re
from itertools import pairwise

from bot.reading.edits.pieces.clauses import ADD, CHANGE, MOVE, QUOTED, clause_of, small
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Edit,
    PlaceEdit,
    TagEdit,
    TimeEdit,
    captions_of,
)  # fmt: skip
from bot.reading.grammar.text import Said, understand

_STEM = 3  # letters that no ending changes
_GIVEN = re.compile(r":(?!\d).*", re.DOTALL)
_PART = re.compile(r"[,;.!?\n]+(?:\s|$)|\s[—–-]\s|\b(?:but|so|no|then|но|нет|поэтому|так что)\b")
_DAY_OF_EVENT = re.compile(
    r"(?<!last )(?<!first )\b(?:day|night|evening|morning|week) (?:before|after|of|following)"
    r" (?!tomorrow|that\b)\w|\b(?:eve of|за (?:\w+ )?(?:день|дня|неделю) до|на (?:другой"
    r"|следующий) день после|накануне|в день)\b (?!этого)\w"
)
_COUNTED = re.compile(r"\b(?:no|wait|нет|стоп|подожди|погоди)[,.]? (\d{1,2}) ([^\W\d]+)")
_OF_HOURS = re.compile(
    r"am|pm|o'?clock|hours?|half|sharp|is|it|would|will|works|sounds|please|pl[sz]|thanks|then|in|on"
    r"|at|for|to|and|or|not|instead|better|because|so|час\w*|утр\w*|дня|веч\w*|ноч\w*|ровно|лучше"
    r"|пожалуйста|плиз|пж|спасибо|будет|в|во|на|а|и|или|не|же|потому"
)
_WHOLE_PART = re.compile(
    r"(?<!in )(?<!from )(?<!of )(?<!at )\b(?:the )?(?:first|second|third|last) (?:sentence|line)\b"
    r"|(?<!из )\b(?:перв|втор|трет|последн)(?:ое|ее|ье|ую|юю|ая|яя) (?:предложение|строч?к[уа])\b"
)
_IN_PART = re.compile(r"\b(?:in|from|of|at|after|before) the (?:\w+ )(?:sentence|line)\b")
_ENDS = re.compile("[.!?…\n]+(?:\\s|$)|[\u2300-\U0001faff]")  # an emoji does as well
_TAKEN_BACK = re.compile(r"\b(?:no|wait|actually|sorry|нет|стоп|хотя|погоди|подожди|точнее)\b")
_VERB = re.compile(rf"(?:{ADD}|{CHANGE}|{MOVE}|\w*(?:пиш|укаж|отмет)и(?:те)?)\b")
_HASHTAG = re.compile(r"#\w+")
_ON_ANOTHER_PHOTO = re.compile(
    r"\b(?:on|in|to|на) (?:the )?(?:photo|pic|slide|фото|слайд\w*) \d"
    r"|\b(?:on|in) the (?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))\b|\bна"
    r" (?:перв|втор|трет|четверт|пят|последн)(?:ом|ем|ьем|ой|ей)\b"
)
_EXCHANGED = re.compile(rf"\b{CHANGE} (?:на|to|with) ([\w#-]+)")
_TAGS_ADDED = re.compile(
    rf"\W*(?:(?:the )?(?:hash ?tags?|х[еэ]ш?ш?тег\w*|тег\w*),? {ADD}|{ADD} (?:hash ?tags?"
    r"|х[еэ]ш?тег\w*))\b(?!.*#)"
)


def loses_some(typed: str, edits: tuple[Edit, ...], about: About) -> bool:
    low = small(typed)
    bare = QUOTED.sub(" ", _GIVEN.sub("", low))
    times = [it.typed for it in edits if isinstance(it, TimeEdit)]
    if times:
        return _loses_a_time(bare, times) or _takes_a_count(bare, times)
    is_on_any = any(isinstance(it, TagEdit) and it.slide is None for it in edits)
    if is_on_any and about.media > 1 and _ON_ANOTHER_PHOTO.search(bare):
        return True
    if any(isinstance(it, PlaceEdit) and _VERB.match(small(it.typed)) for it in edits):
        return True
    if not edits or not all(isinstance(it, CaptionEdit) for it in edits):
        return False
    new = small(edits[-1].text) if isinstance(edits[-1], CaptionEdit) else ""
    if _takes_back_another(edits, about.caption):
        return True
    return (
        _doubles_a_hashtag(new, small(about.caption))
        or _loses_a_word(bare, new)
        or _cuts_a_sentence(bare, new, small(about.caption))
        or _writes_no_hashtag(low, new, small(about.caption))
    )


def _takes_back_another(edits: tuple[Edit, ...], caption: str) -> bool:
    """`2300 for a haircut, 900 for a beard` of a caption with one price."""
    texts = [{*re.findall(r"\w+", it)} for it in (caption, *captions_of(edits))]
    return any(it - before - texts[-1] for before, it in pairwise(texts[:-1]))


def _loses_a_time(low: str, times: list[str]) -> bool:
    """`tomorrow, but lunch is dead, so 5 pm` has a day and an hour; `the day before the quiz,
    11am` a day that nobody knows."""
    has_day, has_clock = _day_and_clock(times)
    says_day, says_clock = _day_and_clock([clause_of(it).tidy().low for it in _PART.split(low)])
    is_event = not has_day and _DAY_OF_EVENT.search(low) is not None
    return is_event or (says_day and not has_day) or (says_clock and not has_clock)


def _day_and_clock(parts: list[str]) -> tuple[bool, bool]:
    """Whether some of them say one."""
    said = [it for it in map(understand, parts) if isinstance(it, Said)]
    return any(it.day for it in said), any(it.clock for it in said)


def _takes_a_count(low: str, times: list[str]) -> bool:
    """`friday 9am, no wait 10 people come`: ten people, or ten o'clock?"""
    return any(
        not _OF_HOURS.fullmatch(it[2])
        and any(re.search(rf"(?:at|в) {it[1]}\b", time) for time in times)
        for it in _COUNTED.finditer(low)
    )


def _loses_a_word(low: str, new: str) -> bool:
    """`A исправь на B, а вместо #c поставь #d`, and B stands nowhere."""
    if _TAKEN_BACK.search(low):
        return False
    return any(it[1][: max(_STEM, len(it[1]) - 2)] not in new for it in _EXCHANGED.finditer(low))


def _cuts_a_sentence(low: str, new: str, old: str) -> bool:
    """`the last sentence can go, no free delivery anymore` takes the sentence, not these words."""
    if not _WHOLE_PART.search(low) or _IN_PART.search(low):
        return False
    words, kept = re.findall(r"\w+", old), re.findall(r"\w+", new)
    is_taken = len(kept) < len(words) and {*kept} <= {*words}
    joined = "".join(it for it in old if it < "\u2300" or it in new)  # an emoji that goes ended one
    return is_taken and not any({*_sentences(new)} <= {*_sentences(it)} for it in (old, joined))


def _sentences(text: str) -> list[str]:
    parts = (re.findall(r"\w+", it) for it in _ENDS.split(_HASHTAG.sub("", text)))
    return [" ".join(it) for it in parts if it]


def _doubles_a_hashtag(new: str, old: str) -> bool:
    """`#a and #b instead of #c`, where both stand there already."""
    before, after = (_HASHTAG.findall(it) for it in (old, new))
    return any(1 < after.count(it) > before.count(it) for it in {*after})


def _writes_no_hashtag(low: str, new: str, old: str) -> bool:
    """`hashtags add: clay and gift` writes words among those of the caption."""
    words = ({*re.findall(r"\w+", _HASHTAG.sub("", it))} for it in (new, old))
    return _TAGS_ADDED.match(low) is not None and bool(next(words) - next(words))
