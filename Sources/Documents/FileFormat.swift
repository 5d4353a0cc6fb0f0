/// A kind of file that is not plain text, told by its content and never by its name.
public enum FileFormat: String, Sendable, CaseIterable {
    /// A web page, whole or in part.
    case html
    /// Any other XML.
    case xml
    /// Portable Document Format.
    case pdf
    /// A Word document (Office Open XML).
    case docx
    /// An OpenDocument text.
    case odt
    /// An electronic book.
    case epub
    /// Any other ZIP archive.
    case zip
    /// A Compound File: Word, Excel or Outlook before 2007.
    case ole
    /// Rich Text Format.
    case rtf
    /// One e-mail message with its headers (RFC 5322).
    case eml
    /// A mailbox of e-mail messages (RFC 4155).
    case mbox
    /// Data compressed with gzip.
    case gzip
    /// Data compressed with bzip2.
    case bzip2
    /// Data compressed with xz.
    case xz
    /// Data compressed with Zstandard.
    case zstd
    /// A 7-Zip archive.
    case sevenZip = "7z"
    /// A RAR archive.
    case rar
    /// A tape archive.
    case tar
    /// A PNG picture.
    case png
    /// A JPEG picture.
    case jpeg
    /// A GIF picture.
    case gif
    /// A TIFF picture.
    case tiff
    /// A WebP picture.
    case webp
    /// An SQLite database.
    case sqlite

    /// What people call it, with its article: "a PDF file".
    public var name: String {
        switch self {
        case .html: "a web page (HTML)"
        case .xml: "an XML file"
        case .pdf: "a PDF file"
        case .docx: "a Word document (DOCX)"
        case .odt: "an OpenDocument text (ODT)"
        case .epub: "an electronic book (EPUB)"
        case .zip: "a ZIP archive"
        case .ole: "an old Office file (such as DOC)"
        case .rtf: "an RTF document"
        case .eml: "an e-mail message with its headers"
        case .mbox: "a mailbox of e-mail messages"
        case .gzip, .bzip2, .xz, .zstd: "a file compressed with \(rawValue)"
        case .sevenZip: "a 7-Zip archive"
        case .rar: "a RAR archive"
        case .tar: "a tar archive"
        case .png, .jpeg, .gif, .tiff: "a picture (\(rawValue.uppercased()))"
        case .webp: "a picture (WebP)"
        case .sqlite: "an SQLite database"
        }
    }

    /// How a person gets plain text out of it.
    public var advice: String {
        switch self {
        case .html: "Extract its text, for example with w3m -dump -T text/html, and drop the result."
        case .xml: "Extract the text of the article from it and drop the result."
        case .pdf: "Extract its text with pdftotext and drop the result; a scan needs ocrmypdf first."
        case .docx, .odt, .ole:
            "Save it as plain text, for example with soffice --convert-to txt:Text, and drop the result."
        case .rtf, .epub: "Extract its text, for example with pandoc -t plain, and drop the result."
        case .zip, .sevenZip, .rar, .tar: "Unpack it and drop the texts in it one by one."
        case .eml: "Save the body of the message as plain text and drop that; attachments one by one."
        case .mbox: "Save the body of each message as plain text and drop those one by one."
        case .gzip, .bzip2, .xz, .zstd: "Decompress it with \(tool) and drop the result."
        case .png, .jpeg, .gif, .tiff, .webp:
            "Read the words off it with OCR, for example tesseract, and drop the result."
        case .sqlite: "Export the texts from it with sqlite3 and drop those one by one."
        }
    }

    /// The program that decompresses it.
    private var tool: String {
        switch self {
        case .gzip: "gunzip"
        case .bzip2: "bunzip2"
        case .xz: "unxz"
        default: "unzstd"
        }
    }
}
