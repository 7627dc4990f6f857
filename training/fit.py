"""Fits the small model to the treebanks and to what the teacher believes."""

import copy
import random
import time

import torch
from torch.nn import functional as F

import chunks
import student
import teacher as teaching


def soft_loss(x, target, mask):
    """Cross entropy against a distribution, mean over `mask`."""
    return -((target * F.log_softmax(x.float(), -1)).sum(-1) * mask).sum() / mask.sum().clamp(min=1)


def loss_of(model, out, batch, beliefs, share):
    m = batch["wmask"]
    ce = lambda x, y: F.cross_entropy(x.flatten(0, 1).float(), y.flatten(), ignore_index=-1)
    allowed = teaching.arc_mask(batch)
    arc = out["arc"].float().masked_fill(~allowed, -1e4)
    rel = model.rel_scores(out, batch["head"].clamp(min=0))
    inside = m.clone()
    inside[:, 0] = False
    start = batch["start"].clamp(min=0).float()
    hard = ce(out["xpos"], batch["xpos"]) + 0.5 * ce(out["upos"], batch["upos"]) + ce(arc, batch["head"]) + ce(rel, batch["deprel"])
    named = (batch["outer"] >= 0).any()
    if beliefs is None:
        loss = hard
        if named:
            loss = loss + ce(out["names"], batch["outer"]) + 0.5 * ce(out["inner"], batch["inner"])
    else:
        softly = soft_loss(out["xpos"], beliefs["xpos"], m) + 0.5 * soft_loss(out["upos"], beliefs["upos"], m) + soft_loss(arc, beliefs["arc"], m) + soft_loss(rel, beliefs["rel"], m)
        loss = (1 - share) * hard + share * softly
        loss = loss + soft_loss(out["names"], beliefs["names"], m) + 0.5 * soft_loss(out["inner"], beliefs["inner"], m)
        start = 0.5 * start + 0.5 * beliefs["start"]
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


def train(model, types, make_items, epochs, seed=1, believe=None, share=0.5, dev=None, log=print, size=1600, rate=3e-3, word_dropout=0.25, lower=0.06, every=5):
    """Trains in place and returns the running average of the weights."""
    torch.manual_seed(seed)
    import numpy as np
    np.random.seed(seed)
    rng = random.Random(seed)
    opt = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    average = copy.deepcopy(model)
    total, step, t0 = None, 0, time.time()
    for epoch in range(epochs):
        rows = teaching.batches(make_items(rng), size, lambda c: len(c.forms), rng)
        total = total or len(rows) * epochs
        for row in rows:
            model.train()
            frac = min(1.0, step / total)
            for g in opt.param_groups:
                g["lr"] = rate * min(1.0, (step + 1) / 200) * max(0.02, 1 - frac)
            batch = student.collate(row, types, word_dropout, rng, lower)
            loss = loss_of(model, model(batch), batch, believe(row, batch) if believe else None, share)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            step += 1
            k = min(0.998, step / (step + 50))
            with torch.no_grad():
                for a, p in zip(average.parameters(), model.parameters()):
                    if p.requires_grad:
                        a.lerp_(p, 1 - k)
        log(f"student epoch {epoch+1} loss {loss.item():.3f} {time.time()-t0:.0f} s")
        if dev and ((epoch + 1) % every == 0 or epoch + 1 == epochs):
            for name, part in dev.items():
                log(f"student epoch {epoch+1} {name}: {evaluate(average, part, types)}")
    return average
