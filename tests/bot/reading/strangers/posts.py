"""The posts under which strangers type."""

from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from posting import Snippet
from tests.bot.reading.strangers.band_to_clothes_posts import BAND_TO_CLOTHES
from tests.bot.reading.strangers.barber_to_theatre_posts import BARBER_TO_THEATRE
from tests.bot.reading.strangers.booked_posts import BOOKED
from tests.bot.reading.strangers.books_to_pottery_posts import BOOKS_TO_POTTERY
from tests.bot.reading.strangers.decorated_posts import DECORATED
from tests.bot.reading.strangers.held_back_posts import HELD_BACK
from tests.bot.reading.strangers.honey_and_wedding_posts import HONEY_AND_WEDDING
from tests.bot.reading.strangers.later_plain_posts import LATER_PLAIN
from tests.bot.reading.strangers.more_plain_posts import MORE_PLAIN
from tests.bot.reading.strangers.plain_posts import PLAIN
from tests.bot.reading.strangers.plants_to_jam_posts import PLANTS_TO_JAM
from tests.bot.reading.strangers.seaside_to_flowers_posts import SEASIDE_TO_FLOWERS
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage
from tests.bot.reading.strangers.vet_to_museum_posts import VET_TO_MUSEUM

# Of four, the last of them a video.
ENGLISH = Stage(
    About(
        "Fresh coffee this weekend ☕\nBig sale on all coffee beans, only until Sunday. Come by and"
        " say hi! See you at the roastery 😊\n#coffee #beans #roastery",
        media=4,
        videos=frozenset({3}),
        people=frozenset({"anna"}),
        accounts=frozenset({"brand_shop", "cafe_milk"}),
        snippets=(Snippet(1, 1, "coffee", "#espresso #latte"),),
    ),
    {
        "last sentence": "See you at the roastery 😊",
        "first sentence": "Fresh coffee this weekend ☕",
        "last line": "#coffee #beans #roastery",
        "first line": "Fresh coffee this weekend ☕",
        "last emoji": "😊",
    },
)
RUSSIAN = Stage(
    replace(
        ENGLISH.about,
        caption="Свежий кофе на выходных ☕\nБольшая скидка на всё зерно кофе, только до"
        " воскресенья. Заходите поздороваться! Ждём вас в обжарочной 😊\n#кофе #зерно #обжарка",
        snippets=(Snippet(1, 1, "кофе", "#эспрессо #латте"),),
    ),
    {
        "last sentence": "Ждём вас в обжарочной 😊",
        "first sentence": "Свежий кофе на выходных ☕",
        "last line": "#кофе #зерно #обжарка",
        "first line": "Свежий кофе на выходных ☕",
        "last emoji": "😊",
    },
)

ENGLISH_2 = Stage(
    replace(
        ENGLISH.about,
        caption="Spring is here! 🌷 Fresh tulips from 15 euros a bunch.\nOpen daily 9 to 20,"
        " delivery is free from 40 euros.\n#tulips #spring #flowers",
        snippets=(),
    ),
    {
        "last sentence": "Open daily 9 to 20, delivery is free from 40 euros.",
        "last line": "#tulips #spring #flowers",
        "first line": "Spring is here! 🌷 Fresh tulips from 15 euros a bunch.",
    },
)
RUSSIAN_2 = Stage(
    replace(
        ENGLISH.about,
        caption="Весна пришла! 🌷 Свежие тюльпаны от 900 рублей за букет.\nРаботаем ежедневно с 9"
        " до 20, доставка от 3000 рублей бесплатно.\n#тюльпаны #весна #цветы",
        snippets=(),
    ),
    {
        "last sentence": "Работаем ежедневно с 9 до 20, доставка от 3000 рублей бесплатно.",
        "last line": "#тюльпаны #весна #цветы",
        "first line": "Весна пришла! 🌷 Свежие тюльпаны от 900 рублей за букет.",
    },
)

ENGLISH_3 = Stage(
    replace(
        ENGLISH.about,
        caption="Yoga in the park is back! 🧘 Join our free class every morning at 8 by the lake."
        " Bring a mat and water.\nBook a spot in our bio 👇\n#yoga #park #morning",
        snippets=(),
    ),
    {
        "first sentence": "Yoga in the park is back! 🧘",
        "last line": "#yoga #park #morning",
    },
)
RUSSIAN_3 = Stage(
    replace(
        ENGLISH.about,
        caption="Йога в парке снова с нами! 🧘 Бесплатное занятие каждое утро в 8 у озера."
        " Возьмите коврик и воду.\nЗапись по ссылке в профиле 👇\n#йога #парк #утро",
        snippets=(),
    ),
    {
        "first sentence": "Йога в парке снова с нами! 🧘",
        "last line": "#йога #парк #утро",
    },
)
ENGLISH_4 = Stage(
    replace(
        ENGLISH.about,
        caption="Ginger cookies from our bakery 🍪\nBaked daily at 7 with love. Order today, eat"
        " tomorrow!\n#cookies #baking #home",
        snippets=(),
    ),
    {
        "last sentence": "Order today, eat tomorrow!",
        "first line": "Ginger cookies from our bakery 🍪",
    },
)
RUSSIAN_4 = Stage(
    replace(
        ENGLISH.about,
        caption="Имбирь и печенье из нашей пекарни 🍪\nПечём каждый день в 7 с любовью. Закажите"
        " сегодня, съешьте завтра!\n#печенье #выпечка #дом",
        snippets=(),
    ),
    {
        "last sentence": "Закажите сегодня, съешьте завтра!",
        "first line": "Имбирь и печенье из нашей пекарни 🍪",
    },
)
ENGLISH_5 = Stage(
    replace(
        ENGLISH.about,
        caption="A night at the museum ⭐\nPaintings by candlelight until midnight. Entry is free,"
        " tickets in our bio.\n#museum #night",
        snippets=(),
    ),
    {"last sentence": "Entry is free, tickets in our bio."},
)
RUSSIAN_5 = Stage(
    replace(
        ENGLISH.about,
        caption="Ночь в музее ⭐\nКартины при свечах до полуночи. Вход бесплатный! Билеты по ссылке"
        " в профиле.\n#музей #ночь",
        snippets=(),
    ),
    {"last sentence": "Билеты по ссылке в профиле."},
)
ENGLISH_6 = Stage(
    replace(
        ENGLISH.about,
        caption="New ceramic mugs are in the shop 🎁\nEach one is thrown and glazed by hand. Price"
        " 24 euros, order in direct messages.\n#ceramics #handmade #mugs",
        snippets=(),
    ),
    {
        "last sentence": "Price 24 euros, order in direct messages.",
        "first line": "New ceramic mugs are in the shop 🎁",
    },
)
RUSSIAN_6 = Stage(
    replace(
        ENGLISH.about,
        caption="Новые кружки уже в магазине 🎁\nКаждая сделана и расписана вручную. Цена 1900"
        " рублей, заказ в директ.\n#керамика #ручнаяработа #кружки",
        snippets=(),
    ),
    {
        "last sentence": "Цена 1900 рублей, заказ в директ.",
        "last line": "#керамика #ручнаяработа #кружки",
        "first line": "Новые кружки уже в магазине 🎁",
    },
)
ENGLISH_7 = Stage(
    replace(
        ENGLISH.about,
        caption="We open a second barbershop 💈\nHaircut and beard trim for 30 euros all of March."
        " Call us or book online.\n#barber #haircut",
        snippets=(),
    ),
    {
        "last sentence": "Call us or book online.",
        "first line": "We open a second barbershop 💈",
        "last line": "#barber #haircut",
    },
)
RUSSIAN_7 = Stage(
    replace(
        ENGLISH.about,
        caption="Открываем второй барбершоп 💈\nСтрижка и борода за 1500 рублей весь март. Звоните"
        " или записывайтесь онлайн.\n#барбер #стрижка",
        snippets=(),
    ),
    {
        "last sentence": "Звоните или записывайтесь онлайн.",
        "first line": "Открываем второй барбершоп 💈",
        "last line": "#барбер #стрижка",
    },
)
ENGLISH_8 = Stage(
    replace(
        ENGLISH.about,
        caption="Repotting day at the greenhouse 🌿\nBring your plant, we bring the soil. From 10"
        " to 16, pots from 8 euros.\n#plants #repotting #greenhouse",
        snippets=(),
    ),
    {"last line": "#plants #repotting #greenhouse"},
)
RUSSIAN_8 = Stage(
    replace(
        ENGLISH.about,
        caption="День пересадки в оранжерее 🌿\nПринесите растение, грунт с нас. С 10 до 16,"
        " горшки от 500 рублей.\n#растения #пересадка #оранжерея",
        snippets=(),
    ),
    {"last line": "#растения #пересадка #оранжерея"},
)
ENGLISH_9 = Stage(
    About(
        "New coffee on the menu. Come and try it this weekend! #coffee #latte",
        people=frozenset({"anna", "boris"}),
        accounts=frozenset({"brand_shop", "cafe_milk"}),
    ),
    {"first sentence": "New coffee on the menu."},
)
RUSSIAN_9 = Stage(
    replace(
        ENGLISH_9.about,
        caption="Новый кофе в меню. Приходите пробовать в выходные! #кофе #латте",
    ),
    {"first sentence": "Новый кофе в меню."},
)

# Two photos.
ENGLISH_20 = Stage(
    About(
        "Fresh beans from Kenya ☕ Sale -20% today only, come and say hi! #coffee #beans #sale",
        media=2,
        people=frozenset({"anna"}),
        accounts=frozenset({"brand_shop"}),
    ),
    {},
    planned=datetime(2027, 3, 5, 18, tzinfo=ZONE),
)
RUSSIAN_20 = replace(
    ENGLISH_20,
    about=replace(
        ENGLISH_20.about,
        caption="Свежий кофе из Кении ☕ Скидка 20% только сегодня, заходите! #кофе #скидка #кения",
    ),
)

# A reel.
ENGLISH_21 = Stage(
    About(
        "New spring nails 💅 Book by Thursday! Free coffee for everyone #nails #spring #beauty",
        videos=frozenset({0}),
        people=frozenset({"kate"}),
        accounts=frozenset({"studio_lana"}),
    ),
    {},
    planned=datetime(2027, 3, 3, 12, tzinfo=ZONE),
)
RUSSIAN_21 = replace(
    ENGLISH_21,
    about=replace(
        ENGLISH_21.about,
        caption="Новый весенний маникюр 💅 Запись до четверга! Всем кофе в подарок"
        " #ногти #весна #красота",
    ),
)

_LISTS: tuple[Lists, ...] = (
    ((1, 14, 15, 16, 17, 18, 19), ENGLISH, RUSSIAN),
    ((2,), ENGLISH_2, RUSSIAN_2),
    ((3,), ENGLISH_3, RUSSIAN_3),
    ((4,), ENGLISH_4, RUSSIAN_4),
    ((5,), ENGLISH_5, RUSSIAN_5),
    ((6, 8), ENGLISH_6, RUSSIAN_6),
    ((7, 9), ENGLISH_7, RUSSIAN_7),
    ((10,), ENGLISH_8, RUSSIAN_8),
    ((11, 12, 13), ENGLISH_9, RUSSIAN_9),
    ((20,), ENGLISH_20, RUSSIAN_20),
    ((21, 26), ENGLISH_21, RUSSIAN_21),
    *PLAIN,
    *MORE_PLAIN,
    *LATER_PLAIN,
    *BOOKED,
    *DECORATED,
    *HONEY_AND_WEDDING,
    *HELD_BACK,
    *SEASIDE_TO_FLOWERS,
    *BAND_TO_CLOTHES,
    *VET_TO_MUSEUM,
    *PLANTS_TO_JAM,
    *BOOKS_TO_POTTERY,
    *BARBER_TO_THEATRE,
)
STAGES = {
    f"{language}_{number}": stage
    for numbers, english, russian in _LISTS
    for language, stage in (("english", english), ("russian", russian))
    for number in numbers
}
