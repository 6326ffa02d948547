#!/usr/bin/env python3
"""What must not cost anybody their work, in the real window: kill -9, a full disk, broken settings.

    survives.py WINDOW EXAMPLE

WINDOW is failwright-window, EXAMPLE multi-az-three-tier.failwright. Needs Xvfb, openbox and xdotool; the full disk is passed over
where no small file system may be mounted."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from build_multi_az import Screen, Window

LONGEST_LOSS_S = 5


def expect(truth, words):
    if not truth:
        raise SystemExit(words)


def names_in(path):
    return {node.get("name") for node in json.loads(path.read_text())["nodes"]}


def until(what, words):
    deadline = time.monotonic() + 10
    while not what():
        expect(time.monotonic() < deadline, words)
        time.sleep(0.05)


def kill_and_recover(program, example, folder):
    path = folder / "shop.failwright"
    shutil.copy(example, path)
    before = path.read_bytes()
    window = Window(program, str(path))
    window.find("Route 53")
    window.rename("Kept")
    time.sleep(LONGEST_LOSS_S)
    window.process.kill()
    window.process.wait()
    expect(path.read_bytes() == before, "the file itself was touched")
    again = Window(program)
    again.wait_for("Recover unsaved changes")
    again.keys("Return")
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
        window.wait_for("was not saved")
        window.keys("Escape")
        window.wait_for("shop.failwright")
        expect(path.read_bytes() == before, "the old file did not survive")
        expect(sorted(each.name for each in disk.iterdir()) == ["filler", "shop.failwright"], "something was left on the disk")
        filler.unlink()
        window.keys("ctrl+s")
        until(lambda: "Saved" in names_in(path), "it is not saved where there is room again")
        window.quit()


def break_the_settings(program, config):
    [settings] = config.rglob("window.ini")
    settings.write_bytes(b"\0\1\2 no settings at all")
    window = Window(program)
    window.quit()
    expect(settings.with_name("window.ini.broken").exists(), "the broken settings were not put aside")
    expect(b"[window]" in settings.read_bytes(), "there are no new settings")


def main():
    program, example = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as name, Screen():
        folder = Path(name)
        os.environ.update(XDG_CONFIG_HOME=name + "/config", XDG_DATA_HOME=name + "/data", LC_ALL="C.UTF-8")
        os.environ.pop("QT_QPA_PLATFORM", None)
        kill_and_recover(program, example, folder)
        fill_the_disk(program, example, folder)
        break_the_settings(program, folder / "config")
    return 0


if __name__ == "__main__":
    sys.exit(main())
