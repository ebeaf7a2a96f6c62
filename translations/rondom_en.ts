<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n person(s) must be removed there: %1</source>
        <translation>
            <numerusform>  %n person must be removed there: %1</numerusform>
            <numerusform>  %n people must be removed there: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s) joined somebody who was known already</source>
        <translation>
            <numerusform>  %n row joined somebody who was known already</numerusform>
            <numerusform>  %n rows joined somebody who was known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s) are sales that name nobody</source>
        <translation>
            <numerusform>  %n row is a sale that names nobody</numerusform>
            <numerusform>  %n rows are sales that name nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n cell(s) could not be used, although their rows were</source>
        <translation>
            <numerusform>  %n cell could not be used, although its row was</numerusform>
            <numerusform>  %n cells could not be used, although their rows were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message numerus="yes">
        <source>Text %1 is the proof of %n consent event(s) and stays. Nothing was changed. Add a new version instead.</source>
        <translation>
            <numerusform>Text %1 is the proof of %n consent event and stays. Nothing was changed. Add a new version instead.</numerusform>
            <numerusform>Text %1 is the proof of %n consent events and stays. Nothing was changed. Add a new version instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::BalanceView</name>
    <message numerus="yes">
        <source>%Ln row(s) turned out to be about somebody who was known already.</source>
        <translation>
            <numerusform>%Ln row turned out to be about somebody who was known already.</numerusform>
            <numerusform>%Ln rows turned out to be about people who were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) name nobody: they count in revenue, not as customers.</source>
        <translation>
            <numerusform>%Ln sale names nobody: it counts in revenue, not as a customer.</numerusform>
            <numerusform>%Ln sales name nobody: they count in revenue, not as customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) could not be used, although their rows were.</source>
        <translation>
            <numerusform>%Ln cell could not be used, although its row was.</numerusform>
            <numerusform>%Ln cells could not be used, although their rows were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderSentenceView</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ConsentPage</name>
    <message numerus="yes">
        <source>The ledger is as it was written: %Ln line(s), none altered, moved or removed.</source>
        <translation>
            <numerusform>The ledger is as it was written: %Ln line, not altered, moved or removed.</numerusform>
            <numerusform>The ledger is as it was written: %Ln lines, none altered, moved or removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::DataPage</name>
    <message numerus="yes">
        <source>%Ln value(s) were changed later and were left alone.</source>
        <translation>
            <numerusform>%Ln value was changed later and was left alone.</numerusform>
            <numerusform>%Ln values were changed later and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) it had brought were taken back; withdrawals stay.</source>
        <translation>
            <numerusform>%Ln consent it had brought was taken back; withdrawals stay.</numerusform>
            <numerusform>%Ln consents it had brought were taken back; withdrawals stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::DraftEditor</name>
    <message numerus="yes">
        <source>%1 · separated by %2 · %Ln column(s) · %3</source>
        <translation>
            <numerusform>%1 · separated by %2 · %Ln column · %3</numerusform>
            <numerusform>%1 · separated by %2 · %Ln columns · %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportPage</name>
    <message numerus="yes">
        <source>%Ln person(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln person exported to %1.</numerusform>
            <numerusform>%Ln people exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::HomePage</name>
    <message numerus="yes">
        <source>%Ln segment(s) are ready to look at or to export.</source>
        <translation>
            <numerusform>%Ln segment is ready to look at or to export.</numerusform>
            <numerusform>%Ln segments are ready to look at or to export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ImportPage</name>
    <message numerus="yes">
        <source>Trying %Ln file(s)</source>
        <translation>
            <numerusform>Trying %Ln file</numerusform>
            <numerusform>Trying %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln file(s)</source>
        <translation>
            <numerusform>Importing %Ln file</numerusform>
            <numerusform>Importing %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) imported.</source>
        <translation>
            <numerusform>%Ln file imported.</numerusform>
            <numerusform>%Ln files imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::MonthBars</name>
    <message numerus="yes">
        <source>%1: %Ln event(s)</source>
        <translation>
            <numerusform>%1: %Ln event</numerusform>
            <numerusform>%1: %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ProgressStrip</name>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentBuilder</name>
    <message numerus="yes">
        <source>%n condition(s) take no part in the count yet.</source>
        <translation>
            <numerusform>%n condition takes no part in the count yet.</numerusform>
            <numerusform>%n conditions take no part in the count yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentEditor</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::WorkspaceStatus</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
</TS>
