"""The words that are looked for wherever they stand in a message: what shall become of a thing of
the post, and a photo by its number."""

import re

AWAY = re.compile(
    r"\b(?:remove|delete|drop|lose|kill|bin|ditch|scrap|scratch|axe|nix|chuck|toss|strip|erase|cut"
    r"|without|rid of|no more|(?:take|took|leave|throw|kick)(?: +\w+){0,4}? +(?:out|off|away|down)"
    r"|(?:out|off|away) with|(?:can|has to|have to|should|must|needs? to) go|gone|skip"
    r"|(?:out|off)(?=\W*$)|уб[еи]р\w+|убра(?:ть|л\w*)|удал\w+|выки[нд]\w+|выброс\w+|снес\w+"
    r"|сним(?:и|ите|ай|айте|ем)|снять|долой|без|не над[оа]|не нуж\w+|лишн\w+|вычеркн\w+"
    r"|выре[жз]\w+|срежь\w*|уйдут?|уйдет|стер\w+|сотри\w*|выпил\w+|исключ\w+|опуст(?:и|им|ите))\b"
)
FRONT = re.compile(
    r"\b(?:first|1st|front|opener|(?:start|open|lead|begin)s? (?:\w+ )?with|opens? the"
    r"|перв\w+|вперед\w*|в начал[оe]|начать|начн\w+|начина\w+|откры\w+|откро\w+)\b"
)
BACK = re.compile(
    r"\b(?:last|(?:to|at) the (?:very )?end|последн\w+|в (?:самый )?конец|в (?:самом )?конце)\b"
)
SWAPPED = re.compile(r"\b(?:swap\w*|switch\w*|trade places|помен\w+|местами|переста(?:в|нов)\w+)\b")
ADDED = re.compile(
    r"\b(?:add\w*|include|put|append|stick|need\w*|want|also|too|missing|forgot"
    r"|добав\w+|допиш\w+|впиш\w+|вставь\w*|постав\w+|закин\w+|докин\w+|еще|забы\w+)\b"
)
CHANGED = re.compile(
    r"\b(?:instead|replac\w+|swap\w*|chang\w+|switch\w*|rather|in place|in its place|better|use|fix"
    r"|correct\w*|to|for|into|in|вместо|замен\w+|помен\w+|лучше|на|пусть|исправ\w+)\b|->|→|=>"
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
    r"\b(?:don'?t|do not|never|didn'?t|did not|not to|не)\s+(?:\w+\s+)?(?:remov\w*|delet\w*|drop\w*"
    r"|tak\w+|touch\w*|chang\w*|mov\w+|put\w*|tag\w*|add\w*|cut\w*|уб[еи]р\w*|убра\w*|удал\w*"
    r"|трога\w*|меня\w*|перен\w*|став\w*|отмеча\w*|добав\w*|снима\w*)\b"
)
"""What is not to be done, or was not."""
TO_READERS = re.compile(
    r"(?<!can )(?<!could )(?<!would )(?<!will )(?<!if )(?<!thank )\b(?:you|your|yours|yourself|ur"
    r"|вас|вам|вами|ваш\w*|тебя|тебе|тво[йяеи]|friends?|друз\w+|guys)\b"
)
COLLABORATOR = re.compile(r"\b(?:collab\w*|co-?author\w*|соавтор\w*)\b")
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
