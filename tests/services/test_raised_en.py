"""Every sentence that is raised or found without a language has its English, holes and all.

Read from the code itself: a sentence nobody translated, or one put together on the spot so that
it cannot be looked up, fails here.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import prakerja_desktop
from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.raised_en import SENTENCES
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.errors import InUseError, MissingFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(prakerja_desktop.__file__).parent
COMMAND_LINE = {"cli.py", "demo.py", "self_test.py"}
"""Indonesian in both languages (decision 0090)."""
FINDING = 2
"""Where the sentence of a finding in store/check.py stands among its arguments."""
_HOLE = re.compile(r"\{[^{}]*\}")
_CLASS = re.compile(r"^class (\w+)\(([\w, ]+)\):", re.MULTILINE)

WORDED = {
    "exchange/apart.py": {"message.sentence"},
    "gui/message_desk.py": {"sentence"},
    "gui/print_desk.py": {"sentence"},
    "services/bin.py": {"problem"},
    "services/call_sheets.py": {"said"},
    "services/entry_words.py": {"first.text"},
    "services/import_undo.py": {"plan.question"},
    "services/joining.py": {"found.problems[0]"},
    "services/letterhead.py": {"next(iter(faults.values()))"},
    "services/messages.py": {"refused[0]", "self._sentence(fault)"},
    "services/office_data.py": {"next(iter(faults.values()))"},
    "services/recovery_code.py": {"sentence"},
    "services/sheet_keying.py": {
        "problem",
        "str(Refused(messages))",
        "self._elsewhere(reading.line, other)",
    },
    "store/check.py": {"error.sentence"},
}
"""What is raised in words that came from the services' phrases, or from `tr`, beforehand."""


@pytest.fixture(scope="module", autouse=True)
def _the_trees_are_forgotten() -> Iterator[None]:
    """Millions of nodes would be looked through at each collection of garbage to the end."""
    yield
    for remembering in (trees, errors, speaks_for_itself):
        remembering.cache_clear()


@cache
def trees() -> dict[str, ast.Module]:
    """The rooms that name an error of the family; the others are not worth parsing."""
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(ROOT.rglob("*.py"))
        if path.name not in COMMAND_LINE
    }
    names = {"KnownError"}
    while more := {
        found[1]
        for text in texts.values()
        for found in _CLASS.finditer(text)
        if names & set(found[2].split(", ")) and found[1] not in names
    }:
        names |= more
    named = re.compile(rf"\b(?:{'|'.join(names)})\b")
    return {path: ast.parse(text) for path, text in texts.items() if named.search(text)}


def name_of(node: ast.expr) -> str:
    return str(getattr(node, "id", getattr(node, "attr", "")))


@cache
def errors() -> dict[str, ast.ClassDef]:
    """KnownError's family by name, all the way down."""
    classes = {
        node.name: node
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"KnownError": classes["KnownError"]}
    while more := {
        name: node
        for name, node in classes.items()
        if name not in found and found.keys() & {name_of(base) for base in node.bases}
    }:
        found |= more
    return found


@cache
def speaks_for_itself(name: str) -> bool:
    """Whether an error makes its own sentence, so that its arguments are none."""
    node = errors()[name]
    makers = [one for one in node.body if isinstance(one, ast.FunctionDef)]
    own = next((one for one in makers if one.name == "__init__"), None)
    if own is None:
        parents = [name_of(base) for base in node.bases if name_of(base) in errors()]
        return any(speaks_for_itself(parent) for parent in parents)
    return "sentence" not in {one.arg for one in (*own.args.posonlyargs, *own.args.args)}


def given(tree: ast.Module, *, in_check: bool) -> list[tuple[ast.AST, ast.expr]]:
    """Each place where a sentence is handed over: the scope it stands in, and the argument."""
    found: list[tuple[ast.AST, ast.expr]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in errors() and node.name != "KnownError":
            found += [
                (node, call.args[0])
                for call in ast.walk(node)
                if isinstance(call, ast.Call) and name_of(call.func) == "__init__" and call.args
            ]
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = name_of(node.func)
        if name in errors() and not speaks_for_itself(name):
            found.append((tree, node.args[0]))
        elif in_check and name == "Finding":
            found.append((tree, node.args[FINDING]))
    return found


def literals(scope: ast.AST, name: str) -> list[str]:
    """The texts a name stands for."""
    return [
        node.value.value
        for node in ast.walk(scope)
        if isinstance(node, ast.Assign)
        and name in {name_of(target) for target in node.targets}
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and node.value.value
    ]


@cache
def raised() -> tuple[dict[str, str], dict[str, set[str]]]:
    """Sentences in the code with where they stand, and what is no sentence of its own."""
    sentences: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    for path, tree in trees().items():
        for scope, argument in given(tree, in_check=path == "store/check.py"):
            texts = literals(scope, name_of(argument)) if isinstance(argument, ast.Name) else []
            if isinstance(argument, ast.Constant):
                texts = [str(argument.value)]
            for text in texts:
                sentences[text] = f"{path}:{argument.lineno}"
            is_phrase = isinstance(argument, ast.Call) and name_of(argument.func).endswith("phrase")
            if not texts and not is_phrase:
                others.setdefault(path, set()).add(ast.unparse(argument))
    return sentences, others


def test_every_sentence_has_its_english() -> None:
    sentences, _ = raised()
    assert len(sentences) > 80
    missing = {text: where for text, where in sentences.items() if text not in SENTENCES}
    assert missing == {}


def test_no_english_is_kept_for_a_sentence_that_is_gone() -> None:
    assert SENTENCES.keys() - raised()[0].keys() == set()


def test_nothing_else_is_raised_than_sentences_and_phrases() -> None:
    # A sentence put together where it is raised (f"…") could not be looked up.
    assert raised()[1] == WORDED


def test_no_hole_is_lost() -> None:
    changed = [
        text
        for text, english in SENTENCES.items()
        if set(_HOLE.findall(text)) != set(_HOLE.findall(english))
    ]
    assert changed == []


def test_nothing_stays_as_it_was() -> None:
    assert [text for text, english in SENTENCES.items() if text == english] == []


class TestSaying:
    def test_holes_are_filled_in_either_language(self) -> None:
        error = MissingFileError(Path("/data/Kota.prakerja"))
        assert str(error) == Wording().error(error)
        assert str(error) == (
            "File kantor “Kota.prakerja” tidak ditemukan di /data; periksa nama dan foldernya, "
            "lalu buka lagi."
        )
        assert Wording("en").error(error) == (
            "The office file “Kota.prakerja” was not found in /data; check its name and folder, "
            "then open it again."
        )

    @pytest.mark.parametrize(
        ("holder", "since", "indonesian", "english"),
        [
            ("Ani", "08.00", "oleh Ani sejak 08.00;", "open at Ani since 08.00;"),
            ("Ani", "", "oleh Ani;", "open at Ani;"),
            ("", "", "oleh program lain;", "open in another program;"),
        ],
    )
    def test_what_is_not_known_is_left_out(
        self, holder: str, since: str, indonesian: str, english: str
    ) -> None:
        error = InUseError(Path("Kota.prakerja"), holder, since)
        assert indonesian in str(error)
        assert english in Wording("en").error(error)

    def test_finished_words_stay_as_they_are(self) -> None:
        error = KnownError("“{nama}” is no field of a text.")
        assert str(error) == "“{nama}” is no field of a text."
        assert Wording("en").error(error) == Wording("id").error(error) == str(error)
