#pragma once

#include "ui/common/dialogs.h"

namespace rondom::ui {

/// The dialogs of the person's own desktop.
class SystemDialogs : public Dialogs
{
public:
    QStringList openFiles(QWidget* parent, const QString& title, const QString& filter) override;
    QString openFile(QWidget* parent, const QString& title, const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                     const QString& filter) override;
    QString chooseFolder(QWidget* parent, const QString& title) override;
    bool confirm(QWidget* parent, const QString& question, const QString& detail,
                 const QString& action) override;
    void openDocument(const QString& path) override;
};

} // namespace rondom::ui
