"""The list of Graph calls that a publisher makes, each in every form that Meta takes."""

import pytest
import requests

from tests.helpers.pretend_graph import (
    FACEBOOK_TOKEN,
    INSTAGRAM_TOKEN,
    PretendInstagram,
)

READS = [
    (INSTAGRAM_TOKEN, "me", {"fields": "user_id,username"}),
    (INSTAGRAM_TOKEN, "{bakery}", {"fields": "id,username,followers_count"}),
    (INSTAGRAM_TOKEN, "{bakery}/media", {"fields": "id,caption,permalink", "limit": "5"}),
    (INSTAGRAM_TOKEN, "{bakery}/stories", {}),
    (INSTAGRAM_TOKEN, "{bakery}/content_publishing_limit", {"fields": "quota_usage,config"}),
    (INSTAGRAM_TOKEN, "{container}", {"fields": "id,status_code,status,copyright_check_status"}),
    (INSTAGRAM_TOKEN, "{media}", {"fields": "id,permalink,timestamp,media_type,children"}),
    (FACEBOOK_TOKEN, "me", {}),
    (FACEBOOK_TOKEN, "me/accounts", {"fields": "id,name,instagram_business_account{id}"}),
    (FACEBOOK_TOKEN, "{page}", {"fields": "instagram_business_account"}),
]


@pytest.mark.parametrize(("token", "path", "query"), READS)
def test_a_read_answers_alike_in_every_form(
    instagram: PretendInstagram, token: str, path: str, query: dict[str, str]
) -> None:
    container = instagram.photo(caption="One")
    media = instagram.publish(container).json()["id"]
    page = instagram.world.accounts[instagram.bookshop].page_id
    found = path.format(bakery=instagram.bakery, container=container, media=media, page=page)
    answers = []
    for version in ("", "/v25.0", "/v26.0"):
        for end in ("", "/"):
            url = f"{instagram.url}{version}/{found}{end}"
            for how in ("Bearer", "OAuth"):
                header = {"Authorization": f"{how} {token}"}
                answers.append(requests.get(url, params=query, headers=header, timeout=30))
            in_query = {**query, "access_token": token}
            answers.append(requests.get(url, params=in_query, timeout=30))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert answers[0].headers["Content-Type"].startswith("application/json")


@pytest.mark.parametrize("path", [path for _, path, _ in READS])
def test_no_read_answers_without_a_token(instagram: PretendInstagram, path: str) -> None:
    found = path.format(
        bakery=instagram.bakery,
        container=instagram.photo(),
        media="17900000000000099",
        page=instagram.world.accounts[instagram.bookshop].page_id,
    )
    answer = requests.get(f"{instagram.url}/v25.0/{found}", timeout=30)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] in (104, 100)
    assert "data" not in answer.json()
