import pytest

from kiosk.exhibit.typography import NO_BREAK, THIN, expand_spaces, set_text


def _spaced(text: str) -> str:
    return text.replace(NO_BREAK, "~").replace(THIN, "_")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("a % of it", "a~% of it"),
        ("about 30 km away", "about 30~km away"),
        ("24 hours", "24~hours"),
        ("in 1999 people, from 2004 children", "in 1999 people, from 2004 children"),
        ("about €1 million", "about €1~million"),
        ("every 9 months a battalion", "every 9~months a~battalion"),
        ("9 gesetzesänderungen", "9 gesetzesänderungen"),
        ("2 of 100, 2 von 100, 2 iš 100", "2~of~100, 2~von~100, 2~iš~100"),
        ("11 to 12 hours, 2 or 3 days", "11~to~12~hours, 2~or~3~days"),
        ("on 29 March 2004", "on 29~March 2004"),
        ("over 17 000 troops", "over 17~000~troops"),
        ("1 250 000 and 12 apples", "1~250~000~and~12~apples"),
        ("in 2004 1500 people", "in 2004 1500 people"),
        ("120 mm mortars", "120~mm mortars"),
        ("2004 m. kovo 29 d. Lietuva", "2004~m. kovo 29~d. Lietuva"),
        ("I see a tree", "I~see a~tree"),
        ("ir o, ir į", "ir o, ir į"),
        ("čia ir į mišką", "čia ir į~mišką"),
        ("(a tree)", "(a~tree)"),
        ("„O kas?“", "„O~kas?“"),
        ("in a b c d", "in a~b~c~d"),
        ("plan A", "plan A"),
        ("am 29. März 2004 wurde", "am 29.~März 2004 wurde"),
        ("11.–12. Juli 2023", "11.–12.~Juli 2023"),
        ("im Jahr 2004. Das Land", "im Jahr 2004. Das Land"),
        ("one idea – one screen", "one idea~– one screen"),
        ("from – to – from", "from~– to~– from"),
        ("2020–2023 and re-use", "2020–2023~and re-use"),
    ],
)
def test_short_words_and_units_stay_with_their_neighbours(text: str, shown: str):
    assert _spaced(set_text(text)) == shown


@pytest.mark.parametrize("text", ["I see a tree", "2004 m. kovo 29 d."])
def test_setting_a_text_twice_changes_nothing(text: str):
    assert set_text(set_text(text)) == set_text(text)


def test_the_marks_of_a_pattern_are_spaces():
    assert expand_spaces("{number}_% a~b c") == f"{{number}}{THIN}% a{NO_BREAK}b c"
