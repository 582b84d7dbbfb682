"""Which small mistakes are made in a module, and through what they show."""

from __future__ import annotations

import ast

from mutation.mutants import Mutated, mutants, mutate

_SOURCE = '''
"""A module."""

_LEAST: int = 3
_WORDS = re.compile(r"(?:one|[|]|three\\|(?:3|III))+")
FEW = 2

def is_long(text: str) -> bool:
    """Whether a text is long."""
    return _has_word(text) or len(text) > FEW

def _has_word(text: str) -> bool:
    return _WORDS.search(text) is not None
'''


def _made() -> list[Mutated]:
    return [mutate(mutant, _SOURCE) for mutant in mutants("words", _SOURCE)]


def test_each_mutant_is_another_module() -> None:
    trees = [ast.unparse(mutated.tree) for mutated in _made()]
    assert len({*trees, ast.unparse(ast.parse(_SOURCE))}) == len(trees) + 1
    for tree in trees:
        compile(tree, "words.py", "exec")


def test_an_alternative_of_a_pattern_is_left_out_whole() -> None:
    patterns = [mutated.after for mutated in _made() if "one" in mutated.before and "XX" not in mutated.after]
    found = {ast.literal_eval(pattern) for pattern in patterns if pattern.startswith("'")}
    assert found == {
        r"(?:[|]|three\|(?:3|III))+",
        r"(?:one|three\|(?:3|III))+",
        r"(?:one|[|])+",
        r"(?:one|[|]|three\|(?:III))+",
        r"(?:one|[|]|three\|(?:3))+",
    }


def test_what_no_test_can_see_stays_as_it_is() -> None:
    for mutated in _made():
        changed = ast.unparse(mutated.tree)
        assert "Whether a text is long." in changed
        assert "_LEAST: int" in changed
        assert "text: str) -> bool" in changed


def test_a_change_shows_through_the_public_names_that_use_it() -> None:
    shown = {(mutated.line, mutated.shown_by) for mutated in _made()}
    names = dict(shown)
    assert len(names) == len(shown)
    assert names[5] == names[10] == names[13] == {"is_long"}
    assert names[6] == {"FEW"}
