<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BouncePane</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
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
    <name>Exports</name>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n message could not be read again and is missing.</numerusform>
            <numerusform>%n messages could not be read again and are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln line(s)</source>
        <translation>
            <numerusform>{shown} of %Ln line</numerusform>
            <numerusform>{shown} of %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
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
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln still on the way</numerusform>
            <numerusform>%Ln still on the way</numerusform>
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
    <name>_Pages</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
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
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln still on the way</numerusform>
            <numerusform>%Ln still on the way</numerusform>
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
