"""Programmes, stations and sites on which somebody said it, whose names are no outlet's: "told Harbour Today".

They are read from the words right behind the verb: a known programme, one called a programme or a show, one in
quotation marks, a numbered station, call letters, a body's website.
"""

import re

from bot.model.record import Node, NodeKind
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.tree import Tree
from bot.reading.outlet_names import is_outlet_name

_SIGHT = 130
_HOURS = r"(?: (?:morning|afternoon|evening|night))?"
_DAY = rf"(?:(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day{_HOURS} )?"
_SPOKEN = re.compile(
    rf" (?:(?:later|also|then) )?{_DAY}(?:(?:in|during) an? (?:[\w-]+ ){{0,2}}(?:interview|appearance) {_DAY})?"
    r"(?:on|with|to|for) (?:the |The )?"
)
_ADDRESSED = re.compile(r" (?:the |The )?")
_SPEAKING = frozenset({"say", "argue", "add", "insist", "explain", "warn", "speak", "appear", "talk", "tell"})
_HOUSE = r"(?:(?P<house>[A-Z][\w.]*(?: [A-Z\d][\w.]*){0,3})(?:['’]s)? )?"
_SORT = (
    r"(?:(?:television|radio|TV|talk|news|current affairs|breakfast|morning|chat|cable) ){0,3}"
    r"(?:programmes?|programs?|show|podcast)"
)
_TITLE = r"[A-Z\d][\w'’.&-]*(?: (?:[A-Z\d][\w'’.&-]*|the|of|with|and|in|this|at|a|an|for|to|&)){0,5}"
_WHOSE = r"(?:(?:US|UK|[A-Z][a-z]+(?:ish|ian|can|ese|ench|utch)) )?"
_PROGRAMMES = (
    r"(?:60 Minutes|America['’]s Newsroom|Any Questions|Breakfast with Frost|CNN Newsroom|Face the Nation|"
    r"Fox & Friends|Fox and Friends|Fox News Sunday|GMTV|Good Morning America|Hannity|Hardball|Larry King Live|"
    r"Late Edition|Meet the Press|Morning Joe|Newsbeat|Newshour|Newsnight|Panorama|Question Time|"
    r"State of the Union|Sunday AM|The Daily Show|The View|The World at One|World at One|You and Yours)"
)
"""Programmes that a text names without saying that they are programmes."""
_STATIONS = (
    r"(?:BBC )?(?:Radio (?:[1-6]|One|Two|Three|Four|Five(?: Live)?|Scotland|Wales|Ulster|Cymru)|Five Live)"
    r"|BBC ?(?:[1-4]|One|Two|Three|Four|World Service|World|Breakfast|News 24)"
)
_KNOWN = re.compile(rf"(?:{_WHOSE}{_SORT} |{_HOUSE})[“\"‘]?(?P<name>{_PROGRAMMES})\b")
_STATION = re.compile(rf"(?P<name>(?:{_STATIONS})\b(?P<programme>['’]s {_TITLE}(?: {_SORT})?| {_SORT} {_TITLE})?)")
_CALLED = re.compile(rf"(?!{_WHOSE}(?:TV )?{_SORT}\b)(?P<name>{_TITLE} (?:{_SORT}))\b")
_MARKED = re.compile(rf"{_HOUSE}(?:(?:popular|nightly|weekly|own) )?(?:{_SORT} )?[“\"‘](?P<name>{_TITLE}?)[,.]?[”\"’]")
_NAME_MOST = 8
_LETTERS = re.compile(r"(?P<name>[KW](?!PMG\b|FOR\b|ADA\b|IPO\b|RVS\b|HO\b|MDS?\b)[A-Z]{3}(?:-(?:TV|FM|AM))?)\b")
_SITE = re.compile(r"(?P<name>(?:(?:his|her|its|their|[\w'’.-]+) ){1,4}?web ?site)\b")
_OWNERS = ("his ", "her ", "its ", "their ", "the ")
_RULES: tuple[tuple[re.Pattern[str], NodeKind], ...] = (
    (_STATION, "channel"),
    (_KNOWN, "channel"),
    (_MARKED, "channel"),
    (_CALLED, "channel"),
    (_LETTERS, "outlet"),
)
_TWEET = "tweet"
_QUOTED_SIGHT = 24
_QUOTED = re.compile(r" (?:in|by) (?:the )?(?P<name>(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})")
_PAPER = re.compile(r" (?P<name>[Tt]he (?:Mirror|Observer|Scotsman|Sun|Telegraph))\b(?! (?:of\b|[A-Z]|newspaper))")
_FOX = re.compile(r"(?P<name>Fox)\b(?! (?:[A-Z&]|and [A-Z]))")


def find_aired(text: str, passage: Passage, verb: int) -> tuple[Node, ...]:
    """Return the programme or the station that somebody told by the verb at index ``verb``, or on which he said it.

    With the house whose it is, where that is an outlet of its own name: "on NBC's “Meet the Press”" gives both. None
    for anything else, and where more stands between the verb and the name than a day or "in an interview on".
    """
    word = passage.tree.words[verb]
    stop = min(passage.end, word.end + _SIGHT)
    is_told = word.lemma == "tell"
    lead = (_ADDRESSED if is_told else _SPOKEN).match(text, word.end, stop)
    if word.lemma not in _SPEAKING or not word.text.islower() or lead is None:
        return ()
    site = _SITE.match(text, lead.end(), stop) if is_told else _FOX.match(text, lead.end(), stop)
    if site is not None:
        return (_node(text, site, "channel" if is_told else "outlet", "told" if is_told else "said on"),)
    for pattern, kind in _RULES:
        found = pattern.match(text, lead.end(), stop)
        if found is not None and len(found["name"].split()) <= _NAME_MOST:
            return _with_house(text, found, kind, "told" if is_told else "said on")
    return ()


def find_paper(text: str, tree: Tree, verb: int) -> Node | None:
    """Return the paper of "told The Sun", whose name is one word that is a thing's elsewhere."""
    word = tree.words[verb]
    found = _PAPER.match(text, word.end) if word.key in ("told", "tells", "telling") else None
    if found is None:
        return None
    start, end = found.span("name")
    return Node(
        name=text[start:end], kind="outlet", naming="named", basis="stated", relation="told", start=start, end=end
    )


def find_quoting(text: str, passage: Passage, verb: int) -> Node | None:
    """Return the outlet of "“…,” said Roe, a clerk quoted in the Harbour Wire": it stands behind the speaker's name."""
    tree = passage.tree
    quoted = passage.quoted_words()
    for at in range(verb + 1, min(len(tree), verb + _QUOTED_SIGHT)):
        is_participle = tree.words[at].key == "quoted" and tree.words[at].dep == "acl" and at not in quoted
        found = _QUOTED.match(text, tree.words[at].end, passage.end) if is_participle else None
        if found is not None and is_outlet_name(found["name"]):
            return _node(text, found, "outlet", "quoted by")
    return None


def find_tweet(text: str, tree: Tree, verb: int) -> Node | None:
    """Return the tweet in which somebody said what he "tweeted", named by the part of that word that says so."""
    word = tree.words[verb]
    if word.lemma != _TWEET or not word.key.startswith(_TWEET):
        return None
    end = word.start + len(_TWEET)
    return Node(
        name=text[word.start : end],
        kind="channel",
        naming="role",
        basis="stated",
        relation="posted in",
        start=word.start,
        end=end,
    )


def _with_house(text: str, found: re.Match[str], kind: NodeKind, relation: str) -> tuple[Node, ...]:
    is_station = found.re is _STATION and found["programme"] is None
    node = _node(text, found, "outlet" if is_station else kind, relation)
    house = found.groupdict().get("house")
    if not house or not is_outlet_name(house.removesuffix(" TV")):
        return (node,)
    start = found.start("house")
    outlet = Node(
        name=house,
        kind="outlet",
        naming="named",
        basis="stated",
        relation="broadcast by",
        start=start,
        end=start + len(house),
    )
    return (node, outlet)


def _node(text: str, found: re.Match[str], kind: NodeKind, relation: str) -> Node:
    start, end = found.span("name")
    first = next((owner for owner in _OWNERS if text.startswith(owner, start)), "")
    start += len(first)
    end = start + len(text[start:end].rstrip(".,"))
    return Node(
        name=text[start:end],
        kind=kind,
        naming="role" if text[start:end].endswith("site") else "named",
        basis="stated",
        relation=relation,
        start=start,
        end=end,
    )
