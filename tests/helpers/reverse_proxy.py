"""nginx and Caddy as `docs/reverse_proxy.md` sets them up, on ports of a test's own; skipped with
a reason where they are missing."""

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.web_server import MUCH_LATER

PAGE = Path(__file__).parents[2] / "docs" / "reverse_proxy.md"
PAUSE = 0.02  # seconds until it is looked again whether it listens
BEHIND = "127.0.0.1:8443"

NGINX = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/temp;
    fastcgi_temp_path {folder}/fastcgi;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    {site}
}}
"""
CADDY = """
{{
    admin off
    auto_https disable_redirects
    skip_install_trust
    storage file_system {folder}
    servers {{
        protocols h1 h2  # a port's UDP marks it as this test's
    }}
}}
{site}
"""


def block(language: str) -> str:
    """The configuration that the page shows."""
    found = re.search(rf"```{language}\n(.+?)```", PAGE.read_text(), re.DOTALL)
    assert found is not None
    return found[1]


def with_own(site: str, changes: Mapping[str, str]) -> str:
    """The same with addresses and files of a test."""
    for shown, own in changes.items():
        assert shown in site, shown
        site = site.replace(shown, own)
    return site


def nginx(folder: Path, port: int, behind: int, certificate: Path) -> list[str]:
    """The command that runs it."""
    changes = {
        "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "/etc/letsencrypt/live/bot.example.com/fullchain.pem": str(certificate),
        "/etc/letsencrypt/live/bot.example.com/privkey.pem": str(certificate),
        BEHIND: f"127.0.0.1:{behind}",
    }
    user = "user root;" if os.geteuid() == 0 else ""
    file = folder / "nginx.conf"
    site = with_own(block("nginx"), changes)
    file.write_text(NGINX.format(user=user, folder=folder, site=site))
    return [_program("nginx", "nginx-light"), "-p", str(folder), "-e", "stderr", "-c", str(file)]


def caddy(folder: Path, port: int, behind: int, certificate: Path) -> list[str]:
    here = f"bind 127.0.0.1\n    tls {certificate} {certificate}"
    changes = {
        "bot.example.com {": f"https://127.0.0.1:{port} {{\n    {here}",
        BEHIND: f"127.0.0.1:{behind}",
    }
    file = folder / "Caddyfile"
    file.write_text(CADDY.format(folder=folder, site=with_own(block("caddy"), changes)))
    return [_program("caddy", "caddy"), "run", "--adapter", "caddyfile", "--config", str(file)]


PROXIES: Mapping[str, Callable[[Path, int, int, Path], list[str]]] = {
    "nginx": nginx,
    "caddy": caddy,
}


@contextmanager
def running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    """Until the block ends."""
    log = folder / "log"
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with log.open("wb") as said:
        program = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        _wait_until_it_listens(program, port, log)
        yield
    finally:
        program.terminate()
        program.wait(MUCH_LATER)


def _wait_until_it_listens(program: subprocess.Popen[bytes], port: int, log: Path) -> None:
    pause = threading.Event()
    for _ in range(round(MUCH_LATER / PAUSE)):
        assert program.poll() is None, log.read_text()
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        pause.wait(PAUSE)
    raise AssertionError(log.read_text())


def _program(name: str, package: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        if os.environ.get("REQUIRE_EVERYTHING"):
            raise AssertionError(f"no {name} on this machine: apt install {package}")
        pytest.skip(f"no {name} on this machine: apt install {package}")
    return found
