"""A pretend Instagram: the Graph API, the media that it fetches, the profiles that people see.

`server` answers Graph calls, `doors` lets the page and the tests meddle; both act on `state`.
"""
