"""Limits and rules of posts as pure functions and values."""
