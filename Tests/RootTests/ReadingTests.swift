import Claims
import Documents
import Foundation
import Intake
import Ledger
import Root
import SystemPackage
import TestSupport
import Testing

@Suite("A text is read, written down and read back")
struct ReadingTests {
    private static let text = """
        Shelter hit in Zelenivka, the regional governor says

        KHARKIV, Ukraine. At least 17 to 20 civilians may have been wounded in Kharkiv on 4 March 2024 when a shell hit a \
        school, the regional governor said on Tuesday.

        "We carried 12 people out of the cellar," said Olena Marchuk, a nurse at the district hospital.

        The occupying administration denied that its forces had killed civilians in Donetsk Oblast, the Example Post reported.

        According to the ministry, 300 children were deported to Russia in 2023. It did not say where they are.
        """

    private let folder: TemporaryFolder
    private let root: HeldRoot

    init() async throws {
        folder = try TemporaryFolder()
        root = try await HeldRoot(root: FilePath(folder.path), program: "claimd test")
    }

    @Test func `what the reader of English finds stands in the ledger whole, and says by what it was found`()
        async throws
    {
        let bytes = Array(Self.text.utf8)
        let digests = ContentDigests(of: bytes)
        let stated = StatedMetadata(publisher: "Example Post", published: "2024-03-06")
        let (document, reading) = try root.analyst.analyse(bytes, sha256: digests.sha256, stated: stated, moveOn: {})
        let arrival = Arrival(
            job: JobID(at: .now),
            path: "a.txt",
            size: bytes.count,
            modified: .now,
            owner: 1000,
            digests: digests
        )
        let entry = NewDocument(
            arrival: arrival,
            document: document,
            reading: reading,
            statement: nil,
            ifDuplicate: .removed
        )
        _ = try await root.ledger.writer.write(.document(entry))

        let read = try #require(reading)
        let claims = read.extraction.claims
        #expect(try root.ledger.reader.claims(ofDocument: digests.sha256).map(\.claim) == claims)
        // Of each kind of value there is one, or the comparison says little.
        #expect(claims.contains { $0.attribution.count > 1 } && claims.contains { $0.type == .direct })
        #expect(claims.contains { !$0.modalityCues.isEmpty } && claims.contains { $0.negated })
        #expect(claims.contains { $0.quantities.contains { $0.unit == "civilians" } })
        #expect(claims.contains { $0.dates.contains { $0.edtf == "2024-03-04" } })
        let places = claims.flatMap(\.places)
        #expect(places.contains { $0.code == "UA-63" && $0.latitude != nil && $0.precision == .town })
        #expect(places.contains { $0.precision == .country } && places.contains { $0.precision == .region })
        #expect(claims.contains { $0.categories.contains { $0.code == "deportation-transfer" } })

        #expect([read.run.model, read.run.taxonomy?.digest, read.run.gazetteer].allSatisfy { $0?.utf8.count == 64 })
        for (file, digest) in [("taxonomy.yaml", read.run.taxonomy?.digest), ("places.tsv", read.run.gazetteer)] {
            let content = try Data(
                contentsOf: URL(filePath: #filePath).appending(path: "../../../share/claimd/\(file)").standardized
            )
            #expect(ContentDigests(of: Array(content)).sha256 == digest)
        }
    }
}
