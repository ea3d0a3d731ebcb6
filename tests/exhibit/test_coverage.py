"""A language that all texts lack, or that none should have, is one problem."""

import shutil
from pathlib import Path

import yaml

from kiosk.exhibit.load import examine
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.conftest import Folder

EXHIBIT, BIRDS = "exhibit.yaml", "panels/birds.yaml"
NEW = "en: English\n  lt: Lietuvių"


def _texts(folder: Path) -> int:
    """How many texts by language an exhibit has, counted from its files."""

    def count(node: object) -> int:
        if isinstance(node, list):
            return sum(map(count, node))
        if not isinstance(node, dict):
            return 0
        return 1 if "en" in node and "lt" in node else sum(map(count, node.values()))

    files = [folder / EXHIBIT, *(folder / "panels").glob("*.yaml")]
    roots = [yaml.safe_load(file.read_text()) for file in files]
    return sum(count({key: root[key] for key in root if key not in ("languages", "reviewed")}) for root in roots)


def test_a_new_language_is_one_problem_with_the_number_of_texts(folder: Folder):
    folder.change(EXHIBIT, NEW, f"{NEW}\n  de: Deutsch§")
    message = f"no text is in 'de' yet: it is missing in all {_texts(folder.path)} texts"
    hint = "add 'de: …' to each text, or delete the language here"
    assert folder.problems() == [f"exhibit.yaml:3:3: {message}; {hint}"]


def test_a_new_language_of_the_built_in_exhibit_is_one_problem(tmp_path: Path):
    shutil.copytree(BUILT_IN_EXHIBIT, tmp_path / "data")
    file = tmp_path / "data" / EXHIBIT
    file.write_text(file.read_text().replace("languages:\n", "languages:\n  pl: Polski\n", 1))
    _, problems = examine(tmp_path / "data")
    about_texts = [problem for problem in problems if "strings" not in problem.hint]
    assert len(about_texts) == 1
    assert "'pl' yet: it is missing in all " in about_texts[0].message


def test_a_file_without_the_new_language_is_one_problem(folder: Folder):
    folder.change(EXHIBIT, NEW, f"{NEW}\n  de: Deutsch§")
    folder.change(EXHIBIT, "  lt: Miškai\n", "  lt: Miškai\n  de: Wälder\n§")
    found = folder.problems()
    one_each = [problem for problem in found if "the text in 'de' is missing" in problem]
    assert [problem.split(":")[0] for problem in one_each] == [EXHIBIT, EXHIBIT]
    whole_files = [problem for problem in found if "no text of this file is in 'de' yet" in problem]
    assert [problem.split(": ")[0] for problem in whole_files] == [
        f"panels/{name}.yaml:1:1" for name in ("birds", "charts", "trees")
    ]
    assert len(found) == 5


def test_a_text_that_lacks_a_language_is_named_with_its_place(folder: Folder):
    place = folder.change(BIRDS, "en: Birds\n  lt: Paukščiai\n", "§en: Birds\n")
    assert folder.problems() == [f"{place}: the text in 'lt' is missing; add 'lt: …' to this text"]


def test_a_language_that_was_removed_is_one_problem(folder: Folder):
    folder.change(EXHIBIT, "  lt: Lietuvių\n", "§")
    folder.change(EXHIBIT, "  lt: yes\n", "§")
    message = f"{_texts(folder.path)} texts are in 'lt', which is not among the languages here"
    hint = "add it, as 'lt: …' with the language's own name; or delete it from the texts"
    assert folder.problems() == [f"exhibit.yaml:3:3: {message}; {hint}"]


def test_a_language_that_was_renamed_is_two_problems(folder: Folder):
    folder.change(EXHIBIT, "  lt: Lietuvių\n", "  de: Deutsch\n§")
    folder.change(EXHIBIT, "  lt: yes\n", "  de: yes\n§")
    count = _texts(folder.path)
    assert [problem.split("; ")[0] for problem in folder.problems()] == [
        f"exhibit.yaml:3:3: {count} texts are in 'lt', which is not among the languages here",
        f"exhibit.yaml:3:3: no text is in 'de' yet: it is missing in all {count} texts",
    ]


def test_it_is_found_beside_other_problems(folder: Folder):
    folder.change(EXHIBIT, NEW, f"{NEW}\n  de: Deutsch§")
    place = folder.change(BIRDS, "number: 2", "number: §two!")
    assert [problem.split(": ")[0] for problem in folder.problems()] == ["exhibit.yaml:3:3", place]


def test_slips_are_named_each_at_its_place(folder: Folder):
    places = [
        folder.change(BIRDS, "  en: Birds\n", "  §eng: Birds\n"),
        folder.change(BIRDS, "  en: Birds sing\n", "  §eng: Birds sing\n"),
    ]
    unknown = [problem for problem in folder.problems() if "unknown language" in problem]
    assert unknown == [f"{place}: unknown language 'eng'; did you mean 'en'?" for place in places]
