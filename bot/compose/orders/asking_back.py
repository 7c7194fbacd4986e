"""Questions about words that were typed: what is meant by them, and for which post. The words wait,
by the message that asks, until a button says so."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import Message, Update

from bot.card.buttons.fields_offered import fields_offered
from bot.reading.edits import Doubt, Unclear
from bot.screen import (
    NUMBERS_PER_ROW,
    Ask,
    Cell,
    Context,
    Html,
    Question,
    State,
    TakeWords,
    WaitingWords,
    Words,
    WordsUse,
    answered_message,
    chat_id_of,
    in_rows,
    keep_words,
    led_to_instagram,
    link,
    note_about,
    note_offer,
    rows,
    shortened,
    title,
)
from posting import (
    EDITABLE_STATES,
    Holds,
    Kind,
    Post,
    PostState,
    is_about_to_publish,
    offer_of,
    utf16_length,
)

SHOWN, AROUND = 60, 18  # characters
TWICE = 2
MOST_SPOTS = 5
TITLE = 20
OF_A_SORT = {"#": "no_hashtags", "all emojis": "no_emojis"}
"""What orders are about that name no word of the caption, and that there is none of it."""


def waiting(
    update: Update, text: str, post_id: int | None, meant: Sequence[str] = ()
) -> WaitingWords:
    """These words, as they have come, or the orders that they were said to mean."""
    own = update.message or update.edited_message
    is_reply, number = answered_message(update) is not None, own.message_id if own else None
    return WaitingWords(text, post_id, is_reply, number, meant=meant)


async def ask_back(
    update: Update,
    context: Context,
    question: Question,
    words: WaitingWords,
    picture: bytes | None = None,
) -> None:
    """A message of its own: a question that is open stays open."""
    sent = await put_below(update, context, question, picture)
    keep_words(context.data, sent.message_id, _held(words, question))
    if words.post_id:
        note_about(context.data, sent.message_id, words.post_id)


def _held(words: WaitingWords, question: Question) -> WaitingWords:
    return replace(words, seen=question.offer.about) if question.offer and not words.seen else words


def caption_of(post: Post) -> str:
    """Of which the words may take the place, to be compared."""
    return offer_of(post, Holds.CAPTION).about


async def put_below(
    update: Update, context: Context, question: Question, picture: bytes | None = None
) -> Message:
    """What is open stays open. Its buttons go when they do no more what they say."""
    chat_id, keyboard = chat_id_of(update), rows(question.rows)
    if picture is None:
        sent = await context.bot.send_message(chat_id, question.html, reply_markup=keyboard)
    else:
        sent = await context.bot.send_photo(
            chat_id, picture, caption=question.html, reply_markup=keyboard
        )
    note_offer(context, sent, question.offer)
    return sent


async def put_beside(update: Update, context: Context, question: Question, about: State) -> None:
    """A place, or a time, cannot be while something else is asked for, which stays."""
    if about is State.PLACE:
        told = Html(f"{question.html}\n\n{context.words('compose.place.with_pin')}")
        question = replace(question, html=told)
    await put_below(update, context, question)


def shown(text: str) -> str:
    return shortened(" ".join(text.split()), SHOWN)


def doubt_question(unclear: Unclear, text: str, post: Post, when: str, words: Words) -> Question:
    """`when` is the time that the words may mean, in words."""
    html = what_is_unclear(_quoted_whole(unclear, text), post, words)
    caption = words_cell("caption", WordsUse.CAPTION, post, words)
    is_caption = words_cell("is_caption", WordsUse.CAPTION, post, words)
    nothing = words_cell("nothing", WordsUse.NOTHING, post, words)
    while_same = offer_of(post, Holds.CAPTION)
    match unclear.doubt:
        case Doubt.TWICE:
            each: list[Cell] = [
                (f"{number + 1}", TakeWords(WordsUse.NTH, post.post_id, number))
                for number in range(len(unclear.spots[:MOST_SPOTS]))
            ]
            everywhere: Cell = (_everywhere(unclear, words), TakeWords(WordsUse.ALL, post.post_id))
            ask = Ask(post.post_id, post.version, State.CAPTION)
            other: Cell = (words.plain("card.button.caption"), ask)
            others = [other] if len(unclear.spots) > MOST_SPOTS else []
            ways = ([*each, everywhere], others, [is_caption], [nothing])
            return Question(html, ways, offer=while_same)
        case Doubt.BOTH:
            label = words.plain("in_hand.button.time", when=when)
            time: Cell = (label, TakeWords(WordsUse.TIME, post.post_id))
            return Question(html, ([time], [caption], [nothing]), offer=while_same)
        case Doubt.HALF | Doubt.MAYBE | Doubt.VIDEO:
            label = "yes" if unclear.doubt is Doubt.HALF else "do"
            yes = words_cell(label, WordsUse.PART, post, words)
            return Question(html, ([yes], [is_caption], [nothing]), offer=while_same)
        case _:
            near = fields_offered(text, post, words)
            return Question(html, (near, [is_caption], [nothing]), offer=while_same)


def _everywhere(unclear: Unclear, words: Words) -> str:
    count = len(unclear.spots)
    if count > MOST_SPOTS:
        return words.plain("in_hand.button.all_of", n=count)
    return words.plain("in_hand.button.both" if count == TWICE else "in_hand.button.all")


def _quoted_whole(unclear: Unclear, text: str) -> Unclear:
    """With the pleas around what may be meant: all of it may be the caption."""
    is_either = unclear.doubt in (Doubt.MAYBE, Doubt.BOTH) and unclear.about in text
    return replace(unclear, about=text) if is_either else unclear


def what_is_unclear(unclear: Unclear, post: Post, words: Words) -> Html:
    about = shown(unclear.about)
    match unclear.doubt:
        case Doubt.TWICE:
            spots = [_around(spot, post.caption) for spot in unclear.spots[:MOST_SPOTS]]
            lines = [f"{number} {spot}" for number, spot in enumerate(spots, start=1)]
            shown_spots = Html("\n".join(lines))
            count, values = len(unclear.spots), {"word": about, "spots": shown_spots}
            if count == TWICE:
                return words("in_hand.twice", **values)
            key = "in_hand.often" if count <= MOST_SPOTS else "in_hand.very_often"
            return words.many(key, count, shown=MOST_SPOTS, **values)
        case Doubt.HALF:
            return words("in_hand.half", known=shown(unclear.understood), other=about)
        case Doubt.BOTH:
            return words("in_hand.both", typed=about)
        case Doubt.NOT_THERE if about in OF_A_SORT:
            return words(f"in_hand.{OF_A_SORT[about]}")
        case Doubt.VIDEO | Doubt.NO_SLIDE:
            return words(f"in_hand.{unclear.doubt}", word=about, count=len(post.media))
        case _:
            return words(f"in_hand.{unclear.doubt}", word=about, typed=about)


def _around(spot: tuple[int, int], caption: str) -> str:
    """As HTML, with whole words around it."""
    start, end = spot
    before, after = caption[:start], caption[end:]
    if len(before) > AROUND:
        before = f"…{before[-AROUND:].partition(' ')[2]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND].rpartition(' ')[0]}…"
    found = f"<b>{led_to_instagram(caption[start:end])}</b>"
    return " ".join(f"{led_to_instagram(before)}{found}{led_to_instagram(after)}".split())


def replace_question(text: str, post: Post, words: Words) -> Question:
    """A few words in the place of many."""
    html = words("in_hand.replace_all", length=utf16_length(post.caption), typed=shown(text))
    replacing = words_cell("replace", WordsUse.CAPTION, post, words)
    end = words_cell("end", WordsUse.END, post, words)
    nothing = words_cell("nothing", WordsUse.NOTHING, post, words)
    return Question(html, ([replacing, end], [nothing]), offer=offer_of(post, Holds.CAPTION))


def on_top_question(text: str, post: Post, words: Words) -> Question:
    """What the message did before stays."""
    more = (
        words_cell("do", WordsUse.READ, post, words),
        words_cell("nothing", WordsUse.NOTHING, post, words),
    )
    offer = offer_of(post, Holds.EDITABLE)
    return Question(words("in_hand.on_top", typed=shown(text)), (more,), offer=offer)


def slide_question(text: str, post: Post, slide: int, words: Words) -> Question:
    html = words("in_hand.of_slide", typed=shown(text))
    label = words.plain("in_hand.button.alt_text")
    alt: Cell = (label, TakeWords(WordsUse.ALT, post.post_id, slide))
    caption = words_cell("caption", WordsUse.CAPTION, post, words)
    return Question(html, ([alt, caption],), offer=offer_of(post, Holds.EDITABLE))


def time_question(text: str, post: Post, when: str, words: Words) -> Question:
    """The words under a file that are only a time."""
    label = words.plain("in_hand.button.time", when=when)
    time: Cell = (label, TakeWords(WordsUse.TIME, post.post_id))
    html = words("in_hand.time_or_caption", typed=shown(text))
    caption = words_cell("caption", WordsUse.CAPTION, post, words)
    return Question(html, ([time], [caption]), offer=offer_of(post, Holds.EDITABLE))


def in_zone(question: Question, zone: ZoneInfo, words: Words) -> Question:
    """A question whose buttons have times says on which clock."""
    told = words("posts.zone", zone=words.zone_name(zone))
    return replace(question, html=Html(f"{question.html}\n{told}"))


def which_post(
    text: str, posts: Sequence[Post], zone: ZoneInfo, words: Words, *, is_forgotten: bool
) -> Question:
    """`is_forgotten`: a message was answered of which its post is not known any more."""
    cells: list[Sequence[Cell]] = []
    for post in posts:
        name = title(post, words, TITLE)
        label = words.plain("in_hand.button.draft", title=name)
        if post.publish_at and post.state is not PostState.DRAFT:
            when = words.short_moment(post.publish_at, zone)
            label = words.plain("in_hand.button.planned", title=name, when=when)
        cells.append([(label, TakeWords(WordsUse.READ, post.post_id))])
    next_one: Cell = (words.plain("in_hand.button.next"), TakeWords(WordsUse.NEXT))
    nothing: Cell = (words.plain("in_hand.button.nothing"), TakeWords(WordsUse.NOTHING))
    key = "in_hand.which_forgotten" if is_forgotten else "in_hand.which_post"
    html = words(key, typed=shown(text))
    question = Question(html, (*cells, [next_one, nothing]))
    has_times = any(post.publish_at for post in posts)
    return in_zone(question, zone, words) if has_times else question


def which_slide(state: State, post: Post, able: Sequence[int], words: Words) -> Question:
    """Of the photos or videos that can have it."""
    cells: list[Cell] = [
        (f"{number + 1}", TakeWords(WordsUse.READ, post.post_id, number + 1)) for number in able
    ]
    each = tuple(in_rows(cells, NUMBERS_PER_ROW))
    last = [words_cell("all", WordsUse.EACH, post, words)] if state is State.PEOPLE else []
    nothing = words_cell("nothing", WordsUse.NOTHING, post, words)
    html, while_open = words(f"compose.which.{state}"), offer_of(post, Holds.EDITABLE)
    return Question(html, (*each, [*last, nothing]), offer=while_open)


def out_of_reach(text: str, post: Post, zone: ZoneInfo, words: Words) -> Question:
    """Of a post that cannot be changed now; the words wait for the buttons."""
    label = words.plain("in_hand.button.use", typed=shown(text)[:TITLE])
    use: Cell = (label, TakeWords(WordsUse.READ, post.post_id))
    match post.state:
        case PostState.DELETED:
            back = words_cell("restore", WordsUse.RESTORE, post, words)
            while_deleted = offer_of(post, Holds.UNCHANGED)
            return Question(words("in_hand.deleted"), ([back],), offer=while_deleted)
        case PostState.PUBLISHED:
            moment = post.published_at and words.moment_tag(post.published_at, zone)
            key = "in_hand.out_story" if post.kind is Kind.STORY else "in_hand.out"
            html = words(key, title=title(post, words), when=moment or "")
            again = words_cell("again", WordsUse.AGAIN, post, words)
            label, url = words.plain("card.button.open"), post.permalink
            return Question(html, ([again], [link(label, url)] if url else []))
        case PostState.PUBLISHING:
            return Question(words("in_hand.publishing"), ([use],))
        case PostState.UNCONFIRMED:
            return Question(words("in_hand.unconfirmed"), ([use],))
    stop: Cell = (words.plain("in_hand.button.stop"), TakeWords(WordsUse.STOP, post.post_id))
    before = offer_of(post, Holds.UNCHANGED)
    return Question(words("in_hand.countdown"), ([stop],), offer=before)


def is_out_of_reach(post: Post, context: Context) -> bool:
    return post.state not in EDITABLE_STATES or is_about_to_publish(post, context.now)


def words_cell(key: str, how: WordsUse, post: Post, words: Words) -> Cell:
    return words.plain(f"in_hand.button.{key}"), TakeWords(how, post.post_id)
