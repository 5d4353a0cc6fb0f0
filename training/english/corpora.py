"""Readers of the corpora: UD English EWT, PolNeAR with CoreNLP's analysis, and claimd's own marked texts."""
import glob
import gzip
import os
import re
from collections import defaultdict
from dataclasses import dataclass

from .annotated import AnnotatedText, attribute, mark_continuation, name_labels
from .labels import IGNORED, NAMES, RELATIONS, SILVER_RELATIONS, SILVER_XPOS, UPOS, XPOS
from .marks import read_file
from .words import GLUED, PARAGRAPH, SPACE, Word, cut_hyphens, rule_sentence_starts, words_at, words_of

CORENLP_NAMES = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "other"}
MARKED_NAMES = {"person": "person", "org": "organisation", "place": "place", "other": "other"}


@dataclass
class Training:
    """The texts to train on; `polnear` has for each article the readings of its annotators."""

    ewt: list
    polnear: list
    marked: list


@dataclass
class Development:
    """The texts to measure with; of PolNeAR's articles the first annotator's reading."""

    ewt: list
    polnear: list
    marked: list


def read_training(data, texts):
    """All that is trained on, from the folder of corpora and that of the project's own texts."""
    return Training(
        read_ewt(os.path.join(data, "ud-ewt"), "train"), read_polnear(os.path.join(data, "polnear"), "train"),
        read_marked(texts, held_out=False),
    )


def read_development(data, texts):
    """All that is measured with."""
    return Development(
        read_ewt(os.path.join(data, "ud-ewt"), "dev"),
        [readings[0] for readings in read_polnear(os.path.join(data, "polnear"), "dev")],
        read_marked(texts, held_out=True),
    )


def read_ewt(folder, split):
    """The documents of UD English EWT: gold words, tags, trees and sentences."""
    documents, document, new_paragraph, glued = [], None, True, False
    with gzip.open(os.path.join(folder, f"{split}.conllu.gz"), "rt", encoding="utf-8") as lines:
        sentence, until = [], 0
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                name = line.split("=", 1)[1].strip()
                document = AnnotatedText(name, [], "", [], [], [], [], [])
                documents.append(document)
                new_paragraph, glued = True, False
            elif line.startswith("# newpar"):
                new_paragraph = True
            elif not line:
                _add_ewt_sentence(document, sentence)
                sentence = []
            elif line[0].isdigit():
                columns = line.split("\t")
                if "-" in columns[0]:
                    # The parts of a written word stand together, and what follows it is told here.
                    until = int(columns[0].split("-")[1])
                    tail = "SpaceAfter=No" not in columns[9]
                    continue
                if "." in columns[0]:
                    continue
                gap = PARAGRAPH if new_paragraph else GLUED if glued else SPACE
                new_paragraph = False
                number = int(columns[0])
                if number < until:
                    glued = True
                elif number == until:
                    glued, until = not tail, 0
                else:
                    glued = "SpaceAfter=No" in columns[9]
                if number >= until:
                    until = 0
                sentence.append((gap, columns))
    return documents


def _add_ewt_sentence(document, sentence):
    base = len(document.words)
    for index, (gap, columns) in enumerate(sentence):
        before = {PARAGRAPH: "\n\n" if document.words else "", GLUED: "", SPACE: " "}[gap]
        start = len(document.text) + len(before)
        form = columns[1]
        document.text += before + form
        document.words.append(Word(form, start, start + len(form), gap))
        document.sentences.append(int(index == 0))
        document.upos.append(UPOS.index(columns[3]))
        document.xpos.append(XPOS.index(columns[4]))
        head = int(columns[6])
        document.heads.append(base + (head - 1 if head else index))
        document.relations.append(RELATIONS.index(columns[7]))


def read_polnear(folder, split):
    """The articles of PolNeAR: a list for each article of the readings that its annotators gave it."""
    base = os.path.join(folder, split)
    analyses = _read_analyses(os.path.join(base, "analysis.tsv.gz"))
    articles = []
    for path in sorted(glob.glob(os.path.join(base, "text", "*.txt"))):
        name = os.path.basename(path)[:-4]
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        readings = []
        for standoff in sorted(glob.glob(os.path.join(base, "attributions", glob.escape(name) + "_*.ann"))):
            document = _analysed(name, text, analyses.get(name))
            attribute(document, _read_standoff(standoff))
            mark_continuation(document, document.silver_sentences)
            # The corpus marks no attribution within another.
            document.inner_roles = None
            readings.append(document)
        articles.append(readings)
    return articles


def _read_analyses(path):
    analyses, name, base = defaultdict(list), None, 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                name = line.split("=", 1)[1].strip()
            elif not line:
                base = len(analyses[name])
            elif line[0].isdigit():
                columns = line.split("\t")
                number, head = int(columns[0]), int(columns[5])
                if number == 1:
                    base = len(analyses[name])
                analyses[name].append(
                    {
                        "first": number == 1,
                        "xpos": columns[3],
                        "name": columns[4],
                        "head": base + (head - 1 if head else number - 1),
                        "relation": columns[6],
                        "start": int(columns[7]),
                        "end": int(columns[8]),
                    }
                )
    return analyses


def _analysed(name, text, tokens):
    """The words of `text` by CoreNLP's tokens, cut at hyphens as EWT does; by our own rules where it has none."""
    if not tokens:
        words = words_of(text)
        return AnnotatedText(name, words, text, silver_sentences=[int(s) for s in rule_sentence_starts(words)])
    spans, owners, first_of = [], [], {}
    for index, token in enumerate(tokens):
        # Some tokens overlap by CoreNLP's rewriting; each character belongs to one word.
        start = max(token["start"], spans[-1][1] if spans else 0)
        if start >= token["end"]:
            continue
        first_of[index] = len(spans)
        for a, b in cut_hyphens(text[start : token["end"]]):
            spans.append((start + a, start + b))
            owners.append(index)
    words = words_at(text, spans)
    document = AnnotatedText(name, words, text)
    first = [first_of.get(owner) == index for index, owner in enumerate(owners)]
    document.silver_sentences, document.sentences = _silver_sentences(words, owners, first, tokens)
    document.silver_xpos = [
        _index(SILVER_XPOS, tokens[o]["xpos"]) if is_first else IGNORED for o, is_first in zip(owners, first)
    ]
    document.silver_heads = [
        first_of.get(tokens[o]["head"], IGNORED) if is_first else IGNORED for o, is_first in zip(owners, first)
    ]
    document.silver_relations = [
        _index(SILVER_RELATIONS, tokens[o]["relation"]) if is_first else IGNORED for o, is_first in zip(owners, first)
    ]
    document.names, before = [], None
    for word, owner in zip(words, owners):
        kind = CORENLP_NAMES.get(tokens[owner]["name"])
        begins = kind != before or word.gap == PARAGRAPH
        document.names.append(NAMES.index(f"{'B' if begins else 'I'}-{kind}") if kind else 0)
        before = kind
    return document


def _silver_sentences(words, owners, first, tokens):
    """CoreNLP's sentence starts, and those of them that may teach: it also cuts behind "Jeb!" and its like."""
    silver, taught = [], []
    for index, (word, owner, is_first) in enumerate(zip(words, owners, first)):
        starts = (is_first and tokens[owner]["first"]) or word.gap == PARAGRAPH
        silver.append(int(starts))
        back = index - 1
        while back > 0 and words[back].form in ("''", '"', "”", "’", "'", ")"):
            back -= 1
        plain = word.gap == PARAGRAPH or (back >= 0 and words[back].form == ".")
        taught.append(1 if starts and plain else IGNORED if starts or (back >= 0 and words[back].form in "!?:;…") else 0)
    return silver, taught


def _index(table, label):
    return table.index(label) if label in table else IGNORED


def _read_standoff(path):
    pieces, attributions = {}, []
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    for row in rows:
        if row[0].startswith("T") and len(row) > 1:
            spans = row[1].split(" ", 1)[1]
            pieces[row[0]] = [tuple(map(int, span.split())) for span in spans.split(";")]
    for row in rows:
        if row[0].startswith("E") and len(row) > 1:
            parts = {"Source": [], "Cue": [], "Content": []}
            for word in row[1].split()[1:]:
                role, key = word.split(":")
                parts.get(re.sub(r"\d+$", "", role), []).extend(pieces.get(key, []))
            if parts["Content"]:
                attributions.append((parts["Source"], parts["Cue"], parts["Content"]))
    return attributions


def read_marked(folder, held_out):
    """The project's own texts: those kept apart (their number ends in 0) where `held_out`, else the others."""
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        for marked in read_file(path):
            if marked.name.endswith("0") != held_out:
                continue
            document = AnnotatedText(marked.name, words_of(marked.text), marked.text)
            attribute(document, [(p.sources, p.cues, p.contents) for p in marked.attributions.values()])
            names = [(start, end, MARKED_NAMES[kind]) for start, end, kind in marked.names]
            document.names = name_labels(document.words, names)
            document.silver_sentences = [int(s) for s in rule_sentence_starts(document.words)]
            mark_continuation(document, document.silver_sentences)
            documents.append(document)
    return documents
