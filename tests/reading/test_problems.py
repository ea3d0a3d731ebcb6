import difflib

import pytest

from kiosk.reading.problems import MAX_PROBLEMS_PER_FILE, Problem, Problems, did_you_mean, quote


def test_a_problem_reads_as_file_line_column_message_and_hint():
    assert str(Problem("a.yaml", 3, 5, "what", "do")) == "a.yaml:3:5: what; do"
    assert str(Problem("a.yaml", 3, 5, "what", "do", "warning")) == "a.yaml:3:5: warning: what; do"


def test_problems_are_sorted_by_file_then_line_then_column():
    problems = Problems()
    for file, line, column in [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 3)]:
        problems.add(file, line, column, "m", "h")
    assert [(p.file, p.line, p.column) for p in problems.sorted()] == [
        ("a", 2, 3),
        ("a", 2, 9),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_a_problem_added_twice_is_listed_once():
    problems = Problems()
    for _ in range(3):
        problems.add("a", 1, 1, "m", "h")
    assert len(problems.sorted()) == 1


def test_many_problems_in_one_file_leave_room_for_others():
    problems = Problems()
    for line in range(1, 5000):
        problems.add("a", line, 1, "m", "h")
    problems.add("b", 1, 1, "m", "h")
    found = problems.sorted()
    assert len(found) == MAX_PROBLEMS_PER_FILE + 2
    assert found[-2].message == "this file has more errors"
    assert problems.is_full("a")
    assert not problems.is_full("b")


def test_many_warnings_hide_no_error_and_do_not_end_the_reading():
    problems = Problems()
    for line in range(1, 5000):
        problems.add("a", line, 1, "m", "h", severity="warning")
    assert not problems.is_full("a")
    problems.add("a", 6000, 1, "wrong", "h")
    found = problems.sorted()
    assert len(found) == MAX_PROBLEMS_PER_FILE + 2
    assert [problem.message for problem in found if problem.severity == "error"] == ["wrong"]


def test_a_warning_is_no_error():
    problems = Problems()
    problems.add("a", 1, 1, "m", "h", severity="warning")
    assert not problems.has_errors()
    problems.add("b", 1, 1, "m", "h")
    assert problems.has_errors()
    assert problems.has_errors("b")
    assert not problems.has_errors("a")


def test_the_name_of_a_file_can_be_printed_whatever_it_is():
    problems = Problems()
    problems.add("pan\nels/\x1b[31m\udcff.yaml", 1, 1, "m", "h")
    assert str(problems.sorted()[0]).encode().decode().isprintable()


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("titel", "did you mean 'title'?"),
        ("Title", "did you mean 'title'?"),
        ("xyz", "choose one of: lead, title"),
        ("", "choose one of: lead, title"),
        ("title" * 1000, "choose one of: lead, title"),
    ],
)
def test_a_hint_names_the_nearest_word_or_all(word: str, hint: str):
    assert did_you_mean(word, ["title", "lead"]) == hint


def test_a_hint_lists_at_most_20_words():
    words = [f"word{n:02}" for n in range(20)]
    assert did_you_mean("x", words) == f"choose one of: {', '.join(words)}"
    assert did_you_mean("x", [*words, "word20"]) == f"choose one of: {', '.join(words)}, …"


def test_a_word_is_compared_with_at_most_200_others_in_order(monkeypatch: pytest.MonkeyPatch):
    words = [f"word{n:04}" for n in range(1000)]
    assert did_you_mean("word0199", reversed(words)) == "did you mean 'word0199'?"
    seen: list[list[str]] = []
    monkeypatch.setattr(difflib, "get_close_matches", lambda word, words, **limits: seen.append(words) or [])
    did_you_mean("x", words, also=("y",))
    assert seen == [[*words[:200], "y"]]


def test_a_word_that_may_be_suggested_is_not_listed():
    assert did_you_mean("esy", ["en", "lt"], "the languages are", also=("easy",)) == "did you mean 'easy'?"
    assert did_you_mean("fish", ["en", "lt"], "the languages are", also=("easy",)) == "the languages are: en, lt"


def test_a_listed_word_can_be_printed():
    assert did_you_mean("x", ["a\nb"]) == "choose one of: a\ufffdb"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a", "'a'"),
        ("", "''"),
        ("a\nb\x1b", "'a\ufffdb\ufffd'"),
        ("\ud800", "'\ufffd'"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 40}…'"),
    ],
)
def test_a_text_is_shown_short_and_on_one_line(text: str, printed: str):
    assert quote(text) == printed


def test_a_text_may_be_cut_elsewhere():
    assert quote("abc", 3) == "'abc'"
    assert quote("abcd", 3) == "'abc…'"


def test_problems_in_one_place_are_sorted_by_message_and_severity_makes_no_difference():
    problems = Problems()
    problems.add("a", 1, 1, "second", "h")
    problems.add("a", 1, 1, "first", "h", severity="warning")
    assert [problem.message for problem in problems.sorted()] == ["first", "second"]


def test_reading_goes_on_up_to_the_last_problem_that_fits():
    problems = Problems()
    for line in range(MAX_PROBLEMS_PER_FILE):
        problems.add("a", line + 1, 1, "m", "h")
    assert not problems.is_full("a")
    problems.add("a", 1000, 1, "m", "h")
    assert problems.is_full("a")
    assert str(problems.sorted()[-1]) == "a:1000:1: this file has more errors; correct these first, then check again"
