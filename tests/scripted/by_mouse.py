#!/usr/bin/env python3
"""Two nodes and their link by the mouse alone, in the real window: dragged from the palette, linked from a port, moved, undone.

    by_mouse.py WINDOW

WINDOW is failwright-window. Needs Xvfb, openbox and xdotool."""

import json
import sys
import tempfile
import time
from pathlib import Path

from real_window import Screen, Window, active, expect, until, xdotool

# in the window
FIRST_PART = (60, 196)  # of the palette, when a search has left only one
UPPER, LOWER = (560, 220), (560, 400)
CARD_HEIGHT = 64


def drag(start, end):
    """In small steps, as a hand does it: a drag and drop of the system wants to see the way."""
    window = active()

    def point_at(x, y):
        xdotool("mousemove", "--window", window, str(x), str(y))
        time.sleep(0.03)

    point_at(*start)
    time.sleep(0.15)
    xdotool("mousedown", "1")
    for step in range(1, 21):
        point_at(*(a + (b - a) * step // 20 for a, b in zip(start, end)))
    time.sleep(0.15)
    xdotool("mouseup", "1")
    time.sleep(0.3)


def part_onto_canvas(window, name, where):
    window.keys("ctrl+i", "ctrl+a")
    window.text(name)
    time.sleep(0.3)
    drag(FIRST_PART, where)


def below(point, distance):
    return point[0], point[1] + distance


def saved(window, path):
    before = path.stat().st_mtime_ns
    window.keys("ctrl+s")
    until(lambda: path.stat().st_mtime_ns != before, "it was not saved")
    return json.loads(path.read_text())


def main():
    with tempfile.TemporaryDirectory() as name, Screen():
        path = Path(name) / "drawn.failwright"
        path.write_text('{ "format": "failwright", "version": 1 }\n')
        window = Window(sys.argv[1], str(path))
        part_onto_canvas(window, "app", UPPER)
        part_onto_canvas(window, "database", LOWER)
        drag(below(UPPER, CARD_HEIGHT // 2), LOWER)
        design = saved(window, path)
        kinds = [node["kind"] for node in design["nodes"]]
        expect(kinds == ["app", "database"], f"dragged onto the canvas: {kinds}")
        ids = [node["id"] for node in design["nodes"]]
        links = [(link["from"], link["to"]) for link in design["links"]]
        expect(links == [tuple(ids)], f"linked from a port: {links}")
        drag(LOWER, below(LOWER, 60))
        moved = saved(window, path)
        expect(moved["nodes"][1]["y"] > design["nodes"][1]["y"] + 40, "the node was not moved")
        window.keys("ctrl+z")
        expect(saved(window, path) == design, "the move was not taken back")
        window.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
