#pragma once

#include <QLineEdit>

#include <optional>

namespace rondom::ui {

/// A field within a sentence, as wide as what is in it.
class BuilderField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Kind { Text, Number };

    BuilderField(Kind kind, const QString& label, QWidget* parent = nullptr);

    /// Keeps the cursor where it is when the text is the same already.
    void showText(const QString& text);
    void showNumber(std::optional<double> number);
    /// The number typed, in the person's own spelling; nothing while it is none.
    std::optional<double> number() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    Kind m_kind;
};

} // namespace rondom::ui
