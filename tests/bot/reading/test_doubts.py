"""An order that is negated, asked, told of somebody else or of another time is never carried out:
it is asked about, or it is the caption that it looks like. Beside it stand orders that stay so."""

from bot.reading.edits import Deed, DeedEdit, Sort, sort_of
from bot.reading.edits.pieces.values import About, CaptionEdit, Doubt, TimeEdit
from tests.helpers.table import each_row

ENGLISH = About(
    "Spring is here! Soft pink with tiny daisies 🌸\n\nBook with Vika this week and get a tint "
    "as a gift. Only 6 spots left.\n\n#nails #brows",
    media=4,
    people=frozenset({"vika.nails"}),
)
RUSSIAN = About(
    "Весна пришла! Нежно-розовый с маленькими ромашками 🌸\n\nЗапишитесь к Вике на этой неделе и "
    "получите окрашивание бровей в подарок. Осталось всего 6 мест.\n\n#маникюр #брови",
    media=4,
    people=frozenset({"vika.nails"}),
)


def sorted_(typed: str) -> Sort:
    return sort_of(typed, about(typed)).sort


def about(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


def deleted(typed: str) -> bool:
    return sort_of(typed, about(typed)).edits == (DeedEdit(Deed.DELETE),)


@each_row(
    "typed",
    [
        "i don't want to delete it",
        "i don't wanna delete it",
        "you shouldn't delete it",
        "you can't delete it",
        "i wouldn't delete it",
        "you must not delete it",
        "i didn't say delete",
        "i never said to delete it",
        "nobody said delete it",
        "she told me not to delete it",
        "we decided not to delete it",
        "i changed my mind about deleting it",
        "i was going to delete it",
        "i thought you would delete it",
        "i shouldn't move it to saturday",
        "it should not go on saturday",
        "you shouldn't add #spring",
        "i don't want to remove the third photo",
        "don't write Dasha instead of Vika",
        "не надо переносить на субботу",
        "не нужно переносить на субботу",
        "не хочу в субботу",
        "не стоит переносить на субботу",
        "я не просила переносить на субботу",
        "третье фото не убирай",
        "цветочек не убирай",
        "место Москва не ставь",
        "не пиши Даша вместо Вика",
        "хотела удалить, но передумала",
        "перенеси на субботу, нет, не надо",
    ],
)
def test_what_is_negated_is_asked_about(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "don't publish it yet",
        "don't post it yet, take it off the plan",
        "not Vika but Dasha",
        "add “Don't forget to book!” at the end",
        "the last sentence should not be there, remove it",
        "не публикуй",
        "не Вика, а Даша",
        "не в пятницу, а в субботу",
        "вику не отмечай",
        "добавь «Не забудьте опубликовать свои фото!» в конец",
        "перенеси на завтра, не хочу тянуть",
    ],
)
def test_what_is_wished_in_other_words_than_a_yes_is_done(typed: str) -> None:
    assert sorted_(typed) is Sort.EDITS


@each_row(
    "typed",
    [
        "should I delete it?",
        "shall we remove the third photo?",
        "do we delete the third photo?",
        "would saturday be better?",
        "what if we move it to saturday?",
        "maybe delete it?",
        "maybe saturday?",
        "delete?",
        "how do i delete a post?",
        "how do i untag vika",
        "how to move to saturday",
        "is there a way to delete it?",
        "why on friday?",
        "удалить?",
        "может, перенести на субботу?",
        "а не лучше в субботу?",
        "как удалить пост?",
        "как перенести на субботу",
        "ты перенёс на субботу?",
        "почему в пятницу?",
        "а почему в субботу",
        "третье фото первым?",
        "убрать хештеги?",
        "заменить Вике на Даше?",
    ],
)
def test_what_is_asked_is_not_done(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row("typed", ["maybe saturday?", "to friday?", "а не лучше в субботу?"])
def test_a_time_that_is_asked_is_offered(typed: str) -> None:
    unclear = sort_of(typed, about(typed)).unclear
    assert unclear is not None
    assert unclear.doubt is Doubt.BOTH
    assert [type(edit) for edit in unclear.edits] == [TimeEdit]


@each_row(
    "typed",
    [
        "can you delete it?",
        "could you move it to saturday?",
        "would you please remove the hashtags?",
        "can this go out on sunday at 11?",
        "when will it go out?",
        "можешь удалить?",
        "можно удалить пост?",
        "можно на субботу?",
        "когда выйдет?",
        "move it to saturday, ok?",
        "не могла бы ты перенести на субботу?",
        "add a line: Why wait?",
    ],
)
def test_what_is_begged_for_with_a_question_mark_is_done(typed: str) -> None:
    assert sorted_(typed) is Sort.EDITS


@each_row(
    "typed",
    [
        "he said: delete it",
        "vika said delete it",
        "can you not move it to saturday",
        "vika said to move it to saturday",
        "my sister says delete it",
        "my client wants me to delete it",
        "They told me to delete it. I kept it 🖤",
        "i'm going to delete the post",
        "i might move it to saturday",
        "let me think about saturday",
        "let's decide on friday",
        "ask me again on friday",
        "вика просит удалить",
        "шеф хочет удалить пост",
        "шеф говорит: удали",
        "Муж сказал удали 😂",
        "думаю перенести на субботу",
        "потом перенесу на субботу",
        "потом удали",
        "собиралась удалить пост",
        "i would delete it",
        "they want me to move it to saturday",
        "он хочет чтобы я удалила пост",
    ],
)
def test_what_others_say_or_somebody_is_about_to_do_is_asked_about(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "i said move it to saturday",
        "i want to move it to saturday",
        "i'm going to be late, move it to 19:00",
        "My boss says it's too early. Move it to Monday 10:00.",
        "хочу удалить пост",
        "перенеси на субботу, потом убери все хештеги",
    ],
)
def test_what_somebody_says_for_themselves_is_done(typed: str) -> None:
    assert sorted_(typed) is Sort.EDITS


@each_row(
    "typed",
    [
        "the price is old, delete it",
        "the link is broken, delete it",
        "the flower looks silly, delete it",
        "the third photo is blurry, delete it",
        "3rd ones dark, chuck it",
        "remove #brows. actually delete it",
        "delete all my posts",
        "delete the first one",
        "the price in the post is wrong, delete it",
        "this one is blurry, delete it",
        "delete it from the post",
        "удали это из поста",
        "delete the draft, keep the post",
        "обложка ужасная, удали",
        "цена старая, удали",
        "музыка плохая, удали",
        "хештеги старые, удали",
        "слово нежно глупое, удали",
        "@vika.nails уволилась, удали",
        "кружки уже раскупили, можно удалять",
        "удали все посты",
    ],
)
def test_a_post_is_not_deleted_where_something_else_is_named(typed: str) -> None:
    assert not deleted(typed)


@each_row(
    "typed",
    [
        "delete it",
        "ok delete it then",
        "thanks, now delete it",
        "delete it please, wrong account",
        "delete it, i'll make a new one",
        "don't need this one anymore, bin it",
        "It is a duplicate, please delete it.",
        "удали пост",
        "ок, удаляй",
        "удали, опубликую новый",
        "спасибо, теперь удали",
    ],
)
def test_a_post_is_deleted_by_that_order_alone_and_with_a_reason_behind_it(typed: str) -> None:
    assert deleted(typed)


@each_row(
    "typed",
    [
        "post it on monday and on wednesday",
        "saturday and sunday",
        "publish it now and on friday",
        "move it one hour later and one hour earlier",
        "last friday",
        "hold on",
        "выложи в понедельник и в среду",
        "выложи в пятницу в 18 и ещё раз в воскресенье в 12",
        "в субботу и в воскресенье",
        "час назад",
        "два дня назад",
        "в субботу уже есть пост",
        "опубликуй когда вика подтвердит",
        "saturday at noon, come and dance with us",
        "Tomorrow at 9am, come by 💐",
        "в пятницу в 19:00, ждём всех вас 💐",
    ],
)
def test_two_moments_and_the_past_are_asked_about(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row(
    "typed",
    ["move it to friday. no, saturday", "friday at 18:00", "на час назад"],
)
def test_one_moment_is_taken(typed: str) -> None:
    assert sorted_(typed) is Sort.EDITS


@each_row(
    "typed",
    [
        "место не то, поменяй",
        "место Москва не ставь",
        "📍 Moscow, our new studio. Come and visit us at 10!",
        "📍 Москва, новая студия. Ждём вас в 10!",
        "remove Vika from the text, not from the photo",
        "убери Вику из текста, а не с фото",
    ],
)
def test_what_is_no_place_or_not_on_the_photo_is_left(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "change the gift to the new one",
        "replace 6 with the right one.",
        "Поменяйте подарок на актуальный.",
        "замени 6 на правильное",
        "окрашивание поменяй на стрижку и подарок на скидку",
        "we're open till 22:00 now, change the 21:00",
        "исправьте 9:00",
    ],
)
def test_what_is_to_stand_there_instead_is_asked_for(typed: str) -> None:
    assert sorted_(typed) is Sort.DOUBT


@each_row(
    "typed", ["change gift to new gift", "replace gift with present", "change the time to 21:00"]
)
def test_what_is_said_to_stand_there_instead_does(typed: str) -> None:
    assert sorted_(typed) is Sort.EDITS


@each_row(
    "typed",
    [
        "Monday again",
        "This Saturday. 9 pm. Be there.",
        "Nice work today 💪",
        "No comment",
        "Copy that 🫡",
        "До встречи в воскресенье в 12 🌷",
        "Опять понедельник",
        "Верните пятницу",
        "Верни мне мой 2007",
        "Без комментариев",
        "Суббота, девять вечера, ты и я",
        "Он сказал удали, а я оставила 🖤",
    ],
)
def test_captions_do_nothing(typed: str) -> None:
    assert sorted_(typed) is not Sort.EDITS


@each_row(
    "typed",
    [
        "new text: Move to the rhythm! Friday 18:00",
        "New caption: Delete your stress! Friday 18:00",
        "новый текст: Удали свой стресс! Пятница 18:00",
    ],
)
def test_a_new_text_is_all_that_is_behind_its_colon(typed: str) -> None:
    (edit,) = sort_of(typed, about(typed)).edits
    assert isinstance(edit, CaptionEdit)
    assert edit.text.startswith(typed.partition(": ")[2])


@each_row(
    "typed",
    [
        "There are 4 spots, not on 6, I am sorry.",
        "Could we have it one day later? The kiln is still hot.",
        "I would like it to go out two hours later.",
        "Давайте на день позже, печь ещё не остыла.",
        "Could you make the other one a bit nicer please?",
        "Исправьте, как я вчера по телефону говорила",
    ],
)
def test_what_is_hardly_a_caption_replaces_none(typed: str) -> None:
    assert sorted_(typed) is not Sort.TEXT


@each_row(
    "typed",
    [
        "Soft pink, not red. That is our spring 🌸",
        "Love is a verb, not a noun",
        "Весна, а не зима, и мы вам рады каждый день",
        "Ten years later we are still here, in the same street, with the same smile and coffee",
    ],
)
def test_a_caption_with_such_words_stays_one(typed: str) -> None:
    assert sorted_(typed) is Sort.TEXT


@each_row(
    "typed",
    [
        "put at the end of the week",
        "please put this to the end of the month",
        "поставь в конец недели",
        "Поставьте, пожалуйста, в начало следующей недели!",
        "поставь на выходные",
        "в конец месяца поставь",
    ],
)
def test_a_part_of_a_week_or_month_is_asked_about_and_not_written_to_the_end_of_the_caption(
    typed: str,
) -> None:
    found = sort_of(typed, about(typed))
    assert found.unclear is not None
    assert not found.unclear.edits


@each_row(
    ("typed", "written"),
    [
        ("add at the end: end of the week sale", "end of the week sale"),
        ("добавь в конец: конец недели в подарок", "конец недели в подарок"),
        ("добавь в конец ждём вас на выходных", "ждём вас на выходных"),
    ],
)
def test_words_of_a_week_that_are_to_be_written_are(typed: str, written: str) -> None:
    (edit,) = sort_of(typed, about(typed)).edits
    assert isinstance(edit, CaptionEdit)
    assert written in edit.text
