"""`python -m resources.drawings [NAME ...]`: draw the illustrations, symbols and maps again, into `resources/`.

A NAME limits it to the files whose names begin with it, such as `sky` or `baltic-black`.
"""

import argparse

from kiosk.paths import RESOURCES
from resources.drawings.catalogue import draw_all


def main() -> None:
    """Write every drawing that is wanted."""
    parser = argparse.ArgumentParser(
        prog="python -m resources.drawings", description="Draw the kiosk's drawings again."
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="only files that begin with it; default: all")
    names = tuple(parser.parse_args().names)
    count = 0
    for file, svg in draw_all():
        if not names or file.rpartition("/")[2].startswith(names):
            (RESOURCES / file).write_text(svg, encoding="utf-8")
            count += 1
    print(f"{count} drawings in {RESOURCES}")


if __name__ == "__main__":
    main()
