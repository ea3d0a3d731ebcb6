"""How loud and how fast the voice may be, for speech-dispatcher and for a recording."""

MIDDLE_LEVEL = 3
"""The level that each visitor starts with: EN 301 549, 5.1.3.13, wants no loud start."""

NORMAL_SPEED = 3
"""The speed that each visitor starts with."""

VOLUMES = (-53, -33, -6, 34, 100)
"""Speech-dispatcher's volume at each level, from -100 to 100. It becomes espeak-ng's amplitude (0 to 200), whose
root mean square is not quite in proportion."""

DECIBELS = (-12.5, -9.2, -6.2, -3.0, 0.0)
"""How loud each level is, against the loudest: measured in English on what a sound card gets. In Lithuanian the
softest levels are 0.3 dB softer still."""

AMPLITUDES = tuple(10 ** (-3 * step / 20) for step in (4, 3, 2, 1, 0))
"""What every sample of a recording is multiplied by at each level: 3 dB a step."""

FACTORS = (0.7, 0.85, 1.0, 1.25, 1.6, 2.0)
"""How many times the normal speed each speed is."""

RATES = (-57, -28, 0, 15, 38, 70)
"""Speech-dispatcher's rate at each speed, from -100 to 100, for its espeak-ng module. Measured by the length of the
same sentences: 0.70, 0.86, 1, 1.22, 1.54 and 1.98 times the normal speed in English, and 0.68, 0.84, 1, 1.26, 1.66
and 2.15 times in Lithuanian."""
