"""The voice: rows 2, 3 and 4. Measured as soon as there is one."""

import importlib

from kiosk.studio.audit.results import Results

VOICE = "kiosk.visit.voice"
MEASURES = ("volume-range", "volume-reset", "voice-start", "voice-language")


def voice(results: Results) -> None:
    """Say why nothing is measured, where there is no voice."""
    try:
        importlib.import_module(VOICE)
    except ImportError as error:
        for measure in MEASURES:
            results.skip(measure, f"there is no voice here: {error}")
