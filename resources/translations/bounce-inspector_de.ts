<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Über Bounce Inspector</translation>
    </message>
    <message>
        <source>Explains mail bounces and the codes in them. Nothing leaves this computer.</source>
        <translation>Erklärt zurückgekommene E-Mails und die Codes darin. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Codeverzeichnis {registry} vom {date}. Erstellt mit Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Lizenzen …</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Automatic ({language})</source>
        <translation>Automatisch ({language})</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>Portugiesisch (Brasilien)</translation>
    </message>
    <message numerus="yes">
        <source>{language}, %n word(s)</source>
        <translation>
            <numerusform>{language}, %n Wort</numerusform>
            <numerusform>{language}, %n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply copied</source>
        <translation>Antwort kopiert</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Notiz kopiert</translation>
    </message>
    <message>
        <source>Re: {subject}</source>
        <translation>AW: {subject}</translation>
    </message>
    <message>
        <source>No mail app opened.</source>
        <translation>Es hat sich kein Mailprogramm geöffnet.</translation>
    </message>
    <message>
        <source>Copy the reply instead.</source>
        <translation>Kopieren Sie stattdessen die Antwort.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notiz</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>{name} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>Reply to customer</source>
        <translation>Antwort an Kunden</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Ticketnotiz</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore the program&apos;s text</source>
        <translation>Den Text des Programms wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Reply about all %n</source>
        <translation>
            <numerusform>Antwort an den Kunden</numerusform>
            <numerusform>Antwort zu allen %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One reply to the customer about all %n recipients</source>
        <translation>
            <numerusform>Eine Antwort an den Kunden zum Empfänger</numerusform>
            <numerusform>Eine Antwort an den Kunden zu allen %n Empfängern</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy note for {name}</source>
        <translation>Notiz für {name} kopieren</translation>
    </message>
    <message>
        <source>Open in mail app</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Notiz kopieren</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Sprache der Antwort</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bounce text</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Was {code} bedeutet</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>von {total}</translation>
    </message>
</context>
<context>
    <name>BouncePane</name>
    <message>
        <source>Bounce</source>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>Vorheriger Code</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Nächster Code</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>{name} · first lines</source>
        <translation>{name} · erste Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln Code</numerusform>
            <numerusform>%Ln Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Code {number} von {count}</translation>
    </message>
</context>
<context>
    <name>BounceTable</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Only &amp;domain {domain}</source>
        <translation>Nur die &amp;Domain {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Nur dieser &amp;Grund</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>BounceTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>Fehlertext</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more in this group</source>
        <translation>
            <numerusform>%Ln weiteres Ergebnis dieser Gruppe zeigen</numerusform>
            <numerusform>%Ln weitere Ergebnisse dieser Gruppe zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients at {domain}</source>
        <translation>
            <numerusform>%Ln Empfänger bei {domain}</numerusform>
            <numerusform>%Ln Empfänger bei {domain}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subjects</source>
        <translation>
            <numerusform>%Ln Betreff</numerusform>
            <numerusform>%Ln Betreffe</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>This explanation is wrong</source>
        <translation>Diese Erklärung ist falsch</translation>
    </message>
    <message>
        <source>Save this file and give it to the people who maintain the program. Nothing is sent. Names, subjects, and your own domains and servers are masked. Check the file, and enter above what the explanation should be.</source>
        <translation>Speichern Sie diese Datei, und geben Sie sie an die Entwickler des Programms weiter. Es wird nichts gesendet. Namen, Betreffzeilen und Ihre eigenen Angaben sind geschwärzt: Lesen Sie alles durch, und tragen Sie oben ein, was richtig ist.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>bounce-case</source>
        <translation>falsch-erklaert</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {detail}</source>
        <translation>{name} kann nicht gespeichert werden: {detail}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>MMM d, h AP</source>
        <translation>d. MMM, H &apos;Uhr&apos;</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln an hour</source>
        <translation>
            <numerusform>bis zu %Ln pro Stunde</numerusform>
            <numerusform>bis zu %Ln pro Stunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a day</source>
        <translation>
            <numerusform>bis zu %Ln pro Tag</numerusform>
            <numerusform>bis zu %Ln pro Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a month</source>
        <translation>
            <numerusform>bis zu %Ln pro Monat</numerusform>
            <numerusform>bis zu %Ln pro Monat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a year</source>
        <translation>
            <numerusform>bis zu %Ln pro Jahr</numerusform>
            <numerusform>bis zu %Ln pro Jahr</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>CodeBrowser</name>
    <message>
        <source>Codes that were found, best match first</source>
        <translation>Gefundene Codes, der passendste zuerst</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Show the codes</source>
        <translation>Codes anzeigen</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Code oder Wörter</translation>
    </message>
    <message>
        <source>5.1.1, 550, TSS04, mailbox full …</source>
        <translation>5.1.1, 550, TSS04, Postfach voll …</translation>
    </message>
</context>
<context>
    <name>CodeModel</name>
    <message>
        <source>Reply codes</source>
        <translation>Antwortcodes</translation>
    </message>
    <message>
        <source>Three-digit replies of SMTP</source>
        <translation>Dreistellige Antworten von SMTP</translation>
    </message>
    <message>
        <source>Provider codes</source>
        <translation>Codes der Anbieter</translation>
    </message>
    <message>
        <source>Codes used by individual mail providers</source>
        <translation>Eigene Codes einzelner Mailanbieter</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the text</source>
        <translation>
            <numerusform>%n Stelle im Text</numerusform>
            <numerusform>%n Stellen im Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
</context>
<context>
    <name>CodeTree</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>„{text}“ kopieren</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Summary copied</source>
        <translation>Zusammenfassung kopiert</translation>
    </message>
    <message>
        <source>Picture of the verdict copied</source>
        <translation>Befund als Bild kopiert</translation>
    </message>
</context>
<context>
    <name>DomainQuestion</name>
    <message>
        <source>Which mail domains are yours? Knowing them, the program can recognize your own mail team and fake bounces.</source>
        <translation>Welche Mail-Domains gehören Ihnen? Damit erkennt das Programm Ihr eigenes Mail-Team und gefälschte Fehlermeldungen.</translation>
    </message>
    <message>
        <source>Enter your domains</source>
        <translation>Domains eingeben</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A link can&apos;t be read</source>
        <translation>Ein Link lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>Es wird nichts abgerufen. Kopieren Sie stattdessen den Text der Seite.</translation>
    </message>
    <message>
        <source>A picture can&apos;t be read</source>
        <translation>Ein Bild lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Only text can be read.</source>
        <translation>Nur Text lässt sich lesen.</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be read</source>
        <translation>Ein PDF lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Kopieren Sie den Text daraus und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Outlook passes on only the subject</source>
        <translation>Outlook gibt nur den Betreff weiter</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Ziehen Sie die E-Mail zuerst auf den Desktop und dann hierher.</translation>
    </message>
    <message>
        <source>This can&apos;t be read</source>
        <translation>Das lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Ziehen Sie eine Datei oder den Text einer Fehlermeldung hierher.</translation>
    </message>
    <message>
        <source>Drop to inspect</source>
        <translation>Zum Untersuchen ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Ergebnisse</translation>
    </message>
    <message>
        <source>None of the results match this filter.</source>
        <translation>Kein Ergebnis passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine E-Mails</translation>
    </message>
    <message>
        <source>Drop a mailbox, an archive, or a folder with messages (.eml, .msg, .mbox, .zip).</source>
        <translation>Legen Sie ein Postfach, ein Archiv oder einen Ordner mit E-Mails hier ab (.eml, .msg, .mbox, .zip).</translation>
    </message>
</context>
<context>
    <name>Expander</name>
    <message>
        <source>Expanded</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Reduziert</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
    <message>
        <source>Steps and answers appear here when the file has been read.</source>
        <translation>Schritte und Antworten erscheinen hier, sobald die Datei gelesen ist.</translation>
    </message>
    <message>
        <source>Cancel takes you back to what was shown before.</source>
        <translation>„Abbrechen“ führt zurück zu dem, was vorher zu sehen war.</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Was {code} bedeutet</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Weg der E-Mail</translation>
    </message>
    <message>
        <source>More for mail administrators</source>
        <translation>Mehr für Mail-Fachleute</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>der Bericht</translation>
    </message>
    <message>
        <source>It isn&apos;t a regular file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It contains bounces from this list.</source>
        <translation>Die Datei enthält Fehlermeldungen dieser Liste.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n E-Mail ließ sich nicht noch einmal lesen und fehlt.</numerusform>
            <numerusform>%n E-Mails ließen sich nicht noch einmal lesen und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writing was interrupted.</source>
        <translation>Das Schreiben wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) in {name}</source>
        <translation>
            <numerusform>%Ln Ergebnis in {name}</numerusform>
            <numerusform>%Ln Ergebnisse in {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {reason}</source>
        <translation>{name} lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>fehlermeldungen</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>“{subject}”</source>
        <translation>„{subject}“</translation>
    </message>
    <message>
        <source>reported by {host}</source>
        <translation>gemeldet von {host}</translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s) failed</source>
        <translation>
            <numerusform>1 von %n Empfänger nicht erreicht</numerusform>
            <numerusform>1 von %n Empfängern nicht erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s)</source>
        <translation>
            <numerusform>1 von %n Empfänger</numerusform>
            <numerusform>1 von %n Empfängern</numerusform>
        </translation>
    </message>
    <message>
        <source>sent {moment} by {sender}</source>
        <translation>gesendet am {moment} von {sender}</translation>
    </message>
    <message>
        <source>sent {moment}</source>
        <translation>gesendet am {moment}</translation>
    </message>
    <message>
        <source>sent by {sender}</source>
        <translation>gesendet von {sender}</translation>
    </message>
    <message>
        <source>stopped {duration} later</source>
        <translation>{duration} später gestoppt</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Program error</source>
        <translation>Programmfehler</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in your data. You can keep working, but the part that failed is left out. The report names places in the program. It contains no addresses and no message text.</source>
        <translation>Im Programm ist ein Fehler aufgetreten; an Ihren Daten liegt es nicht. Sie können weiterarbeiten, aber was nicht funktioniert hat, fehlt. Der Bericht nennt Stellen im Programm; er enthält keine Adresse und keinen Text einer E-Mail.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>It&apos;s saved in {path}.</source>
        <translation>Er ist unter {path} gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find in list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Address or subject</source>
        <translation>Adresse oder Betreff</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Group by domain and reason</source>
        <translation>Nach Domain/Grund gruppieren</translation>
    </message>
    <message>
        <source>Failures at the same domain, for the same reason and with the same code, share a row</source>
        <translation>Fehler bei derselben Domain, aus demselben Grund und mit demselben Code stehen in einer Zeile</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>Next or previous part of a pane</source>
        <translation>Nächster oder voriger Teil eines Bereichs</translation>
    </message>
    <message>
        <source>Choose a recipient, a code or a row</source>
        <translation>Empfänger, Code oder Zeile wählen</translation>
    </message>
    <message>
        <source>Expand or collapse a group or section</source>
        <translation>Gruppe oder Abschnitt auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Stop reading, or close a message or the find bar</source>
        <translation>Lesen abbrechen, Meldung oder Suchleiste schließen</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>Paste a bounce, drop a file, a folder or a mailbox on the window, or type a code that somebody reads out to you.</source>
        <translation>Fügen Sie eine Fehlermeldung ein, ziehen Sie eine Datei, einen Ordner oder ein Postfach auf das Fenster, oder geben Sie einen Code ein, den Ihnen jemand vorliest.</translation>
    </message>
    <message>
        <source>What happened and who needs to act is at the top. On the right are the steps and a reply for your customer, which you can edit before you copy it. The colored lines in the text show what this is based on.</source>
        <translation>Oben steht, was geschehen ist und wer handeln muss. Rechts stehen die Schritte und eine Antwort für Ihren Kunden, die Sie vor dem Kopieren ändern können. Die farbigen Zeilen im Text zeigen, worauf das beruht.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Das lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>The program ran into an error with it. Read the text of the bounce, or look up its code.</source>
        <translation>Das Programm hat dabei einen Fehler gemacht. Lesen Sie den Text der Fehlermeldung selbst, oder schlagen Sie den Code nach.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;All files (*)</source>
        <translation>Fehlermeldungen (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Fehlermeldungen öffnen</translation>
    </message>
    <message>
        <source>Open a folder of bounces</source>
        <translation>Ordner mit Fehlermeldungen öffnen</translation>
    </message>
</context>
<context>
    <name>JourneyView</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not reached</source>
        <translation>
            <numerusform>%n Server nicht erreicht</numerusform>
            <numerusform>%n Server nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>hier gestoppt</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>wartet hier</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>wartete hier</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>submitted the message</source>
        <translation>hat die E-Mail übergeben</translation>
    </message>
    <message>
        <source>clock differs</source>
        <translation>Uhr geht anders</translation>
    </message>
    <message>
        <source>unnamed server</source>
        <translation>Server ohne Namen</translation>
    </message>
    <message>
        <source>by {host}</source>
        <translation>von {host}</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Prüfung des Absenders</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>der Domain des Absenders</translation>
    </message>
    <message>
        <source>The server is allowed to send for {domain}.</source>
        <translation>Der Server darf für {domain} senden.</translation>
    </message>
    <message>
        <source>The server isn&apos;t allowed to send for {domain}.</source>
        <translation>Der Server darf nicht für {domain} senden.</translation>
    </message>
    <message>
        <source>{domain} doesn&apos;t say which servers are allowed to send for it.</source>
        <translation>{domain} gibt nicht an, welche Server dafür senden dürfen.</translation>
    </message>
    <message>
        <source>The signature of {domain} is intact.</source>
        <translation>Die Signatur von {domain} ist unversehrt.</translation>
    </message>
    <message>
        <source>The signature doesn&apos;t match: the message was changed in transit.</source>
        <translation>Die Signatur passt nicht: Die E-Mail wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>The message has no signature.</source>
        <translation>Die E-Mail hat keine Signatur.</translation>
    </message>
    <message>
        <source>SPF or DKIM confirms the From domain, {domain}.</source>
        <translation>SPF oder DKIM bestätigt die Absenderdomain {domain}.</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM confirms the From domain, {domain}.</source>
        <translation>Weder SPF noch DKIM bestätigt die Absenderdomain {domain}.</translation>
    </message>
    <message>
        <source>{domain} has no DMARC policy.</source>
        <translation>{domain} hat keine DMARC-Richtlinie.</translation>
    </message>
    <message>
        <source>The check had no clear result.</source>
        <translation>Die Prüfung hatte kein klares Ergebnis.</translation>
    </message>
    <message>
        <source>The message was stopped because of such a check.</source>
        <translation>Wegen einer solchen Prüfung wurde die E-Mail gestoppt.</translation>
    </message>
    <message>
        <source>None of this stopped the message.</source>
        <translation>Nichts davon hat die E-Mail gestoppt.</translation>
    </message>
    <message>
        <source>None of this stopped the message. Your mail team should look at the {methods} result.</source>
        <translation>Nichts davon hat die E-Mail gestoppt. Das Ergebnis von {methods} sollte sich Ihr Mail-Team ansehen.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Report (*.pdf)</source>
        <translation>Bericht (*.pdf)</translation>
    </message>
    <message>
        <source>Summary as text (*.txt)</source>
        <translation>Zusammenfassung als Text (*.txt)</translation>
    </message>
    <message>
        <source>Original message (*.eml)</source>
        <translation>Originale E-Mail (*.eml)</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>fehlermeldung</translation>
    </message>
    <message>
        <source>Save the bounce</source>
        <translation>Fehlermeldung speichern</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>{name} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>LicensesDialog</name>
    <message>
        <source>Licenses</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln result(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Ergebnis</numerusform>
            <numerusform>{shown} von %Ln Ergebnissen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>Bisher {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single result(s)</source>
        <translation>
            <numerusform>%Ln einzelnes Ergebnis</numerusform>
            <numerusform>%Ln einzelne Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{groups} and {singles}</source>
        <translation>{groups} und {singles}</translation>
    </message>
    <message>
        <source>Enter or a double-click opens a bounce</source>
        <translation>Eingabetaste oder Doppelklick öffnet eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Overview copied</source>
        <translation>Überblick kopiert</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Fehlermeldungen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bounce Inspector</source>
        <translation>Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>O&amp;rdner öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>&amp;Beispiel zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo the paste</source>
        <translation>Ein&amp;fügen rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Paste a bounce</source>
        <translation>Fehler&amp;meldung einfügen</translation>
    </message>
    <message>
        <source>Paste and &amp;append</source>
        <translation>Einfügen und &amp;anhängen</translation>
    </message>
    <message>
        <source>Correct the te&amp;xt…</source>
        <translation>Te&amp;xt korrigieren …</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>&amp;Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;verdict as a picture</source>
        <translation>&amp;Befund als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the rep&amp;ly</source>
        <translation>Ant&amp;wort kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;ticket note</source>
        <translation>&amp;Ticketnotiz kopieren</translation>
    </message>
    <message>
        <source>Copy re&amp;dacted…</source>
        <translation>&amp;Geschwärzt kopieren …</translation>
    </message>
    <message>
        <source>This e&amp;xplanation is wrong…</source>
        <translation>Diese E&amp;rklärung ist falsch …</translation>
    </message>
    <message>
        <source>Next in the l&amp;ist</source>
        <translation>Nächster in der L&amp;iste</translation>
    </message>
    <message>
        <source>Previous in the li&amp;st</source>
        <translation>Voriger in der Li&amp;ste</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster Be&amp;reich</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>Voriger B&amp;ereich</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>Defa&amp;ult text size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Next code in the text</source>
        <translation>&amp;Nächster Code im Text</translation>
    </message>
    <message>
        <source>P&amp;revious code in the text</source>
        <translation>&amp;Vorheriger Code im Text</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>How to save a message from &amp;Outlook</source>
        <translation>Eine E-Mail aus &amp;Outlook speichern</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Find in the text</source>
        <translation>Im Text s&amp;uchen</translation>
    </message>
    <message>
        <source>Look up a c&amp;ode</source>
        <translation>C&amp;ode nachschlagen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Use &amp;system setting</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation>&amp;Tasten und Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>&amp;Über Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Voriger in der Liste</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Nächster in der Liste</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>NextInput</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln E-Mail</numerusform>
            <numerusform>%Ln E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln nicht zugestellt</numerusform>
            <numerusform>%Ln nicht zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} und %Ln weitere</numerusform>
            <numerusform>{name} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Nichts passt zu diesem Filter</translation>
    </message>
    <message>
        <source>No failure is reported</source>
        <translation>Es ist kein Fehler gemeldet</translation>
    </message>
    <message>
        <source>So far: {sentence}</source>
        <translation>Bisher: {sentence}</translation>
    </message>
    <message>
        <source>There&apos;s no readable message here</source>
        <translation>Hier ist keine lesbare E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{results} in {messages}</source>
        <translation>{results} in {messages}</translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Diese anzeigen</numerusform>
            <numerusform>Diese %Ln anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>Bisher {count}</translation>
    </message>
    <message>
        <source>the rest was not read</source>
        <translation>der Rest wurde nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>none delivered</source>
        <translation>keine zugestellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln noch in Zustellung</numerusform>
            <numerusform>%Ln noch in Zustellung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the retry time</source>
        <translation>
            <numerusform>%Ln mit abgelaufener Zeit für Versuche</numerusform>
            <numerusform>%Ln mit abgelaufener Zeit für Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln zugestellt</numerusform>
            <numerusform>%Ln zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln complaint(s)</source>
        <translation>
            <numerusform>%Ln Beschwerde</numerusform>
            <numerusform>%Ln Beschwerden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a bounce</source>
        <translation>
            <numerusform>%Ln ohne Fehlermeldung</numerusform>
            <numerusform>%Ln ohne Fehlermeldung</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading and keep what is there</source>
        <translation>Nicht weiterlesen und behalten, was da ist</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Table for Excel or LibreOffice (CSV)…</source>
        <translation>&amp;Tabelle für Excel oder LibreOffice (CSV) …</translation>
    </message>
    <message>
        <source>&amp;Data for programs (JSON Lines)…</source>
        <translation>&amp;Daten für Programme (JSON Lines) …</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)…</source>
        <translation>&amp;Bericht (PDF) …</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>Bericht d&amp;rucken …</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>PartyPath</name>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Sending server</source>
        <translation>Sendender Server</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Receiving server</source>
        <translation>Empfangender Server</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>hier gestoppt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>wartet hier</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>wartete hier</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>wartete</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>action needed</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>passed {name}</source>
        <translation>über {name} gelaufen</translation>
    </message>
    <message>
        <source>stopped at {name}</source>
        <translation>gestoppt bei {name}</translation>
    </message>
    <message>
        <source>waiting at {name}</source>
        <translation>wartet bei {name}</translation>
    </message>
    <message>
        <source>waited at {name}</source>
        <translation>wartete bei {name}</translation>
    </message>
    <message>
        <source>delivered to {name}</source>
        <translation>zugestellt an {name}</translation>
    </message>
    <message>
        <source>not reached: {name}</source>
        <translation>nicht erreicht: {name}</translation>
    </message>
    <message>
        <source>not accepted yet by {name}</source>
        <translation>von {name} noch nicht angenommen</translation>
    </message>
    <message>
        <source>not known whether it reached {name}</source>
        <translation>unbekannt, ob angekommen bei {name}</translation>
    </message>
    <message>
        <source>Sent by {name}</source>
        <translation>Gesendet von {name}</translation>
    </message>
    <message>
        <source>action needed: {who}</source>
        <translation>zuständig: {who}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The settings couldn&apos;t be saved. They apply until you close the window.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden. Sie gelten, bis Sie das Fenster schließen.</translation>
    </message>
    <message>
        <source>The settings couldn&apos;t be read. The defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} von {size}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) found so far</source>
        <translation>
            <numerusform>bisher %Ln Fehler gefunden</numerusform>
            <numerusform>bisher %Ln Fehler gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>RecipientLines</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>once it&apos;s clear why</source>
        <translation>sobald klar ist, warum</translation>
    </message>
    <message>
        <source>if it didn&apos;t arrive</source>
        <translation>falls nicht angekommen</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>noch nicht nötig</translation>
    </message>
    <message>
        <source>later, unchanged</source>
        <translation>später, unverändert</translation>
    </message>
    <message>
        <source>after a fix</source>
        <translation>nach Korrektur</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
</context>
<context>
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Geschwärzt kopieren</translation>
    </message>
    <message>
        <source>Names, subjects, and your own domains and servers are masked. Check the text before you copy it, because no program recognizes everything that&apos;s private. You can edit it.</source>
        <translation>Namen, Betreffzeilen und Ihre eigenen Angaben sind geschwärzt. Lesen Sie alles durch: Kein Programm weiß, was alles privat ist. Ändern Sie, was Sie möchten, und kopieren Sie es dann.</translation>
    </message>
    <message>
        <source>The redacted text</source>
        <translation>Der geschwärzte Text</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>That&apos;s a PDF.</source>
        <translation>Das ist eine PDF-Datei.</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Kopieren Sie den Text daraus und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not text.</source>
        <translation>In der Zwischenablage ist ein Bild, kein Text.</translation>
    </message>
    <message>
        <source>Copy a reply asking for the text</source>
        <translation>Antwort mit Bitte um den Text kopieren</translation>
    </message>
    <message>
        <source>That&apos;s a picture, not text.</source>
        <translation>Das ist ein Bild, kein Text.</translation>
    </message>
    <message>
        <source>The clipboard holds only a link.</source>
        <translation>In der Zwischenablage ist nur ein Link.</translation>
    </message>
    <message>
        <source>That&apos;s only a link.</source>
        <translation>Das ist nur ein Link.</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>Es wird nichts abgerufen. Kopieren Sie stattdessen den Text der Seite.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to read on the clipboard.</source>
        <translation>In der Zwischenablage ist nichts Lesbares.</translation>
    </message>
    <message>
        <source>Copy the text of the bounce first.</source>
        <translation>Kopieren Sie zuerst den Text der Fehlermeldung.</translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>Dabei kam nichts an.</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Ziehen Sie eine Datei oder den Text einer Fehlermeldung hierher.</translation>
    </message>
    <message>
        <source>Outlook passed on only the subject.</source>
        <translation>Outlook hat nur den Betreff übergeben.</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Ziehen Sie die E-Mail zuerst auf den Desktop und dann hierher.</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>Anfrage kopiert</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>{name} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>You still see the list from before.</source>
        <translation>Zu sehen ist noch die vorige Liste.</translation>
    </message>
    <message>
        <source>Still shown: {address}.</source>
        <translation>Weiter zu sehen: {address}.</translation>
    </message>
    <message>
        <source>You still see the bounce from before.</source>
        <translation>Zu sehen ist noch die vorige Fehlermeldung.</translation>
    </message>
    <message>
        <source>You still see the text from before.</source>
        <translation>Zu sehen ist noch der vorige Text.</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>Worum Sie bitten können</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a message from Outlook</source>
        <translation>Eine E-Mail aus Outlook speichern</translation>
    </message>
    <message>
        <source>1. Drag the message from Outlook to the desktop.</source>
        <translation>1. Die E-Mail aus Outlook auf den Desktop ziehen.</translation>
    </message>
    <message>
        <source>2. Drag it from the desktop to this window.</source>
        <translation>2. Von dort in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: delete it when you are done.</source>
        <translation>Oder in Outlook: Datei › Speichern unter, dann die gespeicherte Datei hier öffnen. Auf dem Desktop liegt eine Kopie: Löschen Sie sie, wenn Sie fertig sind.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.</source>
        <translation>
            <numerusform>Liegt es an uns oder an den anderen? In dieser Sitzung kam %n E-Mail aus diesem Grund zurück ({cause}), von {domains} Domains. Das sieht nach unserer Seite aus.</numerusform>
            <numerusform>Liegt es an uns oder an den anderen? In dieser Sitzung kamen %n E-Mails aus diesem Grund zurück ({cause}), von {domains} Domains. Das sieht nach unserer Seite aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.</source>
        <translation>
            <numerusform>Liegt es an uns oder an den anderen? In dieser Sitzung kam %n E-Mail aus diesem Grund zurück ({cause}), von {domain}. Das sieht nach der anderen Seite aus.</numerusform>
            <numerusform>Liegt es an uns oder an den anderen? In dieser Sitzung kamen %n E-Mails aus diesem Grund zurück ({cause}), alle von {domain}. Das sieht nach der anderen Seite aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Förmlich</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Bounce Inspector uses these to recognize your own mail team, and bounces of messages that you never sent. Nothing is looked up online.</source>
        <translation>Daran erkennt Bounce Inspector Ihr eigenes Mail-Team und Fehlermeldungen zu E-Mails, die Sie nie gesendet haben. Es wird nichts im Internet abgefragt.</translation>
    </message>
    <message>
        <source>Your domains and servers</source>
        <translation>Ihre Domains und Server</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>An&amp;redeform</translation>
    </message>
    <message>
        <source>Automatic: the customer&apos;s language</source>
        <translation>Automatisch: Sprache des Kunden</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Guten Morgen,</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>For example: {value}</source>
        <translation>Zum Beispiel: {value}</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Das hat Ihr Administrator festgelegt.</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>Mail-&amp;Domains</translation>
    </message>
    <message>
        <source>Mail ser&amp;vers</source>
        <translation>&amp;Mailserver</translation>
    </message>
    <message>
        <source>Optional: those that send and receive your mail.</source>
        <translation>Optional: die Server, die Ihre Mail senden und empfangen.</translation>
    </message>
    <message>
        <source>Optional: left empty, each language has its own.</source>
        <translation>Optional: Bleibt sie leer, gilt die übliche Anrede der Sprache.</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>&amp;Anrede</translation>
    </message>
    <message>
        <source>S&amp;ignature</source>
        <translation>&amp;Unterschrift</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Antworten an Kunden</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Ticketnotiz</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} ist kein Name einer Domain oder eines Servers.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Why did this message bounce?</source>
        <translation>Warum kam diese E-Mail zurück?</translation>
    </message>
    <message>
        <source>See what happened, who needs to act, and what to tell your customer.</source>
        <translation>Sehen Sie, was geschehen ist, wer handeln muss und was Sie Ihrem Kunden antworten.</translation>
    </message>
    <message>
        <source>Paste it</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>The whole message, a part of it, or one line of an error.</source>
        <translation>Die ganze E-Mail, einen Teil davon oder eine Zeile der Fehlermeldung.</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien ablegen</translation>
    </message>
    <message>
        <source>Messages, logs, a folder, or a whole mailbox.</source>
        <translation>E-Mails, Protokolle, einen Ordner oder ein ganzes Postfach.</translation>
    </message>
    <message>
        <source>Look up a code</source>
        <translation>Code nachschlagen</translation>
    </message>
    <message>
        <source>A caller reads out “550 5.7.1”? Type it at the top.</source>
        <translation>Ein Anrufer liest „550 5.7.1“ vor? Geben Sie es oben ein.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Ein Beispiel zeigen</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>Text korrigieren</translation>
    </message>
    <message>
        <source>Remove anything that isn&apos;t part of the bounce, or correct typing and scanning errors.</source>
        <translation>Entfernen Sie, was nicht zur Fehlermeldung gehört, oder berichtigen Sie, was falsch abgetippt oder eingescannt wurde.</translation>
    </message>
    <message>
        <source>Text of the bounce</source>
        <translation>Text der Fehlermeldung</translation>
    </message>
    <message>
        <source>&amp;Inspect again</source>
        <translation>&amp;Erneut untersuchen</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Text der Fehlermeldung</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles &amp;auswählen</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>„{text}“ kopieren</translation>
    </message>
    <message>
        <source>&amp;Look up “{text}”</source>
        <translation>„{text}“ &amp;nachschlagen</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Show all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>MMMM d</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd, MMMM d</source>
        <translation>ddd, d. MMMM</translation>
    </message>
    <message>
        <source>under 1 second</source>
        <translation>unter 1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>h:mm:ss AP</source>
        <translation>HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>These files, or messages in them, can&apos;t be read. Everything else is in the list.</source>
        <translation>Diese Dateien oder E-Mails darin lassen sich nicht lesen. Alles andere steht in der Liste.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Fehlermeldungen</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln nicht zugestellt</numerusform>
            <numerusform>%Ln nicht zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Zuständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln noch in Zustellung</numerusform>
            <numerusform>%Ln noch in Zustellung</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Each of them</source>
        <translation>Alle einzeln</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RecipientView</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
</TS>
