"""Names in EWT's training text: where they are is known from its trees, of what type is what the teacher believes."""

import numpy as np

import treebank


def spans(sentence):
    """Candidate names: the proper name around each proper noun that is the head of its name."""
    kids = treebank.children_of(sentence)
    n = len(sentence.forms)
    out = []
    for i in range(n):
        if sentence.upos[i] != "PROPN" or sentence.xpos[i] not in ("NNP", "NNPS"):
            continue
        if not any(c.isalpha() for c in sentence.forms[i]) or "@" in sentence.forms[i] or "/" in sentence.forms[i]:
            continue
        h = sentence.heads[i] - 1
        if h >= 0 and sentence.upos[h] == "PROPN" and sentence.deprels[i].split(":")[0] in ("flat", "compound", "goeswith"):
            continue
        out.append(treebank.name_span(sentence, kids, i, 0, n))
    return out


def tags(sentence, at, beliefs, least=0.55):
    """Outermost name tags of a sentence that begins at word `at` of a chunk with `beliefs` [word, tag]; -1 where the teacher is not sure."""
    n = len(sentence.forms)
    layer = [0] * n
    # words that the teacher believes to be in a name though the tree has none there are left open
    p = beliefs[at:at + n]
    for i in range(n):
        if p[i, 0] < 0.5:
            layer[i] = -1
    for a, b in sorted(spans(sentence), key=lambda x: x[0] - x[1]):
        if any(layer[i] > 0 for i in range(a, b)):
            continue
        by = np.array([p[a:b, 1 + 4 * k:5 + 4 * k].sum() for k in range(4)]) / (b - a)
        k = int(by.argmax())
        if by.sum() < 0.1:
            continue
        if by[k] < least * max(by.sum(), 0.35):
            layer[a:b] = [-1] * (b - a)
            continue
        t = 1 + 4 * k
        if b - a == 1:
            layer[a] = t + 3
        else:
            for i in range(a, b):
                layer[i] = t + (0 if i == a else 2 if i == b - 1 else 1)
    return layer
