"""The scripts that make the kiosk's drawings in `resources/`: `python -m resources.drawings` draws all of them again.

A drawing is made of flat shapes in named tones; the theme (`resources/theme/theme.json`) says which colour a tone has
on each background. The kiosk itself never imports this package, and a wheel does not contain it.
"""
