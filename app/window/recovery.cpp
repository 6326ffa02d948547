#include "app/window/recovery.h"

#include "app/window/error_dialog.h"
#include "app/window/main_window.h"
#include "app/window/notice_bar.h"
#include "model/document/autosave.h"
#include "model/document/file.h"
#include "model/document/file_watch.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

enum class Answer { recover, discard, later };

Answer ask(const Recovered& copy, QWidget& window) {
    const QString title = copy.title.isEmpty() ? Words::tr("Untitled") : copy.title;
    const QLocale locale;
    const bool today = copy.when.date() == QDate::currentDate();
    const QString when =
        today ? locale.toString(copy.when.time(), QLocale::ShortFormat) : locale.toString(copy.when, QLocale::ShortFormat);
    QMessageBox box(&window);
    box.setObjectName(QStringLiteral("recovery"));
    box.setWindowTitle(Words::tr("Recover unsaved changes"));
    box.setText(Words::tr("The program ended while “%1” had unsaved changes.").arg(title));
    box.setInformativeText(Words::tr("A copy from %1 has been kept. The file itself is as it was last saved.").arg(when));
    QPushButton* take = box.addButton(Words::tr("Recover"), QMessageBox::AcceptRole);
    QPushButton* discard = box.addButton(Words::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton* later = box.addButton(Words::tr("Ask again later"), QMessageBox::RejectRole);
    box.setDefaultButton(take);
    box.setEscapeButton(later);
    box.exec();
    return box.clickedButton() == take ? Answer::recover : box.clickedButton() == discard ? Answer::discard : Answer::later;
}

}  // namespace

bool offerRecovery(const QString& folder, DocumentFile& file, MainWindow& window) {
    for (const Recovered& copy : Autosave::leftBehind(folder)) {
        const Answer answer = ask(copy, window);
        if (answer == Answer::later) continue;
        if (answer == Answer::recover) {
            if (const auto done = file.recover(copy); !done) {
                ErrorDialog(QFileInfo(copy.file).fileName(), done.error(), &window).exec();
                continue;
            }
        }
        Autosave::discard(copy);
        if (answer == Answer::recover) return true;
    }
    return false;
}

void watchOver(MainWindow& window, DocumentFile& file, FileWatch& watch, Autosave& autosave) {
    QObject::connect(&watch, &FileWatch::changedOnDisk, &window, [&window, &file] {
        const QString name = QFileInfo(file.path()).fileName();
        window.notice().say(Words::tr("Another program has changed “%1”.").arg(name),
                            {{Words::tr("Load it"), [&window] { window.files().reload(); }}, {Words::tr("Keep mine"), [] {}}});
    });
    QObject::connect(&watch, &FileWatch::goneFromDisk, &window, [&window, &file] {
        const QString name = QFileInfo(file.path()).fileName();
        window.notice().say(Words::tr("“%1” is no longer where it was opened.").arg(name),
                            {{Words::tr("Save it again"), [&window] { window.files().save(); }}});
    });
    QObject::connect(&autosave, &Autosave::failed, &window, [&window](const Error& error) {
        window.notice().say(Words::tr("No copy of the unsaved changes can be kept: %1").arg(text::sentence(error)), {});
    });
}

}  // namespace failwright
