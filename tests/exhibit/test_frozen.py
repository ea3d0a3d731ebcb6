from kiosk import exhibit
from tests.frozen import changeable_dataclasses


def test_nothing_of_an_exhibit_changes_after_it_was_read():
    # The context of reading collects what has been met so far.
    assert list(changeable_dataclasses(exhibit)) == ["kiosk.exhibit.values.ExhibitContext"]
