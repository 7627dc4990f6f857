"""What the small model is told of a word by itself: pieces, known word, affixes, shape. src/language/model/word-features.ts does the same."""

AFFIX_ROWS = 8192
SHAPE_ROWS = 512


def units(s):
    b = s.encode("utf-16-le", "surrogatepass")
    return [b[i] | b[i + 1] << 8 for i in range(0, len(b), 2)]


def fnv(kind, us):
    h = (2166136261 ^ kind) * 16777619 & 0xFFFFFFFF
    for u in us:
        h = (h ^ u) * 16777619 & 0xFFFFFFFF
    return h ^ (h >> 15)


def lower(form):
    """Lower case, digits made 0."""
    return "".join("0" if "0" <= c <= "9" else c.lower() if len(c.lower()) == 1 else c for c in form[:60])


def shape_of(form):
    """Xx-d: runs of one class at most twice."""
    out, last, run = [], None, 0
    for c in form[:24]:
        if "0" <= c <= "9":
            k = 100
        elif c.lower() != c:
            k = 88
        elif c.upper() != c:
            k = 120
        else:
            k = ord(c) & 0xFFFF if ord(c) < 0x3000 else 63
        run = run + 1 if k == last else 1
        last = k
        if run <= 2:
            out.append(k)
    return out


def affixes(norm):
    u = units(norm)
    n = len(u)
    rows = []
    for k in (1, 2, 3, 4):
        if n > k or k == 1:
            rows.append(fnv(k, u[-k:]))
    for k in (1, 2, 3):
        if n > k or k == 1:
            rows.append(fnv(10 + k, u[:k]))
    return [r % AFFIX_ROWS for r in rows]


def shape_row(form):
    return fnv(20, shape_of(form)) % SHAPE_ROWS
