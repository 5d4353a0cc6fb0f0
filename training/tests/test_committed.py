"""The committed model file and fixtures are whole and fit each other; needs the standard library alone."""
import hashlib
import json
import os
import unittest

from english import labels
from english.pieces import GAPS, SHAPES

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MODEL = os.path.join(ROOT, "share", "claimd", "english.safetensors")
FIXTURES = os.path.join(ROOT, "Tests", "LanguageTests", "Fixtures")
INFERENCE = os.path.join(ROOT, "Tests", "InferenceTests", "Fixtures")
WIDTHS = {"F32": 4, "I8": 1, "U8": 1}


def opened(path):
    """The bytes of a safetensors file, its tensors by name and its metadata."""
    with open(path, "rb") as file:
        content = file.read()
    tensors = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
    return content, tensors, tensors.pop("__metadata__")


class Committed(unittest.TestCase):
    def test_the_model_files_are_whole(self):
        for path in (MODEL, os.path.join(INFERENCE, "tiny.safetensors")):
            content, tensors, metadata = opened(path)
            digest = metadata["sha256"]
            self.assertEqual(hashlib.sha256(content.replace(digest.encode(), b"0" * 64, 1)).hexdigest(), digest)
            begin = 8 + int.from_bytes(content[:8], "little")
            self.assertEqual(begin % 64, 0)
            at = 0
            for name, tensor in sorted(tensors.items(), key=lambda item: item[1]["data_offsets"]):
                count = 1
                for size in tensor["shape"]:
                    count *= size
                self.assertEqual(tensor["data_offsets"], [at, at + count * WIDTHS[tensor["dtype"]]], name)
                at = tensor["data_offsets"][1]
            self.assertEqual(begin + at, len(content))

    def test_the_model_says_its_labels_and_keeps_to_its_size(self):
        content, tensors, metadata = opened(MODEL)
        self.assertLess(len(content), 40_000_000)
        said = json.loads(metadata["labels"])
        self.assertEqual(said["roles"], labels.ROLES)
        self.assertEqual(said["upos"], labels.UPOS)
        self.assertEqual(said["xpos"], labels.XPOS)
        self.assertEqual(said["names"], labels.NAMES)
        self.assertEqual(said["relations"], labels.RELATIONS)
        self.assertEqual((json.loads(metadata["shapes"]), json.loads(metadata["gaps"])), (SHAPES, GAPS))
        pieces = tensors["vocabulary"]["shape"][0]
        self.assertGreater(pieces, 30_000)
        self.assertFalse([name for name in tensors if "silver" in name])

    def test_the_labels_of_the_real_model_are_many_and_stand_at_their_words(self):
        with open(os.path.join(FIXTURES, "english-readings.json"), encoding="utf-8") as file:
            documents = json.load(file)
        self.assertGreaterEqual(sum(sum(document["sentences"]) for document in documents), 50)
        for document in documents:
            content = document["text"].encode()
            words = [content[start:end].decode() for start, end in document["words"]]
            for name in ("sentences", "upos", "xpos", "heads", "relations", "continues"):
                self.assertEqual(len(document[name]), len(words), name)
            self.assertTrue(all(word.strip() == word and word for word in words))


if __name__ == "__main__":
    unittest.main()
