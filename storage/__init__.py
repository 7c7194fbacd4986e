"""What is remembered: posts, accounts, people, notices, conversations; SQLite or PostgreSQL.

`open_storage` is the way in. Rows leave as the frozen values of `records`; nothing outside this
package sees a model, a query or a connection.
"""

from storage.storage import Storage, open_storage

__all__ = ["Storage", "open_storage"]
