"""Words and sentences of raw text: how a treebank becomes one, and what counts as right."""
import gzip
import os
import tempfile
import unittest

from english.rawtext import compare, read_conllu, read_documents

TREEBANK = """# newdoc id = a
# newpar
# text = I don't.
1\tI\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

1\tZoë\t_\t_\t_\t_\t_\t_\t_\t_
2\tleft\t_\t_\t_\t_\t_\t_\t_\t_

# newpar
1\tSo\t_\t_\t_\t_\t_\t_\t_\t_
1.1\tdid\t_\t_\t_\t_\t_\t_\t_\t_

"""


def conllu(text, *sentences):
    """CoNLL-U of words, whose places in `text` are sought from left to right."""
    lines, at = [], 0
    for sentence in sentences:
        for number, form in enumerate(sentence, 1):
            at = text.index(form, at)
            start = len(text[:at].encode())
            at += len(form)
            lines.append(f"{number}\t{form}\t_\t_\t_\t_\t0\t_\t_\tTokenRange={start}:{start + len(form.encode())}|X=1")
        lines.append("")
    return "\n".join(lines)


class RawText(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.conllu.gz")
            with gzip.open(path, "wt", encoding="utf-8") as file:
                file.write(TREEBANK)
            ((self.text, self.gold),) = read_documents(path)

    def test_a_treebank_becomes_text(self):
        self.assertEqual(self.text, "I don't. Zoë left\n\nSo")
        self.assertEqual(self.gold[0], [("I", 1), ("don't", 2), (".", 1)])

    def test_what_is_right_counts(self):
        found = read_conllu(conllu(self.text, ["I", "do", "n't", "."], ["Zoë", "left"], ["So"]), self.text)
        counts, wrong = compare(self.gold, found)
        self.assertEqual(dict(counts["tokens"]), {"right": 6, "gold": 6, "found": 6})
        self.assertEqual(dict(counts["sentences"]), {"right": 3, "gold": 3, "found": 3})
        self.assertFalse(wrong)

    def test_what_is_wrong_does_not(self):
        found = read_conllu(conllu(self.text, ["I", "don't.", "Zoë", "left"], ["So"]), self.text)
        counts, wrong = compare(self.gold, found)
        self.assertEqual(counts["tokens"]["right"], 4)
        self.assertEqual(counts["sentences"]["right"], 1)
        self.assertEqual(len(wrong), 3)


if __name__ == "__main__":
    unittest.main()
