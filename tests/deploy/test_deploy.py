"""What a server is set up with: the image, the compose file, the unit, Caddy's file. Judged by the
programs themselves where they are at hand."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]  # ships without types

from tests.test_architecture import OURS

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
UNIT = ROOT / "deploy" / "publisher.service"


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None and "REQUIRE_EVERYTHING" not in os.environ:
        pytest.skip(f"{name} is not installed")
    assert found is not None
    return found


def test_the_image_holds_the_product_and_nothing_that_pretends() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", DOCKERFILE, re.MULTILINE))
    assert copied == OURS - {"sandbox"}
    let_in = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE))
    assert copied <= let_in
    assert ".env" not in let_in


@pytest.mark.process
def test_what_the_image_holds_runs_and_is_found_healthy(tmp_path: Path) -> None:
    """Its own folders alone: the product starts, says what is missing, and needs nothing of what
    is left behind."""
    for line in re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.MULTILINE):
        for name in set(line.split()) - {"requirements.lock"}:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(
                ROOT / name, tmp_path / name
            )
    (tmp_path / "data").mkdir(mode=0o700)
    nowhere = {"TELEGRAM_API_URL": "http://127.0.0.1:9", "GRAPH_API_URL": "http://127.0.0.1:9"}
    somebody = {"TELEGRAM_TOKEN": f"123456789:{'A' * 35}", "OWNER_IDS": "1"}

    def ends(*command: str, **settings: str) -> int:
        ran = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"} | settings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "No module named" not in ran.stdout + ran.stderr
        return ran.returncode

    assert ends("run_bot.py") == 2, "it has no settings"
    assert ends("run_bot.py", "check", **somebody, **nowhere) == 1, "nobody is reached"
    loaded = "process.commands.bot, process.commands.publisher, process.hosted_files, web"
    assert ends("-c", f"import {loaded}") == 0
    (check,) = re.findall(r'"python", "-c", "(.+)"\]', DOCKERFILE)
    assert ends("-c", check) == 0, "without PUBLIC_URL a process that runs is healthy"
    assert ends("-c", check, PUBLIC_URL="https://bot.example.com") == 1, "nobody listens"


def test_the_image_is_built_in_two_stages_from_the_lock_and_runs_without_rights() -> None:
    assert len(re.findall(r"^FROM ", DOCKERFILE, re.MULTILINE)) == 2
    assert "--require-hashes -r requirements.lock" in DOCKERFILE
    lines = DOCKERFILE.splitlines()
    assert lines.index("USER publisher") < lines.index('ENTRYPOINT ["python", "run_bot.py"]')
    assert any(line.startswith("HEALTHCHECK") for line in lines)


def test_the_bot_runs_on_a_read_only_disk_with_one_volume_and_no_capability() -> None:
    bot = COMPOSE["services"]["bot"]
    assert bot["read_only"] is True
    assert bot["volumes"] == ["data:/app/data"]
    assert bot["cap_drop"] == ["ALL"]
    assert "ports" not in bot  # only the proxy reaches it


def test_the_settings_that_compose_gives_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    from process.settings import Settings

    given = COMPOSE["services"]["bot"]["environment"]
    assert f":{given['WEBHOOK_PORT']}/health" in DOCKERFILE
    assert f"bot:{given['WEBHOOK_PORT']}" in (ROOT / "deploy" / "Caddyfile").read_text()
    assert {name.lower() for name in given} <= set(Settings.model_fields)


def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    analyze = program("systemd-analyze")
    unit = tmp_path / UNIT.name
    here = UNIT.read_text().replace("/srv/publisher/.venv/bin/python", "/bin/true")
    unit.write_text(here.replace("User=publisher", "User=daemon"))
    judged = subprocess.run(
        [analyze, "verify", str(unit)], capture_output=True, text=True, check=False
    )
    about_it = [line for line in judged.stderr.splitlines() if UNIT.name in line]
    assert (judged.returncode, about_it) == (0, [])


def test_a_video_that_needs_too_much_memory_does_not_stop_the_service() -> None:
    assert "OOMPolicy=continue" in UNIT.read_text().splitlines()


def test_caddy_takes_its_file() -> None:
    judged = subprocess.run(
        [program("caddy"), "validate", "--adapter", "caddyfile", "--config", "deploy/Caddyfile"],
        cwd=ROOT,
        env=os.environ | {"HOST": "bot.example.com"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stderr


def test_the_page_restores_with_the_names_that_compose_gives() -> None:
    """By docker itself: what compose starts has not even the right to enter the folder of another
    user, root or not."""
    page = (ROOT / "docs" / "deploy.md").read_text()
    assert f"-v {COMPOSE['name']}_data:/app/data" in page
    assert f"{COMPOSE['services']['bot']['image']} -c" in page


def test_every_package_that_an_image_carries_is_named_with_its_licence() -> None:
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    named = set(re.findall(r"`([\w.-]+)`", (ROOT / "docs" / "licences.md").read_text()))
    assert set(locked) - named == set()


def test_the_page_names_what_is_there() -> None:
    page = (ROOT / "docs" / "deploy.md").read_text()
    assert "compose.yaml" in page
    assert "deploy/publisher.service" in page
