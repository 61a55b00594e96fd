"""A record in the form that was asked for: for a person at a terminal, for a browser, for a program."""

import argparse
import sys

import msgspec

from bot.model.article import Article, Dossier


def add_form_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the forms, of which one is chosen at most."""
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print the record as JSON (firsthand.record/1)")
    forms.add_argument("--html", action="store_true", help="print a page: the text marked, its chains drawn")


def print_dossier(options: argparse.Namespace, article: Article, dossier: Dossier) -> None:
    """Print what is known of an article in the form that ``options`` choose."""
    if options.json:
        sys.stdout.buffer.write(msgspec.json.encode(dossier.record) + b"\n")
    elif options.html:
        from adapters.console.record.page import write_page  # noqa: PLC0415 - the other forms need none of it

        sys.stdout.buffer.write(write_page(article, dossier).encode("utf-8", "replace"))
    else:
        from adapters.console.record.lines import print_record  # noqa: PLC0415 - as above

        print_record(article, dossier)
