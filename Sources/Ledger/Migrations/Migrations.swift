/// The numbered steps that bring a file to the schema of this version; a step that was released is never edited.
package enum Migrations {
    /// The SQL of each step: the first is number 1.
    ///
    /// SQL alone, so that no later change of a type can change a step.
    package static let all = [v1Tables + v1Parts + v1Custody + v1Search + v1Views]

    /// What `PRAGMA application_id` says in a claims.db: "clmd".
    package static let applicationID = 0x636C_6D64
}
