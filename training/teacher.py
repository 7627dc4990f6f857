"""The teacher: MiniLM fine-tuned on the treebanks; what it believes of the training text is what the small model learns from."""

import math
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import chunks
import minilm
import treebank
from wordpiece import WordPieces


class Teacher(nn.Module):
    def __init__(self, labels, arc=256, rel=96):
        super().__init__()
        self.bert = minilm.MiniLM()
        d = 384
        self.shapes = nn.Embedding(16, d)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(6))
        self.own = nn.Embedding(16, 32)
        h = d + 32
        self.xpos, self.upos = nn.Linear(h, len(labels.xpos)), nn.Linear(h, len(labels.upos))
        self.names, self.inner = nn.Linear(h, len(treebank.NAME_TAGS)), nn.Linear(h, len(treebank.NAME_TAGS))
        self.start = nn.Linear(h, 1)
        self.arc_d, self.arc_h = nn.Linear(h, arc), nn.Linear(h, arc)
        self.rel_d, self.rel_h = nn.Linear(h, rel), nn.Linear(h, rel)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel = nn.Parameter(torch.zeros(len(labels.deprel), rel + 1, rel + 1))
        self.root = nn.Parameter(torch.zeros(h))

    def encode(self, batch):
        extra = self.shapes(batch["shape"][..., 0])
        layers = self.bert(batch["ids"], batch["mask"], extra)
        w = torch.softmax(self.mix, 0)
        x = sum(a * l for a, l in zip(w, layers))
        # mean of a word's pieces
        b, n = batch["wmask"].shape
        pooled = x.new_zeros(b, n + 1, x.shape[2]).scatter_add_(1, batch["word"][..., None].expand(-1, -1, x.shape[2]).contiguous(), x)[:, :n]
        x = pooled / batch["count"][..., None]
        return F.dropout(torch.cat([x, self.own(batch["wshape"]).to(x.dtype)], -1), 0.2, self.training)

    def forward(self, batch):
        x = self.encode(batch)
        b, n, _ = x.shape
        out = {k: getattr(self, k)(x) for k in ("xpos", "upos", "names", "inner")}
        out["start"] = self.start(x)[..., 0]
        r = torch.cat([self.root.to(x.dtype).expand(b, 1, -1), x], 1)
        drop = lambda t: F.dropout(F.gelu(t), 0.2, self.training)
        d, h = drop(self.arc_d(x)), drop(self.arc_h(r))
        d = torch.cat([d, torch.ones_like(d[..., :1])], -1)
        out["arc"] = (d @ self.arc @ h.transpose(1, 2)) / math.sqrt(h.shape[-1])
        d, h = drop(self.rel_d(x)), drop(self.rel_h(r))
        out["rel"] = (torch.cat([d, torch.ones_like(d[..., :1])], -1), torch.cat([h, torch.ones_like(h[..., :1])], -1))
        return out

    def rel_scores(self, out, heads):
        d, h = out["rel"]
        h = torch.gather(h, 1, heads[..., None].expand(-1, -1, h.shape[-1]))
        return torch.einsum("bni,rij,bnj->bnr", d, self.rel.to(d.dtype), h)


def collate(batch, pieces):
    n = max(len(c.forms) for c in batch)
    rows = []
    for c in batch:
        ids, word, shp = [101], [n], [15]
        for i, f in enumerate(c.forms):
            p = pieces(f)[:10]
            k = chunks.shape(f)
            ids += p
            word += [i] * len(p)
            shp += [k] + [8 + min(k, 6)] * (len(p) - 1)
        rows.append((ids[:511] + [102], word[:511] + [n], shp[:511] + [15]))
    m = max(len(r[0]) for r in rows)
    b = len(batch)
    out = {"ids": np.zeros((b, m), int), "word": np.full((b, m), n), "shape": np.zeros((b, m, 1), int), "mask": np.zeros((b, m), bool), "wmask": np.zeros((b, n), bool), "count": np.ones((b, n), np.float32), "wshape": np.zeros((b, n), int)}
    for k in chunks.ARRAYS:
        out[k] = np.full((b, n), -1)
    for i, (ids, word, shp) in enumerate(rows):
        c = batch[i]
        out["ids"][i, :len(ids)] = ids
        out["word"][i, :len(word)] = word
        out["shape"][i, :len(shp), 0] = shp
        out["mask"][i, :len(ids)] = True
        out["wmask"][i, :len(c.forms)] = True
        count = np.bincount(word, minlength=n)[:n]
        out["count"][i] = np.maximum(count, 1)
        out["wshape"][i, :len(c.forms)] = [chunks.shape(f) for f in c.forms]
        for k in chunks.ARRAYS:
            out[k][i, :len(c.forms)] = getattr(c, k)
    return {k: torch.from_numpy(v) for k, v in out.items()}


def arc_mask(batch):
    """Which heads a word may have: the root and the words of its sentence but itself."""
    s = batch["sentence"]
    same = (s[:, :, None] == s[:, None, :]) & (s >= 0)[:, :, None]
    same &= ~torch.eye(s.shape[1], dtype=torch.bool)
    return torch.cat([torch.ones_like(same[..., :1]), same], -1)


def loss_of(model, out, batch):
    ce = lambda x, y: F.cross_entropy(x.flatten(0, 1).float(), y.flatten(), ignore_index=-1)
    arc = out["arc"].float().masked_fill(~arc_mask(batch), -1e4)
    loss = ce(out["xpos"], batch["xpos"]) + ce(out["upos"], batch["upos"]) * 0.5 + ce(arc, batch["head"])
    loss = loss + ce(model.rel_scores(out, batch["head"].clamp(min=0)), batch["deprel"])
    if (batch["outer"] >= 0).any():
        loss = loss + ce(out["names"], batch["outer"]) + 0.5 * ce(out["inner"], batch["inner"])
    start = F.binary_cross_entropy_with_logits(out["start"].float(), batch["start"].clamp(min=0).float(), reduction="none")
    inside = batch["wmask"].clone()
    inside[:, 0] = False
    return loss + (start * inside).sum() / inside.sum().clamp(min=1)


def batches(items, size, length, rng=None, spread=8):
    order = sorted(range(len(items)), key=lambda i: length(items[i]) + (rng.uniform(-spread, spread) if rng else 0))
    out, row, longest = [], [], 0
    for i in order:
        longest = max(longest, length(items[i]))
        if row and longest * (len(row) + 1) > size:
            out.append(row)
            row, longest = [], length(items[i])
        row.append(items[i])
    if row:
        out.append(row)
    if rng:
        rng.shuffle(out)
    return out


@torch.no_grad()
def evaluate(model, items, pieces):
    model.eval()
    t = dict.fromkeys(("n", "u", "x", "uas", "las", "sp", "sg", "sc", "np", "ng", "nc"), 0)
    for row in batches(items, 3000, lambda c: len(c.forms)):
        batch = collate(row, pieces)
        with torch.autocast("cpu", torch.bfloat16):
            out = model(batch)
            arc = out["arc"].float().masked_fill(~arc_mask(batch), -1e4).argmax(-1)
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
                p, g = spans(tags[i, :len(c.forms)].tolist()), spans(c.outer.tolist())
                t["np"] += len(p)
                t["ng"] += len(g)
                t["nc"] += len(p & g)
    f = lambda c, p, g: 200 * c / max(p + g, 1)
    return f'UPOS {100*t["u"]/t["n"]:.2f} XPOS {100*t["x"]/t["n"]:.2f} UAS {100*t["uas"]/t["n"]:.2f} LAS {100*t["las"]/t["n"]:.2f} starts {f(t["sc"],t["sp"],t["sg"]):.2f} names {f(t["nc"],t["np"],t["ng"]):.2f}'


def spans(tags):
    out, a, kind = set(), None, None
    for i, t in enumerate(tags):
        p, k = (t - 1) % 4, (t - 1) // 4
        if t == 0:
            a = None
        elif p == 3:
            out.add((i, i + 1, k))
            a = None
        elif p == 0:
            a, kind = i, k
        elif a is not None and k == kind:
            if p == 2:
                out.add((a, i + 1, k))
                a = None
        else:
            a = None
    return out


def train(paragraphs, labels, epochs=4, seed=1, dev=None, log=print, deadline=None):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    pieces = WordPieces(minilm.vocabulary())
    model = Teacher(labels)
    head = [p for n, p in model.named_parameters() if not n.startswith("bert.")]
    opt = torch.optim.AdamW([{"params": model.bert.parameters(), "lr": 3e-4}, {"params": head, "lr": 2e-3}], weight_decay=0.01, betas=(0.9, 0.98))
    size = 1600
    count = len(batches(chunks.chunks_of(paragraphs, labels, 90, 0.4, random.Random(seed)), size, lambda c: len(c.forms), random.Random(0)))
    total, step, t0 = epochs * count, 0, time.time()
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: min((k + 1) / 60, max(0.02, 1 - k / total)))
    for epoch in range(epochs):
        items = chunks.chunks_of(paragraphs, labels, 90, 0.4, rng)
        for row in batches(items, size, lambda c: len(c.forms), rng):
            model.train()
            batch = collate(row, pieces)
            with torch.autocast("cpu", torch.bfloat16):
                out = model(batch)
                loss = loss_of(model, out, batch)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            step += 1
            if step % 40 == 0:
                log(f"teacher {step}/{total} loss {loss.item():.3f} {time.time()-t0:.0f} s")
        if dev:
            for name, part in dev.items():
                log(f"teacher epoch {epoch+1} {name}: {evaluate(model, part, pieces)}")
    return model, pieces
