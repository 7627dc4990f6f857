"""Names of EWT's sentences: those of its training part lie in data/ewt-names.tsv, those of its dev part in Universal NER's file."""

import os

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "ewt-names.tsv")
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def training():
    """{sentence id: names}, read from data/ewt-names.tsv."""
    out = {}
    with open(FILE, encoding="utf-8") as f:
        for line in f:
            if line[0] != "#":
                sentence, words, kind = line.rstrip("\n").split("\t")
                first, _, last = words.partition("-")
                out.setdefault(sentence, []).append((int(first) - 1, int(last or first), TYPES[kind]))
    return out


def universal(path):
    """{(sentence id, words): names} of an IOB2 file."""
    out, rows, sentence = {}, [], ""
    with open(path, encoding="utf-8") as f:
        for line in [*f, "\n"]:
            if line.startswith("# sent_id = "):
                sentence = line[12:].strip()
            elif line[0].isdigit():
                rows.append(line.split("\t")[1:3])
            elif not line.strip() and rows:
                out[sentence, tuple(r[0] for r in rows)] = spans([r[1] for r in rows])
                rows = []
    return out


def spans(tags):
    out, a = [], None
    for i, tag in enumerate(tags + ["O"]):
        if a is not None and tag != "I-" + tags[a][2:]:
            out.append((a, i, TYPES[tags[a][2:]]))
            a = None
        if tag[0] == "B" and tag[2:] in TYPES:
            a = i
    return out


def give(paragraphs, part, folder):
    """Gives the sentences of EWT's paragraphs their names. Fails on names of sentences that are not there, or that cover one another or no word."""
    sentences = [s for p in paragraphs for s in p]
    if part == "train":
        names = training()
        for s in sentences:
            s.names, s.other = names.pop(s.id, []), False
            for (a, b, _), (c, _, _) in zip(s.names, s.names[1:] + [(len(s.forms), 0, "")]):
                if not a < b <= c:
                    raise ValueError(f"{FILE}: names of {s.id} do not fit its words")
        if names:
            raise ValueError(f"{FILE}: no sentence {next(iter(names))}")
    else:
        names = universal(f"{folder}/uner-ewt-{part}.iob2")
        for s in sentences:
            s.names, s.other = names.get((s.id, tuple(s.forms))), False
