"""Reads iCalendar files with python3-icalendar: paths as JSON on stdin, their events on stdout."""

import json
import sys

import icalendar


def moment(event, name):
    return event.decoded(name).isoformat() if name in event else None


def event_of(event):
    assert not event.errors, event.errors
    return {
        "uid": str(event["UID"]),
        "start": moment(event, "DTSTART"),
        "end": moment(event, "DTEND"),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "location": str(event.get("LOCATION", "")),
        "url": str(event["URL"]),
    }


def calendar_of(path):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    return [event_of(event) for event in calendar.walk("VEVENT")]


json.dump({path: calendar_of(path) for path in json.load(sys.stdin)}, sys.stdout)
