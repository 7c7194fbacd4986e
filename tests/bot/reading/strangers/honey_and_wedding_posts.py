"""The posts of an apiary and of a photographer of weddings, under which ordinary people type."""

from dataclasses import replace
from datetime import datetime

from bot.reading.edits import About
from tests.bot.reading.strangers.stage import ZONE, Lists, Stage

_HONEY = Stage(
    About(
        "Fresh lime honey from our own apiary is here 🍯 A jar of 500 g costs 600 roubles, delivery"
        " in Tula on Saturdays. Write to us to order, we pack everything with love!\n"
        "#honey #farm #tula",
        media=3,
        people=frozenset({"nina_paseka"}),
        accounts=frozenset({"galina_jam", "ferma_lugovaya"}),
    ),
    {"last sentence": "Write to us to order, we pack everything with love!"},
    planned=datetime(2027, 3, 5, 18, tzinfo=ZONE),
)
_HONEY_IN_RUSSIAN = replace(
    _HONEY,
    about=replace(
        _HONEY.about,
        caption="Липовый мёд с нашей пасеки уже в банках 🍯 Банка 500 г стоит 600 рублей, доставка"
        " по Туле по субботам. Пишите, упакуем с любовью!\n#мёд #пасека #тула",
    ),
    parts={"last sentence": "Пишите, упакуем с любовью!"},
)
_WEDDING = Stage(
    About(
        "Anya and Mark's morning at the old manor 🤍 Soft light, peonies and a lot of happy tears."
        " Booking for summer 2027 is open!\n#weddingphotographer #moscowwedding #bride",
        media=4,
        people=frozenset({"lena_florist"}),
        accounts=frozenset({"marina_family", "marina_presets"}),
    ),
    {"last sentence": "Booking for summer 2027 is open!"},
    planned=datetime(2027, 3, 5, 19, tzinfo=ZONE),
)
_WEDDING_IN_RUSSIAN = replace(
    _WEDDING,
    about=replace(
        _WEDDING.about,
        caption="Утро Ани и Марка в старой усадьбе 🤍 Мягкий свет, пионы и много счастливых слёз."
        " Запись на лето 2027 открыта!\n#свадебныйфотограф #свадьбамосква #невеста",
    ),
    parts={"last sentence": "Запись на лето 2027 открыта!"},
)

HONEY_AND_WEDDING: tuple[Lists, ...] = (
    ((42,), _HONEY, _HONEY_IN_RUSSIAN),
    ((43,), _WEDDING, _WEDDING_IN_RUSSIAN),
)
