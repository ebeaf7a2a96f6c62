#pragma once

#include "models/ingest/recordwriter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace rondom {
class Job;
}

namespace rondom::ui {

class Button;
class ProgressStrip;
class TextLabel;

/// What is done with the files on the import page: tried or imported, and with whom; what stands in
/// the way; how far it is.
class ImportFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFooter(QWidget* parent = nullptr);

    ingest::ImportMode mode() const;
    /// \a obstacle: why nothing can be imported; empty when it can.
    void setState(const QString& obstacle, bool isRunning);
    void follow(Job* job);

Q_SIGNALS:
    void tryRequested();
    void importRequested();

private:
    QComboBox* m_mode;
    ProgressStrip* m_progress;
    TextLabel* m_obstacle;
    Button* m_try;
    Button* m_import;
};

} // namespace rondom::ui
