"""What the audit plans, keeps and writes, without a screen."""

import itertools
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF

from kiosk.cli import main
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.audit.bar import BAR
from kiosk.studio.audit.inspections.targets import distance
from kiosk.studio.audit.inspections.text import degrees
from kiosk.studio.audit.report import LONGEST_SUBJECT, ConformanceReport, as_data, threshold, write
from kiosk.studio.audit.results import PLACES, Gauge, Place, Results
from kiosk.studio.audit.run import LANDSCAPE, AuditOptions, missing_kinds, plan
from kiosk.studio.scene.kinds import KINDS


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_both(BUILT_IN_EXHIBIT, None)


def test_the_same_results_make_the_same_report(loaded: Loaded, tmp_path: Path) -> None:
    reports = []
    for turn in range(2):
        results = Results()
        results["capital"].note(0.71, Place(panel="membership", subject="one"))
        results["names"].note(1, Place(subject="<nameless>"))
        report = ConformanceReport(loaded.content, (str(LANDSCAPE),), results, ("lt",), quick=True)
        (tmp_path / str(turn)).mkdir()
        write(report, tmp_path / str(turn))
        reports.append([file.read_bytes() for file in sorted((tmp_path / str(turn)).iterdir())])
        assert as_data(report)["summary"] == {"pass": 1, "fail": 1, "not measured": len(BAR) - 2}
    assert reports[0] == reports[1]
    page = (tmp_path / "0" / "conformance.html").read_text(encoding="utf-8")
    assert "&lt;nameless&gt;" in page
    assert "<nameless>" not in page


def test_added_results_are_as_if_noted_in_one() -> None:
    noted = [("capital", 0.71, "a"), ("capital", 0.4, "b"), ("names", 1, "c"), ("capital", 0.4, "d"), ("names", 1, "e")]
    whole = Results()
    halves = (Results(), Results())
    for place, (measure, value, subject) in enumerate(noted):
        for results in (whole, halves[place // 3]):
            results[measure].note(value, Place(subject=subject))
            results.scenes += 1
            results.kinds.add(subject)
    halves[1].skip("voice-start", "there is no voice")
    whole.skip("voice-start", "there is no voice")
    added = Results()
    for half in halves:
        added.add(half)
    assert (added.scenes, added.kinds) == (whole.scenes, whole.kinds)
    assert [added.of(row) for row in BAR] == [whole.of(row) for row in BAR]


def test_pictures_of_an_earlier_report_are_removed(loaded: Loaded, tmp_path: Path) -> None:
    (tmp_path / "mine.png").touch()
    results = Results()
    results["capital"].note(0.71, Place(panel="membership", subject="one"))
    results["capital"].picture = Image.new("RGB", (8, 8), "navy")
    report = ConformanceReport(loaded.content, (str(LANDSCAPE),), results, (), quick=True)
    write(report, tmp_path)
    assert {file.name for file in tmp_path.glob("*.png")} == {"capital.png", "mine.png"}
    results["capital"].picture = None
    write(report, tmp_path)
    assert {file.name for file in tmp_path.glob("*.png")} == {"mine.png"}


@pytest.mark.parametrize(
    ("sense", "values", "worst", "failing"),
    [("least", (21, 19, 25, 18), 18, 2), ("most", (79, 81, 80), 81, 1), ("none", (0, 1, 0, 1), 1, 2)],
)
def test_a_gauge_keeps_the_first_of_the_worst_values(
    sense: str, values: tuple[int, ...], worst: int, failing: int
) -> None:
    name = {"least": "target-side", "most": "line-length", "none": "names"}[sense]
    gauge = Gauge(Results()[name].measure)
    for place, value in enumerate(values):
        gauge.note(value, Place(subject=str(place)))
    assert (gauge.count, gauge.worst, gauge.failing, gauge.verdict) == (len(values), worst, failing, "fail")
    assert gauge.place == Place(subject=str(values.index(worst)))


def test_the_bar_is_complete() -> None:
    assert [row.number for row in BAR] == [*range(1, 21), 25, 26, 27, 29, 30, 31, *range(35, 38)]
    ids = [measure.id for row in BAR for measure in row.measures]
    assert len(ids) == len(set(ids))
    assert all(row.words and row.clause and row.measures for row in BAR)


def test_a_full_run_measures_every_combination(loaded: Loaded) -> None:
    plans = plan(loaded, AuditOptions())
    assert [str(each.screen) for each in plans[:2]] == ["1920 x 1080 on 24 inches", "1080 x 1920 on 32 inches"]
    everything = set(itertools.product(range(4), loaded.content.languages, range(3)))
    for each in plans:
        states = [case.state for case in each.cases]
        assert {(state.panel, state.language, state.text_size) for state in states} == everything
    for each in plans[:2]:
        assert len({(case.state.panel, case.state.background) for case in each.cases}) == 4 * 3


def test_the_sizes_and_languages_of_the_options(loaded: Loaded) -> None:
    plans = plan(loaded, AuditOptions(sizes=((1280, 800),), languages=("lt",), quick=True))
    assert str(plans[0].screen).startswith("1280 x 800")
    assert {case.state.language for case in plans[0].cases} == {"lt"}


def test_a_kind_that_the_built_in_exhibit_never_shows_is_reported(tmp_path: Path) -> None:
    results = Results()
    results.kinds = set(KINDS - {"MapBadge"})
    assert list(missing_kinds(BUILT_IN_EXHIBIT, results)) == [
        "no MapBadge was on any screen: see its kind in the QML files, or remove it from scene/kinds.py"
    ]
    assert list(missing_kinds(tmp_path, results)) == []


def test_a_language_that_the_exhibit_does_not_have_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--out", str(tmp_path / "out"), "--language", "xx"]) == 1
    assert "choose one of: " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [[], ["--out", "x", "--size", "tiny"], ["--out", "x", "--panel", "ukraine"]])
def test_wrong_arguments(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["audit", *words])
    assert ended.value.code == 2


def test_a_gauge_lists_the_first_places_that_fail_each_subject_once() -> None:
    gauge = Gauge(Results()["names"].measure)
    for subject in ("one", "one", "two", "three", "four"):
        gauge.note(1, Place(subject=subject))
    gauge.note(0, Place(subject="good"))
    assert [place.subject for place in gauge.places] == ["one", "two", "three"][:PLACES]
    assert (gauge.count, gauge.failing) == (6, 5)


def test_only_a_value_that_is_worse_needs_a_picture() -> None:
    least, faults = Results()["target-side"], Results()["names"]
    assert [least.note(value, Place()) for value in (30, 40, 25, 25)] == [True, False, True, False]
    assert [faults.note(value, Place()) for value in (0, 0, 1, 1)] == [False, False, True, False]


def test_a_requirement_fails_with_one_measure_and_passes_with_those_that_could_be_taken() -> None:
    results = Results()
    (row,) = (row for row in BAR if row.name == "Name, role and value")
    assert results.verdict(row) == "not measured"
    results.check("names", good=True, place=Place())
    results.skip("roles", "no roles here")
    assert results.verdict(row) == "pass"
    assert results["roles"].verdict == "not measured"
    results.check("actions", good=False, place=Place())
    assert results.verdict(row) == "fail"
    assert list(results.failing()) == [row]


def test_the_data_of_a_measure(loaded: Loaded) -> None:
    results = Results()
    results["capital"].note(0.714, Place(panel="ukraine", subject="x" * (LONGEST_SUBJECT + 1)))
    results.skip("roles", "no roles here")
    data = as_data(ConformanceReport(loaded.content, (), results, (), quick=True))
    measures = {measure["id"]: measure for row in data["rows"] for measure in row["measures"]}
    capital = measures["capital"]
    assert (capital.get("worst"), capital.get("unit"), capital["threshold"]) == (
        0.71,
        "degrees",
        "at least 0.7 degrees",
    )
    assert capital.get("where") == {"panel": "ukraine", "subject": "x" * (LONGEST_SUBJECT - 1) + "…"}
    assert measures["roles"].get("why") == "no roles here"
    assert measures["names"].get("why") == "nothing of this kind is in what was measured"
    assert {threshold(measure) for row in BAR for measure in row.measures if measure.sense == "none"} == {"none"}


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (QRectF(0, 0, 10, 10), QRectF(15, 0, 10, 10), 5),
        (QRectF(0, 0, 10, 10), QRectF(0, 12, 10, 10), 2),
        (QRectF(0, 0, 10, 10), QRectF(13, 14, 10, 10), 5),
        (QRectF(0, 0, 10, 10), QRectF(10, 0, 10, 10), 0),
        (QRectF(0, 0, 10, 10), QRectF(8, 3, 10, 10), -2),
    ],
)
def test_the_distance_of_two_boxes(one: QRectF, other: QRectF, gap: float) -> None:
    assert distance(one, other) == distance(other, one) == gap


def test_degrees_of_the_visual_field() -> None:
    """EN 301 549 asks for 0.7 degrees, and gives 0.0122 of the distance for it."""
    assert degrees(0.0122 * 600, 600) == 0.7
    assert degrees(600, 300) == 90
