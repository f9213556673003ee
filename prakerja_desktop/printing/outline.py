"""The outline of a PDF that Qt has written, which Qt itself doesn't write: a bookmark a page.

Appended behind the document, as PDF provides for changes, so that nothing already written is
touched or read again but its last objects. Knows how Qt lays out a file, and no other program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from mmap import mmap

from prakerja_desktop.errors import BugError

_TRAILER = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+)", re.DOTALL)
_SIZE, _ROOT = re.compile(rb"/Size (\d+)"), re.compile(rb"/Root (\d+) 0 R")
_PAGES, _KIDS = re.compile(rb"/Pages (\d+) 0 R"), re.compile(rb"/Kids \n?\[(.*?)\]", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")


def outline_of(document: bytes | mmap, bookmarks: Sequence[Sequence[str]]) -> bytes:
    """What has to follow `document` so that each of its pages has these bookmarks.

    Raises:
        BugError: this is no document as Qt writes them.
    """
    trailer = _found(_TRAILER, document[-2_000:])
    size, root = int(_found(_SIZE, trailer[1])[1]), int(_found(_ROOT, trailer[1])[1])
    places = _places(document, int(trailer[2]))
    catalog = _object(document, places[root])
    kids = _found(_KIDS, _object(document, places[int(_found(_PAGES, catalog)[1])]))[1]
    pages = [int(number) for number in _REFERENCE.findall(kids)]
    titles = list(_titled(pages, bookmarks))
    opened = catalog.rstrip().removesuffix(b">>")
    changed = b"%s/Outlines %d 0 R\n/PageMode /UseOutlines\n>>\n" % (opened, size)
    objects = {root: changed, **_outline(size, titles)}
    return _appended(len(document), objects, trailer)


def _places(document: bytes | mmap, start: int) -> list[int]:
    """Where each object stands, from the table at the end; Qt writes one for all."""
    lines = document[start:].split(b"\n")
    count = int(lines[1].split()[1])
    return [int(line[:10]) for line in lines[2 : 2 + count]]


def _object(document: bytes | mmap, place: int) -> bytes:
    begin = document.find(b"obj\n", place) + len(b"obj\n")
    return document[begin : document.find(b"endobj", begin)]


def _titled(pages: Sequence[int], bookmarks: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    if len(pages) != len(bookmarks):
        raise BugError(f"{len(pages)} pages, bookmarks for {len(bookmarks)}")
    for page, names in zip(pages, bookmarks, strict=True):
        for name in names:
            yield page, name


def _outline(first: int, titles: Sequence[tuple[int, str]]) -> dict[int, bytes]:
    """The outline, numbered `first`, and behind it its items, each bound to its neighbours."""
    last = first + len(titles)
    head = b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>\n"
    objects = {first: head % (first + 1, last, len(titles))}
    for number, (page, title) in enumerate(titles, first + 1):
        before = b"/Prev %d 0 R\n" % (number - 1) if number > first + 1 else b""
        after = b"/Next %d 0 R\n" % (number + 1) if number < last else b""
        text = (b"\xfe\xff" + title.encode("utf-16-be")).hex().encode()
        objects[number] = b"<<\n/Title <%s>\n/Parent %d 0 R\n%s%s/Dest [%d 0 R /Fit]\n>>\n" % (
            text,
            first,
            before,
            after,
            page,
        )
    return objects


def _appended(start: int, objects: dict[int, bytes], trailer: re.Match[bytes]) -> bytes:
    """The objects, the table of where they stand, and a trailer that points at the one before."""
    parts, table, place = [], [b"xref\n"], start
    for number, content in objects.items():
        parts.append(b"%d 0 obj\n%sendobj\n" % (number, content))
        # Each a part of its own: the numbers need not follow one another.
        table.append(b"%d 1\n%010d 00000 n \n" % (number, place))
        place += len(parts[-1])
    entries = _SIZE.sub(b"/Size %d" % (max(objects) + 1), trailer[1])
    end = b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (entries, trailer[2], place)
    return b"".join([*parts, *table, end])


def _found(pattern: re.Pattern[bytes], text: bytes) -> re.Match[bytes]:
    found = pattern.search(text)
    if found is None:
        raise BugError(f"no {pattern.pattern!r} in what Qt has written")
    return found
