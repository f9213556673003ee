"""The same summaries as a document for LibreOffice Writer: what our page says, as Writer sets it.

Each page has the paragraphs, sizes and weights of ours in the same family: letterhead with its
rule, name as a heading (which becomes the bookmark), the frame around what is to be done, both
tables with a rule under each row, the balance as a bar, the line to cut along, the stub, and a
footer with the page's number. Writer measures, wraps and breaks by itself, as we do.

Plainer than ours in Writer's favour: a mark is a sign of the text, as somebody typing would take,
where ours draws two to four shapes (drawn shapes make Writer eight times slower), and the white
between the parts is not stretched to fill the page. No timing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from prakerja_desktop.printing.sheets import Action, BalanceBar, SummarySheet
from prakerja_desktop.printing.symbols import Mark

_MM_WIDE: Final = 177
_NAMES: Final = ("office", "text", "table", "style", "fo", "svg")
_SCHEMAS: Final = {"fo": "xsl-fo-compatible", "svg": "svg-compatible"}
_Look = tuple[float, str]
"""Size in points, as on our page, and weight."""

_PLAIN: Final[_Look] = (12, "normal")
_SMALL: Final[_Look] = (9.5, "normal")
_OFFICE: Final[_Look] = (16, "bold")
_TEXTS: Final[dict[str, _Look]] = {
    "Small": _SMALL,
    "SmallBold": (9.5, "bold"),
    "Body": _PLAIN,
    "Bold": (12, "bold"),
    "Headline": (18.6, "bold"),
    "By": (13.4, "bold"),
}
_STEP_COLUMNS: Final = (7, 6, 53, 50, 61)
_PAYOUT_COLUMNS: Final = (31, 26, 58, 7, 55)
_STUB_COLUMNS: Final = (45, 6, 65, 7, 54)
_TENTHS: Final = 10
_SIGNS: Final = {
    Mark.DONE: "✔",
    Mark.DUE_SOON: "▲",
    Mark.OVERDUE: "◆",
    Mark.OPEN: "○",
    Mark.LOST: "☒",
    Mark.WAITING: "◔",
    Mark.SCHEDULED: "◇",
    Mark.ESTIMATE: "◌",
    Mark.DOT: "•",
    Mark.DASH: "–",
}


def write_document(path: Path, family: str, sheets: Sequence[SummarySheet]) -> Path:
    """Write a flat OpenDocument text with a page for each sheet; return its path."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_head(family, sheets[0].footers))
        for number, sheet in enumerate(sheets):
            file.write("".join(_page(sheet, number)))
        file.write("</office:text></office:body></office:document>")
    return path


# Styles -----------------------------------------------------------------------------------------


def _head(family: str, footers: Sequence[str]) -> str:
    first, *others = footers
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{_SCHEMAS.get(name, name)}:1.0"'
        for name in _NAMES
    )
    texts = "".join(_paragraph_style(name, look) for name, look in _TEXTS.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} '
        'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
        f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="{family}"/>'
        "</office:font-face-decls><office:styles>"
        '<style:default-style style:family="paragraph"><style:text-properties '
        'style:font-name="F" fo:font-size="12pt"/></style:default-style>'
        f"{texts}"
        + _paragraph_style("Name", (20.4, "bold"), ' style:default-outline-level="1"')
        + "</office:styles><office:automatic-styles>"
        + _paragraph_style("First", _OFFICE, paragraph='fo:break-before="page"')
        + _paragraph_style("Ruled", _SMALL, paragraph='fo:border-bottom="1.3pt solid #000000"')
        + _paragraph_style("Right", _PLAIN, paragraph='fo:text-align="end"')
        + _paragraph_style("Cut", _SMALL, paragraph='fo:border-bottom="0.6pt dashed #000000"')
        + _paragraph_style(
            "Italic", _PLAIN, text='fo:font-style="italic" style:text-underline-style="dotted"'
        )
        + "".join(
            _table_style(name, widths)
            for name, widths in (
                ("Steps", _STEP_COLUMNS),
                ("Payouts", _PAYOUT_COLUMNS),
                ("Stub", _STUB_COLUMNS),
                ("Frame", (_MM_WIDE,)),
                ("Sides", (_MM_WIDE / 2, _MM_WIDE / 2)),
                *((f"Bar{spent}", _bar(spent)) for spent in range(_TENTHS + 1)),
            )
        )
        + _cell_style("Row", 'fo:border-bottom="0.5pt solid #b8b8b8" fo:padding="0.6mm"')
        + _cell_style("Head", 'fo:border-bottom="0.8pt solid #000000" fo:padding="0.3mm"')
        + _cell_style("Boxed", 'fo:border="2pt solid #000000" fo:padding="3mm"')
        + _cell_style("Signed", 'fo:border-top="0.5pt solid #000000" fo:padding="0.3mm"')
        + _cell_style("Bare", 'fo:padding="0.3mm"')
        + _cell_style("Spent", 'fo:background-color="#000000" fo:border="0.8pt solid #000000"')
        + _cell_style("Left", 'fo:border="0.8pt solid #000000"')
        + '<style:page-layout style:name="A4"><style:page-layout-properties '
        'fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="16.5mm" '
        'fo:margin-right="16.5mm" fo:margin-top="11mm" fo:margin-bottom="10mm"/>'
        "<style:footer-style/></style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="A4"><style:footer>'
        f'<text:p text:style-name="SmallBold">{escape(first)} Halaman '
        "<text:page-number>1</text:page-number></text:p>"
        + "".join(_text(line, "Small") for line in others)
        + "</style:footer></style:master-page></office:master-styles>"
        "<office:body><office:text>"
    )


def _paragraph_style(
    name: str, look: _Look, more: str = "", paragraph: str = "", text: str = ""
) -> str:
    size, weight = look
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{more}>'
        f'<style:paragraph-properties fo:line-height="{size * 1.2:.1f}pt" {paragraph}/>'
        f'<style:text-properties style:font-name="F" fo:font-size="{size}pt" '
        f'fo:font-weight="{weight}" {text}/></style:style>'
    )


def _table_style(name: str, widths: tuple[float, ...]) -> str:
    columns = "".join(
        f'<style:style style:name="{name}.{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        for at, width in enumerate(widths)
    )
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'style:width="{sum(widths)}mm" table:align="left"/></style:style>{columns}'
    )


def _bar(spent: int) -> tuple[float, ...]:
    """Widths of what is spent of the balance and of what is left, without an empty one."""
    widths = (spent / _TENTHS * _MM_WIDE, (1 - spent / _TENTHS) * _MM_WIDE)
    return tuple(width for width in widths if width > 0)


def _cell_style(name: str, look: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell">'
        f"<style:table-cell-properties {look}/></style:style>"
    )


# Pages ------------------------------------------------------------------------------------------


def _page(sheet: SummarySheet, number: int) -> list[str]:
    head, officer = sheet.letterhead, f"{sheet.officer_label} {sheet.officer}"
    return [
        _text(head.office, "First"),
        *(_text(line, "Small") for line in (*head.above, *head.below)),
        _text(sheet.printed, "Ruled"),
        f'<text:h text:outline-level="1" text:style-name="Name">{escape(sheet.name)}</text:h>',
        _text(sheet.identity, "Body"),
        _action(sheet.action, number),
        _text(sheet.steps_heading, "Bold"),
        _steps(sheet, number),
        *(() if sheet.balance is None else _balance(sheet.balance, number)),
        _sides(sheet.payouts_heading, sheet.payouts_right, f"P{number}", "Head"),
        _payouts(sheet, number),
        _sides(officer, sheet.office_hours, f"O{number}", "Bare"),
        _text(sheet.stub.cut_here, "Cut"),
        _sides(sheet.stub.heading, sheet.stub.number, f"S{number}", "Bare"),
        _text(sheet.stub.sentence, "Body"),
        _text("", "Body"),
        _stub(sheet, number),
    ]


def _action(action: Action, number: int) -> str:
    texts = [_text(action.heading, "Bold"), _text(action.sentence, "Headline")]
    texts += [_text(action.by, "By")] if action.by else []
    texts += [_text(line, "Body") for line in action.advice]
    texts += [_text(action.consequence, "Bold")] if action.consequence else []
    return _table("Frame", f"F{number}", 1, [[("Boxed", "".join(texts))]])


def _steps(sheet: SummarySheet, number: int) -> str:
    rows = []
    for step in sheet.steps:
        style = "Bold" if step.is_bold else "Body"
        cells = [_text(_SIGNS[step.mark], style)]
        cells += [_text(text, style) for text in (step.number, step.title, step.state)]
        rows.append([("Row", cell) for cell in (*cells, _text(step.right, "Right"))])
    return _table("Steps", f"T{number}", len(_STEP_COLUMNS), rows)


def _balance(balance: BalanceBar, number: int) -> Iterable[str]:
    yield _sides(balance.heading, balance.right, f"B{number}", "Head")
    spent = round(balance.spent * _TENTHS)
    parts = [("Spent", spent > 0), ("Left", spent < _TENTHS)]
    cells = [(style, _text("", "Small")) for style, is_there in parts if is_there]
    yield _table(f"Bar{spent}", f"R{number}", len(cells), [cells])
    yield _text(balance.sentence, "Body")


def _payouts(sheet: SummarySheet, number: int) -> str:
    rows = []
    for payout in sheet.payouts:
        style = "Bold" if payout.is_bold else "Body"
        cells = (
            _text(payout.label, style),
            _text(payout.amount, "Right"),
            _text(payout.date, "Italic" if payout.is_estimate else style),
            _text(_SIGNS[payout.mark], style),
            _text(payout.state, style),
        )
        rows.append([("Row", cell) for cell in cells])
    return _table("Payouts", f"U{number}", len(_PAYOUT_COLUMNS), rows)


def _stub(sheet: SummarySheet, number: int) -> str:
    stub = sheet.stub
    texts = (("Signed", stub.date), ("Bare", ""), ("Signed", stub.participant), ("Bare", ""))
    cells = [(style, _text(text, "Small")) for style, text in (*texts, ("Signed", stub.officer))]
    return _table("Stub", f"V{number}", len(_STUB_COLUMNS), [cells])


def _sides(left: str, right: str, name: str, style: str) -> str:
    """A text at each edge of the page."""
    return _table(
        "Sides", name, 2, [[(style, _text(left, "Bold")), (style, _text(right, "Right"))]]
    )


def _table(style: str, name: str, columns: int, rows: list[list[tuple[str, str]]]) -> str:
    heads = "".join(
        f'<table:table-column table:style-name="{style}.{at}"/>' for at in range(columns)
    )
    lines = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{look}">{cell}</table:table-cell>'
            for look, cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{heads}{lines}</table:table>'
    )


def _text(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'
