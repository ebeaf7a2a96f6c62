#pragma once

#include "models/activation/exportreport.h"
#include "ui/common/card.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace rondom::ui {

class Button;
class ElidedLabel;
class TextLabel;

/// What became of an export: the file, where it is, and what to do with it next.
class ExportResult : public Card
{
    Q_OBJECT

public:
    explicit ExportResult(QWidget* parent = nullptr);

    void showReport(const activation::ExportReport& report, const QString& destination);

Q_SIGNALS:
    void openFolderRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    bool m_isEmpty = false;
    QString m_path;
    QLabel* m_icon;
    TextLabel* m_headline;
    ElidedLabel* m_file;
    TextLabel* m_removals;
    TextLabel* m_next;
    Button* m_folder;
    QToolButton* m_close;
};

} // namespace rondom::ui
