"""Bags of what is said of a part of the post: its account, place, hashtags, people, photos."""

from bot.reading.edits.bags.bag import bag
from bot.reading.edits.pieces.clauses import TAKE_THING, WHEN_RU

_TAKE = rf"(?:{TAKE_THING}|take|taken|bin|нафиг|нах)"
_UNTAG = (
    r"(?:(?:(?:should|must|can|may|do|does)(?:n'?t| not)|(?:(?:does|do)n'?t|not) want(?:s|ing)?"
    r"|no longer|not)(?: to)?(?: be)? tag\w*|untag\w*|unmark|(?<=her |his )tag removed|разотмет\w+"
    r"|не (?:хоч\w+|хотят|надо|нужно)(?:,? чтобы (?:ее|его))? (?:быть )?отме[тч]\w+"
    rf"|отме[тч]\w+ не (?:надо|нужно|хоч\w+)|не отмеча\w+|{_TAKE})"
)
_TAGS = (
    r"(?:(?:every |each )?(?:hash ?)?tags?|х[еэ]ш[ -]?т[еэ]г(?:и|ов)|теги|решет\w+"
    r"|(?:три|два|четыре) х[еэ]штега)"
)
_IN_COMMENT = (
    r"(?:(?:to|in|into|as) (?:the |a )?(?:first )?comments?|в (?:перв\w+ )?ком+ент\w*"
    r"|перв\w+ комментарием)"
)
_CARRIED = rf"(?:{WHEN_RU}|пусть|у(?:нес|ход|ед|йд)\w+|буд\w+|спря\w+|hide|go|goes)"
_IN_TEXT = (
    r"(?:(?:and )?(?:leave )?(?:nothing|none|them out) (?:of|in) the (?:caption|text)"
    r"|(?:из|в) (?:подписи|текст\w|поста)(?: (?:убрать|убери|не (?:надо|нужно)))?)"
)
_TO_ACCOUNT = (
    "(?:(?:to|into|in|on|for|onto|в|на|для) (?:the |our )?(?:my )?(?:other )?(?:account |page "
    r"|аккаунт\w? |акк |страницу |профиль |[а-я]+[иыо]й )?|(?:from(?: the)?|с|со|от)"
    r" (?:account |page |аккаунта |акк\w? ))@(?P<name>[a-z0-9_](?:[\w.]*\w)?)"
)
_ACCOUNT_NAMED = r"@(?P<name>[a-z0-9_](?:[\w.]*\w)?)"
_NOT_HERE = (
    r"(?:(?:not|instead of|rather than|(?:а )?не|вместо) (?:(?:to|on|for|from|в|на|для|с|со|от) )?"
    r"(?:here|there|this(?: (?:one|page|account|acc))?|сюда|туда|тут|здесь|отсюда"
    r"|эт(?:от?|ого|ом)(?: акк\w*)?|эту))"
)
_OTHER_ACCOUNT = (
    r"(?:(?:(?:change|switch|поменя\w+|смени\w*|переключи\w*) )?(?:the |my )?(?:other |another "
    r"|wrong |друг\w+ |не тот |не та )?(?:account|page|profile|акк\w*|страниц\w+|профил\w+))"
)
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

OF_THINGS = (
    bag(
        r"to the account @\g<name>", _TO_ACCOUNT,
        maybe=rf"(?:{_OTHER_ACCOUNT}|{_NOT_HERE}|{WHEN_RU})",
        known="belongs belong my other another",
    ),
    bag(r"to the account @\g<name>", _NOT_HERE, _ACCOUNT_NAMED),
    bag(r"to the account @\g<name>", _OTHER_ACCOUNT, _ACCOUNT_NAMED, maybe=_NOT_HERE),
    bag(
        "move hashtags to the comment", _TAGS, _IN_COMMENT,
        maybe=rf"(?:{_IN_TEXT}|{_CARRIED})",
        known="three три перекинь instead down",
    ),
    bag(r"untag @\g<name>", _UNTAG, _NAME, maybe=_ON_IT, known="отметку coach тренера wants"),
    bag(
        "swap photos 1 and 2", r"(?:swap|switch|поменя\w+|переставь\w*|местами)",
        r"(?:them|em|order|photos?|фото|ones|их|ее)", known="round around two две обе", media=2,
    ),
)  # fmt: skip
