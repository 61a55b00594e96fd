"""Which statement a summary stands for: where no text is held, it is looked up in place of that."""

from collections.abc import Iterable, Iterator

from bot.model.article import Claim


def place_claims(claims: Iterable[Claim], known: Iterable[str]) -> Iterator[tuple[str, Claim]]:
    """Yield each claim behind the statement that it stands for: the first it covers that no claim before it has.

    Args:
        claims: The claims of a dossier, in order.
        known: The ids of the statements of its record; a claim with none of them left stands for nothing.
    """
    free = set(known)
    for claim in claims:
        name = next((name for name in claim.statements if name in free), None)
        if name is not None:
            free.remove(name)
            yield name, claim
