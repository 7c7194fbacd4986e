"""Words around what is said of the caption, which say nothing of it (`it should be …`), or that one
thing is to take the place of another."""

import re

from bot.reading.edits.pieces.clauses import CHANGE

_WORDS = """
it it's its will is isn't are was were be should must ought need needs to the a an i we you our my
his her their there this that only just now actually make made put write wrote use change say says
read reads called call named name have has got of in for from till until at on by with and
time time's meant mean correct right
это тут там у нас наш наша наше наши меня мы я он она оно они теперь сейчас уже всего только
будет станет стоит должно должен должна быть надо нужно напиши пишите пиши поставь поставьте
сделай сделайте исправь исправьте зовут имя правильно верно а и но же то до от с со за на в во
по из к для имела имел виду цена стоимость сколько вообще-то именно percent
процент процента процентов еще left осталось остались remain remaining
"""
FRAME = frozenset(_WORDS.split())
_IN_PLACE = re.compile(
    rf"\b(?:{CHANGE}|swapped|changed|replaced|instead|rather|say|read|вместо|пусть|нравится|лучше|better|fitting|prefer)\b"
    r"|→|->|=>"
)
OTHERWISE = re.compile(
    r"\b(?:add|insert|put|before|after|between|comment|alt|place|tag|cover|line|caption|добавь\w*"
    r"|допиши\w*|вставь\w*|перед|после|между|коммент\w*|альт\w*|мест\w*|отмет\w*|обложк\w*|строк\w*"
    r"|describe\w*|опиши\w*|подпись|also|then|тогда|без(?! изменений)|without|ли)\b|^(?:is"
    r"|are|does)\b"
)


def are_exchanged(around: str) -> bool:
    """By words around two things that are named."""
    return _IN_PLACE.search(around) is not None and OTHERWISE.search(around) is None
