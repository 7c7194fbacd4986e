"""What the steps share: what they look with, what they may decide, what is read at Meta."""
