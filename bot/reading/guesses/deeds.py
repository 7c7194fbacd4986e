"""What may be meant to be done with the whole post, or told of it, by any of its words. Pure."""

import re
from collections.abc import Iterator

from bot.reading.guesses.words import FAINT, SURE, THINKABLE, Meaning, Passage

_ASKED = {
    "show the card": r"show|see|what (?:did|have) (?:i|we)|what'?s (?:on|in|there|written)"
    r"|remind me"
    r"|пока[зж]\w+|посмотр\w+|напомни\w*|что (?:там|тут|здесь|я)",
    "preview": r"look(?:s|ing)? (?:like|in)|will it look|how it'?s? \w+(?: to)? look|a look"
    r"|preview|глян\w+|взглян\w+|выгляд\w+"
    r"|пред(?:про)?смотр\w*|как (?:оно |это )?будет",
    "when is it going out?": r"when|planned|scheduled|go(?:es|ing)? out|until it|what time"
    r"|which day"
    r"|когда|во сколько|в плане|запланир\w+|стоит|выйдет|выходит|какой день|на как\w+|назначен\w*",
    "how long is the caption?": r"how (?:long|many)(?: \w+)?(?: is| are)?(?: the)? (?:signs"
    r"|characters|letters|caption)|characters|signs|сколько (?:там )?(?:знаков|символов|букв)"
    r"|длин\w+",
    "who is tagged?": r"(?:who|people|is (?:any|some)\w+)(?: \w+)? tagged|who(?:m)? (?:did|have)"
    r" (?:i|we) tag\w*|кто (?:\w+ )?отмечен\w*|кто (?:\w+ )?тегнут\w*|кого (?:\w+ )?отме[тч]\w*",
}
_DONE = {
    "undo": r"undo|revert|previous|step back|go back|the one before|(?:was|were|liked it)"
    r" (?:better|good|fine|nicer|before)|(?:put|bring|get) \w+(?: \w+)? back|верн\w+|отмен\w+"
    r"|откат\w+"
    r"|назад|как было|было лучше|не то наж\w+",
    "back to drafts": r"hold|holding|park|pause|drafts?|not yet|no date|wait with|unschedule"
    r"|off the"
    r" \w+|don'?t (?:post|publish)|not (?:be )?(?:post|publish)\w*|черновик\w*|отлож\w+"
    r"|(?:по|при)держ\w+|без даты|пока не|не став\w+|не выклад\w+|не публику\w+|с публикации"
    r"|стоп\w*",
    "copy the post": r"duplicate|dupe|cop(?:y|ies)|same post|twin|once more|дубл\w+|копи\w+"
    r"|так(?:ой|ую) же(?: ещ[её])?(?: \w+)?|ещ[её] один так\w+",
    "next free slot": r"slots?|(?:any|some) (?:free )?(?:time|gap)|whenever|free (?:time|gap|spot)"
    r"|слот\w*|окош\w*|свободн\w+|в расписани\w+|куда есть",
    "remove the last sentence": r"(?:last|final) (?:sentence|phrase|line|bit|part)|последн\w+"
    r" (?:предлож\w+|фраз\w+|строч\w+|кусок)",
    "remove the first sentence": r"first (?:sentence|phrase|line)|перв\w+ (?:предлож\w+|фраз\w+"
    r"|строч\w+)",
    "remove all emojis": r"emoj\w+|smil\w+|little pictures|эмод\w+|смайл\w*",
    "hashtags to the first comment": r"(?:hash ?)?tags?\b.*\bcomments?"
    r"|(?:х[еэ]ш-?)?тег\w*\b.*\bкомм?"
    r"ент\w*|hash thing\w+\b.*\bcomments?",
    "no hashtags": r"hash ?tags?|х[еэ]ш-?т[еэ]г\w*|решетк\w+|number signs?",
    "no location": r"(?:no|without|remove|drop|hide)(?: the)? (?:location|place|geo)\w*|(?:без"
    r"|убер\w+|сними\w*) (?:мест\w+|гео\w*|локац\w+)|(?:гео\w*|локац\w+|место) (?:убер\w+|не \w+)",
    "make it a story": r"(?:as|into|to|make it|in) (?:a )?stor(?:y|ies)|сторис\w*"
    r"|истори[юияях]\w*",
    "make it a reel": r"(?:as|into|to|make it) (?:a )?reel|рилс\w*",
    "delete the post": r"delete|bin|trash|scrap|cancel|kill|удал\w+|снес\w+|снос\w+|отменя\w+"
    r"|не (?:нужен|нужно|надо|будем|буду)(?: \w+)?",
    "publish now": r"publish|go live|post it|send it|right now|залив\w+|публику\w+|опублику\w+"
    r"|выклад\w+|вылож\w+|прямо сейчас",
}
_WEAKER = frozenset({"delete the post", "publish now", "preview"})
_FORMS = {
    order: re.compile(rf"(?<!\w)(?:{form})(?!\w)") for order, form in (_ASKED | _DONE).items()
}


def deeds(message: Passage) -> Iterator[Meaning]:
    is_question = message.typed.rstrip().endswith("?")
    for order, form in _FORMS.items():
        if not form.search(message.low):
            continue
        weight = FAINT if order in _WEAKER else THINKABLE
        yield Meaning(order, SURE if is_question and order in _ASKED else weight)
