import Documents
import Testing

/// HTML and XML, and texts that merely have a tag in them.
struct MarkupTests {
    @Test(arguments: [
        "<!DOCTYPE html><html><p>Hi</p></html>", "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<p>Hi",
        "<html lang=\"uk\">", "<HEAD><TITLE>News</TITLE>", "<body bgcolor=\"#fff\">Hi", "\u{FEFF}  \r\n<html>",
        "<!-- saved from url=(0022)http://news.example/ -->\n<html>", "<!-- one --> <!-- two --><!DOCTYPE html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.css\"?><html>",
        "<p>The mayor said so.</p>\n<p>The port is closed.</p>", "<div class=\"story\"><p>The mayor said so.",
        "<img src=\"a.jpg\"><p>The mayor said so.", "<meta charset=\"utf-8\"><title>News</title>",
    ])
    func `a page or a piece of one is HTML`(text: String) {
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat(.html))
    }

    @Test func `a text full of tags is HTML wherever they begin`() {
        let text =
            "The mayor said so.<br>"
            + String(repeating: "<p>The <b>port</b> is <a href=\"/x\">closed</a>.</p>\n", count: 5)
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat(.html))
    }

    @Test(arguments: [true, false], [true, false])
    func `HTML in UTF-16 is HTML`(littleEndian: Bool, mark: Bool) {
        let page = utf16("<!DOCTYPE html>\r\n<html><body>Hi</body></html>", littleEndian: littleEndian, mark: mark)
        #expect(refusal(page) == .unsupportedFormat(.html))
    }

    @Test func `HTML in an encoding that is not read is still HTML`() {
        #expect(refusal(bytes("<html><body>", [0x83, 0x65, 0x98, 0x81])) == .unsupportedFormat(.html))
    }

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss><channel/></rss>", "\u{FEFF}<?xml version='1.0'?><newsItem/>",
        "<?xml version=\"1.0\"", "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf/>",
    ])
    func `an XML declaration makes XML`(text: String) {
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat(.xml))
    }

    @Test(arguments: [
        "The page began with <html> and <body>, the analyst said.", "See <http://news.example/a> for more.",
        "<http://news.example/a> is where it stood.", "<mayor@city.example> wrote that the port is closed.",
        "<a friend of the family> said so.", "<<The port is closed>>, he said.", "a < b and b > c, p<q",
        "The mayor <b>denied</b> it. <a href=\"/x\">More</a> was said later in a long statement of the city council.",
        "<?xmlish is no declaration", "<!-- a comment --> and then a text.", "<!-- a comment that never ends",
        "<p> opens a paragraph and <b> makes bold, the leaflet says.",
        "<unclear> said the witness. <pause> Then they came.", "<p is not a tag", "<", "<!", "</", "<html",
    ])
    func `a text that mentions a tag is a text`(text: String) {
        #expect(refusal(Array(text.utf8)) == nil)
    }

    @Test func `a long text with a few tags left in it is a text`() {
        let words = String(repeating: "The port was closed for two days because of the storm. ", count: 60)
        #expect(refusal(Array("\(words)<br>\(words)<i>sic</i>\(words)<b>no</b> <i>more</i>".utf8)) == nil)
    }
}
