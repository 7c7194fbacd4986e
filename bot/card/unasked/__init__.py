"""Cards and messages that change though nobody has just tapped or typed something."""
