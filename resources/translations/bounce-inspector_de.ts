<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>A reply to the customer, ready to paste</source>
        <translation>Eine Antwort an den Kunden, fertig zum Einfügen</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Notiz kopieren</translation>
    </message>
    <message>
        <source>What a mail administrator needs to find this mail</source>
        <translation>Was ein Mail-Administrator braucht, um diese E-Mail zu finden</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Sprache der Antwort</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Texte anzeigen</translation>
    </message>
    <message>
        <source>REPLY TO THE CUSTOMER</source>
        <translation>ANTWORT AN DEN KUNDEN</translation>
    </message>
    <message>
        <source>NOTE FOR THE TICKET</source>
        <translation>NOTIZ FÜR DAS TICKET</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Rückläufer</translation>
    </message>
</context>
<context>
    <name>BouncePane</name>
    <message>
        <source>Bounce</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>Vorheriger Code</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Nächster Code</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
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
        <source>Only &amp;domain {domain}</source>
        <translation>Nur die &amp;Domain {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Nur dieser &amp;Grund</translation>
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
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
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
        <source>The server&apos;s words</source>
        <translation>Worte des Servers</translation>
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
    <name>Charts</name>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Domains der Empfänger</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
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
        <source>Code or words: 5.1.1, 550, mailbox full</source>
        <translation>Code oder Wörter: 5.1.1, 550, Postfach voll</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Code oder Wörter</translation>
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
        <source>Codes of single mail providers</source>
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
    <message>
        <source>unusual</source>
        <translation>unüblich</translation>
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
    <name>ExplanationPane</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>WORTH KNOWING</source>
        <translation>GUT ZU WISSEN</translation>
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
        <source>It is no regular file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It holds bounces of this list.</source>
        <translation>Die Datei enthält Bounces dieser Liste.</translation>
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
            <numerusform>%n Nachricht ließ sich nicht noch einmal lesen und fehlt.</numerusform>
            <numerusform>%n Nachrichten ließen sich nicht noch einmal lesen und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The writing was broken off.</source>
        <translation>Das Schreiben wurde unterbrochen.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {reason}</source>
        <translation>{name} lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>ruecklaeufer</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A mistake of the program</source>
        <translation>Ein Fehler des Programms</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in what you gave it. You can go on; what failed is left out. The report names places in the program; it holds no address and no text of a message.</source>
        <translation>Im Programm ist etwas schiefgegangen, nicht an dem, was Sie ihm gegeben haben. Sie können weiterarbeiten; was misslang, fehlt. Der Bericht nennt Stellen im Programm; er enthält keine Adresse und keinen Text einer Nachricht.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>It is kept in {path}.</source>
        <translation>Er liegt in {path}.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Address, subject, words …</source>
        <translation>Adresse, Betreff, Wörter …</translation>
    </message>
    <message>
        <source>Words that a line must have</source>
        <translation>Wörter, die in der Zeile stehen müssen</translation>
    </message>
    <message>
        <source>Outcome: all</source>
        <translation>Ausgang: alle</translation>
    </message>
    <message>
        <source>Reason: all</source>
        <translation>Grund: alle</translation>
    </message>
    <message>
        <source>Domain: all</source>
        <translation>Domain: alle</translation>
    </message>
    <message>
        <source>Who must act: all</source>
        <translation>Wer handeln muss: alle</translation>
    </message>
    <message>
        <source>Code: all</source>
        <translation>Code: alle</translation>
    </message>
    <message>
        <source>Group same failures</source>
        <translation>Gleiche Fehler gruppieren</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Failures with the same recipient, reason and code share a line</source>
        <translation>Fehler mit gleichem Empfänger, Grund und Code stehen in einer Zeile</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Das lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>The program made a mistake with it. Read the text of the bounce itself, or look its code up.</source>
        <translation>Das Programm hat dabei einen Fehler gemacht. Lesen Sie den Text des Rückläufers selbst, oder schlagen Sie seinen Code nach.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>WHAT TO ASK FOR</source>
        <translation>WONACH FRAGEN</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>WAS ZU TUN IST</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Paste or drop a bounce</source>
        <translation>Rückläufer einfügen oder hier ablegen</translation>
    </message>
    <message>
        <source>The whole message, the part you have, or one line of a log: anything with the words of the mail server in it. A folder or a mailbox becomes a list.</source>
        <translation>Die ganze Nachricht über die unzustellbare E-Mail, ein Teil davon oder eine Zeile aus einem Protokoll: alles, worin die Worte des Mailservers stehen. Ein Ordner oder eine Postfachdatei wird zur Liste.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Beispiel zeigen</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
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
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln line(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Zeile</numerusform>
            <numerusform>{shown} von %Ln Zeilen</numerusform>
        </translation>
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
        <translation>Rückläufer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bounce Inspector</source>
        <translation>Bounce Inspector</translation>
    </message>
    <message>
        <source>Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;All files (*)</source>
        <translation>Rückläufer (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Rückläufer öffnen</translation>
    </message>
    <message>
        <source>Open a folder of bounces</source>
        <translation>Ordner mit Rückläufern öffnen</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until the window is closed.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden; sie gelten, bis das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Über Bounce Inspector</translation>
    </message>
    <message>
        <source>Bounce Inspector {version}

Explains mail bounces and the codes in them.
Nothing leaves this computer.

Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Bounce Inspector {version}

Erklärt zurückgekommene E-Mails und die Codes darin.
Nichts verlässt diesen Computer.

Codeverzeichnis {registry} vom {date}. Erstellt mit Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Lizenzen …</translation>
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
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>O&amp;rdner öffnen …</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>&amp;Beispiel zeigen</translation>
    </message>
    <message>
        <source>&amp;Print the overview…</source>
        <translation>Überblick &amp;drucken …</translation>
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
        <source>&amp;Paste a bounce</source>
        <translation>&amp;Rückläufer einfügen</translation>
    </message>
    <message>
        <source>Paste and &amp;append</source>
        <translation>Einfügen und &amp;anhängen</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>&amp;Zusammenfassung kopieren</translation>
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
        <source>Look a code &amp;up</source>
        <translation>Code nach&amp;schlagen</translation>
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
        <source>As the &amp;system</source>
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
        <source>How to save a mail from &amp;Outlook</source>
        <translation>Eine E-Mail aus &amp;Outlook speichern</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>&amp;Über Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>There is no mail here that can be read</source>
        <translation>Hier ist keine lesbare E-Mail</translation>
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
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln noch unterwegs</numerusform>
            <numerusform>%Ln noch unterwegs</numerusform>
        </translation>
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
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Geschwärzt kopieren</translation>
    </message>
    <message>
        <source>Names, subjects and what is yours are masked. Read it through: no program knows everything that is private. Change what you like, then copy it.</source>
        <translation>Namen, Betreffzeilen und Ihr Eigenes sind geschwärzt. Lesen Sie alles durch: Kein Programm weiß, was alles privat ist. Ändern Sie, was Sie möchten, und kopieren Sie es dann.</translation>
    </message>
    <message>
        <source>The masked text</source>
        <translation>Der geschwärzte Text</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a mail from Outlook</source>
        <translation>Eine E-Mail aus Outlook speichern</translation>
    </message>
    <message>
        <source>1. Drag the mail from Outlook to the desktop.</source>
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
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The usual one of the language</source>
        <translation>Die übliche der Sprache</translation>
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
        <source>Your administrator has set this.</source>
        <translation>Das hat Ihr Administrator festgelegt.</translation>
    </message>
    <message>
        <source>With these, “your own mail team” is told from other people’s, and bounces for mail that you never sent are noticed. Nothing is looked up.</source>
        <translation>Damit wird „Ihr eigenes Mail-Team“ von anderen unterschieden, und Rückläufer zu E-Mails, die Sie nie gesendet haben, fallen auf. Nachgeschlagen wird nichts.</translation>
    </message>
    <message>
        <source>Your mail &amp;domains</source>
        <translation>Ihre Mail-&amp;Domains</translation>
    </message>
    <message>
        <source>Your mail &amp;servers</source>
        <translation>Ihre Mail&amp;server</translation>
    </message>
    <message>
        <source>What is yours</source>
        <translation>Was Ihnen gehört</translation>
    </message>
    <message>
        <source>How the replies begin and end that you copy for a customer.</source>
        <translation>Wie die Antworten beginnen und enden, die Sie für Kunden kopieren.</translation>
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
        <source>&amp;Form of address</source>
        <translation>An&amp;redeform</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Antworten an Kunden</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} ist kein Name einer Domain oder eines Servers.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Text des Rückläufers</translation>
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
        <source>These files, or mails in them, could not be read. Everything else is in the list.</source>
        <translation>Diese Dateien, oder E-Mails darin, ließen sich nicht lesen. Alles andere steht in der Liste.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Domains der Empfänger</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
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
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln noch unterwegs</numerusform>
            <numerusform>%Ln noch unterwegs</numerusform>
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
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
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
    <name>_Working</name>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
