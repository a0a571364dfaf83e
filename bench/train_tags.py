"""Train the tables of `workbench.extract.attributions.tagger` from Universal Dependencies treebanks.

    python bench/train_tags.py fr  fr_gsd-ud-train.conllu fr_sequoia-ud-train.conllu …  [--test fr_gsd-ud-test.conllu]

writes workbench/extract/languages/fr.tags and prints how many words of the test file it tags right. The tables that
ship were trained from openly licensed treebanks only; docs/attributions.md names them with their licences.
"""

from __future__ import annotations

import argparse
import pathlib
from collections import Counter, defaultdict
from collections.abc import Iterator

from workbench.extract.attributions.tagger import Tagger, fold, word_pattern
from workbench.extract.language import Language
from workbench.extract.language_file import load

Sentence = list[tuple[str, str]]
SMALLEST_SHARE = 0.02
TARGETS = pathlib.Path(__file__).parent.parent / "workbench" / "extract" / "languages"
PLAIN = {"NOUN": "N", "PROPN": "M", "ADJ": "A", "ADV": "R", "NUM": "9", "CCONJ": "K", "INTJ": "R", "SYM": "N", "X": "M"}


SUBJECTS = {
    "i",
    "he",
    "she",
    "we",
    "they",
    "it",
    "you",
    "je",
    "j'",
    "tu",
    "il",
    "elle",
    "on",
    "nous",
    "vous",
    "ils",
    "elles",
}
CLITICS = {
    "me",
    "m'",
    "te",
    "t'",
    "se",
    "s'",
    "le",
    "la",
    "l'",
    "les",
    "lui",
    "leur",
    "y",
    "en",
    "him",
    "them",
    "us",
}


def tag_of(form: str, upos: str, feats: dict[str, str]) -> str:
    """Our tag of one treebank token."""
    lower = fold(form)
    if upos == "PUNCT":
        return form[0]
    if upos == "ADV":
        return "O" if lower in ("ne", "n'") else "B" if lower in ("when", "where", "how", "why") else "R"
    if upos in PLAIN:
        return PLAIN[upos]
    if upos == "PART":
        return {"to": "T", "'s": "H", "'": "H"}.get(lower, "R")
    if upos == "SCONJ":
        return "Q" if lower in ("that", "que", "qu'") else "B"
    if upos == "ADP":
        return "P"
    if upos == "DET":
        return "B" if feats.get("PronType") == "Int" else "D"
    if upos == "PRON":
        return _pronoun(lower, feats)
    return _verb(upos, feats)


def _pronoun(lower: str, feats: dict[str, str]) -> str:
    if feats.get("PronType") in ("Rel", "Int"):
        return "W"
    bare = lower.removeprefix("-t").removeprefix("-")
    if bare in SUBJECTS:
        return "S"
    if feats.get("Poss") == "Yes" and lower in {"my", "your", "his", "her", "its", "our", "their"}:
        return "D"
    return "O" if bare in CLITICS else "U"


def _verb(upos: str, feats: dict[str, str]) -> str:
    form = feats.get("VerbForm", "Fin")
    if form == "Inf":
        return "I"
    if form == "Ger" or (form == "Part" and feats.get("Tense") == "Pres"):
        return "G"
    if form == "Part":
        return "E"
    return "X" if upos == "AUX" else "V"


def sentences(path: str, language: Language) -> Iterator[Sentence]:
    """The sentences of a treebank, cut into our words, each word with its tag."""
    pattern = word_pattern(language)
    for block in pathlib.Path(path).read_text(encoding="utf-8").split("\n\n"):
        text, tagged = _plain_text(block)
        found: Sentence = []
        for match in pattern.finditer(text):
            inside = [tag for start, end, tag in tagged if start < match.end(1) and end > match.start(1)]
            words = [tag for tag in inside if tag.isalnum()]
            if inside:
                found.append((match[1], (words or inside)[-1]))
        if found:
            yield found


def _plain_text(block: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, tagged, skip_until = "", [], 0
    for line in block.splitlines():
        if not line[:1].isdigit():
            continue
        number, form, _, upos, _, feats, _, _, _, misc = line.split("\t")
        if "." in number:
            continue
        whole = "-" in number
        if not whole and int(number) <= skip_until:
            if tagged and tagged[-1][2] == "?":
                tagged[-1] = (*tagged[-1][:2], _contracted(form, upos, feats))
            continue
        if whole:
            skip_until = int(number.split("-")[1])
            tag = "?"
        else:
            tag = tag_of(form, upos, _features(feats))
        if whole and "'" in fold(form):
            skip_until = 0
            continue
        tagged.append((len(text), len(text) + len(form), tag))
        text += form if "SpaceAfter=No" in misc else form + " "
    return text, tagged


def _contracted(form: str, upos: str, feats: str) -> str:
    return tag_of(form, upos, _features(feats))


def _features(feats: str) -> dict[str, str]:
    return dict(each.split("=", 1) for each in feats.split("|") if "=" in each)


def train(corpus: list[Sentence]) -> Tagger:
    """Count what words can be, and what they are between their neighbours."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpus:
        for index, (word, tag) in enumerate(sentence):
            if index and tag == "M" and word[0].isupper() and not seen[fold(word)]:
                seen[fold(word)]["M"] += 1
            else:
                seen[fold(word)][tag] += 1
    words = {word: _class(counts) for word, counts in seen.items()}
    endings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in seen.items():
        if word.isalpha() and sum(counts.values()) <= 3 and len(word) > 3:
            for length in range(1, 5):
                for tag in counts:
                    if tag in "NAREVGI":
                        endings[word[-length:]][tag] += 1
    suffixes = {ending: _class(counts, 0.08) for ending, counts in endings.items() if sum(counts.values()) >= 4}
    table = Tagger(words, suffixes, {})
    _learn_contexts(table, corpus)
    return table


def _class(counts: Counter[str], share: float = SMALLEST_SHARE) -> str:
    total = sum(counts.values())
    kept = [tag for tag, count in counts.most_common(4) if count >= share * total]
    return "".join(kept)


def _learn_contexts(table: Tagger, corpus: list[Sentence]) -> None:
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpus:
        classes = [table.words[fold(word)] for word, _ in sentence] + ["."]
        previous = "."
        for index, (_, tag) in enumerate(sentence):
            here = classes[index]
            if len(here) > 1:
                votes[f"{previous}{here}"][tag] += 1
                votes[f"{previous}{here} {classes[index + 1]}"][tag] += 1
            previous = tag
    for context, counts in votes.items():
        here = context[1:].split(" ")[0]
        best, count = counts.most_common(1)[0]
        shorter = table.contexts.get(context.split(" ")[0], here[0])
        if best in here and (" " in context or best != here[0]) and best != shorter and count >= 1:
            table.contexts[context] = best


def write(table: Tagger, code: str, sources: list[str]) -> pathlib.Path:
    """Write the table, rows of equal value together, words that its endings guess right left out."""
    target = TARGETS / f"{code}.tags"
    lines = [f"#\tTrained by bench/train_tags.py from\t{', '.join(pathlib.Path(source).name for source in sources)}"]
    bare = Tagger({}, table.suffixes, {})
    for kind, rows in (("w", table.words), ("s", table.suffixes), ("c", table.contexts)):
        grouped: defaultdict[str, list[str]] = defaultdict(list)
        for key, value in rows.items():
            guessed = kind == "w" and bare._guess(key, first=False) == value
            if "," not in key and "\t" not in key and not guessed and (kind != "w" or value != "M"):
                grouped[value].append(key)
        lines += [f"{kind}\t{value}\t{','.join(sorted(keys))}" for value, keys in sorted(grouped.items())]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return target


def accuracy(table: Tagger, corpus: list[Sentence]) -> tuple[float, Counter[tuple[str, str]]]:
    """The share of words tagged right, and the commonest confusions (right, given)."""
    confusions: Counter[tuple[str, str]] = Counter()
    total = 0
    for sentence in corpus:
        classes = [table.class_of(word, first=index == 0) for index, (word, _) in enumerate(sentence)]
        for (_, right), given in zip(sentence, table.settle(classes), strict=True):
            total += 1
            if given != right and {given, right} != {"M", "N"}:
                confusions[right, given] += 1
    return 1 - sum(confusions.values()) / max(1, total), confusions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code")
    parser.add_argument("treebanks", nargs="+")
    parser.add_argument("--test")
    arguments = parser.parse_args()
    language = load(arguments.code)
    corpus = [sentence for path in arguments.treebanks for sentence in sentences(path, language)]
    target = write(train(corpus), arguments.code, arguments.treebanks)
    print(target, target.stat().st_size, "bytes,", sum(map(len, corpus)), "words read")
    if arguments.test:
        from workbench.extract.attributions.tagger import tagger

        share, confusions = accuracy(tagger(language), list(sentences(arguments.test, language)))
        print(f"{100 * share:.1f} % right;", confusions.most_common(14))


if __name__ == "__main__":
    main()
