"""What a person reads about a failure, and where each button leads that repairs it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.card.buttons.keyboard import card_keyboard
from bot.card.lines.facts import CardFacts
from bot.card.lines.text import card_text
from bot.pages.status import finding_words
from bot.runtime.states import State
from bot.screen.buttons.buttons import (
    Ask,
    ChangeToken,
    CheckAccount,
    CheckAddress,
    PublishNow,
    ReelMenu,
    RepeatDrop,
    Slides,
)
from bot.screen.buttons.packing import Button
from bot.words.words import Words, load_words
from posting import (
    Account,
    AccountState,
    AddressFinding,
    AddressTrouble,
    Cause,
    Failure,
    HoldReason,
    Limits,
    Post,
    PostState,
    Receipt,
    Repair,
    UserTag,
)
from posting.publishing.shared.treatment import Action
from posting.rules.failures import Step, failure_of
from sandbox.telegram.html import parse_html
from storage.records import PUBLISHER, Kind, Medium, Options, PostChanges
from tests.bot.card.lines.test_text import shown
from tests.bot.notices.test_courier import scheduled
from tests.helpers.chat import Chat, Stage
from tests.helpers.error_cases import CASES, Case, error, error_of
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.table import each_row

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
WORDS = load_words()
ACCOUNT = Account(
    account_id=1,
    ig_user_id="17841400000000001",
    username="sunny.bakery",
    login="instagram",
    state=AccountState.CONNECTED,
    timezone="UTC",
    connected_by=1001,
    created_at=NOW,
)
FILM = Medium(
    video_url="https://example.com/a.mp4",
    thumb_offset=900,
    duration=9000,
    user_tags=(UserTag("anna"),),
)
POST = Post(
    post_id=77,
    version=5,
    state=PostState.FAILED,
    author_id=1001,
    account_id=1,
    ig_user_id=ACCOUNT.ig_user_id,
    kind=Kind.REEL,
    media=(FILM,),
    caption="Fresh bread",
    location_id="1",
    publish_at=NOW,
    created_at=NOW,
    updated_at=NOW,
)
# The button of each repair, and what the words must name in both languages.
CURES: dict[Repair, tuple[type[Button] | State, str, str]] = {
    Repair.MEDIA: (State.REPLACEMENT, "eplace", "амените"),
    Repair.ADDRESS: (CheckAddress, "PUBLIC_URL", "PUBLIC_URL"),
    Repair.CAPTION: (State.CAPTION, "caption", "текст"),
    Repair.USER_TAGS: (State.PEOPLE, "people", "отмет"),
    Repair.LOCATION: (RepeatDrop, "place", "место"),
    Repair.THUMB_OFFSET: (State.COVER, "frame", "кадр"),
    Repair.COLLABORATORS: (State.COLLABORATORS, "collaborators", "соавторов"),
    Repair.TRIAL: (ReelMenu, "ordinary reel", "обычный рилс"),
    Repair.SLIDES: (Slides, "Add some", "слайды"),
    Repair.RECONNECT: (ChangeToken, "hange the token", "токен"),
    Repair.CHECK: (CheckAccount, "check again here", "проверьте здесь ещё раз"),
    Repair.RETRY: (PublishNow, "ry again", "ещё раз"),
    Repair.MOVE: (State.WHEN, "ove the post", "еренесите пост"),
}


def card_of(failure: Failure, action: Action) -> CardFacts:
    """The card as it is after this decision: failed, or on hold for the account or the quota."""
    post, account = replace(POST, failure=failure), ACCOUNT
    if action is Action.HOLD_ACCOUNT:
        post = replace(post, state=PostState.HELD, hold_reason=HoldReason.ACCESS)
        account = replace(account, state=AccountState.TROUBLE, trouble=failure)
    elif action is Action.HOLD_QUOTA:
        post = replace(post, state=PostState.HELD, hold_reason=HoldReason.QUOTA)
    return CardFacts(post, account, NOW, Limits())


def buttons(facts: CardFacts, words: Words, kind: type[Button] | State) -> Iterator[Button]:
    """Those of a kind, or those that ask for a field."""
    if isinstance(kind, State):
        asking = buttons(facts, words, Ask)
        yield from (it for it in asking if isinstance(it, Ask) and it.field is kind)
        return
    for row in card_keyboard(facts, words).inline_keyboard:
        for button in row:
            parsed = kind.parse(button.callback_data)
            if parsed is not None:
                yield parsed


@each_row("case", CASES)
def test_every_code_names_its_cure_in_both_languages_and_brings_its_button(case: Case) -> None:
    failure = failure_of(error_of(case), Step.CREATE)
    kind, english, russian = CURES[case.repair]
    facts = card_of(failure, case.action)
    name = case.cause
    for words, cure in ((WORDS["en"], english), (WORDS["ru"], russian)):
        assert cure in words(f"failure.{name}.todo")
        assert list(buttons(facts, words, kind)), "no button opens the step that repairs it"
        # The quota is told with its numbers, an option with its name.
        if case.action is not Action.HOLD_QUOTA and name is not Cause.OPTION_REFUSED:
            key = "user_tags_named" if name is Cause.USER_TAGS else name  # anna, who is alone
            told = words(f"failure.{key}", message=case.message, code="…", people="…").split("…")[0]
            assert told in card_text(facts, words)


AT = datetime(2026, 12, 1, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("receipt", "english", "russian", "kind"),
    [
        pytest.param(
            Receipt("bot.example.com"),
            "Instagram never came for the file: nobody has asked my address bot.example.com for it",
            "Instagram не приходил за файлом: к моему адресу bot.example.com никто не обращался",
            CheckAddress,
            id="nobody came",
        ),
        pytest.param(
            Receipt("bot.example.com", AT, 2_100_000, 2_100_000, whole=True),
            "(Moscow) (2.1 MB) and then could not use it",
            "(Москва), 2,1 МБ, но не смог его использовать",
            State.REPLACEMENT,
            id="whole",
        ),
        pytest.param(
            Receipt("bot.example.com", AT, 400_000, 2_100_000),
            "Instagram fetched 400 kB of 2.1 MB of the file from bot.example.com at",
            "Instagram забрал 400 КБ из 2,1 МБ файла с bot.example.com",
            State.REPLACEMENT,
            id="broke off",
        ),
        pytest.param(
            Receipt("bot.example.com", AT, 0, 2_100_000),
            "Instagram asked bot.example.com for the file at",
            "Instagram запросил файл у bot.example.com",
            State.REPLACEMENT,
            id="given nothing",
        ),
    ],
)
def test_of_a_file_of_ours_it_is_told_who_came_for_it(
    receipt: Receipt, english: str, russian: str, kind: type[Button] | State
) -> None:
    failure = replace(failure_of(error(9004, 2207052), Step.POLL), receipt=receipt)
    moscow = replace(ACCOUNT, timezone="Europe/Moscow")
    facts = replace(card_of(failure, Action.FAIL), account=moscow)
    for language, told in (("en", english), ("ru", russian)):
        text = card_text(facts, WORDS[language])
        assert told in text
        assert "link" not in text
        assert list(buttons(facts, WORDS[language], kind)), "the button that helps"


@pytest.mark.parametrize("trouble", [None, *AddressTrouble])
def test_every_finding_about_the_address_is_told_in_both_languages(
    trouble: AddressTrouble | None,
) -> None:
    values: dict[str, int | str] = {
        "port": 443,
        "seconds": 5,
        "status": 403,
        "to": "https://b.example",
        "near": "::1",
    }
    finding = AddressFinding("bot.example.com", trouble, values, None if trouble else AT)
    for words in WORDS.values():
        told = finding_words(finding, words)
        assert "bot.example.com" in told or trouble is AddressTrouble.NOBODY_HERE
        assert trouble is not None or "01.12.2026" in told


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_nobody_has_described_is_shown_with_metas_words_code_and_trace(language: str) -> None:
    met = error(100, 2207999, "No idea", error_user_msg="Not today", fbtrace_id="AbCdEf")
    card = card_text(card_of(failure_of(met, Step.CREATE), Action.FAIL), WORDS[language])
    for told in ("Not today", "100/2207999", "AbCdEf"):
        assert told in card


@pytest.mark.parametrize(
    ("parameter", "english", "russian"),
    [
        ("user_tags", "does not allow tagging people", "не даёт отмечать людей"),
        ("location_id", "does not allow naming a place", "не даёт указывать место"),
        ("collaborators", "does not allow inviting", "не даёт звать соавторов"),
    ],
)
def test_what_a_login_does_not_allow_is_said_in_the_persons_words(
    parameter: str, english: str, russian: str
) -> None:
    refused = error(100, None, f"(#100) param {parameter} is not allowed")
    facts = card_of(failure_of(refused, Step.CREATE), Action.FAIL)
    for language, said in (("en", english), ("ru", russian)):
        text = card_text(facts, WORDS[language])
        assert said in parse_html(text)[0]
        assert f"param {parameter}" not in text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Instagram can't invite @private.person:"),
        ("ru", "Instagram не может пригласить @private.person:"),
    ],
)
def test_a_collaborator_whom_instagram_does_not_take_is_named(language: str, said: str) -> None:
    told = "The following user(s) cannot be accessed: private.person"
    refused = failure_of(error(110, 2207018, told), Step.CREATE)
    facts = card_of(replace(refused, cause=Cause.COLLABORATORS), Action.FAIL)
    invited = Options(collaborators=("anna", "private.person"))
    text = card_text(replace(facts, post=replace(facts.post, options=invited)), WORDS[language])
    assert said in parse_html(text)[0]


def test_the_longest_words_of_meta_leave_the_card_within_telegrams_limit() -> None:
    met = error(4711, 4712, "<&>" * 400, fbtrace_id="A" * 40)
    facts = card_of(failure_of(met, Step.CREATE), Action.FAIL)
    long = replace(facts, post=replace(facts.post, caption="<&>" * 700))
    assert all(shown(card_text(long, words)) <= 1024 for words in WORDS.values())


# The way from the button to Instagram


def failed(stage: Stage, failure: Failure) -> Post:
    """The one post could not be published; the person hears of it."""
    post = the_post(stage)
    return stage.storage.posts.change(
        post,
        PostChanges(state=PostState.FAILED, failure=failure, next_try_at=None),
        actor=PUBLISHER,
        what="failed",
        now=stage.posting.clock(),
    )


def refused(
    chat: Chat, code: int, subcode: int | None, message: str = "no", **more: object
) -> None:
    """Instagram refused the post; the person opens its card."""
    failed(chat.stage, failure_of(error(code, subcode, message, **more), Step.CREATE))
    chat.sends("/posts")
    chat.taps("❌")
    chat.taps("Fresh bread")
    chat.sees("Not published")


def sends_off(chat: Chat, instagram: PretendInstagram) -> None:
    """Publish it now; a minute passes."""
    chat.taps("Now")
    for _ in range(4):
        chat.stage.publish_due()
        instagram.later(seconds=15)


def goes_live(chat: Chat, instagram: PretendInstagram) -> dict[str, object]:
    """The countdown runs, the post is published: what the profile shows."""
    chat.sees("in a few seconds")
    for _ in range(8):
        chat.stage.publish_due()
        instagram.later(seconds=20)
    chat.stage.publish_due()
    (medium,) = instagram.state()["media"]
    found: dict[str, object] = medium
    return found


@pytest.fixture
def photo(connected: Chat, instagram: PretendInstagram) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    return connected


@pytest.fixture
def tagged(photo: Chat) -> Chat:
    photo.taps("👤 People")
    photo.sends("@anna 30 75\n@boris.b 50 50")
    return photo


def test_another_file_is_asked_for_and_then_it_goes_out(
    photo: Chat, instagram: PretendInstagram
) -> None:
    refused(photo, 36003, 2207009)
    photo.taps("Replace")
    photo.sends(instagram.sample("sunset.jpg"))
    photo.sees("It has changed since it was refused")
    photo.taps("Try again")
    goes_live(photo, instagram)
    assert instagram.sample("sunset.jpg") == the_post(photo.stage).medium.image_url


def test_a_caption_that_instagram_counts_too_long_is_cut_by_as_much_as_it_says(
    photo: Chat, instagram: PretendInstagram
) -> None:
    refused(photo, 36004, 2207010, error_user_msg="It has 2204 characters, 2200 are allowed.")
    photo.taps("✂️ Cut at 7")
    assert not any("Cut" in label for label in photo.last.buttons)
    photo.taps("Try again")
    assert goes_live(photo, instagram)["caption"] == "Fresh"


def test_a_caption_that_was_refused_is_typed_anew(photo: Chat, instagram: PretendInstagram) -> None:
    refused(photo, 100, None, "The caption was refused")
    photo.taps("New text")
    photo.sends("Better bread")
    photo.taps("Try again")
    assert goes_live(photo, instagram)["caption"] == "Better bread"


def test_hashtags_that_are_too_many_for_instagram_are_dropped_by_one_tap(
    photo: Chat, instagram: PretendInstagram
) -> None:
    photo.taps("✏️ Caption")
    photo.sends("Fresh bread #a #b #c #d #e #f #g")
    refused(photo, 100, None, "Too many hashtags")
    photo.taps("−2 hashtags")
    photo.taps("Try again")
    assert goes_live(photo, instagram)["caption"] == "Fresh bread #a #b #c #d #e"


def test_exactly_the_person_whom_instagram_names_is_left_out(
    tagged: Chat, instagram: PretendInstagram
) -> None:
    refused(tagged, 100, None, "Invalid user_tags: @boris.b cannot be tagged")
    assert "👤 Without @anna" not in tagged.last.buttons
    tagged.taps("👤 Without @boris.b")
    goes_live(tagged, instagram)
    assert [tag.username for tag in the_post(tagged.stage).medium.user_tags] == ["anna"]


def test_the_only_person_there_is_is_meant_though_instagram_names_nobody(
    photo: Chat, instagram: PretendInstagram
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 30 75")
    refused(photo, 110, 2207018, "Invalid user id", error_user_msg="A person can't be tagged.")
    photo.sees("Instagram can't tag @anna:")
    photo.taps("👤 Without @anna")
    goes_live(photo, instagram)
    assert the_post(photo.stage).medium.user_tags == ()


def test_of_two_people_none_is_named_where_instagram_names_nobody(tagged: Chat) -> None:
    refused(tagged, 110, 2207018, "Invalid user id", error_user_msg="A person can't be tagged.")
    tagged.sees("One of the people cannot be tagged")


@pytest.mark.parametrize("said", ["@anna, @boris.b", "anna,boris.b"])
def test_all_whom_instagram_names_are_left_out_by_one_tap(
    tagged: Chat, instagram: PretendInstagram, said: str
) -> None:
    who = f"The following user(s) cannot be accessed: {said}"
    refused(tagged, 110, 2207018, "Invalid user id", error_user_msg=who)
    tagged.sees("Instagram can't tag @anna @boris.b")
    tagged.taps("👤 Without the 2 people named")
    goes_live(tagged, instagram)
    assert the_post(tagged.stage).medium.user_tags == ()


def test_a_person_who_cannot_be_tagged_is_named_after_one_call(
    photo: Chat, instagram: PretendInstagram
) -> None:
    photo.taps("👤 People")
    photo.sends("@anna 30 75\n@private.person 50 50")
    sends_off(photo, instagram)
    made = [call for call in instagram.log() if call["path"].endswith("/media")]
    assert [call["method"] for call in made] == ["POST"], "no repetition helps"
    photo.sees("Instagram can't tag @private.person")
    assert "👤 People" in photo.last.buttons
    photo.taps("👤 Without @private.person")
    goes_live(photo, instagram)


def test_a_personal_account_is_to_be_switched_and_then_checked(
    photo: Chat, instagram: PretendInstagram
) -> None:
    words = "The user is not an Instagram Business"
    instagram.door("faults", where="media", effect="error", code=10, message=words)
    sends_off(photo, instagram)
    photo.sees("Settings → Account type → Business or Creator")
    photo.taps("Check again")
    assert the_post(photo.stage).state is PostState.SCHEDULED, "Instagram answers again"


def test_a_missing_permission_is_named(photo: Chat, instagram: PretendInstagram) -> None:
    words = "Requires instagram_business_content_publish permission to manage the object"
    instagram.door("faults", where="media", effect="error", code=10, message=words)
    sends_off(photo, instagram)
    photo.sees("one with the permission instagram_business_content_publish")


def test_without_a_name_the_people_are_offered_as_a_list(
    tagged: Chat, instagram: PretendInstagram
) -> None:
    refused(tagged, 100, None, "Invalid user_tags")
    tagged.taps("👤 People")
    tagged.taps("@anna")
    tagged.taps("To the card")
    tagged.taps("Try again")
    goes_live(tagged, instagram)
    assert [tag.username for tag in the_post(tagged.stage).medium.user_tags] == ["boris.b"]


def test_a_place_that_is_gone_is_left_out_by_one_tap(
    photo: Chat, instagram: PretendInstagram
) -> None:
    photo.taps("📍 Place")
    photo.sends("106009999000003")
    refused(photo, 100, None, "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID")
    photo.taps("Without place")
    goes_live(photo, instagram)
    assert the_post(photo.stage).location_id is None


def test_another_frame_is_asked_for_and_then_it_goes_out(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')}\nFresh bread")
    refused(connected, 1, 2207057)
    connected.taps("🎞 Cover")
    connected.sends("0:01")
    connected.taps("Try again")
    goes_live(connected, instagram)
    assert the_post(connected.stage).medium.thumb_offset == 1000


def test_what_was_trouble_at_instagram_is_tried_again(
    photo: Chat, instagram: PretendInstagram
) -> None:
    refused(photo, 4711, 12)
    photo.taps("Try again")
    goes_live(photo, instagram)


def test_a_suspicion_of_spam_is_moved_to_a_later_day(
    photo: Chat, instagram: PretendInstagram
) -> None:
    refused(photo, 4, 2207051)
    photo.taps("Move")
    photo.sends("24.12 18:30")
    assert the_post(photo.stage).state is PostState.SCHEDULED


# The app


def test_a_blocked_app_stops_all_its_accounts_and_tells_everybody_once(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    boris.sends("/start")
    post = scheduled(connected, instagram, "Bread", instagram.now + timedelta(minutes=4))
    stage.storage.accounts.connect(
        ig_user_id="17841400000000099",
        username="corner.cafe",
        login="instagram",
        token=f"{INSTAGRAM_TOKEN}2",
        timezone="UTC",
        connected_by=connected.id,
        now=instagram.now,
    )
    instagram.later(minutes=2)
    instagram.door(
        "faults", where="any", times=1, effect="error", code=200, message="API access blocked."
    )
    for _ in range(2):
        stage.publish_due()
        instagram.later(seconds=20)
    bakery, cafe = stage.posting.accounts.all()
    assert bakery.state is cafe.state is AccountState.TROUBLE
    for chat, words in ((connected, "has blocked the app"), (boris, "заблокировала приложение")):
        (told,) = [seen for seen in chat.messages if words in seen.text]
        assert "@sunny.bakery, @corner.cafe" in told.text
        assert not any("token" in label for label in told.buttons)
    connected.taps("Check again")
    bakery, cafe = stage.posting.accounts.all()
    assert bakery.state is cafe.state is AccountState.CONNECTED
    assert stage.posting.lists.get(post.post_id).state is PostState.SCHEDULED


def test_a_blocked_app_leaves_accounts_of_the_other_login_alone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    scheduled(connected, instagram, "Bread", instagram.now + timedelta(minutes=4))
    connected.sends("/accounts")
    connected.taps("Connect")
    connected.sends(FACEBOOK_TOKEN)
    instagram.later(minutes=2)
    instagram.door(
        "faults", where="any", times=1, effect="error", code=200, message="API access blocked."
    )
    stage.publish_due()
    states = {account.login: account.state for account in stage.posting.accounts.all()}
    assert states == {"instagram": AccountState.TROUBLE, "facebook": AccountState.CONNECTED}
