#pragma once

#include <QString>
#include <vector>

namespace failwright {

/// A design that ships with the program.
struct Example {
    QString path;
    QString name;
    QString description;
    QString availability;  ///< "99.95 %"; empty where there is none
    int spofs = 0;
    int nodes = 0;
};

/// The folder of the examples: installed, relative to the program, or in the source tree around it. Empty where there is none.
[[nodiscard]] QString examplesFolder();

/// All examples in the folder that can be read, by file name, each analysed.
[[nodiscard]] std::vector<Example> examplesIn(const QString& folder);

}  // namespace failwright
