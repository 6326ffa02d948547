#!/usr/bin/env python3
"""Builds resources/examples/multi-az-three-tier.failwright from nothing in the real window, by keys alone; saves it, opens it
again and holds its analysis against that of the example.

    build_multi_az.py WINDOW COMMAND EXAMPLE [PICTURE]

WINDOW is failwright-window, COMMAND is failwright. Needs Xvfb, openbox and xdotool. With PICTURE the window at the end is kept
as a picture (needs ImageMagick). The events take less than two minutes."""

import json
import math
import subprocess
import sys
import tempfile
import time

from real_window import Screen, Window

LIMIT_S = 120

NODE = ["Name", "Kind", "Place", "Group", "Role", "[Reliability]", "Availability", "MTBF", "Repair time", "Instances", "Needed",
        "[Capacity]", "Capacity", "Cost", "Sticky sessions",
        "[As a service]", "group Name", "group Kind", "Redundancy", "group Needed", "Quorum", "Standby", "Consistency", "group Id",
        "[Common cause]", "[Health check]", "Interval", "Threshold", "Timeout", "Depth",
        "[Failover]", "Decide", "Promote", "Reroute by", "DNS TTL", "Reroute", "Reconnect", "Success", "By hand", "Fencing", "Tested",
        "[Backup]", "Backup every", "Restore", "[Identity]"]
OPENED = ["[Health check]", "[Failover]", "[Backup]"]  # folded at first
NODE_FOLDED = NODE[:NODE.index("Interval")] + ["[Failover]", "[Backup]"]  # before OPENED are open
CLIENT = ["Name", "Kind", "Place", "Weight"]
DOMAIN = ["Name"]
LINK = ["From", "To", "Carries", "Required", "[Replication]", "Mode", "Lag"]
DESIGN = ["Name", "Description", "[Objectives]", "SLO", "SLA", "RTO", "RPO", "Window", "Load",
          "[Operations]", "Releases", "Of these fail", "Roll back", "Blast radius", "Maintenance"]


def keep_picture():
    if len(sys.argv) > 4:
        time.sleep(1)
        subprocess.run(["import", "-window", "root", sys.argv[4]], check=True)


def check_of(interval, threshold, timeout, depth):
    return {"Interval": interval, "Threshold": threshold, "Timeout": timeout, "Depth": depth}


def build(window):
    """The example, but for its scenarios and its notes on the drawing."""
    window.keys("ctrl+n")
    window.fill(DESIGN, {"Name": "Three tiers over three zones", "SLO": "99.95", "SLA": "99.9", "RTO": "2min", "RPO": "0",
                         "Window": "30d", "Load": "1200", "Releases": "50", "Of these fail": "2", "Roll back": "10min",
                         "Blast radius": "25", "Maintenance": "0"})
    window.insert("dns")
    window.fill(NODE, {"Name": "Route 53", "Group": "dns"})
    for section in reversed(OPENED):
        window.find_anew("Route 53")
        window.fill(NODE_FOLDED, {section: None})
    window.find_anew("Route 53")
    window.fill(NODE, {"Redundancy": "Active-a", **check_of("5s", "1", "0", "Shal"),
                       "Decide": "0", "Reroute by": "Cl", "Reroute": "0", "Reconnect": "0", "Success": "1", "By hand": "1h",
                       "Tested": "Y"})
    window.insert("client")
    window.fill(CLIENT, {"Name": "Customers", "Weight": "0.8"})
    window.link("Route 53")
    window.insert("region")
    window.rename("eu-west-1")
    window.insert("zone")
    window.rename("eu-west-1a")
    build_first_zone(window)
    window.find("Customers")
    window.link("ALB a")
    window.find("Customers")
    window.keys("ctrl+d")
    window.fill(CLIENT, {"Name": "Back office", "Weight": "0.2"})
    build_other_zones(window)
    window.keys("ctrl+l")


def build_first_zone(window):
    window.insert("load b")
    window.fill(NODE, {"Name": "ALB a", "Group": "lb", "Role": "Act", "Capacity": "5000", "Redundancy": "Active-a",
                       **check_of("10s", "3", "4s", "Deep"), "Decide": "0", "Reroute by": "DNS", "DNS TTL": "1min",
                       "Reconnect": "1s", "Success": "99", "By hand": "30min", "Tested": "Y"})
    window.keys("ctrl+Down")
    window.fill(NODE, {"Name": "Shop app a", "Group": "app", "Role": "Act", "Instances": "4", "Needed": "3", "Capacity": "800",
                       "Redundancy": "Active-a", "group Needed": "2", **check_of("10s", "2", "5s", "Deep"), "Decide": "0",
                       "Reroute by": "Lo", "Reroute": "1s", "Reconnect": "1s", "Success": "1", "By hand": "10min",
                       "Tested": "Y"})
    window.keys("ctrl+Down")
    window.fill(NODE, {"Name": "PostgreSQL a", "Group": "db", "Role": "Prim", "Capacity": "3000", "Redundancy": "Active-p",
                       "Standby": "Hot", "Consistency": "C", **check_of("5s", "3", "0", "Deep"), "Decide": "5s",
                       "Promote": "30s", "Reroute by": "DNS", "DNS TTL": "5s", "Reconnect": "10s", "Success": "99",
                       "By hand": "30min", "Fencing": "Y", "Tested": "Y", "Backup every": "5min", "Restore": "30min"})
    window.insert("cache")
    window.fill(NODE, {"Name": "Redis a", "Group": "cache", "Role": "Prim", "Capacity": "20000", "Redundancy": "Active-p",
                       "Standby": "Hot", "Consistency": "A", **check_of("1s", "30", "0", "Shal"), "Decide": "1s",
                       "Promote": "5s", "Reroute by": "DNS", "DNS TTL": "5s", "Reconnect": "2s", "Success": "99",
                       "By hand": "15min", "Tested": "Y"})
    window.find("Shop app a")
    window.link("Redis a")
    window.fill(LINK, {"Required": "N"})


def build_other_zones(window):
    for zone in "bc":
        window.find("eu-west-1a")
        window.keys("ctrl+d")
        window.rename("eu-west-1" + zone)
        for name in ("ALB", "Shop app", "PostgreSQL", "Redis"):
            window.find(name + " a 2")
            window.rename(name + " " + zone)
    window.find("Redis c")
    window.keys("Delete")
    window.find("PostgreSQL c")
    window.fill(NODE, {"Name": "Reporting replica", "Role": "Rep"})
    for zone in "abc":
        window.find(f"Shop app {zone} Reporting")
        window.keys("Delete")
    for source, target, mode, lag in (("PostgreSQL a", "PostgreSQL b", "Sync", "0"),
                                      ("PostgreSQL a", "Reporting replica", "Async", "1s"), ("Redis a", "Redis b", "Async", "1s")):
        window.find(source)
        window.link(target)
        window.fill(LINK, {"Carries": "Repl", "Mode": mode, "Lag": lag})


def figures(command, path):
    """What the analysis says, without names and order."""
    done = subprocess.run([command, "analyze", "--json", path], capture_output=True, text=True, timeout=60)
    all = json.loads(done.stdout)
    return {"availability": all["availability"], "downtime": all["downtime"], "unavailability": all["unavailability"],
            "clients": sorted((client["weight"], client["availability"]) for client in all["clients"]),
            "spofs": sorted((spof["kind"], spof["blast_radius"]) for spof in all["spofs"]),
            "cut sets": all["cut_sets"]["count_by_order"],
            "probabilities": sorted(cut["probability"] for cut in all["cut_sets"]["sets"])}


def same(one, other):
    """Equal to ten digits."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-10)
    return one == other


def main():
    program, command, example = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder, Screen():
        path = folder + "/built.failwright"
        window = Window(program)
        start = time.monotonic()
        build(window)
        window.save_as(path)
        took = time.monotonic() - start
        window.quit()
        again = Window(program, path)
        again.keys("shift+1")
        keep_picture()
        again.quit()
        built, wanted = figures(command, path), figures(command, example)
    print(f"built in {took:.0f} s")
    for what in wanted:
        if not same(built[what], wanted[what]):
            print(f"{what}: {built[what]}\nbut the example has {wanted[what]}")
    return 0 if same(built, wanted) and took < LIMIT_S else 1


if __name__ == "__main__":
    sys.exit(main())
