"""A hint of `kiosk check` leads out: who follows it gets no other problem, and never the first one again."""

import pytest

from tests.exhibit.conftest import Folder

EXHIBIT, TREES, BIRDS, CHARTS = "exhibit.yaml", "panels/trees.yaml", "panels/birds.yaml", "panels/charts.yaml"
ONE = "          - en: One\n"


@pytest.mark.parametrize(
    "row",
    [  # the file, what is in it, what an editor writes instead, the hint, and what they write then (None: as it was)
        (BIRDS, "en: One", "en: Room #4", "put the whole text in quotes; or", 'en: "Room #4"'),
        (BIRDS, "en: One", "en: #4", "put a text that begins with '#' in quotes", 'en: "#4"'),
        (BIRDS, "en: One", "en: Open: daily", "put the whole text in quotes; or", 'en: "Open: daily"'),
        (BIRDS, "en: One", "en: - one", "or put the whole text in quotes", 'en: "- one"'),
        (BIRDS, "en: One", "en: 'tis one", "in double quotes", 'en: "\'tis one"'),
        (BIRDS, "en: One", "en: “One: two”", "in straight ones", "en: '“One: two”'"),
        (BIRDS, "en: One", "en:One", "write one", "en: One"),
        (BIRDS, "en: One", "En: One", "did you mean 'en'?", "en: One"),
        (BIRDS, "en: One", "en: ''", "write a text", "en: One"),
        (BIRDS, "en: One", "en: One {bird}", "add it to 'numbers:' of the panel, or write digits", "en: One 1"),
        (BIRDS, "en: One", "en: One {bird", "use round brackets", "en: One (bird"),
        (BIRDS, "number: 2", "number: 2,5", "write 2.5", "number: 2.5"),
        (BIRDS, "number: 2", "number: 17 000", "write 17000", "number: 17000"),
        (BIRDS, "number: 2", "number: “2”", "write 2 without quotes", "number: 2"),
        (BIRDS, "number: 2", "number: 2 %", "write 2 without the '%'", "number: 2"),
        (
            BIRDS,
            "number: 2",
            "number: 2\n  percent:",
            "write its value, or delete the key",
            "number: 2\n  percent: yes",
        ),
        (BIRDS, "number: 2", "number: 2\n  percent:", "write its value, or delete the key", "number: 2"),
        (BIRDS, "id: larks", "id: “larks”", "write 'larks' without the quotation marks", "id: larks"),
        (BIRDS, "figure:", "numbers:\nfigure:", "write its value, or delete the key", "figure:"),
        (EXHIBIT, "en: Woods", "en: Woods {years}", "write digits: only panels have 'numbers:'", "en: Woods 17"),
        (EXHIBIT, "en: Woods", "en: Woods {", "use round brackets", "en: Woods ("),
        (EXHIBIT, "as_of: 2023-03", "as_of: 03.2023", "write 2004, 2004-03", "as_of: 2023-03"),
        (EXHIBIT, "as_of: 2023-03", "as_of: 2023/2024", "write 2023-01-01/2024-12-31", "as_of: 2023-01-01/2024-12-31"),
        (TREES, "date: 2004-03-29", "date: 29.03.2004", "write 2004-03-29", "date: 2004-03-29"),
        (TREES, "date: 2004-03-29", "date: -350", "'when: {en: …}' instead", "when: {en: 350 BC, lt: 350 m. pr. Kr.}"),
        (CHARTS, "file: pictures/oak.png", "file: Pictures/Oak.PNG", "did you mean 'pictures/oak.png'?", None),
        (CHARTS, "at: {north: 56.4, east: 19.0}", "at: {north: 56.4, east: 1}", "correct 'north' and 'east', or", None),
        (CHARTS, "lt: 2011 metais}", "lt: 2011, 2012}", "put the whole text in quotes", "lt: '2011, 2012'}"),
    ],
)
def test_following_a_hint_is_enough(row: tuple[str, str, str, str, str | None], folder: Folder):
    file, valid, slip, hint, followed = row
    folder.change(file, valid, f"{slip}§")
    problems = folder.problems()
    assert any(hint in problem.split("; ", 1)[1] for problem in problems), problems
    folder.change(file, slip, f"{followed or valid}§")
    assert [problem for problem in folder.problems() if ": warning: the number" not in problem] == []


def test_a_language_that_is_missing_everywhere_can_be_taken_back(folder: Folder):
    folder.change(EXHIBIT, "  lt: Lietuvių\n", "  lt: Lietuvių\n  de: Deutsch\n§")
    (problem,) = folder.problems()
    assert problem.endswith("or delete the language here")
    folder.change(EXHIBIT, "  de: Deutsch\n", "§")
    assert folder.problems() == []
