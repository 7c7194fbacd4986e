"""The product's own client understands what the pretend Instagram answers to every kind of post."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from graph.client import GraphClient
from graph.containers import (
    CarouselContainer,
    ChildContainer,
    GraduationStrategy,
    PhotoContainer,
    ReelContainer,
    StoryContainer,
    TaggedPerson,
)
from graph.hosts import GraphHosts
from graph.insights import METRICS
from graph.transport import Transport
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


@pytest.fixture
def client(instagram: PretendInstagram) -> Iterator[GraphClient]:
    """Of the bookshop."""
    hosts = GraphHosts(instagram.url, instagram.url, instagram.url, "v25.0")
    with closing(Transport(hosts)) as transport:
        yield GraphClient(FACEBOOK_TOKEN, transport)


def test_a_carousel_is_found_commented_measured_and_deleted(
    instagram: PretendInstagram, client: GraphClient
) -> None:
    me, tags = instagram.bookshop, (TaggedPerson("anna", 0.5, 0.5),)
    photo, video = instagram.sample("books.jpg"), instagram.sample("dusk.mp4")
    slides = (
        ChildContainer(image_url=photo, user_tags=tags, alt_text="A shelf"),
        ChildContainer(video_url=video, thumb_offset=500),
    )
    made = tuple(client.create_container(me, slide) for slide in slides)
    instagram.later(seconds=5)
    whole = CarouselContainer(made, caption="Two", collaborators=("anna",))
    container = client.create_container(me, whole)
    instagram.later(seconds=5)
    media_id = client.publish(me, container)
    (found,) = client.recent_media(me)
    assert (found.id, found.media_type, found.children) == (media_id, "CAROUSEL_ALBUM", 2)

    comment_id = client.comment(media_id, "#two")
    (comment,) = client.comments(media_id)
    assert (comment.id, comment.text, comment.from_id) == (comment_id, "#two", me)
    (invited,) = client.collaborators(media_id)
    assert (invited.username, invited.invite_status) == ("anna", "Pending")
    assert client.insights(media_id, METRICS["FEED"])["comments"] == 1
    client.delete_media(media_id)
    assert client.recent_media(me) == ()


def test_stories_reels_and_photos_with_all_options_are_told_apart(
    instagram: PretendInstagram, client: GraphClient
) -> None:
    me = instagram.bookshop
    photo, video = instagram.sample("books.jpg"), instagram.sample("coffee.mp4")
    containers = (
        StoryContainer(
            image_url=photo, user_tags=(TaggedPerson("anna"), TaggedPerson("boris", 0.1, 0.9))
        ),
        StoryContainer(video_url=video),
        ReelContainer(
            video,
            cover_url=photo,
            share_to_feed=False,
            audio_name="Kettle song",
            trial=GraduationStrategy.SS_PERFORMANCE,
        ),
        PhotoContainer(photo, alt_text="A shelf", collaborators=("anna", "boris")),
    )
    for container in containers:
        creation_id = client.create_container(me, container)
        instagram.later(seconds=5)
        media_id = client.publish(me, creation_id)
        product = client.media(media_id).media_product_type
        assert client.insights(media_id, METRICS[str(product)])
    products = [media.media_product_type for media in client.recent_media(me)]
    assert products == ["FEED", "REELS"]
    assert len(client.stories(me)) == 2
