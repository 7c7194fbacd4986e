"""Ways of saying that something is to be taken out. Data of `out`."""

import re

_TAKE_EN = (
    r"(?:remov|delet|dropp?|los|binn?|scrapp?|ditch|cutt?|kill|ax|pull|nix|stripp?|eras|omitt?"
    r"|exclud"
    r"|dump|toss|discard|eliminat|chuck|clear|wip|trash|nuk|zapp?|yeet|purg|cancel|skipp?|rip)"
)
_PLAIN_EN = (
    "(?:remove|delete|drop|lose|bin|scrap|ditch|cut|kill|axe?|pull|nix|strip|erase|omit|exclude"
    "|dump|toss|discard|eliminate|chuck|clear|wipe|trash|nuke|zap|yeet|purge|skip|rip|throw|take"
    r"|hide|(?:don'?t|do not) (?:show|mention|include)|leave(?=.* (?:out|off)\b)|get rid of"
    "|do away with)(?: (?:out|off|away))?"
)
_GONE = (
    r"(?:removed|deleted|dropped|cut|scrapped|binned|erased|excluded|omitted|struck|ditched|axed"
    r"|gone|left out|(?:taken|cut|thrown|pulled) (?:out|off|away|down))"
)
_AWAY = r"(?:out|off|away)"
_FROM = (
    "(?: (?:(?:out )?of|from|in|on) (?:(?:the|this|my) )?(?:post|caption|text|carousel|album|it"
    "|there|here|pic(?:ture)?|photo)| (?:on|in|for) this (?:one|1)| (?:there|here|then|completely"
    "|altogether|entirely"
    "|again|any ?more|at all|actually|just (?:pics|photos))){0,4}"
)
_DUTY = (
    r"(?:it |they |that )?(?:(?:has|have|needs?|ought|is|are)(?: got)? to|must|can|should|gotta)"
)
_NOT_NEEDED = (
    r"(?:(?:is |are )?(?:not|no longer|never)|(?:is|are)n'?t)(?: (?:really|even|actually))?"
    r" (?:needed|necessary|wanted|required|relevant)"
)
_TAKE_RU = (
    "(?:убер(?:и|ем)|убира(?:й|ем|ть)|убрать|удал(?:и|им|ить|яй|яем|ять)|сним(?:и|ем)|снима(?:й|ем"
    "|ть)|снять|выки(?:нь|ни|нем|нуть|дыва(?:й|ем|ть))|выбро(?:сь|сим|сить)|выбрасыва(?:й|ем)"
    "|сотр(?:и|ем)|стереть|стира(?:й|ем)|исключ(?:и|им|ить|ай|аем)|вычерк(?:ни|нем|нуть|ива(?:й"
    "|ем))|выре(?:жь|жем|зать|за(?:й|ем))|отре(?:жь|зать)|снес(?:и|ем|ти)|сноси(?:м|ть)?|грохн(?:и"
    "|ем|уть)|выпили(?:м|ть)?|ликвидир(?:уй|уем|овать)|изъять|изыми|скр(?:ой|ыть|оем)|спря(?:чь"
    "|тать|чем)|не (?:указыва|показыва|упомина|добавля|став)(?:й|ть|ь|ить)|очисти(?:м|ть)?"
    "|избав(?:ь|имся|иться|ься|ьтесь) от)(?:те)?(?:-ка)?"
)
_WISH_RU = (
    "(?:(?:надо|нужно|следует|стоит|лучше|хочу|хотим|хочется|давай(?:те)?|прошу|просьба|можно"
    "|можешь|можете|пора|бы|не мог(?:ли)?(?: вы)?|пожалуйста|вы|ты|мне|нам|все(?:-таки| же)?|тоже"
    "|вообще|пока|просто) ){0,4}"
)
_FROM_RU = (
    r"(?: (?:(?:из|с|со|от|в) (?:(?:этого|этой) )?(?:пост\w*|текст\w*|подпис\w+|карусел\w+"
    r"|альбом\w*|публикаци\w+)|отсюда|оттуда|тут|здесь|там|вообще|совсем|нафиг|полностью|целиком"
    "|пожалуйста|все|всех|весь)){0,4}"
)
_OUT_RU = r"(?:долой|прочь|вон|нафиг|в топку|под нож|в корзину|в мусорк\w|на выход)"
_NEEDLESS_RU = (
    "(?:(?:уже|больше|тут|здесь|нам|мне|вообще|совсем|и|там|явно|точно) ){0,4}(?:не (?:нуж(?:ен"
    r"|н[аоы])|надо|хо(?:чу|тим)|требу[ею]тся|актуал\w+|понадоб\w+)|лишн(?:ий|яя|ее|ие)"
    r"|неактуал\w+|ни к чему)"
)
WAYS = tuple(
    re.compile(it.replace("WHAT", "(.{1,60}?)"))
    for it in (
        rf"{_PLAIN_EN} WHAT(?: {_AWAY}| of)?{_FROM}",
        rf"(?:get|kick) WHAT {_AWAY}{_FROM}|get WHAT {_GONE}{_FROM}|have WHAT {_GONE}{_FROM}",
        (
            rf"(?:(?:i|we)(?:'d| would)? )?(?:want|like|need|prefer) WHAT (?:to be )?(?:{_GONE}"
            rf"|{_AWAY}){_FROM}"
        ),
        rf"make WHAT (?:disappear|vanish|go away){_FROM}",
        rf"(?:can|could|may) WHAT (?:go|disappear|come {_AWAY}|be {_GONE}){_FROM}",
        rf"(?:(?:i|we) )?(?:don'?t|do not|no longer) (?:really )?(?:need|want|like) WHAT{_FROM}",
        rf"WHAT,? {_DUTY} (?:go|disappear|come {_AWAY}|be {_GONE}|be {_AWAY}){_FROM}",
        (
            rf"WHAT,? (?:to be {_GONE}|{_NOT_NEEDED}|needs? (?:to be {_GONE}"
            rf"|{_TAKE_EN}ing(?: {_AWAY})?)){_FROM}"
        ),
        (
            f"WHAT(?:,|:| [—–-])? (?:{_GONE}|{_AWAY}|{_PLAIN_EN}|(?:take|leave|throw|cut|get|remove"
            f"|delete) (?:it|them|that|this|her|him)(?: {_AWAY})?){_FROM}"
        ),
        rf"{_WISH_RU}{_TAKE_RU} WHAT{_FROM_RU}",
        rf"WHAT(?:,|:| [—–-])? {_WISH_RU}(?:{_TAKE_RU}|{_OUT_RU}){_FROM_RU}",
        (
            rf"(?:долой|к черту|на фиг|нафиг) WHAT|не (?:нуж(?:ен|н[аоы])|надо|хо(?:чу|тим)) "
            rf"(?:нам |мне )?WHAT{_FROM_RU}"
        ),
        rf"(?:no need for|no|without) WHAT(?: (?:needed|necessary|required))?{_FROM}",
        rf"WHAT,? {_NEEDLESS_RU}{_FROM_RU}",
        (
            rf"(?:(?:давай(?:те)?|пусть|обойд(?:емся|ись)|можно|лучше|хочу|будет|совсем"
            rf"|вообще) ){{0,4}}без WHAT{_FROM_RU}"
            r"|(?:пусть|чтобы) WHAT не был[оаи]|пусть WHAT не буд[еу]т"
        ),
    )
)
