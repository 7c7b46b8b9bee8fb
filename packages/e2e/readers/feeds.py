"""Reads RSS and Atom files with python3-feedparser: paths as JSON on stdin, feeds on stdout."""

import json
import sys

import feedparser


def feed_of(path):
    with open(path, "rb") as file:
        feed = feedparser.parse(file.read())
    return {
        "problem": str(feed.bozo_exception) if feed.bozo else None,
        "version": feed.version,
        "title": feed.feed.title,
        "self": [link.href for link in feed.feed.links if link.rel == "self"],
        "entries": [
            {
                "id": entry.id,
                "link": entry.link,
                "title": entry.title,
                "published": list(entry.published_parsed[:6]),
            }
            for entry in feed.entries
        ],
    }


json.dump({path: feed_of(path) for path in json.load(sys.stdin)}, sys.stdout)
