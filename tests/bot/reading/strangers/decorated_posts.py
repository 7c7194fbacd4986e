"""Posts under which people type who decorate what they say: the reel of a florist for somebody warm
who ends each message with an emoji, a manicure, a barista and a cake (captions alone) for what was
thought of beside it."""

from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage

_ENGLISH = Stage(
    About(
        "Fresh tulips from Holland have arrived 🌷 Order a bouquet for 8 March and get a free card."
        " Delivery across the city every day!\n#tulips #flowers #8march",
        videos=frozenset({0}),
        people=frozenset({"lena"}),
        accounts=frozenset({"sonya_flowers", "peony_workshop"}),
    ),
    {"last sentence": "Delivery across the city every day!"},
    planned=datetime(2027, 3, 6, 11, tzinfo=ZONE),
)
_RUSSIAN = replace(
    _ENGLISH,
    about=replace(
        _ENGLISH.about,
        caption="Свежие тюльпаны из Голландии уже у нас 🌷 Закажите букет к 8 марта и получите"
        " открытку в подарок. Доставка по городу каждый день!\n#тюльпаны #цветы #8марта",
    ),
    parts={"last sentence": "Доставка по городу каждый день!"},
)

DECORATED: tuple[Lists, ...] = (((44,), _ENGLISH, _RUSSIAN),)

_NAILS = Stage(
    About(
        "Spring colours are here 💅 Gel manicure with Vera for 35 euros until Sunday. Book your"
        " chair in direct!\n#nails #spring #gel",
        media=3,
        people=frozenset({"vera_nails"}),
        accounts=frozenset({"salon_north", "salon_south"}),
    ),
    {"last sentence": "Book your chair in direct!"},
    planned=datetime(2027, 3, 5, 18, tzinfo=ZONE),
)
_NAILS_RU = replace(
    _NAILS,
    about=replace(
        _NAILS.about,
        caption="Весенние оттенки уже тут 💅 Маникюр с гелем у Веры за 2500 рублей до воскресенья."
        " Записывайтесь в директ!\n#ногти #весна #гель",
    ),
    parts={"last sentence": "Записывайтесь в директ!"},
)
_BARISTA = Stage(
    About(
        "Meet Leo, our new barista ☕ His flat white is a hug in a cup. Come by before noon,"
        " croissants are free!\n#coffee #barista #morning",
        people=frozenset({"leo_barista"}),
        accounts=frozenset({"bean_north", "bean_south"}),
    ),
    {"second sentence": "His flat white is a hug in a cup."},
    planned=datetime(2027, 3, 6, 10, tzinfo=ZONE),
)
_BARISTA_RU = replace(
    _BARISTA,
    about=replace(
        _BARISTA.about,
        caption="Знакомьтесь, Лео, наш новый бариста ☕ Его флэт уайт как объятия в чашке. Заходите"
        " до полудня, круассаны в подарок!\n#кофе #бариста #утро",
    ),
    parts={"second sentence": "Его флэт уайт как объятия в чашке."},
)
_CAKE = Stage(
    About(
        "Honey cake is back 🍰 Eight layers, one kilo for 28 euros. Order by Thursday for the"
        " weekend!\n#cake #honey #weekend",
        media=2,
        people=frozenset({"anna"}),
        accounts=frozenset({"cake_house", "cake_school"}),
    ),
    {},
)
_CAKE_RU = replace(
    _CAKE,
    about=replace(
        _CAKE.about,
        caption="Медовик вернулся 🍰 Восемь коржей, килограмм за 2800 рублей. Заказывайте до"
        " четверга на выходные!\n#торт #медовик #выходные",
    ),
)
THOUGHT_OF = {
    "decorated_english": _NAILS,
    "decorated_russian": _NAILS_RU,
    "decorated_english_2": _BARISTA,
    "decorated_russian_2": _BARISTA_RU,
    "decorated_english_3": _CAKE,
    "decorated_russian_3": _CAKE_RU,
}
