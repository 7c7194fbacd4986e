"""The posts of a gym, a jeweller, a bakery, a language school, a boat hire, a groomer, a cinema and
a painter, under which ordinary people type."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage


def posts_of(about: About, planned: tuple[int, int, int], *halves: Sequence[str]) -> list[Stage]:
    """The English and the Russian half: the caption and, where people name it, its last sentence.
    Planned for a day of March, hour and minute."""
    moment = datetime(2027, 3, *planned, tzinfo=ZONE)
    return [
        Stage(
            replace(about, caption=caption),
            {"last sentence": last[0]} if last else {},
            planned=moment,
        )
        for caption, *last in halves
    ]


def about_of(media: int, person: str, *accounts: str) -> About:
    return About("", media=media, people=frozenset({person}), accounts=frozenset(accounts))


_GYM = posts_of(
    about_of(1, "kira_fit", "gym_north", "gym_south"),
    (6, 10, 0),
    (
        (
            "Morning stretch with Kira, Saturdays at 9 💪 First class is free, bring a towel!\n"
            "#gym #stretching #morning"
        ),
        "First class is free, bring a towel!",
    ),
    (
        (
            "Утренняя растяжка с Кирой по субботам в 9 💪 Первое занятие бесплатно, берите"
            " полотенце!\n"
            "#спортзал #растяжка #утро"
        ),
    ),
)
_EARRINGS = posts_of(
    about_of(4, "masha", "amber_nastya"),
    (3, 20, 0),
    (
        (
            "New earrings are here ✨ Silver and amber, from 35 euros. Write to me to order!\n"
            "#earrings #amber #handmade"
        ),
    ),
    (
        (
            "Новые серьги ✨ Серебро и янтарь, от 3500 рублей. Пишите в директ, чтобы заказать!\n"
            "#серьги #янтарь #ручнаяработа"
        ),
        "Пишите в директ, чтобы заказать!",
    ),
)
_ROLLS = posts_of(
    about_of(2, "baker_tom", "rolls_corner"),
    (6, 9, 0),
    (
        (
            "Warm cinnamon rolls every morning 🥐 Two for 5 euros until the end of March. See you"
            " at the"
            " corner!\n#bakery #cinnamon #morning"
        ),
        "See you at the corner!",
    ),
    (
        (
            "Тёплые булочки с корицей каждое утро 🥐 Две за 250 рублей до конца марта. Ждём вас на"
            " углу!\n#пекарня #корица #утро"
        ),
    ),
)
_SPANISH = posts_of(
    about_of(1, "lucia_teaches", "hola_school", "hola_kids"),
    (3, 17, 0),
    (
        (
            "Free Spanish lesson on Thursday 🇪🇸 Starts at 19, no registration needed. Bring a"
            " friend!\n"
            "#spanish #language #free"
        ),
        "Bring a friend!",
    ),
    (
        (
            "Бесплатный урок испанского в четверг 🇪🇸 Начало в 19, без регистрации. Приводите"
            " друга!\n"
            "#испанский #языки #бесплатно"
        ),
    ),
)
_KAYAKS = posts_of(
    replace(about_of(1, "gleb_on_river", "kayak_oka"), videos=frozenset({0})),
    (5, 20, 0),
    (
        (
            "The season opens in April 🛶 Kayaks from 20 euros a day, guide for free. Book now!\n"
            "#kayak #river #spring"
        ),
    ),
    (
        (
            "Сезон открываем в апреле 🛶 Байдарки от 1500 рублей в день, инструктор бесплатно."
            " Бронируйте!\n#байдарки #река #весна"
        ),
    ),
)
_DOG = posts_of(
    about_of(1, "rex_the_spitz", "marina_groom"),
    (4, 13, 0),
    (
        (
            "Rex before and after 🐶 Wash and cut from 30 euros, nails are included. Write to book"
            " a time!\n#dogs #grooming #rex"
        ),
        "Write to book a time!",
    ),
    (
        (
            "Рекс до и после 🐶 Мытьё и стрижка от 2000 рублей, когти в подарок. Пишите, чтобы"
            " записаться!\n#собаки #груминг #рекс"
        ),
        "Пишите, чтобы записаться!",
    ),
)
_CINEMA = posts_of(
    about_of(3, "kino_max", "kino_center", "kino_kids"),
    (8, 12, 0),
    (
        (
            "Night of old films on Friday 🎬 Three films, one ticket for 12 euros. Doors open at"
            " 21!\n"
            "#cinema #oldfilms #night"
        ),
    ),
    (
        (
            "Ночь старого кино в пятницу 🎬 Три фильма, один билет за 600 рублей. Двери открываем"
            " в 21!\n"
            "#кино #старыефильмы #ночь"
        ),
    ),
)
_PAINTING = posts_of(
    about_of(1, "alla_paints", "alla_studio"),
    (3, 18, 30),
    (
        (
            "Watercolour for beginners 🎨 Every Sunday from 11 to 13, all materials are included."
            " Two"
            " places left!\n#art #watercolour #class"
        ),
    ),
    (
        (
            "Акварель для начинающих 🎨 Каждое воскресенье с 11 до 13, все материалы включены."
            " Осталось"
            " два места!\n#рисование #акварель #урок"
        ),
    ),
)
_IN_ORDER = (_GYM, _EARRINGS, _ROLLS, _SPANISH, _KAYAKS, _DOG, _CINEMA, _PAINTING)

MORE_PLAIN: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=32)
)
