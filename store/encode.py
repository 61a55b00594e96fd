"""Vectors follow the store: what the journal says has changed is dropped and encoded again, in two passes."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from bot.model.article import Dossier
from store.claim_texts import list_claim_texts
from store.claim_vectors import ClaimVectors
from store.encoding import Encoder
from store.follow import Ends, Progress
from store.indexed import IndexedText, load_indexed_texts
from store.journal import Step, find_position, mark_position, read_step
from store.vector_segment import VectorKey
from store.vectors import VectorFolder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

LEADS = 2
"""Sentences at the head of a text that are encoded in the first pass."""
SHORT = 5
"""Sentences up to which a text is encoded whole in the first pass: it is all lead."""
STEP_ENTRIES = 16
STEP_TEXTS = 400
"""Texts from which a step is committed: some two seconds of work, which is what a crash or Ctrl-C costs at most."""
STEP_CHANGES = 2_000
"""Changes after which a step is committed in any case: the second pass has nothing to do for short texts."""
SLICE_TEXTS = 32
"""Texts encoded between two looks whether to end."""

HEADLINE = (0, 0)
Chosen = Mapping[int, Mapping[VectorKey, str]]
"""The texts to be encoded of each article that changed, by their keys; none where it was removed."""


def encode_step(
    connection: sqlite3.Connection, vectors: ClaimVectors, encoder: Encoder, *, only_first: bool, ends: Ends
) -> bool | None:
    """Encode some of what is not encoded yet, the first pass before the second, and commit it.

    Only for whoever holds the lock of ``vectors``.

    Returns:
        Whether there may be more; ``None`` where it was told to end, or the encoder cannot be used.
    """
    seq, last = find_position(connection, vectors.first)
    if seq < last:
        return _take_step(connection, vectors, vectors.first, encoder, (seq, last), ends)
    seq, _ = find_position(connection, vectors.rest)
    if only_first or seq == last:
        return False
    return _take_step(connection, vectors, vectors.rest, encoder, (seq, last), ends)


def measure_progress(connection: sqlite3.Connection, vectors: ClaimVectors, progress: Progress) -> None:
    """Report how many changes of the journal are encoded, each counting twice, as there are two passes."""
    positions = [find_position(connection, part) for part in vectors.parts]
    progress(sum(seq for seq, _ in positions), sum(last for _, last in positions))


def _take_step(
    connection: sqlite3.Connection,
    vectors: ClaimVectors,
    part: VectorFolder,
    encoder: Encoder,
    stretch: tuple[int, int],
    ends: Ends,
) -> bool | None:
    first, last = stretch
    seq, chosen, drop, count = first, dict[int, Mapping[VectorKey, str]](), set[int](), 0
    last = min(last, first + STEP_CHANGES)
    while seq < last and count < STEP_TEXTS:
        step = read_step(connection, (seq, last), most=STEP_ENTRIES)
        seq = step.seq
        drop |= {number for number, is_new in step.changed.items() if not is_new}
        # An article that changed again takes the place of its earlier state.
        new = _choose_texts(connection, vectors, step, is_first=part is vectors.first)
        count += sum(map(len, new.values()))
        chosen |= new
    texts = [text for own in chosen.values() for text in own.values()]
    encoded = _encode(encoder, texts, ends)
    if encoded is None:
        return None
    keys = [key for own in chosen.values() for key in own]
    part.commit(keys, encoded, drop=drop, is_anew=first == 0, watermark=mark_position(connection, seq))
    return True


def _encode(encoder: Encoder, texts: Sequence[str], ends: Ends) -> "Vectors | None":
    done = []
    for at in range(0, len(texts), SLICE_TEXTS):
        encoded = None if ends() else encoder.encode(texts[at : at + SLICE_TEXTS])
        if encoded is None:
            return None
        done.append(encoded)
    import numpy as np  # noqa: PLC0415 - an option, as the model is, and looked for behind it

    return np.concatenate(done) if done else np.zeros((0, 0), np.float32)


def _choose_texts(
    connection: sqlite3.Connection, vectors: ClaimVectors, step: Step, *, is_first: bool
) -> dict[int, Mapping[VectorKey, str]]:
    chosen: dict[int, Mapping[VectorKey, str]] = {number: {} for number in step.changed}
    statements = _load_statements(connection, step) if is_first else {}
    for stored in load_indexed_texts(connection, tuple(step.changed)):
        if is_first:
            chosen[stored.number] = dict(_list_first(stored, statements.get(stored.number, ())))
        else:
            held = vectors.first.list_keys(stored.number)
            chosen[stored.number] = {key: text for key, text in _list_pieces(stored) if key not in held}
    return chosen


def _list_first(stored: IndexedText, statements: Sequence[tuple[int, int]]) -> Iterator[tuple[VectorKey, str]]:
    """Yield the headline, the leads, and the sentences in which a statement of the record stands."""
    if stored.title:
        yield VectorKey(stored.number, *HEADLINE), stored.title
    pieces = list(_list_pieces(stored))
    for at, (key, text) in enumerate(pieces):
        if at < LEADS or len(pieces) <= SHORT or any(key.start < end and start < key.end for start, end in statements):
            yield key, text


def _list_pieces(stored: IndexedText) -> Iterator[tuple[VectorKey, str]]:
    """Yield the sentences, or the summaries, that are looked up."""
    for piece in list_claim_texts(stored):
        if piece.text:
            yield VectorKey(stored.number, piece.start, piece.end), piece.text


def _load_statements(connection: sqlite3.Connection, step: Step) -> dict[int, tuple[tuple[int, int], ...]]:
    """Return the places of the statements of those articles that were read."""
    marks = ",".join("?" * len(step.changed))
    rows = connection.execute(
        f"SELECT article, body FROM dossiers WHERE NOT stale AND article IN ({marks})",  # noqa: S608 - only question marks are put in
        tuple(step.changed),
    )
    statements = {}
    for number, body in rows:
        try:
            record = msgspec.json.decode(body, type=Dossier).record
        except msgspec.ValidationError:
            # An older version wrote what this one cannot read, and reads anew: its sentences come in the second pass.
            continue
        statements[number] = tuple((one.start, one.end) for one in record.statements)
    return statements
