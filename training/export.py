"""Writes the model file that src/language/model/weights.ts reads: a JSON header and tensors, tables in 8 bits a value with a scale a row."""

import json
import struct

import numpy as np
import torch

import wordtypes

TABLES = ("piece.weight", "wide.weight", "words.weight", "affix.weight", "shape.weight", "flags.weight")
# of the network for names: shared with the parser, or only of use while it learns
NOT_WRITTEN = ("piece.weight", "wide.weight", "gum", "heads.xpos.weight", "heads.xpos.bias")
# wide vectors that are written, the most frequent words first; what the file may weigh says how many
WIDE = 55000


def word_keys(words, kind):
    """Hashes of words in rising order, and the place of each word in the list; of two words with one hash the first."""
    places = {}
    for i, w in enumerate(words):
        places.setdefault(wordtypes.fnv(kind, wordtypes.units(w)), i)
    keys = np.array(sorted(places), "<u4")
    return keys, [places[k] for k in keys.tolist()]


def write(path, model, names, words, wide, vocabulary, labels, name_tags, rules, flags, phrases):
    state = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    keys, places = word_keys(wide[:WIDE], 31)
    state["wide.weight"] = names.wide.weight.numpy()[1:][places]
    state |= {"named." + k: v.detach().float().numpy() for k, v in names.state_dict().items() if k not in NOT_WRITTEN}
    sizes = model.sizes | {"named_first": names.sizes["first"], "named_second": names.sizes["second"]}
    tensors, blob = {}, bytearray()

    def put(data):
        while len(blob) % 16:
            blob.append(0)
        at = len(blob)
        blob.extend(data.tobytes())
        return at
    for name, v in state.items():
        if name.removeprefix("named.") in TABLES:
            scale = np.maximum(np.abs(v).max(1), 1e-8) / 127
            q = np.clip(np.round(v / scale[:, None]), -127, 127).astype(np.int8)
            tensors[name] = {"shape": list(v.shape), "type": "i8", "at": put(q), "scale": put(scale.astype("<f4"))}
        elif v.ndim == 2 and name not in ("far", "rel_far"):
            tensors[name] = {"shape": list(v.shape), "type": "f2", "at": put(v.astype("<f2"))}
        else:
            tensors[name] = {"shape": list(v.shape), "type": "f4", "at": put(v.astype("<f4"))}
    flagged = sorted(flags)
    flag_keys, flag_places = word_keys(flagged, 30)
    flag_bits = np.array([flags[flagged[i]] for i in flag_places], np.uint8)
    for name, v in (("flag_keys", flag_keys), ("flag_bits", flag_bits), ("wide_keys", keys)):
        tensors[name] = {"shape": list(v.shape), "type": v.dtype.kind + str(v.dtype.itemsize), "at": put(v)}
    pieces = [None] * len(vocabulary)
    for p, i in vocabulary.items():
        pieces[i] = p
    header = {"format": 1, "language": "en", "sizes": sizes, "tensors": tensors, "xpos": labels.xpos, "upos": labels.upos, "deprel": labels.deprel, "names": name_tags,
              "rules": rules, "phrases": "\n".join(f"{n}\t{t}" for n, t in sorted(phrases.items())), "words": "\n".join(words), "pieces": "\n".join(pieces)}
    data = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    data += b" " * (-(len(data) + 8) % 16)
    with open(path, "wb") as f:
        f.write(b"CHN1" + struct.pack("<I", len(data)) + data + bytes(blob))


def read(path, model):
    """Gives a parser the weights that `write` wrote."""
    with open(path, "rb") as f:
        data = f.read()
    length = struct.unpack("<I", data[4:8])[0]
    tensors = json.loads(data[8:8 + length])["tensors"]

    def numbers(kind, shape, at):
        return np.frombuffer(data, "<" + kind, int(np.prod(shape)), 8 + length + at).reshape(shape).astype(np.float32)
    state = {}
    for name in model.state_dict():
        t = tensors[name]
        v = numbers(t["type"].replace("i8", "i1"), t["shape"], t["at"])
        if "scale" in t:
            v = v * numbers("f4", t["shape"][:1], t["scale"])[:, None]
        state[name] = torch.from_numpy(v)
    model.load_state_dict(state)
