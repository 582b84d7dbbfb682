<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>A reply to the customer, ready to paste</source>
        <translation>Une réponse au client, prête à coller</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Copier la note</translation>
    </message>
    <message>
        <source>What a mail administrator needs to find this mail</source>
        <translation>Ce qu’il faut à un administrateur de messagerie pour retrouver ce message</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Langue de la réponse</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Afficher les textes</translation>
    </message>
    <message>
        <source>REPLY TO THE CUSTOMER</source>
        <translation>RÉPONSE AU CLIENT</translation>
    </message>
    <message>
        <source>NOTE FOR THE TICKET</source>
        <translation>NOTE POUR LE TICKET</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Avis</translation>
    </message>
</context>
<context>
    <name>BouncePane</name>
    <message>
        <source>Bounce</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>Code précédent</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Code suivant</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BounceTable</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Only &amp;domain {domain}</source>
        <translation>Seulement le &amp;domaine {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Seulement cette &amp;raison</translation>
    </message>
</context>
<context>
    <name>BounceTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Qui doit agir</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Domaines des destinataires</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Qui doit agir</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
</context>
<context>
    <name>CodeBrowser</name>
    <message>
        <source>Codes that were found, best match first</source>
        <translation>Codes trouvés, le plus pertinent en premier</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Code or words: 5.1.1, 550, mailbox full</source>
        <translation>Code ou mots : 5.1.1, 550, mailbox full</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Code ou mots</translation>
    </message>
</context>
<context>
    <name>CodeModel</name>
    <message>
        <source>Reply codes</source>
        <translation>Codes de réponse</translation>
    </message>
    <message>
        <source>Three-digit replies of SMTP</source>
        <translation>Réponses SMTP à trois chiffres</translation>
    </message>
    <message>
        <source>Provider codes</source>
        <translation>Codes des fournisseurs</translation>
    </message>
    <message>
        <source>Codes of single mail providers</source>
        <translation>Codes propres à certains fournisseurs de messagerie</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the text</source>
        <translation>
            <numerusform>%n endroit dans le texte</numerusform>
            <numerusform>%n endroits dans le texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>inhabituel</translation>
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
        <translation>Explication</translation>
    </message>
    <message>
        <source>WORTH KNOWING</source>
        <translation>BON À SAVOIR</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
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
        <translation>le rapport</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>It holds bounces of this list.</source>
        <translation>Ce fichier contient des retours de cette liste.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Écriture de {name} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n message n’a pas pu être relu et manque.</numerusform>
            <numerusform>%n messages n’ont pas pu être relus et manquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The writing was broken off.</source>
        <translation>L’écriture a été interrompue.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {reason}</source>
        <translation>Impossible d’écrire {name} : {reason}</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>retours</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A mistake of the program</source>
        <translation>Une erreur du programme</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in what you gave it. You can go on; what failed is left out. The report names places in the program; it holds no address and no text of a message.</source>
        <translation>Quelque chose a échoué dans le programme, et non dans ce que vous lui avez donné. Vous pouvez continuer&#xa0;; ce qui a échoué est omis. Le rapport nomme des endroits du programme&#xa0;; il ne contient aucune adresse ni aucun texte de message.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>It is kept in {path}.</source>
        <translation>Il est conservé dans {path}.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Address, subject, words …</source>
        <translation>Adresse, objet, mots …</translation>
    </message>
    <message>
        <source>Words that a line must have</source>
        <translation>Mots que la ligne doit contenir</translation>
    </message>
    <message>
        <source>Outcome: all</source>
        <translation>Issue : toutes</translation>
    </message>
    <message>
        <source>Reason: all</source>
        <translation>Raison : toutes</translation>
    </message>
    <message>
        <source>Domain: all</source>
        <translation>Domaine : tous</translation>
    </message>
    <message>
        <source>Who must act: all</source>
        <translation>Qui doit agir : tous</translation>
    </message>
    <message>
        <source>Code: all</source>
        <translation>Code : tous</translation>
    </message>
    <message>
        <source>Group same failures</source>
        <translation>Regrouper les échecs identiques</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Afficher toutes les dates</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Failures with the same recipient, reason and code share a line</source>
        <translation>Les échecs de mêmes destinataire, raison et code partagent une ligne</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Ceci ne peut pas être affiché</translation>
    </message>
    <message>
        <source>The program made a mistake with it. Read the text of the bounce itself, or look its code up.</source>
        <translation>Le programme a fait une erreur. Lisez vous-même le texte du retour, ou cherchez son code.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>WHAT TO ASK FOR</source>
        <translation>QUE DEMANDER</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>QUE FAIRE</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Paste or drop a bounce</source>
        <translation>Collez ou déposez un avis de non-remise</translation>
    </message>
    <message>
        <source>The whole message, the part you have, or one line of a log: anything with the words of the mail server in it. A folder or a mailbox becomes a list.</source>
        <translation>Le message entier, la partie que vous avez ou une seule ligne de journal : tout ce qui contient les mots du serveur de messagerie. Un dossier ou une boîte aux lettres devient une liste.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Afficher un exemple</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>LicensesDialog</name>
    <message>
        <source>Licenses</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln line(s)</source>
        <translation>
            <numerusform>{shown} sur %Ln ligne</numerusform>
            <numerusform>{shown} sur %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Retours</translation>
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
        <translation>Retours (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Ouvrir des retours</translation>
    </message>
    <message>
        <source>Open a folder of bounces</source>
        <translation>Ouvrir un dossier de retours</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until the window is closed.</source>
        <translation>Les réglages n’ont pas pu être enregistrés ; ils valent jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>Les réglages n’ont pas pu être lus ; les valeurs par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>About Bounce Inspector</source>
        <translation>À propos de Bounce Inspector</translation>
    </message>
    <message>
        <source>Bounce Inspector {version}

Explains mail bounces and the codes in them.
Nothing leaves this computer.

Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Bounce Inspector {version}

Explique les avis de non-remise et leurs codes.
Rien ne quitte cet ordinateur.

Répertoire des codes {registry} du {date}. Réalisé avec Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Licences…</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>Afficher un &amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Print the overview…</source>
        <translation>Im&amp;primer l’aperçu…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Paste a bounce</source>
        <translation>&amp;Coller un avis de non-remise</translation>
    </message>
    <message>
        <source>Paste and &amp;append</source>
        <translation>Coller à la &amp;suite</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>Copier le &amp;résumé</translation>
    </message>
    <message>
        <source>Copy the rep&amp;ly</source>
        <translation>Copier la répon&amp;se</translation>
    </message>
    <message>
        <source>Copy the &amp;ticket note</source>
        <translation>Copier la note de &amp;ticket</translation>
    </message>
    <message>
        <source>Copy re&amp;dacted…</source>
        <translation>Copier en &amp;masquant…</translation>
    </message>
    <message>
        <source>Look a code &amp;up</source>
        <translation>Chercher &amp;un code</translation>
    </message>
    <message>
        <source>&amp;Next code in the text</source>
        <translation>Code sui&amp;vant dans le texte</translation>
    </message>
    <message>
        <source>P&amp;revious code in the text</source>
        <translation>Code &amp;précédent dans le texte</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>How to save a mail from &amp;Outlook</source>
        <translation>Enregistrer un e-mail d’&amp;Outlook</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>À &amp;propos de Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>Reading …</source>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>There is no mail here that can be read</source>
        <translation>Il n’y a ici aucun message lisible</translation>
    </message>
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
            <numerusform>%Ln non remis</numerusform>
            <numerusform>%Ln non remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln encore en route</numerusform>
            <numerusform>%Ln encore en route</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest was not read</source>
        <translation>le reste n’a pas été lu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop reading and keep what is there</source>
        <translation>Arrêter la lecture et garder ce qui est là</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Table for Excel or LibreOffice (CSV)…</source>
        <translation>&amp;Tableau pour Excel ou LibreOffice (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Data for programs (JSON Lines)…</source>
        <translation>&amp;Données pour programmes (JSON Lines)…</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)…</source>
        <translation>&amp;Rapport (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>&amp;Imprimer le rapport…</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
</context>
<context>
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Copier en masquant</translation>
    </message>
    <message>
        <source>Names, subjects and what is yours are masked. Read it through: no program knows everything that is private. Change what you like, then copy it.</source>
        <translation>Les noms, les objets et ce qui est à vous sont masqués. Relisez tout : aucun programme ne sait tout ce qui est privé. Changez ce que vous voulez, puis copiez.</translation>
    </message>
    <message>
        <source>The masked text</source>
        <translation>Le texte masqué</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a mail from Outlook</source>
        <translation>Enregistrer un e-mail d’Outlook</translation>
    </message>
    <message>
        <source>1. Drag the mail from Outlook to the desktop.</source>
        <translation>1. Faites glisser l’e-mail d’Outlook vers le bureau.</translation>
    </message>
    <message>
        <source>2. Drag it from the desktop to this window.</source>
        <translation>2. Faites-le glisser du bureau vers cette fenêtre.</translation>
    </message>
    <message>
        <source>Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: delete it when you are done.</source>
        <translation>Ou dans Outlook : Fichier › Enregistrer sous, puis ouvrez ici le fichier enregistré. Le bureau contient une copie : supprimez-la quand vous avez terminé.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The usual one of the language</source>
        <translation>Celle d’usage dans la langue</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formelle</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Familière</translation>
    </message>
    <message>
        <source>Your administrator has set this.</source>
        <translation>Votre administrateur a défini ce réglage.</translation>
    </message>
    <message>
        <source>With these, “your own mail team” is told from other people’s, and bounces for mail that you never sent are noticed. Nothing is looked up.</source>
        <translation>Ainsi, « votre propre équipe de messagerie » se distingue des autres, et les retours de messages que vous n’avez jamais envoyés sont repérés. Rien n’est recherché en ligne.</translation>
    </message>
    <message>
        <source>Your mail &amp;domains</source>
        <translation>Vos &amp;domaines de messagerie</translation>
    </message>
    <message>
        <source>Your mail &amp;servers</source>
        <translation>Vos &amp;serveurs de messagerie</translation>
    </message>
    <message>
        <source>What is yours</source>
        <translation>Ce qui est à vous</translation>
    </message>
    <message>
        <source>How the replies begin and end that you copy for a customer.</source>
        <translation>Comment commencent et finissent les réponses que vous copiez pour un client.</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Salu&amp;tation</translation>
    </message>
    <message>
        <source>S&amp;ignature</source>
        <translation>S&amp;ignature</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>&amp;Forme d’adresse</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Réponses aux clients</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} n’est le nom ni d’un domaine ni d’un serveur.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Texte de l’avis</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Not read</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>These files, or mails in them, could not be read. Everything else is in the list.</source>
        <translation>Ces fichiers, ou des messages qu’ils contiennent, n’ont pas pu être lus. Tout le reste est dans la liste.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Qui doit agir</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Domaines des destinataires</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln non remis</numerusform>
            <numerusform>%Ln non remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln encore en route</numerusform>
            <numerusform>%Ln encore en route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Each of them</source>
        <translation>Le détail</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Working</name>
    <message>
        <source>Reading {name} …</source>
        <translation>Lecture de {name} …</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
