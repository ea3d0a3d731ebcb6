"""Mistakes in blocks that draw, ask or show a picture: each is reported at its place, with a hint."""

from typing import Any

import jsonschema
import pytest
import yaml

from kiosk.exhibit.load import examine
from kiosk.exhibit.maps import load_map
from kiosk.studio.editor.schema import schema
from tests.exhibit.conftest import Folder, as_an_editor_reads_it, picture, png_claiming
from tests.exhibit.small import CHARTS, FILES

CHARTS_FILE, EXHIBIT_FILE = "panels/charts.yaml", "exhibit.yaml"
NO_MARKS = "can't be drawn as marks; use a whole number from 1 to 1000"
TEXT_NUMBER = "a number is expected here, not the text"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        # shares
        ("style: rings", "style: §ring", "unknown value 'ring'; did you mean 'rings'?"),
        ("style: rings", "style: §pie", "unknown value 'pie'; choose one of: bars, people, rings"),
        ("style: rings", "style: §[rings]", "a single value is expected here, not a list; write a single value"),
        ("order: largest_first", "order: §largest", "unknown value 'largest'; did you mean 'largest_first'?"),
        (
            "order: largest_first",
            "order: §up",
            "unknown value 'up'; choose one of: as_written, largest_first, smallest",
        ),
        ("percent: 93", "percent: §100.5", "100.5 is out of range; use 0 to 100"),
        ("{percent: 51, when", "{percent: §-1, when", "-1 is out of range; use 0 to 100"),
        ("{percent: 51, when", "§{when", "the key 'percent' is missing; add 'percent:' to this map"),
        ("percent: rest", "percent: §old", "300 is out of range; use 0 to 100"),
        # map
        ("map: baltic", "map: §baltik", "unknown map 'baltik'; did you mean 'baltic'?"),
        ("map: baltic", "map: §europe", "unknown map 'europe'; choose one of: baltic"),
        ("map: baltic", "map: §../baltic", "unknown map '../baltic'; did you mean 'baltic'?"),
        ("{north: 54.69,", "{north: §91,", "91 is out of range; use -90 to 90"),
        ("{north: 54.69,", "{north: §-90.1,", "-90.1 is out of range; use -90 to 90"),
        ("east: 25.28}", "east: §180.5}", "180.5 is out of range; use -180 to 180"),
        ("east: 25.28}", "east: §25 E}", f"{TEXT_NUMBER} '25 E'; write only digits"),
        ("east: 25.28}", "east: §rest}", f"{TEXT_NUMBER} 'rest'; write only digits"),
        (
            "{north: 54.69, east: 25.28}",
            "§[54.69, 25.28]",
            "a map is expected here, not a list; write keys such as 'north: …'",
        ),
        ("{north: 54.69, east: 25.28}", "§{north: 54.69}", "the key 'east' is missing; add 'east:' to this map"),
        ("east: 25.28}", "east: 25.28, §up: 1}", "unknown key 'up'; delete it"),
        ("{en: Sea, lt: Jūra}", "{en: §" + "S" * 31 + ", lt: Jūra}", "the text has 31 characters; shorten it to 30"),
        (
            "number: 48, unit",
            "number: §high, unit",
            "there is no number named 'high'; the panel's numbers are: old, rest",
        ),
        # levels
        ("{number: 33.7,", "§{number: 0,", "a level must be above 0; correct 'number'"),
        ("{number: 33.7,", "§{number: -33.7,", "a level must be above 0; correct 'number'"),
        ("floor: {number: 33,", "floor: §{number: 0,", "a level must be above 0; correct 'number'"),
        (
            "{number: 33.7,",
            "§{number: 33.7, currency: EUR,",
            "a percentage can't have a currency or a scale; delete 'percent'",
        ),
        (
            "{number: 33.7,",
            "§{number: 33.7, year: yes,",
            "a year is a whole number without 'percent', 'currency' and 'scale'; delete 'year', or the others",
        ),
        # tally
        ("- number: 12\n", "- §number: 2.5\n", f"2.5 {NO_MARKS}"),
        ("- number: 12\n", "- §number: 0\n", f"0 {NO_MARKS}"),
        ("- number: 12\n", "- §number: -3\n", f"-3 {NO_MARKS}"),
        ("- number: 12\n", "- §number: 1001\n", f"1001 {NO_MARKS}"),
        ("- number: 12\n", "- §number: rest\n", f"40.5 {NO_MARKS}"),
        (
            "- number: 12\n",
            "- §number: 12\n            percent: yes\n",
            "a percentage can't be drawn as marks; use a 'shares' block with 'style: people'",
        ),
        ("symbol: person", "symbol: §persons", "unknown symbol 'persons'; did you mean 'person'?"),
        (
            "symbol: person",
            "symbol: §tank",
            "unknown symbol 'tank'; choose one of: carrier, coin, missile, person, vest",
        ),
        ("symbol: person", "symbol: §person-rest", "unknown symbol 'person-rest'; did you mean 'person'?"),
        # picture
        ("file: pictures/oak.png", "file: §pictures/ash.png", "'pictures/ash.png' does not exist; create the file"),
        ("file: pictures/oak.png", "file: §../oak.png", "'../oak.png' is not a path inside the folder; write a path"),
        ("file: pictures/oak.png", "file: §pictures", "'pictures' is a folder; name a file"),
        ("file: pictures/oak.png", "file: §[oak.png]", "the path of a picture is expected here; write it as"),
        (
            "alt: {en: An oak, lt: Ąžuolas}",
            "alt: §An oak",
            "this text does not say its language; write it by language: en: …",
        ),
        # quiz
        ("panel: trees", "panel: §tree", "unknown panel 'tree'; did you mean 'trees'?"),
        ("panel: trees", "panel: §fish", "unknown panel 'fish'; choose one of: birds, charts, trees"),
        ("panel: trees", "panel: §[trees]", "unknown panel ''; choose one of: birds, charts, trees"),
        ("right: 2", "right: §0", "0 is out of range; use 1 to 4"),
        ("right: 2", "right: §5", "5 is out of range; use 1 to 4"),
        ("right: 2", "right: §'2'", f"{TEXT_NUMBER} '2'; write 2 without quotes"),
        ('{en: "{old}", lt', '{en: §"{new}", lt', "there is no number named 'new'; the panel's numbers are: old, rest"),
    ],
)
def test_a_problem_is_reported_at_its_place(old: str, new: str, problem: str, folder: Folder):
    place = folder.change(CHARTS_FILE, old, new)
    (found,) = (each for each in examine(folder.path, decodes=True)[1] if each.severity == "error")
    assert str(found).startswith(f"{place}: {problem}")


VILNIUS = "at: {north: 54.69, east: 25.28}"


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (VILNIUS, "at: {north: 48.8, east: 2.3}", "Vilnius"),
        (VILNIUS, "at: {north: 25.28, east: 54.69}", "Vilnius"),
        (VILNIUS, "at: {north: 54.69, east: -25.28}", "Vilnius"),
        (VILNIUS, "at: {north: -54.69, east: -154.72}", "Vilnius"),
        ("line_to: {north: 54.93,", "line_to: {north: 64.93,", "Vilnius"),
        ("at: {north: 55.3, east: 21.0}", "at: {north: 55.3, east: 2.1}", "Nida"),
        ("at: {north: 56.4, east: 19.0}", "at: {north: 56.4, east: 1.9}", "Sea"),
    ],
)
def test_a_point_outside_its_map_is_reported_where_the_map_begins(old: str, new: str, name: str, folder: Folder):
    place = folder.change(CHARTS_FILE, "- kind: map", "- §kind: map")
    folder.change(CHARTS_FILE, old, new + "§")
    hint = "correct 'north' and 'east', or leave it out"
    assert folder.problems() == [f"{place}: '{name}' is not on this map; {hint}"]


def test_the_other_side_of_the_earth_is_outside_too(folder: Folder):
    middle = load_map("baltic").projection
    antipode = f"at: {{north: {-middle.latitude}, east: {middle.longitude - 180}}}"
    folder.change(CHARTS_FILE, VILNIUS, antipode + "§")
    assert "'Vilnius' is not on this map" in folder.problems()[0]


def test_a_place_outside_is_named_so_that_it_can_be_printed(folder: Folder):
    folder.change(CHARTS_FILE, "name: {en: Vilnius,", "name: {en: New\u00a0York,§")
    folder.change(CHARTS_FILE, VILNIUS, "at: {north: 40.7, east: -74}§")
    (problem,) = folder.problems()
    assert problem.isprintable()
    assert "'New\ufffdYork' is not on this map" in problem


@pytest.mark.parametrize(
    ("floor", "level"),
    [
        ("percent: yes", "unit: {en: oaks, lt: ąžuolų}"),
        ("scale: million", "scale: thousand"),
        ("scale: million", "qualifier: over"),
        ("currency: EUR", "currency: USD"),
        ("currency: EUR, scale: million", "currency: EUR"),
    ],
)
def test_levels_of_different_kinds_have_no_common_scale(floor: str, level: str, folder: Folder):
    label = "label: {en: A, lt: B}"
    levels = f"[{{number: 1, {floor}, {label}}}, {{number: 2, {level}, {label}}}]"
    place = folder.change(
        "panels/birds.yaml",
        "- kind: list",
        f"- §{{kind: levels, floor: {{number: 3, {floor}, {label}}}, levels: {levels}}}\n      - kind: list",
    )
    hint = "give all the same 'percent', 'scale' and 'currency'"
    assert folder.problems() == [f"{place}: the levels and the floor differ in kind; {hint}"]


@pytest.mark.parametrize(("highest", "fits"), [("12", True), ("12.01", False), ("99999999999", False)])
def test_a_level_is_no_higher_than_the_screen(highest: str, fits: bool, folder: Folder):
    label = "label: {en: A, lt: B}"
    levels = f"floor: {{number: 3, {label}}}, levels: [{{number: {highest}, {label}}}]"
    place = folder.change("panels/birds.yaml", "- kind: list", f"- §{{kind: levels, {levels}}}\n      - kind: list")
    start = f"{place}: {highest} is more than 4 times the floor of 3; the column would not fit on the screen: "
    assert [problem.startswith(start) for problem in folder.problems()] == ([] if fits else [True])


@pytest.mark.parametrize("right", ["3", "4", "1.5"])
def test_the_right_answer_is_one_of_them(right: str, folder: Folder):
    place = folder.change(CHARTS_FILE, '- question: {en: "How', '- §question: {en: "How')
    folder.change(CHARTS_FILE, "right: 2", f"right: {right}§")
    hint = "use a whole number from 1 to 2"
    assert folder.problems() == [f"{place}: there is no answer {right}; {hint}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("percent: 93", "percent: 0"),
        ("percent: 93", "percent: 100"),
        ("number: 33.7,", "number: 0.01,"),
        ("- number: 12\n", "- number: 1\n"),
        ("- number: 12\n", "- number: 1000\n"),
        ("- number: 12\n", "- number: 12.0\n"),
        ("- number: 12\n", "- number: old\n"),
        ("right: 2", "right: 1"),
        ("right: 2", "right: 2.0"),
        ("panel: trees", "panel: charts"),
    ],
)
def test_the_limits_themselves_are_allowed(old: str, new: str, folder: Folder):
    folder.change(CHARTS_FILE, old, new + "§")
    assert folder.problems() == []


@pytest.mark.timeout(60)
def test_a_picture_that_unpacks_to_too_much_is_refused(folder: Folder):
    place = folder.change(CHARTS_FILE, "file: pictures/oak.png", "file: §pictures/bomb.png")
    folder.write("pictures/bomb.png", png_claiming(50_000, 50_000))
    problems = folder.problems()
    hint = "make it smaller: at most 50 million pixels"
    assert problems == [f"{place}: the picture has 50000 x 50000 pixels; {hint}"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "this file is not a PNG picture; save it again as PNG, JPEG or WebP"),
        (b"no picture", "this file is not a PNG picture; save it again as PNG, JPEG or WebP"),
        (picture("PNG")[:-300], "the picture is damaged ("),
        (picture("JPEG"), "this file is a JPEG picture; change the ending of its name to match"),
    ],
)
def test_a_damaged_picture_is_reported_where_it_is_named(data: bytes, problem: str, folder: Folder):
    place = folder.change(CHARTS_FILE, "file: pictures/oak.png", "file: §pictures/oak.png")
    folder.write("pictures/oak.png", data)
    (found,) = (each for each in examine(folder.path, decodes=True)[1] if each.severity == "error")
    assert str(found).startswith(f"{place}: {problem}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  drawing: dawn", "  drawing: §down", "unknown drawing 'down'; did you mean 'dawn'?"),
        ("  drawing: dawn", "  file: §dawn.png", "'dawn.png' does not exist; create the file, or correct its name"),
        (
            "  drawing: dawn",
            "  §file: pictures/oak.png",
            "the picture's 'credit' is missing; add 'credit:' with the name of its author or owner",
        ),
        (
            "  drawing: dawn\n  alt",
            "  §alt",
            "an illustration needs either 'drawing' or 'file'; write one of the two",
        ),
        ("  drawing: dawn\n  alt: {en: A morning, lt: Rytas}\n", "  §drawing: dawn\n", "the key 'alt' is missing"),
    ],
)
def test_a_problem_of_the_attract_screens_illustration_is_reported(old: str, new: str, problem: str, folder: Folder):
    place = folder.change(EXHIBIT_FILE, old, new)
    (found,) = (each for each in examine(folder.path, decodes=True)[1] if each.severity == "error")
    assert str(found).startswith(f"{place}: {problem}")


# What both the reader and the JSON Schema refuse, by its path in the file.

SHARES, MAP, LEVELS, TALLY = (f"sections.0.blocks.{place}" for place in range(4))
PICTURE, QUIZ = "sections.1.blocks.0", "sections.1.blocks.1"
NEEDED = {
    SHARES: ["shares"],
    f"{SHARES}.shares.0": ["percent", "label"],
    f"{SHARES}.shares.0.earlier": ["percent", "when"],
    MAP: ["map", "places"],
    f"{MAP}.places.0": ["name", "text", "at"],
    f"{MAP}.places.0.at": ["north", "east"],
    f"{MAP}.places.0.figure": ["number"],
    f"{MAP}.labels.0": ["name", "at"],
    LEVELS: ["floor", "levels"],
    f"{LEVELS}.floor": ["number", "label"],
    f"{LEVELS}.levels.1": ["number", "label"],
    TALLY: ["counts"],
    f"{TALLY}.counts.0": ["number", "symbol", "meaning"],
    PICTURE: ["file", "alt", "credit"],
    QUIZ: ["questions"],
    f"{QUIZ}.questions.0": ["question", "answers", "right", "explanation", "panel"],
    f"{QUIZ}.questions.0.figure": ["number"],
}
WRONG: list[tuple[str, Any]] = [
    (f"{SHARES}.style", "pie"),
    (f"{SHARES}.order", "up"),
    (f"{SHARES}.shares", []),
    (f"{SHARES}.shares.0.percent", 101),
    (f"{SHARES}.shares.0.earlier.percent", -1),
    (f"{MAP}.map", "europe"),
    (f"{MAP}.places", []),
    (f"{MAP}.places.0.at.north", 91),
    (f"{MAP}.places.0.at.east", -181),
    (f"{MAP}.places.0.line_to", "border"),
    (f"{MAP}.labels.0.name", {"en": "S" * 31, "lt": "J"}),
    (f"{LEVELS}.levels", []),
    (f"{LEVELS}.floor.qualifier", "under"),
    (f"{TALLY}.counts", []),
    (f"{TALLY}.counts.0.symbol", "tank"),
    (f"{TALLY}.counts.0.symbol", "person-rest"),
    (f"{PICTURE}.file", "pictures/oak.svg"),
    (f"{PICTURE}.caption", {"en": "x" * 301, "lt": "x"}),
    (f"{QUIZ}.questions", []),
    (f"{QUIZ}.questions.0.answers", [{"en": "One", "lt": "Vienas"}]),
    (f"{QUIZ}.questions.0.answers", [{"en": "One", "lt": "Vienas"}] * 5),
    (f"{QUIZ}.questions.0.right", 0),
    (f"{QUIZ}.questions.0.right", 5),
    (f"{QUIZ}.questions.0.panel", "The trees"),
]


def _at(root: Any, path: str) -> Any:
    for step in path.split("."):
        root = root[int(step)] if isinstance(root, list) else root[step]
    return root


def _refused_by_both(folder: Folder, panel: dict[str, Any]) -> list[str]:
    """What the reader says of the panel, which the schema must refuse too."""
    assert not jsonschema.Draft202012Validator(schema("panel")).is_valid(panel)
    folder.write(CHARTS_FILE, yaml.safe_dump(panel, allow_unicode=True, sort_keys=False))
    return folder.problems()


def test_the_small_exhibit_is_valid_by_the_json_schema():
    for name, text in FILES.items():
        kind = "exhibit" if name == EXHIBIT_FILE else "panel"
        jsonschema.validate(as_an_editor_reads_it(text), schema(kind))


@pytest.mark.parametrize(("path", "key"), [(path, key) for path, keys in NEEDED.items() for key in keys])
def test_a_key_that_is_needed_is_asked_for(path: str, key: str, folder: Folder):
    panel = as_an_editor_reads_it(CHARTS)
    del _at(panel, path)[key]
    problems = _refused_by_both(folder, panel)
    assert [problem for problem in problems if f"the key '{key}' is missing; add '{key}:' to this map" in problem]


@pytest.mark.parametrize("path", NEEDED)
def test_an_unknown_key_is_reported(path: str, folder: Folder):
    panel = as_an_editor_reads_it(CHARTS)
    _at(panel, path)["colour"] = "green"
    (problem,) = _refused_by_both(folder, panel)
    assert "unknown key 'colour'" in problem


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_a_value_that_is_not_possible_is_refused(path: str, value: Any, folder: Folder):
    panel = as_an_editor_reads_it(CHARTS)
    holder, _, key = path.rpartition(".")
    _at(panel, holder)[key] = value
    assert _refused_by_both(folder, panel)
