"""What shall become of the caption: its emoji, hashtags, sentences, and words that are quoted."""

import re

from bot.reading.edits.gist.cues import ADDED, AWAY, CHANGED, KEPT, ONE, PART_OF_MANY, number_of
from bot.reading.edits.gist.message import EMOJI, Gist, TypedMessage, without
from bot.reading.edits.pieces.clauses import QUOTED, small
from bot.reading.edits.pieces.finding import speaks_of, spots_of
from bot.reading.edits.pieces.stems import stem

_EMOJI = re.compile(
    r"\b(?:emojis|smileys|smilies|emoticons|смайл(?:ы|ов|ам|ики|иков|икам|иками)|эмо(?:дз|дж)и)\b"
)
_TIME_WITHOUT = re.compile(
    r"\b(?:life|day|week|month|year|world|жизнь|день|недел\w+|месяц|год|мир) (?:without|без)\b"
)
_NO_EMOJI = re.compile(r"\b(?:no|without(?: any)?|без) (?:emojis|smil|эмо|смайл)")
_HASHTAGS = re.compile(r"\b(?:hash ?tags|х[еэ]ш ?т[еэ]г(?:и|ов|ами|ам)|решетк(?:и|ами))\b")
_NO_HASHTAGS = re.compile(r"\b(?:no|without(?: any)?|zero|без) (?:all )?(?:х[еэ]ш|hash)")
_COMMENT = re.compile(r"\b(?:(?:1st|first) comment|comments?|коммент\w*)\b")
_ONE_OF_THEM = re.compile(
    r"(?P<word>[^\W\d_]{3,}) (?:is |are )?(?:из|from|out of|off) (?:the |my |our |наших )?$"
)
_FROM = re.compile(r"\b(?:from|out of|из|of) (?:the )?$")
_ANY_TAG = re.compile(r"#\w+")
_TAGS = re.compile(r"#\w+(?: (?:and|и) #\w+)*")
_ENDS_IN_HASHTAGS = re.compile(r"(?<![^\n])[^\w\n]*+\w.*(?>(?:\s#\w++){2,})\W*$|[.!?…]\s+#\w+\W*$")
_GIVEN_UP = re.compile(r"(?P<old>#\w+) (?:with|to|by|into|на|->|→) #")
_ASKED_ABOUT = re.compile(r"#\w+\? *\w")
_TO_ANOTHER = re.compile(r"(?<!change )\b(?:add\w*|добав\w+) #\w+ (?:to|к) #")
_BUT = re.compile(r"\b(?:but|fine|ok|good|stay\w*|а|но|хорош\w*|норм\w*)\b")
_OR = re.compile(r"\b(?:or|или)\b")
_AT_THE_START = re.compile(r"\b(?:first|start|front|beginning|перв\w+|начал\w+)\b")
_SENTENCE = re.compile(
    r"\b(?P<which>last|final|closing|first|opening|последн\w+|посл|заключит\w+|перв\w+)"
    r" (?P<part>sentence|line|phrase|предложен\w+|фраз\w+|строк\w+|строч\w+)\b"
    r"(?! (?:about|with|where|про|об?)\b)"
)
_NO_TOPIC = r"(?!(?:не|в|уб[еи]р\w*|убра\w+|удал\w+|выки\w+|долой|лучше|снес\w*|сотр\w*)\b)"
_WHAT = rf"(?P<what>[а-я]+(?: (?:(?:с|в|и|на|из) )?{_NO_TOPIC}[а-я]+)?)"
_TOPIC = re.compile(
    rf"\b(?:шутк\w+ )?(?<!часть )(?<!кусок )(?<!место )(?:про|насчет) {_WHAT}(?: в конце)?(?= |\W"
    rf"|$)"
)
_AT_AN_END = re.compile(rf"^{_WHAT} (?:из|в) (?:конца|конце|начала|начале)\b")
_WHOLE_PART = re.compile(r"\b(?:предложение|фразу|строч?ку) (?:про|насчет) $|^$")
_ITS_NAME = re.compile(r"\b(?:предложение|фразу|строч?ку)\b")
_THAT_SENTENCE = re.compile(r"\b(?:то|это|ту|эту) (?:предложение|фразу|строч?ку)\b")
_FIRST = ("fi", "op", "пе")
_LINE = ("li", "ст")
_IN_IT = re.compile(
    r"\b(?:emoji\w*|smiley\w*|hash ?tag\w*|words?|photo\w*|смайл\w*|эмо(?:дз|дж)и|х[еэ]ш\w+|слов\w+"
    r"|фото\w*|short\w*|half|корот\w+|короче|пополам|вдвое"
    r"|sentence|line|joke|thing|stuff|part|bit|phrase|шутк\w+|строч?к\w+|предложен\w+|фраз\w+)\b"
)
_AFTER = re.compile(
    r"\b(?:after|before|behind|everything|until|between|capitals?|caps|line|sentence|bold|emoji"
    r"|после|перед|до|все|между|заглавн\w+|капс\w*|строк\w+|предложен\w+|смайл\w*|эмодзи)\b"
)
_BESIDE = re.compile(r"\b(?:after|before|behind|between|on|после|перед|до|между|за|к|в|на:)\b")
_ALL_GIVEN = re.compile(r"\b(?:caption|text|текст|подпись)\b[^:]{0,15}:")
_OTHER_WORDS = re.compile(
    rf"{KEPT.pattern}|\b(?:comments?|alt|location|title|коммент\w*|альт\w*|локаци\w+|гео\w*)\b"
)
_TO_THE_START = re.compile(
    r"\b(?:beginning|at the (?:very )?(?:start|top)|in front|before everything"
    r"|в (?:само[ем] )?начал[оеу]|начн\w+|начни\w*)\b"
)
_TO_THE_END = re.compile(
    r"\b(?:(?:at|to) (?:the )?(?:very )?end|в (?:самый |самом )?кон(?:ец|це))\b"
)
_ADDED_THERE = re.compile(
    r"(?:please |pls )?(?:(?:add|добав\w+|допиш\w+|впиш\w+) "
    r"|(?=в (?:самый )?кон|в (?:самое )?начало))"
    r"(?:at (?:the )?(?:very )?(?P<end>end)"
    r"|at (?:the )?(?:very )?(?:start|beginning)|в (?:самый |самом )?(?P<russian_end>кон)(?:ец|це)"
    r"|в (?:само[ем] )?начал[ое]) (?P<words>\S.*)"
)
_MAY_BEG = re.compile(r"[!?.→,]|\b(?:if|then|there|please|pls|thanks|пожалуйста|плиз|спасибо)\b")
_TAKEN = re.compile(
    r"(?:please |pls |и |and )?(?:take out|remove|cut|delete|drop|lose|kill|убер\w+|удал\w+"
    r"|вычеркн\w+|выкин\w+)(?: (?:the )?(?:words?|part|bit|слов\w+|фраз\w+|кусок))? (?P<words>\S.*)"
)
_NO_WORDS = re.compile(
    r"^(?:of|the|text|текст\w*|смайл\w*)\b|[:\"«“]"
    r"|\b(?:add|put|write|say|добав\w+|допиш\w+|напиш\w+|подпиш\w+|постав\w+|вставь\w*)\b"
)
_LETTERS, _LEAST_GIVEN, _MOST_ADDED = 8, 3, 8
_WHOLE = re.compile(
    r"\b(?:new (?:caption|text)|caption (?:to|is|should be)|change the (?:caption|text)(?: to)?"
    r"|нов(?:ый|ая) (?:текст|подпись)|перепи\w+ (?:целиком|полностью|все|текст))\b"
    r"(?P<lead>[^:\n]{0,25}):\s*(?P<words>\S.*)$",
    re.DOTALL,
)
_NOT_GIVEN = re.compile(
    r"\b(?:something|short\w*|better|longer|(?:second|third|last|first|other)(?=\s*$)"
    r"|что-то|короче|лучше|получше|длиннее|(?:втор|трет|перв|последн)\w+(?=\s*$))"
)
_NEXT = re.compile(r"\b(?:photo|pic|slide|фото|слайд\w*|кадр\w*) \d\s*:")
_ALT = re.compile(
    r"\b(?:alt(?: text)?(?! on #)|descri\w+|опиш\w+|описа\w+ (?:для|фото))\b"
    r"(?P<lead>[^:\n]{0,60}):\s*(?P<words>\S.*)$"
)


def emoji(message: TypedMessage) -> Gist | None:
    found = _EMOJI.search(message.unquoted)
    one = (KEPT, PART_OF_MANY)
    if not found or _shown(message) or any(it.search(message.unquoted) for it in one):
        return None
    rest = without(message.unquoted, found)
    is_away = _NO_EMOJI.search(message.unquoted) or AWAY.search(rest)
    is_told = _TIME_WITHOUT.search(message.low)
    return Gist("remove all emojis", rest) if is_away and not is_told else None


def _shown(message: TypedMessage) -> bool:
    """One of the emoji of the caption stands in the message."""
    shown = "".join(EMOJI.findall(message.typed)).replace("\ufe0f", "")
    return any(sign in message.about.caption for sign in shown)


def all_hashtags(message: TypedMessage) -> Gist | None:
    found = _HASHTAGS.search(message.unquoted)
    odd = (KEPT, _TIME_WITHOUT)
    if not found or "#" in message.low or any(it.search(message.unquoted) for it in odd):
        return None
    rest = without(message.unquoted, found)
    if (one := _ONE_OF_THEM.search(rest[: found.start()])) and not AWAY.search(one["word"]):
        known = [
            it
            for it in _ANY_TAG.findall(message.about.caption)
            if stem(one["word"]) == stem(small(it[1:]))
        ]
        is_one = len(known) == 1 and AWAY.search(rest)
        return Gist(f"remove {known[0]}", without(rest, one)) if is_one else None
    if (comment := _COMMENT.search(rest)) and _FROM.search(rest[: comment.start()]):
        return None
    if comment:
        return Gist("hashtags to the first comment", without(rest, comment))
    if PART_OF_MANY.search(rest) or not (_NO_HASHTAGS.search(message.low) or AWAY.search(rest)):
        return None
    return Gist("no hashtags", rest)


def some_hashtags(message: TypedMessage) -> Gist | None:
    named = list(dict.fromkeys(_ANY_TAG.findall(message.typed)))
    odd = (_ENDS_IN_HASHTAGS, _ASKED_ABOUT, _TO_ANOTHER, KEPT)
    if not named or any(it.search(message.unquoted) for it in odd):
        return None
    there = [*_ANY_TAG.findall(small(message.about.caption))]
    known, new = (
        [it for it in named if (small(it) in there) is is_there] for is_there in (True, False)
    )
    runs = [*_TAGS.finditer(message.unquoted)]
    if any(len({it in there for it in _ANY_TAG.findall(run[0])}) > 1 for run in runs):
        return None  # `#a and #b can go`, and only one of them stands there
    rest = without(message.unquoted, *runs)
    away = _GIVEN_UP.search(message.typed)
    if away and away["old"] in new:  # the other way round it would be right
        return None
    is_one = len(new) == 1 or bool(message.corrected_from(0) or _OR.search(rest))
    is_changed = CHANGED.search(rest) or AWAY.search(rest)
    if len(known) == 1 and new and is_one and is_changed:
        return Gist(f"replace {known[0]} with {new[-1]}", rest)
    if new and not known and ADDED.search(rest) and not _AT_THE_START.search(rest):
        return None if AWAY.search(rest) else Gist(f"add {' '.join(new)}", rest)
    if known and not new and AWAY.search(rest) and not (len(known) > 1 and _BUT.search(rest)):
        return Gist(f"remove {' and '.join(known)}", rest)
    return None


def sentence(message: TypedMessage) -> Gist | None:
    found = _SENTENCE.search(message.unquoted)
    rest = without(message.unquoted, found) if found else ""
    if not found or _IN_IT.search(rest) or not AWAY.search(rest):
        return None
    which = "first" if found["which"].startswith(_FIRST) else "last"
    part = "line" if found["part"].startswith(_LINE) else "sentence"
    return Gist(f"remove the {which} {part}", rest)


def topic(message: TypedMessage) -> Gist | None:
    """«про хлеб не надо», and of «полотенца кончились, то предложение убери» the only word that the
    caption knows."""
    found = _TOPIC.search(message.unquoted) or _AT_AN_END.search(message.unquoted)
    that = None if found else _THAT_SENTENCE.search(message.unquoted)
    away = AWAY.search(message.low)
    if not (found or that) or not away or _IN_IT.search(_ITS_NAME.sub(" ", message.low)):
        return None
    if found:
        rest = without(message.unquoted, found, away)
        part = "предложение " if _WHOLE_PART.search(message.low[: found.start("what")]) else ""
        return Gist(f"убери {part}про {found['what']}", rest)
    said = re.findall(r"[а-яa-z]{4,}", message.unquoted)
    known = [it for it in said if speaks_of(it, message.about.caption)]
    rest = without(message.unquoted, that) if that else ""
    return Gist(f"убери предложение про {known[0]}", rest) if len(known) == 1 else None


def quoted(message: TypedMessage) -> Gist | None:
    found = list(QUOTED.finditer(message.low))
    rest = message.unquoted
    if not found or _AFTER.search(_TO_THE_START.sub(" ", rest)) or _OTHER_WORDS.search(rest):
        return None
    words = [message.typed[it.start() + 1 : it.end() - 1].strip() for it in found]
    known, new = (
        [it for it in words if bool(spots_of(it, message.about.caption)) is is_there]
        for is_there in (True, False)
    )
    away = _GIVEN_UP.search(message.typed)
    if away and away["old"] in new:  # the other way round it would be right
        return None
    is_one = len(new) == 1 or bool(message.corrected_from(0) or _OR.search(rest))
    is_apart = not any(spots_of(it, message.about.caption) for it in " ".join(new).split())
    if len(known) == 1 and new and is_one and is_apart and CHANGED.search(rest):
        return Gist(f'replace "{known[0]}" with "{new[-1]}"', rest)
    if len(known) == 1 and not new and AWAY.search(rest):
        return Gist(f'remove "{known[0]}"', rest)
    return _placed(new[0], rest) if len(new) == 1 and not known else None


def leaves_quoted(message: TypedMessage, text: str) -> bool:
    """Quoted words of the caption stand there as before, where they say no place for others and
    are none of these."""
    if any(it.search(message.unquoted) for it in (_BESIDE, _ALL_GIVEN, KEPT)):
        return False
    caption = message.about.caption
    said = [it[0][1:-1].strip() for it in QUOTED.finditer(message.typed)]
    there = [it for it in said if spots_of(it, caption)]
    return any(
        len(spots_of(it, caption)) == len(spots_of(it, text))
        and caption.count(it) == text.count(it)
        and not any(spots_of(it, other) for other in said if other != it)
        for it in there
    )


def _placed(words: str, rest: str) -> Gist | None:
    start, end = _TO_THE_START.search(rest), _TO_THE_END.search(rest)
    if (start is None) is (end is None):
        return None
    return Gist(f'add at the {"start" if start else "end"}: "{words}"', rest)


def unquoted(message: TypedMessage) -> Gist | None:
    """`add at end first session free`, and words of the caption behind `take out`."""
    if added := _ADDED_THERE.fullmatch(message.low.strip(" .")):
        words = message.typed.strip()[added.start("words") :].strip()
        is_short = len(words.split()) <= _MOST_ADDED and not _MAY_BEG.search(words.lower())
        if not is_short or _NO_WORDS.search(added["words"]) or AWAY.search(added["words"]):
            return None
        side = "end" if added["end"] or added["russian_end"] else "start"
        return Gist(f'add at the {side}: "{words}"')
    taken = _TAKEN.fullmatch(message.low)
    return _longest_there(taken["words"], message.about.caption) if taken else None


def _longest_there(words: str, caption: str) -> Gist | None:
    ends = [it.end() for it in re.finditer(r"\S+", words)]
    for end in reversed(ends[1:]):
        is_there = end >= _LETTERS and len(spots_of(words[:end], caption)) == 1
        if is_there and not _IN_IT.search(words[end:]):
            return Gist(f'remove "{words[:end].strip(" ,.")}"', words[end:])
    return None


def given(message: TypedMessage) -> Gist | None:
    """A new caption or alt text behind a colon, whatever stands before."""
    for name, form in (("caption", _WHOLE), ("alt text", _ALT)):
        found = form.search(message.low)
        if found is None or _NOT_GIVEN.search(found["lead"]) or _NEXT.search(found["words"]):
            continue
        if len(found["words"].split()) < _LEAST_GIVEN:
            continue
        slide = ONE.search(found["lead"])
        of_one = f" for photo {number_of(slide, message.about.media)}" if slide else ""
        return Gist(f"{name}{of_one}: {message.typed[found.start('words') :]}")
    return None
