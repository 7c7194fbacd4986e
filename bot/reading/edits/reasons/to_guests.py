"""A caption in small letters: a whole sentence said to guests, in which nothing is ordered or told
of the post. What may be either is none."""

import re

from bot.reading.edits.pieces.clauses import small
from bot.reading.edits.pieces.finding import spots_of

FEWEST, MANY, SHARED = 8, 12, 1  # words; those that the caption has as well
_SIGNS = re.compile(r"[?:@#\"“”«»*]|\d[:.]\d|- ")
_TO_GUESTS = re.compile(
    r"\b(?:we|we'?re|our|us|you|your|come|мы|нас|нам|наш\w*|вы|вас|вам|ваш\w*|приходи\w*|заходи\w*"
    r"|ждем|(?!всем|совсем|затем|своим|этим|одним|другим)[а-я]{3,}(?:[аяеу]ем|[вднртш]им))\b"
)
_OF_THE_POST = re.compile(
    r"\b(?:it|it'?s|this|that|thats|these|those|one|tags?|pics?|vids?|headline|end|posts?|posting"
    r"|posted|written|spelle?[dt]|это|этот|эту|эти|там|пишется|пост\w*|постик\w*|теги?|конце|начале)\b"
)
_CHAT = re.compile(
    r"\b(?:i|i'?m|i'?ve|me|my|mine|s?he|her|his|him|they|their|them|clients?|customers?|boss|wife"
    r"|husband|mum|mom|dad|manager|director|sorry|wait|ok|okay|hey|hmm|think|sa(?:ys?|id)|told"
    r"|actually|now|not|yet|maybe|if|forgot|missed|moved|changed|postponed|cancel\w*|like"
    r"|я|мне|меня|мо[йяеюи]|она?|они|е[ёе]|его|им|клиент\w*|заказчи\w+|муж|жена|дочь|сын|директор\w*"
    r"|начальник\w*|хозяин\w*|шеф\w*|слушай\w*|ой|нет|или|если|теперь|сейчас|пока|лучше|кажется"
    r"|girl|guy|lady|price\w*|address|phone|link|wrong|incorrect|цен[аыуео]\w*|стоит|адрес\w*"
    r"|телефон\w*|ссылк\w+|мест[оа]|девушк\w+|не ?правильн\w*|неверн\w*|не т[аоуе]т?"
    r"|а не|перенес\w*|отмен\w*|поменял\w*|сдвинул\w*|передумал\w*|забыл\w*|ошиб\w*|сорри)\b"
)
_VALUE = re.compile(
    r"\d(?!\d* (?:штук|вид|вкус|pieces|kinds|flavo))|\b(?:[ap]m|o'clock|noon|half"
    r"|утра|вечера|час\w*|рубл\w+|euros?|dollars?)\b"
)


def is_said_to_guests(typed: str, caption: str) -> bool:
    """`first donut of the day always goes to the dog next door`"""
    low = small(typed.strip())
    words = low.split()
    if len(words) < FEWEST or typed[:1].isupper() or _SIGNS.search(low):
        return False
    if _CHAT.search(low) or _OF_THE_POST.search(low):
        return False
    shared = {it for it in re.findall(r"\b\w{4,}", low) if spots_of(it, caption)}
    is_new = len(shared) <= SHARED + (len(words) >= MANY)
    is_told = len(words) > FEWEST and not _VALUE.search(low)
    return is_new and (is_told or _TO_GUESTS.search(low) is not None)
