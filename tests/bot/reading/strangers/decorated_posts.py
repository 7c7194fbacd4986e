"""The reel of a florist, under which somebody warm types who ends each message with an emoji."""

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
