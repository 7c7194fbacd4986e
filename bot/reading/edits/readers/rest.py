"""All else that can be ordered: place, kind, alt text, first comment, collaborators,
account, and what is done with the whole post."""

import re

from bot.reading.edits.pieces.clauses import (
    ADD,
    CHANGE,
    COLON,
    DO,
    MOVE,
    NO,
    QUOTED,
    SEND,
    TAKE,
    TAKE_THING,
    USERNAME,
    Clause,
    FoundWords,
    with_a_remark,
)
from bot.reading.edits.pieces.values import (
    About,
    AccountEdit,
    AltTextEdit,
    CollaboratorsEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    Doubt,
    DoubtError,
    Edit,
    HalfError,
    KindEdit,
    PlaceEdit,
    Unclear,
)
from bot.reading.ordinals import ORDINALS
from posting import Kind

_NAMED = re.compile(r"plac|loc|geo|alt|com|col|auth|мест|гео|лок|альт|ком|коллаб|соавт|📍")
_TAKE = rf"(?:{NO}|{TAKE_THING}(?: the)?)"
_SET = rf"(?:{MOVE}|{ADD}|{CHANGE}|use|take|make|укажи(?:те)?|возьми(?:те)?|сделай(?:те)?)"
_PLACE_WORD = (
    r"(?:(?:place|location)(?: tag)?|geo ?(?:tag|location|point)|geo|loc|мест[оа]"
    r"|гео(?:метк|точк)[уиа]|геот[еэ]га?|(?:гео)?локаци[юия]|гео)"
)
_PUT_IN = r"(?:add|(?:добавь|поставь|укажи)(?:те)?)"
_NO_PLACE = re.compile(
    rf"{_TAKE} {_PLACE_WORD}|{_PLACE_WORD}(?: is)? (?:не надо|не нуж(?:ен|на|но|ны)|not needed)"
)
_PLACE = re.compile(
    f"(?:(?:{_SET}|tag|mark) (?:the |a )?)?{_PLACE_WORD}(?: {_SET})?(?: to| на)?{COLON}(?:пусть"
    f" (?:будет )?)?(?P<what>.+)|📍 ?(?P<marked>.+)|{_PLACE_WORD},? {_PUT_IN},? (?P<behind>[^:]+)"
    f"|(?:set|{CHANGE}|{_PUT_IN}|put) (?:the |a )?{_PLACE_WORD},? (?:to |на |as )?"
    r"(?P<named>(?!(?:at|in|on|up|before|after|above|below|first|last|back) ).+)"
    f"|(?:the )?(?P<word>{_PLACE_WORD})(?: is| to| should be| это| будет| пусть будет)?"
    r" (?!(?:should|must|has|needs|us|it|this|at|to) )(?P<bare>(?:[^\s.!?:]+ ?){1,5})"
)
_BARE_PLACE = re.compile(r"geo|geo ?tag|geo ?location|геометка|геолокация|location|локация")
_NOT_A_PLACE = re.compile(
    r"(?:your|our|my|an?|for|to|of|is|are|in|at|on|with|where|that|orders?|bets|last|first"
    r"|для|где|у|есть|нет|под|в|на|не)\b"
)
_HOW = re.compile(r"(?:somehow|properly|correctly|better|right|как|(?:норм|прави)\w+|получше)\b")
MOST_OF_A_TITLE, MOST_OF_A_TITLE_RU = 2, 4  # words: `Place Riga`; more may be a caption
_KINDS = {
    Kind.STORY: r"stor(?:y|ies)|stories|сторис|сториз|истори[юией]+",
    Kind.REEL: r"reels?|рилс(?:ом)?|рилз|reel",
    Kind.CAROUSEL: r"carousel|карусел(?:ь|ью|и)",
    Kind.PHOTO: r"(?:single |plain )?photo(?: post)?|обычн(?:ый пост|ое фото)",
}
_KIND = re.compile(
    f"(?:(?:(?:пусть будет|{DO}|post|publish|send|share|{MOVE}|(?:выложи|опубликуй|запости"
    "|отправь)(?:те)?)(?: it| this| из (?:него|этого)| его| это)? )?(?:as (?:an? )?|into (?:an? )?"
    f"|to (?:an? |the |my )?|in (?:the |my )?|a |an |в |как |из этого )?|(?:{CHANGE}|convert"
    "|преврати(?:те)?)(?: it| this| его| это)? (?:in)?(?:to (?:an? )?|в ))"
    "(?:" + "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS.items()) + ")"
)
_KIND_ALONE = re.compile("|".join(_KINDS.values()))
_ALT = re.compile(
    f"(?:{_SET} )?(?:the )?(?:alt(?:ernative)?|альт(?:ернативный)?)(?:[- ]?(?:text|текст))?"
    r"(?: (?:for|of|on|для|на|к|у)?(?: ?the)? ?(?:photo|slide|фото|слайда?)? ?(?P<n>\d\d?)"
    rf"| (?:for|of|on|для|на|к|у)(?: the)? (?P<nth>{'|'.join(ORDINALS)})\w* \w+"
    r"| (?:for|of|on|для|на|к)(?: the| this)? (?:photo|image|picture|post|it|this|one|н\w+|фото"
    f"|картинк[иеу]|пост[ау]))?(?: (?:should be|must be|is|пусть будет))?{COLON}(?P<text>.+)"
    f"|(?:{_SET} )?(?:the )?(?:alt(?:ernative)?[- ]?text|альт(?:ернативный)?[- ]?текст)"
    r"(?: to| as| is| на)?(?: (?:добавь|поставь|сделай|напиши)(?:те)?)?"
    r" (?P<bare>(?!should\b|must\b|for\b|[^:]{0,20}:)[^\d].*)",
    re.DOTALL,
)
_NO_ALT = re.compile(rf"{_TAKE} (?:alt|альт)(?:[- ]?(?:text|текста?))?")
_FIRST = r"(?:first|1st|1|перв(?:ый|ого|ым|ом)|1-?(?:[йы]й?|м|ом))"
_COMMENT_WORD = (
    rf"(?:(?:{_FIRST} )?(?:comment|ком+(?:ент(?:ом|у|ари(?:й|я|ем|и))?)?)"
    r"|comment (?:first|(?:no\.? ?|number |№ ?)1))"
)
_IN_COMMENT = (
    rf"(?:{_FIRST} comment (?:should|must) (?:be|say)"
    rf"|в (?:перв\w+ )?ком+ент(?:ари[йи]|ы)? (?:{ADD}|пусть будет))"
)
_NO_PRIZE = r"(?!wins?\b|gets?\b|\w+[еи]т\b|is\b|no longer\b|больше\b|уже\b|не\b)"
"""`first comment wins a cup` is a caption."""
_COMMENT = re.compile(
    rf"(?:{_SET} )?{_FIRST} (?:comment|ком+ент(?:арий)?) {_NO_PRIZE}(?P<few>(?:[^\s:—–-]+ ?){{1,4}}"
    f")|(?:{_SET} (?:this |that |it |это )?)?(?:(?:in|to|into|as) )?(?:a |the "
    f"|в )?{_COMMENT_WORD}{COLON}(?P<text>.+)|(?:{_SET} )?(?:в |(?:in|to|as)(?: the"
    f"| a)? )?{_FIRST} (?:comment|ком+ент(?:ари(?:й|ем))?)(?: should be"
    f"| is)?:? (?P<quoted>{QUOTED.pattern})|{_SET} (?P<quoted_first>{QUOTED.pattern}) (?:(?:in|to"
    rf"|into|as)(?: the| a)?|в|как)? ?{_FIRST} (?:comments?|ком+ент(?:ари\w+)?)|{_FIRST} (?:comment"
    "|ком+ент(?:арий)?) (?:should be|is to be|must be|пусть будет|будет) ?: ?(?P<told>.+)"
    f"|{_IN_COMMENT} (?P<bare>.+)",
    re.DOTALL,
)
_NO_COMMENT = re.compile(rf"{_TAKE} {_COMMENT_WORD}")
_NAME = rf"@?{USERNAME}"
_WITH_AT = rf"@{USERNAME}"
_COLLAB_WORD = r"(?:coll?ab(?:s|orators?)?|co-?authors?|соавтор(?:а|ы|ом|ов|ами)?|коллаб(?:а|у)?)"
_INVITE = rf"(?:{ADD}|invite|make|set|позови(?:те)?|пригласи(?:те)?|сделай(?:те)?|укажи(?:те)?)"
_COLLABS = rf"{_WITH_AT}(?:,? (?:and |и )?{_WITH_AT})*"
_COLLAB = re.compile(
    f"(?:{_INVITE} (?:a |an |as |в )?|в )?{_COLLAB_WORD}(?: with| с| {_INVITE})? ?:? ?"
    f"(?P<first>{_COLLABS})(?: (?:сделай|добавь|поставь)(?:те)?)?"
    f"|collaborate with (?P<with>{_COLLABS})"
    f"|(?:with )?(?P<named>{_COLLABS}) (?:as (?:a )?|в |to )?{_COLLAB_WORD}"
    f"|{_INVITE} (?P<last>{_COLLABS}) (?:as (?:a )?|to |a |в |как )?{_COLLAB_WORD}"
)
_LESS_COLLAB = re.compile(
    rf"{_TAKE} {_COLLAB_WORD} (?P<first>{_WITH_AT})|{_TAKE} (?P<last>{_WITH_AT}) (?:from"
    rf"|из) (?:the )?{_COLLAB_WORD}"
)
_NO_COLLAB = re.compile(rf"{_TAKE} {_COLLAB_WORD}")
_SEND = (
    rf"(?:(?:{MOVE}|{CHANGE}|post|publish|switch|send|use|выложи(?:те)?|опубликуй(?:те)?"
    r"|отправь(?:те)?|переключи(?:сь|те)?|используй(?:те)?|выбери(?:те)?)"
    r"(?: it| this| the post| его| пост)? )"
)
_ACCOUNT = re.compile(
    f"{_SEND}?(?:to |from |on |in |в |на |от |с )?(?:the |other |my )?(?P<word>account"
    f"|акк(?:аунт)?[аеу]?)(?: на)? (?P<name>{_NAME})|{_SEND}?(?:to|в|на) (?P<bare>{_WITH_AT})"
    rf"|{_SEND}(?:to |on |в |на )?(?P<named>(?=\S{{3}}){USERNAME})(?: account)?(?: for this(?: one"
    rf"| post)?)?"
)
_POST = (
    r"(?: (?:it|this|that|the post|this post|the draft)|(?: (?:его|этот|весь|это|пост|черновик))*)?"
)
_ONE = r"(?:it|this|the post|this post|the draft)"
_LOOKS = rf"{_ONE}(?:'ll| will| would)? (?:looks?|be)(?: like)?(?: now| in (?:the |my )?feed)*"
_NOW = (
    r"(?:(?:right )?now|(?:right|straight) away|at once|immediately|asap"
    r"|(?:прямо )?сейчас(?: же)?|сразу|немедленно|срочно|(?:по)?скорее)"
)
_AT_ONCE = rf"(?>(?: (?:{_NOW}|already|уже|прямо))*)"
_DEEDS = {
    Deed.REMOVE: (
        rf"(?:{TAKE}|take down|снеси){_POST} from (?:the |my )?(?:instagram|insta|ig|profile|feed)"
        rf"|(?:{TAKE}|снеси){_POST} (?:из|с|со) (?:инстаграм[ма]?а?|инсты|instagram|профиля|ленты)"
    ),
    Deed.PUBLISH: (
        rf"(?:{SEND}|go live){_POST}{_AT_ONCE}"
        r"|(?:right )?now|(?:right|straight) away|(?:прямо )?сейчас(?: же)?|сразу"
    ),
    Deed.DELETE: (
        rf"(?:delete|trash|bin){_POST}|(?:remove|erase|wipe|discard|(?:throw|toss) away) {_ONE}"
        rf"|toss {_ONE}|(?:throw|toss) {_ONE} (?:away|out)"
        rf"|удал(?:и(?:те|ть)?|яй(?:те)?|ять){_POST}"
    ),
    Deed.RESTORE: (
        rf"(?:restore|undelete|bring back){_POST}|bring{_POST} back"
        rf"|(?:восстанови(?:те|ть)?|верни(?:те)?){_POST}"
    ),
    Deed.UNDO: (
        "undo(?: (?:it|this|that|(?:the )?last change))?|revert(?: it| that)?"
        "|(?:go|step|(?:roll|take) it|take that) back|(?:(?:go|put it|change it) )?back to (?:how"
        "|what) it was|cancel (?:the |my )?last (?:change|edit)|отмени(?:те|ть)?(?: это)?"
        "(?: последн(?:ее|юю))?(?: изменени[ея]| правку)?|откати(?:те|ть)?"
        "|верни(?:те)? (?:(?:все )?как было|(?:на|в)зад)|отмена|cancel"
    ),
    Deed.PREVIEW: (
        "(?:(?:show|open|see)(?: me)?(?: the| a)? )?preview(?: it| this)?|(?:покажи(?:те)? "
        "|открой(?:те)? )?(?:превью|предпросмотр)|(?:show(?: me| us)?|let me see"
        "|(?:can (?:i|we) )?see) (?:how"
        f"|what) {_LOOKS}|(?:покажи(?:те)?|посмотреть|глянуть),? (?:как (?:он[оа]? |это "
        "|пост )?(?:(?:будет|сейчас)(?: (?:выглядеть|смотреться))?|выглядит|смотрится)(?: в ленте"
        "| пост| сейчас)*|(?:что|как) (?:все )?(?:получилось|получится|вышло))"
    ),
    Deed.COPY: rf"(?:copy|duplicate|clone|(?:скопи|(?:про)?дубли)руй(?:те)?|копия){_POST}",
    Deed.CARD: r"show(?: me)? the card|покажи(?:те)? карточку",
    Deed.TAGGED: r"tell whom",
    Deed.WHEN: r"tell when",
    Deed.LENGTH: r"tell the length",
}
_DEED = {deed: re.compile(words) for deed, words in _DEEDS.items()}


def read_rest(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError for a slide or an account that is not there."""
    named = (_place, _alt_text, _comment, _collaborators) if _NAMED.search(clause.low) else ()
    for read in (*named, _kind, _account):
        if (edit := read(clause, about)) is not None:
            return (edit,)
    return None


def read_deed(clause: Clause) -> DeedEdit | None:
    deed = next((deed for deed, words in _DEED.items() if clause.fits(words)), None)
    return None if deed is None else DeedEdit(deed)


def _place(clause: Clause, _: About) -> Edit | None:
    if clause.fits(_NO_PLACE):
        return PlaceEdit("")
    found = clause.fits(_PLACE)
    if found is None or (found.has("bare") and not _is_name(found)):
        return None
    names = (name for name in _PLACE.groupindex if name != "word" and found.has(name))
    place = found[next(names)]
    if _HOW.match(place.lower()):
        raise DoubtError(Doubt.LOST, clause.typed)
    if named := with_a_remark(place):
        name, told = named
        order = clause.typed[: clause.typed.rindex(told)].rstrip(" ,.;!?…—–-")
        raise HalfError(Unclear(Doubt.HALF, told, order, (PlaceEdit(name),)))
    return PlaceEdit(place)


def _is_name(found: FoundWords) -> bool:
    """`place Riga`, not `place to be`; behind words that captions seldom have it may be small."""
    name, word = found["bare"], found.low("word")
    if not name[:1].isupper() or _NOT_A_PLACE.match(found.low("bare")):
        return _BARE_PLACE.fullmatch(word) is not None
    most = MOST_OF_A_TITLE_RU if word.startswith("мест") else MOST_OF_A_TITLE
    is_short = len(name.split()) <= most or found.clause.typed[:1].islower()
    is_geo = word not in {"place", "место", "места"}
    return is_geo or (is_short and "!" not in found.clause.stop)


def _kind(clause: Clause, _: About) -> Edit | None:
    """The bare name of a kind is a word as any other."""
    if clause.fits(_KIND_ALONE):
        return None
    found = clause.fits(_KIND)
    return KindEdit(next(it for it in Kind if found.has(it.value))) if found else None


def _alt_text(clause: Clause, about: About) -> Edit | None:
    if clause.fits(_NO_ALT):
        return AltTextEdit("")
    found = clause.fits(_ALT)
    if found is None:
        return None
    number = ORDINALS[found.low("nth")] if found.has("nth") else int(found.low("n") or 1)
    if not 1 <= number <= about.media:
        raise DoubtError(Doubt.NO_SLIDE, str(number))
    words = found.to_the_end("text") or found.to_the_end("bare")
    return AltTextEdit(words, number - 1 if found.has("n") or found.has("nth") else None)


def _comment(clause: Clause, _: About) -> Edit | None:
    if clause.fits(_NO_COMMENT):
        return CommentEdit("")
    found = clause.fits(_COMMENT)
    if found is None:
        return None
    few = found["quoted"] or found["quoted_first"] or found["few"]
    whole = (found.to_the_end(it) for it in ("text", "told", "bare") if found.has(it))
    return CommentEdit(few or next(whole))


def _collaborators(clause: Clause, about: About) -> Edit | None:
    if clause.fits(_NO_COLLAB):
        return CollaboratorsEdit(())
    if found := clause.fits(_LESS_COLLAB):
        name = (found.low("first") or found.low("last")).removeprefix("@")
        others = tuple(it for it in about.collaborators if it.lower() != name)
        if others == about.collaborators:
            raise DoubtError(Doubt.NOT_TAGGED, f"@{name}")
        return CollaboratorsEdit(others)
    found = clause.fits(_COLLAB)
    if found is None:
        return None
    said = next(found.low(it) for it in ("first", "with", "named", "last") if found.has(it))
    names = re.findall(_WITH_AT, said)
    new = (name.removeprefix("@").rstrip(".") for name in names)
    return CollaboratorsEdit(tuple(dict.fromkeys((*about.collaborators, *new))))


def _account(clause: Clause, about: About) -> Edit | None:
    """A name that is no account of ours is one only where the word says so."""
    found = clause.fits(_ACCOUNT)
    if found is None:
        return None
    name = (
        (found.low("name") or found.low("bare") or found.low("named")).removeprefix("@").rstrip(".")
    )
    if name in about.accounts:
        return AccountEdit(name)
    if found.has("word"):
        raise DoubtError(Doubt.NO_ACCOUNT, f"@{name}")
    return None
