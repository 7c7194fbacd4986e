"""Whom the process believes: a bundle of certificates that cannot be used is named."""

from pathlib import Path

import pytest

from process.connections import TrustError, tls_context


@pytest.mark.parametrize(
    ("content", "why"), [(None, "No such file"), ("no certificate", "holds no certificate")]
)
def test_a_bundle_that_cannot_be_used_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, why: str
) -> None:
    bundle = tmp_path / "authority.pem"
    if content is not None:
        bundle.write_text(content)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    with pytest.raises(TrustError, match=f"REQUESTS_CA_BUNDLE: .*authority.pem.*{why}"):
        tls_context()
