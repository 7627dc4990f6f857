"""Trains the English model from a folder of treebanks and facts: teacher, beliefs, parser, names, file.

    python training/train.py SHARED OUT [--seed N] [--teacher FILE] [--epochs N] [--teacher-epochs N] [--names-epochs N] [--parser FILE] [--alone]
"""

import argparse
import json
import os
import random
import sys

import torch

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chunks
import export
import fit
import gazetteer
import minilm
import names_network
import plain
import student
import suffix_rules
import teacher as teaching
import treebank
import typed_names
import wide_vectors
from wordpiece import WordPieces


def main():
    a = argparse.ArgumentParser()
    a.add_argument("shared")
    a.add_argument("out")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--teacher", help="where the teacher's weights are kept; trained and written if missing")
    a.add_argument("--epochs", type=int, default=22)
    a.add_argument("--teacher-epochs", type=int, default=4)
    a.add_argument("--names-epochs", type=int, default=14)
    a.add_argument("--parser", help="a model file whose parser is kept; only the names are learnt anew")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--sizes", default="{}", help="JSON; what is not given is as in student.py")
    a.add_argument("--alone", action="store_true", help="without a teacher")
    o = a.parse_args()
    torch.set_num_threads(o.threads)
    log = lambda *x: print(*x, file=sys.stderr, flush=True)
    ud = os.path.join(o.shared, "ud")
    train, dev = chunks.load(ud, "train"), chunks.load(ud, "dev")
    sentences = [s for ps in train.values() for p in ps for s in p]
    labels = chunks.Labels(sentences)
    held = {k: chunks.chunks_of({k: v}, labels, 90) for k, v in dev.items()}
    pieces = WordPieces(minilm.vocabulary())
    variants = fit.Variants(train, labels)
    world = gazetteer.Gazetteer(o.shared, sentences)
    if not (o.alone or o.parser):
        if o.teacher and os.path.exists(o.teacher):
            teacher = teaching.Teacher(labels)
            teacher.load_state_dict(torch.load(o.teacher))
        else:
            teacher, _ = teaching.train(train, labels, epochs=o.teacher_epochs, seed=o.seed, dev=held, log=log)
            if o.teacher:
                torch.save(teacher.state_dict(), o.teacher)
        variants.plain = plain.chunks_of(labels, random.Random(o.seed))
        fit.believe(teacher, variants.whole() + variants.plain, pieces, log)
        fit.name(variants.whole(), world)
        variants.share()
        del teacher
    words = student.vocabulary(sentences)
    rules = {"lemmas": suffix_rules.lemmas(sentences), "features": suffix_rules.features(sentences), "capitals": sorted(set(suffix_rules.capitals(sentences)) | world.demonym_words())}
    torch.manual_seed(o.seed)
    model = student.Student(labels, words, student.piece_vectors(64), json.loads(o.sizes))
    if o.parser:
        export.read(o.parser, model)
    else:
        model = fit.train(model, student.Types(words, pieces, world.bits), variants, o.epochs, seed=o.seed, world=world, dev=held, log=log)
    del variants
    typed_names.give(train["ewt"], "train", ud)
    typed_names.give(dev["ewt"], "dev", ud)
    held = {k: chunks.chunks_of({k: v}, labels, 90) for k, v in dev.items()}
    # one thread, so that the sums come out the same on any machine
    torch.set_num_threads(1)
    known, vectors = wide_vectors.read()
    torch.manual_seed(o.seed)
    names = names_network.NamesNetwork(labels, words, student.piece_vectors(64), torch.from_numpy(vectors))
    types = student.Types(words, pieces, world.exported(), known)
    names = names_network.train(names, train, labels, types, world, o.names_epochs, seed=o.seed, dev=held, log=log)
    export.write(o.out, model, names, words, known, minilm.vocabulary(), labels, treebank.NAME_TAGS, rules, world.exported(), world.exported_phrases(sentences))


if __name__ == "__main__":
    main()
