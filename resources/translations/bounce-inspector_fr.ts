<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bounce Inspector</source>
        <translation>À propos de Bounce Inspector</translation>
    </message>
    <message>
        <source>Explains mail bounces and the codes in them. Nothing leaves this computer.</source>
        <translation>Explique les avis de non-remise et leurs codes. Toutes les données restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Registre des codes {registry} du {date}. Réalisé avec Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Licences…</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Automatic ({language})</source>
        <translation>Automatique ({language})</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>portugais (Brésil)</translation>
    </message>
    <message numerus="yes">
        <source>{language}, %n word(s)</source>
        <translation>
            <numerusform>{language}, %n mot</numerusform>
            <numerusform>{language}, %n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply copied</source>
        <translation>Réponse copiée</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Note copiée</translation>
    </message>
    <message>
        <source>Re: {subject}</source>
        <translation>RE&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>No mail app opened.</source>
        <translation>Aucun logiciel de messagerie ne s’est ouvert.</translation>
    </message>
    <message>
        <source>Copy the reply instead.</source>
        <translation>Copiez plutôt la réponse.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>Impossible d’écrire {name}.</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Note enregistrée</translation>
    </message>
    <message>
        <source>Reply to customer</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Note du ticket</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore the program&apos;s text</source>
        <translation>Rétablir le texte du programme</translation>
    </message>
    <message numerus="yes">
        <source>Reply about all %n</source>
        <translation>
            <numerusform>Réponse au client</numerusform>
            <numerusform>Réponse sur les %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One reply to the customer about all %n recipients</source>
        <translation>
            <numerusform>Une réponse au client sur le destinataire</numerusform>
            <numerusform>Une réponse au client sur les %n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Copy note for {name}</source>
        <translation>Copier la note pour {name}</translation>
    </message>
    <message>
        <source>Open in mail app</source>
        <translation>Ouvrir dans le logiciel de messagerie</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Copier la note</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Langue de la réponse</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bounce text</source>
        <translation>Texte de l’avis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Signification de {code}</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Volets</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>sur {total}</translation>
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
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>{name} · first lines</source>
        <translation>{name} · premières lignes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Code {number} sur {count}</translation>
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
        <source>Copy the &amp;address</source>
        <translation>Copier l’&amp;adresse</translation>
    </message>
    <message>
        <source>Only &amp;domain {domain}</source>
        <translation>Seulement le &amp;domaine {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Seulement cette &amp;raison</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Co&amp;lonnes</translation>
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
        <source>Outcome</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
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
        <source>Error message</source>
        <translation>Message d’erreur</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more in this group</source>
        <translation>
            <numerusform>Afficher %Ln autre résultat du groupe</numerusform>
            <numerusform>Afficher %Ln autres résultats du groupe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients at {domain}</source>
        <translation>
            <numerusform>%Ln destinataire chez {domain}</numerusform>
            <numerusform>%Ln destinataires chez {domain}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subjects</source>
        <translation>
            <numerusform>%Ln objet</numerusform>
            <numerusform>%Ln objets</numerusform>
        </translation>
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
    <name>CaseDialog</name>
    <message>
        <source>This explanation is wrong</source>
        <translation>Cette explication est fausse</translation>
    </message>
    <message>
        <source>Save this file and give it to the people who maintain the program. Nothing is sent. Names, subjects, and your own domains and servers are masked. Check the file, and enter above what the explanation should be.</source>
        <translation>Enregistrez ce fichier et transmettez-le aux responsables du programme. Rien n’est envoyé automatiquement. Les noms, les objets et vos propres données sont masqués&#xa0;: relisez-le, et indiquez en haut la bonne explication.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>bounce-case</source>
        <translation>avis-mal-explique</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {detail}</source>
        <translation>Impossible d’enregistrer {name}&#xa0;: {detail}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>MMM d, h AP</source>
        <translation>d MMM, H &apos;h&apos;</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln an hour</source>
        <translation>
            <numerusform>jusqu’à %Ln par heure</numerusform>
            <numerusform>jusqu’à %Ln par heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a day</source>
        <translation>
            <numerusform>jusqu’à %Ln par jour</numerusform>
            <numerusform>jusqu’à %Ln par jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a month</source>
        <translation>
            <numerusform>jusqu’à %Ln par mois</numerusform>
            <numerusform>jusqu’à %Ln par mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a year</source>
        <translation>
            <numerusform>jusqu’à %Ln par an</numerusform>
            <numerusform>jusqu’à %Ln par an</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
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
        <source>Show the codes</source>
        <translation>Afficher les codes</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Code ou mots</translation>
    </message>
    <message>
        <source>5.1.1, 550, TSS04, mailbox full …</source>
        <translation>5.1.1, 550, TSS04, boîte pleine…</translation>
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
        <source>Codes used by individual mail providers</source>
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
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Copier «&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Summary copied</source>
        <translation>Résumé copié</translation>
    </message>
    <message>
        <source>Picture of the verdict copied</source>
        <translation>Image du verdict copiée</translation>
    </message>
</context>
<context>
    <name>DomainQuestion</name>
    <message>
        <source>Which mail domains are yours? Knowing them, the program can recognize your own mail team and fake bounces.</source>
        <translation>Quels sont vos domaines de messagerie&#x202f;? Ils permettent de reconnaître votre équipe messagerie et de repérer les faux avis.</translation>
    </message>
    <message>
        <source>Enter your domains</source>
        <translation>Saisir vos domaines</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>Ne plus demander</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>du texte</translation>
    </message>
    <message>
        <source>A link can&apos;t be read</source>
        <translation>Un lien ne peut pas être lu</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>Rien n’est téléchargé. Copiez plutôt le texte de la page.</translation>
    </message>
    <message>
        <source>A picture can&apos;t be read</source>
        <translation>Une image ne peut pas être lue</translation>
    </message>
    <message>
        <source>Only text can be read.</source>
        <translation>Seul le texte peut être lu.</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be read</source>
        <translation>Un PDF ne peut pas être lu</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Copiez-en le texte et collez-le ici.</translation>
    </message>
    <message>
        <source>Outlook passes on only the subject</source>
        <translation>Outlook ne transmet que l’objet</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Faites-le d’abord glisser sur le bureau, puis déposez-le ici.</translation>
    </message>
    <message>
        <source>This can&apos;t be read</source>
        <translation>Cela ne peut pas être lu</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Déposez un fichier ou le texte d’un avis.</translation>
    </message>
    <message>
        <source>Drop to inspect</source>
        <translation>Déposez pour analyser</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>None of the results match this filter.</source>
        <translation>Aucun résultat ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Drop a mailbox, an archive, or a folder with messages (.eml, .msg, .mbox, .zip).</source>
        <translation>Déposez une boîte aux lettres, une archive ou un dossier de messages (.eml, .msg, .mbox, .zip).</translation>
    </message>
</context>
<context>
    <name>Expander</name>
    <message>
        <source>Expanded</source>
        <translation>Développé</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Réduit</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Steps and answers appear here when the file has been read.</source>
        <translation>Les étapes et les réponses s’affichent ici une fois le fichier lu.</translation>
    </message>
    <message>
        <source>Cancel takes you back to what was shown before.</source>
        <translation>«&#xa0;Annuler&#xa0;» vous ramène à ce qui était affiché avant.</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Signification de {code}</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Parcours du message</translation>
    </message>
    <message>
        <source>More for mail administrators</source>
        <translation>Pour les spécialistes</translation>
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
        <source>It isn&apos;t a regular file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>It contains bounces from this list.</source>
        <translation>Ce fichier contient des avis de cette liste.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n message n’a pas pu être relu et n’est pas inclus.</numerusform>
            <numerusform>%n messages n’ont pas pu être relus et ne sont pas inclus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writing was interrupted.</source>
        <translation>L’écriture a été interrompue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) in {name}</source>
        <translation>
            <numerusform>%Ln résultat dans {name}</numerusform>
            <numerusform>%Ln résultats dans {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {reason}</source>
        <translation>Impossible d’écrire {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>avis-de-non-remise</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>“{subject}”</source>
        <translation>«&#xa0;{subject}&#xa0;»</translation>
    </message>
    <message>
        <source>reported by {host}</source>
        <translation>signalé par {host}</translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s) failed</source>
        <translation>
            <numerusform>échec pour 1 destinataire sur %n</numerusform>
            <numerusform>échec pour 1 destinataire sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s)</source>
        <translation>
            <numerusform>1 destinataire sur %n</numerusform>
            <numerusform>1 destinataire sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>sent {moment} by {sender}</source>
        <translation>envoyé le {moment} par {sender}</translation>
    </message>
    <message>
        <source>sent {moment}</source>
        <translation>envoyé le {moment}</translation>
    </message>
    <message>
        <source>sent by {sender}</source>
        <translation>envoyé par {sender}</translation>
    </message>
    <message>
        <source>stopped {duration} later</source>
        <translation>arrêté {duration} plus tard</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Program error</source>
        <translation>Erreur du programme</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in your data. You can keep working, but the part that failed is left out. The report names places in the program. It contains no addresses and no message text.</source>
        <translation>Le problème vient du programme, et non de ce que vous avez ouvert. Vous pouvez continuer&#x202f;; seul l’élément en cause est ignoré. Le rapport indique des emplacements dans le programme&#x202f;; il ne contient aucune adresse ni aucun texte de message.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>It&apos;s saved in {path}.</source>
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
        <source>Find in list</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Address or subject</source>
        <translation>Adresse ou objet</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Group by domain and reason</source>
        <translation>Grouper par domaine et raison</translation>
    </message>
    <message>
        <source>Failures at the same domain, for the same reason and with the same code, share a row</source>
        <translation>Les échecs du même domaine, pour la même raison et avec le même code, partagent une ligne</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Raccourcis et aide</translation>
    </message>
    <message>
        <source>Next or previous part of a pane</source>
        <translation>Élément suivant ou précédent d’un volet</translation>
    </message>
    <message>
        <source>Choose a recipient, a code or a row</source>
        <translation>Choisir un destinataire, un code ou une ligne</translation>
    </message>
    <message>
        <source>Expand or collapse a group or section</source>
        <translation>Ouvrir ou fermer un groupe ou une section</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Stop reading, or close a message or the find bar</source>
        <translation>Annuler la lecture, fermer un message ou la recherche</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Dans la fenêtre</translation>
    </message>
    <message>
        <source>Paste a bounce, drop a file, a folder or a mailbox on the window, or type a code that somebody reads out to you.</source>
        <translation>Collez un avis de non-remise, déposez un fichier, un dossier ou une boîte aux lettres dans la fenêtre, ou saisissez un code que l’on vous dicte.</translation>
    </message>
    <message>
        <source>What happened and who needs to act is at the top. On the right are the steps and a reply for your customer, which you can edit before you copy it. The colored lines in the text show what this is based on.</source>
        <translation>En haut&#xa0;: ce qui s’est passé et qui doit agir. À droite&#xa0;: les étapes et une réponse pour votre client, que vous pouvez modifier avant de la copier. L’explication s’appuie sur les lignes colorées du texte.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Toutes les données restent sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Impossible d’afficher ce contenu</translation>
    </message>
    <message>
        <source>The program ran into an error with it. Read the text of the bounce, or look up its code.</source>
        <translation>Une erreur du programme s’est produite. Lisez le texte de l’avis, ou cherchez son code.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;All files (*)</source>
        <translation>Avis de non-remise (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Ouvrir des avis</translation>
    </message>
    <message>
        <source>Open a folder of bounces</source>
        <translation>Ouvrir un dossier d’avis</translation>
    </message>
</context>
<context>
    <name>JourneyView</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n serveur</numerusform>
            <numerusform>%n serveurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not reached</source>
        <translation>
            <numerusform>%n serveur non atteint</numerusform>
            <numerusform>%n serveurs non atteints</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>arrêté ici</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>en attente ici</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>a attendu ici</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>pas encore accepté</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>submitted the message</source>
        <translation>a envoyé le message</translation>
    </message>
    <message>
        <source>clock differs</source>
        <translation>horloge décalée</translation>
    </message>
    <message>
        <source>unnamed server</source>
        <translation>serveur sans nom</translation>
    </message>
    <message>
        <source>by {host}</source>
        <translation>par {host}</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Contrôle de l’expéditeur</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>le domaine de l’expéditeur</translation>
    </message>
    <message>
        <source>The server is allowed to send for {domain}.</source>
        <translation>Le serveur est autorisé à envoyer pour {domain}.</translation>
    </message>
    <message>
        <source>The server isn&apos;t allowed to send for {domain}.</source>
        <translation>Le serveur n’est pas autorisé à envoyer pour {domain}.</translation>
    </message>
    <message>
        <source>{domain} doesn&apos;t say which servers are allowed to send for it.</source>
        <translation>{domain} n’indique pas quels serveurs sont autorisés à envoyer en son nom.</translation>
    </message>
    <message>
        <source>The signature of {domain} is intact.</source>
        <translation>La signature de {domain} est intacte.</translation>
    </message>
    <message>
        <source>The signature doesn&apos;t match: the message was changed in transit.</source>
        <translation>La signature ne correspond pas&#xa0;: le message a été modifié pendant l’acheminement.</translation>
    </message>
    <message>
        <source>The message has no signature.</source>
        <translation>Le message n’a pas de signature.</translation>
    </message>
    <message>
        <source>SPF or DKIM confirms the From domain, {domain}.</source>
        <translation>SPF ou DKIM confirme le domaine de l’expéditeur, {domain}.</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM confirms the From domain, {domain}.</source>
        <translation>Ni SPF ni DKIM ne confirme le domaine de l’expéditeur, {domain}.</translation>
    </message>
    <message>
        <source>{domain} has no DMARC policy.</source>
        <translation>{domain} n’a pas de politique DMARC.</translation>
    </message>
    <message>
        <source>The check had no clear result.</source>
        <translation>Le contrôle n’a pas donné de résultat clair.</translation>
    </message>
    <message>
        <source>The message was stopped because of such a check.</source>
        <translation>Le message a été arrêté à cause de l’un de ces contrôles.</translation>
    </message>
    <message>
        <source>None of this stopped the message.</source>
        <translation>Ces contrôles n’ont pas arrêté le message.</translation>
    </message>
    <message>
        <source>None of this stopped the message. Your mail team should look at the {methods} result.</source>
        <translation>Ces contrôles n’ont pas arrêté le message. Votre équipe messagerie devrait toutefois vérifier le résultat {methods}.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Report (*.pdf)</source>
        <translation>Rapport (*.pdf)</translation>
    </message>
    <message>
        <source>Summary as text (*.txt)</source>
        <translation>Résumé en texte (*.txt)</translation>
    </message>
    <message>
        <source>Original message (*.eml)</source>
        <translation>Message d’origine (*.eml)</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>avis</translation>
    </message>
    <message>
        <source>Save the bounce</source>
        <translation>Enregistrer l’avis</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>Impossible d’écrire {name}.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
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
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln result(s)</source>
        <translation>
            <numerusform>{shown} sur %Ln résultat</numerusform>
            <numerusform>{shown} sur %Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>{count} pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single result(s)</source>
        <translation>
            <numerusform>%Ln résultat isolé</numerusform>
            <numerusform>%Ln résultats isolés</numerusform>
        </translation>
    </message>
    <message>
        <source>{groups} and {singles}</source>
        <translation>{groups} et {singles}</translation>
    </message>
    <message>
        <source>Enter or a double-click opens a bounce</source>
        <translation>Entrée ou un double-clic ouvre un avis</translation>
    </message>
    <message>
        <source>Overview copied</source>
        <translation>Aperçu copié</translation>
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
        <translation>Avis de non-remise</translation>
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
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>Afficher un &amp;exemple</translation>
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
        <source>&amp;Undo the paste</source>
        <translation>Annuler le co&amp;llage</translation>
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
        <source>Correct the te&amp;xt…</source>
        <translation>Corriger le te&amp;xte…</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>Copier le &amp;résumé</translation>
    </message>
    <message>
        <source>Copy the &amp;verdict as a picture</source>
        <translation>Copier le &amp;verdict en image</translation>
    </message>
    <message>
        <source>Copy the rep&amp;ly</source>
        <translation>Copier la répon&amp;se</translation>
    </message>
    <message>
        <source>Copy the &amp;ticket note</source>
        <translation>Copier la note du &amp;ticket</translation>
    </message>
    <message>
        <source>Copy re&amp;dacted…</source>
        <translation>Copier en &amp;masquant…</translation>
    </message>
    <message>
        <source>This e&amp;xplanation is wrong…</source>
        <translation>Cette e&amp;xplication est fausse…</translation>
    </message>
    <message>
        <source>Next in the l&amp;ist</source>
        <translation>Suivant dans la l&amp;iste</translation>
    </message>
    <message>
        <source>Previous in the li&amp;st</source>
        <translation>Précédent dans la li&amp;ste</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>Vol&amp;et précédent</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus p&amp;etit</translation>
    </message>
    <message>
        <source>Defa&amp;ult text size</source>
        <translation>Taille &amp;normale du texte</translation>
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
        <source>How to save a message from &amp;Outlook</source>
        <translation>Enregistrer un message d’&amp;Outlook</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Find in the text</source>
        <translation>C&amp;hercher dans le texte</translation>
    </message>
    <message>
        <source>Look up a c&amp;ode</source>
        <translation>Chercher un c&amp;ode</translation>
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
        <source>Use &amp;system setting</source>
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
        <source>&amp;Keys and help</source>
        <translation>&amp;Raccourcis et aide</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>À &amp;propos de Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Précédent dans la liste</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Suivant dans la liste</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>NextInput</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
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
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} et %Ln autre</numerusform>
            <numerusform>{name} et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Rien ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>No failure is reported</source>
        <translation>Aucun échec n’est signalé</translation>
    </message>
    <message>
        <source>So far: {sentence}</source>
        <translation>Pour l’instant&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>There&apos;s no readable message here</source>
        <translation>Aucun message lisible ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>{results} in {messages}</source>
        <translation>{results} dans {messages}</translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Afficher ce message</numerusform>
            <numerusform>Afficher ces %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>{count} pour l’instant</translation>
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
        <source>none delivered</source>
        <translation>aucun remis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the retry time</source>
        <translation>
            <numerusform>%Ln dont les tentatives sont terminées</numerusform>
            <numerusform>%Ln dont les tentatives sont terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln remis</numerusform>
            <numerusform>%Ln remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln complaint(s)</source>
        <translation>
            <numerusform>%Ln plainte</numerusform>
            <numerusform>%Ln plaintes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a bounce</source>
        <translation>
            <numerusform>%Ln qui n’est pas un avis</numerusform>
            <numerusform>%Ln qui ne sont pas des avis</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
    <name>PartyPath</name>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Sending server</source>
        <translation>Serveur d’envoi</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Receiving server</source>
        <translation>Serveur du destinataire</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>arrêté ici</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>en attente ici</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>a attendu ici</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>a attendu</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>action needed</source>
        <translation>action requise</translation>
    </message>
    <message>
        <source>passed {name}</source>
        <translation>passé par {name}</translation>
    </message>
    <message>
        <source>stopped at {name}</source>
        <translation>arrêté sur {name}</translation>
    </message>
    <message>
        <source>waiting at {name}</source>
        <translation>en attente sur {name}</translation>
    </message>
    <message>
        <source>waited at {name}</source>
        <translation>a attendu sur {name}</translation>
    </message>
    <message>
        <source>delivered to {name}</source>
        <translation>remis à {name}</translation>
    </message>
    <message>
        <source>not reached: {name}</source>
        <translation>non atteint&#xa0;: {name}</translation>
    </message>
    <message>
        <source>not accepted yet by {name}</source>
        <translation>pas encore accepté par {name}</translation>
    </message>
    <message>
        <source>not known whether it reached {name}</source>
        <translation>on ignore si le message a atteint {name}</translation>
    </message>
    <message>
        <source>Sent by {name}</source>
        <translation>Envoyé par {name}</translation>
    </message>
    <message>
        <source>action needed: {who}</source>
        <translation>action requise&#xa0;: {who}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The settings couldn&apos;t be saved. They apply until you close the window.</source>
        <translation>Les paramètres n’ont pas pu être enregistrés. Ils s’appliquent jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>The settings couldn&apos;t be read. The defaults are used.</source>
        <translation>Les paramètres n’ont pas pu être lus&#x202f;; les valeurs par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} sur {size}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) found so far</source>
        <translation>
            <numerusform>%Ln échec trouvé pour l’instant</numerusform>
            <numerusform>%Ln échecs trouvés pour l’instant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>encore environ %n seconde</numerusform>
            <numerusform>encore environ %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Nothing opened yet</source>
        <translation>Rien d’ouvert pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
</context>
<context>
    <name>RecipientLines</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>once it&apos;s clear why</source>
        <translation>une fois le motif connu</translation>
    </message>
    <message>
        <source>if it didn&apos;t arrive</source>
        <translation>s’il n’est pas arrivé</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>pas encore nécessaire</translation>
    </message>
    <message>
        <source>later, unchanged</source>
        <translation>plus tard, sans changement</translation>
    </message>
    <message>
        <source>after a fix</source>
        <translation>après correction</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>inutile</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
</context>
<context>
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Copier en masquant</translation>
    </message>
    <message>
        <source>Names, subjects, and your own domains and servers are masked. Check the text before you copy it, because no program recognizes everything that&apos;s private. You can edit it.</source>
        <translation>Les noms, les objets et vos propres données sont masqués. Relisez le texte&#xa0;: aucun programme ne reconnaît toutes les données privées. Modifiez-le si nécessaire, puis copiez-le.</translation>
    </message>
    <message>
        <source>The redacted text</source>
        <translation>Le texte masqué</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>That&apos;s a PDF.</source>
        <translation>C’est un PDF.</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Copiez-en le texte et collez-le ici.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not text.</source>
        <translation>Le presse-papiers contient une image, pas du texte.</translation>
    </message>
    <message>
        <source>Copy a reply asking for the text</source>
        <translation>Copier une réponse demandant le texte</translation>
    </message>
    <message>
        <source>That&apos;s a picture, not text.</source>
        <translation>C’est une image, pas du texte.</translation>
    </message>
    <message>
        <source>The clipboard holds only a link.</source>
        <translation>Le presse-papiers ne contient qu’un lien.</translation>
    </message>
    <message>
        <source>That&apos;s only a link.</source>
        <translation>Ce n’est qu’un lien.</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>Rien n’est téléchargé. Copiez plutôt le texte de la page.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to read on the clipboard.</source>
        <translation>Le presse-papiers ne contient rien de lisible.</translation>
    </message>
    <message>
        <source>Copy the text of the bounce first.</source>
        <translation>Copiez d’abord le texte de l’avis.</translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>Aucun contenu reçu.</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Déposez un fichier ou le texte d’un avis.</translation>
    </message>
    <message>
        <source>Outlook passed on only the subject.</source>
        <translation>Outlook n’a transmis que l’objet.</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Faites-le d’abord glisser sur le bureau, puis déposez-le ici.</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>Demande copiée</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>Impossible de lire {name}.</translation>
    </message>
    <message>
        <source>You still see the list from before.</source>
        <translation>Vous voyez toujours la liste précédente.</translation>
    </message>
    <message>
        <source>Still shown: {address}.</source>
        <translation>Toujours affiché&#xa0;: {address}.</translation>
    </message>
    <message>
        <source>You still see the bounce from before.</source>
        <translation>Vous voyez toujours l’avis précédent.</translation>
    </message>
    <message>
        <source>You still see the text from before.</source>
        <translation>Vous voyez toujours le texte précédent.</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>Que demander</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>pour {name}</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a message from Outlook</source>
        <translation>Enregistrer un message d’Outlook</translation>
    </message>
    <message>
        <source>1. Drag the message from Outlook to the desktop.</source>
        <translation>1. Faites glisser le message d’Outlook vers le bureau.</translation>
    </message>
    <message>
        <source>2. Drag it from the desktop to this window.</source>
        <translation>2. Faites-le glisser du bureau vers cette fenêtre.</translation>
    </message>
    <message>
        <source>Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: delete it when you are done.</source>
        <translation>Ou dans Outlook&#xa0;: Fichier › Enregistrer sous, puis ouvrez ici le fichier enregistré. Le bureau contient une copie&#xa0;: supprimez-la quand vous avez terminé.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.</source>
        <translation>
            <numerusform>Nous ou eux&#x202f;? Pendant cette session, %n message n’a pas été remis pour cette raison ({cause}), dans {domains} domaines. Le problème semble venir de chez nous.</numerusform>
            <numerusform>Nous ou eux&#x202f;? Pendant cette session, %n messages n’ont pas été remis pour cette raison ({cause}), dans {domains} domaines. Le problème semble venir de chez nous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.</source>
        <translation>
            <numerusform>Nous ou eux&#x202f;? Pendant cette session, %n message n’a pas été remis pour cette raison ({cause}), chez {domain}. Le problème semble venir de chez eux.</numerusform>
            <numerusform>Nous ou eux&#x202f;? Pendant cette session, %n messages n’ont pas été remis pour cette raison ({cause}), tous chez {domain}. Le problème semble venir de chez eux.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Vouvoiement</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Tutoiement</translation>
    </message>
    <message>
        <source>Bounce Inspector uses these to recognize your own mail team, and bounces of messages that you never sent. Nothing is looked up online.</source>
        <translation>Bounce Inspector s’en sert pour reconnaître votre équipe messagerie et les avis sur des messages que vous n’avez jamais envoyés. Rien n’est consulté en ligne.</translation>
    </message>
    <message>
        <source>Your domains and servers</source>
        <translation>Vos domaines et serveurs</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>&amp;Vouvoiement ou tutoiement</translation>
    </message>
    <message>
        <source>Automatic: the customer&apos;s language</source>
        <translation>Automatique&#xa0;: la langue du client</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Bonjour,</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>For example: {value}</source>
        <translation>Par exemple&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Votre administrateur a défini ce réglage.</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>&amp;Domaines de messagerie</translation>
    </message>
    <message>
        <source>Mail ser&amp;vers</source>
        <translation>&amp;Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Optional: those that send and receive your mail.</source>
        <translation>Facultatif : ceux qui envoient et reçoivent vos messages.</translation>
    </message>
    <message>
        <source>Optional: left empty, each language has its own.</source>
        <translation>Facultatif : si ce champ est vide, chaque langue a la sienne.</translation>
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
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Réponses aux clients</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Note du ticket</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} n’est pas un nom de domaine ou de serveur.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Why did this message bounce?</source>
        <translation>Pourquoi ce message n’a-t-il pas été remis&#x202f;?</translation>
    </message>
    <message>
        <source>See what happened, who needs to act, and what to tell your customer.</source>
        <translation>Découvrez ce qui s’est passé, qui doit agir et que répondre à votre client.</translation>
    </message>
    <message>
        <source>Paste it</source>
        <translation>Collez-le</translation>
    </message>
    <message>
        <source>The whole message, a part of it, or one line of an error.</source>
        <translation>Le message complet, un extrait ou une seule ligne d’erreur.</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Déposez des fichiers</translation>
    </message>
    <message>
        <source>Messages, logs, a folder, or a whole mailbox.</source>
        <translation>Messages, journaux, un dossier ou une boîte entière.</translation>
    </message>
    <message>
        <source>Look up a code</source>
        <translation>Cherchez un code</translation>
    </message>
    <message>
        <source>A caller reads out “550 5.7.1”? Type it at the top.</source>
        <translation>On vous dicte «&#xa0;550 5.7.1&#xa0;»&#x202f;? Saisissez-le en haut.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Saisir un code</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Toutes les données restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Afficher un exemple</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>Corriger le texte</translation>
    </message>
    <message>
        <source>Remove anything that isn&apos;t part of the bounce, or correct typing and scanning errors.</source>
        <translation>Supprimez ce qui ne fait pas partie de l’avis, ou corrigez ce qui a été mal saisi ou mal numérisé.</translation>
    </message>
    <message>
        <source>Text of the bounce</source>
        <translation>Texte de l’avis</translation>
    </message>
    <message>
        <source>&amp;Inspect again</source>
        <translation>&amp;Analyser de nouveau</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Texte de l’avis</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Copier «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Look up “{text}”</source>
        <translation>&amp;Chercher «&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Show all times</source>
        <translation>Afficher toutes les dates</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>MMMM d</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd, MMMM d</source>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>under 1 second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
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
        <source>These files, or messages in them, can&apos;t be read. Everything else is in the list.</source>
        <translation>Ces fichiers, ou des messages qu’ils contiennent, ne peuvent pas être lus. Tout le reste figure dans la liste.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Avis de non-remise</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln non remis</numerusform>
            <numerusform>%Ln non remis</numerusform>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action requise</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Each of them</source>
        <translation>Détail</translation>
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
    <name>_RecipientView</name>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Copier la ligne</translation>
    </message>
</context>
</TS>
