#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace rondom::ui {

/// Everything the program asks outside its own window. The one seam: tests put answers behind it.
///
/// An empty answer means the person changed their mind.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString openFile(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                             const QString& filter) = 0;
    virtual QString chooseFolder(QWidget* parent, const QString& title) = 0;
    /// A question before something that cannot be undone; \a action names what yes does.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& detail,
                         const QString& action) = 0;
    /// Shows a file or web page in the program the person has for it.
    virtual void openDocument(const QString& path) = 0;
};

} // namespace rondom::ui
