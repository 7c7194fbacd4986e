"""The posts of a barber, a cheese shop, a dance studio, a joiner, a riding school and a theatre for
children, under which ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_BARBER = posts_of(
    replace(about_of(1, "", "borodach_barbers"), people=frozenset()),
    (3, 10, 0),
    (
        (
            "Walk in with a mop, walk out with a fade 💈 Haircut and beard trim for 2200 "
            "rubles, every weekday till 16:00. Hot towel is on the house. Ring us or just "
            "knock, the door squeaks but it opens.\n#barbershop #fade #beard #kazan"
        ),
        "Ring us or just knock, the door squeaks but it opens.",
    ),
    (
        (
            "Заросли за зиму? Бывает 💈 Стрижка плюс борода за 2200 рублей, по будням до 16:00. "
            "Горячее полотенце за наш счёт. Звоните или просто заходите, дверь скрипит, но "
            "открывается.\n#барбершоп #стрижка #борода #казань"
        ),
        "Звоните или просто заходите, дверь скрипит, но открывается.",
    ),
)
_CHEESE_SHOP = posts_of(
    about_of(4, "syrovar_lev", "golova_i_dyrki"),
    (5, 11, 15),
    (
        (
            "Lev brought twelve new wheels from the farm 🧀 Young gouda 1450 per kilo, goat "
            "tomme 2100, and a blue one we cannot stop eating. Tasting on Saturday from 13:00, "
            "free for everybody. Bring your own bread, we have the knife.\n#cheese #farmcheese "
            "#tasting"
        ),
        "Bring your own bread, we have the knife.",
    ),
    (
        (
            "Лев привёз с фермы двенадцать новых голов 🧀 Молодая гауда 1450 за кило, козий том "
            "2100 и голубой, от которого нас не оттащить. Дегустация в субботу с 13:00, "
            "бесплатно. Хлеб берите свой, нож найдём.\n#сыр #фермерскийсыр #дегустация"
        ),
        "Хлеб берите свой, нож найдём.",
    ),
)
_DANCE_STUDIO = posts_of(
    replace(
        about_of(1, "masha_hips", "salsa_loft", "salsa_loft_kids"),
        videos=frozenset({0}),
        people=frozenset({"masha_hips", "dj_tengo"}),
    ),
    (9, 20, 30),
    (
        (
            "Bachata for total beginners starts on 15 March 💃 Mondays and Wednesdays at 19:30, "
            "eight lessons for 6400 rubles. You do not need a partner, you need socks. Trial "
            "class is 500. Write PLUS in the comments and we will call you back.\n#bachata "
            "#dance #moscowdance #latin"
        ),
        "Write PLUS in the comments and we will call you back.",
    ),
    (
        (
            "15 марта стартует бачата с нуля 💃 Понедельник и среда в 19:30, восемь занятий за "
            "6400 рублей. Партнёр не нужен, нужны носки. Пробное стоит 500. Ставьте плюс в "
            "комментариях, и мы вам перезвоним.\n#бачата #танцы #латина #танцымосква"
        ),
        "Ставьте плюс в комментариях, и мы вам перезвоним.",
    ),
)
_FURNITURE_MAKER = posts_of(
    replace(
        about_of(5, "", "dubovy_ugol", "dubovy_ugol_kitchen"),
        videos=frozenset({2}),
        people=frozenset(),
    ),
    (12, 13, 45),
    (
        (
            "This table took us five weeks 🪵 Solid oak, 220 by 95, seats eight people who like "
            "each other. Oiled three times, no lacquer. 148000 rubles, delivery in the city is "
            "included. We have one slot left for April.\n#furniture #oak #handmade #table"
        ),
        "We have one slot left for April.",
    ),
    (
        (
            "Этот стол мы делали пять недель 🪵 Массив дуба, 220 на 95, садятся восемь человек. "
            "Масло в три слоя, лака нет. 148000 рублей, доставка по городу включена. На апрель "
            "осталось одно место.\n#мебель #дуб #столизмассива #ручнаяработа"
        ),
        "На апрель осталось одно место.",
    ),
)
_HORSE_RIDING = posts_of(
    replace(
        about_of(6, "katya_v_sedle", "zarya_stable", "zarya_pony_club"),
        people=frozenset({"katya_v_sedle", "pony.marsik"}),
    ),
    (7, 17, 30),
    (
        (
            "First spring trail ride of the year 🐴 Ninety minutes through the birch forest, "
            "groups of six, no experience needed. 3800 rubles with helmet and boots. Marsik "
            "the pony is waiting for the smallest ones. Carrots are welcome!\n#horseriding "
            "#trailride #stable #pony"
        ),
        "Carrots are welcome!",
    ),
    (
        (
            "Открываем сезон прогулок верхом 🐴 Полтора часа по берёзовому лесу, группа шесть "
            "человек, опыт не нужен. 3800 рублей, шлем и сапоги выдаём. Для самых маленьких "
            "есть пони Марсик. Морковку можно брать с собой!\n#лошади #коннаяпрогулка #конюшня "
            "#пони"
        ),
        "Морковку можно брать с собой!",
    ),
)
_KIDS_THEATRE = posts_of(
    about_of(3, "lisa_ryzhaya", "teatr_pugovitsa"),
    (6, 9, 20),
    (
        (
            "The Snail Who Was Late is back on stage 🐌 Sunday 14 March at 12:00 and 15:00, for "
            "children from 4 to 9. Fifty minutes, no interval, lots of buttons. Tickets from "
            "700 rubles at the box office. Grown ups may cry a little, we allow "
            "it.\n#kidstheatre #puppets #weekend"
        ),
        "Grown ups may cry a little, we allow it.",
    ),
    (
        (
            "Улитка, которая опоздала, снова на сцене 🐌 Воскресенье 14 марта, в 12:00 и 15:00, "
            "детям от 4 до 9 лет. Пятьдесят минут без антракта. Билеты от 700 рублей в кассе "
            "театра. Взрослым плакать можно, но тихо.\n#детскийтеатр #куклы #выходные #спектакль"
        ),
        "Взрослым плакать можно, но тихо.",
    ),
)
_IN_ORDER = (_BARBER, _CHEESE_SHOP, _DANCE_STUDIO, _FURNITURE_MAKER, _HORSE_RIDING, _KIDS_THEATRE)

BARBER_TO_THEATRE: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=87)
)
