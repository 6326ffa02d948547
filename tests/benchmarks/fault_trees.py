#!/usr/bin/env python3
"""Whole processes on the same fault trees: `failwright solve` beside Debian's `scram`, as a table in Markdown.

usage: fault_trees.py FAILWRIGHT FOLDER [--limit SECONDS] [--runs N]
FOLDER holds Open-PSA files. Each time is the median of N runs, in seconds; past the limit a run is stopped.
"""
import argparse
import datetime
import json
import math
import os
import pathlib
import platform
import statistics
import subprocess
import threading
import time


def timed(command, limit):
    """Seconds, output and MiB at most in use; no seconds past the limit or on failure."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        alarm = threading.Timer(limit, process.kill)
        alarm.start()
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return (time.perf_counter() - start if status == 0 else None), output, usage.ru_maxrss / 1024


def median(command, limit, runs):
    """Of the seconds, the output, and the most MiB of any run."""
    times = []
    output, most = b"", 0.0
    for _ in range(runs):
        seconds, output, used = timed(command, limit)
        most = max(most, used)
        if seconds is None:
            return None, output, most
        times.append(seconds)
        if seconds > 5:
            break
    return statistics.median(times), output, most


def shown(seconds, limit):
    return f"over {limit:g}" if seconds is None else f"{seconds:.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("failwright")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {cpu}. Whole processes, median of {given.runs}, seconds: "
          "`failwright solve --max-order 2` beside `scram --bdd --probability 1 --importance 1 -l 2`, then all minimal cut sets counted.\n")
    print("| tree | events | failwright | scram | times | all cut sets | number | probability |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    ratios = []
    memory = []
    for tree in sorted(given.folder.glob("*.xml")):
        ours, _, used = median([given.failwright, "solve", "--json", "--max-order", "2", str(tree)], given.limit, given.runs)
        peer, _, _ = median(["scram", "--bdd", "--probability", "1", "--importance", "1", "-l", "2", str(tree)], given.limit, given.runs)
        all_sets, output, used_for_all = median([given.failwright, "solve", "--json", str(tree)], given.limit, given.runs)
        memory += [used, used_for_all]
        answer = json.loads(output) if all_sets is not None else {}
        ratio = None if ours is None else (peer or given.limit) / ours
        if ratio is not None:
            ratios.append(ratio)
        sets = answer.get("minimal_cut_sets", {})
        number = f"{sets['count']:,}" if sets.get("complete") else "low orders alone"
        chance = answer.get("probability")
        bounds = answer.get("probability_bounds", [0, 1])
        print(f"| {tree.stem} | {answer.get('basic_events', '')} | {shown(ours, given.limit)} | {shown(peer, given.limit)} | "
              f"{'' if ratio is None else ('' if peer else '> ') + format(ratio, '.1f')} | {shown(all_sets, given.limit)} | {number} | "
              f"{format(chance, '.6e') if chance is not None else f'{bounds[0]:.4e} to {bounds[1]:.4e}'} |", flush=True)
    mean = math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))
    print(f"\nGeometric mean: {mean:.1f} times as fast; no process of failwright's takes more than {max(memory):.0f} MiB.")


if __name__ == "__main__":
    main()
