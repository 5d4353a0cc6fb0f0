/// How certain a claim is put forward as being.
public enum Modality: String, Sendable, Codable, CaseIterable {
    /// As being so.
    case asserted
    /// As an allegation: claimed, accused, reportedly.
    case alleged
    /// As possible: may, feared, could, hoped.
    case possible
    /// As somebody's plan or intention.
    case planned
    /// As not so: "X denied that P" has the content P.
    case denied
    /// As what ought to be: calls for, urges, must.
    case demanded
    /// As explicitly not known.
    case unknown
}
