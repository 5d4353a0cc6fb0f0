/// How a word is cased and what it is made of: what WordPiece's lowering takes away.
///
/// The raw values are the rows of the model's `casing` embedding.
package enum WordShape: UInt8, Sendable, CaseIterable {
    /// No word: a piece that begins or ends a window.
    case none
    case lower
    case title
    /// A single capital letter.
    case letter
    case upper
    case mixed
    case number
    case alphanumeric
    case mark

    /// The shape of `word`.
    package init(of word: some StringProtocol) {
        var letters = 0
        var uppers = 0
        var lowers = 0
        var isFirstUpper = false
        var hasDigit = false
        for scalar in word.unicodeScalars {
            let properties = scalar.isASCII ? nil : scalar.properties
            let isUpper = properties?.isUppercase ?? ("A"..."Z").contains(scalar)
            let isLower = properties?.isLowercase ?? ("a"..."z").contains(scalar)
            if isUpper || isLower || properties.map(Self.isLetter) ?? false {
                if letters == 0 { isFirstUpper = isUpper }
                letters += 1
                uppers += isUpper ? 1 : 0
                lowers += isLower ? 1 : 0
            } else if properties.map(Self.isDigit) ?? ("0"..."9").contains(scalar) {
                hasDigit = true
            }
        }
        self =
            if letters == 0 {
                hasDigit ? .number : .mark
            } else if hasDigit {
                .alphanumeric
            } else if uppers == 0 {
                .lower
            } else if letters == 1 {
                .letter
            } else if lowers == 0 {
                .upper
            } else if isFirstUpper, uppers == 1 {
                .title
            } else {
                .mixed
            }
    }

    private static func isLetter(_ properties: Unicode.Scalar.Properties) -> Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    private static func isDigit(_ properties: Unicode.Scalar.Properties) -> Bool {
        properties.numericType == .decimal || properties.numericType == .digit
    }
}
