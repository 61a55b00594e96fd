"""What the State Media Monitor's types stand for: who holds the money, the boards and the editorial line.

Source: the table "Typology" in the README of ASD-at-GMF/state-media-profiles @d878fee (MIT), after
https://statemediamonitor.com/typology/. A type describes control and nothing else; IP, ISM, ISF and ISFM are
editorially independent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.model.outlet import ControlCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One type: its name, and whether the state controls funding (``None``: either), governance, editorial line."""

    code: ControlCode
    model: str
    funding: bool | None
    governance: bool
    editorial: bool


CONTROLS: Mapping[str, Control] = MappingProxyType(
    {
        control.code: control
        for control in (
            Control(code="SC", model="state-controlled media", funding=True, governance=True, editorial=True),
            Control(
                code="CaPu",
                model="captured public or state-managed media",
                funding=False,
                governance=True,
                editorial=True,
            ),
            Control(code="CaPr", model="captured private media", funding=None, governance=False, editorial=True),
            Control(
                code="ISFM",
                model="independent state-funded and state-managed media",
                funding=True,
                governance=True,
                editorial=False,
            ),
            Control(
                code="ISF", model="independent state-funded media", funding=True, governance=False, editorial=False
            ),
            Control(
                code="ISM", model="independent state-managed media", funding=False, governance=True, editorial=False
            ),
            Control(code="IP", model="independent public media", funding=False, governance=False, editorial=False),
        )
    }
)
