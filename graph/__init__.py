"""Meta's Graph API over HTTP: typed requests, typed answers, typed errors.

Used by `posting` only.
"""
