"""Whether a picture of an exhibit can be shown: a plain file, of a known kind, of a bearable size."""

from pathlib import Path

from kiosk.reading.files import what_stands_there

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000
"""8660 x 5773: more than a 4K screen can show, less than a decompression bomb (200 MB decoded)."""

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}


def trouble(folder: Path, name: str) -> tuple[str, str] | None:
    """Why the picture can't be shown, as (message, hint); None when it can."""
    refused = what_stands_there(folder, name)
    if refused:
        return refused
    kind = _KINDS.get(Path(name).suffix.lower())
    if kind is None:
        return f"'{Path(name).suffix}' pictures are not shown", "save it as PNG, JPEG or WebP"
    size = (folder / name).stat().st_size
    if size > MOST_BYTES:
        return (
            f"the picture has {size / 1e6:.0f} MB",
            f"at most {MOST_BYTES / 1e6:.0f} MB are possible: save it smaller",
        )
    return _trouble_inside(folder / name, kind)


def _trouble_inside(file: Path, kind: str) -> tuple[str, str] | None:
    from PIL import Image, UnidentifiedImageError  # only where an exhibit has pictures of its own

    try:
        with Image.open(file, formats=sorted(set(_KINDS.values()))) as image:
            if image.format != kind:
                return f"this is a {image.format} picture under another name", "give it the ending of its kind"
            if image.width * image.height > MOST_PIXELS:
                return (
                    f"the picture has {image.width} x {image.height} pixels",
                    "at most 50 million are possible: save it smaller",
                )
            image.load()
    except UnidentifiedImageError:
        return "this is not a picture", f"save it as {kind} again"
    except Image.DecompressionBombError:
        return "the picture unpacks to too many pixels", "at most 50 million are possible: save it smaller"
    except (OSError, SyntaxError, ValueError) as error:
        return f"the picture is damaged ({error})", "save it again from the original"
    return None
