"""An offline exhibition kiosk: a folder of YAML and pictures becomes a full-screen exhibit."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("exhibition-kiosk")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+checkout"
