"""Other ways of ordering what is done with a post, its photos, people and place: a
pattern of a whole clause, and what is read in its place."""

from bot.reading.edits.pieces.clauses import TAKE_THING
from bot.reading.edits.pieces.saying import way

_OUT = (
    r"(?:take|cut|throw|kick|drop|remove|delete|get rid of|lose|leave|"
    r"(?:убери|удали|выкинь|вырежи|выброси|снеси)(?:те)?)"
)
_ONE = r"(?:(?:the )?(?:photo|slide|фото) \d\d?|\d\d? фото|(?:the )?\S+ (?:photo|фото))"
_TAIL = r"(?: (?:from|of|out of|из|с) .+)?"
_ACCOUNT = r"(?:account|profile|page|акк(?:аунт)?[аеу]?|профил[ья]|страниц\w)"
_PLACE = r"(?:location|place|geo ?tag|tag|локаци\w+|мест\w+|гео\w*)"
_OF_AN_EDIT = (
    r"(?:last|previous|latest|recent|edit|change|step|said|did|made|wrote|все|это|обратно"
    r"|назад|(?:последн|предыдущ|правк|изменени|действи)\w+|шаг|мо[ею]|как было|раньше|прежде"
    r"|(?:сказал|написал|сделал|поменял|изменил|просил)[аи]?)"
)

OF_THE_POST = (
    way("photo \\1 last",
        r"(?:the )?(?:photo|фото) (\d) (?:put|move|goes|place) (?:to|at|in) the"
        " (?:end|final|last)"),
    # the whole post
    way("undo",
        rf"(?=.*\b{_OF_AN_EDIT}\b)(?:scrap|undo|cancel|revert|forget|reverse|roll back|take back"
        rf"|drop(?=.* (?:change|edit))|(?:отмени|верни|откати)(?:те)?|отмена)"
        rf"(?: (?:{_OF_AN_EDIT}|one|thing|that|the|my|this|what"
        "|very|i|just|то,?|что|я|только|сейчас))+"),
    way("show the card",
        "(?:show|let(?:'s| me| us) (?:see|look at)|i (?:want|would like) to see|have a look"
        r"|покажи(?:те)?|(?:(?:да(?:й|йте)|хочу) )?(?:мне )?(?:по|г)(?:смотр|лян)\w+)(?: (?:me|us"
        "|it|this|(?:the )?(?:whole )?(?:post|card)|everything|again|once more|мне"
        "|(?:весь |этот )?пост|его|это|все|карточку|еще раз(?:ок)?|снова))*"),
    # kinds
    # photos and the cover
    way("remove \\1",
        rf"({_ONE})(?:'s| is| are|,)? .{{0,40}}?\b{_OUT}(?: (?:it|that|this|them|ее|его"
        f"|это))?(?: (?:out|off|away))?{_TAIL}"),
    way("order: \\1 \\2 \\3 \\4",
        r"(?:start|open|begin|lead|go) (?:with )?(?:the )?(?:photos?|slides?|фото)? ?(\d)(?:,"
        r"| then| and)+ ?(?:photo )?(\d)(?:,| then| and)+ ?(?:photo )?(\d)(?:(?:,| then"
        r"| and)+ ?(?:photo )?(\d))?(?: last| at the end)?"),
    # places
    way("place: \\1",
        "(?:we'?re|were|this is|it'?s|it is|мы|это|были|снято|дело было)(?: (?:at|in|в"
        "|на|near))(?: the)? (.+?),? (?:so )?(?:add|put|set|tag|make|use|поставь|добавь"
        "|укажи)(?: (?:that|it|this|это|его|ее))?(?: (?:as|for|в|как|to))?(?: the| a"
        f"| our)? {_PLACE}"),
    way("place: \\1",
        "(?:geo ?tag|гео(?:тег|метк[ауи]|локаци[яюи]|позици[яюи])?)(?: (?:it|this"
        rf"|us))?(?: (?:at|to|in|as|on|на|в))?:? (?!.*\b(?:{TAKE_THING})\b)((?:[^\s:]+ ?){{1,6}})"),
    # people
    # collaborators and accounts
    way("to the account \\1",
        rf"(?=.*\b{_ACCOUNT}\b).*?(?:should be|should go|надо|нужно|нужен|должен|must be"
        "|it'?s|for|on|to|в|на|from|with|move|use|switch|,|!) ?(?:be |быть |это |a "
        r"|the |от )*(@[\w.]+)(?: (?:account|page|instead|please|one))?"),
)  # fmt: skip
