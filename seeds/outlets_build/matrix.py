"""The State Media Matrix: one row a title, several titles a host, several hosts a title."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.model.outlet import Country
from seeds.outlets_build.corrections import Correction, Corrections
from seeds.outlets_build.drafts import Drafts
from seeds.outlets_build.hosts import host_of
from seeds.outlets_build.naming import clean_company, clean_title, heading_kind, is_same_body, short_form, told_kind
from seeds.outlets_build.sources import MATRIX, MONITOR, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row, cleaned. ``is_added`` marks rows that are not the Monitor's; ``code`` may end in a question mark."""

    host: str
    country: str
    company: str | None
    title: str
    heading: str | None
    code: str
    is_added: bool
    fix: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the rows on one host come to. ``titles`` are named where the host's name is only their company's."""

    host: str
    country: str
    name: str | None
    titles: tuple[str, ...]
    kind: str | None
    owner: str | None
    also_called: tuple[str, ...]
    code: str
    is_code_checked: bool
    is_added: bool
    doubt: frozenset[str]


def read_matrix(path: Path, drafts: Drafts, corrections: Corrections, countries: Iterable[Country]) -> None:
    """Add the file's outlets to ``drafts``, one for each title and company, with all its hosts."""
    codes = {name: country.code for country in countries for name in (country.name, *country.also)}
    rows = _read_rows(path, corrections)
    trusted = _trusted_codes(rows)
    merged: dict[tuple[str, ...], list[Entry]] = {}
    for host in dict.fromkeys(row.host for row in rows):
        entry = _entry(host, [row for row in rows if row.host == host], trusted)
        key = (
            (host,)
            if entry.name is None or entry.titles
            else (entry.country, entry.owner or "", entry.name, entry.code)
        )
        merged.setdefault(key, []).append(entry)
    for entries in merged.values():
        _add(entries, drafts, codes)


def _read_rows(path: Path, corrections: Corrections) -> list[Row]:
    rows: list[Row] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for raw in csv.DictReader(lines):
            if not raw["URL"].strip():
                continue
            host = host_of(raw["URL"])
            asset = raw["Main assets"].strip()
            fix = corrections.on("matrix", host, country=raw["Country"], asset=asset)
            if fix.drop or corrections.is_platform(host):
                continue
            rows.append(
                Row(
                    host=fix.host_to or host,
                    country=raw["Country"],
                    company=clean_company(raw["Media company"]),
                    title=fix.name or clean_title(asset),
                    heading=None if fix.name else heading_kind(asset),
                    code=raw["Typology"],
                    is_added="merged" in (raw["Notes"] + raw["Status"]).casefold(),
                    fix=fix,
                )
            )
    return rows


def _trusted_codes(rows: Iterable[Row]) -> Mapping[tuple[str, str], str]:
    """Return the type of each company and title that the Monitor itself gives one type, and no other."""
    given: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        if not row.is_added:
            for name in {row.company or row.title, row.title}:
                given.setdefault((row.country, name), set()).add(row.code)
    return {key: next(iter(codes)) for key, codes in given.items() if len(codes) == 1}


def _entry(host: str, rows: list[Row], trusted: Mapping[tuple[str, str], str]) -> Entry:
    titles = tuple(dict.fromkeys(row.title for row in rows))
    companies = tuple(dict.fromkeys(row.company for row in rows))
    first = rows[0]
    company = companies[0] if len(companies) == 1 and not any(row.fix.owner is None for row in rows) else None
    name = titles[0] if len(titles) == 1 and not _is_site_of(company, host, first) else company
    is_own = company is not None and name is not None and is_same_body(name, company)
    heading = next((row.heading for row in rows if name is not None and row.title.casefold() == name.casefold()), None)
    return Entry(
        host=host,
        country=first.country,
        name=name,
        titles=titles if titles != (name,) else (),
        kind=next((row.fix.kind for row in rows if row.fix.kind), None)
        or heading
        or told_kind(f"{name} {company}" if is_own else name or ""),
        owner=company if company is not None and not is_own else None,
        also_called=(company,) if company is not None and is_own and company != name else (),
        code=first.code.rstrip("?"),
        is_code_checked=all(_is_trusted(row, trusted) for row in rows)
        and len({row.code for row in rows}) == 1
        and not any("state_control" in row.fix.doubt for row in rows),
        is_added=all(row.is_added for row in rows),
        doubt=frozenset(doubt for row in rows for doubt in row.fix.doubt),
    )


def _is_site_of(company: str | None, host: str, row: Row) -> bool:
    """Tell whether the host is named after the company, and the row only names one of its channels."""
    if company is None or row.fix.name is not None or is_same_body(row.title, company):
        return False
    return short_form(company) == host.partition(".")[0]


def _is_trusted(row: Row, trusted: Mapping[tuple[str, str], str]) -> bool:
    names = {row.company or row.title, row.title if row.is_added else row.company or row.title}
    return any(trusted.get((row.country, name)) == row.code for name in names)


def _add(entries: list[Entry], drafts: Drafts, codes: Mapping[str, str]) -> None:
    hosts = [entry.host for entry in entries]
    domain = next((host for host in hosts if host in drafts.preferred), None) or min(
        hosts, key=lambda host: (any(host.endswith(f".{other}") for other in hosts), hosts.index(host))
    )
    first = next(entry for entry in entries if entry.host == domain)
    whose: Source = MATRIX if all(entry.is_added for entry in entries) else MONITOR
    draft = drafts.at(domain)
    draft.is_listed = True
    for entry in entries:
        if entry.host != domain and not any(entry.host.endswith(f".{other}") for other in hosts):
            drafts.join(domain, (MATRIX if entry.is_added else MONITOR).say(entry.host))
    if first.name is not None:
        draft.say("name", whose.say(first.name), rank=3 if first.titles else 1)
    for other in first.also_called:
        draft.add("also_called", whose.say(other))
    for title in first.titles:
        if first.name is None or title.casefold() != first.name.casefold():
            draft.add("titles", whose.say(title))
    draft.say("country", whose.say(codes[first.country], checked="country" not in first.doubt), rank=1)
    if first.owner is not None:
        draft.say("owner", whose.say(first.owner, checked="owner" not in first.doubt), rank=1)
    is_checked = any(entry.is_code_checked for entry in entries)
    draft.say("state_control", (MONITOR if is_checked else whose).say(first.code, checked=is_checked), rank=1)
    if first.kind is not None:
        draft.say("kind", whose.say(first.kind), rank=1)
    elif first.code == "SC" and is_checked:
        draft.say("kind", MONITOR.say("state media"), rank=4)
