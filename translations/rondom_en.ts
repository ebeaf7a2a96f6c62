<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BriefingText</name>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s), worth %1</source>
        <translation>
            <numerusform>%Ln new order, worth %1</numerusform>
            <numerusform>%Ln new orders, worth %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) said yes to the newsletter</source>
        <translation>
            <numerusform>%Ln person said yes to the newsletter</numerusform>
            <numerusform>%Ln people said yes to the newsletter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) withdrew or refused consent</source>
        <translation>
            <numerusform>%Ln person withdrew or refused consent</numerusform>
            <numerusform>%Ln people withdrew or refused consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The consent of %Ln person(s) expired</source>
        <translation>
            <numerusform>The consent of %Ln person expired</numerusform>
            <numerusform>The consent of %Ln people expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other segment(s) changed</source>
        <translation>
            <numerusform>%Ln other segment changed</numerusform>
            <numerusform>%Ln other segments changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s), with %1 rows</source>
        <translation>
            <numerusform>%Ln import, with %1 rows</numerusform>
            <numerusform>%Ln imports, with %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s), with %1 people</source>
        <translation>
            <numerusform>%Ln export, with %1 people</numerusform>
            <numerusform>%Ln exports, with %1 people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New segment %1, with %Ln person(s)</source>
        <translation>
            <numerusform>New segment %1, with %Ln person</numerusform>
            <numerusform>New segment %1, with %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %Ln person(s) again: their consent ends within 30 days</source>
        <translation>
            <numerusform>Ask %Ln person again: their consent ends within 30 days</numerusform>
            <numerusform>Ask %Ln people again: their consent ends within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln row(s) the last import rejected</source>
        <translation>
            <numerusform>Look at %Ln row the last import rejected</numerusform>
            <numerusform>Look at %Ln rows the last import rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the newest files: the last are %Ln day(s) old</source>
        <translation>
            <numerusform>Import the newest files: the last are %Ln day old</numerusform>
            <numerusform>Import the newest files: the last are %Ln days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) are ready to use</source>
        <translation>
            <numerusform>%Ln segment is ready to use</numerusform>
            <numerusform>%Ln segments are ready to use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %Ln likely duplicate(s)</source>
        <translation>
            <numerusform>Decide about %Ln likely duplicate</numerusform>
            <numerusform>Decide about %Ln likely duplicates</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>The consent of %n person(s) expires within 30 days.</source>
        <translation>
            <numerusform>The consent of %n person expires within 30 days.</numerusform>
            <numerusform>The consent of %n people expires within 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n known value(s) were overwritten</source>
        <translation>
            <numerusform>  %n known value was overwritten</numerusform>
            <numerusform>  %n known values were overwritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
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
    <name>ShiftText</name>
    <message numerus="yes">
        <source>%Ln customer(s) become one with another.</source>
        <translation>
            <numerusform>%Ln customer becomes one with another.</numerusform>
            <numerusform>%Ln customers become one with another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) fall apart.</source>
        <translation>
            <numerusform>%Ln customer falls apart.</numerusform>
            <numerusform>%Ln customers fall apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) move along.</source>
        <translation>
            <numerusform>%Ln event moves along.</numerusform>
            <numerusform>%Ln events move along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the consent log move along.</source>
        <translation>
            <numerusform>%Ln entry of the consent log moves along.</numerusform>
            <numerusform>%Ln entries of the consent log move along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::BalanceView</name>
    <message numerus="yes">
        <source>%Ln known value(s) about people overwritten by newer ones.</source>
        <translation>
            <numerusform>%Ln known value about people overwritten by a newer one.</numerusform>
            <numerusform>%Ln known values about people overwritten by newer ones.</numerusform>
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
    <name>rondom::ui::ComputedTraitsPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) have a value</source>
        <translation>
            <numerusform>%Ln customer has a value</numerusform>
            <numerusform>%Ln customers have a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ConditionModel</name>
    <message numerus="yes">
        <source>Of those who met everything above, this takes away %Ln.</source>
        <translation>
            <numerusform>Of those who met everything above, this takes away %Ln.</numerusform>
            <numerusform>Of those who met everything above, this takes away %Ln.</numerusform>
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
    <name>rondom::ui::DraftEditor</name>
    <message numerus="yes">
        <source>%1 · separated by %2 · %Ln column(s) · %3</source>
        <translation>
            <numerusform>%1 · separated by %2 · %Ln column · %3</numerusform>
            <numerusform>%1 · separated by %2 · %Ln columns · %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) as they will be kept. Point at a value to see what stands in the file.</source>
        <translation>
            <numerusform>The first %Ln row as it will be kept. Point at a value to see what stands in the file.</numerusform>
            <numerusform>The first %Ln rows as they will be kept. Point at a value to see what stands in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to decide</source>
        <translation>
            <numerusform>%Ln thing to decide</numerusform>
            <numerusform>%Ln things to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to decide: go to the next</source>
        <translation>
            <numerusform>%Ln thing to decide: go to the next</numerusform>
            <numerusform>%Ln things to decide: go to the next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Workbook · %Ln column(s) · %1</source>
        <translation>
            <numerusform>Workbook · %Ln column · %1</numerusform>
            <numerusform>Workbook · %Ln columns · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON · %Ln column(s) · %1</source>
        <translation>
            <numerusform>JSON · %Ln column · %1</numerusform>
            <numerusform>JSON · %Ln columns · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address cards · %Ln column(s) · %1</source>
        <translation>
            <numerusform>Address cards · %Ln column · %1</numerusform>
            <numerusform>Address cards · %Ln columns · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportPage</name>
    <message numerus="yes">
        <source>%Ln person(s) are new there.</source>
        <translation>
            <numerusform>%Ln person is new there.</numerusform>
            <numerusform>%Ln people are new there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) changed.</source>
        <translation>
            <numerusform>%Ln person changed.</numerusform>
            <numerusform>%Ln people changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have to be removed there; a second file says whom.</source>
        <translation>
            <numerusform>%Ln person has to be removed there; a second file says whom.</numerusform>
            <numerusform>%Ln people have to be removed there; a second file says whom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last exported on %1, with %Ln person(s).</source>
        <translation>
            <numerusform>Last exported on %1, with %Ln person.</numerusform>
            <numerusform>Last exported on %1, with %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportResult</name>
    <message numerus="yes">
        <source>%Ln person(s) exported.</source>
        <translation>
            <numerusform>%Ln person exported.</numerusform>
            <numerusform>%Ln people exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::FilesModel</name>
    <message numerus="yes">
        <source>%Ln column(s) to decide</source>
        <translation>
            <numerusform>%Ln column to decide</numerusform>
            <numerusform>%Ln columns to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln thing(s) to decide</source>
        <comment>a recipe</comment>
        <translation>
            <numerusform>%1, %Ln thing to decide</numerusform>
            <numerusform>%1, %Ln things to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::HomePage</name>
    <message numerus="yes">
        <source>%Ln more than at the end of %1</source>
        <translation>
            <numerusform>%Ln more than at the end of %1</numerusform>
            <numerusform>%Ln more than at the end of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ImportDetail</name>
    <message numerus="yes">
        <source>%Ln value(s) were changed later and were left alone.</source>
        <translation>
            <numerusform>%Ln value was changed later and was left alone.</numerusform>
            <numerusform>%Ln values were changed later and were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) were changed later and stay as they are.</source>
        <translation>
            <numerusform>%Ln value was changed later and stays as it is.</numerusform>
            <numerusform>%Ln values were changed later and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) it had brought were taken back; withdrawals stay.</source>
        <translation>
            <numerusform>%Ln consent it had brought was taken back; withdrawals stay.</numerusform>
            <numerusform>%Ln consents it had brought were taken back; withdrawals stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) it brought are taken back; withdrawals stay.</source>
        <translation>
            <numerusform>%Ln consent it brought is taken back; withdrawals stay.</numerusform>
            <numerusform>%Ln consents it brought are taken back; withdrawals stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2, %Ln row(s))</source>
        <comment>a file, its size and rows</comment>
        <translation>
            <numerusform>%1 (%2, %Ln row)</numerusform>
            <numerusform>%1 (%2, %Ln rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were about somebody known already.</source>
        <translation>
            <numerusform>%Ln row was about somebody known already.</numerusform>
            <numerusform>%Ln rows were about somebody known already.</numerusform>
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
    <name>rondom::ui::JobIndicator</name>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>%Ln more waiting</numerusform>
            <numerusform>%Ln more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::MainWindow</name>
    <message numerus="yes">
        <source>Drop to look at %Ln file(s) before importing</source>
        <translation>
            <numerusform>Drop to look at %Ln file before importing</numerusform>
            <numerusform>Drop to look at %Ln files before importing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a workspace for them first, or open one: the %Ln file(s) you dropped are shown there before anything is imported.</source>
        <translation>
            <numerusform>Make a workspace for it first, or open one: the %Ln file you dropped is shown there before anything is imported.</numerusform>
            <numerusform>Make a workspace for them first, or open one: the %Ln files you dropped are shown there before anything is imported.</numerusform>
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
    <name>rondom::ui::OriginsPage</name>
    <message numerus="yes">
        <source>%Ln record(s) are one customer, for %1 reasons. Nothing was copied or overwritten: each record stays as its source stated it.</source>
        <translation>
            <numerusform>%Ln record is one customer, for %1 reasons. Nothing was copied or overwritten: each record stays as its source stated it.</numerusform>
            <numerusform>%Ln records are one customer, for %1 reasons. Nothing was copied or overwritten: each record stays as its source stated it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <comment>that belong to a record</comment>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of consent</source>
        <comment>that belong to a record</comment>
        <translation>
            <numerusform>%Ln line of consent</numerusform>
            <numerusform>%Ln lines of consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are drawn.</source>
        <translation>
            <numerusform>The first one is drawn.</numerusform>
            <numerusform>The first %Ln are drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::PeoplePanel</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ProfilePage</name>
    <message numerus="yes">
        <source>All %Ln order(s) in the timeline</source>
        <translation>
            <numerusform>The %Ln order in the timeline</numerusform>
            <numerusform>All %Ln orders in the timeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln older statement(s)</source>
        <translation>
            <numerusform>and %Ln older statement</numerusform>
            <numerusform>and %Ln older statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
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
    <message numerus="yes">
        <source>%Ln row(s) a second</source>
        <translation>
            <numerusform>%Ln row a second</numerusform>
            <numerusform>%Ln rows a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) a second</source>
        <translation>
            <numerusform>%Ln customer a second</numerusform>
            <numerusform>%Ln customers a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) a second</source>
        <translation>
            <numerusform>%Ln event a second</numerusform>
            <numerusform>%Ln events a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) a second</source>
        <translation>
            <numerusform>%Ln file a second</numerusform>
            <numerusform>%Ln files a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%Ln pair(s) wait for an answer; about %1 of them are one customer. Compared %2.</source>
        <translation>
            <numerusform>%Ln pair waits for an answer; about %1 of them is one customer. Compared %2.</numerusform>
            <numerusform>%Ln pairs wait for an answer; about %1 of them are one customer. Compared %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) two customers turned out to be one and were merged; %1 pairs wait for you. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Once two customers turned out to be one and were merged; %1 pairs wait for you. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln times two customers turned out to be one and were merged; %1 pairs wait for you. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln of your answer(s).</source>
        <translation>
            <numerusform>Learned from %Ln of your answers.</numerusform>
            <numerusform>Learned from %Ln of your answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) that look alike in one respect were too large to compare throughout.</source>
        <translation>
            <numerusform>%Ln group that looks alike in one respect was too large to compare throughout.</numerusform>
            <numerusform>%Ln groups that look alike in one respect were too large to compare throughout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::RulesPage</name>
    <message numerus="yes">
        <source>%Ln value(s) that several records state do not make them one customer, or are worth a look. Those with the most records come first.</source>
        <translation>
            <numerusform>%Ln value that several records state does not make them one customer, or is worth a look.</numerusform>
            <numerusform>%Ln values that several records state do not make them one customer, or are worth a look. Those with the most records come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SampleModel</name>
    <message numerus="yes">
        <source>%Ln condition(s) short</source>
        <translation>
            <numerusform>%Ln condition short</numerusform>
            <numerusform>%Ln conditions short</numerusform>
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
    <name>rondom::ui::SegmentListModel</name>
    <message numerus="yes">
        <source>%Ln more than the time before</source>
        <translation>
            <numerusform>%Ln more than the time before</numerusform>
            <numerusform>%Ln more than the time before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than the time before</source>
        <translation>
            <numerusform>%Ln fewer than the time before</numerusform>
            <numerusform>%Ln fewer than the time before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s) are not where they are expected to be. See Why.</source>
        <comment>segment</comment>
        <translation>
            <numerusform>%1: %Ln person is not where they are expected to be. See Why.</numerusform>
            <numerusform>%1: %Ln people are not where they are expected to be. See Why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SettingsPage</name>
    <message numerus="yes">
        <source>The workspace is sound: the file is not damaged, the data does not contradict itself, and the %Ln line(s) of the consent ledger are as they were written.</source>
        <translation>
            <numerusform>The workspace is sound: the file is not damaged, the data does not contradict itself, and the %Ln line of the consent ledger is as it was written.</numerusform>
            <numerusform>The workspace is sound: the file is not damaged, the data does not contradict itself, and the %Ln lines of the consent ledger are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SurvivorPage</name>
    <message numerus="yes">
        <source>The rules hold from now on; %Ln customer(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>The rules hold from now on; %Ln customer changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>The rules hold from now on; %Ln customers changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would change.</source>
        <translation>
            <numerusform>%Ln customer would change.</numerusform>
            <numerusform>%Ln customers would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::TimelineModel</name>
    <message numerus="yes">
        <source>%Ln time(s) in a row, closed</source>
        <translation>
            <numerusform>%Ln time in a row, closed</numerusform>
            <numerusform>%Ln times in a row, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in a row, open</source>
        <translation>
            <numerusform>%Ln time in a row, open</numerusform>
            <numerusform>%Ln times in a row, open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::WatchedFoldersCard</name>
    <message numerus="yes">
        <source>%Ln file(s) wait for an answer</source>
        <translation>
            <numerusform>%Ln file waits for an answer</numerusform>
            <numerusform>%Ln files wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::WhatIfView</name>
    <message numerus="yes">
        <source>With %1, as it is: %n people. Drag to try other values.</source>
        <translation>
            <numerusform>With %1, as it is: %n person. Drag to try other values.</numerusform>
            <numerusform>With %1, as it is: %n people. Drag to try other values.</numerusform>
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
