"""What is not so but otherwise is put right where it stands in the caption, however it is said; a
word in a form that is not certain is offered, and a new caption stays one."""

from bot.reading.edits import About, CaptionEdit, Doubt, Sort, sort_of
from tests.helpers.table import each_row

HONEY = About(
    "Fresh lime honey from our own apiary 🍯 A jar of 500 g costs 600 roubles, delivery in Tula on"
    " Saturdays. Anna packs it, only 6 jars left!\n#honey #farm",
    people=frozenset({"anna"}),
)
MEL = About(
    "Липовый мёд с нашей пасеки 🍯 Банка 500 г стоит 600 рублей, доставка по Туле по субботам."
    " Утро Ани и Марка, осталось 6 мест, с дегустацией. Спасибо Максу!\n#мёд #пасека"
)


def post_of(typed: str) -> About:
    return MEL if any("а" <= letter <= "я" for letter in typed.lower()) else HONEY


@each_row(
    ["typed", "old", "new"],
    [
        ("I made a mistake, sorry: the jar is 450 g, not 500 g.", "500", "450"),
        ("its 4 jars now not 6", "only 6", "only 4"),
        ("Sorry, a small mistake: delivery is on Fridays, not Saturdays", "Saturdays", "Fridays"),
        ("its a bottle not a jar", "A jar", "A bottle"),
        ("Should be linden honey, not lime honey", "lime", "linden"),
        ("only 4 jars left now, not 6", "only 6", "only 4"),
        ("we have 5 jars, not 6", "only 6", "only 5"),
        ("sorry my mistake, it's 650 roubles, not 600", "600", "650"),
        ("oops, one jar left, not 6 jars", "6 jars", "one jar"),
        ("a jar is 1 kg, not 500 g", "500 g", "1 kg"),
        ("Delivery is on Fridays, not on Saturdays", "Saturdays", "Fridays"),
        ("delivery on Fridays now, not Saturdays", "Saturdays", "Fridays"),
        ("its Alla not Anna", "Anna", "Alla"),
        ("Not Anna, Alla!", "Anna", "Alla"),
        ("Wrong name, it's Alla not Anna", "Anna", "Alla"),
        ("her name is Alla, not Anna", "Anna", "Alla"),
        ('"lime" is wrong, it should be "linden"', "lime", "linden"),
        ("please write linden where it says lime", "lime", "linden"),
        ("we say linden honey, not lime honey", "lime", "linden"),
        ("instead of lime linden", "lime", "linden"),
        ("Мёд не липовый, а цветочный.", "Липовый", "Цветочный"),
        ("Доставка теперь не по субботам, а по четвергам", "субботам", "четвергам"),
        ("Не Марка, а Максима!", "Марка", "Максима"),
        ("Исправьте, пожалуйста: банка не 500 г, а 700 г.", "500", "700"),
        ("банка не 500г а 700г", "500", "700"),
        ("Ошиблась: банка 650 рублей, а не 600", "600", "650"),
        ("сейчас осталось 4 места, не 6", "6 мест", "4 места"),
        ("осталось 5 мест, а не 6", "6 мест", "5 мест"),
        ("опечатка: не 6 мест, а 5", "6 мест", "5 мест"),
        ("с экскурсией, а не с дегустацией", "дегустацией", "экскурсией"),
        ("Не Максу, а Рексу!", "Максу", "Рексу"),
        ("это Рекс, а не Макс", "Максу", "Рексу"),
        ("вместо банки бутылка", "Банка", "Бутылка"),
        ("в тексте не по субботам, а по средам", "субботам", "средам"),
        ("вместо дегустации прогулка", "дегустацией", "прогулкой"),
        ("It ought to say 650 roubles and not 600, I'm afraid.", "600", "650"),
        ("It's Fridays, not Saturdays", "Saturdays", "Fridays"),
        ("only four jars left not six", "only 6", "only 4"),
        ("осталось не шесть мест а пять", "6 мест", "5 мест"),
        ("Правильнее «липовый чай», а не «липовый мёд».", "Липовый мёд", "Липовый чай"),
        ("исправь в тексте: по вторникам, а не по субботам", "субботам", "вторникам"),
        ("text: on Fridays, not on Saturdays", "Saturdays", "Fridays"),
        ("its a bottle not a jar, my bad", "A jar", "A bottle"),
        ("only 4 jars left, not 6, one is broken", "only 6", "only 4"),
        ("is not in Tula, is in Kaluga. correct it", "Tula", "Kaluga"),
        ('It is not "lime" but "linden", please correct it.', "lime", "linden"),
        ("Delivery day in the caption is wrong. Fridays, not Saturdays.", "Saturdays", "Fridays"),
        ("Saturdays should be Fridays btw", "Saturdays", "Fridays"),
        ("Не «Марка», а «Максима», исправьте, пожалуйста.", "Марка", "Максима"),
        ("исправь, осталось не 6 мест, а 5, один отказался", "6 мест", "5 мест"),
        ("не 6 мест, а 4 места осталось!!! 😱", "6 мест", "4 места"),
        ("Ошибка в тексте. Не банка, а бутылка.", "Банка", "Бутылка"),
        ("There are 4 jars left, not on 6, I am sorry.", "only 6", "only 4"),
        ("We have four jars left, not six, I'm so sorry about it!", "only 6", "only 4"),
        ("Мест осталось 5, а не 6, прошу прощения", "6 мест", "5 мест"),
        ("Прошу прощения, банка 450 г, а не 500.", "500", "450"),
        ("Утро не Марка, а Максима, простите великодушно!", "Марка", "Максима"),
        ("The honey is linden, not lime, my daughter just told me", "lime", "linden"),
        ("A jar is 450 g, not 500. My husband weighed it again", "500", "450"),
        ("Delivery is on Fridays, not Saturdays, we asked the driver", "Saturdays", "Fridays"),
        ("Лучше «утро Ани и Маши», а не «Марка».", "Марка", "Маши"),
        ("Better “linden honey” than “lime”", "lime", "linden"),
        ("вместо шести мест — пять", "6 мест", "5 мест"),
    ],
)
def test_the_one_takes_the_place_of_the_other(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row(
    ["typed", "old", "new"],
    [
        ("осталось одно место", "3 места", "одно место"),
        ("good -> great", "good", "great"),
        ("хештег кафе замени на кофейня", "#кафе", "#кофейня"),
        ("🥞 > 🍳", "🥞", "🍳"),
        ("bad lol not good", "good", "bad"),
        ("good is spelled goood", "good", "goood"),
        ("brunch: great eggs, not good eggs", "good", "great"),
    ],
)
def test_no_more_changes_than_what_is_other(typed: str, old: str, new: str) -> None:
    about = About("Brunch 10 to 14 🥞 good eggs, хороший кофе, осталось 3 места #кафе")
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row("typed", ["не хороший кофе, а отличный", "brunch is 11-15, not 10-14"])
def test_what_is_not_named_whole_or_as_it_stands_there_is_asked_about(typed: str) -> None:
    about = About("Brunch 10 to 14 🥞 good eggs, хороший кофе, осталось 3 места #кафе")
    assert sort_of(typed, about).sort is Sort.DOUBT


@each_row(
    ["typed", "old", "new"],
    [
        ("вместо Бена будет Боб", "Бен", "Боб"),
        ("Ведут Анна и Боб, а не Бен", "Бен", "Боб"),
        ("не по ссылке в профиле, а в директ", "по ссылке в профиле", "в директ"),
        ("вместо полотенца массаж", "полотенце", "массаж"),
        ("30€ instead of 25", "25", "30"),
        ("не полотенце, а халат в подарок", "полотенце", "халат"),
    ],
)
def test_what_stands_around_it_stays(typed: str, old: str, new: str) -> None:
    about = About("Ведут Анна и Бен. Запись по ссылке в профиле, полотенце в подарок. 25 euros")
    assert sort_of(typed, about).edits == (CaptionEdit(about.caption.replace(old, new)),)


@each_row(
    ["typed", "old", "new"],
    [
        ("вместо тунца гребешок", "тунец", "гребешок"),
        ("вместо угря краб", "угорь", "краб"),
        ("вместо тунца мидия", "", ""),
        ("не угря, а краба", "", ""),
    ],
)
def test_a_word_is_known_without_its_fleeting_vowel(typed: str, old: str, new: str) -> None:
    about = About("Лосось, угорь и тунец в одной коробке")
    becomes = about.caption.replace(old, new) if old else None
    edits = sort_of(typed, about).edits
    assert edits == ((CaptionEdit(becomes),) if becomes else ())


def test_what_frames_the_new_word_is_no_part_of_it() -> None:
    about = About("Morning yoga in the park. First class is free!")
    assert sort_of("it's evening yoga not morning", about).edits == (
        CaptionEdit("Evening yoga in the park. First class is free!"),
    )
    other = sort_of("First two classes are free, not first class", about)
    assert other.sort is Sort.DOUBT


@each_row(
    ["typed", "offered"],
    [
        ("не с дегустацией, а с прогулкой", "с прогулкой"),
        ("Не дегустацией, а прогулкой", "с прогулкой"),
        ("зовут Павел, а не Макс", "Спасибо Павел"),
    ],
)
def test_a_form_that_is_not_certain_is_offered(typed: str, offered: str) -> None:
    found = sort_of(typed, MEL)
    edits = found.edits or (found.unclear.edits if found.unclear else ())
    assert isinstance(edits[0], CaptionEdit)
    assert offered in edits[0].text


@each_row("typed", ["oops, not saturday but sunday", "sunday, not saturday", "at 5, not at 4"])
def test_days_and_hours_alone_may_be_those_of_the_post(typed: str) -> None:
    about = About("Honey fair on Saturday at 4, come and taste!")
    assert not any(isinstance(it, CaptionEdit) for it in sort_of(typed, about).edits)


def test_words_that_are_a_hashtag_as_well_are_asked_about() -> None:
    asked = sort_of("its not honey its jam", HONEY).unclear
    assert asked is not None
    assert asked.doubt is Doubt.MAYBE


@each_row(
    "typed",
    [
        "its 4 jars not 6, book now",
        "jars are not from Tula, fix that",
        "Honey from the wild linden, not lime",
        "осталось 5 мест, не 6, записывайтесь",
        "не 6 мест, а 5, и ещё едем в среду",
    ],
)
def test_what_is_said_beside_it_and_may_be_meant_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Not just honey, but a jar full of summer",
        "Мёд не просто сладость, а здоровье",
        "Банка не 500 г, а целая вселенная!",
        "Delivery is not a problem but a pleasure",
        "Не откладывай на завтра, а приходи к нам",
    ],
)
def test_a_new_caption_of_this_kind_stays_one(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.TEXT


@each_row("typed", ["трасс 25, а не 22", "не 22, а 25 трасс"])
def test_a_number_that_would_need_another_form_of_what_it_counts_is_asked_about(typed: str) -> None:
    hall = About("Перекрутили пещеру: 22 новые трассы 🧗 Приходите!\n#скалодром")
    assert sort_of(typed, hall).sort is Sort.DOUBT


@each_row(
    ("typed", "caption", "to_be"),
    [
        (
            "Fridays repotting, not on Saturdays",
            "Pots. On Saturdays repotting is free",
            "Pots. On Fridays repotting is free",
        ),
        (
            "воскресеньям пересаживаем, а не по субботам",
            "Горшки. По субботам пересаживаем бесплатно",
            "Горшки. По воскресеньям пересаживаем бесплатно",
        ),
    ],
)
def test_the_small_word_that_is_said_only_with_the_old_one_stays(
    typed: str, caption: str, to_be: str
) -> None:
    assert sort_of(typed, About(caption)).edits == (CaptionEdit(to_be),)


@each_row("typed", ["photo ² first", "①"])
def test_a_figure_that_is_no_number_can_be_typed(typed: str) -> None:
    assert sort_of(typed, HONEY).edits == ()


def test_that_it_is_so_now_is_not_written() -> None:
    code = About("Order on the site with the code HUNGRY!")
    found = sort_of("code is HANGRY not hungry", code)
    assert found.edits == (CaptionEdit("Order on the site with the code HANGRY!"),)
    code = About("Заказ на сайте по коду ГОЛОДНЫЙ!")
    found = sort_of("код теперь ЖОР а не голодный", code)
    assert found.edits == (CaptionEdit("Заказ на сайте по коду ЖОР!"),)


@each_row(
    ("typed", "caption", "to_be"),
    [
        ("не открыт, а почти открыт", "Сезон открыт, едем!", "Сезон почти открыт, едем!"),
        ("Не «вещи», а «шубы и пальто» приносите.", "Приносите вещи!", "Приносите шубы и пальто!"),
        ("not open but almost open", "We are open now", "We are almost open now"),
        ("не за 1800 рублей а от 1500 рублей", "Букет за 1800 рублей", "Букет от 1500 рублей"),
        ("not for 18 euros but from 15 euros", "For 18 euros only", "From 15 euros only"),
    ],
)
def test_what_is_new_stands_there_whole(typed: str, caption: str, to_be: str) -> None:
    assert sort_of(typed, About(caption)).edits == (CaptionEdit(to_be),)
