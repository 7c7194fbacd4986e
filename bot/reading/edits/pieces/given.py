"""Words that are given: behind the colon of an order that writes something (`first comment: …`,
«допиши в конце: …»), and behind one without a colon where they begin as sentences do. They are cut
out before pleas and fillers are stripped and read with a sign in their place, so that nothing in
them can be taken for a part of the order; then they are put back letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.reading.edits.pieces.clauses import (
    ADD,
    ADD_RU,
    CAPTION_WORD,
    CHANGE,
    DO,
    LATELY,
    MOVE,
    QUOTED,
    Clause,
    small,
)
from bot.reading.edits.pieces.orders import BEGINS
from bot.reading.edits.pieces.values import Edit, Unclear, Writing

SIGN = "ꙮ"  # a letter that no keyboard has
_QUOTED_SIGN = f"“{SIGN}”"
LONGEST_HEAD = 10  # words
_WRITTEN = (
    r"\b(?:caption|text|description|(?:first |1st )?comment|alt(?:ernative)?(?:[- ]?text)?|end"
    r"|bottom|beginning|start|top|line|sentence|phrase|words?|headline|title"
    r"|текст\w*|подпис\w+|описани\w+|ком+(?:ент\w*)?|альт\w*|кон[еэ]?ц\w?|начал\w|строк\w+|строчк\w+"
    r"|предложени\w+|фраз\w+|слов[оа]|заголов\w+|сверху|снизу|внизу|вверху)\b"
)
_COLON = re.compile(r"(?<!\d):(?!-?[)(])\s*(?=\S)|(?<=\d):\s+(?=\S)")
_HEAD = re.compile(
    rf"(?:{ADD}|prepend)(?: (?:also|too|еще|также|that|что))*"
    rf"|(?:(?:{ADD}|{CHANGE}|{DO}|{MOVE}|use|say|leave|оставь(?:те)?|the|a|my|new|нов\w+|in|as|at|в"
    rf"|first|1st|1(?=(?:-?[йы]й?)?\sком)(?:-?[йы]й?)?|last|final|second|third|перв\w+|последн\w+|втор\w+|alt|альт\w*|снизу|сверху|внизу)\b.*)?{_WRITTEN}.*"
)
AT_AN_END = (
    "(?:(?:at|in|to) (?:the )?(?:very )?(?:end|beginning|start|top|bottom)|в (?:самое |самый "
    "|самом )?(?:начал[оеу]|кон(?:ец|це)))(?: (?:of the (?:caption|text|post)|текста|поста))?"
)
_LOOSE = re.compile(
    f"(?:(?:{CHANGE}|set|make) (?:the |my )?{CAPTION_WORD}(?: поста)? (?:to|with|на)"
    rf"|{CHANGE} (?:the )?(?:first|last|перв\w+|последн\w+) (?:line|sentence|строк\w+"
    rf"|предложени\w+) (?:to|with|на)|(?:the )?(?:new|нов\w+) {CAPTION_WORD} [—–-]"
    f"|{ADD} {AT_AN_END}|{ADD} (?:(?:to|in) the (?:text|caption)|(?:the |a |this )?(?:sentence"
    "|line|words?|phrase|text)|в (?:текст|подпись)|(?:текст|предложение|фразу|строку|строчку"
    f"|слова))|(?P<bare>add|append|write|include|{ADD_RU})|(?:(?:as |in |в )?(?:the |a )?(?:first"
    rf"|1st|перв\w+) (?:comment|ком+ент\w*) (?:write|put|add|{ADD_RU})))(?= [^\W_])"
)
_WHOLE = re.compile(  # whatever stands behind it is no order
    rf"(?:(?:here is |here's |this is )?(?:the |a |my )?new|(?:вот )?нов\w+) {CAPTION_WORD}"
)
_TAGS_OR_NAMES = re.compile(r"(?:[#@][\w.]++[\s,;]*(?:(?:and|и)\s+)?)+\W*")
_TAGS = re.compile(r"hash ?tag|х[еэ]ш ?-?т[еэ]г|\btags?\b|\bтеги?\b|#")
_PLEA = re.compile(r"[\s,]+(?:please|pls|plz|пожалуйста|плиз|пж)\W*$")
_THANKS = re.compile(r"(?:thanks|thank you|thx|спасибо|спс)\W*$")

_Found = tuple[str, str, bool]  # the order, the words, whether they stand right behind a verb


@dataclass(frozen=True)
class Given:
    """`order` has a quoted sign in the place of the words, `joint` is what is typed before them."""

    order: str
    words: str
    joint: str
    is_bare: bool = False  # right behind a verb

    @property
    def may_thank(self) -> bool:
        """Its last words are perhaps none of the caption."""
        return ":" not in self.joint and _THANKS.search(small(self.words)) is not None

    def said(self, order: str) -> str:
        """As it was typed."""
        with_joint = order.replace(f": {_QUOTED_SIGN}", f"{self.joint}{self.words}")
        return with_joint.replace(_QUOTED_SIGN, self.words).replace(SIGN, self.words)


def given_in(typed: str) -> tuple[Given, ...]:
    """Until each order that may follow them, and at last all that is there."""
    found = _behind_a_colon(typed) or _behind_a_verb(typed)
    return tuple(_until_orders(typed, *found)) if found else ()


def start_of_given(typed: str) -> int:
    """The end of the text without any; those right behind a verb may be none."""
    found = _behind_a_colon(typed) or _behind_a_verb(typed)
    return typed.index(found[1], len(found[0])) if found and not found[2] else len(typed)


def _until_orders(typed: str, head: str, words: str, is_bare: bool) -> Iterator[Given]:
    joint = typed[len(head) : typed.index(words, len(head))]
    clause = Clause(words, small(words))
    for start, end in clause.joints():
        if BEGINS.match(clause.cut(end, len(words)).tidy().low):
            until = words[:start].rstrip()
            yield Given(f"{head}: {_QUOTED_SIGN}{words[start:]}", until, joint, is_bare)
    yield Given(f"{head}: {_QUOTED_SIGN}", words, joint, is_bare)


def is_quoted(typed: str) -> bool:
    """`first comment: «yes» #new`: what is given behind the colon begins with a quotation."""
    found = _at_a_colon(typed)
    return found is not None and QUOTED.match(small(found[1])) is not None


@lru_cache(maxsize=LATELY)
def _behind_a_colon(typed: str) -> _Found | None:
    found = _at_a_colon(typed)
    if found is None:
        return None
    is_whole = found[1][:1].isupper() and _WHOLE.fullmatch(small(found[0]).strip()) is not None
    return (*found, False) if is_whole or _are_words(found[1]) else None


def _at_a_colon(typed: str) -> tuple[str, str] | None:
    colon = _COLON.search(typed)
    quoted = (found.span() for found in QUOTED.finditer(small(typed)))
    if colon is None or any(start < colon.start() < end for start, end in quoted):
        return None
    head, words = typed[: colon.start()].rstrip(), typed[colon.end() :].strip()
    clause = Clause(head, small(head)).tidy()
    is_order = len(head.split()) <= LONGEST_HEAD and "\n" not in head and clause.fits(_HEAD)
    is_other = _TAGS.search(clause.low) or QUOTED.search(head) or not words
    return (head, words) if is_order and not is_other else None


@lru_cache(maxsize=LATELY)
def _behind_a_verb(typed: str) -> _Found | None:
    low = small(typed)
    found = _LOOSE.match(low, len(Clause(typed, low).tidy().lead))
    if found is None:
        return None
    head, words = typed[: found.end()].rstrip(" —–-"), typed[found.end() :].strip()
    plea = _PLEA.search(small(words))
    words = words[: plea.start()] if plea else words
    is_bare = found["bare"] is not None
    is_given = _is_sentence(words, is_bare=is_bare) and _are_words(words)
    return (head, words, is_bare) if is_given else None


def _is_sentence(words: str, *, is_bare: bool) -> bool:
    """It begins with a capital, and right behind a verb it is no name."""
    if not words[:1].isupper():
        return False
    others = words.split()[1:]
    is_name = len(others) <= 1 or not any(it[:1].islower() for it in others)
    return bool(others) and not (is_bare and is_name)


def _are_words(words: str) -> bool:
    """Not names, hashtags, another order, or what is quoted already."""
    low = small(words)
    is_other = _TAGS_OR_NAMES.fullmatch(low) or QUOTED.match(low) or BEGINS.match(low)
    return bool(words) and not is_other


def with_given(edits: tuple[Edit, ...], given: Given) -> tuple[Edit, ...] | None:
    """None where they are not written anywhere as they are."""
    texts = [it.text for it in edits if isinstance(it, Writing)]
    if sum(SIGN in it for it in texts) != 1 or any(_QUOTED_SIGN in it for it in texts):
        return None
    return tuple(_put_back(it, given.words) for it in edits)


def _put_back(edit: Edit, words: str) -> Edit:
    """Several lines stay lines of their own."""
    if not isinstance(edit, Writing):
        return edit
    text = re.sub(f" {SIGN}|{SIGN} ", _on_a_line, edit.text) if "\n" in words else edit.text
    return replace(edit, text=text.replace(SIGN, words))


def _on_a_line(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\n")


def with_given_said(unclear: Unclear, given: Given) -> Unclear:
    """What is asked about, in the words that were typed."""
    edits = tuple(_put_back(it, given.words) for it in unclear.edits)
    about, understood = given.said(unclear.about), given.said(unclear.understood)
    return replace(unclear, about=about, understood=understood, edits=edits)
