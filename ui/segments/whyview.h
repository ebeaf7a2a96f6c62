#pragma once

#include "models/segments/expectedpeople.h"
#include "models/segments/segmentengine.h"
#include "models/segments/segmentsample.h"
#include "ui/segments/answerview.h"

namespace rondom::ui {

class Button;
class Chip;
class DataTable;
class ReasonList;
class SampleModel;
class TextLabel;

/// Some members and some who just missed the rule; of each, why. Here somebody also says who must
/// be in and who must not, which is checked from then on.
class WhyView : public AnswerView
{
    Q_OBJECT

public:
    explicit WhyView(workspace::Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The same rule with other expectations.
    void ruleChosen(const rondom::segments::Definition& definition);
    void openProfileRequested(rondom::ProfileId profile);

protected:
    void load() override;

private:
    struct People
    {
        QList<segments::ExpectedPerson> expected;
        segments::SegmentSample sample;
    };

    void show(const People& people);
    void explain();
    void showWhy(const segments::Explanation& explanation);
    void expect(bool isIn);
    int chosenRow() const;

    SampleModel* m_model;
    DataTable* m_table;
    TextLabel* m_verdict;
    ReasonList* m_reasons;
    Chip* m_mustBeIn;
    Chip* m_mustStayOut;
    Button* m_open;
    ProfileId m_chosen;
};

} // namespace rondom::ui
