"""Whether a picture of an exhibit can be shown: a plain file, of a known kind, of a bearable size."""

import warnings
from pathlib import Path

from kiosk.reading.files import what_stands_there
from kiosk.reading.problems import shown

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000
"""8660 x 5773: more than a 4K screen can show, less than a decompression bomb (200 MB decoded)."""

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_SMALLER = "at most 50 million pixels are possible: save it smaller"


def trouble(folder: Path, name: str) -> tuple[str, str] | None:
    """Why the picture can't be shown, as (message, hint); None when it can."""
    refused = what_stands_there(folder, name)
    if refused:
        return refused
    kind = _KINDS.get(Path(name).suffix.lower())
    if kind is None:
        return f"{shown(name)} is not named as a picture", "save it as PNG, JPEG or WebP: .png, .jpg, .webp"
    return _trouble_inside(folder / name, kind)


def _trouble_inside(file: Path, kind: str) -> tuple[str, str] | None:
    from PIL import Image, UnidentifiedImageError

    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            most = f"at most {MOST_BYTES / 1e6:.0f} MB are possible: save it smaller"
            return f"the picture has {size / 1e6:.0f} MB", most
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of large pictures, which are refused, and of odd metadata
            with Image.open(file, formats=sorted(set(_KINDS.values()))) as image:
                # Phones write MPO: a JPEG with a second picture behind it, of which nobody takes notice.
                if image.format not in (kind, "MPO" if kind == "JPEG" else kind):
                    return f"this is a {image.format} picture under another name", "give it the ending of its kind"
                if image.width * image.height > MOST_PIXELS:
                    return f"the picture has {image.width} x {image.height} pixels", _SMALLER
                image.load()
    except UnidentifiedImageError:
        return f"this is not a {kind} picture", "save it again as PNG, JPEG or WebP, whatever it was before"
    except Image.DecompressionBombError:
        return "the picture unpacks to too many pixels", _SMALLER
    except Exception as error:  # broken files make Pillow's decoders raise nearly everything
        return f"the picture is damaged ({shown(str(error), 80)})", "save it again from the original"
    return None
