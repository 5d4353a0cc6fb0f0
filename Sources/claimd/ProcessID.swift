import Glibc

/// The number of this process.
enum ProcessID {
    /// As getpid(2) gives it.
    static var own: Int32 { getpid() }
}
