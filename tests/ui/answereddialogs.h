#pragma once

#include "ui/common/dialogs.h"

namespace rondom::tests {

/// Dialogs that were answered before they are asked.
class AnsweredDialogs : public ui::Dialogs
{
public:
    QStringList files;
    QString file;
    QString saved;
    QString folder;
    bool isConfirmed = true;
    QStringList questions;
    QStringList opened;

    QStringList openFiles(QWidget*, const QString&, const QString&) override { return files; }
    QString openFile(QWidget*, const QString&, const QString&) override { return file; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override
    {
        return saved;
    }
    QString chooseFolder(QWidget*, const QString&) override { return folder; }
    bool confirm(QWidget*, const QString& question, const QString&, const QString&) override
    {
        questions.append(question);
        return isConfirmed;
    }
    void openDocument(const QString& path) override { opened.append(path); }
};

} // namespace rondom::tests
