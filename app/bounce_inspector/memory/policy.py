"""What an administrator sets for all users of a machine: what they begin with, and what they can't change.

The file has up to two parts, whose entries have the names and values of the user's
settings::

    {"defaults": {"formal": false}, "fixed": {"our_domains": ["example.com"]}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import msgspec

from .settings import Settings

# How a window was left is nobody's to set for others.
_NAMES = frozenset(one.name for one in fields(Settings)) - {"window"}


class _File(msgspec.Struct, forbid_unknown_fields=True):
    defaults: dict[str, Any] = {}
    fixed: dict[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings by their names: those of a first start, and those that hold whatever a user chose."""

    defaults: Mapping[str, Any] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)

    def first_settings(self) -> Settings:
        """What a user begins with who has no settings yet."""
        return replace(Settings(), **self.defaults)

    def in_force(self, own: Settings) -> Settings:
        """A user's settings with what is fixed in their places."""
        return replace(own, **self.fixed)

    def to_keep(self, used: Settings, own: Settings) -> Settings:
        """What is saved for the user: what was changed, and of what is fixed the user's own, for when it no longer is."""
        return replace(used, **{name: getattr(own, name) for name in self.fixed})


def load_policy(path: Path) -> tuple[Policy, str | None]:
    """The policy at ``path``, or an empty one and why the file can't be used; mostly there is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Policy(), None
    except OSError as error:
        return Policy(), f"{path}: {error.strerror or error}"
    try:
        file = msgspec.json.decode(data, type=_File)
        return Policy(_checked(file.defaults, "defaults"), _checked(file.fixed, "fixed")), None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Policy(), f"{path}: {error}"


def _checked(values: Mapping[str, Any], part: str) -> dict[str, Any]:
    """The values in their types; raises ValidationError for a name that is no setting, or a wrong value."""
    if unknown := values.keys() - _NAMES:
        raise msgspec.ValidationError(f"`$.{part}` has no setting called {', '.join(sorted(unknown))}")
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise msgspec.ValidationError(str(error).replace("`$.", f"`$.{part}.")) from error
    return {name: getattr(settings, name) for name in values}
