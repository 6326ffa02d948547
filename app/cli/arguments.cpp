#include "app/cli/arguments.h"

#include <CLI/Validators.hpp>
#include <charconv>
#include <cstdint>
#include <sstream>

namespace failwright::cli {

CLI::Validator numberFrom(double low, double high) {
    const std::string range = CLI::Range(low, high).get_description();
    const auto check = [low, high, range](std::string& given) {
        double number = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
        if (error == std::errc() && end == given.data() + given.size() && number >= low && number <= high) return std::string();
        return "found " + given + ", expected " + range;
    };
    return {check, range};
}

CLI::Validator wholeNumber() {
    const auto check = [](std::string& given) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
        const bool plain = given == "0" || !given.starts_with('0');
        if (error == std::errc() && end == given.data() + given.size() && plain) return std::string();
        return "found " + (given.empty() ? "nothing" : given) + ", expected a whole number below 2^64";
    };
    return {check, ""};
}

std::vector<std::string> parts(const std::string& list) {
    std::istringstream in(list + ",");
    std::vector<std::string> found;
    for (std::string part; std::getline(in, part, ',');) found.push_back(part);
    return found;
}

CLI::Option* addIds(CLI::App& command, const std::string& name, std::vector<std::string>& ids, const std::string& help) {
    const auto take = [&ids, name](const std::vector<std::string>& lists) {
        for (const std::string& list : lists) {
            for (const std::string& id : parts(list)) {
                if (id.empty()) throw CLI::ValidationError(name, "found '" + list + "', expected ids with one comma between them");
                ids.push_back(id);
            }
        }
    };
    return command.add_option_function<std::vector<std::string>>(name, take, help)->allow_extra_args(false)->type_name("ID,...");
}

}  // namespace failwright::cli
