"""What has to agree before a version is built for others."""

import re

import pytest

import dev

CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n\n### Added\n"


def find(*, changelog: str = CHANGELOG, tags: tuple[str, ...] = ("v1.2.0",), changes: str = "") -> str:
    return "; ".join(dev.find_release_problems(changelog, list(tags), changes))


def test_a_tagged_and_described_version_is_built() -> None:
    assert find() == ""


@pytest.mark.parametrize("changelog", ["", "## [1.2.0]\n", "## [1.2.0] - soon\n", "## [1x2.0] - 2026-01-31\n"])
def test_a_version_without_its_dated_part_in_the_changelog_is_refused(changelog: str) -> None:
    assert "CHANGELOG.md has no line `## [1.2.0] - " in find(changelog=changelog)


def test_a_commit_without_a_tag_is_refused() -> None:
    assert find(tags=()) == "the commit has no tag: git tag -a v1.2.0"


def test_a_commit_with_several_tags_is_refused() -> None:
    assert find(tags=("v1.2.0", "v1.3.0")) == "the commit has several tags: v1.2.0, v1.3.0"


@pytest.mark.parametrize("tag", ["1.2.0", "v1.2", "latest"])
def test_a_tag_that_is_no_version_is_refused(tag: str) -> None:
    assert "is no version" in find(tags=(tag,))


def test_what_is_not_committed_is_not_built() -> None:
    assert find(changes=" M dev.py") == "the work tree has changes that are not committed"


def test_the_changelog_begins_with_what_is_not_released_yet() -> None:
    text = (dev.ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## .*", text, re.MULTILINE)[0] == "## [Unreleased]"


@pytest.mark.parametrize(("lock", "source"), [(lock, source) for lock, (source,) in dev.ASIDE.items()])
def test_all_that_is_asked_for_beside_the_project_is_pinned(lock: str, source: str) -> None:
    asked = (dev.ROOT / source).read_text("utf-8").split()
    assert set(asked) <= set(re.findall(r"^([\w-]+)==", (dev.ROOT / lock).read_text("utf-8"), re.MULTILINE))
