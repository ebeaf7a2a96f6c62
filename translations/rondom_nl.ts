<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>ActivationText</name>
    <message>
        <source>There is no destination &quot;%1&quot;. Nothing was changed. Choose one of these: %2.</source>
        <translation>Er is geen bestemming ‘%1’. Er is niets gewijzigd. Kies een van deze: %2.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;. Nothing was changed. Choose one of these: %2.</source>
        <translation>Er is geen kanaal ‘%1’. Er is niets gewijzigd. Kies een van deze: %2.</translation>
    </message>
    <message>
        <source>%1 does not reach people by the channel &quot;%2&quot;. Nothing was changed. Choose one of these: %3.</source>
        <translation>%1 bereikt mensen niet via het kanaal ‘%2’. Er is niets gewijzigd. Kies een van deze: %3.</translation>
    </message>
    <message>
        <source>Nothing is known by the name &quot;%1&quot;. Nothing was changed. Name a trait, a kind of identifier or profile_id.</source>
        <translation>Er is niets met de naam ‘%1’. Er is niets gewijzigd. Noem een kenmerk, een soort identificatie of profile_id.</translation>
    </message>
    <message>
        <source>The file for %2 has no column for &quot;%1&quot;. Nothing was changed. Choose from these: %3.</source>
        <translation>Het bestand voor %2 heeft geen kolom voor ‘%1’. Er is niets gewijzigd. Kies uit deze: %3.</translation>
    </message>
    <message>
        <source>It is not said which file to write. Nothing was changed. Name the file and try again.</source>
        <translation>Er is niet gezegd welk bestand geschreven moet worden. Er is niets gewijzigd. Noem het bestand en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 is a folder. It was left as it is, and nothing was exported. Name a file in it.</source>
        <translation>%1 is een map. Die is gelaten zoals ze was, en er is niets geëxporteerd. Noem een bestand in de map.</translation>
    </message>
    <message>
        <source>%1 is a link to another place. Nothing was exported. Name the file itself, so that the list lands where you expect it.</source>
        <translation>%1 is een koppeling naar een andere plek. Er is niets geëxporteerd. Noem het bestand zelf, zodat de lijst terechtkomt waar je haar verwacht.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. It was left as it is, and nothing was exported. Choose another name.</source>
        <translation>%1 is geen gewoon bestand. Het is gelaten zoals het was, en er is niets geëxporteerd. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no folder %1. Nothing was exported. Make the folder first, or choose another.</source>
        <translation>Er is geen map %1. Er is niets geëxporteerd. Maak de map eerst aan of kies een andere.</translation>
    </message>
    <message>
        <source>Messages people need for what they bought cannot go to %1, which is for advertising. Nothing was exported. Choose another purpose or destination.</source>
        <translation>Berichten die mensen nodig hebben voor wat ze kochten, kunnen niet naar %1: dat is voor advertenties. Er is niets geëxporteerd. Kies een ander doel of een andere bestemming.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was exported, and the ledger is as it was. Check the disk and the permissions of the folder and try again.</source>
        <translation>%1 kon niet worden geschreven: %2. Er is niets geëxporteerd, en het register is zoals het was. Controleer de schijf en de rechten van de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no export with that number. Nothing was changed. Look it up in the list of exports.</source>
        <translation>Er is geen export met dat nummer. Er is niets gewijzigd. Zoek het op in de lijst van exports.</translation>
    </message>
    <message>
        <source>The description of a destination cannot be understood. Nothing was changed. Correct it and try again.</source>
        <translation>De beschrijving van een bestemming is niet te begrijpen. Er is niets gewijzigd. Verbeter haar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The export was canceled. No file was written, and nobody was marked as exported.</source>
        <translation>De export is afgebroken. Er is geen bestand geschreven, en niemand is als geëxporteerd gemerkt.</translation>
    </message>
    <message>
        <source>The destination already has this, from the last export.</source>
        <translation>De bestemming heeft dit al, van de vorige export.</translation>
    </message>
</context>
<context>
    <name>BriefingText</name>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln nieuwe klant</numerusform>
            <numerusform>%Ln nieuwe klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s), worth %1</source>
        <translation>
            <numerusform>%Ln nieuwe bestelling, ter waarde van %1</numerusform>
            <numerusform>%Ln nieuwe bestellingen, ter waarde van %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) said yes to the newsletter</source>
        <translation>
            <numerusform>%Ln persoon zei ja tegen de nieuwsbrief</numerusform>
            <numerusform>%Ln mensen zeiden ja tegen de nieuwsbrief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) withdrew or refused consent</source>
        <translation>
            <numerusform>%Ln persoon weigerde toestemming of trok die in</numerusform>
            <numerusform>%Ln mensen weigerden toestemming of trokken die in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The consent of %Ln person(s) expired</source>
        <translation>
            <numerusform>De toestemming van %Ln persoon is verlopen</numerusform>
            <numerusform>De toestemming van %Ln mensen is verlopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other segment(s) changed</source>
        <translation>
            <numerusform>%Ln ander segment is veranderd</numerusform>
            <numerusform>%Ln andere segmenten zijn veranderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln import(s), with %1 rows</source>
        <translation>
            <numerusform>%Ln import, met %1 rijen</numerusform>
            <numerusform>%Ln imports, met %1 rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s), with %1 people</source>
        <translation>
            <numerusform>%Ln export, met %1 mensen</numerusform>
            <numerusform>%Ln exports, met %1 mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New segment %1, with %Ln person(s)</source>
        <translation>
            <numerusform>Nieuw segment %1, met %Ln persoon</numerusform>
            <numerusform>Nieuw segment %1, met %Ln mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 more, now %3</source>
        <comment>segment, difference, size</comment>
        <translation>%1: %2 meer, nu %3</translation>
    </message>
    <message>
        <source>%1: %2 fewer, now %3</source>
        <comment>segment, difference, size</comment>
        <translation>%1: %2 minder, nu %3</translation>
    </message>
    <message numerus="yes">
        <source>Ask %Ln person(s) again: their consent ends within 30 days</source>
        <translation>
            <numerusform>Vraag %Ln persoon opnieuw om toestemming: die eindigt binnen 30 dagen</numerusform>
            <numerusform>Vraag %Ln mensen opnieuw om toestemming: die eindigt binnen 30 dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln row(s) the last import rejected</source>
        <translation>
            <numerusform>Bekijk %Ln rij die de laatste import afwees</numerusform>
            <numerusform>Bekijk %Ln rijen die de laatste import afwees</numerusform>
        </translation>
    </message>
    <message>
        <source>Import who may be mailed: the list of your newsletter tool</source>
        <translation>Importeer wie je mag mailen: de lijst uit je mailprogramma</translation>
    </message>
    <message numerus="yes">
        <source>Import the newest files: the last are %Ln day(s) old</source>
        <translation>
            <numerusform>Importeer de nieuwste bestanden: de laatste zijn %Ln dag oud</numerusform>
            <numerusform>Importeer de nieuwste bestanden: de laatste zijn %Ln dagen oud</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a segment of the people you want to reach</source>
        <translation>Maak een segment van de mensen die je wilt bereiken</translation>
    </message>
    <message>
        <source>Hand a segment to one of your tools</source>
        <translation>Geef een segment door aan een van je programma&apos;s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) are ready to use</source>
        <translation>
            <numerusform>%Ln segment is klaar voor gebruik</numerusform>
            <numerusform>%Ln segmenten zijn klaar voor gebruik</numerusform>
        </translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nieuwe klanten</translation>
    </message>
    <message>
        <source>Who ordered</source>
        <translation>Wie bestelde</translation>
    </message>
    <message>
        <source>Said yes to the newsletter</source>
        <translation>Zei ja tegen de nieuwsbrief</translation>
    </message>
    <message>
        <source>Withdrew or refused consent</source>
        <translation>Weigerde toestemming of trok die in</translation>
    </message>
    <message>
        <source>Consent that expired</source>
        <translation>Verlopen toestemming</translation>
    </message>
    <message>
        <source>Consent that ends within 30 days</source>
        <translation>Toestemming die binnen 30 dagen eindigt</translation>
    </message>
    <message>
        <source>Files imported since your last visit told of them for the first time.</source>
        <translation>Bestanden die sinds je vorige bezoek zijn geïmporteerd, noemden hen voor het eerst.</translation>
    </message>
    <message>
        <source>Their orders are in files imported since your last visit. Orders that name nobody count in the number, but have nobody to list.</source>
        <translation>Hun bestellingen staan in bestanden die sinds je vorige bezoek zijn geïmporteerd. Bestellingen die niemand noemen, tellen mee in het getal, maar staan niet in de lijst.</translation>
    </message>
    <message>
        <source>They may get the newsletter by e-mail now, on a yes recorded since your last visit.</source>
        <translation>Ze mogen de nieuwsbrief nu per e-mail krijgen, door een ja dat sinds je vorige bezoek is vastgelegd.</translation>
    </message>
    <message>
        <source>A no recorded since your last visit closes at least one purpose and channel to you. It holds at once.</source>
        <translation>Een nee dat sinds je vorige bezoek is vastgelegd, sluit minstens één doel en kanaal voor je af. Het geldt meteen.</translation>
    </message>
    <message>
        <source>At least one consent of theirs reached its end since your last visit. Only they can give it again.</source>
        <translation>Minstens één van hun toestemmingen liep sinds je vorige bezoek af. Alleen zij kunnen die opnieuw geven.</translation>
    </message>
    <message>
        <source>At least one consent of theirs reaches its end soon. Ask them again while you may still write to them.</source>
        <translation>Minstens één van hun toestemmingen loopt binnenkort af. Vraag hen opnieuw, zolang je hun nog mag schrijven.</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 updated</source>
        <comment>file, rows, rows</comment>
        <translation>%1: %2 nieuw, %3 bijgewerkt</translation>
    </message>
    <message>
        <source>%1 cannot be read; it is in &quot;failed&quot;, with the reason</source>
        <translation>%1 kan niet worden gelezen; het staat in &quot;failed&quot;, met de reden</translation>
    </message>
    <message>
        <source>%1 waits for an answer</source>
        <translation>%1 wacht op een antwoord</translation>
    </message>
    <message numerus="yes">
        <source>Decide about %Ln likely duplicate(s)</source>
        <translation>
            <numerusform>Beslis over %Ln waarschijnlijke dubbele</numerusform>
            <numerusform>Beslis over %Ln waarschijnlijke dubbelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for customers who are there twice</source>
        <translation>Zoek klanten die er dubbel in staan</translation>
    </message>
</context>
<context>
    <name>BuilderComparison</name>
    <message>
        <source>Lowest</source>
        <translation>Laagste</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Hoogste</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Waarden</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Tijdseenheid</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Weekdagen</translation>
    </message>
    <message>
        <source>Tenth, 1 is the highest</source>
        <translation>Tiende deel, 1 is het hoogste</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>% of all customers</source>
        <translation>% van alle klanten</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Hoe te vergelijken</translation>
    </message>
    <message>
        <source>also when empty</source>
        <translation>ook als het leeg is</translation>
    </message>
    <message>
        <source>letter for letter</source>
        <translation>letter voor letter</translation>
    </message>
</context>
<context>
    <name>BuilderEventSentence</name>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>What it adds up to</source>
        <translation>Wat het optelt tot</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>gebeurde</translation>
    </message>
    <message>
        <source>did not happen</source>
        <translation>gebeurde niet</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minstens</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>precies</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>hoogstens</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>meer dan</translation>
    </message>
    <message>
        <source>fewer than</source>
        <translation>minder dan</translation>
    </message>
    <message>
        <source>between</source>
        <translation>tussen</translation>
    </message>
    <message>
        <source>other than</source>
        <translation>anders dan</translation>
    </message>
    <message>
        <source>with a total of</source>
        <translation>met een totaal van</translation>
    </message>
    <message>
        <source>with an average of</source>
        <translation>met een gemiddelde van</translation>
    </message>
    <message>
        <source>with a lowest</source>
        <translation>met als laagste</translation>
    </message>
    <message>
        <source>with a highest</source>
        <translation>met als hoogste</translation>
    </message>
    <message>
        <source>with a median of</source>
        <translation>met een mediaan van</translation>
    </message>
    <message>
        <source>with different values of</source>
        <translation>met verschillende waarden van</translation>
    </message>
    <message>
        <source>times</source>
        <translation>keer</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschap</translation>
    </message>
    <message>
        <source>How often, or what it adds up to</source>
        <translation>Hoe vaak, of wat het optelt tot</translation>
    </message>
    <message>
        <source>Take this away</source>
        <translation>Dit weghalen</translation>
    </message>
    <message>
        <source>where</source>
        <translation>waarbij</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Dit filter weghalen</translation>
    </message>
    <message>
        <source>a filter that is edited as text</source>
        <translation>een filter dat als tekst wordt bewerkt</translation>
    </message>
    <message>
        <source>Some or none</source>
        <translation>Een of geen</translation>
    </message>
    <message>
        <source>some line&apos;s</source>
        <translation>een regel met</translation>
    </message>
    <message>
        <source>it is so:</source>
        <translation>het is zo:</translation>
    </message>
    <message>
        <source>no line&apos;s</source>
        <translation>geen regel met</translation>
    </message>
    <message>
        <source>it is not so:</source>
        <translation>het is niet zo:</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>Which of the events</source>
        <translation>Welke van de gebeurtenissen</translation>
    </message>
    <message>
        <source>every</source>
        <translation>elke</translation>
    </message>
    <message>
        <source>only the first</source>
        <translation>alleen de eerste</translation>
    </message>
    <message>
        <source>only the last</source>
        <translation>alleen de laatste</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>de eerste</translation>
    </message>
    <message>
        <source>the latest one</source>
        <translation>de laatste</translation>
    </message>
    <message>
        <source>where …</source>
        <translation>waarbij …</translation>
    </message>
    <message>
        <source>and …</source>
        <translation>en …</translation>
    </message>
    <message>
        <source>And with a total of …</source>
        <translation>En met een totaal van …</translation>
    </message>
    <message>
        <source>And with different values of …</source>
        <translation>En met verschillende waarden van …</translation>
    </message>
    <message>
        <source>The first one happened in …</source>
        <translation>De eerste gebeurde in …</translation>
    </message>
    <message>
        <source>The latest one happened in …</source>
        <translation>De laatste gebeurde in …</translation>
    </message>
    <message>
        <source>Look only at the first one</source>
        <translation>Alleen naar de eerste kijken</translation>
    </message>
    <message>
        <source>Look only at the last one</source>
        <translation>Alleen naar de laatste kijken</translation>
    </message>
</context>
<context>
    <name>BuilderFields</name>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Tijdseenheid</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minstens</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>precies</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>hoogstens</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>meer dan</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>minder dan</translation>
    </message>
    <message>
        <source>between</source>
        <translation>tussen</translation>
    </message>
    <message>
        <source>other than</source>
        <translation>anders dan</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Hoe te vergelijken</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Getal</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Laagste</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Hoogste</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>in de laatste</translation>
    </message>
    <message>
        <source>longer ago than</source>
        <translation>langer geleden dan</translation>
    </message>
    <message>
        <source>ago, between</source>
        <translation>geleden, tussen</translation>
    </message>
    <message>
        <source>in this</source>
        <translation>in dit lopende tijdvak:</translation>
    </message>
    <message>
        <source>in the previous</source>
        <translation>in het vorige tijdvak:</translation>
    </message>
    <message>
        <source>between the dates</source>
        <translation>tussen de datums</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>op welk moment ook</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Dichtstbij</translation>
    </message>
    <message>
        <source>Farthest</source>
        <translation>Verst weg</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>Vaak gebruikt</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in de laatste 30 dagen</translation>
    </message>
    <message>
        <source>in the last 90 days</source>
        <translation>in de laatste 90 dagen</translation>
    </message>
    <message>
        <source>in the last 12 months</source>
        <translation>in de laatste 12 maanden</translation>
    </message>
</context>
<context>
    <name>BuilderHabitSentence</name>
    <message>
        <source>at least</source>
        <translation>minstens</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>times per</source>
        <translation>keer per</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Tijdseenheid</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>In how many</source>
        <translation>In hoeveel</translation>
    </message>
    <message>
        <source>of the last</source>
        <translation>van de afgelopen</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>Van hoeveel</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>in de afgelopen</translation>
    </message>
    <message>
        <source>compared with as long before:</source>
        <translation>vergeleken met even lang daarvoor:</translation>
    </message>
    <message>
        <source>times as many</source>
        <translation>keer zo vaak</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewoontes</translation>
    </message>
    <message>
        <source>Stopped doing something</source>
        <translation>Is met iets gestopt</translation>
    </message>
    <message>
        <source>Does something again</source>
        <translation>Doet iets weer</translation>
    </message>
    <message>
        <source>Does something regularly</source>
        <translation>Doet iets regelmatig</translation>
    </message>
    <message>
        <source>Does something more or less than before</source>
        <translation>Doet iets meer of minder dan eerst</translation>
    </message>
    <message>
        <source>stopped:</source>
        <translation>is gestopt:</translation>
    </message>
    <message>
        <source>started again:</source>
        <translation>is weer begonnen:</translation>
    </message>
    <message>
        <source>happened regularly:</source>
        <translation>gebeurde regelmatig:</translation>
    </message>
    <message>
        <source>went up or down</source>
        <translation>nam toe of af</translation>
    </message>
    <message>
        <source>Habit</source>
        <translation>Gewoonte</translation>
    </message>
    <message>
        <source>none in the last</source>
        <translation>geen in de afgelopen</translation>
    </message>
    <message>
        <source>after some in the</source>
        <translation>na wel in de</translation>
    </message>
    <message>
        <source>before</source>
        <translation>daarvoor</translation>
    </message>
    <message>
        <source>some in the last</source>
        <translation>wel in de afgelopen</translation>
    </message>
    <message>
        <source>after none in the</source>
        <translation>na geen in de</translation>
    </message>
</context>
<context>
    <name>BuilderSentence</name>
    <message>
        <source>Trait</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>is in the segment</source>
        <translation>zit in het segment</translation>
    </message>
    <message>
        <source>was ever in the segment</source>
        <translation>zat ooit in het segment</translation>
    </message>
    <message>
        <source>has been for long in the segment</source>
        <translation>zit al lang in het segment</translation>
    </message>
    <message>
        <source>is, from a moment on, in the segment</source>
        <translation>zit, vanaf een moment, in het segment</translation>
    </message>
    <message>
        <source>entered the segment</source>
        <translation>kwam in het segment</translation>
    </message>
    <message>
        <source>left the segment</source>
        <translation>ging uit het segment</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Lidmaatschap</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>minstens</translation>
    </message>
    <message>
        <source>is given</source>
        <translation>is gegeven</translation>
    </message>
    <message>
        <source>was withdrawn</source>
        <translation>is ingetrokken</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>is niet bekend</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>is verlopen</translation>
    </message>
    <message>
        <source>Consent for</source>
        <translation>Toestemming voor</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>by</source>
        <translation>via</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>State of the consent</source>
        <translation>Staat van de toestemming</translation>
    </message>
    <message>
        <source>Has or has not</source>
        <translation>Heeft wel of niet</translation>
    </message>
    <message>
        <source>has the identifier</source>
        <translation>heeft de identificatie</translation>
    </message>
    <message>
        <source>does not have the identifier</source>
        <translation>heeft niet de identificatie</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>Name of the draw</source>
        <translation>Naam van de loting</translation>
    </message>
    <message>
        <source>A random</source>
        <translation>Een willekeurige</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>% of everybody, always the same people in the draw named</source>
        <translation>% van iedereen, altijd dezelfde mensen in de loting met de naam</translation>
    </message>
    <message>
        <source>Known from the source</source>
        <translation>Bekend uit de bron</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Compare letter for letter</source>
        <translation>Letter voor letter vergelijken</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Known from a source</source>
        <translation>Bekend uit een bron</translation>
    </message>
    <message>
        <source>Has an identifier</source>
        <translation>Heeft een identificatie</translation>
    </message>
    <message>
        <source>A random sample</source>
        <translation>Een willekeurige steekproef</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Toeval</translation>
    </message>
    <message>
        <source>Ordered at least twice in the last 12 months</source>
        <translation>Bestelde minstens twee keer in de laatste 12 maanden</translation>
    </message>
    <message>
        <source>Ordered nothing in the last 12 months</source>
        <translation>Bestelde niets in de laatste 12 maanden</translation>
    </message>
    <message>
        <source>Ordered in the last 30 days</source>
        <translation>Bestelde in de laatste 30 dagen</translation>
    </message>
    <message>
        <source>Opened no mail in the last 90 days</source>
        <translation>Opende geen mail in de laatste 90 dagen</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>Vaak gebruikt</translation>
    </message>
    <message>
        <source>not in the data yet</source>
        <translation>nog niet in de gegevens</translation>
    </message>
    <message>
        <source>However short it has been so</source>
        <translation>Hoe kort het ook zo is</translation>
    </message>
    <message>
        <source>Who of the company</source>
        <translation>Wie van het bedrijf</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Iemand</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>of their company is in the segment</source>
        <translation>van hun bedrijf zit in het segment</translation>
    </message>
    <message>
        <source>And has been so for …</source>
        <translation>En is al zo sinds …</translation>
    </message>
    <message>
        <source>Did one thing after the other</source>
        <translation>Deed het een na het ander</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Gewoontes</translation>
    </message>
    <message>
        <source>The company of somebody in a segment</source>
        <translation>Het bedrijf van iemand in een segment</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>What they did with it</source>
        <translation>Wat ze ermee deden</translation>
    </message>
    <message>
        <source>Was sent</source>
        <translation>Kreeg</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opende</translation>
    </message>
    <message>
        <source>Clicked in</source>
        <translation>Klikte in</translation>
    </message>
    <message>
        <source>the campaign</source>
        <translation>de campagne</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Was sent, opened or clicked in a campaign</source>
        <translation>Kreeg, opende of klikte in een campagne</translation>
    </message>
</context>
<context>
    <name>BuilderSequenceSentence</name>
    <message>
        <source>Did it or not</source>
        <translation>Deed het of niet</translation>
    </message>
    <message>
        <source>then</source>
        <translation>daarna</translation>
    </message>
    <message>
        <source>then no</source>
        <translation>daarna geen</translation>
    </message>
    <message>
        <source>within …</source>
        <translation>binnen …</translation>
    </message>
    <message>
        <source>within</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>At any time after it</source>
        <translation>Op elk moment daarna</translation>
    </message>
    <message>
        <source>with the same …</source>
        <translation>met dezelfde …</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschap</translation>
    </message>
    <message>
        <source>with the same</source>
        <translation>met dezelfde</translation>
    </message>
    <message>
        <source>Not only of the same</source>
        <translation>Niet alleen van dezelfde</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Eerst</translation>
    </message>
    <message>
        <source>Take this step away</source>
        <translation>Deze stap weghalen</translation>
    </message>
    <message>
        <source>then …</source>
        <translation>daarna …</translation>
    </message>
</context>
<context>
    <name>BuilderWords</name>
    <message>
        <source>is less than</source>
        <translation>is kleiner dan</translation>
    </message>
    <message>
        <source>comes before</source>
        <translation>komt voor</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>is hoogstens</translation>
    </message>
    <message>
        <source>is or comes before</source>
        <translation>is of komt voor</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>is groter dan</translation>
    </message>
    <message>
        <source>comes after</source>
        <translation>komt na</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>is minstens</translation>
    </message>
    <message>
        <source>is or comes after</source>
        <translation>is of komt na</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>is op</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>is voor</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>is na</translation>
    </message>
    <message>
        <source>is in the last</source>
        <translation>is in de laatste</translation>
    </message>
    <message>
        <source>is not in the last</source>
        <translation>is niet in de laatste</translation>
    </message>
    <message>
        <source>is in the next</source>
        <translation>is in de komende</translation>
    </message>
    <message>
        <source>is longer ago than</source>
        <translation>is langer geleden dan</translation>
    </message>
    <message>
        <source>is ago between</source>
        <translation>is geleden tussen</translation>
    </message>
    <message>
        <source>is in this</source>
        <translation>is in dit lopende tijdvak:</translation>
    </message>
    <message>
        <source>is in the previous</source>
        <translation>is in het vorige tijdvak:</translation>
    </message>
    <message>
        <source>is in the next whole</source>
        <translation>is in het volgende tijdvak:</translation>
    </message>
    <message>
        <source>is in the month</source>
        <translation>is in de maand</translation>
    </message>
    <message>
        <source>is on a</source>
        <translation>is op een</translation>
    </message>
    <message>
        <source>has its anniversary in the next</source>
        <translation>verjaart in de komende</translation>
    </message>
    <message>
        <source>had its anniversary in the last</source>
        <translation>verjaarde in de laatste</translation>
    </message>
    <message>
        <source>has its anniversary this</source>
        <translation>verjaart in dit tijdvak:</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is niet</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>ligt tussen</translation>
    </message>
    <message>
        <source>is not between</source>
        <translation>ligt niet tussen</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>is een van</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>is geen van</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>bevat</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>bevat niet</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>begint met</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>eindigt op</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>lijkt op</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>voldoet aan het patroon</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>is bekend</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>is niet bekend</translation>
    </message>
    <message>
        <source>is yes</source>
        <translation>is ja</translation>
    </message>
    <message>
        <source>is no</source>
        <translation>is nee</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>heeft alle van</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>heeft een van</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>heeft geen van</translation>
    </message>
    <message>
        <source>has a number of items</source>
        <translation>heeft een aantal waarden</translation>
    </message>
    <message>
        <source>is in the highest</source>
        <translation>is in de hoogste</translation>
    </message>
    <message>
        <source>is in tenth</source>
        <translation>is in tiende deel</translation>
    </message>
    <message>
        <source>changed in the last</source>
        <translation>veranderde in de laatste</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuut</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>month</source>
        <translation>maand</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>kwartaal</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>kwartalen</translation>
    </message>
    <message>
        <source>year</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>vorige week</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>volgende week</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>vorige maand</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>deze maand</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>volgende maand</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>vorig kwartaal</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>dit kwartaal</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>volgend kwartaal</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>vorig jaar</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dit jaar</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>volgend jaar</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>a count that stopped there</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>product %1</source>
        <comment>a field of an order&apos;s lines</comment>
        <translation>product: %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja of nee</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>bedrag</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 Nothing was changed. &quot;rondom-cli help&quot; shows what is possible.</source>
        <translation>%1 Er is niets gewijzigd. ‘rondom-cli help’ laat zien wat er kan.</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Er is hier geen optie --%1.</translation>
    </message>
    <message>
        <source>--%1 wants a value.</source>
        <translation>--%1 vraagt om een waarde.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number.</source>
        <translation>--%1 vraagt om een geheel getal.</translation>
    </message>
    <message>
        <source>--channel says by what means, as email.</source>
        <translation>--channel zegt langs welke weg, zoals email.</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;.</source>
        <translation>Er is geen kanaal ‘%1’.</translation>
    </message>
    <message>
        <source>The consent file %1 cannot be read. Nothing was changed. Check the path.</source>
        <translation>Het toestemmingsbestand %1 is niet te lezen. Er is niets gewijzigd. Controleer het pad.</translation>
    </message>
    <message>
        <source>--double-opt-in is yes or no.</source>
        <translation>--double-opt-in is yes of no.</translation>
    </message>
    <message>
        <source>what the contact is for, as newsletter</source>
        <translation>waar het contact voor is, zoals newsletter</translation>
    </message>
    <message>
        <source>by what means, as email</source>
        <translation>langs welke weg, zoals email</translation>
    </message>
    <message>
        <source>the country of the rule</source>
        <translation>het land van de regel</translation>
    </message>
    <message>
        <source>Shows every cell of purposes and channels.</source>
        <translation>Toont elke cel van doelen en kanalen.</translation>
    </message>
    <message>
        <source>Shows what one customer allows, cell by cell.</source>
        <translation>Toont wat één klant toestaat, cel voor cel.</translation>
    </message>
    <message>
        <source>Shows what one customer allowed and refused, newest first.</source>
        <translation>Toont wat één klant toestond en weigerde, nieuwste eerst.</translation>
    </message>
    <message>
        <source>Asks the gate about one customer.</source>
        <translation>Vraagt de poort naar één klant.</translation>
    </message>
    <message>
        <source>the tool that would receive them</source>
        <translation>het programma dat de klant zou ontvangen</translation>
    </message>
    <message>
        <source>this very identifier</source>
        <translation>precies deze identificatie</translation>
    </message>
    <message>
        <source>the brand that asks</source>
        <translation>het merk dat vraagt</translation>
    </message>
    <message>
        <source>Records consent events.</source>
        <translation>Legt gebeurtenissen over toestemming vast.</translation>
    </message>
    <message>
        <source>Checks the chain of the ledger.</source>
        <translation>Controleert de keten van het register.</translation>
    </message>
    <message>
        <source>Lists the texts people saw.</source>
        <translation>Geeft de teksten die mensen zagen.</translation>
    </message>
    <message>
        <source>Removes a text that no event names.</source>
        <translation>Verwijdert een tekst die geen gebeurtenis noemt.</translation>
    </message>
    <message>
        <source>Sets what a cell of purposes and channels asks.</source>
        <translation>Bepaalt wat een cel van doelen en kanalen vraagt.</translation>
    </message>
    <message>
        <source>whether a grant must be confirmed</source>
        <translation>of een toestemming bevestigd moet worden</translation>
    </message>
    <message>
        <source>the legal bases allowed, as consent,contract</source>
        <translation>de toegestane grondslagen, zoals consent,contract</translation>
    </message>
    <message>
        <source>when a grant should be asked again</source>
        <translation>wanneer een toestemming opnieuw gevraagd moet worden</translation>
    </message>
    <message>
        <source>Dry run: nothing was written. An export would do this.</source>
        <translation>Proef: er is niets geschreven. Een export zou dit doen.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>%n rij geschreven naar %1.</numerusform>
            <numerusform>%n rijen geschreven naar %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1 members = %2 rows + %3 held back</source>
        <translation>  %1 leden = %2 rijen + %3 tegengehouden</translation>
    </message>
    <message numerus="yes">
        <source>  %n person(s) must be removed there: %1</source>
        <translation>
            <numerusform>  %n persoon moet daar worden verwijderd: %1</numerusform>
            <numerusform>  %n personen moeten daar worden verwijderd: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 is needed.</source>
        <translation>--%1 is nodig.</translation>
    </message>
    <message>
        <source>Writes the list for another tool: only those whose consent allows it.</source>
        <translation>Schrijft de lijst voor een ander programma: alleen wie daarvoor toestemming gaf.</translation>
    </message>
    <message>
        <source>the tool the list is for</source>
        <translation>het programma waar de lijst voor is</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>het bestand om te schrijven</translation>
    </message>
    <message>
        <source>only who is new or different since the last time</source>
        <translation>alleen wie nieuw of anders is sinds de vorige keer</translation>
    </message>
    <message>
        <source>other columns than the usual ones</source>
        <translation>andere kolommen dan de gewone</translation>
    </message>
    <message>
        <source>tells what would leave, and writes nothing</source>
        <translation>zegt wat er zou vertrekken, en schrijft niets</translation>
    </message>
    <message>
        <source>Lists the tools a list can be written for.</source>
        <translation>Geeft de programma&apos;s waarvoor een lijst geschreven kan worden.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Ongedaan gemaakt: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Opnieuw gedaan: %1.</translation>
    </message>
    <message>
        <source>Lists what was done to the workspace, newest first.</source>
        <translation>Geeft wat er met de werkruimte is gedaan, nieuwste eerst.</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>hoogstens zoveel</translation>
    </message>
    <message>
        <source>Takes back the last action, or the one named.</source>
        <translation>Maakt de laatste actie ongedaan, of de genoemde.</translation>
    </message>
    <message>
        <source>Does the action undone last again.</source>
        <translation>Doet de laatst ongedaan gemaakte actie opnieuw.</translation>
    </message>
    <message>
        <source>--out FILE says where the list goes.</source>
        <translation>--out FILE zegt waar de lijst komt.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed. Choose a folder you may write to.</source>
        <translation>%1 is niet te schrijven. Er is niets gewijzigd. Kies een map waarin je mag schrijven.</translation>
    </message>
    <message>
        <source>--record SOURCE:ID says which record to take out.</source>
        <translation>--record SOURCE:ID zegt welk record eruit gaat.</translation>
    </message>
    <message>
        <source>Writes which source record belongs to which customer.</source>
        <translation>Schrijft welk bronrecord bij welke klant hoort.</translation>
    </message>
    <message>
        <source>the CSV to write</source>
        <translation>het CSV-bestand om te schrijven</translation>
    </message>
    <message>
        <source>Makes two customers one.</source>
        <translation>Maakt van twee klanten één.</translation>
    </message>
    <message>
        <source>Takes a source record out of a customer.</source>
        <translation>Haalt een bronrecord uit een klant.</translation>
    </message>
    <message>
        <source>the record to take out</source>
        <translation>het record dat eruit gaat</translation>
    </message>
    <message>
        <source>Remembers that two customers are different people.</source>
        <translation>Onthoudt dat twee klanten verschillende mensen zijn.</translation>
    </message>
    <message>
        <source>Tells why the records of a customer are one person.</source>
        <translation>Zegt waarom de records van een klant één persoon zijn.</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed. An import would do this.</source>
        <translation>Proef: er is niets gewijzigd. Een import zou dit doen.</translation>
    </message>
    <message>
        <source>Imported into &quot;%1&quot; as import %2.</source>
        <translation>Geïmporteerd in ‘%1’ als import %2.</translation>
    </message>
    <message>
        <source>  %1 rows read = %2 created + %3 updated + %4 unchanged + %5 rejected + %6 skipped</source>
        <translation>  %1 rijen gelezen = %2 nieuw + %3 bijgewerkt + %4 ongewijzigd + %5 afgewezen + %6 overgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s) joined somebody who was known already</source>
        <translation>
            <numerusform>  %n rij hoort bij iemand die al bekend was</numerusform>
            <numerusform>  %n rijen horen bij iemand die al bekend was</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n row(s) are sales that name nobody</source>
        <translation>
            <numerusform>  %n rij is een verkoop die niemand noemt</numerusform>
            <numerusform>  %n rijen zijn verkopen die niemand noemen</numerusform>
        </translation>
    </message>
    <message>
        <source>  events: %1 new, %2 updated, %3 known already</source>
        <translation>  gebeurtenissen: %1 nieuw, %2 bijgewerkt, %3 al bekend</translation>
    </message>
    <message>
        <source>  consent: %1 granted, %2 withdrawn, %3 claims without proof, %4 suppressed</source>
        <translation>  toestemming: %1 gegeven, %2 ingetrokken, %3 claims zonder bewijs, %4 geblokkeerd</translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  regel %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>  %n cell(s) could not be used, although their rows were</source>
        <translation>
            <numerusform>  %n cel was niet te gebruiken, de rij wel</numerusform>
            <numerusform>  %n cellen waren niet te gebruiken, hun rijen wel</numerusform>
        </translation>
    </message>
    <message>
        <source>  The rejected rows are in %1.</source>
        <translation>  De afgewezen rijen staan in %1.</translation>
    </message>
    <message>
        <source>  Consents stayed claims because nobody said which text people saw. Import again with --notice TEXT.</source>
        <translation>  Toestemmingen bleven claims omdat niemand zei welke tekst mensen zagen. Importeer opnieuw met --notice TEXT.</translation>
    </message>
    <message>
        <source>  The same file was imported before.</source>
        <translation>  Hetzelfde bestand is al eerder geïmporteerd.</translation>
    </message>
    <message>
        <source>--mode is upsert, create or update.</source>
        <translation>--mode is upsert, create of update.</translation>
    </message>
    <message>
        <source>Give a recipe or a mapping, not both.</source>
        <translation>Geef een recept of een koppeling, niet allebei.</translation>
    </message>
    <message>
        <source>An import is named by its number.</source>
        <translation>Een import noem je met zijn nummer.</translation>
    </message>
    <message>
        <source>Tells how a file would be read and what its columns seem to mean.</source>
        <translation>Zegt hoe een bestand gelezen zou worden en wat de kolommen lijken te betekenen.</translation>
    </message>
    <message>
        <source>Lists the imports, newest first.</source>
        <translation>Geeft de imports, nieuwste eerst.</translation>
    </message>
    <message>
        <source>Takes an import back; withdrawals of consent stay.</source>
        <translation>Maakt een import ongedaan; ingetrokken toestemming blijft ingetrokken.</translation>
    </message>
    <message>
        <source>Brings the exports of other tools into the workspace.</source>
        <translation>Brengt de exports van andere programma&apos;s in de werkruimte.</translation>
    </message>
    <message>
        <source>how to read the files; else it is recognised</source>
        <translation>hoe de bestanden gelezen worden; anders wordt het herkend</translation>
    </message>
    <message>
        <source>what the columns mean, for other files</source>
        <translation>wat de kolommen betekenen, voor andere bestanden</translation>
    </message>
    <message>
        <source>where the data comes from</source>
        <translation>waar de gegevens vandaan komen</translation>
    </message>
    <message>
        <source>the text people saw when they agreed</source>
        <translation>de tekst die mensen zagen toen ze toestemden</translation>
    </message>
    <message>
        <source>upsert, create or update</source>
        <translation>upsert, create of update</translation>
    </message>
    <message>
        <source>tells what would happen, and changes nothing</source>
        <translation>zegt wat er zou gebeuren, en wijzigt niets</translation>
    </message>
    <message>
        <source>where rejected rows are saved</source>
        <translation>waar afgewezen rijen worden bewaard</translation>
    </message>
    <message>
        <source>Lists the files that are known.</source>
        <translation>Geeft de bestanden die bekend zijn.</translation>
    </message>
    <message>
        <source>Which workspace? Name it with --workspace FILE, or in RONDOM_WORKSPACE.</source>
        <translation>Welke werkruimte? Noem haar met --workspace FILE, of in RONDOM_WORKSPACE.</translation>
    </message>
    <message>
        <source>--before wants a time as in 2026-05-05T10:00:00Z.</source>
        <translation>--before vraagt om een tijd zoals 2026-05-05T10:00:00Z.</translation>
    </message>
    <message>
        <source>Looks for people by name, e-mail, phone, number or order number.</source>
        <translation>Zoekt mensen op naam, e-mail, telefoon, nummer of bestelnummer.</translation>
    </message>
    <message>
        <source>Shows one customer, every value with where it came from.</source>
        <translation>Toont één klant, elke waarde met waar die vandaan komt.</translation>
    </message>
    <message>
        <source>Shows what one customer did, newest first.</source>
        <translation>Toont wat één klant deed, nieuwste eerst.</translation>
    </message>
    <message>
        <source>only what is older</source>
        <translation>alleen wat ouder is</translation>
    </message>
    <message>
        <source>only events of that name</source>
        <translation>alleen gebeurtenissen met die naam</translation>
    </message>
    <message>
        <source>%1 orders, revenue %2, %3 events</source>
        <translation>%1 bestellingen, omzet %2, %3 gebeurtenissen</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>laatst gezien %1</translation>
    </message>
    <message>
        <source>nothing is known: nobody may write</source>
        <translation>er is niets bekend: niemand mag schrijven</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>%1, %2, row %3</source>
        <translation>%1, %2, rij %3</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>niet meer</translation>
    </message>
    <message>
        <source>Source records</source>
        <translation>Bronrecords</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Er is geen opdracht ‘%1’.</translation>
    </message>
    <message>
        <source>It is used so: %1.</source>
        <translation>Gebruik: %1.</translation>
    </message>
    <message>
        <source>--now wants a time as in 2026-05-05T10:00:00Z.</source>
        <translation>--now vraagt om een tijd zoals 2026-05-05T10:00:00Z.</translation>
    </message>
    <message>
        <source>rondom-cli [--workspace FILE] [--json] [--now TIME] [--quiet] COMMAND ...</source>
        <translation>rondom-cli [--workspace FILE] [--json] [--now TIME] [--quiet] COMMAND ...</translation>
    </message>
    <message>
        <source>The segment file %1 cannot be read. Nothing was changed. Check the path.</source>
        <translation>Het segmentbestand %1 is niet te lezen. Er is niets gewijzigd. Controleer het pad.</translation>
    </message>
    <message>
        <source>Saved the segment &quot;%1&quot; with %2 members.</source>
        <translation>Het segment ‘%1’ is bewaard, met %2 leden.</translation>
    </message>
    <message>
        <source>Wrote %1 members to %2.</source>
        <translation>%1 leden geschreven naar %2.</translation>
    </message>
    <message>
        <source>--language is en or nl.</source>
        <translation>--language is en of nl.</translation>
    </message>
    <message>
        <source>Deleted the segment &quot;%1&quot;.</source>
        <translation>Het segment ‘%1’ is verwijderd.</translation>
    </message>
    <message>
        <source>Counts the members, and the people each condition selects.</source>
        <translation>Telt de leden, en de mensen die elke voorwaarde kiest.</translation>
    </message>
    <message>
        <source>Saves a segment under its name.</source>
        <translation>Bewaart een segment onder zijn naam.</translation>
    </message>
    <message>
        <source>Lists the saved segments.</source>
        <translation>Geeft de bewaarde segmenten.</translation>
    </message>
    <message>
        <source>Shows a saved segment.</source>
        <translation>Toont een bewaard segment.</translation>
    </message>
    <message>
        <source>Lists who is in a segment.</source>
        <translation>Geeft wie er in een segment zit.</translation>
    </message>
    <message>
        <source>write the ids to a file</source>
        <translation>schrijf de nummers naar een bestand</translation>
    </message>
    <message>
        <source>Tells why somebody is in a segment, or is not.</source>
        <translation>Zegt waarom iemand in een segment zit, of niet.</translation>
    </message>
    <message>
        <source>Finds out who entered and who left.</source>
        <translation>Zoekt uit wie erbij kwam en wie eruit ging.</translation>
    </message>
    <message>
        <source>Shows the size over time.</source>
        <translation>Toont de grootte door de tijd.</translation>
    </message>
    <message>
        <source>Says the rule as a sentence.</source>
        <translation>Zegt de regel als een zin.</translation>
    </message>
    <message>
        <source>the language of the sentence</source>
        <translation>de taal van de zin</translation>
    </message>
    <message>
        <source>Deletes a saved segment.</source>
        <translation>Verwijdert een bewaard segment.</translation>
    </message>
    <message>
        <source>Made the workspace %1.</source>
        <translation>De werkruimte %1 is gemaakt.</translation>
    </message>
    <message>
        <source>At most %1 people can be invented.</source>
        <translation>Er kunnen hoogstens %1 mensen worden verzonnen.</translation>
    </message>
    <message>
        <source>Wrote the exports of an invented shop:</source>
        <translation>De exports van een verzonnen winkel zijn geschreven:</translation>
    </message>
    <message>
        <source>Makes an empty workspace.</source>
        <translation>Maakt een lege werkruimte.</translation>
    </message>
    <message>
        <source>where the shop is</source>
        <translation>waar de winkel is</translation>
    </message>
    <message>
        <source>what it counts in</source>
        <translation>waarin ze rekent</translation>
    </message>
    <message>
        <source>where its days begin, as Europe/Amsterdam</source>
        <translation>waar haar dagen beginnen, zoals Europe/Amsterdam</translation>
    </message>
    <message>
        <source>the language of its texts</source>
        <translation>de taal van haar teksten</translation>
    </message>
    <message>
        <source>Counts what is in the workspace.</source>
        <translation>Telt wat er in de werkruimte zit.</translation>
    </message>
    <message>
        <source>Checks the file, the rules of the data and the consent ledger.</source>
        <translation>Controleert het bestand, de regels van de gegevens en het toestemmingsregister.</translation>
    </message>
    <message>
        <source>Writes the exports of an invented shop.</source>
        <translation>Schrijft de exports van een verzonnen winkel.</translation>
    </message>
    <message>
        <source>how many customers</source>
        <translation>hoeveel klanten</translation>
    </message>
    <message>
        <source>another number, another shop</source>
        <translation>een ander getal, een andere winkel</translation>
    </message>
    <message>
        <source>about how many web and mail events</source>
        <translation>ongeveer hoeveel web- en mailgebeurtenissen</translation>
    </message>
    <message>
        <source>Runs SQL on the documented views; it only reads.</source>
        <translation>Voert SQL uit op de beschreven views; het leest alleen.</translation>
    </message>
    <message>
        <source>--since wants a time as in 2026-05-05T10:00:00Z.</source>
        <translation>--since vraagt om een tijd zoals 2026-05-05T10:00:00Z.</translation>
    </message>
    <message>
        <source>What changed since %1:</source>
        <translation>Wat er veranderde sinds %1:</translation>
    </message>
    <message>
        <source>new customers</source>
        <translation>nieuwe klanten</translation>
    </message>
    <message>
        <source>new orders</source>
        <translation>nieuwe bestellingen</translation>
    </message>
    <message>
        <source>%1 of revenue</source>
        <translation>%1 omzet</translation>
    </message>
    <message>
        <source>people said yes to the newsletter by e-mail</source>
        <translation>mensen zeiden ja tegen de nieuwsbrief per e-mail</translation>
    </message>
    <message>
        <source>people withdrew or refused consent</source>
        <translation>mensen weigerden toestemming of trokken die in</translation>
    </message>
    <message>
        <source>people whose consent expired</source>
        <translation>mensen van wie de toestemming verliep</translation>
    </message>
    <message>
        <source>imports, of %1 rows</source>
        <translation>imports, met %1 rijen</translation>
    </message>
    <message>
        <source>exports, of %1 people</source>
        <translation>exports, met %1 mensen</translation>
    </message>
    <message>
        <source>in the segment %1, now %2</source>
        <translation>in het segment %1, nu %2</translation>
    </message>
    <message>
        <source>in the new segment %1</source>
        <translation>in het nieuwe segment %1</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Niets.</translation>
    </message>
    <message numerus="yes">
        <source>The consent of %n person(s) expires within 30 days.</source>
        <translation>
            <numerusform>De toestemming van %n persoon verloopt binnen 30 dagen.</numerusform>
            <numerusform>De toestemming van %n mensen verloopt binnen 30 dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells what changed since a moment.</source>
        <translation>Zegt wat er sinds een moment is veranderd.</translation>
    </message>
    <message>
        <source>from when; else when the window was last left</source>
        <translation>vanaf wanneer; anders vanaf het moment dat het venster voor het laatst werd verlaten</translation>
    </message>
    <message>
        <source>only events that say every word of it, such as an order number</source>
        <translation>alleen gebeurtenissen waarin elk woord ervan staat, zoals een bestelnummer</translation>
    </message>
    <message>
        <source>Looks for people, orders and segments.</source>
        <translation>Zoekt mensen, bestellingen en segmenten.</translation>
    </message>
    <message>
        <source>--held-back goes with --dry-run.</source>
        <translation>--held-back hoort bij --dry-run.</translation>
    </message>
    <message>
        <source>with --dry-run: write who is held back, and why</source>
        <translation>met --dry-run: schrijf wie wordt tegengehouden, en waarom</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>granted: %1</source>
        <translation>gegeven: %1</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>ingetrokken: %1</translation>
    </message>
    <message>
        <source>claim without proof: %1</source>
        <translation>claim zonder bewijs: %1</translation>
    </message>
    <message>
        <source>not to be contacted: %1</source>
        <translation>niet te benaderen: %1</translation>
    </message>
    <message numerus="yes">
        <source>  %n known value(s) were overwritten</source>
        <translation>
            <numerusform>  %n bekende waarde overschreven</numerusform>
            <numerusform>  %n bekende waarden overschreven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n rij</numerusform>
            <numerusform>%1: %n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>(only the first are listed)</source>
        <translation>(alleen de eerste staan hier)</translation>
    </message>
    <message>
        <source>--show knows %1.</source>
        <translation>--show kent %1.</translation>
    </message>
    <message>
        <source>prints the rows behind a number: %1</source>
        <translation>toont de rijen achter een getal: %1</translation>
    </message>
    <message>
        <source>which sheet of a workbook</source>
        <translation>welk werkblad van een werkmap</translation>
    </message>
    <message>
        <source>  never stored, because they are secrets: %1</source>
        <translation>  nooit opgeslagen, omdat het geheimen zijn: %1</translation>
    </message>
    <message>
        <source>%1: imported, %2 new, %3 updated, %4 rejected</source>
        <translation>%1: geïmporteerd, %2 nieuw, %3 bijgewerkt, %4 geweigerd</translation>
    </message>
    <message>
        <source>%1: the same content was imported before</source>
        <translation>%1: dezelfde inhoud is al eerder geïmporteerd</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wacht op een antwoord: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kan niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>New files in %1 are imported while the window is open, and by &quot;watch run&quot;.</source>
        <translation>Nieuwe bestanden in %1 worden geïmporteerd zolang het venster open is, en door &quot;watch run&quot;.</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1 (gepauzeerd)</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Er wordt geen map bewaakt.</translation>
    </message>
    <message>
        <source>%1 is no longer watched. Its files stay.</source>
        <translation>%1 wordt niet meer bewaakt. De bestanden blijven staan.</translation>
    </message>
    <message>
        <source>--settle is at most %1 seconds.</source>
        <translation>--settle is hoogstens %1 seconden.</translation>
    </message>
    <message>
        <source>%1 is still being written.</source>
        <translation>%1 wordt nog geschreven.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>De map %1 is er niet.</translation>
    </message>
    <message>
        <source>There are no new files.</source>
        <translation>Er zijn geen nieuwe bestanden.</translation>
    </message>
    <message>
        <source>Imports new files of a folder by themselves from now on.</source>
        <translation>Importeert voortaan vanzelf de nieuwe bestanden van een map.</translation>
    </message>
    <message>
        <source>Lists the watched folders and the files that wait for an answer.</source>
        <translation>Toont de bewaakte mappen en de bestanden die op een antwoord wachten.</translation>
    </message>
    <message>
        <source>Leaves the new files of a folder alone for now.</source>
        <translation>Laat de nieuwe bestanden van een map voorlopig liggen.</translation>
    </message>
    <message>
        <source>Imports the new files of a folder again.</source>
        <translation>Importeert de nieuwe bestanden van een map weer.</translation>
    </message>
    <message>
        <source>No longer watches a folder; its files stay.</source>
        <translation>Bewaakt een map niet meer; de bestanden blijven staan.</translation>
    </message>
    <message>
        <source>Imports what is new in the watched folders, once.</source>
        <translation>Importeert eenmaal wat er nieuw is in de bewaakte mappen.</translation>
    </message>
    <message>
        <source>how long a file must not change to be complete, 3 if not given</source>
        <translation>hoe lang een bestand niet mag veranderen om compleet te zijn, 3 als er niets staat</translation>
    </message>
    <message>
        <source>--%1 %2 is no probability. Name a number above 0 and at most 1, such as 0.95.</source>
        <translation>--%1 %2 is geen kans. Noem een getal boven 0 en hoogstens 1, zoals 0.95.</translation>
    </message>
    <message>
        <source>The review threshold is above the automatic one: nothing between them could wait for review.</source>
        <translation>De drempel voor beoordeling ligt boven die voor vanzelf samenvoegen: daartussen kan niets op beoordeling wachten.</translation>
    </message>
    <message>
        <source>Nothing was learned about this workspace yet. Nothing was changed. &quot;identity resolve&quot; compares its records.</source>
        <translation>Over deze werkruimte is nog niets geleerd. Er is niets veranderd. &quot;identity resolve&quot; vergelijkt de records.</translation>
    </message>
    <message>
        <source>Finds records that are probably one customer although they share no identifier.</source>
        <translation>Vindt records die waarschijnlijk één klant zijn, hoewel ze geen kenmerk delen.</translation>
    </message>
    <message>
        <source>the probability from which on they are joined; 0.99 unless given</source>
        <translation>de kans vanaf waar ze worden samengevoegd; 0.99 als er niets staat</translation>
    </message>
    <message>
        <source>the probability from which on they wait for review; 0.5 unless given</source>
        <translation>de kans vanaf waar ze op beoordeling wachten; 0.5 als er niets staat</translation>
    </message>
    <message>
        <source>Lists pairs of customers that may be one, for you to decide.</source>
        <translation>Toont paren klanten die één kunnen zijn, om over te beslissen.</translation>
    </message>
    <message>
        <source>Shows what was learned about telling customers apart.</source>
        <translation>Toont wat er is geleerd over het uit elkaar houden van klanten.</translation>
    </message>
    <message>
        <source>only tells which customers would change</source>
        <translation>vertelt alleen welke klanten zouden veranderen</translation>
    </message>
    <message>
        <source>Lists who shares an address or a company with a customer.</source>
        <translation>Noemt wie een adres of een bedrijf met een klant deelt.</translation>
    </message>
    <message>
        <source>Lists customers who share an address, the biggest households first.</source>
        <translation>Noemt klanten die een adres delen, de grootste huishoudens eerst.</translation>
    </message>
    <message>
        <source>Lists customers who share a company, the biggest companies first.</source>
        <translation>Noemt klanten die een bedrijf delen, de grootste bedrijven eerst.</translation>
    </message>
    <message>
        <source>Shows by which identifiers customers are recognised, or changes it.</source>
        <translation>Toont waaraan klanten worden herkend, of verandert dat.</translation>
    </message>
    <message>
        <source>the rules to use from now on</source>
        <translation>de regels die voortaan gelden</translation>
    </message>
    <message>
        <source>goes back to the rules Rondom comes with</source>
        <translation>gaat terug naar de regels die Rondom meebrengt</translation>
    </message>
    <message>
        <source>only tells who would be merged and who split</source>
        <translation>vertelt alleen wie zou worden samengevoegd en wie gesplitst</translation>
    </message>
    <message>
        <source>Lists values that several records state and that join nobody, and why.</source>
        <translation>Noemt waarden die meer records noemen en die niemand samenvoegen, en waarom.</translation>
    </message>
    <message>
        <source>Says by hand what a trait of a customer is, whatever the sources say.</source>
        <translation>Zegt met de hand wat een kenmerk van een klant is, wat de bronnen ook zeggen.</translation>
    </message>
    <message>
        <source>Gives the word about a trait back to the sources.</source>
        <translation>Laat de bronnen weer over een kenmerk beslissen.</translation>
    </message>
    <message>
        <source>Shows which of several values of a trait holds, or changes it.</source>
        <translation>Toont welke van meer waarden van een kenmerk geldt, of verandert dat.</translation>
    </message>
    <message>
        <source>goes back to what is usual: the newest</source>
        <translation>gaat terug naar wat gebruikelijk is: de nieuwste</translation>
    </message>
    <message>
        <source>only tells whose values would change</source>
        <translation>vertelt alleen van wie waarden zouden veranderen</translation>
    </message>
    <message>
        <source>Counts who of a segment may be contacted for what by which channel.</source>
        <translation>Telt wie van een segment waarvoor en via welk kanaal mag worden benaderd.</translation>
    </message>
    <message>
        <source>Tells what is seen more or less often in a segment than elsewhere.</source>
        <translation>Vertelt wat in een segment vaker of minder vaak voorkomt dan elders.</translation>
    </message>
    <message>
        <source>Counts how many people two to six segments share.</source>
        <translation>Telt hoeveel mensen twee tot zes segmenten delen.</translation>
    </message>
    <message>
        <source>--version N names one of the versions that &quot;segment versions&quot; lists.</source>
        <translation>--version N noemt een van de versies die &quot;segment versions&quot; toont.</translation>
    </message>
    <message>
        <source>Lists every saved version of a segment and what changed.</source>
        <translation>Noemt elke opgeslagen versie van een segment en wat er veranderde.</translation>
    </message>
    <message>
        <source>Makes an older version of a segment its rule again.</source>
        <translation>Maakt een oudere versie van een segment weer de regel.</translation>
    </message>
    <message>
        <source>which version</source>
        <translation>welke versie</translation>
    </message>
    <message>
        <source>--as NAME says what the frozen segment is called.</source>
        <translation>--as NAME zegt hoe het vastgezette segment heet.</translation>
    </message>
    <message>
        <source>Lists the rules Rondom comes with to start from.</source>
        <translation>Noemt de regels die Rondom meebrengt om mee te beginnen.</translation>
    </message>
    <message>
        <source>Keeps the members of today as a segment that stays as it is.</source>
        <translation>Bewaart de leden van vandaag als een segment dat blijft zoals het is.</translation>
    </message>
    <message>
        <source>what the frozen segment is called</source>
        <translation>hoe het vastgezette segment heet</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Name a file with rules, as &quot;%2&quot; prints them.</source>
        <translation>%1 kan niet worden gelezen. Er is niets veranderd. Noem een bestand met regels zoals &quot;%2&quot; ze toont.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Nothing was changed. Write the values to try with commas: --values 30,60,90.</source>
        <translation>“%1” is geen getal. Er is niets veranderd. Schrijf de te proberen waarden met komma&apos;s: --values 30,60,90.</translation>
    </message>
    <message>
        <source>Counts a segment with other numbers in its rule; lists the numbers without --number.</source>
        <translation>Telt een segment met andere getallen in de regel; noemt de getallen zonder --number.</translation>
    </message>
    <message>
        <source>which number, as the list names it</source>
        <translation>welk getal, zoals de lijst het noemt</translation>
    </message>
    <message>
        <source>the values to try</source>
        <translation>de te proberen waarden</translation>
    </message>
    <message>
        <source>Lists the segments a customer is or was in, from when to when.</source>
        <translation>Noemt de segmenten waar een klant in zit of zat, van wanneer tot wanneer.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>day, day</comment>
        <translation>van %1 tot %2</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Check the name and try again.</source>
        <translation>%1 kan niet worden gelezen. Er is niets veranderd. Controleer de naam en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Saved the computed trait &quot;%1&quot;; %2 customers have a value.</source>
        <translation>Het berekende kenmerk &quot;%1&quot; is opgeslagen; %2 klanten hebben een waarde.</translation>
    </message>
    <message>
        <source>Deleted the computed trait &quot;%1&quot;.</source>
        <translation>Het berekende kenmerk &quot;%1&quot; is verwijderd.</translation>
    </message>
    <message>
        <source>Saves a trait that is worked out of what customers do.</source>
        <translation>Slaat een kenmerk op dat wordt berekend uit wat klanten doen.</translation>
    </message>
    <message>
        <source>Lists the computed traits and the segments that use them.</source>
        <translation>Noemt de berekende kenmerken en de segmenten die ze gebruiken.</translation>
    </message>
    <message>
        <source>Deletes a computed trait.</source>
        <translation>Verwijdert een berekend kenmerk.</translation>
    </message>
    <message>
        <source>Say in, out or any after the customer.</source>
        <translation>Zeg in, out of any na de klant.</translation>
    </message>
    <message>
        <source>Draws some members, and some who just missed it.</source>
        <translation>Trekt enkele leden, en enkele die het net niet zijn.</translation>
    </message>
    <message>
        <source>so many of each</source>
        <translation>zoveel van elk</translation>
    </message>
    <message>
        <source>Says who must be in a segment, or must stay out.</source>
        <translation>Zegt wie in een segment moet zitten, of erbuiten moet blijven.</translation>
    </message>
    <message>
        <source>Tells whether everybody is where they are expected to be; ends with 4 when somebody is not.</source>
        <translation>Vertelt of iedereen is waar die hoort; eindigt met 4 als dat van iemand niet zo is.</translation>
    </message>
</context>
<context>
    <name>ComputedTraitSentence</name>
    <message>
        <source>How often and when</source>
        <translation>Hoe vaak en wanneer</translation>
    </message>
    <message>
        <source>Of a number</source>
        <translation>Van een getal</translation>
    </message>
    <message>
        <source>Of any value</source>
        <translation>Van elke waarde</translation>
    </message>
    <message>
        <source>How often it happened:</source>
        <translation>Hoe vaak het gebeurde:</translation>
    </message>
    <message>
        <source>Days since the last</source>
        <translation>Dagen sinds de laatste</translation>
    </message>
    <message>
        <source>Days from one to the next:</source>
        <translation>Dagen van de ene tot de volgende:</translation>
    </message>
    <message>
        <source>When it happened first:</source>
        <translation>Wanneer het voor het eerst gebeurde:</translation>
    </message>
    <message>
        <source>When it happened last:</source>
        <translation>Wanneer het voor het laatst gebeurde:</translation>
    </message>
    <message>
        <source>The total of</source>
        <translation>Het totaal van</translation>
    </message>
    <message>
        <source>The average of</source>
        <translation>Het gemiddelde van</translation>
    </message>
    <message>
        <source>The median of</source>
        <translation>De mediaan van</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>De laagste</translation>
    </message>
    <message>
        <source>The highest</source>
        <translation>De hoogste</translation>
    </message>
    <message>
        <source>The number of different values of</source>
        <translation>Het aantal verschillende waarden van</translation>
    </message>
    <message>
        <source>The most frequent</source>
        <translation>De vaakst voorkomende</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>De eerste</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>De laatste</translation>
    </message>
    <message>
        <source>All values of</source>
        <translation>Alle waarden van</translation>
    </message>
    <message>
        <source>One number divided by another:</source>
        <translation>Het ene getal gedeeld door het andere:</translation>
    </message>
    <message>
        <source>Of two of these</source>
        <translation>Van twee hiervan</translation>
    </message>
    <message>
        <source>What is worked out</source>
        <translation>Wat er wordt berekend</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschap</translation>
    </message>
    <message>
        <source>of</source>
        <translation>van</translation>
    </message>
    <message>
        <source>only in the last visit</source>
        <translation>alleen in het laatste bezoek</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>gedeeld door</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>All of these</source>
        <translation>Al deze</translation>
    </message>
    <message>
        <source>At least one of these</source>
        <translation>Minstens een van deze</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Niet</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>Zonder: %1</translation>
    </message>
    <message>
        <source>Somebody of their company:</source>
        <translation>Iemand van hun bedrijf:</translation>
    </message>
    <message>
        <source>Everybody of their company:</source>
        <translation>Iedereen van hun bedrijf:</translation>
    </message>
    <message>
        <source>Nobody of their company:</source>
        <translation>Niemand van hun bedrijf:</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Kept out of all campaigns, to measure what campaigns do.</source>
        <translation>Buiten alle campagnes gehouden, om te meten wat campagnes doen.</translation>
    </message>
    <message>
        <source>Was contacted often enough for now.</source>
        <translation>Heeft voorlopig vaak genoeg iets van ons gehoord.</translation>
    </message>
    <message>
        <source>The destination would refuse this address or number.</source>
        <translation>De bestemming zou dit adres of nummer weigeren.</translation>
    </message>
    <message>
        <source>There is no address or number to reach this person by.</source>
        <translation>Er is geen adres of nummer om deze persoon te bereiken.</translation>
    </message>
    <message>
        <source>The address or number cannot be right.</source>
        <translation>Het adres of nummer kan niet kloppen.</translation>
    </message>
    <message>
        <source>This kind of identifier does not go with the channel.</source>
        <translation>Deze soort identificatie past niet bij het kanaal.</translation>
    </message>
    <message>
        <source>Messages to this address came back, and nobody has confirmed it since.</source>
        <translation>Berichten aan dit adres kwamen terug, en niemand heeft het sindsdien bevestigd.</translation>
    </message>
    <message>
        <source>This person was erased on request.</source>
        <translation>Deze persoon is op verzoek gewist.</translation>
    </message>
    <message>
        <source>This person asked to be erased.</source>
        <translation>Deze persoon heeft gevraagd gewist te worden.</translation>
    </message>
    <message>
        <source>Use of this person&apos;s data is restricted.</source>
        <translation>Het gebruik van de gegevens van deze persoon is beperkt.</translation>
    </message>
    <message>
        <source>This address or number is on the suppression list.</source>
        <translation>Dit adres of nummer staat op de blokkeerlijst.</translation>
    </message>
    <message>
        <source>The person objected to direct marketing.</source>
        <translation>De persoon heeft bezwaar gemaakt tegen direct marketing.</translation>
    </message>
    <message>
        <source>The person objected to profiling.</source>
        <translation>De persoon heeft bezwaar gemaakt tegen profilering.</translation>
    </message>
    <message>
        <source>Too young to consent, and no parent did.</source>
        <translation>Te jong om toe te stemmen, en geen ouder deed het.</translation>
    </message>
    <message>
        <source>The content is more than service.</source>
        <translation>De inhoud is meer dan service.</translation>
    </message>
    <message>
        <source>The person said no.</source>
        <translation>De persoon heeft nee gezegd.</translation>
    </message>
    <message>
        <source>The consent was withdrawn.</source>
        <translation>De toestemming is ingetrokken.</translation>
    </message>
    <message>
        <source>The consent lapsed because it was not renewed.</source>
        <translation>De toestemming is vervallen omdat ze niet is vernieuwd.</translation>
    </message>
    <message>
        <source>There is a yes and a no, and nobody can tell which came last.</source>
        <translation>Er is een ja en een nee, en niemand weet welke de laatste was.</translation>
    </message>
    <message>
        <source>The consent has expired.</source>
        <translation>De toestemming is verlopen.</translation>
    </message>
    <message>
        <source>The consent is not in force yet.</source>
        <translation>De toestemming geldt nog niet.</translation>
    </message>
    <message>
        <source>The consent has not been confirmed yet.</source>
        <translation>De toestemming is nog niet bevestigd.</translation>
    </message>
    <message>
        <source>The consent does not name this destination.</source>
        <translation>De toestemming noemt deze bestemming niet.</translation>
    </message>
    <message>
        <source>Google needs consent for user data and for personalised ads; at least one is missing.</source>
        <translation>Google vraagt toestemming voor gebruikersgegevens en voor gepersonaliseerde advertenties; minstens één ontbreekt.</translation>
    </message>
    <message>
        <source>Somebody said yes to everything at once; that is no consent to this.</source>
        <translation>Er is in één keer ja gezegd tegen alles; dat is geen toestemming hiervoor.</translation>
    </message>
    <message>
        <source>It is said that the person consented, but it cannot be shown.</source>
        <translation>Er wordt gezegd dat de persoon toestemde, maar dat is niet aan te tonen.</translation>
    </message>
    <message>
        <source>Nothing says that this person consented.</source>
        <translation>Nergens blijkt dat deze persoon toestemming gaf.</translation>
    </message>
    <message>
        <source>The person consented.</source>
        <translation>De persoon heeft toestemming gegeven.</translation>
    </message>
    <message>
        <source>Part of serving a customer.</source>
        <translation>Hoort bij de service aan een klant.</translation>
    </message>
    <message>
        <source>A customer who was offered to opt out and did not.</source>
        <translation>Een klant die zich kon afmelden en dat niet deed.</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Nieuwsbrief</translation>
    </message>
    <message>
        <source>Our offers</source>
        <translation>Onze aanbiedingen</translation>
    </message>
    <message>
        <source>Offers like earlier purchases</source>
        <translation>Soortgelijk aanbod</translation>
    </message>
    <message>
        <source>Profiling</source>
        <translation>Profilering</translation>
    </message>
    <message>
        <source>Ads on other sites</source>
        <translation>Advertenties elders</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Onderzoek</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Direct marketing</source>
        <translation>Direct marketing</translation>
    </message>
    <message>
        <source>All purposes</source>
        <translation>Alle doelen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Automatic call</source>
        <translation>Belrobot</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Push message</source>
        <translation>Pushbericht</translation>
    </message>
    <message>
        <source>On the website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Ad audience</source>
        <translation>Advertenties</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle kanalen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Toegestaan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Zei ja</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Zei nee</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Trok in</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Taken back with its import</source>
        <translation>Teruggenomen met de import</translation>
    </message>
    <message>
        <source>Asked to confirm</source>
        <translation>Om bevestiging gevraagd</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Maakte bezwaar</translation>
    </message>
    <message>
        <source>Withdrew the objection</source>
        <translation>Trok het bezwaar in</translation>
    </message>
    <message>
        <source>Use restricted</source>
        <translation>Gebruik beperkt</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Beperking opgeheven</translation>
    </message>
    <message>
        <source>Put on the suppression list</source>
        <translation>Op de blokkeerlijst gezet</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Webformulier</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefoon</translation>
    </message>
    <message>
        <source>At the till</source>
        <translation>Aan de kassa</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Een ander programma</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Met de hand ingevoerd</translation>
    </message>
    <message>
        <source>Browser signal</source>
        <translation>Browsersignaal</translation>
    </message>
    <message>
        <source>Cookie banner</source>
        <translation>Cookiemelding</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>De persoon</translation>
    </message>
    <message>
        <source>A parent</source>
        <translation>Een ouder</translation>
    </message>
    <message>
        <source>Somebody here</source>
        <translation>Iemand hier</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Only a claim: no address or number of the channel comes with it.</source>
        <translation>Alleen een claim: er hoort geen adres of nummer van het kanaal bij.</translation>
    </message>
    <message>
        <source>Only a claim: it is for everything at once.</source>
        <translation>Alleen een claim: ze is voor alles tegelijk.</translation>
    </message>
    <message>
        <source>Only a claim: a browser signal is no consent to this.</source>
        <translation>Alleen een claim: een browsersignaal is hiervoor geen toestemming.</translation>
    </message>
    <message>
        <source>Only a claim: nothing says when it was given.</source>
        <translation>Alleen een claim: nergens staat wanneer ze is gegeven.</translation>
    </message>
    <message>
        <source>Only a claim: there is no proof.</source>
        <translation>Alleen een claim: er is geen bewijs.</translation>
    </message>
    <message>
        <source>Only a claim: nobody knows what text the person saw.</source>
        <translation>Alleen een claim: niemand weet welke tekst de persoon zag.</translation>
    </message>
    <message>
        <source>Only a claim: a parent cannot consent for somebody of age.</source>
        <translation>Alleen een claim: een ouder kan niet toestemmen voor iemand die oud genoeg is.</translation>
    </message>
    <message>
        <source>Several people have this address or number. Say which one is meant.</source>
        <translation>Meer mensen hebben dit adres of nummer. Zeg wie er bedoeld is.</translation>
    </message>
    <message>
        <source>Nobody in this workspace has this address or number.</source>
        <translation>Niemand in deze werkruimte heeft dit adres of nummer.</translation>
    </message>
    <message>
        <source>A yes is for one purpose and one channel.</source>
        <translation>Een ja geldt voor één doel en één kanaal.</translation>
    </message>
    <message>
        <source>The decision is not one of those that exist.</source>
        <translation>Zo&apos;n besluit bestaat niet.</translation>
    </message>
    <message>
        <source>This workspace has no such purpose.</source>
        <translation>Deze werkruimte kent dat doel niet.</translation>
    </message>
    <message>
        <source>There is no such channel.</source>
        <translation>Dat kanaal bestaat niet.</translation>
    </message>
    <message>
        <source>The method is not one of those that exist.</source>
        <translation>Zo&apos;n methode bestaat niet.</translation>
    </message>
    <message>
        <source>The actor is not one of those that exist.</source>
        <translation>Zo&apos;n handelende persoon bestaat niet.</translation>
    </message>
    <message>
        <source>The lawful basis is not one of those that exist.</source>
        <translation>Zo&apos;n grondslag bestaat niet.</translation>
    </message>
    <message>
        <source>The reason of a suppression is not one of those that exist.</source>
        <translation>Zo&apos;n reden voor een blokkering bestaat niet.</translation>
    </message>
    <message>
        <source>It does not say which address or number it is about.</source>
        <translation>Er staat niet bij om welk adres of nummer het gaat.</translation>
    </message>
    <message>
        <source>A time in it cannot be read.</source>
        <translation>Er staat een tijd in die niet te lezen is.</translation>
    </message>
    <message>
        <source>It is not a consent event.</source>
        <translation>Het is geen gebeurtenis over toestemming.</translation>
    </message>
    <message>
        <source>That is no identifier. Nothing was changed. Write its type and its value, like email:sanne@example.nl.</source>
        <translation>Dat is geen identificatie. Er is niets gewijzigd. Schrijf de soort en de waarde, zoals email:sanne@example.nl.</translation>
    </message>
    <message>
        <source>There is no such customer. Nothing was changed. Look for them by name, e-mail or phone first.</source>
        <translation>Die klant is er niet. Er is niets gewijzigd. Zoek de klant eerst op naam, e-mail of telefoon.</translation>
    </message>
    <message>
        <source>This workspace has no purpose &quot;%1&quot;. Nothing was changed and nothing left the workspace. Choose one of the purposes on the consent page.</source>
        <translation>Deze werkruimte kent geen doel ‘%1’. Er is niets gewijzigd en niets heeft de werkruimte verlaten. Kies een van de doelen op de pagina Toestemming.</translation>
    </message>
    <message>
        <source>There is no purpose &quot;%1&quot; with a channel &quot;%2&quot;. Nothing was changed. Choose a purpose and a channel of the consent page.</source>
        <translation>Er is geen doel ‘%1’ met een kanaal ‘%2’. Er is niets gewijzigd. Kies een doel en een kanaal van de pagina Toestemming.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no lawful basis. Nothing was changed. Use consent, contract, legal_obligation, legitimate_interest or soft_opt_in.</source>
        <translation>‘%1’ is geen grondslag. Er is niets gewijzigd. Gebruik consent, contract, legal_obligation, legitimate_interest of soft_opt_in.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country. Nothing was changed. Use its two letters, like NL.</source>
        <translation>‘%1’ is geen land. Er is niets gewijzigd. Gebruik de twee letters, zoals NL.</translation>
    </message>
    <message>
        <source>A review needs a number of months from 1 to 600. Nothing was changed.</source>
        <translation>Een herziening vraagt een aantal maanden van 1 tot 600. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>There is no text with number %1. Nothing was changed. See the list of texts for the numbers.</source>
        <translation>Er is geen tekst met nummer %1. Er is niets gewijzigd. De nummers staan in de lijst van teksten.</translation>
    </message>
    <message numerus="yes">
        <source>Text %1 is the proof of %n consent event(s) and stays. Nothing was changed. Add a new version instead.</source>
        <translation>
            <numerusform>Tekst %1 is het bewijs van %n toestemming en blijft. Er is niets gewijzigd. Voeg een nieuwe versie toe.</numerusform>
            <numerusform>Tekst %1 is het bewijs van %n toestemmingen en blijft. Er is niets gewijzigd. Voeg een nieuwe versie toe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no consent events. Nothing was changed. It has to be one JSON object or an array of them.</source>
        <translation>Het bestand bevat geen gebeurtenissen over toestemming. Er is niets gewijzigd. Het moet één JSON-object zijn of een lijst ervan.</translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>The folder %1 cannot be made. Nothing was written. Choose another folder, or one that you may write to.</source>
        <translation>De map %1 kan niet worden gemaakt. Er is niets geschreven. Kies een andere map, of een waarin je mag schrijven.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written, so the demo shop was not made and its files were removed again. Check that the disk has space and that you may write to the folder, then try again.</source>
        <translation>Het bestand %1 is niet te schrijven; daarom is de demowinkel niet gemaakt en zijn de bestanden weer verwijderd. Controleer of er ruimte is op de schijf en of je in de map mag schrijven, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A demo shop has between 0 and %1 people, and no fewer than 0 events. Nothing was written. Ask for a number in between.</source>
        <translation>Een demowinkel heeft tussen 0 en %1 mensen, en niet minder dan 0 gebeurtenissen. Er is niets geschreven. Vraag om een getal daartussen.</translation>
    </message>
    <message>
        <source>Canceled. No demo files were written. Start again when you want them.</source>
        <translation>Afgebroken. Er zijn geen demobestanden geschreven. Begin opnieuw als je ze wilt.</translation>
    </message>
    <message>
        <source>Yes, send me the newsletter of Lumen &amp; Zo. I can unsubscribe with one click at any time.</source>
        <translation>Ja, stuur mij de nieuwsbrief van Lumen &amp; Zo. Ik kan me op elk moment met één klik afmelden.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be asked this way. Nothing was changed. See the help for what is possible.</source>
        <translation>Zo kan het niet worden gevraagd. Er is niets gewijzigd. De hulp laat zien wat er kan.</translation>
    </message>
    <message>
        <source>The input cannot be understood. Nothing was changed. Check it and try again.</source>
        <translation>De invoer is niet te begrijpen. Er is niets gewijzigd. Controleer haar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>That is not in this workspace. Nothing was changed. Check the name and try again.</source>
        <translation>Dat is er niet in deze werkruimte. Er is niets gewijzigd. Controleer de naam en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Consent does not allow this. Nothing was changed and nothing left the workspace.</source>
        <translation>Daar is geen toestemming voor. Er is niets gewijzigd en niets heeft de werkruimte verlaten.</translation>
    </message>
    <message>
        <source>The workspace is open for writing in another window or program. Nothing was changed. Close the other one and try again.</source>
        <translation>De werkruimte is in een ander venster of programma geopend om te schrijven. Er is niets gewijzigd. Sluit dat andere en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written. Nothing was changed. Check that the disk has space and that the file may be written.</source>
        <translation>De werkruimte kon niet worden gelezen of geschreven. Er is niets gewijzigd. Controleer of er ruimte is op de schijf en of het bestand geschreven mag worden.</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of Rondom. Nothing was changed. Install the newer version to open it.</source>
        <translation>Deze werkruimte is gemaakt door een nieuwere versie van Rondom. Er is niets gewijzigd. Installeer de nieuwere versie om haar te openen.</translation>
    </message>
    <message>
        <source>There is not enough data for this yet. Nothing was changed. Import more first.</source>
        <translation>Hiervoor zijn nog niet genoeg gegevens. Er is niets gewijzigd. Importeer eerst meer.</translation>
    </message>
    <message>
        <source>Canceled. Nothing was changed.</source>
        <translation>Afgebroken. Er is niets gewijzigd.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Ordered</source>
        <translation>Bestelde</translation>
    </message>
    <message>
        <source>Got a refund</source>
        <translation>Kreeg geld terug</translation>
    </message>
    <message>
        <source>Cancelled an order</source>
        <translation>Annuleerde een bestelling</translation>
    </message>
    <message>
        <source>Viewed a product</source>
        <translation>Bekeek een product</translation>
    </message>
    <message>
        <source>Put something in the cart</source>
        <translation>Deed iets in de winkelwagen</translation>
    </message>
    <message>
        <source>Went to the checkout</source>
        <translation>Ging naar de kassa</translation>
    </message>
    <message>
        <source>Viewed a page</source>
        <translation>Bekeek een pagina</translation>
    </message>
    <message>
        <source>Received a mail</source>
        <translation>Kreeg een mail</translation>
    </message>
    <message>
        <source>Opened a mail</source>
        <translation>Opende een mail</translation>
    </message>
    <message>
        <source>Clicked in a mail</source>
        <translation>Klikte in een mail</translation>
    </message>
    <message>
        <source>A mail bounced</source>
        <translation>Een mail kwam terug</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>Vroeg om hulp</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Diende een klacht in</translation>
    </message>
    <message>
        <source>Was on an exported list</source>
        <translation>Stond op een geëxporteerde lijst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event: order number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event: what it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
            <numerusform>%Ln artikelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 en nog %Ln</numerusform>
            <numerusform>%1 en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Tweede naam</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Name prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Volledige naam</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>House addition</source>
        <translation>Toevoeging</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Klant sinds</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>Gebruikersnummer</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Klantnummer</translation>
    </message>
    <message>
        <source>Loyalty number</source>
        <translation>Klantenkaart</translation>
    </message>
    <message>
        <source>CRM number</source>
        <translation>CRM-nummer</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Apparaat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, on an axis</comment>
        <translation>%1 mln</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands, on an axis</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln min. geleden</numerusform>
            <numerusform>%Ln min. geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln uur geleden</numerusform>
            <numerusform>%Ln uur geleden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityText</name>
    <message>
        <source>The rules cannot be used: %1 is not understood. Nothing was changed. &quot;identity rules&quot; prints the present ones as an example.</source>
        <translation>De regels kunnen niet worden gebruikt: %1 wordt niet begrepen. Er is niets veranderd. &quot;identity rules&quot; toont de huidige als voorbeeld.</translation>
    </message>
</context>
<context>
    <name>ImportDraft</name>
    <message>
        <source>None of these files can be read.</source>
        <translation>Geen van deze bestanden is te lezen.</translation>
    </message>
    <message>
        <source>Say which source %1 comes from.</source>
        <translation>Zeg uit welke bron %1 komt.</translation>
    </message>
    <message>
        <source>Choose a column that tells who the rows of %1 are about.</source>
        <translation>Kies een kolom die zegt over wie de rijen van %1 gaan.</translation>
    </message>
    <message>
        <source>Export of this workspace</source>
        <translation>Export van deze werkruimte</translation>
    </message>
</context>
<context>
    <name>IngestText</name>
    <message>
        <source>There is no file %1. Nothing was changed. Check the name and the folder and try again.</source>
        <translation>Er is geen bestand %1. Er is niets gewijzigd. Controleer de naam en de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Nothing was changed. Choose a file in it.</source>
        <translation>%1 is een map, geen bestand. Er is niets gewijzigd. Kies een bestand in de map.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Nothing was changed. Check that you may read it and try again.</source>
        <translation>%1 is niet te openen: %2. Er is niets gewijzigd. Controleer of je het mag lezen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was changed. Export it again or choose another file.</source>
        <translation>%1 is leeg. Er is niets gewijzigd. Exporteer het opnieuw of kies een ander bestand.</translation>
    </message>
    <message>
        <source>%1 is not a text file. Nothing was changed. Save it as CSV and choose that file.</source>
        <translation>%1 is geen tekstbestand. Er is niets gewijzigd. Sla het op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>%1 is a workbook or an archive, not a text file. Nothing was changed. Open it, save the sheet as CSV and choose that file.</source>
        <translation>%1 is een werkmap of een archief, geen tekstbestand. Er is niets gewijzigd. Open het, sla het blad op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>Reading %1 stopped: %2. Nothing was changed. Check the disk and try again.</source>
        <translation>Het lezen van %1 is gestopt: %2. Er is niets gewijzigd. Controleer de schijf en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Nothing was changed. Choose another encoding.</source>
        <translation>De codering %1 is niet bekend. Er is niets gewijzigd. Kies een andere codering.</translation>
    </message>
    <message>
        <source>The mapping is not valid JSON: %1 in line %2. Nothing was changed. Correct it and try again.</source>
        <translation>De koppeling is geen geldige JSON: %1 in regel %2. Er is niets gewijzigd. Verbeter haar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The mapping says %1, which has no meaning. Nothing was changed. Remove or correct it and try again.</source>
        <translation>In de koppeling staat %1, en dat betekent niets. Er is niets gewijzigd. Verwijder of verbeter het en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The mapping lacks %1. Nothing was changed. Add it and try again.</source>
        <translation>In de koppeling ontbreekt %1. Er is niets gewijzigd. Voeg het toe en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The mapping&apos;s %1 cannot be understood; possible is: %2. Nothing was changed. Correct it and try again.</source>
        <translation>%1 in de koppeling is niet te begrijpen; mogelijk is: %2. Er is niets gewijzigd. Verbeter het en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file says %1 is &quot;%2&quot;, where a mapping says &quot;mapping/1&quot;. Nothing was changed. Choose a mapping file.</source>
        <translation>In het bestand is %1 ‘%2’, waar in een koppeling ‘mapping/1’ staat. Er is niets gewijzigd. Kies een koppelingsbestand.</translation>
    </message>
    <message>
        <source>The mapping names no column that tells who a row is about, such as an e-mail address, a phone number or a customer number. Nothing was changed. Add one and try again.</source>
        <translation>De koppeling noemt geen kolom die zegt over wie een rij gaat, zoals een e-mailadres, een telefoonnummer of een klantnummer. Er is niets gewijzigd. Voeg er een toe en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The mapping names a column %1 that the file does not have. Nothing was changed. Correct the mapping or choose another file.</source>
        <translation>De koppeling noemt een kolom %1 die het bestand niet heeft. Er is niets gewijzigd. Verbeter de koppeling of kies een ander bestand.</translation>
    </message>
    <message>
        <source>Files of the kind %1 cannot be imported yet. Nothing was changed. Possible are people, orders and events.</source>
        <translation>Bestanden van de soort %1 kunnen nog niet worden geïmporteerd. Er is niets gewijzigd. Mogelijk zijn people, orders en events.</translation>
    </message>
    <message>
        <source>There is no folder %1 with recipes. Nothing was changed. Check the folder and try again.</source>
        <translation>Er is geen map %1 met recepten. Er is niets gewijzigd. Controleer de map en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Column %1: in many tools &quot;%2&quot; only means being on a list. Make sure that it records a consent.</source>
        <translation>Kolom %1: in veel programma&apos;s betekent ‘%2’ alleen dat iemand op een lijst staat. Ga na of er echt toestemming mee is vastgelegd.</translation>
    </message>
    <message>
        <source>Column %1: day and month cannot be told apart. Choose the order of the dates.</source>
        <translation>Kolom %1: dag en maand zijn niet uit elkaar te houden. Kies de volgorde van de datums.</translation>
    </message>
    <message>
        <source>Column %1: decimals and thousands cannot be told apart. Choose the decimal sign.</source>
        <translation>Kolom %1: decimalen en duizendtallen zijn niet uit elkaar te houden. Kies het decimaalteken.</translation>
    </message>
    <message>
        <source>No column was recognised that tells who a row is about. Choose an e-mail address, a phone number or a customer number.</source>
        <translation>Er is geen kolom herkend die zegt over wie een rij gaat. Kies een e-mailadres, een telefoonnummer of een klantnummer.</translation>
    </message>
    <message>
        <source>A quotation mark in this row is never closed.</source>
        <translation>Een aanhalingsteken in deze rij wordt nergens gesloten.</translation>
    </message>
    <message>
        <source>The row holds zero bytes, which are no text.</source>
        <translation>De rij bevat nulbytes, en dat is geen tekst.</translation>
    </message>
    <message>
        <source>The row is too long to be one.</source>
        <translation>De rij is te lang om er een te zijn.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation>De rij heeft %1 cellen waar de kop er %2 heeft.</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark.</source>
        <translation>Na een sluitend aanhalingsteken volgt tekst.</translation>
    </message>
    <message>
        <source>Some characters are not valid in the file&apos;s encoding.</source>
        <translation>Sommige tekens zijn niet geldig in de codering van het bestand.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dit is geen e-mailadres.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Dit is geen telefoonnummer.</translation>
    </message>
    <message>
        <source>This phone number needs a country, and none is known for it.</source>
        <translation>Dit telefoonnummer heeft een land nodig, en dat is niet bekend.</translation>
    </message>
    <message>
        <source>This is not a number, or its decimal sign is not clear.</source>
        <translation>Dit is geen getal, of het decimaalteken is niet duidelijk.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Dit is ja noch nee.</translation>
    </message>
    <message>
        <source>This is not a date such as 2026-05-01, or that day does not exist.</source>
        <translation>Dit is geen datum zoals 2026-05-01, of die dag bestaat niet.</translation>
    </message>
    <message>
        <source>This is not a date written as %1, or that day does not exist.</source>
        <translation>Dit is geen datum geschreven als %1, of die dag bestaat niet.</translation>
    </message>
    <message>
        <source>This is not an amount of money, or its decimal sign is not clear.</source>
        <translation>Dit is geen geldbedrag, of het decimaalteken is niet duidelijk.</translation>
    </message>
    <message>
        <source>The row does not say who it is about.</source>
        <translation>De rij zegt niet over wie het gaat.</translation>
    </message>
    <message>
        <source>The row has no usable identifier.</source>
        <translation>De rij heeft geen bruikbare identificatie.</translation>
    </message>
    <message>
        <source>The row does not say what happened.</source>
        <translation>De rij zegt niet wat er gebeurde.</translation>
    </message>
    <message>
        <source>The row does not say when it happened.</source>
        <translation>De rij zegt niet wanneer het gebeurde.</translation>
    </message>
    <message>
        <source>The row does not say which order it belongs to.</source>
        <translation>De rij zegt niet bij welke bestelling ze hoort.</translation>
    </message>
    <message>
        <source>The amount of this order line cannot be read.</source>
        <translation>Het bedrag van deze bestelregel is niet te lezen.</translation>
    </message>
    <message>
        <source>This row of the order names another customer than its first row.</source>
        <translation>Deze rij van de bestelling noemt een andere klant dan de eerste rij.</translation>
    </message>
    <message>
        <source>Column %1: few of its cells look like what it becomes. Check the examples, or choose something else.</source>
        <translation>Kolom %1: maar weinig cellen lijken op wat de kolom wordt. Bekijk de voorbeelden, of kies iets anders.</translation>
    </message>
    <message>
        <source>Column %1 is left out, but it looks like e-mail addresses. Choose whose they are, or leave it out.</source>
        <translation>Kolom %1 wordt weggelaten, maar lijkt e-mailadressen te bevatten. Kies van wie ze zijn, of laat de kolom weg.</translation>
    </message>
    <message>
        <source>Column %1 is left out, but it looks like phone numbers. Choose whose they are, or leave it out.</source>
        <translation>Kolom %1 wordt weggelaten, maar lijkt telefoonnummers te bevatten. Kies van wie ze zijn, of laat de kolom weg.</translation>
    </message>
    <message>
        <source>Column %1 is not known, so it becomes a field of its own. Choose what it means, keep it, or leave it out.</source>
        <translation>Kolom %1 is niet bekend en wordt daarom een eigen veld. Kies wat de kolom betekent, laat het zo, of laat de kolom weg.</translation>
    </message>
    <message>
        <source>Not stored: column %1 comes first and has a value.</source>
        <translation>Niet bewaard: kolom %1 gaat voor en heeft een waarde.</translation>
    </message>
    <message>
        <source>%1 is damaged: what it holds does not match what it says. Nothing was changed. Download or export it again and try again.</source>
        <translation>%1 is beschadigd: de inhoud klopt niet met wat het bestand erover zegt. Er is niets veranderd. Download of exporteer het opnieuw en probeer het nog eens.</translation>
    </message>
    <message>
        <source>%1 is protected with a password. Nothing was changed. Save it without a password and try again.</source>
        <translation>%1 is beveiligd met een wachtwoord. Er is niets veranderd. Sla het op zonder wachtwoord en probeer het nog eens.</translation>
    </message>
    <message>
        <source>%1 is packed in a way Rondom cannot read. Nothing was changed. Unpack it and choose the file itself.</source>
        <translation>%1 is ingepakt op een manier die Rondom niet kan lezen. Er is niets veranderd. Pak het uit en kies het bestand zelf.</translation>
    </message>
    <message>
        <source>%1 holds no files. Nothing was changed. Export it again or choose another file.</source>
        <translation>In %1 zitten geen bestanden. Er is niets veranderd. Exporteer het opnieuw of kies een ander bestand.</translation>
    </message>
    <message>
        <source>%1 is an archive Rondom does not open, or one inside another. Nothing was changed. Unpack it and choose the file itself.</source>
        <translation>%1 is een archief dat Rondom niet opent, of een archief in een archief. Er is niets veranderd. Pak het uit en kies het bestand zelf.</translation>
    </message>
    <message>
        <source>%1 would grow beyond all measure when it is unpacked, as a file made to do harm does. Nothing was changed. If you trust it, unpack it yourself and choose the file itself.</source>
        <translation>%1 zou bij het uitpakken buitensporig groot worden, zoals een bestand dat schade moet aanrichten. Er is niets veranderd. Vertrouw je het, pak het dan zelf uit en kies het bestand zelf.</translation>
    </message>
    <message>
        <source>%1 ends too early: a part of it is missing. Nothing was changed. Download or export it again and try again.</source>
        <translation>%1 houdt te vroeg op: er ontbreekt een deel. Er is niets veranderd. Download of exporteer het opnieuw en probeer het nog eens.</translation>
    </message>
    <message>
        <source>%1 is a workbook of an old kind (.xls) or protected with a password. Nothing was changed. Open it, save it as .xlsx without a password and choose that file.</source>
        <translation>%1 is een werkmap van een oude soort (.xls) of beveiligd met een wachtwoord. Er is niets veranderd. Open het, sla het zonder wachtwoord op als .xlsx en kies dat bestand.</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb). Nothing was changed. Open it, save it as .xlsx and choose that file.</source>
        <translation>%1 is een binaire werkmap (.xlsb). Er is niets veranderd. Open het, sla het op als .xlsx en kies dat bestand.</translation>
    </message>
    <message>
        <source>%1 is a document, not a table. Nothing was changed. Save the table as .xlsx or CSV and choose that file.</source>
        <translation>%1 is een document, geen tabel. Er is niets veranderd. Sla de tabel op als .xlsx of CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>The workbook %1 is damaged. Nothing was changed. Open it, save it again as .xlsx or CSV and choose that file.</source>
        <translation>De werkmap %1 is beschadigd. Er is niets veranderd. Open hem, sla hem opnieuw op als .xlsx of CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>The workbook %1 has a cell beyond the last row or column any spreadsheet program knows. Nothing was changed. Open it, save it again as .xlsx or CSV and choose that file.</source>
        <translation>De werkmap %1 heeft een cel voorbij de laatste rij of kolom die een rekenprogramma kent. Er is niets veranderd. Open hem, sla hem opnieuw op als .xlsx of CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>The workbook %1 has a cell with more text than any spreadsheet program allows. Nothing was changed. Shorten it, or save the sheet as CSV and choose that file.</source>
        <translation>De werkmap %1 heeft een cel met meer tekst dan een rekenprogramma toelaat. Er is niets veranderd. Kort die in, of sla het werkblad op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>The workbook %1 holds definitions of its own, which no spreadsheet program writes and which can do harm. Nothing was changed. Open it, save it again as .xlsx or CSV and choose that file.</source>
        <translation>De werkmap %1 bevat eigen definities, die geen rekenprogramma schrijft en die schade kunnen doen. Er is niets veranderd. Open hem, sla hem opnieuw op als .xlsx of CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>The workbook %1 has no sheet with anything in it. Nothing was changed. Choose another file, or name a hidden sheet.</source>
        <translation>De werkmap %1 heeft geen werkblad waar iets in staat. Er is niets veranderd. Kies een ander bestand, of noem een verborgen werkblad.</translation>
    </message>
    <message>
        <source>The workbook %1 holds more different texts than Rondom can keep at a time. Nothing was changed. Save the sheet as CSV and choose that file.</source>
        <translation>De werkmap %1 bevat meer verschillende teksten dan Rondom tegelijk kan bewaren. Er is niets veranderd. Sla het werkblad op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>%1 holds no list of records. Nothing was changed. Export it as a list of objects, or as one object in each line.</source>
        <translation>%1 bevat geen lijst van gegevens. Er is niets veranderd. Exporteer het als een lijst van objecten, of met één object per regel.</translation>
    </message>
    <message>
        <source>%1 holds %2 files, more than the %3 Rondom reads from one archive. Nothing was changed. Unpack it and choose the files you need.</source>
        <translation>In %1 zitten %2 bestanden, meer dan de %3 die Rondom uit één archief leest. Er is niets veranderd. Pak het uit en kies de bestanden die je nodig hebt.</translation>
    </message>
    <message>
        <source>There is no file %1 in %2. Nothing was changed. Check the name and try again.</source>
        <translation>Er is geen bestand %1 in %2. Er is niets veranderd. Controleer de naam en probeer het nog eens.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked to the temporary folder: %2. Nothing was changed. Make room there and try again.</source>
        <translation>%1 kan niet worden uitgepakt in de tijdelijke map: %2. Er is niets veranderd. Maak daar ruimte en probeer het nog eens.</translation>
    </message>
    <message>
        <source>The workbook %1 has no sheet %2. Nothing was changed. Its sheets are: %3.</source>
        <translation>De werkmap %1 heeft geen werkblad %2. Er is niets veranderd. De werkbladen zijn: %3.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Dit is geen geldige JSON.</translation>
    </message>
    <message>
        <source>This is not a JSON object, so its parts have no names.</source>
        <translation>Dit is geen JSON-object, dus de delen hebben geen namen.</translation>
    </message>
    <message>
        <source>This card has no end.</source>
        <translation>Dit kaartje heeft geen einde.</translation>
    </message>
    <message>
        <source>The formula of this cell shows an error.</source>
        <translation>De formule van deze cel geeft een fout.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds passwords, tokens or card numbers. It is dropped: nothing of it is stored.</source>
        <translation>De kolom &quot;%1&quot; bevat wachtwoorden, tokens of kaartnummers. Zij vervalt: er wordt niets van opgeslagen.</translation>
    </message>
    <message>
        <source>The row adds up the rows above it.</source>
        <translation>De rij telt de rijen erboven op.</translation>
    </message>
    <message>
        <source>Another row of the same order, on line %1, was not understood. An order is imported whole or not at all.</source>
        <translation>Een andere rij van dezelfde bestelling, op regel %1, is niet begrepen. Een bestelling wordt in haar geheel geïmporteerd of helemaal niet.</translation>
    </message>
</context>
<context>
    <name>LedgerText</name>
    <message>
        <source>this person</source>
        <translation>deze persoon</translation>
    </message>
    <message>
        <source>On %1 %2 said yes to %3 %4 %5.</source>
        <comment>date, name, purpose, channel, method</comment>
        <translation>Op %1 zei %2 ja tegen %3 %4, %5.</translation>
    </message>
    <message>
        <source>On %1 %2 said no to %3 %4 %5.</source>
        <comment>date, name, purpose, channel, method</comment>
        <translation>Op %1 zei %2 nee tegen %3 %4, %5.</translation>
    </message>
    <message>
        <source>On %1 %2 withdrew from %3 %4 %5.</source>
        <comment>date, name, purpose, channel, method</comment>
        <translation>Op %1 trok %2 de toestemming in voor %3 %4, %5.</translation>
    </message>
    <message>
        <source>On %1 the yes of %2 to %3 %4 lapsed.</source>
        <comment>date, name, purpose, channel</comment>
        <translation>Op %1 verviel de toestemming van %2 voor %3 %4.</translation>
    </message>
    <message>
        <source>On %1 a yes of %2 to %3 %4 was taken back with the import it came from.</source>
        <comment>date, name, purpose, channel</comment>
        <translation>Op %1 is een toestemming van %2 voor %3 %4 teruggenomen, samen met de import waar ze uit kwam.</translation>
    </message>
    <message>
        <source>On %1 %2 was asked to confirm their yes to %3 %4.</source>
        <comment>date, name, purpose, channel</comment>
        <translation>Op %1 is %2 gevraagd om bevestiging van de toestemming voor %3 %4.</translation>
    </message>
    <message>
        <source>On %1 %2 confirmed their yes to %3 %4.</source>
        <comment>date, name, purpose, channel</comment>
        <translation>Op %1 bevestigde %2 de toestemming voor %3 %4.</translation>
    </message>
    <message>
        <source>On %1 %2 objected to %3 %4 %5.</source>
        <comment>date, name, purpose, channel, method</comment>
        <translation>Op %1 maakte %2 bezwaar tegen %3 %4, %5.</translation>
    </message>
    <message>
        <source>On %1 %2 took back their objection to %3 %4.</source>
        <comment>date, name, purpose, channel</comment>
        <translation>Op %1 trok %2 het bezwaar in tegen %3 %4.</translation>
    </message>
    <message>
        <source>On %1 %2 asked that their data is kept and not used.</source>
        <comment>date, name</comment>
        <translation>Op %1 vroeg %2 de eigen gegevens te bewaren, maar niet te gebruiken.</translation>
    </message>
    <message>
        <source>On %1 %2 allowed that their data is used again.</source>
        <comment>date, name</comment>
        <translation>Op %1 stond %2 toe dat de eigen gegevens weer worden gebruikt.</translation>
    </message>
    <message>
        <source>On %1 it was noted that %2 must not be contacted %3.</source>
        <comment>date, name, channel</comment>
        <translation>Op %1 is genoteerd dat %2 niet mag worden benaderd %3.</translation>
    </message>
    <message>
        <source>It counts no more: its import was undone.</source>
        <translation>Dit telt niet meer: de import ervan is ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>A parent spoke for them.</source>
        <translation>Een ouder sprak namens deze persoon.</translation>
    </message>
    <message>
        <source>When it happened is not known; this is when it was recorded.</source>
        <translation>Wanneer het gebeurde, is niet bekend; dit is wanneer het is vastgelegd.</translation>
    </message>
    <message>
        <source>It holds until %1.</source>
        <translation>Het geldt tot %1.</translation>
    </message>
    <message>
        <source>They saw: “%1”</source>
        <translation>De persoon zag: ‘%1’</translation>
    </message>
    <message>
        <source>File %1, row %2, recorded on %3.</source>
        <translation>Bestand %1, rij %2, vastgelegd op %3.</translation>
    </message>
    <message>
        <source>File %1, row %2.</source>
        <translation>Bestand %1, rij %2.</translation>
    </message>
    <message>
        <source>Recorded on %1.</source>
        <translation>Vastgelegd op %1.</translation>
    </message>
    <message>
        <source>What it said about the person is erased; only this line is left.</source>
        <translation>Wat er over de persoon stond, is gewist; alleen deze regel is over.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>the newsletter</source>
        <translation>de nieuwsbrief</translation>
    </message>
    <message>
        <source>our offers</source>
        <translation>onze aanbiedingen</translation>
    </message>
    <message>
        <source>offers like earlier purchases</source>
        <translation>soortgelijk aanbod</translation>
    </message>
    <message>
        <source>profiling</source>
        <translation>profilering</translation>
    </message>
    <message>
        <source>ads on other sites</source>
        <translation>advertenties op andere sites</translation>
    </message>
    <message>
        <source>research</source>
        <translation>onderzoek</translation>
    </message>
    <message>
        <source>service messages</source>
        <translation>serviceberichten</translation>
    </message>
    <message>
        <source>direct marketing</source>
        <translation>direct marketing</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a purpose of the shop&apos;s own</comment>
        <translation>‘%1’</translation>
    </message>
    <message>
        <source>by any channel</source>
        <translation>via welk kanaal dan ook</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per e-mail</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>per sms</translation>
    </message>
    <message>
        <source>by WhatsApp</source>
        <translation>via WhatsApp</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>per telefoon</translation>
    </message>
    <message>
        <source>by automatic call</source>
        <translation>per belrobot</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>per post</translation>
    </message>
    <message>
        <source>by push message</source>
        <translation>per pushbericht</translation>
    </message>
    <message>
        <source>on the website</source>
        <translation>op de website</translation>
    </message>
    <message>
        <source>in ad audiences</source>
        <translation>via advertentiedoelgroepen</translation>
    </message>
    <message>
        <source>on a web form</source>
        <translation>op een webformulier</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>op papier</translation>
    </message>
    <message>
        <source>in a phone call</source>
        <translation>in een telefoongesprek</translation>
    </message>
    <message>
        <source>at the till</source>
        <translation>aan de kassa</translation>
    </message>
    <message>
        <source>according to an imported file</source>
        <translation>volgens een geïmporteerd bestand</translation>
    </message>
    <message>
        <source>according to another program</source>
        <translation>volgens een ander programma</translation>
    </message>
    <message>
        <source>as somebody here noted</source>
        <translation>zoals iemand hier noteerde</translation>
    </message>
    <message>
        <source>by a signal of their browser</source>
        <translation>met een signaal van de browser</translation>
    </message>
    <message>
        <source>in a consent banner</source>
        <translation>in een cookiemelding</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Somebody said so</source>
        <translation>Iemand zei het</translation>
    </message>
    <message>
        <source>Found by comparing</source>
        <translation>Gevonden door te vergelijken</translation>
    </message>
    <message>
        <source>Same: %1</source>
        <comment>a type of identifier</comment>
        <translation>Gelijk: %1</translation>
    </message>
    <message>
        <source>said so</source>
        <translation>gezegd</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>lijkt erop</translation>
    </message>
    <message>
        <source>Somebody said that %1 and %2 are one customer, on %3.</source>
        <translation>Iemand zei op %3 dat %1 en %2 één klant zijn.</translation>
    </message>
    <message>
        <source>%1 and %2 are alike in what they state. %3. Compared on %4.</source>
        <translation>%1 en %2 lijken op elkaar in wat ze opgeven. %3. Vergeleken op %4.</translation>
    </message>
    <message>
        <source>%1 and %2 both state %3 (%4).</source>
        <translation>%1 en %2 noemen allebei %3 (%4).</translation>
    </message>
    <message>
        <source>It was read last from %1, row %2, and held from %3 on.</source>
        <translation>Het is het laatst gelezen uit %1, rij %2, en geldt vanaf %3.</translation>
    </message>
</context>
<context>
    <name>MatchText</name>
    <message>
        <source>%1: the same (%2)</source>
        <translation>%1: gelijk (%2)</translation>
    </message>
    <message>
        <source>%1: another form of the same (%2)</source>
        <translation>%1: een andere vorm van hetzelfde (%2)</translation>
    </message>
    <message>
        <source>%1: a typing error apart (%2)</source>
        <translation>%1: een typefout verschil (%2)</translation>
    </message>
    <message>
        <source>%1: alike (%2)</source>
        <translation>%1: lijkt erop (%2)</translation>
    </message>
    <message>
        <source>%1: agrees in part (%2)</source>
        <translation>%1: komt deels overeen (%2)</translation>
    </message>
    <message>
        <source>%1: given and family name swapped (%2)</source>
        <translation>%1: voor- en achternaam verwisseld (%2)</translation>
    </message>
    <message>
        <source>%1: different (%2)</source>
        <translation>%1: verschillend (%2)</translation>
    </message>
    <message>
        <source>%1% sure: %2</source>
        <translation>%1% zeker: %2</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>In ActiveCampaign, go to Contacts and choose Import, then Import from file. The columns are named as it expects.</source>
        <translation>Ga in ActiveCampaign naar ‘Contacts’ en kies ‘Import’, daarna ‘Import from file’. De kolommen heten zoals ActiveCampaign verwacht.</translation>
    </message>
    <message>
        <source>In Brevo, go to Contacts and choose Import contacts, then Import from file. Confirm that they opted in.</source>
        <translation>Ga in Brevo naar ‘Contacts’ en kies ‘Import contacts’, daarna ‘Import from file’. Bevestig dat de mensen zich hebben aangemeld.</translation>
    </message>
    <message>
        <source>In Google Ads, go to Tools, Audience manager, and add a Customer list from this file. The data is hashed already.</source>
        <translation>Ga in Google Ads naar ‘Tools’, ‘Doelgroepbeheer’, en voeg met dit bestand een klantenlijst toe. De gegevens zijn al gehasht.</translation>
    </message>
    <message>
        <source>In HubSpot, go to Contacts and choose Import, then Import file from computer, with one file of contacts.</source>
        <translation>Ga in HubSpot naar ‘Contacts’ en kies ‘Import’, daarna ‘Import file from computer’, met één bestand met contacten.</translation>
    </message>
    <message>
        <source>In Klaviyo, go to Audience, Lists and segments, open the list and choose Import contacts. Tick that they gave consent.</source>
        <translation>Ga in Klaviyo naar ‘Audience’, ‘Lists and segments’, open de lijst en kies ‘Import contacts’. Vink aan dat de mensen toestemming gaven.</translation>
    </message>
    <message>
        <source>In Laposta, open the list, choose to import relations from a file, and match the columns.</source>
        <translation>Open in Laposta de lijst, kies voor relaties importeren uit een bestand en koppel de kolommen.</translation>
    </message>
    <message>
        <source>In LinkedIn Campaign Manager, go to Plan, Audiences, and create an audience by uploading a list of contacts.</source>
        <translation>Ga in LinkedIn Campaign Manager naar ‘Plan’, ‘Audiences’, en maak een doelgroep door een lijst met contacten te uploaden.</translation>
    </message>
    <message>
        <source>In Mailchimp, go to Audience and choose Add contacts, Import contacts, Upload a file. Choose the status Subscribed, and let it update who is there already.</source>
        <translation>Ga in Mailchimp naar ‘Audience’ en kies ‘Add contacts’, ‘Import contacts’, ‘Upload a file’. Kies de status ‘Subscribed’, en laat bijwerken wie er al in staat.</translation>
    </message>
    <message>
        <source>In MailerLite, go to Subscribers, choose Add subscribers, Import from CSV, and pick the group they belong in.</source>
        <translation>Ga in MailerLite naar ‘Subscribers’, kies ‘Add subscribers’, ‘Import from CSV’, en kies de groep waar de mensen bij horen.</translation>
    </message>
    <message>
        <source>In Meta Ads Manager, go to Audiences, create a Custom audience from a Customer list, and upload this file. The data is hashed already.</source>
        <translation>Ga in Meta Advertentiebeheer naar ‘Doelgroepen’, maak een aangepaste doelgroep op basis van een klantenlijst en upload dit bestand. De gegevens zijn al gehasht.</translation>
    </message>
    <message>
        <source>In Spotler, go to Contacts, choose Import, and match the columns. Tick the permission the people gave.</source>
        <translation>Ga in Spotler naar de contacten, kies voor importeren en koppel de kolommen. Kies de permissie die de mensen gaven.</translation>
    </message>
    <message>
        <source>In TikTok Ads Manager, go to Tools, Audiences, create a Custom audience from a Customer file, and upload this file.</source>
        <translation>Ga in TikTok Ads Manager naar ‘Tools’, ‘Audiences’, maak een ‘Custom audience’ op basis van een ‘Customer file’ en upload dit bestand.</translation>
    </message>
    <message>
        <source>In the Zendesk Admin Center, go to Account, Tools, Data importer, and import the file as users.</source>
        <translation>Ga in het Admin Center van Zendesk naar ‘Account’, ‘Tools’, ‘Data importer’, en importeer het bestand als gebruikers.</translation>
    </message>
    <message>
        <source>Double-click the file to open it in your spreadsheet. The cells are written so that none of them can act as a formula.</source>
        <translation>Dubbelklik op het bestand om het in je spreadsheet te openen. De cellen zijn zo geschreven dat geen ervan als formule kan werken.</translation>
    </message>
    <message>
        <source>Hand the file to the program it is for. Rondom remembers who is on it, so that next time it can be only the changes.</source>
        <translation>Geef het bestand aan het programma waarvoor het is. Rondom onthoudt wie erin staat, zodat het de volgende keer alleen de veranderingen hoeven te zijn.</translation>
    </message>
</context>
<context>
    <name>PeopleSource</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
</context>
<context>
    <name>ProfilesText</name>
    <message>
        <source>The rules cannot be used: %1 is not understood. Nothing was changed. &quot;profile survivorship&quot; prints the present ones as an example.</source>
        <translation>De regels kunnen niet worden gebruikt: %1 wordt niet begrepen. Er is niets veranderd. &quot;profile survivorship&quot; toont de huidige als voorbeeld.</translation>
    </message>
</context>
<context>
    <name>ProgramLanguageText</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation: &quot;nl&quot; in the Dutch one.</extracomment>
        <translation>nl</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>%1: %2 Nothing was changed. Correct this part of the segment definition and try again.</source>
        <translation>%1: %2 Er is niets gewijzigd. Verbeter dit deel van de segmentdefinitie en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This is no JSON; reading stopped at character %1.</source>
        <translation>Dit is geen JSON; het lezen stopte bij teken %1.</translation>
    </message>
    <message>
        <source>This is no segment definition: it must begin with &quot;rondom&quot;: &quot;segment/1&quot;.</source>
        <translation>Dit is geen segmentdefinitie: ze moet beginnen met &quot;rondom&quot;: &quot;segment/1&quot;.</translation>
    </message>
    <message>
        <source>Here should be %1.</source>
        <translation>Hier hoort %1.</translation>
    </message>
    <message>
        <source>This key means nothing here.</source>
        <translation>Deze sleutel betekent hier niets.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing.</source>
        <translation>De sleutel ‘%1’ ontbreekt.</translation>
    </message>
    <message>
        <source>Nothing tells what this condition is about. It needs one of %1.</source>
        <translation>Nergens staat waar deze voorwaarde over gaat. Er is een nodig van %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no operator that can be used here.</source>
        <translation>‘%1’ is geen operator die hier gebruikt kan worden.</translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; takes no value.</source>
        <translation>De operator ‘%1’ heeft geen waarde.</translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; does not fit the trait &quot;%2&quot; of type &quot;%3&quot;.</source>
        <translation>De operator ‘%1’ past niet bij het kenmerk ‘%2’ van het type ‘%3’.</translation>
    </message>
    <message>
        <source>This value does not fit the trait &quot;%1&quot; of type &quot;%2&quot;.</source>
        <translation>Deze waarde past niet bij het kenmerk ‘%1’ van het type ‘%2’.</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>Deze lijst is leeg.</translation>
    </message>
    <message>
        <source>The first value is higher than the second.</source>
        <translation>De eerste waarde is hoger dan de tweede.</translation>
    </message>
    <message>
        <source>&quot;from&quot; must lie before &quot;to&quot;.</source>
        <translation>‘from’ moet voor ‘to’ liggen.</translation>
    </message>
    <message>
        <source>This number must lie between %1 and %2.</source>
        <translation>Dit getal moet tussen %1 en %2 liggen.</translation>
    </message>
    <message>
        <source>This is no valid regular expression (%1).</source>
        <translation>Dit is geen geldige reguliere expressie (%1).</translation>
    </message>
    <message>
        <source>Groups here may be nested at most %1 deep.</source>
        <translation>Groepen mogen hier hoogstens %1 diep in elkaar zitten.</translation>
    </message>
    <message>
        <source>This version of Rondom does not support this condition yet.</source>
        <translation>Deze versie van Rondom kent deze voorwaarde nog niet.</translation>
    </message>
    <message>
        <source>A condition on a property belongs in the &quot;where&quot; of an event.</source>
        <translation>Een voorwaarde op een eigenschap hoort in de ‘where’ van een gebeurtenis.</translation>
    </message>
    <message>
        <source>The &quot;where&quot; of an event holds conditions on its properties, and this is not one of them.</source>
        <translation>De ‘where’ van een gebeurtenis bevat voorwaarden op haar eigenschappen, en dit is er geen.</translation>
    </message>
    <message>
        <source>A sequence starts with something done, without &quot;within&quot;.</source>
        <translation>Een reeks begint met iets wat gedaan is, zonder ‘within’.</translation>
    </message>
    <message>
        <source>There is no trait &quot;%1&quot; in this workspace.</source>
        <translation>Er is geen kenmerk ‘%1’ in deze werkruimte.</translation>
    </message>
    <message>
        <source>There is no saved segment &quot;%1&quot;.</source>
        <translation>Er is geen bewaard segment ‘%1’.</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; would depend on itself through this condition.</source>
        <translation>Door deze voorwaarde zou het segment ‘%1’ van zichzelf afhangen.</translation>
    </message>
    <message>
        <source>It is not known who was in the segment &quot;%1&quot; when: it was never refreshed. Refresh it first.</source>
        <translation>Het is niet bekend wie wanneer in het segment ‘%1’ zat: het is nooit bijgewerkt. Werk het eerst bij.</translation>
    </message>
    <message>
        <source>This purpose or channel does not exist.</source>
        <translation>Dit doel of kanaal bestaat niet.</translation>
    </message>
    <message>
        <source>There is no saved segment &quot;%1&quot;. Nothing was changed. Check the name, or save the segment first.</source>
        <translation>Er is geen bewaard segment ‘%1’. Er is niets gewijzigd. Controleer de naam, of bewaar het segment eerst.</translation>
    </message>
    <message>
        <source>There is no profile with the id %1. Nothing was changed. Find the person first and use the id shown there.</source>
        <translation>Er is geen klant met nummer %1. Er is niets gewijzigd. Zoek de persoon eerst en gebruik het nummer dat daar staat.</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; is used by %2. Nothing was changed. Change or remove those first.</source>
        <translation>Het segment ‘%1’ wordt gebruikt door %2. Er is niets gewijzigd. Wijzig of verwijder die eerst.</translation>
    </message>
    <message>
        <source>There is a segment &quot;%1&quot; already. Nothing was changed. Choose another name.</source>
        <translation>Er is al een segment ‘%1’. Er is niets gewijzigd. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The segment has no name. Nothing was changed. Give it a &quot;name&quot; and save it again.</source>
        <translation>Het segment heeft geen naam. Er is niets gewijzigd. Geef het een ‘name’ en bewaar het opnieuw.</translation>
    </message>
    <message>
        <source>You stopped this. Nothing was changed. Start it again whenever you like.</source>
        <translation>Je hebt dit afgebroken. Er is niets gewijzigd. Begin opnieuw wanneer je wilt.</translation>
    </message>
    <message>
        <source>an object { ... }</source>
        <translation>een object { ... }</translation>
    </message>
    <message>
        <source>a list [ ... ]</source>
        <translation>een lijst [ ... ]</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>een tekst die niet leeg is</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een geheel getal</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true of false</translation>
    </message>
    <message>
        <source>one text, number, true or false</source>
        <translation>één tekst, getal, true of false</translation>
    </message>
    <message>
        <source>a list of two values, low and high</source>
        <translation>een lijst van twee waarden, laag en hoog</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>een van %1</translation>
    </message>
    <message>
        <source>a date like &quot;2026-05-12&quot; or a moment like &quot;2026-05-12T10:00:00Z&quot;</source>
        <translation>een datum zoals &quot;2026-05-12&quot; of een moment zoals &quot;2026-05-12T10:00:00Z&quot;</translation>
    </message>
    <message>
        <source>Two to six segments can be compared. Nothing was changed. Name as many.</source>
        <translation>Twee tot zes segmenten kunnen worden vergeleken. Er is niets veranderd. Noem er zoveel.</translation>
    </message>
    <message>
        <source>There is no number at “%1” in the rule. Nothing was changed. List the numbers first and name one of them.</source>
        <translation>Er staat geen getal op “%1” in de regel. Er is niets veranderd. Vraag eerst de lijst van getallen en noem er een.</translation>
    </message>
    <message>
        <source>This is not the definition of a computed trait: it lacks &quot;rondom&quot;: &quot;trait/1&quot;. Nothing was changed. Add that line or choose another file.</source>
        <translation>Dit is geen definitie van een berekend kenmerk: &quot;rondom&quot;: &quot;trait/1&quot; ontbreekt. Er is niets veranderd. Voeg die regel toe of kies een ander bestand.</translation>
    </message>
    <message>
        <source>&quot;for&quot; asks how long a value that sources state, or a place in a segment, has held; of this nothing is recorded.</source>
        <translation>&quot;for&quot; vraagt hoe lang een waarde die bronnen noemen, of een plaats in een segment, al geldt; hiervan is niets vastgelegd.</translation>
    </message>
    <message>
        <source>There is no computed trait &quot;%1&quot;. Nothing was changed. &quot;profile trait list&quot; shows those there are.</source>
        <translation>Er is geen berekend kenmerk &quot;%1&quot;. Er is niets veranderd. &quot;profile trait list&quot; toont welke er zijn.</translation>
    </message>
    <message>
        <source>The trait &quot;%1&quot; comes from your sources already. Nothing was changed. Give the computed trait another name.</source>
        <translation>Het kenmerk &quot;%1&quot; komt al uit je bronnen. Er is niets veranderd. Geef het berekende kenmerk een andere naam.</translation>
    </message>
    <message>
        <source>The trait &quot;%1&quot; is used by %2. Nothing was changed. Take it out of these segments first.</source>
        <translation>Het kenmerk &quot;%1&quot; wordt gebruikt door %2. Er is niets veranderd. Haal het eerst uit deze segmenten.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>another form of the same</source>
        <translation>een andere vorm van hetzelfde</translation>
    </message>
    <message>
        <source>a typing error apart</source>
        <translation>een typefout verschil</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>lijkt erop</translation>
    </message>
    <message>
        <source>agrees in part</source>
        <translation>komt deels overeen</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>voor- en achternaam verwisseld</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschillend</translation>
    </message>
    <message>
        <source>Almost certainly one customer</source>
        <translation>Vrijwel zeker één klant</translation>
    </message>
    <message>
        <source>Probably one customer</source>
        <translation>Waarschijnlijk één klant</translation>
    </message>
    <message>
        <source>Perhaps one customer</source>
        <translation>Misschien één klant</translation>
    </message>
    <message>
        <source>Probably two customers</source>
        <translation>Waarschijnlijk twee klanten</translation>
    </message>
    <message>
        <source>says little</source>
        <translation>zegt weinig</translation>
    </message>
    <message>
        <source>speaks strongly for it</source>
        <translation>spreekt er sterk voor</translation>
    </message>
    <message>
        <source>speaks for it</source>
        <translation>spreekt ervoor</translation>
    </message>
    <message>
        <source>speaks strongly against it</source>
        <translation>spreekt er sterk tegen</translation>
    </message>
    <message>
        <source>speaks against it</source>
        <translation>spreekt ertegen</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Joins nobody</source>
        <translation>Voegt niemand samen</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Voegt samen</translation>
    </message>
    <message>
        <source>Joins only with the same %1</source>
        <comment>traits</comment>
        <translation>Voegt alleen samen bij gelijke %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between conditions</comment>
        <translation> of </translation>
    </message>
    <message>
        <source> and </source>
        <comment>between traits</comment>
        <translation> en </translation>
    </message>
    <message>
        <source>It joins, but is the address of an office</source>
        <translation>Voegt samen, maar is het adres van een kantoor</translation>
    </message>
    <message>
        <source>Identifiers of this type do not join</source>
        <translation>Identificaties van deze soort voegen niet samen</translation>
    </message>
    <message>
        <source>It names nobody</source>
        <translation>Noemt niemand</translation>
    </message>
    <message>
        <source>It is too short</source>
        <translation>Te kort</translation>
    </message>
    <message>
        <source>It is the address of an office</source>
        <translation>Is het adres van een kantoor</translation>
    </message>
    <message>
        <source>More records state it than one customer can have</source>
        <translation>Meer records noemen het dan één klant kan hebben</translation>
    </message>
    <message>
        <source>More people use this device</source>
        <translation>Meer mensen gebruiken dit apparaat</translation>
    </message>
    <message>
        <source>The records differ in what has to be the same besides</source>
        <translation>De records verschillen in wat verder gelijk moet zijn</translation>
    </message>
    <message>
        <source>A customer would have more identifiers than allowed</source>
        <translation>Een klant zou meer identificaties hebben dan mag</translation>
    </message>
    <message>
        <source>Somebody said that they are different people</source>
        <translation>Iemand zei dat het verschillende mensen zijn</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>ooit</translation>
    </message>
    <message>
        <source>within a year</source>
        <translation>binnen een jaar</translation>
    </message>
    <message>
        <source>within a month</source>
        <translation>binnen een maand</translation>
    </message>
    <message>
        <source>within a week</source>
        <translation>binnen een week</translation>
    </message>
</context>
<context>
    <name>ShiftText</name>
    <message numerus="yes">
        <source>%Ln customer(s) become one with another.</source>
        <translation>
            <numerusform>%Ln klant wordt één met een ander.</numerusform>
            <numerusform>%Ln klanten worden één met een ander.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) fall apart.</source>
        <translation>
            <numerusform>%Ln klant valt uiteen.</numerusform>
            <numerusform>%Ln klanten vallen uiteen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 customers instead of %2.</source>
        <comment>after, before</comment>
        <translation>%1 klanten in plaats van %2.</translation>
    </message>
    <message>
        <source>Every customer stays who they are.</source>
        <translation>Elke klant blijft wie die is.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) move along.</source>
        <translation>
            <numerusform>%Ln gebeurtenis verhuist mee.</numerusform>
            <numerusform>%Ln gebeurtenissen verhuizen mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the consent log move along.</source>
        <translation>
            <numerusform>%Ln regel van het toestemmingslogboek verhuist mee.</numerusform>
            <numerusform>%Ln regels van het toestemmingslogboek verhuizen mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Segments concerned: %1.</source>
        <translation>Betrokken segmenten: %1.</translation>
    </message>
    <message>
        <source>Every customer stayed who they are.</source>
        <translation>Elke klant bleef wie die was.</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>Eén klant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageText</name>
    <message>
        <source>The workspace may only be read. Nothing was changed. Check the permissions of the file and of its folder.</source>
        <translation>De werkruimte mag alleen worden gelezen. Er is niets gewijzigd. Controleer de rechten van het bestand en van de map.</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Nothing was changed. Restore a backup, and keep the damaged file until you have.</source>
        <translation>Het bestand van de werkruimte is beschadigd. Er is niets gewijzigd. Zet een back-up terug, en bewaar het beschadigde bestand tot dat gelukt is.</translation>
    </message>
    <message>
        <source>There is no workspace at %1. Nothing was changed. Check the path, or make one with &quot;workspace create&quot;.</source>
        <translation>Er is geen werkruimte op %1. Er is niets gewijzigd. Controleer het pad, of maak er een met ‘workspace create’.</translation>
    </message>
    <message>
        <source>%1 exists already. It was left as it is. Choose another name, or open it.</source>
        <translation>%1 bestaat al. Het is gelaten zoals het was. Kies een andere naam, of open het.</translation>
    </message>
    <message>
        <source>%1 is not a Rondom workspace. It was left as it is. Choose a file that Rondom made.</source>
        <translation>%1 is geen werkruimte van Rondom. Het is gelaten zoals het was. Kies een bestand dat Rondom heeft gemaakt.</translation>
    </message>
    <message>
        <source>%1 is open for writing in another window or program. Nothing was changed. Close the other one and try again.</source>
        <translation>%1 is in een ander venster of programma geopend om te schrijven. Er is niets gewijzigd. Sluit dat andere en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed. Choose a folder you may write to.</source>
        <translation>%1 is niet te schrijven. Er is niets gewijzigd. Kies een map waarin je mag schrijven.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Check that it is a file and that you may open it.</source>
        <translation>%1 is niet te lezen. Er is niets gewijzigd. Controleer of het een bestand is en of je het mag openen.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Rondom. It was left as it is. Install the newer version to open it.</source>
        <translation>%1 is gemaakt door een nieuwere versie van Rondom. Het is gelaten zoals het was. Installeer de nieuwere versie om het te openen.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to the layout of this version. It is as it was. Check that the disk has space, and try again.</source>
        <translation>De werkruimte kon niet naar de indeling van deze versie worden gebracht. Ze is zoals ze was. Controleer of er ruimte is op de schijf, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The drive %1 could not be read or written. Nothing was changed. Check that it is connected and has room, and try again.</source>
        <translation>De schijf %1 kon niet worden gelezen of beschreven. Er is niets veranderd. Controleer of zij is aangesloten en ruimte heeft, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The drive %1 is full: %2 MB are left. Nothing was changed. Make room on that drive and try again.</source>
        <translation>De schijf %1 is vol: er is nog %2 MB. Er is niets veranderd. Maak ruimte op die schijf en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>SurvivorText</name>
    <message>
        <source>All together</source>
        <translation>Alle samen</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>De nieuwste</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>De eerste</translation>
    </message>
    <message>
        <source>The most trusted source</source>
        <translation>De meest vertrouwde bron</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>De langste</translation>
    </message>
    <message>
        <source>The earliest</source>
        <translation>De vroegste</translation>
    </message>
    <message>
        <source>The smallest</source>
        <translation>De kleinste</translation>
    </message>
    <message>
        <source>The latest</source>
        <translation>De laatste</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>De grootste</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>De som</translation>
    </message>
    <message>
        <source>Yes when any says yes</source>
        <translation>Ja als er één ja zegt</translation>
    </message>
    <message>
        <source>Yes when all say yes</source>
        <translation>Ja als alle ja zeggen</translation>
    </message>
    <message>
        <source>Every item that any source states, each once.</source>
        <translation>Alles wat een bron noemt, elk één keer.</translation>
    </message>
    <message>
        <source>What was true last, whichever source said so.</source>
        <translation>Wat het laatst waar was, welke bron het ook zei.</translation>
    </message>
    <message>
        <source>Only what was stated last, without the items of others.</source>
        <translation>Alleen wat het laatst is genoemd, zonder wat andere noemen.</translation>
    </message>
    <message>
        <source>What was stated first and stays, whatever is stated later.</source>
        <translation>Wat het eerst is genoemd en blijft, wat er later ook komt.</translation>
    </message>
    <message>
        <source>The newest word of the source that stands highest and says anything.</source>
        <translation>Het nieuwste woord van de hoogste bron die iets zegt.</translation>
    </message>
    <message>
        <source>The longest text: it usually says most.</source>
        <translation>De langste tekst: die zegt meestal het meest.</translation>
    </message>
    <message>
        <source>Compared over all sources, each by its last word.</source>
        <translation>Vergeleken over alle bronnen, elk met haar laatste woord.</translation>
    </message>
    <message>
        <source>Added up over all sources, each by its last word. Amounts in different currencies are not added; the newest holds then.</source>
        <translation>Opgeteld over alle bronnen, elk met haar laatste woord. Bedragen in verschillende munten worden niet opgeteld; dan geldt het nieuwste.</translation>
    </message>
    <message>
        <source>One source that says yes is enough.</source>
        <translation>Eén bron die ja zegt is genoeg.</translation>
    </message>
    <message>
        <source>One source that says no is enough for no.</source>
        <translation>Eén bron die nee zegt is genoeg voor nee.</translation>
    </message>
</context>
<context>
    <name>TargetText</name>
    <message>
        <source>Identifier: %1</source>
        <translation>Identificatie: %1</translation>
    </message>
    <message>
        <source>Trait: %1</source>
        <translation>Kenmerk: %1</translation>
    </message>
    <message>
        <source>Property: %1</source>
        <translation>Eigenschap: %1</translation>
    </message>
    <message>
        <source>Order line: %1</source>
        <translation>Bestelregel: %1</translation>
    </message>
    <message>
        <source>Do not contact: %1</source>
        <translation>Niet benaderen: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Consent: %1, %2</source>
        <comment>purpose, channel</comment>
        <translation>Toestemming: %1, %2</translation>
    </message>
    <message>
        <source>When it was last changed</source>
        <translation>Wanneer het veranderd is</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>%1 is not a time zone. Nothing was made. Write it as in Europe/Amsterdam.</source>
        <translation>%1 is geen tijdzone. Er is niets gemaakt. Schrijf haar zoals Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>A country has two letters, as NL, and a currency three, as EUR. Nothing was made. Correct them and try again.</source>
        <translation>Een land heeft twee letters, zoals NL, en een munt drie, zoals EUR. Er is niets gemaakt. Verbeter ze en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no file to import. Nothing was changed. Name one or more files.</source>
        <translation>Er is geen bestand om te importeren. Er is niets gewijzigd. Noem een of meer bestanden.</translation>
    </message>
    <message>
        <source>There is no recipe named %1. Nothing was changed. &quot;recipe list&quot; shows the ones there are.</source>
        <translation>Er is geen recept met de naam %1. Er is niets gewijzigd. ‘recipe list’ laat zien welke er zijn.</translation>
    </message>
    <message>
        <source>No recipe fits %1, which has the columns %2. Nothing was changed. Say what its columns mean with a mapping.</source>
        <translation>Geen recept past bij %1, met de kolommen %2. Er is niets gewijzigd. Zeg met een koppeling wat de kolommen betekenen.</translation>
    </message>
    <message>
        <source>There is no import %1. Nothing was changed. &quot;import list&quot; shows the ones there are.</source>
        <translation>Er is geen import %1. Er is niets gewijzigd. ‘import list’ laat zien welke er zijn.</translation>
    </message>
    <message>
        <source>Import %1 was undone before. Nothing was changed. Import the file again to bring it back.</source>
        <translation>Import %1 is al eerder ongedaan gemaakt. Er is niets gewijzigd. Importeer het bestand opnieuw om alles terug te krijgen.</translation>
    </message>
    <message>
        <source>The rejected rows cannot be saved at %1. Nothing was changed. Choose a folder you may write to.</source>
        <translation>De afgewezen rijen kunnen niet worden bewaard op %1. Er is niets gewijzigd. Kies een map waarin je mag schrijven.</translation>
    </message>
    <message>
        <source>There is no customer %1. Nothing was changed. &quot;profile find&quot; looks for people by name, e-mail, phone or order number.</source>
        <translation>Er is geen klant %1. Er is niets gewijzigd. ‘profile find’ zoekt mensen op naam, e-mail, telefoon of bestelnummer.</translation>
    </message>
    <message>
        <source>There is no source record %1. Nothing was changed. Write it as source:id, as &quot;profile show&quot; lists them.</source>
        <translation>Er is geen bronrecord %1. Er is niets gewijzigd. Schrijf het als bron:nummer, zoals ‘profile show’ ze geeft.</translation>
    </message>
    <message>
        <source>There is nothing to undo. Nothing was changed.</source>
        <translation>Er is niets om ongedaan te maken. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>There is nothing to redo. Nothing was changed.</source>
        <translation>Er is niets om opnieuw te doen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>An import that was undone cannot be redone. Nothing was changed. Import the file again.</source>
        <translation>Een import die ongedaan is gemaakt, kan niet opnieuw worden gedaan. Er is niets gewijzigd. Importeer het bestand opnieuw.</translation>
    </message>
    <message>
        <source>The query cannot be run: %1. Nothing was changed. Only SELECT is possible, on the views of the manual.</source>
        <translation>De vraag kan niet worden uitgevoerd: %1. Er is niets gewijzigd. Alleen SELECT is mogelijk, op de views van de handleiding.</translation>
    </message>
    <message>
        <source>This record is all there is of the customer, so there is nothing to split off. Nothing was changed.</source>
        <translation>Dit record is alles wat er van de klant is, dus er is niets om af te splitsen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import van %1</translation>
    </message>
    <message>
        <source>Segment &quot;%1&quot; saved</source>
        <translation>Segment ‘%1’ bewaard</translation>
    </message>
    <message>
        <source>Segment &quot;%1&quot; deleted</source>
        <translation>Segment ‘%1’ verwijderd</translation>
    </message>
    <message>
        <source>Customers merged: %1</source>
        <translation>Klanten samengevoegd: %1</translation>
    </message>
    <message>
        <source>Customer split: %1</source>
        <translation>Klant gesplitst: %1</translation>
    </message>
    <message>
        <source>Marked as different people: %1</source>
        <translation>Als verschillende mensen gemerkt: %1</translation>
    </message>
    <message>
        <source>%1 and %2 are the same customer already. Nothing was changed. Name two different customers; &quot;identity split&quot; takes one record out of a customer.</source>
        <translation>%1 en %2 zijn al dezelfde klant. Er is niets gewijzigd. Noem twee verschillende klanten; ‘identity split’ haalt één record uit een klant.</translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation>De rij is leeg.</translation>
    </message>
    <message>
        <source>This person is known already, and only new people were asked for.</source>
        <translation>Deze persoon is al bekend, en er is alleen om nieuwe mensen gevraagd.</translation>
    </message>
    <message>
        <source>Nobody like this is known, and only known people were asked for.</source>
        <translation>Zo iemand is niet bekend, en er is alleen om bekende mensen gevraagd.</translation>
    </message>
    <message>
        <source>%1 is an export for %2, in which people stand as hashes: nobody can be read out of it again. Nothing was changed. Import the files the data came from, or export with &quot;csv&quot;.</source>
        <translation>%1 is een export voor %2, waarin mensen als hashes staan: niemand kan er weer uit worden gelezen. Er is niets veranderd. Importeer de bestanden waar de gegevens vandaan kwamen, of exporteer met &quot;csv&quot;.</translation>
    </message>
    <message>
        <source>The folder %1 is not watched. Nothing was changed. &quot;watch list&quot; shows the ones that are.</source>
        <translation>De map %1 wordt niet bewaakt. Er is niets veranderd. &quot;watch list&quot; toont welke wel.</translation>
    </message>
    <message>
        <source>There is no folder %1. Nothing was changed. Make it first, or name another one.</source>
        <translation>Er is geen map %1. Er is niets veranderd. Maak haar eerst, of noem een andere.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wordt geïmporteerd</translation>
    </message>
    <message>
        <source>%1 cannot be moved and stays where it is. It is not imported twice. Allow writing in its folder, or take it away.</source>
        <translation>%1 kan niet worden verplaatst en blijft staan. Het wordt niet tweemaal geïmporteerd. Sta schrijven in de map toe, of haal het weg.</translation>
    </message>
    <message>
        <source>Nobody knows the columns of %1. It stays where it is. Import it by hand once and say what its columns mean.</source>
        <translation>De kolommen van %1 zijn onbekend. Het bestand blijft staan. Importeer het eenmaal met de hand en zeg wat de kolommen betekenen.</translation>
    </message>
    <message>
        <source>Customers matched, joined: %1</source>
        <translation>Klanten vergeleken, samengevoegd: %1</translation>
    </message>
    <message>
        <source>This import needs up to about %1 MB of free space.</source>
        <translation>Deze import heeft tot ongeveer %1 MB vrije ruimte nodig.</translation>
    </message>
    <message>
        <source>The query holds more than one statement. None of them was run and nothing was changed. Give one SELECT at a time.</source>
        <translation>De query bevat meer dan één opdracht. Geen ervan is uitgevoerd en er is niets veranderd. Geef één SELECT per keer.</translation>
    </message>
    <message>
        <source>Nobody has a trait called %1. Nothing was changed. &quot;profile show&quot; lists the traits of a customer.</source>
        <translation>Niemand heeft een kenmerk dat %1 heet. Er is niets veranderd. &quot;profile show&quot; noemt de kenmerken van een klant.</translation>
    </message>
    <message>
        <source>That is no value of %1. Nothing was changed. Write it like this: %2.</source>
        <translation>Dat is geen waarde van %1. Er is niets veranderd. Schrijf het zo: %2.</translation>
    </message>
    <message>
        <source>Said by hand: %1</source>
        <translation>Met de hand gezegd: %1</translation>
    </message>
    <message>
        <source>Choice of values changed, customers concerned: %1</source>
        <translation>Keuze van waarden veranderd, betrokken klanten: %1</translation>
    </message>
    <message>
        <source>Identity rules changed, customers after it: %1</source>
        <translation>Herkenningsregels veranderd, klanten daarna: %1</translation>
    </message>
    <message>
        <source>Computed trait &quot;%1&quot; saved</source>
        <translation>Berekend kenmerk &quot;%1&quot; opgeslagen</translation>
    </message>
    <message>
        <source>Computed trait &quot;%1&quot; deleted</source>
        <translation>Berekend kenmerk &quot;%1&quot; verwijderd</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>All your customers, all around, on your own computer.</source>
        <translation>Al je klanten, rondom, op je eigen computer.</translation>
    </message>
    <message>
        <source>The workspace to open.</source>
        <translation>De werkruimte om te openen.</translation>
    </message>
    <message>
        <source>The language: en or nl.</source>
        <translation>De taal: en of nl.</translation>
    </message>
    <message>
        <source>The appearance: light, dark or system.</source>
        <translation>Het uiterlijk: light, dark of system.</translation>
    </message>
    <message>
        <source>Save a picture of every page in a folder and quit.</source>
        <translation>Bewaar een afbeelding van elke pagina in een map en stop.</translation>
    </message>
    <message>
        <source>A file to show on the import page of the pictures.</source>
        <translation>Een bestand om op de importpagina van de afbeeldingen te tonen.</translation>
    </message>
    <message>
        <source>--language is en or nl.</source>
        <translation>--language is en of nl.</translation>
    </message>
    <message>
        <source>--theme is light, dark or system.</source>
        <translation>--theme is light, dark of system.</translation>
    </message>
    <message>
        <source>Only one workspace can be opened.</source>
        <translation>Er kan maar één werkruimte worden geopend.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BalanceView</name>
    <message>
        <source>rows read</source>
        <translation>rijen gelezen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Afgewezen rijen opslaan</translation>
    </message>
    <message>
        <source>Nothing was changed. An import would do this:</source>
        <translation>Er is niets gewijzigd. Een import zou dit doen:</translation>
    </message>
    <message>
        <source>Imported. You can undo it at any time, also weeks from now.</source>
        <translation>Geïmporteerd. Je kunt het altijd ongedaan maken, ook over weken nog.</translation>
    </message>
    <message>
        <source>Events: %1 new, %2 updated, %3 known already.</source>
        <translation>Gebeurtenissen: %1 nieuw, %2 bijgewerkt, %3 al bekend.</translation>
    </message>
    <message>
        <source>Consents stay claims as long as nobody says which text people saw. Fill in that text and import again.</source>
        <translation>Toestemmingen blijven claims zolang niemand zegt welke tekst mensen zagen. Vul die tekst in en importeer opnieuw.</translation>
    </message>
    <message>
        <source>Exactly these files were imported before.</source>
        <translation>Precies deze bestanden zijn al eerder geïmporteerd.</translation>
    </message>
    <message>
        <source>about somebody known already</source>
        <translation>over iemand die al bekend is</translation>
    </message>
    <message>
        <source>name nobody</source>
        <translation>noemen niemand</translation>
    </message>
    <message>
        <source>consents granted</source>
        <translation>toestemmingen gegeven</translation>
    </message>
    <message>
        <source>consents withdrawn</source>
        <translation>toestemmingen ingetrokken</translation>
    </message>
    <message>
        <source>claims without proof</source>
        <translation>claims zonder bewijs</translation>
    </message>
    <message>
        <source>not to be contacted</source>
        <translation>niet te benaderen</translation>
    </message>
    <message>
        <source>cells not used</source>
        <translation>cellen niet gebruikt</translation>
    </message>
    <message>
        <source>Rows behind the number</source>
        <translation>Rijen achter het getal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known value(s) about people overwritten by newer ones.</source>
        <translation>
            <numerusform>%Ln bekende waarde over mensen overschreven door een nieuwere.</numerusform>
            <numerusform>%Ln bekende waarden over mensen overschreven door nieuwere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a count and its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>De eerste %1 van de %2 staan in de lijst.</translation>
    </message>
    <message>
        <source>also</source>
        <comment>beside the numbers of a balance</comment>
        <translation>ook</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderChoiceModel</name>
    <message>
        <source>Use “%1”</source>
        <translation>‘%1’ gebruiken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderCountLabel</name>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%1 van de %2 klanten</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Bezig met tellen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderCounter</name>
    <message>
        <source>Not finished: “%1” is still empty.</source>
        <translation>Niet af: ‘%1’ is nog leeg.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderGroup</name>
    <message>
        <source>Condition</source>
        <translation>Voorwaarde</translation>
    </message>
    <message>
        <source>Excluded people</source>
        <translation>Uitgesloten mensen</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>De regel</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Add a group to this group</source>
        <translation>Een groep aan deze groep toevoegen</translation>
    </message>
    <message>
        <source>Nobody is excluded.</source>
        <translation>Niemand is uitgesloten.</translation>
    </message>
    <message>
        <source>of these means left out</source>
        <translation>hiervan betekent weggelaten</translation>
    </message>
    <message>
        <source>Left out of the rule above:</source>
        <translation>Weggelaten uit de regel hierboven:</translation>
    </message>
    <message>
        <source>Everybody. Add a condition to choose among them.</source>
        <translation>Iedereen. Voeg een voorwaarde toe om te kiezen.</translation>
    </message>
    <message>
        <source>of these hold</source>
        <translation>hiervan gelden</translation>
    </message>
    <message>
        <source>of these holds</source>
        <translation>hiervan geldt</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>This group is left out.</source>
        <translation>Deze groep is weggelaten.</translation>
    </message>
    <message>
        <source>Add a condition to this group (Ctrl+Enter)</source>
        <translation>Een voorwaarde aan deze groep toevoegen (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderModel</name>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Change condition</source>
        <translation>Voorwaarde wijzigen</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Groep toevoegen</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Voorwaarde toevoegen</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Groep verwijderen</translation>
    </message>
    <message>
        <source>Delete condition</source>
        <translation>Voorwaarde verwijderen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Negate</source>
        <translation>Omkeren</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Weer meenemen</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>Groep wijzigen</translation>
    </message>
    <message>
        <source>Wrap in group</source>
        <translation>In een groep zetten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Move into group</source>
        <translation>In de groep zetten</translation>
    </message>
    <message>
        <source>Move out of group</source>
        <translation>Uit de groep halen</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Als tekst bewerken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderNode</name>
    <message>
        <source>Drag to another place, or move with Alt and the arrow keys</source>
        <translation>Sleep naar een andere plek, of verplaats met Alt en de pijltjestoetsen</translation>
    </message>
    <message>
        <source>Leave out, without deleting</source>
        <translation>Weglaten zonder te verwijderen</translation>
    </message>
    <message>
        <source>More for this condition</source>
        <translation>Meer voor deze voorwaarde</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Weer meenemen</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Verplaatsen: %1</translation>
    </message>
    <message>
        <source>Include again: %1</source>
        <translation>Weer meenemen: %1</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Weglaten: %1</translation>
    </message>
    <message>
        <source>More for: %1</source>
        <translation>Meer voor: %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Take back “not”</source>
        <translation>‘Niet’ weghalen</translation>
    </message>
    <message>
        <source>Say “not”</source>
        <translation>‘Niet’ zeggen</translation>
    </message>
    <message>
        <source>Wrap in a group</source>
        <translation>In een groep zetten</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Omhoog	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Omlaag	Alt+Down</translation>
    </message>
    <message>
        <source>Move into a group	Alt+Right</source>
        <translation>In een groep zetten	Alt+Right</translation>
    </message>
    <message>
        <source>Move out of the group	Alt+Left</source>
        <translation>Uit de groep halen	Alt+Left</translation>
    </message>
    <message>
        <source>Move back to the rule</source>
        <translation>Terug naar de regel</translation>
    </message>
    <message>
        <source>Move to “Exclude”</source>
        <translation>Naar ‘Uitsluiten’</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Verwijderen	Del</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderOffer</name>
    <message>
        <source>Traits</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Of a product in it</source>
        <translation>Van een product erin</translation>
    </message>
    <message>
        <source>Of the event</source>
        <translation>Van de gebeurtenis</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berekend</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderPicker</name>
    <message>
        <source>%1: %2</source>
        <comment>field and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderPopup</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderRow</name>
    <message>
        <source>not</source>
        <translation>niet</translation>
    </message>
    <message>
        <source>Take back “not”</source>
        <translation>‘Niet’ weghalen</translation>
    </message>
    <message>
        <source>A condition that is not finished yet</source>
        <translation>Een voorwaarde die nog niet af is</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Als tekst bewerken</translation>
    </message>
    <message>
        <source>The condition as text</source>
        <translation>De voorwaarde als tekst</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This is no JSON object. Nothing was changed. Correct the text and apply it again.</source>
        <translation>Dit is geen JSON-object. Er is niets gewijzigd. Verbeter de tekst en pas hem opnieuw toe.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderSentenceView</name>
    <message>
        <source>no limit</source>
        <translation>geen grens</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose values</source>
        <translation>Waarden kiezen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add values</source>
        <translation>Waarden toevoegen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderSwitch</name>
    <message>
        <source>ALL</source>
        <translation>ALLE</translation>
    </message>
    <message>
        <source>Everything in this group must hold</source>
        <translation>Alles in deze groep moet gelden</translation>
    </message>
    <message>
        <source>ANY</source>
        <translation>EEN</translation>
    </message>
    <message>
        <source>Something in this group must hold</source>
        <translation>Iets in deze groep moet gelden</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>GEEN</translation>
    </message>
    <message>
        <source>Nothing in this group may hold</source>
        <translation>Niets in deze groep mag gelden</translation>
    </message>
    <message>
        <source>NOT ALL</source>
        <translation>NIET ALLE</translation>
    </message>
    <message>
        <source>Something in this group must not hold</source>
        <translation>Iets in deze groep mag niet gelden</translation>
    </message>
</context>
<context>
    <name>rondom::ui::BuilderValueChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ComparisonModel</name>
    <message>
        <source>only one of them says so</source>
        <translation>alleen bij één van beide</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekend uit</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>%1, worth %2</source>
        <comment>number of orders, amount</comment>
        <translation>%1, voor %2</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>What that says</source>
        <translation>Wat dat zegt</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ComparisonPanel</name>
    <message>
        <source>The two customers side by side</source>
        <translation>De twee klanten naast elkaar</translation>
    </message>
    <message>
        <source>Open the first customer</source>
        <translation>De eerste klant openen</translation>
    </message>
    <message>
        <source>Open the second customer</source>
        <translation>De tweede klant openen</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>Eén klant</translation>
    </message>
    <message>
        <source>Two customers</source>
        <translation>Twee klanten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>They are one customer: merge</source>
        <translation>Ze zijn één klant: samenvoegen</translation>
    </message>
    <message>
        <source>They are not the same: never ask again</source>
        <translation>Ze zijn niet dezelfde: nooit meer vragen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Later beslissen</translation>
    </message>
    <message>
        <source>Keys: M merges, N is not the same, L is later; Ctrl+Z takes an answer back.</source>
        <translation>Toetsen: M voegt samen, N is niet dezelfde, L is later; Ctrl+Z neemt een antwoord terug.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ComputedTraitsPage</name>
    <message>
        <source>Computed traits</source>
        <translation>Berekende kenmerken</translation>
    </message>
    <message>
        <source>New trait</source>
        <translation>Nieuw kenmerk</translation>
    </message>
    <message>
        <source>New computed trait</source>
        <translation>Nieuw berekend kenmerk</translation>
    </message>
    <message>
        <source>What would you like to know of every customer?</source>
        <translation>Wat wil je van elke klant weten?</translation>
    </message>
    <message>
        <source>How often they ordered last year, their favourite shop, the days since they last came: a computed trait is worked out of what they did and is always up to date. Rules and the page of a customer use it as any other trait.</source>
        <translation>Hoe vaak ze vorig jaar bestelden, hun favoriete winkel, de dagen sinds hun laatste bezoek: een berekend kenmerk volgt uit wat ze deden en is altijd actueel. Regels en de pagina van een klant gebruiken het als elk ander kenmerk.</translation>
    </message>
    <message>
        <source>What the trait is called</source>
        <translation>Hoe het kenmerk heet</translation>
    </message>
    <message>
        <source>Name of the trait</source>
        <translation>Naam van het kenmerk</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete the trait</source>
        <translation>Het kenmerk verwijderen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save the trait</source>
        <translation>Het kenmerk opslaan</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Gebruikt door</translation>
    </message>
    <message>
        <source>Choose what it is worked out of.</source>
        <translation>Kies waaruit het wordt berekend.</translation>
    </message>
    <message>
        <source>Give it a name, and choose what it is worked out of.</source>
        <translation>Geef het een naam, en kies waaruit het wordt berekend.</translation>
    </message>
    <message>
        <source>%1. In rules: %2.</source>
        <comment>how the trait is worked out, its name in rules</comment>
        <translation>%1. In regels: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have a value</source>
        <translation>
            <numerusform>%Ln klant heeft een waarde</numerusform>
            <numerusform>%Ln klanten hebben een waarde</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving a computed trait</source>
        <translation>Een berekend kenmerk opslaan</translation>
    </message>
    <message>
        <source>The trait &quot;%1&quot; is saved.</source>
        <translation>Het kenmerk &quot;%1&quot; is opgeslagen.</translation>
    </message>
    <message>
        <source>Deleting a computed trait</source>
        <translation>Een berekend kenmerk verwijderen</translation>
    </message>
    <message>
        <source>The trait &quot;%1&quot; is deleted. Undo brings it back.</source>
        <translation>Het kenmerk &quot;%1&quot; is verwijderd. Ongedaan maken brengt het terug.</translation>
    </message>
    <message>
        <source>The most frequent values</source>
        <translation>De vaakst voorkomende waarden</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ConditionModel</name>
    <message numerus="yes">
        <source>Of those who met everything above, this takes away %Ln.</source>
        <translation>
            <numerusform>Van wie aan alles hierboven voldoet, haalt dit er %Ln weg.</numerusform>
            <numerusform>Van wie aan alles hierboven voldoet, haalt dit er %Ln weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Voorwaarde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Blijft daarna over</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ConsentMatrixModel</name>
    <message>
        <source>%1 by %2: %3 allowed, %4 withdrawn, %5 expired, %6 not known</source>
        <translation>%1 via %2: %3 toegestaan, %4 ingetrokken, %5 verlopen, %6 niet bekend</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <comment>purpose, channel, state</comment>
        <translation>%1 via %2: %3</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column of phone calls</comment>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Robot call</source>
        <comment>column of automatic calls</comment>
        <translation>Belrobot</translation>
    </message>
    <message>
        <source>Push</source>
        <comment>column of push messages</comment>
        <translation>Push</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>column of what is shown on the website</comment>
        <translation>Website</translation>
    </message>
    <message>
        <source>Ads</source>
        <comment>column of ad audiences</comment>
        <translation>Advertenties</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ConsentPage</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Look up one person</source>
        <translation>Eén persoon opzoeken</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Klant openen</translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation>Weer iedereen tonen</translation>
    </message>
    <message>
        <source>Open the page of this customer</source>
        <translation>De pagina van deze klant openen</translation>
    </message>
    <message>
        <source>How many people allow what</source>
        <translation>Hoeveel mensen wat toestaan</translation>
    </message>
    <message>
        <source>Purposes by channels</source>
        <translation>Doelen per kanaal</translation>
    </message>
    <message>
        <source>Recording a withdrawal</source>
        <translation>Intrekking wordt vastgelegd</translation>
    </message>
    <message>
        <source>The withdrawal is in the ledger and holds from now on. It cannot be undone; only the person can allow it again.</source>
        <translation>De intrekking staat in het register en geldt vanaf nu. Ze kan niet ongedaan worden gemaakt; alleen de persoon zelf kan het weer toestaan.</translation>
    </message>
    <message>
        <source>Check the ledger</source>
        <translation>Register controleren</translation>
    </message>
    <message>
        <source>Check that nothing in the ledger was altered</source>
        <translation>Controleren of er niets in het register is veranderd</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is as it was written: %Ln line(s), none altered, moved or removed.</source>
        <translation>
            <numerusform>Het register is zoals het is geschreven: %Ln regel, niet veranderd, verplaatst of verwijderd.</numerusform>
            <numerusform>Het register is zoals het is geschreven: %Ln regels, geen ervan veranderd, verplaatst of verwijderd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger was altered at line %1. What comes after it proves nothing. Go back to a backup from before.</source>
        <translation>Het register is veranderd bij regel %1. Wat erna komt, bewijst niets. Ga terug naar een back-up van ervoor.</translation>
    </message>
    <message>
        <source>Who was never asked counts as no, and stays out of every file.</source>
        <translation>Wie het nooit is gevraagd, telt als nee en blijft buiten elk bestand.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>purpose, channel, state</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Open one of them to see what they said, when, how and on which text.</source>
        <translation>Open een van hen om te zien wat die zei, wanneer, hoe en bij welke tekst.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::CoveragePanel</name>
    <message>
        <source>Granted is a yes that can be shown: when, how and on which text. Withdrawn is a no, which holds whatever an older file says. Expired was a yes until a date that is over. Unknown was never asked, or only claimed: it counts as no.</source>
        <translation>Toegestaan is een ja dat je kunt aantonen: wanneer, hoe en bij welke tekst. Ingetrokken is een nee, dat geldt wat een ouder bestand ook zegt. Verlopen was een ja tot een datum die voorbij is. Onbekend is nooit gevraagd, of alleen een claim: het telt als nee.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>purpose, channel</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 people may be contacted for this, %3 of all. The others stay out of every file.</source>
        <translation>Je mag hiervoor %1 van de %2 mensen benaderen, %3 van iedereen. De anderen blijven buiten elk bestand.</translation>
    </message>
    <message>
        <source>Nobody may be contacted for this: it was never asked, or nobody said yes. Import a list with their consent to begin.</source>
        <translation>Je mag hiervoor niemand benaderen: het is nooit gevraagd, of niemand zei ja. Importeer een lijst met toestemmingen om te beginnen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, number of people</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show these people</source>
        <translation>Deze mensen tonen</translation>
    </message>
    <message>
        <source>There is nobody to show</source>
        <translation>Er is niemand om te tonen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Name, e-mail, phone or order number</source>
        <translation>Naam, e-mail, telefoon of bestelnummer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Mailable</source>
        <translation>Te mailen</translation>
    </message>
    <message>
        <source>Active in the last 90 days</source>
        <translation>Actief in de laatste 90 dagen</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Nog geen klanten</translation>
    </message>
    <message>
        <source>Import an export of your web shop, newsletter tool or till. Rondom recognises each person once, whichever files they are in.</source>
        <translation>Importeer een export van je webwinkel, mailprogramma of kassa. Rondom herkent elke persoon één keer, in welke bestanden die ook staat.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>No customer matches. Try a part of the name, the e-mail address, the phone number in any spelling, or an order number.</source>
        <translation>Geen klant past hierbij. Probeer een deel van de naam, het e-mailadres, het telefoonnummer in welke schrijfwijze ook, of een bestelnummer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the customers (Ctrl+F)</source>
        <translation>Klanten zoeken (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>rondom::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Imports, everything done</source>
        <translation>Imports, alles wat gedaan is</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Everything done</source>
        <translation>Alles wat gedaan is</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Nog geen imports</translation>
    </message>
    <message>
        <source>Whatever you import is listed here, and each import can be undone, also weeks later.</source>
        <translation>Alles wat je importeert komt hier te staan, en elke import kan ongedaan worden gemaakt, ook weken later.</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Dit ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the chosen action</source>
        <translation>De gekozen actie ongedaan maken</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Geldt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Undoing an import</source>
        <translation>Import wordt ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wordt ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Ongedaan gemaakt: %1.</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Do the chosen action again</source>
        <translation>De gekozen actie opnieuw doen</translation>
    </message>
    <message>
        <source>Looking at what an undo would do</source>
        <translation>Gevolgen van ongedaan maken worden bekeken</translation>
    </message>
    <message>
        <source>Doing it again</source>
        <translation>Wordt opnieuw gedaan</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Opnieuw gedaan: %1.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message>
        <source>Customers who may be there twice</source>
        <translation>Klanten die er misschien dubbel in staan</translation>
    </message>
    <message>
        <source>Recognition rules</source>
        <translation>Herkenningsregels</translation>
    </message>
    <message>
        <source>By which identifiers customers are recognised</source>
        <translation>Waaraan klanten worden herkend</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;? %2</source>
        <comment>action, what would happen</comment>
        <translation>&quot;%1&quot; ongedaan maken? %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::DifferencesView</name>
    <message>
        <source>What is different about the members</source>
        <translation>Wat er anders is aan de leden</translation>
    </message>
    <message>
        <source>Comparing the members with everybody...</source>
        <translation>De leden worden met iedereen vergeleken...</translation>
    </message>
    <message>
        <source>Did: %1</source>
        <comment>event</comment>
        <translation>Deed: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>trait: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>share, people</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>times as often</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Nothing that is known sets the members apart from everybody more than chance does.</source>
        <translation>Niets wat bekend is onderscheidt de leden meer van iedereen dan het toeval.</translation>
    </message>
    <message>
        <source>What is seen more or less often among the members than chance explains, the most striking first.</source>
        <translation>Wat onder de leden vaker of minder vaak voorkomt dan het toeval verklaart, het opvallendste eerst.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Of the members</source>
        <translation>Van de leden</translation>
    </message>
    <message>
        <source>Of everybody</source>
        <translation>Van iedereen</translation>
    </message>
    <message>
        <source>As often</source>
        <translation>Zo vaak</translation>
    </message>
</context>
<context>
    <name>rondom::ui::DraftEditor</name>
    <message>
        <source>comma</source>
        <translation>komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>puntkomma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>verticale streep</translation>
    </message>
    <message numerus="yes">
        <source>%1 · separated by %2 · %Ln column(s) · %3</source>
        <translation>
            <numerusform>%1 · gescheiden door %2 · %Ln kolom · %3</numerusform>
            <numerusform>%1 · gescheiden door %2 · %Ln kolommen · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Use a mapping file</source>
        <translation>Koppelingsbestand gebruiken</translation>
    </message>
    <message>
        <source>Text people saw when they agreed</source>
        <translation>Tekst die mensen zagen toen ze toestemden</translation>
    </message>
    <message>
        <source>Columns, first rows, result</source>
        <translation>Kolommen, eerste rijen, resultaat</translation>
    </message>
    <message>
        <source>What the columns become</source>
        <translation>Wat de kolommen worden</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Eerste rijen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Bezig met lezen …</translation>
    </message>
    <message>
        <source>Nothing is kept: every column is left out.</source>
        <translation>Er wordt niets bewaard: elke kolom is weggelaten.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) as they will be kept. Point at a value to see what stands in the file.</source>
        <translation>
            <numerusform>De eerste %Ln rij zoals die wordt bewaard. Wijs een waarde aan om te zien wat er in het bestand staat.</numerusform>
            <numerusform>De eerste %Ln rijen zoals ze worden bewaard. Wijs een waarde aan om te zien wat er in het bestand staat.</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: Yes, send me the newsletter.</source>
        <translation>Bijvoorbeeld: Ja, stuur mij de nieuwsbrief.</translation>
    </message>
    <message>
        <source>Which text did people see when they agreed?</source>
        <translation>Welke tekst zagen mensen toen ze toestemden?</translation>
    </message>
    <message>
        <source>As you answered for this source before.</source>
        <translation>Zoals je eerder voor deze bron hebt geantwoord.</translation>
    </message>
    <message>
        <source>Go to the next thing to decide</source>
        <translation>Naar de volgende keuze gaan</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Er is niets meer te kiezen.</translation>
    </message>
    <message>
        <source>First rows as they will be kept</source>
        <translation>Eerste rijen zoals ze worden bewaard</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Dit bestand is niet te lezen</translation>
    </message>
    <message>
        <source>The other files are imported without it. Take it off the list, or repair it and add it again.</source>
        <translation>De andere bestanden worden zonder dit bestand geïmporteerd. Haal het van de lijst, of herstel het en voeg het opnieuw toe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to decide</source>
        <translation>
            <numerusform>Nog %Ln keuze te maken</numerusform>
            <numerusform>Nog %Ln keuzes te maken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to decide: go to the next</source>
        <translation>
            <numerusform>Nog %Ln keuze te maken: naar de volgende gaan</numerusform>
            <numerusform>Nog %Ln keuzes te maken: naar de volgende gaan</numerusform>
        </translation>
    </message>
    <message>
        <source>With the text they saw, each yes in this file is a consent you can show. Without it, each is kept as a claim only, and nobody can be contacted on it.</source>
        <translation>Met de tekst die mensen zagen, is elk ja in dit bestand een toestemming die je kunt aantonen. Zonder die tekst wordt elk ja alleen als claim bewaard, en mag je op grond daarvan niemand benaderen.</translation>
    </message>
    <message numerus="yes">
        <source>Workbook · %Ln column(s) · %1</source>
        <translation>
            <numerusform>Werkmap · %Ln kolom · %1</numerusform>
            <numerusform>Werkmap · %Ln kolommen · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON · %Ln column(s) · %1</source>
        <translation>
            <numerusform>JSON · %Ln kolom · %1</numerusform>
            <numerusform>JSON · %Ln kolommen · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address cards · %Ln column(s) · %1</source>
        <translation>
            <numerusform>Adreskaartjes · %Ln kolom · %1</numerusform>
            <numerusform>Adreskaartjes · %Ln kolommen · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Werkblad van de werkmap</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>spaties</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>dubbele punt</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>stuurtekens</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExamplesView</name>
    <message>
        <source>Whom do you want to reach?</source>
        <translation>Wie wil je bereiken?</translation>
    </message>
    <message>
        <source>A segment is a rule that selects people: who ordered twice this year, who lives in Ghent, who stopped opening mails.</source>
        <translation>Een segment is een regel die mensen kiest: wie dit jaar twee keer bestelde, wie in Gent woont, wie geen mails meer opent.</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nieuw segment</translation>
    </message>
    <message>
        <source>Or start from one of these</source>
        <translation>Of begin met een van deze</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a segment, what it selects</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportChoices</name>
    <message>
        <source>What to export</source>
        <translation>Wat er geëxporteerd wordt</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Alleen veranderingen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Only who is new or different since the last export of this segment to this destination</source>
        <translation>Alleen wie nieuw of anders is sinds de vorige export van dit segment naar deze bestemming</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Naar een bestand exporteren</translation>
    </message>
    <message>
        <source>%1 uses the list for itself: people must have named it when they agreed.</source>
        <translation>%1 gebruikt de lijst ook voor zichzelf: mensen moeten het genoemd hebben toen ze toestemden.</translation>
    </message>
    <message>
        <source>This list was not exported before: everybody on it is new.</source>
        <translation>Deze lijst is nog niet eerder geëxporteerd: iedereen erop is nieuw.</translation>
    </message>
    <message>
        <source>%1 has only this channel.</source>
        <translation>%1 heeft alleen dit kanaal.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Naar een bestand exporteren</translation>
    </message>
    <message>
        <source>What leaves, held back, former exports</source>
        <translation>Wat vertrekt, tegengehouden, eerdere exports</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Wat vertrekt</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Tegengehouden</translation>
    </message>
    <message>
        <source>Former exports</source>
        <translation>Eerdere exports</translation>
    </message>
    <message>
        <source>There is no segment yet. Make one first; it says whom to export.</source>
        <translation>Er is nog geen segment. Maak er eerst een; dat zegt wie je exporteert.</translation>
    </message>
    <message>
        <source>%1 of %2 people leave, %3 are held back.</source>
        <translation>%1 van de %2 mensen vertrekken, %3 worden tegengehouden.</translation>
    </message>
    <message>
        <source>Held back (%1)</source>
        <translation>Tegengehouden (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>purpose, channel</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wordt geëxporteerd</translation>
    </message>
    <message>
        <source>Nobody leaves</source>
        <translation>Niemand vertrekt</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>Segment maken</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open the folder of the chosen former export</source>
        <translation>De map van de gekozen eerdere export openen</translation>
    </message>
    <message>
        <source>Every file that left, with its reader, its purpose and who was held back. Each person&apos;s page tells which of them they were in.</source>
        <translation>Elk bestand dat vertrok, met de ontvanger, het doel en wie werd tegengehouden. Op de pagina van elke klant staat in welke bestanden die stond.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) are new there.</source>
        <translation>
            <numerusform>%Ln persoon is daar nieuw.</numerusform>
            <numerusform>%Ln mensen zijn daar nieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) changed.</source>
        <translation>
            <numerusform>Bij %Ln persoon is iets veranderd.</numerusform>
            <numerusform>Bij %Ln mensen is iets veranderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have to be removed there; a second file says whom.</source>
        <translation>
            <numerusform>%Ln persoon moet daar worden verwijderd; een tweede bestand zegt wie.</numerusform>
            <numerusform>%Ln mensen moeten daar worden verwijderd; een tweede bestand zegt wie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this segment now. The file would be empty.</source>
        <translation>Er zit nu niemand in dit segment. Het bestand zou leeg zijn.</translation>
    </message>
    <message>
        <source>Everybody in this segment is held back. The reasons are under &quot;Held back&quot;.</source>
        <translation>Iedereen in dit segment wordt tegengehouden. De redenen staan onder ‘Tegengehouden’.</translation>
    </message>
    <message>
        <source>What leaves (first %1)</source>
        <translation>Wat vertrekt (eerste %1)</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Nog niets te exporteren</translation>
    </message>
    <message>
        <source>Former exports (%1)</source>
        <translation>Eerdere exports (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Last exported on %1, with %Ln person(s).</source>
        <translation>
            <numerusform>Laatst geëxporteerd op %1, met %Ln persoon.</numerusform>
            <numerusform>Laatst geëxporteerd op %1, met %Ln mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 is not there any more. The history keeps what was in the file, not the file itself.</source>
        <translation>De map %1 is er niet meer. De geschiedenis bewaart wat er in het bestand stond, niet het bestand zelf.</translation>
    </message>
    <message>
        <source>The export is under way.</source>
        <translation>De export is bezig.</translation>
    </message>
    <message>
        <source>Looking at what would leave …</source>
        <translation>Kijken wat er zou vertrekken …</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ExportResult</name>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open the folder the file is in</source>
        <translation>De map met het bestand openen</translation>
    </message>
    <message>
        <source>Close what became of the export</source>
        <translation>Het resultaat van de export sluiten</translation>
    </message>
    <message>
        <source>The file was written, and nobody is on it: everybody is held back. The reasons are below.</source>
        <translation>Het bestand is geschreven, en er staat niemand in: iedereen wordt tegengehouden. De redenen staan hieronder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) exported.</source>
        <translation>
            <numerusform>%Ln persoon geëxporteerd.</numerusform>
            <numerusform>%Ln mensen geëxporteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom the tool has to remove is in %1.</source>
        <translation>Wie het programma moet verwijderen, staat in %1.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::FactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>fact: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::FieldPicker</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Kolommen van de lijst</translation>
    </message>
    <message>
        <source>%1 is what the tool knows people by: it is always there.</source>
        <translation>Aan %1 herkent het programma mensen: die kolom is er altijd.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::FilesCard</name>
    <message>
        <source>Files to import</source>
        <translation>Bestanden om te importeren</translation>
    </message>
</context>
<context>
    <name>rondom::ui::FilesModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Niet te lezen</translation>
    </message>
    <message>
        <source>Columns recognised</source>
        <translation>Kolommen herkend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) to decide</source>
        <translation>
            <numerusform>Nog te kiezen bij %Ln kolom</numerusform>
            <numerusform>Nog te kiezen bij %Ln kolommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln thing(s) to decide</source>
        <comment>a recipe</comment>
        <translation>
            <numerusform>%1, nog %Ln keuze te maken</numerusform>
            <numerusform>%1, nog %Ln keuzes te maken</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Herkend als</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
</context>
<context>
    <name>rondom::ui::HeldBackView</name>
    <message>
        <source>Show these people</source>
        <translation>Deze mensen tonen</translation>
    </message>
    <message>
        <source>Held back, by reason</source>
        <translation>Tegengehouden, per reden</translation>
    </message>
    <message>
        <source>Show the people held back for the chosen reason</source>
        <translation>De mensen tonen die om de gekozen reden worden tegengehouden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Nobody is held back: everybody in the segment allows this.</source>
        <translation>Niemand wordt tegengehouden: iedereen in het segment staat dit toe.</translation>
    </message>
    <message>
        <source>Nobody leaves without consent. These people are in the segment and stay out of the file.</source>
        <translation>Niemand vertrekt zonder toestemming. Deze mensen zitten in het segment en blijven buiten het bestand.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::HelpWindow</name>
    <message>
        <source>Rondom help</source>
        <translation>Hulp bij Rondom</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Pagina&apos;s van de handleiding</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Terug (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vooruit (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vooruit</translation>
    </message>
</context>
<context>
    <name>rondom::ui::HistoryView</name>
    <message>
        <source>Size over time</source>
        <translation>Grootte in de tijd</translation>
    </message>
    <message>
        <source>Who is in is noted when the segment is saved, and whenever it is refreshed.</source>
        <translation>Wie erin zit wordt genoteerd als het segment wordt opgeslagen, en telkens als het wordt ververst.</translation>
    </message>
    <message>
        <source>Counted once so far. Each refresh adds a point, and says who entered and who left.</source>
        <translation>Tot nu toe één keer geteld. Elke verversing voegt een punt toe en zegt wie erbij kwam en wie vertrok.</translation>
    </message>
    <message>
        <source>From %1 to %2 people: %3 entered, %4 left.</source>
        <comment>size, size, people, people</comment>
        <translation>Van %1 naar %2 mensen: %3 kwamen erbij, %4 vertrokken.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Erbij</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Bring your customers together</source>
        <translation>Breng je klanten bij elkaar</translation>
    </message>
    <message>
        <source>Import the exports of your web shop, newsletter tool and till. Rondom recognises each person once and shows everything they did, and nothing leaves this computer.</source>
        <translation>Importeer de exports van je webwinkel, mailprogramma en kassa. Rondom herkent elke persoon één keer en laat alles zien wat die deed, en niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>%1 of all customers</source>
        <translation>%1 van alle klanten</translation>
    </message>
    <message>
        <source>did something in the last 90 days</source>
        <translation>deden iets in de laatste 90 dagen</translation>
    </message>
    <message>
        <source>after discounts and refunds</source>
        <translation>na kortingen en terugbetalingen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Mailable</source>
        <translation>Te mailen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Customers known, by month</source>
        <translation>Bekende klanten, per maand</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Omzet per maand</translation>
    </message>
    <message>
        <source>Customers known</source>
        <translation>Bekende klanten</translation>
    </message>
    <message>
        <source>Last imports</source>
        <translation>Laatste imports</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Alle imports</translation>
    </message>
    <message>
        <source>Show all imports</source>
        <translation>Alle imports tonen</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Wat je nu kunt doen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>%1 of them known</source>
        <translation>%1 van hen bekend</translation>
    </message>
    <message>
        <source>Known is who has an e-mail address, a phone or a customer number. The others visited without telling who they are.</source>
        <translation>Bekend is wie een e-mailadres, een telefoon- of een klantnummer heeft. De anderen kwamen langs zonder te zeggen wie ze zijn.</translation>
    </message>
    <message>
        <source>Who may get the newsletter by e-mail now.</source>
        <translation>Wie de nieuwsbrief nu per e-mail mag krijgen.</translation>
    </message>
    <message>
        <source>Since you were last here</source>
        <translation>Sinds je vorige bezoek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than at the end of %1</source>
        <translation>
            <numerusform>%Ln meer dan eind %1</numerusform>
            <numerusform>%Ln meer dan eind %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No revenue in the last twelve months</source>
        <translation>Geen omzet in de laatste twaalf maanden</translation>
    </message>
    <message>
        <source>The best month was %1, with %2</source>
        <translation>De beste maand was %1, met %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome. From your next visit on, this is where you read what changed while you were away.</source>
        <translation>Welkom. Vanaf je volgende bezoek lees je hier wat er veranderde terwijl je weg was.</translation>
    </message>
    <message>
        <source>All quiet: everything is as you left it on %1. Import the newest files to see what your customers did since.</source>
        <translation>Alles is rustig: het is nog zoals je het op %1 achterliet. Importeer de nieuwste bestanden om te zien wat je klanten sindsdien deden.</translation>
    </message>
    <message>
        <source>You left on %1.</source>
        <translation>Je was hier voor het laatst op %1.</translation>
    </message>
    <message>
        <source>Remembering the visit</source>
        <translation>Bezoek wordt onthouden</translation>
    </message>
    <message>
        <source>Counting the segments</source>
        <translation>Segmenten worden geteld</translation>
    </message>
</context>
<context>
    <name>rondom::ui::IdentifierRuleForm</name>
    <message>
        <source>Records with the same value are one customer</source>
        <translation>Records met dezelfde waarde zijn één klant</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>onbeperkt</translation>
    </message>
    <message>
        <source>The most different values a customer may have</source>
        <translation>Hoeveel verschillende waarden een klant mag hebben</translation>
    </message>
    <message>
        <source>Within which time they are counted</source>
        <translation>Binnen welke tijd ze tellen</translation>
    </message>
    <message>
        <source>None; for example kassa@*, 0000*</source>
        <translation>Geen; bijvoorbeeld kassa@*, 0000*</translation>
    </message>
    <message>
        <source>Values that name nobody, with commas</source>
        <translation>Waarden die niemand noemen, met komma’s</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>elke lengte</translation>
    </message>
    <message>
        <source>The fewest characters of a value</source>
        <translation>Hoeveel tekens een waarde minstens heeft</translation>
    </message>
    <message>
        <source>Only when also the same</source>
        <translation>Alleen bij gelijke</translation>
    </message>
    <message>
        <source>A customer has at most</source>
        <translation>Een klant heeft hoogstens</translation>
    </message>
    <message>
        <source>Values that name nobody</source>
        <translation>Waarden die niemand noemen</translation>
    </message>
    <message>
        <source>A value has at least</source>
        <translation>Een waarde heeft minstens</translation>
    </message>
    <message>
        <source>What else has to be the same</source>
        <translation>Wat verder gelijk moet zijn</translation>
    </message>
    <message>
        <source>What has to be the same as well</source>
        <translation>Wat ook gelijk moet zijn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add the condition</source>
        <translation>De voorwaarde toevoegen</translation>
    </message>
    <message>
        <source>A trait</source>
        <translation>Een kenmerk</translation>
    </message>
    <message>
        <source>and no other</source>
        <translation>en geen ander</translation>
    </message>
    <message>
        <source>Take the condition away: %1</source>
        <translation>Haal de voorwaarde weg: %1</translation>
    </message>
    <message>
        <source> values</source>
        <translation> waarden</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> tekens</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ImportDetail</name>
    <message>
        <source>The import is undone: %1 customer records and %2 events were taken out, and %3 changed values are as before.</source>
        <translation>De import is ongedaan gemaakt: %1 klantrecords en %2 gebeurtenissen zijn eruit gehaald, en %3 gewijzigde waarden zijn weer zoals ervoor.</translation>
    </message>
    <message>
        <source>Undoing takes out %1 customer records and %2 events, and gives %3 changed values back as they were.</source>
        <translation>Ongedaan maken haalt %1 klantrecords en %2 gebeurtenissen eruit, en zet %3 gewijzigde waarden terug zoals ze waren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) were changed later and were left alone.</source>
        <translation>
            <numerusform>%Ln waarde is later gewijzigd en is met rust gelaten.</numerusform>
            <numerusform>%Ln waarden zijn later gewijzigd en zijn met rust gelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) were changed later and stay as they are.</source>
        <translation>
            <numerusform>%Ln waarde is later gewijzigd en blijft zoals ze is.</numerusform>
            <numerusform>%Ln waarden zijn later gewijzigd en blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) it had brought were taken back; withdrawals stay.</source>
        <translation>
            <numerusform>%Ln toestemming uit deze import is teruggenomen; intrekkingen blijven.</numerusform>
            <numerusform>%Ln toestemmingen uit deze import zijn teruggenomen; intrekkingen blijven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) it brought are taken back; withdrawals stay.</source>
        <translation>
            <numerusform>%Ln toestemming uit deze import wordt teruggenomen; intrekkingen blijven.</numerusform>
            <numerusform>%Ln toestemmingen uit deze import worden teruggenomen; intrekkingen blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deze import ongedaan maken</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Keep the import</source>
        <translation>Import behouden</translation>
    </message>
    <message>
        <source>Show what undoing the chosen import would do</source>
        <translation>Tonen wat ongedaan maken van de gekozen import zou doen</translation>
    </message>
    <message>
        <source>Undo the chosen import now</source>
        <translation>De gekozen import nu ongedaan maken</translation>
    </message>
    <message>
        <source>Keep the chosen import</source>
        <translation>De gekozen import behouden</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>rijen gelezen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a source and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2, %Ln row(s))</source>
        <comment>a file, its size and rows</comment>
        <translation>
            <numerusform>%1 (%2, %Ln rij)</numerusform>
            <numerusform>%1 (%2, %Ln rijen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an import to see what it did.</source>
        <translation>Kies een import om te zien wat die deed.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were about somebody known already.</source>
        <translation>
            <numerusform>%Ln rij ging over iemand die al bekend was.</numerusform>
            <numerusform>%Ln rijen gingen over iemand die al bekend was.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events: %1 new, %2 updated, %3 known already.</source>
        <translation>Gebeurtenissen: %1 nieuw, %2 bijgewerkt, %3 al bekend.</translation>
    </message>
    <message>
        <source>Consent: %1 granted, %2 withdrawn, %3 claims without proof.</source>
        <translation>Toestemming: %1 gegeven, %2 ingetrokken, %3 claims zonder bewijs.</translation>
    </message>
    <message>
        <source>Rejected rows are not kept in the workspace: try the file again on the import page to save them.</source>
        <translation>Afgewezen rijen worden niet in de werkruimte bewaard: probeer het bestand opnieuw op de importpagina om ze op te slaan.</translation>
    </message>
    <message>
        <source>This import was undone. Import its files again to have them back.</source>
        <translation>Deze import is ongedaan gemaakt. Importeer de bestanden opnieuw om ze terug te krijgen.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ImportFooter</name>
    <message>
        <source>Try it first</source>
        <translation>Eerst proberen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Add new people and update known ones</source>
        <translation>Nieuwe mensen toevoegen en bekende bijwerken</translation>
    </message>
    <message>
        <source>Only add new people</source>
        <translation>Alleen nieuwe mensen toevoegen</translation>
    </message>
    <message>
        <source>Only update known people</source>
        <translation>Alleen bekende mensen bijwerken</translation>
    </message>
    <message>
        <source>What happens to known people</source>
        <translation>Wat er met bekende mensen gebeurt</translation>
    </message>
    <message>
        <source>Try the import without changing anything</source>
        <translation>De import proberen zonder iets te wijzigen</translation>
    </message>
    <message>
        <source>Import the files</source>
        <translation>De bestanden importeren</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Former imports</source>
        <translation>Eerdere imports</translation>
    </message>
    <message>
        <source>Show former imports</source>
        <translation>Eerdere imports tonen</translation>
    </message>
    <message>
        <source>Drop exports here</source>
        <translation>Zet hier exports neer</translation>
    </message>
    <message>
        <source>Files of your web shop, newsletter tool, CRM or till, as they come. Rondom shows what is in them and what would change before anything does.</source>
        <translation>Bestanden van je webwinkel, mailprogramma, CRM of kassa, zoals ze zijn. Rondom laat zien wat erin staat en wat er zou veranderen, voordat er iets verandert.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Bestanden kiezen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Bestanden toevoegen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Take all files off the page</source>
        <translation>Alle bestanden van de pagina halen</translation>
    </message>
    <message>
        <source>Choose exports to import</source>
        <translation>Kies exports om te importeren</translation>
    </message>
    <message>
        <source>Choose a mapping file</source>
        <translation>Kies een koppelingsbestand</translation>
    </message>
    <message>
        <source>Mapping files (*.json);;All files (*)</source>
        <translation>Koppelingsbestanden (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>The rejected rows are in %1. Repair them there and import that file.</source>
        <translation>De afgewezen rijen staan in %1. Verbeter ze daar en importeer dat bestand.</translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation>Klanten bekijken</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Afgewezen rijen opslaan</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
    <message>
        <source>Saving the rejected rows</source>
        <translation>Afgewezen rijen worden opgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>Trying %Ln file(s)</source>
        <translation>
            <numerusform>%Ln bestand wordt geprobeerd</numerusform>
            <numerusform>%Ln bestanden worden geprobeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln file(s)</source>
        <translation>
            <numerusform>%Ln bestand wordt geïmporteerd</numerusform>
            <numerusform>%Ln bestanden worden geïmporteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) imported.</source>
        <translation>
            <numerusform>%Ln bestand geïmporteerd.</numerusform>
            <numerusform>%Ln bestanden geïmporteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take the chosen file off the page</source>
        <translation>Het gekozen bestand van de pagina halen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestopt. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Stopped. The files before the one under way are imported; you can undo them under Former imports.</source>
        <translation>Gestopt. De bestanden die al klaar waren, zijn geïmporteerd; je kunt ze ongedaan maken onder Eerdere imports.</translation>
    </message>
    <message>
        <source>Exports (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.vcf *.zip *.gz);;All files (*)</source>
        <translation>Exports (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.vcf *.zip *.gz);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>No row was rejected this time.</source>
        <translation>Deze keer is er geen rij geweigerd.</translation>
    </message>
    <message>
        <source>Open rejected rows</source>
        <translation>Geweigerde rijen openen</translation>
    </message>
    <message>
        <source>Repair the rows, save the file as CSV under the same name, and import it. Rows that are still wrong are rejected again.</source>
        <translation>Herstel de rijen, bewaar het bestand als CSV onder dezelfde naam en importeer het. Rijen die nog niet goed zijn, worden opnieuw geweigerd.</translation>
    </message>
    <message>
        <source>Import repaired file</source>
        <translation>Hersteld bestand importeren</translation>
    </message>
</context>
<context>
    <name>rondom::ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Doen wat de melding voorstelt</translation>
    </message>
</context>
<context>
    <name>rondom::ui::JobIndicator</name>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>nog %Ln in de wachtrij</numerusform>
            <numerusform>nog %Ln in de wachtrij</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::MainWindow</name>
    <message>
        <source>%1 – Rondom</source>
        <comment>workspace</comment>
        <translation>%1 – Rondom</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 is niet te schrijven.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>De map %1 kan niet worden gemaakt.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened.</source>
        <translation>De werkruimte %1 is niet te openen.</translation>
    </message>
    <message>
        <source>Stop what is running?</source>
        <translation>Stoppen wat bezig is?</translation>
    </message>
    <message>
        <source>%1 is not finished. What it did so far is taken back; everything else stays as it is.</source>
        <translation>%1 is nog niet klaar. Wat tot nu toe gedaan is, wordt teruggenomen; al het andere blijft zoals het is.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen en sluiten</translation>
    </message>
    <message>
        <source>Stop and open another</source>
        <translation>Stoppen en een andere openen</translation>
    </message>
    <message>
        <source>Drop it to open this workspace</source>
        <translation>Laat los om deze werkruimte te openen</translation>
    </message>
    <message numerus="yes">
        <source>Drop to look at %Ln file(s) before importing</source>
        <translation>
            <numerusform>Laat los om %Ln bestand te bekijken voordat je het importeert</numerusform>
            <numerusform>Laat los om %Ln bestanden te bekijken voordat je ze importeert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a workspace for them first, or open one: the %Ln file(s) you dropped are shown there before anything is imported.</source>
        <translation>
            <numerusform>Maak er eerst een werkruimte voor, of open er een: daar zie je %Ln neergezet bestand voordat er iets wordt geïmporteerd.</numerusform>
            <numerusform>Maak er eerst een werkruimte voor, of open er een: daar zie je de %Ln neergezette bestanden voordat er iets wordt geïmporteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when Rondom is started again: %1 is still running.</source>
        <translation>De taal verandert pas als je Rondom opnieuw start, want er is nog iets bezig: %1.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::MappingModel</name>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wanneer het gebeurde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two things one column is</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Getal</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja of nee</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum en tijd</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>Dag of maand eerst?</translation>
    </message>
    <message>
        <source>Which decimal sign?</source>
        <translation>Welk decimaalteken?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Klopt dit?</translation>
    </message>
    <message>
        <source>Leave it out?</source>
        <translation>Weglaten?</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Nog te kiezen</translation>
    </message>
    <message>
        <source>Decimal comma: 1.234,50</source>
        <translation>Decimale komma: 1.234,50</translation>
    </message>
    <message>
        <source>Decimal point: 1,234.50</source>
        <translation>Decimale punt: 1,234.50</translation>
    </message>
    <message>
        <source>Date, year first</source>
        <translation>Datum, jaar eerst</translation>
    </message>
    <message>
        <source>Date, day first</source>
        <translation>Datum, dag eerst</translation>
    </message>
    <message>
        <source>Date, month first</source>
        <translation>Datum, maand eerst</translation>
    </message>
    <message>
        <source>Text as it stands</source>
        <translation>Tekst zoals die er staat</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelezen als</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>Herkend aan</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Kies …</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jouw keuze</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>De naam</translation>
    </message>
    <message>
        <source>Its content</source>
        <translation>De inhoud</translation>
    </message>
    <message>
        <source>Replaces the old value</source>
        <translation>Vervangt wat er was</translation>
    </message>
    <message>
        <source>The newest holds</source>
        <translation>De nieuwste geldt</translation>
    </message>
    <message>
        <source>Only fills gaps</source>
        <translation>Vult alleen gaten</translation>
    </message>
    <message>
        <source>Adds to the list</source>
        <translation>Vult de lijst aan</translation>
    </message>
    <message>
        <source>If known already</source>
        <translation>Als al bekend</translation>
    </message>
</context>
<context>
    <name>rondom::ui::MonthBars</name>
    <message numerus="yes">
        <source>%1: %Ln event(s)</source>
        <translation>
            <numerusform>%1: %Ln gebeurtenis</numerusform>
            <numerusform>%1: %Ln gebeurtenissen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::MonthChart</name>
    <message>
        <source>%1: %2</source>
        <comment>month: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 so far: %2</source>
        <comment>month: value</comment>
        <translation>%1 tot nu toe: %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::NavigationRail</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>page, number</comment>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Instellingen (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>rondom::ui::NumberButton</name>
    <message>
        <source>%1 %2: show the rows</source>
        <comment>a count and its name</comment>
        <translation>%1 %2: rijen tonen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a count and its name</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::OrderRow</name>
    <message>
        <source>%1 · %2</source>
        <comment>day, what was ordered</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>order, amount, day and items</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>rondom::ui::OriginsPage</name>
    <message>
        <source>Why one customer</source>
        <translation>Waarom één klant</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>Terug naar de klant</translation>
    </message>
    <message>
        <source>Back to the page of the customer</source>
        <translation>Terug naar de pagina van de klant</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>The records of this customer and what joins them</source>
        <translation>De records van deze klant en wat ze verbindt</translation>
    </message>
    <message>
        <source>A line: both state the same. A dashed line: found by comparing. Click a line or a record to read more.</source>
        <translation>Een lijn: beide noemen hetzelfde. Een streepjeslijn: gevonden door te vergelijken. Klik op een lijn of een record om meer te lezen.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Redenen</translation>
    </message>
    <message>
        <source>What joins the records</source>
        <translation>Wat de records verbindt</translation>
    </message>
    <message>
        <source>Take this record out</source>
        <translation>Dit record eruit halen</translation>
    </message>
    <message>
        <source>Take the chosen record out of this customer</source>
        <translation>Het gekozen record uit deze klant halen</translation>
    </message>
    <message>
        <source>This customer is no longer in the workspace, or is part of another one now. Nothing else was changed.</source>
        <translation>Deze klant is niet meer in de werkruimte, of hoort nu bij een andere. Verder is er niets veranderd.</translation>
    </message>
    <message>
        <source>Why %1 is one customer</source>
        <translation>Waarom %1 één klant is</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>One record: nothing had to be joined.</source>
        <translation>Eén record: er hoefde niets te worden samengevoegd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are one customer, for %1 reasons. Nothing was copied or overwritten: each record stays as its source stated it.</source>
        <translation>
            <numerusform>%Ln record is één klant, om %1 redenen. Er is niets gekopieerd of overschreven: elk record blijft zoals zijn bron het opgaf.</numerusform>
            <numerusform>%Ln records zijn één klant, om %1 redenen. Er is niets gekopieerd of overschreven: elk record blijft zoals zijn bron het opgaf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <comment>that belong to a record</comment>
        <translation>
            <numerusform>%Ln gebeurtenis</numerusform>
            <numerusform>%Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of consent</source>
        <comment>that belong to a record</comment>
        <translation>
            <numerusform>%Ln regel toestemming</numerusform>
            <numerusform>%Ln regels toestemming</numerusform>
        </translation>
    </message>
    <message>
        <source>With it go: %1. Both stay two customers from then on, whatever their identifiers say; it can be undone.</source>
        <translation>Mee gaan: %1. Het blijven daarna twee klanten, wat hun kenmerken ook zeggen; het kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Known by this record alone: %1.</source>
        <translation>Alleen uit dit record bekend: %1.</translation>
    </message>
    <message>
        <source>Taking a record out</source>
        <translation>Een record eruit halen</translation>
    </message>
    <message>
        <source>%1 (%2) is a customer of its own now. Ctrl+Z takes it back.</source>
        <translation>%1 (%2) is nu een klant op zichzelf. Ctrl+Z draait het terug.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are drawn.</source>
        <translation>
            <numerusform>De eerste %Ln wordt getekend.</numerusform>
            <numerusform>De eerste %Ln worden getekend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::OutcomeModel</name>
    <message>
        <source>%1: new, %2</source>
        <comment>a field and its value</comment>
        <translation>%1: nieuw, %2</translation>
    </message>
    <message>
        <source>%1: no longer %2</source>
        <comment>a field and its value</comment>
        <translation>%1: niet meer %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, its value before and after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>What happened is known, and is told differently now.</source>
        <translation>Deze gebeurtenis is al bekend, maar staat er nu anders in.</translation>
    </message>
    <message>
        <source>%1, known from %2</source>
        <comment>a person and where from</comment>
        <translation>%1, bekend uit %2</translation>
    </message>
    <message>
        <source>Every purpose and channel</source>
        <translation>Elk doel en elk kanaal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>purpose, channel</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, &quot;%2&quot;: %3</source>
        <comment>column, cell, reason</comment>
        <translation>%1, ‘%2’: %3</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What the row says</source>
        <translation>Wat de rij zegt</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat er verandert</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Over wie het gaat</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>rondom::ui::OverlapView</name>
    <message>
        <source>Those in both</source>
        <translation>Wie in beide zit</translation>
    </message>
    <message>
        <source>Those in this one only</source>
        <translation>Wie alleen in deze zit</translation>
    </message>
    <message>
        <source>How many people segments share</source>
        <translation>Hoeveel mensen segmenten delen</translation>
    </message>
    <message>
        <source>A new segment of those in both</source>
        <translation>Een nieuw segment van wie in beide zit</translation>
    </message>
    <message>
        <source>A new segment of those in this one and not the other</source>
        <translation>Een nieuw segment van wie in dit zit en niet in het andere</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergelijken met %1</translation>
    </message>
    <message>
        <source>A segment can be compared once it is saved.</source>
        <translation>Een segment kan worden vergeleken zodra het is opgeslagen.</translation>
    </message>
    <message>
        <source>There is no other segment to compare with yet.</source>
        <translation>Er is nog geen ander segment om mee te vergelijken.</translation>
    </message>
    <message>
        <source>Choose up to five segments to compare with.</source>
        <translation>Kies tot vijf segmenten om mee te vergelijken.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>people, share of the row</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This segment is nearly the same as %1.</source>
        <translation>Dit segment is bijna hetzelfde als %1.</translation>
    </message>
    <message>
        <source>%1 of the %2 members are in &quot;%3&quot; too.</source>
        <comment>people, people, segment</comment>
        <translation>%1 van de %2 leden zitten ook in &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>Each row says how many of its segment are in the others too.</source>
        <translation>Elke rij zegt hoeveel van haar segment ook in de andere zitten.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>segments</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <comment>segments</comment>
        <translation>%1 zonder %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::PeoplePanel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Klant openen</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Terug naar het overzicht</translation>
    </message>
    <message>
        <source>Open the page of the chosen customer</source>
        <translation>De pagina van de gekozen klant openen</translation>
    </message>
    <message>
        <source>The people behind the number</source>
        <translation>De mensen achter het getal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persoon</numerusform>
            <numerusform>%Ln personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::PersonPanel</name>
    <message>
        <source>Record a withdrawal</source>
        <translation>Intrekking vastleggen</translation>
    </message>
    <message>
        <source>Nothing is on record about this person. What was never asked counts as no.</source>
        <translation>Over deze persoon is niets vastgelegd. Wat nooit is gevraagd, telt als nee.</translation>
    </message>
    <message>
        <source>How the person told you</source>
        <translation>Hoe de persoon het je liet weten</translation>
    </message>
    <message>
        <source>Record a withdrawal for the chosen cell</source>
        <translation>Een intrekking vastleggen voor de gekozen cel</translation>
    </message>
    <message>
        <source>Everything this person said about consent</source>
        <translation>Alles wat deze persoon over toestemming zei</translation>
    </message>
    <message>
        <source>Withdraw more than the chosen cell</source>
        <translation>Meer intrekken dan de gekozen cel</translation>
    </message>
    <message>
        <source>Withdraw everything, by every channel</source>
        <translation>Alles intrekken, via alle kanalen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>purpose, channel, state</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Somebody has to look: the order of what was said is not certain.</source>
        <translation>Iemand moet ernaar kijken: de volgorde van wat er gezegd is, staat niet vast.</translation>
    </message>
    <message>
        <source>Withdraw %1 by every channel</source>
        <translation>Toestemming voor %1 intrekken, via alle kanalen</translation>
    </message>
    <message>
        <source>This is withdrawn already. Only the person can allow it again.</source>
        <translation>Dit is al ingetrokken. Alleen de persoon zelf kan het weer toestaan.</translation>
    </message>
    <message>
        <source>It holds at once and cannot be undone: only the person can allow it again.</source>
        <translation>Het geldt meteen en kan niet ongedaan worden gemaakt: alleen de persoon zelf kan het weer toestaan.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::PersonSearch</name>
    <message>
        <source>People found</source>
        <translation>Gevonden mensen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::PinPanel</name>
    <message>
        <source>Use this value</source>
        <translation>Gebruik deze waarde</translation>
    </message>
    <message>
        <source>Leave it to the sources</source>
        <translation>Laat het aan de bronnen</translation>
    </message>
    <message>
        <source>The trait to correct</source>
        <translation>Het kenmerk om te verbeteren</translation>
    </message>
    <message>
        <source>The value that holds</source>
        <translation>De waarde die geldt</translation>
    </message>
    <message>
        <source>Use this value, whatever the sources say</source>
        <translation>Gebruik deze waarde, wat de bronnen ook zeggen</translation>
    </message>
    <message>
        <source>Leave the trait to the sources again</source>
        <translation>Laat het kenmerk weer aan de bronnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Niets veranderen</translation>
    </message>
    <message>
        <source>Correcting a customer</source>
        <translation>Klant wordt verbeterd</translation>
    </message>
    <message>
        <source>%1 holds as you said it, whatever the sources say. Ctrl+Z takes it back.</source>
        <translation>%1 geldt zoals je het zei, wat de bronnen ook zeggen. Ctrl+Z draait het terug.</translation>
    </message>
    <message>
        <source>%1 is what the sources say again. Ctrl+Z takes it back.</source>
        <translation>%1 is weer wat de bronnen zeggen. Ctrl+Z draait het terug.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::PreviewModel</name>
    <message>
        <source>Order number</source>
        <translation>Bestelnummer</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wanneer het gebeurde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munt</translation>
    </message>
    <message>
        <source>Number in the source</source>
        <translation>Nummer in de bron</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Toegestaan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Claim without proof</source>
        <translation>Claim zonder bewijs</translation>
    </message>
    <message>
        <source>Not to be contacted</source>
        <translation>Niet benaderen</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>In het bestand: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Column %1 of the file</source>
        <translation>Kolom %1 van het bestand</translation>
    </message>
    <message>
        <source>%1: rejected</source>
        <comment>a line number</comment>
        <translation>%1: afgewezen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ProfileHeader</name>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: consent</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>nooit</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ProfilePage</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Back to all customers</source>
        <translation>Terug naar alle klanten</translation>
    </message>
    <message>
        <source>Record a withdrawal</source>
        <translation>Intrekking vastleggen</translation>
    </message>
    <message>
        <source>Record a withdrawal of this customer</source>
        <translation>Een intrekking van deze klant vastleggen</translation>
    </message>
    <message>
        <source>This customer is no longer in the workspace. The import may have been undone, or the customer is now part of another. Nothing else was changed.</source>
        <translation>Deze klant is niet meer in de werkruimte. De import is misschien ongedaan gemaakt, of de klant hoort nu bij een andere. Verder is er niets gewijzigd.</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekend uit</translation>
    </message>
    <message>
        <source>Traits and sources</source>
        <translation>Kenmerken en bronnen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>In no segment.</source>
        <translation>In geen segment.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <comment>source, time</comment>
        <translation>Uit %1, %2</translation>
    </message>
    <message>
        <source>From %1: file %2, row %3, %4</source>
        <comment>source, file, row, time</comment>
        <translation>Uit %1: bestand %2, rij %3, %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list grows</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: channels</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Previous customer of the list</source>
        <translation>Vorige klant van de lijst</translation>
    </message>
    <message>
        <source>Previous customer of the list (Ctrl+Page Up)</source>
        <translation>Vorige klant van de lijst (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Next customer of the list</source>
        <translation>Volgende klant van de lijst</translation>
    </message>
    <message>
        <source>Next customer of the list (Ctrl+Page Down)</source>
        <translation>Volgende klant van de lijst (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Orders, segments, consent and identifiers</source>
        <translation>Bestellingen, segmenten, toestemming en identificaties</translation>
    </message>
    <message>
        <source>No source says more about this customer.</source>
        <translation>Geen bron zegt meer over deze klant.</translation>
    </message>
    <message>
        <source>No source told an identifier.</source>
        <translation>Geen bron noemt een identificatie.</translation>
    </message>
    <message>
        <source>%1 (no longer used)</source>
        <comment>sources</comment>
        <translation>%1 (niet meer in gebruik)</translation>
    </message>
    <message>
        <source>%1
From %2</source>
        <comment>identifier, sources</comment>
        <translation>%1
Uit %2</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>Nog geen bestellingen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln order(s) in the timeline</source>
        <translation>
            <numerusform>De %Ln bestelling in de tijdlijn</numerusform>
            <numerusform>Alle %Ln bestellingen in de tijdlijn</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all orders in the timeline</source>
        <translation>Alle bestellingen in de tijdlijn tonen</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>segment, day</comment>
        <translation>%1, sinds %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>day</comment>
        <translation>sinds %1</translation>
    </message>
    <message>
        <source>%1 – from %2, %3</source>
        <comment>value, source, time</comment>
        <translation>%1 – uit %2, %3</translation>
    </message>
    <message>
        <source>%1 – from %2, %3: file %4, row %5</source>
        <comment>value, source, time, file, row</comment>
        <translation>%1 – uit %2, %3: bestand %4, rij %5</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln older statement(s)</source>
        <translation>
            <numerusform>en nog %Ln oudere vermelding</numerusform>
            <numerusform>en nog %Ln oudere vermeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Why these records are one customer</source>
        <translation>Waarom deze records één klant zijn</translation>
    </message>
    <message>
        <source>Which value holds where sources disagree</source>
        <translation>Welke waarde geldt waar bronnen verschillen</translation>
    </message>
    <message>
        <source>Correct a trait by hand</source>
        <translation>Een kenmerk met de hand verbeteren</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>At %1</source>
        <comment>address</comment>
        <translation>Op %1</translation>
    </message>
    <message>
        <source>Of %1</source>
        <comment>company</comment>
        <translation>Van %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>customer</comment>
        <translation>%1 openen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>en %Ln ander</numerusform>
            <numerusform>en %Ln anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Said by hand, %1</source>
        <comment>time</comment>
        <translation>Met de hand gezegd, %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>segment, day, day</comment>
        <translation>%1, van %2 tot %3</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>moment, moment</comment>
        <translation>Van %1 tot %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day, day</comment>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <comment>how a trait is worked out</comment>
        <translation>Berekend: %1</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Afbreken wat bezig is</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Bezig met stoppen …</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>nog ongeveer %Ln minuut</numerusform>
            <numerusform>nog ongeveer %Ln minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: what was done so far is taken back</source>
        <translation>Afbreken: wat tot nu toe gedaan is, wordt teruggenomen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) a second</source>
        <translation>
            <numerusform>%Ln rij per seconde</numerusform>
            <numerusform>%Ln rijen per seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) a second</source>
        <translation>
            <numerusform>%Ln klant per seconde</numerusform>
            <numerusform>%Ln klanten per seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) a second</source>
        <translation>
            <numerusform>%Ln gebeurtenis per seconde</numerusform>
            <numerusform>%Ln gebeurtenissen per seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) a second</source>
        <translation>
            <numerusform>%Ln bestand per seconde</numerusform>
            <numerusform>%Ln bestanden per seconde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>nog ongeveer %Ln seconde</numerusform>
            <numerusform>nog ongeveer %Ln seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::ReachView</name>
    <message>
        <source>Who of the members may be contacted</source>
        <translation>Wie van de leden mag worden benaderd</translation>
    </message>
    <message>
        <source>Asking who may be contacted...</source>
        <translation>Wordt gevraagd wie mag worden benaderd...</translation>
    </message>
    <message>
        <source>No consent is on record for anybody yet, so nobody may be contacted.</source>
        <translation>Van niemand is nog toestemming vastgelegd, dus niemand mag worden benaderd.</translation>
    </message>
    <message>
        <source>Most are reached for %1 by %2: %3 of %4.</source>
        <comment>purpose, channel, people, people</comment>
        <translation>De meesten zijn bereikbaar voor %1 via %2: %3 van %4.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mag</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ReasonList</name>
    <message>
        <source>Met: %1</source>
        <comment>condition</comment>
        <translation>Voldaan: %1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <comment>condition</comment>
        <translation>Niet voldaan: %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Voldaan</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Niet voldaan</translation>
    </message>
</context>
<context>
    <name>rondom::ui::ReviewPage</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message>
        <source>Compare all customers</source>
        <translation>Alle klanten vergelijken</translation>
    </message>
    <message>
        <source>Is anybody there twice?</source>
        <translation>Staat iemand er dubbel in?</translation>
    </message>
    <message>
        <source>Rondom compares names, addresses, birthdays and whatever else you know of your customers. Those who are one beyond doubt are merged, the likely ones are put before you; everything can be undone.</source>
        <translation>Rondom vergelijkt namen, adressen, verjaardagen en wat je verder van je klanten weet. Wie zonder twijfel één is, wordt samengevoegd; de waarschijnlijke paren krijg je voorgelegd. Alles kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Niemand wacht op een antwoord</translation>
    </message>
    <message>
        <source>All likely pairs are decided. After the next import it is worth comparing again.</source>
        <translation>Over alle waarschijnlijke paren is beslist. Na de volgende import is het de moeite waard opnieuw te vergelijken.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Compare all customers with each other</source>
        <translation>Alle klanten met elkaar vergelijken</translation>
    </message>
    <message>
        <source>Compare all customers again</source>
        <translation>Alle klanten opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Pairs of customers that may be one</source>
        <translation>Paren klanten die één kunnen zijn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) wait for an answer; about %1 of them are one customer. Compared %2.</source>
        <translation>
            <numerusform>%Ln paar wacht op een antwoord; ongeveer %1 daarvan is één klant. Vergeleken: %2.</numerusform>
            <numerusform>%Ln paren wachten op een antwoord; ongeveer %1 daarvan zijn één klant. Vergeleken: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two customers</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Comparing all customers</source>
        <translation>Alle klanten worden vergeleken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) two customers turned out to be one and were merged; %1 pairs wait for you. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln keer bleken twee klanten er één te zijn en zijn ze samengevoegd; %1 paren wachten op je. Ctrl+Z draait het terug.</numerusform>
            <numerusform>%Ln keer bleken twee klanten er één te zijn en zijn ze samengevoegd; %1 paren wachten op je. Ctrl+Z draait het terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging two customers</source>
        <translation>Twee klanten worden samengevoegd</translation>
    </message>
    <message>
        <source>Keeping two customers apart</source>
        <translation>Twee klanten worden uit elkaar gehouden</translation>
    </message>
    <message>
        <source>%1 is one customer now. Ctrl+Z takes it back.</source>
        <translation>%1 is nu één klant. Ctrl+Z draait het terug.</translation>
    </message>
    <message>
        <source>They stay two customers, and nobody will ask again. Ctrl+Z takes it back.</source>
        <translation>Het blijven twee klanten, en niemand vraagt het nog eens. Ctrl+Z draait het terug.</translation>
    </message>
    <message>
        <source>Recognition rules</source>
        <translation>Herkenningsregels</translation>
    </message>
    <message>
        <source>By which identifiers customers are recognised</source>
        <translation>Waaraan klanten worden herkend</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln of your answer(s).</source>
        <translation>
            <numerusform>Heeft geleerd van %Ln van je antwoorden.</numerusform>
            <numerusform>Heeft geleerd van %Ln van je antwoorden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) that look alike in one respect were too large to compare throughout.</source>
        <translation>
            <numerusform>%Ln groep die in één opzicht op elkaar lijkt was te groot om helemaal te vergelijken.</numerusform>
            <numerusform>%Ln groepen die in één opzicht op elkaar lijken waren te groot om helemaal te vergelijken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::RuleEditor</name>
    <message>
        <source>Edit as text</source>
        <translation>Als tekst bewerken</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Edit the rule as text</source>
        <translation>De regel als tekst bewerken</translation>
    </message>
    <message>
        <source>Go back to the saved rule</source>
        <translation>Terug naar de bewaarde regel</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Het segment opslaan</translation>
    </message>
    <message>
        <source>Back to the builder</source>
        <translation>Terug naar de bouwer</translation>
    </message>
    <message>
        <source>Edit the rule with the builder</source>
        <translation>De regel met de bouwer bewerken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::RulesPage</name>
    <message>
        <source>Recognition rules</source>
        <translation>Herkenningsregels</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message>
        <source>Customers who may be there twice</source>
        <translation>Klanten die er misschien dubbel in staan</translation>
    </message>
    <message>
        <source>Identifiers, values that join nobody</source>
        <translation>Identificaties, waarden die niemand samenvoegen</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificaties</translation>
    </message>
    <message>
        <source>Values that join nobody</source>
        <translation>Waarden die niemand samenvoegen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Wat zou veranderen</translation>
    </message>
    <message>
        <source>Records that state the same identifier are one customer; what stands higher is trusted more. A change can be tried first and undone later.</source>
        <translation>Records met dezelfde identificatie zijn één klant; wat hoger staat wordt meer vertrouwd. Een verandering kan eerst geprobeerd en later teruggedraaid worden.</translation>
    </message>
    <message>
        <source>Identifiers, the most trusted first</source>
        <translation>Identificaties, de meest vertrouwde eerst</translation>
    </message>
    <message>
        <source>More trusted</source>
        <translation>Meer vertrouwd</translation>
    </message>
    <message>
        <source>Trust the identifier more</source>
        <translation>De identificatie meer vertrouwen</translation>
    </message>
    <message>
        <source>Less trusted</source>
        <translation>Minder vertrouwd</translation>
    </message>
    <message>
        <source>Trust the identifier less</source>
        <translation>De identificatie minder vertrouwen</translation>
    </message>
    <message>
        <source>For all identifiers</source>
        <translation>Voor alle identificaties</translation>
    </message>
    <message>
        <source>The most records that one value joins</source>
        <translation>Hoeveel records één waarde hoogstens samenvoegt</translation>
    </message>
    <message>
        <source>A value joins at most</source>
        <translation>Een waarde voegt hoogstens</translation>
    </message>
    <message>
        <source>records</source>
        <translation>records samen</translation>
    </message>
    <message>
        <source>Addresses of an office (info@..., sales@...) join too</source>
        <translation>Adressen van een kantoor (info@..., verkoop@...) voegen ook samen</translation>
    </message>
    <message>
        <source>A device used with more than one e-mail address joins nobody</source>
        <translation>Een apparaat met meer dan één e-mailadres voegt niemand samen</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>altijd</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message>
        <source>Within how many days the addresses were used</source>
        <translation>Binnen hoeveel dagen de adressen zijn gebruikt</translation>
    </message>
    <message>
        <source>The addresses were used within</source>
        <translation>De adressen zijn gebruikt binnen</translation>
    </message>
    <message>
        <source>Customers who would become others</source>
        <translation>Klanten die anders zouden worden</translation>
    </message>
    <message>
        <source>Standard rules</source>
        <translation>Standaardregels</translation>
    </message>
    <message>
        <source>Go back to the rules Rondom comes with</source>
        <translation>Terug naar de regels die Rondom meebrengt</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificatie</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>Every value that more than one record states makes them one customer.</source>
        <translation>Elke waarde die meer dan één record noemt, maakt hen één klant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) that several records state do not make them one customer, or are worth a look. Those with the most records come first.</source>
        <translation>
            <numerusform>%Ln waarde die meer records noemen maakt hen niet één klant, of is een blik waard.</numerusform>
            <numerusform>%Ln waarden die meer records noemen maken hen niet één klant, of zijn een blik waard. Die met de meeste records staan vooraan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Trying the rules</source>
        <translation>Regels worden geprobeerd</translation>
    </message>
    <message>
        <source>Recognising all customers anew</source>
        <translation>Alle klanten worden opnieuw herkend</translation>
    </message>
    <message>
        <source>The rules hold from now on. %1 Ctrl+Z takes it back.</source>
        <translation>De regels gelden voortaan. %1 Ctrl+Z draait het terug.</translation>
    </message>
    <message>
        <source>Customers now</source>
        <translation>Klanten nu</translation>
    </message>
    <message>
        <source>With these rules</source>
        <translation>Met deze regels</translation>
    </message>
    <message>
        <source>Looking through all identifiers...</source>
        <translation>Alle identificaties worden doorgenomen...</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SampleModel</name>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Some who are in</source>
        <translation>Enkelen die erin zitten</translation>
    </message>
    <message>
        <source>Some who just missed it</source>
        <translation>Enkelen die er net buiten vallen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln condition(s) short</source>
        <translation>
            <numerusform>%Ln voorwaarde te kort</numerusform>
            <numerusform>%Ln voorwaarden te kort</numerusform>
        </translation>
    </message>
    <message>
        <source>is in</source>
        <translation>zit erin</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>zit er niet in</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>bestaat niet meer</translation>
    </message>
    <message>
        <source>should be in</source>
        <translation>hoort erin</translation>
    </message>
    <message>
        <source>should be out</source>
        <translation>hoort er niet in</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <comment>number</comment>
        <translation>Klant %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SearchEverywhere</name>
    <message>
        <source>Search or do anything (Ctrl+K)</source>
        <translation>Zoek of doe iets (Ctrl+K)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er gevonden is</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of a name, an e-mail address, a phone number or an order number.</source>
        <translation>Niets gevonden. Probeer een deel van een naam, een e-mailadres, een telefoonnummer of een bestelnummer.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <comment>number</comment>
        <translation>Bestelling %1</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Zoekveld leegmaken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentBuilder</name>
    <message>
        <source>Who is in</source>
        <translation>Wie erin zit</translation>
    </message>
    <message>
        <source>People who meet this rule.</source>
        <translation>Mensen die aan deze regel voldoen.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Uitsluiten</translation>
    </message>
    <message>
        <source>Whoever meets this is left out, whatever else holds.</source>
        <translation>Wie hieraan voldoet, wordt weggelaten, wat er verder ook geldt.</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>In gewone woorden</translation>
    </message>
    <message>
        <source>The rule in plain words</source>
        <translation>De regel in gewone woorden</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Naam van het segment</translation>
    </message>
    <message>
        <source>Name this segment</source>
        <translation>Geef dit segment een naam</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>The segment is not finished yet, and nothing was saved. %1 Fill it in or delete the condition, then try again.</source>
        <translation>Het segment is nog niet af, en er is niets bewaard. %1 Vul het in of verwijder de voorwaarde, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>bezig met tellen …</translation>
    </message>
    <message>
        <source>of %1 customers</source>
        <translation>van de %1 klanten</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) take no part in the count yet.</source>
        <translation>
            <numerusform>%n voorwaarde telt nog niet mee.</numerusform>
            <numerusform>%n voorwaarden tellen nog niet mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule is not finished yet.</source>
        <translation>De regel is nog niet af.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentDetails</name>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Duplicate the segment</source>
        <translation>Het segment dupliceren</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Keep the members of today as a segment</source>
        <translation>De leden van vandaag als segment bewaren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete the segment</source>
        <translation>Het segment verwijderen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Export the segment</source>
        <translation>Het segment exporteren</translation>
    </message>
    <message>
        <source>What is known about the segment</source>
        <translation>Wat er over het segment bekend is</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Wat als</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 van de %2 mensen</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <comment>segments</comment>
        <translation>Gebruikt door: %1</translation>
    </message>
    <message>
        <source>Not saved yet. Build the rule and save it.</source>
        <translation>Nog niet opgeslagen. Bouw de regel en sla hem op.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentEditor</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Het segment opslaan</translation>
    </message>
    <message>
        <source>Go back to the saved definition</source>
        <translation>Terug naar de bewaarde definitie</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>number of people, the rule as a sentence</comment>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persoon</numerusform>
            <numerusform>%Ln personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentListModel</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>The size is remembered each time the segments are refreshed.</source>
        <translation>De grootte wordt onthouden telkens als de segmenten worden bijgewerkt.</translation>
    </message>
    <message>
        <source>As many as the time before</source>
        <translation>Evenveel als de vorige keer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the time before</source>
        <translation>
            <numerusform>%Ln meer dan de vorige keer</numerusform>
            <numerusform>%Ln meer dan de vorige keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer than the time before</source>
        <translation>
            <numerusform>%Ln minder dan de vorige keer</numerusform>
            <numerusform>%Ln minder dan de vorige keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln person(s) are not where they are expected to be. See Why.</source>
        <comment>segment</comment>
        <translation>
            <numerusform>%1: %Ln persoon is niet waar die hoort. Zie Waarom.</numerusform>
            <numerusform>%1: %Ln mensen zijn niet waar ze horen. Zie Waarom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Bijwerken</translation>
    </message>
    <message>
        <source>Find out again who is in every segment</source>
        <translation>Opnieuw uitzoeken wie er in elk segment zit</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nieuw segment</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopie)</translation>
    </message>
    <message>
        <source>Deleting a segment</source>
        <translation>Segment wordt verwijderd</translation>
    </message>
    <message>
        <source>Refreshing the segments</source>
        <translation>Segmenten worden bijgewerkt</translation>
    </message>
    <message>
        <source>Replace the segment &quot;%1&quot;?</source>
        <translation>Het segment ‘%1’ vervangen?</translation>
    </message>
    <message>
        <source>There is a segment of that name already. Its rule would be replaced; undo brings it back.</source>
        <translation>Er is al een segment met die naam. De regel zou worden vervangen; ongedaan maken brengt hem terug.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Saving a segment</source>
        <translation>Segment wordt bewaard</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
    <message>
        <source>The changed rule of this segment is not saved yet.</source>
        <translation>De gewijzigde regel van dit segment is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Weggaan</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; is deleted.</source>
        <translation>Het segment ‘%1’ is verwijderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Bringing a segment back</source>
        <translation>Segment wordt teruggehaald</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; is back.</source>
        <translation>Het segment ‘%1’ is terug.</translation>
    </message>
    <message>
        <source>The segment &quot;%1&quot; is saved.</source>
        <translation>Het segment ‘%1’ is opgeslagen.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Rules to start from</source>
        <translation>Regels om mee te beginnen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>segment, day</comment>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>Freezing a segment</source>
        <translation>Segment wordt vastgezet</translation>
    </message>
    <message>
        <source>&quot;%1&quot; keeps exactly the people who are in today.</source>
        <translation>&quot;%1&quot; houdt precies de mensen die er vandaag in zitten.</translation>
    </message>
    <message>
        <source>Computed traits</source>
        <translation>Berekende kenmerken</translation>
    </message>
    <message>
        <source>Traits that are worked out of what customers do</source>
        <translation>Kenmerken die worden berekend uit wat klanten doen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>Werkruimte wordt gecontroleerd</translation>
    </message>
    <message numerus="yes">
        <source>The workspace is sound: the file is not damaged, the data does not contradict itself, and the %Ln line(s) of the consent ledger are as they were written.</source>
        <translation>
            <numerusform>De werkruimte is in orde: het bestand is niet beschadigd, de gegevens spreken elkaar niet tegen, en de %Ln regel van het toestemmingsregister is zoals die is geschreven.</numerusform>
            <numerusform>De werkruimte is in orde: het bestand is niet beschadigd, de gegevens spreken elkaar niet tegen, en de %Ln regels van het toestemmingsregister zijn zoals ze zijn geschreven.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged: %1
Nothing was changed. Copy the file as it is, then go back to a backup from before.</source>
        <translation>Het bestand is beschadigd: %1
Er is niets gewijzigd. Kopieer het bestand zoals het is, en ga dan terug naar een back-up van ervoor.</translation>
    </message>
    <message>
        <source>The data contradicts itself: %1
Nothing was changed. Undo the last import and check again.</source>
        <translation>De gegevens spreken elkaar tegen: %1
Er is niets gewijzigd. Maak de laatste import ongedaan en controleer opnieuw.</translation>
    </message>
    <message>
        <source>The consent ledger was altered at line %1. What comes after it proves nothing. Go back to a backup from before.</source>
        <translation>Het toestemmingsregister is veranderd bij regel %1. Wat erna komt, bewijst niets. Ga terug naar een back-up van ervoor.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Volgens het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Nothing on the screen moves</source>
        <translation>Niets op het scherm beweegt</translation>
    </message>
    <message>
        <source>Start with the workspace of the last time</source>
        <translation>Beginnen met de werkruimte van de vorige keer</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Bij het starten</translation>
    </message>
    <message>
        <source>This workspace</source>
        <translation>Deze werkruimte</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Werkruimte controleren</translation>
    </message>
    <message>
        <source>Look for damage and contradictions in the file</source>
        <translation>Zoeken naar schade en tegenstrijdigheden in het bestand</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open the folder of the workspace</source>
        <translation>De map van de werkruimte openen</translation>
    </message>
    <message>
        <source>Country, currency and time zone say how phone numbers, amounts and days are read. They were fixed when the workspace was made.</source>
        <translation>Land, munt en tijdzone bepalen hoe telefoonnummers, bedragen en dagen worden gelezen. Ze zijn vastgelegd toen de werkruimte werd gemaakt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munt</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bevat</translation>
    </message>
    <message>
        <source>%1 customers, %2 events, %3 segments</source>
        <comment>three counts</comment>
        <translation>%1 klanten, %2 gebeurtenissen, %3 segmenten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>of the file&apos;s layout</comment>
        <translation>versie %1</translation>
    </message>
</context>
<context>
    <name>rondom::ui::StatTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rondom::ui::SurvivorPage</name>
    <message>
        <source>Which value holds</source>
        <translation>Welke waarde geldt</translation>
    </message>
    <message>
        <source>Where sources disagree about a customer, this decides. Nothing the sources said is lost, a value you corrected by hand goes before all of it, and a change can be tried first and undone later.</source>
        <translation>Waar bronnen over een klant verschillen, beslist dit. Niets van wat de bronnen zeiden gaat verloren, wat je met de hand verbeterde gaat altijd voor, en een verandering kan eerst geprobeerd en later teruggedraaid worden.</translation>
    </message>
    <message>
        <source>Traits and which value of them holds</source>
        <translation>Kenmerken en welke waarde geldt</translation>
    </message>
    <message>
        <source>Sources, the most trusted first</source>
        <translation>Bronnen, de meest vertrouwde eerst</translation>
    </message>
    <message>
        <source>More trusted</source>
        <translation>Meer vertrouwd</translation>
    </message>
    <message>
        <source>Trust the source more</source>
        <translation>De bron meer vertrouwen</translation>
    </message>
    <message>
        <source>Less trusted</source>
        <translation>Minder vertrouwd</translation>
    </message>
    <message>
        <source>Trust the source less</source>
        <translation>De bron minder vertrouwen</translation>
    </message>
    <message>
        <source>Values that would change</source>
        <translation>Waarden die zouden veranderen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule: source</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>The most trusted first</source>
        <translation>De meest vertrouwde eerst</translation>
    </message>
    <message>
        <source>Trying the rules</source>
        <translation>Regels worden geprobeerd</translation>
    </message>
    <message>
        <source>Choosing values anew</source>
        <translation>Waarden worden opnieuw gekozen</translation>
    </message>
    <message numerus="yes">
        <source>The rules hold from now on; %Ln customer(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>De regels gelden voortaan; %Ln klant is veranderd. Ctrl+Z draait het terug.</numerusform>
            <numerusform>De regels gelden voortaan; %Ln klanten zijn veranderd. Ctrl+Z draait het terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every customer keeps every value.</source>
        <translation>Elke klant houdt elke waarde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would change.</source>
        <translation>
            <numerusform>%Ln klant zou veranderen.</numerusform>
            <numerusform>%Ln klanten zouden veranderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>With these rules</source>
        <translation>Met deze regels</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TargetDelegate</name>
    <message>
        <source>What the column %1 becomes</source>
        <translation>Wat de kolom %1 wordt</translation>
    </message>
    <message>
        <source>How the column %1 is read</source>
        <translation>Hoe de kolom %1 wordt gelezen</translation>
    </message>
    <message>
        <source>What happens to a value of the column %1 that is known already</source>
        <translation>Wat er gebeurt met een waarde van de kolom %1 die al bekend is</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TemplatesView</name>
    <message>
        <source>What they buy</source>
        <translation>Wat ze kopen</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nieuwe klanten</translation>
    </message>
    <message>
        <source>On their way out</source>
        <translation>Op weg naar buiten</translation>
    </message>
    <message>
        <source>In the web shop</source>
        <translation>In de webwinkel</translation>
    </message>
    <message>
        <source>Mail and consent</source>
        <translation>Mail en toestemming</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Wie ze zijn</translation>
    </message>
    <message>
        <source>Start from this</source>
        <translation>Hiermee beginnen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Start a segment from the chosen template</source>
        <translation>Een segment beginnen met het gekozen sjabloon</translation>
    </message>
    <message>
        <source>Rules to start from, with the people each selects in your data today.</source>
        <translation>Regels om mee te beginnen, met de mensen die elke vandaag in je gegevens selecteert.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Activity by month</source>
        <translation>Activiteit per maand</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nieuwste</translation>
    </message>
    <message>
        <source>Back to the newest events</source>
        <translation>Terug naar de nieuwste gebeurtenissen</translation>
    </message>
    <message>
        <source>Product, page, order number</source>
        <translation>Product, pagina, bestelnummer</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Zoeken in de tijdlijn</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Show everything that happened</source>
        <translation>Alles tonen wat er gebeurde</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of event (how many)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Nothing here matches what you look for.</source>
        <translation>Niets hier past bij wat je zoekt.</translation>
    </message>
    <message>
        <source>Nothing happened yet that a source told of.</source>
        <translation>Er is nog niets gebeurd dat een bron heeft gemeld.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TimelineDelegate</name>
    <message>
        <source>%1×</source>
        <comment>how often in a row</comment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TimelineModel</name>
    <message>
        <source>%1
%2</source>
        <comment>event, time in UTC</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
%2
From %3: file %4, row %5</source>
        <comment>event, time in UTC, source</comment>
        <translation>%1
%2
Uit %3: bestand %4, rij %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in a row, closed</source>
        <translation>
            <numerusform>%Ln keer achter elkaar, ingeklapt</numerusform>
            <numerusform>%Ln keer achter elkaar, ingeklapt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in a row, open</source>
        <translation>
            <numerusform>%Ln keer achter elkaar, uitgeklapt</numerusform>
            <numerusform>%Ln keer achter elkaar, uitgeklapt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets om ongedaan te maken</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Ongedaan maken: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets om opnieuw te doen</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Opnieuw doen: %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>Hulp bij deze pagina (F1)</translation>
    </message>
    <message>
        <source>What was done lately</source>
        <translation>Wat er kortgeleden is gedaan</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Eerder geopend</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Er is nog niets gewijzigd</translation>
    </message>
    <message>
        <source>%1 (%2, undone)</source>
        <comment>what was done, when</comment>
        <translation>%1 (%2, ongedaan gemaakt)</translation>
    </message>
    <message>
        <source>Undo: %1 (%2)</source>
        <comment>what was done, when</comment>
        <translation>Ongedaan maken: %1 (%2)</translation>
    </message>
    <message>
        <source>All that was done</source>
        <translation>Alles wat gedaan is</translation>
    </message>
</context>
<context>
    <name>rondom::ui::TrialFooter</name>
    <message>
        <source>Discard</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Proberen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Go back to the rules that hold</source>
        <translation>Terug naar de regels die gelden</translation>
    </message>
    <message>
        <source>See what these rules would do</source>
        <translation>Zien wat deze regels zouden doen</translation>
    </message>
    <message>
        <source>Use these rules from now on</source>
        <translation>Gebruik deze regels voortaan</translation>
    </message>
</context>
<context>
    <name>rondom::ui::VennDiagram</name>
    <message>
        <source>%1: %2</source>
        <comment>segments: people</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Overlap as circles</source>
        <translation>Overlap als cirkels</translation>
    </message>
</context>
<context>
    <name>rondom::ui::VersionsView</name>
    <message>
        <source>Restore this version</source>
        <translation>Deze versie terugzetten</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>Versies van de regel</translation>
    </message>
    <message>
        <source>Make the chosen version the rule again</source>
        <translation>De gekozen versie weer de regel maken</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <comment>conditions</comment>
        <translation>Erbij: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <comment>conditions</comment>
        <translation>Weg: %1</translation>
    </message>
    <message>
        <source>Put together in another way</source>
        <translation>Anders samengesteld</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Niets veranderd</translation>
    </message>
    <message>
        <source>Every time the rule is saved, it is kept here.</source>
        <translation>Elke keer dat de regel wordt opgeslagen, wordt hij hier bewaard.</translation>
    </message>
    <message>
        <source>Every time the rule was saved, the newest first. An older one can become the rule again; that is a new version, and can be undone.</source>
        <translation>Elke keer dat de regel is opgeslagen, de nieuwste eerst. Een oudere kan weer de regel worden; dat is een nieuwe versie, en kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WatchedFoldersCard</name>
    <message>
        <source>Watched folders</source>
        <translation>Bewaakte mappen</translation>
    </message>
    <message>
        <source>New files in these folders are imported by themselves while Rondom is open, and move to &quot;done&quot; or &quot;failed&quot; inside the folder. A file nobody can be sure about waits for your answer.</source>
        <translation>Nieuwe bestanden in deze mappen worden vanzelf geïmporteerd zolang Rondom open is, en gaan naar &quot;done&quot; of &quot;failed&quot; in de map. Een bestand dat niet zeker is, wacht op jouw antwoord.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Map bewaken</translation>
    </message>
    <message>
        <source>Recognise each file</source>
        <translation>Elk bestand herkennen</translation>
    </message>
    <message>
        <source>By a mapping file</source>
        <translation>Met een koppelingsbestand</translation>
    </message>
    <message>
        <source>How the files of the folder are read</source>
        <translation>Hoe de bestanden van de map worden gelezen</translation>
    </message>
    <message>
        <source>The source the files come from</source>
        <translation>De bron waar de bestanden vandaan komen</translation>
    </message>
    <message>
        <source>Source, as the file tells</source>
        <translation>Bron, zoals het bestand zegt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Open the files that wait for an answer</source>
        <translation>De bestanden openen die op een antwoord wachten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Leave the new files of the folder alone for now</source>
        <translation>De nieuwe bestanden van de map voorlopig laten liggen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Niet meer bewaken</translation>
    </message>
    <message>
        <source>Stop watching the folder</source>
        <translation>De map niet meer bewaken</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelezen als</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Import the new files of the folder again</source>
        <translation>De nieuwe bestanden van de map weer importeren</translation>
    </message>
    <message>
        <source>Choose a folder to watch</source>
        <translation>Kies een map om te bewaken</translation>
    </message>
    <message>
        <source>Choose a mapping file</source>
        <translation>Kies een koppelingsbestand</translation>
    </message>
    <message>
        <source>Mapping files (*.json);;All files (*)</source>
        <translation>Koppelingsbestanden (*.json);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Changing the watched folders</source>
        <translation>Bewaakte mappen worden gewijzigd</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>De map is er niet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) wait for an answer</source>
        <translation>
            <numerusform>%Ln bestand wacht op een antwoord</numerusform>
            <numerusform>%Ln bestanden wachten op een antwoord</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Wordt bewaakt</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WelcomePage</name>
    <message>
        <source>All your customers, all around, on your own computer.</source>
        <translation>Al je klanten, rondom, op je eigen computer.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Werkruimte openen</translation>
    </message>
    <message>
        <source>Rondom workspaces (*.rondom);;All files (*)</source>
        <translation>Werkruimten van Rondom (*.rondom);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose a folder for the demo shop</source>
        <translation>Kies een map voor de demowinkel</translation>
    </message>
    <message>
        <source>Making the demo shop</source>
        <translation>De demowinkel wordt gemaakt</translation>
    </message>
    <message>
        <source>Start with your own data</source>
        <translation>Begin met je eigen gegevens</translation>
    </message>
    <message>
        <source>A workspace is one file that holds everything. Make one, then import your exports.</source>
        <translation>Een werkruimte is één bestand met alles erin. Maak er een, en importeer dan je exports.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nieuwe werkruimte</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Ga verder waar je was</translation>
    </message>
    <message>
        <source>Open a workspace that is on this computer.</source>
        <translation>Open een werkruimte die op deze computer staat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Kijk eerst rond</translation>
    </message>
    <message>
        <source>An invented lamp shop with 2,000 customers, made on this computer in a moment.</source>
        <translation>Een verzonnen lampenwinkel met 2.000 klanten, in een ogenblik op deze computer gemaakt.</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Demowinkel proberen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Munt</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>These say how phone numbers, amounts and days are read. They are fixed once the workspace is made.</source>
        <translation>Deze bepalen hoe telefoonnummers, bedragen en dagen worden gelezen. Ze liggen vast zodra de werkruimte is gemaakt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose where to keep it</source>
        <translation>Kies waar ze komt</translation>
    </message>
    <message>
        <source>Choose where to keep the workspace and make it</source>
        <translation>Kiezen waar de werkruimte komt, en haar maken</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Eerder geopend</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Waar de werkruimte komt</translation>
    </message>
    <message>
        <source>My customers.rondom</source>
        <translation>Mijn klanten.rondom</translation>
    </message>
    <message>
        <source>Rondom workspaces (*.rondom)</source>
        <translation>Werkruimten van Rondom (*.rondom)</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WhatIfView</name>
    <message>
        <source>The number to try other values of</source>
        <translation>Het getal om andere waarden van te proberen</translation>
    </message>
    <message>
        <source>The value to try</source>
        <translation>De te proberen waarde</translation>
    </message>
    <message>
        <source>Use the value that is tried in the rule</source>
        <translation>De geprobeerde waarde in de regel gebruiken</translation>
    </message>
    <message>
        <source>%1 in: %2</source>
        <comment>number, condition</comment>
        <translation>%1 in: %2</translation>
    </message>
    <message>
        <source>This rule has no number to try other values of. “Ordered at least twice in 90 days” has two.</source>
        <translation>Deze regel heeft geen getal om andere waarden van te proberen. “Minstens twee keer besteld in 90 dagen” heeft er twee.</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Tellen...</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>number</comment>
        <translation>%1 gebruiken</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Gebruiken</translation>
    </message>
    <message numerus="yes">
        <source>With %1, as it is: %n people. Drag to try other values.</source>
        <translation>
            <numerusform>Met %1, zoals het is: %n mens. Sleep om andere waarden te proberen.</numerusform>
            <numerusform>Met %1, zoals het is: %n mensen. Sleep om andere waarden te proberen.</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>evenveel als nu</translation>
    </message>
    <message>
        <source>%1 more than now</source>
        <translation>%1 meer dan nu</translation>
    </message>
    <message>
        <source>%1 fewer than now</source>
        <translation>%1 minder dan nu</translation>
    </message>
    <message>
        <source>With %1 instead of %2: %3 people, %4.</source>
        <comment>number, number, count, change</comment>
        <translation>Met %1 in plaats van %2: %3 mensen, %4.</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WhyView</name>
    <message>
        <source>Must be in</source>
        <translation>Moet erin</translation>
    </message>
    <message>
        <source>Must stay out</source>
        <translation>Moet eruit blijven</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Klant openen</translation>
    </message>
    <message>
        <source>Some members and some who just missed it</source>
        <translation>Enkele leden en enkele die het net niet zijn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Expect this person to be in, and check it</source>
        <translation>Verwacht dat deze persoon erin zit, en controleer dat</translation>
    </message>
    <message>
        <source>Expect this person to stay out, and check it</source>
        <translation>Verwacht dat deze persoon erbuiten blijft, en controleer dat</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>De klant openen</translation>
    </message>
    <message>
        <source>Looking for people...</source>
        <translation>Mensen zoeken...</translation>
    </message>
    <message>
        <source>There is nobody yet: import some customers first.</source>
        <translation>Er is nog niemand: importeer eerst klanten.</translation>
    </message>
    <message>
        <source>Choose somebody to see why.</source>
        <translation>Kies iemand om te zien waarom.</translation>
    </message>
    <message>
        <source>%1 is in</source>
        <comment>name</comment>
        <translation>%1 zit erin</translation>
    </message>
    <message>
        <source>%1 is not in</source>
        <comment>name</comment>
        <translation>%1 zit er niet in</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WindowActions</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nieuw segment</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Laatste wijziging ongedaan maken</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Opnieuw doen wat ongedaan is gemaakt</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nieuwe werkruimte</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Werkruimte openen</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Werkruimte sluiten</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Werkruimte controleren</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message>
        <source>Recognition rules</source>
        <translation>Herkenningsregels</translation>
    </message>
    <message>
        <source>Which value holds</source>
        <translation>Welke waarde geldt</translation>
    </message>
    <message>
        <source>Computed traits</source>
        <translation>Berekende kenmerken</translation>
    </message>
</context>
<context>
    <name>rondom::ui::WorkspaceStatus</name>
    <message>
        <source>%1 mailable</source>
        <translation>%1 te mailen</translation>
    </message>
    <message>
        <source>last import %1</source>
        <comment>when</comment>
        <translation>laatste import %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln klant</numerusform>
            <numerusform>%Ln klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rondom::ui::WorkspaceView</name>
    <message>
        <source>Looking for consent that expired</source>
        <translation>Verlopen toestemming wordt gezocht</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wordt ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Wordt opnieuw gedaan</translation>
    </message>
    <message>
        <source>Undone: %1. Ctrl+Shift+Z does it again.</source>
        <translation>Ongedaan gemaakt: %1. Ctrl+Shift+Z doet het opnieuw.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Opnieuw gedaan: %1.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Ongedaan gemaakt: %1.</translation>
    </message>
</context>
</TS>
