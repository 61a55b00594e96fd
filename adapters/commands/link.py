"""``firsthand link``: the links found in a text, and the keys by which articles are looked up."""

import argparse
import sys
from collections.abc import Mapping

import msgspec

from adapters.commands.texts import decode_argument, read_stdin
from bot.matching.links import find_links
from bot.outlets import Registry, link_rules
from seeds import read_registry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("text", help='the text; "-" reads it from standard input')
    parser.add_argument("--platform", choices=("discord", "slack"), help="read the markup of this platform")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace, _environ: Mapping[str, str]) -> int:
    """Print the links."""
    text = read_stdin() if options.text == "-" else decode_argument(options.text)
    rules = link_rules(Registry.parse(**read_registry()).profiles)
    links = [found.link for found in find_links(text, platform=options.platform, rules=rules)]
    if options.json:
        sys.stdout.buffer.write(msgspec.json.encode(links) + b"\n")
        return 0
    for link in links:
        print(f"{link.given}\n    exact {link.exact}\n    loose {link.loose}")
        for wrapper in link.unwrapped_from:
            print(f"    out of {wrapper}")
        if link.hint:
            print(f"    quotes {link.hint}")
    if not links:
        print("no link in this text")
    return 0
