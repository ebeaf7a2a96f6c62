#pragma once

#include "models/workspace/identitystory.h"

#include <QLineF>
#include <QWidget>

#include <utility>

namespace rondom::ui {

/// The records of a person as a drawing: each a box, and a line between two for everything that
/// joins them. Boxes and lines can be chosen with the pointer, and by Tab and the arrow keys.
class RecordGraph : public QWidget
{
    Q_OBJECT

public:
    /// More would be a ball of lines.
    static constexpr int kMostRecords = 24;

    explicit RecordGraph(QWidget* parent = nullptr);

    void setStory(const workspace::IdentityStory& story);
    int chosenRecord() const { return m_record; }
    int chosenLink() const { return m_link; }
    void chooseRecord(int record);
    void chooseLink(int link);

    QSize minimumSizeHint() const override;

    /// Where a record is drawn, and the middle of a link; for the pointer.
    QRect boxOf(int record) const;
    QPoint middleOf(int link) const;

Q_SIGNALS:
    void recordChosen(int record);
    void linkChosen(int link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int shownRecords() const;
    /// Which of the lines between the same two records it is, and how many there are.
    std::pair<int, int> placeOf(int link) const;
    /// From box to box; several between the same two run beside each other.
    QLineF lineOf(int link) const;
    int recordAt(QPoint point) const;
    int linkAt(QPoint point) const;
    void step(int by);
    void paintLink(QPainter& painter, int link) const;
    void paintBox(QPainter& painter, int record) const;

    workspace::IdentityStory m_story;
    int m_record = -1;
    int m_link = -1;
};

} // namespace rondom::ui
