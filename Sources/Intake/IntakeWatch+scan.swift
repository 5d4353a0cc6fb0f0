import Glibc
import SystemPackage

/// Finding out what lies in the folder, by its listing and by hints.
extension IntakeWatch {
    // MARK: The folder itself

    /// Makes what is known agree with what lies there.
    func reconcile() {
        if case .open(_, let opened) = folder {
            // Another directory may stand under the path by now: recreated, or mounted over; neither gives an event.
            let present = try? Directory(at: root).status(of: ".")
            if present.map({ $0.isSameFile(as: opened) }) != true { lose() }
        }
        guard case .open = openedFolder() else {
            nextReconcile = .now + min(settings.poll, settings.reconcile)
            return
        }
        // What is gone may come back, and is then said again.
        leftAlone = leftAlone.filter { !isGone($0.key) }
        left = left.filter { !isGone($0.key) }
        nextReconcile = .now + interval
        scan(FilePath())
        // What failed in the scan is looked at sooner, and the scan may have found that no events will come.
        nextReconcile = min(nextReconcile, .now + interval)
    }

    private var interval: Duration {
        switch mode {
        case .events: settings.reconcile
        case .polling: settings.poll
        }
    }

    private func openedFolder() -> Folder {
        if case .open = folder { return folder }
        guard let directory = try? Directory(at: root), let status = try? directory.status(of: ".") else {
            if case .unopened = folder { notices.append(.lost) }
            folder = .lost
            return folder
        }
        folder = .open(directory, status)
        chooseMode()
        return folder
    }

    /// Forgets a folder that is gone; a folder that was moved away would go on reporting from its new place.
    private func lose() {
        for watch in tree.removeAll(under: FilePath()) { inotify?.forget(watch) }
        folder = .lost
        notices.append(.lost)
        nextReconcile = .now
    }

    private func chooseMode() {
        if let kind = try? FileSystemKind(at: root), kind.isRemote {
            use(.polling(.remoteFileSystem(kind.name)))
        } else if settings.polls {
            use(.polling(.configured))
        } else {
            do {
                inotify = try inotify ?? openInotify()
                use(.events)
            } catch {
                use(.polling(.watchLimit("fs.inotify.max_user_instances")))
            }
        }
    }

    private func use(_ mode: WatchMode) {
        self.mode = mode
        if case .polling(.remoteFileSystem) = mode {
            settling = Settling(settle: max(settings.settle, settings.poll), trustsFileTimes: false)
        }
        notices.append(.watching(mode))
    }

    // MARK: Listing

    /// Lists the directory at `start` and all below, watching each before it is listed, so that nothing falls between.
    private func scan(_ start: FilePath) {
        guard case .open(let folder, _) = folder else { return }
        var pending = [start]
        while let path = pending.popLast() {
            do {
                let directory = try folder.directory(beneath: path)
                watch(directory, at: path)
                for name in try directory.names() {
                    let child = path.appending(FilePath(bytes: name.bytes).components)
                    if meet(name, at: child, in: directory, .seen) { pending.append(child) }
                }
            } catch {
                fail(path, error)
            }
        }
    }

    private func watch(_ directory: Directory, at path: FilePath) {
        guard case .events = mode, let inotify else { return }
        do {
            tree.set(try inotify.watch(directory.descriptorPath), for: path)
        } catch Errno.noSpace, Errno.noMemory {
            use(.polling(.watchLimit("fs.inotify.max_user_watches")))
        } catch {
            // Gone again, or unreadable: the listing says so.
        }
    }

    /// Takes note of one entry; whether it is a directory to list.
    private func meet(
        _ name: FilePath,
        at path: FilePath,
        in directory: Directory,
        _ notice: Settling.Notice
    ) -> Bool {
        let verdict = settings.holdBack.verdict(on: name)
        guard verdict != .ignore, !inHand.contains(path), !companions.contains(path) else { return false }
        let status: FileStatus?
        do {
            status = try directory.status(of: name)
        } catch {
            fail(path, error)
            return false
        }
        guard let status else {
            settling.forget(path)
            leftAlone[path] = nil
            left[path] = nil
            return false
        }
        switch (status.kind, verdict) {
        case (.directory, .take):
            guard path.components.count <= WatchedTree.depthLimit else {
                leaveAlone(path, .tooDeep)
                return false
            }
            return true
        case (.regular, .take):
            guard left[path] != status else { return false }
            left[path] = nil
            settling.observe(path, status, notice, now: .now, wallNow: .now)
        case (.regular, _), (.directory, _):
            leaveAlone(path, .heldBack)
        default:
            leaveAlone(path, .notRegular(status.kind))
        }
        return false
    }

    // MARK: Hints

    /// Looks at everything that events hinted at.
    func heed(_ hints: FolderHints.Hints) {
        if hints.overflowed {
            notices.append(.overflowed)
            nextReconcile = .now
        }
        for (watch, mask) in hints.directories { heed(directory: watch, mask) }
        guard case .open(let folder, _) = folder else { return }
        for (watch, names) in hints.entries {
            guard let path = tree.path(of: watch), let directory = try? folder.directory(beneath: path) else {
                continue
            }
            for (bytes, mask) in names {
                let name = FilePath(bytes: bytes)
                let child = path.appending(name.components)
                let notice = mask.last & UInt32(IN_MOVED_TO) != 0 ? Settling.Notice.renamedIn : .seen
                if meet(name, at: child, in: directory, notice) { scan(child) }
            }
        }
    }

    private func heed(directory watch: Int32, _ mask: UInt32) {
        guard let path = tree.path(of: watch) else { return }
        let isGone = mask & UInt32(IN_DELETE_SELF | IN_IGNORED | IN_UNMOUNT) != 0
        let isMoved = mask & UInt32(IN_MOVE_SELF) != 0
        guard isGone || isMoved else { return }
        if path.isEmpty {
            lose()
        } else {
            for watch in tree.removeAll(under: path) { inotify?.forget(watch) }
            if isMoved { nextReconcile = .now }
        }
    }
}
