"""Passives and moods without anybody whose they are: "long suspected of", "it is feared that", "calls are growing"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.grammar.asserted import is_possible, is_supposed
from bot.reading.grammar.tree import Tree

_AS = frozenset(
    "acclaim brand celebrate characterise characterize condemn deride describe hail herald interpret laud "
    "lambast mock paint perceive portray praise read regard ridicule see tip tout view".split()
)
_FOR = frozenset("blame condemn criticise criticize fault lambast mock pillory ridicule tip".split())
_WITH = {"suspect": "of", "credit": "with"}
_BARE = frozenset("consider rate reckon".split())
_WIDELY = frozenset("heavily roundly universally widely".split())
_TIPPED = frozenset({"tip", "tout"})
_THE = frozenset("the this that its his her their".split())
_WHOEVER = frozenset({"anybody", "anyone", "everybody", "everyone", "people", "person", "those", "whoever"})
_HARDLY = frozenset("barely hardly never rarely scarcely seldom".split())
_PAGES = frozenset(
    "affidavit article blog book brochure complaint document email filing indictment lawsuit leaflet letter magazine "
    "media memo memoir newspaper paper press report statement suit testimony transcript website".split()
)
"""Where somebody holds it: whoever wrote that is told, if not by name."""
_ANY = frozenset({"any", "all", "each", "every", "foreign", "no"})
_IT = re.compile(
    r"\bit (?:is|was|has been|had been|is being|has also been|is also) (?:also |now |widely |generally |even |often |"
    r"long |"
    r"sometimes )?(?:suggested|feared|felt|argued|assumed|mooted|reckoned|speculated|estimated|rumou?red|noted|"
    r"observed|"
    r"acknowledged|accepted|whispered|put about|recognised|recognized)\b(?! by)(?: that\b|(?=,)|(?= [a-z]+ "
    r"[a-z]+))(?! (?:to|in|at|for|with|as) )"
)
_IT_WORDS = tuple(
    "suggested feared felt argued assumed mooted reckoned speculated estimated rumoured rumored noted observed "
    "acknowledged accepted whispered recognised recognized".split()
)
_MOODS = (
    r"(?:questions|concerns?|fears?|doubts|suspicions?|worries|unease|anger|speculation|criticism|calls|rumou?rs|"
    r"complaints|"
    r"objections|eyebrows|alarm|anxiety|outrage|allegations|accusations|discontent|resentment|hopes)"
)
_MOOD_WORDS = tuple(
    "questions concern concerns fear fears doubts suspicion suspicions worries unease anger speculation "
    "criticism calls rumours rumors complaints objections eyebrows alarm anxiety outrage accusations "
    "discontent resentment".split()
)
_RIFE = re.compile(
    rf"\b{_MOODS} (?:(?:is|are|was|were|has been|have been|had been|remains?) (?:also |now |already |again )?"
    r"(?:mounting|growing|rife|spreading|swirling|rising|intensifying|increasing|multiplying|widespread|building|"
    r"raised|"
    r"voiced|expressed|aired|asked|being raised|being asked)|(?:grew|mounted|swirled|abound(?:ed)?|"
    r"persist(?:ed)?|"
    r"linger(?:ed)?|remain(?:ed)?(?= (?:over|about|as to))))\b(?! (?:[a-z]+ly )?(?:by|among|amongst)\b)"
)
_THERE = re.compile(
    r"\bthere (?:is|are|was|were|has been|have been|had been) (?:also |now |already |even )?(?:(?:a|some|many|growing|"
    r"widespread|mounting|increasing|persistent|repeated|much|loud|new|renewed) )*(?:claims|calls|suggestions|"
    r"accusations|"
    r"complaints|talk|unease|criticism|a suspicion|suspicion|a feeling|a perception|a sense|a belief|allegations) "
    r"(?:of|that|for|about|over)\b"
)
_THERE_WORDS = tuple(
    "claims calls suggestions accusations complaints talk unease criticism suspicion feeling perception sense "
    "belief".split()
)
_DREW = re.compile(
    r"\brais(?:ed|es|ing) (?:[a-z]+ )?eyebrows\b(?! (?:from|by|among)\b)|\b(?:receiv(?:ed|es|ing)|drew|drawn|"
    r"draws|drawing|sparked|attracted|prompted|provoked|triggered|earned|faced|facing|faces|"
    r"met with|stirred|caused|"
    r"won|garnered|been greeted with|came under) (?:(?!(?:dozens|hundreds|thousands|"
    r"tens) of)[a-z]+ ){0,2}?(?:criticism|praise|condemnation|outrage|anger|ire|"
    r"ridicule|"
    r"acclaim|complaints|(?:a )?backlash|fury|an outcry|outcry|accusations|controversy|scorn|derision)\b"
    r"(?! (?:from|by|among|amongst|of|in which)\b)"
)
_DREW_WORDS = tuple(
    "criticism praise condemnation outrage ire ridicule acclaim complaints backlash fury outcry accusations scorn "
    "derision eyebrows".split()
)
_INFORMED = re.compile(
    r"(?<!\bi )(?<!\byou )(?<!\bwe )\b(?:was|were|are|has been|have been|had been) (?:later |also |then )?"
    r"(?:(?:informed|assured|notified|advised|given to understand|led to believe) (?:that\b|(?=(?:the|a|an|his|her|"
    r"their|it|"
    r"there|no) ))|told (?:on|in|at|last|this|earlier|yesterday) [^,.;]{0,30}?that\b|promised (?!(?:by|to|in|on|"
    r"at)\b)[a-z]+)"
    r"|\b(?:come|came|comes|coming) under (?:[a-z]+ )?(?:criticism\b(?! (?:from|by)\b)|fire for "
    r"(?:[a-z]+ing|his|her|its|their)\b)"
    r"|, long (?:thought|believed|considered|assumed|held) (?!by)[a-z]+"
)
_INFORMED_WORDS = (
    "criticism",
    "fire",
    "told",
    "promised",
    "thought",
    "believed",
    "considered",
    "assumed",
    "informed",
    "assured",
    "notified",
    "advised",
    "understand",
    "believe",
)
_BY = re.compile(r"[^.;!?]{0,90}?\bby (?:the |a |an |his |her |their |many |some |most )?[A-Za-z]")
_HOLDER = re.compile(
    r"\b(?:to|for|among|by) (?:many|some|most|others|critics|supporters|experts)\b|\baccording to\b|\bpolls?\b|"
    r"\b(?:said|says|(?<!are )(?<!was )(?<!were )(?<!been )told|writes|wrote)\b"
    r"|\b(?:criticism|praise|condemnation|outrage|ridicule|backlash|fury|scorn|complaints)\b[^.;]{1,60}? from "
    r"(?!(?:the )?(?:start|beginning|outset)\b)[a-z]"
    r"|, with [^.;]{3,90}? (?:accusing|opposing|saying|claiming|calling|warning|arguing|complaining|condemning)\b"
)
_IN_GENERAL = re.compile(r"\b(?:when|whenever|if)\b")
"""Behind a passive of the present without a name for its subject: what happens as a rule, and no claim."""
_AS_A_RULE = frozenset({"a", "an", "any"})


def find_held_by_nobody(scene: Scene) -> Iterator[Reservation]:
    """Yield passives of holding without an agent: "widely interpreted as", "has been blamed for"."""
    if scene.parsed is None or scene.is_personal:
        return
    for passage in scene.parsed.passages:
        tree = passage.tree
        quoted = passage.quoted_words() if passage.quotations else frozenset[int]()
        for at, word in enumerate(tree.words):
            if word.tag not in ("VBN", "VBD") or at in quoted or not word.text.islower():
                continue
            is_being = any(tree.words[i].key == "being" for i in tree.under(at, "auxpass"))
            if is_being and not tree.under(at, "aux"):
                continue
            last = _held_until(tree, at)
            if last is None or is_possible(tree, at) or is_supposed(tree, at) or _is_denied(tree, at):
                continue
            sentence = scene.sentence_at(word.start)
            if (
                scene.low[sentence.end - 1] == "?"
                or _is_as_a_rule(scene, tree, at, sentence.end)
                or _is_told_apart(tree, at)
                or _is_of_a_law(tree, at)
                or _BY.match(scene.low, tree.words[last].end, sentence.end)
                or _HOLDER.search(scene.low, sentence.start, sentence.end)
            ):
                continue
            first = min([at, *(i for i in tree.under(at, "auxpass", "aux", "advmod") if i > at - _REACH)])
            yield reserve_words(scene, tree.words[first].start, tree.words[last].end)


_REACH = 4


def _is_denied(tree: Tree, at: int) -> bool:
    """Say whether somebody does it after all, or nobody, or hardly: "barely seen as a threat"."""
    return bool(tree.under(at, "agent", "neg")) or any(tree.words[i].key in _HARDLY for i in tree.under(at, "advmod"))


def _is_as_a_rule(scene: Scene, tree: Tree, at: int, end: int) -> bool:
    """Say whether this is told of whatever it may be: "a fact is dismissed as false when it does not fit"."""
    subjects = tree.under(at, "nsubjpass")
    is_any = any(tree.words[j].key in _AS_A_RULE for i in subjects for j in tree.under(i, "det"))
    is_now = any(tree.words[i].tag in ("VBZ", "VBP") for i in tree.under(at, "auxpass"))
    return is_any and is_now and _IN_GENERAL.search(scene.low, tree.words[at].end, end) is not None


def _is_told_apart(tree: Tree, at: int) -> bool:
    """Say whether it only tells which ones are meant: "people seen as likely troublemakers were led out"."""
    word = tree.words[at]
    noun = tree.words[word.head]
    return word.dep == "acl" and word.head == at - 1 and noun.tag == "NNS" and noun.dep == "nsubjpass"


def _is_of_a_law(tree: Tree, at: int) -> bool:
    """Say whether it tells whom a rule is made for, whoever that is: "anyone suspected of theft may be searched"."""
    word = tree.words[at]
    if word.dep != "acl" or word.lemma != "suspect":
        return False
    noun = tree.words[word.head]
    before = [tree.words[i].key for i in tree.children[word.head] if i < word.head]
    return noun.key in _WHOEVER or (not before and noun.tag == "NNS") or not _ANY.isdisjoint(before)


def _held_until(tree: Tree, at: int) -> int | None:
    """Return the index of the last word by which something is held; ``None`` where nobody holds anything."""
    word = tree.words[at]
    passive = bool(tree.under(at, "auxpass"))
    if not passive and (word.dep not in ("acl", "advcl", "relcl") or tree.under(at, "dobj", "nsubj")):
        return None
    # "Is described on Ellery Online as": it is said where.
    if any(tree.words[i].tag == "TO" for i in tree.under(at, "aux")) or any(
        _is_place(tree, i) for i in tree.under(at, "prep")
    ):
        return None
    for i in tree.under(at, "prep"):
        key = tree.words[i].key
        is_as = key == "as" and word.lemma in _AS
        if i > at and (is_as or (key == "for" and word.lemma in _FOR) or _WITH.get(word.lemma) == key):
            return i
    is_wide = any(tree.words[i].key in _WIDELY for i in tree.under(at, "advmod"))
    if is_wide and (word.lemma in _AS or word.lemma in _FOR) and not tree.under(at, "dobj", "prep"):
        return at
    if word.lemma in _TIPPED and passive and tree.under(at, "xcomp"):
        return at
    return at if word.lemma in _BARE and passive and _is_judged(tree, at) else None


def _is_place(tree: Tree, at: int) -> bool:
    """Say whether a preposition tells who holds it by where that is: "on Amazon", "in the Gazette", "in the press"."""
    told = [tree.words[i] for i in tree.under(at, "pobj")] if tree.words[at].key in ("on", "in") else []
    return any(word.pos == "PROPN" or word.lemma in _PAGES for word in told)


def _is_judged(tree: Tree, at: int) -> bool:
    """Say whether a verb calls one thing something: "the tower is considered a monument", and not what a word means."""
    called = [
        i for i in tree.under(at, "oprd", "attr", "dobj", "xcomp") if tree.words[i].pos in ("NOUN", "ADJ", "PROPN")
    ]
    is_something = any(tree.words[j].key in ("a", "an", "the") for i in called for j in tree.under(i, "det"))
    subjects = tree.under(at, "nsubjpass")
    is_one = any(
        tree.words[i].pos == "PROPN"
        or any(tree.words[j].key in _THE or tree.words[j].dep == "poss" for j in tree.children[i])
        for i in subjects
    )
    return is_something and is_one


def _agentless(words: tuple[str, ...], pattern: re.Pattern[str]) -> Find:
    """Return what yields the matches of ``pattern`` in sentences that tell nobody whose they are."""

    def find(scene: Scene) -> Iterator[Reservation]:
        if scene.is_personal:
            return
        for found in scene.find_words(words, pattern):
            sentence = scene.sentence_at(found.start())
            is_held = _HOLDER.search(scene.low, sentence.start, sentence.end)
            if not is_held and scene.low[sentence.end - 1] != "?":
                yield reserve_words(scene, *found.span())

    return find


_GAP: Final = "attribution_gap"


def _rule(what: str, means: str, find: Find) -> Rule:
    return Rule(id=f"derived.{_GAP}.{what}", kind=_GAP, basis="derived", severity="medium", means=means, find=find)


RULES = (
    _rule("held_by_nobody", "Something is held to be so, and by whom is not said.", find_held_by_nobody),
    _rule("it_is_felt", "It is felt or feared so, and by whom is not said.", _agentless(_IT_WORDS, _IT)),
    _rule(
        "rife", "There are fears, questions or calls, and whose they are is not said.", _agentless(_MOOD_WORDS, _RIFE)
    ),
    _rule(
        "there_are", "There are claims or complaints, and whose they are is not said.", _agentless(_THERE_WORDS, _THERE)
    ),
    _rule("drew", "Something was blamed or praised, and by whom is not said.", _agentless(_DREW_WORDS, _DREW)),
    _rule("informed", "Somebody was told this, and by whom is not said.", _agentless(_INFORMED_WORDS, _INFORMED)),
)
