"""Reads CSV files with Python's csv module: paths as JSON on stdin, their rows on stdout."""

import csv
import json
import sys


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, restkey="beyond", strict=True))


json.dump({path: rows_of(path) for path in json.load(sys.stdin)}, sys.stdout)
