public import SystemPackage

extension FilePath {
    /// The path's raw bytes, without the closing NUL.
    public var bytes: [UInt8] {
        withPlatformString { pointer in
            UnsafeBufferPointer(start: pointer, count: length).map(UInt8.init(bitPattern:))
        }
    }

    /// The last component as a path of its own; nil where the path has none.
    var lastName: FilePath? { lastComponent.map { FilePath(root: nil, [$0]) } }

    /// A path of these raw bytes; they end at the first NUL, if there is one.
    public init(bytes: some Sequence<UInt8>) {
        let characters = bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
        self = characters.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map(FilePath.init(platformString:)) ?? FilePath()
        }
    }
}
