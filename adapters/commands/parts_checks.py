"""What ``firsthand doctor`` checks of the installation: which optional parts are there, and what goes without them."""

from importlib.metadata import PackageNotFoundError, metadata, version
from importlib.util import find_spec
from typing import Final

from adapters.doctor.finding import Finding
from bot.reading.parsing import find_model, load_parser

PARTS: Final = (("model", "semantic", "onnxruntime", "claims in other words than the article's are not found"),)
"""The part, the extra that brings it, its library, and what goes without it."""
PATTERNS: Final = "pages are read by patterns alone: reported speech and longer chains only in part"
PLATFORMS: Final = {"discord": "discord", "slack": "slack_bolt"}
"""The library of each platform; its extra has the platform's name."""


def check_parts(platforms: tuple[str, ...]) -> list[Finding]:
    """Return which parts are installed, those of ``platforms`` (which are set up) among them."""
    findings = [_tell_version()]
    for platform in platforms:
        library = PLATFORMS[platform]
        if find_spec(library) is None:
            mend = f"pip install 'firsthand[{platform}]'"
            what = f"{library} is not installed"
            findings.append(Finding(name=f"{platform} library", state="broken", what=what, mend=mend))
    return [*findings, _check_parser(), *(_check_part(*part) for part in PARTS)]


def _check_parser() -> Finding:
    model, parser = find_model(), load_parser()
    if model is None:
        mend = "pip install 'firsthand[parse]', then `firsthand reread`, if that is wanted"
        return Finding(name="parser", state="warning", what=f"not installed: {PATTERNS}", mend=mend)
    if parser is None:
        what = f"{model} does not fit the spaCy that is installed, or is damaged: {PATTERNS}"
        mend = "pip install --force-reinstall 'firsthand[parse]', then `firsthand reread`"
        return Finding(name="parser", state="warning", what=what, mend=mend)
    return Finding(name="parser", state="ok", what=f"{parser.name}, on spaCy {version('spacy')}")


def _check_part(name: str, extra: str, library: str, without: str) -> Finding:
    if extra not in _list_extras():
        return Finding(name=name, state="ok", what=f"none in this version: {without}")
    if find_spec(library) is None:
        mend = f"pip install 'firsthand[{extra}]', if that is wanted"
        return Finding(name=name, state="warning", what=f"not installed: {without}", mend=mend)
    return Finding(name=name, state="ok", what=f"{library} is installed")


def _list_extras() -> tuple[str, ...]:
    try:
        return tuple(metadata("firsthand").get_all("Provides-Extra") or ())
    except PackageNotFoundError:
        return ()


def _tell_version() -> Finding:
    try:
        found = version("firsthand")
    except PackageNotFoundError:
        found = "not installed, run from its folder"
    return Finding(name="firsthand", state="ok", what=found)
