"""/team: an owner lets people in by a link, as editors or viewers, and out again."""

import asyncio
import re

import pytest

from bot.access import Gate
from bot.app import GATE
from bot.screen import (
    Delete,
    Disconnect,
    GiveRole,
    InviteAs,
    PublishNow,
    ShowTeam,
    StartPost,
    WithdrawLink,
)
from bot.updates.raw_update import raw_update
from posting import Failure, NewNotice, NoticesWanted, Role, StoreWorksNotice, Visitor
from posting.accounts.holding import hold_account
from tests.helpers.chat import ANNA, STRANGER, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json, RefusedError

NEVER_SEEN = 987654
LINK = re.compile(r"https://t\.me/\w+\?start=(i_[\w-]{22})\b")


@pytest.fixture
def vera(stage: Stage) -> Chat:
    """Nobody has let her in yet."""
    return stage.chat(STRANGER, "ru", "Вера")


def link_for(owner: Chat, role: str) -> str:
    """What /start is given by the link that the owner has made."""
    owner.sends("/team")
    owner.taps(f"Invite {role}")
    found = LINK.search(owner.sees(f"as {role}").text)
    assert found
    return found[1]


def let_in(owner: Chat, person: Chat, role: str) -> None:
    person.sends(f"/start {link_for(owner, role)}")
    person.sees("добро пожаловать")


def calls_to(person: Chat, stage: Stage) -> int:
    """How often the bot has tried to send them something."""
    return sum(sent["chat_id"] == person.id for sent in stage.telegram.made("sendMessage"))


def removes(owner: Chat, name: str) -> None:
    owner.sends("/team")
    owner.taps(name)
    owner.taps("Remove")
    owner.taps("Yes, remove")


def comes_back(stage: Stage, former: Chat, boris: Chat, role: str) -> None:
    """Boris alone owns the bot from now on, and lets a former owner in."""
    stage.owners = frozenset({boris.id})
    stage.restart()
    boris.sends("/team")
    boris.taps(role)
    found = LINK.search(boris.last.text)
    assert found
    former.sends(f"/start {found[1]}")


def told(stage: Stage) -> None:
    """People are told what they are owed."""
    stage.publish_due()


def menu_of(stage: Stage, person_id: int) -> list[str]:
    jobs = stage.application.job_queue
    assert jobs
    for job in jobs.get_jobs_by_name(f"menu of {person_id}"):
        job.schedule_removal()
        stage.run(job.run(stage.application))
    shown = stage.telegram.profile.get((f"commands of {person_id}", ""), [])
    return [entry["command"] for entry in shown]


def test_a_link_lets_one_person_in_and_whoever_made_it_hears_of_it(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    link = link_for(connected, "editor")
    assert connected.last.buttons == ["📨 Share", "📋 Copy", "✖️ Cancel the link"]
    vera.sends("hello")
    vera.sees("Это закрытый бот")
    vera.sends(f"/start {link}")
    welcome = vera.sees("Ваша роль: редактор")
    assert "🕐 Время для вас: UTC, сейчас 09:00. Это ваш пояс?" in welcome.text
    assert welcome.buttons == ["🕐 Сменить пояс", "🗓 Посты", "⚙️ Настройки"]
    assert "new" in menu_of(stage, vera.id)
    told(stage)
    joined = connected.sees("Вера joined as editor")
    assert joined.buttons == ["🚪 Remove", "👥 Team"]
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.sees("Черновик")
    assert the_post(stage).author_id == vera.id
    stage.restart()
    vera.sends("/accounts")
    assert "➕ Подключить" not in vera.sees("🔗 Аккаунты").buttons

    oleg = stage.chat(7777, "en", "Oleg")
    oleg.sends(f"/start {link}")
    oleg.sees("has been used or has expired")
    oleg.sends("hello")
    oleg.sees("This bot is private")


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("editor", "👋 Вера joined as editor with your link"),
        ("viewer", "👋 Вера теперь в команде по вашей ссылке, роль — наблюдатель"),
    ],
)
def test_that_a_link_was_used_is_said_once(
    connected: Chat, stage: Stage, vera: Chat, role: str, said: str
) -> None:
    """Its message still offered to be shared with somebody."""
    link = link_for(connected, role)
    made = connected.last.message_id
    vera.sends(f"/start {link}")
    if role == "viewer":
        stage.posting.people.set_language(connected.id, "ru")
    stage.restart()
    told(stage)
    assert [seen.text for seen in connected.messages if "Вера" in seen.text] == [said]
    assert made not in {seen.message_id for seen in connected.messages}


def test_a_link_that_was_used_says_so_also_when_who_used_it_is_out_again(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    """It was offered still, and let nobody in."""
    link = link_for(connected, "editor")
    made = connected.last.message_id
    vera.sends(f"/start {link}")
    stage.posting.team.remove(vera.id, connected.id)
    told(stage)
    (used,) = [seen for seen in connected.messages if seen.message_id == made]
    assert used.text.startswith("✅ This link was used: Вера, editor")
    assert used.buttons == []
    assert not any("joined" in seen.text for seen in connected.messages)


def test_a_link_whose_message_is_gone_keeps_nothing_from_being_told(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    link = link_for(connected, "editor")
    del stage.telegram.messages[connected.id, connected.last.message_id]
    vera.sends(f"/start {link}")
    told(stage)
    connected.sees("Вера joined as editor")


@pytest.mark.parametrize("ended", ["a day later", "withdrawn", "its maker is no owner", "made up"])
def test_a_link_that_is_over_lets_nobody_in(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram, ended: str
) -> None:
    link = link_for(connected, "viewer")
    if ended == "a day later":
        instagram.later(hours=24)
    elif ended == "withdrawn":
        connected.sends("/team")
        made = next(it for it in connected.messages if "✖️ Cancel the link" in it.buttons)
        cancels = WithdrawLink(1).pack()
        assert connected.taps_data(cancels, made.raw).text == "The link works no more"
    elif ended == "made up":
        link = "i_" + "A" * 22
    else:
        stage.owners = frozenset({1002})
        stage.restart()
    vera.sends(f"/start {link}")
    vera.sees("Это приглашение уже использовано или устарело")
    assert stage.posting.team.members() == ()
    assert stage.posting.people.get(vera.id) is None


def test_the_button_of_a_link_that_is_over_cancels_no_other(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    link_for(connected, "editor")
    cancels, over = WithdrawLink(1).pack(), connected.last.raw
    instagram.later(hours=25)
    stage.posting.purge()
    link = link_for(connected, "editor")
    assert connected.taps_data(cancels, over).text == "The link was used, or has ended"
    vera.sends(f"/start {link}")
    vera.sees("Ваша роль: редактор")


def test_who_is_in_leaves_the_link_for_whom_it_was_made(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    link = link_for(connected, "viewer")
    connected.sends(f"/start {link}")
    assert any("in the team already" in seen.text for seen in connected.messages)
    vera.sends(f"/start {link}")
    vera.sees("наблюдатель")


PASTED = [
    "https://t.me/{bot}?start={link}",
    "t.me/{bot}?start={link}",
    "Hi Vera, here you are: https://telegram.me/{bot}/?start={link}\nSee you!",
    "tg://resolve?domain={bot}&start={link}",
]


@pytest.mark.parametrize("pasted", PASTED)
def test_a_link_that_is_pasted_lets_in_like_one_that_is_tapped(
    connected: Chat, stage: Stage, vera: Chat, pasted: str
) -> None:
    token, bot = link_for(connected, "editor"), stage.application.bot.username
    vera.sends(pasted.format(bot="another_bot", link=token))
    vera.sees("Это закрытый бот")
    vera.sends(pasted.format(bot=bot, link=token))
    vera.sees("Ваша роль: редактор")
    boris = stage.chat(7777, "en", "Oleg")
    boris.sends(pasted.format(bot=bot, link=token))
    boris.sees("has been used or has expired")


def test_who_is_in_pastes_a_link_and_it_opens_what_a_tap_opens(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    token = link_for(connected, "viewer")
    start = f"https://t.me/{stage.application.bot.username}?start="
    connected.sends(f"{start}{token}")
    assert any("given by an owner, under /team" in it.text for it in connected.messages)
    vera.sends(f"{start}{token}")
    vera.sees("Ваша роль: наблюдатель")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.sends(f"{start}p_{the_post(stage).post_id}")
    assert "Hello" in vera.sees("Черновик").text


def test_what_somebody_has_chosen_to_read_they_read_also_when_they_are_out(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    let_in(connected, vera, "viewer")
    vera.sends("/settings")
    vera.taps("Язык")
    removes(connected, "Вера")
    told(stage)
    assert vera.sees("ended your access").text == "🚪 An owner has ended your access to this bot."
    vera.sends("hello?")
    vera.sees("This bot is private")
    vera.sends("/start i_of_yesterday")
    vera.sees("has been used or has expired")


def test_who_made_posts_hears_that_they_stay(connected: Chat, stage: Stage, vera: Chat) -> None:
    let_in(connected, vera, "editor")
    removes(connected, "Вера")
    told(stage)
    vera.sees("Ваши посты остаются у команды")


def test_links_that_have_ended_are_erased_and_no_link_can_be_read(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    link = link_for(connected, "viewer")
    kept = stage.storage.database.execute_sql("SELECT * FROM invitation").fetchall()
    assert len(kept) == 1
    assert link.removeprefix("i_") not in str(kept)
    instagram.later(hours=24)
    stage.posting.purge()
    assert stage.storage.database.execute_sql("SELECT * FROM invitation").fetchall() == []


def test_a_viewer_looks_and_changes_nothing(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    assert menu_of(stage, vera.id) == ["posts", "plan", "accounts", "settings", "help"]
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    post = the_post(stage)
    vera.sends("/posts")
    vera.taps("📝")
    vera.taps("Hello")
    card = vera.sees("Hello")
    assert card.buttons == ["👁 Превью", "⬅️ Список"]
    assert "👀 Вы наблюдатель: меняют пост редакторы." in card.text, "why there are no others"
    publish, delete = PublishNow(post.post_id, post.version), Delete(post.post_id, post.version)
    for forged in (publish, delete, StartPost()):
        answer = vera.taps_data(forged.pack())
        assert answer.text == "Наблюдатель не может менять посты. Поможет Anna."
        assert answer.alert
    for said in ("/new", "A caption", instagram.sample("coffee.mp4"), "завтра 18:30"):
        vera.sends(said)
        vera.sees("Наблюдатель не может менять посты")
    vera.sends_photo("bread")
    vera.sees("Наблюдатель не может менять посты")
    assert the_post(stage) == post
    for own in ("/settings", "/plan", "/posts", "/accounts", "/help", "/start"):
        vera.sends(own)
        assert "Наблюдатель не может" not in vera.last.text
        assert "ришлите" not in vera.last.text, "nothing is asked of her that is refused then"
    vera.sends("/nonsense")
    vera.sees("Не знаю такой команды")
    for of_owners in ("/team", "/status"):
        vera.sends(of_owners)
        vera.sees("Это только для владельцев. Поможет Anna.")
    connected.sends("tomorrow 18:00")
    vera.sends("/plan")
    vera.taps("1")
    looked_at = vera.sees("«Hello»")
    assert looked_at.buttons[-2:] == ["🗂 Карточка", "⬅️ Назад"]
    assert "Нажмите" not in looked_at.text
    account = post.account_id or 0
    promotes = GiveRole(vera.id, Role.EDITOR)
    for button in (ShowTeam(), promotes, InviteAs(Role.EDITOR), Disconnect(account, sure=True)):
        assert vera.taps_data(button.pack()).text == "Это только для владельцев. Поможет Anna."
    assert len(stage.posting.accounts.all()) == 1


def test_a_viewer_sees_the_preview_by_its_word_as_by_its_button(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    vera.sends("превью")
    vera.sees("Наблюдатель не может менять посты")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    post = the_post(stage)
    vera.sends("/posts")
    vera.taps("📝")
    vera.taps("Hello")
    vera.sends("превью")
    assert vera.sees("sunny.bakery Hello").buttons[-1] == "⬅️ К карточке"
    vera.sends("preview, завтра 18:30")
    vera.sees("Наблюдатель не может менять посты")
    assert the_post(stage) == post


def test_a_viewer_opens_a_post_of_the_plan_and_is_asked_for_no_new_day(
    connected: Chat, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    connected.sends("tomorrow 18:30")
    vera.sends("/plan")
    vera.taps("1")
    assert vera.last.buttons == ["🗂 Карточка", "⬅️ Назад"]
    assert "ажмите" not in vera.sees("Hello").text
    vera.taps("Карточка")
    assert vera.last.buttons == ["👁 Превью", "⬅️ План"]


def test_a_viewer_sets_their_own_zone_and_searches_by_typing(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.sends("/settings")
    vera.taps("Часовой пояс")
    vera.sends("Омск")
    person = stage.posting.people.get(vera.id)
    assert person is not None
    assert person.timezone == "Asia/Omsk"
    vera.sends("/posts")
    vera.taps("🔎")
    vera.sends("hello")
    vera.sees("«hello»")


@pytest.mark.parametrize("asked", ["words to search", "a city"])
def test_what_a_viewer_sends_where_something_is_asked_makes_no_post(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram, asked: str
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    post = the_post(stage)
    vera.sends("/posts" if asked == "words to search" else "/settings")
    vera.taps("🔎" if asked == "words to search" else "Часовой пояс")
    vera.sends_photo("bread")
    vera.sees("Наблюдатель не может менять посты")
    vera.sends(instagram.sample("coffee.mp4"))
    vera.sees("Наблюдатель не может менять посты")
    for order in ("удали пост", "опубликуй сейчас", "завтра 18:30"):
        vera.sends(order)
    assert the_post(stage) == post, "the only one, as it was"


def test_who_is_no_owner_pastes_a_token_which_is_deleted_and_not_kept(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(INSTAGRAM_TOKEN)
    said = vera.sees("токена у меня больше нет")
    assert said.buttons == []
    assert stage.services.strays == {}


def test_an_editor_is_not_asked_to_connect_an_account(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    let_in(connected, vera, "editor")
    connected.sends_photo("books", caption="It waits for its account")
    connected.sends("/accounts")
    connected.taps("@sunny.bakery")
    connected.taps("Disconnect")
    connected.taps("Disconnect")
    vera.sends("/accounts")
    assert "когда владелец снова подключит аккаунт" in vera.last.text
    vera.sends_photo("bread", caption="Свежий хлеб")
    assert "Ваше сообщение я сохранил" in vera.last.text
    connected.taps("➕ Connect")
    connected.sends(INSTAGRAM_TOKEN)
    vera.taps("▶️ Сделать черновики")
    assert any("📝 Черновик" in it.text and "Свежий хлеб" in it.text for it in vera.messages)
    assert not any("одключите" in it.text for it in vera.messages)


def test_who_taps_the_link_twice_is_welcomed_once(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    gate: Gate = stage.application.bot_data[GATE]
    vera.types(f"/start {link_for(connected, 'editor')}")
    tap = raw_update(stage.telegram.pending[0])
    assert tap

    async def twice() -> None:
        gate.lets_in(tap)
        await asyncio.wait({gate.turn_away()}, timeout=0)
        gate.lets_in(tap)
        await gate.turn_away()

    stage.run(twice())
    assert [seen.text.split("!")[0] for seen in vera.messages] == ["👋 Вера, добро пожаловать"]


def test_a_viewer_hears_of_the_posts_of_others(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    connected.taps("🚀")
    instagram.later(minutes=1)
    stage.publish_due()
    instagram.later(minutes=1)
    stage.publish_due()
    vera.sees("Опубликовано")


def test_a_viewer_who_makes_no_posts_hears_of_those_of_others_or_of_none(
    connected: Chat, vera: Chat
) -> None:
    let_in(connected, vera, "viewer")
    vera.sends("/settings")
    assert "🔔 Посты: все" in vera.last.buttons
    assert vera.taps("🔔").text == "О чужих постах больше не сообщаю"
    assert "🔔 Посты: выкл" in vera.last.buttons
    assert vera.taps("🔔").text == "Сообщу и о чужих постах: вышли или не вышли"
    assert "🔔 Посты: все" in vera.last.buttons


def test_of_a_failed_post_each_is_told_what_they_can_do(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    instagram.door("faults", where="media", effect="error", code=100, message="What?")
    connected.taps("🚀 Now")
    instagram.later(minutes=7)
    stage.publish_due()
    todo = "измените это и попробуйте ещё раз. Если нет, "
    for person, told in (
        (connected, "Else look for the code in the bot's log and in docs/errors.md."),
        (vera, "Исправить это могут редакторы и владельцы."),
    ):
        person.sends("/posts")
        person.taps("❌")
        failed = (
            "Changed Tue 1 Dec\n1 · ❌ 09:07"
            if person is connected
            else "Менялись вт 1 дек\n1 · ❌"
        )
        person.sees(failed)
        person.taps("Hello")
        assert told in person.last.text
    assert todo not in vera.last.text
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make editor")
    vera.sends("/posts")
    vera.taps("❌")
    vera.taps("Hello")
    vera.sees(f"{todo}назовите код владельцу.")


def test_another_role_is_told_and_redraws_the_menu_and_the_cards(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    assert "🚀 Сейчас" in vera.sees("Hello").buttons
    card = vera.last.message_id
    connected.sends("/team")
    assert connected.sees("You · owner\nВера · editor").buttons[0] == "Вера · editor"
    connected.taps("Вера")
    assert connected.taps("Make viewer").text == "Вера is a viewer now"
    connected.sees("Вера · viewer")
    told(stage)
    assert any("Теперь ваша роль — наблюдатель" in seen.text for seen in vera.messages)
    assert "new" not in menu_of(stage, vera.id)
    (redrawn,) = [seen for seen in vera.messages if seen.message_id == card]
    assert redrawn.buttons == ["👁 Превью"]
    vera.sends("Another caption")
    vera.sees("Наблюдатель не может менять посты")
    connected.taps("Make editor")
    told(stage)
    assert any("Теперь ваша роль — редактор" in seen.text for seen in vera.messages)
    vera.sends("/new")
    vera.sees("Пришлите")


def test_who_is_no_owner_any_more_is_what_they_were_before_and_hears_so(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    """They had no access any more, and nobody told them."""
    let_in(connected, vera, "viewer")
    stage.owners |= {vera.id}
    stage.restart()
    told(stage)
    vera.sees("Теперь ваша роль — владелец")
    vera.sends("/team")
    vera.sees("Вы · владелец\nAnna · владелец\n\nБольше никого")
    stage.owners -= {vera.id}
    stage.restart()
    told(stage)
    vera.sees("Теперь ваша роль — наблюдатель")
    vera.sends("A caption")
    vera.sees("Наблюдатель не может менять посты")
    connected.sends("/team")
    connected.sees("You · owner\nВера · viewer")
    stage.restart()
    told(stage)
    assert sum("Теперь ваша роль" in seen.text for seen in vera.messages) == 2


def test_who_is_taken_out_of_the_owners_hears_so_and_so_do_the_others(
    connected: Chat, stage: Stage, boris: Chat, vera: Chat
) -> None:
    """By the settings, which told nobody. Each once, however often the bot starts."""
    boris.sends("/start")
    let_in(connected, vera, "viewer")
    stage.owners |= {vera.id}
    stage.restart()
    told(stage)
    stage.owners -= {boris.id, vera.id}
    for _ in range(2):
        stage.restart()
        stage.deliver()
        told(stage)
    texts = [seen.text for seen in connected.messages if "OWNER_IDS" in seen.text]
    assert sorted(texts) == [
        "👥 Борис is no owner any more, by OWNER_IDS, and has no access. Their posts stay.",
        "👥 Вера is an owner now, by OWNER_IDS.",
        "👥 Вера is no owner any more, by OWNER_IDS, and is a viewer now.",
    ]
    farewell = [seen for seen in boris.messages if "доступ" in seen.text]
    assert len(farewell) == 1, boris.transcript()
    assert [
        seen.text for seen in (*boris.messages, *vera.messages) if "OWNER_IDS" in seen.text
    ] == ["👥 В OWNER_IDS теперь есть: Вера. Роль — владелец."], (
        "what is over for themselves they read in their farewell"
    )


def test_who_becomes_an_owner_is_named_to_the_other_owners(
    connected: Chat, stage: Stage, boris: Chat, vera: Chat
) -> None:
    """Be it somebody who was in the team, who was let in and out again, or who has never written:
    of this one the number alone is known. Each is told once."""
    boris.sends("/start")
    let_in(connected, vera, "editor")
    removes(connected, "Вера")
    told(stage)
    stage.owners |= {vera.id, NEVER_SEEN}
    for _ in range(2):
        stage.restart()
        told(stage)
    assert sorted(seen.text for seen in connected.messages if "OWNER_IDS" in seen.text) == [
        f"👥 {NEVER_SEEN} is an owner now, by OWNER_IDS.",
        "👥 Вера is an owner now, by OWNER_IDS.",
    ]
    assert sum("теперь есть: Вера" in seen.text for seen in boris.messages) == 1
    assert sum("Теперь ваша роль — владелец" in seen.text for seen in vera.messages) == 1
    assert not any("теперь есть: Вера" in seen.text for seen in vera.messages)
    stage.owners -= {NEVER_SEEN}
    stage.restart()
    told(stage)
    sent = stage.telegram.made("sendMessage")
    to_the_number = [each["text"] for each in sent if each["chat_id"] == NEVER_SEEN]
    assert to_the_number == ["👥 Вера is an <b>owner</b> now, by OWNER_IDS."], "nothing of itself"


def test_at_the_first_start_no_owner_is_news_to_another(
    connected: Chat, stage: Stage, boris: Chat
) -> None:
    boris.sends("/start")
    stage.restart()
    told(stage)
    assert not any("OWNER_IDS" in seen.text for seen in (*connected.messages, *boris.messages))


def test_the_farewell_of_an_owner_outlasts_the_end_of_the_process(
    connected: Chat, stage: Stage, boris: Chat
) -> None:
    """It ends after the start has noted who is out, and before Telegram has taken the message."""
    boris.sends("/start")
    stage.owners -= {boris.id}
    stage.posting.team.settle(stage.owners)
    stage.restart()
    told(stage)
    assert len([seen for seen in boris.messages if "закрыл вам доступ" in seen.text]) == 1
    stage.restart()
    told(stage)
    assert len([seen for seen in boris.messages if "закрыл вам доступ" in seen.text]) == 1


@pytest.mark.parametrize(
    ("refusal", "tries"),
    [
        pytest.param(RefusedError("Forbidden: bot was blocked by the user", 403), 1, id="blocked"),
        pytest.param(RefusedError("Too Many Requests", 429, retry_after=900), 1, id="flood"),
        pytest.param(RefusedError("Internal Server Error", 500), 3, id="trouble"),
    ],
)
def test_a_farewell_that_is_not_taken_waits_as_other_news_does(
    connected: Chat,
    stage: Stage,
    vera: Chat,
    instagram: PretendInstagram,
    refusal: RefusedError,
    tries: int,
) -> None:
    """It was tried again every few seconds."""
    let_in(connected, vera, "editor")
    stage.telegram.refused_to[vera.id] = refusal
    before = calls_to(vera, stage)
    removes(connected, "Вера")
    for _ in range(6):
        told(stage)
        instagram.later(seconds=10)
    assert calls_to(vera, stage) - before == tries


def test_an_owner_who_is_back_before_they_were_told_hears_of_no_end(
    connected: Chat, stage: Stage, boris: Chat
) -> None:
    boris.sends("/start")
    stage.posting.team.settle(stage.owners - {boris.id})
    stage.restart()
    told(stage)
    assert not [seen for seen in boris.messages if "закрыл вам доступ" in seen.text]
    boris.sends("/posts")
    boris.sees("@sunny.bakery")


def test_of_a_former_owner_nothing_is_awaited_when_they_are_let_in_again(
    connected: Chat, stage: Stage, boris: Chat, instagram: PretendInstagram
) -> None:
    """In the process that has found them to be none any more."""
    boris.sends("/start")
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    connected.taps("✏️ Caption")
    comes_back(stage, connected, boris, "Редактор")
    connected.sends("Words")
    connected.sees("Kept as the caption")
    assert the_post(stage).caption == "Hello"


def test_a_viewer_who_edits_words_of_their_time_as_editor_hears_that_nothing_follows(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    let_in(connected, vera, "editor")
    words = vera.sends_photo("bread", caption="Fresh bred")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make viewer")
    told(stage)
    words["caption"] = "Fresh bread"
    stage.telegram.push("edited_message", words)
    stage.deliver()
    vera.sees("Наблюдатель не может менять посты")
    assert the_post(stage).caption == "Fresh bred"
    before = len(vera.messages)
    vera.edits(vera.sends("Hello"), "Hello you")
    assert len(vera.messages) == before + 1


def wishes(stage: Stage, person: Chat, wanted: NoticesWanted) -> None:
    stage.posting.people.set_notices(person.id, wanted)


def test_another_role_leaves_what_somebody_wishes_to_hear(
    connected: Chat, stage: Stage, vera: Chat
) -> None:
    team = stage.posting.team
    let_in(connected, vera, "editor")

    def wish() -> NoticesWanted:
        person = stage.posting.people.get(vera.id)
        assert person is not None
        return person.notices

    wishes(stage, vera, NoticesWanted.FAILURES)
    for role in (Role.VIEWER, Role.EDITOR):
        team.change_role(vera.id, role, connected.id)
        assert wish() is NoticesWanted.FAILURES
    wishes(stage, vera, NoticesWanted.ALL)
    team.change_role(vera.id, Role.VIEWER, connected.id)
    team.change_role(vera.id, Role.EDITOR, connected.id)
    assert wish() is NoticesWanted.ALL
    wishes(stage, vera, NoticesWanted.MINE)
    team.change_role(vera.id, Role.VIEWER, connected.id)
    assert wish() is NoticesWanted.ALL, "a viewer has no posts of their own"
    wishes(stage, vera, NoticesWanted.FAILURES)
    stage.owners |= {vera.id}
    stage.restart()
    assert wish() is NoticesWanted.FAILURES


def test_who_is_removed_is_out_at_once_and_their_posts_stay(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("✏️ Текст")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Remove")
    assert connected.sees("Remove Вера from the team?").buttons == ["🚪 Yes, remove", "⬅️ Back"]
    connected.taps("Back")
    connected.taps("Remove")
    connected.taps("Yes, remove")
    connected.sees("Nobody else yet")
    told(stage)
    vera.sees("закрыл вам доступ")
    assert menu_of(stage, vera.id) == []
    vera.sends("/posts")
    vera.tap_waits("new")
    stage.deliver()
    assert "Это закрытый бот" in vera.last.text
    assert the_post(stage).caption == "Hello"
    assert stage.posting.conversations.load_data("user").keys() <= {ANNA}

    let_in(connected, vera, "editor")
    vera.sends("Words")
    assert the_post(stage).caption == "Hello", "no caption is asked of her any more"


def test_what_waited_of_who_is_removed_is_not_done(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.types(f"{instagram.sample('bread.jpg')}\nHello")
    (waits,) = stage.fetch()
    stage.posting.team.remove(vera.id, ANNA)
    stage.services.roles.note(vera.id, None)
    stage.run(stage._handle(waits))
    assert not any(stage.posting.lists.counts("17841400000000001").values())
    vera.sees("добро пожаловать")


def test_what_was_owed_to_who_is_removed_goes_to_the_owners(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("🚀")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Remove")
    connected.taps("Yes, remove")
    instagram.later(minutes=1)
    stage.publish_due()
    instagram.later(minutes=1)
    stage.publish_due()
    connected.sees("✅ Published")


def test_what_a_viewer_was_to_post_by_hand_comes_to_an_owner(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("⋯")
    vera.taps("✋")
    vera.taps("🚀")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make viewer")
    stage.publish_due()
    instagram.later(seconds=15)
    stage.publish_due()
    (handed,) = [seen for seen in connected.messages if "Time to post" in seen.text]
    assert "can't reach" not in handed.text
    assert not any("Пора публиковать" in seen.text for seen in vera.messages)
    assert the_post(stage).poster_id == ANNA


def test_what_somebody_who_is_out_was_to_post_by_hand_comes_to_one_owner(
    connected: Chat, stage: Stage, boris: Chat, vera: Chat, instagram: PretendInstagram
) -> None:
    """Else two would post it."""
    boris.sends("/start")
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("⋯")
    vera.taps("✋")
    vera.taps("🚀")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Remove")
    connected.taps("Yes, remove")
    stage.publish_due()
    instagram.later(seconds=15)
    stage.publish_due()
    assert [seen.text for seen in connected.messages if "Time to post" in seen.text]
    assert not [seen.text for seen in boris.messages if "Пора публиковать" in seen.text]
    assert the_post(stage).poster_id == ANNA


def test_what_a_viewer_can_do_nothing_about_is_told_to_the_owners_as_well(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("🚀")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make viewer")
    instagram.later(hours=5)
    stage.publish_due()
    instagram.later(minutes=1)
    stage.publish_due()
    assert "Hello" in connected.last.text
    assert any("🚀" in label for label in connected.last.buttons)
    told_once = len(connected.messages)
    stage.publish_due()
    assert len(connected.messages) == told_once


def test_what_a_viewer_can_do_nothing_about_waits_for_owners_who_are_all_out_of_reach(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "editor")
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.taps("🚀")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make viewer")
    for owner in stage.services.roles.owners:
        stage.telegram.blocked_by.add(owner)
        news = NewNotice(owner, StoreWorksNotice())
        stage.posting.notices.owe(news, None, stage.posting.clock())
    told(stage)
    instagram.later(hours=5)
    stage.publish_due()
    instagram.later(minutes=1)
    stage.publish_due()
    stage.telegram.blocked_by.clear()
    connected.sends("/start")
    stage.publish_due()
    assert any("Hello" in seen.text for seen in connected.messages), connected.transcript()


@pytest.mark.parametrize("is_owner_still", [True, False])
def test_of_an_account_in_trouble_an_owner_hears_whoever_connected_it(
    connected: Chat, stage: Stage, boris: Chat, instagram: PretendInstagram, is_owner_still: bool
) -> None:
    boris.sends("/start")
    if not is_owner_still:
        comes_back(stage, connected, boris, "Редактор")
    (account,) = stage.posting.accounts.all()
    expired = Failure("access_expired", 190, 463, "Session has expired", step="create")
    hold_account(stage.storage, account.account_id, expired, instagram.now)
    told(stage)
    told_anna = connected.sees("@sunny.bakery: ")
    assert ("🔑 Change the token" in told_anna.buttons) is is_owner_still
    assert ("👉 This is for an owner. Change the token" in told_anna.text) is not is_owner_still
    heard = [seen for seen in boris.messages if "@sunny.bakery: " in seen.text]
    assert len(heard) == (0 if is_owner_still else 1)


def test_who_is_removed_while_they_are_told_something_is_told_no_more(
    connected: Chat, stage: Stage, vera: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_in(connected, vera, "viewer")
    told(stage)
    for _ in range(2):
        news = NewNotice(vera.id, StoreWorksNotice())
        stage.posting.notices.owe(news, None, stage.posting.clock())
    take = stage.telegram._sendMessage

    def removed_meanwhile(given: Json) -> Json:
        stage.services.roles.note(vera.id, None)
        return take(given)

    before = len(vera.messages)
    monkeypatch.setattr(stage.telegram, "_sendMessage", removed_meanwhile)
    told(stage)
    assert len(vera.messages) == before + 1


def test_three_people_a_page(connected: Chat, stage: Stage) -> None:
    for number in range(4):
        stage.posting.people.meet(
            Visitor(8000 + number, f"P{number}", "en"), "UTC", stage.posting.clock()
        )
        stage.posting.people.set_role(8000 + number, Role.EDITOR)
    connected.sends("/team")
    names = [f"P{number} · editor" for number in range(3)]
    more = ["◀️", "1/2", "▶️", "➕ Invite editor", "➕ Invite viewer"]
    assert connected.last.buttons == [*names, *more]
    assert connected.last.text.splitlines()[2:] == names, "however many there are, it can be sent"
    connected.taps("▶️")
    assert connected.last.buttons[:2] == ["P3 · editor", "◀️"]


def test_a_button_about_somebody_who_is_out_says_so(
    connected: Chat, stage: Stage, vera: Chat, boris: Chat
) -> None:
    let_in(connected, vera, "viewer")
    connected.sends("/team")
    connected.taps("Вера")
    stage.posting.team.remove(vera.id, ANNA)
    assert connected.taps("Make editor").text == "Not in the team any more"
    connected.sees("Nobody else yet")


def test_a_newcomer_who_is_no_owner_is_not_sent_to_connect(anna: Chat, vera: Chat) -> None:
    anna.sends("/start")
    let_in(anna, vera, "editor")
    vera.sends("/start")
    assert vera.sees("Это делает владелец").buttons == ["⚙️ Настройки"]


def test_a_former_owner_who_comes_back_as_viewer_moves_no_clock_but_their_own(
    connected: Chat, stage: Stage, boris: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nHello")
    connected.sends("tomorrow 18:30")
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("Omsk")
    connected.taps("18:30")
    (undoes,) = [label for label in connected.last.buttons if "Undo" in label]
    post, (account,) = the_post(stage), stage.posting.accounts.all()
    assert account.timezone == "Asia/Omsk"
    comes_back(stage, connected, boris, "Наблюдатель")
    connected.sends("/settings")
    connected.taps(undoes)
    assert (the_post(stage), stage.posting.accounts.all()) == (post, (account,))
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends("Berlin")
    assert (the_post(stage), stage.posting.accounts.all()) == (post, (account,))
    person = stage.posting.people.get(ANNA)
    assert person
    assert person.timezone == "Europe/Berlin"


def test_who_becomes_an_owner_is_no_viewer_any_more(
    connected: Chat, stage: Stage, vera: Chat, instagram: PretendInstagram
) -> None:
    let_in(connected, vera, "viewer")
    stage.owners |= {vera.id}
    stage.restart()
    connected.sends("/team")
    assert connected.sees("Вера · owner").buttons == [
        *("➕ Invite editor", "➕ Invite viewer", "⬅️ Back")
    ]
    vera.sends(f"{instagram.sample('bread.jpg')}\nHello")
    vera.sees("Черновик")


def test_who_let_whom_in_and_out_is_in_the_log_and_no_link_is(
    connected: Chat, stage: Stage, vera: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "posting.team")
    link = link_for(connected, "editor")
    vera.sends(f"/start {link}")
    connected.sends("/team")
    connected.taps("Вера")
    connected.taps("Make viewer")
    connected.taps("Remove")
    connected.taps("Yes, remove")
    vera.sends(f"/start {link_for(connected, 'editor')}")
    stage.owners |= {vera.id}
    stage.restart()
    stage.owners -= {vera.id}
    stage.restart()
    did = ("let in as editor", "is viewer now", "removed", "let in as editor")
    assert [it.message for it in caplog.records if it.name == "posting.team"] == [
        *(f"person {what}, by person {ANNA}" for what in did),
        *(f"person is {role} now, by OWNER_IDS" for role in ("owner", "editor")),
    ]
    assert {it.__dict__["person"] for it in caplog.records if it.name == "posting.team"} == {
        vera.id
    }
    assert link.removeprefix("i_") not in caplog.text


def test_an_editor_reads_on_the_page_of_an_account_whose_business_the_rest_is(
    connected: Chat, vera: Chat
) -> None:
    let_in(connected, vera, "editor")
    vera.sends("/accounts")
    vera.taps("⭐ @sunny.bakery")
    assert "👀 Доступом, часовым поясом и отключением занимается владелец." in vera.last.text
    assert vera.last.buttons == ["#️⃣ Наборы", "⏰ Время публикаций", "⬅️ Назад"]
    connected.sends("/accounts")
    connected.taps("⭐ @sunny.bakery")
    assert "for an owner" not in connected.last.text
