"""Files that are kept here: whether their place is there and has room, where Instagram fetches
them, who did, and when they are erased."""
