"""What a message says about a post, as those who look for its gist need it."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.reading.edits.pieces.clauses import QUOTED, WHEN_FORMS, small
from bot.reading.edits.pieces.fillers import FILLERS, SETTING
from bot.reading.edits.pieces.values import About
from bot.reading.grammar.text import Said, understand

EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
CORRECTION = re.compile(
    r"(?:^|(?<=[.,!?…;—–-])) ?(?:(?:oh|ah|uh|um|hmm+|ой|ну|а|и|да|эм+)[,.]? )*"
    r"(?:no|nope|nah|wait|actually|scratch that|(?:or )?better|or rather|i mean|sorry|make that"
    r"|хотя нет|нет|не|стоп|вернее|точнее|хотя|ой|погоди\w*|(?:а |или )?лучше|то есть)\b[,.!…]*"
    r"\s*(?:(?:no|wait|just|hmm+|actually|просто|лучше|на|нет)\b[,.!…]* *)*"
)
_PARTS = re.compile(
    r"[.,!?…;:()\n]+(?=\s|$)|\s[—–-]\s|(?=\b(?:because|since|cause|cos|so that|as (?:we|i|it|the"
    r"|they)|потому что|так как|чтобы|ведь|а то|иначе)\b)|\b(?=(?:and|then|(?<!тогда )(?<!день )и"
    r"|потом)\b)"
)
_ASIDE = re.compile(
    r"(?:because|cause|cos|coz|cuz|since|as(?! an? )|so|that'?s|it'?s|its|they(?:'?re)?"
    r"|people|ppl|then|the|which|where|for|i|i'?m|i'?ve|we|we'?re|he|she|my|our|there"
    r"|потому|так|тогда|поскольку|чтобы?|ведь|а|иначе|пусть|там|тут|это|у|мне|нам|я|мы|он|она|они"
    r"|оно|наш\w*|мо[йяеи]|как|где|в прошлый)\b"
)
_OTHERWISE = re.compile(
    r"(?:(?:oh|ok|well|and|but|а|но|да|ну) )*(?:no|nope|wait|stop|actually|never ?mind|forget"
    r"|leave it|or not|или нет|on second thoughts?|unless|if(?! you)|only if|when|once|without"
    r"|later|not yet"
    r"|нет|стой\w*|стоп|впрочем|хотя|оставь\w*|не надо|забудь\w*|если(?! честно)|когда|пока не|без"
    r"|потом"
    r"|накануне)\b"
    r"|.*\b(?:too$|also|as well|wrong|mistake|need to|тоже|также|ошибк\w+|надо)\b"
)
_CONDITION = re.compile(
    r"\b(?:after|before|until|till|unless|if(?! (?:you|possible|that'?s ok|(?:i|we|it) (?:may|can"
    r"|could|is|might)))|до|после|перед|если(?! (?:можно|честно)))\b"
)
"""It is taken back, has a condition, or something else is to be done as well."""
_JOINED = re.compile(r"(?:and|then|и|потом)\b")
_GIVEN = re.compile(
    r"[@#\"«“„]|\b(?:add|put|write|say|says|to|with|caption|text|comment|end|start|на|с|так|текст"
    r"|подпись|комментари[йи]|конце?|начал[ео]|\w+(?:иши|авь|ите|айте|ните|ши)):(?=\s+\S)"
)
_NUMBER = re.compile(
    r"(?<!\w)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|дв[аеу]|дв(?:ух|умя)|три"
    r"|тр[её]х|четыр\w+|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восем\w*|восьми|девят(?:ь|и)|десят(?:ь|и))\b"
    r"|\b(?:half|quarter|hours?|noon|midnight|час\w*|утр[ао]\w*|вечер\w*|четверть?|пол\w*дня)\b"
)
_VERB = re.compile(
    r"(?:please |pls |and )?(?:change|replace|swap|move|tag @|add|remove|delete|put|start|write"
    r"|make)\b"
    r"|.*\b(?:замен(?:и|ите|им)|помен(?:яй|яйте)|исправь(?:те)?|перенес(?:и|ите)|отметь(?:те)?"
    r"|добав(?:ь|ьте|им)|удали(?:те)?|убер(?:и|ите)|постав(?:ь|ьте)|начн(?:и|ите)|напиши(?:те)?)\b"
)


@dataclass(frozen=True)
class TypedMessage:
    """`said` is in small letters, with @names in the place of what stands for who is tagged."""

    typed: str
    said: str
    about: About

    @cached_property
    def low(self) -> str:
        """Letter by letter as long as what was typed. Emoji are dots: they end a sentence."""
        return _without_emoji(small(self.typed))

    @cached_property
    def named(self) -> str:
        return _without_emoji(self.said)

    @cached_property
    def unquoted(self) -> str:
        return QUOTED.sub(lambda it: " " * len(it[0]), self.low)

    def corrected_from(self, start: int) -> int | None:
        """Where what is put right begins, behind `start`."""
        found = [it.end() for it in CORRECTION.finditer(self.low) if it.start() >= start]
        return found[-1] if found else None

    def corrected(self, rest: str) -> str:
        """Without the words that put something right."""
        return without(rest, *CORRECTION.finditer(self.low))


@dataclass(frozen=True)
class Gist:
    """An order in words of the grammar, and what the message says beside it."""

    order: str
    rest: str = ""


def _without_emoji(text: str) -> str:
    return EMOJI.sub(lambda it: f"…{' ' * (len(it[0]) - 1)}", text)


def without(text: str, *found: re.Match[str]) -> str:
    """Each of them is as many spaces."""
    for it in found:
        text = f"{text[: it.start()]}{' ' * len(it[0])}{text[it.end() :]}"
    return text


def has_other_words(part: str) -> bool:
    """Than those with which a time is ordered."""
    return bool({*re.findall(r"[^\W\d_]{3,}", part)} - FILLERS - WHEN_FORMS)


def is_aside(rest: str, *, parts: int = 1) -> bool:
    """Nothing in it is an order, or may be given words: a time or a number stands in a reason.
    `parts` are those of which orders were made."""
    if _GIVEN.search(rest):
        return False
    said = [part.strip(" ,.!?…;:—–-") for part in _PARTS.split(rest)]
    is_reason = False
    for place, part in enumerate(said):
        is_joined = _JOINED.match(part) is not None
        if _OTHERWISE.match(part) or (is_joined and not is_reason and parts == 1):
            return False
        is_reason = is_joined or (place > 0 and _ASIDE.match(part) is not None)
        is_wish = SETTING.search(part) or _CONDITION.search(part)
        if not is_reason and (is_wish or _counts(part)):
            return False
    return sum(_VERB.match(part) is not None for part in said) <= parts


def _counts(part: str) -> bool:
    """A number or a time."""
    words = [it.strip(",.") for it in part.split()]
    return any(_NUMBER.search(it) or _names_a_time(it) for it in words)


def _names_a_time(word: str) -> bool:
    said = understand(word)
    return isinstance(said, Said) and bool(said.day or said.clock)
