"""What a second implementation is held to: a small random model with its logits, and the real model's labels on texts."""
import json
import string

import torch

from . import modelfile
from .annotated import AnnotatedText
from .encoder import EncoderShape
from .labels import RELATIONS, UPOS, XPOS
from .losses import restarts
from .model import Model
from .pieces import FIRST, LAST, PAD, UNKNOWN, WordPieces
from .reading import Reader
from .windows import Batch, Cutter
from .words import byte_ranges, words_of

TINY = EncoderShape(pieces=0, positions=96, layers=2, width=32, attention_heads=4, inner=64)
TINY_WIDTHS = (16, 8, 8)
TINY_TEXTS = [
    "The mayor said that 3 roads were shut.",
    "“Nobody slept,” O'Hara told UNN.\n\nHe’d left Zelénivka on 4 March; the Київ office did n't answer…",
    "SHELTER HIT\nAid-workers: 1,300 dead?",
    "x",
]


def tiny_vocabulary():
    """Word pieces enough for the tiny texts: characters, and some words to be cut longest first."""
    marks = [c for c in string.punctuation] + ["“", "”", "’", "…"]
    characters = list(string.ascii_lowercase + string.digits)
    words = ["the", "said", "that", "road", "##s", "mayor", "were", "shut", "he", "no", "##body", "march", "aid", "work", "##er"]
    return WordPieces(
        list(dict.fromkeys([PAD, UNKNOWN, FIRST, LAST, "[MASK]", *marks, *characters, *[f"##{c}" for c in characters], *words]))
    )


def write_tiny(model_path, json_path):
    """Writes the small random model and, for the tiny texts, its inputs and logits."""
    torch.manual_seed(7)
    word_pieces = tiny_vocabulary()
    shape = EncoderShape(**TINY.as_dict() | {"pieces": len(word_pieces.pieces)})
    model = Model(shape, 0, TINY_WIDTHS)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.3)
    modelfile.write(model_path, model, word_pieces, "tiny")
    model, word_pieces = modelfile.read(model_path)
    with open(json_path, "w", encoding="utf-8") as file:
        json.dump([logits_of(model, word_pieces, text) for text in TINY_TEXTS], file, ensure_ascii=False)
        file.write("\n")


@torch.no_grad()
def logits_of(model, word_pieces, text):
    """The inputs and every head's scores for a text that fits one window, as values that JSON can hold."""
    words = words_of(text)
    window = Cutter(word_pieces).window(AnnotatedText("", words, text), 0, len(words))
    batch = Batch([window], word_pieces)
    vectors = model.words(batch)
    arc_child, arc_head, relation_child, relation_head = model.tree.vectors(vectors)
    arcs = model.tree.arcs(arc_child, arc_head)[0]
    heads = arcs.argmax(1)
    first, last = (0, 0, 1), (0, len(words) - 1, len(words))
    spans = torch.tensor([first, (0, len(words) // 2, len(words)), last])
    rounded = lambda tensor: [[round(value, 5) for value in row] for row in tensor.tolist()]
    return {
        "text": text, "words": byte_ranges(text, words),
        "pieces": batch.numbers[batch.is_piece].tolist(),
        "shapes": batch.shapes[batch.is_piece].tolist(),
        "gaps": batch.gaps[batch.is_piece].tolist(),
        "firsts": batch.firsts[0].tolist(),
        "restarts": [int(flag) for flag in restarts(batch)[0]],
        "logits": {
            name: rounded(layer(vectors)[0]) for name, layer in model.linear.items() if not name.startswith("silver")
        },
        "arcs": rounded(arcs), "relation_heads": heads.tolist(),
        "relations": rounded(model.tree.relations(relation_child[0], relation_head[0][heads])),
        "spans": [[start, end] for _, start, end in spans.tolist()],
        "content_cue": rounded(model.content_cue(vectors[0], spans, spans)),
        "cue_source": rounded(model.cue_source(vectors[0], spans, spans)),
    }


def write_readings(json_path, model, word_pieces, texts, sentences=50):
    """Writes the model's labels for texts of the project's own, as many as it takes to have `sentences` sentences."""
    documents, count = [], 0
    for text in texts:
        if count >= sentences:
            break
        reading = Reader(model, word_pieces).read([text])[0]
        count += sum(reading.sentences)
        spans = lambda group: [[start, end, kind] for start, end, kind in group]
        documents.append(
            {
                "name": text.name, "text": text.text, "words": byte_ranges(text.text, text.words),
                "sentences": reading.sentences,
                "upos": [UPOS[n] for n in reading.upos], "xpos": [XPOS[n] for n in reading.xpos],
                "heads": reading.heads, "relations": [RELATIONS[n] for n in reading.relations],
                "names": spans(reading.names), "roles": spans(reading.roles), "inner_roles": spans(reading.inner_roles),
                "continues": reading.continues,
                "content_cue": [[list(a), list(b)] for a, b in sorted(reading.content_cue.items())],
                "cue_source": [[list(a), list(b)] for a, b in sorted(reading.cue_source.items())],
            }
        )
    with open(json_path, "w", encoding="utf-8") as file:
        json.dump(documents, file, ensure_ascii=False)
        file.write("\n")
    return count
