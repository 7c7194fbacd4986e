"""From a due post to a published one: claimed, stepped, recorded. Start at `publisher`."""
