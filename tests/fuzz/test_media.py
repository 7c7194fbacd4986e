"""Short runs of the fuzzers of files and of servers."""

from tests.fuzz import files, servers


def test_no_file_costs_more_than_a_look_may() -> None:
    report = files.run(seed=1, rounds=60)
    assert report.faults == []
    assert report.outcomes["measured"]
    assert report.outcomes["unreadable"]
    assert report.outcomes["excessive"]


def test_no_server_can_do_more_than_be_refused() -> None:
    report = servers.run(seed=1, rounds=3 * len(servers.SERVERS))
    assert report.faults == []
    assert report.outcomes["measured"]
    assert len(report.outcomes) > 5
