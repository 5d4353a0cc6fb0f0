import Claims
import Documents
import Foundation
import Intake
import Ledger
import SystemPackage

/// Documents for tests: every passage is found in the text by its words, so that it stands where it says.
struct Sample {
    var text: String
    var path: FilePath = "press.txt"
    var claims: [Claim] = []
    var title: String?
    var publisher: String?
    var published: String?
    var moment = Timestamp(microseconds: 1_705_480_200_000_000)

    /// A sample with one claim, which is all of `words` in `text`, said by nobody.
    init(_ text: String, claiming words: String? = nil) {
        self.text = text
        if let words { claims = [Claim(content: [passage(words)], type: .unattributed)] }
    }

    /// Every kind of value that a claim can have.
    static var full: Sample {
        var sample = Sample(
            "UNN reports: at least 50 thousand people may have been taken to Mariupol in May, a \0 aide, 15, said. Café."
        )
        sample.title = "Taken to Mariupol"
        sample.publisher = "UNN"
        sample.published = "2024-01-17"
        sample.claims = [
            Claim(
                content: [sample.passage("at least 50 thousand people"), sample.passage("taken to Mariupol in May")],
                type: .mixed,
                modality: .possible,
                negated: true,
                attribution: [
                    Hop(source: sample.passage("a \0 aide"), resolved: "the \0 aide", cue: sample.passage("said")),
                    Hop(source: sample.passage("UNN"), resolved: "UNN", cue: sample.passage("reports")),
                    Hop(source: nil, resolved: nil, cue: nil),
                ],
                quantities: [
                    Quantity(
                        sample.passage("at least 50 thousand"),
                        comparator: .atLeast,
                        value: 50000,
                        unit: "people"
                    ),
                    Quantity(sample.passage("50"), comparator: .range, value: 50, upper: 60, unit: nil),
                ],
                dates: [DateMention(sample.passage("May"), edtf: "XXXX-05", earliest: nil, latest: nil)],
                places: [
                    PlaceMention(
                        sample.passage("Mariupol"),
                        code: "UA-14",
                        latitude: 47.09514,
                        longitude: 37.54131,
                        precision: .town
                    ),
                    PlaceMention(sample.passage("May"), code: nil),
                ],
                categories: [CategoryMark(code: "deportation", sample.passage("taken"))],
                modalityCues: [sample.passage("may")],
                sensitive: [SensitiveMark(kind: "age-of-minor", sample.passage("15"))],
                confidence: 0.75
            ),
            Claim(content: [sample.passage("Café")], type: .unattributed),
        ]
        return sample
    }

    /// The taxonomy that all samples are read by.
    static let taxonomy = TaxonomyFacts(
        digest: String(repeating: "2", count: 64),
        categories: [
            CategoryMeaning(
                code: "deportation",
                label: "Deportation",
                definition: "People are taken across a border against their will.",
                norm: "Geneva Convention IV, art. 49"
            )
        ]
    )

    func passage(_ words: String) -> Passage {
        guard let range = text.range(of: words, options: .literal) else { fatalError("\(words) does not stand there") }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Passage(Span(start, start + words.utf8.count), text: words)
    }

    var bytes: [UInt8] { Array(text.utf8) }
    var sha256: String { ContentDigests(of: bytes).sha256 }

    var document: Document {
        Document(
            text: SourceText(text),
            encoding: .utf8,
            language: "en",
            title: title,
            publisher: publisher,
            published: published,
            zones: bytes.isEmpty ? [] : [Zone(.body, Span(0, bytes.count))]
        )
    }

    var reading: NewReading {
        NewReading(
            run: RunFacts(
                program: "claimd test",
                extractor: "english 1",
                started: moment,
                finished: moment,
                model: String(repeating: "1", count: 64),
                taxonomy: Self.taxonomy,
                gazetteer: String(repeating: "3", count: 64)
            ),
            extraction: Extraction(
                document: Extraction.Header(of: document, sha256: sha256),
                extractor: "claimd test / english 1",
                zones: document.zones,
                attributions: [],
                claims: claims
            )
        )
    }

    /// This content as a file of a fresh job.
    var arrival: Arrival { arrival() }

    func arrival(job: JobID? = nil, path: FilePath? = nil) -> Arrival {
        Arrival(
            job: job ?? JobID(at: moment),
            path: path ?? self.path,
            size: bytes.count,
            modified: moment,
            owner: 1000,
            digests: ContentDigests(of: bytes)
        )
    }

    /// This content as a read file of a fresh job.
    var entry: NewDocument { entry() }

    func entry(job: JobID? = nil, path: FilePath? = nil, statement: DocumentStatement? = nil) -> NewDocument {
        NewDocument(
            arrival: arrival(job: job, path: path),
            document: document,
            reading: reading,
            statement: statement,
            ifDuplicate: .removed
        )
    }
}
