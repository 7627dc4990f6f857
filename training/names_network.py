"""The network for names: two light recurrent layers over word types that know wide word vectors, taught with typed names of EWT and GUM, and with
tags, of which its universal ones are a second opinion beside the parser's."""

import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import fit
import gazetteer
import student
import teacher as teaching
import treebank
import wordtypes
from descent import Descent, seeded

TAGS = len(treebank.NAME_TAGS)
TYPES = len(treebank.NAME_TYPES)
NEVER = -1e4
OPEN = [i for i, t in enumerate(treebank.NAME_TAGS) if t == "O" or t.endswith("other")]
BEGIN, INSIDE = ([1 + 4 * k + j for k in range(TYPES)] for j in (0, 1))
CLOSED = [0] + [1 + 4 * k + j for k in range(TYPES) for j in (2, 3)]
# what goes before a tag: 0 the end of a name or no name, 1 + k the inside of a name of type k
BEFORE = torch.tensor([0] + [x for k in range(TYPES) for x in (0, 1 + k, 1 + k, 0)])
FIRST = torch.tensor([0.0] + [x for _ in range(TYPES) for x in (0, NEVER, NEVER, 0)])


def allowed():
    """Rows for the labels -1 (anything), each tag, and NOT_TYPED: what is added to the scores of the tags that a label excludes."""
    out = torch.full((TAGS + 2, TAGS), NEVER)
    out[0] = 0
    out[range(1, TAGS + 1), range(TAGS)] = 0
    out[treebank.NOT_TYPED + 1, OPEN] = 0
    return out


ALLOWED = allowed()


def weight_of_all(scores, lengths):
    """Logarithm of the sum over all sound sequences of tags."""
    a = scores[:, 0] + FIRST
    rows = [a]
    for i in range(1, scores.shape[1]):
        p = torch.cat([a[:, CLOSED].logsumexp(1, keepdim=True), torch.logaddexp(a[:, BEGIN], a[:, INSIDE])], 1)
        a = p[:, BEFORE] + scores[:, i]
        rows.append(a)
    return torch.stack(rows, 1)[torch.arange(len(lengths)), lengths - 1][:, CLOSED].logsumexp(1)


def sequence_loss(scores, labels, lengths):
    """Minus the logarithm of the share that the sequences allowed by the labels have of all sound ones."""
    both = weight_of_all(torch.cat([scores, scores + ALLOWED[labels + 1]]), torch.cat([lengths, lengths]))
    return both[:len(lengths)] - both[len(lengths):]


def best(scores):
    """The best sound sequence of tags for the words of one text; src/language/model/kernel/kernel.c does the same."""
    a = scores[0] + FIRST.numpy()
    back = []
    for row in scores[1:]:
        before = [CLOSED[a[CLOSED].argmax()]] + [max(p, key=a.__getitem__) for p in zip(BEGIN, INSIDE)]
        before = np.array(before)[BEFORE]
        back.append(before)
        a = a[before] + row
    tags = [CLOSED[a[CLOSED].argmax()]]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return tags[::-1]


class NamesNetwork(nn.Module):
    def __init__(self, labels, words, pieces, wide, sizes=None):
        super().__init__()
        s = self.sizes = dict(word=144, hidden=288, first=96, second=80, tag=96, name=64) | (sizes or {})
        d, f = s["word"], s["first"]
        self.piece = nn.Embedding.from_pretrained(pieces, freeze=True)
        self.wide = nn.Embedding.from_pretrained(wide, freeze=True)
        self.from_piece, self.from_wide = nn.Linear(pieces.shape[1], d), nn.Linear(wide.shape[1], d, bias=False)
        student.first_weights(self, len(words), d, s["hidden"], f)
        self.more = nn.ModuleList([nn.Linear(2 * f, 4 * s["second"])])
        self.tag, self.name = nn.Linear(2 * s["second"], s["tag"]), nn.Linear(2 * s["second"], s["name"])
        # Penn tags only help it to learn
        self.heads = nn.ModuleDict({"xpos": nn.Linear(s["tag"], len(labels.xpos)), "upos": nn.Linear(s["tag"], len(labels.upos)), "names": nn.Linear(s["name"], TAGS), "inner": nn.Linear(s["name"], TAGS)})
        # what GUM calls otherwise than Universal NER
        self.gum = nn.Parameter(torch.zeros(TAGS))

    def types(self, t):
        piece = (self.piece(t["pieces"]) * t["share"][..., None]).sum(1)
        drop = lambda x: F.dropout(x, 0.1, self.training)
        x = self.from_piece(drop(piece)) + self.from_wide(drop(self.wide(t["wide"])))
        x = drop(x + self.words(t["word"]) + self.affix(t["affix"]).sum(1) + self.shape(t["shape"]) + self.flags(t["flags"]))
        return drop(x + self.down(torch.relu(self.up(x))))

    def forward(self, batch, gum=None):
        drop = lambda x: F.dropout(x, 0.15, self.training)
        y = student.first_layer(self, self.types(batch["types"]), batch)
        y = drop(student.recurrent(self.more[0](drop(y)), batch["lengths"], self.sizes["second"], False))
        tag, name = drop(torch.relu(self.tag(y))), drop(torch.relu(self.name(y)))
        out = {k: h(tag if k in ("xpos", "upos") else name) for k, h in self.heads.items()}
        if gum is not None:
            out["names"] = out["names"] + gum[:, None, None] * self.gum
        return out


@torch.no_grad()
def evaluate(model, items, types):
    """F1 of names, of the types that the corpus has."""
    model.eval()
    ours = theirs = both = 0
    for row in teaching.batches(items, 6000, lambda c: len(c.forms)):
        scores = model(student.collate(row, types))["names"].numpy()
        for i, c in enumerate(row):
            if c.outer[0] >= 0:
                p, g = ({x for x in teaching.spans(t) if x[2] < 3 or c.other} for t in (best(scores[i, :len(c.forms)]), c.outer.tolist()))
                ours, theirs, both = ours + len(p), theirs + len(g), both + len(p & g)
    return f"names {200 * both / max(1, ours + theirs):.2f}"


def train(model, paragraphs, labels, types, world, epochs, seed=1, dev=None, log=print, size=1600, rate=3e-3, word_dropout=0.25, lower=0.08, exchanged=0.35):
    """Trains in place and returns the running average of the weights."""
    rng = seeded(seed)
    variants = fit.Variants(paragraphs, labels)
    descent, t0 = Descent(model, rate), time.time()
    for epoch in range(epochs):
        rows = teaching.batches(variants.epoch(rng), size, lambda c: len(c.forms), rng)
        total = len(rows) * (epochs - epoch) + descent.step
        for row in rows:
            descent.begin(total)
            batch = student.collate(row, types, word_dropout, rng, lower, lambda c: gazetteer.practise(c, world, rng, exchanged))
            out = model(batch, torch.tensor([float(c.source == "gum") for c in row]))
            loss = 1.5 * sequence_loss(out["names"], batch["outer"], batch["lengths"]).sum() / batch["lengths"].sum()
            for name, weight in (("inner", 0.3), ("xpos", 0.5), ("upos", 0.5)):
                if (batch[name] >= 0).any():
                    loss = loss + weight * F.cross_entropy(out[name].flatten(0, 1), batch[name].flatten(), ignore_index=-1)
            descent.take(loss)
        log(f"names epoch {epoch + 1}/{epochs} loss {loss.item():.3f} {time.time() - t0:.0f} s")
        if dev and ((epoch + 1) % 2 == 0 or epoch + 1 == epochs):
            for name, part in dev.items():
                log(f"names epoch {epoch + 1} {name}: {evaluate(descent.average, part, types)}")
    return descent.average
