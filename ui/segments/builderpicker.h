#pragma once

#include "ui/segments/builderpart.h"

#include <QAbstractButton>
#include <QPointer>

#include <functional>

namespace rondom::ui {

class BuilderPopup;

/// A word of a sentence that can be exchanged for another: a button that opens a list.
class BuilderPicker : public QAbstractButton
{
    Q_OBJECT

public:
    /// What the sentence is about, one of its other words, an invitation to say more, or a button
    /// beside the sentence.
    enum class Look { Subject, Word, Quiet, Action };

    /// \a label says what is chosen here; it is shown while nothing is.
    BuilderPicker(const QString& label, Look look, QWidget* parent = nullptr);

    void setChoices(const QList<PartChoice>& choices);
    const QList<PartChoice>& choices() const { return m_choices; }
    void setCurrent(const QString& key);
    const QString& current() const { return m_current; }
    void setAnyTextAllowed(bool isAllowed) { m_isAnyTextAllowed = isAllowed; }
    /// Whether nothing being chosen leaves the sentence unfinished.
    void setOptional(bool isOptional);
    /// What is said and shown of it instead of the label while nothing is chosen.
    void setExplanation(const QString& explanation);
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

    bool isWord() const { return m_look == Look::Subject || m_look == Look::Word; }

    QString m_label;
    QString m_explanation;
    Look m_look;
    QString m_iconName;
    QList<PartChoice> m_choices;
    QString m_current;
    Prepare m_prepare;
    QPointer<BuilderPopup> m_popup;
    bool m_isAnyTextAllowed = false;
    bool m_isOptional = false;
};

} // namespace rondom::ui
