"""Connecting an account by pasting a token."""

from tests.helpers.chat import Chat


def test_a_pasted_token_connects_the_account(connected: Chat) -> None:
    connected.sends("/accounts")
    connected.sees("@sunny.bakery")
