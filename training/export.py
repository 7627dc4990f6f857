"""Writes the model file that src/language/model/weights.ts reads: a JSON header and tensors, tables in 8 bits a value with a scale a row."""

import json
import struct

import numpy as np
import torch

import wordtypes

TABLES = ("piece.weight", "wide.weight", "words.weight", "affix.weight", "shape.weight", "flags.weight")
# of the network for names: shared with the parser, or only of use while it learns
NOT_WRITTEN = ("piece.weight", "wide.weight", "gum", "tag.weight", "tag.bias", "heads.xpos.weight", "heads.xpos.bias")


def flag_table(flags):
    """Bits of words in a table with open addressing over a hash of the word; src/language/model/word-flags.ts reads it."""
    slots = 1 << (2 * len(flags) - 1).bit_length()
    keys, bits = np.zeros(slots, "<u4"), np.zeros(slots, np.uint8)
    for word, b in sorted(flags.items()):
        key = wordtypes.fnv(30, wordtypes.units(word)) or 1
        i = key & slots - 1
        while keys[i] and keys[i] != key:
            i = i + 1 & slots - 1
        keys[i] = key
        bits[i] |= b
    return keys, bits


def word_keys(words):
    """Hashes of words in rising order, and the place of each word in the list; of two words with one hash the first."""
    places = {}
    for i, w in enumerate(words):
        places.setdefault(wordtypes.fnv(31, wordtypes.units(w)), i)
    keys = np.array(sorted(places), "<u4")
    return keys, [places[k] for k in keys.tolist()]


def write(path, model, names, words, wide, vocabulary, labels, name_tags, rules, flags, phrases):
    state = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    keys, places = word_keys(wide)
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
    for name, v in (*zip(("flag_keys", "flag_bits"), flag_table(flags)), ("wide_keys", keys)):
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
