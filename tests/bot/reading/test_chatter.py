"""What chatty people say around an order: they call the bot names, laugh, give reasons, thank
it. The order is done, and nothing of the rest becomes a part of the caption."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AccountEdit,
    CaptionEdit,
    CollaboratorsEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

ENGLISH = About(
    "Two spots left on our Saturday trip to Bear Lake 🎣 Boots, rods and hot coffee are on me!"
    "\n#fishing #hiking",
    people=frozenset({"alex_trails"}),
    accounts=frozenset({"trail_shop"}),
)
RUSSIAN = About(
    "Осталось два места на субботний выезд на озеро 🎣 Снасти и горячая уха с меня!"
    "\n#рыбалка #походы",
    people=frozenset({"alex_trails"}),
    accounts=frozenset({"trail_shop"}),
)
DELETE, PUBLISH = DeedEdit(Deed.DELETE), DeedEdit(Deed.PUBLISH)


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


def reworded(old: str, new: str) -> CaptionEdit:
    return CaptionEdit(post_of(old).caption.replace(old, new))


@each_row(
    ["typed", "edit"],
    [
        ("hey bud, move it to friday, folks plan their weekends then", TimeEdit("friday")),
        ("put it in the next open slot man", SlotEdit()),
        ("delete it man, trip's cancelled, my truck died", DELETE),
        ("friday 9am my man", TimeEdit("friday 9am")),
        ("hey pal, delete #hiking", reworded(" #hiking", "")),
        ("Дружище, перекинь на среду, а то места разберут", TimeEdit("среду")),
        ("кидай в ближайшее свободное окошко, мне без разницы", SlotEdit()),
    ],
)
def test_who_calls_the_bot_names_is_obeyed(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    ["typed", "edit"],
    [
        ("make it a story, it's only good for a day anyway", KindEdit(Kind.STORY)),
        ("turn it into a story, tomorrow nobody cares", KindEdit(Kind.STORY)),
        ("ok send it right now, no sense waiting", PUBLISH),
        ("post it now, why wait", PUBLISH),
        ("delete it, trip's off", DELETE),
        ("back to drafts, gotta think about it", DraftsEdit()),
        ("push it back an hour, game's on tonight", ShiftEdit(exact=timedelta(hours=1))),
        ("2 hours earlier, hockey's on tonight", ShiftEdit(exact=-timedelta(hours=2))),
        ("на 2 часа раньше, вечером хоккей", ShiftEdit(exact=-timedelta(hours=2))),
        ("сдвинь на час позже, не успею домой", ShiftEdit(exact=timedelta(hours=1))),
        ("на восьмое, хочу женщин тоже на рыбалку позвать)", TimeEdit("на восьмое")),
        ("к двадцать пятому перенеси, раньше не соберёмся", TimeEdit("к двадцать пятому")),
        ("лёху убери с отметок, он жене сказал что в командировке)", UntagEdit(("alex_trails",))),
        ("use trail_shop for this one, that's where the buyers are", AccountEdit("trail_shop")),
        ("верни взад, так хуже стало", DeedEdit(Deed.UNDO)),
        ("в субботу, утром никого, ставь на 18:00", TimeEdit("в субботу")),
        ("сделай сторис, завтра уже никому не надо", KindEdit(Kind.STORY)),
        ("Пока не публикуй, пожалуйста, хочу переснять. В черновики", DraftsEdit()),
        ("tag @joe, that's him on the left", TagEdit("joe", across=0.25)),
        ("отметь @petr, он слева с удочкой", TagEdit("petr", across=0.25)),
    ],
)
def test_a_reason_is_no_part_of_an_order(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits[0] == edit


@each_row(
    ["typed", "old", "new"],
    [
        ("its a Sunday trip not Saturday, my bad", "Saturday", "Sunday"),
        ("Saturday should be Sunday btw", "Saturday", "Sunday"),
        ("change Saturday to Sunday lol", "Saturday", "Sunday"),
        ("не субботний, а воскресный, виноват", "субботний", "воскресный"),
    ],
)
def test_what_one_is_sorry_for_is_not_written(typed: str, old: str, new: str) -> None:
    (edit,) = sort_of(typed, post_of(typed)).edits
    assert edit == reworded(old, new)


@each_row(
    ["typed", "given"],
    [
        ("start it with Hey folks! so it sounds like me", "Hey folks!"),
        ("begin it with Howdy! cause that's how I talk", "Howdy!"),
        ("put Hi all! at the start, it's friendlier", "Hi all!"),
        ("в начало поставь Земляки! по-нашему чтоб", "Земляки!"),
        ("начни с Мужики! чтоб сразу поняли", "Мужики!"),
    ],
)
def test_a_reason_behind_words_is_not_written(typed: str, given: str) -> None:
    (edit,) = sort_of(typed, post_of(typed)).edits
    assert edit == CaptionEdit(f"{given}\n{post_of(typed).caption}")


@each_row(
    "typed",
    ["start it with Hey folks! spring is here", "допиши в конце Звоните! рады всем"],
)
def test_what_may_be_of_the_words_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    ["typed", "edit"],
    [
        ("March 12, noon. the trip got moved cause of the storm", TimeEdit("march 12")),
        ("Saturday 8am. nobody's up before that", TimeEdit("saturday 8am")),
        ("10 марта в 19:00. оттепель, всё сдвигается", TimeEdit("10 марта в 19:00")),
        ("show me how its gonna look before it goes out", DeedEdit(Deed.PREVIEW)),
        ("покажи как будет выглядеть, пока не вышло", DeedEdit(Deed.PREVIEW)),
        ("hide the place, folks will steal my spot", PlaceEdit("")),
        ("место не показывай, а то понаедут на мою лунку", PlaceEdit("")),
        ("соавтором позови @baza, мы у них ночуем", CollaboratorsEdit(("baza",))),
    ],
)
def test_who_goes_on_in_small_letters_writes_no_caption(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits[0] == edit


@each_row(
    "typed",
    [
        "перенеси на пятницу, хотя нет",
        "move it to friday, eh never mind",
        "move it to friday, nah forget it",
        "Saturday 8am. we meet at the dock",
        "move it to another day pls, friday is not good 😔",
        "поставь вместо удочки 🐟, веселее будет",
        "put 🐟 instead of the rod",
        "move it to friday, at the evening slot",
        "move it to friday, next month",
        "don't delete it man, trip's still on",
        "delete it man, no wait",
        "tag @joe, but only if he's ok with it",
        "сдвинь на час, если дождь",
        "убери место, хочу обрезать фото",
        "move it to friday, need to add #fish",
    ],
)
def test_what_changes_the_order_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Man, what a fish! Caught it at 6am on Saturday",
        "Дружище, поехали на рыбалку в субботу",
        "You should never delete a photo with a friend",
        "A day earlier than planned, but here it is!",
        "March 12, noon. The whole town comes to the lake",
    ],
)
def test_captions_that_chat_stay_captions(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.TEXT


@each_row(
    "typed",
    [
        "thanks buddy, you're a lifesaver",
        "thanks, now it's all good",
        "cheers pal",
        "merci 🧀",
        "thanks!! see you in class 💃",
        "great, thank you, good night",
        "perfect, thanks, off to work",
        "приняла, спс",
        "спасибо, золотой мой!!! 😘😘😘",
        "Спасибо, теперь всё правильно.",
        "Какой ты молодец, всё понял 😍😍 спасибо!!!",
        "спасибо тебе, добрый человек",
    ],
)
def test_thanks_in_any_dress_are_thanks(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.THANKS


@each_row(
    ["typed", "sort"],
    [
        ("Спасибо, что были с нами этот год!", Sort.DOUBT),
        ("Thanks, that fish was a fighter", Sort.DOUBT),
        ("Thanks for a great season, friends!", Sort.TEXT),
        ("Thank you, see you on Friday!", Sort.DOUBT),
        ("Спасибо всем, кто пришёл!", Sort.TEXT),
    ],
)
def test_thanks_that_may_be_a_caption_are_asked_about(typed: str, sort: Sort) -> None:
    assert sort_of(typed, post_of(typed)).sort is sort
    assert sort_of(typed, About()).sort is Sort.TEXT


@each_row(
    ["typed", "time"],
    [
        ("Thaaank you!! 😘 and now to sunday 8 pm and add #lake", "sunday 8 pm"),
        ("ой, спасибочки 🥰 и ещё на четверг на 20:00 и добавь #озеро", "четверг в 20:00"),
        ("спасибо! теперь на пятницу в 19:00", "пятницу в 19:00"),
    ],
)
def test_an_order_behind_thanks_is_done(typed: str, time: str) -> None:
    found = sort_of(typed, post_of(typed))
    assert found.sort is Sort.EDITS
    assert TimeEdit(time) in found.edits
