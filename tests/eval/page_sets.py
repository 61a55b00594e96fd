"""Pages with their right answers, read from clones of six public repositories. Nothing of them is kept here.

``$FIRSTHAND_PAGES`` names a folder that holds a clone of each, bare or not, as ``owner+name/repo`` or ``name``:
adbar/trafilatura, scrapinghub/article-extraction-benchmark, flairNLP/fundus, adbar/htmldate, postlight/parser and
AndyTheFactory/newspaper4k. One that is missing is left out. Blobs are read with git, so no work tree is needed.

What their people wrote down is taken as it is. Not taken: mozilla/readability's pages, whose expected titles and dates
are what that program printed.
"""

import gzip
import json
import re
import subprocess
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

Half = Literal["look", "keep"]
_JS_READ = re.compile(r"readFileSync\(\s*['\"]\./fixtures/([^'\"]+\.html)['\"]")
_JS_URL = re.compile(r"(?:url|uri)\s*=\s*['\"](https?://[^'\"]+)['\"]|parse\(\s*['\"](https?://[^'\"]+)['\"]")
_JS_EQUAL = re.compile(
    r"""equal\(\s*(title|author|date_published),\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")"""
)
_JS_ESCAPE = re.compile(r"\\(.)")
_META_VALUE = re.compile(rb"(<meta\b[^>]*?) value=", re.IGNORECASE)
"""Postlight keeps its pages as its parser rewrote them, with ``value`` for ``content``; that is turned back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A page and what its set says of it; ``None`` and ``()`` where it says nothing.

    ``published`` is an ISO date or date-time. ``present`` and ``absent`` are stretches that the text must and must not
    hold; ``text`` is all of it.
    """

    source: str
    name: str
    html: bytes
    url: str | None = None
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    text: str | None = None
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def half(self) -> Half:
        """The half a page falls into by its name alone: one whose errors are looked at, one whose are not."""
        return "look" if sha256(self.name.encode()).digest()[0] % 2 else "keep"


def read_samples(folder: Path, sources: Collection[str] = ()) -> Iterator[Sample]:
    """Yield the pages of the sets that are in ``folder``, each set in an order of its own that does not change.

    ``sources`` are the repositories that are wanted, as ``owner/name``; all of them where none is named.
    """
    for name, read in _SETS.items():
        owner, _, short = name.partition("/")
        if sources and name not in sources:
            continue
        for place in (folder / f"{owner}+{short}" / "repo", folder / short):
            if place.is_dir():
                yield from read(place)
                break


def _read_trafilatura(repo: Path) -> Iterator[Sample]:
    told = json.loads(_read_one(repo, "tests/evaldata.json"))
    blobs = _read_blobs(repo, [f"tests/{at}/{one['file']}" for one in told.values() for at in ("cache", "eval")])
    for url, one in told.items():
        html = blobs.get(f"tests/cache/{one['file']}") or blobs.get(f"tests/eval/{one['file']}")
        if html is not None:
            author = one.get("author") or ()
            yield Sample(
                source="trafilatura",
                name=one["file"],
                html=html,
                url=url if url.startswith("http") else None,
                title=one.get("title") or None,
                published=_read_day(one.get("date")),
                authors=(author,) if isinstance(author, str) else tuple(author),
                present=tuple(one["with"]),
                absent=tuple(one["without"]),
            )


def _read_scrapinghub(repo: Path) -> Iterator[Sample]:
    told = json.loads(_read_one(repo, "ground-truth.json"))
    blobs = _read_blobs(repo, [f"html/{name}.html.gz" for name in told])
    for name, one in told.items():
        html = gzip.decompress(blobs[f"html/{name}.html.gz"])
        yield Sample(source="scrapinghub", name=name, html=html, url=one.get("url"), text=one["articleBody"])


def _read_fundus(repo: Path) -> Iterator[Sample]:
    """Yield the pages of Fundus; an outlet's pages and its parsers' versions have the same order."""
    folder = "tests/resources/parser/test_data"
    paths = [path for path in _list(repo, folder) if path.endswith((".json", ".html.gz", "meta.info"))]
    blobs = _read_blobs(repo, paths)
    for path in paths:
        if not path.endswith(".json"):
            continue
        versions = json.loads(blobs[path])
        stem = path.removesuffix(".json")
        pages = sorted(other for other in paths if re.fullmatch(re.escape(stem) + r"_[\d_]+\.html\.gz", other))
        urls = json.loads(blobs.get(path.rpartition("/")[0] + "/meta.info", b"{}"))
        for page, one in zip(pages, versions.values(), strict=False) if len(pages) == len(versions) else ():
            name = page.rpartition("/")[2]
            yield Sample(
                source="fundus",
                name=name,
                html=gzip.decompress(blobs[page]),
                url=urls.get(name, {}).get("url"),
                title=one.get("title"),
                published=_read_day(one.get("publishing_date")),
                authors=tuple(one.get("authors") or ()),
                text="\n".join(_texts_of(one.get("body") or {})) or None,
            )


def _texts_of(body: Mapping[str, Any]) -> Iterator[str]:
    yield from body.get("summary", ())
    for section in body.get("sections", ()):
        yield from (*section["headline"], *section["paragraphs"])


def _read_htmldate(repo: Path) -> Iterator[Sample]:
    told: dict[str, dict[str, str]] = {}
    for part in ("eval_default", "eval_mediacloud_2020"):
        told |= json.loads(_read_one(repo, f"tests/{part}.json"))
    folders = ("test_set", "cache", "eval")
    blobs = _read_blobs(repo, [f"tests/{at}/{one['file']}" for one in told.values() for at in folders])
    for url, one in told.items():
        html = next(filter(None, (blobs.get(f"tests/{at}/{one['file']}") for at in folders)), None)
        if html is not None:
            yield Sample(source="htmldate", name=one["file"], html=html, url=url, published=_read_day(one["date"]))


def _read_postlight(repo: Path) -> Iterator[Sample]:
    """Yield the pages of Postlight's parser; what its tests expect stands after the line that reads the page."""
    tests = [path for path in _list(repo, "src/extractors/custom") if path.endswith("test.js")]
    scripts = _read_blobs(repo, tests)
    found: dict[str, dict[str, str]] = {}
    for script in (scripts[path].decode() for path in tests):
        reads = list(_JS_READ.finditer(script))
        for i, read in enumerate(reads):
            before = script[reads[i - 1].end() if i else 0 : read.start()]
            after = script[read.end() : reads[i + 1].start() if i + 1 < len(reads) else len(script)]
            told = {name: _JS_ESCAPE.sub(r"\1", one or two) for name, one, two in _JS_EQUAL.findall(after)}
            urls = [one or two for one, two in (*_JS_URL.findall(before)[-1:], *_JS_URL.findall(after)[:1])]
            found.setdefault(read[1], {**told, "url": urls[0] if urls else ""})
    blobs = _read_blobs(repo, [f"fixtures/{name}" for name in found])
    for name, told in found.items():
        if f"fixtures/{name}" in blobs:
            yield Sample(
                source="postlight",
                name=name,
                html=_META_VALUE.sub(rb"\1 content=", blobs[f"fixtures/{name}"]),
                url=told["url"] or None,
                title=told.get("title"),
                published=_read_day(told.get("date_published")),
                authors=tuple(filter(None, [told.get("author")])),
            )


def _read_newspaper(repo: Path) -> Iterator[Sample]:
    paths = [path for path in _list(repo, "tests/data/metadata") if path.endswith(".json")]
    pages = {path: path.replace("/metadata/", "/html/").replace(".json", ".html") for path in paths}
    blobs = _read_blobs(repo, [*paths, *pages.values()])
    for path, page in pages.items():
        one = json.loads(blobs[path])
        if page in blobs:
            yield Sample(
                source="newspaper4k",
                name=page.rpartition("/")[2],
                html=blobs[page],
                url=one.get("url") or None,
                title=one.get("title") or None,
                published=_read_day(one.get("publish_date")),
                authors=tuple(one.get("authors") or ()),
            )


_SETS: Mapping[str, Callable[[Path], Iterator[Sample]]] = {
    "adbar/trafilatura": _read_trafilatura,
    "scrapinghub/article-extraction-benchmark": _read_scrapinghub,
    "flairNLP/fundus": _read_fundus,
    "adbar/htmldate": _read_htmldate,
    "postlight/parser": _read_postlight,
    "AndyTheFactory/newspaper4k": _read_newspaper,
}


def _read_day(told: object) -> str | None:
    """Return what a set gives as a date; ``None`` for none, for "nan", and for days that are in no calendar."""
    try:
        datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return str(told)


def _list(repo: Path, folder: str) -> list[str]:
    told = _git(repo, "ls-tree", "-r", "-z", "--name-only", "HEAD", f"{folder}/")
    return sorted(filter(None, told.decode().split("\0")))


def _read_one(repo: Path, path: str) -> bytes:
    return _git(repo, "show", f"HEAD:{path}")


def _read_blobs(repo: Path, paths: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the newest commit that are there, by path."""
    wanted = list(dict.fromkeys(paths))
    told = _git(repo, "cat-file", "--batch", given="".join(f"HEAD:{path}\n" for path in wanted).encode())
    blobs: dict[str, bytes] = {}
    at = 0
    for path in wanted:
        end = told.index(b"\n", at)
        head = told[at:end]
        at = end + 1
        if not head.endswith(b" missing"):
            size = int(head.rpartition(b" ")[2])
            blobs[path] = told[at : at + size]
            at += size + 1
    return blobs


def _git(repo: Path, *command: str, given: bytes | None = None) -> bytes:
    arguments = ["git", "-C", str(repo), *command]
    return subprocess.run(arguments, input=given, check=True, capture_output=True).stdout
