#!/usr/bin/env python3
"""Holds `failwright analyze --json` against the reference on random small topologies, and the reference against known truths.

usage: brute_force.py COMMAND [--count N] [--seed S]

Known truths are those in truths/ of the folder FAILWRIGHT_SAMPLES, where there is one.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from semantics import Reference
from topologies import topology


def close(actual, expected, absolute=1e-14):
    """Equal to a relative 1e-9, or to what a difference of doubles near 1 can hold."""
    if actual is None or expected is None:
        return actual is None and expected is None
    return abs(float(actual) - float(expected)) <= 1e-9 * abs(float(expected)) + absolute


def survival(unavailability):
    return None if unavailability is None else 1 - unavailability


def numbers(reference, analysis):
    """Every number to compare: (what, actual, expected, absolute tolerance)."""
    yield "unavailability", analysis["unavailability"]["structural"], reference.unavailability(), 0
    yield "availability", analysis["availability"]["structural"], survival(reference.unavailability()), 1e-14
    if not reference.virtual:
        clients = {c["id"]: c["availability"] for c in analysis["clients"]}
        for client, u in reference.client_unavailability().items():
            yield f"client {client}", clients.get(client, "missing"), survival(u), 1e-14
    journeys = {j["id"]: j["availability"] for j in analysis["journeys"]}
    for journey, u in reference.journeys().items():
        yield f"journey {journey}", journeys.get(journey, "missing"), survival(u), 1e-14
    tiers = {t["id"]: t["probability"] for t in analysis["tiers"]}
    for tier, p in reference.tiers().items():
        yield f"tier {tier}", tiers.get(tier, "missing"), p, 1e-14
    importance = {row["id"]: row for row in analysis["importance"]}
    for element, expected in reference.importance().items():
        for measure, value in expected.items():
            actual = importance.get(element, {}).get(measure, "missing")
            yield f"{measure} of {element}", actual, value, 1e-7 if measure == "downtime_year_s" else 1e-14


def sets(reference, analysis):
    """Everything to be equal: (what, actual, expected)."""
    expected = reference.cut_sets()
    listed = analysis["cut_sets"]
    yield "cut sets", {frozenset(s["elements"]) for s in listed["sets"]}, expected
    yield "orders", {(frozenset(s["elements"]), s["order"]) for s in listed["sets"]}, {(s, reference.order(s)) for s in expected}
    yield "counts", listed["count_by_order"], {str(k): n for k, n in Counter(map(reference.order, expected)).items()}
    yield "not connected", analysis["not_connected"], reference.not_connected()
    yield "SPOFs", {s["id"] for s in analysis["spofs"]}, set(reference.spofs())


def differences(design, analysis):
    reference = Reference(design)
    for what, actual, expected in sets(reference, analysis):
        if actual != expected:
            yield f"{what}: {actual}, expected {expected}"
    radius = reference.spofs()
    for spof in analysis["spofs"]:
        if not close(spof["blast_radius"], radius.get(spof["id"], 0)):
            yield f"blast radius of {spof['id']}: {spof['blast_radius']}, expected {radius.get(spof['id'])}"
    for what, actual, expected, absolute in numbers(reference, analysis):
        if actual == "missing" or not close(actual, expected, absolute):
            yield f"{what}: {actual}, expected {expected and float(expected)!r}"


def analyze(command, design):
    done = subprocess.run([command, "analyze", "-", "--json"], input=json.dumps(design), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr}\n{json.dumps(design)}")
    return json.loads(done.stdout)


def as_analysis(truth):
    """A known truth in the shape of `analyze --json`, as far as it goes; the rest is left to the reference."""
    return {"spofs": [{"id": e, "blast_radius": r} for e, r in truth["spofs"].items()],
            "unavailability": {"structural": truth["unavailability"]}, "availability": {"structural": truth["structural"]},
            "journeys": [{"id": j, "availability": a} for j, a in truth["journeys"].items()],
            "tiers": [{"id": t, "probability": p} for t, p in truth["tiers"].items()],
            "importance": [{"id": e, **{"fussell_vesely" if k == "fv" else k: v for k, v in row.items()}}
                           for e, row in truth["importance"].items()]}


def check_truths(folder):
    """Complains of the reference itself."""
    checked = 0
    for expected in sorted(folder.glob("*.expected.json")):
        design = json.loads(expected.with_name(expected.name.replace(".expected", "")).read_text())
        truth = json.loads(expected.read_text())
        reference, analysis = Reference(design), as_analysis(truth)
        wrong = [what for what, actual, value, absolute in numbers(reference, analysis | {"clients": []})
                 if not what.startswith("client") and not close(actual, value, absolute)]
        if {e: float(r) for e, r in reference.spofs().items()} != truth["spofs"]:
            wrong.append("SPOFs")
        if reference.cut_sets() != {frozenset(s) for s in truth["cut_sets"]["sets"]}:
            wrong.append("cut sets")
        if sorted(reference.not_connected()) != sorted(truth["not_connected"]):
            wrong.append("not connected")
        if wrong:
            sys.exit(f"the reference disagrees with {expected.name}: {', '.join(wrong)}")
        checked += 1
    print(f"the reference agrees with {checked} known truths")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    root = Path(__file__).resolve().parents[2]
    check_truths(Path(os.environ.get("FAILWRIGHT_SAMPLES", root.parent / "shared" / "reference")) / "truths")
    source = random.Random(arguments.seed)
    designs = [topology(source) for _ in range(arguments.count)]
    wrong = 0
    with ThreadPoolExecutor(2) as pool:
        for i, (design, analysis) in enumerate(zip(designs, pool.map(lambda d: analyze(arguments.command, d), designs))):
            found = list(differences(design, analysis))
            wrong += bool(found)
            if found and wrong <= 5:
                print(f"topology {i}: {json.dumps(design)}", *found, sep="\n  ")
    print(f"{wrong} of {len(designs)} topologies disagree")
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
