"""Words of the caption, as orders: `replace A with B`, `убери последнее предложение`, `add “A”`."""

import re

from bot.reading.edits.finding import Spot, put, spots_of, without
from bot.reading.edits.parts import cut_part
from bot.reading.edits.text import Clause, FoundWords
from bot.reading.edits.values import About, CaptionEdit, Chosen, Doubt, DoubtError

FEW_WORDS = 6  # of an order about words that are not there

_WORD = r"(?:(?:the )?(?:word|words|phrase|text)s? |слов[оа] |фразу |слова |текст )?"
_REPLACE = re.compile(
    rf"(?:replace|swap|change|substitute|correct|fix|rename|turn):? {_WORD}(?P<old>.+?)"
    rf" (?:with|by|to|into|for) {_WORD}(?P<new>.+)"
    rf"|(?:замени(?:те|ть)?|поменя(?:й(?:те)?|ть)|измени(?:те|ть)?|исправ(?:ь(?:те)?|ить)"
    rf"|смени(?:те|ть)?):?"
    rf" {_WORD}(?P<old_ru>.+?) на {_WORD}(?P<new_ru>.+)"
)
_WORDS_FIRST = re.compile(
    rf"{_WORD}(?P<old>.+?) (?:замени(?:те|ть)?|поменяй(?:те)?|исправь(?:те)?|replace|change)"
    rf" (?:на|with|to) {_WORD}(?P<new>.+)"
)
_ARROW = re.compile(rf"{_WORD}(?P<old>.+?) ?(?:->|=>|→|➡️?|⇒) ?(?P<new>.+)")
_INSTEAD = re.compile(
    rf"(?:(?:write|put|use|say|make it|напиши(?:те)?|поставь(?:те)?|сделай(?:те)?|пусть будет) )?"
    rf"(?P<new>.+?) (?:instead of|rather than|вместо) {_WORD}(?P<old>.+)"
)
_INSTEAD_FIRST = re.compile(
    rf"(?:instead of|вместо) {_WORD}(?P<old>.+?)"
    r"(?: ?[—–] ?| - |, | (?:write|put|use|напиши(?:те)?|поставь(?:те)?|сделай(?:те)?"
    r"|пусть будет|пиши)[: ] ?)"
    r"(?P<new>.+)"
)
_NOT_BUT = re.compile(
    r"(?:it's |it is |should be )?not (?P<old>.+?),? but (?P<new>.+)"
    r"|(?:should be|it's|it should be|must be) (?P<new_first>.+?),? (?:and )?not (?P<old_last>.+)"
    r"|не (?P<old_ru>.+?), ?а (?P<new_ru>.+)"
)
_REMOVE = re.compile(
    r"(?:remove|delete|drop|cut(?: out)?|erase|take out|get rid of|strike(?: out)?"
    r"|убер(?:и(?:те)?|ем)|убрать|удали(?:те|ть)?|вычеркн(?:и(?:те)?|уть)|выкин(?:ь(?:те)?|уть)"
    r"|сотри(?:те)?|стереть|вырежи(?:те)?|вырезать)"
    rf" (?P<word>{_WORD})(?P<old>.+?)(?: from (?:the )?(?:caption|text|post)| из (?:текста|поста))?"
)
_WITHOUT = re.compile(r"(?:without|no|без) (?P<word>the words? |слов[а]? )?(?P<old>.+)")
_ADD = re.compile(
    r"(?:add|append|write|insert|put|добав(?:ь(?:те)?|ить)|допиши(?:те)?|дописать|припиши(?:те)?"
    r"|напиши(?:те)?|вставь(?:те)?)"
    r"(?P<where>(?: also| ещ?е)?(?: (?:at|to|in|into) the (?:very )?(?:beginning|start|top"
    r"|front|end|bottom)"
    r"(?: of the (?:caption|text|post))?| (?:в|во) (?:самое )?(?:начало|начале|конец|конце|верх"
    r"|низ)"
    r"(?: текста| поста)?)?(?: (?:the )?(?:text|words?|line|sentence|текст|слова?|строку|фразу))?)"
    r"(?:(?P<colon> ?: ?)| )(?P<new>.+?)"
    r"(?P<after>(?: (?:at|to|in|into) the (?:very )?(?:beginning|start|top|front|end|bottom)"
    r"(?: of the (?:caption|text|post))?| (?:в|во) (?:самое )?(?:начало|начале|конец|конце)"
    r"(?: текста| поста)?)?)"
)
_PLACED = re.compile(
    r"(?P<where>(?:at|to|in) the (?:beginning|start|top|front|end|bottom)|(?:в|во) (?:начало"
    r"|начале|конец|конце)"
    r"|prepend|append|(?:start|begin) with|начни(?:те)? с|начать с)"
    r" ?: ?(?P<new>.+)"
)
_WHOLE = re.compile(
    r"(?:(?:new|change the|replace the|set the|make the) )?(?:caption|text)(?: (?:to|with|is"
    r"|should be))?"
    r" ?: ?(?P<new>.+)"
    r"|(?:(?:новый|замени(?:те)?|поменяй(?:те)?|поставь(?:те)?) )?текст(?: на)? ?: ?(?P<new_ru>.+)",
    re.DOTALL,
)
_NO_TEXT = re.compile(
    r"(?:no|without(?: a| the)?|(?:remove|delete|clear|drop)(?: the)?(?: whole)?) (?:caption|text)"
    r"|(?:без|(?:убери(?:те)?|удали(?:те)?|сотри(?:те)?)(?: весь)?) текст(?:а)?"
)
_AT_THE_BEGINNING = re.compile(r"beginning|begin|start|top|front|prepend|нач|верх")


def read_caption(clause: Clause, about: About, chosen: Chosen = None) -> CaptionEdit | None:
    """Raises DoubtError when it is clear what is to be done, and not with which words."""
    if clause.fits(_NO_TEXT):
        return CaptionEdit("")
    if found := clause.fits(_WHOLE):
        return CaptionEdit(found.to_the_end("new") or found.to_the_end("new_ru"))
    if (cut := cut_part(clause.low, about.caption)) is not None:
        return CaptionEdit(cut)
    added = _added(clause, about.caption)
    return added or _replaced(clause, about, chosen) or _removed(clause, about, chosen)


def _replaced(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    pairs = [pair for found in _replacements(clause) for pair in _pairs(found)]
    if not pairs:
        return None
    there = [(old, new) for old, new in pairs if spots_of(old, about.caption)]
    old, new = (there or pairs)[-1]
    is_order = clause.fits(_REPLACE) is not None or clause.fits(_ARROW) is not None
    if not there and not (is_order and _is_short(old, clause, about)):
        return None
    spots = _chosen(old, about.caption, chosen)
    return CaptionEdit(put(about.caption, spots, new))


def _replacements(clause: Clause) -> list[FoundWords]:
    patterns = (_REPLACE, _ARROW, _WORDS_FIRST, _INSTEAD_FIRST, _INSTEAD, _NOT_BUT)
    found = (clause.fits(pattern) for pattern in patterns)
    return [it for it in found if it][:1]


def _pairs(found: FoundWords) -> list[tuple[str, str]]:
    """Every way to part what is replaced from what replaces it: `with` may be a word of either."""
    old = _one_of(found, "old", "old_ru", "old_last")
    new = _one_of(found, "new", "new_ru", "new_first")
    pairs = [(old, new)]
    if not found.match.re.groupindex.keys() & {"new_first"}:
        for joint in re.finditer(r"(?:^| )(?:with|by|to|into|for|на) ", new):
            longer = f"{old} {_joint_before(found, old)} {new[: joint.start()]}".rstrip()
            pairs.append((longer, new[joint.end() :]))
    return [(a, b) for a, b in pairs if a and b]


def _joint_before(found: FoundWords, old: str) -> str:
    """The word between the two, as it was typed."""
    name = "old" if found.has("old") else "old_ru"
    _, end = found.match.span(name)
    return found.clause.typed[end:].split()[0] if old else ""


def _removed(clause: Clause, about: About, chosen: Chosen) -> CaptionEdit | None:
    found = clause.fits(_REMOVE)
    if found is None:
        found = clause.fits(_WITHOUT)
        if found is None or not (found.has("word") or found.is_quoted("old")):
            return None
    old = found["old"]
    if not spots_of(old, about.caption) and not _is_short(old, clause, about):
        return None
    spots = _chosen(old, about.caption, chosen)
    return CaptionEdit(without(about.caption, spots))


def _added(clause: Clause, caption: str) -> CaptionEdit | None:
    found = clause.fits(_PLACED)
    if found is None:
        found = clause.fits(_ADD)
        if found is None or not (found.has("colon") or found.is_quoted("new")):
            return None
    where = found.match["where"] + (found.match.groupdict().get("after") or "")
    new = found.to_the_end("new")
    if _AT_THE_BEGINNING.search(where):
        return CaptionEdit(f"{new}{_between(new, caption)}{caption}")
    return CaptionEdit(f"{caption.rstrip()}{_between(caption, new)}{new}")


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


def _is_short(words: str, clause: Clause, about: About) -> bool:
    """Few words that do not stand in the caption are a slip; many are no order."""
    return about.is_reply or (len(words.split()) <= 2 and len(clause.low.split()) <= FEW_WORDS)


def _one_of(found: FoundWords, *names: str) -> str:
    return next((found[name] for name in names if found.match.groupdict().get(name)), "")
