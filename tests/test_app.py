from pathlib import Path

import pytest

from kiosk import app
from kiosk.errors import CommandError
from kiosk.exhibit.content import Content
from kiosk.loading import RefusedError, load_both
from kiosk.paths import BUILT_IN_EXHIBIT


@pytest.fixture(scope="module")
def content() -> Content:
    return load_both(BUILT_IN_EXHIBIT, None).content


@pytest.mark.parametrize(
    ("language", "panel", "start"),
    [
        (None, None, ("en", 0)),
        ("lt", None, ("lt", 0)),
        (None, "ukraine", ("en", 3)),
        ("lt", "presence", ("lt", 1)),
        ("uk", "contributions", ("uk", 2)),
        ("de", None, ("de", 0)),
    ],
)
def test_the_exhibit_starts_where_it_is_asked_to(
    content: Content, language: str | None, panel: str | None, start: tuple[str, int]
):
    assert app.starting_point(content, language, panel) == start


@pytest.mark.parametrize(
    ("language", "panel", "cause", "way_out"),
    [
        ("fr", None, "the exhibit has no language 'fr'", "choose one of: en, lt, uk, de"),
        (None, "trees", "the exhibit has no panel 'trees'", "membership, presence, contributions, ukraine"),
    ],
)
def test_an_unknown_language_or_panel_is_refused_with_the_known_ones(
    content: Content, language: str | None, panel: str | None, cause: str, way_out: str
):
    with pytest.raises(CommandError) as refused:
        app.starting_point(content, language, panel)
    assert refused.value.cause == cause
    assert way_out in refused.value.way_out


def test_a_faulty_exhibit_is_reported_by_its_first_problem_and_their_number(tmp_path: Path):
    (tmp_path / "exhibit.yaml").write_text("format: 1\n")
    with pytest.raises(CommandError) as refused:
        app.finish_loading(lambda: load_both(tmp_path, None))
    assert refused.value.cause.startswith("the exhibit can't be used: exhibit.yaml:1:1: ")
    assert " more; `kiosk check FOLDER` lists them all" in refused.value.way_out


def test_a_faulty_station_names_its_own_way_out():
    def read() -> None:
        raise RefusedError("station", ("station.yaml:1:1: wrong; hint",))

    with pytest.raises(CommandError, match="start without --station"):
        app.finish_loading(read)  # type: ignore[arg-type]
