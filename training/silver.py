"""Names in EWT's training text: where they are is known from its trees, of what type is what facts, lists of names, the teacher and the rest of the document say."""

import re

import numpy as np

import treebank
from gazetteer import BITS, spelled

DEMONYM, PLACE, GIVEN, SURNAME = (1 << BITS.index(b) for b in ("demonym", "place", "given", "surname"))
COMPANY = {"inc", "inc.", "ltd", "ltd.", "corp", "corp.", "co.", "llc", "plc", "l.p.", "corporation", "company", "bank", "university", "college", "institute", "association", "committee", "commission", "department", "ministry", "agency", "council", "party", "group", "times", "post", "news", "foundation", "partners", "associates", "services"}
CALENDAR = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun christmas easter".split())
PERSON, ORGANISATION, SITE = 0, 1, 2


def heads(sentence):
    """Proper nouns that are the head of their name."""
    for i in range(len(sentence.forms)):
        if sentence.upos[i] != "PROPN" or sentence.xpos[i] not in ("NNP", "NNPS"):
            continue
        if not any(c.isalpha() for c in sentence.forms[i]) or "@" in sentence.forms[i] or "/" in sentence.forms[i]:
            continue
        yield i


def inside_another(sentence, i):
    h = sentence.heads[i] - 1
    return h >= 0 and sentence.upos[h] == "PROPN" and sentence.deprels[i].split(":")[0] in ("flat", "compound", "goeswith")


class Name:
    """A name in a sentence whose first word is word `at` of the beliefs `p`; `by` are weights of the four types, None no name of these types."""

    def __init__(self, sentence, narrow, wide, p):
        self.sentence, self.narrow, self.wide, self.span, self.p = sentence, narrow, wide, narrow, p
        self.by, self.known = None, None

    @property
    def forms(self):
        return self.sentence.forms[self.span[0]:self.span[1]]


def names_in(sentence, p, world):
    kids = treebank.children_of(sentence)
    n = len(sentence.forms)
    for i in heads(sentence):
        if inside_another(sentence, i):
            continue
        name = Name(sentence, treebank.name_span(sentence, kids, i, 0, n, "person"), treebank.name_span(sentence, kids, i, 0, n, "organisation"), p)
        forms = name.forms
        if all(f.lower().strip(".") in treebank.TITLES or f.lower().strip(".") in CALENDAR for f in forms):
            yield name
            continue
        bits = world.bits.get(forms[-1].lower(), 0)
        if bits & DEMONYM and not bits & PLACE and len(forms) < 3 and (sentence.xpos[i] == "NNPS" or len(forms) == 1):
            yield name
            continue
        for s in (name.wide, name.narrow):
            name.known = world.phrases.get(spelled(sentence.forms[s[0]:s[1]]))
            if name.known:
                name.span = s
                break
        a, b = name.narrow
        by = np.array([p[a:b, 1 + 4 * k:5 + 4 * k].sum() for k in range(4)]) / (b - a)
        if sentence.xpos[i] == "NNPS" and (by.sum() < 0.1 or by.argmax() == PERSON) and not name.known:
            yield name
            continue
        name.by = by + hints(sentence, name, world) * min(0.7, 0.2 + by.sum())
        yield name


def hints(sentence, name, world):
    """What lists of names say."""
    by = np.zeros(4)
    lower = [f.lower() for f in name.forms]
    bits = [world.bits.get(f, 0) for f in lower]
    kind = world.wide.get(spelled(lower)) or world.wide.get(spelled([f.lower() for f in sentence.forms[name.wide[0]:name.wide[1]]]))
    person = len(lower) > 1 and bits[0] & GIVEN and (bits[-1] & SURNAME or not bits[-1] & PLACE)
    if kind and not person:
        by[{"place": SITE, "organisation": ORGANISATION}[kind]] += 0.4
    if person:
        by[PERSON] += 0.5
    elif len(lower) == 1 and bits[0] & GIVEN and not bits[0] & PLACE:
        by[PERSON] += 0.3
    if lower[-1] in COMPANY or (lower[0] in ("university", "bank", "ministry", "department") and len(lower) > 2):
        by[ORGANISATION] += 0.5
    return by


def settle(names, world, share=0.5):
    """The same name in one document is of one type; a surname or given name alone is its bearer's."""
    sums = {}
    for n in names:
        if n.by is None:
            continue
        key = spelled(n.forms).lower()
        sums.setdefault(key, []).append(n.by)
        if len(n.forms) > 1 and n.by.argmax() == PERSON:
            for part in (n.forms[0], n.forms[-1]):
                sums.setdefault(part.lower(), []).append(np.array([n.by[PERSON] * 0.5, 0, 0, 0]))
    for n in names:
        if n.by is not None:
            n.by = (1 - share) * n.by + share * np.mean(sums[spelled(n.forms).lower()], 0)


def kind_of(name, least=0.55):
    """Type of a name, None for no name of these types, "?" where nobody is sure."""
    if name.by is None:
        return None
    if name.known:
        return name.known
    k = int(name.by.argmax())
    return treebank.NAME_TYPES[k] if name.by[k] >= least * name.by.sum() and name.by.sum() > 0.15 else "?"


def layer_of(sentence, names, p):
    """Outermost name tags of a sentence; -1 where the type is not sure."""
    n = len(sentence.forms)
    layer = [0] * n
    # the teacher believes in a name though the tree has no proper noun there
    for i in range(n):
        if p[i, 0] < 0.5:
            layer[i] = -1
    found = []
    for name in names:
        kind, span = kind_of(name), name.span
        if span == name.narrow != name.wide and kind in ("organisation", "place", "other"):
            t = 1 + 4 * treebank.NAME_TYPES.index(kind)
            rest = [j for j in range(*name.wide) if not name.narrow[0] <= j < name.narrow[1]]
            if p[rest, t + 1:t + 3].sum() / len(rest) > 0.4:
                span = name.wide
        b = span[1]
        while b + 1 < n and sentence.forms[b] == "," and re.fullmatch(r"(?i)(inc|ltd|corp|llc|l\.?p|co)\.?", sentence.forms[b + 1]):
            b, kind = b + 2, "organisation"
        found.append(((span[0], b), kind))
    for (a, b), kind in sorted(found, key=lambda x: x[0][0] - x[0][1]):
        if any(layer[i] > 0 for i in range(a, b)):
            continue
        if kind is None or kind == "?":
            layer[a:b] = [0 if kind is None else -1] * (b - a)
            continue
        t = 1 + 4 * treebank.NAME_TYPES.index(kind)
        if b - a == 1:
            layer[a] = t + 3
        else:
            layer[a:b] = [t] + [t + 1] * (b - a - 2) + [t + 2]
    return layer


def layers(chunks, world):
    """Tags of chunks that have the teacher's beliefs, document by document."""
    documents = {}
    for c in chunks:
        at = 0
        for s in c.sentences:
            p = c.beliefs["names"][at:at + len(s.forms)] / 255
            documents.setdefault(s.document, []).append((c, s, p))
            at += len(s.forms)
    out = {id(c): [] for c in chunks}
    for parts in documents.values():
        names = [list(names_in(s, p, world)) for _, s, p in parts]
        settle([n for row in names for n in row], world)
        for (c, s, p), row in zip(parts, names):
            out[id(c)] += layer_of(s, row, p)
    return [np.array(out[id(c)]) for c in chunks]
