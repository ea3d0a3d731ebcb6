import difflib
import os
import unicodedata
from pathlib import Path
from typing import Any, Literal

import pytest

from kiosk.exhibit.blocks import PictureBlock, SharesBlock, TextBlock
from kiosk.exhibit.load import ExhibitError, examine, load
from kiosk.exhibit.localise import localise
from tests.exhibit.conftest import Folder, picture
from tests.exhibit.small import BIRDS, PANEL

EXHIBIT, TREES, BIRDS_FILE = "exhibit.yaml", "panels/trees.yaml", "panels/birds.yaml"
CHARTS = "panels/charts.yaml"
Form = Literal["NFC", "NFD"]
MISSING_HINT = "create the file, or correct its name (capital letters count)"
LEAD = "en: They have grown for {years} years."


def test_a_valid_folder_is_an_exhibit_without_problems(folder: Folder):
    assert folder.problems() == []
    exhibit = load(folder.path)
    assert list(exhibit.panels) == ["trees", "birds", "charts"]
    assert exhibit.file.languages == {"en": "English", "lt": "Lietuvių"}


def test_a_broken_folder_raises_with_every_problem(folder: Folder):
    folder.change(EXHIBIT, "format: 1", "format: §2")
    folder.change(TREES, "percent: 79", "percent: §790")
    with pytest.raises(ExhibitError) as raised:
        load(folder.path)
    assert raised.value.problems == examine(folder.path)[1]
    assert str(raised.value) == "\n".join(folder.problems())


def test_a_percentage_beyond_100_is_refused(folder: Folder):
    place = folder.change(TREES, "percent: 79", "percent: §100.1")
    assert folder.problems() == [f"{place}: 100.1 is out of range; use 0 to 100"]


class TestTheFolder:
    def test_it_must_be_there(self, tmp_path: Path):
        exhibit, problems = examine(tmp_path / "nowhere")
        assert exhibit is None
        assert [str(problem) for problem in problems] == [
            (
                f"{tmp_path}/nowhere:1:1: the exhibit's folder can't be read (No such file or directory); "
                "name a folder that contains an exhibit.yaml"
            )
        ]

    def test_it_must_be_a_folder(self, tmp_path: Path):
        (tmp_path / "file").write_text("x")
        _, problems = examine(tmp_path / "file")
        assert problems[0].message == "the exhibit's folder can't be read (Not a directory)"

    def test_its_name_can_be_printed_whatever_it_is(self, tmp_path: Path):
        _, problems = examine(tmp_path / os.fsdecode(b"\xff\n\x1b[31m"))
        assert str(problems[0]).isprintable()

    def test_an_empty_one_lacks_exhibit_yaml(self, tmp_path: Path):
        _, problems = examine(tmp_path)
        assert [str(problem) for problem in problems] == [
            f"exhibit.yaml:1:1: 'exhibit.yaml' does not exist; {MISSING_HINT}"
        ]

    def test_it_may_be_a_link_and_a_relative_path(self, folder: Folder, monkeypatch: pytest.MonkeyPatch):
        (folder.path.parent / "link").symlink_to("exhibit")
        monkeypatch.chdir(folder.path.parent)
        assert load(Path("link")).panels == load(Path("exhibit")).panels


class TestOneProblemHidesNoOther:
    def test_in_all_files(self, folder: Folder):
        places = [
            folder.change(EXHIBIT, "en: Woods", "en: §''"),
            folder.change(BIRDS_FILE, "number: 2", "number: §two!"),
            folder.change(TREES, "percent: 79", "percent: §790"),
            folder.change(TREES, "kind: text", "kind: §tekst"),
        ]
        found = [problem.split(": ")[0] for problem in folder.problems()]
        assert found == [places[0], places[1], places[3], places[2]]

    def test_if_exhibit_yaml_can_not_be_read(self, folder: Folder):
        folder.write(EXHIBIT, "a: 'b")
        place = folder.change(BIRDS_FILE, "number: 2", "number: §'2'")
        assert [problem.split(": ")[0] for problem in folder.problems()] == ["exhibit.yaml:1:4", place]

    def test_if_exhibit_yaml_is_missing(self, folder: Folder):
        (folder.path / EXHIBIT).unlink()
        place = folder.change(BIRDS_FILE, "number: 2", "number: §'2'")
        assert [problem.split(": ")[0] for problem in folder.problems()] == ["exhibit.yaml:1:1", place]

    def test_if_the_list_of_panels_is_missing(self, folder: Folder):
        folder.change(EXHIBIT, "panels:\n  - trees\n  - birds\n  - charts\n", "§")
        place = folder.change(BIRDS_FILE, "number: 2", "number: §'2'")
        assert [problem.split(": ")[0] for problem in folder.problems()] == ["exhibit.yaml:1:1", place]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("  en: English\n", "  §EN: English\n"),
            ("  en: English\n  lt: Lietuvių\n", "  §- en\n"),
            ("en: English", "en: §''"),
        ],
    )
    def test_if_the_languages_are_wrong(self, old: str, new: str, folder: Folder):
        places = [folder.change(EXHIBIT, old, new), folder.change(BIRDS_FILE, "number: 2", "number: §'2'")]
        found = [problem.split(": ")[0] for problem in folder.problems()]
        assert list(dict.fromkeys(found)) == places

    def test_if_the_name_of_a_panel_is_wrong(self, folder: Folder):
        places = [
            folder.change(EXHIBIT, "- trees", "- §Trees"),
            folder.change(BIRDS_FILE, "number: 2", "number: §'2'"),
        ]
        found = [problem.split(": ")[0] for problem in folder.problems()]
        assert found == [places[0], places[1], "panels/trees.yaml:1:1"]

    @pytest.mark.parametrize("entry", ["§[birds]", "§Birds"])
    def test_if_a_quiz_names_a_panel_and_the_list_of_panels_is_wrong(self, entry: str, folder: Folder):
        place = folder.change(EXHIBIT, "- birds", f"- {entry}")
        errors = [problem for problem in folder.problems() if ": warning: " not in problem]
        assert [problem.split(": ")[0] for problem in errors] == [place]

    def test_if_there_are_too_many_panels(self, folder: Folder):
        folder.change(EXHIBIT, "  - trees\n", "§  - trees\n" + "".join(f"  - p{n}\n" for n in range(1000)))
        place = folder.change(TREES, "percent: 79", "percent: §790")
        problems = folder.problems()
        assert any(problem.startswith(place) for problem in problems)
        assert sum("1003 entries" in problem for problem in problems) == 1
        assert len(problems) < 10

    def test_if_two_sections_have_the_same_id(self, folder: Folder):
        places = [folder.change(TREES, "percent: 79", "percent: §790")]
        section = PANEL[PANEL.index("  - id: oaks") :]
        folder.write(TREES, (folder.path / TREES).read_text() + section.replace("79", "7"))
        line = (folder.path / TREES).read_text().splitlines().index("  - id: oaks", 30) + 1
        assert [problem.split(": ")[0] for problem in folder.problems()] == [*places, f"{TREES}:{line}:9"]


class TestExhibitYaml:
    def test_at_most_five_missing_characters_are_named(self, folder: Folder):
        folder.change(EXHIBIT, "en: Woods", "en: 😀🌳🍂🌲🌿🍄§")
        (problem,) = folder.problems()
        assert problem.count("U+") == 5

    def test_three_equal_panels_are_reported_with_the_first_line(self, folder: Folder):
        folder.change(EXHIBIT, "  - birds\n", "  - birds\n  - birds\n  - birds§\n")
        twice = "the panel 'birds' is used twice; it is already in line 18: delete or rename one of the two"
        assert folder.problems() == [f"exhibit.yaml:{line}:5: {twice}" for line in (19, 20)]

    @pytest.mark.parametrize(("count", "problems"), [(8, 0), (9, 1)])
    def test_there_are_at_most_eight_languages(self, count: int, problems: int, folder: Folder):
        codes = ["en", "lt", "pl", "lv", "et", "fi", "sv", "da", "no"][:count]
        folder.change(EXHIBIT, "  en: English\n  lt: Lietuvių\n", "".join(f"  {code}: X\n" for code in codes) + "§")
        found = [problem for problem in folder.problems() if "has 9 entries" in problem]
        assert found == ["exhibit.yaml:3:3: the map has 9 entries; use 1 to 8"][:problems]
        missing = [problem for problem in folder.problems() if ": no text is in '" in problem]
        assert len(missing) == (6 if count == 8 else 0)  # no text is compared with too many languages

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("format: 1", "format: §2", "2 is out of range; use 1"),
            ("format: 1", "format: §'1'", "a number is expected here, not the text '1'; write 1 without quotes"),
            (
                "title:\n  en: Woods\n  lt: Miškai",
                "title: §Woods",
                "this text does not say its language; write it by language: en:",
            ),
            ("  lt: Miškai\n", "  §l: Miškai\n", "unknown language 'l'; did you mean 'lt'?"),
            ("  en: Woods\n  lt: Miškai\n", "  §en: Woods\n", "the text in 'lt' is missing; add 'lt: …' to this text"),
            ("  en: Woods\n", "  en: Woods\n  §esy: {en: Trees}\n", "unknown language 'esy'; did you mean 'easy'?"),
            ("  en: Woods\n", "  en: Woods\n  §de: Wälder\n", "unknown language 'de'; the exhibit's languages are: en"),
            ("default_language: en", "default_language: §lv", "unknown language 'lv'; the exhibit's languages are: en"),
            ("default_language: en", "default_language: §EN", "the text 'EN' is not allowed here; use a language code"),
            ("as_of: 2023-03", "as_of: §March 2023", "'March 2023' is not a date; write 2004, 2004-03"),
            ("panels:\n", "§panel:\n", "unknown key 'panel'; did you mean 'panels'?"),
            ("  - birds\n", "  - birds\n  - §birds\n", "the panel 'birds' is used twice; it is already in line 18"),
            (
                "  en: English\n",
                "  §en: English\n  en: Englisch\n",
                "the key 'en' is used twice; it is already in line 3",
            ),
            (
                "en: English",
                "en: §English 😀",
                "the kiosk's typeface lacks '😀' (U+1F600); use letters and common signs",
            ),
            ("en: English", "en: §" + "E" * 25, "the text has 25 characters; shorten it to 24"),
            ("en: English", "en: §[English]", "a text is expected here, not a list; write the text itself"),
            ("en: Woods", "en: §Woods {years}", "there is no number named 'years'; write digits: only panels have"),
            (
                "  - birds",
                "  - §../birds",
                "the text '../birds' is not allowed here; use small letters, digits and hyp",
            ),
            (
                "  - birds",
                "  - §bird's",
                "the text 'bird's' is not allowed here; use small letters, digits and hyphens",
            ),
            ("  - birds", "  - §[birds]", "a single value is expected here, not a list; write a single value"),
        ],
    )
    def test_a_problem_is_reported_at_its_place(self, old: str, new: str, problem: str, folder: Folder):
        place = folder.change(EXHIBIT, old, new)
        if problem.startswith("the key"):  # the second of the two is the one too many
            place = f"{EXHIBIT}:4:3"
        assert any(found.startswith(f"{place}: {problem}") for found in folder.problems())

    def test_a_language_without_interface_words_is_refused(self, folder: Folder):
        place = folder.change(EXHIBIT, "  lt: Lietuvių", "  lt: Lietuvių\n  §ltt: Latgaļu")
        there = folder.path / "strings"
        way = f"`mkdir -p {there}; kiosk strings > {there}/ltt.yaml` prints them in English"
        hint = f"did you mean 'lt'?; or translate them: {way}"
        assert f"{place}: the kiosk has no interface words in 'ltt'; {hint}" in folder.problems()

    @pytest.mark.parametrize(
        "data", [b"", b"# nothing\n", b"\xff\xfe", "a: b".encode("utf-16"), b"\0" * 100, b"[]", b"x"]
    )
    def test_a_file_that_is_not_an_exhibit_is_one_problem(self, data: bytes, folder: Folder):
        folder.write(EXHIBIT, data)
        problems = folder.problems()
        assert len(problems) == 1
        assert problems[0].startswith("exhibit.yaml:1:1: ")

    @pytest.mark.timeout(60)
    def test_a_file_of_ten_megabytes_is_not_read(self, folder: Folder):
        folder.write(EXHIBIT, "# \n" * 3_500_000)
        problems = folder.problems()
        assert problems == ["exhibit.yaml:1:1: the file is larger than 1024 KiB; split it into smaller files"]

    @pytest.mark.timeout(60)
    def test_a_pipe_does_not_hang_the_kiosk(self, folder: Folder):
        (folder.path / EXHIBIT).unlink()
        os.mkfifo(folder.path / EXHIBIT)
        problems = folder.problems()
        assert problems[0].startswith("exhibit.yaml:1:1: 'exhibit.yaml' is not a regular file; replace it: pipes")


class TestFileNames:
    PICTURE = "file: pictures/oak.png"

    @pytest.mark.parametrize(("stored", "written"), [("NFD", "NFC"), ("NFC", "NFD")])
    def test_accents_may_be_stored_otherwise(self, stored: Form, written: Form, folder: Folder):
        name = unicodedata.normalize(stored, "pictures/Ąžuolas.png")
        sound = unicodedata.normalize(stored, "sounds/Ąžuolas.ogg")
        folder.write(name, picture("PNG", (1000, 640)))
        folder.write(sound, b"OggS" + b"x" * 99)
        folder.change(CHARTS, self.PICTURE, f"file: {unicodedata.normalize(written, name)}§")
        audio = f"audio: {{en: {unicodedata.normalize(written, sound)}}}"
        folder.change(CHARTS, "caption: {en: It is old., lt: Jis senas.}", f"caption: {{en: Old, lt: Senas, {audio}}}§")
        assert folder.problems() == []
        (block,) = [
            block
            for section in folder.exhibit().panels["charts"].sections
            for block in section.blocks
            if isinstance(block, PictureBlock)
        ]
        assert block.file == name
        assert block.caption
        assert block.caption.audio == {"en": sound}

    def test_a_near_name_is_hinted_at(self, folder: Folder):
        folder.write("pictures/IMG 0042.JPG", picture("JPEG", (1000, 640)))
        place = folder.change(CHARTS, self.PICTURE, "file: §pictures/img 0042.jpg")
        message = "'pictures/img 0042.jpg' does not exist; did you mean 'pictures/IMG 0042.JPG'?"
        assert folder.problems() == [f"{place}: {message}"]

    def test_a_number_sign_in_a_name_needs_quotes(self, folder: Folder):
        folder.write("pictures/oak #4.png", picture("PNG", (1000, 640)))
        place = folder.change(CHARTS, self.PICTURE, "file: pictures/oak §#4.png")
        assert any(problem.startswith(f"{place}: warning: the text ends here: a '#'") for problem in folder.problems())
        folder.change(CHARTS, "file: pictures/oak #4.png", "file: 'pictures/oak #4.png'§")
        assert folder.problems() == []

    def test_a_panel_with_another_ending_is_renamed(self, folder: Folder):
        (folder.path / BIRDS_FILE).rename(folder.path / "panels/birds.yml")
        missing = f"{BIRDS_FILE}:1:1: '{BIRDS_FILE}' does not exist; rename 'panels/birds.yml' to '{BIRDS_FILE}'"
        not_read = f"panels/birds.yml:1:1: warning: this file is not read; rename it to '{BIRDS_FILE}'"
        assert folder.problems() == [missing, not_read]

    def test_the_exhibit_itself_with_another_ending_is_renamed(self, folder: Folder):
        (folder.path / EXHIBIT).rename(folder.path / "exhibit.yml")
        message = "exhibit.yaml:1:1: 'exhibit.yaml' does not exist"
        assert folder.problems() == [f"{message}; rename 'exhibit.yml' to 'exhibit.yaml'"]

    def test_a_panel_whose_name_can_not_be_listed_is_renamed_first(self, folder: Folder):
        folder.write("panels/Old birds.yaml", BIRDS)
        hint = "to show it, rename it with small letters, digits and hyphens, beginning with a letter"
        assert folder.problems() == [f"panels/Old birds.yaml:1:1: warning: this panel is not shown; {hint}"]


class TestSections:
    @pytest.mark.parametrize("blocks", ["", "    blocks: []\n"])
    def test_a_heading_and_a_text_are_enough(self, blocks: str, folder: Folder):
        section = (
            "  - id: larks\n    heading: {en: Larks, lt: Vieversiai}\n    text: {en: They sing., lt: Jie gieda.}\n"
        )
        folder.write(BIRDS_FILE, BIRDS[: BIRDS.index("  - id: larks")] + section + blocks)
        assert folder.problems() == []
        section_read = folder.exhibit().panels["birds"].sections[0]
        assert section_read.blocks == ()
        (shown,) = localise(folder.exhibit(), "lt").panels[1].sections
        assert (shown.heading, shown.text, shown.blocks) == ("Vieversiai", "Jie gieda.", ())

    @pytest.mark.parametrize("blocks", ["", "    blocks: []\n"])
    def test_a_heading_alone_is_not(self, blocks: str, folder: Folder):
        section = f"  - id: larks\n    heading: {{en: Larks, lt: Vieversiai}}\n{blocks}"
        before = BIRDS[: BIRDS.index("  - id: larks")]
        folder.write(BIRDS_FILE, before + section)
        place = f"{BIRDS_FILE}:{before.count(chr(10)) + 1}:5"
        message = "a section needs 'text' or 'blocks' below its heading"
        assert folder.problems() == [f"{place}: {message}; add one of the two"]

    def test_a_list_of_blocks_without_any_is_not_begun(self, folder: Folder):
        place = folder.change(BIRDS_FILE, BIRDS[BIRDS.index("    blocks:") :], "    blocks:§\n")
        hint = "write its value, or delete the key"
        assert folder.problems() == [f"{place}: there is nothing after 'blocks:'; {hint}"]


class TestTimelines:
    EVENT = "          - {date: 2004-03-29, title: {en: Planted, lt: Sodinimas}, text: {en: By hand., lt: Rankomis.}}\n"

    def _write(self, folder: Folder, dates: list[str]) -> list[str]:
        """Write a timeline of events on these dates, and return the problems."""
        events = "".join(self.EVENT.replace("date: 2004-03-29", date) for date in dates)
        written = PANEL[: PANEL.index("      - kind: text")] + "      - kind: timeline\n        events:\n" + events
        folder.write(TREES, written.replace("{years} ", ""))
        return [problem for problem in folder.problems() if "'years' is not used" not in problem]

    def test_an_event_that_is_earlier_than_the_one_before_is_named(self, folder: Folder):
        dates = ["date: 2004", "date: 2003-12-31", "when: {en: Later, lt: Vėliau}", "date: 2003-11", "date: 2005"]
        found = self._write(folder, dates)
        lines = (folder.path / TREES).read_text().splitlines()
        places = [
            f"{TREES}:{line}:{text.index(date) + 7}"
            for line, text in enumerate(lines, 1)
            for date in ("date: 2003-12-31", "date: 2003-11,")
            if date in text
        ]
        message = "this event is earlier than the one before it"
        hint = "put the events in the order of their dates, the earliest first"
        assert found == [f"{place}: warning: {message}; {hint}" for place in places]
        assert len(places) == 2

    @pytest.mark.parametrize(
        "dates",
        [
            ["date: 2003", "date: 2004", "date: 2004-03", "date: 2004-03-29"],
            ["date: 2004-03-29", "date: 2004", "date: 2005"],
            ["when: {en: Later, lt: Vėliau}", "date: 2004", "when: {en: Early, lt: Anksti}"],
            ["date: 2004-03-29/2004-04-02", "date: 2004-03-30"],
        ],
    )
    def test_events_in_their_order_are_not(self, dates: list[str], folder: Folder):
        assert self._write(folder, dates) == []


class TestPanels:
    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("kind: text", "kind: §texts", "unknown block kind 'texts'; did you mean 'text'?"),
            ("- kind: text", "- §kin: text", "the key 'kind' is missing; add 'kind:' with one of: figure, levels, lis"),
            (
                "kind: shares",
                "kind:§",
                "unknown block kind ''; choose one of: figure, levels, list, map, picture, places,",
            ),
            ("  percent: yes", "  §percentage: yes", "unknown key 'percentage'; did you mean 'percent'?"),
            ("percent: yes", "percent: §88", "yes or no is expected here, not '88'; write yes or no, without quotes"),
            (
                "number: 88",
                "§number: 88\n  currency: EUR",
                "a percentage can't have a currency or a scale; delete 'perc",
            ),
            ("number: 88", "number: §88 %", "a number is expected here, not the text '88 %'; write 88 without the '%'"),
            ("number: 88", "number: §'88'", "a number is expected here, not the text '88'; write 88 without quotes"),
            ("number: 88", "number: §yaers", "there is no number named 'yaers'; did you mean 'years'?"),
            ("number: 88", "number: §age", "there is no number named 'age'; the panel's numbers are: years"),
            ("number: 88", "number: §[88]", "a number is expected here, not a list; write the number, such as 17000"),
            ("number: 88", "number: §1000000000001", "1000000000001 is out of range; use -1000000000000 to 1000000"),
            (LEAD, "en: §For {yeers} years.", "there is no number named 'yeers'; did you mean 'years'?"),
            (LEAD, "en: §'{years} of {}'", "braces may only contain the name of a number; write"),
            (LEAD, "en: §'{years} }'", "braces may only contain the name of a number; write"),
            (LEAD, "en: §'{{years}}'", "braces may only contain the name of a number; write"),
            (LEAD, "en: §'{Years}'", "braces may only contain the name of a number; write"),
            (
                "  years: 17000",
                "  years: §'17000'",
                "a number is expected here, not the text '17000'; write 17000 without quotes",
            ),
            (
                "  years: 17000",
                "  years: 17000\n  §Years: 1",
                "the key 'Years' is not allowed here; use small letters,",
            ),
            ("en: An oak.", "en: §" + "o" * 701, "the text has 701 characters; shorten it to 700"),
            ("en: An oak.", "en: §An oak 🌳 👩‍🌾.", "the kiosk's typeface lacks '🌳' (U+1F33"),
            ("en: An oak.", "en:§", "the text is empty; write a text"),
            (
                "en: An oak.",
                "en: §{a: b}",
                "a text is expected here, not a map; write the text itself, in quotes if it contains ':",
            ),
            (
                "en: An oak.",
                "en: An oak.\n          easy: §x",
                "this easy text does not say its language; write 'en: …' and so on",
            ),
            (
                "en: An oak.",
                "en: An oak.\n          easy:\n            §easy: x",
                "'easy' is not allowed below 'easy'; delete it",
            ),
            (
                "en: An oak.",
                "en: An oak.\n          easy:\n            §audio: {en: a.ogg}",
                "'audio' is not allowed below 'easy'; move it beside 'easy:'; recordings are of the standard text",
            ),
            (
                "en: An oak.",
                "en: §😀🌳🍂🌲🌿🍄",
                "the kiosk's typeface lacks '😀' (U+1F600), '🌳' (U+1F333), '🍂' (U+1F342), ",
            ),
            ("date: 2004-03-29", "date: §2004-02-30", "'2004-02-30' is not a date; write 2004, 2004-03"),
            ("date: 2004-03-29", "date: §29.03.2004", "'29.03.2004' is not a date; write 2004-03-29; or write"),
            (
                "- date: 2004-03-29\n            title",
                "- §title",
                "an event needs either 'date' or 'when'; write one",
            ),
            ("drawing: vilnius", "drawing: §vilnus", "unknown drawing 'vilnus'; did you mean 'vilnius'?"),
            (
                "drawing: vilnius",
                "drawing: §[vilnius]",
                "unknown drawing ''; choose one of: alert, convoy, dawn, energy",
            ),
            ("  drawing: vilnius\n  alt:", "  §alt:", "an illustration needs either 'drawing' or 'file'; write one"),
            (
                "id: oaks",
                "id: §Old oaks!",
                "the text 'Old oaks!' is not allowed here; use small letters, digits and hy",
            ),
            ("id: oaks", "id: §" + "o" * 41, f"the text '{'o' * 40}…' is not allowed here; use small letters, digits"),
        ],
    )
    def test_a_problem_is_reported_at_its_place(self, old: str, new: str, problem: str, folder: Folder):
        place = folder.change(TREES, old, new)
        assert any(found.startswith(f"{place}: {problem}") for found in folder.problems()), folder.problems()

    def test_a_missing_panel_is_reported(self, folder: Folder):
        (folder.path / BIRDS_FILE).unlink()
        assert folder.problems() == [(f"panels/birds.yaml:1:1: 'panels/birds.yaml' does not exist; {MISSING_HINT}")]

    def test_panels_behind_a_link_are_refused(self, folder: Folder):
        (folder.path / "panels").rename(folder.path.parent / "elsewhere")
        (folder.path / "panels").symlink_to("../elsewhere")
        assert [problem.split("; ")[0] for problem in folder.problems()] == [
            f"panels/{name}.yaml:1:1: 'panels/{name}.yaml' is a symbolic link, or in a folder that is one"
            for name in ("birds", "charts", "trees")
        ]

    def test_a_panel_that_is_not_shown_is_a_warning(self, folder: Folder):
        folder.write("panels/fish.yaml", BIRDS)
        folder.write("panels/.#trees.yaml", "an editor's")
        folder.write("panels/trees.yaml~", "another's")
        assert folder.problems() == [
            (
                "panels/fish.yaml:1:1: warning: this panel is not shown; list it under 'panels:' in exhibit.yaml, "
                "or delete the file"
            )
        ]

    def test_a_number_that_is_not_used_is_a_warning(self, folder: Folder):
        place = folder.change(TREES, "  years: 17000", "  years: 17000\n  §metres: 5")
        assert folder.problems() == [
            f"{place}: warning: the number 'metres' is not used; use it as {{metres}}, or delete it"
        ]

    def test_a_number_that_looks_like_a_year_is_a_warning(self, folder: Folder):
        place = folder.change(TREES, "  years: 17000", "  years: 17000\n  §founded: 1918")
        folder.change(TREES, "are green", "are green since {founded}§")
        message = "the number 'founded' looks like a year, but texts show it as a number, such as 1,918"
        hint = "write {number: 1918, year: yes} after its name"
        assert folder.problems() == [f"{place}: warning: {message}; {hint}"]

    @pytest.mark.parametrize(
        "number",
        ["founded: {number: 1918, year: yes}", "oaks: 1918", "founded: 918", "founded: 1918.5", "founded_by: 17000"],
    )
    def test_other_numbers_are_not(self, number: str, folder: Folder):
        name = number.partition(":")[0]
        folder.change(TREES, "  years: 17000", f"  years: 17000\n  {number}§")
        folder.change(TREES, "are green", "are green since {" + name + "}§")
        assert folder.problems() == []

    def test_a_year_that_no_text_has_is_not(self, folder: Folder):
        folder.change(TREES, "  years: 17000", "  years: 17000\n  founded: 1918§")
        folder.change(TREES, "  number: 88\n  percent: yes", "  number: founded§\n  year: yes")
        assert folder.problems() == []

    @pytest.mark.parametrize(
        ("number", "problem"),
        [
            ("§{number: 1918.5, year: yes}", "a year is a whole number; delete 'year', or correct the number"),
            ("§{year: yes}", "the key 'number' is missing; add 'number:' to this map"),
            ("{number: 1918, §yaer: yes}", "unknown key 'yaer'; did you mean 'year'?"),
        ],
    )
    def test_a_named_year_is_a_whole_number(self, number: str, problem: str, folder: Folder):
        place = folder.change(TREES, "years: 17000", f"years: {number}")
        assert folder.problems() == [f"{place}: {problem}"]

    def test_a_named_year_has_no_scale(self, folder: Folder):
        folder.change(TREES, "years: 17000", "years: {number: 1918, year: yes}§")
        place = folder.change(TREES, "figure:\n  number: 88", "figure:\n  §number: years")
        problem = "a year is a whole number without 'percent', 'currency' and 'scale'; delete 'year', or the others"
        assert folder.problems() == [f"{place}: {problem}"]

    def test_a_number_is_named_by_a_figure_and_by_a_text(self, folder: Folder):
        folder.change(TREES, "  years: 17000", "  years: 17000\n  share: 12.5§")
        folder.change(TREES, "percent: 79", "percent: share§")
        shares = folder.exhibit().panels["trees"].sections[0].blocks[1]
        assert isinstance(shares, SharesBlock)
        assert str(shares.shares[0].percent) == "12.5"

    def test_a_named_number_must_be_in_range_where_it_is_used(self, folder: Folder):
        place = folder.change(TREES, "percent: 79", "percent: §years")
        assert folder.problems() == [f"{place}: 17000 is out of range; use 0 to 100"]

    def test_a_name_without_a_number_is_one_problem(self, folder: Folder):
        place = folder.change(TREES, "  years: 17000", "  years: §many")
        folder.change(TREES, "percent: 79", "percent: years§")
        problems = folder.problems()
        assert len(problems) == 1
        assert problems[0].startswith(f"{place}: a number is expected here, not the text 'many'")

    def test_numbers_must_be_a_map(self, folder: Folder):
        place = folder.change(TREES, "numbers:\n  years: 17000", "numbers:\n  §- years")
        assert f"{place}: a map is expected here, not a list; write 'name: value' lines" in folder.problems()

    def test_an_easy_text_has_no_other_languages(self, folder: Folder):
        place = folder.change(
            TREES, "          lt: Ąžuolas.\n", "          lt: Ąžuolas.\n          easy:\n            §de: Eiche\n"
        )
        assert folder.problems() == [f"{place}: unknown language 'de'; the exhibit's languages are: en, lt"]

    def test_an_easy_text_may_have_one_language_only(self, folder: Folder):
        folder.change(
            TREES, "          lt: Ąžuolas.\n", "          lt: Ąžuolas.\n          easy:\n            lt: Medis.§\n"
        )
        block = folder.exhibit().panels["trees"].sections[0].blocks[0]
        assert isinstance(block, TextBlock)
        text = block.text
        assert text.form("lt", easy=True) == "Medis."
        assert text.form("en", easy=True) == "An oak."
        assert text.form("lt") == "Ąžuolas."


class TestManyNames:
    """Comparing names with names would take minutes if it were not limited."""

    @staticmethod
    def count_comparisons(monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """A list that gets each word that is compared with others."""
        compared: list[str] = []
        compare = difflib.get_close_matches

        def noted(word: str, words: list[str], **limits: Any) -> list[str]:
            compared.append(word)
            assert len(words) < 250
            return compare(word, words, **limits)

        monkeypatch.setattr(difflib, "get_close_matches", noted)
        return compared

    @pytest.mark.timeout(60)
    def test_many_numbers_and_placeholders(self, folder: Folder, monkeypatch: pytest.MonkeyPatch):
        numbers = "".join(f"  number{n}: 1\n" for n in range(9000))
        folder.change(TREES, "  years: 17000\n", "§" + numbers)
        folder.change(TREES, "en: An oak.", "en: §'" + "".join(f"{{nomber{n}}}" for n in range(40_000)) + "'")
        compared = self.count_comparisons(monkeypatch)
        assert len(folder.problems()) < 110
        assert len(compared) < 110

    @pytest.mark.timeout(60)
    def test_placeholders_that_are_not_there_in_many_texts(self, folder: Folder, monkeypatch: pytest.MonkeyPatch):
        numbers = "".join(f"  number{n}: 1\n" for n in range(60))
        item = "          - en: '" + "".join(f"{{a{n}}}" for n in range(40)) + "'\n            lt: x\n"
        folder.change(TREES, "  years: 17000\n", "§" + numbers)
        folder.change(BIRDS_FILE, "          - en: One\n            lt: Vienas\n", "§" + item * 12)
        compared = self.count_comparisons(monkeypatch)
        assert len(folder.problems()) > 100
        assert len(compared) < 200
