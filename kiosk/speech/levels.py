"""How loud and how fast the voice may be, for an engine and for a recording."""

MIDDLE = 3
"""What each visitor starts with, of the levels and of the speeds: EN 301 549, 5.1.3.13, wants no loud start."""

VOLUMES = (0.235, 0.335, 0.47, 0.67, 1.0)
"""Qt's volume at each level. It goes straight to espeak-ng's amplitude (speech-dispatcher's -100 to 100 is its 0
to 200), whose root mean square is not quite in proportion. Measured on what a sound card gets, from the
loudest: 0, -3.0, -6.2, -9.0 and -12.5 dB in English, up to 0.3 dB more in Lithuanian."""

AMPLITUDES = tuple(10 ** (-3 * step / 20) for step in (4, 3, 2, 1, 0))
"""Of a recording at each level: 3 dB a step."""

RATES = (-0.57, -0.28, 0.0, 0.18, 0.43)
"""Qt's rate at each speed: 119, 145, 170, 220 and 290 words a minute, as speech-dispatcher's espeak-ng module
has it: 80 at -1, 170 at 0, 449 at 1, and evenly between."""

FACTORS = (0.7, 0.85, 1.0, 1.3, 1.7)
"""How many times as fast a recording is at each speed."""
