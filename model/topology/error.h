#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace failwright {

enum class ErrorCode {
    cannotRead,        ///< the file cannot be opened or read
    cannotWrite,       ///< the file cannot be written
    tooLarge,          ///< past a documented limit
    syntax,            ///< not well-formed
    wrongType,
    missing,
    outOfRange,
    unknownWord,       ///< a word that is none of a fixed set
    badId,
    duplicateId,
    unknownReference,  ///< names something that is not there
    circle,            ///< a domain is its own ancestor
    newerVersion,
    notThisFormat,
    stillReferenced,   ///< an edit would leave a dangling reference
    notFound,
    illegal,           ///< an edit that the topology does not allow, such as a link into a client
    cancelled,
};

/// What is wrong and where. `found` and `expected` are short phrases of a fixed stock with arguments; views translate them.
struct Error {
    ErrorCode code = ErrorCode::illegal;
    std::string place;     ///< JSON pointer, element id or path
    std::string found;
    std::string expected;
    std::size_t line = 0;  ///< from 1; 0 where there is none
    std::size_t column = 0;
    friend bool operator==(const Error&, const Error&) = default;
};

using Errors = std::vector<Error>;

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace failwright
