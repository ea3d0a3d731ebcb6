"""The screen: the QML module `Kiosk` and the Python objects it binds to."""
