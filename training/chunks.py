"""Sentences and paragraphs as arrays for training."""

import random

import numpy as np

import treebank

SOURCES = ("ewt", "gum")
ARRAYS = ("upos", "xpos", "deprel", "head", "parent", "start", "outer", "inner", "sentence")


def shape(form):
    """0 lower, 1 Capital, 2 CAPITALS, 3 mIxed, 4 digits, 5 marks, 6 I-like single capital, 7 other"""
    if form.isdigit() or (any(c.isdigit() for c in form) and not any(c.isalpha() for c in form)):
        return 4
    if not any(c.isalpha() for c in form):
        return 5
    if form.islower():
        return 0
    if len(form) == 1:
        return 6
    if form.isupper():
        return 2
    if form[0].isupper() and form[1:].islower():
        return 1
    return 3


class Labels:
    """The inventories of tags, fixed by the training files."""

    def __init__(self, sentences):
        def listed(values):
            counts = {}
            for v in values:
                counts[v] = counts.get(v, 0) + 1
            return [v for v, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))]
        self.upos = listed(u for s in sentences for u in s.upos)
        self.xpos = listed(x for s in sentences for x in s.xpos)
        self.deprel = [d for d in listed(d for s in sentences for d in s.deprels) if d not in ("obl:npmod", "nmod:npmod", "obl:tmod")]
        self.u = {v: i for i, v in enumerate(self.upos)}
        self.x = {v: i for i, v in enumerate(self.xpos)}
        self.d = {v: i for i, v in enumerate(self.deprel)}
        for a, b in (("obl:npmod", "obl:unmarked"), ("nmod:npmod", "nmod:unmarked"), ("obl:tmod", "obl:unmarked")):
            self.d[a] = self.d[b]


class Chunk:
    """A run of sentences: words with their labels. Heads are 1 + index in the chunk, 0 for a root; -1 marks what is not known."""

    def __init__(self, sentences, labels, source):
        self.source, self.sentences = source, sentences
        self.beliefs = None
        self.forms = [f for s in sentences for f in s.forms]
        self.space = [x for s in sentences for x in s.space]
        n = len(self.forms)
        self.upos = np.array([labels.u.get(u, -1) for s in sentences for u in s.upos])
        self.xpos = np.array([labels.x.get(x, -1) for s in sentences for x in s.xpos])
        self.deprel = np.array([labels.d.get(d, -1) for s in sentences for d in s.deprels])
        self.head = np.zeros(n, int)
        self.start = np.zeros(n, int)
        self.sentence = np.zeros(n, int)
        self.outer = np.full(n, -1)
        self.inner = np.full(n, -1)
        at = 0
        for k, s in enumerate(sentences):
            m = len(s.forms)
            self.head[at:at + m] = [h + at if h else 0 for h in s.heads]
            self.start[at] = 1
            self.sentence[at:at + m] = k
            if s.names is not None:
                self.outer[at:at + m], self.inner[at:at + m] = treebank.name_layers(s)
            at += m
        # heads that labels are learnt for; where no tree is known, `believe` says
        self.parent = self.head
        if source == "plain":
            self.head = np.full(n, -1)
        self.layer = self.outer if self.outer[0] >= 0 else None
        self.other = all(s.other for s in sentences)
        self.plain = [x in ("NNP", "NNPS") for s in sentences for x in s.xpos]


def cut(paragraph, limit):
    out, n = [[]], 0
    for s in paragraph:
        if out[-1] and n + len(s.forms) > limit:
            out.append([])
            n = 0
        out[-1].append(s)
        n += len(s.forms)
    return out


def load(folder, part):
    """{source: paragraphs}"""
    return {source: treebank.paragraphs(treebank.read(f"{folder}/{source}-{part}.conllu")) for source in SOURCES}


def chunks_of(paragraphs, labels, limit, alone=0.0, rng=None):
    """Chunks of at most `limit` words (longer only if one sentence is); a share `alone` of the paragraphs is cut into single sentences."""
    rng = rng or random.Random(0)
    out = []
    for source, ps in paragraphs.items():
        for p in ps:
            parts = [[s] for s in p] if alone and rng.random() < alone else cut(p, limit)
            out += [Chunk(x, labels, source) for x in parts if sum(len(s.forms) for s in x) <= 250]
    return out
