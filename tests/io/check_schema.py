"""Holds files against the JSON Schema with an independent validator.

check_schema.py SCHEMA RIGHT-FOLDER... --wrong FOLDER: every *.failwright and *.json file in the first folders is valid,
every one in FOLDER is not.
"""

import argparse
import json
import math
import pathlib
import sys

import jsonschema


def topologies(folder):
    paths = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix in (".failwright", ".json"))
    return [(p, json.loads(p.read_text(encoding="utf-8-sig"), parse_float=finite, parse_constant=float)) for p in paths]


def finite(text):
    value = float(text)
    return value if math.isfinite(value) else 10**400


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("schema")
    arguments.add_argument("right", nargs="*")
    arguments.add_argument("--wrong", required=True)
    options = arguments.parse_args()

    schema = json.loads(pathlib.Path(options.schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    failures = []
    for folder in options.right:
        for path, topology in topologies(folder):
            failures += [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(topology)]
    wrong = topologies(options.wrong)
    failures += [f"{path} is valid, but should not be" for path, topology in wrong if validator.is_valid(topology)]
    if not wrong:
        failures.append(f"nothing in {options.wrong}")

    print("\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
