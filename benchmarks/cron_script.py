"""The baseline of lateness: what cron starts on the minute. Publishes what is due, one post after
another, and exits. Its arguments: an SQLite file and the Graph API's URL."""

import sqlite3
import sys
import time

import requests

DUE = "SELECT creation_id, ig_user_id FROM due WHERE publish_at <= ? ORDER BY publish_at"


def main(database: str, graph: str) -> None:
    session = requests.Session()
    for creation_id, ig_user_id in sqlite3.connect(database).execute(DUE, [time.time()]):
        url = f"{graph}/v25.0/{ig_user_id}/media_publish"
        session.post(url, data={"creation_id": creation_id}).raise_for_status()


if __name__ == "__main__":
    main(*sys.argv[1:])
