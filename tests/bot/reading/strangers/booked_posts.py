"""The posts of a nail artist and of a sushi bar, under which they type who book guests and cook."""

from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage

_NAILS = Stage(
    About(
        "Spring is here: soft pink with tiny daisies 🌸 Book with Vika this week and get a brow"
        " tint as a gift! Only 6 spots left.\n#nails #brows #springnails",
        media=4,
        people=frozenset({"vika.nails"}),
        accounts=frozenset({"brows_by_lena", "lena_beauty_school"}),
    ),
    {"last sentence": "Only 6 spots left."},
    planned=datetime(2027, 3, 5, 18, tzinfo=ZONE),
)
_NAILS_RU = replace(
    _NAILS,
    about=replace(
        _NAILS.about,
        caption="Весна пришла: нежно-розовый с маленькими ромашками 🌸 Запишитесь к Вике на этой"
        " неделе и получите окрашивание бровей в подарок! Осталось всего 6 мест.\n"
        "#маникюр #брови #ногтимосква",
    ),
    parts={"last sentence": "Осталось всего 6 мест."},
)
_SUSHI = Stage(
    About(
        "New set of the week: Umami, 32 pcs 🍣 Salmon, eel and tuna in one box. 20% off pickup till"
        " Sunday!\n#sushi #sushiset #salmonlover",
        videos=frozenset({0}),
        people=frozenset({"chef_ren"}),
        accounts=frozenset({"nami_park", "nami_center"}),
    ),
    {"last sentence": "20% off pickup till Sunday!"},
    planned=datetime(2027, 3, 5, 12, tzinfo=ZONE),
)
_SUSHI_RU = replace(
    _SUSHI,
    about=replace(
        _SUSHI.about,
        caption="Сет недели: Умами, 32 шт 🍣 Лосось, угорь и тунец в одной коробке. Скидка 20% на"
        " самовывоз до воскресенья!\n#суши #сеты #намисуши",
    ),
    parts={"last sentence": "Скидка 20% на самовывоз до воскресенья!"},
)

BOOKED: tuple[Lists, ...] = (((40,), _NAILS, _NAILS_RU), ((41,), _SUSHI, _SUSHI_RU))
