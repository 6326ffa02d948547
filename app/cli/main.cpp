#include "app/cli/commands.h"

int main(int argc, char** argv) { return failwright::cli::run(argc, argv); }
