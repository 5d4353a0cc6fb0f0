import Faults

/// A sidecar came before its file, or that file is not through yet.
struct SidecarWaits: Fault {
    var reason: String { "sidecar-waits" }
    var explanation: String { "The file that this sidecar speaks of has not come yet." }
    var advice: String { "Drop that file; the sidecar is tried again by itself." }
    var severity: Severity { .notice }
    var fate: Fate { .deferred }
}
