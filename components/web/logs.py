"""The log as lines of JSON, for hosts that read it by machine: `EXPLAINER_LOG=json`. Readers stand in no line of it."""

import json
import logging
import os
import sys
from datetime import UTC, datetime
from typing import Any


class JsonLines(logging.Formatter):
    """One record a line: `time`, `level`, `logger`, `message`, and `trace` where something was raised."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def set_up_log() -> None:
    """Do as `EXPLAINER_LOG` says. Raises `ValueError` where it says something else than `json` or `text`."""
    said = os.environ.get("EXPLAINER_LOG") or "text"
    if said not in {"json", "text"}:
        raise ValueError(f"EXPLAINER_LOG: {said!r} is neither json nor text")
    if said == "json":
        logging.basicConfig(stream=sys.stderr)
        known = [logging.getLogger(name) for name in list(logging.root.manager.loggerDict)]
        for logger in (logging.root, *known):
            for handler in logger.handlers:
                handler.setFormatter(JsonLines())
