#include "models/core/fold.h"
#include "tests/ui/desktop.h"
#include "ui/segments/builderpopup.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace rondom;
using namespace rondom::ui;
using rondom::tests::DemoShop;
using rondom::tests::Desktop;
using rondom::tests::kPatience;

namespace {

constexpr int kPeople = 300;
constexpr int kMostActions = 30;
/// As long as somebody looks before going on; a list asks its values meanwhile.
constexpr int kGlanceMs = 300;

/// The window as somebody uses it who sees it for the first time. Every click, every key chord, and
/// every text with the Enter behind it is one action.
class NewUser
{
public:
    explicit NewUser(Desktop& desktop) : m_desktop(desktop) {}

    int actions() const { return m_actions; }

    void click(const QString& name)
    {
        act(u"click "_s + name);
        m_desktop.click(name);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        act(u"press "_s + QKeySequence(QKeyCombination(modifiers, key)).toString());
        QTest::keyClick(target(), key, modifiers);
    }
    /// Into whatever has the keyboard.
    void type(const QString& text)
    {
        act(u"type "_s + text);
        QTest::keyClicks(target(), text);
    }
    /// A dialog of the system, answered beforehand.
    void answerDialog() { act(u"answer a dialog"_s); }

    /// A picture after each action, where somebody wants to look.
    void photograph(const QString& what)
    {
        m_desktop.photograph(u"task-%1-%2"_s.arg(m_actions, 2, 10, QChar(u'0')).arg(what));
    }

private:
    void act(const QString& what)
    {
        ++m_actions;
        qInfo("%2d. %s", m_actions, qPrintable(what));
    }
    /// Where a key goes: the list that is open, the widget with the keyboard, the window.
    QWidget* target() const
    {
        QWidget* popup = QApplication::activePopupWidget();
        if (popup && popup->focusWidget()) {
            return popup->focusWidget();
        }
        QWidget* focus = m_desktop.window->focusWidget();
        return focus ? focus : m_desktop.window.get();
    }

    Desktop& m_desktop;
    int m_actions = 0;
};

} // namespace

/// Two files in, find a customer by part of her name, build a rule of three conditions, write the
/// list for Mailchimp: what a new user wants in her first ten minutes.
class TestNewUserTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesFewActions();

private:
    /// Opens the list of conditions, searches it and takes what is found.
    void addCondition(Desktop& desktop, NewUser& user, const QString& search);
    /// Enter, in the list that is open.
    void confirm();
    void closeLists(Desktop& desktop);

    std::unique_ptr<DemoShop> m_shop;
};

void TestNewUserTask::addCondition(Desktop& desktop, NewUser& user, const QString& search)
{
    user.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<BuilderPopup*>(QApplication::activePopupWidget()));
    QTRY_VERIFY(QApplication::activePopupWidget()->findChild<QListView*>()->model()->rowCount() >
                1);
    user.type(search);
    QTest::qWait(kGlanceMs);
    user.photograph(u"condition"_s);
    confirm();
    QTest::qWait(kGlanceMs);
    Q_UNUSED(desktop)
}

void TestNewUserTask::confirm()
{
    QTest::keyClick(QApplication::activePopupWidget()->focusWidget(), Qt::Key_Return);
}

void TestNewUserTask::closeLists(Desktop& desktop)
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        QTest::keyClick(popup->focusWidget() ? popup->focusWidget() : popup, Qt::Key_Escape);
    }
    // Where windows have no manager, nobody gives the focus back when a list closes.
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
}

void TestNewUserTask::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_shop = std::make_unique<DemoShop>(kPeople);
}

void TestNewUserTask::takesFewActions()
{
    Desktop desktop;
    NewUser user(desktop);

    // A workspace.
    user.click(u"welcomeNew"_s);
    desktop.dialogs.saved = desktop.folder.filePath(u"Lamps"_s);
    user.click(u"newCreate"_s);
    user.answerDialog();
    QTRY_VERIFY(desktop.window->view());
    user.photograph(u"empty"_s);

    // Two files in.
    user.press(Qt::Key_I, Qt::ControlModifier);
    desktop.dialogs.files = {m_shop->exportPath(u"orders_export.csv"_s), m_shop->subscribers()};
    QTest::mouseClick(desktop.find(u"importPage"_s)->findChild<QWidget*>(u"emptyStateAction"_s),
                      Qt::LeftButton);
    user.answerDialog();
    user.answerDialog();
    QTRY_COMPARE(desktop.rows(u"importFiles"_s), 2);
    user.photograph(u"files"_s);
    user.click(u"importNotice"_s);
    user.type(u"Yes, mail me the newsletter."_s);
    user.photograph(u"notice"_s);
    user.click(u"importStart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.text(u"balanceHeadline"_s).startsWith(u"Imported"_s),
                             kPatience);
    user.photograph(u"imported"_s);

    // A customer by part of her name.
    user.press(Qt::Key_K, Qt::ControlModifier);
    user.type(u"boer"_s);
    QTRY_VERIFY(desktop.window->findChild<QListView*>(u"topSearchHits"_s));
    QTRY_VERIFY(desktop.find(u"topSearchHits"_s)->isVisible());
    user.photograph(u"found"_s);
    QTest::keyClick(desktop.find(u"topSearch"_s), Qt::Key_Return);
    QTRY_COMPARE(desktop.page(), PageId::Profile);
    QTRY_VERIFY(fold(desktop.text(u"profileName"_s)).contains(u"boer"_s));
    user.photograph(u"customer"_s);

    // NL or BE, ordered at least twice in a year, opened nothing for 90 days.
    user.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desktop.page(), PageId::Segments);
    QTRY_VERIFY(desktop.find(u"builderName"_s)->isVisible());
    user.type(u"Lapsed regulars"_s);
    addCondition(desktop, user, u"country"_s);
    // The list of countries is open already.
    user.type(u"nl, be"_s);
    confirm();
    closeLists(desktop);
    addCondition(desktop, user, u"at least twice"_s);
    addCondition(desktop, user, u"opened no mail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.find<QAbstractButton>(u"ruleSave"_s)->isEnabled(), kPatience);
    const QString sentence = desktop.text(u"builderSentence"_s);
    for (const QString& part : {u"NL"_s, u"BE"_s, u"2"_s, u"12 months"_s, u"90 days"_s}) {
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
    QTest::qWait(kGlanceMs);
    user.photograph(u"rule"_s);
    user.click(u"ruleSave"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.rows(u"segmentsList"_s), 1, kPatience);
    user.photograph(u"saved"_s);

    // The list for Mailchimp.
    QTRY_VERIFY(desktop.find(u"segmentExport"_s)->isEnabled());
    user.click(u"segmentExport"_s);
    QCOMPARE(desktop.page(), PageId::Export);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.find(u"exportStart"_s)->isEnabled(), kPatience);
    QVERIFY(
        desktop.find<QComboBox>(u"exportDestination"_s)->currentText().contains(u"Mailchimp"_s));
    user.photograph(u"preview"_s);
    desktop.dialogs.saved = desktop.folder.filePath(u"lapsed.csv"_s);
    user.click(u"exportStart"_s);
    user.answerDialog();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desktop.dialogs.saved), kPatience);
    QTRY_VERIFY(desktop.find(u"exportResult"_s)->isVisible());
    user.photograph(u"exported"_s);

    qInfo("%d actions", user.actions());
    QVERIFY2(user.actions() < kMostActions, qPrintable(QString::number(user.actions())));
}

QTEST_MAIN(TestNewUserTask)
#include "tst_newusertask.moc"
