"""What `kiosk doctor` finds of the screens, from the answer of `kiosk.studio.operator.probe`."""

import contextlib
from collections.abc import Iterator
from typing import Any

from kiosk.settings import BAND_MM, Station
from kiosk.studio.operator.finding import Finding
from kiosk.ui.x_server import Blanking, XServer, XServerError

SMALLEST_REACH_MM = 200
"""If less of the screen can be reached from a wheelchair, there is no room for the controls."""

LARGEST_RATIO = 1.5
"""Between the pixels per millimetre of the station file and those that the screen reports, either way."""


def screen(answer: dict[str, Any], station: Station) -> Iterator[Finding]:
    """The screen's sizes, how it is turned, and whether visitors reach it."""
    width, height = answer["size"]
    of_station = station.px_per_mm if answer["is_there"] else None
    px_per_mm = float(of_station or answer["px_per_mm"])
    source = "of the station file" if of_station else "as the screen says"
    reported_mm = " x ".join(str(round(each)) for each in answer["mm"])
    name = answer["name"] or "a screen"
    said = f"{name}: {width} x {height} px, {reported_mm} mm by its own account; {px_per_mm:.2f} px/mm {source}"
    own = answer["px_per_mm"]
    if of_station and max(own, px_per_mm) > LARGEST_RATIO * min(own, px_per_mm):
        way_out = "measure it with `kiosk calibrate`; a projector may be as the station says"
        yield Finding("display", "warning", f"{said}, but {own:.2f} by its own account", way_out)
    else:
        yield Finding("display", "ok", said)
    orientation = "portrait" if height > width else "landscape"
    if station.orientation is not None and station.orientation != orientation:
        said = f"the picture is in {orientation}, the station file says {station.orientation}"
        yield Finding("orientation", "warning", said, "turn the picture in the system's display settings")
    if station.screen_bottom_mm is not None:
        bottom = float(station.screen_bottom_mm)
        within = min(BAND_MM[1], bottom + height / px_per_mm) - max(BAND_MM[0], bottom)
        said = f"{max(within, 0):.0f} mm of the screen are {BAND_MM[0]} to {BAND_MM[1]} mm above the floor"
        way_out = (
            f"move the screen so that at least {SMALLEST_REACH_MM} mm are; or correct screen_bottom_mm or px_per_mm"
        )
        if within >= SMALLEST_REACH_MM:
            yield Finding("reach", "ok", said)
        else:  # if nothing can be reached, `kiosk run` refuses the station file
            yield Finding("reach", "warning" if within > 0 else "missing", said, way_out)


def screens(answer: dict[str, Any], station: Station) -> Iterator[Finding]:
    """Which screen the kiosk fills, if there is a choice."""
    found = [
        f"{number} {name} ({width} x {height})" for number, (name, width, height) in enumerate(answer["screens"], 1)
    ]
    if not answer["is_there"]:
        said = f"the station file names '{station.screen}', which is not there: the kiosk shows on {answer['name']}"
        yield Finding("screens", "warning", said, f"connect it, or name one of these: {', '.join(found)}")
    elif len(found) > 1:
        rule = (
            "as the station file says"
            if station.screen
            else "the primary one; `screen:` in the station file names another"
        )
        yield Finding("screens", "ok", f"{', '.join(found)}; the kiosk shows on {answer['name']}: {rule}")


def screen_saver(answer: dict[str, Any]) -> Iterator[Finding]:
    """Whether something blanks the screen, and whether the kiosk can hold it off."""
    off = "xset s off -dpms"
    blanking, can_suspend = x_blanking() if answer["platform"] == "xcb" else (None, False)
    if blanking is None:
        desktops = ", ".join(answer["keeps_on"])
        if desktops:
            yield Finding("screen saver", "ok", f"the kiosk asks the desktop to keep the screen on ({desktops})")
        elif answer["platform"].startswith("wayland"):
            said = "this compositor can't be asked to keep the screen on"
            way_out = "switch blanking off there: `idle-time=0` under [core] in weston.ini, no swayidle under sway"
            yield Finding("screen saver", "warning", said, way_out)
    elif not any(blanking):
        yield Finding("screen saver", "ok", "the X server never blanks the screen")
    else:
        said = f"the X server blanks the screen after {min(filter(None, blanking))} s without input"
        if can_suspend:
            yield Finding("screen saver", "ok", f"{said}; the kiosk holds that off while it runs", f"for good: {off}")
        else:
            yield Finding("screen saver", "warning", f"{said}, and the kiosk can't hold that off", off)


def x_blanking() -> tuple[Blanking | None, bool]:
    """When the X server blanks the screen, and whether the kiosk can hold that off; None if no server answers."""
    try:
        server = XServer()
    except XServerError:
        return None, False
    with contextlib.closing(server):
        return server.blanking(), server.suspend_saver()
