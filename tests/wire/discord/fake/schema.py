"""Bodies against Discord's own API description, an OpenAPI file that lies beside the repository, not in it."""

import json
import os
import time
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from tests.wire.discord.fake.journal import Violation

SHARED = Path(os.environ.get("FIRSTHAND_SHARED") or Path(__file__).parents[4].parent / "shared")
PATH = SHARED / "data" / "discord-openapi.json"


class Schema:
    """The request bodies that Discord describes, by operation; ``operations`` is empty where the file is missing.

    ``seconds`` is the CPU time that checking has taken until now.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        spec = _read_spec()
        self._components: Any = dict(spec.get("components", {}))
        # Discord takes ids as numbers too, its description does not say so, and discord.py sends both.
        strict = self._components.get("schemas", {})
        loose = {"SnowflakeType": {"anyOf": [strict.get("SnowflakeType", {}), {"type": "integer", "minimum": 0}]}}
        self._components["schemas"] = strict | loose
        self.operations: dict[str, tuple[str, str, Any]] = {}
        for path, methods in spec.get("paths", {}).items():
            for method, operation in methods.items():
                if method != "parameters":
                    content = operation.get("requestBody", {}).get("content", {})
                    body = content.get("application/json", {}).get("schema")
                    self.operations[operation["operationId"]] = (method.upper(), path, body)
        self._validators: dict[str, Draft202012Validator] = {}

    def check(self, operation: str, body: object) -> list[Violation]:
        """What the description says against this body, the most telling error only."""
        described = self.operations.get(operation)
        if described is None:
            return [Violation(rule="schema", detail=f"no operation {operation}")] if self.operations else []
        if described[2] is None:
            return [Violation(rule="schema", detail="a body where none is described")] if body is not None else []
        if operation not in self._validators:
            schema = {**described[2], "components": self._components}
            self._validators[operation] = Draft202012Validator(schema)
        started = time.thread_time()
        error = best_match(self._validators[operation].iter_errors(body))
        self.seconds += time.thread_time() - started
        return [] if error is None else [Violation(rule="schema", detail=f"{error.json_path}: {error.message[:500]}")]


@cache
def _read_spec() -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(PATH.read_text("utf-8")) if PATH.exists() else {}
