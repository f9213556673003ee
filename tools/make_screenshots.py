"""Makes every picture of the README, the help and docs/panduan.md, and that guide itself.

Run by `python3 dev.py screenshots`; with `--all FOLDER` every state of everything is pictured
there instead, to be looked at (tools/picture_everything.py). The window shows the sample office,
whose people are invented, on the day it was made for, so that the pictures change only when the
program does.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "docs" / "pictures"
HELP = ROOT / "resources" / "help"
GUIDE = ROOT / "docs" / "panduan.md"
PICTURE = re.compile(r"pictures/([\w-]+\.png)")
ALL = "picture every state in both schemes at 100, 150 and 200 % into this folder instead"
LINK = re.compile(r"\((\d\d-[\w-]+)\.md\)")


def main(argv: Sequence[str] | None = None) -> int:
    """Take all pictures, keep those some text shows, and write the guide; or picture everything."""
    parser = argparse.ArgumentParser(prog="dev.py screenshots")
    parser.add_argument("--all", metavar="FOLDER", type=Path, help=ALL)
    parser.add_argument("--only", metavar="WORDS", default="", help="states whose name has these")
    options = parser.parse_args(argv)
    if options.all is not None:
        from picture_everything import picture_everything

        print(picture_everything(options.all, options.only))
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        taken = {path.name: path for path in take_all(Path(scratch))}
        for folder, texts in (
            (DOCUMENTS, [ROOT / "README.md", *documents()]),
            (HELP / "pictures", sorted(HELP.glob("*.md"))),
        ):
            wanted = {name for text in texts for name in named(text)}
            missing = sorted(wanted - taken.keys())
            if missing:
                print(f"no page makes {', '.join(missing)}", file=sys.stderr)
                return 1
            keep(folder, {name: taken[name] for name in sorted(wanted)})
    GUIDE.write_text(guide(), encoding="utf-8", newline="\n")
    print(GUIDE.relative_to(ROOT))
    return 0


def documents() -> list[Path]:
    """The developer's pages that may show pictures; the guide shows those of the help."""
    return [path for path in sorted((ROOT / "docs").glob("*.md")) if path != GUIDE]


def take_all(folder: Path) -> list[Path]:
    """Every page of the sample office as PNG."""
    from prakerja_desktop.demo import make_sample_office
    from prakerja_desktop.gui.pictures import offscreen_application, take_pictures

    offscreen_application()
    with make_sample_office(folder / "contoh.prakerja") as office:
        return take_pictures(office, folder)


def named(text: Path) -> set[str]:
    """The pictures a text shows."""
    return set(PICTURE.findall(text.read_text(encoding="utf-8")))


def keep(folder: Path, pictures: dict[str, Path]) -> None:
    """Put the pictures into a folder and take out those no text shows any more."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        if old.name not in pictures:
            old.unlink()
    for name, source in pictures.items():
        shutil.copy(source, folder / name)
        print((folder / name).relative_to(ROOT))


def guide() -> str:
    """The help as one document: the same chapters, one level down."""
    chapters = [path for path in sorted(HELP.glob("*.md")) if "apa-yang-baru" not in path.name]
    texts = [path.read_text(encoding="utf-8") for path in chapters]
    titles = [text.partition("\n")[0].removeprefix("# ") for text in texts]
    contents = "".join(f"{at}. [{title}](#{anchor(title)})\n" for at, title in enumerate(titles, 1))
    places = {path.stem: anchor(title) for path, title in zip(chapters, titles, strict=True)}
    body = "\n".join(re.sub(r"^(#+ )", r"#\1", text, flags=re.MULTILINE) for text in texts)
    body = body.replace("](pictures/", "](../resources/help/pictures/")
    body = LINK.sub(lambda found: f"(#{places[found[1]]})", body)
    return (
        "# Panduan Prakerja Desktop\n\n"
        "Isi bantuan di dalam program, dalam satu dokumen. Memasang program: "
        "[pasang.md](pasang.md).\n\n"
        f"{contents}\n{body}"
    )


def anchor(title: str) -> str:
    """How a heading is linked to on the usual pages that show Markdown."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main())
