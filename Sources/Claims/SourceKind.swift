/// What sort of source some words name, as far as exact rules tell.
enum SourceKind {
    /// One person: a full name, or a word for what a person does.
    case person
    /// A body of people: a ministry, an agency, an army.
    case organisation
    /// Anything else, and what cannot be told.
    case other
}
