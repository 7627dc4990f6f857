"""Fits the small model to the treebanks and to what the teacher believes."""

import time

import numpy as np
import torch
from torch.nn import functional as F

import chunks
import gazetteer
import silver
import student
import teacher as teaching
from descent import Descent, seeded

KINDS = ("xpos", "upos", "names", "inner", "rel")


def quantity(v):
    return torch.from_numpy(v.astype(np.float32) / 255)


@torch.no_grad()
def believe(model, items, pieces, log=print):
    """Gives each chunk the teacher's distributions, in 8 bits a number."""
    model.eval()
    t0, done = time.time(), 0
    for row in teaching.batches(items, 3000, lambda c: len(c.forms)):
        batch = teaching.collate(row, pieces)
        with torch.autocast("cpu", torch.bfloat16):
            out = model(batch)
            out["arc"] = out["arc"].float().masked_fill(~teaching.arc_mask(batch), -1e4)
            parent = torch.where(batch["head"] >= 0, batch["head"], out["arc"].argmax(-1))
            out["rel"] = model.rel_scores(out, parent)
        p = {k: torch.softmax(out[k].float(), -1) for k in KINDS + ("arc",)}
        p["start"] = torch.sigmoid(out["start"].float())
        p = {k: (v * 255).round().to(torch.uint8).numpy() for k, v in p.items()}
        for i, c in enumerate(row):
            n = len(c.forms)
            c.parent = parent[i, :n].numpy()
            c.beliefs = {k: (v[i, :n, :n + 1] if k == "arc" else v[i, :n]).copy() for k, v in p.items()}
        done += len(row)
    log(f"teacher believed {done} chunks in {time.time()-t0:.0f} s")


def name(items, world):
    """Names of EWT's chunks, once they have beliefs."""
    items = [c for c in items if c.source == "ewt"]
    for c, layer in zip(items, silver.layers(items, world)):
        c.outer = c.layer = layer


def beliefs_of(row, n):
    """The beliefs of a batch as distributions, padded to n words."""
    out = {}
    for k in KINDS + ("arc", "start"):
        shape = (len(row), n) if k == "start" else (len(row), n, n + 1) if k == "arc" else (len(row), n, row[0].beliefs[k].shape[-1])
        a = np.zeros(shape, np.uint8)
        for i, c in enumerate(row):
            b = c.beliefs[k]
            if k == "arc":
                a[i, :b.shape[0], :b.shape[1]] = b
            else:
                a[i, :len(b)] = b
        t = quantity(a)
        out[k] = t if k == "start" else t / t.sum(-1, keepdim=True).clamp(min=1e-6)
    return out


def soft_loss(x, target, mask):
    """Cross entropy against a distribution, mean over `mask`."""
    return -((target * F.log_softmax(x.float(), -1)).sum(-1) * mask).sum() / mask.sum().clamp(min=1)


def loss_of(model, out, batch, beliefs, share):
    m = batch["wmask"]
    words = m.sum().clamp(min=1)
    ce = lambda x, y: F.cross_entropy(x.flatten(0, 1), y.flatten(), ignore_index=-1, reduction="sum") / words
    arc = out["arc"].masked_fill(~teaching.arc_mask(batch), -1e4)
    rel = model.rel_scores(out, batch["parent"].clamp(min=0))
    inside = m.clone()
    inside[:, 0] = False
    start = batch["start"].clamp(min=0).float()
    hard = ce(out["xpos"], batch["xpos"]) + ce(out["upos"], batch["upos"]) + ce(arc, batch["head"]) + ce(rel, batch["deprel"])
    names = ce(out["names"], batch["outer"]) + 0.5 * ce(out["inner"], batch["inner"])
    loss = hard + names
    if beliefs:
        softly = soft_loss(out["xpos"], beliefs["xpos"], m) + soft_loss(out["upos"], beliefs["upos"], m) + soft_loss(arc, beliefs["arc"], m) + soft_loss(rel, beliefs["rel"], m)
        named = soft_loss(out["names"], beliefs["names"], m) + 0.5 * soft_loss(out["inner"], beliefs["inner"], m)
        loss = (1 - share) * hard + share * softly + names + 0.3 * named
        start = 0.6 * start + 0.4 * beliefs["start"]
    s = F.binary_cross_entropy_with_logits(out["start"], start, reduction="none")
    return loss + (s * inside).sum() / inside.sum().clamp(min=1)


@torch.no_grad()
def evaluate(model, items, types):
    model.eval()
    t = dict.fromkeys(("n", "u", "x", "uas", "las", "sp", "sg", "sc", "np", "ng", "nc"), 0)
    for row in teaching.batches(items, 4000, lambda c: len(c.forms)):
        batch = student.collate(row, types)
        out = model(batch)
        arc = out["arc"].masked_fill(~teaching.arc_mask(batch), -1e4).argmax(-1)
        rel = model.rel_scores(out, arc).argmax(-1)
        m = batch["wmask"]
        t["n"] += m.sum().item()
        t["u"] += ((out["upos"].argmax(-1) == batch["upos"]) & m).sum().item()
        t["x"] += ((out["xpos"].argmax(-1) == batch["xpos"]) & m).sum().item()
        good = (arc == batch["head"]) & m
        t["uas"] += good.sum().item()
        t["las"] += (good & (rel == batch["deprel"])).sum().item()
        inside = m.clone()
        inside[:, 0] = False
        p, g = (out["start"] > 0) & inside, (batch["start"] == 1) & inside
        t["sp"] += p.sum().item()
        t["sg"] += g.sum().item()
        t["sc"] += (p & g).sum().item()
        tags = out["names"].argmax(-1)
        for i, c in enumerate(row):
            if c.outer[0] >= 0:
                p, g = teaching.spans(tags[i, :len(c.forms)].tolist()), teaching.spans(c.outer.tolist())
                t["np"] += len(p)
                t["ng"] += len(g)
                t["nc"] += len(p & g)
    f = lambda c, p, g: 200 * c / max(p + g, 1)
    return f'UPOS {100*t["u"]/t["n"]:.2f} XPOS {100*t["x"]/t["n"]:.2f} UAS {100*t["uas"]/t["n"]:.2f} LAS {100*t["las"]/t["n"]:.2f} starts {f(t["sc"],t["sp"],t["sg"]):.2f} names {f(t["nc"],t["np"],t["ng"]):.2f}'


class Variants:
    """Each paragraph as chunks of up to `limit` words, and sentence by sentence; an epoch takes one or the other."""

    def __init__(self, paragraphs, labels, limit=90):
        self.pairs, self.plain = [], []
        for source, ps in paragraphs.items():
            for p in ps:
                p = [s for s in p if len(s.forms) <= 200]
                if not p:
                    continue
                whole = [chunks.Chunk(x, labels, source) for x in chunks.cut(p, limit)]
                single = [chunks.Chunk([s], labels, source) for s in p] if len(p) > 1 else whole
                self.pairs.append((whole, single))

    def whole(self):
        return [c for whole, _ in self.pairs for c in whole]

    def share(self):
        """Gives single sentences their part of what is believed of their paragraph: arcs never leave a sentence."""
        for whole, single in self.pairs:
            if whole is single:
                continue
            rest = iter(single)
            for w in whole:
                at = 0
                for s in w.sentences:
                    c, n = next(rest), len(s.forms)
                    b = w.beliefs
                    c.beliefs = {k: b[k][at:at + n] for k in KINDS + ("start",)}
                    c.beliefs["arc"] = np.concatenate([b["arc"][at:at + n, :1], b["arc"][at:at + n, 1 + at:1 + at + n]], 1)
                    c.outer = w.outer[at:at + n]
                    if c.source == "ewt":
                        c.layer = c.outer
                    at += n

    def epoch(self, rng, alone=0.4, share=0.5):
        """The treebanks whole, and a share of the plain text."""
        own = [c for whole, single in self.pairs for c in (single if rng.random() < alone else whole)]
        return own + [c for c in self.plain if rng.random() < share]


def train(model, types, variants, epochs, seed=1, share=0.5, world=None, dev=None, log=print, size=1600, rate=3e-3, word_dropout=0.25, lower=0.06, every=10):
    """Trains in place and returns the running average of the weights."""
    rng = seeded(seed)
    descent, t0 = Descent(model, rate), time.time()
    practise = (lambda c: gazetteer.practise(c, world, rng, 0.25)) if world else None
    for epoch in range(epochs):
        rows = teaching.batches(variants.epoch(rng), size, lambda c: len(c.forms), rng)
        total = len(rows) * (epochs - epoch) + descent.step
        for row in rows:
            descent.begin(total)
            batch = student.collate(row, types, word_dropout, rng, lower, practise)
            beliefs = beliefs_of(row, batch["wmask"].shape[1]) if row[0].beliefs else None
            loss = loss_of(model, model(batch), batch, beliefs, share)
            descent.take(loss)
            if descent.step % 100 == 0:
                log(f"student {descent.step}/{total} loss {loss.item():.3f} {time.time()-t0:.0f} s")
        log(f"student epoch {epoch+1} loss {loss.item():.3f} {time.time()-t0:.0f} s")
        if dev and ((epoch + 1) % every == 0 or epoch + 1 == epochs):
            for name, part in dev.items():
                log(f"student epoch {epoch+1} {name}: {evaluate(descent.average, part, types)}")
    return descent.average
