"""``firsthand read``: one article read without storing it."""

import argparse
import sys
from collections.abc import Mapping

import msgspec

from adapters.commands.add import add_entry_arguments, read_entry
from adapters.commands.printing import print_record
from bot.intake import prepare_article
from bot.model.link import NO_RULES
from bot.reading.dossier import read_dossier


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("source", metavar="FILE", help="an .html or .txt file")
    add_entry_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print the record as JSON (firsthand.record/1)")


def run(options: argparse.Namespace, _environ: Mapping[str, str]) -> int:
    """Read it and print its record."""
    incoming = prepare_article(read_entry(options.source, options), rules=NO_RULES)
    dossier = incoming.dossier or read_dossier(incoming.article)
    if options.json:
        sys.stdout.buffer.write(msgspec.json.encode(dossier.record) + b"\n")
    else:
        print_record(incoming.article, dossier)
    return 0
