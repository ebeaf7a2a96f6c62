#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;

namespace {

constexpr double kReadable = 4.5;
constexpr std::array kTones{Tone::Normal,  Tone::Muted,    Tone::Accent, Tone::Positive,
                            Tone::Warning, Tone::Negative, Tone::Info};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// As the guidelines for accessible content define it.
double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void aPaletteKnowsItsColours();
    void followsWhatIsSet();
    void everyIconCanBeDrawn();
};

void TestTheme::everyTextIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("paper");
    for (const auto& [name, colors] :
         {std::pair("light", lightColors()), std::pair("dark", darkColors())}) {
        const QList<std::pair<const char*, QColor>> papers{
            {"window", colors.window}, {"surface", colors.surface}, {"raised", colors.raised}};
        for (const Tone tone : kTones) {
            for (const auto& [paper, color] : papers) {
                QTest::addRow("%s tone %d on %s", name, int(tone), paper)
                    << colors.of(tone) << color;
            }
            QTest::addRow("%s tone %d on its tint", name, int(tone))
                << colors.of(tone) << colors.tint(tone);
            QTest::addRow("%s text on the tint of tone %d", name, int(tone))
                << colors.text << colors.tint(tone);
        }
        QTest::addRow("%s text under the pointer", name) << colors.text << colors.hover();
        QTest::addRow("%s muted under the pointer", name) << colors.muted << colors.hover();
        QTest::addRow("%s text selected", name) << colors.text << colors.selected();
        QTest::addRow("%s muted selected", name) << colors.muted << colors.selected();
        QTest::addRow("%s accent selected", name) << colors.accent << colors.selected();
        QTest::addRow("%s on accent", name) << colors.onAccent << colors.accent;
    }
}

void TestTheme::everyTextIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, paper);
    const double ratio = contrast(ink, paper);
    QVERIFY2(ratio >= kReadable, qPrintable(QString::number(ratio)));
}

void TestTheme::aPaletteKnowsItsColours()
{
    QCOMPARE(colorsOf(Theme::paletteFor(lightColors())).window, lightColors().window);
    QCOMPARE(colorsOf(Theme::paletteFor(darkColors())).window, darkColors().window);
}

void TestTheme::followsWhatIsSet()
{
    Theme theme(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), darkColors().window);
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), lightColors().window);
}

void TestTheme::everyIconCanBeDrawn()
{
    QVERIFY(iconNames().size() > 40);
    for (const QString& name : iconNames()) {
        const QImage image = iconPixmap(name, Qt::black, metrics::kIcon, 1.0).toImage();
        QCOMPARE(image.size(), QSize(metrics::kIcon, metrics::kIcon));
        bool isBlank = true;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                isBlank = isBlank && image.pixelColor(x, y).alpha() == 0;
            }
        }
        QVERIFY2(!isBlank, qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
