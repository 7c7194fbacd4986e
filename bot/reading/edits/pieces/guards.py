"""What may not come of an order that was understood: words that were never given, or that stand
twice. Then it is asked about."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, Clause, small
from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Edit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    TagEdit,
    TimeEdit,
    captions_of,
    is_order_unclear,
    written_by,
)
from bot.reading.grammar.text import Said, understand

_FRAME = frozenset({"надо", "нужно", "пожалуйста", "must", "should", "please", "kindly"})
MANY_MORE = 2  # words
_REMARK = re.compile(
    r"^(?:the )?(?:sentence|words?|phrase|слов[оа]|фраз[уы]|предложение) \w"
    r"|\w (?:that'?s|because|cos|cause|so that|а то|а дальше|потому"
    r"|так (?:\w+ )?(?:будет|лучше|точнее))\b"
)
_SAID_WHERE_IT_ENDS = re.compile(r"[:\"«“„→]|->|=>")
_WORD = re.compile(r"[\w#@]+(?:['’:.-]\w+)*")
_AND = re.compile(r"(?:and|и) ")
_TO_GUESTS = re.compile(
    r"\b(?:your|yours|yourself|if u|follow|win|we (?:have |'ve )?moved|also on|ваш\w*|также в"
    r"|опаздыва\w+|во? сво[йюе]|в (?:конце|начале) (?:дня|недели|месяца|года|лета|зимы|весны|осени"
    r"|вечера|фото|видео|улицы)|приносите|кидайте|перенесен[оаы]?)\b"
)
_OF_A_RECIPE = re.compile(
    r"\b(?:pinch|tea ?spoons?|table ?spoons?|tsp|tbsp|zest|splash|drizzle|handful|щепот\w+"
    r"|цедр\w+|(?:чайн|столов)\w+ лож\w+|(?:ч|ст)\. ?л|горст\w+)\b"
    r"|\b(?:and|then|и|затем) (?:stir|mix|whisk|bake|boil|simmer|serve|knead|season|перемеша\w+"
    r"|взбе\w+|запека\w+|вари(?:те)?|подава\w+)\W*$"
)
_OF_AN_ORDER = re.compile(
    r"\b(?:at the (?:top|bottom|end|start|beginning)|(?:start|begin|end) with|в (?:конце|начале"
    r"|конец|начало)|(?:photo|pic|slide|фото|слайд) \d)\b"
)
_OF_A_TAG = re.compile(
    r"\b(?:un)?(?:tag|mark|mention|photo|pic|image|shot|slide|add|put|pin|too|also|отме|тег|т[еэ]гн|мет|фот"
    r"|слайд|добав|постав|также|тоже|еще|снимк|картинк)|\b(?:is|are|это) @"
)
_BEGINS_WITH = re.compile(
    r"(?:Start|Begin|Open|End|Finish) with [a-z][^:\"“«]*"
    r"|(?:Начни|Закончи)(?:те)? со? [а-яё][^:\"“«]*"
)
_AS_A_YEAR = re.compile(r"(?:19|20):\d\d")
MOST_OF_AN_HOUR = 3  # words
_IT = re.compile(r"\b(?:it|this|that|это|его)\b")
_CHANGES_IT = re.compile(rf"\b{CHANGE} (?:it|this|that|это|его) (?:to|for|with|on|на)\b")
_NOT_NUMBER = re.compile(r"\b(?:not|а не(?: в)?|instead of|вместо) (\d{1,4})\b(?!:)")
_CODE = re.compile(r"(?<!\w)\d{1,2}[ap](?!\w)")  # “from 5a to 7a” is no hour
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:понедельник|вторник|сред|четверг|пятниц"
    r"|суббот|воскресень)[а-я]{0,2})\b"
)
_DAY_LETTERS = 4
_EXCHANGES = re.compile(rf"\b(?:{CHANGE}|instead|вместо)\b")


def gives_frame_words(edits: tuple[Edit, ...], text: Clause, about: About) -> bool:
    """`add you must try it`: `must` may be of the words or of the order, unless these are quoted
    or stand behind a colon."""
    if QUOTED.search(text.low) or ":" in text.low:
        return False
    old = {*re.findall(r"\w+", about.caption.casefold())}
    new = ({*re.findall(r"\w+", it.casefold())} for it in captions_of(edits))
    return any(_FRAME & (words - old) for words in new)


def gives_only_quoted(edits: tuple[Edit, ...], text: Clause, about: About) -> bool:
    """What is written anywhere was there before, or stands in quotes, or is a name or a hashtag."""
    known = {*re.findall(r"\w+", small(f"{about.caption} {about.comment}"))}
    for said in (*QUOTED.finditer(text.low), *re.finditer(r"[#@][\w.]+", text.low)):
        known |= {*re.findall(r"\w+", said[0])}
    return all(known.issuperset(re.findall(r"\w+", small(it))) for it in written_by(edits))


def are_never_told(edits: tuple[Edit, ...]) -> bool:
    """Captions say nothing like them."""
    return all(isinstance(it, OrderEdit | AccountEdit | SlotEdit) for it in edits)


def are_unclear(edits: tuple[Edit, ...]) -> bool:
    """Which are meant, or where the name of the place ends."""
    is_named = any(isinstance(it, PlaceEdit) and it.typed for it in edits)
    return is_named or is_order_unclear(edits) or are_several_times(edits)


def leaves_words(edits: tuple[Edit, ...], about: About) -> bool:
    """Nothing is written anywhere, but hashtags."""
    words = re.sub(r"#\w+|\s", "", about.caption)
    is_written = any(
        isinstance(it, CommentEdit | AltTextEdit) and re.sub(r"#\w+|\s", "", it.text)
        for it in edits
    )
    return not is_written and all(re.sub(r"#\w+|\s", "", it) == words for it in captions_of(edits))


def are_exact(edits: tuple[Edit, ...]) -> bool:
    """Nothing that is told beside it can be when, or until when, it is to be done."""
    said = [understand(it.typed) for it in edits if isinstance(it, TimeEdit)]
    has_clock = all(isinstance(it, Said) and it.clock for it in said)
    return has_clock and all(isinstance(it, TimeEdit | CoverEdit) for it in edits)


def are_several_times(edits: tuple[Edit, ...]) -> bool:
    """Of which only one can be that of the post: `wed 12:00, thu 16:30`; not a day and its hour."""
    times = (understand(it.typed) for it in edits if isinstance(it, TimeEdit))
    said = [it for it in times if isinstance(it, Said)]
    days = [type(it.day) for it in said if it.day]
    is_part = len(said) > 1 and any(it.hours for it in said)  # `monday morning`, and then its hour
    return is_part or len(days) > len({*days}) or sum(bool(it.clock) for it in said) > 1


def tells_the_time_anew(edits: tuple[Edit, ...], times: frozenset[str], *, is_apart: bool) -> bool:
    """Of times in a reason: `thursday I'm away, move it to wednesday`. Not of the hour alone where
    a day is told of: that might be meant as well."""
    if all(isinstance(it, ShiftEdit) for it in edits):
        return True
    said = [understand(it.typed) for it in edits if isinstance(it, TimeEdit)]
    has_day = any(isinstance(it, Said) and it.day for it in said)
    has_clock = any(isinstance(it, Said) and it.clock for it in said)
    is_anew = (has_clock or ":" not in times) and (has_day or not times - {":"})
    return bool(said) and is_apart and is_anew


def gives_words(edits: tuple[Edit, ...], about: About) -> bool:
    """What was left out may be some of these words."""
    if any(isinstance(it, TimeEdit | ShiftEdit | CollaboratorsEdit) for it in edits):
        return True
    words = (PlaceEdit, AltTextEdit, CommentEdit)
    return any(
        (isinstance(it, words) and it != type(it)(""))
        or (isinstance(it, CaptionEdit) and len(it.text) >= len(about.caption))
        for it in edits
    )


def may_end_in_a_remark(edits: tuple[Edit, ...], typed: str, about: About) -> bool:
    """Of words that go on to the end of the message, where no sign says that they do, and take the
    place of fewer (`instead of black tea write jasmine that's much closer`), begin with what they
    are (`put the word tomorrow first`) or go on as remarks do."""
    texts = captions_of(edits)
    if len(edits) != 1 or len(texts) != 1 or _SAID_WHERE_IT_ENDS.search(typed):
        return False
    old, new = (_WORD.findall(small(it)) for it in (about.caption, texts[0]))
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    pairs = zip(old[start:][::-1], new[start:][::-1], strict=False)
    end = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)) - start)
    written = " ".join(new[start : len(new) - end])
    is_exchange = start + end < len(old) or _EXCHANGES.search(small(typed)) is not None
    is_long = is_exchange and len(new) - len(old) >= MANY_MORE and not _AND.match(written)
    return is_long or _REMARK.search(written) is not None


def may_be_a_recipe(edits: tuple[Edit, ...], typed: str, about: About) -> bool:
    """`add at the end: a pinch of salt and stir`"""
    is_more = any(len(it) > len(about.caption) for it in captions_of(edits))
    return is_more and _OF_A_RECIPE.search(small(typed)) is not None


def gives_another_order(edits: tuple[Edit, ...], typed: str, about: About) -> bool:
    """`put the label at the top and the price at the bottom`, `start with photo 3`: where no sign
    says which words are given."""
    old = len(_OF_AN_ORDER.findall(small(about.caption)))
    new = (len(_OF_AN_ORDER.findall(small(it))) for it in captions_of(edits))
    return not _SAID_WHERE_IT_ENDS.search(typed) and any(it > old for it in new)


def may_be_told_to_guests(edits: tuple[Edit, ...], typed: str) -> bool:
    """`we moved to @cafe_milk, follow there`: unless these are words that are given to be written.
    A year is no hour: «Верните мой 2007!»"""
    written = small(" ".join(captions_of(edits)))
    said = (it[0] for it in _TO_GUESTS.finditer(QUOTED.sub(" ", small(typed).partition(":")[0])))
    if any(words not in written for words in said):
        return True
    if all(isinstance(it, TagEdit) and it == TagEdit(it.username) for it in edits):
        return not typed.startswith(("@", "+")) and not _OF_A_TAG.search(small(typed))
    if _BEGINS_WITH.fullmatch(typed):
        return True
    hours = [
        it.typed for it in edits if isinstance(it, TimeEdit) and _AS_A_YEAR.fullmatch(it.typed)
    ]
    return bool(hours) and ":" not in typed and len(typed.split()) > MOST_OF_AN_HOUR


def leaves_a_contrast(edits: tuple[Edit, ...], typed: str, about: About) -> bool:
    """`we start 5 am now not 6 am` of a caption with 6 am, beside a time, or `no free sunday,
    change it to monday` of one with Sunday; or the `it` of `change it to cheeky` would be that of
    the caption."""
    low, old, texts = small(typed), small(about.caption), captions_of(edits)
    if texts:
        its = [len(_IT.findall(it)) for it in (old, small(texts[-1]))]
        return its[1] < its[0] and _CHANGES_IT.search(low) is not None
    said = small(" ".join(it.typed for it in edits if isinstance(it, TimeEdit)))
    days = _days(low) - _days(said)
    is_day = _EXCHANGES.search(low) and days & _days(old)
    if is_day or {*_CODE.findall(low)} & {*_CODE.findall(old)}:
        return True
    numbers = _NOT_NUMBER.findall(low)
    return any(re.search(rf"(?<![\d:.,]){it}(?![\d:.,]\d|\d)", old) for it in numbers)


def _days(text: str) -> set[str]:
    """In whatever form."""
    return {it[:_DAY_LETTERS] for it in _DAY.findall(text)}


def moves_twice(edits: tuple[Edit, ...]) -> bool:
    """`an hour later, since people lunch at one`: by some time, and to one."""
    by = any(isinstance(it, ShiftEdit) and it.exact for it in edits)
    return by and any(isinstance(it, TimeEdit) for it in edits)
