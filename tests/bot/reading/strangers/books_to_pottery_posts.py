"""The posts of a second-hand bookshop, a gym coach and a pottery studio, under which a polite
bookseller, a curt coach and a potter who thinks aloud type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_BOOKS = posts_of(
    about_of(5, "nora.binds", "lantern_rare", "lantern_events"),
    (9, 12, 30),
    (
        (
            "Forty boxes came down from an attic in Hexham this week, and we have finally "
            "unpacked the first twelve. 📚 Most of it is travel writing from the 1930s, with"
            " a shelf of green Penguins we did not expect. Nora has rebound 3 of the worst "
            "ones, and they look splendid. 🧵 Prices start at £4, and everything goes out on"
            " Saturday morning. Do come early if you collect old maps.\n#secondhandbooks "
            "#bookshop #oldbooks #readingroom"
        ),
        ("Do come early if you collect old maps."),
    ),
    (
        (
            "На этой неделе нам привезли сорок коробок из дома на Покровке, и первые "
            "двенадцать мы уже разобрали. 📚 Больше всего здесь путевых заметок, но нашлась "
            "и целая полка атласов. Нора заново переплела 3 самых потрёпанных тома, и "
            "выглядят они превосходно. 🧵 Цены начинаются от 250 рублей, а в зал всё "
            "выставим в субботу утром. Приходите пораньше, если собираете старые "
            "карты.\n#букинист #старыекниги #книжный #чтопочитать"
        ),
        ("Приходите пораньше, если собираете старые карты."),
    ),
)
_COACH = posts_of(
    replace(about_of(4, "dex.lifts", "ironroom_gym", "ironroom_online"), videos=frozenset({0, 2})),
    (4, 7, 15),
    (
        (
            "new month, new block. 6 weeks of squats and sled pushes, and dex is already 14"
            " kg up on his deadlift. 💪 we train at 6 am so nobody has an excuse. bring a "
            "towel and a bottle, leave the phone in the locker. spots are nearly gone so "
            "message me today 🔥\n#strength #personaltrainer #squatday #ironroom"
        ),
        ("spots are nearly gone so message me today 🔥"),
    ),
    (
        (
            "новый месяц, новый блок. 6 недель приседаний и санок, декс уже прибавил 14 кг "
            "в тяге. 💪 начинаем в 7 утра, так что отмазок нет. берите полотенце и воду, "
            "телефон оставьте в шкафчике. мест почти не осталось, пишите сегодня 🔥\n#тренер "
            "#силовая #деньног #железо"
        ),
        ("мест почти не осталось, пишите сегодня 🔥"),
    ),
)
_POTTERY = posts_of(
    replace(about_of(6, "lumi.clay", "mudhouse_studio", "mudhouse_shop"), videos=frozenset({1})),
    (14, 18, 0),
    (
        (
            "Kiln opening is my favourite thing of the whole month! 🏺 We had 27 mugs, 4 "
            "teapots and one very brave elephant by Lumi, who had never touched clay "
            "before. The blue glaze ran a little, and honestly I love it even more. 💙 The "
            "beginners' course starts again in April and there are 5 wheels left. Come and "
            "get your hands dirty with us 🤎\n#pottery #wheelthrown #claylove #handmade"
        ),
        ("Come and get your hands dirty with us 🤎"),
    ),
    (
        (
            "День открытия печи люблю больше всех праздников! 🏺 В этот раз 27 кружек, 4 "
            "чайника и один очень смелый слон от Люми, которая лепила впервые. Синяя "
            "глазурь немного потекла, и честно говоря, так даже красивее. 💙 Новый курс для "
            "начинающих стартует в апреле, осталось 5 мест за кругом. Приходите пачкать "
            "руки вместе с нами 🤎\n#керамика #гончарныйкруг #глина #ручнаяработа"
        ),
        ("Приходите пачкать руки вместе с нами 🤎"),
    ),
)
_IN_ORDER = (_BOOKS, _COACH, _POTTERY)

BOOKS_TO_POTTERY: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=84)
)
