"""The posts of a band, a potter, a pub, a dental clinic, a bookshop, a barber and a shop for
children, under which ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_BAND = posts_of(
    replace(about_of(1, "mike_drums", "paperfox_tour", "fox_merch"), videos=frozenset({0})),
    (4, 19, 0),
    (
        (
            "New single Paper Boats is out Friday 🎸 First live show March 13 at Powerhouse. "
            "Tickets in bio.\n#live #newmusic #paperboats"
        ),
        "Tickets in bio.",
    ),
    (
        (
            'Новый сингл "Бумажные лодки" выходит в пятницу 🎸 Первый концерт 13 марта в '
            "клубе Мутабор. Билеты в шапке профиля.\n#концерт #новаямузыка #бумажныелодки"
        ),
        "Билеты в шапке профиля.",
    ),
)
_MUGS = posts_of(
    about_of(4, "dasha.bakes", "clay_evenings", "seconds_shelf"),
    (5, 12, 30),
    (
        (
            "Six new mugs just came out of the kiln, every one a little different ☕ Speckled "
            "glaze, 300 ml, dishwasher safe. Message me to reserve yours before "
            "Saturday!\n#ceramics #handmade #mugs"
        ),
        "Message me to reserve yours before Saturday!",
    ),
    (
        (
            "Шесть новых кружек прямо из печи, и все немного разные ☕ Глазурь в крапинку, 300 "
            "мл, можно мыть в посудомойке. Пишите в директ, чтобы забронировать до "
            "субботы!\n#керамика #ручнаяработа #кружки"
        ),
        "Пишите в директ, чтобы забронировать до субботы!",
    ),
)
_PUB = posts_of(
    replace(about_of(1, "quizbaz", "kettle_taproom", "greg_brews"), videos=frozenset({0})),
    (5, 17, 30),
    (
        (
            "Quiz night's back on Thursday 25th 🍺 Six to a team, £2 a head. Winners take home "
            "a case of our new oatmeal stout!\n#quiznight #brewpub #realale #oatmealstout"
        ),
        "Winners take home a case of our new oatmeal stout!",
    ),
    (
        (
            "Квиз возвращается в четверг, 25 марта 🍺 Команда до шести человек, вход 200 рублей "
            "с носа. Победителям — ящик нашего нового овсяного стаута!\n#квиз #крафт "
            "#пивоварня #паб"
        ),
        "Победителям — ящик нашего нового овсяного стаута!",
    ),
)
_DENTIST = posts_of(
    about_of(4, "dr_elena", "dentavia_kids", "dentavia_academy"),
    (5, 12, 30),
    (
        (
            "Professional whitening is 20% off until 26 March ✨ Every session starts with a "
            "free check-up by Dr. Elena. Book through the link in bio.\n#whitening "
            "#dentalclinic #healthysmile"
        ),
        "Book through the link in bio.",
    ),
    (
        (
            "Профессиональное отбеливание со скидкой 20% до 26 марта ✨ Перед процедурой доктор "
            "Елена проводит бесплатный осмотр. Запись по ссылке в шапке профиля.\n#отбеливание "
            "#стоматология #здороваяулыбка"
        ),
        "Запись по ссылке в шапке профиля.",
    ),
)
_BOOKS = posts_of(
    about_of(4, "vera_lund", "kids_shelf", "reading_diary"),
    (4, 17, 30),
    (
        (
            "On Saturday Vera Lund reads from her new novel at our shop 📚 Doors open at 6 pm, "
            "tea and biscuits are on us. Entry is free, but seats are limited!\n#bookshop "
            "#reading #newnovel"
        ),
        "Entry is free, but seats are limited!",
    ),
    (
        (
            "В субботу Вера Лунд читает у нас главы из нового романа 📚 Двери открываем в "
            "18:00, чай и печенье за наш счёт. Вход свободный, но мест немного!\n#книжный "
            "#чтения #новыйроман"
        ),
        "Вход свободный, но мест немного!",
    ),
)
_BEARDS = posts_of(
    about_of(4, "tom_blends", "blade_academy", "blade_beards"),
    (5, 17, 0),
    (
        (
            "Fresh fade by Max, done in 40 minutes 💈 Book your chair for the weekend, hot "
            "towel and coffee on us. Walk ins welcome until 8 pm!\n#barber #fade #menshair "
            "#barbershop"
        ),
        "Walk ins welcome until 8 pm!",
    ),
    (
        (
            "Свежий фейд от Макса, всего 40 минут 💈 Записывайтесь на выходные, горячее "
            "полотенце и кофе за наш счёт. Без записи ждём до 20:00!\n#барбершоп #фейд "
            "#стрижка #борода"
        ),
        "Без записи ждём до 20:00!",
    ),
)
_SMALL_CLOTHES = posts_of(
    about_of(4, "amina", "little_bazaar", "kroshka_shop"),
    (6, 11, 0),
    (
        (
            "New linen dungarees for your little explorers 🧸 Sizes from 1 to 5 years, soft and "
            "easy to wash. Free delivery in the city until Sunday!\n#kidsclothes #dungarees "
            "#linen"
        ),
        "Free delivery in the city until Sunday!",
    ),
    (
        (
            "Льняные комбинезоны для маленьких непосед 🧸 Размеры от года до пяти лет, мягкие и "
            "легко стираются. До воскресенья доставка по городу бесплатная!\n#детскаяодежда "
            "#комбинезон #лён"
        ),
        "До воскресенья доставка по городу бесплатная!",
    ),
)
_IN_ORDER = (_BAND, _MUGS, _PUB, _DENTIST, _BOOKS, _BEARDS, _SMALL_CLOTHES)

BAND_TO_CLOTHES: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=67)
)
