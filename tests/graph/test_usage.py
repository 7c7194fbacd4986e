"""The budget of calls is read from the headers, whatever state they are in."""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from graph.usage import Usage, parse_usage
from tests.helpers.letters import ANY
from tests.helpers.table import each_row


def headers(**values: str) -> CaseInsensitiveDict[str]:
    return CaseInsensitiveDict({name.replace("_", "-"): text for name, text in values.items()})


def test_the_worst_of_the_three_figures_counts() -> None:
    app = '{"call_count": 28, "total_time": 91, "total_cputime": 25}'
    assert parse_usage(headers(x_app_usage=app)) == Usage(app=91.0)


def test_each_account_has_its_own_figure_and_the_longest_wait_counts() -> None:
    business = {
        "17841400000000001": [
            {"type": "instagram", "call_count": 100, "total_time": 3, "total_cputime": 1},
            {"type": "pages", "call_count": 4, "estimated_time_to_regain_access": 2},
        ],
        "17841400000000002": [{"call_count": 7, "estimated_time_to_regain_access": 19}],
    }
    usage = parse_usage(headers(x_business_use_case_usage=json.dumps(business)))
    assert usage == Usage(None, {"17841400000000001": 100.0, "17841400000000002": 7.0}, 19)


def test_no_waiting_time_is_reported_while_there_is_none() -> None:
    business = '{"1": [{"call_count": 1, "estimated_time_to_regain_access": 0}]}'
    usage = parse_usage(headers(x_business_use_case_usage=business))
    assert usage is not None
    assert usage.regain_access_minutes is None


def test_an_answer_without_the_headers_reports_nothing() -> None:
    assert parse_usage(headers()) is None


def test_the_time_at_metas_is_read_where_it_is_told() -> None:
    told = parse_usage(headers(date="Mon, 23 Nov 2026 12:00:00 GMT"))
    assert told == Usage(at=datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    for nonsense in ("", "now", "Mon, 99 Nov 2026 12:00:00 GMT", "Mon, 23 Nov 2026 12:00:00 -0000"):
        assert parse_usage(headers(date=nonsense)) is None


@each_row("text", ["", "not json", "[]", "null", '{"call_count": "many"}', '{"call_count": NaN}'])
def test_headers_in_an_unknown_shape_are_ignored(text: str) -> None:
    assert parse_usage(headers(x_app_usage=text, x_business_use_case_usage=text)) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(ANY),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(ANY), inner),
    max_leaves=8,
)


@given(json_values, json_values)
def test_no_header_ever_breaks_the_reading(app: object, business: object) -> None:
    shaped = {"1": [{"call_count": business, "estimated_time_to_regain_access": business}]}
    parse_usage(headers(x_app_usage=json.dumps(app), x_business_use_case_usage=json.dumps(shaped)))
    parse_usage(headers(x_app_usage=json.dumps({"total_time": app})))
