#!/usr/bin/env python3
"""Every table of the engine's timings, in Markdown, for the methods page.

usage: engine.py BUILD FOLDER [OUTPUT]
BUILD is a build directory with the benchmarks, FOLDER holds fault trees (Open-PSA). With OUTPUT, what follows the heading
"## How fast the engine is" in that file is replaced.
"""
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
HEADING = "## How fast the engine is\n"


def output(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def process_times(failwright, folder):
    """Whole `analyze` processes on the layered designs, cut sets to order 2 included."""
    rows = ["| design | seconds |", "|---|--:|"]
    for design in sorted(folder.glob("*.failwright"), key=lambda path: path.stat().st_size):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            output(failwright, "analyze", design, "--json", "--max-order", "2")
            times.append(time.perf_counter() - start)
        rows.append(f"| {design.stem} | {sorted(times)[1]:.2f} |")
    return "\n".join(rows) + "\n"


def machine():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else os.uname().machine}, {os.cpu_count()} cores, {os.uname().sysname}"


def tables(build, trees):
    failwright = build / "app/failwright"
    yield "### Fault trees\n\n" + output(sys.executable, HERE / "fault_trees.py", failwright, trees)
    yield ("### Decision diagrams\n\nThe largest module of each tree, built by this engine and by BuDDy in the same order of variables.\n\n"
           + output(build / "tests/bench_bdd", trees))
    with tempfile.TemporaryDirectory() as folder:
        yield ("### Topologies\n\nAll journeys, tiers and importances; cut sets of the examples to all orders, of the large designs to order 2. "
               "In the process, medians.\n\n" + output(build / "tests/bench_analysis", folder))
        yield ("### Whole processes\n\n`failwright analyze --json --max-order 2`, every single failure played through included.\n\n"
               + process_times(failwright, pathlib.Path(folder)))


def main():
    build, trees = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    text = HEADING + f"\nMade by one command (the benchmarks of `tests/benchmarks`) on {datetime.date.today():%-d %B %Y}: {machine()}.\n\n" + "\n".join(tables(build, trees))
    if len(sys.argv) < 4:
        print(text, end="")
        return
    page = pathlib.Path(sys.argv[3])
    before = page.read_text().split(HEADING)[0].rstrip("\n")
    page.write_text(before + "\n\n" + text)


if __name__ == "__main__":
    main()
