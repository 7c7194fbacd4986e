"""The words that are looked for wherever they stand in a message: what shall become of a thing of
the post, and a photo by its number."""

import re

AWAY = re.compile(
    r"\b(?:remove|delete|drop|lose|kill|bin|ditch|scrap|scratch|axe|nix|chuck|toss|strip|erase"
    r"|(?<!got )(?<!was )(?<!is )cut(?! from)|rid of|no more|(?:take|leave|throw|kick)"
    r"(?: +\w+){0,4}? +(?:out|off|away|down)|(?:out|off|away) with"
    r"|(?:can|has to|have to|should|must|needs? to) go(?! (?:first|last|to|in|on|up|at|second"
    r"|before|after)\b)|(?<!is )(?<!are )gone|skip"
    r"|(?<!is )(?<!are )(?:out|off)(?=\W*$)|without (?:them|it)|без них|уб[еи]р\w+"
    r"|убра(?:ть|л[аи]? бы)|бы убрал[аи]?"
    r"|удал(?!и?л|ен)\w+|выки(?:н(?!ул)|д)\w+|выброс(?!ил)\w+|снес(?:и|ите|ем|ти)"
    r"|сним(?:и|ите|ай|айте|ем)|снять|долой|не над[оа]|не нуж\w+|лишн\w+"
    r"|вычеркн(?:и|ите|ем|уть)|выреж\w*|вырезать|срежь\w*|стереть|сотри\w*|выпил\w+"
    r"|исключ(?!ил)\w+|опуст(?:и|им|ите))\b"
)
"""To be done: what was done is told to readers."""
_ENDS = (
    r"(?=\W*$|[.,!?;…:]|,? (?:please|pls|plz|instead|its?|it'?s|be?cause|cos|cuz|so|since|as|i)\b)"
)
FRONT = re.compile(
    rf"\b(?:(?:first|1st){_ENDS}|first (?:place|in the)|front|opener|(?:start|open|lead|begin)s?"
    r" (?:\w+ )?with|opens? the|перв(?:ой|ым|ыми|ую|ое|ая|ый)(?=\W*$|[.,!?;…]| мест| план| в кар)"
    r"|вперед\w*|в начал[оe]|начать|начн\w+|начина\w+|откры\w+|откро\w+)\b"
)
BACK = re.compile(
    rf"\b(?:last{_ENDS}|(?:to|at) the (?:very )?end|последн(?:ей|им|ими|юю|ее|яя|ий)"
    r"(?=\W*$|[.,!?;…]| мест)|в (?:самый )?конец|в (?:самом )?конце)\b"
)
SWAPPED = re.compile(r"\b(?:swap\w*|switch\w*|trade places|помен\w+|местами|переста(?:в|нов)\w+)\b")
ADDED = re.compile(
    r"\b(?:add\w*|include|put|append|stick|need\w*|want|also|too|missing|forgot"
    r"|(?:more|another)(?= (?:hash ?)?tag)"
    r"|добав\w+|допиш\w+|впиш\w+|вставь\w*|постав\w+|закин\w+|докин\w+|еще|забы\w+)\b"
)
CHANGED = re.compile(
    r"\b(?:instead|replac\w+|swap\w*|chang\w+|switch\w*|rather|in place|in its place|better|use|fix"
    r"|correct\w*|to|for|into|in|вместо|замен\w+|помен\w+|лучше|на|пусть|сделай\w*|исправ\w+)\b|->|→|=>"
)
KEPT = re.compile(
    r"\b(?:keep|kept|only|just the|except|but not|others?|rest of|leave (?:the|it|in)|stays?"
    r"|оставь\w*|остав[а-я]*|только|кроме|остальн\w+|других|другие|пусть останет\w*)\b"
)
PART_OF_MANY = re.compile(
    r"\b(?:last|first|second|third|one|two|three|each|every|some|half|\d"
    r"|последн\w+|перв\w+|втор\w+|трет\w+|один|одну|одно|два|три|кажд\w+|пару|половин\w+)\b"
)
NOT_DONE = re.compile(
    r"\b(?:don'?t|do not|never|didn'?t|did not|not to|не)\s+(?:\w+\s+)?(?:los[ei]\w*|kill|bin"
    r"|ditch|scrap|make|invit\w+"
    r"|start|open|swap|hide|bring|post|show|use|first|last|перв\w+|последн\w+|делай\w*|прячь\w*"
    r"|возвра\w+|remov\w*|delet\w*|drop\w*"
    r"|tak\w+|touch\w*|chang\w*|mov\w+|put\w*|tag\w*|add\w*|cut\w*"
    r"|publish\w*|schedul\w*|уб[еи]р\w*|убра\w*|удал\w*"
    r"|трога\w*|меня\w*|перен\w*|став\w*|отмеча\w*|добав\w*|снима\w*)\b"
)
"""What is not to be done, or was not."""
ANOTHER_POST = re.compile(
    r"\b(?:(?:other|previous|yesterday'?s|last) (?:post|reel|card)|the one (?:from|for|about|on)"
    r"|(?:вчерашн|прошл|позавчерашн)\w+|друг\w+ пост\w*|тот,? (?:что|котор\w+))\b"
)
TO_READERS = re.compile(
    r"(?<!can )(?<!could )(?<!would )(?<!will )(?<!if )(?<!thank )\b(?:you|your|yours|yourself|ur"
    r"|вас|вам|вами|ваш\w*|тебя|тебе|тво[йяеи]|friends?|друз\w+|guys)\b"
)
ORDERED = re.compile(
    r"\b(?:please|pls|plz|kindly|can|could|would|should|must|better|rather|prefer|let'?s?|i'?d"
    r"|i(?: do)? (?:want"
    r"|need|think)|has to|have to|needs? to|oops|sorry|carousel"
    r"|пожалуйста|плиз|прошу|бы|над[оа]|нужн\w+|придется|необходимо|хоч\w+|хотим|хотел\w*"
    r"|давай\w*|можно"
    r"|лучше|правильн\w+|просится|просятся|карусел\w+|пусть|[а-я]{2,}(?:ите|айте|ейте|ойте|уйте"
    r"|ьте)"
    r"|убери|убирай|удали|выкинь|сними|поставь|ставь|сделай|перенеси|добавь|отметь|сдвинь|замени"
    r"|поменяй|верни|начни|кинь|оставь|спрячь|унеси|покажи)\b"
    r"|(?:^|[.,!?;:…—–]|\b(?:and|so|then|just|ok|well|actually|also|now|but))\W{0,3}(?:remove"
    r"|delete|drop|lose|kill|bin|ditch"
    r"|scrap|scratch|axe|nix|chuck|toss|strip|erase|cut|get|take|leave|throw|kick|skip|put|add"
    r"|use|make|move"
    r"|change|swap|switch|replace|set|tag|untag|pin|invite|post|publish|pull|hide|open|start"
    r"|lead|stick"
    r"|schedule|unschedule|bring|give|show|call|go|try|fix|keep|pick|choose|save|send|park"
    r"|shelve|ask|run)\b"
)
"""Something is told to be done, or wished: a caption without any of these tells of something."""
COLLABORATOR = re.compile(r"\b(?:collab\w*|co-?author\w*|соавтор\w*)\b")
AS_A_KIND = re.compile(
    r"\b(?:(?:as|into|make (?:it|this)) an? (?:insta(?:gram)? )?(?:story|reel)"
    r"|(?:как|в|сделай\w*) (?:сторис\w*|сторю|историю|рилс(?!е\b)\w*))\b"
)
IN_AN_ACCOUNT = re.compile(
    r"\b(?:on|to|onto|from|in) (?:the |my |our |this )?(?:(?!same|this)\w+ ){0,2}(?:account|page)\b"
    r"|\b(?:в|на|с|от) (?:(?!тот же|это)\w+ ){0,2}(?:акк(?:аунт\w*|[еа]?)|страниц[уыеа])\b"
)
TAGGED = re.compile(
    r"\b(?:(?:un)?tag\w*|pins?|mention\w*|отмет\w*|отмеч\w*|метк\w*|т[еэ]гни\w*|тег\w*)\b"
)
_NUMBERS = {
    **{name: at for at, name in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), 1)},
    **{name: at for at, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)},
    **{stem: at for at, stem in enumerate(
        ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят"), 1)},
    **{stem: at for at, stem in enumerate(("двойк", "тройк", "четверк", "пятерк", "шестерк"), 2)},
    "last": 0, "final": 0, "последн": 0,
}  # fmt: skip
NTH = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|last|final"
    "|(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|последн)"
    "(?:ую|ой|ый|ий|ая|ое|ее|ье|ью|ья|ьей|ьего|ьем|юю|яя|его|ого|ем|ом|ей)"
)
_COUNTED = r"\d|one|two|three|four|five|six|seven|eight|nine"
PHOTO = r"(?:photo(?:graph)?|pic|picture|image|img|shot|slide|frame|vid|video|clip)s?"
PHOTO_RU = r"(?:фот\w*|снимо?к\w*|картин\w+|слайд\w*|кадр\w*|видео|видос\w*|ролик\w*|карточк\w+)"
ONE = re.compile(
    rf"\b(?:(?:{PHOTO}|{PHOTO_RU}) (?:number |no\.? |номер |№ ?|#)?(?P<behind>{_COUNTED})(?!\d)"
    rf"(?:-?[а-я]{{1,3}})?|(?P<before>\d)(?:st|nd|rd|th|-?[а-я]{{1,3}})? (?:{PHOTO}|{PHOTO_RU}"
    rf"|one)|(?P<nth>{NTH}) (?:{PHOTO}|{PHOTO_RU}|one)|(?P<coin>(?:дво|тро)йк|(?:четвер|пятер"
    r"|шестер)к)[уаи])\b"
)
"""A photo by its number."""


def number_of(found: re.Match[str], media: int) -> int:
    """From one on; the last one is as many as there are."""
    said = next(it for it in found.groups() if it)
    if said.isdigit():
        return int(said)
    number = next(at for name, at in _NUMBERS.items() if said.startswith(name))
    return number or media
