"""What a verb reports: the words of its clause, of its infinitive, of its object, of what its preposition leads to."""

from collections.abc import Iterable

from bot.reading.grammar.nouns import EVIDENCE, OCCASIONS
from bot.reading.grammar.subjects import subject_of
from bot.reading.grammar.tree import Tree
from bot.reading.grammar.verbs import CLAUSAL, FACTIVE, INFINITIVE, OBJECT, PREPOSITIONAL, SPEECH

_TURNING = frozenset("although but though whereas while".split())
_NO_CONTENT = frozenset({"punct", "advcl", "conj", "cc", "parataxis"})
_COMPLETING = frozenset("about against as at by for from in of on over through to with".split())
"""Prepositions that go on with an object: "accused her of …", "described it as …". Not those of time: "after …"."""
_SET_OFF = frozenset({",", "–", "—", "--"})
_ACCUSING = frozenset({"of", "as", "for"})
_EDGE_SIGNS = frozenset({",", ".", ";", ":", "—", "–", "-", "--"})
_OWN_WORDS = ("aux", "auxpass", "neg", "advmod", "npadvmod")
_ADDING = frozenset("add call cite explain note say".split())
_THEN = frozenset("after at before by during from in on over since".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_INFINITIVE_MARK = "to"
_ADDRESSING = frozenset("advise assure caution inform instruct notify promise reassure remind teach tell warn".split())
_RELATIVE = "WDT"
_LED_MOST = 2
"""Words with which a clause begins that a relative pronoun leads: "which", "to which"."""
_THAT = "that"
_THAT_TAGS = frozenset({"IN", "WDT"})
_STRAY_MOST = 12
"""Words behind a verb within which its clause must begin."""


def content_of(tree: Tree, verb: int, own: Iterable[int]) -> list[int]:
    """Return the indices of the words that a verb reports, ascending; none where it reports nothing.

    ``own`` are the words of its subject's mention; neither they nor its auxiliaries are content.
    """
    lemma = tree.words[verb].lemma
    out = {verb, *own}
    for child in tree.under(verb, *_OWN_WORDS):
        out.update(tree.subtree(child))
    found = _clause_of(tree, verb, out) if lemma in CLAUSAL else []
    if not found and lemma in CLAUSAL:
        found = _strayed_clause_of(tree, verb, out)
    if not found and lemma in SPEECH:
        found = [at for at in tree.under(verb, "advmod") if tree.words[at].key == "so" and at > verb]
    if not found and lemma in INFINITIVE:
        found = _infinitive_of(tree, verb, out)
    if not found and lemma in PREPOSITIONAL:
        found = _prepositional_of(tree, verb)
    if not found and lemma in SPEECH:
        found = _commented_of(tree, verb)
    if not found and (lemma in OBJECT or (lemma in FACTIVE and _is_evidence(tree, verb))):
        found = _object_of(tree, verb)
    return trim(tree, found)


def trim(tree: Tree, indices: Iterable[int]) -> list[int]:
    """Return ``indices`` ascending, without signs and spaces at their edges."""
    found = sorted(set(indices))
    while found and (tree.words[found[-1]].text in _EDGE_SIGNS or tree.words[found[-1]].text.isspace()):
        found.pop()
    while found and (tree.words[found[0]].text in _EDGE_SIGNS or tree.words[found[0]].text.isspace()):
        del found[0]
    return found


def shared_verbs(tree: Tree, verb: int) -> dict[int, int]:
    """Return reporting verbs that the parser hung into a verb's content, each with the verb whose subject it shares.

    "Roe said the price was high and added that it would rise": a finite reporting verb of the same form, behind "and"
    and without a subject of its own, goes on with the sentence and not with what was said.
    """
    word = tree.words[verb]
    if word.tag not in _FINITE:
        return {}
    shared: dict[int, int] = {}
    for clause in tree.under(verb, "ccomp"):
        for at in tree.subtree(clause):
            other = tree.words[at]
            if not at > clause > verb or tree.under(at, "nsubj", "nsubjpass"):
                continue
            is_joined = other.dep == "conj" and other.tag == word.tag and other.lemma in SPEECH
            is_participle = other.dep == "advcl" and other.tag == "VBG" and other.lemma in _ADDING
            if (is_joined and _first_conjunct(tree, at) == clause) or (
                is_participle and tree.words[at - 1].text == ","
            ):
                shared[at] = verb
    return shared


def clause_words(tree: Tree, clause: int, out: Iterable[int]) -> list[int]:
    """Return the words of a reported clause, without ``out`` and without what the page says about it behind a comma.

    Cut off are "…, which fell on Monday", "…, though nobody saw it".
    """
    without = set(out)
    for at in tree.subtree(clause):
        if at <= clause or at in without:
            continue
        word = tree.words[at]
        is_beside = word.dep in ("relcl", "appos") or (word.dep == "advcl" and _stands_beside(tree, at))
        first = tree.left_edge(at) if is_beside else 0
        if first > 0 and tree.words[first - 1].text in _SET_OFF:
            without.update(tree.subtree(at))
    return [at for at in tree.subtree(clause) if at not in without]


def _first_conjunct(tree: Tree, at: int) -> int:
    while tree.words[at].dep == "conj":
        at = tree.words[at].head
    return at


def _stands_beside(tree: Tree, clause: int) -> bool:
    """Say whether a clause is the page's own beside what was said: "though …", "to which Roe answered …"."""
    first = tree.left_edge(clause)
    is_relative = any(tree.words[at].tag == _RELATIVE for at in range(first, min(first + _LED_MOST, clause)))
    turns = any(tree.words[at].key in _TURNING for at in tree.under(clause, "mark", "advmod"))
    return is_relative or turns


def _clause_of(tree: Tree, verb: int, out: set[int]) -> list[int]:
    clauses = tree.under(verb, "ccomp")
    if clauses:
        without = set(out)
        for at in shared_verbs(tree, verb):
            without.update(tree.subtree(at))
            without.update(joint for joint in tree.under(tree.words[at].head, "cc") if joint < at)
        return [at for clause in clauses for at in clause_words(tree, clause, without)]
    word = tree.words[verb]
    if word.dep == "parataxis":
        return clause_words(tree, word.head, out | set(tree.subtree(verb)))
    return []


def _strayed_clause_of(tree: Tree, verb: int, out: set[int]) -> list[int]:
    """Return the clause with "that" behind a verb which the parser hung on a word between: "told reporters that …"."""
    for at in range(verb + 1, min(verb + _STRAY_MOST, len(tree))):
        word = tree.words[at]
        if word.key == _THAT and word.tag in _THAT_TAGS and word.pos != "DET":
            clause = word.head
            over = tree.words[clause].head
            if over != verb and tree.words[over].dep == "dobj" and tree.words[verb].lemma not in _ADDRESSING:
                return []
            if clause <= at or tree.words[clause].pos not in ("VERB", "AUX") or verb not in tree.ancestors(clause):
                return []
            return [i for i in clause_words(tree, clause, out) if i >= at]
        if word.pos in ("VERB", "AUX", "PUNCT", "CCONJ"):
            break
    return []


def _infinitive_of(tree: Tree, verb: int, out: set[int]) -> list[int]:
    found: list[int] = []
    for clause in tree.under(verb, "xcomp"):
        if _is_infinitive(tree, clause):
            found += clause_words(tree, clause, out)
    if not found:
        return []
    for thing in tree.under(verb, "dobj"):
        if thing < found[0]:
            found = [*tree.subtree(thing), *found]
    return found


def _is_infinitive(tree: Tree, clause: int) -> bool:
    return any(tree.words[at].key == _INFINITIVE_MARK for at in tree.under(clause, "aux"))


def _prepositional_of(tree: Tree, verb: int) -> list[int]:
    lemma = tree.words[verb].lemma
    wanted = PREPOSITIONAL[lemma]
    for prep in tree.under(verb, "prep", "prt"):
        if tree.words[prep].key not in wanted:
            continue
        inside = [at for child in tree.under(prep, "pobj", "pcomp") for at in clause_words(tree, child, ())]
        if inside:  # "called on her to resign": what she should do is content too
            asked = (
                [
                    at
                    for clause in tree.under(verb, "xcomp", "advcl")
                    if clause > prep and _is_infinitive(tree, clause)
                    for at in clause_words(tree, clause, ())
                ]
                if lemma == "call"
                else []
            )
            return inside + asked
    return []


def _commented_of(tree: Tree, verb: int) -> list[int]:
    """Return the clause that "as Roe said" or "as reported by Roe" is set into."""
    word = tree.words[verb]
    has_own = tree.under(verb, "nsubj", "agent")  # not "failed as predicted"
    if (
        word.dep != "advcl"
        or not has_own
        or not any(tree.words[at].key == "as" for at in tree.under(verb, "mark", "advmod", "prep"))
    ):
        return []
    opening = tree.left_edge(verb)
    is_set_off = opening == 0 or tree.words[opening - 1].text in _SET_OFF
    if tree.words[word.head].lemma in SPEECH and not is_set_off:
        return []  # "“…,” Roe said as the crowd roared"
    return clause_words(tree, word.head, set(tree.subtree(verb)))


def _is_evidence(tree: Tree, verb: int) -> bool:
    subject = subject_of(tree, verb)
    return subject is not None and tree.words[subject].lemma in EVIDENCE


def _object_of(tree: Tree, verb: int) -> list[int]:
    """Return the object with what is said of it ("called the plan a mistake"), or the subject of a passive."""
    passive = tree.under(verb, "nsubjpass")
    if passive:
        is_relative = tree.words[passive[0]].tag == _RELATIVE and tree.words[verb].dep == "relcl"
        if is_relative or not tree.under(verb, "agent"):
            return []  # "the letter, which was first reported by the Wire": what it says stands elsewhere
        accusations = [at for at in tree.under(verb, "prep", "oprd") if tree.words[at].key in _ACCUSING]
        return [at for child in (passive[0], *accusations) for at in tree.subtree(child)]
    if not tree.under(verb, "dobj", "oprd", "ccomp", "xcomp"):
        return []
    found: list[int] = []
    for child in tree.children[verb]:
        word = tree.words[child]
        if _is_occasion(tree, child):
            continue
        if child < verb or word.dep in _NO_CONTENT or word.dep in _OWN_WORDS:
            continue
        if word.dep == "prep" and word.key not in _COMPLETING:
            continue
        occasions = {at for prep in tree.under(child, "prep") if _is_occasion(tree, prep) for at in tree.subtree(prep)}
        found += clause_words(tree, child, occasions)
    return found


def _is_occasion(tree: Tree, prep: int) -> bool:
    """Say whether a preposition says where or when something was said: "at a rally", "in an interview"."""
    return tree.words[prep].key in _THEN and any(tree.words[at].lemma in OCCASIONS for at in tree.under(prep, "pobj"))
