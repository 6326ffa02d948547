#pragma once

namespace failwright::cli {

/// Runs the program with its arguments and returns its exit status: 0 done, 1 the check failed, 2 bad usage or bad input.
int run(int argc, char** argv);

}  // namespace failwright::cli
