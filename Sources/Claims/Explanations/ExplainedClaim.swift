public import Documents

/// A claim, with what decided its parts.
public struct ExplainedClaim: Sendable, Hashable, Codable {
    /// Its number among the document's claims, from 1.
    public let number: Int
    /// The claim.
    public let claim: Claim
    /// What decided how certain it is put forward as being.
    public let modalityGround: ModalityGround
    /// The word that makes it negative.
    public let negator: Passage?
    /// How many of its words stand in quotation marks, by which its type is told.
    public let quotedWords: Int
    /// How many words it has.
    public let wordCount: Int
    /// Why it bears on its categories, in their order.
    public let categoryGrounds: [CategoryGround]

    /// A claim with these grounds.
    package init(
        number: Int,
        claim: Claim,
        modalityGround: ModalityGround,
        negator: Passage?,
        quotedWords: Int,
        wordCount: Int,
        categoryGrounds: [CategoryGround] = []
    ) {
        self.number = number
        self.claim = claim
        self.modalityGround = modalityGround
        self.negator = negator
        self.quotedWords = quotedWords
        self.wordCount = wordCount
        self.categoryGrounds = categoryGrounds
    }

    private enum CodingKeys: String, CodingKey {
        case number
        case claim
        case modalityGround = "modality_ground"
        case negator
        case quotedWords = "quoted_words"
        case wordCount = "word_count"
        case categoryGrounds = "category_grounds"
    }

    /// Writes an absent part as null: readers meet every key.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(claim, forKey: .claim)
        try container.encode(modalityGround, forKey: .modalityGround)
        try container.encode(negator, forKey: .negator)
        try container.encode(quotedWords, forKey: .quotedWords)
        try container.encode(wordCount, forKey: .wordCount)
        try container.encode(categoryGrounds, forKey: .categoryGrounds)
    }
}
