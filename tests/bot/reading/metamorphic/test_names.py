"""Who speaks by another name says the same: the record differs in the name, and in nothing else."""

import pytest

from tests.bot.reading.metamorphic.conftest import Outlined, replaced
from tests.bot.reading.metamorphic.outline import differences

RENAMED = {
    "short": {"Orla": "Eve", "Fenn": "Li", "Tom": "Bo", "Orr": "Ek", "Ada": "Ida", "Moor": "Ng", "Jane": "Ann"},
    "long": {
        "Orla": "Maximiliane",
        "Fenn": "Wolkenstein",
        "Tom": "Bartholomew",
        "Orr": "Featherstonehaugh",
        "Ada": "Constantina",
        "Moor": "Papadimitriou",
        "Jane": "Margareta",
        "Roe": "Lindqvist",
    },
    "double": {"Fenn": "Fenn-Hartley", "Orr": "Orr-Ashby", "Moor": "Moor-Lacey", "Roe": "Roe-Denham"},
    "apostrophe": {"Fenn": "O’Fenna", "Orr": "O’Rourke", "Moor": "D’Amora", "Roe": "O’Rian"},
    "west african": {"Orla": "Adaeze", "Fenn": "Okonkwo", "Tom": "Chidi", "Orr": "Adeyemi", "Moor": "Mensah"},
    "slavic": {"Orla": "Oksana", "Fenn": "Kovalenko", "Tom": "Petro", "Orr": "Bondar", "Ada": "Iryna", "Roe": "Novak"},
    "indian": {"Orla": "Lakshmi", "Fenn": "Iyer", "Tom": "Arjun", "Orr": "Banerjee", "Jane": "Priya", "Roe": "Desai"},
    "accented": {"Orla": "Zoë", "Fenn": "Núñez", "Tom": "Jérôme", "Orr": "Müller", "Ada": "Åsa", "Moor": "Çelik"},
}


@pytest.mark.parametrize("names", RENAMED.values(), ids=RENAMED)
def test_another_name_changes_nothing_but_the_name(article: str, names: dict[str, str], outlined: Outlined) -> None:
    rename = replaced(names)
    assert differences(outlined(rename(article)), outlined(article, rename)) == []


@pytest.mark.parametrize("title", ["Dr.", "Prof.", "Captain"])
def test_a_title_before_a_full_name_changes_no_speaker(article: str, title: str, outlined: Outlined) -> None:
    titled = article
    for name in ("Orla Fenn", "Ada Moor"):
        titled = titled.replace(name, f"{title} {name}")
    speakers = [(one.speaker, one.chain) for one in outlined(article).statements]
    assert [(one.speaker, one.chain) for one in outlined(titled).statements] == speakers


def test_another_outlet_changes_nothing_but_its_name(article: str, outlined: Outlined) -> None:
    rename = replaced({"Herald": "Tribune", "Gazette": "Courier", "Observer": "Mirror", "Chronicle": "Journal"})
    assert differences(outlined(rename(article)), outlined(article, rename)) == []
