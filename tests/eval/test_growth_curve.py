from xml.etree import ElementTree as ET

from bench.growth_curve import Point, draw_growth, write_growth


def make_point(sentences: int) -> Point:
    return Point(
        sentences=sentences,
        exact_p50=0.4,
        exact_p95=0.6,
        all_p50=0.5,
        all_p95=1.1,
        resident_mib=80.0 + sentences / 10_000,
        own_mib=52.0,
        start_s=1.5,
    )


POINTS = [make_point(size) for size in (10_000, 100_000, 1_000_000)]


def test_the_picture_has_a_line_for_each_figure_and_a_mark_for_each_size() -> None:
    root = ET.fromstring(draw_growth(POINTS))  # noqa: S314 - drawn right here
    space = "{http://www.w3.org/2000/svg}"
    lines = root.findall(f"{space}polyline")
    assert len(lines) == 6
    assert all(len(line.attrib["points"].split()) == len(POINTS) for line in lines)
    assert {"10,000", "1,000,000"} <= {text.text for text in root.findall(f"{space}text")}


def test_no_mark_lies_outside_the_picture() -> None:
    root = ET.fromstring(draw_growth(POINTS))  # noqa: S314 - as above
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for mark in root.findall("{http://www.w3.org/2000/svg}circle"):
        assert 0 < float(mark.attrib["cx"]) < width
        assert 0 < float(mark.attrib["cy"]) < height


def test_a_single_size_can_be_drawn() -> None:
    assert draw_growth(POINTS[:1]).count("<circle") == 6


def test_the_table_has_a_row_for_each_size() -> None:
    assert len(write_growth(POINTS).splitlines()) == 2 + len(POINTS)
