<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>A reply to the customer, ready to paste</source>
        <translation>Una respuesta para el cliente, lista para pegar</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Copiar la nota</translation>
    </message>
    <message>
        <source>What a mail administrator needs to find this mail</source>
        <translation>Lo que un administrador de correo necesita para encontrar este mensaje</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Idioma de la respuesta</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Mostrar los textos</translation>
    </message>
    <message>
        <source>REPLY TO THE CUSTOMER</source>
        <translation>RESPUESTA AL CLIENTE</translation>
    </message>
    <message>
        <source>NOTE FOR THE TICKET</source>
        <translation>NOTA PARA EL TICKET</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Bounce</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>BouncePane</name>
    <message>
        <source>Bounce</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>Código anterior</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Código siguiente</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n código</numerusform>
            <numerusform>%n códigos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BounceTable</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar las filas</translation>
    </message>
    <message>
        <source>Only &amp;domain {domain}</source>
        <translation>Solo el &amp;dominio {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Solo este &amp;motivo</translation>
    </message>
</context>
<context>
    <name>BounceTableModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Quién debe actuar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Dominios de los destinatarios</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Quién debe actuar</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>A lo largo del tiempo</translation>
    </message>
</context>
<context>
    <name>CodeBrowser</name>
    <message>
        <source>Codes that were found, best match first</source>
        <translation>Códigos encontrados, primero el más adecuado</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Code or words: 5.1.1, 550, mailbox full</source>
        <translation>Código o palabras: 5.1.1, 550, mailbox full</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Código o palabras</translation>
    </message>
</context>
<context>
    <name>CodeModel</name>
    <message>
        <source>Reply codes</source>
        <translation>Códigos de respuesta</translation>
    </message>
    <message>
        <source>Three-digit replies of SMTP</source>
        <translation>Respuestas SMTP de tres cifras</translation>
    </message>
    <message>
        <source>Provider codes</source>
        <translation>Códigos de proveedores</translation>
    </message>
    <message>
        <source>Codes of single mail providers</source>
        <translation>Códigos propios de algunos proveedores de correo</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the text</source>
        <translation>
            <numerusform>%n lugar del texto</numerusform>
            <numerusform>%n lugares del texto</numerusform>
        </translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>poco usual</translation>
    </message>
</context>
<context>
    <name>CodeTree</name>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>WORTH KNOWING</source>
        <translation>CONVIENE SABER</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
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
        <translation>el informe</translation>
    </message>
    <message>
        <source>It is no regular file.</source>
        <translation>No es un archivo normal.</translation>
    </message>
    <message>
        <source>It holds bounces of this list.</source>
        <translation>Contiene rebotes de esta lista.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Escribiendo {name} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>%n mensaje no se pudo volver a leer y falta.</numerusform>
            <numerusform>%n mensajes no se pudieron volver a leer y faltan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The writing was broken off.</source>
        <translation>La escritura se interrumpió.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: {reason}</source>
        <translation>No se puede escribir {name}: {reason}</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>devoluciones</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A mistake of the program</source>
        <translation>Un error del programa</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in what you gave it. You can go on; what failed is left out. The report names places in the program; it holds no address and no text of a message.</source>
        <translation>Algo ha fallado en el programa, no en lo que usted le dio. Puede continuar; lo que falló se omite. El informe nombra lugares del programa; no contiene ninguna dirección ni texto de ningún mensaje.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>It is kept in {path}.</source>
        <translation>Se guarda en {path}.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Address, subject, words …</source>
        <translation>Dirección, asunto, palabras …</translation>
    </message>
    <message>
        <source>Words that a line must have</source>
        <translation>Palabras que debe tener la fila</translation>
    </message>
    <message>
        <source>Outcome: all</source>
        <translation>Resultado: todos</translation>
    </message>
    <message>
        <source>Reason: all</source>
        <translation>Motivo: todos</translation>
    </message>
    <message>
        <source>Domain: all</source>
        <translation>Dominio: todos</translation>
    </message>
    <message>
        <source>Who must act: all</source>
        <translation>Quién debe actuar: todos</translation>
    </message>
    <message>
        <source>Code: all</source>
        <translation>Código: todos</translation>
    </message>
    <message>
        <source>Group same failures</source>
        <translation>Agrupar fallos iguales</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Mostrar todas las fechas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Failures with the same recipient, reason and code share a line</source>
        <translation>Los fallos con igual destinatario, motivo y código comparten una fila</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Esto no se puede mostrar</translation>
    </message>
    <message>
        <source>The program made a mistake with it. Read the text of the bounce itself, or look its code up.</source>
        <translation>El programa cometió un error con esto. Lea usted mismo el texto del rebote o busque su código.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>WHAT TO ASK FOR</source>
        <translation>QUÉ PEDIR</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>QUÉ HACER</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Paste or drop a bounce</source>
        <translation>Pegue o suelte un aviso de devolución</translation>
    </message>
    <message>
        <source>The whole message, the part you have, or one line of a log: anything with the words of the mail server in it. A folder or a mailbox becomes a list.</source>
        <translation>El mensaje entero, la parte que tenga o una sola línea de un registro: cualquier cosa con las palabras del servidor de correo. Una carpeta o un archivo de buzón se convierte en una lista.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Abrir archivo…</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Mostrar un ejemplo</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
</context>
<context>
    <name>LicensesDialog</name>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln line(s)</source>
        <translation>
            <numerusform>{shown} de %Ln fila</numerusform>
            <numerusform>{shown} de %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Devoluciones</translation>
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
        <translation>Devoluciones (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Abrir devoluciones</translation>
    </message>
    <message>
        <source>Open a folder of bounces</source>
        <translation>Abrir una carpeta de devoluciones</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until the window is closed.</source>
        <translation>No se pudieron guardar los ajustes; valen hasta que se cierre la ventana.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>No se han podido leer los ajustes; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Acerca de Bounce Inspector</translation>
    </message>
    <message>
        <source>Bounce Inspector {version}

Explains mail bounces and the codes in them.
Nothing leaves this computer.

Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Bounce Inspector {version}

Explica los avisos de devolución y sus códigos.
Nada sale de este equipo.

Catálogo de códigos {registry} del {date}. Hecho con Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Licencias…</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Abrir un archivo…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>Mostrar un &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Print the overview…</source>
        <translation>&amp;Imprimir el resumen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Paste a bounce</source>
        <translation>&amp;Pegar un aviso de devolución</translation>
    </message>
    <message>
        <source>Paste and &amp;append</source>
        <translation>Pegar a &amp;continuación</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>Copiar el &amp;resumen</translation>
    </message>
    <message>
        <source>Copy the rep&amp;ly</source>
        <translation>Copiar la re&amp;spuesta</translation>
    </message>
    <message>
        <source>Copy the &amp;ticket note</source>
        <translation>Copiar la nota del &amp;ticket</translation>
    </message>
    <message>
        <source>Copy re&amp;dacted…</source>
        <translation>Copiar con &amp;datos ocultos…</translation>
    </message>
    <message>
        <source>Look a code &amp;up</source>
        <translation>&amp;Buscar un código</translation>
    </message>
    <message>
        <source>&amp;Next code in the text</source>
        <translation>Código &amp;siguiente del texto</translation>
    </message>
    <message>
        <source>P&amp;revious code in the text</source>
        <translation>Código &amp;anterior del texto</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>How to save a mail from &amp;Outlook</source>
        <translation>Guardar un correo de &amp;Outlook</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>&amp;Acerca de Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>Reading …</source>
        <translation>Leyendo …</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>There is no mail here that can be read</source>
        <translation>Aquí no hay ningún mensaje que se pueda leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln no entregado</numerusform>
            <numerusform>%Ln no entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln aún en camino</numerusform>
            <numerusform>%Ln aún en camino</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest was not read</source>
        <translation>el resto no se leyó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop reading and keep what is there</source>
        <translation>Dejar de leer y conservar lo que hay</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Table for Excel or LibreOffice (CSV)…</source>
        <translation>&amp;Tabla para Excel o LibreOffice (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Data for programs (JSON Lines)…</source>
        <translation>&amp;Datos para programas (JSON Lines)…</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)…</source>
        <translation>&amp;Informe (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>Im&amp;primir el informe…</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>&amp;Copiar la tabla</translation>
    </message>
</context>
<context>
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Copiar con datos ocultos</translation>
    </message>
    <message>
        <source>Names, subjects and what is yours are masked. Read it through: no program knows everything that is private. Change what you like, then copy it.</source>
        <translation>Los nombres, los asuntos y lo suyo están ocultos. Léalo entero: ningún programa sabe todo lo que es privado. Cambie lo que quiera y después cópielo.</translation>
    </message>
    <message>
        <source>The masked text</source>
        <translation>El texto con datos ocultos</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a mail from Outlook</source>
        <translation>Guardar un correo de Outlook</translation>
    </message>
    <message>
        <source>1. Drag the mail from Outlook to the desktop.</source>
        <translation>1. Arrastre el correo de Outlook al escritorio.</translation>
    </message>
    <message>
        <source>2. Drag it from the desktop to this window.</source>
        <translation>2. Arrástrelo del escritorio a esta ventana.</translation>
    </message>
    <message>
        <source>Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: delete it when you are done.</source>
        <translation>O en Outlook: Archivo › Guardar como y, después, abra aquí el archivo guardado. En el escritorio queda una copia: elimínela cuando termine.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The usual one of the language</source>
        <translation>El habitual del idioma</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>Your administrator has set this.</source>
        <translation>Su administrador ha fijado este ajuste.</translation>
    </message>
    <message>
        <source>With these, “your own mail team” is told from other people’s, and bounces for mail that you never sent are noticed. Nothing is looked up.</source>
        <translation>Así se distingue «su propio equipo de correo» de los demás y se notan las devoluciones de mensajes que usted nunca envió. No se consulta nada en línea.</translation>
    </message>
    <message>
        <source>Your mail &amp;domains</source>
        <translation>Sus &amp;dominios de correo</translation>
    </message>
    <message>
        <source>Your mail &amp;servers</source>
        <translation>Sus &amp;servidores de correo</translation>
    </message>
    <message>
        <source>What is yours</source>
        <translation>Lo que es suyo</translation>
    </message>
    <message>
        <source>How the replies begin and end that you copy for a customer.</source>
        <translation>Cómo empiezan y terminan las respuestas que copia para un cliente.</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Sa&amp;ludo</translation>
    </message>
    <message>
        <source>S&amp;ignature</source>
        <translation>F&amp;irma</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>&amp;Tratamiento</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Respuestas a clientes</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} no es el nombre de un dominio ni de un servidor.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Texto del aviso</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Not read</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copiar la lista</translation>
    </message>
    <message>
        <source>These files, or mails in them, could not be read. Everything else is in the list.</source>
        <translation>Estos archivos, o mensajes en ellos, no se pudieron leer. Todo lo demás está en la lista.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Quién debe actuar</translation>
    </message>
    <message>
        <source>Recipients&apos; domains</source>
        <translation>Dominios de los destinatarios</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln no entregado</numerusform>
            <numerusform>%Ln no entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still on the way</source>
        <translation>
            <numerusform>%Ln aún en camino</numerusform>
            <numerusform>%Ln aún en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Each of them</source>
        <translation>Uno por uno</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Working</name>
    <message>
        <source>Reading {name} …</source>
        <translation>Leyendo {name} …</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
