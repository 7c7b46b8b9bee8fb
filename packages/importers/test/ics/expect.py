"""When the events of iCalendar files take place, by python3-recurring-ical-events.

On stdin, JSON: {"from": day, "to": day, "files": [path]}. On stdout, by path: the occurrences that
begin on these days, both included, in wall-clock time of Paris.
"""

import datetime
import json
import sys
import zoneinfo

import icalendar
import recurring_ical_events

PARIS = zoneinfo.ZoneInfo("Europe/Paris")


def local(moment):
    """Floating times are those of Paris."""
    zoned = moment.replace(tzinfo=PARIS) if moment.tzinfo is None else moment.astimezone(PARIS)
    return zoned.strftime("%Y-%m-%dT%H:%M")


def occurrence_of(event):
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else None
    is_all_day = not isinstance(start, datetime.datetime)
    told = str if is_all_day else local
    return {
        "uid": str(event["UID"]),
        "start": told(start),
        "end": None if end is None else told(end),
        "allday": is_all_day,
        "status": str(event.get("STATUS", "")),
    }


def occurrences_of(path, first, last):
    with open(path, "rb") as file:
        calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
    after = last + datetime.timedelta(days=1)
    found = [
        occurrence_of(event)
        for calendar in calendars
        for event in recurring_ical_events.of(calendar).between(first, after)
    ]
    days = (first.isoformat(), last.isoformat())
    return [one for one in found if days[0] <= one["start"][:10] <= days[1]]


def attempt(path, first, last):
    try:
        return {"occurrences": occurrences_of(path, first, last)}
    except Exception as error:  # noqa: BLE001: whatever the library stumbles on is told
        return {"error": f"{type(error).__name__}: {error}"}


question = json.load(sys.stdin)
first, last = (datetime.date.fromisoformat(question[key]) for key in ("from", "to"))
json.dump({path: attempt(path, first, last) for path in question["files"]}, sys.stdout)
