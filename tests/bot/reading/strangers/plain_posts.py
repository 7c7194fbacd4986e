"""The posts of a café and of a workshop for bicycles, under which ordinary people
type."""

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

PLAIN: tuple[Lists, ...] = (
    ((22, 24), _CAFE, _CAFE_RU),
    ((23, 25), _BIKES, _BIKES_RU),
)
