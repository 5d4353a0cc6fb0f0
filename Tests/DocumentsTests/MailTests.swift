import Documents
import Testing

/// E-mail with its technical headers, and releases pasted with the lines that people see.
struct MailTests {
    @Test(arguments: [
        "Received: from mx.example by mail.example;\n\tMon, 4 Mar 2024 10:00:00 +0000\nFrom: a@b.example\n\nHello.",
        "From: Press <press@city.example>\r\nTo: desk@news.example\r\nSubject: Port\r\nMIME-Version: 1.0\r\n\r\nHello.",
        "MIME-Version: 1.0\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <x@y>\nX-Odd-One: 1\n\nHello.",
        "Return-Path: <a@b.example>\nDelivered-To: c@d.example\nReceived: by x\n\nHello.",
        "\u{FEFF}Subject: Port\nmessage-id: <x@y>\n\nHello.", "Delivered-To: a@b.example\nReceived: by x",
    ])
    func `headers that only mail programs write make a message`(text: String) {
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat(.eml))
    }

    @Test(arguments: [
        "Date: 4 March 2024\nSubject: Port closed\n\nThe port is closed.",
        "From: Press office\nTo: Editors\nDate: 4 March 2024\nSubject: Port closed\n\nThe port is closed.",
        "From: Press office\n\nThe port is closed.",
        "MIME-Version: the witness did not know what it means.\n\nHe left.",
        "Received: two reports from the port.\n\nThe harbour master sent both.",
        "From: Press office\nThe port is closed, she wrote.\nMessage-ID: x\nReceived: y\n\nEnd.",
        "The port is closed.\n\nReceived: by x\nMessage-ID: <x@y>\nFrom: a@b.example\n\nQuoted.",
        " Received: by x\nMessage-ID: <x@y>\n\nIndented.",
        "From Odesa the ship sailed on.\nDate: 4 March\nSubject: Port\n\nIt left.",
        "From: a", ":", ": x\nReceived: y\nMessage-ID: z\n\n",
    ])
    func `a release with pasted header lines is a text`(text: String) {
        #expect(refusal(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        "From a@b.example Mon Mar  4 10:00:00 2024\nFrom: a@b.example\nSubject: Port\n\nHello.\n",
        "From - Mon Mar 04 10:00:00 2024\r\nX-Mozilla-Status: 0001\r\nReceived: by x\r\nDate: Mon\r\n\r\nHello.",
    ])
    func `an envelope line above headers makes a mailbox`(text: String) {
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat(.mbox))
    }
}
