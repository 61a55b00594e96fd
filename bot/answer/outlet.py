"""The outlet of an answer: the page's own, and in its facts what the registry says of those its words went through."""

from bot.model.answer import AnswerOutlet, Origin, OutletFact
from bot.model.case import OutletLines
from bot.model.outlet import FactLine


def compose_outlet(outlets: tuple[OutletLines, ...], origin: Origin) -> AnswerOutlet:
    """Return the page's outlet. Its first fact says what it is, with its owner; facts of others begin with a name.

    What people think of an outlet is said of the page's own alone, and all of it.
    """
    own, *others = outlets
    passed = {node.name for node in origin.chain}
    facts = [*_list_facts(own)]
    for other in others:
        if other.name in passed and other.facts and other.facts[0].what != "opinion":
            what = _list_facts(other)[0]
            facts.append(OutletFact(text=f"{other.name}: {what.text}", source=what.source, as_of=what.as_of))
    return AnswerOutlet(
        name=own.name,
        domain=own.domain,
        kind=own.kind,
        country=own.country,
        owner=own.owner,
        facts=tuple(facts),
        unlisted=not own.is_listed,
    )


def _list_facts(outlet: OutletLines) -> list[OutletFact]:
    facts = [OutletFact(text=_cite(line), source=line.source, as_of=line.as_of) for line in outlet.facts]
    if facts and outlet.facts[0].what == "kind" and outlet.owner:
        first = facts[0]
        facts[0] = OutletFact(text=f"{first.text} ({outlet.owner})", source=first.source, as_of=first.as_of)
    return facts


def _cite(line: FactLine) -> str:
    return f"{line.text} ({line.cited})" if line.cited else line.text
