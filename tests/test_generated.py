"""What is generated and committed must be what a fresh generation gives.

Forms come from ui/, compiled texts from the catalogues in resources/translations/. An empty ui/ and
a program without texts are fine; a form, text or translation left behind is not.
"""

from __future__ import annotations

import ast
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import dev

CREATED_BY = re.compile(r"^## Created by: .*$", re.MULTILINE)
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)|\{\w*\}")
OWN = dev.TRANSLATIONS / dev.OWN_TEXTS


@pytest.fixture(autouse=True)
def _tools_of_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "VENV", Path(sys.prefix))


def forms_in(folder: Path) -> dict[str, str]:
    """The generated modules, without the line that only names the compiler's version."""
    return {
        module.name: CREATED_BY.sub("", module.read_text(encoding="utf-8"))
        for module in folder.glob("ui_*.py")
    }


def test_forms_are_fresh(tmp_path: Path) -> None:
    dev.generate_forms(dev.UI, tmp_path)
    assert forms_in(dev.FORMS) == forms_in(tmp_path), "run: python3 dev.py generate"


def write_form(folder: Path, name: str, title: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.ui").write_text(
        f'<ui version="4.0"><class>Ask</class><widget class="QDialog" name="Ask">'
        f'<property name="windowTitle"><string>{title}</string></property></widget></ui>',
        encoding="utf-8",
    )


def test_generation_follows_the_forms(tmp_path: Path) -> None:
    ui, forms = tmp_path / "ui", tmp_path / "forms"
    write_form(ui / "dialogs", "ask", "Before")
    write_form(ui / "pages", "gone", "Gone")
    dev.generate_forms(ui, forms)
    before = forms_in(forms)
    write_form(ui / "dialogs", "ask", "After")
    (ui / "pages" / "gone.ui").unlink()
    dev.generate_forms(ui, forms)
    after = forms_in(forms)
    assert set(before) == {"ui_ask.py", "ui_gone.py"}
    assert set(after) == {"ui_ask.py"}
    assert before["ui_ask.py"] != after["ui_ask.py"]
    assert "Created by" not in after["ui_ask.py"]


def test_two_forms_of_one_name_are_refused(tmp_path: Path) -> None:
    write_form(tmp_path / "ui" / "dialogs", "ask", "One")
    write_form(tmp_path / "ui" / "pages", "ask", "Two")
    with pytest.raises(dev.DevError, match="same name"):
        dev.generate_forms(tmp_path / "ui", tmp_path / "forms")


def test_catalogue_knows_every_text(tmp_path: Path) -> None:
    fresh = tmp_path / dev.OWN_TEXTS
    if OWN.exists():
        shutil.copy(OWN, fresh)
    dev.gather_texts(fresh)
    if OWN.exists():
        assert OWN.read_text(encoding="utf-8") == fresh.read_text(encoding="utf-8"), (
            "run: python3 dev.py generate"
        )
    else:
        assert "<message" not in fresh.read_text(encoding="utf-8"), "run: python3 dev.py generate"


def open_ends(catalogue: Path) -> list[str]:
    """The texts of a catalogue that are not finished, empty, or lose a placeholder."""
    found = []
    for message in ET.parse(catalogue).iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            found.append(f"not finished: {source}")
            continue
        forms = translation.findall("numerusform") or [translation]
        texts = [form.text or "" for form in forms]
        if not all(text.strip() for text in texts):
            found.append(f"empty: {source}")
        wanted = sorted(PLACEHOLDER.findall(source))
        if any(sorted(PLACEHOLDER.findall(text)) != wanted for text in texts):
            found.append(f"other placeholders: {source}")
    return found


def test_catalogues_are_complete() -> None:
    found = {path.name: open_ends(path) for path in dev.TRANSLATIONS.glob("*.ts")}
    assert not any(found.values()), found


def test_catalogues_are_compiled_freshly(tmp_path: Path) -> None:
    dev.release_texts(dev.TRANSLATIONS, tmp_path)
    committed = {path.name: path.read_bytes() for path in dev.TRANSLATIONS.glob("*.qm")}
    fresh = {path.name: path.read_bytes() for path in tmp_path.glob("*.qm")}
    assert committed.keys() == fresh.keys()
    stale = [name for name in fresh if committed[name] != fresh[name]]
    assert stale == [], "run: python3 dev.py generate"


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Save", '<translation type="unfinished"></translation>'),
        ("Save", '<translation type="vanished">Simpan</translation>'),
        ("Save", "<translation> </translation>"),
        ("%1 of %2", "<translation>%1 dari</translation>"),
        ("%n people", "<translation><numerusform>orang</numerusform></translation>"),
        ("Save", ""),
    ],
)
def test_open_end_is_found(tmp_path: Path, source: str, translation: str) -> None:
    catalogue = tmp_path / "x.ts"
    message = f"<message><source>{source}</source>{translation}</message>"
    catalogue.write_text(f"<TS><context>{message}</context></TS>", encoding="utf-8")
    assert len(open_ends(catalogue)) == 1


def built_texts(source: str) -> list[int]:
    """The lines where a text to be translated is built, so that no catalogue can hold it."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [
        call.lineno
        for call in calls
        if isinstance(call.func, ast.Attribute | ast.Name)
        and ast.unparse(call.func).rpartition(".")[2] == "tr"
        and call.args
        and not isinstance(call.args[0], ast.Constant)
    ]


def test_texts_are_written_out() -> None:
    """An f-string in ``tr`` is gathered as it stands and never found again when shown."""
    found = {
        str(module.relative_to(dev.ROOT)): lines
        for module in (dev.ROOT / "prakerja_desktop").rglob("*.py")
        if (lines := built_texts(module.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_built_text_is_found() -> None:
    assert built_texts('self.tr(f"{n} people")\ntr(name)\nself.tr("Save")\n') == [1, 2]
