"""Orders and questions whose words may stand in any order: what is to be done and with what, among
words that only beg or soften. `could the place be taken off here please` is `remove place`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.edits.pieces.clauses import SEND, TAKE_THING, Clause
from bot.reading.edits.pieces.fillers import FILLERS, NOT


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TOKEN = re.compile(r"[#@]?\w+(?:['.:-]\w+)*|[^\w\s,.!?;:()—–-]")
_TIMES = _set(
    """
    day days date time timing hour hours early late earliest latest asap last next week
    час часа часам часиков часов день время времени дата дату даты позже попозже пораньше ранее
    позднее следующий
    """
)
_NEGATIONS = NOT | _set("nor or if don didn doesn't don't dont never нельзя или ли если")
_SOFT = _set(
    """
    all whole entire completely altogether entirely any of off out away from there here them they
    now just very really simply only too both please every everything bit the feel free kindly well
    nah ugh fine also first fully she he her him his its your were these those same rather
    все весь всю всех целиком полностью вообще совсем отсюда оттуда там тут здесь из с на это этот
    may wonder wondering whether try think dear believe work запись публикация публикацию можно
    фотографий нас кажется mistake oops lol omg tbh rn imo yet mentioned perfectly
    эту спокойно просто тихо пожалуйста нах нафиг фу оба обе уже ещё еще вот
    """
)
_KNOWN = (FILLERS | _SOFT) - _TIMES - _NEGATIONS

_TAKE = rf"(?:{TAKE_THING}|take|taken|bin|нафиг|нах)"
_UNTAG = (
    r"(?:(?:(?:should|must|can|may|do|does)(?:n'?t| not)|(?:(?:does|do)n'?t|not) want(?:s|ing)?"
    r"|no longer|not)(?: to)?(?: be)? tag\w*|untag\w*|unmark|разотмет\w+"
    r"|не (?:хоч\w+|хотят|надо|нужно)(?:,? чтобы (?:ее|его))? (?:быть )?отме[тч]\w+"
    rf"|отме[тч]\w+ не (?:надо|нужно|хоч\w+)|не отмеча\w+|{_TAKE})"
)
_NO_NEED = (
    r"(?:(?:(?:is |are )?(?:no longer|not|isn'?t|aren'?t|don'?t|dont|do not|won'?t be|no)"
    r" (?:(?:really|be) )?(?:need\w*|necessary|want\w*))(?: any ?more)?"
    r"|(?:уже |больше )*не (?:над[оа]|нуж[ен]\w*|понадобит\w*|хоч\w+)"
    r"|(?:уже |больше )?неактуал\w+|лишн\w+)"
)
_WITHOUT = r"(?:no|without|без)"
_PLACE = (
    r"(?:(?:geo ?)?location(?: tag)?|place(?: tag)?|geo ?tag|geo|геотег\w*|геометк\w+|гео"
    r"|мест[оа]|(?:гео)?локаци\w+|адрес)"
)
_TAGS = r"(?:hash ?tags|х[еэ]ш[ -]?т[еэ]г(?:и|ов)|(?:три|два|четыре) х[еэ]штега)"
_COMMENT = r"(?:(?:the |that |тот )?(?:(?:first|1st|перв\w+) )?(?:comments?|коммент\w*))"
_IN_COMMENT = (
    r"(?:(?:to|in|into|as) (?:the |a )?(?:first )?comments?|в (?:перв\w+ )?ком+ент\w*"
    r"|перв\w+ комментарием)"
)
_IN_TEXT = (
    r"(?:(?:and )?(?:leave )?(?:nothing|none|them out) (?:of|in) the (?:caption|text)"
    r"|(?:из|в) (?:подписи|текст\w|поста)(?: (?:убрать|убери|не (?:надо|нужно)))?)"
)
_TO_ACCOUNT = (
    r"(?:(?:to|into|in|on|for|onto|в|на|для) (?:the |our )?(?:account |page |аккаунт\w? |акк )?"
    r"|(?:from(?: the)?|с|со|от) (?:account |page |аккаунта |акк\w? ))"
    r"@(?P<name>[a-z0-9_](?:[\w.]*\w)?)"
)
_PHOTO = r"(?:photo|фото|video|видео) (?P<n>\d\d?)"
_NAME = (
    r"(?:(?:the )?(?:name|tag|pin|mark|mention|имя|отметк\w+)(?: of| у| с)? )?"
    r"@(?P<name>[a-z0-9_](?:[\w.]*\w)?)(?:'s)?(?: (?:name|tag|pin|отметк\w+))?"
    r"(?! (?:is|was|will|has|can|isn'?t|can'?t|won'?t)\b(?! (?:to|not needed|off|out|in)\b))"
)
"""Of whom nothing is told: `delete the post, Dina is ill` takes no name away."""
_ON_IT = (
    r"(?:(?:from|in|on|of|off|с|со|на|из) (?:the |this )?"
    r"(?:photos?|pictures?|video|post|tags?|it|фото|фотки|видео|поста|отметок))"
)
_EMOJI = r"(?:emojis?|smileys?|emoticons|смайл\w*|эмодзи)"
_WORDS = r"(?:captions?|text|words|подпис\w+|текст\w*)"
_POST = r"(?:posts?|it|this|that|one|пост\w?|запись|публикаци\w+|его|ее)"
_BIN = (
    r"(?:delete|bin|trash|scrap|ditch|get rid of|remove|throw away"
    r"|удал\w+|снеси\w*|выкин\w+|снести|сотри)"
)
_NOW = (
    r"(?:(?:right |straight )?(?:now+|away)|immediately|at once"
    r"|немедленно|(?:прямо |прям )?(?:сейчас|щас|ща)|сразу)"
)
_SENDS = (
    rf"(?:{SEND}|go (?:live|ahead|out)|пости|выклад\w+|выпуска\w+|публикуем|публиковать|пост[ия]м?)"
)
_BACK = (
    r"(?:undo|restore|revert|(?:put|get|bring|change|give|have|go)(?: \w+){0,3} back"
    r"|back|верни\w*|вернуть|вернем|отмен\w+|откат\w+)"
)
_WAS = (
    r"(?:(?:how|what|the way|like|as) (?:it|they) (?:was|were)(?: before)?"
    r"|(?:the )?(?:previous|last|old|wrong|earlier) (?:version|edit|change|words|text|caption|one)"
    r"|(?:the )?version from before|прошл\w+ (?:текст|верси\w+|вариант\w*)|как было|(?:стар"
    r"|прежн|предыдущ|последн)\w+ (?:текст|вариант\w*|правк\w+|верси\w+|подпись))"
)
_HOLDS = (
    r"(?:on hold|на стоп\w*|на паузу|hold(?: (?:it|this|on|off))?|keep (?:it )?in drafts"
    r"|(?:в|из) (?:план\w?|расписани\w+) (?:снять|сними|убери\w*)|(?:убери|сними)\w* (?:из|с) \w+"
    r"|снима\w+ с публикации|с публикации снима\w+"
    r"|(?:take|pull)(?: it| this| the post)? off the schedule"
    r"|(?:don'?t|dont|do not|rather not|not) (?:yet )?(?:post|publish|send|schedule)(?: it| this)?"
    r"|не (?:буд\w+ )?(?:это )?(?:выклад\w+|публик\w+|пост[ия]\w*))"
)
_UNTIL = r"(?:until|till|before|до|пока не) .{1,50}"
_LATER = (
    r"(?:yet|for now|for the time being|for the moment|for later|in drafts"
    rf"|keep (?:it|the \w+)|пока|полежит|{_UNTIL}|в черновик\w*|сохран\w+|оставьте|видео|сам)"
)
_IN_DRAFTS = r"(?:in (?:the |my )?drafts?|(?:as )?a draft|в черновик\w*|черновик(?:ом)?)"
_STAYS = (
    r"(?:stay|sit|wait|rest|lie|remain|keep|leave|hold|пусть|полеж\w+|побуд\w+|побыть|посид\w+"
    r"|остав\w+|останет\w+|придерж\w+|сохрани\w*)"
)
_WEEK = """
mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
понедельник понедельника вторник вторника среду среды четверг четверга пятницу пятницы субботу
субботы воскресенье воскресенья пусть
"""
_MISTAKE = (
    r"(?:i (?:think i )?(?:removed|deleted|changed|took out|cut) (?:the )?wrong \w+"
    r"|я (?:убрал|удалил|стер|поменял)\w* не (?:ту|то|тот|те) \w+)"
)
_NO_WAIT = (
    r"(?:(?:there'?s |there is )?(?:really )?no (?:need|point|reason|sense) (?:to wait|in waiting)"
    r"(?: (?:until|till|for) \w+)?|не вижу смысла ждать \w+|не жд(?:ать|и|ите) \w+"
    r"|(?:the )?embargo (?:\w+ ){0,3}lifted|эмбарго сн\w+)"
)
_SHOW_IT = (
    r"(?:show(?: me)? (?:the |this )?(?:post|card|it|everything)"
    r"|покажи\w* (?:мне )?(?:этот )?(?:пост|карточку|его|все))"
)
_JUST_DONE = (
    r"(?:(?:that|what|which) (?:you|i) (?:just )?(?:did|changed|made|done)"
    r"|(?:то,? )?что (?:ты|я) (?:сейчас |только что )?(?:сделал|поменял|изменил)\w*)"
)
_FRONT = (
    r"(?:first|in front|(?:to|at) the (?:front|start|beginning)|перв(?:ой|ым|ую)|вперед|в начало)"
)
_STORY = r"(?:stor(?:y|ies)|сторис\w*|историях?|историю)"
_REEL = r"(?:reels?|рилс\w*|рилз)"
_NOT_A_POST = (
    r"(?:not|(?:а )?не|instead of|rather than|вместо) (?:an? |the )?"
    r"(?:post|feed|photo|пост\w?|фото)"
)
_AS = (
    r"(?:make|made|be|as|to|into|change|changed|turn|better|в|сделай\w*|сделать|показать"
    r"|переделай\w*|переделаем|пусть|лучше|[а-я]+ом)"
)
_WHEN = (
    r"(?:when(?:'?s| is)?|what (?:day and )?time|(?:what|which) day|когда|када|во сколько"
    r"|в (?:какое|каком) \w+|на как\w+ (?:день|час|время|число)(?: и (?:час|время|день))?|на когда)"
)
_GOES = (
    r"(?:go(?:es|ing)?(?: (?:out|live|up))?|post(?:ed|ing)?|publish\w*|scheduled|planned"
    r"|set(?: for)?|come out|выйд\w+|выход\w+|публик\w+|опублик\w+|запланир\w+|стоит|выложит\w*)"
)
_ASKS = (
    r"(?:show|see|what(?:'?s| is| does| do)?|whats|how(?:'?s| is| does)|is|are|did|does|who(?:'?s)?"
    r"|where(?:'?s| does| is)?|покажи\w*|ч[ео]|что|как\w+|кто|где|скажи\w*)"
)
_SEEN = (
    r"(?:text|caption|say|whole thing|look(?:s|ing)?(?: like)?|tagged|saved?|location|posting from"
    r"|текст|подпись|получил\w+|выглядит|отмечен\w*|написано)"
)
_COUNT = r"(?:how (?:many|long)|сколько)"
_LETTERS = r"(?:characters?|letters|symbols|знаков|символов|букв)"


@dataclass(frozen=True)
class Bag:
    """Words of all these kinds stand in it, perhaps of those, and others that say nothing; then it
    is read as `meant`."""

    meant: str
    needs: tuple[re.Pattern[str], ...]
    maybe: re.Pattern[str] | None
    known: frozenset[str]
    media: int = 0  # of a post with so many alone; 0 for any


def _bag(meant: str, *needs: str, maybe: str = "", known: str = "", media: int = 0) -> Bag:
    patterns = tuple(_words(it) for it in needs)
    optional = _words(maybe) if maybe else None
    return Bag(meant, patterns, optional, _KNOWN | _set(known), media)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@#]){pattern}(?!\w)")


_BAGS = (
    _bag(
        r"to the account @\g<name>", _SENDS,
        r"(?:from|с|со|от|через) @(?P<name>[a-z0-9_](?:[\w.]*\w)?)", known="выложить",
    ),
    _bag(
        r"to the account @\g<name>", _TO_ACCOUNT, maybe=_GOES, known="пойти выложить выкладывай",
    ),
    _bag("remove place", rf"(?:{_TAKE}|{_WITHOUT})", _PLACE, known="1 needed necessary required"),
    _bag("remove place", _PLACE, _NO_NEED),
    _bag(
        "move hashtags to the comment", _TAGS, _IN_COMMENT, maybe=_IN_TEXT,
        known="three три перекинь instead",
    ),
    _bag("remove hashtags", rf"(?:{_TAKE}|{_WITHOUT})", _TAGS),
    _bag("remove hashtags", _TAGS, _NO_NEED),
    _bag("remove first comment", rf"(?:{_TAKE}|{_NO_NEED}|{_WITHOUT})", _COMMENT, known="needed"),
    _bag(r"untag @\g<name>", _UNTAG, _NAME, maybe=_ON_IT, known="отметку coach тренера"),
    _bag(r"remove photo \g<n>", rf"(?:{_TAKE}|{_NO_NEED}|отка\w+ от)", _PHOTO),
    _bag(
        "swap photos 1 and 2", r"(?:swap|switch|поменя\w+|переставь\w*|местами)",
        r"(?:them|em|order|photos?|фото|ones|их|ее)", known="round around two две обе", media=2,
    ),
    _bag(r"photo \g<n> first", _PHOTO, _FRONT, known="come comes goes nicer better"),
    _bag("remove all emojis", rf"(?:{_TAKE}|{_WITHOUT})", _EMOJI),
    _bag("remove the caption", _TAKE, _WORDS, known="photos pics photo фото тока"),
    _bag("delete the post", _BIN, _POST),
    _bag("publish now", _SENDS, _NOW, maybe=_NO_WAIT, known="live"),
    _bag("publish now", _SENDS, _NO_WAIT),
    _bag("restore", _BACK, r"(?:i (?:\w+ )?deleted(?: it)?|удалил\w*)", known="случайно пост it"),
    _bag("undo", _BACK, _WAS, known="no didn't mean to то не what мне была лишней лишняя"),
    _bag("undo", _BACK, _MISTAKE, known="it me them ее мне фото photo"),
    _bag("undo", r"(?:liked|better|лучше|нравил\w+)", _WAS, known="i мне был была"),
    _bag("undo", _BACK, _JUST_DONE, known="ты"),
    _bag("unschedule", _HOLDS, maybe=_LATER),
    _bag(
        "unschedule", _STAYS, _IN_DRAFTS, maybe=rf"(?:{_HOLDS}|{_LATER})", known="let по времени",
    ),
    _bag("unschedule", r"cancel (?:this|it|the post)", r"keep (?:it|the \w+) in (?:the )?drafts"),
    _bag("unschedule", _HOLDS, r"(?:hold it|not sure yet|пока|полежит)", known=f"{_WEEK} im this"),
    _bag("make it a story", _STORY, _AS, known="not feed grid ленте не"),
    _bag("make it a story", _STORY, _NOT_A_POST, known="а but"),
    _bag("make it a reel", _REEL, _NOT_A_POST, known="а but"),
    _bag("make it a reel", _REEL, _AS, known="two photos photo same фото pictures двух этих же"),
    _bag("tell when", _WHEN, _GOES, known="time day date currently час то will be"),
    _bag(
        "tell whom", r"(?:who(?:'?s)?|кто|кого)", r"(?:tag(?:ged)?|отмечен\w*|отмети\w*)",
        maybe=_PHOTO, known="did i is я",
    ),
    _bag("show the card", _ASKS, _SEEN, maybe=_NAME, known="moment before decide прежде решу чем"),
    _bag("show the card", _SHOW_IT),
    _bag("show the card", r"(?:saved|сохранилось|сохранил\w*)"),
    _bag("tell when", r"(?:is|он|пост|это)", r"(?:scheduled|planned|запланир\w+)", known="already"),
    _bag("tell the length", r"how long", _WORDS, known="is"),
    _bag("tell the length", _WORDS, r"(?:не|not|isn't) (?:слишком |очень |too )(?:длинн\w+|long)"),
    _bag("tell the length", _COUNT, _LETTERS, maybe=_WORDS),
)  # fmt: skip


def from_bags(clause: Clause, media: int) -> Iterator[Clause]:
    """As each row has it whose words are all in the clause, and no others that matter."""
    for bag in _BAGS:
        if bag.media not in (0, media):
            continue
        if (meant := _meant(bag, clause.low)) is not None:
            yield Clause(meant, meant, clause.stop)


def _meant(bag: Bag, low: str) -> str | None:
    """Of a kind that names something there must be one alone."""
    meant = bag.meant
    for need in bag.needs:
        found = list(need.finditer(low))
        if not found or (need.groups and len(found) > 1):
            return None
        low = need.sub(" ", low)
        meant = found[0].expand(meant) if need.groups else meant
    low = bag.maybe.sub(" ", low) if bag.maybe else low
    return meant if bag.known.issuperset(_TOKEN.findall(low)) else None
