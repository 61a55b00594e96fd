"""Words of one sort that are never one another: rats are no mice, and what is leased is not sold.

A row is a sort; in it `|` parts what is different, and words of one meaning stand together. A verb stands for its
regular forms too, a noun for its plural. Written from general knowledge of English, not from any text. Left out is what
may be said of one and the same ("boat" and "ship", "killed" and "shot", offices and trades of a person).
"""

from collections.abc import Iterator
from typing import Final

from bot.matching.claims.irregular import IRREGULAR
from bot.matching.claims.opposites import list_forms

_DEEDS: Final = """
sell | lease rent | donate | lend loan | steal stole
build built construct erect | repair renovate restore mend | demolish raze
postpone delay adjourn | cancel scrap abandon
hire recruit appoint | sack dismiss fired | promote | suspend | resign | execute behead | imprison jail | \
reward decorate
thank praise applaud commend honour honor | criticise criticize condemn denounce rebuke | arrest detain | sue | pardon
accuse charge indict arrest detain | convict sentence | acquit exonerate | pardon
"""
_THINGS: Final = """
mouse mice | rat | dog puppy puppies | cat kitten | wolf wolves | fox foxes | horse pony ponies | cow cattle | sheep \
lamb | goat | pig boar | chicken hen | duck | goose geese | monkey | lion | tiger | elephant | snake | shark | whale | \
dolphin | bat | bee | mosquito mosquitoes | spider | frog | rabbit | deer | stork | swan | eagle
wheat | rice | maize corn | barley | coffee | tea | wine | beer | milk | sugar
man men boy | woman women girl
wife | husband | mother mum mom | father dad | sister | brother | son | daughter | uncle | aunt
teacher | doctor physician | nurse | farmer | fisherman fishermen | miner | pilot | firefighter | pupil student | \
priest | baker | weaver | sailor
car sedan | bus buses coach coaches | lorry lorries truck | train | tram | plane aircraft airliner jet | helicopter | \
submarine | bicycle bike | motorcycle motorbike
school | hospital clinic | church churches cathedral | mosque | synagogue | prison jail | hotel | museum | library \
libraries | airport | bridge | tunnel | dam | stadium | castle | lighthouse
gold | silver | copper | iron steel | uranium | lithium | nickel
football soccer | basketball | baseball | tennis | hockey | cricket | rugby | golf | volleyball
flood storm hurricane typhoon cyclone tornado landslide tsunami | earthquake quake | drought | fire blaze wildfire \
explosion blast | avalanche | eruption volcano
measles | mumps | influenza flu | cholera | malaria | polio | ebola | tuberculosis | hepatitis | smallpox | covid \
coronavirus | cancer | diabetes | hiv aids | zika | dengue | rabies | anthrax | plague | typhoid
christian | muslim islamic | jewish | hindu | buddhist
"""
"""A row each: deeds done to things and to people; then living things, people, things, and what befalls people."""

Sort = tuple[int, int]
"""Which row a word stands in, and which part of it."""


def _list_plurals(word: str) -> Iterator[str]:
    yield from (word, f"{word}s")


def _read_rows() -> dict[str, frozenset[Sort]]:
    known: dict[str, set[Sort]] = {}
    rows = [(row, list_forms) for row in _DEEDS.strip().split("\n")]
    rows += [(row, _list_plurals) for row in _THINGS.strip().split("\n")]
    for number, (row, form_words) in enumerate(rows):
        for part, words in enumerate(row.split("|")):
            for form in (form for word in words.split() for form in form_words(word)):
                known.setdefault(form, set()).add((number, part))
    return {form: frozenset(sorts) for form, sorts in known.items()}


_SORTS: Final = _read_rows()
_NONE: Final = frozenset[Sort]()


def read_sorts(norm: str) -> frozenset[Sort]:
    """Return of what sorts a normalised word is; none for most words."""
    return _SORTS.get(norm) or _SORTS.get(IRREGULAR.get(norm, norm), _NONE)
