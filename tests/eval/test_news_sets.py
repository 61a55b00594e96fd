"""Lines for labelled articles are made from the files of public sets; the articles here are made up."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.eval import news_sets
from tests.eval.caveat_labels import read_articles, read_labels

FILES = {
    "basil/articles/2014/a_1.json": json.dumps(
        {
            "title": "Piers to close",
            "url": "https://gazette.example.org/piers",
            "date": "2014-05-01",
            "body-paragraphs": [["The piers close.", "No date was given."], ["Nobody knew."]],
        }
    ),
    "bbc/data/tech/007.txt": "Piers to close\n\nThe piers may close in May.\n",
    "polnear/train/text/gazette_2016-05-02_piers.txt": "Piers to close\nThe piers close.\n",
}
TEXTS = (
    "Piers to close\n\nThe piers close. No date was given.\n\nNobody knew.",
    "Piers to close\n\nThe piers may close in May.",
    "Piers to close\nThe piers close.\n",
)


def test_each_sets_article_is_the_text_that_was_labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    labels = tmp_path / "labels.jsonl"
    for number, (name, content) in enumerate(FILES.items()):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(content)
        digest = hashlib.sha256(TEXTS[number].encode()).hexdigest()
        line = {"line": number + 1, "url": "u", "path": name, "text_sha256": digest, "split": "open", "caveats": []}
        with labels.open("a") as out:
            out.write(json.dumps(line) + "\n")
    monkeypatch.setattr(news_sets, "LABELS", labels)

    folders = [part for name in news_sets.SETS for part in (f"--{name}", str(tmp_path / name))]
    news_sets.main([*folders, str(tmp_path / "out.jsonl")])

    articles = [article for _, article in read_articles(tmp_path / "out.jsonl", read_labels(labels))]
    assert [article.text for article in articles] == list(TEXTS)
    assert {article.title for article in articles} == {"Piers to close"}
    assert [article.published for article in articles] == ["2014-05-01", None, "2016-05-02"]


def test_every_labelled_article_is_of_a_set_that_is_read_and_half_of_them_are_sealed() -> None:
    labelled = read_labels(news_sets.LABELS)
    assert [one.line for one in labelled] == list(range(1, len(labelled) + 1))
    assert {one.path.partition("/")[0] for one in labelled} == set(news_sets.SETS)
    assert 2 * sum(one.split == "sealed" for one in labelled) == len(labelled)
