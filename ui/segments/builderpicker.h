#pragma once

#include "ui/segments/builderpart.h"

#include <QAbstractButton>

#include <functional>

namespace rondom::ui {

class BuilderPopup;

/// A word of a sentence that can be exchanged for another: a button that opens a list.
class BuilderPicker : public QAbstractButton
{
    Q_OBJECT

public:
    /// What the sentence is about, one of its other words, or an invitation to say more.
    enum class Look { Subject, Word, Quiet };

    /// \a label says what is chosen here; it is shown while nothing is.
    BuilderPicker(const QString& label, Look look, QWidget* parent = nullptr);

    void setChoices(const QList<PartChoice>& choices);
    void setCurrent(const QString& key);
    const QString& current() const { return m_current; }
    void setAnyTextAllowed(bool isAllowed) { m_isAnyTextAllowed = isAllowed; }
    /// Whether nothing being chosen leaves the sentence unfinished.
    void setOptional(bool isOptional);
    /// The icon of a quiet picker.
    void setIconName(const QString& name);

    /// Called with the list before it opens, by whoever wants more of it than a choice.
    using Prepare = std::function<void(BuilderPopup&)>;
    void setPrepare(const Prepare& prepare) { m_prepare = prepare; }

    void openList();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rename();
    bool isMissing() const;

    QString m_label;
    Look m_look;
    QString m_iconName;
    QList<PartChoice> m_choices;
    QString m_current;
    Prepare m_prepare;
    bool m_isAnyTextAllowed = false;
    bool m_isOptional = false;
};

} // namespace rondom::ui
