"""The log: one line each, as JSON where a program reads it; no secret gets into it."""

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final, Literal, TextIO

from adapters.serving.handling import tell_request
from adapters.serving.redaction import Redactor

LogFormat = Literal["json", "text"]
_CHATTY: Final = ("aiohttp", "asyncio", "discord", "httpx", "httpcore", "slack_bolt", "slack_sdk")
"""Libraries of whose lines only warnings are wanted; at a finer level some of them write whole messages."""


def set_up_logs(
    *, secrets: Iterable[str], level: str = "INFO", log_format: LogFormat | None = None, stream: TextIO | None = None
) -> logging.Handler:
    """Write the root logger's lines to ``stream`` (default: stderr) from now on; return the handler that does it.

    Args:
        secrets: What must never be written.
        level: The least that is written of our own; of the libraries, warnings.
        log_format: ``None``: text on a terminal, else JSON.
        stream: Where to.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    is_text = log_format == "text" or (log_format is None and stream.isatty())
    redactor = Redactor(secrets)
    handler.setFormatter(TextFormatter(redactor) if is_text else JsonFormatter(redactor))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    return handler


class JsonFormatter(logging.Formatter):
    """A line of JSON: ``time``, ``level``, ``logger``, ``message``, and where there is one ``request``, ``exception``.

    What else hangs on a record (``extra``) is left out: it may hold anything of anybody.
    """

    def __init__(self, redactor: Redactor) -> None:
        """Keep who hides the secrets."""
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Each text is redacted before JSON escapes it, else a secret with a quote in it got by."""
        redact = self._redactor.redact
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": redact(record.name),
            "message": redact(_read_message(record)),
        }
        if (request := tell_request()) is not None:
            line["request"] = request
        if (exception := _read_exception(self, record)) is not None:
            line["exception"] = redact(exception)
        return json.dumps(line, ensure_ascii=False)


class TextFormatter(logging.Formatter):
    """A line for people, with a stack trace below it where there is one."""

    def __init__(self, redactor: Redactor) -> None:
        """Keep who hides the secrets."""
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, or lines."""
        time = datetime.fromtimestamp(record.created).astimezone().isoformat(" ", "seconds")
        request = tell_request()
        about = f" [{request}]" if request else ""
        line = f"{time} {record.levelname} {record.name}{about}: {_read_message(record)}"
        exception = _read_exception(self, record)
        return self._redactor.redact(line if exception is None else f"{line}\n{exception}")


def _read_message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        # logging itself would print the arguments, past the redactor.
        return f"{record.msg} (its arguments do not fit)"


def _read_exception(formatter: logging.Formatter, record: logging.LogRecord) -> str | None:
    # A text cached by another handler is not ours, and ours must not be cached: it is not redacted yet.
    parts = []
    if record.exc_info and record.exc_info[0] is not None:
        parts.append(formatter.formatException(record.exc_info))
    if record.stack_info:
        parts.append(formatter.formatStack(record.stack_info))
    return "\n".join(parts) or None
