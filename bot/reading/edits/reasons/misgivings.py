"""What reads as an order and may be none: it is negated, asked, told of somebody else or of another
time. Such a text is asked about, never done. What is quoted, or given to be written, says nothing
of it. Pure."""

import re

from bot.reading.edits.pieces.clauses import QUOTED, small
from bot.reading.edits.pieces.given import start_of_given
from bot.reading.edits.pieces.values import (
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    TagEdit,
    TimeEdit,
    UntagEdit,
    written_by,
)
from bot.reading.edits.readers.caption_orders import FOR_A_PERIOD, TAKES_BACK
from bot.reading.edits.reasons.no_values import is_hedged, is_no_alt_text, is_no_place
from bot.reading.edits.reasons.only_told import ANNOUNCED, FORMS, any_of
from bot.reading.times.odd_times import DAY, is_odd_time

_TELLS = {Deed.WHEN, Deed.LENGTH, Deed.CARD, Deed.TAGGED, Deed.PREVIEW}  # nothing is changed
_UNDOES = {Deed.RESTORE, Deed.UNDO}
_DO = (
    r"(?:delet|remov|mov|reschedul|postpon|publish|post|add|chang|replac|untag|tag|swap|eras|undo"
    r"|copy|schedul|writ|put|set|go|be)(?:e|es|ed|ing|ting|ping|ged|ging)?\b"
)
_DO_RU = (
    r"(?:удал|убра|убер|убир|перен[еo]с|перенос|постав|став|публик|опубл|вылож|вылажив|выклад|добав"
    r"|меня|помен|замен|отмет|отмеч|сдвин|копир|пиши|писа|напис|отмен)\w*"
)
_START = r"^(?:(?:so|ok|okay|well|and|but|hm+|oh|ну|а|и|но|так|ладно|ок)\b[\s,]*)*"


_NEGATED = any_of(
    r"\b(?:do not|don'?t|did not|didn'?t|never|would not|wouldn'?t) (?:really |even )?"
    rf"(?:want(?:ed)?|need|like|plan|mean) to (?:{_DO}|make|have|see)",
    r"\b(?:do not|don'?t|didn'?t) wanna\b",
    r"\b(?:can|could|would|will) you (?:please )?not\b",
    r"\b(?:not|didn'?t|never|nobody|no one|who) (?:ever )?(?:say|said|asks?|asked|tells?|told)\b",
    r"\b(?:can|could|would|should|must|may)(?: ?not|n'?t| never) (?:have )?(?:be )?"
    rf"{_DO}(?! there)",
    rf"\b(?:told|asked|tell|decided|want|rather|better|going)(?: me| us| you)? not (?:to )?{_DO}",
    rf"\bchanged my mind (?:about|on) {_DO}",
    rf"\bthought (?:you|we|i)(?:'d| would| should) {_DO}",
    r"^(?:please )?(?:don'?t|do not) (?:write|put|say|use) [^,]+ instead of ",
    r"(?<!, )\bне (?:надо|нужно|стоит|хочу|хотим|хотел[аи]?|проси(?:л[аи]?|м)|говорил[аи]?"
    rf"|собира\w+) (?:бы )?(?:чтобы )?(?:это |его |ее |пост )?(?:{_DO_RU}|(?:на|во?) {DAY})",
    rf"\bпередумал[аи]? {_DO_RU}",
    rf"(?<!время )\bне (?!отметк){_DO_RU}(?!.*(?:,| |^)(?:а|но|лучше|просто) )",
)
_ASKED = any_of(
    r"\bhow (?:do|can|could|would|should) (?:i|we|you|one)\b",
    rf"\bhow to {_DO}",
    rf"\bis there (?:a|any) way\b|{_START}(?:how|what) about\b",
    rf"{_START}why\b",
    rf"{_START}как (?:мне |нам |тут |здесь |можно )?(?:\w+ть|\w+ти)\b",
    rf"{_START}(?:почему|зачем)\b",
)
_QUESTION = re.compile(
    rf"{_START}(?:should|shall|do|does|did|would|what|maybe|perhaps|how|is|может)\b[^.!?]*\?"
)
_REQUEST = re.compile(
    r"\b(?:can|could|please|pls|possible)\b|\b(?:will|would|may) (?:you|u|we|i)\b"
    r"|\b(?:с?може(?:шь|те|м)|можно|нельзя ли|не мог(?:ла|ли)?|пожалуйста|плиз|будьте добры)\b"
    r"|\b(?:ok|okay|ок|окей|ладно|хорошо) ?\?"
)
_TOLD = any_of(
    r"(?<!\bi )(?<!\bwe )(?<!\bi just )\b(?:said|says?|told|tells|wrote|writes|asked|asks"
    r"|(?<!\byou )wants?|wanted|begged|begs)\b(?:\W+(?:that|me|us|you|him|her|them|to|we|i|should"
    rf"|it|please|just))*\W+{_DO}",
    r"(?<!\bя )\b(?:сказал[аи]?|говор(?:ит|ят|ил[аи]?)|прос(?:ит|ят|ил[аи]?)|попросил[аи]?|хочет"
    r"|хотят|написал[аи]?|пишет|велел[аи]?|советует|предлагает)\b(?:\W+(?:что|чтобы|мне|нам|тебе"
    rf"|его|ее|это|ты|я|мы|срочно|бы|пост|себя))*\W+{_DO_RU}",
)
_LATER = any_of(
    rf"{_START}(?:i|we)(?:'ll| will|'m| am|'re| are| was| were| might| may| could) "
    rf"(?:\w+ ){{0,2}}?(?:going to (?:\w+ )?)?(?!be\b|going\b){_DO}",
    rf"\b(?:was|were|am|'m) (?:going|about|planning) to (?!be\b){_DO}",
    rf"\b(?:i|we)(?: would|'d) {_DO}",
    r"\bможно (?:я|мы) ",
    r"\blet me (?:think|check|ask|see|sleep)\b",
    rf"{_START}let'?s (?:decide|wait|see|think|talk|discuss)\b",
    r"(?<!don't )(?<!people )(?<!they )(?<!them )\b(?:ask|remind) me\b",
    rf"\b(?:хотел[аи]?|собирал(?:ся|ась|ись)) (?:его |ее |это |пост )?{_DO_RU}"
    r"\W+(?:пост\W*$|но\b|а\b)|\bсобирал(?:ся|ась|ись)\b|\bхотел[аи]? удалить\b",
    rf"\b(?:думаю|думал[аи]?|планирую|подумываю) (?:\w+ )?{_DO_RU}",
    rf"{_START}(?:я )?(?:сама? |потом |позже |завтра )*"
    r"(?:перенесу|удалю|уберу|поменяю|добавлю|отмечу|поставлю|опубликую|выложу)\b",
    rf"{_START}(?:потом|попозже|позже) (?:это |его |ее )?{_DO_RU}",
    r"\b(?:спроси|напомни)(?:те)?\b",
)
_SLOT_OF_A_DAY = re.compile(
    r"\b(?:slots?|окн[оа]|окошко|окошка|слот)\b[^,.;:!?…—–]* (?:after|before|is on|после|до|\d)\b"
)
_UNDONE = re.compile(
    r"[,.;!?…—–-] *(?:(?:oh|oops|but|and|eh|ok|well|just|ой|а|но|да|ну|ладно|хотя)\b[ ,]*)*"
    "(?>(?:(?:actually|no|nope|nah|wait|stop|hm+|scratch that|never ?mind|forget (?:it|that)"
    r"|not (?:yet|sure|now)|i'?m not sure|on second thoughts?(?:,? (?:leave|keep|no)\b.*)?|(?:leave"
    "|keep) it|нет|неа|стой(?:те)?|стоп|погоди(?:те)?|подожди(?:те)?|хм+|не сейчас|забудь(?:те)?"
    r"|проехали|(?:пока )?не (?:надо|нужно)|(?:впрочем,? )?оставь(?:те)?|не уверена?)\b\W*)+)$"
)
_IF = re.compile(
    r"\b(?:unless\b|если\b(?! (?:вас )?(?:можно|честно|возможно|(?:еще )?не (?:сложно|трудно"
    r"|затрудни"
    r"|против|поздно)))|(?:if|when|once|after|until|till) [\w' ]{1,20} (?:says?|agrees?|confirms?"
    r"|approves?|decides?|lets|answers?|replies|is ok)\b|(?:когда|пока"
    r"|как только) [\w ]{1,20}(?:скаж|разреш|реш|ответ|подтверд|соглас|одобр)\w+)"
)
_NOT_FROM_THE_PHOTO = re.compile(
    r"(?<!is )(?<!are )\bnot (?:from|off|on) (?:the )?(?:photo|pic)|\bне (?:с|на) (?:фото|снимк)"
)
_NOT_TO_BE_TAGGED = re.compile(
    r"\bне (?:надо |нужно |хочет |просил[аи]? )?отмеча\w+|\b(?:does|do)(?:n'?t"
    r"| not) want to be (?:tagged|on|in|seen|t?here)\b|\b(?:should|must|can)(?: ?not|n'?t) be"
    r" (?:tagged|on|in|mentioned|shown|seen)\b|\b(?:asked|rather|wants?|prefers?) not (?:to )?be\b"
)
_ON_BOTH_SIDES = re.compile(
    r"\bon the (?:left|right), (?:me|i|us|her|him|my) on the (?:left|right)\b"
    r"|\b(?:слева|справа), (?:а )?(?:я|мы|мой|моя) (?:слева|справа)\b"
)
_HOLD_ON = re.compile(r"hold on\W*")
_WHEN = re.compile(
    r"^(?:\w+ )?(?:publish|post|(?:о?публикуй|выложи|выкладывай)(?:те)?)\b.* (?:when|когда)\b"
)
_NO_PLACE = re.compile(
    r"^не\b|\b(?:удали|убери|поменяй|измени|исправь|ставь|delete it|remove it)(?:те)?\W*$"
)
_NOT_SAID_WHICH = re.compile(
    r"\b(?:to|with|for|на) (?:the |a |an )?(?:new|right|correct|current|actual|other|another|proper"
    r"|better|нов[а-я]+|правильн[а-я]+|актуальн[а-я]+|друг[а-я]+|верн[а-я]+|нормальн[а-я]+"
    r"|нужн[а-я]+)(?: one)?\W*$"
)
_EXCHANGED_AS_WELL = re.compile(r"\b(?:and|и) (\w+ (?:to|with|for|на) \w+)\W*$")
_TAKEN_BACK = re.compile(rf"\w\W+(?P<all>{TAKES_BACK}(?P<meant>\S.*))")
_IN_A_LINE = re.compile(
    r"(?: with| на) {3,}(?:in|в) (?:the )?(?:first|second|last|перв\w+|втор\w+|последн\w+)"
    r" (?:line|sentence|строк\w+|предложен\w+)\W*$"
)
_OTHER_PHOTOS = re.compile(
    r"\b(?:sentence|line|hashtag|emoji|word) and (?:the )?(?:first|second|third|last) one\b"
    r"|\bой,? \w+ и \w+\W*$"
)
_AS_WELL = re.compile(
    r"\b(?:too|as well)(?=\W*$|[.,!?;]| (?:please|pls)\b)|\b(?:also|both|at the same time)\b"
    r"|^(?:and|same) (?:on|to|in|as)\b|\b(?:тоже|также|заодно|еще и|оба|обоих|еще раз)\b"
    r"|^(?:теперь )?и (?:в|на)\b|\bто же самое\b"
)
_ONCE_MORE = re.compile(
    r"\b(?:too|as well)\W*$|^и\b.* тоже\W*$|^(?:and )?also\b|^(?:again|once more|еще раз|и еще)\b"
    r"|\b(?:re)?post(?: (?:it|this))? again\b"
)
_STAYS_TAGGED = re.compile(
    r"\bstays? tagged\b|\bkeep (?:the|her|his|their) tag\b"
    r"|\b(?:out of|from) (?:the )?(?:text|caption)\b"
    r"|\b(?:отметк\w+|отмечен\w*) (?:пусть )?(?:остав|остан|остает)\w*"
)
_GOES_ON = re.compile(
    r"[,.;] (?:and |и )?(?:(?:time|date|place|время|дата|место):|(?:post|publish|move|schedule)\b"
    rf"|(?:on |на )?{DAY}\W*$)"
)
"""`alt: woman on a mat, time: friday 9`"""
_BY_WHOM = re.compile(r"\b(?:cut|shot|made|done|photo|pic|hair) by @")
_BUT_NOT = re.compile(r"\b(?:but not|но не)\b")
_SAYING = re.compile(r"(?:no comment|без комментариев|copy that)\b(?:\W+\w+)?\W*")
_SEEN_BY_OTHERS = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:wants?|needs?|asks?|asked|would like) (?:me )?to (?:see|read|look)\b"
    r"|\b(?:хочет|хотят|просит|просят)(?: \w+)? (?:\w*смотреть|увидеть|прочитать|глянуть)\b"
)


def has_misgivings(typed: str, edits: tuple[Edit, ...]) -> bool:
    """Of a text that would be done."""
    low = _said(typed)
    if any(isinstance(it, UntagEdit) for it in edits):
        low = _NOT_TO_BE_TAGGED.sub("", low)
    if any(isinstance(it, DeedEdit) and it.deed in _TELLS for it in edits):
        return any(it.search(low) is not None for it in (_WHEN, _SEEN_BY_OTHERS))
    return (
        _is_negated(low, edits)
        or _is_asked(low, edits)
        or (_is_met(_TOLD, low, edits) and not all(isinstance(it, TagEdit) for it in edits))
        or _is_met(_LATER, low, edits)
        or _is_only_told(low, edits)
        or _SAYING.fullmatch(low) is not None
        or _takes_back(typed, edits)
        or _is_one_more(low, edits)
        or any(_is_odd(it, low) for it in edits)
    )


def _is_only_told(low: str, edits: tuple[Edit, ...]) -> bool:
    """`I deleted it by mistake, get it back` tells why."""
    is_undone = any(isinstance(it, DeedEdit) and it.deed in _UNDOES for it in edits)
    return not is_undone and any(_is_met(form, low, edits) for form in FORMS)


def _said(typed: str) -> str:
    """Without what is quoted and what is given."""
    low = small(typed[: start_of_given(typed)])
    return QUOTED.sub(lambda it: " " * len(it[0]), low).strip()


def _takes_back(typed: str, edits: tuple[Edit, ...]) -> bool:
    """What takes the place of something is written alone; behind a colon all is to be."""
    given = start_of_given(typed)
    is_open = typed[:given].rstrip().endswith(":")
    found = _TAKEN_BACK.search(QUOTED.sub(" ", small(typed[:given] if is_open else typed)))
    if found is None or all(isinstance(it, TimeEdit | ShiftEdit) for it in edits):
        return False
    return not _is_written(found["meant"].rstrip(" .!"), edits) or _is_written(found["all"], edits)


def _is_met(form: re.Pattern[str], low: str, edits: tuple[Edit, ...]) -> bool:
    """It does not stand in words that are written."""
    return any(
        found.start() == 0 or not _is_written(found[0], edits) for found in form.finditer(low)
    )


def _is_written(words: str, edits: tuple[Edit, ...]) -> bool:
    return any(words in small(text) for text in written_by(edits))


def _is_negated(low: str, edits: tuple[Edit, ...]) -> bool:
    """Or taken back. `don't post it` and `no place` are orders of their own."""
    if any(isinstance(it, DraftsEdit) for it in edits):
        return False
    is_undone = _is_met(_UNDONE, low, edits) or _is_met(_IF, low, edits)
    return is_undone or (PlaceEdit("") not in edits and _is_met(_NEGATED, low, edits))


def _is_asked(low: str, edits: tuple[Edit, ...]) -> bool:
    if _is_met(_ASKED, low, edits):
        return True
    *_, last = low.rstrip(" )!").split() or [""]
    is_question = last.endswith("?") and not _is_written(last, edits)
    return bool((is_question or _QUESTION.search(low)) and not _REQUEST.search(low))


def _is_one_more(low: str, edits: tuple[Edit, ...]) -> bool:
    """The post is to stay what, where and when it is, and to be another one as well."""
    if DeedEdit(Deed.COPY) in edits:
        return False
    is_moved = any(isinstance(it, AccountEdit | KindEdit) for it in edits)
    is_timed = any(isinstance(it, TimeEdit | ShiftEdit) for it in edits)
    return bool((is_moved and _AS_WELL.search(low)) or (is_timed and _ONCE_MORE.search(low)))


_ODD = (
    (TagEdit | UntagEdit, (_ON_BOTH_SIDES, _NOT_FROM_THE_PHOTO, _BY_WHOM)),
    (UntagEdit, (_STAYS_TAGGED,)),
    (OrderEdit, (_OTHER_PHOTOS,)),
    (SlotEdit, (_BUT_NOT, _SLOT_OF_A_DAY)),
    (CaptionEdit, (_IN_A_LINE, _NOT_SAID_WHICH, FOR_A_PERIOD)),
)


def _is_odd(edit: Edit, low: str) -> bool:
    if any(it.search(low) for sort, forms in _ODD if isinstance(edit, sort) for it in forms):
        return True
    match edit:
        case TimeEdit() | ShiftEdit():
            time = edit.typed if isinstance(edit, TimeEdit) else ""
            return is_odd_time(time, low) or ANNOUNCED.search(low) is not None
        case CaptionEdit():
            second = _EXCHANGED_AS_WELL.search(low)
            return second is not None and _is_written(second[1], (edit,))
        case DraftsEdit():
            return _HOLD_ON.fullmatch(low) is not None
        case PlaceEdit(typed):
            is_none = _NO_PLACE.search(small(typed)) is not None or is_no_place(typed)
            return is_none or is_hedged(typed, low)
        case AltTextEdit(text) | CommentEdit(text):
            is_alt = isinstance(edit, AltTextEdit)
            is_none = is_hedged(text, low) or _GOES_ON.search(small(text)) is not None
            return is_none or (is_alt and is_no_alt_text(text, low))
    return False
