"""Words of the caption, as orders: `replace A with B`, `убери последнее предложение`, `add “A”`."""

import re

from bot.reading.edits.finding import Spot, body_and_tags, put, spots_of, without
from bot.reading.edits.labels import (
    ask_if_amount,
    ask_if_named,
    ask_if_only_the_number,
    without_unit,
)
from bot.reading.edits.parts import cut_part, part_replaced
from bot.reading.edits.text import QUOTED, Clause, FoundWords
from bot.reading.edits.values import ALL, About, CaptionEdit, Chosen, Doubt, DoubtError
from bot.reading.edits.verbs import ADD, CHANGE, DO, NO, TAKE, TAKE_THING

FEW_WORDS = 6  # of an order about words that are not there

_WORD = (
    r"(?:(?:the )?(?:word|words|phrase|text)s? |слов[оа] |фразу |слова |текст "
    r"|(?:the )?(?:hash ?tag|х[еэ]ш ?-?т[еэ]г) (?=#))?"
)
_EACH = r"(?P<each>(?:everywhere|везде|всюду) )?"
_BY = r"(?:with|by|to|into|for|на)"
_REPLACE = re.compile(
    rf"{CHANGE}:? {_EACH}{_WORD}(?P<old>.+?) {_BY} {_WORD}(?P<new>.+?)"
    r"(?P<each_last> (?:everywhere|везде|всюду))?"
)
_WORDS_FIRST = re.compile(
    rf"{_WORD}(?P<old>.+?) (?:надо |нужно )?{CHANGE} (?:на|with|to) {_WORD}(?P<new>.+)"
)
_SLIP = (
    rf"(?:(?:{CHANGE} )?(?:the |a |my )?(?:typo|edit|fix|correction|mistake"
    r"|правк[ау]|опечатк[ау]|ошибк[ау]|исправление):? )"
)
_ARROW = re.compile(
    rf"{_SLIP}?{_WORD}(?P<old>.+?) ?(?:->|=>|→|➡️?|⇒) ?(?P<new>.+)"
    rf"|{_SLIP}{_WORD}(?P<wrong>.+?) (?:should be|must be|is|должн[оаы] быть)"
    rf" {_WORD}(?P<right>.+)"
)
_SAY = r"(?:write|put|use|say|add|make it|(?:добавь|напиши|поставь|сделай)(?:те)?|пиши|пусть будет)"
_INSTEAD = re.compile(
    f"(?:{_SAY} )?{_WORD}(?P<new>.+?)(?: (?:поставь|напиши|сделай"
    "|добавь)(?:те)?)? (?:instead of|in place of|rather than|вместо)"
    rf" {_WORD}(?P<old>.+)"
    rf"|substitute {_WORD}(?P<new_first>.+?) for {_WORD}(?P<old_last>.+)"
)
_INSTEAD_FIRST = re.compile(
    rf"(?:instead of|вместо) {_WORD}(?P<old>.+?)(?: ?[—–] ?| - |, | {_SAY}[: ] ?)(?P<new>.+)"
)
_NOT_BUT = re.compile(
    rf"(?:{CHANGE}[,:]? )?(?:it'?s |it is |should be )?not (?P<old>.+?),? (?:but|it'?s) (?P<new>.+)"
    r"|(?:(?:it |there )?(?:should|must) (?:be|say|read)|it's|i meant?)"
    r" (?P<new_first>.+?),? (?:and )?not (?P<old_last>.+)"
    rf"|(?:{CHANGE}[,:]? )?(?:там |тут |это )?не (?P<old_ru>.+?),? а (?P<new_ru>.+)"
    r"|(?:там |тут )?(?:должн[оаы] быть|надо|нужно|правильно|я имел[аи]? в виду)"
    r" (?P<right_ru>.+?),? а не (?P<wrong_ru>.+)"
)
_AMOUNT = r"[€$£]?\d(?:[\d.,:]*\d)?(?: ?[€$£₽%]| [^\W\d]+)?"
_LABEL_NOT_BUT = re.compile(
    rf"(?:the )?(?P<label>[^\W\d]+)(?: is| are|:)? (?:not|не) (?P<old>{_AMOUNT}?)"
    rf"(?:,? but|,? а|,) (?P<new>{_AMOUNT})"
    r"|(?:the )?(?P<label_last>[^\W\d]+)(?: is| are| should be| must be|:)?"
    rf" (?P<new_first>{_AMOUNT}?)"
    rf"(?:,? (?:and )?not|,? а не) (?P<old_last>{_AMOUNT})"
)
_SHOULD_BE = re.compile(
    rf"(?P<old>{QUOTED.pattern}) (?:should|must|needs to|должн[оаы]) (?:be|say|read|быть)"
    r" (?P<new>.+)"
)
_FRAME = re.compile(
    r"\b(?:there|should|ought|must|words?|please|before|after|would|could|let"
    r"|слов[оа]|должн\w+|пожалуйста|перед|после|нужно|надо|пусть)\b"
)
_EMOJI = r"(?:emoji|smiley|смайл(?:ик)?|эмодзи)"
_REMOVE = re.compile(
    rf"{TAKE} (?:the )?(?:{_EMOJI} (?P<emoji>[^\w\s]+)|(?P<emoji_first>[^\w\s]+) {_EMOJI})"
    rf"|(?:{TAKE}|{TAKE_THING}(?= (?:{QUOTED.pattern})$)) {_WORD}(?P<old>.+?)"
    r"(?: from (?:the )?(?:caption|text|post)| из (?:текста|поста))?"
)
_WITHOUT = re.compile(r"(?:without|no|без) (?P<word>the words? |слов[а]? )?(?P<old>.+)")
_OF_TEXT = r"(?: of the (?:caption|text|post)| текста| поста)?"
_AT_END = (
    r"(?:in front|(?:at|to|in|into) the (?:very )?(?:beginning|start|top|front|end|bottom)"
    r"|во? (?:само[ем] |самый )?(?:начало|начале|конец|конце|верх|низу?)|внизу|наверху|вверху"
    rf"|сверху|снизу){_OF_TEXT}"
)
_THIS = (
    r"(?: (?:(?:the |this |a )?(?:text|words?|line|sentence|phrase)|this|это|текст|слова?"
    r"|(?:такую )?(?:строку|строчку|фразу)|предложение"
    r"|(?:the |an? )?(?:emoji|смайл(?:ик)?|эмодзи))(?!\w))?"
)
_ADD = re.compile(
    rf"(?:{ADD}|поставь(?:те)?)(?P<where>(?: also| one more| another| еще(?: одн[уо])?)?{_THIS}"
    rf"(?: {_AT_END}| (?:to|in) the (?:caption|text)| в (?:текст|описание))?{_THIS})"
    rf"(?:(?P<colon> ?: ?)| )(?P<new>.+?)(?P<after>(?: {_AT_END}|,? (?:to|in) the (?:caption|text)"
    r"| в текст)?)"
)
_PLACED = re.compile(
    rf"(?P<where>(?:{ADD} )?(?:on )?(?:an? |the )?new line(?: {_AT_END})?|(?:{ADD} )?с новой строки"
    rf"|{_AT_END}(?: {ADD})?|{ADD} {_AT_END}(?= [—–-])|prepend|append"
    r"|(?:start|begin|end)(?: it)? with|(?:начни(?:те)?|начать|закончи(?:те)?) с|закончи(?:те)?)"
    r"(?:(?P<colon> ?: ?| [—–-] )| )(?P<new>.+)"
)
_WHOLE_SAID = (
    rf"(?:(?:(?:the |my )?new|(?:{CHANGE}|set|make|write|use)(?: the| my)?)"
    r" (?:caption|text|description)(?: (?:to|with|is|as|should be))?"
    rf"|(?:нов(?:ый|ая|ое)|{CHANGE}|{DO}|(?:поставь|напиши)(?:те)?) (?:текст|подпись|описание)"
    r"(?: поста)?(?: на)?)"
)
_WHOLE_NAMED = (
    r"(?:caption|text)(?: (?:to|with|is|should be))?|текст(?: на)?|rewrite(?: it)?|перепиши(?:те)?"
)
_WHOLE = re.compile(
    rf"(?:{_WHOLE_SAID}|{_WHOLE_NAMED}) ?: ?(?P<new>.+)"
    rf"|{_WHOLE_SAID} (?P<new_quoted>{QUOTED.pattern})"
    r"|(?:(?:i (?:want|need) )?(?:the |my ))?(?:caption|text) (?:should|must|to)"
    r" (?:be|say|read) (?P<right>.+)"
    r"|(?:текст|подпись|описание) (?:поста )?(?:должн[аы]? быть|должно быть|пусть будет)"
    r" (?P<right_ru>.+)|(?:хочу|нуж(?:ен|на|но)) (?:текст|подпись|описание) (?P<wished>.+)",
    re.DOTALL,
)
_NO_TEXT = re.compile(
    rf"(?:{NO}|{TAKE_THING}(?: the)?(?: whole)?(?: весь)?) (?:caption|текста?)"
    rf"|(?:{NO}|{TAKE_THING}(?: the)?(?: whole)?) text"
)
_NOTHING = frozenset({"nothing", "ничего", "ничто", "пустоту", "пустое место"})
_EVERYTHING = frozenset({"all", "all of it", "it all", "все", "все это"})
_OF_A_WORD = re.compile(r"\b(?:words?|слов[оа])\b")
_PATTERNS = (
    _SHOULD_BE,
    _REPLACE,
    _ARROW,
    _WORDS_FIRST,
    _INSTEAD_FIRST,
    _INSTEAD,
    _NOT_BUT,
    _LABEL_NOT_BUT,
)
_MORE_THAN_WORDS = re.compile(r"[—–:;.!?]|\s-\s")
_ON_A_LINE = re.compile(r"new line|новой строки")
_AT_THE_BEGINNING = re.compile(r"beginning|begin|start|top|front|prepend|нач|верх")


def read_caption(clause: Clause, about: About, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError when it is clear what is to be done, and not with which words."""
    if clause.fits(_NO_TEXT):
        return CaptionEdit("")
    if found := clause.fits(_WHOLE):
        name = next(name for name in _WHOLE.groupindex if found.has(name))
        return CaptionEdit(found.to_the_end(name))
    if (cut := cut_part(clause.low, about.caption, chosen)) is not None:
        return CaptionEdit(cut)
    if (other := part_replaced(clause, about.caption)) is not None:
        return CaptionEdit(other)
    added = _added(clause, about.caption)
    return added or _replaced(clause, about, chosen) or _removed(clause, about, chosen)


def _replaced(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    found = next(filter(None, (clause.fits(pattern) for pattern in _PATTERNS)), None)
    if found is None:
        return None
    pairs = _pairs(found, about.caption)
    there = [(old, new) for old, new in pairs if spots_of(old, about.caption)]
    old, new = (there or pairs)[-1]
    if found.match.re is _NOT_BUT and _MORE_THAN_WORDS.search(new):
        return None
    if found.match.re in (_INSTEAD, _INSTEAD_FIRST) and not _is_no_more_than_words(found, old, new):
        return None
    is_order = found.match.re in (_REPLACE, _ARROW)
    if not there and not (is_order and _is_short(old, clause, about)):
        return None
    if found.match.re is _LABEL_NOT_BUT:
        label = _one_of(found, "label", "label_last")
        if not spots_of(label, about.caption):
            ask_if_amount(old, new, about.caption, clause.typed)
    if found.match.re in (_REPLACE, _ARROW) and _is_bare(found):
        ask_if_named(old, new, about.caption, clause.typed)
        ask_if_only_the_number(old, new, about.caption, clause.typed)
    if found.match.re is _REPLACE and (found.has("each") or found.has("each_last")):
        chosen = ALL
    spots = _chosen(old, about.caption, chosen)
    new = without_unit(new, spots, about.caption) if old[-1:].isdigit() else new
    return CaptionEdit(put(about.caption, spots, new) if new else without(about.caption, spots))


def _is_no_more_than_words(found: FoundWords, old: str, new: str) -> bool:
    """`there ought to be the word A before B` is no A."""
    groups = found.match.groupdict()
    is_quoted = any(groups.get(it) and found.is_quoted(it) for it in ("new", "new_first"))
    is_short = len(new.split()) <= len(old.split()) + len("ab")
    return is_quoted or (is_short and not _FRAME.search(new.lower()))


def _is_bare(found: FoundWords) -> bool:
    """Named, and neither quoted nor called a word."""
    says_so = re.search(r"\b(?:words?|text|слов[оа]|текст)\b", found.clause.low)
    return not (says_so or found.is_quoted("old"))


def _pairs(found: FoundWords, caption: str) -> list[tuple[str, str]]:
    """Every way to part what is replaced from what replaces it: `with` may be a word of either."""
    old = _one_of(found, "old", "old_ru", "old_last", "wrong", "wrong_ru")
    new = _one_of(found, "new", "new_ru", "new_first", "right", "right_ru")
    if new.lower() in _NOTHING and not found.is_quoted("new"):
        new = ""
    pairs = [(old, new)]
    if found.match.re is _REPLACE:
        for joint in re.finditer(rf"(?:^| ){_BY} ", new):
            longer = f"{old} {_joint_before(found)} {new[: joint.start()]}".rstrip()
            pairs.append((longer, new[joint.end() :]))
    return [(_as_there(a, caption), b) for a, b in pairs if a]


def _joint_before(found: FoundWords) -> str:
    """The word between the two, as it was typed."""
    return found.clause.typed[found.match.end("old") :].split()[0]


def _removed(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    found = clause.fits(_REMOVE)
    if found is None:
        found = clause.fits(_WITHOUT)
        if found is None or not (found.has("word") or found.is_quoted("old")):
            return None
    said = _one_of(found, "old", "emoji", "emoji_first")
    if found.match["old"] in _EVERYTHING and not _OF_A_WORD.search(clause.low):
        raise DoubtError(Doubt.LOST, clause.typed)
    old = _as_there(said, about.caption)
    if not spots_of(old, about.caption) and not _is_short(old, clause, about):
        return None
    if found.has("old") and found.match.re is _REMOVE and _is_bare(found):
        ask_if_named(old, None, about.caption, clause.typed)
    spots = _chosen(old, about.caption, chosen)
    return CaptionEdit(without(about.caption, spots))


def bare_addition(clause: Clause, caption: str) -> CaptionEdit | None:
    """`add free parking`: words that stand in no quotes, and may be meant all the same."""
    return _added(clause, caption, is_bare=True)


def _added(clause: Clause, caption: str, *, is_bare: bool = False) -> CaptionEdit | None:
    found = clause.fits(_PLACED) or clause.fits(_ADD)
    if found is None:
        return None
    is_wordless = not re.search(r"\w", found.low("new"))
    if not (is_bare or found.has("colon") or found.is_quoted("new") or is_wordless):
        return None
    where = found.match["where"] + (found.match.groupdict().get("after") or "")
    new = found.to_the_end("new")
    joint = "\n" if _ON_A_LINE.search(where) else ""
    if _AT_THE_BEGINNING.search(where):
        return CaptionEdit(f"{new}{joint or _between(new, caption)}{caption}")
    body, tags = body_and_tags(caption)
    if not body.strip() or "#" in new:
        body, tags = caption, ""
    added = f"{body.rstrip()}{joint or _between(body.rstrip(), new)}{new}"
    return CaptionEdit(added + caption[len(body.rstrip()) : len(body)] + tags)


def _between(first: str, second: str) -> str:
    """Lines stay lines."""
    return "\n" if "\n" in first or "\n" in second else " "


def _chosen(words: str, caption: str, chosen: Chosen) -> tuple[Spot, ...]:
    spots = spots_of(words, caption)
    if not spots:
        raise DoubtError(Doubt.NOT_THERE, words)
    if len(spots) > 1 and chosen is None:
        raise DoubtError(Doubt.TWICE, words, spots)
    if isinstance(chosen, int) and len(spots) > 1:
        return spots[chosen : chosen + 1]
    return spots


def _as_there(words: str, caption: str) -> str:
    """Without an article that stands in the order alone: `remove the sale`."""
    bare = re.sub(r"^the ", "", words, flags=re.IGNORECASE)
    return bare if not spots_of(words, caption) and spots_of(bare, caption) else words


def _is_short(words: str, clause: Clause, about: About) -> bool:
    """Few words that do not stand in the caption are a slip; many are no order."""
    return about.is_reply or (len(words.split()) <= 2 and len(clause.low.split()) <= FEW_WORDS)


def _one_of(found: FoundWords, *names: str) -> str:
    return next((found[name] for name in names if found.match.groupdict().get(name)), "")
