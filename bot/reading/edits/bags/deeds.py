"""Bags of what is done with the whole post: deleted, published, copied, taken back, taken off the
plan, put into the next free slot, made a story."""

from bot.reading.edits.bags.bag import bag
from bot.reading.edits.pieces.clauses import SEND, WHEN_RU

_NOW = (
    r"(?:(?:right |straight )?(?:now+|away)|this (?:very )?(?:minute|second|moment)"
    r"|(?:прямо )?сию (?:минуту|секунду)|immediately|at once"
    r"|немедленно|(?:прямо |прям )?(?:сейчас|щас|ща)|сразу)"
)
_BACK = (
    r"(?:undo|restore|revert|return|сделай\w*|(?:put|get|bring|change|give|have"
    r"|go)(?: \w+){0,3} back|back|верни\w*|вернуть|вернем|отмен\w+|откат\w+)"
)
_WAS = (
    r"(?:(?:how|what|the way|like|as) (?:it|they) (?:was|were)(?: before)?"
    r"|(?:the )?(?:previous|last|old|wrong|earlier) (?:version|edit|change|words|text|caption|one)"
    r"|(?:the )?version from before|прошл\w+ (?:текст|верси\w+|вариант\w*)|как было|(?:стар"
    r"|прежн|предыдущ|последн)\w+ (?:текст|вариант\w*|правк\w+|верси\w+|подпись))"
)
_HOLDS = (
    r"(?:on hold|на стоп\w*|на паузу|hold(?: (?:it|this|on|off))?|keep (?:it )?in drafts|(?:в"
    r"|из) (?:план\w?|расписани\w+) (?:снять|сними|убери\w*)|(?:убер|убир|сним)\w* (?:пока )?(?:из"
    r"|с) \w+"
    r"|(?:should|must) ?n[o']t (?:go (?:out|live|up)|be (?:published|posted))|(?:по|при)держи\w*"
    r"|снима\w+ с публикации|с публикации снима\w+|(?:take|pull) (?:it|this(?: one)?"
    "|the post) (?:down|off|(?:off|out of|from) the (?:schedule|plan|calend[ae]r|queue))|(?:don'?t"
    "|dont|do not|rather not|not) (?:yet )?(?:(?:post|publish|send|schedule|release)"
    r"(?: it| this)?|put (?:it |this )?(?:out|up))"
    r"|no (?:publish|post)ing|wait with (?:it|this(?: one)?)"
    r"|не (?:буд\w+ )?(?:это )?(?:выклад\w+|публик\w+|пост[ия]\w*|(?:за)?планир\w+(?: никуда)?)"
    r"|при?тормоз\w+|тормозн\w+|(?:погоди|подожди)\w* с (?:публикацией|постом|выходом)"
    r"|без (?:даты|времени)|сня(?:ть|л\w* бы)? с (?:публикации|плана))"
)
_UNTIL = (
    r"(?:until|till|before|до|пока (?:\w+ )?не) (?!\w+day|tomorrow|noon|(?:the |\w+ )?\d|завтра"
    r"|понед|вторн|сред|четв|пятн|субб|воскр).{1,50}"
)
_LATER = (
    rf"(?:{_UNTIL}|(?:no,? |not )?(?:just )?yet|for now|for the time being|for the moment"
    rf"|for later|in drafts|keep (?:it|the \w+)|пока|полежит|в черновик\w*|сохран\w+|оставьте"
    r"|видео|сам|(?:по)?лежит|побудет|никуда)"
)
_IN_DRAFTS = r"(?:in (?:the |my )?drafts?|(?:as )?a draft|в черновик\w*|черновик(?:ом)?)"
_STAYS = (
    r"(?:stay|sit|wait|rest|lie|remain|keep|leave|hold|пусть|полеж\w+|(?:по)?вис\w+|побуд\w+|побыть|посид\w+"
    r"|остав\w+|останет\w+|придерж\w+|сохрани\w*|hide|make|turn|скро\w+|спря\w+|сдела\w+|убер\w+)"
)
_MISTAKE = (
    r"(?:i (?:think i )?(?:removed|deleted|changed|took out|cut) (?:the )?wrong \w+"
    r"|я (?:убрал|удалил|стер|поменял)\w* не (?:ту|то|тот|те) \w+)"
)
_NO_WAIT = (
    r"(?:(?:there'?s |there is )?(?:really )?no (?:need|point|reason|sense) (?:to wait|in waiting)"
    r"(?: (?:until|till|for) \w+)?"
    r"|(?:don'?t|dont|do not) wait(?: (?:until|till|for) \w+)?"
    r"|не вижу смысла ждать \w+|не жд(?:ать|и|ите|ем)(?: \w+)?|ждать не (?:надо|нужно)"
    r"|(?:the )?embargo (?:\w+ ){0,3}lifted|эмбарго сн\w+)"
)
_REEL = r"(?:reels?|рилс\w*|рилз)"
_NOT_A_POST = (
    r"(?:not|(?:а )?не|instead of|rather than|than|вместо|чем) (?:an? |the )?"
    r"(?:post|feed|photo|reel|рилс|пост\w?|фото)"
)
_AS = (
    r"(?:да(?:ть|й\w*|ем)|make|made|be|as|to|into|change|changed|turn|better|в|сделай\w*|сделать|показать"
    r"|(?:измени|смени|поменя|замени)\w* на|переделай\w*|переделаем|пусть|лучше|[а-я]+ом)"
)
_POST = r"(?:posts?|it|this|that|one|thing|пост\w?|запись|публикаци\w+|материал|его|ее)"
_THE_POST = (
    r"(?:(?:the|this|that) (?:whole )?post|(?:этот |весь )?пост|эт[ау] (?:запись|публикаци\w))"
)
_NOT_NEEDED = (
    r"(?:no need (?:for|of)"
    r"|(?:is |are )?(?:no longer|not|isn'?t|don'?t|dont|do not|won'?t be)(?: (?:really|be))?"
    r" (?:need\w*|necessary|want\w*|relevant)(?: any ?more)?|can go"
    r"|(?:уже |больше )*не (?:нуж[ен]\w*|понадобит\w*|актуал\w+)|(?:уже |больше )*неактуал\w+)"
)
_BIN = (
    "(?:delete|bin|trash|scrap|ditch|kill|chuck|get rid of|remove|erase|throw(?: it| this)?(?: away"
    r"| out)?|удал\w+|снеси\w*|выкин\w+|снести|сотри)"
)
_SENDS = (
    rf"(?:{SEND}|{WHEN_RU}|залива(?:й\w*|ем)|upload|go (?:live|ahead|out)|put (?:it )?(?:out|up)"
    r"|get (?:it|this) (?:out|up)|(?:make|push) (?:it|this) live|show (?:it|this))"
)
_COPY = (
    r"(?:copy|duplicate|clone|размнож\w+|копи[яюи]|(?:с|про|за)?дублир\w+|скопир\w+|копиру\w+"
    r"|с?клонир\w+)"
)
_SAME = (
    r"(?:same (?:post|one|thing)|one (?:just )?like (?:it|this)|так(?:ой|ую|ое)(?: же)?(?: пост)?)"
)
_AGAIN = r"(?:again|once more|(?:one|1) more|another(?: one)?|(?:еще )?(?:один|одну|раз)|еще)"
_STORY = r"(?:stor(?:y|ies)|сторис\w*|истори(?:ях?|ю|ей))"
_STEP = r"(?:(?:one|a|1) step|на шаг|один шаг)"

OF_THE_POST = (
    bag("delete the post", _BIN, _POST, maybe=r"(?:a )?(?:duplicate|double|дубл\w+|повтор)"),
    bag("delete the post", _THE_POST, _NOT_NEEDED, known="any more anymore"),
    bag("publish now", _SENDS, _NOW, maybe=_NO_WAIT, known="live on instagram insta ig"),
    bag("publish now", r"(?:push|make|put|get|bring) (?:it|this|the post) live"),
    bag("publish now", _SENDS, _NO_WAIT, known="live"),
    bag("restore", _BACK, r"(?:i (?:\w+ )?deleted(?: it)?|удалил\w*)", known="случайно пост it"),
    bag("undo", _BACK, _WAS, known="no didn't mean to то не what мне была лишней лишняя"),
    bag("undo", _BACK, _MISTAKE, known="it me them ее мне фото photo"),
    bag("undo", _STEP, r"(?:go|step|take|back|вернись|назад)", known="back"),
    bag("undo", r"(?:обратно|назад)"),
    bag("undo", r"(?:change|turn|switch) (?:it|this|that|everything|them) back"),
    bag("unschedule", _HOLDS, maybe=_LATER, known="пост"),
    bag(
        "unschedule", _STAYS, _IN_DRAFTS, maybe=rf"(?:{_HOLDS}|{_LATER})", known="let по времени",
    ),
    bag("unschedule", r"cancel (?:this|it|the post)", r"keep (?:it|the \w+) in (?:the )?drafts"),
    bag(
        "unschedule", r"(?:cancel|remove|clear|drop|take off|убери\w*|отмени\w*|сними\w*)",
        r"(?:(?:the )?(?:scheduled|planned|publishing|posting) (?:time|date|slot)"
        r"|(?:дату|время) (?:публикации|выхода))",
    ),
    bag("copy", _COPY, maybe=_POST, known="make another create сделать нужна нужно этого"),
    bag("copy", r"дубл(?:ь|икат)", r"(?:с?делай\w*|сделать|создай\w*|нуж\w+)", maybe=_POST),
    bag("copy", _SAME, _AGAIN, known="make another create сделать post"),
    bag(
        "make it a story", _STORY, _AS, maybe=_POST,
        known="not feed grid ленте не этого быть go goes уйдет пойдет выйдет",
    ),
    bag("make it a story", _STORY, _NOT_A_POST, known="а but быть rather"),
    bag("make it a story", r"(?:историей|сторисом)"),
    bag("make it a reel", _REEL, _AS, known="two photos photo same фото pictures двух этих же"),
)  # fmt: skip
