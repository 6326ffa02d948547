#pragma once

#include "model/io/export/writers.h"

#include <initializer_list>

namespace failwright::exporting {

/// Fields of a table, quoted where they have to be (RFC 4180).
class CsvTable {
public:
    explicit CsvTable(std::string& text) : m_text(text) {}

    CsvTable& add(std::string_view field) {
        const bool quotes = field.find_first_of(",\"\r\n") != std::string_view::npos;
        m_text += m_first ? "" : ",";
        m_text += quotes ? "\"" + replaced(std::string(field), "\"", "\"\"") + "\"" : std::string(field);
        m_first = false;
        return *this;
    }
    CsvTable& add(const std::optional<double>& value) { return add(value ? std::string_view(shortest(*value)) : std::string_view()); }
    CsvTable& add(const std::optional<int>& value) { return add(value ? std::optional(double(*value)) : std::nullopt); }
    CsvTable& add(double value) { return add(std::optional(value)); }
    void end() { m_text += "\r\n", m_first = true; }
    void head(std::initializer_list<const char*> names) {
        for (const char* name : names) add(name);
        end();
    }

private:
    std::string& m_text;
    bool m_first = true;
};

}  // namespace failwright::exporting
