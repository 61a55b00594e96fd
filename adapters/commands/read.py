"""``firsthand read``: one article read without storing it."""

import argparse
from collections.abc import Mapping

from adapters.commands.add import add_entry_arguments, read_entry
from adapters.commands.opening import load_parser_once
from adapters.commands.printing import add_form_arguments, print_dossier
from bot.intake import prepare_article
from bot.model.link import NO_RULES
from bot.reading.dossier import renew_dossier


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("source", metavar="FILE", help="an .html or .txt file")
    add_entry_arguments(parser)
    add_form_arguments(parser)


def run(options: argparse.Namespace, _environ: Mapping[str, str]) -> int:
    """Read it and print its record."""
    incoming = prepare_article(read_entry(options.source, options), rules=NO_RULES)
    dossier = renew_dossier(incoming.article, incoming.dossier, parser=load_parser_once())
    print_dossier(options, incoming.article, dossier)
    return 0
