import SystemPackage

/// The notices that wait for the watch's consumer, first in, first out.
struct NoticeQueue {
    private var notices: [WatchNotice] = []
    private var taken = 0

    mutating func append(_ notice: WatchNotice) {
        notices.append(notice)
    }

    mutating func popFirst() -> WatchNotice? {
        guard taken < notices.count else { return nil }
        defer {
            taken += 1
            if taken == notices.count {
                notices = []
                taken = 0
            }
        }
        return notices[taken]
    }
}
