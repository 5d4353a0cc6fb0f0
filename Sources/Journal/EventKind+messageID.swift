extension EventKind {
    /// The kind's `MESSAGE_ID`: 32 lower-case hexadecimal digits, made once with `systemd-id128 new` and never used again.
    public var messageID: String {
        switch self {
        case .started: "eed32d564dd24d608108e869f5f074e2"
        case .ready: "2ff926c0a544406dad5833bdb6cc0d84"
        case .stopping: "8f2a063cbd5b4d84a83d42795dbfff81"
        case .stopped: "3bdbba79084a4a89b6c880e0b5e85519"
        case .watching: "db2764440b594d2282419af562944468"
        case .polling: "f44a34e023324f33b818ccadeb12586e"
        case .watchLimit: "dd69e0dad8e44c9a8b1fbb9e4981f1c5"
        case .overflow: "8b79e52f43784a1e9feb8deba7a23d85"
        case .watchLost: "945b39411fa94e9aa7e862159964e011"
        case .recovered: "157915f2c554446bad3377999fdf94f8"
        case .stored: "397241eec6f74d3a8226e819d06dbf49"
        case .duplicate: "1cb92396277341c59296e3d95576bb05"
        case .metadataApplied: "f7d0944098b24b04a8ebec8ff035aa4a"
        case .rejected: "9809792a1c0145f2b8131e82513a4189"
        case .deferred: "e936e41d882040759e5476b676a92b8e"
        case .resumed: "89ff30edfc0b410da17e4a35fc00c400"
        case .retried: "c4f91aecc26249caa0891d85f2b269d4"
        case .discarded: "6829a4c404494eeeb194353c454c872b"
        case .leftAlone: "a35291cdf0fc4564ae6110ab7d48913c"
        case .heldBack: "47e3e020e8db49f883df4c93cfbbfce2"
        case .spaceLow: "5d3059d48b3e4773bf7e6e822e1e8242"
        case .spaceRecovered: "0d7be85bd1e3479285e718860227f9a6"
        case .migrated: "ac057f33590b451fa3ea0939bc5a18c5"
        case .ledgerFailed: "d05ecb23d2444590a1f7a74f34515e8c"
        case .storageFailed: "595359098ba24394bc4ac3a34c88847d"
        case .installationFailed: "bdfd4cb8c11545da9378f77bf78c9f57"
        case .configurationLoaded: "631068f55c6342739bb8751ee81dac05"
        case .configurationRejected: "6cfcfbc7f2154da68a19fa3201961373"
        case .refused: "12ef700172ad4f64872fde3e9d7dd359"
        case .stalled: "4124098f16c34c7995c436f5349bb170"
        case .journalDropped: "106e522633014bac9b5a424722e931fc"
        case .internalError: "1176f81d097648c7b0c0d03cfee74a4f"
        }
    }
}
