/// The stages that can stop a file, by the rooms' names: for the ledger and the reason file.
enum Stage: String, Sendable {
    case intake
    case documents
    case ledger
}
