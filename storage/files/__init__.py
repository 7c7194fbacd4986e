"""The files that are kept here, and the place where they are kept."""
