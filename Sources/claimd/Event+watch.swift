import Intake
import Journal
import SafeText
import SystemPackage

/// What the journal hears of the watch.
extension Event {
    /// The event for a notice; nil for a file that is ready, whose own events follow.
    init?(_ notice: WatchNotice) {
        switch notice {
        case .ready:
            return nil
        case .watching(let mode):
            self.init(mode)
        case .overflowed:
            self.init(.overflow, "The kernel's event queue overflowed; the intake folder is listed anew")
        case .lost:
            self.init(
                .watchLost,
                "The intake folder is gone, or was moved or mounted over; it is looked for",
                fields: [.advice: "Put the intake folder back; nothing that lies in it then is lost."]
            )
        case .leftAlone(let path, let why):
            let name = String(escaping: path.bytes)
            let what = why.kind == .heldBack ? "Holding back \(name)" : "Left \(name) where it lies"
            self.init(
                why.kind,
                "\(what) (\(why.reason)): \(why.explanation)",
                fields: [.file: .bytes(path.bytes), .reason: .text(why.reason), .advice: .text(why.advice)]
            )
        }
    }

    private init(_ mode: WatchMode) {
        switch mode {
        case .events:
            self.init(.watching, "Watching the intake folder by events", fields: [.mode: "inotify"])
        case .polling(.configured):
            self.init(
                .polling,
                "Listing the intake folder at intervals, as the configuration says",
                fields: [.mode: "polling", .reason: "configured"]
            )
        case .polling(.remoteFileSystem(let name)):
            self.init(
                .polling,
                "Listing the intake folder at intervals: it lies on \(name), which gives no events of others' changes",
                fields: [.mode: "polling", .reason: "remote-file-system"]
            )
        case .polling(.watchLimit(let limit)):
            self.init(
                .watchLimit,
                "Listing the intake folder at intervals: the kernel's limit \(limit) leaves no watch",
                fields: [
                    .mode: "polling", .reason: "watch-limit", .advice: .text("Raise it: sysctl \(limit)=NUMBER."),
                ]
            )
        }
    }
}

extension WatchMode {
    /// The mode in one word, as `CLAIMD_MODE` has it.
    var name: String {
        switch self {
        case .events: "inotify"
        case .polling: "polling"
        }
    }
}

extension WatchNotice.LeftAlone {
    fileprivate var kind: EventKind {
        switch self {
        case .heldBack, .beingWritten: .heldBack
        default: .leftAlone
        }
    }

    fileprivate var reason: String {
        switch self {
        case .notRegular: "not-regular"
        case .heldBack: "temporary-name"
        case .beingWritten: "being-written"
        case .tooDeep: "too-deep"
        case .unreadable: "unreadable"
        }
    }

    fileprivate var explanation: String {
        switch self {
        case .notRegular(let kind): "It is a \(kind.rawValue), not a regular file."
        case .heldBack: "Its name says that it is not whole yet."
        case .beingWritten: "Somebody has it open for writing."
        case .tooDeep: "It lies too many folders deep."
        case .unreadable(let error): "The folder cannot be read: \(error)."
        }
    }

    fileprivate var advice: String {
        switch self {
        case .notRegular: "Drop the text itself as a regular file, and remove this entry."
        case .heldBack: "Rename it when it is whole."
        case .beingWritten: "Close it; it is taken in then."
        case .tooDeep: "Move it up."
        case .unreadable: "Make the folder readable for claimd; it is looked at again by itself."
        }
    }
}
