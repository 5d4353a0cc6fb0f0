import Claims
import Documents
import TestSupport
import Testing

/// What makes a document one about a war, behind what a test speaks of.
let wartime = """


    The war began two years ago. Troops of the occupation army crossed the border with artillery, and the invasion \
    went on.
    """

/// Expects the marks whose labels are codes, and no other before `context`.
func expectMarks(
    _ marked: String,
    before context: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let marked = MarkedText(marked + context)
    let end = marked.text.bytes.count - context.utf8.count
    let found = Set(analysis(marked).categories.filter { $0.start < end })
    let expected = Set(
        marked.labels.flatMap { label in marked.passages(label).map { CategoryMark(code: label, $0) } }
    )
    let show = { (marks: Set<CategoryMark>) in marks.map { "\($0.code): \($0.text)" }.sorted() }
    #expect(found == expected, "\(show(found)) / \(show(expected))", sourceLocation: sourceLocation)
}
