public import Faults
public import SystemPackage

/// What can go wrong between a file in the folder and its bytes in hand.
public enum IntakeError: Fault, Equatable {
    /// The file was gone before it could be taken.
    case vanished
    /// It has changed since it was whole, or somebody has it open for writing: it has to settle anew.
    case unsettled
    /// It is no regular file.
    case notRegular(FileStatus.Kind)
    /// claimd may not read it, or not take it out of its folder.
    case unreadable
    /// Its path below the intake folder is longer than a path may be.
    case pathTooLong
    /// It has more bytes than the limit allows; it can be moved to `rejected/` unless that lies on another mount.
    case tooLarge(bytes: Int, limit: Int, onOtherMount: Bool)
    /// Its dropper went on writing while it was read.
    case changedWhileReading
    /// The disk, or a quota, is full.
    case noSpace(String)
    /// claimd stopped abnormally this many times while it read this file.
    case crashedReader(attempts: Int)
    /// The archive holds other bytes than its name says, for the content of this SHA-256.
    case archiveDiffers(String)
    /// A sidecar whose file never came.
    case orphanSidecar
    /// A folder that claimd cannot do without cannot be made or opened.
    case cannotPrepare(FilePath, Errno)
    /// Any other failure of the operating system.
    case inputOutput(String, Errno)

    /// The error for a file, or the folder that holds it, which could not be opened.
    static func cannotOpen(_ error: Errno) -> IntakeError {
        switch error {
        case .permissionDenied, .notPermitted: .unreadable
        case .noSuchFileOrDirectory: .vanished
        case .fileNameTooLong: .pathTooLong
        default: IntakeError("opening a dropped file", error)
        }
    }

    /// The error for a failed system call during `operation`.
    init(_ operation: String, _ error: Errno) {
        switch error {
        case .noSpace, .diskQuotaExceeded: self = .noSpace(operation)
        default: self = .inputOutput(operation, error)
        }
    }

    /// Runs `body`, the system calls of one operation; what they throw as `Errno` becomes an error of this stage.
    static func during<Result>(_ operation: String, _ body: () throws -> Result) throws(IntakeError) -> Result {
        do {
            return try body()
        } catch let error as IntakeError {
            throw error
        } catch let error as Errno {
            throw IntakeError(operation, error)
        } catch {
            preconditionFailure("only Errno and IntakeError are thrown in this room: \(error)")
        }
    }

    /// The stable code.
    public var reason: String {
        switch self {
        case .vanished: "vanished"
        case .unsettled: "unsettled"
        case .notRegular: "not-regular"
        case .unreadable: "unreadable"
        case .pathTooLong: "path-too-long"
        case .tooLarge: "too-large"
        case .changedWhileReading: "changed-while-reading"
        case .noSpace: "no-space"
        case .crashedReader: "crashed-reader"
        case .archiveDiffers: "archive-differs"
        case .orphanSidecar: "orphan-sidecar"
        case .cannotPrepare: "cannot-prepare"
        case .inputOutput: "input-output"
        }
    }

    /// What is wrong.
    public var explanation: String {
        switch self {
        case .vanished: "The file was gone before it could be taken in."
        case .unsettled: "The file changed again before it could be taken in."
        case .notRegular(let kind): "It is a \(kind.rawValue), not a regular file."
        case .unreadable: "claimd may not read the file, or not take it out of its folder."
        case .pathTooLong: "The file's path is longer than a path may be."
        case .tooLarge(let bytes, let limit, _): "The file has \(bytes) bytes; the limit is \(limit)."
        case .changedWhileReading: "The file was still being written while it was read."
        case .noSpace(let operation): "No space is left on the disk (\(operation))."
        case .crashedReader(let attempts): "claimd stopped abnormally \(attempts) times while it read this file."
        case .archiveDiffers(let sha256): "The archived copy of \(sha256.prefix(16)) does not hash to its own name."
        case .orphanSidecar: "No file that this sidecar speaks of was ever dropped."
        case .cannotPrepare(let path, let error): "The folder \(path) cannot be made or opened: \(error)."
        case .inputOutput(let operation, let error): "The system failed at \(operation): \(error)."
        }
    }

    /// What to do about it.
    public var advice: String {
        switch self {
        case .vanished: "Nothing, unless it should be there."
        case .unsettled: "Nothing: it is taken in when it has settled."
        case .notRegular: "Drop the text itself as a regular file, and remove this entry."
        case .unreadable: "Let claimd read it, and take the sticky bit off its folder; it is tried again by itself."
        case .pathTooLong: "Move the file up, or shorten the names of its folders."
        case .tooLarge(_, _, let onOtherMount):
            onOtherMount
                ? "Split the text, or raise max_bytes; then drop it again. The file was left where it is."
                : "Split the text, or raise max_bytes; then drop it again."
        case .changedWhileReading:
            "Write under a name that ends in .part and rename when done; it is tried again by itself."
        case .noSpace: "Free space on the disk that holds claimd's folder; it is tried again by itself."
        case .crashedReader: "Please report this text as a bug of claimd; the file is kept whole."
        case .archiveDiffers: "Restore the archived file from a backup, and check the disk; nothing was overwritten."
        case .orphanSidecar: "Drop the file it speaks of first, then the sidecar again."
        case .cannotPrepare: "Check that it is a folder, and that claimd may write there; then start claimd again."
        case .inputOutput: "Check the disk and the permissions of claimd's folder; it is tried again by itself."
        }
    }

    /// How loud the journal entry is.
    public var severity: Severity {
        switch self {
        case .vanished, .unsettled: .notice
        case .noSpace, .inputOutput, .cannotPrepare: .error
        case .archiveDiffers: .critical
        default: .warning
        }
    }

    /// What becomes of the file.
    public var fate: Fate {
        switch self {
        case .vanished, .unsettled, .notRegular, .pathTooLong: .left
        case .tooLarge(_, _, let onOtherMount): onOtherMount ? .left : .rejected
        case .crashedReader, .orphanSidecar: .rejected
        case .unreadable, .changedWhileReading, .noSpace, .archiveDiffers, .inputOutput: .deferred
        case .cannotPrepare: .halts
        }
    }
}
