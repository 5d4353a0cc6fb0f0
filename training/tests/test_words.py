"""Words are cut as EWT cuts them, and word pieces as BERT does."""
import unittest

from english.pieces import SHAPES, WordPieces, parts_of, shape_of
from english.words import GLUED, LINE, PARAGRAPH, SPACE, rule_sentence_starts, words_of


class Words(unittest.TestCase):
    def forms(self, text):
        return " ".join(word.form for word in words_of(text))

    def test_clitics_marks_and_hyphens(self):
        self.assertEqual(self.forms("He doesn't know."), "He does n't know .")
        self.assertEqual(self.forms("It’s O'Hara’s."), "It ’s O'Hara ’s .")
        self.assertEqual(self.forms("20-year-old anti-war well-known e-mail"), "20 - year - old anti-war well - known e-mail")
        self.assertEqual(self.forms("$1.2bn (3%)"), "$ 1.2 bn ( 3 % )")
        self.assertEqual(self.forms("on Aug. 16 the U.S. left..."), "on Aug. 16 the U.S. left ...")
        self.assertEqual(self.forms("see www.a-b.org/c, x@y.org"), "see www.a-b.org/c , x@y.org")
        self.assertEqual(self.forms("WE CAN'T, I cannot, they didnt"), "WE CA N'T , I can not , they did nt")
        self.assertEqual(self.forms("30km at 9:30am, the 5th T-72s: 3.5abc"), "30 km at 9:30 am , the 5th T - 72s : 3.5abc")
        self.assertEqual(self.forms("713-555-0123 in 2014-2022 --and why?!"), "713-555-0123 in 2014 - 2022 -- and why ?!")
        self.assertEqual(self.forms("Zele\u0301nivka co\u00adop ‘‘no’’ :)"), "Zele\u0301nivka co\u00adop ‘‘ no ’’ :)")
        self.assertEqual(self.forms("roads were shut.Then 3.5 came.A Ph.D. left"), "roads were shut . Then 3.5 came . A Ph.D. left")

    def test_abbreviations_addresses_and_amounts(self):
        self.assertEqual(self.forms("under Art. 8, para. 12 and pp. 6, No. 5. No. Fig. A"), "under Art. 8 , para. 12 and pp. 6 , No. 5 . No . Fig . A")
        self.assertEqual(self.forms("Mr.Smith and Dr.Ivanenko on Oct.7, Brig. Gen. A"), "Mr. Smith and Dr. Ivanenko on Oct. 7 , Brig. Gen. A")
        self.assertEqual(self.forms("t.me/rybar/12, unian.net/war/a-1.html. The and/or"), "t.me/rybar/12 , unian.net/war/a-1.html . The and / or")
        self.assertEqual(self.forms("“DPR”'s UAH1,000,000 EUR2.5"), "“ DPR ” 's UAH 1,000,000 EUR 2.5")

    def test_words_stand_where_they_say_and_know_what_is_before_them(self):
        text = "A b.\n\nC\nd—e"
        words = words_of(text)
        self.assertTrue(all(text[word.start : word.end] == word.form for word in words))
        self.assertEqual([word.gap for word in words], [PARAGRAPH, SPACE, GLUED, PARAGRAPH, LINE, GLUED, GLUED])

    def test_sentences_begin_after_full_stops_and_closing_marks(self):
        words = words_of("He left. “We ran.” Gen. Bo said so, Mr. Fox heard.\n\nnext")
        starts = [word.form for word, is_start in zip(words, rule_sentence_starts(words)) if is_start]
        self.assertEqual(starts, ["He", "“", "Gen.", "next"])


class Pieces(unittest.TestCase):
    def test_the_longest_piece_is_cut_first(self):
        pieces = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##kind", "##k", "##i", "a", "'", "s"])
        say = lambda form: [pieces.pieces[number] for number in pieces.of(form)]
        self.assertEqual(say("Unkind"), ["un", "##kind"])
        self.assertEqual(say("Á's"), ["a", "'", "s"])
        self.assertEqual(say("unkin"), ["[UNK]"])
        self.assertEqual(say("\u200b"), ["[UNK]"])

    def test_accents_fall_and_marks_stand_alone(self):
        self.assertEqual(parts_of("Zelénivka-5$"), ["zelenivka", "-", "5", "$"])
        self.assertEqual(parts_of("Київ"), ["киів"])

    def test_shapes(self):
        for form, shape in (
            ("said", "lower"), ("Kyiv", "title"), ("A", "letter"), ("UN", "upper"), ("McCoy", "mixed"), ("1,300", "number"),
            ("T-72", "alphanumeric"), ("—", "mark"), ("n't", "lower"), ("O’Hara", "mixed"),
        ):
            self.assertEqual(SHAPES[shape_of(form)], shape, form)


if __name__ == "__main__":
    unittest.main()
