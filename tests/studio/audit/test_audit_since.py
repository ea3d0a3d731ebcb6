"""A measure that no longer passes is reported, whatever its verdict is now."""

import json
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.audit.bar import BAR
from kiosk.studio.audit.since import fallen, read_verdicts

REPORT = Path(__file__).parents[3] / "docs" / "conformance" / "conformance.json"


def test_what_passed_before_and_does_not_pass_now_is_reported() -> None:
    before = {"capital": "pass", "crawl": "pass", "idle": "pass", "names": "fail", "roles": "not measured"}
    now = {"capital": "pass", "crawl": "fail", "idle": "not measured", "names": "fail", "roles": "not measured"}
    assert list(fallen(before, now)) == [
        "crawl: passed before, now fail",
        "idle: passed before, now not measured",
    ]
    assert list(fallen(before, {})) == [
        "capital: passed before, now gone",
        "crawl: passed before, now gone",
        "idle: passed before, now gone",
    ]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rows": [{}]}', "\0", '{"rows": [{"measures": ["a"]}]}'])
def test_a_file_that_is_not_a_report_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    file = tmp_path / "conformance.json"
    file.write_text(text)
    assert main(["audit", "--out", str(tmp_path / "out"), "--since", str(file)]) == 1
    assert capsys.readouterr().err == (
        f"kiosk: {file} is not a conformance.json of `kiosk audit`\n"
        "       name the conformance.json that an earlier run wrote.\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_missing_report_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--out", str(tmp_path / "out"), "--since", str(tmp_path / "gone.json")]) == 1
    assert "gone.json can't be read (No such file or directory)" in capsys.readouterr().err


def test_the_committed_report_is_complete_and_passes() -> None:
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    assert not report["quick"]
    assert {f"{panel}.yaml" for panel in report["panels"]} == {
        file.name for file in (BUILT_IN_EXHIBIT / "panels").glob("*.yaml")
    }
    assert read_verdicts(REPORT) == {measure.id: "pass" for row in BAR for measure in row.measures}
    assert {file.name for file in REPORT.parent.iterdir()} >= {
        measure["picture"] for row in report["rows"] for measure in row["measures"] if "picture" in measure
    }
