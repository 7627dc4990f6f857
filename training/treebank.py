"""Reads CoNLL-U treebanks into documents of sentences, with names taken from GUM's Entity column or from files of names beside EWT."""

import re
import unicodedata
from dataclasses import dataclass, field

NAME_TYPES = ["person", "organisation", "place", "other"]
NAME_TAGS = ["O"] + [p + "-" + t for t in NAME_TYPES for p in "BIES"]
GUM_TYPES = {"person": "person", "organization": "organisation", "place": "place",
             "event": "other", "object": "other", "abstract": "other", "animal": "other"}
# a proper noun outside all names of a corpus that has no type "other": it is in no name, or in one of that type
NOT_TYPED = len(NAME_TAGS)
NAME_LINKS = {"flat", "compound", "goeswith"}
NOT_IN_NAMES = {"I", "i"}


@dataclass
class Sentence:
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    space: list = field(default_factory=list)  # is there white space after the word
    names: list | None = None  # (from, to, type), nested where they nest
    other: bool = True  # do the names include those of type "other"
    newpar: bool = False
    document: int = -1
    text: str = ""
    id: str = ""


def children_of(s):
    kids = [[] for _ in s.forms]
    for i, h in enumerate(s.heads):
        if h > 0:
            kids[h - 1].append(i)
    return kids


def capital(form):
    return any(c.isupper() for c in form[:2]) or form[:1].isdigit()


TITLES = set("president minister prime premier chancellor secretary governor gov senator sen ambassador king queen prince princess pope prophet emperor sheikh general gen colonel captain capt judge justice professor prof doctor dr mr mrs ms miss sir lord lady rev reverend saint mayor chairman director chief speaker congressman representative sergeant lieutenant admiral officer commander dean god lord internet jan".split())


def name_span(s, kids, head, lo, hi, kind=None):
    """The proper name around `head` within the mention [lo, hi): the name itself, without title, article and apposition. People's names have no "of" and nothing possessive in them."""
    members = {head}
    stack = [head]
    while stack:
        i = stack.pop()
        for k in kids[i]:
            if not lo <= k < hi:
                continue
            rel, form = s.deprels[k], s.forms[k]
            base = rel.split(":")[0]
            take = False
            if base in NAME_LINKS:
                take = s.xpos[k] in ("NNP", "NNPS", "HYPH", "CD", "FW", "IN", "DT", "POS", "AFX", "GW", "NN", "JJ", "NNS", "CC", "VBN", "VBG") and (base == "flat" or capital(form) or s.xpos[k] == "HYPH")
            elif base == "amod":
                take = s.xpos[k] in ("NNP", "NNPS", "JJ", "VBN") and form[:1].isupper() and k < i
            elif base in ("nmod", "conj", "nummod") and k > i and rel != "nmod:desc":
                take = kind != "person" and s.xpos[k] in ("NNP", "NNPS") and any(s.deprels[c] == "case" and s.forms[c].lower() in ("of", "for", "de", "and", "&", "on") for c in kids[k]) and form[:1].isupper() and not any(s.forms[j] == "," for j in range(min(i, k), max(i, k)))
            elif base == "punct":
                take = form in ("-", "–", "/", ".") or (form == "'" and i > k)
            elif base in ("case", "det", "cc") and i != head:
                take = True
            elif base == "nmod" and rel == "nmod:poss" and form[:1].isupper() and s.xpos[k] in ("NNP", "NNPS"):
                take = kind == "other" and s.forms[head][:1].isupper() and s.xpos[head] in ("NNP", "NNPS")
            if take:
                members.add(k)
                stack.append(k)
    if any(s.deprels[m] == "nmod:poss" for m in members):
        for m in list(members):
            for k in kids[m]:
                if s.xpos[k] == "POS":
                    members.add(k)
    a = b = head
    while a - 1 in members:
        a -= 1
    while b + 1 in members:
        b += 1
    while a < head and (s.xpos[a] in ("DT", "HYPH", "IN", "CC", "POS", ":", ",") or s.forms[a] in "-/."):
        a += 1
    while b > head and (s.xpos[b] in ("DT", "HYPH", "IN", "CC", "POS", ":", ",") or (s.deprels[b] == "punct" and s.forms[b] != ".")):
        b -= 1
    return a, b + 1


def names_of(s, entities):
    """Named mentions out of GUM's mentions: those whose head is a proper noun."""
    kids = children_of(s)
    found = {}
    for lo, hi, etype in entities:
        if etype not in GUM_TYPES:
            continue
        head = next((i for i in range(lo, hi) if not (lo < s.heads[i] <= hi)), lo)
        for i in range(lo, hi):
            if s.heads[i] == 0 or not (lo <= s.heads[i] - 1 < hi):
                head = i
                break
        if s.xpos[head] not in ("NNP", "NNPS") or s.upos[head] != "PROPN" or s.forms[head] in NOT_IN_NAMES:
            continue
        if re.search(r"[@/]|www\.|\d{4}", s.forms[head]) or not any(c.isalpha() for c in s.forms[head]):
            continue
        a, b = name_span(s, kids, head, lo, hi, GUM_TYPES[etype])
        if all(f.lower().strip(".") in TITLES for f in s.forms[a:b]):
            continue
        if etype == "person" and s.xpos[head] == "NNPS":
            continue
        found.setdefault((a, b), GUM_TYPES[etype])
    return sorted((a, b, t) for (a, b), t in found.items())


def entities_of(rows):
    """Mentions of one sentence from the bracket notation; brackets that stay open end with the sentence."""
    spans = []
    opened = []
    for i, entity in enumerate(rows):
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                key, etype = fields[0], fields[1] if len(fields) > 1 else ""
                if part.endswith(")"):
                    spans.append((i, i + 1, etype))
                else:
                    opened.append((key, i, etype))
            else:
                key = part[:-1]
                for j in range(len(opened) - 1, -1, -1):
                    if opened[j][0] == key:
                        spans.append((opened[j][1], i + 1, opened[j][2]))
                        del opened[j]
                        break
    return spans


def read(path):
    """Documents (lists of sentences) of a treebank file."""
    documents = []
    gum = "gum" in path.rsplit("/", 1)[-1]
    s, rows, skip_until = Sentence(), [], 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            documents.append([])
            s.newpar = True
        elif line.startswith("# newpar"):
            s.newpar = True
        elif line.startswith("# sent_id = "):
            s.id = line[12:]
        elif line.startswith("# text = "):
            s.text = line[9:]
        elif not line:
            if s.forms:
                if gum:
                    s.names = names_of(s, entities_of(rows))
                if not documents:
                    documents.append([])
                s.document = len(documents)
                documents[-1].append(s)
            s, rows, skip_until = Sentence(), [], 0
        elif line[0] != "#":
            c = line.split("\t")
            if "." in c[0]:
                continue
            if "-" in c[0]:
                a, b = map(int, c[0].split("-"))
                skip_until = b
                range_space = "SpaceAfter=No" not in c[9]
                continue
            i = int(c[0])
            s.forms.append(unicodedata.normalize("NFC", c[1]))
            s.lemmas.append(c[2])
            s.upos.append(c[3])
            s.xpos.append(c[4])
            s.feats.append("" if c[5] == "_" else c[5])
            s.heads.append(int(c[6]))
            s.deprels.append(c[7])
            if i <= skip_until:
                s.space.append(i == skip_until and range_space)
            else:
                s.space.append("SpaceAfter=No" not in c[9])
            m = re.search(r"(?:^|\|)Entity=([^|]*)", c[9])
            rows.append(m.group(1) if m else "")
    return documents


def paragraphs(documents):
    """Paragraphs: runs of sentences without a `newpar` or `newdoc` between them."""
    out = []
    for document in documents:
        for s in document:
            if s.newpar or not out or not out[-1] or out[-1][0] is None:
                out.append([])
            out[-1].append(s)
    return [p for p in out if p]


def name_tag(kind, i, a, b):
    """The BIES tag of word i of a name from a to b."""
    return 1 + 4 * NAME_TYPES.index(kind) + (3 if b - a == 1 else 0 if i == a else 2 if i == b - 1 else 1)


def name_layers(s):
    """Two layers of BIES tags: the outermost names, and the names inside them. Where names of type "other" were not marked, nothing is known of the inner ones (-1)."""
    n = len(s.forms)
    if not s.other:
        layer = [NOT_TYPED if u == "PROPN" else 0 for u in s.upos]
        for a, b, t in s.names:
            layer[a:b] = [name_tag(t, i, a, b) for i in range(a, b)]
        return layer, [-1] * n
    layers = [[0] * n, [0] * n]
    for a, b, t in sorted(s.names, key=lambda x: (x[0] - x[1], x[0])):
        for layer in layers:
            if all(layer[i] == 0 for i in range(a, b)):
                layer[a:b] = [name_tag(t, i, a, b) for i in range(a, b)]
                break
    return layers
