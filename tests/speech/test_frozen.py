from kiosk import speech
from tests.frozen import changeable_dataclasses


def test_what_is_spoken_does_not_change_while_it_is_spoken():
    assert list(changeable_dataclasses(speech)) == []
