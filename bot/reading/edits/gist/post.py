"""The whole post: to the drafts, to the next free slot, to another account; and its place."""

import re
from itertools import pairwise

from bot.reading.edits.gist.cues import AWAY, COLLABORATOR, PHOTO_RU, TAGGED
from bot.reading.edits.gist.message import EMOJI, Gist, TypedMessage, without

_DRAFTS = re.compile(
    r"\b(?:back|to|into|in|among|with|as|во?)\s(?:the |my |мои |наши )?(?:drafts?|черновик\w*)\b"
    r"(?! (?:лежал\w*|нашл\w+|был\w*))|\b(?:it|this|post|that) off the (?:schedule|plan|calendar)\b"
    r"|\bunschedule\b"
    r"|\bсн(?:им\w*|ять|яли) с (?:плана|публикации|расписания)\b|\bубер\w+ из плана\b"
)
_NOT_TO_DRAFTS = re.compile(
    r"\bcop(?:y|ies)\b|\bкопи\w+|\bthought\b|\bwhy\b|\bдумал\w*|\bпочему\b|"
    r"\bfrom (?:the |my )?drafts\b|\bиз черновик|\bнаш(?:ла|ел|ли)\b|\bfound\b"
)
_AND_BACK = re.compile(r"\b(?:and|и) (?:back|обратно)\b")
_SPOT = r"(?:слот\w*|окош\w*|окн\w*|мест\w*|врем\w*)"
_SLOT = re.compile(
    r"\b(?:any|next|nearest|first|earliest|whichever|whatever|soonest)(?: \w+){0,2} slots?\b"
    r"(?:(?: is| comes| that is)? (?:free|next|open|available)){0,2}"
    r"(?! (?:is|are) (?!fine|ok|good|next))"
    r"|\bslot (?:that )?(?:is |comes )?(?:free|open|next)\b"
    rf"|\bближайш\w+ (?:свободн\w+ )?{_SPOT}|\b(?:люб\w+|перв\w+|следующ\w+) свободн\w+ {_SPOT}"
    rf"|\bсвободн\w+ {_SPOT} (?:по)?ближ\w+"
)
_SLOT_OF_GUESTS = re.compile(
    r" (?:machine|after|before|in (?!the (?:plan|schedule|queue|calendar))|at|with|to|к"
    r"|[ув] (?!(?:план|график|расписани|очеред))|на|после|до|с)\b"
)
"""Of a master, a course or a day: it is told to those who may come."""
_TOGETHER = re.compile(r" ?(?:,|and\b|и\b|&|\+) ?(?:(?:on|to|in|в|на) )?@?")
_SLOT_OF_ANOTHER_DAY = re.compile(r"\b(?:same|that|this|previous|тот же|этот|прошл\w+)\b")
_MOVED_TO = re.compile(
    r"\b(?:acc(?:ount)?|акк|post\w*|publish\w*|switch|goes|go|move|send|put|belongs?|аккаунт\w*|переключ\w+"
    r"|перекин\w+|опублик\w+|вылож\w+|вести|постав\w+|поменя\w+|смени\w*|перенес\w+)\b"
)
_TOLD_OF = re.compile(
    r"\b(?:follow|find|orders?|us|we|me|moved|collab\w*|подпис\w+|заказ\w*|ищите|коллаб\w*|мы"
    r"|нас|переехал\w*)\b"
)
_ASKED = re.compile(r"^(?:is|are|was|will|does|это|а)\b.*\?")
_BROUGHT_BACK = re.compile(
    r"\b(?:bring|get|give|put) (?:(?:it|this|that|the post|me) ){0,2}ba?ck\b"
    r"(?! (?:the (?!post)|my|our|its|that|a)\b)|\bundelete\b"
    r"|\b(?:верн(?:и|ите|уть)|восстанов(?:и|ите|ить))"
    r"(?=\W*$|[.,!?…]| (?:его|ее|это\w*|мне|пост|публикаци\w+|запись|все"
    r"|обратно|назад|пожалуйста|плиз)\b)"
)
_DELETED = re.compile(
    r"(?<!(?<!it) was )(?<! were )\b(?:deleted|removed)\b|\b(?:удалил\w*|стер(?:ла|ли)?|случайно)\b"
)
_BY_MISTAKE = re.compile(r"\bby (?:mistake|accident)\b|\bслучайно\b|\bпо ошибке\b")
_BIN = r"(?:удал(?:и|яй)(?:те)?|снос(?:и|ите)|снес(?:и|ите))"
_WHOLE_BINNED = re.compile(
    r"(?:^|(?<=[.,!?…;—–-] )|(?<= и ))(?:(?:это|этот|эту|его|весь|пост|лучше|просто|тогда"
    rf"|пожалуйста|уже|больше|не нуж[ен]\w*|не актуал\w*)[, ]+)*{_BIN}"
    r"(?: (?:это|этот|его|пост|пожалуйста|плиз|тогда))*(?=\W*$|[.,!?…;)])"
)
_POST_NAMED = re.compile(r"\b(?:пост|публикаци[яю])\b|\bэтот (?!\w)")
_REFUSED = re.compile(
    r"\b(?:против|передумал\w*|отказал\w+|запрети\w+|не (?:разреш\w+|хо[чт]\w+|соглас\w+))"
    r"(?=\s*(?:[.,!?;…—–-]|$| {3}))"
)
_NEW_ONE = re.compile(
    r"\b(?:(?:есть|сделал\w*|снял\w*|нашел\w*|нашл\w+)\b.*\b(?:получше|лучше|нов\w+)"
    r"|\w+ (?:переделал\w*|поменял\w*|есть получше)|нов\w+ \w+|переделал\w*)\b"
)
_PART = re.compile(rf"\b(?:{PHOTO_RU}|слов\w*|текст\w*|строч?к\w+|смайл\w*|тег\w*|хештег\w*)\b")
_THIS = re.compile(r"\bэт(?:от?|у)\b")
_SHOWN = re.compile(
    r"\bwhat (?:have we got|do we have|is) in (?:this|the) post\b(?=\W*$|\W*[?.,!]| again| now"
    r"| pls| please)|\bremind me what\b"
    r"|\bshow me (?:the|this) (?:post|card)\b"
)
_TAGGED = re.compile(r"\bwho(?: is|'s| all is)? tagged\b|\bкто (?:тут |здесь |там |у нас )?отмечен")
_PLACE = re.compile(
    r"\b(?:location|geo ?tag|geo|loc|place tag|геометк\w*|геотег\w*|геолокаци\w*|локаци\w*|гео)\b"
    r"|^место(?=:)"
)
_NONE = re.compile(
    r"\b(?:no|without|any|без) (?:the |any )?(?:location|geo|loc|place|гео|локац)"
    r"|\b(?:not show|hide|скро\w+|спря\w+)\b"
)
_GIVEN = re.compile(
    r" ?(?:[:=]|[—–-](?= )) ?| (?:as|to|is|should be|could be|would be|be|на|будет|пусть будет"
    r"|постав\w+|укаж\w+) | (?=\w)"
)
_END = re.compile(
    r"[.!?…;\n]|, (?![A-ZА-ЯЁ])|\s[—–-]\s|\b(?:because|since|so|cause|потому|так как)\b"
)
_TOLD_END = re.compile(r"[.!?…;\n]")
_NO_NAME = re.compile(
    r"\W*$|(?:(?:is|are|was|do|does)n'?t|not|us|me|to|from|из|во?|на|wrong|at|in|off|on|out"
    r"|shud|should|be|is|was|needs?|please|the|a|tag|set|here|указ\w*|есть|не|нужн\w*|тут"
    r"|здесь|там|пусть|постав\w*)\b|.*[@#]"
)
LONGEST_NAME, LONGEST_BARE = 6, 4
_OURS = re.compile(r"\b(?:our|new|наш\w*|нов\w+) $")


def drafts(message: TypedMessage) -> Gist | None:
    found = _DRAFTS.search(message.unquoted)
    if not found or _NOT_TO_DRAFTS.search(message.low) or _AND_BACK.search(message.low):
        return None
    return Gist("back to drafts", without(message.unquoted, found))


def names_two_accounts(message: TypedMessage) -> bool:
    """`on cafe_milk and brand_shop`: a post goes to one. Several people may be tagged."""
    if TAGGED.search(message.low) or COLLABORATOR.search(message.low):
        return False
    names = "|".join(map(re.escape, sorted(message.about.accounts, reverse=True)))
    spots = re.finditer(rf"(?<![\w.])(?:{names})(?![\w.])", message.low) if names else ()
    return any(
        _TOGETHER.fullmatch(message.low[one.end() : other.start()])
        for one, other in pairwise(spots)
    )


def slot(message: TypedMessage) -> Gist | None:
    found = _SLOT.search(message.unquoted)
    if not found or _SLOT_OF_GUESTS.match(message.unquoted, found.end()):
        return None
    if _SLOT_OF_ANOTHER_DAY.search(message.unquoted[: found.start()]):
        return None
    return Gist("next free slot", without(message.unquoted, found))


def account(message: TypedMessage) -> Gist | None:
    low = message.unquoted.replace("@", " ")
    found = [
        match
        for name in sorted(message.about.accounts)
        if (match := re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", low))
    ]
    if any(it.search(message.low) for it in (_ASKED, TAGGED, _TOLD_OF)):
        return None
    if len(found) != 1 or not _MOVED_TO.search(rest := without(low, *found)):
        return None
    return Gist(f"move to account {found[0][0]}", rest)


def restored(message: TypedMessage) -> Gist | None:
    found = [it.search(message.unquoted) for it in (_BROUGHT_BACK, _DELETED)]
    if not all(found):
        return None
    rest = _BY_MISTAKE.sub(lambda it: " " * len(it[0]), message.unquoted)
    return Gist("restore the post", without(rest, *filter(None, found)))


def binned(message: TypedMessage) -> Gist | None:
    """`хозяин против, удали`: where the post is named, somebody refuses, or there is a new one."""
    found = _WHOLE_BINNED.search(message.unquoted)
    if not found or "@" in message.low or "#" in message.low:
        return None
    rest = without(message.unquoted, found)
    is_this = _THIS.search(found[0]) and _NEW_ONE.search(rest)
    is_named = _POST_NAMED.search(message.unquoted) or _REFUSED.search(rest) or is_this
    is_part = _PART.search(_NEW_ONE.sub(" ", rest)) is not None and message.about.media > 1
    return Gist("delete the post", rest) if is_named and not is_part else None


def told(message: TypedMessage) -> Gist | None:
    if _SHOWN.search(message.unquoted):
        return Gist("show the card")
    return Gist("who is tagged?") if _TAGGED.search(message.unquoted) else None


def _dotted(message: TypedMessage) -> str:
    return EMOJI.sub(lambda it: "…" * len(it[0]), message.typed)


def _is_name(name: str, message: TypedMessage) -> bool:
    """`Location scouting for a film` is none; who writes no capitals gives a short one."""
    is_written_so = message.typed[:1].islower() and len(name.split()) <= LONGEST_BARE
    return not name[:1].islower() or is_written_so


def place(message: TypedMessage) -> Gist | None:
    found = _PLACE.search(message.unquoted)
    if not found:
        return None
    rest = without(message.unquoted, found)
    if _NONE.search(message.unquoted) or AWAY.search(rest):
        return Gist("no location", rest)
    given = _GIVEN.match(message.low, found.end())
    if not given:
        return None
    corrected = message.corrected_from(given.end())
    start = corrected or given.end()
    is_told = ":" in given[0] and corrected is None
    is_small = message.typed[:1].islower() and corrected is None
    end = (_TOLD_END if is_told or is_small else _END).search(_dotted(message), start)
    stop = end.start() if end else len(message.typed)
    name = message.typed[start:stop].strip()
    if not name or len(name.split()) > LONGEST_NAME or _NO_NAME.match(name.lower()):
        return None
    is_bare = given[0] == " "
    if _OURS.search(message.low[: found.start()]) or (is_bare and not _is_name(name, message)):
        return None
    if is_told and message.low[stop:].strip(" .!…"):
        return None
    rest = message.corrected(message.unquoted) if corrected else message.unquoted
    return Gist(f"location: {name}", rest[: found.start()] + rest[stop:])
