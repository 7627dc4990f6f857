"""BERT's uncased word pieces of single words."""

import json
import unicodedata


def load_vocabulary(path):
    return json.load(open(path, encoding="utf-8"))["model"]["vocab"]


def is_punct(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


class WordPieces:
    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.unknown = vocabulary["[UNK]"]
        self.known = {}

    def __call__(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.known[word] = self.cut(word)
        return ids

    def cut(self, word):
        text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts, run = [], ""
        for c in text:
            if is_punct(c):
                if run:
                    parts.append(run)
                parts.append(c)
                run = ""
            elif c.isspace():
                if run:
                    parts.append(run)
                run = ""
            else:
                run += c
        if run:
            parts.append(run)
        ids = []
        for part in parts[:12]:
            ids += self.pieces(part[:40])
        return ids[:16] or [self.unknown]

    def pieces(self, part):
        ids, at = [], 0
        while at < len(part):
            end = len(part)
            while end > at:
                piece = ("##" if at else "") + part[at:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == at:
                return [self.unknown]
            ids.append(self.vocabulary[piece])
            at = end
        return ids
