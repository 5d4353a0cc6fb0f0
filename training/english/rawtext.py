"""Words and sentences from raw text, measured as the CoNLL 2018 evaluation does: by their places among the characters that
are no white space."""
import gzip
import os
import re
import subprocess
import tempfile
from collections import Counter

from .score import Score


def read_documents(path):
    """The documents of a treebank: (raw text, sentences); a sentence is a list of (surface form, number of its words)."""
    documents, sentence, pieces, ending = [], [], [], ""

    def close():
        if sentence:
            documents[-1][1].append(list(sentence))
            sentence.clear()

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        inside = 0
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([[], []])
                ending = ""
            elif line.startswith("# newpar") and documents[-1][0]:
                documents[-1][0].append("\n\n")
                ending = ""
            elif not line:
                close()
                inside = 0
            elif line[0] != "#":
                columns = line.split("\t")
                if "." in columns[0]:
                    continue
                first, _, last = columns[0].partition("-")
                if last:
                    inside = int(last)
                    count = int(last) - int(first) + 1
                elif int(first) <= inside:
                    continue
                else:
                    count = 1
                documents[-1][0].append(ending + columns[1])
                ending = "" if "SpaceAfter=No" in columns[9].split("|") else " "
                sentence.append((columns[1], count))
    close()
    # A paragraph's end takes the space before it.
    return [(re.sub(r" *\n\n *", "\n\n", "".join(pieces)), sentences) for pieces, sentences in documents]


def places(forms):
    """The (start, end) of each form among the characters that are no white space."""
    spans, at = [], 0
    for form in forms:
        length = len(re.sub(r"\s", "", form))
        spans.append((at, at + length))
        at += length
    return spans


def read_conllu(conllu, text):
    """The sentences of CoNLL-U, as lists of the (start, end) of their words among the characters of `text` without space."""
    before, count = [], 0
    for char in text:
        before += [count] * len(char.encode())
        count += not char.isspace()
    before.append(count)
    sentences = []
    for block in conllu.split("\n\n"):
        ranges = re.findall(r"^\d+\t.*\tTokenRange=(\d+):(\d+)", block, re.MULTILINE)
        if ranges:
            sentences.append([(before[int(start)], before[int(end)]) for start, end in ranges])
    return sentences


def compare(gold, found):
    """The counts for tokens and sentences of one document, and the sentences in error.

    A token that the treebank has as several words, "don't", is right where found words fill it.
    """
    counts = {"tokens": Counter(), "sentences": Counter()}
    spans = places([form for sentence in gold for form, _ in sentence])
    words = [span for sentence in found for span in sentence]
    sizes = [count for sentence in gold for _, count in sentence]
    starts, ends, exact = {a for a, _ in words}, {b for _, b in words}, set(words)
    right, filling = 0, 0
    for (start, end), size in zip(spans, sizes):
        if size == 1:
            right += (start, end) in exact
        elif start in starts and end in ends:
            right += 1
            filling += sum(1 for _ in words_within(words, start, end)) - 1
    counts["tokens"].update(right=right, gold=len(spans), found=len(words) - filling)
    gold_sentences = set(places(["".join(form for form, _ in sentence) for sentence in gold]))
    found_sentences = {(sentence[0][0], sentence[-1][1]) for sentence in found}
    counts["sentences"].update(
        right=len(gold_sentences & found_sentences), gold=len(gold_sentences), found=len(found_sentences)
    )
    return counts, gold_sentences ^ found_sentences


def words_within(words, start, end):
    """The spans that touch `start..<end`; `words` are in order."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    while low < len(words) and words[low][0] < end:
        yield words[low]
        low += 1


def raw_figures(path, claimctl, share, errors=0):
    """(rows, lines): token and sentence F1 of `claimctl annotate` on a treebank's raw text, and sentences in error."""
    documents = read_documents(path)
    totals = {"tokens": Counter(), "sentences": Counter()}
    shown = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (text, gold) in enumerate(documents):
            name = os.path.join(folder, f"{number}.txt")
            with open(name, "w", encoding="utf-8") as file:
                file.write(text)
            command = [claimctl, "annotate", "--share", share, "--format", "conllu", name]
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            found = read_conllu(run.stdout, text)
            if not found:
                # What is taken for another language, or for no text, is not read.
                totals["skipped"] = totals.get("skipped", Counter())
                totals["skipped"].update(documents=1, tokens=sum(map(len, gold)))
                continue
            counts, wrong = compare(gold, found)
            for key, value in counts.items():
                totals[key].update(value)
            squeezed = re.sub(r"\s", "", text)
            shown += [squeezed[a:b] for a, b in sorted(wrong)] if len(shown) < errors else []
    rows = []
    for key in ("tokens", "sentences"):
        score = Score(totals[key]["right"], totals[key]["found"], totals[key]["gold"])
        rows.append((f"EWT dev, raw text: {key} F1", f"{score.f1:.2f} (P {score.precision:.2f} R {score.recall:.2f})"))
    skipped = totals.get("skipped", Counter())
    rows.append(("EWT dev, raw text: documents taken for another language", f"{skipped['documents']} with {skipped['tokens']} tokens"))
    return rows, shown[:errors]
