"""The sky over the Baltic coast."""

from resources.drawings.drawing import Drawing, cloud, dawn_sun
from resources.drawings.illustrations.coast import glitter, grass, pines, sea
from resources.drawings.illustrations.fighter import fighter, trail
from resources.drawings.shapes import curve


def sky(to: Drawing) -> None:
    """A pair of fighters over the sea in the evening, when the sun stands over it; dunes and pines at the right."""
    cloud(to, "haze", (430, 404), 520, 30)
    cloud(to, "haze", (860, 600), 400, 30)
    dawn_sun(to, 250, 756, 136)
    sea(to, 756)
    glitter(to, "gleam", 250, 760, width=270, depth=130, rows=12, seed=4)
    climb = 0.34
    for x, y, size in ((690, 512, 190), (372, 596, 132)):
        trail(to, x - size * 0.93, y + size * 0.33, size * 2.4, width=size * 0.03, climb=climb)
        fighter(to, x, y, size, roll=-0.75, yaw=0.5, climb=climb)
    dunes(to)


def dunes(to: Drawing) -> None:
    """The shore that rises to the right: a far spit, two stands of pines, sand, grass."""
    to.detail("far", curve(((470, 764), (640, 752), (800, 740), (960, 716), (1210, 706), (1210, 790), (470, 766))))
    if not to.contrast:
        pines(to, "pine_far", ((752, 800, 200), (816, 786, 262), (868, 780, 230), (1186, 750, 280)))
    if not to.contrast:
        to.land("mid", (420, 800), (620, 784), (800, 758), (960, 744), (1210, 712))
    to.detail(
        "sand_shade", curve(((230, 930), (420, 836), (600, 814), (800, 796), (960, 768), (1210, 740), (1210, 930)))
    )
    pines(to, "pine", ((930, 812, 330), (1004, 800, 404), (1092, 790, 360), (1160, 784, 400)))
    to.land("sand", (100, 930), (360, 866), (570, 850), (760, 826), (960, 786), (1210, 766))
    if not to.contrast:
        to.land("front", (-410, 896), (300, 884), (560, 888), (800, 868), (1000, 836), (1210, 822))
    spots = (
        -380,
        -340,
        -230,
        -120,
        -90,
        40,
        150,
        196,
        330,
        360,
        395,
        520,
        610,
        640,
        668,
        740,
        850,
        880,
        915,
        960,
        1060,
        1095,
        1180,
    )
    grass(to, "front", [(x, 890 - max(0, x - 640) * 0.13) for x in spots], 52, 2)
