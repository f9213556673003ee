"""What LibreOffice Writer is given to compare with says what our page says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from benchmarks.canvas_pages import placed_items
from benchmarks.writer_pages import write_document
from prakerja_desktop.printing.layout import TextRun
from prakerja_desktop.printing.paper import A4
from prakerja_desktop.printing.summary import summary_page

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def test_writer_gets_every_text_of_every_page(sheet, typeface, tmp_path):
    sheets = [sheet, replace(sheet, name="Bambang & Co", balance=None)]
    path = write_document(tmp_path / "a.fodt", typeface.family, sheets)
    root = ET.parse(path).getroot()
    names = [heading.text for heading in root.iter(f"{TEXT}h")]
    assert names == [sheet.name, "Bambang & Co"]
    texts = {"".join(paragraph.itertext()) for paragraph in root.iter(f"{TEXT}p")}
    said = {sheet.printed, sheet.identity, sheet.action.sentence, *sheet.action.advice}
    said |= {step.state for step in sheet.steps} | {payout.date for payout in sheet.payouts}
    assert said <= texts


def test_the_canvas_gets_our_drawing(sheet, typeface):
    page = summary_page(sheet, A4, typeface)
    drawing = page.lay_out()
    there = {(item.text, item.x) for item in placed_items(drawing) if is_text(item)}
    ours = {(item.text, bounds.left) for item, bounds in drawing.items() if is_text(item)}
    assert there == ours


def is_text(item):
    return isinstance(item, TextRun)
