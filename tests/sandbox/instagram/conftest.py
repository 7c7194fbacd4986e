"""The pretend Instagram for the tests of the sandbox."""

from collections.abc import Iterator

import pytest

from tests.helpers.pretend_graph import PretendInstagram, running_instagram


@pytest.fixture
def instagram() -> Iterator[PretendInstagram]:
    with running_instagram() as running:
        yield running
