import CBLAS
public import SystemPackage

/// The model that reads English: an encoder, and a head for each thing that claims need (docs/MODEL.md).
///
/// Its weights never change, so that all workers share one.
public struct EnglishModel: Sendable {
    /// Its name.
    public let name: String
    /// The SHA-256 that its file states, 64 lower-case hex digits; found right when it was opened.
    public let digest: String

    /// Its word pieces.
    package let pieces: WordPieces
    /// Universal tags.
    package let universalTags: LabelHead
    /// Penn tags.
    package let pennTags: LabelHead
    /// BIO of names.
    package let names: LabelHead
    /// Where sentences begin.
    package let sentences: LabelHead
    /// Whether a sentence goes on with the attribution of the one before.
    package let continues: LabelHead
    /// BIO of attributions' parts.
    package let roles: ChainHead
    /// BIO of the parts of attributions within others' contents.
    package let innerRoles: ChainHead
    /// Dependency trees.
    package let tree: TreeHead
    /// Which cue a content belongs to.
    package let contentCue: LinkHead
    /// Which source a cue has.
    package let cueSource: LinkHead

    private let encoder: TextEncoder

    private struct Widths: Decodable {
        let arc: Int
        let relation: Int
        let link: Int
    }

    /// Opens the model file at `path`.
    ///
    /// - Throws: `ModelError` where it is unreadable, no model file, of another version, damaged or incomplete, or OpenBLAS is
    ///   missing, by which it is reckoned with.
    public init(_ path: FilePath) throws(ModelError) {
        if let failure = claimd_load_blas() { throw .withoutOpenBLAS(why: String(cString: failure)) }
        let file = try ModelFile(path)
        name = file.text("name")
        digest = file.digest
        encoder = try TextEncoder(file)
        let width = encoder.shape.width
        let widths = try file.metadata("widths", as: Widths.self)
        let labels = try file.metadata("labels", as: [String: [String]].self)
        guard let pieces = WordPieces(vocabulary: try file.bytes("vocabulary")), pieces.count == encoder.shape.pieces
        else {
            throw .incomplete(path: path.string, part: "vocabulary")
        }
        self.pieces = pieces
        func of(_ name: String) throws(ModelError) -> [String] {
            guard let found = labels[name] else { throw .incomplete(path: path.string, part: "labels of \(name)") }
            return found
        }
        func head(_ name: String) throws(ModelError) -> LabelHead {
            try LabelHead(file, name, labels: of(name), width: width)
        }
        universalTags = try head("upos")
        pennTags = try head("xpos")
        names = try head("names")
        sentences = try head("sentences")
        continues = try head("continues")
        roles = try ChainHead(file, "roles", labels: of("roles"), width: width)
        innerRoles = try ChainHead(file, "inner_roles", labels: of("inner_roles"), width: width)
        tree = try TreeHead(
            file,
            relations: of("relations"),
            width: width,
            arcWidth: widths.arc,
            relationWidth: widths.relation
        )
        contentCue = try LinkHead(file, "content_cue", width: width, linkWidth: widths.link, mayBeNone: false)
        cueSource = try LinkHead(file, "cue_source", width: width, linkWidth: widths.link, mayBeNone: true)
    }

    /// Its encoder's sizes.
    package var shape: EncoderShape { encoder.shape }

    /// No vectors, with room for this model's.
    package var noVectors: WordVectors { WordVectors(width: encoder.shape.width) }

    /// Encodes `batch`, and appends the vectors of its wanted words to `vectors`.
    ///
    /// - Precondition: No window has more pieces than the model has positions.
    package func encode(_ batch: PieceBatch, in memory: Workspace, to vectors: inout WordVectors) {
        encoder.encode(batch, in: memory)
        for piece in batch.wanted { vectors.append(memory.hidden + piece * encoder.shape.width) }
    }
}
