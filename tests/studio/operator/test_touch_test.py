import math
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.studio.operator.calibrate.measuring import ScreenSize
from kiosk.studio.operator.calibrate.touch_test import TARGETS, Point, Touch, TouchTest, diagnose, distance_mm, targets

PX_PER_MM = 3.6
WIDE = ScreenSize(1920, 1080, PX_PER_MM)
SIZES = [(1920, 1080), (1080, 1920), (3840, 2160), (1024, 768)]
TURNS: dict[str, Callable[[float, float], Point]] = {
    "": lambda u, v: (u, v),
    "turned by 90 degrees clockwise": lambda u, v: (1 - v, u),
    "turned by 180 degrees": lambda u, v: (1 - u, 1 - v),
    "turned by 90 degrees anticlockwise": lambda u, v: (v, 1 - u),
    "mirrored left to right": lambda u, v: (1 - u, v),
    "mirrored top to bottom": lambda u, v: (u, 1 - v),
    "turned by 90 degrees and mirrored": lambda u, v: (v, u),
    "turned by 90 degrees anticlockwise and mirrored top to bottom": lambda u, v: (1 - v, 1 - u),
}


def touches(
    size: tuple[int, int] = (1920, 1080),
    turn: str = "",
    *,
    shift_mm: Point = (0.0, 0.0),
    stretch: Point = (1.0, 1.0),
    wobble_mm: float = 0.0,
    count: int = 9,
    seed: int = 1,
) -> list[Touch]:
    """What a device with these faults reports for the first targets."""
    width, height = size
    chance = random.Random(seed)
    found: list[Touch] = []
    for x, y in targets(ScreenSize(width, height, PX_PER_MM))[:count]:
        u, v = TURNS[turn](x / width, y / height)
        found.append(
            Touch(
                (x, y),
                (
                    ((u - 0.5) * stretch[0] + 0.5) * width
                    + (shift_mm[0] + chance.uniform(-wobble_mm, wobble_mm)) * PX_PER_MM,
                    ((v - 0.5) * stretch[1] + 0.5) * height
                    + (shift_mm[1] + chance.uniform(-wobble_mm, wobble_mm)) * PX_PER_MM,
                ),
            )
        )
    return found


def faults(found: list[Touch], size: tuple[int, int] = (1920, 1080)) -> list[str]:
    diagnosis = diagnose(found, ScreenSize(*size, PX_PER_MM))
    assert diagnosis is not None
    return diagnosis.faults


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_targets_are_whole_on_the_screen_in_three_rows_of_three(size: tuple[int, int]) -> None:
    places = targets(ScreenSize(*size, PX_PER_MM))
    assert len(places) == len(TARGETS) == 9
    assert all(36 <= x <= size[0] - 36 and 36 <= y <= size[1] - 36 for x, y in places)
    assert [len({place[axis] for place in places}) for axis in (0, 1)] == [3, 3]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("count", [3, 4, 9])
def test_a_turn_is_known_after_three_corners(size: tuple[int, int], turn: str, count: int) -> None:
    assert faults(touches(size, turn, wobble_mm=2, count=count), size) == ([turn] if turn else [])


@pytest.mark.parametrize(
    ("shift_mm", "words"),
    [
        ((14, 0), "off by 14 mm to the right"),
        ((-14, 0), "off by 14 mm to the left"),
        ((0, 9), "off by 9 mm down"),
        ((6, -30), "off by 6 mm to the right and 30 mm up"),
    ],
)
def test_a_shift_is_reported_in_millimetres(shift_mm: tuple[float, float], words: str) -> None:
    assert faults(touches(shift_mm=shift_mm)) == [words]


def test_a_turn_and_a_shift_are_both_reported() -> None:
    assert faults(touches(turn="turned by 180 degrees", shift_mm=(14, 0))) == [
        "turned by 180 degrees",
        "off by 14 mm to the right",
    ]


def test_a_device_that_is_spread_over_two_screens_is_reported() -> None:
    assert faults(touches(stretch=(2, 1)))[0] == "stretched to 200 % of the width"
    assert faults(touches(stretch=(1, 0.5)))[0] == "squeezed to 50 % of the height"


def test_one_slip_is_reported_and_does_not_spoil_the_rest() -> None:
    found = touches(wobble_mm=1)
    found[5] = Touch(found[5].target, (found[5].reported[0] - 40 * PX_PER_MM, found[5].reported[1]))
    assert faults(found) == ["uneven"]
    assert TouchTest(tuple(found), WIDE).correction == ""
    assert faults([*touches(turn="mirrored left to right")[:8], found[8]])[0] == "mirrored left to right"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_targets_on_one_line_allow_no_diagnosis(count: int) -> None:
    assert diagnose(touches(count=count), WIDE) is None


def test_a_right_device_has_the_plain_matrix() -> None:
    diagnosis = diagnose(touches(), WIDE)
    assert diagnosis is not None
    assert diagnosis.matrix == (1, 0, 0, 0, 1, 0)


def test_the_matrix_of_a_quarter_turn_is_that_of_libinputs_documentation() -> None:
    diagnosis = diagnose(touches(turn="turned by 90 degrees anticlockwise"), WIDE)
    assert diagnosis is not None
    assert diagnosis.matrix == (0, -1, 1, 1, 0, 0)  # "90 degree clockwise", which turns it back


@given(
    st.sampled_from(SIZES),
    st.sampled_from(sorted(TURNS)),
    st.tuples(st.floats(-20, 20), st.floats(-20, 20)),
    st.tuples(st.floats(0.8, 1.25), st.floats(0.8, 1.25)),
)
def test_the_matrix_brings_every_touch_back_to_its_target(
    size: tuple[int, int], turn: str, shift_mm: Point, stretch: Point
) -> None:
    found = touches(size, turn, shift_mm=shift_mm, stretch=stretch)
    diagnosis = diagnose(found, ScreenSize(*size, PX_PER_MM))
    assert diagnosis is not None
    a, b, c, d, e, f = diagnosis.matrix
    for touch in found:
        u, v = touch.reported[0] / size[0], touch.reported[1] / size[1]
        back = (a * u + b * v + c) * size[0], (d * u + e * v + f) * size[1]
        assert math.dist(back, touch.target) < 0.003 * max(size)


def test_how_far_off_a_touch_is() -> None:
    assert distance_mm(Touch((10, 10), (10, 46)), WIDE) == 10
