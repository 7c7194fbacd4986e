"""Other ways of giving a text, a place, a comment or an alt text: a pattern of a whole clause, and
what is read in its place."""

from bot.reading.edits.pieces.clauses import ADD, CAPTION_WORD, CHANGE, DO, MOVE, QUOTED
from bot.reading.edits.pieces.saying import way

_PLACE = r"(?:location|place|geo ?tag|мест[оа]|геометк\w|локаци\w|гео|адрес)(?: tag)?"
_OF_A_COMMENT = (
    rf"(?:{ADD}|leave|post|say|(?:оставь|поставь)(?:те)?|оставить|an?|the|first|in|as|under|below"
    r"|underneath|it|this|photo|video|в|под|внизу|снизу|постом|фото|видео|перв\w+|comments?"
    r"|ком+ент(?!ариях)\w*)\b"
)
_AS_FOLLOWS = (
    r"(?: (?:just|the following|as follows|like this|is|to|другой|другая|такой|такая|следующ\w+"
    r"|поста|на))*"
)
_LINE = r"(?:new )?(?:line|строк\w+|строчк\w+)"

GIVEN = (
    way("place: \\1",
        f"(?:the )?{_PLACE} (?:should|must|has to|needs to|ought to) (?:be|read|say"
        "|show):? (.+?)(?:,? (?:rather than|and not|not|instead of) .+)?"),
    way("first comment: \\1",
        rf"(?=.*\b(?:comments?|ком+ент\w*)\b)(?:[^:]{{0,40}} )?"
        rf"(?>{_OF_A_COMMENT}(?: {_OF_A_COMMENT})*)"
        "(?:: |,? (?:that says|that|saying|что):? | (?=[\"“«']))(.+)"),
    way("new caption: \\1",
        rf"(?:(?:set|change|make|поставь|пусть|the|new|нов\w+) )*{CAPTION_WORD}(?: (?:будет"
        f"|пусть будет|(?:should|must) (?:be|read|say)|{DO}|{CHANGE}|(?:поставь"
        f"|напиши)(?:те)?))?{_AS_FOLLOWS}: (.+)"),
    way("new caption: \\1",
        rf"(?:(?:set|change|make|поставь|пусть|the|new|нов\w+) )*{CAPTION_WORD} (?:будет"
        f"|should be|must be|{DO}|поставь(?:те)?){_AS_FOLLOWS} ({QUOTED.pattern})"),
    way("add at the beginning: \\1",
        f"(?:i(?:'d like| want) )?(?:the )?(?:{CAPTION_WORD} )?(?:to )?(?:start|open"
        f"|begin)(?: (?:it|the {CAPTION_WORD}))?(?: off)? with ([^:]+)"),
    way("add at the beginning: \\1",
        rf"(?:хочется,? |хочу,? )?чтобы {CAPTION_WORD} (?:открывал\w+|начинал\w+)(?: (?:словами"
        "|с))? (.+)"),
    way("add at the end: \\1",
        f"(?:end|finish|close)(?: (?:it|the {CAPTION_WORD}))?(?: off)? with ([^:]+)"),
    way("add at the beginning: \\1", rf"в (?:самое )?начало (?!(?:{ADD}|{MOVE}|{CHANGE})\b)(.+)"),
    way("\\1 on a new line",
        f"(?:.{{0,60}} )?(?:(?:the )?(?:bit|part|sentence) about|про"
        r"|часть про) (?:the )?(.+?) (?:begins?|starts?|начинал\w+|начинается|шл\w+|была?) (?:on"
        rf"|с|на|from) (?:a |its own |нов\w+ )?{_LINE}"),
    way("change \\1 to \\2",
        r"([а-я]+ знак|точк[ау]|запят\w+|[a-z]+ (?:mark|point|stop)) (?:на|to|into) (?:a "
        "|an )?(.+)"),
    way("collab \\1", r"(@[\w.]+) ?(?:[—–-] )?соавтор\w*(?:,? а не .{1,25})?"),
    way("add \\1 after \\2",
        r"(?:[\w ]{0,20} )?(?:wants?|needs?|нужн[аоы]?|хочет) (?:a |an )?(.+?) (?:after"
        "|после) (.+)"),
    way("add \\2 after \\1", r"после (.+?) (?:нужн[аоы]?|должн\w+ быть) (.+)"),
    way("photo \\1 first", r"(?:the )?(?:cover|обложк\w+)(?: (?:пусть|будет|should be|is|to|на))*"
        r" (?:photo|фото) (\d)"),
)  # fmt: skip
