from xml.etree import ElementTree as ET

from bench.claim_asks_table import Asked, Grown, draw_asks, write_table


def make_asked(sentences: int, model_ms: float) -> Asked:
    return Asked(
        cpu_p50=3.0 + model_ms,
        cpu_p95=4.0 + model_ms,
        wall_p50=3.5 + model_ms,
        wall_p95=5.0 + model_ms,
        start_s=1.5,
        resident_mib=80.0 + sentences / 10_000,
        own_mib=52.0,
    )


SIZES = [
    Grown(sentences=size, by_words=make_asked(size, 0.0), with_model=make_asked(size, 15.0))
    for size in (10_000, 100_000, 1_000_000)
]


def test_the_picture_has_a_line_for_each_way_of_asking_and_a_mark_for_each_size() -> None:
    root = ET.fromstring(draw_asks(SIZES))  # noqa: S314 - drawn right here
    lines = root.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(lines) == 8
    assert all(len(line.attrib["points"].split()) == len(SIZES) for line in lines)


def test_the_table_has_two_rows_for_each_size() -> None:
    rows = write_table(SIZES).splitlines()[2:]
    assert [row.split(" | ")[1] for row in rows] == ["by words", "with the model"] * len(SIZES)
    assert rows[1].endswith("| 18.0 / 19.0 | 18.5 / 20.0 | 1.5 | 81, 52 |")
