"""Whether a text that would delete the post says so beyond doubt: nothing is named before the order
that may be meant instead, and one post is meant. Pure."""

import re

from bot.reading.edits.pieces.clauses import small

_TAKES = re.compile(
    r"\b(?:delet\w*|remov\w*|eras\w*|bin|trash|scrap|kill|get rid of|throw|dump|discard|drop"
    r"|ditch|chuck|toss|axe"
    r"|take (?:it|this|the post) down|удал\w*|убери\w*|убра\w*|выкин\w*|снес\w*|сотр\w*|стер\w*"
    r"|выброс\w*|избав\w*)\b"
)
_POST = re.compile(
    r"\b(?:(?:the|this|that|my|whole|entire|этот|весь|мой|сам) )*"
    r"(?:post|publication|draft|запись|пост(?:а|ик)?|публикаци\w+|черновик)\b"
)
_BEFORE = re.compile(
    r"(?:please|pls|plz|ok|okay|thanks|thank|you|now|just|can|could|would|will|u|i|we|want|to|need"
    r"|like|d|ll|let|s|us|actually|yes|yeah|yep|no|so|then|sorry|simply|go|ahead|and|hi|hey|hello"
    r"|oh|well|better|it|this|one|completely|all|right|bot|dear|kindly|a|the|post|that|this|my"
    r"|have"
    r"|changed|mind|on|second|thought|alright|fine|do|me|favor|favour|oops|ugh|hmm?"
    r"|пожалуйста|плиз|пж|пожалуй|ок|окей|спасибо|спс|теперь|просто|можешь|можете|можно|мог|бы|ты"
    r"|вы|не|я|мы|хочу|надо|нужно|давай|давайте|все|всё|да|нет|ну|так|тогда|тоже|лучше|вообще"
    r"|ладно"
    r"|его|ее|это|этот|эту|пост|и|а|же|совсем|прошу|привет|ой|извини|извините|передумал|передумала"
    r"|нафиг|нахрен|сразу|уже|будь|добр|добра|фу|блин)"
)
_OF_IT = re.compile(
    r"(?:it|this|that)(?:'s| is| was) (?:an? |the )?"
    r"(?:duplicate|double|copy|mistake|old|outdated|over|not needed|no longer)\b"
    r"|это (?:дубль|дубликат|повтор|копия|ошибка)\b|.*\b(?:need|want) this one\b"
)
_OTHER = re.compile(
    r"[#@]|\bposts\b|\bпосты\b|\bпостов\b"
    r"|\ball (?:of )?(?:the|my)\b|\b(?:in|(?<!rid )of|on|from|в|из|на|с) (?:(?:the|this|my|этом"
    r"|этого|моем) )?(?:post|пост[ае]?)\b|\b(?:keep|leave)\b|\bостав\w*|\b(?:first|second|third"
    r"|last) (?:one|post)\b"
)
_A_PHOTO = re.compile(
    r"\b(?:photos?|pictures?|pic)\b|фото|\b(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth"
    r"|last)(?: (?:ones?|pic))?\b|\b\d-?(?:я|ю|е|й|ую|ая)\b|\b(?:перв|втор|трет|четверт|пят"
    r"|последн)(?:ая|яя|ую|юю|ья|ью|ое|ее|ье)\b"
)


def is_surely_deleted(typed: str, media: int) -> bool:
    """Of a text that is read as an order to delete the post. A reason may stand behind it, before
    it only where the post is named. The only photo of a post is the post."""
    low = small(typed)
    order = _TAKES.search(low)
    is_other = _OTHER.search(low) or (media > 1 and _A_PHOTO.search(low))
    if order is None or is_other:
        return order is None
    behind = low[order.end() :]
    is_again = _TAKES.search(behind) is not None
    words = re.findall(r"[^\W\d_]+", low[: order.start()])
    is_plain = all(_BEFORE.fullmatch(word) for word in words)
    return not is_again and (is_plain or bool(_POST.search(low) or _OF_IT.match(low)))
