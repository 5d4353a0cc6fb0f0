"""Readings by a program: what it is told of a text, and what becomes of its answers."""
import json
import os
import stat
import sys
import tempfile
import unittest

from english.annotated import AnnotatedText, Links
from english.labels import RELATIONS, UPOS, XPOS
from english.program import ProgramReader, task_of
from english.words import words_of

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILT = os.path.join(ROOT, ".build", "release", "ReadingProbe")
MODEL = os.path.join(ROOT, "share", "claimd", "english.safetensors")
FIXTURE = os.path.join(ROOT, "Tests", "LanguageTests", "Fixtures", "english-readings.json")

# Answers each line with the next of the answers that were written for it, as long as there are some.
FAKE = """#!{python}
import sys
for _, answer in zip(sys.stdin, open(sys.argv[1])):
    print(answer, end="")
"""


def text_of(plain, **labels):
    return AnnotatedText("a", words_of(plain), plain, **labels)


def answer(count, **given):
    """An answer for `count` words that says nothing but what is given."""
    empty = {"names": [], "roles": [], "inner_roles": [], "content_cue": [], "cue_source": [], "gold_content_cue": [],
             "gold_cue_source": []}
    labels = {"sentences": [0] * count, "upos": ["X"] * count, "xpos": ["FW"] * count, "heads": [0] * count,
              "relations": ["dep"] * count, "continues": [0] * count}
    return labels | empty | given


class Program(unittest.TestCase):
    def read(self, texts, answers):
        with tempfile.TemporaryDirectory() as folder:
            program, said = os.path.join(folder, "program"), os.path.join(folder, "answers")
            with open(program, "w", encoding="utf-8") as file:
                file.write(FAKE.format(python=sys.executable))
            os.chmod(program, stat.S_IRWXU)
            with open(said, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(one) + "\n" for one in answers)
            return ProgramReader(program, said).read(texts)

    def test_a_text_is_told_by_the_places_of_its_bytes(self):
        text = text_of("Zoë left.\n\nBye", silver_sentences=[1, 0, 0, 1], links=Links([(0, 2)], [(1, 2)], [(0, 1)], [0], [0]))
        told = task_of(text, text.known_sentences)
        self.assertEqual(told["words"], [[0, 4], [5, 9], [9, 10], [12, 15]])
        self.assertEqual(told["gaps"], ["paragraph", "space", "glued", "paragraph"])
        self.assertEqual(told["sentences"], [1, 0, 0, 1])
        self.assertEqual((told["contents"], told["cues"], told["sources"]), ([(0, 2)], [(1, 2)], [(0, 1)]))
        self.assertIsNone(task_of(text, None)["sentences"])

    def test_answers_are_readings_and_links_not_asked_are_left_out(self):
        links = Links([(0, 1), (1, 2)], [(2, 3)], [], [0, 0], [-1])
        text = text_of("He said so", silver_sentences=[1, 0, 0], links=links)
        said = answer(
            3, upos=["PRON", "VERB", "ADV"], roles=[[0, 1, "source"], [1, 2, "cue"]], cue_source=[[[1, 2], [0, 1]]],
            gold_content_cue=[None, 0], gold_cue_source=[-1],
        )
        found = self.read([text], [said])[0]
        self.assertEqual([UPOS[number] for number in found.upos], ["PRON", "VERB", "ADV"])
        self.assertEqual(found.roles, [(0, 1, "source"), (1, 2, "cue")])
        self.assertEqual(found.cue_source, {(1, 2): (0, 1)})
        self.assertEqual(found.gold_links, {"content_cue": [(0, 0)], "cue_source": [(-1, -1)]})

    def test_where_sentences_are_known_trees_are_in_them_and_the_programs_own_starts_are_told(self):
        texts = [text_of("Go. Now", sentences=[1, 0, 1], upos=[0, 0, 0]), text_of("Stop", silver_sentences=[1])]
        answers = [answer(3, heads=[0, 0, 2]), answer(1, sentences=[1]), answer(3, sentences=[1, 1, 0])]
        found = self.read(texts, answers)
        self.assertEqual(found[0].heads, [0, 0, 2])
        self.assertEqual(found[0].sentences, [1, 1, 0])
        self.assertEqual(found[1].sentences, [1])

    def test_an_answer_that_is_missing_or_of_other_words_is_refused(self):
        text = text_of("Go now", silver_sentences=[1, 0])
        for answers in ([], [answer(3)]):
            with self.assertRaises(ValueError):
                self.read([text], answers)

    @unittest.skipUnless(os.access(BUILT, os.X_OK), "ReadingProbe is not built; scripts/build --tests builds it")
    def test_the_built_program_reads_what_pytorch_does(self):
        with open(FIXTURE, encoding="utf-8") as file:
            fixtures = json.load(file)
        texts = [text_of(one["text"], upos=one["upos"], sentences=one["sentences"]) for one in fixtures]
        labels, others = 0, 0
        for known, found in zip(fixtures, ProgramReader(BUILT, MODEL).read(texts)):
            for name, table in (("upos", UPOS), ("xpos", XPOS), ("relations", RELATIONS)):
                labels += len(known[name])
                others += sum(label != table[number] for label, number in zip(known[name], getattr(found, name)))
            others += sum(a != b for a, b in zip(known["heads"], found.heads))
            for name in ("names", "roles", "inner_roles"):
                others += len({tuple(span) for span in known[name]} ^ set(getattr(found, name)))
        self.assertGreater(labels, 2000)
        self.assertLess(others / labels, 0.002)


if __name__ == "__main__":
    unittest.main()
