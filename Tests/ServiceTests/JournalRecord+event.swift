import TestSupport
import Testing

extension JournalRecord {
    /// Expects that it tells of a `kind` at its documented level or that `priority`, with these fields and none that journald would refuse.
    func expect(
        _ kind: String,
        _ fields: [String: String] = [:],
        present: [String] = [],
        priority: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(self["CLAIMD_EVENT"] == kind, sourceLocation: sourceLocation)
        #expect(self["MESSAGE_ID"] == EventTable.kinds[kind]?.messageID, "\(kind)", sourceLocation: sourceLocation)
        let level = priority ?? EventTable.kinds[kind]?.priority
        #expect(self["PRIORITY"] == level, "\(kind)", sourceLocation: sourceLocation)
        #expect(self["SYSLOG_IDENTIFIER"] == "claimd", sourceLocation: sourceLocation)
        for (name, value) in fields {
            #expect(self[name] == value, "\(kind): \(name)", sourceLocation: sourceLocation)
        }
        for name in present {
            #expect(names.contains(name), "\(kind): \(name)", sourceLocation: sourceLocation)
        }
        let unlawful = names.filter { $0.wholeMatch(of: #/[A-Z][A-Z0-9_]{0,63}/#) == nil }
        #expect(unlawful.isEmpty, "\(kind)", sourceLocation: sourceLocation)
    }
}
