"""The posts of a shop for plants, a climbing hall, an optician and a maker of jam, under which
ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_PLANTS = posts_of(
    about_of(5, "masha.leaf", "fernroom_wholesale", "fernroom_cafe"),
    (6, 11, 0),
    (
        (
            "Fresh delivery from Holland: 40 monsteras, a few calatheas and one very "
            "dramatic fern 🌿 Every plant gets two quiet weeks with us before it goes on the "
            "shelf. Repotting is free on Saturdays if you buy the pot here 🪴 Come by and "
            "say hi to the fern.\n#houseplants #monstera #plantshop #moscowplants"
        ),
        "Come by and say hi to the fern.",
    ),
    (
        (
            "Приехала большая поставка из Голландии: монстеры, калатеи и один очень "
            "капризный папоротник 🌿 Каждое растение две недели отдыхает у нас на карантине "
            "и только потом встаёт на полку. По субботам пересаживаем бесплатно, если "
            "горшок куплен у нас 🪴 Заходите знакомиться с папоротником.\n#комнатныерастения "
            "#монстера #магазинрастений #цветымосква"
        ),
        "Заходите знакомиться с папоротником.",
    ),
)
_CLIMB = posts_of(
    replace(about_of(4, "kostya.sends", "zacep_kids", "zacep_shop"), videos=frozenset({1})),
    (4, 18, 30),
    (
        (
            "New set on the cave wall is up: 22 problems, from pink to black 🧗 Kostya spent "
            "three nights on it and won't tell anyone the beta. Rental shoes are half price "
            "until Friday 🔥 Come and try the black one before somebody flashes "
            "it.\n#bouldering #climbinggym #newset #moscowclimbing"
        ),
        "Come and try the black one before somebody flashes it.",
    ),
    (
        (
            "Перекрутили пещеру: 22 новые трассы, от розовых до чёрных 🧗 Костя возился три "
            "ночи и бету никому не рассказывает. Прокат скальников до пятницы за полцены 🔥 "
            "Приходите, пока чёрную никто не пролез с первой попытки.\n#боулдеринг "
            "#скалодром #новыетрассы #скалолазаниемосква"
        ),
        "Приходите, пока чёрную никто не пролез с первой попытки.",
    ),
)
_OPTIC = posts_of(
    about_of(5, "nina_optometry", "lensroom_kids", "lensroom_outlet"),
    (5, 18, 30),
    (
        (
            "Our new titanium frames have arrived from Osaka 👓 Each pair weighs less than "
            "12 grams and comes with a free case. Come and try them on at our Baker Street "
            "shop, no appointment needed. We are closed on Sundays.\n#eyewear "
            "#titaniumframes #opticianlife #newglasses"
        ),
        "We are closed on Sundays.",
    ),
    (
        (
            "Привезли новые титановые оправы из Осаки 👓 Каждая весит меньше 12 граммов, "
            "футляр идёт в подарок. Заходите примерить в салон на Лесной, запись не нужна. "
            "В воскресенье мы не работаем.\n#оправы #титановыеоправы #оптика #новыеочки"
        ),
        "В воскресенье мы не работаем.",
    ),
)
_JAM = posts_of(
    replace(
        about_of(4, "galya_berries", "jam_by_marina_shop", "slowbreakfast"), videos=frozenset({1})
    ),
    (6, 9, 30),
    (
        (
            "Gooseberry jam is back, twenty-two jars only 🍓 I cooked it slowly with vanilla "
            "and a little lemon, just like my grandmother did. Write to me if you want one "
            "put aside. Pick-up is at my gate on Mill Lane.\n#homemadejam #gooseberry "
            "#smallbatch #jamlover"
        ),
        "Pick-up is at my gate on Mill Lane.",
    ),
    (
        (
            "Сварила варенье из крыжовника, всего двадцать две баночки 🍓 Долго томила, с "
            "ванилью и капелькой лимона, как бабушка учила. Пишите, кому отложить. Забирать "
            "можно у меня на Мельничной.\n#домашнееваренье #крыжовник #варенье "
            "#вкусныйзавтрак"
        ),
        "Забирать можно у меня на Мельничной.",
    ),
)
_IN_ORDER = (_PLANTS, _CLIMB, _OPTIC, _JAM)

PLANTS_TO_JAM: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=80)
)
