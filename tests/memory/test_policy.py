"""What an administrator sets for all users."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.memory.policy import Policy, load_policy
from bounce_inspector.memory.settings import Settings

POLICY = b'{"defaults": {"formal": false, "greeting": "Hello"}, "fixed": {"our_domains": ["example.com"]}}'


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert load_policy(tmp_path / "none.json") == (Policy(), None)


def test_a_user_begins_with_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_bytes(POLICY)
    policy, complaint = load_policy(tmp_path / "policy.json")
    assert complaint is None
    first = policy.first_settings()
    assert (first.formal, first.greeting, first.scheme) == (False, "Hello", "system")


def test_what_is_fixed_holds_whatever_the_user_chose(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_bytes(POLICY)
    policy, _ = load_policy(tmp_path / "policy.json")
    own = Settings(our_domains=("mine.example",), formal=True)
    used = policy.in_force(own)
    assert used.our_domains == ("example.com",)
    assert used.formal


def test_what_the_user_had_comes_back_when_it_is_no_longer_fixed() -> None:
    policy = Policy(fixed={"our_domains": ("example.com",)})
    own = Settings(our_domains=("mine.example",))
    used = policy.in_force(own)
    used.scheme = "dark"
    kept = policy.to_keep(used, own)
    assert kept.our_domains == ("mine.example",)
    assert kept.scheme == "dark"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "truncated"),
        (b'{"fixed": {"our_domain": []}}', "no setting called our_domain"),
        (b'{"fixed": {"window": {}}}', "no setting called window"),
        (b'{"fixed": {"formal": "yes"}}', r"\$\.fixed\.formal"),
        (b'{"enforced": {}}', "enforced"),
        (b"\xff\xfe{}", "policy.json"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_nothing_is_set(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "policy.json"
    path.write_bytes(content)
    policy, complaint = load_policy(path)
    assert policy == Policy()
    assert complaint is not None
    assert str(path) in complaint
    import re

    assert re.search(why, complaint)
