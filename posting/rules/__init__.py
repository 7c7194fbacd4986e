"""Limits and rules of posts as pure functions and values, and the lines of the log about them."""
