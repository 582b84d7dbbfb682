"""What the README says to administrators is so."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

from bounce_inspector.memory.policy import load_policy
from bounce_inspector.memory.settings import Settings
from places import ROOT

_FOR_ADMINISTRATORS = (ROOT / "README.md").read_text(encoding="utf-8").partition("## For administrators")[2]
# How a window was left, and what was opened in it, are nobody's to set for others.
_OF_A_WINDOW = {"window", "recent"}


def test_every_setting_that_can_be_made_for_all_is_named() -> None:
    settings = {one.name for one in fields(Settings)} - _OF_A_WINDOW
    named = set(re.findall(r"`(\w+)`", _FOR_ADMINISTRATORS))
    assert settings <= named


def test_its_policy_is_one(tmp_path: Path) -> None:
    found = re.search(r"^    (\{\"defaults\".*?\}\})$", _FOR_ADMINISTRATORS, re.MULTILINE | re.DOTALL)
    assert found is not None
    file = tmp_path / "policy.json"
    file.write_text(found[1], encoding="utf-8")
    policy, complaint = load_policy(file)
    assert complaint is None
    assert {"defaults": policy.defaults, "fixed": policy.fixed}.keys() == json.loads(found[1]).keys()
    assert policy.first_settings() != Settings()
