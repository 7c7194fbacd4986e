"""A part of a sentence that orders nothing: a reason or a regret, as `the bride is not sure yet`.
It is one unless it orders, limits, negates or widens something, or names a thing of the post."""

import re
from dataclasses import dataclass

from bot.reading.edits.bags.reading import from_bags
from bot.reading.edits.pieces.clauses import TAG, VERBS_RU, Clause
from bot.reading.edits.pieces.fillers import FILLERS, SETTING
from bot.reading.edits.pieces.finding import spots_of
from bot.reading.grammar.text import understand
from bot.reading.people.spot_words import SPOT_WORD

_PRONOUN = (
    r"(?:we'?re|we'?ll|we'?ve|we'?d|we|i'?m|im|i'?ve|i'?ll|i'?d|i|they'?re|they'?ve|they|it'?s|its"
    r"|there'?s|theres|(?:every|some|no)(?:body|one|thing)'?s|nobody|no one|he'?s|he|she'?s|she"
    r"|dont want|that'?s|мы|я|они|он[ао]?|никто|там|у (?:меня|нас|них)|юристы|legal)"
)
SUBJECT = rf"(?:{_PRONOUN}|(?:every|some)(?:one|body|thing)|people)"
REASON = (
    r"(?:because|cause|cuz|cos|since|so that|so it|as (?:it|they|we|he|she|i)|though"
    r"|otherwise|потому|так как|а то|чтобы|чтоб|ведь|раз уж|поскольку|прежде чем|before i)"
)
_AUX = (
    r"(?:is|are|r|was|were|am|has|have|had|will|would|can|could|cannot|does|did|do|might|may"
    r"|\w+n't|(?:wo|do|ca|is|are|does|has|have|did|was|could|would)nt)"
)
_TOLD_EN = (
    rf"(?:{_AUX}|looks?|feels?|seems?|sounds?|sa(?:id|ys?)|told|knows?|thought|loves?|hates?|wants?"
    r"|prefers?|needs?|gets?|goes|comes|keeps?|left|went|came|got|lost|ran|sold|sorry|thanks?"
    r"|still|(?:open|start|end)s|\w{3,}ed)"
)
_ENDING_RU = r"(?:[аяеиыуо]л[аио]?|[бзсшргк]л[аи]|л(?:ся|ась|ись|ось)|шел|ет|ит|ют|ут|ат|ят)(?:ся)?"
_THINGS_RU = r"(?:минут|начало|зеркало|дело|тело|мыло|сало|одеяло)"
FINITE_RU = rf"(?!{_THINGS_RU})[а-я]{{2,}}{_ENDING_RU}"
_NTH = r"(?:перв|втор|трет|последн|друг)"
_TOLD_RU = (
    rf"(?:{FINITE_RU}|(?:[а-я]{{2,}}[аяу]|успе|уме|име|боле)(?:ю|ем)(?:с[ья])?|(?:лучше|потом|еще|позже)"
    r" (?:[а-я ]+ )?\w+[уюм]|жду|ждем|решу|пишу|буд(?:ет|у|ем)|был[аои]?|есть|нет|боюсь|против"
    r"|нельзя|праздник|выходной|занят[аоы]?|сложно|извините|простите|лучше|ведь|же|рад[аы]?|готов\w*"
    rf"|(?:за|от)крыт[аоы]?|(?!{_NTH}|(?:с|со|на|в|для|за|из|от|до|по|к|без|под|при) )[а-я]+"
    rf" (?:слишком |очень |уже |еще )?(?!{_NTH})[а-я]{{2,}}(?:ое|ая|ый|ий|ые|ие|ой|ее)$)"
)
_NOTE = re.compile(
    r"(?:(?:it'?s|that'?s|это|уже|an?|oops|ой|sorry|слишком|too|just|so|very) )*(?:(?:no,? )?"
    r"(?:not|isn'?t|не) (?!all|only|every|both|just|if|все|только)\w+(?: \w+)?|no (?:rush|hurry"
    r"|problem|worries)|(?:duplicate|double|dupe|дубль|дубликат)(?: \w+)?|будьте (?:добры|любезны)"
    r"|(?:is|are|does|do)n'?t (?:it|they|you)|i'?m (?:serious|not joking)|(?:без|кроме) шуток)"
)
_THEM = r"(?:people|the[my]|him|her|every(?:one|body)|(?:my|our) \w+|clients|customers|folks)"
_FAMILY_RU = r"(?:мо\w+ )?(?:внук|внуч|доч|сын|муж|жен|мам|сестр|брат|подруг|невест|клиент)\w+"
_TELLS = re.compile(
    rf"(?:{_PRONOUN}|{REASON}|people|это|it|that|(?:мне|нам|им|ему|ей)(?! бы\b)) \S|в тот день"
    rf"|that day|.*\bу (?:меня|нас|них|{_FAMILY_RU})\b|так (?!же|и\b)\S|заодно (?:и )?\w+[еи]м\b"
    rf"|по-моему|по мне|let (?:it be|{_THEM}) \w|.*\b(?:{_TOLD_EN}|{_TOLD_RU})\b|.*\b(?:(?:i|they"
    r"|we|he|she)(?:'\w+)?|nobody|no one|everybody|people|folks|никто|никому|мы|они|всем) \S"
    r"|.*\b[a-z]{3,}'s (?:on|off|over|in|at|up|down|out|gone)\b"
)
STAYS = re.compile(
    r".*\b(?:(?:same|прежн\w+|то же|тот же|это же) (?:hour|time|час\w*|врем\w+)|stays?|alone"
    r"|(?:час|время)[^,]* (?:тот же|то же|прежн\w+|не мен\w+|менять не \w+)|as (?:it|they)"
    r" (?:is|are)|untouched|carry on|остав\w+|остальн\w+|без изменений|остается|как есть|rest is"
    r"|(?:keep|leave) (?:it|this|the \w+|everything))\b.*"
)
"""What is to stay as it is; not who or what of several."""
_IS_LEFT = re.compile(r"(?:пусть (?:будет|останется)|let it be) (?:просто|just) (?P<words>.+)")
_WANT = r"хо(?:чу|тим)(?!,? чтобы? .*(?:увид|зна|успе|посмотр|прочит|порад|обрад)\w+)"
WISH = re.compile(
    rf"давай|{_WANT}|actually|(?:i|we)(?: really)?"
    rf"(?:'d (?:like|love|prefer|rather)(?! not| for {_THEM}| {_THEM} (?!to be\b))"
    r"| (?:want|need|would|meant|said|wish))\b|(?:can|could) the \w+ be\b"
    r"|it'?s .*\bnot\b(?! (?:\w+ed|\w+ing|ready|sure|good|ok|nice|worth|enough|mine|ours|right|time"
    r"|that|really|very|so|my|our|his|her))|(?:я|мы) (?:хоч|хотел|имел)\w*"
    r"|(?:поэтому )?(?:хотелось бы|хочется)|(?!если можно).*\bможно\b(?! (?:не|ли)\b)"
)
_DUTY = re.compile(
    r"\b(?:should|must|ought to|needs? to|have to|has to|let'?s|better(?= (?:to|if|on|at|with)\b)"
    r"|rather than|instead|make sure|don'?t forget|пусть|пора|должн\w+|давай(?:те)?"
    rf"|(?<!не )(?:надо|нужно|{_WANT})|лучше бы|вместо)\b"
)
_DEED = (
    r"(?:re-?)?(?:post|publish|remove|delete|add|move|replace|swap|cancel|schedule|postpone"
    r"|store|put|make|take|get|use|show|share|tag|change|write|say)"
)
_PONDERS = re.compile(
    r"\b(?:needs?|have|has|wants?|'d (?:like|love)|gotta)(?: (?!to\b)\w+){0,3}?"
    f"(?:(?<=gotta)| to) (?!(?:{_DEED}|have|keep|fix|edit|crop|cut|drop|lose|shorten|trim|mention"
    r"|include|start|end)\b)[a-z]+|\b(?:надо|нужно|хо(?:чу|тим|чет)"
    rf"|должн\w+)(?: (?!{VERBS_RU}\b)[\w-]+){{0,4}}? (?!{VERBS_RU}\b|быть\b|об|со?кра|(?:пере|под"
    r"|ис|до)(?:пис|прав)|перев|остав|(?:с|по)дел)[а-я]+(?:ть|ти|чь)(?:ся)?\b"
)
"""Who has something else to do orders nothing by it."""
_TOLD_VERB = re.compile(
    rf"\blet (?:them|him|her|people|everyone)\b|\bпусть (?!выйд|буд|сто|оста){FINITE_RU}\b"
    r"|\b(?:to|i|we|you|they|he|she|who|people|clients|'ll|\w+n'?t|will|can|cannot|could|would|did"
    r"|do|might|never|not|dont|wont|cant)(?: (?:just|really|already|still|never|not|all|even))*"
    rf" {_DEED}\b"
    r"|\b(?:\w*(?:прос|хоч|хот|реш|забы|разреш|запре|мож)\w*|буд(?:у|ем|ет|ут)|да(?:ют|л\w*)|нельзя|чего"
    rf"|рано|поздно|боюсь|стоит|смысла?) (?:\w+ )?(?:показывать|публиковать|удалять|{VERBS_RU})\b"
)
"""Of what somebody else does, or may not."""
VERBS = re.compile(
    rf"\b(?:{VERBS_RU}|сними(?:те)?|снять|remove|delete|add|move|replace|swap|untag|undo|restore"
    r"|publish|revert|reschedule|unschedule|postpone|cancel|append|insert|scrap|ditch"
    r"|(?:put|make|take|use|bring|leave|keep|post|send|show|set|hold|change|get)"
    r" (?:it|this|that|them)|describe\w*|capital\w+|duplicate|copy|скопируй\w*|дублируй\w*"
    r"|(?:сделай|верни|опиши|упомяни|покажи|разбей|оставь|возьми|отмени|укажи)(?:те)?|верн(?:уть|ем)"
    r"|отка(?:ж|з(?!ал))\w+|оставить|go back|отбой|drafts?|черновик\w*)\b"
)
_NO_USE = r"(?:\w+ing|sense|longer|time|point|rush|hurry|body|one|times?|reason|времени|смысла)\b"
BEGINS = re.compile(
    "(?:(?:and|but|so|please|also|then|now|just|и|а|но|еще|тоже|также|потом|пожалуйста) )*"
    rf"(?:{VERBS.pattern}|\b(?:put|set|make|bring|shift|push|bump|delay|say|take|get|write|tag|mark"
    "|place|leave|keep|use|change|cut|drop|clear|hold|cancel|pause|show|schedule|post|share|send"
    "|invite|open|start|begin|end|crop|fix|edit|correct|do|give|try|turn|swap|lose|say|call"
    rf"|let(?! (?:it be|them|him|her|people|everyone)\b))\b(?! {_AUX}\b)|(?:[а-я]+(?:ьте|йте|ите)"
    rf"|первым|пусть(?= (?:выйд|буд|сто|остан))|нужн\w+|без|without|no(?! {_NO_USE}))\b)"
)
SPOT = re.compile(
    rf"\b(?:on|at|in|to|from|into) (?:the )?(?:{SPOT_WORD})\b|\b(?=[а-я])(?:{SPOT_WORD})\b"
)
_IT_IS = re.compile(
    r"(?:it|she|he|they|that)(?:'s|'re| is| are| was| covers| hides| looks) \S"
    r"|он[аои]? (?:сто\w+|сид\w+|леж\w+|на|в|прямо|там|тут|закрыва\w+|перекрыва\w+|попа\w+) \S"
)
STANDS = re.compile(
    rf"(?P<order>{TAG} @[\w.]+(?:,? (?:on|in|на|в) (?!(?:the )?(?:{SPOT_WORD}))[\w ]+?)?)[,.]? "
    r"(?:she|he|it|they|that|this|это|она|он)(?:'s|'re| is| are)?"
    r"(?: (?:(?:the|my) )?(?:one|guy|girl|man|woman|him|her|standing|sitting|он|она|стоит|сидит))* "
    rf"(?P<spot>(?:(?:on|at|in|в|на) )?(?:the )?(?:{SPOT_WORD})(?: (?:{SPOT_WORD}))?)"
    r"(?: (?:with|in|wearing|со?|во?) [\w ]+)?\W*",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|ян|фе|ма[ря]|ап|ию|ав|сен|окт|ноя|дек)"
_DAY = (
    rf"(?:(?:четверт|пят|шест|седьм|восьм|девят|десят|[а-я]+цат)ого|\d\d?(?:st|nd|rd|th|-?го|-е)"
    rf"|\d\d?\w* (?:of )?{_MONTH}\w*|{_MONTH}\w* \d\d?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun|to)day|tomorrow|tonight|week(?:end)?|month|mon|tue"
    r"|wed|thu|fri|sat|sun|понедельник\w*|вторник\w*|сред[ауы]|четверг\w*|пятни[цч]\w*|суббот\w*"
    r"|воскресень\w*|сегодня|завтра|послезавтра|недел\w+|месяц\w*|выходн\w+)s?"
)
_NUMBER = (
    r"(?:\d[\d:.]*|noon|midnight|percent|two|three|four|five|six|seven|eight|nine|ten|один|дв[ае]|три"
    r"|четыре|пять|шесть|семь|восемь|девять|десять|двадцат\w+|процент\w*|полдень|полночь)"
)
_VAGUE = (
    r"(?:morning|evening|afternoon|later|earlier|now|hours?|days?|час\w*|день|дня|дней|утр\w+"
    r"|вечер\w*|обед\w*|сейчас|позже|раньше|instead)"
)
_TIMES = re.compile(rf"(?P<day>\b{_DAY}\b)|\b{_NUMBER}(?!\w)")
_VAGUELY = re.compile(rf"{_TIMES.pattern}|\b{_VAGUE}\b")
_OF_A_TIME = re.compile(
    r"next|last|following|coming|следующ\w+|ближайш\w+|after|before|when|closer|towards?|between|half|half-?past|(?:по)?ближе|(?:до|по)сле|перед|около"
    r"|половин\w+|начал\w+|кон[ец]\w+|середин\w+|перв\w+|втор\w+|тре[тч]\w+|четверть|минут\w*"
)
_VALUES = re.compile(r"[#\"“”«»]|https?:|\bwww\.|@")
_NOT_STAYING = re.compile(
    rf"[#@\d\"“«]|draft|черновик|\b{_DAY}\b|\b(?:first|second|third|last|other|ones?|{_NTH}\w+)\b"
    r"|\b(?:leave|keep) (?:it|this)$|\bоставь(?:те)?$"
)
_LIMITS = re.compile(
    r"\b(?:(?<!not )(?<!'s )(?<! is )only(?! \w+s\b)|(?<!не )(?<!это )только(?! (?:что"
    rf"|{FINITE_RU})\b)|except|but not|unless|кроме|лишь)\b|^(?:just(?! (?:a|in case|because|to|so"
    rf"|my|\w+ing|\w+ed)\b)|don'?t(?! wan(?:na|t (?:to|it|them|him|her|people|any))\b)"
    rf"|never|not|(?:но|а) не|не(?! (?:т\w+ )?(?:{FINITE_RU}|мо[гж]\w+"
    r"|хо[чт]\w+|\w+ю|\w+[уе]м|буд\w+|\w+йся|спраш\w+)\b)|без|or(?! (?:i|we|they|he|she)"
    r"(?:'ll| will| won't| can't))|или|либо|хотя|а? ?впрочем|wait|no|nope|нет|стой(?:те)?|стоп|stop"
    "|scratch|never ?mind|nvm|погоди(?:те)?|подожди(?:те)?"
    r"|жди(?:те)?|дожди(?:сь|тесь)|actually|hm+|said|says|сказал\w*)\b(?! (?:need|want|ask|worry"
    rf"|like|know|{_NO_USE}))|^on (?:second|other) thoughts?\b|^(?:not|no) yet$|^(?:also|тоже"
    r"|также)\b|^(?:[^ ]+ ){1,3}(?:too|as well|тоже|также)$|\b(?:kidding|joking|jk|шучу|шутка)\b"
)
_IF = re.compile(
    r"^(?:but |and |и |а |но )?(?:if|when|until|till|once|after(?! all$)|before"
    r"|если|когда|пока|(?:после|до)(?= того\b|(?: \S+){0,2}$)|как только)\b"
    r"(?! (?:it|that) (?:isn'?t|is not|'?s not) too| (?:не )?(?:сложно|трудно|можно))"
)
_BESIDE = re.compile(  # it happens, or else a condition
    r"(?:(?:right|just|shortly|прямо|сразу|как раз) )?(?:before|after|while|(?:together|along) with"
    r"|(?:in time )?for(?= the )|to coincide with|at the same time as|до|после"
    r"|одновременно с|вместе с|в день)\b(?! (?:все|вс[её]го|this|that|it)\b) \S"
)
_NARROWS = re.compile(
    r"^(?:the (?:one|other)|ones|which|who|whose|where|котор\w+|том?у?[гт]?о?,?"
    r" (?:что|где|кто|котор\w+)|где)\b"
)
_ADDS = re.compile(r"(?:the (?:first|last|second)|with|с|со|из|from|about|про|о|об|и|and)\b(?!-)")
_GOES_ON = re.compile(
    r"(?:что|чтобы|котор\w+|как|где|кто|когда|если|пока|и|а|но|that|who|which|when|if|because|and"
    r"|but|so|how|where|until|till)\b"
)
_ASKS = re.compile(
    r"(?:who|what|when|where|why(?! (?:wait|bother)\b)|how|кто|что|когда|где|почему"
    r"|зачем(?! (?:ждать|тянуть)\b)"
    r"|как(?! (?:обычно|всегда|раньше|раз|и|договор\w+|договар\w+|обсужд\w+|прос\w+)\b))\b(?!-)"
)
THING = re.compile(
    r"@[\w.]+|#\w+|\b(?:(?:the )?(?:photo|фото|video|видео) \d|(?:first )?comment"
    r"|(?:перв\w+ )?комментари\w+|place|location|cover|обложк\w+)\b"
)
PART = re.compile(
    r"\b(?:photos?|pictures?|hash ?tags?|tags?|captions?|text|words?|sentences?|emojis?|price"
    r"|location|place|cover|slots?|time|schedule|plan|drafts?|слот|врем\w+|окн[оа]|план|фото\w*|х[еэ]ште\w+|теги?|текст\w*|подпис[ьи]\w{0,2}|слов\w+|смайл\w*|цен[аыу]"
    r"|мест[оа]|обложк\w+|отметк\w+)\b"
)
_OF_ANOTHER_NUMBER = re.compile(
    r"(?!(?:it|this|that|это) )(?:\S+ ){1,3}(?:is|are|costs?|стоит|стоят)(?: now| теперь)?"
    r" [€$£]?\d[\d.,]*(?: [^\W\d]+)?"
)
"""`trial is 400, course is 6000`"""
_AMISS = re.compile(
    r"\b(?:wrong|incorrect|typos?|missing|не т[оае]т?|(?:неправильн|неверн|ошибк|опечатк)\w+)\b"
)
FEWEST_SPACES = 4  # of what is no mere value, whatever its words are
_END = re.compile(r"[^\w»”\")]+$")


@dataclass(frozen=True)
class Remark:
    """`is_clear` is true of one that tells something, `times` are the words of times and the
    numbers in it, `is_amiss` is true where a part of the post is called wrong, `is_of_a_spot` where
    it says where somebody is, `is_when` where beside what it happens."""

    is_clear: bool = True
    times: frozenset[str] = frozenset()
    is_amiss: bool = False
    is_of_a_spot: bool = False
    is_when: bool = False


def remark_in(part: Clause, caption: str, before: Remark | None) -> Remark | None:
    """None of what may order something, or be a further thing of an order. `before` is what stands
    before it, if that is one as well: then it may go on with that."""
    is_behind_one = before is not None and before.is_clear
    low = _END.sub("", part.low.strip(" ,.!"))
    if _IT_IS.match(low) and SPOT.search(low) and not times_in(low):
        return Remark(is_of_a_spot=True)
    if (beside := _BESIDE.match(low)) and not times_in(low):
        is_order = any(it.search(low, beside.end()) for it in (_DUTY, VERBS, _VALUES, SPOT))
        return None if is_order else Remark(is_when=True)
    if any(map(str.isdigit, low)) and _OF_ANOTHER_NUMBER.fullmatch(low):
        return None
    is_left = (left := _IS_LEFT.fullmatch(low)) and spots_of(left["words"], caption)
    if is_left or (STAYS.fullmatch(low) and not _NOT_STAYING.search(low)):
        return Remark()
    is_note = _NOTE.fullmatch(low) is not None
    is_long = low.count(" ") >= FEWEST_SPACES and not PART.search(low)
    tells = is_note or any(it.match(low) for it in (_TELLS, _PONDERS))
    is_order = _may_order(low, tells=tells, is_behind_one=is_behind_one)
    is_wish = SETTING.search(low) and (is_note or not tells or " " not in low)
    if is_wish or (not is_note and (is_order or is_in_a_bag(part))):
        return None
    is_time = _TIMES.search(low) and understand(part.tidy().low)
    if is_time or _VALUES.search(low) or SPOT.search(low):
        return None
    is_clear = tells or is_behind_one
    is_one = " " not in low and not is_note
    if (not (is_clear or is_long) or is_one) and (_may_be_when(low) or _names_one(low, caption)):
        return None
    return Remark(is_clear, times_in(low), bool(PART.search(low) and _AMISS.search(low)))


def _may_be_when(low: str) -> bool:
    """`rather tomorrow`, not `hockey tonight`."""
    others = {*re.findall(r"[^\W\d_]{4,}", _VAGUELY.sub(" ", low))} - FILLERS
    is_time = not others or ":" in times_in(low) or any(map(_OF_A_TIME.fullmatch, others))
    return is_time and _VAGUELY.search(low) is not None


def is_in_a_bag(part: Clause) -> bool:
    return any(from_bags(part, media=2))


def times_in(low: str) -> frozenset[str]:
    """A day, or `:` for an hour or another number."""
    return frozenset(it["day"] or ":" for it in _TIMES.finditer(low))


def _may_order(low: str, *, tells: bool, is_behind_one: bool) -> bool:
    if is_behind_one and _GOES_ON.match(low):
        low = _GOES_ON.sub("", low).strip()
    elif any(it.match(low) for it in (_NARROWS, _IF, _ASKS)):
        return True
    is_wish = WISH.match(low) and not _PONDERS.search(low)
    if is_wish or (_ADDS.match(low) and not tells):
        return True
    rest = without_told(low)
    is_limit = _LIMITS.search(low) is not None
    return is_limit or any(it.search(rest) for it in (_DUTY, VERBS)) or bool(BEGINS.match(low))


def _names_one(low: str, caption: str) -> bool:
    words = any(spots_of(it, caption) for it in re.findall(r"\w{4,}", low))
    return words or any(it.search(low) is not None for it in (THING, PART))


def without_told(low: str) -> str:
    """Without the deeds of others, and what is to be thought of first."""
    return _TOLD_VERB.sub(" ", _PONDERS.sub(" ", low))
