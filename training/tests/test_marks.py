"""Marked texts are read as they are written, and refused where they are not well formed."""
import os
import unittest

from english.marks import MarkError, read_document, read_file

TEXTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "texts")


class Marks(unittest.TestCase):
    def test_marks_become_spans_of_the_plain_text(self):
        found = read_document("a", r"[source1:The mayor of [place:Lviv]] [cue1:said] [content1:\[all\] is well].")
        self.assertEqual(found.text, "The mayor of Lviv said [all] is well.")
        part = found.attributions[1]
        say = lambda spans: [found.text[a:b] for a, b in spans]
        self.assertEqual(say(part.sources), ["The mayor of Lviv"])
        self.assertEqual(say(part.cues), ["said"])
        self.assertEqual(say(part.contents), ["[all] is well"])
        self.assertEqual([(found.text[a:b], kind) for a, b, kind in found.names], [("Lviv", "place")])

    def test_a_source_may_serve_several_cues_and_a_content_be_interrupted(self):
        found = read_document("a", "[content1:“No,”] [source1-2:he] [cue1:said], [content1:“never,”] [cue2:adding] [content2:x].")
        self.assertEqual(found.attributions[1].sources, found.attributions[2].sources)
        self.assertEqual(len(found.attributions[1].contents), 2)

    def test_what_is_not_well_formed_is_refused(self):
        for marked in (
            "[source1:He said", "He] said", "[speaker:He]", "[ he ]", "[cue1: said] [content1:x]", "[cue1:said]",
            "[content1:x]", "[source1:a] [source1:b] [cue1:said] [content1:x]",
            "[source1:Mayor [person:Ada] [cue1:and] [content1:x]",
        ):
            with self.subTest(marked), self.assertRaises(MarkError):
                read_document("a", marked)

    def test_all_texts_of_the_project_are_well_formed_and_some_are_kept_apart(self):
        names = []
        for name in sorted(os.listdir(TEXTS)):
            if name.endswith(".txt"):
                names += [document.name for document in read_file(os.path.join(TEXTS, name))]
        self.assertEqual(len(names), len(set(names)))
        apart = sum(name.endswith("0") for name in names)
        self.assertTrue(0.08 < apart / len(names) < 0.12)


if __name__ == "__main__":
    unittest.main()
