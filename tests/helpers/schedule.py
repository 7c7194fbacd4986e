"""Which tests go to one worker of a run together."""

from xdist.scheduler import LoadScopeScheduling

STORIES = ("tests/e2e/", "tests/crash/", "tests/simulation/")  # they share nothing and take long
AIOGRAM = ("test_aiogram.py", "test_forwards_and_replies.py")  # which takes seconds to import


class Schedule(LoadScopeScheduling):
    """A module stays whole, so that what its tests share is loaded and built once; each long story
    goes to whichever worker is free."""

    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)


def together(nodeid: str) -> str:
    """Of tests for which this is the same, all go to one worker."""
    if nodeid.startswith(STORIES):
        return nodeid
    module = nodeid.partition("::")[0]
    return "aiogram" if module.endswith(AIOGRAM) else module
