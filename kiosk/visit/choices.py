"""What a visitor may choose, by the names that the session, the theme and the command line share."""

TEXT_SIZES = ("standard", "large", "largest")
"""By their place, 0 to 2; how large each is says the theme."""

BACKGROUNDS = ("white", "black", "contrast")
