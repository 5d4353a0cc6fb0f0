"""The figures of the model on the development splits and on the texts kept apart."""
from collections import Counter

from .labels import IGNORED, NAMES, RELATIONS, ROLE_KINDS
from .decoding import spans_of
from .score import Score
from .words import PARAGRAPH


def ewt_figures(texts, readings):
    """Tags, trees and sentence starts on EWT, in percent. LAS ignores subtypes, as the CoNLL 2018 evaluation does."""
    count, right = 0, Counter()
    starts = Counter()
    for text, reading in zip(texts, readings):
        for at in range(len(text.words)):
            count += 1
            right["upos"] += text.upos[at] == reading.upos[at]
            right["xpos"] += text.xpos[at] == reading.xpos[at]
            if text.heads[at] == reading.heads[at]:
                gold, found = RELATIONS[text.relations[at]], RELATIONS[reading.relations[at]]
                right["UAS"] += 1
                right["LAS"] += gold.split(":")[0] == found.split(":")[0]
                right["LAS, subtypes too"] += gold == found
        starts["gold"] += sum(text.sentences)
        starts["found"] += sum(reading.sentences)
        starts["right"] += sum(g and f for g, f in zip(text.sentences, reading.sentences))
    figures = {name: 100 * right[name] / count for name in ("upos", "xpos", "UAS", "LAS", "LAS, subtypes too")}
    figures["sentence starts F1"] = Score(starts["right"], starts["found"], starts["gold"]).f1
    return figures


def attribution_figures(texts, readings):
    """Exact spans by role, links of gold spans, names, continued sentences, and whole attributions; all F1 in percent."""
    spans = {kind: Counter() for kind in (*ROLE_KINDS, "name", "inner")}
    links = {name: Counter() for name in ("content-cue", "source-cue")}
    continued, whole = Counter(), Counter()
    for text, reading in zip(texts, readings):
        gold, inner = _gold_spans(text)
        for kind in ROLE_KINDS:
            _compare(spans[kind], {s for s in gold if s[2] == kind}, {s for s in reading.roles if s[2] == kind})
        if text.inner_roles is not None:
            _compare(spans["inner"], inner, set(reading.inner_roles))
        if text.names is not None:
            begins = [word.gap == PARAGRAPH for word in text.words]
            _compare(spans["name"], set(spans_of(text.names, NAMES, begins)), set(reading.names))
        links["content-cue"]["gold"] += len(text.links.contents)
        links["source-cue"]["gold"] += sum(source >= 0 for source in text.links.cue_source)
        for name, key in (("content-cue", "content_cue"), ("source-cue", "cue_source")):
            pairs = reading.gold_links[key]
            links[name]["found"] += sum(found >= 0 for _, found in pairs)
            links[name]["right"] += sum(gold == found and found >= 0 for gold, found in pairs)
        for gold_flag, found in zip(text.continues, reading.continues):
            if gold_flag != IGNORED:
                continued["gold"] += gold_flag
                continued["found"] += found
                continued["right"] += gold_flag and found
        found = attributions_of(reading, with_inner=text.inner_roles is not None)
        _compare_attributions(whole, text, gold_attributions(text), found)
    figures = {f"{kind} exact": _score(spans[kind]) for kind in (*ROLE_KINDS, "name", "inner")}
    figures.update({f"link {name}": _score(counts) for name, counts in links.items()})
    figures["continued sentences"] = _score(continued)
    figures["attributions @0.5"] = Score(whole["half"], whole["found"], whole["gold"])
    figures["attributions with source @0.5"] = Score(whole["half with source"], whole["found"], whole["gold"])
    figures["whole triples exact"] = Score(whole["exact"], whole["found"], whole["gold"])
    return figures


def _score(counts):
    return Score(counts["right"], counts["found"], counts["gold"])


def _compare(counts, gold, found):
    counts["right"] += len(gold & found)
    counts["found"] += len(found)
    counts["gold"] += len(gold)


def _gold_spans(text):
    """The gold spans of roles, as the annotators gave them: of attributions that stand in no other, and of those that do."""
    outer, inner = set(), set()
    links = text.links
    for number, cue in enumerate(links.cues):
        pieces = [(*links.contents[at], "content") for at, owner in enumerate(links.content_cue) if owner == number]
        source = [(*links.sources[links.cue_source[number]], "source")] if links.cue_source[number] >= 0 else []
        is_inner = text.inner_roles is not None and text.inner_roles[cue[0]] != 0
        (inner if is_inner else outer).update([*pieces, (*cue, "cue"), *source])
    return outer, inner


def gold_attributions(text):
    """(contents, cue, source) as sets of words, for the attributions of a text."""
    links = text.links
    found = []
    for number, cue in enumerate(links.cues):
        contents = [links.contents[at] for at, owner in enumerate(links.content_cue) if owner == number]
        source = links.sources[links.cue_source[number]] if links.cue_source[number] >= 0 else None
        found.append((contents, cue, source))
    return found


def attributions_of(reading, with_inner):
    """(contents, cue, source) as spans, for the attributions that a reading found: contents joined by their cue.

    `with_inner` has those within another's content, too, which PolNeAR does not mark.
    """
    by_cue, found = {}, []
    for start, end, kind in reading.roles + (reading.inner_roles if with_inner else []):
        if kind != "content":
            continue
        cue = reading.content_cue.get((start, end))
        if cue is None:
            found.append(([(start, end)], None, None))
        else:
            by_cue.setdefault(cue, []).append((start, end))
    return found + [(contents, cue, reading.cue_source.get(cue)) for cue, contents in by_cue.items()]


def _compare_attributions(counts, text, gold, found):
    """As EXTRACT-JSON's scorer does: pairs of contents by the share of words in common, each used once, the best first."""
    is_word = [any(char.isalnum() for char in word.form) for word in text.words]
    words = lambda spans: frozenset(at for start, end in spans for at in range(start, end) if is_word[at])
    flat = lambda group: [(words(c), words([cue] if cue else []), words([s] if s else [])) for c, cue, s in group]
    gold, found = flat(gold), flat(found)
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    counts["exact"] += len(set(gold) & set(found))
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            common = len(one[0] & other[0])
            if common and common / len(one[0] | other[0]) >= 0.5:
                candidates.append((common / len(one[0] | other[0]), i, j))
    used_gold, used_found = set(), set()
    for _, i, j in sorted(candidates, reverse=True):
        if i in used_gold or j in used_found:
            continue
        used_gold.add(i)
        used_found.add(j)
        counts["half"] += 1
        counts["half with source"] += bool(gold[i][2] & found[j][2]) or not (gold[i][2] | found[j][2])


def dev_figures(reader, development):
    """The figures of a reader on EWT dev, PolNeAR dev, and the own texts kept apart."""
    return {
        "EWT dev": ewt_figures(development.ewt, reader.read(development.ewt)),
        "PolNeAR dev": attribution_figures(development.polnear, reader.read(development.polnear)),
        "own texts": attribution_figures(development.marked, reader.read(development.marked)),
    }


def figure_rows(figures):
    """(name, (number, words)) of each figure, in percent; an F1 shows its precision and recall."""
    for area, values in figures.items():
        for name, value in values.items():
            if isinstance(value, float):
                yield f"{area}: {name}", (value, f"{value:.2f}")
            elif value.gold:
                shown = f"{value.f1:.2f} (P {value.precision:.2f} R {value.recall:.2f} of {value.gold})"
                yield f"{area}: {name}", (value.f1, shown)


def contents_in_error(reader, texts, count):
    """Lines that show `count` contents which the reader missed or made up, with what stands there in the other."""
    for text, reading in zip(texts, reader.read(texts)):
        gold = {span for span in _gold_spans(text)[0] if span[2] == "content"}
        found = {span for span in reading.roles if span[2] == "content"}
        for start, end, _ in sorted(gold ^ found):
            if count <= 0:
                return
            count -= 1
            others = [o for o in (found if (start, end, "content") in gold else gold) if o[0] < end and start < o[1]]
            say = lambda s, e: " ".join(word.form for word in text.words[s:e])
            kind = "missed" if (start, end, "content") in gold else "made up"
            yield f"{kind}: {say(max(0, start - 8), start)} [[{say(start, end)}]] {say(end, end + 6)}"
            for a, b, _ in others:
                yield f"    the other has: {say(a, b)}"
