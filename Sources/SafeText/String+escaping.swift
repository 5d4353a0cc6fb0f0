extension String {
    /// The bytes as one line for people: every byte that is not UTF-8 as `\xNN`, and everything that could break the line, hide in
    /// it, or turn it round shown by its number (``escaped``).
    ///
    /// It is for reading only: a backslash stays one, so that escaping twice changes nothing, and so it cannot be decoded. The
    /// bytes themselves stand in the field `CLAIMD_FILE`.
    public init(escaping bytes: some Collection<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self = text.escaped
            return
        }
        self = ""
        var rest = bytes.makeIterator()
        var position = bytes.startIndex
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                append(Unicode.UTF8.decode(encoded))
                bytes.formIndex(&position, offsetBy: encoded.count)
            case .error(let length):
                for _ in 0..<length {
                    self += "\\x" + hexadecimal(UInt32(bytes[position]))
                    bytes.formIndex(after: &position)
                }
            case .emptyInput:
                return
            }
        }
    }

    /// This text as one line for people, with the characters that could harm it shown by their numbers.
    ///
    /// Control characters become `\xNN`, or `\u{…}` beyond ASCII, as do separators of lines and paragraphs, controls of writing
    /// direction and invisible characters. Joiners and variation selectors stay: Persian and Indian words need them.
    public var escaped: String {
        guard unicodeScalars.contains(where: mustBeShown) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            text.append(scalar)
        }
        return text
    }

    /// Appends one character, by its number if it must not stand as it is.
    private mutating func append(_ scalar: Unicode.Scalar) {
        if !mustBeShown(scalar) {
            unicodeScalars.append(scalar)
        } else if scalar.isASCII {
            self += "\\x" + hexadecimal(scalar.value)
        } else {
            self += "\\u{" + hexadecimal(scalar.value) + "}"
        }
    }
}

private func mustBeShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return false
    case 0xAD, 0x34F, 0x200C, 0x200D, 0xFE00...0xFE0F: return false
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isBidiControl || properties.isDefaultIgnorableCodePoint
    }
}

private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
}
