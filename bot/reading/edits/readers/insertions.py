"""Changes of the caption at a spot that is named: `put 🔥 after big sale`, `BIG SALE all caps`,
`break after “Sunday.”`, `first line → …`, `remove the part about sunday`."""

import re

from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    DO,
    MOVE,
    QUOTED,
    TAKE_THING,
    Clause,
    FoundWords,
    unquoted,
)
from bot.reading.edits.pieces.finding import (
    FIRST_EMOJI,
    Spot,
    body_and_tags,
    speaks_of,
    spots_of,
    without,
)
from bot.reading.edits.pieces.saying import sign_named
from bot.reading.edits.pieces.values import CaptionEdit, Chosen, Doubt, DoubtError

_PUT = rf"(?:{ADD}|{MOVE}|{DO}|mention|упомяни(?:те)?)"
_WORDS = r"(?:the )?(?:words?|phrase|text|слов[ао]?|фраз[ыу]|текста?)? ?"
_AFTER = r"(?:right after|after|behind|straight after|сразу после|после)"
_BEFORE = r"(?:right before|before|in front of|прямо перед|перед)"
_BREAK = (
    "(?:(?:a |an )?(?:line )?(?:break|new line|empty line|blank line|line)|another(?: one)?"
    "|перенос(?: строки)?|(?:пуст|нов)(?:ая|ую) строк[ау]|отступ|абзац|еще один)"
)
_INSERTED = re.compile(
    f"(?:{_PUT} )?(?:the )?(?P<new>.+?) (?:(?P<after>{_AFTER})"
    f"|(?P<before>{_BEFORE})) {_WORDS}(?P<old>.+)"
    f"|(?:(?P<after_first>{_AFTER})|(?P<before_first>{_BEFORE})) "
    f"{_WORDS}(?P<old_first>.+?),? {_PUT}:? (?P<new_last>.+)"
)
_ABOVE_TAGS = re.compile(
    rf"{ADD} (?P<new>.+?) (?:above|before|over|перед|над) (?:the )?(?:hash ?tags|х[еэ]штег\w+)"
    rf"|(?:above|before|перед|над) (?:the )?(?:hash ?tags|х[еэ]штег\w+),? {ADD}:? (?P<new_last>.+)"
)
_BROKEN = re.compile(
    rf"(?:{_PUT} )?{_BREAK} (?:(?P<after>{_AFTER})|(?P<before>{_BEFORE})) {_WORDS}(?P<old>.+)"
    r"|(?:put )?(?P<old_first>.+) (?:on|с|на) (?:a |it'?s own |отдельн\w+ )?(?:new |новой )?"
    r"(?:line|стро(?:к|чк)\w+)"
)
_TAGS_LOWER = re.compile(
    "(?:(?:move|put|push|перенеси|опусти|поставь|сделай"
    "|сдвинь)(?:те)? )?(?:the )?(?:hash ?tags|х[еэ]штеги)"
    "(?: (?:on|onto|to|на|с|a|an|the|their|own|new|separate|line|lines?|below|lower|down"
    "|further|after|an? empty"
    r"|there|go|with|from|с|отдельн\w+|нов\w+|строк\w+|строчк\w+|ниже|пониже|вниз|через|пуст\w+))+"
    rf"|(?:{_PUT} )?(?:a )?(?:space|gap|blank line"
    rf"|{_BREAK})(?: {_PUT})? (?:between (?:the )?(?:text"
    r"|caption|words) and (?:the )?(?:hash ?)?tags|(?:before|above|перед"
    r"|над) (?:the )?(?:hash ?tags"
    r"|хештег\w+))(?: так)?"
)
_TAGS_FIRST = re.compile(
    "(?:(?:move|put|перенеси|поставь|подними)(?:те)? )?(?:the |all |все )*(?:hash ?tags"
    "|х[еэ]штеги)"
    " (?:(?:to|at|on|in) (?:the )?)?(?:top|start|beginning|front|наверх|вверх|в начало"
    "|в самое начало|сверху|вначале)"
    r"(?: of the (?:caption|text|post)| текста| поста)?"
)
_EACH_ON_A_LINE = re.compile(
    "(?:(?:put|start) )?(?:each|every) sentence (?:on|in|with) (?:a |its own )?(?:new "
    "|own |separate )*line"
    r"|кажд\w+ предложение (?:с новой|на новой|на отдельной|с отдельной|на новую"
    r"|на отдельную) строк\w+"
)
_UPPER = re.compile(
    f"(?:{_PUT} |{CHANGE} |write )?{_WORDS}(?P<old>.+?) (?:(?:to|in"
    "|into) )?(?:all )?(?:all ?caps|caps(?: lock)?|capitals?(?: letters)?|upper ?case"
    "|uppercase)"
    r"|(?:upper ?case|capitali[sz]e|caps)(?: on)? (?:the )?(?P<old_last>.+)"
    "|(?:сделай |напиши |пусть будет )?(?P<old_ru>.+?)(?: (?:сделай|напиши)(?:те)?)?"
    r" (?:капсом|капслоком"
    r"|заглавными(?: буквами)?|больш\w+ буквами|прописными)"
    r"|(?:капсом|заглавными|большими буквами) (?:сделай |напиши )?(?P<old_ru_last>.+)"
)
_ALL_OF_IT = re.compile(r"everything|all|(?:the )?(?:caption|text)|все|(?:весь )?текст")
_FIRST_LETTER = re.compile(
    rf"(?:{_PUT} |write )?{_WORDS}(?P<old>.+?)(?: (?:напиши|сделай)(?:те)?)?"
    r" (?:with (?:a )?|с )(?:(?P<large>capital|big|large|upper ?case|большой|заглавной)"
    r"|small|lower ?case|маленькой|строчной)(?: letter| буквы| [a-zа-я])?"
)
_LOWER = re.compile(
    "(?:make |put |write )?(?:lower ?case(?: for)?|small letters)(?: (?:everything|all"
    "|the|whole|caption|text|in|it))+"
    "|(?:make |put )?(?:everything|all|the whole caption|the caption"
    "|the text)(?: in the caption)? (?:to |in |into )?(?:lower ?case|small letters)"
    "|(?:сделай |напиши |пусть будет )?(?:все|весь текст|текст"
    r"|подпись)(?: буквы)? (?:маленьк\w+|строчн\w+)(?: буквами)?"
)
_ELSEWHERE = re.compile(
    r"[#@\d\"«“,]|\b(?:after|before|and|line|where|photo|после|перед|и|где|строк\w*|фото\w*)\b"
)
_TAKES = re.compile(rf"{TAKE_THING}\b")
_CUT_AFTER = re.compile(
    rf"(?:{TAKE_THING} )?(?:everything|all|все)(?:,? (?:that comes|that is|что|that))?"
    rf" (?:after|past|behind|после) {_WORDS}(?P<old>.+?)(?:,? (?:{TAKE_THING}))?"
)
_FIRST_TAG = re.compile(
    rf"(?:{ADD} )?(?P<new>#\w+) (?:as the )?(?:first hash ?tag|перв\w+ хештегом)"
    r"|(?:первым|first) (?:хештегом|hash ?tag)(?: put| add| поставь| добавь)?:? (?P<new_last>#\w+)"
)
_ABOUT = re.compile(
    f"(?:{TAKE_THING}) (?:все |то |что |the |that |everything |part |bit |line |sentence |stuff "
    "|words? |часть |фразу |строчку |строку |кусок |слова |момент |текст )*"
    "(?:about|про) (?:the )?(?P<what>.+)"
)
_LEADING = re.compile(r"[^\w#@«\"“]*")
_SEGMENT = re.compile(r"[^,.!?;:…\n]+")


def inserted(clause: Clause, caption: str, chosen: Chosen = None) -> CaptionEdit | None:
    """The caption with what is ordered; None for another order. Raises DoubtError for a spot that
    stands twice."""
    for read in (
        _above_tags,
        _first_tag,
        _tags_moved,
        _cut_after,
        _sign_taken,
        _lined,
        _cased,
        _cut_about,
        _put_in,
    ):
        if (text := read(clause, caption, chosen)) is not None:
            return CaptionEdit(text)
    return None


def _above_tags(clause: Clause, caption: str, _: Chosen) -> str | None:
    found = clause.fits(_ABOVE_TAGS)
    body, tags = body_and_tags(caption)
    if found is None or not tags:
        return None
    new = found["new"] or found.to_the_end("new_last")
    return f"{body.rstrip()}\n{new}\n{tags}"


def _first_tag(clause: Clause, caption: str, _: Chosen) -> str | None:
    """Before those with which the caption ends."""
    found = clause.fits(_FIRST_TAG)
    body, tags = body_and_tags(caption)
    if found is None or not tags:
        return None
    return f"{body}{_said(found, 'new', 'new_last')} {tags}"


def _sign_taken(clause: Clause, caption: str, _: Chosen) -> str | None:
    """The one that is shown, whatever is said of it: `remove those nails 💅`."""
    signs = {sign for sign in re.findall(r"[^\w\s]", clause.low) if ord(sign) > FIRST_EMOJI}
    is_order = _TAKES.match(clause.low) and clause.typed[:1].islower()
    if len(signs) != 1 or not is_order or _ELSEWHERE.search(clause.low):
        return None
    spots = spots_of(signs.pop(), caption)
    return without(caption, spots) if len(spots) == 1 else None


def _cut_after(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    """With the signs that end what stays."""
    found = clause.fits(_CUT_AFTER)
    spot = _spot(found["old"], caption, chosen) if found else None
    if spot is None or not caption[spot[1] :].strip():
        return None
    signs = re.match(r"[.!?…]*", caption[spot[1] :])
    return caption[: spot[1] + (signs.end() if signs else 0)]


def _tags_moved(clause: Clause, caption: str, _: Chosen) -> str | None:
    body, tags = body_and_tags(caption)
    if not tags or not body.strip():
        return None
    if clause.fits(_TAGS_FIRST):
        return f"{tags}\n{body.rstrip()}"
    return f"{body.rstrip()}\n\n{tags}" if clause.fits(_TAGS_LOWER) else None


def _lined(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    if clause.fits(_EACH_ON_A_LINE):
        return re.sub(r"(?<=[.!?…]) +(?=[^\W\d_«\"“])", "\n", caption)
    found = clause.fits(_BROKEN)
    spot = _spot(_said(found, "old", "old_first"), caption, chosen) if found else None
    if found is None or spot is None:
        return None
    if found.has("after"):
        stop = re.match(r"[.!?…,;:]*", caption[spot[1] :])
        end = spot[1] + (stop.end() if stop else 0)
        return f"{caption[:end]}\n{caption[end:].lstrip()}"
    return f"{caption[: spot[0]].rstrip()}\n{caption[spot[0] :]}"


def _cased(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    if clause.fits(_LOWER):
        return caption.lower()
    if found := clause.fits(_FIRST_LETTER):
        spot = _spot(found["old"], caption, chosen)
        letter = spot and caption[spot[0]]
        cased = letter and (letter.upper() if found.has("large") else letter.lower())
        return spot and f"{caption[: spot[0]]}{cased}{caption[spot[0] + 1 :]}"
    found = clause.fits(_UPPER)
    said = _said(found, "old", "old_last", "old_ru", "old_ru_last") if found else ""
    if _ALL_OF_IT.fullmatch(said.lower()):
        return caption.upper()
    spot = _spot(said, caption, chosen) if said else None
    return spot and caption[: spot[0]] + caption[slice(*spot)].upper() + caption[spot[1] :]


def _cut_about(clause: Clause, caption: str, _: Chosen) -> str | None:
    """Between two signs: the only part of the caption in which it stands."""
    found = clause.fits(_ABOUT)
    if found is None:
        return None
    body, _tags = body_and_tags(caption)
    parts = [it.span() for it in _SEGMENT.finditer(body)]
    there = [it for it in parts if speaks_of(found["what"], caption[slice(*it)])]
    if len(there) != 1:
        return None
    start, end = there[0]
    lead = _LEADING.match(caption, start, end)
    start = lead.end() if lead else start
    before, after = caption[:start].rstrip(), body[end : end + 1]
    if before.endswith(","):
        return without(caption, ((len(before) - 1, end),))
    return None if after == "," else without(caption, ((start, end + len(after.strip())),))


def _put_in(clause: Clause, caption: str, chosen: Chosen) -> str | None:
    found = None if _TAKES.match(clause.low) else clause.fits(_INSERTED)
    if found is None:
        return None
    spot = _spot(_said(found, "old", "old_first"), caption, chosen)
    new = unquoted(_said(found, "new", "new_last"))
    is_quoted = any(found.has(it) and found.is_quoted(it) for it in ("new", "new_last"))
    sign = None if is_quoted else sign_named(new)
    if sign == "":
        return None
    name = re.search(r"@[\w.]+", new)
    new = sign or _sign_alone(new) or (name[0] if name and not QUOTED.search(new) else new)
    if spot is None or (spots_of(new, caption) and not re.search(r"[^\w\s]", new)):
        return None
    if not (clause.low.startswith(_ORDERING) or not re.search(r"\w", new) or found.has("new_last")):
        return None
    if found.has("after") or found.has("after_first"):
        joint = "" if new[:1] in " .,!?…:" else " "
        return f"{caption[: spot[1]]}{joint}{new}{caption[spot[1] :]}"
    return f"{caption[: spot[0]]}{new} {caption[spot[0] :]}"


def _sign_alone(new: str) -> str:
    """Of `a little ☕`, «стаканчик ☕»: a sign beside its name."""
    signs = re.findall(r"[^\w\s.,!?;:'\"«»“”#@-]+", new)
    return signs[0] if len(signs) == 1 and len(re.findall(r"\w+", new)) <= len("abc") else ""


_ORDERING = (
    "add",
    "put",
    "insert",
    "write",
    "place",
    "добавь",
    "вставь",
    "поставь",
    "напиши",
    "допиши",
    "впиши",
    "three dots",
    "mention",
    "упомяни",
)


def _said(found: FoundWords, *names: str) -> str:
    return next((found[name] for name in names if found.match.groupdict().get(name)), "")


def _spot(words: str, caption: str, chosen: Chosen) -> Spot | None:
    """The first that stands there, of words with what they were perhaps followed by. Raises
    DoubtError."""
    words = re.sub(r"^(?:the|слова|слово) ", "", words, flags=re.IGNORECASE).strip(" .,!")
    words = unquoted(words).strip(" .,!")
    spots = spots_of(words, caption)
    if len(spots) > 1 and not isinstance(chosen, int):
        raise DoubtError(Doubt.TWICE, words, spots)
    return spots[chosen if isinstance(chosen, int) and len(spots) > 1 else 0] if spots else None
