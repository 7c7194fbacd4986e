"""Which messages a person is owed now, as they will read them: notices become letters.

Everything here runs on the database thread. Used by `bot.notices.courier`.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.card.lines.facts import CardFacts, card_facts
from bot.notices import team_letters
from bot.notices.account_letters import (
    account_letter,
    bot_letter,
    disconnected_letter,
    ending_letter,
)
from bot.notices.by_another import by_another_letter
from bot.notices.group_letters import (
    group_added_letter,
    group_begun_letter,
    group_gone_letter,
    group_letter,
    topic_gone_letter,
)
from bot.notices.kinds import ABOUT_THE_BOT, ABOUT_THE_TEAM, GOOD_NEWS
from bot.notices.letter import Letter, card_letter, is_group, unclear_letter
from bot.notices.post_letters import SAID_BY_THE_CARD, is_outdated, late_letter, post_letter
from bot.words import Words, group_words, words_of
from posting import (
    AccessEndingNotice,
    AccountState,
    AccountTroubleNotice,
    ByAnotherNotice,
    FiguresNotice,
    GroupAddedNotice,
    GroupGoneNotice,
    JoinedNotice,
    NoAccessNotice,
    Notice,
    NoticeKind,
    NoticesWanted,
    OwnerBegunNotice,
    OwnerEndedNotice,
    Post,
    PostDeed,
    PostGoneError,
    Posting,
    Role,
    RoleNotice,
)

log = logging.getLogger(__name__)

NEWS_FOR = timedelta(days=1)  # what others have done; the card says it for longer


class Writer:
    """Puts what is owed into the words of its reader; crosses off what time has settled."""

    def __init__(
        self,
        posting: Posting,
        catalogues: Mapping[str, Words],
        looks_at: Callable[[int, int], bool],
        bot_link: Callable[[], str],
    ) -> None:
        """`looks_at` says whether a person has just had to do with the card of a post, `bot_link`
        what leads to the private chat."""
        self._posting = posting
        self._catalogues = catalogues
        self._looks_at, self._bot_link = looks_at, bot_link

    def words_of(self, telegram_id: int) -> Words:
        people = self._posting.people
        if is_group(telegram_id):
            group = self._posting.groups.get(telegram_id)
            return group_words(people.get(group.owner_id) if group else None, self._catalogues)
        return words_of(people.get(telegram_id), self._catalogues)

    def letters(self, reader_id: int) -> list[Letter]:
        """What the reader may be sent now, in order."""
        found = self._written(reader_id)
        group = self._posting.groups.get(reader_id) if is_group(reader_id) else None
        return [replace(it, topic_id=group.topic_id) for it in found] if group else list(found)

    def _written(self, reader_id: int) -> Iterator[Letter]:
        now, words = self._posting.clock(), self.words_of(reader_id)
        reader = self._posting.people.get(reader_id)
        only_failures = reader is not None and reader.notices is NoticesWanted.FAILURES
        told: set[int] = set()
        for notice in self._posting.notices.owed(now=now, to=reader_id):
            if notice.notice_id in told:
                continue
            letter = self._told_somehow(notice, words)
            if letter is not None and only_failures and notice.kind in GOOD_NEWS:
                letter = replace(letter, is_for_the_card=True)
            if letter is None:
                self._posting.notices.sent(notice.notice_id, now)
                continue
            told.update(letter.notice_ids)
            yield letter

    def _told_somehow(self, notice: Notice, words: Words) -> Letter | None:
        """What an older or newer version wrote down may not be understood: no reason to keep
        quiet, nor to hold up what comes after it."""
        try:
            return self._letter(notice, words)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            log.error("notice %s cannot be put into words: %r", notice.notice_id, error)  # noqa: TRY400 - said in one line
            return unclear_letter(notice, words)

    def _letter(self, notice: Notice, words: Words) -> Letter | None:
        """None when there is nothing left to tell."""
        if is_group(notice.recipient_id):
            return self._to_group(notice, words)
        match notice.details:
            case AccountTroubleNotice() as told:
                return self._account_trouble(notice, told, words)
            case AccessEndingNotice() as told:
                return self._access_ending(notice, told, words)
            case ByAnotherNotice() as told:
                return self._by_another(notice, told, words)
        if notice.kind in ABOUT_THE_BOT:
            return bot_letter(notice, words, self._zone_of(notice.recipient_id))
        if notice.kind in ABOUT_THE_TEAM:
            return self._about_the_team(notice, words)
        return self._about_a_post(notice, words)

    def _about_the_team(self, notice: Notice, words: Words) -> Letter | None:
        """And about groups. None when there is nothing left to tell."""
        match notice.details:
            case JoinedNotice() as told:
                return self._joined(notice, told, words)
            case RoleNotice() as told:
                return self._role(notice, told, words)
            case NoAccessNotice() as told:
                return team_letters.no_access_letter(notice, told, words)
            case OwnerBegunNotice() | OwnerEndedNotice() as told:
                person = self._posting.people.get(told.person)
                return team_letters.owners_letter(notice, told, person, words)
            case GroupAddedNotice() as told:
                return self._group_added(notice, told, words)
            case GroupGoneNotice() as told:
                return group_gone_letter(notice, told, words)
        raise ValueError(f"nothing is known of what notice {notice.notice_id} tells")

    def _to_group(self, notice: Notice, words: Words) -> Letter | None:
        """None when there is nothing left to tell, or no more of this account."""
        group, post = self._posting.groups.get(notice.recipient_id), self._post_told(notice)
        if group is None or group.confirmed_at is None:
            return None
        if notice.kind is NoticeKind.GROUP_BEGUN:
            return group_begun_letter(notice, group, self._posting.accounts.usable(), words)
        if notice.kind is NoticeKind.TOPIC_GONE:
            return topic_gone_letter(notice, words)
        if post is None or post.account_id not in group.account_ids:
            return None
        account = self._posting.accounts.get(post.account_id)
        return group_letter(notice, post, account, words, self._bot_link())

    def _group_added(self, notice: Notice, told: GroupAddedNotice, words: Words) -> Letter | None:
        """None when it is answered, or the bot is out again."""
        group = self._posting.groups.get(told.chat_id)
        if group is None or group.confirmed_at is not None:
            return None
        return group_added_letter(notice, group, self._posting.accounts.usable(), words)

    def _about_a_post(self, notice: Notice, words: Words) -> Letter | None:
        """None when there is nothing left to tell."""
        post = self._post_told(notice)
        if post is None:
            return None
        late = self._late_too(notice) if notice.kind is NoticeKind.LATE else []
        if len(late) > 1:
            return late_letter(late, words)
        if notice.kind in SAID_BY_THE_CARD:
            return card_letter(notice, post, is_feast=self._is_feast(notice, post))
        facts = card_facts(self._posting, post, notice.recipient_id)
        return post_letter(notice, self._at_its_age(notice, facts), words)

    def _is_feast(self, notice: Notice, post: Post) -> bool:
        """The first post of its author is out, and it is they who read of it."""
        is_theirs = notice.recipient_id == post.author_id
        is_out = notice.kind is NoticeKind.PUBLISHED
        return is_out and is_theirs and self._posting.lists.is_first_out(post)

    def _by_another(self, notice: Notice, told: ByAnotherNotice, words: Words) -> Letter | None:
        """Of one person, and all that is due of that. None when there is nothing to tell: whoever
        looks at a card sees it there, unless the post does not go out any more, and who has done it
        knows."""
        found = []
        for each in self._posting.notices.owed(now=self._posting.clock(), to=notice.recipient_id):
            its, facts = each.details, None
            if isinstance(its, ByAnotherNotice) and its.by == told.by:
                facts = self._facts(each)
            if isinstance(its, ByAnotherNotice) and facts is not None and self._is_news(each, its):
                found.append((each, its, facts))
        if notice.notice_id not in {each.notice_id for each, _, _ in found}:
            return None
        person = self._posting.people.get(told.by)
        return by_another_letter(found, person.name if person else str(told.by), words)

    def _is_news(self, notice: Notice, told: ByAnotherNotice) -> bool:
        reader, age = notice.recipient_id, self._posting.clock() - notice.created_at
        stays_in = told.deed is PostDeed.DELETED or (told.was is not None and told.now is None)
        is_seen = not stays_in and self._looks_at(reader, notice.post_id or 0)
        return reader != told.by and age <= NEWS_FOR and not is_seen

    def _at_its_age(self, notice: Notice, facts: CardFacts) -> CardFacts:
        """Figures are told as they were at the age that the notice is about, to whom they
        interest; for others they are on the card only."""
        if not isinstance(notice.details, FiguresNotice):
            return facts
        reader = self._posting.people.get(notice.recipient_id)
        if reader is None or not reader.hears_figures:
            return replace(facts, results=None)
        results = self._posting.live.results(facts.post, notice.details.hours)
        return replace(facts, results=results)

    def _account_trouble(
        self, notice: Notice, told: AccountTroubleNotice, words: Words
    ) -> Letter | None:
        """None when there is nothing left to tell."""
        account = self._posting.accounts.get(notice.account_id or 0)
        if account.state is AccountState.TROUBLE and account.trouble:
            if account.trouble_since and notice.created_at < account.trouble_since:
                return None  # of an earlier trouble; the present one has a notice of its own
            return account_letter(notice, told, account, account.trouble, words)
        if account.state is AccountState.DISCONNECTED and told.disconnected_by is not None:
            person = self._posting.people.get(told.disconnected_by)
            return disconnected_letter(notice, told, account, person.name if person else "?", words)
        return None

    def _access_ending(
        self, notice: Notice, told: AccessEndingNotice, words: Words
    ) -> Letter | None:
        """None when there is nothing left to tell."""
        account = self._posting.accounts.get(notice.account_id or 0)
        if account.state is not AccountState.CONNECTED or account.warned_days != told.days:
            return None
        return ending_letter(notice, told, account, words)

    def _joined(self, notice: Notice, told: JoinedNotice, words: Words) -> Letter | None:
        """Only where the link stands when they are nobody's to remove: out again, or an owner."""
        person = self._posting.people.get(told.person)
        if person is None:
            return None
        letter = team_letters.joined_letter(notice, told, person, words)
        return replace(letter, is_for_the_card=person.role is None)

    def _role(self, notice: Notice, told: RoleNotice, words: Words) -> Letter | None:
        """None when it has changed again."""
        person, is_owner = self._posting.people.get(notice.recipient_id), told.role is Role.OWNER
        is_so = person is not None and person.role is (None if is_owner else told.role)
        return team_letters.role_letter(notice, told, words) if is_so else None

    def _late_too(self, notice: Notice) -> list[tuple[Notice, CardFacts]]:
        """This and the other missed posts of the same reader, also those just found."""
        unsent = self._posting.notices.unsent(notice.recipient_id, NoticeKind.LATE)
        found = ((each, self._facts(each)) for each in unsent)
        return [(each, facts) for each, facts in found if facts is not None]

    def _facts(self, notice: Notice) -> CardFacts | None:
        """None when there is nothing left to tell."""
        post = self._post_told(notice)
        return card_facts(self._posting, post, notice.recipient_id) if post else None

    def _post_told(self, notice: Notice) -> Post | None:
        """None when there is nothing left to tell."""
        post = self._find(notice.post_id)
        if post is None or is_outdated(notice, post):
            return None
        is_owed = notice.kind is NoticeKind.CARD
        is_shown = is_owed and self._posting.cards.find(post.post_id, notice.recipient_id)
        return None if is_shown else post

    def _find(self, post_id: int | None) -> Post | None:
        if post_id is None:
            return None
        try:
            return self._posting.lists.get(post_id)
        except PostGoneError as error:
            return error.post

    def _zone_of(self, telegram_id: int) -> ZoneInfo:
        person = self._posting.people.get(telegram_id)
        return ZoneInfo(person.timezone if person else "UTC")
