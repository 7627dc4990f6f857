"""Decision lists over word endings: the longest known ending decides. Used for lemmas (edit scripts) and features."""


def learn(examples, longest=6, least=2):
    """examples: {group: {word: {value: count}}} → {group: {ending: value}}; an ending that begins with ^ is a whole word."""
    out = {}
    for group, words in examples.items():
        counts = {}
        for word, values in words.items():
            for k in range(min(longest, len(word)) + 1):
                ending = word[len(word) - k:]
                c = counts.setdefault(ending, {})
                for v, n in values.items():
                    # a type counts more than its tokens
                    c[v] = c.get(v, 0) + min(n, 3)
                    c["#types"] = c.get("#types", 0) + 1
        rules = {}

        def predict(word, limit=99):
            for k in range(min(longest, len(word), limit), -1, -1):
                v = rules.get(word[len(word) - k:] if k else "")
                if v is not None:
                    return v
            return None
        for ending in sorted(counts, key=lambda e: (len(e), e)):
            c = dict(counts[ending])
            types = c.pop("#types")
            best = max(sorted(c), key=lambda v: c[v])
            if ending == "":
                rules[""] = best
            elif types >= least and c[best] > 0.6 * sum(c.values()):
                before = predict(ending[1:])
                if before != best:
                    rules[ending] = best
        for word in sorted(words):
            values = words[word]
            best = max(sorted(values), key=lambda v: values[v])
            said = predict(word)
            if sum(values.values()) >= least and said != best and values[best] > values.get(said, 0):
                rules["^" + word] = best
        out[group] = rules
    return out


def edit(form, lemma):
    """What to cut from the end and what to add: "2|y"."""
    k = 0
    while k < min(len(form), len(lemma)) and form[k] == lemma[k]:
        k += 1
    return f"{len(form) - k}|{lemma[k:]}"


def lemmas(sentences):
    examples = {}
    for s in sentences:
        for form, lemma, xpos, upos in zip(s.forms, s.lemmas, s.xpos, s.upos):
            if lemma == "_" or xpos in ("GW", "ADD", "LS", "NFP"):
                continue
            proper = upos == "PROPN" or xpos in ("NNP", "NNPS")
            a, b = (form, lemma) if proper else (form.lower(), lemma.lower() if lemma != "I" else "I")
            if proper and a.lower() != a and a[0] != b[:1]:
                continue
            script = edit(a, b)
            w = examples.setdefault(("P:" if proper else "") + xpos, {}).setdefault(a, {})
            w[script] = w.get(script, 0) + 1
    return learn(examples)


def capitals(sentences, least=2):
    """Words, lowered, whose lemma keeps its capital though they are no proper nouns ("Palestinian", "II")."""
    counts = {}
    for s in sentences:
        for form, lemma, xpos, upos in zip(s.forms, s.lemmas, s.xpos, s.upos):
            if upos != "PROPN" and xpos not in ("NNP", "NNPS", "PRP") and form[:1].isupper() and len(form) > 1:
                c = counts.setdefault(form.lower(), [0, 0])
                c[lemma[:1].isupper()] += 1
    return sorted(w for w, (a, b) in counts.items() if b >= least and b > a)


def features(sentences):
    examples = {}
    for s in sentences:
        for form, feats, xpos, upos in zip(s.forms, s.feats, s.xpos, s.upos):
            if "Typo=Yes" in feats:
                continue
            w = examples.setdefault(upos + "|" + xpos, {}).setdefault(form.lower(), {})
            w[feats] = w.get(feats, 0) + 1
    return learn(examples, longest=3)
