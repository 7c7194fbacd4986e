"""Lines of a post's history that the publisher counts by."""

from enum import StrEnum


class Did(StrEnum):
    """What a step of the pipeline did."""

    CONTAINER_MADE = "container made"
    CANNOT_READ = "container cannot be read"
    NEW_CONTAINER = "new container needed"
    PUBLISH_ASKED = "publish asked"
    NOTHING_SENT = "nothing was sent"
    NOT_READY = "not ready to be published"
    SEEN_FINISHED = "container seen unpublished"
    FOUND_UNPUBLISHED = "not live"
    WAITED_FOR_PAUSE = "account is paused"
    WAITED_FOR_QUOTA = "quota is free again soon"
    WAITED_FOR_CONTAINERS = "containers of the day are used up"
