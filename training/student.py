"""The small model: word vectors known per word type, two light recurrent layers, heads for tags, names, sentence starts and a biaffine parser."""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import chunks
import minilm
import treebank
import wordtypes
from wordpiece import WordPieces

REACH = 10  # distances beyond this share a bucket with their power of two


def soft(x):
    """A sigmoid without exp: 1/2 + x / 2(1 + |x|)."""
    return 0.5 + 0.5 * x / (1 + x.abs())


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + g[t] along the second axis."""

    @staticmethod
    def forward(ctx, f, g):
        out = torch.empty_like(g)
        c = torch.zeros_like(g[:, 0])
        for t in range(g.shape[1]):
            c = torch.addcmul(g[:, t], f[:, t], c)
            out[:, t] = c
        ctx.save_for_backward(f, out)
        return out

    @staticmethod
    def backward(ctx, d):
        f, out = ctx.saved_tensors
        dg = torch.empty_like(d)
        c = torch.zeros_like(d[:, 0])
        for t in range(d.shape[1] - 1, -1, -1):
            c = d[:, t] + c
            dg[:, t] = c
            c = c * f[:, t]
        df = torch.zeros_like(d)
        df[:, 1:] = dg[:, 1:] * out[:, :-1]
        return df, dg


def flip(x, lengths):
    """Each row reversed within its length."""
    n = x.shape[1]
    i = (lengths[:, None] - 1 - torch.arange(n)[None, :]) % n
    return torch.gather(x, 1, i[..., None].expand_as(x))


def recurrent(pre, lengths, h, gate):
    """Both directions of a light recurrent layer: `pre` holds, for each direction, candidate, forget and (if `gate`) output."""
    k = 3 if gate else 2
    a, b = pre[..., :k * h], flip(pre[..., k * h:], lengths)
    x = torch.stack([a, b], 2)
    f = soft(x[..., h:2 * h])
    c = Scan.apply(f, (1 - f) * x[..., :h])
    if gate:
        c = c * soft(x[..., 2 * h:])
    return torch.cat([c[:, :, 0], flip(c[:, :, 1], lengths)], -1)


def first_layer(model, x, batch):
    """The first recurrent layer over the vectors of word types: a word's own part and its neighbours' are products of the type alone."""
    f = model.sizes["first"]
    here, there = model.here(x), model.there(x)
    zero = there.new_zeros(1, there.shape[1])
    there = torch.cat([there, zero])
    here = torch.cat([here, zero])
    ids, lengths = batch["type"], batch["lengths"]
    side = torch.cat([F.embedding(F.pad(ids[:, :-1], (1, 0), value=x.shape[0]), there[:, :3 * f]), F.embedding(F.pad(ids[:, 1:], (0, 1), value=x.shape[0]), there[:, 3 * f:])], -1)
    pre = F.embedding(ids, here) + side + batch["glued"][..., None] * model.glued
    return recurrent(pre, lengths, f, True)


def bucket(d):
    """Signed distance to bucket: exact to REACH, then by powers of two."""
    a = abs(d)
    if a > REACH:
        a = REACH + 1 + min(3, int(math.log2(a / (REACH + 1))))
    return a if d > 0 else a + REACH + 5


BUCKETS = 2 * (REACH + 5)


def first_weights(net, words, d, hidden, f):
    """Gives a network its weights of word types, of width d, and of the first layer over them, of width f."""
    net.words = nn.Embedding(words + 1, d, padding_idx=0)
    net.affix = nn.Embedding(wordtypes.AFFIX_ROWS + 1, d, padding_idx=wordtypes.AFFIX_ROWS)
    net.shape = nn.Embedding(wordtypes.SHAPE_ROWS, d)
    net.flags = nn.Embedding(64, d)
    for e in (net.words, net.affix, net.shape, net.flags):
        nn.init.normal_(e.weight, std=0.1)
    with torch.no_grad():
        net.words.weight[0] = 0
        net.affix.weight[-1] = 0
    net.up, net.down = nn.Linear(d, hidden), nn.Linear(hidden, d)
    net.here, net.there = nn.Linear(d, 6 * f), nn.Linear(d, 6 * f, bias=False)
    net.glued = nn.Parameter(torch.zeros(6 * f))


class Student(nn.Module):
    def __init__(self, labels, words, pieces, sizes):
        super().__init__()
        s = self.sizes = dict(word=144, hidden=288, first=144, second=104, third=0, arc=64, rel=64, tag=96, name=64) | sizes
        d = s["word"]
        self.piece = nn.Embedding.from_pretrained(pieces, freeze=True)
        self.from_piece = nn.Linear(pieces.shape[1], d)
        first_weights(self, len(words), d, s["hidden"], s["first"])
        z = 2 * s["first"]
        self.more = nn.ModuleList()
        for k in ("second", "third"):
            if s[k]:
                self.more.append(nn.Linear(z, 4 * s[k]))
                z = 2 * s[k]
        self.z = z
        self.arc_d, self.arc_h = nn.Linear(z, s["arc"]), nn.Linear(z, s["arc"])
        self.arc_b = nn.Linear(z, 1)
        self.far = nn.Parameter(torch.zeros(BUCKETS, s["arc"]))
        self.root = nn.Parameter(torch.zeros(s["arc"]))
        self.root_b = nn.Parameter(torch.zeros(1))
        self.rel_d, self.rel_h = nn.Linear(z, s["rel"]), nn.Linear(z, s["rel"])
        self.rel_far = nn.Parameter(torch.zeros(BUCKETS, s["rel"]))
        self.rel_root = nn.Parameter(torch.zeros(s["rel"]))
        self.rel = nn.Linear(s["rel"], len(labels.deprel))
        self.tag = nn.Linear(z, s["tag"])
        self.name = nn.Linear(z, s["name"])
        self.heads = nn.ModuleDict({"xpos": nn.Linear(s["tag"], len(labels.xpos)), "upos": nn.Linear(s["tag"], len(labels.upos)), "start": nn.Linear(s["tag"], 1), "names": nn.Linear(s["name"], len(treebank.NAME_TAGS)), "inner": nn.Linear(s["name"], len(treebank.NAME_TAGS))})
        t = [[0] + [bucket(j - i) for j in range(300)] for i in range(300)]
        self.register_buffer("buckets", torch.tensor(t), persistent=False)

    def types(self, t):
        """Vectors of word types."""
        p = self.piece(t["pieces"]) * t["share"][..., None]
        x = self.from_piece(p.sum(1)) + self.words(t["word"]) + self.affix(t["affix"]).sum(1) + self.shape(t["shape"]) + self.flags(t["flags"])
        x = F.dropout(x, 0.1, self.training)
        return x + self.down(torch.relu(self.up(x)))

    def forward(self, batch):
        x = self.types(batch["types"])
        x = F.dropout(x, 0.1, self.training)
        y = first_layer(self, x, batch)
        lengths = batch["lengths"]
        for layer in self.more:
            y = F.dropout(y, 0.15, self.training)
            y = recurrent(layer(y), lengths, layer.out_features // 4, False)
        y = F.dropout(y, 0.15, self.training)
        b, n, _ = y.shape
        t, name = (F.dropout(torch.relu(f(y)), 0.1, self.training) for f in (self.tag, self.name))
        out = {k: v(name if k in ("names", "inner") else t) for k, v in self.heads.items()}
        out["start"] = out["start"][..., 0]
        d, h = F.dropout(torch.relu(self.arc_d(y)), 0.1, self.training), F.dropout(torch.relu(self.arc_h(y)), 0.1, self.training)
        far = torch.gather(d @ self.far.T, 2, self.buckets[:n, 1:n + 1].expand(b, n, n))
        scores = (d @ h.transpose(1, 2) + far) / math.sqrt(h.shape[-1]) + self.arc_b(y).transpose(1, 2)
        root = (d @ self.root)[..., None] / math.sqrt(h.shape[-1]) + self.root_b
        out["arc"] = torch.cat([root, scores], -1)
        out["rel"] = (self.rel_d(y), torch.cat([self.rel_root.expand(b, 1, -1), self.rel_h(y)], 1))
        return out

    def rel_scores(self, out, heads):
        d, h = out["rel"]
        b, n, k = d.shape
        h = torch.gather(h, 1, heads[..., None].expand(-1, -1, k))
        far = self.buckets[torch.arange(n)[None, :].expand(b, n), heads]
        e = F.embedding(far, self.rel_far) * (heads > 0)[..., None]
        return self.rel(F.dropout(torch.relu(d + h + e), 0.1, self.training))


class Types:
    """Features of word types, remembered."""

    def __init__(self, words, pieces, flags, wide=()):
        self.words = {w: i + 1 for i, w in enumerate(words)}
        self.wide = {w: i + 1 for i, w in enumerate(wide)}
        self.flags = flags
        self.pieces, self.known = pieces, {}

    def __call__(self, form):
        r = self.known.get(form)
        if r is None:
            norm = wordtypes.lower(form)
            r = self.known[form] = (self.pieces(form), self.words.get(norm, 0), wordtypes.affixes(norm), wordtypes.shape_row(form), self.flags.get(norm, 0), self.wide.get(norm, 0))
        return r


def vocabulary(sentences, least=2):
    counts = {}
    for s in sentences:
        for f in s.forms:
            w = wordtypes.lower(f)
            counts[w] = counts.get(w, 0) + 1
    return sorted(w for w, n in counts.items() if n >= least)


def piece_vectors(size):
    """MiniLM's word-piece vectors reduced by principal components."""
    w = minilm.tensors()
    w = next(v for k, v in w.items() if k.endswith("word_embeddings.weight"))
    w = w - w.mean(0)
    _, s, v = torch.linalg.svd(w[999:], full_matrices=False)
    w = w @ v[:size].T
    return w / w.std()


def collate(batch, types, word_dropout=0.0, rng=None, lower=0.0, practise=None):
    n, b = max(len(c.forms) for c in batch), len(batch)
    index, rows = {}, []
    ids = np.zeros((b, n), int)
    glued = np.zeros((b, n), np.float32)
    out = {}
    for k in chunks.ARRAYS:
        out[k] = np.full((b, n), -1)
    for i, c in enumerate(batch):
        low = lower and rng.random() < lower
        for j, f in enumerate(practise(c) if practise else c.forms):
            if low:
                f = f.lower()
            k = index.get(f)
            if k is None:
                k = index[f] = len(rows)
                rows.append(types(f))
            ids[i, j] = k
        glued[i, 1:len(c.forms)] = [0.0 if s else 1.0 for s in c.space[:-1]]
        for k in chunks.ARRAYS:
            out[k][i, :len(c.forms)] = getattr(c, k)
    u = len(rows)
    pieces = np.zeros((u, max(len(r[0]) for r in rows)), int)
    share = np.zeros(pieces.shape, np.float32)
    affix = np.full((u, 7), wordtypes.AFFIX_ROWS)
    for i, r in enumerate(rows):
        pieces[i, :len(r[0])] = r[0]
        share[i, :len(r[0])] = 1 / len(r[0])
        affix[i, :len(r[2])] = r[2]
    word = np.array([r[1] for r in rows])
    if word_dropout:
        word = np.where(rng.numpy.random(u) < word_dropout, 0, word)
    out["types"] = {"pieces": pieces, "share": share, "affix": affix, "word": word, "shape": np.array([r[3] for r in rows]), "flags": np.array([r[4] for r in rows]), "wide": np.array([r[5] for r in rows])}
    out["types"] = {k: torch.from_numpy(v) for k, v in out["types"].items()}
    out["type"], out["glued"] = ids, glued
    out["lengths"] = np.array([len(c.forms) for c in batch])
    out["wmask"] = np.arange(n)[None, :] < out["lengths"][:, None]
    return {k: v if isinstance(v, dict) else torch.from_numpy(v) for k, v in out.items()}
