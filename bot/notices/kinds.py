"""Which kinds of notices are good news, or about the team, and which are beyond a reader. Pure."""

from posting import NoticeKind, Role

GOOD_NEWS = frozenset({NoticeKind.PUBLISHED, NoticeKind.LINK, NoticeKind.BY_ANOTHER})
OF_GROUPS = frozenset({NoticeKind.GROUP_ADDED, NoticeKind.GROUP_GONE})
FOR_OWNERS = OF_GROUPS | {NoticeKind.ACCOUNT_TROUBLE, NoticeKind.ACCESS_ENDING}
FOR_EDITORS = frozenset(
    {
        *(NoticeKind.FAILED, NoticeKind.LATE, NoticeKind.IN_DOUBT, NoticeKind.UNCONFIRMED),
        *(NoticeKind.QUOTA, NoticeKind.AT_RISK, NoticeKind.REFUSED),
        *(NoticeKind.COMMENT_FAILED, NoticeKind.NOT_REMOVED),
    }
)
ABOUT_THE_BOT = frozenset(
    {
        *(NoticeKind.RESTORED, NoticeKind.TAKEN_OVER, NoticeKind.TAKEN_BACK),
        *(NoticeKind.CLOCK, NoticeKind.STORE_TROUBLE, NoticeKind.STORE_WORKS, NoticeKind.SET_ASIDE),
    }
)
ABOUT_THE_TEAM = OF_GROUPS | {
    *(NoticeKind.JOINED, NoticeKind.OWNER_BEGUN, NoticeKind.OWNER_ENDED),
    *(NoticeKind.ROLE, NoticeKind.NO_ACCESS),
}


def beyond(role: Role) -> frozenset[NoticeKind]:
    """What such a reader is told of, and can do nothing about."""
    if role is Role.OWNER:
        return frozenset()
    return FOR_OWNERS if role is Role.EDITOR else FOR_OWNERS | FOR_EDITORS
