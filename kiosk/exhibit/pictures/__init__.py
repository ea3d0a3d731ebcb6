"""The pictures of an exhibit: what the kiosk can show, and the copies that it shows.

The kiosk never shows a picture's file itself. It makes a **copy** of each picture once: upright, with 8 bits, in sRGB,
no larger than the largest screen needs. `check`, `render`, `audit` and the running kiosk use the same code and limits.

Nothing here imports Qt, and only the child process that makes the copies (`making`, `strips`) imports Pillow.
"""
