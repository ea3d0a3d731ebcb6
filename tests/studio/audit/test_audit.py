"""The whole audit: a quick run on the built-in exhibit, and the report that it writes."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.cli import main
from kiosk.studio.scene.kinds import KINDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]  # the whole audit, also on a busy machine

VOID = ("meta", "img", "br")


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
    assert [row["number"] for row in report["rows"]] == [*range(1, 21), 25, 26, 27, 29, 30, 31, *range(35, 38)]


def test_only_the_voice_may_be_missing(report: dict[str, Any]) -> None:
    """On a machine without what the voice needs. Everything else is measured on every machine."""
    missing = [each["id"] for row in report["rows"] for each in row["measures"] if each["result"] == "not measured"]
    # Small screens are not in a quick run.
    assert set(missing) <= {"volume-keys", "volume-reset", "voice-start", "voice-language", "capital-standard"}
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


def test_the_built_in_exhibit_shows_every_kind_that_is_looked_for(report: dict[str, Any]) -> None:
    assert report["kinds"] == sorted(KINDS)
