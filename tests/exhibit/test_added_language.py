"""A language that the kiosk's controls do not speak, brought by an exhibit: Polish, here."""

import dataclasses
import re
from pathlib import Path

import pytest
import yaml

from kiosk.cli import main
from kiosk.exhibit.content import slides
from kiosk.exhibit.hyphenation import SOFT_HYPHEN, displayed_texts
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import content, localise
from kiosk.exhibit.strings import languages
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.paths import BUILT_IN_EXHIBIT, STRINGS
from tests.exhibit.conftest import Folder, keys_of
from tests.exhibit.small import FILES

PL = "strings/pl.yaml"
WHOLE = re.sub(r"^plurals:.*\n", "", (STRINGS / "en.yaml").read_text(), flags=re.MULTILINE)
"""What `kiosk strings --all` prints, but for the plural rules."""
ENGLISH = re.sub(r'other: ("[^"]*"|\w+)\}', r"few: \1, many: \1, other: \1}", WHOLE)
"""The same with all plural forms of Polish."""
POLISH = {
    "start_over: Start over": "start_over: Zacznij od nowa",
    "as_of: As of {date}": 'as_of: "Stan na: {date}"',
    'source: "Source: {source}"': 'source: "Źródło: {source}"',
    'decimal: "."': 'decimal: ","',
    'group: ","': 'group: "~"',
    "group_from: 1000": "group_from: 10000",
    'percent: "{number}%"': 'percent: "{number}_%"',
    'money_million: "{currency}{number} million"': 'money_million: "{number} mln {currency}"',
    "currencies: {EUR: €, USD: $, GBP: £}": "currencies: {EUR: {one: euro, few: euro, many: euro, other: euro}}",
    'day: "{day} {month} {year}"': 'day: "{day}~{month} {year}~r."',
    "March,": "marca,",
}
SECTIONS = ["words", "phrases", "tables", "numerals", "amounts", "dates", "sentences", "spoken"]
NEEDED = {"amounts": {"over", "up_to", "about", "at_least"}}
FROM_UNICODE = {"numerals", "dates", "sentences", "spoken"}
"""What Unicode knows of a language need not be in its strings file; nor the amounts, but for words such as "over"."""


@pytest.fixture
def polish(folder: Folder) -> Folder:
    """The small exhibit with Polish in the place of Lithuanian, and no strings yet."""
    for name, text in FILES.items():
        folder.write(name, re.sub(r"\blt:", "pl:", text))
    return folder


def _translated() -> str:
    text = ENGLISH
    for english, own in POLISH.items():
        text = re.sub(rf"(?<=[ \[]){re.escape(english)}", lambda _, own=own: own, text)
        assert own in text
    return text


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


def test_polish_is_no_language_of_the_kiosk():
    assert "pl" not in languages()


def test_without_strings_the_hint_names_the_way(polish: Folder):
    (problem,) = polish.problems()
    assert problem.startswith("exhibit.yaml:4:3: the kiosk has no interface words in 'pl'; ")
    there = polish.path / "strings"
    assert problem.endswith(
        f"or translate them: `mkdir -p {there}; kiosk strings > {there}/pl.yaml` prints them in English"
    )


@pytest.mark.parametrize("name", ["pl.yml", "PL.yaml"])
def test_strings_by_another_name_are_to_be_renamed(polish: Folder, name: str):
    polish.write(f"strings/{name}", ENGLISH)
    (problem,) = polish.problems()
    assert problem.endswith(f"; rename strings/{name} to strings/pl.yaml")


def test_a_strings_file_that_is_not_a_file_is_a_problem(polish: Folder):
    (polish.path / "strings/pl.yaml").mkdir(parents=True)
    assert "strings/pl.yaml:1:1: 'strings/pl.yaml' is a folder; name a file" in polish.problems()


@pytest.mark.parametrize(("decimal", "group"), [("..", " "), (",", ","), ("", " "), ("5", " ")])
def test_signs_that_would_make_numbers_ambiguous_are_refused(polish: Folder, decimal: str, group: str):
    text = re.sub(r"decimal: .*", f"decimal: '{decimal}'", ENGLISH)
    polish.write(PL, re.sub(r"  group: .*", f"  group: '{group}'", text))
    assert any(problem.startswith("strings/pl.yaml:") for problem in polish.problems())


def test_the_output_of_kiosk_strings_is_a_complete_strings_file(polish: Folder, capsys: pytest.CaptureFixture[str]):
    assert main(["strings"]) == 0
    polish.write(PL, capsys.readouterr().out)
    assert polish.problems() == []


def test_plural_forms_that_a_file_lacks_are_warnings(polish: Folder):
    polish.write(PL, WHOLE)
    problems = polish.problems()
    assert [problem for problem in problems if " warning: the plural form " not in problem] == []
    place = f"{PL}:{line_of(WHOLE, 'EUR: {one:')}:10"
    hint = "add 'few: …' (as for 2), or write one text for all numbers; until then 'other' is used"
    assert f"{place}: warning: the plural form 'few' is missing; {hint}" in problems
    assert polish.exhibit()


def test_everything_is_in_the_added_language(polish: Folder):
    polish.write(PL, _translated())
    polish_content = content(polish.exhibit())
    assert list(polish_content.languages) == ["en", "pl"]
    shown = polish_content.localised["pl"]
    assert (shown.language, shown.source) == ("pl", "Źródło: Ministerija")
    assert shown.as_of.startswith("Stan na: ")
    assert shown.panels[0].lead == f"Jie auga 17{NO_BREAK}000{NO_BREAK}metų."
    (event,) = keys_of(shown.panels[0].sections[0].blocks[2])["events"]
    assert event["when"] == f"29{NO_BREAK}marca 2004{NO_BREAK}r."
    shares, _, levels, tally = map(keys_of, shown.panels[2].sections[0].blocks)
    assert shares["shares"][1]["percent"] == f"40,5{THIN}%"
    assert levels["levels"][0]["spoken"] == f"33,7{THIN}%"
    assert tally["counts"][1]["spoken"] == "7 mln euro"
    assert slides(polish_content, "en")[1]["title"] == polish_content.localised["pl"].title


def test_an_exhibits_own_strings_go_before_the_kiosks(folder: Folder):
    folder.write("strings/lt.yaml", _translated())
    assert folder.problems() == []
    assert localise(folder.exhibit(), "lt").source == "Źródło: Ministerija"
    assert localise(folder.exhibit(), "en").source == f"Source: A{NO_BREAK}ministry"


def test_it_is_drawn(polish: Folder, tmp_path: Path):
    polish.write(PL, _translated())
    words = ["render", str(polish.path), "--out", str(tmp_path / "out"), "--size", "640x480"]
    assert main([*words, "--language", "pl", "--panel", "birds"]) == 0
    assert (tmp_path / "out/birds-pl-white-standard-640x480-1.png").stat().st_size > 1000


TEXTS = ["words", "phrases", "tables"]


@pytest.mark.parametrize("section", sorted({*SECTIONS} - {*TEXTS}))
def test_every_missing_key_is_reported_at_its_place(section: str, polish: Folder):
    keys: set[str] = set() if section in FROM_UNICODE else NEEDED[section]
    text = re.sub(rf"^{section}:\n(  .*\n)+", f"{section}:\n  extra: x\n", ENGLISH, flags=re.MULTILINE)
    polish.write(PL, text)
    line = text[: text.index("  extra: x")].count("\n") + 1
    problems = polish.problems()
    assert [problem for problem in problems if not problem.startswith(f"{PL}:{line}:3: ")] == []
    missing = {found[1] for problem in problems if (found := re.search(r"'(\w+)' is missing", problem))}
    assert missing == keys


class TestAFileForAnOlderKiosk:
    """When the kiosk is updated, an exhibit with a strings file of its own is shown as before."""

    def test_that_of_a_release_is_never_refused(self, polish: Folder):
        polish.write(PL, (Path(__file__).parent / "strings-of-0.2.0.yaml").read_text())
        problems = polish.problems()
        assert [problem for problem in problems if ": warning: " not in problem] == []
        shown = localise(polish.exhibit(), "pl")
        assert shown.words["start_over"] == "Start over"

    @pytest.mark.parametrize("section", TEXTS)
    def test_a_section_without_its_texts_is_one_warning_that_counts_them(self, section: str, polish: Folder):
        known = yaml.safe_load(ENGLISH)[section]
        polish.write(PL, re.sub(rf"^{section}:\n(  .*\n)+", "", ENGLISH, flags=re.MULTILINE))
        (problem,) = polish.problems()
        assert problem.startswith(
            f"{PL}:2:1: warning: {len(known)} words are missing, and shown in English meanwhile: "
        )
        assert f": '{section}." in problem
        assert problem.endswith("; run `kiosk strings`, and add and translate them")

    def test_a_missing_word_is_shown_in_english_and_the_others_are_not(self, polish: Folder):
        polish.write(PL, _translated().replace("  pause: Pause\n", ""))
        (problem,) = polish.problems()
        assert ": warning: 1 word is missing, and shown in English meanwhile: 'words.pause'; " in problem
        words = localise(polish.exhibit(), "pl").words
        assert (words["pause"], words["start_over"]) == ("Pause", "Zacznij od nowa")

    @pytest.mark.parametrize("easy", [False, True])
    def test_a_key_that_is_no_longer_used_is_a_warning(self, polish: Folder, *, easy: bool):
        old = '    place_of: "{place} z {total}"\n' if easy else '  place_of: "{place} z {total}"\n'
        before = "  words:\n" if easy else "words:\n"
        text = ENGLISH.replace(f"\n{before}", f"\n{before}{old}", 1)
        polish.write(PL, text)
        (problem,) = polish.problems()
        place = f"{line_of(text, 'place_of')}:{5 if easy else 3}"
        assert problem == f"{PL}:{place}: warning: the key 'place_of' is no longer used; delete it"
        assert polish.exhibit()

    @pytest.mark.parametrize("language", ["pl", "lt"])
    def test_a_misspelt_key_is_refused_with_what_was_meant(self, language: str, polish: Folder):
        for name, text in FILES.items():
            polish.write(name, re.sub(r"\blt:", f"{language}:", text))
        polish.write(f"strings/{language}.yaml", ENGLISH.replace("  pause: Pause\n", "  puase: Pause\n"))
        line = line_of(ENGLISH, "  pause: Pause")
        error = f"strings/{language}.yaml:{line}:3: unknown key 'puase'; did you mean 'pause'?"
        assert error in polish.problems()


def test_letters_that_the_typeface_lacks_are_reported(polish: Folder):
    polish.write(PL, ENGLISH.replace("start_over: Start over", "start_over: 開始"))
    line = ENGLISH[: ENGLISH.index("start_over: Start")].count("\n") + 1
    message = "the kiosk's typeface lacks '開始'; use other letters"
    assert polish.problems() == [f"{PL}:{line}:15: {message}"]


@pytest.mark.parametrize("broken", ["", "words", "[]", "a: b: c", "\0"])
def test_a_file_that_is_not_a_strings_file_is_a_problem(broken: str, polish: Folder):
    polish.write(PL, broken)
    problems = polish.problems()
    assert problems
    assert all(problem.startswith(PL) for problem in problems)


def test_strings_behind_a_link_are_refused(polish: Folder, tmp_path: Path):
    (tmp_path / "pl.yaml").write_text(ENGLISH)
    (polish.path / "strings").mkdir()
    (polish.path / PL).symlink_to(tmp_path / "pl.yaml")
    (problem,) = polish.problems()
    assert problem.startswith(f"{PL}:1:1: '{PL}' is a symbolic link, or in a folder that is one")


def test_a_code_too_long_for_a_file_is_a_problem_like_any_other(folder: Folder):
    folder.write("strings/pl.yaml", ENGLISH)
    place = folder.change("exhibit.yaml", "  lt: Lietuvių", f"  lt: Lietuvių\n  §{'x' * 300}: X")
    assert any(problem.startswith(f"{place}: the key 'xxx") for problem in folder.problems())


class TestDirection:
    @pytest.mark.parametrize(("direction", "right_to_left"), [("left_to_right", False), ("right_to_left", True)])
    def test_it_is_the_languages_own(self, direction: str, right_to_left: bool, polish: Folder):
        polish.write(PL, ENGLISH.replace("direction: left_to_right", f"direction: {direction}"))
        exhibit = polish.exhibit()
        assert localise(exhibit, "pl").right_to_left is right_to_left
        assert localise(exhibit, "en").right_to_left is False

    def test_any_other_is_refused(self, polish: Folder):
        polish.write(PL, ENGLISH.replace("direction: left_to_right", "direction: upwards"))
        (problem,) = polish.problems()
        assert problem.startswith(f"{PL}:2:12: ")
        assert problem.endswith("use left_to_right or right_to_left")

    @pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
    def test_the_kiosks_own_languages_run_from_left_to_right(self, language: str):
        assert localise(load(BUILT_IN_EXHIBIT), language).right_to_left is False


class TestSoftHyphens:
    """A word may be broken where an editor's strings file has them; no text that is spoken or compared has them."""

    TEXT = (
        _translated()
        .replace("pause: Pause", "pause: Za·trzymaj")
        .replace("Stan na: {date}", "Stan fak·tyczny: {date}")
        .replace("marca", "mar·ca")
        .replace("    help_touch: Touch", "    help_touch: Do·tknij")
        .replace("·", SOFT_HYPHEN)
    )

    def test_no_text_has_them(self, polish: Folder):
        polish.write(PL, self.TEXT)
        exhibit = polish.exhibit()
        for easy in (False, True):
            bare = dataclasses.replace(localise(exhibit, "pl", easy=easy), soft_hyphens={})
            texts = [*displayed_texts(dataclasses.asdict(bare)), *bare.spoken]
            assert [text for text in texts if SOFT_HYPHEN in text] == []
            assert bare.words["pause"] == "Zatrzymaj"
            assert easy or bare.as_of.startswith("Stan faktyczny: ")
            assert any("marca" in text for text in texts)

    def test_the_screen_gets_them_beside_the_texts(self, polish: Folder):
        polish.write(PL, self.TEXT)
        shown = localise(polish.exhibit(), "pl").soft_hyphens
        assert {word: broken.replace(SOFT_HYPHEN, "·") for word, broken in shown.items()} == {
            "Zatrzymaj": "Za·trzymaj",
            "faktyczny": "fak·tyczny",
            "marca": "mar·ca",
            "Dotknij": "Do·tknij",
        }
