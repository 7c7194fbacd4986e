"""Bags of questions about the post: when it goes out, who is tagged, how long the caption is, what
it looks like."""

from bot.reading.edits.bags.bag import CAPTION, bag

_WHEN = (
    r"(?:(?:at )?what(?:'?s| is)? (?:the )?time|какого числа"
    r"|when(?:'?s| is)?|(?:what|which) (?:day and )?(?:time|day|date)|когда|када|во сколько"
    r"|(?:в|на) как\w+ (?:день|час|время|число|дату)(?: и (?:час|время|день))?|в каком \w+|на когда"
    r"|как(?:ое|ая) (?:время|дата|число))"
)
_GOES = (
    r"(?:(?:is )?(?:it|this) (?:out|up|live)|(?:people|followers|everybody|everyone) see"
    r"|go(?:es|ing)?(?: (?:out|live|up))?|post(?:ed|ing)?|publish\w*|scheduled"
    r"|planned|due|set(?: for)?|com(?:e|ing) out|be out|of (?:this|the) post|pick(?:ed)?"
    r"|choose|chose|выйд\w+|выход\w+|публик\w+|опублик\w+|(?:за)?планир\w+|стоит|выложит\w*|выкладыва\w+|выпуска\w+|постим|назнач\w+|поставил\w*"
    r"|указан\w*|выбра\w+)"
)
_REMIND = (
    "remind tell let know время времени timing date time day currently час то will be did i we"
    " напомни напомните скажи скажите подскажи подскажите эта карусель этот рилс"
)
_SHOWS = (
    r"(?:show(?: me| us)?|let(?:'s| me| us) (?:see|look at)|(?:can|could|may) (?:i|we) see"
    r"|i (?:want|would like) to see|покажи\w*|да(?:й|йте) (?:мне )?(?:по|г)\w+еть"
    r"|(?:можно |хочу )?(?:посмотреть|глянуть|увидеть))"
)
_ASKS = (
    r"(?:show|see|what(?:'?s| is| does| do)?|whats|how(?:'?s| is| does)|is|are|did|does|who(?:'?s)?"
    r"|where(?:'?s| does| is)?|read|покажи\w*|прочита\w+|прочти\w*|скажи\w*|ч[ео]|что|как\w*|кто"
    r"|где)"
)
_SEEN = (
    r"(?:text|caption|say|whole thing|look(?:s|ing)?(?: like)?|tagged|saved?|location|posting from"
    r"|текст|подпись|получил\w+|выгляд\w+|смотрится|отмечен\w*|написано)"
)
_SEES = r"(?:show(?: me| us)?|see|look at|покажи\w*|(?:по)?смотреть|(?:по)?гля\w+|увидеть|видеть)"
_HOW = r"(?:how(?:'?s)?|what(?:'?s)?|like|как\w*|что)"
_LOOKS = (
    r"(?:look(?:s|ing)?|see|be|будет|буд\w+|видят|увидят|выгляд\w+|смотрится|вышло|выйдет"
    r"|вид|получ\w+)"
)
_WHERE_SEEN = (
    "instagram insta ig app feed grid phone others followers people инста инсте"
    " инстаграм инстаграме ленте приложении телефоне людей подписчиков оно они пост поста"
)
_PART = (
    r"(?:account|page|profile|place|location|geo ?tag|geo|аккаунт\w?|акк|страниц\w+|профил\w+"
    r"|мест[оа]|гео\w*|локаци\w+)"
)
_WHICH = r"(?:what(?:'?s| is)?(?! an?\b)|which|where|как(?:ой|ая|ое|ую|ом)|где|куда)"
_TAGGED = r"(?:tag(?:ged)?|отмечен\w*|отмети(?!ть)\w*|отметк\w+)"
_DID = r"(?:did (?:i|we|you)|(?:мы|ты|я)(?= отмет))"
_WHOM = (
    r"(?:who(?:'?s|m)?|(?:which|what) people|any(?:one|body)|some(?:one|body)|кто(?:-\w+)?"
    r"|кого(?:-\w+)?)"
)
_ON_IT = (
    r"(?:(?:in|on|на|в) )?(?:the )?"
    r"(?:photos?|pictures?|video|reel|post|рилс\w*|посте?|фот\w+|видео|снимк\w+|картинк\w+)"
    r"(?: \d)?"
)
_ASKING = "напомни напомните скажи скажите подскажи подскажите есть у нас людей кто"
_NAME = r"@(?P<name>[a-z0-9_](?:[\w.]*\w)?)"
_BEFORE_IT = r"(?:before|прежде чем|до того как|пока не) .{2,30}"
_COUNT = r"(?:how (?:many|long)|сколько|count|number of|посчитай\w*|как(?:ая|ой))"
_LETTERS = r"(?:char(?:acter)?s?|letters|symbols|length|long|знак\w*|символ\w*|букв\w*|длин\w+)"

QUESTIONS = (
    bag("tell when", _WHEN, _GOES, known=_REMIND),
    bag(
        "tell when", _WHEN, is_asked=True,
        known="it this that then exactly так же именно точно post пост времени timing",
    ),
    bag("tell when", r"когда", r"(?:этот |наш )?пост", known=_ASKING),
    bag(
        "tell when", r"(?:what(?:'?s| is)|which)",
        r"(?:the )?(?:scheduled|planned|posting|publishing) (?:time|date)",
        known="for carousel reel",
    ),
    bag(
        "tell when", r"(?:(?:напомни|скажи)(?:те)?|remind me)",
        r"(?:время|день|дату|(?:of )?the (?:time|date|day))", maybe=_GOES,
    ),
    bag("tell when", r"(?:is|он|пост|это)", r"(?:scheduled|planned|запланир\w+)", known="already"),
    bag(
        "tell whom", _WHOM, _TAGGED, maybe=_ON_IT,
        known=f"did do i is are have you я ты мы на нем {_ASKING}",
    ),
    bag("tell whom", r"(?:сколько|how many)", _TAGGED, maybe=_WHOM, known=f"{_ASKING} человек"),
    bag("tell the length", r"(?:how (?:long|much)|сколько)", CAPTION, known="is получилось вышло"),
    bag("tell the length", CAPTION, r"(?:не|not|isn't) (?:слишком |очень |too )(?:длинн\w+|long)"),
    bag(
        "tell the length", _COUNT, _LETTERS, maybe=CAPTION,
        known="есть получилось вышло осталось left are",
    ),
    bag("tell the length", CAPTION, _LETTERS, is_asked=True, known="не слишком очень мой"),
    bag("tell the length", r"(?:char(?:acter)?s?|letter) count", maybe=CAPTION),
    bag("show the card", rf"(?:{_DID}|is|ли)", _NAME, _TAGGED, maybe=_ON_IT, known="я уже"),
    bag(
        "preview", _ASKS, _SEEN, r"(?:будет|will|(?:\w+)?'?ll|gonna|going to)", maybe=_BEFORE_IT,
        known="in ленте feed оно как прежде чем",
    ),
    bag("preview", _SEES, _HOW, _LOOKS, known=_WHERE_SEEN),
    bag("show the card", _ASKS, _SEEN, maybe=_NAME, known="moment before decide прежде решу чем"),
    bag("show the card", r"(?:saved|сохранилось|сохранил\w*)"),
    bag(
        "show the card", _WHICH, _PART, maybe=_GOES,
        known="does is for on it set стоит пойдет отмечено отмечена",
    ),
    bag("show the card", r"see (?:it|this|the post)", is_asked=True),
    bag("show the card", _PART, r"(?:set|указан\w*|стоит|выбран\w*|отмечен\w*)", is_asked=True),
    bag(
        "show the card", r"(?:is|does) (?:it|this)(?: post)?", _GOES, r"(?:to|on|for|in) " + _NAME,
    ),
    bag(
        "tell whom", r"(?:[а-я]+ (?:там |тут |уже )?отмечен[аы]?|отмети(?:ли|ла|л)(?: ли)? [а-я]+)",
        is_asked=True, known="там тут уже мы я",
    ),
    bag("preview", r"(?:preview|превью|предпросмотр)", maybe=rf"(?:{_SHOWS}|{_BEFORE_IT})"),
)  # fmt: skip
