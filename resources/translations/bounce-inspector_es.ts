<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Acerca de Bounce Inspector</translation>
    </message>
    <message>
        <source>Explains mail bounces and the codes in them. Nothing leaves this computer.</source>
        <translation>Explica los avisos de devolución y sus códigos. Nada sale de este dispositivo.</translation>
    </message>
    <message>
        <source>Registry {registry} of {date}. Made with Qt (LGPL).</source>
        <translation>Registro de códigos {registry} del {date}. Hecho con Qt (LGPL).</translation>
    </message>
    <message>
        <source>&amp;Licenses…</source>
        <translation>&amp;Licencias…</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Automatic ({language})</source>
        <translation>Automático ({language})</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>portugués (Brasil)</translation>
    </message>
    <message numerus="yes">
        <source>{language}, %n word(s)</source>
        <translation>
            <numerusform>{language}, %n palabra</numerusform>
            <numerusform>{language}, %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply copied</source>
        <translation>Respuesta copiada</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>Nota copiada</translation>
    </message>
    <message>
        <source>Re: {subject}</source>
        <translation>RE: {subject}</translation>
    </message>
    <message>
        <source>No mail app opened.</source>
        <translation>No se abrió ninguna aplicación de correo.</translation>
    </message>
    <message>
        <source>Copy the reply instead.</source>
        <translation>Copie la respuesta en su lugar.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>No se puede escribir {name}.</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>Reply to customer</source>
        <translation>Respuesta al cliente</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Nota del ticket</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Restore the program&apos;s text</source>
        <translation>Restablecer el texto que escribió el programa</translation>
    </message>
    <message numerus="yes">
        <source>Reply about all %n</source>
        <translation>
            <numerusform>Respuesta al cliente</numerusform>
            <numerusform>Respuesta sobre los %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One reply to the customer about all %n recipients</source>
        <translation>
            <numerusform>Una respuesta al cliente sobre el destinatario</numerusform>
            <numerusform>Una respuesta al cliente sobre los %n destinatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Copy note for {name}</source>
        <translation>Copiar la nota de {name}</translation>
    </message>
    <message>
        <source>Open in mail app</source>
        <translation>Abrir en la aplicación de correo</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Copiar la nota</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Idioma de la respuesta</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Bounce text</source>
        <translation>Texto del aviso</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Qué significa {code}</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>de {total}</translation>
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
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>{name} · first lines</source>
        <translation>{name} · primeras líneas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln código</numerusform>
            <numerusform>%Ln códigos</numerusform>
        </translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Código {number} de {count}</translation>
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
        <source>Copy the &amp;address</source>
        <translation>Copiar la &amp;dirección</translation>
    </message>
    <message>
        <source>Only &amp;domain {domain}</source>
        <translation>Solo el &amp;dominio {domain}</translation>
    </message>
    <message>
        <source>Only this &amp;reason</source>
        <translation>Solo este &amp;motivo</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;umnas</translation>
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
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Quién debe resolverlo</translation>
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
        <source>Error message</source>
        <translation>Mensaje de error</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more in this group</source>
        <translation>
            <numerusform>Mostrar %Ln más de este grupo</numerusform>
            <numerusform>Mostrar %Ln más de este grupo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients at {domain}</source>
        <translation>
            <numerusform>%Ln destinatario en {domain}</numerusform>
            <numerusform>%Ln destinatarios en {domain}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subjects</source>
        <translation>
            <numerusform>%Ln asunto</numerusform>
            <numerusform>%Ln asuntos</numerusform>
        </translation>
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
    <name>CaseDialog</name>
    <message>
        <source>This explanation is wrong</source>
        <translation>Esta explicación es incorrecta</translation>
    </message>
    <message>
        <source>Save this file and give it to the people who maintain the program. Nothing is sent. Names, subjects, and your own domains and servers are masked. Check the file, and enter above what the explanation should be.</source>
        <translation>Guarde este archivo y entréguelo a quienes mantienen el programa. No se envía nada. Los nombres, los asuntos y sus datos están ocultos: revíselo e indique arriba cuál es la explicación correcta.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>bounce-case</source>
        <translation>aviso-mal-explicado</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {detail}</source>
        <translation>No se puede guardar {name}: {detail}</translation>
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
            <numerusform>hasta %Ln por hora</numerusform>
            <numerusform>hasta %Ln por hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a day</source>
        <translation>
            <numerusform>hasta %Ln por día</numerusform>
            <numerusform>hasta %Ln por día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a month</source>
        <translation>
            <numerusform>hasta %Ln por mes</numerusform>
            <numerusform>hasta %Ln por mes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln a year</source>
        <translation>
            <numerusform>hasta %Ln por año</numerusform>
            <numerusform>hasta %Ln por año</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Quién debe resolverlo</translation>
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
        <translation>Códigos encontrados; el más adecuado, primero</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Show the codes</source>
        <translation>Mostrar los códigos</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>Código o palabras</translation>
    </message>
    <message>
        <source>5.1.1, 550, TSS04, mailbox full …</source>
        <translation>5.1.1, 550, TSS04, buzón lleno…</translation>
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
        <source>Codes used by individual mail providers</source>
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
</context>
<context>
    <name>CodeTree</name>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Copiar «{text}»</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Summary copied</source>
        <translation>Resumen copiado</translation>
    </message>
    <message>
        <source>Picture of the verdict copied</source>
        <translation>Imagen del veredicto copiada</translation>
    </message>
</context>
<context>
    <name>DomainQuestion</name>
    <message>
        <source>Which mail domains are yours? Knowing them, the program can recognize your own mail team and fake bounces.</source>
        <translation>¿Qué dominios de correo son suyos? Con ellos, el programa reconoce a su propio equipo de correo y los avisos falsos.</translation>
    </message>
    <message>
        <source>Enter your domains</source>
        <translation>Indicar sus dominios</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>No volver a preguntar</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>A link can&apos;t be read</source>
        <translation>No se puede leer un enlace</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>No se descarga nada. Copie en su lugar el texto de la página.</translation>
    </message>
    <message>
        <source>A picture can&apos;t be read</source>
        <translation>No se puede leer una imagen</translation>
    </message>
    <message>
        <source>Only text can be read.</source>
        <translation>Solo se puede leer texto.</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be read</source>
        <translation>No se puede leer un PDF</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Copie su texto y péguelo aquí.</translation>
    </message>
    <message>
        <source>Outlook passes on only the subject</source>
        <translation>Outlook solo pasa el asunto</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Arrastre primero el mensaje al escritorio y después aquí.</translation>
    </message>
    <message>
        <source>This can&apos;t be read</source>
        <translation>Esto no se puede leer</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Suelte un archivo o el texto de un aviso.</translation>
    </message>
    <message>
        <source>Drop to inspect</source>
        <translation>Suelte para examinar</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>None of the results match this filter.</source>
        <translation>Ningún resultado coincide con este filtro.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Sin mensajes</translation>
    </message>
    <message>
        <source>Drop a mailbox, an archive, or a folder with messages (.eml, .msg, .mbox, .zip).</source>
        <translation>Suelte un buzón, un archivo comprimido o una carpeta con mensajes (.eml, .msg, .mbox, .zip).</translation>
    </message>
</context>
<context>
    <name>Expander</name>
    <message>
        <source>Expanded</source>
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Contraído</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Steps and answers appear here when the file has been read.</source>
        <translation>Los pasos y las respuestas aparecerán aquí cuando termine la lectura del archivo.</translation>
    </message>
    <message>
        <source>Cancel takes you back to what was shown before.</source>
        <translation>«Cancelar» muestra otra vez lo que se veía antes.</translation>
    </message>
    <message>
        <source>What {code} means</source>
        <translation>Qué significa {code}</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Recorrido del mensaje</translation>
    </message>
    <message>
        <source>More for mail administrators</source>
        <translation>Más para especialistas</translation>
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
        <source>It isn&apos;t a regular file.</source>
        <translation>No es un archivo normal.</translation>
    </message>
    <message>
        <source>It contains bounces from this list.</source>
        <translation>Contiene avisos de esta lista.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Escribiendo {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could not be read again and are missing.</source>
        <translation>
            <numerusform>No se pudo leer otra vez %n mensaje, que falta.</numerusform>
            <numerusform>No se pudieron leer otra vez %n mensajes, que faltan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writing was interrupted.</source>
        <translation>El archivo no se terminó de escribir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) in {name}</source>
        <translation>
            <numerusform>%Ln resultado en {name}</numerusform>
            <numerusform>%Ln resultados en {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
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
    <name>FactLine</name>
    <message>
        <source>“{subject}”</source>
        <translation>«{subject}»</translation>
    </message>
    <message>
        <source>reported by {host}</source>
        <translation>comunicado por {host}</translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s) failed</source>
        <translation>
            <numerusform>falló 1 de %n destinatario</numerusform>
            <numerusform>falló 1 de %n destinatarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of %n recipient(s)</source>
        <translation>
            <numerusform>1 de %n destinatario</numerusform>
            <numerusform>1 de %n destinatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>sent {moment} by {sender}</source>
        <translation>enviado el {moment} por {sender}</translation>
    </message>
    <message>
        <source>sent {moment}</source>
        <translation>enviado el {moment}</translation>
    </message>
    <message>
        <source>sent by {sender}</source>
        <translation>enviado por {sender}</translation>
    </message>
    <message>
        <source>stopped {duration} later</source>
        <translation>detenido {duration} después</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Program error</source>
        <translation>Error del programa</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in your data. You can keep working, but the part that failed is left out. The report names places in the program. It contains no addresses and no message text.</source>
        <translation>Hubo un error en el programa, no en lo que usted abrió. Puede continuar; lo que causó el error se omite. El informe indica partes del programa; no contiene direcciones ni texto de los mensajes.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>It&apos;s saved in {path}.</source>
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
        <source>Find in list</source>
        <translation>Buscar en la lista</translation>
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
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Quién debe resolverlo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Address or subject</source>
        <translation>Dirección o asunto</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Group by domain and reason</source>
        <translation>Agrupar por dominio y motivo</translation>
    </message>
    <message>
        <source>Failures at the same domain, for the same reason and with the same code, share a row</source>
        <translation>Los errores con el mismo dominio, motivo y código comparten una fila</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Atajos de teclado y ayuda</translation>
    </message>
    <message>
        <source>Next or previous part of a pane</source>
        <translation>Elemento siguiente o anterior de un panel</translation>
    </message>
    <message>
        <source>Choose a recipient, a code or a row</source>
        <translation>Elegir un destinatario, un código o una fila</translation>
    </message>
    <message>
        <source>Expand or collapse a group or section</source>
        <translation>Expandir o contraer un grupo o una sección</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Stop reading, or close a message or the find bar</source>
        <translation>Cancelar la lectura, cerrar un aviso o la búsqueda</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>En la ventana</translation>
    </message>
    <message>
        <source>Paste a bounce, drop a file, a folder or a mailbox on the window, or type a code that somebody reads out to you.</source>
        <translation>Pegue un aviso de devolución; suelte un archivo, una carpeta o un buzón en la ventana; o escriba un código que alguien le dicte.</translation>
    </message>
    <message>
        <source>What happened and who needs to act is at the top. On the right are the steps and a reply for your customer, which you can edit before you copy it. The colored lines in the text show what this is based on.</source>
        <translation>Arriba se ve qué pasó y quién debe resolverlo. A la derecha están los pasos y una respuesta para su cliente, que puede cambiar antes de copiarla. Las líneas de color muestran en qué partes del texto se basa la explicación.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este dispositivo.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Worth knowing</source>
        <translation>Conviene saber</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>This can&apos;t be shown</source>
        <translation>Esto no se puede mostrar</translation>
    </message>
    <message>
        <source>The program ran into an error with it. Read the text of the bounce, or look up its code.</source>
        <translation>Hubo un error en el programa. Lea el texto del aviso directamente o busque su código.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
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
</context>
<context>
    <name>JourneyView</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n servidor</numerusform>
            <numerusform>%n servidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) not reached</source>
        <translation>
            <numerusform>%n servidor no alcanzado</numerusform>
            <numerusform>%n servidores no alcanzados</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>detenido aquí</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>en espera aquí</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>esperó aquí</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no llegó</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>aún no aceptado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>submitted the message</source>
        <translation>envió el mensaje</translation>
    </message>
    <message>
        <source>clock differs</source>
        <translation>reloj distinto</translation>
    </message>
    <message>
        <source>unnamed server</source>
        <translation>servidor sin nombre</translation>
    </message>
    <message>
        <source>by {host}</source>
        <translation>por {host}</translation>
    </message>
    <message>
        <source>Sender checks</source>
        <translation>Comprobación del remitente</translation>
    </message>
    <message>
        <source>the sender&apos;s domain</source>
        <translation>el dominio del remitente</translation>
    </message>
    <message>
        <source>The server is allowed to send for {domain}.</source>
        <translation>El servidor está autorizado a enviar en nombre de {domain}.</translation>
    </message>
    <message>
        <source>The server isn&apos;t allowed to send for {domain}.</source>
        <translation>El servidor no está autorizado a enviar en nombre de {domain}.</translation>
    </message>
    <message>
        <source>{domain} doesn&apos;t say which servers are allowed to send for it.</source>
        <translation>{domain} no indica qué servidores están autorizados a enviar en su nombre.</translation>
    </message>
    <message>
        <source>The signature of {domain} is intact.</source>
        <translation>La firma de {domain} está intacta.</translation>
    </message>
    <message>
        <source>The signature doesn&apos;t match: the message was changed in transit.</source>
        <translation>La firma no coincide: el mensaje se modificó en el trayecto.</translation>
    </message>
    <message>
        <source>The message has no signature.</source>
        <translation>El mensaje no lleva firma.</translation>
    </message>
    <message>
        <source>SPF or DKIM confirms the From domain, {domain}.</source>
        <translation>SPF o DKIM confirma el dominio del campo De, {domain}.</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM confirms the From domain, {domain}.</source>
        <translation>Ni SPF ni DKIM confirman el dominio del campo De, {domain}.</translation>
    </message>
    <message>
        <source>{domain} has no DMARC policy.</source>
        <translation>{domain} no tiene una política DMARC.</translation>
    </message>
    <message>
        <source>The check had no clear result.</source>
        <translation>La comprobación no dio un resultado claro.</translation>
    </message>
    <message>
        <source>The message was stopped because of such a check.</source>
        <translation>El mensaje se detuvo por una de estas comprobaciones.</translation>
    </message>
    <message>
        <source>None of this stopped the message.</source>
        <translation>Nada de esto detuvo el mensaje.</translation>
    </message>
    <message>
        <source>None of this stopped the message. Your mail team should look at the {methods} result.</source>
        <translation>Nada de esto detuvo el mensaje. Conviene que su equipo de correo revise el resultado de {methods}.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Report (*.pdf)</source>
        <translation>Informe (*.pdf)</translation>
    </message>
    <message>
        <source>Summary as text (*.txt)</source>
        <translation>Resumen en texto (*.txt)</translation>
    </message>
    <message>
        <source>Original message (*.eml)</source>
        <translation>Mensaje original (*.eml)</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>Save the bounce</source>
        <translation>Guardar el aviso</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written.</source>
        <translation>No se puede escribir {name}.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
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
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln result(s)</source>
        <translation>
            <numerusform>{shown} de %Ln resultado</numerusform>
            <numerusform>{shown} de %Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>{count} hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln grupo</numerusform>
            <numerusform>%Ln grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single result(s)</source>
        <translation>
            <numerusform>%Ln resultado sin agrupar</numerusform>
            <numerusform>%Ln resultados sin agrupar</numerusform>
        </translation>
    </message>
    <message>
        <source>{groups} and {singles}</source>
        <translation>{groups} y {singles}</translation>
    </message>
    <message>
        <source>Enter or a double-click opens a bounce</source>
        <translation>La tecla Entrar o un doble clic abre un aviso</translation>
    </message>
    <message>
        <source>Overview copied</source>
        <translation>Resumen copiado</translation>
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
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>Show an &amp;example</source>
        <translation>Mostrar un &amp;ejemplo</translation>
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
        <source>&amp;Undo the paste</source>
        <translation>&amp;Deshacer el pegado</translation>
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
        <source>Correct the te&amp;xt…</source>
        <translation>Corregir el te&amp;xto…</translation>
    </message>
    <message>
        <source>&amp;Copy summary</source>
        <translation>Copiar el &amp;resumen</translation>
    </message>
    <message>
        <source>Copy the &amp;verdict as a picture</source>
        <translation>Copiar el &amp;veredicto como imagen</translation>
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
        <source>This e&amp;xplanation is wrong…</source>
        <translation>Esta e&amp;xplicación es incorrecta…</translation>
    </message>
    <message>
        <source>Next in the l&amp;ist</source>
        <translation>Siguiente de la l&amp;ista</translation>
    </message>
    <message>
        <source>Previous in the li&amp;st</source>
        <translation>Anterior de la li&amp;sta</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>Pan&amp;el anterior</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>Defa&amp;ult text size</source>
        <translation>Tamaño &amp;normal del texto</translation>
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
        <translation>Con&amp;figuración…</translation>
    </message>
    <message>
        <source>How to save a message from &amp;Outlook</source>
        <translation>Guardar un mensaje de &amp;Outlook</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>&amp;Find in the text</source>
        <translation>&amp;Buscar en el texto</translation>
    </message>
    <message>
        <source>Look up a c&amp;ode</source>
        <translation>Consultar un c&amp;ódigo</translation>
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
        <source>Use &amp;system setting</source>
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
        <source>&amp;Keys and help</source>
        <translation>A&amp;tajos de teclado y ayuda</translation>
    </message>
    <message>
        <source>&amp;About Bounce Inspector</source>
        <translation>&amp;Acerca de Bounce Inspector</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Anterior de la lista</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Siguiente de la lista</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>NextInput</name>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el aviso</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
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
        <source>{name} and %Ln more</source>
        <translation>
            <numerusform>{name} y %Ln más</numerusform>
            <numerusform>{name} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Nada coincide con este filtro</translation>
    </message>
    <message>
        <source>No failure is reported</source>
        <translation>Sin errores comunicados</translation>
    </message>
    <message>
        <source>So far: {sentence}</source>
        <translation>Hasta ahora: {sentence}</translation>
    </message>
    <message>
        <source>There&apos;s no readable message here</source>
        <translation>Aquí no hay ningún mensaje que se pueda leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>{results} in {messages}</source>
        <translation>{results} en {messages}</translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Mostrar este</numerusform>
            <numerusform>Mostrar estos %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} so far</source>
        <translation>{count} hasta ahora</translation>
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
        <source>none delivered</source>
        <translation>ninguno entregado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln aún pendiente</numerusform>
            <numerusform>%Ln aún pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the retry time</source>
        <translation>
            <numerusform>%Ln con el plazo de intentos terminado</numerusform>
            <numerusform>%Ln con el plazo de intentos terminado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln entregado</numerusform>
            <numerusform>%Ln entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln complaint(s)</source>
        <translation>
            <numerusform>%Ln queja</numerusform>
            <numerusform>%Ln quejas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a bounce</source>
        <translation>
            <numerusform>%Ln que no es un aviso</numerusform>
            <numerusform>%Ln que no son avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
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
    <name>PartyPath</name>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Sending server</source>
        <translation>Servidor de envío</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Receiving server</source>
        <translation>Servidor del destinatario</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>detenido aquí</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>waiting here</source>
        <translation>en espera aquí</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waited here</source>
        <translation>esperó aquí</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>esperó</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>action needed</source>
        <translation>debe resolverlo</translation>
    </message>
    <message>
        <source>passed {name}</source>
        <translation>pasó por {name}</translation>
    </message>
    <message>
        <source>stopped at {name}</source>
        <translation>detenido en {name}</translation>
    </message>
    <message>
        <source>waiting at {name}</source>
        <translation>en espera en {name}</translation>
    </message>
    <message>
        <source>waited at {name}</source>
        <translation>esperó en {name}</translation>
    </message>
    <message>
        <source>delivered to {name}</source>
        <translation>entregado a {name}</translation>
    </message>
    <message>
        <source>not reached: {name}</source>
        <translation>no llegó a {name}</translation>
    </message>
    <message>
        <source>not accepted yet by {name}</source>
        <translation>aún no aceptado por {name}</translation>
    </message>
    <message>
        <source>not known whether it reached {name}</source>
        <translation>no se sabe si llegó a {name}</translation>
    </message>
    <message>
        <source>Sent by {name}</source>
        <translation>Enviado por {name}</translation>
    </message>
    <message>
        <source>action needed: {who}</source>
        <translation>debe resolverlo: {who}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The settings couldn&apos;t be saved. They apply until you close the window.</source>
        <translation>No se pudo guardar la configuración. Se aplicará hasta que cierre la ventana.</translation>
    </message>
    <message>
        <source>The settings couldn&apos;t be read. The defaults are used.</source>
        <translation>No se pudo leer la configuración; se usa la predeterminada.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} de {size}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) found so far</source>
        <translation>
            <numerusform>%Ln error encontrado por ahora</numerusform>
            <numerusform>%Ln errores encontrados por ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>queda aproximadamente %n segundo</numerusform>
            <numerusform>quedan aproximadamente %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Nothing opened yet</source>
        <translation>Aún no hay nada abierto</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>RecipientLines</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n destinatario</numerusform>
            <numerusform>%n destinatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>no está claro</translation>
    </message>
    <message>
        <source>once it&apos;s clear why</source>
        <translation>cuando se sepa el motivo</translation>
    </message>
    <message>
        <source>if it didn&apos;t arrive</source>
        <translation>si no ha llegado</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>aún no hace falta</translation>
    </message>
    <message>
        <source>later, unchanged</source>
        <translation>más tarde, sin cambios</translation>
    </message>
    <message>
        <source>after a fix</source>
        <translation>después de corregirlo</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hace falta</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Quién debe resolverlo</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Volver a enviar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
</context>
<context>
    <name>RedactedDialog</name>
    <message>
        <source>Copy redacted</source>
        <translation>Copiar con datos ocultos</translation>
    </message>
    <message>
        <source>Names, subjects, and your own domains and servers are masked. Check the text before you copy it, because no program recognizes everything that&apos;s private. You can edit it.</source>
        <translation>Los nombres, los asuntos y sus datos están ocultos. Léalo entero: ningún programa sabe todo lo que es privado. Cambie lo que quiera y después cópielo.</translation>
    </message>
    <message>
        <source>The redacted text</source>
        <translation>El texto con datos ocultos</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>That&apos;s a PDF.</source>
        <translation>Es un PDF.</translation>
    </message>
    <message>
        <source>Copy its text and paste it here.</source>
        <translation>Copie su texto y péguelo aquí.</translation>
    </message>
    <message>
        <source>The clipboard holds a picture, not text.</source>
        <translation>El portapapeles contiene una imagen, no texto.</translation>
    </message>
    <message>
        <source>Copy a reply asking for the text</source>
        <translation>Copiar una respuesta que pide el texto</translation>
    </message>
    <message>
        <source>That&apos;s a picture, not text.</source>
        <translation>Es una imagen, no texto.</translation>
    </message>
    <message>
        <source>The clipboard holds only a link.</source>
        <translation>El portapapeles solo contiene un enlace.</translation>
    </message>
    <message>
        <source>That&apos;s only a link.</source>
        <translation>Es solo un enlace.</translation>
    </message>
    <message>
        <source>Nothing is fetched. Copy the text of the page instead.</source>
        <translation>No se descarga nada. Copie en su lugar el texto de la página.</translation>
    </message>
    <message>
        <source>There&apos;s nothing to read on the clipboard.</source>
        <translation>No hay nada que leer en el portapapeles.</translation>
    </message>
    <message>
        <source>Copy the text of the bounce first.</source>
        <translation>Copie primero el texto del aviso.</translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>No se recibió nada.</translation>
    </message>
    <message>
        <source>Drop a file or the text of a bounce.</source>
        <translation>Suelte un archivo o el texto de un aviso.</translation>
    </message>
    <message>
        <source>Outlook passed on only the subject.</source>
        <translation>Outlook solo entregó el asunto.</translation>
    </message>
    <message>
        <source>Drag the message to the desktop first, then drop it here.</source>
        <translation>Arrastre primero el mensaje al escritorio y después aquí.</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>Solicitud copiada</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>No se puede leer {name}.</translation>
    </message>
    <message>
        <source>You still see the list from before.</source>
        <translation>Sigue viendo la lista anterior.</translation>
    </message>
    <message>
        <source>Still shown: {address}.</source>
        <translation>Sigue a la vista: {address}.</translation>
    </message>
    <message>
        <source>You still see the bounce from before.</source>
        <translation>Sigue viendo el aviso anterior.</translation>
    </message>
    <message>
        <source>You still see the text from before.</source>
        <translation>Sigue viendo el texto anterior.</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>Qué pedir</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>para {name}</translation>
    </message>
</context>
<context>
    <name>SaveMailDialog</name>
    <message>
        <source>How to save a message from Outlook</source>
        <translation>Guardar un mensaje de Outlook</translation>
    </message>
    <message>
        <source>1. Drag the message from Outlook to the desktop.</source>
        <translation>1. Arrastre el mensaje de Outlook al escritorio.</translation>
    </message>
    <message>
        <source>2. Drag it from the desktop to this window.</source>
        <translation>2. Arrástrelo del escritorio a esta ventana.</translation>
    </message>
    <message>
        <source>Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: delete it when you are done.</source>
        <translation>O en Outlook, elija Archivo › Guardar como y después abra aquí el archivo guardado. En el escritorio queda una copia: elimínela cuando termine.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), at {domains} domains. It looks like our side.</source>
        <translation>
            <numerusform>¿De qué lado está el problema? En esta sesión se devolvió %n mensaje por este motivo ({cause}), en {domains} dominios. Parece estar en nuestro lado.</numerusform>
            <numerusform>¿De qué lado está el problema? En esta sesión se devolvieron %n mensajes por este motivo ({cause}), en {domains} dominios. Parece estar en nuestro lado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Is it us or them? In this session, %n messages failed for this reason ({cause}), all at {domain}. It looks like their side.</source>
        <translation>
            <numerusform>¿De qué lado está el problema? En esta sesión se devolvió %n mensaje por este motivo ({cause}), en {domain}. Parece estar en el lado del destinatario.</numerusform>
            <numerusform>¿De qué lado está el problema? En esta sesión se devolvieron %n mensajes por este motivo ({cause}), todos en {domain}. Parece estar en el lado del destinatario.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
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
        <source>Bounce Inspector uses these to recognize your own mail team, and bounces of messages that you never sent. Nothing is looked up online.</source>
        <translation>Con estos datos, Bounce Inspector reconoce a su propio equipo de correo y los avisos de mensajes que usted nunca envió. No se consulta nada en línea.</translation>
    </message>
    <message>
        <source>Your domains and servers</source>
        <translation>Sus dominios y servidores</translation>
    </message>
    <message>
        <source>&amp;Form of address</source>
        <translation>&amp;Tratamiento</translation>
    </message>
    <message>
        <source>Automatic: the customer&apos;s language</source>
        <translation>Automático: el idioma del cliente</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Buenos días:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>For example: {value}</source>
        <translation>Por ejemplo: {value}</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Su administrador estableció esta opción.</translation>
    </message>
    <message>
        <source>Mail &amp;domains</source>
        <translation>&amp;Dominios de correo</translation>
    </message>
    <message>
        <source>Mail ser&amp;vers</source>
        <translation>&amp;Servidores de correo</translation>
    </message>
    <message>
        <source>Optional: those that send and receive your mail.</source>
        <translation>Opcional: los que envían y reciben su correo.</translation>
    </message>
    <message>
        <source>Optional: left empty, each language has its own.</source>
        <translation>Opcional: si se deja vacío, cada idioma tiene el suyo.</translation>
    </message>
    <message>
        <source>&amp;Greeting</source>
        <translation>Sa&amp;ludo</translation>
    </message>
    <message>
        <source>S&amp;ignature</source>
        <translation>Fir&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Respuestas a clientes</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Nota del ticket</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>{name} is not the name of a domain or a server.</source>
        <translation>{name} no es el nombre de un dominio ni de un servidor.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Why did this message bounce?</source>
        <translation>¿Por qué se devolvió este mensaje?</translation>
    </message>
    <message>
        <source>See what happened, who needs to act, and what to tell your customer.</source>
        <translation>Vea qué pasó, quién debe resolverlo y qué decirle a su cliente.</translation>
    </message>
    <message>
        <source>Paste it</source>
        <translation>Péguelo</translation>
    </message>
    <message>
        <source>The whole message, a part of it, or one line of an error.</source>
        <translation>El mensaje entero, una parte o una sola línea del error.</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Suelte archivos aquí</translation>
    </message>
    <message>
        <source>Messages, logs, a folder, or a whole mailbox.</source>
        <translation>Mensajes, registros, una carpeta o un buzón entero.</translation>
    </message>
    <message>
        <source>Look up a code</source>
        <translation>Consulte un código</translation>
    </message>
    <message>
        <source>A caller reads out “550 5.7.1”? Type it at the top.</source>
        <translation>¿Le dictan «550 5.7.1»? Escríbalo arriba.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Escribir un código</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este dispositivo.</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Mostrar un ejemplo</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>Corregir el texto</translation>
    </message>
    <message>
        <source>Remove anything that isn&apos;t part of the bounce, or correct typing and scanning errors.</source>
        <translation>Quite lo que no forma parte del aviso o corrija lo que se escribió o escaneó mal.</translation>
    </message>
    <message>
        <source>Text of the bounce</source>
        <translation>Texto del aviso</translation>
    </message>
    <message>
        <source>&amp;Inspect again</source>
        <translation>&amp;Examinar de nuevo</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the bounce</source>
        <translation>Texto del aviso</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>Copiar «{text}»</translation>
    </message>
    <message>
        <source>&amp;Look up “{text}”</source>
        <translation>&amp;Consultar «{text}»</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>Show all times</source>
        <translation>Mostrar todas las fechas</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>MMMM d</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
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
        <translation>ddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>under 1 second</source>
        <translation>menos de 1 segundo</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <translation>H:mm</translation>
    </message>
    <message>
        <source>h:mm:ss AP</source>
        <translation>H:mm:ss</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Not read</source>
        <translation>Sin leer</translation>
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
        <source>These files, or messages in them, can&apos;t be read. Everything else is in the list.</source>
        <translation>Estos archivos, o mensajes que contienen, no se pueden leer. Todo lo demás está en la lista.</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Bounces</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not delivered</source>
        <translation>
            <numerusform>%Ln no entregado</numerusform>
            <numerusform>%Ln no entregados</numerusform>
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
        <source>Action needed</source>
        <translation>Quién debe resolverlo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being tried</source>
        <translation>
            <numerusform>%Ln aún pendiente</numerusform>
            <numerusform>%Ln aún pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
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
    <name>_RecipientView</name>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Copiar la fila</translation>
    </message>
</context>
</TS>
