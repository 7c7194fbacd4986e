"""What tells of an order without giving it changes nothing: it was carried out, is heard from
others, mocked, wondered about, kept from happening, or holds for another post or another time."""

from bot.reading.edits import About, Deed, DeedEdit, DraftsEdit, OrderEdit, Sort, TimeEdit, sort_of
from tests.bot.reading.strangers.posts import ENGLISH, RUSSIAN
from tests.helpers.table import each_row


def sort_under_its_card(typed: str) -> Sort:
    stage = RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH
    return sort_of(typed, stage.about).sort


@each_row(
    "typed",
    [
        "I moved it to friday",
        "I have moved it to friday 9am",
        "yesterday I moved it to friday",
        "you put it in drafts",
        "you made it a story",
        "photo 2 was first",
        "photo 2 used to be first",
        "it was moved to friday",
        "last week we posted on friday 9am",
        "the last one went out on friday at 9am",
        "as with the last post, friday 9am",
        "posted to cafe_milk by mistake",
        "I wanted to move it to friday but changed my mind",
        "I meant to move it to friday",
        "я уже перенёс на пятницу 9:00",
        "раньше было пятница 9:00",
        "второе фото было первым",
        "поставила второе фото первым",
        "убрала в черновики",
        "хотела перенести на пятницу",
        "хотела второе фото первым, а теперь нравится",
    ],
)
def test_what_was_done_is_not_done_again(typed: str) -> None:
    assert sort_under_its_card(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "I heard friday 9am is best",
        "rumour has it friday 9am is best",
        "somebody said the hashtags should go",
        "a friend told me to start with photo 2",
        "they asked whether we could move it to friday",
        "he keeps telling me to remove the hashtags",
        "the client wanted friday 9am",
        "move it to friday, said no one ever",
        "говорят, в пятницу в 9 лучше всего",
        "слышала, в пятницу в 9 лучше",
        "спрашивали, нельзя ли в пятницу",
        "клиент хотел пятницу 9:00",
        "oh sure, move it to friday, why not monday, why not never",
        "yeah right, friday 9am",
        "great, now photo 2 is first",
        "what a great idea to remove photo 2",
        "thanks for moving it to friday",
        "next you'll want photo 2 first",
        "ну конечно, перенеси на пятницу, чего уж там",
        "отлично, теперь пятница 9:00",
        "спасибо за пятницу 9:00",
        "ты бы ещё в 3 ночи выложил",
    ],
)
def test_what_is_heard_or_mocked_is_not_done(typed: str) -> None:
    assert sort_under_its_card(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "what if we move it to friday",
        "how come it's friday 9am",
        "what is in drafts",
        "do I have to remove photo 2",
        "are you going to delete photo 2",
        "can I still delete photo 2 later?",
        "would you delete photo 2 if you were me?",
        "maybe photo 2 first",
        "probably friday 9am",
        "depends on anna, maybe friday 9am",
        "provided that anna agrees, friday 9am",
        "in case it rains, move it to friday",
        "it would be friday 9am otherwise",
        "tell me on friday at 9",
        "стоит ли удалить фото 2",
        "не лучше ли в пятницу в 9",
        "не поставить ли второе фото первым",
        "можно ли будет потом перенести на пятницу",
        "где пятница 9:00",
        "может в пятницу в 9, а может и нет",
        "наверно второе фото первым",
        "думаю про пятницу 9:00",
        "собираюсь перенести на пятницу",
        "иначе в черновики",
    ],
)
def test_what_is_wondered_about_is_not_done(typed: str) -> None:
    assert sort_under_its_card(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "don't you dare remove photo 2",
        "let's not move it to friday",
        "let's not delete photo 2",
        "not back to drafts",
        "don't unschedule it",
        "don't switch to cafe_milk",
        "do not make it a story",
        'don\'t write "free" at the end',
        "no need to move it to friday",
        "nothing on friday please",
        "any day but sunday 9am",
        "keep it off friday",
        "never mind friday",
        "не вздумай переносить на пятницу",
        "давай не будем переносить на пятницу",
        "не в сторис",
        "в пятницу нельзя",
        "хватит переносить на пятницу",
        "перестань ставить второе фото первым",
        "рано удалять фото 2",
        "next time put photo 2 first",
        "always post on friday at 9",
        "in future always add #beans2",
        "the next post on friday 9am",
        "post 2 to friday",
        "в следующий раз ставь второе фото первым",
        "впредь добавляй #латте",
        "следующий пост в пятницу в 9",
    ],
)
def test_what_is_not_to_be_or_is_of_another_post_or_time_is_not_done(typed: str) -> None:
    assert sort_under_its_card(typed) is not Sort.EDITS


@each_row(
    ["typed", "edit"],
    [
        ("the client wants photo 2 first", OrderEdit((1, 0, 2, 3))),
        ("I moved my holiday, friday 9am please", TimeEdit("friday 9am")),
        ("don't post it yet", DraftsEdit()),
        ("could you put it on friday 9am", TimeEdit("friday 9am")),
        ("deleted it by mistake, get it back please", DeedEdit(Deed.RESTORE)),
    ],
)
def test_what_is_told_beside_an_order_does_not_stop_it(typed: str, edit: object) -> None:
    assert sort_of(typed, ENGLISH.about).edits == (edit,)


@each_row(
    "typed",
    [
        "photo 3 first, nora untagged, and 250 euros",
        "photo 2 last, 250 euros, nora untagged",
        "@ilya.surf на третьем слева, и #ceramics убрать",
    ],
)
def test_no_wish_is_left_out_for_another(typed: str) -> None:
    """All of them are done, or the message is asked about."""
    wheel = About(
        "Wheel throwing 🏺 Clay and firing included, 240 euros.\n#ceramics #pottery",
        media=3,
        people=frozenset({"nora.clay"}),
    )
    found = sort_of(typed, wheel)
    assert found.sort is Sort.DOUBT or len(found.edits) == typed.count(",") + 1
