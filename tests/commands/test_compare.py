"""`workbench compare` prints claims with their passages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli import workbench
from workbench.ui_language import speak

ARTICLE = "The ferry company employs 340 sailors in Brest."
SOURCE = "The harbour is old. The ferry company employs 310 sailors in Brest."


def run(*arguments: str) -> str:
    result = CliRunner().invoke(workbench, ["compare", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def files(folder: Path) -> tuple[str, str]:
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "source.txt").write_text(SOURCE, encoding="utf-8")
    return str(folder / "article.txt"), str(folder / "source.txt")


def test_one_json_object_a_claim_with_offsets_into_the_source(tmp_path: Path) -> None:
    article, source = files(tmp_path)
    lines = [json.loads(line) for line in run("--format", "jsonl", "--lang", "en", article, source).splitlines()]
    passage = lines[0]["passages"][0]
    assert lines[0]["claim"]["text"] == "340 sailors"
    assert passage["relation"] == "differs"
    assert (
        SOURCE[passage["start"] : passage["end"]]
        == passage["text"]
        == "The ferry company employs 310 sailors in Brest."
    )


def test_the_table_names_the_file_and_the_reason(tmp_path: Path) -> None:
    article, source = files(tmp_path)
    output = run("--lang", "en", article, source)
    assert "≠" in output
    assert "310 sailors there, 340 sailors here" in output
    assert "source.txt" in output


def test_the_nearest_passage_is_printed_where_none_is_marked(tmp_path: Path) -> None:
    article, source = files(tmp_path)
    (tmp_path / "article.txt").write_text("The ferry company has 340 sailors in Brest. It bought 12 cranes.", "utf-8")
    told = run("--lang", "en", article, source).split("12 cranes")
    assert "≠" in told[0]
    assert "·" not in told[0]
    assert told[1].count("·") == 1


def test_a_reason_names_the_equal_figure_of_another_thing_in_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "article.txt").write_text("The trial followed 842 patients at 19 hospitals.", encoding="utf-8")
    source = "The trial enrolled 842 patients at 16 hospitals, after 19 had been approached. Half of them were women."
    (tmp_path / "source.txt").write_text(source, encoding="utf-8")
    names = ("--lang", "en", str(tmp_path / "article.txt"), str(tmp_path / "source.txt"))
    monkeypatch.setenv("COLUMNS", "400")
    assert "16 hospitals there, 19 hospitals here; the equal figure there seems to be of another thing" in run(*names)
    speak("fr")
    assert "le chiffre égal y semble porter sur autre chose" in run(*names)


def test_the_passages_of_several_sources_are_offered_together(tmp_path: Path) -> None:
    article, source = files(tmp_path)
    (tmp_path / "other.txt").write_text("The ferry company in Brest employs 340 sailors.", encoding="utf-8")
    output = run("--format", "jsonl", "--lang", "en", article, source, str(tmp_path / "other.txt"))
    first = json.loads(output.splitlines()[0])["passages"][0]
    assert first["source"].endswith("other.txt")
    assert first["relation"] == "agrees"


SLIP = "The bill passed by 312 votes to 215, a majority of 87."


def test_an_article_without_sources_is_compared_with_itself(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(SLIP, encoding="utf-8")
    (line,) = run("--format", "jsonl", "--lang", "en", str(tmp_path / "article.txt")).splitlines()
    finding = json.loads(line)
    assert finding["kind"] == "vote_majority"
    assert [SLIP[span["start"] : span["end"]] for span in finding["spans"]] == ["312 votes", "215", "87"]
    assert "votes and their majority" in run("--lang", "en", str(tmp_path / "article.txt"))


def test_one_kind_can_be_asked_for(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(SLIP, encoding="utf-8")
    told = run("--lang", "en", "--kind", "sum", str(tmp_path / "article.txt"))
    assert told == "nothing was found that does not fit together\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--kind", "votes"], "none of weekday_date"), (["--kind", "sum", "{article}"], "without sources")],
)
def test_a_kind_that_is_none_or_has_no_place_is_wrong_usage(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "article.txt").write_text(SLIP, encoding="utf-8")
    article = str(tmp_path / "article.txt")
    given = [argument.format(article=article) for argument in arguments]
    result = CliRunner().invoke(workbench, ["compare", *given, article])
    assert result.exit_code == 2
    assert said in result.output


def test_arithmetic_that_holds_is_printed_on_demand(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(SLIP.replace("87", "97"), encoding="utf-8")
    assert run("--lang", "en", str(tmp_path / "article.txt")) == "nothing was found that does not fit together\n"
    assert "312 − 215 is 97" in run("--lang", "en", "--proofs", str(tmp_path / "article.txt"))


def test_a_table_is_a_source_whose_headers_are_words(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Emissions of transport rose to 11.9 Mt in 2024.", encoding="utf-8")
    table = "Sector,Emissions 2023 (Mt),Emissions 2024 (Mt)\nTransport,11.8,11.9\nHomes,5.3,5.2\n"
    (tmp_path / "sectors.csv").write_text(table, encoding="utf-8")
    arguments = ("--format", "jsonl", "--lang", "en", str(tmp_path / "article.txt"), str(tmp_path / "sectors.csv"))
    lines = [json.loads(line) for line in run(*arguments).splitlines()]
    first = next(line["passages"][0] for line in lines if line["claim"]["text"] == "11.9 Mt")
    assert first["text"].startswith("Transport: ")
    assert first["relation"] == "agrees"


def test_the_seed_beside_its_english_source_is_told_as_the_readme_has_it(seed: Path) -> None:
    told = " ".join(run(str(seed), str(seed.with_name("altman-source.en.txt"))).replace("\u00a0", " ").split())
    readme = (seed.parents[1] / "README.md").read_text(encoding="utf-8")
    example = readme.split("$ workbench compare seeds/")[1].split("```")[0].split("\n", 1)[1]
    assert example.count("seeds/altman-source.en.txt") == 3
    for passage in example.split("seeds/altman-source.en.txt:")[1:]:
        words = " ".join(passage.split(")")[0].split())
        assert f"{words})" in told
