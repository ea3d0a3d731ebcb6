from kiosk import exhibit
from tests.frozen import changeable_dataclasses

COLLECTORS = {"coverage.Coverage", "plurals.PluralContext", "values.ExhibitContext"}
"""What is met while files are read is collected in these."""


def test_nothing_of_an_exhibit_changes_after_it_was_read():
    assert set(changeable_dataclasses(exhibit)) == {f"kiosk.exhibit.{name}" for name in COLLECTORS}
