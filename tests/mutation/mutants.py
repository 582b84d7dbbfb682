"""Small mistakes that somebody could make in a module: each is a mutant of it.

Beside what such tools usually change (comparisons, conditions, numbers, texts, statements left out), an alternative
of a pattern is left out: one form less that is recognized.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
# One piece of a pattern at a time: an escaped sign, a set of signs, how a group begins, a sign.
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<[=!]|[:=!>]))?|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a module: of the so-maniest node of its tree, the so-maniest that can be made there."""

    module: str
    node: int
    change: int


@dataclass(frozen=True, slots=True)
class Mutated:
    """A module with a change: its tree, and the change as a person reads it.

    ``shown_by`` are the public names of the module through which the change shows.
    """

    tree: ast.Module
    shown_by: frozenset[str]
    line: int
    before: str
    after: str


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """All mutants of a module."""
    tree = ast.parse(source)
    kept = {id(node) for node in _kept(tree)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) not in kept:
            for change, _ in enumerate(_changes(node)):
                yield Mutant(module, number, change)


def mutate(mutant: Mutant, source: str) -> Mutated:
    """The module as the mutant has it."""
    tree = ast.parse(source)
    node = list(ast.walk(tree))[mutant.node]
    line = next(child.lineno for child in ast.walk(node) if isinstance(child, ast.expr | ast.stmt))
    before = ast.unparse(node)
    shown_by = frozenset(_public_names(tree, node))
    changed = ast.fix_missing_locations(ast.copy_location(list(_changes(node))[mutant.change](), node))
    _Put(node, changed).visit(tree)
    return Mutated(ast.fix_missing_locations(tree), shown_by, line, before, ast.unparse(changed))


def _public_names(tree: ast.Module, changed: ast.AST) -> Iterator[str]:
    """The public names of a module that use what is changed; an empty one for a statement that names nothing."""
    seen: set[str] = set()
    left = [statement for statement in tree.body if any(node is changed for node in ast.walk(statement))]
    while left:
        name = _name(left.pop())
        if not name.startswith("_"):
            yield name
        elif name not in seen:
            seen.add(name)
            left += [
                statement
                for statement in tree.body
                if any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(statement))
            ]


def _name(statement: ast.stmt) -> str:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


class _Put(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old = old
        self._new = new

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._old:
            return self._new
        return super().generic_visit(node)


def _kept(tree: ast.Module) -> Iterator[ast.AST]:
    """What no test can see changed: annotations, docstrings, imports, decorators, type variables."""
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        match node:
            case ast.FunctionDef():
                parts = [node.returns, *node.decorator_list]
            case ast.ClassDef():
                parts = [*node.decorator_list, *node.bases]
            case ast.arg() | ast.AnnAssign():
                parts = [node.annotation]
            case ast.Import() | ast.ImportFrom():
                parts = [node]
            case ast.Expr(value=ast.Constant()):
                parts = [node]
            case ast.Call(func=ast.Name(id="TypeVar" | "cast")):
                parts = list(node.args)
        for part in parts:
            if part is not None:
                yield from ast.walk(part)


def _changes(node: ast.AST) -> Iterator[Callable[[], ast.AST]]:
    """What can be changed in a node alone; each gives the node that takes its place."""
    match node:
        case ast.Compare():
            for place, operator in enumerate(node.ops):
                if type(operator) in _COMPARISONS:
                    ops = [*node.ops[:place], _COMPARISONS[type(operator)](), *node.ops[place + 1 :]]
                    yield partial(_with, node, ops=ops)
        case ast.BoolOp():
            yield partial(_with, node, op=ast.And() if isinstance(node.op, ast.Or) else ast.Or())
            for value in node.values:
                rest = [other for other in node.values if other is not value]
                yield partial(_with, node, values=rest) if len(rest) > 1 else partial(copy.deepcopy, rest[0])
        case ast.UnaryOp(op=ast.Not()):
            yield partial(copy.deepcopy, node.operand)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            yield partial(_with, node, op=_OPERATORS[type(node.op)]())
        case ast.Constant():
            for constant in _constants(node.value):
                yield partial(_with, node, value=constant)
        case _:
            yield from _changes_of_the_way(node)


def _changes_of_the_way(node: ast.AST) -> Iterator[Callable[[], ast.AST]]:
    """The same for what decides which statements are run."""
    match node:
        case ast.If() | ast.While() | ast.IfExp():
            yield partial(_with, node, test=ast.UnaryOp(ast.Not(), node.test))
        case ast.comprehension():
            for condition in node.ifs:
                yield partial(_with, node, ifs=[other for other in node.ifs if other is not condition])
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield partial(ast.Return, ast.Constant(None))
        case ast.Assign() | ast.AugAssign() | ast.Expr():
            yield ast.Pass
        case ast.Continue():
            yield ast.Break
        case ast.Break():
            yield ast.Continue


def _with(node: ast.AST, **fields: object) -> ast.AST:
    """A copy of a node with other fields."""
    changed = copy.deepcopy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _constants(value: object) -> Iterator[object]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
        yield value - 1
    elif isinstance(value, str) and value:
        yield f"XX{value}XX"
        yield from _with_one_alternative_less(value)


def _with_one_alternative_less(pattern: str) -> Iterator[str]:
    """A pattern, each time without another of its alternatives; of a piece of one, those that lie in it whole."""
    # For each open group: where its last alternative began, None where that lies before this piece.
    groups: list[int | None] = [None]
    for piece in _PIECE.finditer(pattern):
        if piece[0] == "|":
            if groups[-1] is not None:
                yield pattern[: groups[-1]] + pattern[piece.end() :]
            groups[-1] = piece.end()
        elif piece[0].startswith("("):
            groups.append(piece.end())
        elif piece[0] == ")":
            start = groups.pop() if len(groups) > 1 else None
            groups = groups or [None]
            if start is not None and pattern[start - 1] == "|":
                yield pattern[: start - 1] + pattern[piece.start() :]
