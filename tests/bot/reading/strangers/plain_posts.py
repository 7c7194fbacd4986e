"""The posts of a café, a workshop for bicycles, a florist, cleaners, a bookshop, a hairdresser and
a pizzeria, under which ordinary people type."""

from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage

# Three photos.
_CAFE = Stage(
    About(
        "New on the menu: pistachio latte 💚 Come by this week, second cup half price!\n"
        "#coffee #pistachio #latte",
        media=3,
        people=frozenset({"anna"}),
        accounts=frozenset({"brand_shop", "cafe_milk"}),
    ),
    {
        "last sentence": "Come by this week, second cup half price!",
        "first sentence": "New on the menu: pistachio latte 💚",
    },
    planned=datetime(2027, 3, 4, 18, tzinfo=ZONE),
)
_CAFE_RU = replace(
    _CAFE,
    about=replace(
        _CAFE.about,
        caption="Новинка в меню: фисташковый латте 💚 Заходите на этой неделе, вторая чашка за"
        " полцены!\n#кофе #фисташка #латте",
    ),
    parts={
        "last sentence": "Заходите на этой неделе, вторая чашка за полцены!",
        "first sentence": "Новинка в меню: фисташковый латте 💚",
    },
)

# One photo.
_BIKES = Stage(
    About(
        "Spring check-up for your bike 🚲 Brakes, gears and chain for 39 euros. Book by phone or"
        " just drop in.\n#bike #service #spring",
        people=frozenset({"kostya"}),
        accounts=frozenset({"velo_shop"}),
    ),
    {
        "last sentence": "Book by phone or just drop in.",
        "first sentence": "Spring check-up for your bike 🚲",
        "second sentence": "Brakes, gears and chain for 39 euros.",
    },
    planned=datetime(2027, 3, 5, 12, tzinfo=ZONE),
)
_BIKES_RU = replace(
    _BIKES,
    about=replace(
        _BIKES.about,
        caption="Весеннее ТО велосипеда 🚲 Тормоза, переключатели и цепь за 2900 рублей. Запись по"
        " телефону или просто приезжайте.\n#велосипед #ремонт #весна",
    ),
    parts={
        "last sentence": "Запись по телефону или просто приезжайте.",
        "first sentence": "Весеннее ТО велосипеда 🚲",
        "second sentence": "Тормоза, переключатели и цепь за 2900 рублей.",
    },
)


def _both(stage: Stage, russian: str, last: str) -> tuple[Stage, Stage]:
    """The same post in both languages."""
    about = replace(stage.about, caption=russian)
    return stage, replace(stage, about=about, parts={"last sentence": last})


# A reel.
_FLOWERS = _both(
    Stage(
        About(
            "How we make a bouquet in 20 seconds 🌷 Order before 8 March, delivery is free. Link in"
            " bio!\n#flowers #bouquet #8march",
            videos=frozenset({0}),
            people=frozenset({"olga"}),
            accounts=frozenset({"flora_studio", "flora_wedding"}),
        ),
        {"last sentence": "Link in bio!"},
        planned=datetime(2027, 3, 3, 19, 30, tzinfo=ZONE),
    ),
    "Собираем букет за 20 секунд 🌷 Заказывайте до 8 марта, доставка бесплатно. Ссылка в профиле!\n"
    "#цветы #букет #8марта",
    "Ссылка в профиле!",
)
_CLEANERS = _both(
    Stage(
        About(
            "Window cleaning before the holidays 🪟 Flats from 49 euros, offices on request. Call"
            " us today!\n#cleaning #windows #home",
            people=frozenset({"svetlo_team"}),
            accounts=frozenset({"chisto", "chisto_office"}),
        ),
        {"last sentence": "Call us today!"},
        planned=datetime(2027, 3, 8, 11, tzinfo=ZONE),
    ),
    "Моем окна к праздникам 🪟 Квартиры от 4500 рублей, офисы по запросу. Звоните сегодня!\n"
    "#клининг #окна #дом",
    "Звоните сегодня!",
)
# Three photos.
_BOOKS = _both(
    Stage(
        About(
            "Story hour on Sunday at noon 📚 For children from 4 to 7, entry is free. Take a pillow"
            " with you!\n#books #kids #storyhour",
            media=3,
            people=frozenset({"dina"}),
            accounts=frozenset({"little_pages"}),
        ),
        {"last sentence": "Take a pillow with you!"},
        planned=datetime(2027, 3, 4, 15, tzinfo=ZONE),
    ),
    "Читаем вслух в воскресенье в полдень 📚 Для детей от 4 до 7 лет, вход свободный. Возьмите с"
    " собой подушку!\n#книги #дети #чтениевслух",
    "Возьмите с собой подушку!",
)
# A reel.
_HAIR = _both(
    Stage(
        About(
            "From dark to caramel in one day 🍯 Free places on Tuesday and Thursday. Sign up in"
            " direct!\n#hair #colouring #caramel",
            videos=frozenset({0}),
            people=frozenset({"lera.model"}),
            accounts=frozenset({"vika_hair"}),
        ),
        {"last sentence": "Sign up in direct!"},
        planned=datetime(2027, 3, 5, 19, tzinfo=ZONE),
    ),
    "Из тёмного в карамель за один день 🍯 Есть места на вторник и четверг. Запись в директ!\n"
    "#волосы #окрашивание #карамель",
    "Запись в директ!",
)
_PIZZA = _both(
    Stage(
        About(
            "Two pizzas for the price of one 🍕 Only tonight from 6 to 9 pm. Delivery in 40"
            " minutes, just call!\n#pizza #delivery #tonight",
            people=frozenset({"chef_marco"}),
            accounts=frozenset({"pizza_pavel", "pasta_pavel"}),
        ),
        {"last sentence": "Delivery in 40 minutes, just call!"},
        planned=datetime(2027, 3, 2, 18, tzinfo=ZONE),
    ),
    "Две пиццы по цене одной 🍕 Только сегодня с 18 до 21. Доставка за 40 минут, звоните!\n"
    "#пицца #доставка #ужин",
    "Доставка за 40 минут, звоните!",
)

PLAIN: tuple[Lists, ...] = (
    ((22, 24), _CAFE, _CAFE_RU),
    ((23, 25), _BIKES, _BIKES_RU),
    ((27,), *_FLOWERS),
    ((28,), *_CLEANERS),
    ((29,), *_BOOKS),
    ((30,), *_HAIR),
    ((31,), *_PIZZA),
)
