"""The posts of a clinic for animals, a donut truck, a swimming coach, somebody who sews quilts, a
roofer and a museum, under which ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_VET = posts_of(
    about_of(4, "zoolab.help", "pawsandtails_shop", "catcorner_clinic"),
    (5, 18, 30),
    (
        (
            "March is the month when ticks wake up, so please check your dog's coat after "
            "every walk. 🐶 We have new tablets and collars at the front desk, and Dr. "
            "Harris will help you choose the right one. A tick check takes five minutes and "
            "costs nothing. Come in any weekday before six o'clock.\n#vetclinic #tickseason "
            "#doglovers #pethealth"
        ),
        "Come in any weekday before six o'clock.",
    ),
    (
        (
            "В марте просыпаются клещи, поэтому осматривайте собаку после каждой прогулки. "
            "🐶 У нас появились новые таблетки и ошейники, а доктор Лебедева поможет выбрать "
            "подходящее средство. Осмотр занимает пять минут и ничего не стоит. Ждём вас в "
            "будни до шести вечера.\n#ветклиника #клещи #собаки #здоровьепитомца"
        ),
        "Ждём вас в будни до шести вечера.",
    ),
)
_DONUT = posts_of(
    replace(
        about_of(5, "jojo.coffee", "donutdash_catering", "donutdash_south"), videos=frozenset({4})
    ),
    (4, 8, 15),
    (
        (
            "Fresh maple bacon donuts are back on the truck this week 🍩 We fry them from "
            "six in the morning and they are gone by eleven. Coffee is on us if you buy a "
            "box of six. Find the pink truck at Miller Park.\n#donuts #foodtruck #maplebacon "
            "#breakfast"
        ),
        "Find the pink truck at Miller Park.",
    ),
    (
        (
            "Пончики с клубникой и сливками снова в фургоне 🍩 Жарим с семи утра, к обеду "
            "обычно ничего не остаётся. К коробке из шести штук кофе в подарок. Ищите "
            "розовый фургон у входа в парк.\n#пончики #стритфуд #фудтрак #завтрак"
        ),
        "Ищите розовый фургон у входа в парк.",
    ),
)
_SWIM = posts_of(
    replace(about_of(5, "anna_swims", "lane4_masters", "kidswim_club"), videos=frozenset({2})),
    (4, 18, 30),
    (
        (
            "Saturday open water prep starts this week! 🏊 Six lanes, two coaches, warm pool "
            "at 28 degrees. We work on breathing, turns and pacing. Bring fins and a water "
            "bottle.\n#swimming #swimcoach #openwater #masters"
        ),
        "Bring fins and a water bottle.",
    ),
    (
        (
            "Открыт набор в утреннюю группу взрослых! 🏊 Ставим кроль с нуля, учим дышать и "
            "поворачивать. В группе не больше восьми человек, вода 28 градусов. С собой "
            "шапочка, очки и справка.\n#плавание #тренерпоплаванию #кроль #мастерс"
        ),
        "С собой шапочка, очки и справка.",
    ),
)
_QUILT = posts_of(
    about_of(4, "nina_loskut", "auntie_quilts", "sunday_bee"),
    (6, 11, 0),
    (
        (
            "My spring garden quilt is finished at last! 🌷 Every tulip is stitched by hand "
            "from old cotton shirts, and it took me the whole winter. It is looking for a "
            "cosy bed and costs 12000 roubles. Write to me if you would like to cuddle up "
            "under it.\n#quilting #patchwork #handmade #springquilt"
        ),
        "Write to me if you would like to cuddle up under it.",
    ),
    (
        (
            "Доброе утро, мои дорогие! ☀️ Дошила одеяло «Бабушкин сад» из льна и ситца, "
            "размер полтора на два метра. Каждый лоскуток подобран вручную, а стёжка "
            "простая, в клеточку. Кому нужен уют на диване, пишите мне в личку.\n#пэчворк "
            "#лоскутноеодеяло #ручнаяработа #уют"
        ),
        "Кому нужен уют на диване, пишите мне в личку.",
    ),
)
_ROOF = posts_of(
    replace(
        about_of(4, "topscaff_ltd", "northslope_jobs", "northslope_private"), videos=frozenset({2})
    ),
    (4, 8, 0),
    (
        (
            "New slate roof on Mill Lane, finished in nine days. The old tiles were past "
            "saving, so we stripped the lot down to the battens. 🏠 Gutters are aluminium "
            "and the flashing is all lead. Call us before the next storm, not after "
            "it.\n#roofing #slate #newroof #milllane"
        ),
        "Call us before the next storm, not after it.",
    ),
    (
        (
            "Сдали крышу на Садовой, девять дней вместо двенадцати. Старый шифер сняли "
            "полностью, обрешётку поменяли на новую. 🏠 Водосток металлический, ендовы "
            "сделали из меди. Звоните до дождя, а не после.\n#крыша #кровля #фальц #садовая"
        ),
        "Звоните до дождя, а не после.",
    ),
)
_MUSEUM = posts_of(
    about_of(5, "helen_marsh", "granary_museum_shop", "friends_of_the_granary"),
    (5, 16, 30),
    (
        (
            "Our new exhibition, Letters from the Mill, opens on Friday 12 March at 18:00. "
            "Curator Anna Whitfield will give a short tour of the first two rooms. 📜 "
            "Admission on the opening night is free. We look forward to welcoming "
            "you.\n#museum #exhibition #townhistory #lettersfromthemill"
        ),
        "We look forward to welcoming you.",
    ),
    (
        (
            "Новая выставка «Письма с мельницы» откроется в пятницу, 12 марта, в 18:00. "
            "Куратор Анна Белова проведёт короткую экскурсию по первым двум залам. 📜 В день "
            "открытия вход свободный. Будем рады видеть вас в музее.\n#музей #выставка "
            "#историягорода #письмасмельницы"
        ),
        "Будем рады видеть вас в музее.",
    ),
)
_IN_ORDER = (_VET, _DONUT, _SWIM, _QUILT, _ROOF, _MUSEUM)

VET_TO_MUSEUM: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=74)
)
