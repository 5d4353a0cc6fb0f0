"""The chain, the tree, the links and the model file, each held to a slow way that cannot be wrong."""
import itertools
import os
import random
import tempfile
import unittest

try:
    import numpy
    import torch
except ImportError as missing:
    raise unittest.SkipTest(f"{missing.name} is not installed; training/setup installs it")

from english import modelfile
from english.annotated import AnnotatedText
from english.chain import Chain, impossible_transitions
from english.decoding import best_tree, spans_of, viterbi
from english.fixtures import TINY_TEXTS, TINY_WIDTHS, TINY, tiny_vocabulary
from english.encoder import EncoderShape
from english.labels import ROLES
from english.model import Model, distance_buckets
from english.reading import Reader
from english.windows import Cutter
from english.words import rule_sentence_starts, words_of

SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))


def tiny():
    """A small random model and its vocabulary."""
    word_pieces = tiny_vocabulary()
    model = Model(EncoderShape(**TINY.as_dict() | {"pieces": len(word_pieces.pieces)}), 0, TINY_WIDTHS)
    return model.eval(), word_pieces


def annotated(text):
    words = words_of(text)
    return AnnotatedText("", words, text, silver_sentences=[int(s) for s in rule_sentence_starts(words)])


class Chains(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(SEED)
        self.labels = ["O", "B-a", "I-a", "B-b", "I-b"]
        self.chain = Chain(self.labels)
        torch.nn.init.normal_(self.chain.transitions)
        self.emissions = torch.randn(1, 4, 5)

    def scores(self, count):
        steps = self.chain.steps()
        for labels in itertools.product(range(5), repeat=count):
            score, before = 0, 5
            for at, label in enumerate(labels):
                score = score + steps[before, label] + self.emissions[0, at, label]
                before = label
            yield score, labels

    def test_the_loss_is_that_of_all_sequences_summed(self):
        for count in (1, 3, 4):
            with self.subTest(seed=SEED, count=count):
                gold = torch.tensor([[1, 2, 0, 3][:count] + [0] * (4 - count)])
                mask = torch.tensor([[at < count for at in range(4)]])
                every = list(self.scores(count))
                expected = torch.logsumexp(torch.stack([s for s, _ in every]), 0)
                expected -= next(s for s, labels in every if labels == tuple(gold[0, :count].tolist()))
                self.assertAlmostEqual(self.chain.loss(self.emissions, gold, mask).item(), expected.item(), places=3)

    def test_viterbi_finds_the_best_of_all_sequences(self):
        best = max(self.scores(4), key=lambda pair: pair[0])[1]
        found = viterbi(self.emissions[0].numpy(), self.chain.steps().detach().numpy())
        self.assertEqual(tuple(found), best, f"seed {SEED}")

    def test_no_impossible_step_is_taken(self):
        steps = impossible_transitions(ROLES).numpy()
        labels = viterbi(torch.randn(200, len(ROLES)).numpy(), steps)
        for before, label in zip([0, *labels], labels):
            if ROLES[label][0] == "I":
                self.assertEqual(ROLES[before][2:], ROLES[label][2:], f"seed {SEED}")

    def test_spans_end_at_paragraphs(self):
        labels = [ROLES.index(label) for label in ("B-cue", "I-cue", "I-cue", "O", "B-source")]
        found = spans_of(labels, ROLES, [True, False, True, False, False])
        self.assertEqual(found, [(0, 2, "cue"), (2, 3, "cue"), (4, 5, "source")])


class Trees(unittest.TestCase):
    def test_the_best_tree_is_the_best_of_all_trees(self):
        dice = numpy.random.default_rng(SEED)
        for count in (1, 2, 3, 4) * 30:
            scores = dice.normal(size=(count, count + 1))
            found = best_tree(scores)
            score = lambda heads: sum(scores[at, head] for at, head in enumerate(heads))
            every = (h for h in itertools.product(range(count + 1), repeat=count) if is_tree(h))
            self.assertTrue(is_tree(found), f"seed {SEED}: {found}")
            self.assertAlmostEqual(score(found), max(map(score, every)), msg=f"seed {SEED}")


def is_tree(heads):
    if sum(head == 0 for head in heads) != 1:
        return False
    for at in range(len(heads)):
        node, steps = at + 1, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


class Models(unittest.TestCase):
    def test_distances_between_spans(self):
        spans = torch.tensor([[0, 10, 12]])
        others = torch.tensor([[0, 12, 14], [0, 13, 14], [0, 2, 9], [0, 11, 20], [0, 500, 501]])
        self.assertEqual(distance_buckets(spans, others).tolist(), [[7, 8, 6, 7, 14]])

    def test_a_reading_is_the_same_alone_and_in_company(self):
        torch.manual_seed(SEED)
        model, word_pieces = tiny()
        texts = [annotated(text) for text in TINY_TEXTS]
        together = Reader(model, word_pieces, limit=60).read(texts)
        for text, reading in zip(texts, together):
            self.assertEqual(Reader(model, word_pieces, limit=60).read([text])[0], reading, f"seed {SEED}")

    def test_windows_hold_each_word_once_and_keep_to_the_limit(self):
        _, word_pieces = tiny()
        text = annotated("\n\n".join(["The mayor said so. " * 9, "x " * 70, "y"]))
        for dice in (None, random.Random(SEED)):
            windows = Cutter(word_pieces).windows(text, 40, dice)
            self.assertEqual([at for w in windows for at in range(w.start, w.end)], list(range(len(text.words))))
            self.assertTrue(all(len(w.numbers) <= 40 for w in windows))

    def test_a_model_file_gives_back_what_was_written_within_its_rounding(self):
        model, word_pieces = tiny()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "m")
            modelfile.write(path, model, word_pieces, "tiny")
            with open(path, "rb") as file:
                content = file.read()
            again, vocabulary = modelfile.read(path)
            self.assertEqual(vocabulary.pieces, word_pieces.pieces)
            for name, value in model.state_dict().items():
                if not name.startswith(modelfile.TRAINING_ALONE):
                    error = (again.state_dict()[name] - value).abs().max()
                    self.assertLessEqual(error.item(), value.abs().max().item() / 254 + 1e-6, name)
            modelfile.write(path + "2", again, vocabulary, "tiny")
            with open(path + "2", "rb") as file:
                self.assertEqual(len(file.read()), len(content))
            for damaged in (content[:-1], content[:-9] + b"x" + content[-8:], b"", b"\0" * 99, content.replace(b'"1"', b'"2"', 1)):
                with open(path, "wb") as file:
                    file.write(damaged)
                with self.assertRaises(modelfile.ModelFileError):
                    modelfile.read(path)

    def test_the_mean_of_two_models_lies_halfway(self):
        model, other = tiny()[0], tiny()[0]
        before = {name: value.clone() for name, value in model.named_parameters()}
        modelfile.blend(model, other)
        for (name, value), theirs in zip(model.named_parameters(), other.parameters()):
            self.assertTrue(torch.allclose(value, (before[name] + theirs) / 2, atol=1e-6), name)


if __name__ == "__main__":
    unittest.main()
