"""Hashtags, as orders: `add #sale`, `убери последний хештег`, `hashtags to the comment`; and what
is saved, sets of them and endings: `add the set coffee`."""

import re
from typing import NoReturn

from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    MOVE,
    NO,
    NUMBERS,
    TAKE_THING,
    Clause,
    FoundWords,
    small,
)
from bot.reading.edits.pieces.finding import Spot, without
from bot.reading.edits.pieces.stems import stem
from bot.reading.edits.pieces.values import (
    About,
    CaptionEdit,
    CommentEdit,
    Doubt,
    DoubtError,
    Edit,
    SnippetEdit,
)
from posting import hashtag_spots, hashtags, with_hashtags

_TAG = r"(?:hash ?tags?|х[еэ]ш ?-?т[еэ]г(?:и|а|ов|ами)?|т[еэ]г(?:и|а|ов)?)"
_ANY_TAG = rf"(?:{_TAG}|tags?)"
_NAMED = re.compile(r"#|tag|т[еэ]г")  # without one of them it is about something else
_TAGS = r"#[^\s#,;]++(?:[\s,;]*(?:and |и )?#[^\s#,;]++)*"
_THE = r"(?: (?:the|a|an|my|this|these|also|all|all the|все|мои|еще|такой|такие|эти|этот))?"
_END = (
    r"(?: (?:(?:at|to) the(?: very)? end|(?:on|to) it|to (?:the )?(?:hash ?)?tags"
    r"|в (?:самый )?кон(?:ец|це)|к (?:х[еэ]ш)?тегам))?"
)
_ADD = re.compile(
    f"(?:(?:{ADD}|поставь(?:те)?|(?:one|two) more|another|еще (?:один|два)){_THE}(?: (?:one|two"
    rf"|three|\d|some|два|три|один))?(?: more| еще)?(?: {_ANY_TAG})?{_END}(?: {_ANY_TAG})? ?:? ?"
    rf"|\+ ?|{_ANY_TAG} ?:? ?)(?P<tags>{_TAGS})(?: {_ANY_TAG})?{_END}"
)
_ADD_BARE = re.compile(rf"{ADD}{_THE} {_TAG} (?P<tags>[^\s#]+)")
_NO_MORE = (
    rf"(?!(?:{TAKE_THING}|{ADD}|{MOVE}|{CHANGE}|{NO}|to|at|in|on|and|the|for|it|too|also|as|first|last|instead|before|after|again|now"
    r"|в|на|и|к|еще|тоже|после|перед|вместо|одним|слитно|не|is|should|must|все|all|about|про|об?)\b)"
)
_A_TAG = rf"(?:hash ?tag|х[еэ]ш ?-?т[еэ]г) {_NO_MORE}[^\W\d_]+(?: {_NO_MORE}[^\W\d_]+){{0,2}}"
_DICTATED = re.compile(
    rf"{ADD} (?P<all>(?:the )?{_A_TAG}(?: (?:and|и|,) {_A_TAG})*)"
    r"(?: одним словом| слитно| as one word| in one word)?"
)
_OUT = rf"(?:{TAKE_THING}|{NO})"
_LESS = re.compile(
    rf"(?:{_OUT}{_THE}(?: {_ANY_TAG})? (?P<tags>{_TAGS})(?: {_ANY_TAG})?|(?:(?:take|leave) )?"
    rf"(?P<all>{_TAGS},? (?:{_OUT}|out|off|away)[,.]? (?:and|и|а также)(?: also| еще)?,? {_TAGS}))"
    r"(?:,? (?:too|also|as well|тоже|также))?"
)
_TWO = r"[^\s#]+(?: [^\s#]+)?"
_LESS_BARE = re.compile(rf"{_OUT}{_THE} (?:{_TAG} (?P<tags>{_TWO})|(?P<first>{_TWO}) hash ?tag)")
_COUNT = rf"(?P<{{}}>\d\d?|{'|'.join(NUMBERS)})"
_WHICH = r"(?P<{}>last|final|first|последн(?:ий|ие|их)|перв(?:ый|ые|ых))"
_SOME = re.compile(
    rf"{_OUT}{_THE} (?:{_WHICH.format('which')}(?: {_COUNT.format('count')})?"
    rf"|{_COUNT.format('many')} {_WHICH.format('of')}) {_TAG}"
)
_NONE = re.compile(rf"{_OUT}{_THE} (?:{_TAG}(?: все)?|tags)")  # where nobody is tagged
_ONE = re.compile(rf"{_OUT}(?: (?:the|this|that|этот|тот|мой))? (?:hash ?tag|х[еэ]ш ?-?т[еэ]г)")
_SET_WORD = r"(?:(?:hash ?tag )?set|ending|набор(?: (?:х[еэ]ш ?-?т[еэ]гов|т[еэ]гов))?|концовк[уи])"
_IN_OR_OUT = rf"(?:(?P<in>{ADD}|use|поставь(?:те)?)|(?P<out>{_OUT}))"
_SET = re.compile(rf"{_IN_OR_OUT}{_THE}(?: мой| мою)? {_SET_WORD}(?: called)?:? (?P<name>.+)")
_SET_LAST = re.compile(rf"{_IN_OR_OUT} (?:the |my )(?P<name>.+) (?:hash ?tag )?(?:set|ending)")
_CALLED = re.compile(rf"{_IN_OR_OUT} (?P<name>.+)")  # as it is called, and nothing else
_NEW_TAGS = re.compile(
    f"(?:{CHANGE}|use|put|set) (?:all |the |my |these |все |мои )*{_TAG} (?:with|to|by"
    f"|for|as|на|:)+ ?(?P<tags>{_TAGS})"
)
_KEEP, _ONLY = r"(?:keep|leave|use|оставь(?:те)?|оставить)", r"(?:only|just|только|лишь)"
_EXCEPT = r"(?:except(?: for)?|but(?: for)?|apart from|besides|кроме|за исключением)"
_OTHERS = r",? .*\b(?:others?|rest|остальн\w+|друг\w+)\b.*"
_ONLY_TAGS = re.compile(
    f"(?:(?:of|from) (?:all )?(?:the )?{_TAG},? |из (?:всех )?{_TAG},? )?(?:(?:{_KEEP} {_ONLY}"
    f"|{_ONLY} {_KEEP}) (?P<tags>{_TAGS})(?:[,.;]? .*)?|{_ONLY} (?P<between>{_TAGS}) {_KEEP}"
    rf"|(?:(?:i |we )?(?:want|need) |хочу |нуж\w+ )?{_ONLY}(?: (?:the )?{_TAG})? (?P<alone>{_TAGS})"
    f"|{_KEEP} (?:из {_TAG} )?{_ONLY} (?:из {_TAG} )?(?P<of>{_TAGS})"
    f"|{_KEEP} (?P<kept>{_TAGS}) {_ONLY}|(?:{_OUT}(?: (?:all|every|the|все))* {_TAG}|(?:все "
    f"|all (?:the )?)*{_TAG} (?:out|{_OUT})),? {_EXCEPT} (?P<except>{_TAGS})"
    f"|{_KEEP} (?P<behind>{_TAGS}){_OTHERS}|(?P<before>{_TAGS}) {_KEEP}{_OTHERS})"
)
_KEPT = re.compile(
    rf"(?=.*{_TAG})(?:(?:{_KEEP} )?{_ONLY}(?: {_KEEP})?|{_OUT}(?: all| все)?(?: the)?(?: {_TAG})?,?"
    rf" {_EXCEPT}) (?:the )?{_WHICH.format('which')}(?: {_COUNT.format('count')})?(?: {_TAG})?"
)
_SMALL = (
    r"(?:lower ?case|(?:small|lower ?case) letters|(?:с )?маленьк\w+(?: букв\w+)?"
    r"|(?:со )?строчн\w+(?: букв\w+)?|в нижнем регистре)"
)
_LOWER = re.compile(
    rf"(?:(?:make|put|write|turn|(?:сделай|напиши)(?:те)?) )?(?:all |the |all the |все )?{_TAG}"
    rf"(?: (?:all|in|to|into|with|should be|must be|be|(?:сделай|напиши|пиши)(?:те)?))* {_SMALL}"
    rf"|(?:{_SMALL}(?: for)?|(?:use|write in) {_SMALL} for)(?: all)?(?: the| все)? {_TAG}"
)
_JUST = re.compile(r"\b(?:just|only|просто|только)\b")
_AS_WELL = re.compile(r"\b(?:also|and|plus|еще|и)\b")
_SAVED = re.compile(r"\b(?:saved|set|сохран\w+|набор\w*)\b")
_FIRST = r"(?: first| 1st| перв(?:ый|ом)| 1-?(?:й|м|ом)?)?"
_TO_COMMENT = re.compile(
    f"(?:(?:{MOVE}|{ADD}|take|убери(?:те)?|отправь(?:те)?|спрячь(?:те)?|hide){_THE}|все|all)? ?"
    f"{_ANY_TAG}(?: (?:лучше |надо )?(?:{MOVE}|убери(?:те)?|отправь(?:те)?|спрячь(?:те)?))? (?:to"
    f"|into|in|в)(?: the| a)?{_FIRST} (?:comments?|ком+(?:ент(?:ари(?:й|и|ях|ем))?ы?)?)"
)
_THESE_TO_COMMENT = re.compile(
    rf"{MOVE} (?P<tags>{_TAGS}) (?:to|into|in|в)(?: the| a)?{_FIRST}"
    r" (?:comments?|коммент\w+)(?:,? (?:and )?leave (?:nothing|none) in the (?:caption|text))?"
)


def read_set(clause: Clause, about: About) -> SnippetEdit | None:
    """Raises DoubtError where a caption stands and nothing of that name is saved."""
    found = clause.fits(_SET) or clause.fits(_SET_LAST)
    if found is None:
        return _saved_set(clause, about)
    wanted = _stems(found["name"])
    meant = [it for it in about.snippets if _stems(it.name) == wanted]
    if meant:
        return SnippetEdit(meant[0], is_out=found.has("out"))
    if not about.caption:
        return None
    raise DoubtError(Doubt.NO_SET, found["name"])


def _saved_set(clause: Clause, about: About) -> SnippetEdit | None:
    """`use the coffee hashtags that we saved`: the only one whose name is in it."""
    bare = clause.fits(_CALLED)
    called = [it for it in about.snippets if bare and small(it.name) == bare.low("name")]
    if bare and len(called) == 1:
        return SnippetEdit(called[0], is_out=bare.has("out"))
    if not about.snippets or not _SAVED.search(clause.low):
        return None
    said = _stems(clause.low)
    named = [it for it in about.snippets if {*_stems(it.name)} <= {*said}]
    is_meant = len(named) == 1 and "#" not in clause.low
    return SnippetEdit(named[0]) if is_meant and re.search(_TAG, clause.low) else None


def _stems(name: str) -> list[str]:
    return [stem(word) for word in small(name).split()]


def read_hashtags(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError when one of them is not there."""
    if not _NAMED.search(clause.low):
        return None
    caption = about.caption
    if clause.fits(_TO_COMMENT) or _are_moved(clause, caption):
        return _moved(about) if hashtags(caption) else _missing("#")
    if found := clause.fits(_NEW_TAGS):
        return (CaptionEdit(with_hashtags(_without_all(caption), hashtags(found["tags"]))),)
    if (kept := _kept(clause, caption)) is not None:
        others = tuple(it for it in hashtag_spots(caption) if it not in kept)
        return (CaptionEdit(without(caption, others)),) if others else None
    if clause.fits(_ONE) and len(hashtag_spots(caption)) > 1:
        raise DoubtError(Doubt.LOST, clause.typed)
    if clause.fits(_NONE):
        return (CaptionEdit(_without_all(caption)),) if hashtags(caption) else _missing("#")
    if new := _written(clause, caption):
        return (CaptionEdit(new),)
    if (found := clause.fits(_SOME)) and _count(found):
        spots = hashtag_spots(caption) or _missing("#")
        return (CaptionEdit(without(caption, _named_spots(found, spots))),)
    return _less(clause, caption)


def _less(clause: Clause, caption: str) -> tuple[Edit, ...] | None:
    """`the just listed hashtag` is #justlisted where that stands there."""
    found = clause.fits(_LESS) or clause.fits(_LESS_BARE)
    if found is None:
        return None
    named = found[found.match.lastgroup or "tags"]
    tags = hashtags(named) or (f"#{named.replace(' ', '')}",)
    if " " in named and tags[0].casefold() not in caption.casefold():
        return None
    return (CaptionEdit(_without_these(caption, tags)),)


def _kept(clause: Clause, caption: str) -> tuple[Spot, ...] | None:
    """Of those that alone are to stay. Raises DoubtError when one of them is not there."""
    spots = hashtag_spots(caption)
    if found := clause.fits(_KEPT):
        return _named_spots(found, spots)
    is_bare = re.fullmatch(_TAGS, clause.low) and _JUST.search(small(clause.lead))
    found = clause.fits(_ONLY_TAGS) if "#" in clause.low else None
    if not found and not is_bare:
        return None
    tags = hashtags(clause.typed)
    if found is None or found.has("alone") or found.has("except"):
        _without_these(caption, tags)
    wanted = {tag.casefold() for tag in tags}
    return tuple(it for it in spots if caption[slice(*it)].casefold() in wanted)


def _named_spots(found: FoundWords, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The first or the last ones, as many as are said."""
    groups = found.match.groupdict()
    which, count = groups["which"] or groups.get("of") or "", _count(found)
    is_last = which.startswith(("last", "final", "послед"))
    return spots[-count:] if is_last else spots[:count]


def _lowered(caption: str) -> str:
    for start, end in hashtag_spots(caption):
        caption = caption[:start] + caption[start:end].lower() + caption[end:]
    return caption


def _written(clause: Clause, caption: str) -> str | None:
    """With those that are added, or written anew."""
    if clause.fits(_LOWER):
        return _lowered(caption)
    if recased := _recased(clause, caption):
        return recased
    if dictated := _dictated(clause):
        return with_hashtags(caption, dictated)
    if re.fullmatch(_TAGS, clause.low) and _AS_WELL.search(small(clause.lead)):
        return with_hashtags(caption, hashtags(clause.typed))
    found = clause.fits(_ADD) or clause.fits(_ADD_BARE)
    if found is None:
        return None
    return with_hashtags(caption, hashtags(found["tags"]) or (f"#{found['tags']}",))


def _are_moved(clause: Clause, caption: str) -> bool:
    """All of them, by their names."""
    found = clause.fits(_THESE_TO_COMMENT)
    named = {tag.casefold() for tag in hashtags(found["tags"])} if found else set()
    return bool(named) and named == {tag.casefold() for tag in hashtags(caption)}


def _dictated(clause: Clause) -> tuple[str, ...]:
    """`hash tag gel nails and hash tag manicure`"""
    found = clause.fits(_DICTATED)
    if found is None:
        return ()
    names = [it for it in re.split(rf"(?:^| (?:and|и|,) )(?:the )?{_TAG} ", found["all"]) if it]
    return tuple(f"#{name.replace(' ', '')}" for name in names)


def _recased(clause: Clause, caption: str) -> str | None:
    """`hashtags in capitals: #Nails #Spring`: those of the caption, as they are written now."""
    tags = hashtags(clause.typed)
    there = {tag.casefold(): tag for tag in hashtags(caption)}
    is_same = bool(tags) and all(tag.casefold() in there for tag in tags)
    if not is_same or not re.search(_TAG, clause.low) or re.match(rf"{_OUT}\b", clause.low):
        return None
    if all(there[tag.casefold()] == tag for tag in tags):
        return None
    for tag in tags:
        caption = re.sub(rf"{re.escape(there[tag.casefold()])}(?!\w)", tag, caption)
    return caption


def _count(found: FoundWords) -> int:
    groups = found.match.groupdict()
    said = groups["count"] or groups.get("many") or "1"
    return NUMBERS.get(said) or int(said)


def _missing(what: str) -> NoReturn:
    raise DoubtError(Doubt.NOT_THERE, what)


def _without_these(caption: str, tags: tuple[str, ...]) -> str:
    wanted = {tag.casefold() for tag in tags}
    spots = [
        spot for spot in hashtag_spots(caption) if caption[spot[0] : spot[1]].casefold() in wanted
    ]
    there = {caption[start:end].casefold() for start, end in spots}
    for tag in tags:
        if tag.casefold() not in there:
            raise DoubtError(Doubt.NOT_THERE, tag)
    return without(caption, tuple(spots))


def _without_all(caption: str) -> str:
    return without(caption, hashtag_spots(caption))


def _moved(about: About) -> tuple[Edit, ...]:
    """Those at the end of the caption; all if none stands there."""
    spots, end = [*hashtag_spots(about.caption)], len(about.caption.rstrip())
    tail: list[Spot] = []
    while spots and not about.caption[spots[-1][1] : end].strip():
        tail.insert(0, spots.pop())
        end = tail[0][0]
    moved = tail or hashtag_spots(about.caption)
    tags = tuple(about.caption[start:stop] for start, stop in moved)
    rest = without(about.caption, tuple(moved))
    return CaptionEdit(rest), CommentEdit(with_hashtags(about.comment, tags))
