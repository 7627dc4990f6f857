"""Names in EWT's training text: where they are is known from its trees, of what type is what the facts on the world or the teacher say."""

import numpy as np

import treebank
from gazetteer import BITS, spelled

DEMONYM = 1 << BITS.index("demonym")
PLACE = 1 << BITS.index("place")


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


def tags(sentence, at, beliefs, world, least=0.5):
    """Outermost name tags of a sentence that begins at word `at` of a chunk with `beliefs` [word, tag]; -1 where the type is not sure."""
    n = len(sentence.forms)
    p = beliefs[at:at + n]
    kids = treebank.children_of(sentence)
    layer = [0] * n
    # the teacher believes in a name though the tree has no proper noun there
    for i in range(n):
        if p[i, 0] < 0.5:
            layer[i] = -1
    found = []
    for i in heads(sentence):
        if inside_another(sentence, i):
            continue
        narrow = treebank.name_span(sentence, kids, i, 0, n, "person")
        wide = treebank.name_span(sentence, kids, i, 0, n, "organisation")
        forms = sentence.forms[narrow[0]:narrow[1]]
        if all(f.lower().strip(".") in treebank.TITLES for f in forms):
            found.append((narrow, None))
            continue
        bits = world.bits.get(forms[-1].lower(), 0)
        if bits & DEMONYM and not bits & PLACE and len(forms) < 3 and (sentence.xpos[i] == "NNPS" or len(forms) == 1):
            found.append((narrow, None))
            continue
        span, kind = narrow, None
        for s in (wide, narrow):
            kind = world.phrases.get(spelled(sentence.forms[s[0]:s[1]]))
            if kind:
                span = s
                break
        if not kind:
            a, b = narrow
            by = np.array([p[a:b, 1 + 4 * k:5 + 4 * k].sum() for k in range(4)]) / (b - a)
            k = int(by.argmax())
            if sentence.xpos[i] == "NNPS" and (by.sum() < 0.1 or k == 0):
                found.append((narrow, None))
                continue
            kind = treebank.NAME_TYPES[k] if by[k] >= least * by.sum() and by.sum() > 0.15 else "?"
        if span == narrow != wide and kind in ("organisation", "place", "other"):
            t = 1 + 4 * treebank.NAME_TYPES.index(kind)
            rest = [j for j in range(*wide) if not narrow[0] <= j < narrow[1]]
            if p[rest, t + 1:t + 3].sum() / len(rest) > 0.4:
                span = wide
        found.append((span, kind))
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
