"""Readings by claimd's own code: a program that answers a text with its words by what it reads of them (Tests/ReadingProbe)."""
import json
import subprocess

from .annotated import Links, Reading
from .labels import RELATIONS, UPOS, XPOS
from .words import GAP_NAMES, byte_ranges


class ProgramReader:
    """Reads texts with `program`, which opens the model file `model`; it reads as reading.Reader does."""

    def __init__(self, program, model):
        self.command = [program, model]

    def read(self, texts):
        """A Reading for each text. Trees are built in the sentences that a text brings; `sentences` are the model's own."""
        gold = [text for text in texts if text.upos is not None]
        tasks = [task_of(text, text.known_sentences) for text in texts] + [task_of(text, None) for text in gold]
        answers = self._answers(tasks)
        readings = [reading_of(text, answer) for text, answer in zip(texts, answers)]
        own = iter(answers[len(texts) :])
        for text, reading in zip(texts, readings):
            if text.upos is not None:
                reading.sentences = next(own)["sentences"]
        return readings

    def _answers(self, tasks):
        lines = "".join(json.dumps(task) + "\n" for task in tasks)
        run = subprocess.run(self.command, input=lines, stdout=subprocess.PIPE, text=True, check=True)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        if len(answers) != len(tasks):
            raise ValueError(f"{self.command[0]} answered {len(answers)} of {len(tasks)} texts")
        return answers


def task_of(text, sentences):
    """What the program is told of a text; `sentences` has 1 where a sentence begins, or is None where it is to find them."""
    links = text.links or Links()
    return {
        "text": text.text, "words": byte_ranges(text.text, text.words),
        "gaps": [GAP_NAMES[word.gap] for word in text.words],
        "sentences": sentences and [int(flag == 1) for flag in sentences],
        "contents": links.contents, "cues": links.cues, "sources": links.sources,
    }


def reading_of(text, answer):
    """The Reading that an answer says."""
    if len(answer["upos"]) != len(text.words):
        raise ValueError(f"{text.name}: {len(answer['upos'])} words answered of {len(text.words)}")
    spans = lambda name: [tuple(span) for span in answer[name]]
    links = lambda name: {tuple(one): tuple(other) for one, other in answer[name]}
    gold = text.links or Links()
    # A span that lies in no single stretch is not asked.
    pairs = lambda known, found: [(a, b) for a, b in zip(known, found) if b is not None]
    return Reading(
        answer["sentences"], [UPOS.index(label) for label in answer["upos"]], [XPOS.index(label) for label in answer["xpos"]],
        answer["heads"], [RELATIONS.index(label) for label in answer["relations"]], answer["continues"],
        spans("names"), spans("roles"), spans("inner_roles"), links("content_cue"), links("cue_source"),
        {
            "content_cue": pairs(gold.content_cue, answer["gold_content_cue"]),
            "cue_source": pairs(gold.cue_source, answer["gold_cue_source"]),
        },
    )
