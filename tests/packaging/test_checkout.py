"""What the smoke tests of the installed programs compare with."""

from __future__ import annotations

import checkout


def test_the_headline_of_the_example_names_its_recipient() -> None:
    assert checkout.example_headline().startswith("anna.meier@exmaple.org ")
