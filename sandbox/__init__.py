"""A pretend Telegram and a pretend Instagram on loopback with one page; `python -m sandbox`.

`app` puts the three rooms together: `telegram`, `instagram`, `page`.
"""
