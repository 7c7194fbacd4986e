"""The accounts: connected by a token, switched, given up; what is saved for their captions."""
