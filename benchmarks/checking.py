"""Prints the number of chats in an exported file and the sum of their durations: checking.py FILE

This is a program of its own, since a process that the measuring script starts has at least the memory of that script.
"""
import csv
import gzip
import json
import sys


def durations(file, name):
    if ".csv" in name:
        for row in csv.DictReader(file):
            yield row["duration_seconds"]
    elif ".ndjson" in name:
        for line in file:
            yield json.loads(line).get("duration")
    else:
        text, place, decoder = file.read(), 0, json.JSONDecoder()
        while place < len(text):
            page, place = decoder.raw_decode(text, place)
            for chat in page["chats"]:
                yield chat.get("duration")


with gzip.open(sys.argv[1], "rt", encoding="utf-8-sig", newline="") as output:
    found = [int(duration or 0) for duration in durations(output, sys.argv[1])]
print(len(found), sum(found))
