"""The label sets of the model's heads, fixed so that a model file and its reader agree."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
XPOS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB "
    "RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``"
).split()
RELATIONS = (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj "
    "cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark "
    "nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan "
    "parataxis punct reparandum root vocative xcomp"
).split()


def bio(kinds):
    """The BIO labels of `kinds`: O first, then B and I of each."""
    return ["O"] + [f"{mark}-{kind}" for kind in kinds for mark in "BI"]


NAME_KINDS = ["person", "organisation", "place", "other"]
ROLE_KINDS = ["source", "cue", "content"]
NAMES = bio(NAME_KINDS)
ROLES = bio(ROLE_KINDS)
# The Penn tags and relations (UD version 1) of Stanford CoreNLP, learned by heads that serve training alone.
SILVER_XPOS = XPOS + ["#"]
SILVER_RELATIONS = (
    "acl acl:relcl advcl advmod amod appos aux auxpass case cc cc:preconj ccomp compound compound:prt conj cop csubj "
    "csubjpass dep det det:predet discourse dobj expl iobj mark mwe neg nmod nmod:npmod nmod:poss nmod:tmod nsubj "
    "nsubjpass nummod parataxis punct root xcomp"
).split()
IGNORED = -100
