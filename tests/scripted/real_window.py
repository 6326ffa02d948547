"""The program in a real window on a display of its own, and the keys that go to it.

Needs Xvfb, openbox and xdotool."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE_S = 60


def expect(truth, words):
    if not truth:
        raise SystemExit(words)


def until(what, words):
    """Waits for what is to become true."""
    deadline = time.monotonic() + PATIENCE_S
    while not what():
        expect(time.monotonic() < deadline, words)
        time.sleep(0.05)


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, timeout=PATIENCE_S)


def active(*what):
    """What xdotool says of the window that has the keys, its number at first; nothing where there is none."""
    done = subprocess.run(["xdotool", "getactivewindow", *what], capture_output=True, text=True, timeout=PATIENCE_S)
    return done.stdout.strip()


class Screen:
    """A display with a window manager, and a home for settings and data that nobody else has."""

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        self.data = Path(self.home.name, "data")
        os.environ.update(XDG_CONFIG_HOME=self.home.name, XDG_DATA_HOME=str(self.data), XDG_RUNTIME_DIR=self.home.name,
                          LC_ALL="C.UTF-8")
        os.environ.pop("QT_QPA_PLATFORM", None)
        reader, writer = os.pipe()
        # Without -noreset the server cuts all connections when its last client goes: a probe before the window manager is there.
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            os.environ["DISPLAY"] = ":" + pipe.readline().strip()
        self.manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(self.is_managed, "no window manager came up")
        return self

    @staticmethod
    def is_managed():
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True).returncode == 0

    @property
    def settings(self):
        """The program's file of settings."""
        [found] = Path(self.home.name).rglob("window.ini")
        return found

    def __exit__(self, failure, *_):
        if failure is not None and "FAILWRIGHT_PICTURE" in os.environ:
            subprocess.run(["import", "-window", "root", os.environ["FAILWRIGHT_PICTURE"]])
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        self.home.cleanup()


class Window:
    """The program under test, on a file or on nothing, and the keys that go to it."""

    def __init__(self, program, *paths):
        self.process = subprocess.Popen([program, *paths])
        self.wait_for(Path(paths[0]).name if paths else "Failwright")

    def wait_for(self, title):
        """Until a window whose title holds this has the keys; its number."""
        def has_the_keys():
            expect(self.process.poll() is None, f"the program ended with {self.process.returncode} before “{title}”")
            return title in active("getwindowname")
        until(has_the_keys, f"no window “{title}”")
        return active()

    def answer(self, title, *keys):
        """Waits for a dialog, gives it these keys and waits until it has gone."""
        dialog = self.wait_for(title)
        self.keys(*keys)
        until(lambda: active() not in ("", dialog), f"“{title}” stays")

    @staticmethod
    def keys(*keys):
        xdotool("key", "--delay", "15", *keys)

    @staticmethod
    def text(words):
        xdotool("type", "--delay", "5", "--", words)

    def insert(self, part):
        self.keys("ctrl+i")
        self.text(part)
        self.keys("Return")

    def find(self, name):
        self.keys("ctrl+f")
        self.text(name)
        self.keys("Return")

    def find_anew(self, name):
        """The same, so that the inspector starts at its first field again."""
        self.keys("ctrl+shift+a")
        self.find(name)

    def rename(self, name):
        self.keys("F2")
        self.text(name)
        self.keys("Return")

    def link(self, *names):
        """Links what is selected to the node of this name, for each of them."""
        for name in names:
            self.keys("l")
            self.text(name)
            self.keys("Return")

    def fill(self, form, values):
        """Goes through the fields of the inspector in their order and back to the canvas."""
        self.keys("ctrl+F6")
        at = 0
        for field in form:
            if field not in values:
                continue
            if form.index(field) > at:
                self.keys(*["Tab"] * (form.index(field) - at))
            at = form.index(field)
            if values[field] is not None:
                self.text(values[field])
            else:
                self.keys("space")
        self.keys("Return", "ctrl+shift+F6")

    def save_as(self, path):
        self.keys("ctrl+s")
        self.wait_for("Save as")
        self.text(path)
        self.answer("Save as", "Return")
        until(lambda: os.path.exists(path), "it was not saved")

    def quit(self):
        deadline = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:  # a window that is still coming up may miss a key
            expect(time.monotonic() < deadline, "the program did not end")
            self.keys("ctrl+q")
            try:
                self.process.wait(timeout=3)
            except subprocess.TimeoutExpired:
                pass
        expect(self.process.returncode == 0, f"the program ended with {self.process.returncode}")
