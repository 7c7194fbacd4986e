"""aiogram, for the stories that it judges."""

import sys
from typing import Any

import pytest
from pydantic import BaseModel


@pytest.fixture(scope="session")
def loaded_aiogram() -> None:
    """Loaded, each of its models built when it is first used: it would build hundreds at once,
    which takes four seconds more."""
    named: dict[str, Any] = {}

    def remember(_: type[BaseModel], *, _types_namespace: dict[str, Any]) -> None:
        named.update(_types_namespace)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseModel, "model_rebuild", classmethod(remember))
        import aiogram.types  # noqa: F401
    for module in {it.__module__ for it in named.values() if isinstance(it, type)}:
        if module.startswith("aiogram."):
            known = vars(sys.modules[module])
            known.update({name: it for name, it in named.items() if name not in known})
