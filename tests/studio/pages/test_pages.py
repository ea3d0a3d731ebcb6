"""The pages of the studio: one base, everything escaped, no network."""

import jinja2
import pytest

from kiosk.studio.audit.page import page
from kiosk.studio.audit.report_data import MeasureData, ReportData, RowData
from kiosk.studio.pages import colours, render_page


def report(*, quick: bool = True, unreviewed: tuple[str, ...] = ("lt",)) -> ReportData:
    """The data of a report with one row and one measure that failed."""
    measure: MeasureData = {
        "id": "names",
        "what": "items without a name",
        "threshold": "none",
        "result": "fail",
        "measured": 4,
        "failing": 1,
        "where": {"subject": "<script>", "panel": "ukraine", "text_size": "largest"},
    }
    row: RowData = {
        "number": 1,
        "name": "Name & role",
        "clause": "WCAG",
        "requirement": "All have names.",
        "result": "fail",
        "measures": [measure],
        "people": ["Whether the names are good."],
    }
    return {
        "format": 2,
        "kinds": [],
        "exhibit": "Bread & <salt>",
        "date": "2026-01-31",
        "kiosk": "1.2",
        "scenes": 7,
        "quick": quick,
        "screens": ["one", "two"],
        "languages": ["en", "lt"],
        "panels": ["ukraine"],
        "summary": {"pass": 0, "fail": 1},
        "rows": [row],
        "not_reviewed_by_native_speakers": list(unreviewed),
    }


def test_every_value_is_escaped() -> None:
    html = page(report())
    assert "<h1>Conformance: Bread &amp; &lt;salt&gt;</h1>" in html
    assert "<title>Conformance: Bread &amp; &lt;salt&gt;</title>" in html
    assert "Found of “items without a name”: “&lt;script&gt;”: panel ukraine, text size largest" in html
    assert "<script>" not in html


def test_the_report_says_what_was_measured() -> None:
    html = page(report())
    assert "7, drawn and measured as a visitor sees them. A quick run: only a few combinations." in html
    assert '<td>1 of 4</td><td class="result fail">✗ fail</td>' in html
    assert "0 pass, 1 fail" in html
    assert "according to the exhibit: lt." in html
    assert '<a href="#row-1">Row 1</a>' in html


def test_a_report_without_a_fault_has_no_case_and_no_list_of_languages() -> None:
    good = report(quick=False, unreviewed=())
    del good["rows"][0]["measures"][0]["where"]
    html = page(good)
    assert "Found of" not in html
    assert "quick run" not in html
    assert "native speaker" not in html


def test_a_page_has_the_colours_of_a_light_and_a_dark_screen() -> None:
    html = page(report())
    for palette in colours().values():
        for role, colour in palette.items():
            assert f"--{role}: {colour};" in html


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="report"):
        render_page("conformance", language="en")


def test_a_missing_template_is_an_error() -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        render_page("gone")
