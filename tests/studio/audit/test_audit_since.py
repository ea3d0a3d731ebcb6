"""A row that falls is told, whatever it falls to."""

import json
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.audit.bar import BAR
from kiosk.studio.audit.since import fallen, read_verdicts

REPORT = Path(__file__).parents[2] / "docs" / "conformance" / "conformance.json"


def test_what_passed_and_does_not_any_more_has_fallen():
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
def test_what_is_no_report_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str):
    file = tmp_path / "conformance.json"
    file.write_text(text)
    assert main(["audit", "--out", str(tmp_path / "out"), "--since", str(file)]) == 1
    assert capsys.readouterr().err == (
        f"kiosk: {file} is no conformance.json of `kiosk audit`\n"
        "       name the conformance.json that an earlier run wrote.\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_report_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["audit", "--out", str(tmp_path / "out"), "--since", str(tmp_path / "gone.json")]) == 1
    assert "gone.json can't be read (No such file or directory)" in capsys.readouterr().err


def test_the_committed_report_is_of_the_whole_built_in_exhibit_and_passes():
    told = json.loads(REPORT.read_text(encoding="utf-8"))
    assert not told["quick"]
    assert {f"{panel}.yaml" for panel in told["panels"]} == {
        file.name for file in (BUILT_IN_EXHIBIT / "panels").glob("*.yaml")
    }
    assert read_verdicts(REPORT) == {measure.id: "pass" for row in BAR for measure in row.measures}
    assert {file.name for file in REPORT.parent.iterdir()} >= {
        measure["picture"] for row in told["rows"] for measure in row["measures"] if "picture" in measure
    }
