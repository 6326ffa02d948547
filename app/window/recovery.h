#pragma once

#include <QString>

namespace failwright {

class Autosave;
class DocumentFile;
class FileWatch;
class MainWindow;

/// Asks about what programs that ended without being asked have left behind, the newest first. True where a design was taken.
bool offerRecovery(const QString& folder, DocumentFile& file, MainWindow& window);

/// Tells people in this window when the file has changed on the disk and when the copy for recovery cannot be kept.
void watchOver(MainWindow& window, DocumentFile& file, FileWatch& watch, Autosave& autosave);

}  // namespace failwright
