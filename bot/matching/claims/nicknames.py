"""Short forms of given names: "Don" may be a Donald. Written from general knowledge of English names."""

from typing import Final

_ROWS: Final = """
abraham abe
alexander alexandra alex sandy
andrew andy drew
anthony tony
barbara barb
benjamin ben
bernard bernie
catherine katherine kathleen kate kathy cathy katie
charles charlie chuck
christopher christine christina chris
daniel danielle dan danny
david dave
deborah debra debbie deb
donald don donny donnie
edward ed eddie ted teddy
elizabeth liz beth betsy betty
eugene gene
francis frances frank fran
frederick fred freddie
gerald gerry jerry
gregory greg
harold harry hal
henry harry hank
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jonathan jon
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry
leonard leonardo leo len
margaret maggie meg peggy
matthew matt
michael mike mick
nathaniel nathan nate
nicholas nick
pamela pam
patrick patricia pat
peter pete
philip phillip phil
rebecca becky
richard rich rick dick
robert rob robbie bob bobby
ronald ron
samuel samantha sam
stephen steven steve
susan suzanne sue
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
william bill billy will
zachary zach
"""


def _read_rows() -> dict[str, frozenset[str]]:
    known: dict[str, set[str]] = {}
    for row in _ROWS.split("\n"):
        names = row.split()
        for name in names:
            known.setdefault(name, set()).update(names)
    return {name: frozenset(names) for name, names in known.items()}


_KNOWN: Final = _read_rows()
_NONE: Final = frozenset[str]()


def list_forms_of(name: str) -> frozenset[str]:
    """Return the given names, in small letters, for which ``name`` may stand, itself among them; none if it is none."""
    return _KNOWN.get(name, _NONE)
