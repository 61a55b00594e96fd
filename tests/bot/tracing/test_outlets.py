from bot.model.article import Article
from bot.model.outlet import Fact, NameRule, OutletProfile
from bot.model.record import Node, PageOutlet, Reader, Record, Reprint, Statement
from bot.outlets import Registry
from bot.tracing.outlets import list_outlets


def fact(value: str, *, checked: bool = True) -> Fact:
    return Fact(value=value, source="a list", as_of="2024-01-01", licence="CC0", checked=checked)


GAZETTE = OutletProfile(domain="wharfgazette.example", name=fact("The Wharf Gazette"), kind=fact("newspaper"))
WIRE = OutletProfile(domain="saltwire.example", name=fact("Saltwire"), owner=fact("Halvorsen Ltd", checked=False))
REGISTRY = Registry.of(
    (GAZETTE, WIRE),
    names=(
        NameRule(name="Saltwire", domain="saltwire.example"),
        NameRule(name="The Wharf Gazette", domain="wharfgazette.example"),
    ),
)


def record(*, reprint_of: str | None = None, chain: tuple[str, ...] = (), name: str | None = None) -> Record:
    nodes = tuple(Node(name=at, kind="outlet", naming="named", basis="stated") for at in chain)
    return Record(
        reader=Reader(version="1"),
        text_sha256="",
        outlet=PageOutlet(name=name, domain=None, basis="stated"),
        reprint=Reprint(is_reprint=reprint_of is not None, of=reprint_of),
        statements=(Statement(id="s1", start=0, end=1, form="direct", chain=nodes),),
    )


def article(url: str | None, outlet: str | None = None) -> Article:
    return Article(id="a", text_sha256="", url=url, outlet=outlet)


def test_the_pages_own_outlet_comes_first_then_those_of_the_chain_once() -> None:
    lines = list_outlets(
        article("https://www.wharfgazette.example/pier"), record(reprint_of="Saltwire", chain=("Saltwire",)), REGISTRY
    )
    assert [line.name for line in lines] == ["The Wharf Gazette", "Saltwire"]
    assert [line.is_listed for line in lines] == [True, True]


def test_a_host_on_no_list_is_named_by_its_host() -> None:
    (line,) = list_outlets(article("https://nowhere.example/pier"), record(), REGISTRY)
    assert (line.name, line.is_listed) == ("nowhere.example", False)


def test_a_page_without_address_is_known_by_its_name() -> None:
    (line,) = list_outlets(article(None, "Saltwire"), record(), REGISTRY)
    assert line.domain == "saltwire.example"


def test_a_page_on_no_list_does_not_borrow_an_outlet_by_its_name() -> None:
    (line,) = list_outlets(article("https://nowhere.example/x"), record(name="Saltwire"), REGISTRY)
    assert line.is_listed is False


def test_what_was_not_checked_is_not_said() -> None:
    (line,) = list_outlets(article("https://saltwire.example/x"), record(), REGISTRY)
    assert line.owner is None


def test_the_pages_own_outlet_is_not_listed_twice() -> None:
    lines = list_outlets(article("https://wharfgazette.example/x"), record(chain=("The Wharf Gazette",)), REGISTRY)
    assert len(lines) == 1
