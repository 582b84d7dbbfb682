<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message numerus="yes">
        <source>{language}, %n word(s)</source>
        <translation>
            <numerusform>{language}, %n word</numerusform>
            <numerusform>{language}, %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply about all %n</source>
        <translation>
            <numerusform>Reply about all %n</numerusform>
            <numerusform>Reply about all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One reply to the customer about all %n recipients</source>
        <translation>
            <numerusform>One reply to the customer about the recipient</numerusform>
            <numerusform>One reply to the customer about all %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BouncePane</name>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BounceTableModel</name>
    <message numerus="yes">
        <source>Show %Ln more in this group</source>
        <translation>
            <numerusform>Show %Ln more in this group</numerusform>
            <numerusform>Show %Ln more in this group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients at {domain}</source>
        <translation>
            <numerusform>%Ln recipient at {domain}</numerusform>
            <numerusform>%Ln recipients at {domain}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subjects</source>
        <translation>
            <numerusform>%Ln subject</numerusform>
            <numerusform>%Ln subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>up to %Ln an hour</source>
        <translation>
            <numerusform>up to %Ln an hour</numerusform>
            <numerusform>up to %Ln an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a day</source>
        <translation>
            <numerusform>up to %Ln a day</numerusform>
            <numerusform>up to %Ln a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a month</source>
        <translation>
            <numerusform>up to %Ln a month</numerusform>
            <numerusform>up to %Ln a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a year</source>
        <translation>
            <numerusform>up to %Ln a year</numerusform>
            <numerusform>up to %Ln a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeModel</name>
    <message numerus="yes">
        <source>%n place(s) in the text</source>
        <translation>
            <numerusform>%n place in the text</numerusform>
            <numerusform>%n places in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n message couldn&apos;t be read again and is missing.</numerusform>
            <numerusform>%n messages couldn&apos;t be read again and are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) in {name}</source>
        <translation>
            <numerusform>%Ln result in {name}</numerusform>
            <numerusform>%Ln results in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message numerus="yes">
        <source>1 of %n recipient(s) failed</source>
        <translation>
            <numerusform>1 of %n recipient failed</numerusform>
            <numerusform>1 of %n recipients failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s)</source>
        <translation>
            <numerusform>1 of %n recipient</numerusform>
            <numerusform>1 of %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JourneyView</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not reached</source>
        <translation>
            <numerusform>%n server not reached</numerusform>
            <numerusform>%n servers not reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln result(s)</source>
        <translation>
            <numerusform>{shown} of %Ln result</numerusform>
            <numerusform>{shown} of %Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single result(s)</source>
        <translation>
            <numerusform>%Ln single result</numerusform>
            <numerusform>%Ln single results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} and %Ln more</numerusform>
            <numerusform>{name} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Show this one</numerusform>
            <numerusform>Show these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln not delivered</numerusform>
            <numerusform>%Ln not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln still being tried</numerusform>
            <numerusform>%Ln still being tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the retry time</source>
        <translation>
            <numerusform>%Ln past the retry time</numerusform>
            <numerusform>%Ln past the retry time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln delivered</numerusform>
            <numerusform>%Ln delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln complaint(s)</source>
        <translation>
            <numerusform>%Ln complaint</numerusform>
            <numerusform>%Ln complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a bounce</source>
        <translation>
            <numerusform>%Ln not a bounce</numerusform>
            <numerusform>%Ln not bounces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln can&apos;t be read</numerusform>
            <numerusform>%Ln can&apos;t be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>%Ln failure(s) found so far</source>
        <translation>
            <numerusform>%Ln failure found so far</numerusform>
            <numerusform>%Ln failures found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientLines</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.</source>
        <translation>
            <numerusform>Is it us or them? In this session, %n message failed for this reason ({cause}), at {domains} domains. It looks like our side.</numerusform>
            <numerusform>Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.</source>
        <translation>
            <numerusform>Is it us or them? In this session, %n message failed for this reason ({cause}), all at {domain}. It looks like their side.</numerusform>
            <numerusform>Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln not delivered</numerusform>
            <numerusform>%Ln not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln still being tried</numerusform>
            <numerusform>%Ln still being tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln can&apos;t be read</numerusform>
            <numerusform>%Ln can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
