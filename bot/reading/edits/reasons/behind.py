"""What is said behind an order whose words have no end: a reason (`replace 500 with 600, because
our rent went up`) or a remark. It ends the words that are given, unless these are quoted or stand
behind a colon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.edits.pieces.clauses import ADD, CAPTION_WORD, CHANGE, QUOTED, clause_of, small
from bot.reading.edits.pieces.given import AT_AN_END, given_in, start_of_given
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    Edit,
    PlaceEdit,
    captions_of,
)
from bot.reading.edits.reasons.beginnings import (
    OF_THE_CHANGE,
    OF_US,
    REASON,
    SIGN,
    TO_READERS,
)
from bot.reading.edits.reasons.remarks import (
    BEGINS,
    PART,
    STANDS,
    VERBS,
    Remark,
    remark_in,
    times_in,
    without_told,
)

LONGEST_TOLD = 40
_ADDS = re.compile(
    rf"(?!.*(?:\b(?:instead|in place|rather|вместо|взамен)\b|#))(?:{ADD}|prepend|start|begin|end"
    rf"|finish|начни(?:те)?|закончи(?:те)?)\b|{AT_AN_END}\b|.*\b(?:{CAPTION_WORD}|comment"
    r"|ком+ент\w*|alt|альт\w*)(?: text)? (?:to|with|на)\b"
)
"""Words that have no end."""
_HAS_AN_END = re.compile(rf"(?:[»”\"]|\b{AT_AN_END})$")
_GIVEN_AND_TOLD = re.compile(
    r"(?P<order>[^:\"“«\n]+ [A-ZА-ЯЁ][^:\"“«\n]*?[.!?…]+) (?P<told>[a-zа-яё][^\n]+)"
)
_IS_ASKED = (
    "(?:people|everyone|everybody|they|clients|customers|guests|все|люди|клиенты|гости|меня все"
    "|меня|(?:а|и) то)(?: (?:always|keep|often|just|will|do|меня|нас|все|люди|вечно|постоянно"
    r"|всегда|часто|опять))*(?: (?:ask|wonder|forget|спраш|спрос|забы|пута)\w*|(?<=а то)\b)"
)
_GIVEN_AND_ASKED = re.compile(
    rf"(?P<order>[^:\n]+: .*[^\s?][.!…]+) (?P<told>{_IS_ASKED}[^\n]*)", re.IGNORECASE
)
_OF_THE_WORDS = re.compile(
    r"(?:so (?:it|they|that|people|folks|every\w+|nobody|i|we)|th(?:at|is) way"
    r"|(?:(?:be)?cause )?that'?s (?:how|what|the way)|чтобы?|а то|по-\w+(?: чтобы?)?\W*$)"
)
_PLEA = re.compile(
    r"\b(?:if (?:you|possible)\b.*|(?:then|instead|sorry|если\b.*|тогда)\W*)$", re.IGNORECASE
)
"""`come by if you can`"""
_AGAIN = re.compile(r"(\w{3,}) (?:is|was|will|has|\w+n't|left|went|в|на|у|не|это|\w+л[аи]?) \S")
_NUMBER = re.compile(r"[€$£]?\d[\d.,:]*\W*")

_MAY_WISH = re.compile(
    rf"\d|{PART.pattern}|\b(?:but|only|not|n't|just|one|more|another|too|also|without|wait|can|could"
    r"|if|then|wrong|typo|missing|но|а|только|не|еще|тоже|без|теперь|чуть|лучше|можно|бы|если|потом"
    r"|пусть|надо|нужн\w+|лишн\w+|раньше|позже|earlier|later|(?:ошиб|передум|опечат|неправ|неверн)\w+|цен[аыу]"
    r"|(?:перв|втор|трет|последн)\w+)\b"
)
_OF_PEOPLE = re.compile(
    r"(?:очень |прям |так )?(?:i|im|i'm|we|you|my|our|see|off to|going|kids|clients|customers|я|мы"
    r"|ты|вы|нам|мне"
    r"|[а-я]+(?:[ую]|[аяуюи]л[аи]?|шел|шла|ем|им|ете|ите|ешь|ишь)(?: .+)?|дети|клиент\w*"
    r"|покупател\w+"
    r"|.*\b(?:happy|love|great|glad|delighted|восторг\w*|довол\w+|рад\w*|счастлив\w*|люб\w+))\b"
)


@dataclass(frozen=True)
class Behind:
    """The order alone, and what is said behind it. `is_reason` is true where it begins as one."""

    order: str
    told: str
    is_reason: bool

    def may_go(self, edits: tuple[Edit, ...]) -> bool:
        """Nothing of it may be meant as well."""
        order = clause_of(self.order)
        are_words = all(isinstance(it, CaptionEdit | PlaceEdit) for it in edits)
        has_end = _HAS_AN_END.search(order.low) is not None
        if not are_words or (_ADDS.match(order.low) and not has_end):
            return False
        is_known = self.is_reason or _NUMBER.fullmatch(order.low.split()[-1])
        is_of_it = OF_THE_CHANGE.match(self.told.lower())
        is_ended = has_end or re.match(rf"{CHANGE}\b", order.low)
        is_told = is_ended and not OF_US.search(self.told.lower())
        return bool(is_known or is_of_it or is_told or self.names_it_again)

    @property
    def names_it_again(self) -> bool:
        """`change Lena to Olga, Lena is ill`"""
        found = _AGAIN.match(self.told.casefold())
        return found is not None and found[1] in re.findall(r"\w+", self.order.casefold())

    def is_taken(self, edits: tuple[Edit, ...], about: About) -> bool:
        """For words of the caption, or for a plea though it may be one of them."""
        if _PLEA.search(self.told) and _ADDS.match(clause_of(self.order).low):
            return all(isinstance(it, CaptionEdit) for it in edits)
        words = self.told.casefold().strip(" .!?")
        is_written = any(words in it.casefold() for it in captions_of(edits))
        return is_written and words not in about.caption.casefold()


def with_its_spot(typed: str) -> str:
    """`tag @anna on photo 2, she's on the left` says where her tag is."""
    found = STANDS.fullmatch(typed)
    return f"{found['order']} {found['spot']}" if found else typed


def gives_words(typed: str) -> bool:
    """Behind a colon, or in quotes: nothing in them is an order."""
    return start_of_given(typed) < len(typed)


def behind_given(typed: str) -> Behind | None:
    """`start it with Hey folks! so it sounds like me`: who chats begins it with a small letter.
    «Допиши: Цена 900. А то все спрашивают»: that is told of nothing else."""
    asked = _GIVEN_AND_ASKED.fullmatch(typed.strip())
    found = asked or _GIVEN_AND_TOLD.fullmatch(typed.strip())
    if found is None or not _ADDS.match(clause_of(found["order"]).low):
        return None
    low = found["told"].lower()
    is_plea = clause_of(f"x. {found['told']}").low == "x"
    is_reason = asked or is_plea or _OF_THE_WORDS.match(low) or OF_THE_CHANGE.match(low)
    return Behind(found["order"], found["told"], is_reason=bool(is_reason))


def behind_in(typed: str, about: About) -> Behind | None:
    """None where nothing is told, or what is told may order something."""
    if not about.caption or len(typed.split()) > LONGEST_TOLD or "\n" in typed.strip():
        return None
    plea = None if QUOTED.search(typed) or given_in(typed) else next(outside(_PLEA, typed), None)
    if plea and _ADDS.match(clause_of(typed).low):
        return Behind(typed[: plea.start()].rstrip(), plea[0].strip(), is_reason=True)
    return _reason_in(typed) or _remark_in(typed, about.caption)


def _reason_in(typed: str) -> Behind | None:
    found = next(outside(REASON, typed), None)
    if found is None:
        return None
    order, told = typed[: found.start()], typed[found.start("word") :]
    if order.rstrip(" .!").endswith(":"):
        return None  # it is the first of the words that are given
    if (rest := _next_order(told)) is not None:
        told, order = told[: rest.start()], f"{order}, {told[rest.end() :]}"
    is_to_readers = not found["sign"] and TO_READERS.search(told.lower())
    return None if _orders(told) else Behind(order, told, is_reason=not is_to_readers)


def _next_order(told: str) -> re.Match[str] | None:
    """`замени 500 на 700, а то подняли аренду, и добавь #весна`"""
    signs = re.finditer(r"\s*[,;.!]\s+(?:(?:and|also|и|а|ещё|еще)\s+)*", told, re.IGNORECASE)
    return next((it for it in signs if BEGINS.match(told[it.end() :].lower())), None)


def _remark_in(typed: str, caption: str) -> Behind | None:
    """All that follows a sign tells something."""
    for found in outside(SIGN, typed):
        behind = Behind(typed[: found.start()], typed[found.end() :], is_reason=False)
        parts = [it for it in SIGN.split(behind.told) if it]
        if parts and (behind.names_it_again or all(_tells(it, caption) for it in parts)):
            return behind
    return None


def _tells(part: str, caption: str) -> bool:
    clause = clause_of(part)
    if OF_THE_CHANGE.match(clause.low):
        return not times_in(clause.low) and not _orders(part)
    remark = remark_in(clause, caption, None)
    return remark is not None and remark.is_clear and not remark.is_amiss


def outside(pattern: re.Pattern[str], typed: str) -> Iterator[re.Match[str]]:
    """Of quotes and of words that are given."""
    quoted = [it.span() for it in QUOTED.finditer(typed)]
    end = start_of_given(typed)
    for found in pattern.finditer(typed, 1):
        if found.start() < end and not any(a < found.start() < b for a, b in quoted):
            yield found


def _orders(told: str) -> bool:
    low = without_told(told.lower())
    return bool(VERBS.search(low) or re.search(r"[#@«»\"“”]|https?:", low))


def tells_of_people(part: str, caption: str) -> bool:
    """«дети в восторге», `see you in class`: nothing of the post is wished otherwise."""
    low = small(part)
    is_of_them = _OF_PEOPLE.match(low) is not None and not _MAY_WISH.search(low)
    remark = remark_in(clause_of(part), caption, Remark()) if is_of_them else None
    return remark is not None and not remark.times
