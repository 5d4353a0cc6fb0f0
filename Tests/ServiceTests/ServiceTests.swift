import Testing

/// claimd as it is installed: the package, under a systemd and a journald of the tests' own.
@Suite(
    "The service",
    .serialized,
    .enabled(if: MachineTrait.obstacle == nil, "\(MachineTrait.obstacle ?? "")"),
    .machine
)
enum ServiceTests {}
