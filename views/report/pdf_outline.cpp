#include "views/report/pdf_outline.h"

#include <QRegularExpression>
#include <map>

namespace failwright::report {
namespace {

constexpr qsizetype xrefEntry = 20;  ///< bytes

QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

/// A text string in UTF-16, as hexadecimal digits.
QByteArray textString(const QString& words) {
    QByteArray hex = "<FEFF";
    for (const QChar c : words) hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

/// A finished file and the objects that take the place of its own or come after them.
class Update {
public:
    explicit Update(QByteArray pdf) : m_pdf(std::move(pdf)) {
        const qsizetype trailer = m_pdf.lastIndexOf("trailer");
        const qsizetype start = m_pdf.lastIndexOf("startxref");
        if (trailer < 0 || start < 0) return;
        m_xref = m_pdf.mid(start + 9).trimmed().split('\n').constFirst().toLongLong();
        m_trailer = m_pdf.mid(trailer, start - trailer);
        m_next = int(number(m_trailer, "/Size "));
        m_root = int(number(m_trailer, "/Root "));
        m_info = int(number(m_trailer, "/Info "));
    }

    [[nodiscard]] bool valid() const { return m_next > 0 && m_root > 0 && m_xref > 0 && m_xref < m_pdf.size() && !object(m_root).isEmpty(); }
    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] int reserve() { return m_next++; }
    void put(int number, QByteArray body) { m_objects[number] = std::move(body); }

    /// The body of an object of the file.
    [[nodiscard]] QByteArray object(int number) const {
        const qsizetype table = m_pdf.indexOf('\n', m_pdf.indexOf('\n', qsizetype(m_xref)) + 1) + 1;
        const qsizetype at = m_pdf.mid(table + number * xrefEntry, 10).toLongLong();
        const qsizetype from = m_pdf.indexOf("obj", at), to = m_pdf.indexOf("endobj", at);
        return at > 0 && from >= 0 && to > from ? m_pdf.mid(from + 3, to - from - 3).trimmed() : QByteArray();
    }

    [[nodiscard]] static qint64 number(const QByteArray& body, const char* key) {
        const qsizetype at = body.indexOf(key);
        if (at < 0) return 0;
        qsizetype end = at + qsizetype(qstrlen(key));
        const qsizetype from = end;
        while (end < body.size() && body[end] >= '0' && body[end] <= '9') ++end;
        return body.mid(from, end - from).toLongLong();
    }

    [[nodiscard]] std::vector<int> pages() const {
        std::vector<int> pages;
        const QByteArray kids = object(int(number(object(m_root), "/Pages ")));
        static const QRegularExpression one(QStringLiteral("(\\d+) 0 R"));
        const qsizetype from = kids.indexOf("/Kids"), to = kids.indexOf(']', from);
        auto all = one.globalMatch(QString::fromLatin1(kids.mid(from, to - from)));
        while (all.hasNext()) pages.push_back(all.next().captured(1).toInt());
        return pages;
    }

    [[nodiscard]] QByteArray file() const {
        QByteArray out = m_pdf;
        std::map<int, qsizetype> offsets;
        for (const auto& [number, body] : m_objects) {
            offsets[number] = out.size();
            out += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
        }
        const qsizetype xref = out.size();
        out += "xref\n";
        for (const auto& [number, offset] : offsets)
            out += QByteArray::number(number) + " 1\n" + QByteArray::number(qint64(offset)).rightJustified(10, '0') + " 00000 n \n";
        out += "trailer\n<<\n/Size " + QByteArray::number(m_next) + "\n/Info " + reference(m_info) + "\n/Root " + reference(m_root) + "\n/Prev " + QByteArray::number(m_xref) +
               "\n>>\nstartxref\n" + QByteArray::number(qint64(xref)) + "\n%%EOF\n";
        return out;
    }

private:
    QByteArray m_pdf;
    QByteArray m_trailer;
    qint64 m_xref = 0;
    int m_next = 0;
    int m_root = 0;
    int m_info = 0;
    std::map<int, QByteArray> m_objects;
};

class Navigation {
public:
    Navigation(Update& update, const PdfNavigation& wanted) : m_update(update), m_wanted(wanted), m_pages(update.pages()) {}

    void add() {
        const int outline = addOutline();
        addLinks();
        QByteArray root = m_update.object(m_update.root());
        root.chop(2);
        root += "/Lang (" + m_wanted.language.toLatin1() + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n";
        if (outline > 0) root += "/Outlines " + reference(outline) + "\n/PageMode /UseOutlines\n";
        m_update.put(m_update.root(), root + ">>");
    }

private:
    [[nodiscard]] QByteArray destination(const PdfPlace& place) const {
        if (place.page < 0 || place.page >= int(m_pages.size())) return "null";
        return '[' + reference(m_pages[std::size_t(place.page)]) + " /XYZ 0 " + QByteArray::number(m_wanted.pageHeight - place.y, 'f', 1) + " 0]";
    }

    int addOutline() {
        const std::vector<PdfBookmark>& all = m_wanted.bookmarks;
        if (all.empty()) return 0;
        const int outline = m_update.reserve();
        std::vector<int> numbers, parents;
        for (std::size_t i = 0; i < all.size(); ++i) numbers.push_back(m_update.reserve());
        int section = outline;
        for (std::size_t i = 0; i < all.size(); ++i) {
            parents.push_back(all[i].level == 1 ? outline : section);
            if (all[i].level == 1) section = numbers[i];
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            m_update.put(numbers[i], "<<\n/Title " + textString(all[i].title) + "\n/Parent " + reference(parents[i]) + "\n/Dest " + destination(all[i].place) + '\n' +
                                         beside(i, numbers, parents) + childrenOf(numbers[i], numbers, parents) + ">>");
        m_update.put(outline, "<<\n/Type /Outlines\n" + childrenOf(outline, numbers, parents) + ">>");
        return outline;
    }

    static QByteArray beside(std::size_t i, const std::vector<int>& numbers, const std::vector<int>& parents) {
        QByteArray words;
        for (std::size_t before = i; before-- > 0;)
            if (parents[before] == parents[i]) {
                words += "/Prev " + reference(numbers[before]) + '\n';
                break;
            }
        for (std::size_t after = i + 1; after < numbers.size(); ++after)
            if (parents[after] == parents[i]) return words + "/Next " + reference(numbers[after]) + '\n';
        return words;
    }

    static QByteArray childrenOf(int parent, const std::vector<int>& numbers, const std::vector<int>& parents) {
        int first = 0, last = 0, count = 0;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (parents[i] != parent) continue;
            if (count++ == 0) first = numbers[i];
            last = numbers[i];
        }
        if (count == 0) return {};
        return "/First " + reference(first) + "\n/Last " + reference(last) + "\n/Count " + QByteArray::number(count) + '\n';
    }

    void addLinks() {
        std::map<int, QByteArray> byPage;
        for (const PdfLink& link : m_wanted.links) {
            const int number = m_update.reserve();
            const auto y = [&](double down) { return QByteArray::number(m_wanted.pageHeight - down, 'f', 1); };
            m_update.put(number, "<<\n/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/F 4\n/Rect [" + QByteArray::number(link.field.left(), 'f', 1) + ' ' + y(link.field.bottom()) + ' ' +
                                     QByteArray::number(link.field.right(), 'f', 1) + ' ' + y(link.field.top()) + "]\n/Dest " + destination(link.target) + "\n>>");
            byPage[link.page] += reference(number) + ' ';
        }
        for (const auto& [page, references] : byPage) {
            if (page >= int(m_pages.size())) continue;
            const int annotations = int(Update::number(m_update.object(m_pages[std::size_t(page)]), "/Annots "));
            if (annotations > 0) m_update.put(annotations, '[' + references + ']');
        }
    }

    Update& m_update;
    const PdfNavigation& m_wanted;
    std::vector<int> m_pages;
};

/// The writer's clock does not show.
void setCreationDate(QByteArray& pdf, const QDate& date) {
    static const QByteArray key = "/CreationDate (D:";
    const qsizetype from = pdf.indexOf(key) + key.size();
    const qsizetype to = pdf.indexOf(')', from);
    if (from < key.size() || to < from) return;
    QByteArray moment = date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000+00'00'";
    pdf.replace(from, to - from, moment.leftJustified(to - from, ' ', true));
}

}  // namespace

QByteArray withNavigation(QByteArray pdf, const PdfNavigation& navigation, const QDate& date) {
    setCreationDate(pdf, date);
    Update update(pdf);
    if (!update.valid()) return pdf;
    Navigation(update, navigation).add();
    return update.file();
}

}  // namespace failwright::report
