#!/usr/bin/env python3
"""What must not cost anybody their work, in the real window: kill -9, a full disk, broken settings.

    survives.py WINDOW EXAMPLE

WINDOW is failwright-window, EXAMPLE multi-az-three-tier.failwright. Needs Xvfb, openbox and xdotool; the full disk is passed over
where no small file system may be mounted."""

import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

from real_window import Screen, Window, expect, until


def names_in(path):
    return {node.get("name") for node in json.loads(path.read_text())["nodes"]}


def copies(data):
    """What the program keeps for a crash; its copies come and go meanwhile."""
    for copy in data.rglob("recovery/*.failwright"):
        with suppress(FileNotFoundError):
            yield names_in(copy)


def kill_and_recover(program, example, folder, data):
    path = folder / "shop.failwright"
    shutil.copy(example, path)
    before = path.read_bytes()
    window = Window(program, str(path))
    window.find("Route 53")
    window.rename("Kept")
    until(lambda: any("Kept" in names for names in copies(data)), "no copy was kept for a crash")
    window.process.kill()
    window.process.wait()
    expect(path.read_bytes() == before, "the file itself was touched")
    again = Window(program)
    again.answer("Recover unsaved changes", "Return")
    again.wait_for("shop.failwright")
    again.keys("ctrl+s")
    until(lambda: "Kept" in names_in(path), "what was recovered was not what was edited")
    again.quit()


@contextmanager
def small_disk(folder):
    place = folder / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(place)], capture_output=True)
    try:
        yield place if done.returncode == 0 else None
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "-l", str(place)], check=True)


def fill_the_disk(program, example, folder):
    with small_disk(folder) as disk:
        if disk is None:
            return print("no right to mount a small file system: no full disk")
        path = disk / "shop.failwright"
        shutil.copy(example, path)
        before = path.read_bytes()
        window = Window(program, str(path))
        window.find("Route 53")
        window.rename("Saved")
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096) == 4096:
                    pass
            except OSError:
                pass
        window.keys("ctrl+s")
        window.answer("was not saved", "Escape")
        expect(path.read_bytes() == before, "the old file did not survive")
        expect(sorted(each.name for each in disk.iterdir()) == ["filler", "shop.failwright"], "something was left on the disk")
        filler.unlink()
        window.keys("ctrl+s")
        until(lambda: "Saved" in names_in(path), "it is not saved where there is room again")
        window.quit()


def break_the_settings(program, settings):
    settings.write_bytes(b"\0\1\2 no settings at all")
    window = Window(program)
    window.quit()
    expect(settings.with_name("window.ini.broken").exists(), "the broken settings were not put aside")
    expect(b"[window]" in settings.read_bytes(), "there are no new settings")


def main():
    program, example = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as name, Screen() as screen:
        folder = Path(name)
        kill_and_recover(program, example, folder, screen.data)
        fill_the_disk(program, example, folder)
        break_the_settings(program, screen.settings)
    return 0


if __name__ == "__main__":
    sys.exit(main())
