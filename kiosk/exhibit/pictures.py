"""Whether the kiosk can show a picture of an exhibit."""

import warnings
from pathlib import Path

from kiosk.exhibit.media import MIB, media_problem, suffix_of
from kiosk.reading.problems import MessageAndHint, quote

MAX_BYTES = 20 * MIB
MAX_PIXELS = 50_000_000
"""8660 x 5773: more than a 4K screen can show, less than a decompression bomb (200 MB decoded)."""

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_SMALLER = f"make it smaller: at most {MAX_PIXELS // 1_000_000} million pixels"


def picture_problem(folder: Path, name: str) -> MessageAndHint | None:
    """Why the picture `name` in `folder` can't be shown; None if it can."""
    problem = media_problem(folder, name, "picture", _FORMATS, MAX_BYTES)
    return problem or _content_problem(folder / name, _FORMATS[suffix_of(name)])


def _content_problem(file: Path, expected: str) -> MessageAndHint | None:
    from PIL import Image, UnidentifiedImageError

    # Phones write MPO: a JPEG with a second picture behind it, which nothing here reads.
    formats = ("JPEG", "MPO") if expected == "JPEG" else (expected,)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about large pictures, which we refuse, and odd metadata
            with Image.open(file, formats=sorted(set(_FORMATS.values()))) as image:
                if image.format not in formats:
                    return f"this file is a {image.format} picture", "change the ending of its name to match"
                if image.width * image.height > MAX_PIXELS:
                    return f"the picture has {image.width} x {image.height} pixels", _SMALLER
                image.load()
    except UnidentifiedImageError:
        return f"this file is not a {expected} picture", "save it again as PNG, JPEG or WebP"
    except Image.DecompressionBombError:
        return "the picture has too many pixels", _SMALLER
    except Exception as error:  # damaged files make Pillow's decoders raise nearly everything
        return f"the picture is damaged ({quote(str(error), 80)})", "save it again from the original"
    return None
