"""Writes the model file that src/language/model/weights.ts reads: a JSON header and tensors, tables in 8 bits a value with a scale a row."""

import json
import struct

import numpy as np

TABLES = ("piece.weight", "words.weight", "affix.weight", "shape.weight", "flags.weight")


def write(path, model, words, vocabulary, labels, name_tags, rules, flags, phrases):
    state = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    tensors, blob = {}, bytearray()

    def put(data):
        while len(blob) % 16:
            blob.append(0)
        at = len(blob)
        blob.extend(data.tobytes())
        return at
    for name, v in state.items():
        if name in TABLES:
            scale = np.maximum(np.abs(v).max(1), 1e-8) / 127
            q = np.clip(np.round(v / scale[:, None]), -127, 127).astype(np.int8)
            tensors[name] = {"shape": list(v.shape), "type": "i8", "at": put(q), "scale": put(scale.astype("<f4"))}
        elif v.ndim == 2 and name not in ("far", "rel_far"):
            tensors[name] = {"shape": list(v.shape), "type": "f2", "at": put(v.astype("<f2"))}
        else:
            tensors[name] = {"shape": list(v.shape), "type": "f4", "at": put(v.astype("<f4"))}
    pieces = [None] * len(vocabulary)
    for p, i in vocabulary.items():
        pieces[i] = p
    header = {"format": 1, "language": "en", "sizes": model.sizes, "tensors": tensors, "xpos": labels.xpos, "upos": labels.upos, "deprel": labels.deprel, "names": name_tags,
              "rules": rules, "flags": "\n".join(f"{w} {b}" for w, b in sorted(flags.items())), "phrases": "\n".join(f"{n}\t{t}" for n, t in sorted(phrases.items())), "words": "\n".join(words), "pieces": "\n".join(pieces)}
    data = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    data += b" " * (-(len(data) + 8) % 16)
    with open(path, "wb") as f:
        f.write(b"CHN1" + struct.pack("<I", len(data)) + data + bytes(blob))
