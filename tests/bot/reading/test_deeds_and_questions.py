"""What is done with the whole post, and what is asked about it, in the words of ordinary people."""

from bot.reading.edits import (
    About,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    SlotEdit,
    Sort,
    TimeEdit,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

POST = About(
    "Spring nails 🌸 Book your slot this week! Запись на эту неделю\n#nails #маникюр",
    media=3,
    people=frozenset({"vika.nails"}),
    accounts=frozenset({"nail_room"}),
)
STORY = KindEdit(Kind.STORY)
DELETE, UNDO, PREVIEW, COPY, CARD, TAGGED, WHEN, LENGTH, PUBLISH = map(
    DeedEdit,
    (
        Deed.DELETE,
        Deed.UNDO,
        Deed.PREVIEW,
        Deed.COPY,
        Deed.CARD,
        Deed.TAGGED,
        Deed.WHEN,
        Deed.LENGTH,
        Deed.PUBLISH,
    ),
)


@each_row(
    ["typed", "edit"],
    [
        ("throw this post away", DELETE),
        ("throw it away, tulips sold out", DELETE),
        ("erase it, theres a new poster", DELETE),
        ("bin it, we got a better one", DELETE),
        ("we dont need this post anymore", DELETE),
        ("nope, undo", UNDO),
        ("hm go back one step", UNDO),
        ("one step back please", UNDO),
        ("show it now on instagram please, people are asking", PUBLISH),
        ("push it live", PUBLISH),
        ("when's it coming out", WHEN),
        ("when will people see it", WHEN),
        ("who do i have tagged on the reel", TAGGED),
        ("publish it this minute", PUBLISH),
        ("опубликуй прямо сию минуту", PUBLISH),
        ("dont put it out yet", DraftsEdit()),
        ("i meant a story, not a reel", STORY),
        ("I pressed wrong, go back please", UNDO),
        ("какой длины мой текст", LENGTH),
        ("кто на нём отмечен", TAGGED),
        ("this post is no longer needed", DELETE),
        ("этот пост больше не нужен", DELETE),
        ("пост не нужен, удаляй", DELETE),
        ("удали его, вчера уже выкладывали", DELETE),
        ("upload it now", PUBLISH),
        ("take it out of the queue pls", DraftsEdit()),
        ("убери из очереди", DraftsEdit()),
        ("останови этот пост", DraftsEdit()),
        ("не публикуй, пока я не скажу", DraftsEdit()),
        ("we ran out of rye flour so please unschedule", DraftsEdit()),
        ("стоп, не публикуй, надо с Павлом посоветоваться", DraftsEdit()),
        ("cancel the scheduled time", DraftsEdit()),
        ("it shouldn't go out yet", DraftsEdit()),
        ("пост пока придержи", DraftsEdit()),
        ("The next free slot is fine", SlotEdit()),
        ("first free slot you have", SlotEdit()),
        ("soonest free time pls", SlotEdit()),
        ("в ближайшее свободное окошко", SlotEdit()),
        ("в ближ. свободный слот", SlotEdit()),
        ("давай в ближайшее окно", SlotEdit()),
        ("can you make a duplicate of this post", COPY),
        ("I need the same post again", COPY),
        ("сделай ещё один такой", COPY),
        ("нужна копия поста", COPY),
        ("go back one step", UNDO),
        ("change it back", UNDO),
        ("no wait, undo", UNDO),
        ("return the old text", UNDO),
        ("can i see it?", CARD),
        ("let me see the preview", PREVIEW),
        ("как это выглядит?", CARD),
        ("покажи ещё раз", CARD),
        ("дай посмотреть", CARD),
        ("Caption length?", LENGTH),
        ("is the caption too long?", LENGTH),
        ("character count pls", LENGTH),
        ("сколько там символов получилось", LENGTH),
        ("Сколько знаков получилось в подписи?", LENGTH),
        ("посчитай символы", LENGTH),
        ("who is tagged in the photos?", TAGGED),
        ("is anyone tagged?", TAGGED),
        ("кто отмечен на фото?", TAGGED),
        ("did i tag vika?", CARD),
        ("is vika tagged", CARD),
        ("отмечена ли вика", CARD),
        ("pls show me how it will look on instagram", PREVIEW),
        ("can i see it like it'll be on insta", PREVIEW),
        ("let me see what it's gonna look like in the feed", PREVIEW),
        ("посмотреть бы, как оно выглядит", PREVIEW),
        ("а можно глянуть, как это будет в инсте?", PREVIEW),
        ("which people are tagged?", TAGGED),
        ("кого мы отметили на фотках?", TAGGED),
        ("как там по времени, когда выходит?", WHEN),
        ("publish, don't wait", PUBLISH),
        ("no need to wait, publish", PUBLISH),
        ("публикуй не жди", PUBLISH),
        ("черновик сделай", DraftsEdit()),
        ("hide it in drafts till evening", DraftsEdit()),
        ("скрой в черновики до вечера", DraftsEdit()),
        ("пусть в сторис уйдёт", STORY),
        ("remind me when it goes live", WHEN),
        ("which time did we set?", WHEN),
        ("в какой день выйдет?", WHEN),
        ("во сколько выкладываем", WHEN),
        ("what's the time of this post", WHEN),
        ("какого числа выйдет", WHEN),
        ("напомни время публикации", WHEN),
        ("how much text is there", LENGTH),
        ("сколько символов осталось?", LENGTH),
        ("did you tag vika", CARD),
        ("прочитай мне подпись", CARD),
        ("Which account does it go to?", CARD),
        ("is this going to nail_room?", CARD),
        ("which place is set?", CARD),
        ("какой акк?", CARD),
        ("место указано?", CARD),
        ("сделай сторис из этого", STORY),
        ("лучше историей", STORY),
        ("rather a story than a post", STORY),
        ("это должна быть сторис а не пост", STORY),
    ],
)
def test_it_is_done_or_answered(typed: str, edit: Edit) -> None:
    assert sort_of(typed, POST).edits == (edit,)


@each_row(
    "typed",
    [
        "clone this one for the 15th",
        "make a clone for the 15th",
        "сдублируй на 15 марта",
        "клонируй на 15-е",
        "повтори этот пост 15 марта",
    ],
)
def test_a_copy_is_planned_for_the_day_that_is_said(typed: str) -> None:
    copied, when = sort_of(typed, POST).edits
    assert copied == COPY
    assert isinstance(when, TimeEdit)
    assert "15" in when.typed


@each_row(
    "typed",
    [
        "thx ur the best ❤️",
        "great, that's it",
        "all good",
        "good job",
        "Благодарю вас",
        "огонь, спасибо",
        "ты лучший",
        "Спасибо большое, хорошего дня!",
        "Thank you very much, that will be all",
        "got it, thanks",
        "nice one cheers",
        "спасибо, вы очень добры",
        "fine, leave it",
        "всё, больше ничего не надо",
        "отлично, так и оставим",
    ],
)
def test_thanks_in_the_words_of_each_are_thanks(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.THANKS


@each_row(
    "typed",
    [
        "What a place!",
        "Публикуй с нами весну и не жди чуда",
        "See you at our new place",
        "Any free slots are gone",
        "Это вам понравится",
    ],
)
def test_captions_of_such_words_stay_captions(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.TEXT
