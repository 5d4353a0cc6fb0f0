// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, left to right: each knows only what stands before it (CONTRIBUTING.md, "The house").
let rooms: [Target] = [
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "CBLAS"),
    .target(name: "CLinux"),
    .target(name: "Faults"),
    .target(name: "SafeText"),
    .target(
        name: "Intake",
        dependencies: [
            "CLinux", "Faults",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "HeapModule", package: "swift-collections"),
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(name: "Documents", dependencies: ["Faults"]),
    .target(
        name: "Inference",
        dependencies: [
            "CBLAS", "Faults", "Intake",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(name: "Language", dependencies: ["Documents", "Inference"]),
    .target(
        name: "Claims",
        dependencies: [
            "Documents", "Faults", "Intake", "Language",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Yams", package: "Yams"),
        ]
    ),
    .target(
        name: "Ledger",
        dependencies: [
            "Claims", "Documents", "Faults", "Intake",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(
        name: "Control",
        dependencies: [
            "CLinux", "Documents", "Faults", "Intake", "Ledger",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(
        name: "Root",
        dependencies: [
            "Claims", "Control", "Documents", "Faults", "Inference", "Intake", "Language", "Ledger",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(
        name: "Reports",
        dependencies: [
            "Claims", "Control", "Documents", "Intake", "Language", "Ledger", "SafeText",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .target(
        name: "Journal",
        dependencies: ["CSystemd", "SafeText", .product(name: "Logging", package: "swift-log")]
    ),
    .executableTarget(
        name: "claimd",
        dependencies: [
            "Claims", "Control", "Documents", "Faults", "Inference", "Intake", "Journal", "Ledger", "Root", "SafeText",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            .product(name: "SystemPackage", package: "swift-system"),
            .product(name: "Yams", package: "Yams"),
        ]
    ),
    .executableTarget(
        name: "claimctl",
        dependencies: [
            "Claims", "Control", "Documents", "Faults", "Inference", "Intake", "Language", "Ledger", "Reports", "Root",
            "SafeText",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
]

let tests: [Target] = [
    .target(name: "TestSupport", dependencies: ["Documents", "Faults"], path: "Tests/TestSupport"),
    .testTarget(name: "SafeTextTests", dependencies: ["SafeText", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Faults", "TestSupport"]),
    .testTarget(
        name: "InferenceTests",
        dependencies: [
            "CBLAS", "Inference", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
        ],
        exclude: ["Fixtures"]
    ),
    .testTarget(
        name: "LanguageTests",
        dependencies: [
            "Documents", "Inference", "Language", "TestSupport",
            .product(name: "SystemPackage", package: "swift-system"),
        ],
        exclude: ["Fixtures"]
    ),
    .executableTarget(
        name: "ReadingProbe",
        dependencies: [
            "Documents", "Inference", "Language", .product(name: "SystemPackage", package: "swift-system"),
        ],
        path: "Tests/ReadingProbe"
    ),
    .testTarget(
        name: "ClaimsTests",
        dependencies: [
            "Claims", "Documents", "Faults", "Inference", "Language", "TestSupport",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .testTarget(
        name: "IntakeTests",
        dependencies: ["Intake", "TestSupport", .product(name: "SystemPackage", package: "swift-system")]
    ),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
    .testTarget(
        name: "ControlTests",
        dependencies: [
            "Control", "Documents", "Faults", "Ledger", "TestSupport",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .testTarget(
        name: "RootTests",
        dependencies: [
            "Claims", "Control", "Documents", "Faults", "Intake", "Ledger", "Root", "TestSupport",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
    .testTarget(
        name: "ReportsTests",
        dependencies: ["Claims", "Control", "Documents", "Ledger", "Reports", "TestSupport"]
    ),
    .executableTarget(
        name: "JournalProbe",
        dependencies: ["Journal", "SafeText", .product(name: "Logging", package: "swift-log")],
        path: "Tests/JournalProbe"
    ),
    .testTarget(
        name: "JournalTests",
        dependencies: [
            "Journal", "JournalProbe", "TestSupport",
            .product(name: "InMemoryLogging", package: "swift-log"),
            .product(name: "Logging", package: "swift-log"),
        ]
    ),
    .testTarget(name: "ServiceTests", dependencies: ["TestSupport"]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "Claims", "Control", "Intake", "Ledger", "TestSupport", "claimctl", "claimd",
            .product(name: "SystemPackage", package: "swift-system"),
        ]
    ),
]

// Only with CLAIMD_BENCHMARKS in the environment (scripts/benchmark): a figure is no test, and nothing that is shipped.
let benchmarks: [Target] =
    Context.environment["CLAIMD_BENCHMARKS"] == nil
    ? []
    : [
        .executableTarget(
            name: "ReadingBenchmark",
            dependencies: [
                "CBLAS", "Documents", "Inference", "Language",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/Reading"
        )
    ]

// With CLAIMD_STATIC in the environment the Swift runtime is linked into the two programs, for machines without Swift
// (deploy/link). Of the linking alone: what is compiled is the same, and the tests need the runtime's shared libraries.
if Context.environment["CLAIMD_STATIC"] != nil {
    let foundation = ["CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections"]
    let flags = ["-static-stdlib", "-Xlinker", "-z", "-Xlinker", "now"] + foundation.map { "-l\($0)" }
    for target in rooms where target.type == .executable { target.linkerSettings = [.unsafeFlags(flags)] }
}

let package = Package(
    name: "claimd",
    products: [
        .executable(name: "claimd", targets: ["claimd"]),
        .executable(name: "claimctl", targets: ["claimctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: rooms + tests + benchmarks,
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && !["CBLAS", "CLinux"].contains(target.name) {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
