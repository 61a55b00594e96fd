"""A frame to a process that answers one by one, and the frame that it answers with."""

import subprocess

from adapters.reading.frames import HEAD_BYTES


def exchange_frames(process: subprocess.Popen[bytes], frame: bytes) -> bytes | None:
    """Return the body of the reply to a frame; ``None`` where the process ends before it."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(frame)
        process.stdin.flush()
    except BrokenPipeError:
        return None
    head = process.stdout.read(HEAD_BYTES)
    body = process.stdout.read(int.from_bytes(head))
    return body if len(head) == HEAD_BYTES and len(body) == int.from_bytes(head) else None
