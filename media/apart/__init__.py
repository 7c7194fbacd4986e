"""A process apart: a child that decodes strangers' files, and the road between it and its parent.
What it is asked to do is known to whoever starts it."""
