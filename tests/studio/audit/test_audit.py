"""The whole audit: a quick run on the built-in exhibit, and the report that it writes."""

import itertools
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.cli import main
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.audit.bar import BAR
from kiosk.studio.audit.report import ConformanceReport, as_data, write
from kiosk.studio.audit.results import Gauge, Place, Results
from kiosk.studio.audit.run import LANDSCAPE, AuditOptions, missing_kinds, plan
from kiosk.studio.scene.kinds import KINDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]  # the whole audit, also on a busy machine

VOID = ("meta", "img", "br")


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_both(BUILT_IN_EXHIBIT, None)


@pytest.fixture(scope="module")
def quick(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Path]:
    """The exit status of a quick run, and where it wrote its report."""
    out = tmp_path_factory.mktemp("conformance")
    return main(["audit", "--quick", "--out", str(out)]), out


@pytest.fixture(scope="module")
def report(quick: tuple[int, Path]) -> dict[str, Any]:
    return json.loads((quick[1] / "conformance.json").read_text(encoding="utf-8"))


def test_the_built_in_exhibit_passes(quick: tuple[int, Path], report: dict[str, Any]) -> None:
    failing = {
        (row["number"], each["id"], str(each.get("where")))
        for row in report["rows"]
        for each in row["measures"]
        if each["failing"]
    }
    assert failing == set()
    assert quick[0] == 0
    assert [row["number"] for row in report["rows"]] == list(range(1, 20))


def test_only_the_voice_may_be_missing(report: dict[str, Any]) -> None:
    """On a machine without what the voice needs. Everything else is measured on every machine."""
    missing = [each["id"] for row in report["rows"] for each in row["measures"] if each["result"] == "not measured"]
    assert set(missing) <= {"volume-keys", "volume-reset", "voice-start", "voice-language"}
    assert all(each["measured"] > 0 or each["why"] for row in report["rows"] for each in row["measures"])


def test_the_report_is_small_and_names_no_machine(quick: tuple[int, Path]) -> None:
    files = list(quick[1].iterdir())
    assert sum(file.stat().st_size for file in files) < 400_000
    assert len(files) < 40
    written = (quick[1] / "conformance.json").read_text(encoding="utf-8")
    assert not re.search(r"/(tmp|home|root|work|usr)/", written)
    assert not re.search(r"\d\d:\d\d", written)  # a date, and no time of day


def test_the_worst_case_has_a_place_and_a_picture(quick: tuple[int, Path], report: dict[str, Any]) -> None:
    capital = next(each for row in report["rows"] for each in row["measures"] if each["id"] == "capital")
    assert {"panel", "language", "text_size", "background", "screen", "subject"} <= set(capital["where"])
    pictures = [each["picture"] for row in report["rows"] for each in row["measures"] if "picture" in each]
    assert len(pictures) > 8
    for name in pictures:
        with Image.open(quick[1] / name) as picture:
            assert max(picture.size) <= 900


class Page(HTMLParser):
    """Notes the tags of a page, and checks that each is closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_the_page_is_accessible_itself(quick: tuple[int, Path]) -> None:
    written = (quick[1] / "conformance.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(written)
    assert page.open == []
    assert page.of("script") == page.of("link") == []
    assert "http" not in written
    assert page.of("html") == [{"lang": "en"}]
    assert len(page.of("h1")) == 1
    assert all("scope" in head for head in page.of("th"))
    assert len(page.of("caption")) == len(page.of("table"))
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(link["href"]).removeprefix("#") for link in page.of("a")} <= set(ids)
    for image in page.of("img"):
        assert image["alt"]
        assert (quick[1] / str(image["src"])).exists()


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
        assert as_data(report)["summary"] == {"pass": 1, "fail": 1, "not measured": 17}
    assert reports[0] == reports[1]
    page = (tmp_path / "0" / "conformance.html").read_text(encoding="utf-8")
    assert "&lt;nameless&gt;" in page
    assert "<nameless>" not in page


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
    assert [row.number for row in BAR] == list(range(1, 20))
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


def test_the_built_in_exhibit_shows_every_kind_that_is_looked_for(report: dict[str, Any]) -> None:
    assert report["kinds"] == sorted(KINDS)


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
