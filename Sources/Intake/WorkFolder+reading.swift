import SystemPackage

/// The bytes of a job.
extension WorkFolder {
    private static let sidecarLimit = 64 * 1024 + 1

    /// What the job's file is, as it lies in hand or on its other mount; nil where that cannot be told.
    public func status(of job: Job) -> FileStatus? {
        (try? locateFile(of: job)).flatMap { try? $0.folder.status(of: $0.name) }
    }

    /// Copies the job's bytes into a file of claimd's own, which survives a power cut, and hashes them in the same pass.
    ///
    /// - Throws: `IntakeError`, `tooLarge` over `maxBytes`; the job stays in hand.
    public func read(_ job: Job, maxBytes: Int) throws(IntakeError) -> TakenContent {
        try IntakeError.during("reading a file in hand") {
            let room = try room(of: job)
            let (folder, name) = try locateFile(of: job)
            guard let seen = try folder.status(of: name) else { throw IntakeError.vanished }
            guard seen.kind == .regular else { throw IntakeError.notRegular(seen.kind) }
            let source = try folder.openFile(name)
            defer { try? source.close() }
            let before = try source.status()
            guard before.size <= maxBytes else {
                throw IntakeError.tooLarge(bytes: before.size, limit: maxBytes, onOtherMount: job.isOnOtherMount)
            }
            try room.removeFile(Entry.copy)
            let copy = try room.createFile(Entry.copy, permissions: .evidence)
            defer { try? copy.close() }
            // One byte more than expected: a file that grew meanwhile is to show it.
            let (bytes, digests) = try transfer(from: source, to: copy, limit: before.size + 1)
            try copy.synchronize()
            try room.synchronize()
            guard try source.status() == before, bytes.count == before.size else {
                throw IntakeError.changedWhileReading
            }
            return TakenContent(
                bytes: bytes,
                digests: digests,
                status: before,
                sidecar: try sidecar(in: room)
            )
        }
    }

    private func transfer(
        from source: FileDescriptor,
        to copy: FileDescriptor,
        limit: Int
    ) throws -> ([UInt8], ContentDigests) {
        var hasher = ContentDigests.Hasher()
        let bytes = try source.readAll(limit: limit) { piece in
            try copy.writeAll(piece)
            hasher.update(piece)
        }
        return (bytes, hasher.finalize())
    }

    private func locateFile(of job: Job) throws -> (folder: Directory, name: FilePath) {
        guard job.isOnOtherMount else { return (try room(of: job), Entry.original) }
        let (folder, name) = try locate(job.path)
        // A restart may come in the middle of removing it.
        let isHidden = try folder.status(of: Self.hiddenName(of: job)) != nil
        return (folder, isHidden ? Self.hiddenName(of: job) : name)
    }

    private func sidecar(in room: Directory) throws -> [UInt8]? {
        guard try room.status(of: Entry.sidecar)?.kind == .regular else { return nil }
        let file = try room.openFile(Entry.sidecar)
        defer { try? file.close() }
        return try file.readAll(limit: Self.sidecarLimit)
    }

    /// The SHA-256 of what was read of the job, where it was read at all.
    public func copiedSHA256(of job: Job) -> String? {
        guard let copy = try? room(of: job).openFile(Entry.copy) else { return nil }
        defer { try? copy.close() }
        return try? copy.sha256()
    }

    // MARK: - Attempts

    /// Notes that making sense of the job is about to begin; how many times it was, this one included.
    ///
    /// The note is there after a crash of claimd, so that a text that crashes it is set apart instead of crashing it
    /// for ever; it need not survive a power cut, which is no text's fault.
    ///
    /// - Throws: `IntakeError`.
    public func beginAttempt(_ job: Job) throws(IntakeError) -> Int {
        try IntakeError.during("noting an attempt") {
            let room = try room(of: job)
            let attempt = try attempts(in: room).count + 1
            try room.createFile(FilePath("\(Entry.attemptPrefix)\(attempt)"), permissions: .evidence).close()
            return attempt
        }
    }

    /// Forgets the attempts at the job: the last one ended in good order.
    ///
    /// - Throws: `IntakeError`.
    public func endAttempts(_ job: Job) throws(IntakeError) {
        try IntakeError.during("forgetting attempts") {
            let room = try room(of: job)
            for name in try attempts(in: room) { try room.removeFile(name) }
        }
    }

    /// Whether claimd ended in the middle of an attempt at the job.
    public func wasCutOff(_ job: Job) -> Bool {
        (try? attempts(in: room(of: job)).isEmpty) == false
    }

    private func attempts(in room: Directory) throws -> [FilePath] {
        try room.names().filter { $0.string.hasPrefix(Entry.attemptPrefix) }
    }
}
