public import Faults
public import SystemPackage

/// What can go wrong between a file in the folder and its bytes in hand.
public enum IntakeError: Fault, Equatable {
    /// The file was gone before it could be taken.
    case vanished
    /// It is no regular file.
    case notRegular(FileStatus.Kind)
    /// claimd may not read it.
    case unreadable(Errno)
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
    /// Any other failure of the operating system.
    case inputOutput(String, Errno)

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
        case .notRegular: "not-regular"
        case .unreadable: "unreadable"
        case .tooLarge: "too-large"
        case .changedWhileReading: "changed-while-reading"
        case .noSpace: "no-space"
        case .crashedReader: "crashed-reader"
        case .archiveDiffers: "archive-differs"
        case .orphanSidecar: "orphan-sidecar"
        case .inputOutput: "input-output"
        }
    }

    /// What is wrong.
    public var explanation: String {
        switch self {
        case .vanished: "The file was gone before it could be taken in."
        case .notRegular(let kind): "It is a \(kind.rawValue), not a regular file."
        case .unreadable(let error): "The file cannot be read: \(error)."
        case .tooLarge(let bytes, let limit, _): "The file has \(bytes) bytes; the limit is \(limit)."
        case .changedWhileReading: "The file was still being written while it was read."
        case .noSpace(let operation): "No space is left on the disk (\(operation))."
        case .crashedReader(let attempts): "claimd stopped abnormally \(attempts) times while it read this file."
        case .archiveDiffers(let sha256): "The archived copy of \(sha256.prefix(16)) does not hash to its own name."
        case .orphanSidecar: "No file that this sidecar speaks of was ever dropped."
        case .inputOutput(let operation, let error): "\(operation): \(error)."
        }
    }

    /// What to do about it.
    public var advice: String {
        switch self {
        case .vanished: "Nothing, unless it should be there."
        case .notRegular: "Drop the text itself as a regular file, and remove this entry."
        case .unreadable: "Make the file readable for claimd; it is tried again by itself."
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
        case .inputOutput: "Check the disk and the permissions of claimd's folder; it is tried again by itself."
        }
    }

    /// How loud the journal entry is.
    public var severity: Severity {
        switch self {
        case .vanished: .notice
        case .noSpace, .inputOutput: .error
        case .archiveDiffers: .critical
        default: .warning
        }
    }

    /// What becomes of the file.
    public var fate: Fate {
        switch self {
        case .vanished, .notRegular: .left
        case .tooLarge(_, _, let onOtherMount): onOtherMount ? .left : .rejected
        case .crashedReader, .orphanSidecar: .rejected
        case .unreadable, .changedWhileReading, .noSpace, .archiveDiffers, .inputOutput: .deferred
        }
    }
}
