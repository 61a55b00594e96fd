"""The pastes: of each kind as many as are asked for, the same each time, with what a right answer is."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from random import Random

from bench.excerpts.corpus import Held, World, list_sentences
from bench.excerpts.edits import EDITS, OMISSION
from bench.excerpts.joins import paste_joined, paste_reordered, paste_spliced, paste_two
from bench.excerpts.mutations import MUTATIONS
from bench.excerpts.query import Query, draw_sentences, has_words, list_originals, list_right

CHATTER = (
    "anyone up for a game tonight", "lol no way that is actually hilarious", "what time is the meeting tomorrow again",
    "i think we should wait for more information before we say anything", "happy birthday!! hope you have a great day",
    "can a mod please pin this message so everyone sees it", "has anyone tried the new ramen place downtown yet",
    "this thread is getting out of hand, please calm down everyone", "brb need to walk the dog before it rains",
    "does anybody know how to fix the error when i install this", "my cat just knocked over my coffee again",
    "the stream starts in ten minutes, see you all there", "who else is watching the match right now",
    "i honestly cannot believe it is already the end of the year",
    "please read the rules before posting in this channel",
)  # fmt: skip
_OPENERS = ("", "ok so ", "lol ", "hey all, ", "question: ", "btw ", "tbh ", "@everyone ", "hmm, ", "sorry but ")
_ENDERS = ("", "?", " 😂", " tbh", "...", " please", " !!", " thx", " <3", " again")
_PLANS = (
    "{a} is planning to close its office in {b} next spring, people close to the matter say.",
    "{a} and {b} have agreed to share the costs of the new bridge equally.",
    "A court in {b} has ordered {a} to hand over all of its letters from last summer.",
    "{a} will not take part in the talks in {b}, a spokeswoman announced in the evening.",
    "Hundreds waited in {b} for hours to see {a} before the doors were opened.",
)


def make_queries(world: World, each: int, seed: int = 11) -> list[Query]:
    """Return the pastes, ``each`` of a kind, fewer where the articles hold fewer."""
    makers: list[tuple[str, Callable[[Random], Iterator[Query]]]] = [
        *((name, lambda rng, name=name: _edited(world, name, rng)) for name in EDITS),
        *((f"changed: {name}", lambda rng, name=name: _changed(world, name, rng)) for name in MUTATIONS),
        ("two sentences", lambda rng: paste_two(world, rng)),
        ("reordered", lambda rng: paste_reordered(world, rng)),
        ("joined", lambda rng: paste_joined(world, rng)),
        ("joined, two articles", lambda rng: paste_spliced(world, rng)),
        ("headline", lambda rng: _headlines(world, rng)),
        ("address", lambda rng: _addresses(world, rng)),
        ("twin's own words", lambda rng: _twin_words(world, rng)),
        ("decoy", lambda rng: _decoys(world, rng)),
        ("not held", lambda rng: _outside(world, "not held", None, rng)),
        ("not held, 6-8 words", lambda rng: _outside(world, "not held, 6-8 words", "6-8 words", rng)),
        ("not held, in chat", lambda rng: _outside(world, "not held, in chat", "chat noise", rng)),
        ("not held, OCR 10 %", lambda rng: _outside(world, "not held, OCR 10 %", "OCR 10 %", rng)),
        ("not held, headline", lambda rng: _outside_headlines(world, rng)),
        ("chit-chat", _chatter),
    ]
    return [query for name, make in makers for query in _take(make, each, f"{seed}{name}")]


def _take(make: Callable[[Random], Iterator[Query]], each: int, seed: str) -> Iterator[Query]:
    seen: set[str] = set()
    for query in make(Random(seed)):  # noqa: S311 - a benchmark, not a secret
        if len(seen) == each:
            return
        if query.text not in seen:
            seen.add(query.text)
            yield query


def _edited(world: World, name: str, rng: Random) -> Iterator[Query]:
    for at, (article, sentence) in enumerate(draw_sentences(list_originals(world), rng)):
        text = EDITS[name](sentence, rng)
        if text is not None:
            yield Query(
                id=f"{name}-{at}", kind=name, group="harmless", part=article.part, text=text,
                right=list_right(world, article, *_list_pasted(article, sentence, text)),
                sentence=sentence,
            )  # fmt: skip


def _list_pasted(article: Held, sentence: str, text: str) -> list[str]:
    """Return the parts of a sentence that a paste has word for word; the sentence where they are otherwise there."""
    parts = text.split(OMISSION)
    return parts if all(part in article.text for part in parts) else [sentence]


def _changed(world: World, name: str, rng: Random) -> Iterator[Query]:
    stored = {sentence for article in world.stored() if article.is_english for sentence in list_sentences(article.text)}
    # A twin differs from the paste by one fact, as the original does: either is a right answer.
    twins: dict[str, list[str]] = defaultdict(list)
    for twin in world.twins:
        twins[twin.source].append(twin.article.id)
    for at, (article, sentence) in enumerate(draw_sentences(list_originals(world), rng)):
        changed = MUTATIONS[name](sentence, rng)
        if changed is not None and changed.text not in stored:
            yield Query(
                id=f"{name}-{at}", kind=f"changed: {name}", group="changed", part=article.part,
                text=changed.text, right=list_right(world, article, sentence), also=tuple(twins[sentence]),
                sentence=sentence, kinds=changed.kinds,
            )  # fmt: skip


def _headlines(world: World, rng: Random) -> Iterator[Query]:
    articles = [article for article in list_originals(world) if len(article.title.split()) >= 6]  # noqa: PLR2004 - as a quotation
    rng.shuffle(articles)
    for article in articles:
        right = (article.id, *(one.id for one in world.stored() if one.title == article.title and one is not article))
        yield Query(
            id=f"head-{article.id}", kind="headline", group="harmless", part=article.part, text=article.title,
            right=right,
        )  # fmt: skip


def _addresses(world: World, rng: Random) -> Iterator[Query]:
    articles = list(world.originals)
    rng.shuffle(articles)
    dress: tuple[Callable[[str], str], ...] = (
        lambda url: url,
        lambda url: f"{url}{'&' if '?' in url else '?'}utm_source=x&fbclid=abc",
        lambda url: f"<{url}>",
        lambda url: f"is this legit {url}, anyone?",
        lambda url: f"https://web.archive.org/web/20240102030405/{url}",
        lambda url: url.replace("https://", "http://", 1),
    )
    for at, article in enumerate(articles):
        yield Query(
            id=f"link-{article.id}", kind="address", group="link", part=article.part,
            text=dress[at % len(dress)](article.url), right=(article.id,),
        )  # fmt: skip


def _twin_words(world: World, rng: Random) -> Iterator[Query]:
    twins = list(world.twins)
    rng.shuffle(twins)
    for twin in twins:
        yield Query(
            id=twin.article.id, kind="twin's own words", group="twin", part=twin.article.part, text=twin.sentence,
            right=list_right(world, twin.article, twin.sentence), sentence=twin.sentence,
        )  # fmt: skip


def _decoys(world: World, rng: Random) -> Iterator[Query]:
    """Yield sentences that no article has, about those of whom a held one speaks."""
    for at, (article, sentence) in enumerate(draw_sentences(list_originals(world), rng)):
        words = sentence.replace("“", "").split(" ")
        names = [word.strip("”’.,:;()'\"") for word in words[1:] if word[:1].isupper() and len(word) > 3]  # noqa: PLR2004 - a name
        places = [name for name in names if name.isalpha()]
        if len(set(places)) > 1:
            plan = rng.choice(_PLANS).format(a=places[0], b=places[-1])
            yield Query(id=f"decoy-{at}-{article.id}", kind="decoy", group="decoy", part=article.part, text=plan)


def _outside(world: World, kind: str, edit: str | None, rng: Random) -> Iterator[Query]:
    english = [article for article in world.outside if article.is_english]
    for at, (article, sentence) in enumerate(draw_sentences(english, rng)):
        text = EDITS[edit](sentence, rng) if edit else sentence
        if text is not None and not (_is_held(world, sentence) or _is_held(world, text)):
            yield Query(id=f"{kind}-{at}", kind=kind, group="not held", part=article.part, text=text)


def _is_held(world: World, words: str) -> bool:
    """Return whether words of an article that is not held stand in one that is: agencies' words are in many."""
    return any(has_words(one.text, words) or has_words(one.title, words) for one in world.stored())


def _outside_headlines(world: World, rng: Random) -> Iterator[Query]:
    articles = [article for article in world.outside if len(article.title.split()) >= 6]  # noqa: PLR2004 - as above
    rng.shuffle(articles)
    for article in articles:
        if _is_held(world, article.title):
            continue
        yield Query(
            id=f"outhead-{article.id}", kind="not held, headline", group="not held", part=article.part,
            text=article.title,
        )  # fmt: skip


def _chatter(rng: Random) -> Iterator[Query]:
    at = 0
    while True:
        at += 1
        text = rng.choice(_OPENERS) + rng.choice(CHATTER) + rng.choice(_ENDERS)
        yield Query(id=f"chat-{at}", kind="chit-chat", group="chit-chat", part="look" if at % 2 else "keep", text=text)
