#!/usr/bin/env python3
"""Builds resources/examples/multi-az-three-tier.failwright from nothing in the real window, by keys alone; saves it, opens it
again and holds its analysis against that of the example.

    build_multi_az.py WINDOW COMMAND EXAMPLE [PICTURE]

WINDOW is failwright-window, COMMAND is failwright. Needs Xvfb, openbox and xdotool. With PICTURE the window at the end is kept
as a picture (needs ImageMagick). The events take less than two minutes."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

LIMIT_S = 120

NODE = ["Name", "Kind", "Place", "Group", "Role", "[Reliability]", "Availability", "MTBF", "Repair time", "Instances", "Needed",
        "[Capacity]", "Capacity", "Cost", "Sticky sessions",
        "[As a service]", "group Name", "group Kind", "Redundancy", "group Needed", "Quorum", "Standby", "Consistency", "group Id",
        "[Common cause]", "[Health check]", "Interval", "Threshold", "Timeout", "Depth",
        "[Failover]", "Decide", "Promote", "Reroute by", "DNS TTL", "Reroute", "Reconnect", "Success", "By hand", "Fencing", "Tested",
        "[Backup]", "Backup every", "Restore", "[Identity]"]
OPENED = ["[Health check]", "[Failover]", "[Backup]"]  # folded at first
CLIENT = ["Name", "Kind", "Place", "Weight"]
DOMAIN = ["Name"]
LINK = ["From", "To", "Carries", "Required", "[Replication]", "Mode", "Lag"]
DESIGN = ["Name", "Description", "[Objectives]", "SLO", "SLA", "RTO", "RPO", "Window", "Load",
          "[Operations]", "Releases", "Of these fail", "Roll back", "Blast radius", "Maintenance"]


class Screen:
    """A display of its own with a window manager."""

    def __enter__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                                       pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            os.environ["DISPLAY"] = ":" + pipe.readline().strip()
        self.manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.send_signal(signal.SIGTERM)
            process.wait()


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True, timeout=30)


class Window:
    """The program under test and the keys that go to it."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.wait_for("Failwright")

    @staticmethod
    def wait_for(title):
        """Until a window whose title holds this has the keys."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            found = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True)
            if title in found.stdout:
                return
            time.sleep(0.05)
        raise SystemExit(f"no window “{title}”")

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
        self.keys("F6")
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
        self.keys("Return", "shift+F6")

    def save_as(self, path):
        self.keys("ctrl+s")
        self.wait_for("Save as")
        self.text(path)
        self.keys("Return")
        deadline = time.monotonic() + 10
        while not os.path.exists(path):
            if time.monotonic() > deadline:
                raise SystemExit("it was not saved")
            time.sleep(0.05)
        self.wait_for("Failwright")

    def quit(self):
        self.keys("ctrl+q")
        if self.process.wait(timeout=20) != 0:
            raise SystemExit("the program did not end well")
