internal import Logging

extension Logger.Metadata {
    /// All metadata that holds for `event`: the handler's own, over it the context's, over that the event's.
    func merging(provider: Logger.MetadataProvider?, event: LogEvent) -> Logger.Metadata {
        var merged = self
        if let provider {
            merged.merge(provider.get()) { _, later in later }
        }
        if let metadata = event.metadata {
            merged.merge(metadata) { _, later in later }
        }
        return merged
    }
}
