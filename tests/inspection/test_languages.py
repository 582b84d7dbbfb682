"""Reports without a code are read in many languages, and what only sounds like one is not taken for one."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Kind, What
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

_ANNA = "anna.berg@example.org"

_NOT_FOUND = {
    "de": "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nAnna Berg ({address})\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden",
    "fr": "Échec de la remise pour ces destinataires ou groupes :\n\nAnna Berg ({address})\nL'adresse de messagerie que vous avez entrée est introuvable",
    "es": "No se encontró la dirección\n\nTu mensaje no se entregó a {address} porque no se encontró la dirección o esta no puede recibir correos.",
    "it": "Indirizzo non trovato\n\nIl tuo messaggio non è stato recapitato a {address} perché l'indirizzo non è stato trovato o non può ricevere messaggi.",
    "pt": "Falha na entrega para estes destinatários ou grupos:\n\nAnna Berg ({address})\nNão foi possível encontrar o endereço de email inserido",
    "nl": "Het bezorgen bij deze geadresseerden of groepen is mislukt:\n\nAnna Berg ({address})\nHet e-mailadres dat u hebt opgegeven, kan niet worden gevonden",
    "pl": "Nie znaleziono adresu\n\nWiadomość nie została dostarczona na adres {address}, ponieważ nie udało się znaleźć adresu lub nie może on odbierać poczty.",
    "ja": "次の受信者またはグループへの配信に失敗しました:\n\nAnna Berg ({address})\n入力したメール アドレスが見つかりませんでした",
    "sv": "Leveransen misslyckades till följande mottagare eller grupper:\n\nAnna Berg ({address})\nE-postadressen du angav hittades inte",
    "da": "Leveringen mislykkedes til disse modtagere eller grupper:\n\nAnna Berg ({address})\nDen mailadresse, du har angivet, blev ikke fundet",
    "nb": "Fant ikke adressen\n\nMeldingen din ble ikke levert til {address} fordi adressen ikke ble funnet eller ikke kan motta e-post.",
    "fi": "Osoitetta ei löydy\n\nViestiäsi ei toimitettu osoitteeseen {address}, koska osoitetta ei löytynyt tai se ei voi vastaanottaa sähköpostia.",
    "cs": "Doručení těmto příjemcům nebo skupinám se nezdařilo:\n\nAnna Berg ({address})\nE-mailová adresa, kterou jste zadali, nebyla nalezena",
    "hu": "A cím nem található\n\nÜzenetét nem sikerült kézbesíteni a következő címre: {address}, mert a cím nem található, vagy nem képes leveleket fogadni.",
    "ro": "Adresa nu a fost găsită\n\nMesajul nu a fost trimis la {address} deoarece adresa nu a fost găsită sau nu poate primi e-mailuri.",
    "tr": "Adres bulunamadı\n\nİletiniz {address} adresine teslim edilemedi; çünkü adres bulunamadı veya posta alamıyor.",
    "ru": "Не удалось выполнить доставку следующим получателям или группам:\n\nAnna Berg ({address})\nНе удалось найти введенный адрес электронной почты",
    "uk": "Адресу не знайдено\n\nПовідомлення не доставлено на адресу {address}, оскільки адресу не знайдено або на неї неможливо отримувати пошту.",
    "el": "Η διεύθυνση δεν βρέθηκε\n\nΤο μήνυμά σας δεν παραδόθηκε στη διεύθυνση {address}, επειδή δεν βρέθηκε η διεύθυνση ή δεν μπορεί να λάβει μηνύματα.",
    "zh": "传递到以下收件人或组时失败:\n\nAnna Berg ({address})\n找不到您输入的电子邮件地址",
    "zht": "找不到地址\n\n系統無法將您的郵件傳送到 {address}，因為找不到這個地址，或這個地址無法接收郵件。",
    "ko": "다음 받는 사람 또는 그룹에게 배달하지 못했습니다.\n\nAnna Berg ({address})\n입력한 전자 메일 주소를 찾을 수 없습니다",
    "ar": "لم يتم العثور على العنوان\n\nلم يتم تسليم رسالتك إلى {address} لأنه تعذر العثور على العنوان أو لأنه لا يمكنه استلام الرسائل.",
    "he": "הכתובת לא נמצאה\n\nההודעה שלך לא נמסרה אל {address} כי הכתובת לא נמצאה, או שאין לה אפשרות לקבל דואר.",
}
_FULL = {
    "de": "Posteingang des Empfängers ist voll\n\nIhre Nachricht konnte nicht an {address} zugestellt werden. Der Posteingang ist voll oder es gehen derzeit zu viele E-Mails ein.",
    "fr": "Boîte de réception du destinataire pleine\n\nVotre message n'a pas pu être distribué à {address}. La boîte de réception de cet utilisateur est pleine ou il reçoit trop de messages pour le moment.",
    "es": "Bandeja de entrada del destinatario llena\n\nNo se pudo entregar tu mensaje a {address}. La bandeja de entrada está llena o está recibiendo demasiados correos.",
    "it": "Posta in arrivo del destinatario piena\n\nImpossibile recapitare il tuo messaggio a {address}. La posta in arrivo è piena o sta ricevendo troppi messaggi.",
    "pt": "Caixa de entrada do destinatário cheia\n\nNão foi possível entregar sua mensagem a {address}. A caixa de entrada está cheia ou está recebendo muitos e-mails no momento.",
    "nl": "Inbox van ontvanger vol\n\nUw bericht kon niet worden bezorgd bij {address}. De inbox is vol of ontvangt momenteel te veel e-mail.",
    "pl": "Skrzynka odbiorcza odbiorcy jest pełna\n\nNie udało się dostarczyć wiadomości do {address}. Skrzynka odbiorcza jest pełna lub otrzymuje zbyt wiele wiadomości.",
    "ru": "Почтовый ящик получателя переполнен\n\nНе удалось доставить письмо получателю {address}. Его почтовый ящик переполнен или получает слишком много писем.",
    "ja": "受信者の受信トレイの空き容量がありません\n\n{address} にメールを配信できませんでした。受信トレイの空き容量がないか、現在大量のメールを受信しています。",
    "tr": "Alıcının gelen kutusu dolu\n\nİletiniz {address} adresine teslim edilemedi. Gelen kutusu dolu veya şu anda çok fazla posta alıyor.",
    "ko": "수신자의 받은편지함이 가득 찼습니다\n\n{address}에게 메일을 전송할 수 없습니다. 받은편지함이 가득 찼거나 현재 메일을 너무 많이 받고 있습니다.",
}
_DELAYED = {
    "de": "Zustellung nicht abgeschlossen\n\nBeim Zustellen Ihrer Nachricht an {address} ist ein vorübergehendes Problem aufgetreten. Gmail wird es noch 45 Stunden lang versuchen. Sie werden benachrichtigt, wenn die Zustellung endgültig fehlschlägt.",
    "fr": "Distribution incomplète\n\nUn problème temporaire est survenu lors de la distribution de votre message à {address}. Gmail va réessayer pendant 45 heures. Vous recevrez une notification si la distribution échoue définitivement.",
    "es": "Entrega incompleta\n\nSe ha producido un problema temporal al entregar tu mensaje a {address}. Gmail lo volverá a intentar durante 45 horas. Recibirás una notificación si la entrega falla definitivamente.",
    "it": "Recapito incompleto\n\nSi è verificato un problema temporaneo durante il recapito del tuo messaggio a {address}. Gmail riproverà per altre 45 ore. Riceverai una notifica se il recapito non riesce definitivamente.",
    "nl": "Bezorging niet voltooid\n\nEr is een tijdelijk probleem opgetreden bij het bezorgen van uw bericht bij {address}. Gmail blijft het nog 45 uur proberen. U ontvangt een melding als de bezorging definitief mislukt.",
    "pl": "Dostarczanie nieukończone\n\nWystąpił tymczasowy problem z dostarczeniem wiadomości do {address}. Gmail będzie ponawiać próby jeszcze przez 45 godzin. Otrzymasz powiadomienie, jeśli dostarczenie ostatecznie się nie powiedzie.",
    "pt": "Entrega incompleta\n\nHouve um problema temporário ao entregar sua mensagem a {address}. O Gmail vai tentar novamente por mais 45 horas. Você vai receber uma notificação se a entrega falhar permanentemente.",
    "ja": "配信が完了していません\n\n{address} へのメールの配信中に一時的な問題が発生しました。Gmail はあと 45 時間再試行します。配信が完全に失敗した場合は通知されます。",
    "ru": "Доставка не завершена\n\nПри доставке письма получателю {address} возникла временная проблема. Gmail будет повторять попытки ещё 45 часов. Если доставить письмо не удастся, вы получите уведомление.",
    "sv": "Leveransen är försenad till följande mottagare eller grupper:\n\n{address}\nMeddelandet har inte levererats ännu. Försök att leverera det fortsätter.",
    "da": "Levering til disse modtagere eller grupper er forsinket:\n\n{address}\nDenne meddelelse er endnu ikke leveret. Der vil fortsat blive gjort forsøg på levering.",
}
_STILL_TRYING = (
    "The mail has not been delivered yet. The server will continue to attempt delivery.\n\nRecipient: {address}",
    "WARNING: your message to {address} could not be delivered yet after 4 hours. It will be retried.",
    "Ihre E-Mail an {address} konnte bisher nicht zugestellt werden. Die Zustellung wird weiter versucht.",
    "Votre message à {address} n'a pas encore pu être livré. Le serveur continue ses tentatives.",
    "Su mensaje a {address} todavía no ha podido ser entregado. El servidor seguirá intentándolo.",
    "Ваше сообщение для {address} пока не доставлено. Сервер продолжит попытки.",
    "您发给 {address} 的邮件尚未送达，系统将继续尝试投递。",
)
_GIVEN_UP = (
    "Your message to {address} has been deferred for 5 days and is now returned to you as undeliverable.",
    "Message expired for {address} after 72 hours: 450 4.7.1 greylisted. Giving up.",
    "Delivery to {address} failed permanently after 48 hours. Last error: 421 4.4.2 Connection dropped",
    "<{address}>:\nSorry, no SMTP connection. (#4.4.1)\nI'm not going to try again; too long in the queue.",
)
_REFUSED = {
    "en": "Mail to {address} was not accepted: the mailbox is full.",
    "de": "Nachricht an {address} abgelehnt: Postfach voll",
    "fr": "Le message envoyé à {address} a été refusé : boîte aux lettres pleine.",
    "es": "El mensaje enviado a {address} fue rechazado: buzón lleno.",
    "it": "Il messaggio inviato a {address} è stato rifiutato: casella piena.",
    "pt": "A mensagem para {address} foi rejeitada: caixa postal cheia.",
    "nl": "Het bericht aan {address} is geweigerd: mailbox vol.",
    "pl": "Wiadomość do {address} została odrzucona: skrzynka pełna.",
    "ru": "Сообщение для {address} отклонено: ящик переполнен.",
    "ja": "{address} 宛のメールは拒否されました：容量オーバー",
    "zh": "发往 {address} 的邮件被拒绝：邮箱已满",
    "ko": "{address}로 보낸 메일이 거부되었습니다: 용량 초과",
    "sv": "Meddelandet till {address} avvisades: inkorgen är full.",
    "tr": "{address} adresine gönderilen ileti reddedildi: posta kutusu dolu.",
}
_PARCELS = {
    "en": "Dear customer,\n\nyour parcel could not be delivered today. We wrote to {address}.",
    "de": "Guten Tag,\n\nIhr Paket konnte nicht zugestellt werden. Die Nachricht ging an {address}.",
    "fr": "Bonjour,\n\nvotre colis n'a pas pu être livré. L'adresse est introuvable. {address}",
    "es": "Hola,\n\nsu paquete no ha podido ser entregado. Contacto: {address}",
    "it": "Gentile cliente,\n\nnon è stato possibile consegnare il tuo pacco. Scriva a {address}",
    "nl": "Beste klant,\n\nuw pakket kon niet worden bezorgd. Vragen? {address}",
    "pl": "Dzień dobry,\n\nTwoja paczka nie mogła zostać dostarczona. {address}",
    "ru": "Здравствуйте,\n\nне удалось доставить вашу посылку: адрес не найден. {address}",
    "ja": "お荷物を配達できませんでした。住所が見つかりません。{address}",
    "tr": "Merhaba,\nkargonuz teslim edilemedi. {address}",
}
_TALK = (
    "Hi, the file wasn't found on the share and the user {address} can't log in: user unknown, it says.",
    "When the mailbox is full, senders get a bounce. Ask {address} for more. Error 552 means mailbox full.",
    "Hallo, wenn das Postfach voll ist, bekommen Absender eine Fehlermeldung. Fragen an {address}.",
    "Dzień dobry, nie znaleziono pliku na serwerze, skrzynka pełna. Mój adres to {address}.",
    "Ihre Zahlung wurde abgelehnt. Das Konto ist gesperrt. Bitte wenden Sie sich an {address}.",
    "error: unable to open file: No space left on device\nfatal error: connection refused\nauthor {address}",
)


def _of(rows: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "text", [pytest.param(text, id=language) for language, text in rows.items()]
    )


@_of(_NOT_FOUND)
def test_an_address_that_was_not_found_is_read_in_any_language(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert report.kind is Kind.FAILURE
    assert [(one.address, one.cause) for one in report.recipients] == [(_ANNA, Cause.MAILBOX_UNKNOWN)]


@_of(_FULL)
def test_a_full_mailbox_is_read_in_any_language(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert report.kind is Kind.FAILURE
    assert [(one.address, one.cause) for one in report.recipients] == [(_ANNA, Cause.MAILBOX_FULL)]


@_of(_DELAYED)
def test_a_delay_is_read_in_any_language(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert report.kind is Kind.DELAY
    assert [one.address for one in report.recipients] == [_ANNA]


@_of(_REFUSED)
def test_a_refusal_in_one_sentence_is_read_in_any_language(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert report.kind is Kind.FAILURE
    assert [(one.address, one.cause) for one in report.recipients] == [(_ANNA, Cause.MAILBOX_FULL)]


@pytest.mark.parametrize("text", _STILL_TRYING)
def test_what_is_not_delivered_yet_is_delayed(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert (report.kind, [one.address for one in report.recipients]) == (Kind.DELAY, [_ANNA])


@pytest.mark.parametrize("text", _GIVEN_UP)
def test_what_was_given_up_has_failed_although_its_code_is_temporary(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert (report.kind, [one.address for one in report.recipients]) == (Kind.FAILURE, [_ANNA])


@_of(_PARCELS)
def test_a_parcel_is_no_mail(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert (report.kind, report.what, report.findings) == (Kind.NOT_A_BOUNCE, What.OTHER, ())


@pytest.mark.parametrize("text", _TALK)
def test_what_people_write_about_trouble_is_no_report(text: str, registry: Registry) -> None:
    report = inspect(text.format(address=_ANNA), registry=registry)
    assert (report.kind, report.findings) == (Kind.NOT_A_BOUNCE, ())


@pytest.mark.parametrize(
    "subject",
    ["Automatická odpověď: Angebot", "Otomatik yanıt: teklif", "자동 회신: 견적"],
)
def test_the_first_line_of_a_paste_counts_as_its_subject(subject: str, registry: Registry) -> None:
    report = inspect(f"{subject}\n\n{_ANNA}", registry=registry)
    assert report.kind is Kind.AUTO_REPLY


def test_a_report_names_the_automatic_mail_that_it_is_about(registry: Registry) -> None:
    text = (
        f"From: postmaster@example.org\nSubject: Undeliverable: Out of office\n\nNot delivered to {_ANNA}\n"
    )
    assert inspect(text, registry=registry).kind is Kind.FAILURE


def test_a_rejection_may_have_the_form_of_a_receipt(registry: Registry) -> None:
    text = f"""From: Mail Delivery Subsystem <postmaster@example.org>
To: bert@example.com
Message-ID: <1@example.org>
Subject: Automatically rejected mail
Content-Type: multipart/report; report-type=disposition-notification; boundary=b
MIME-Version: 1.0

--b
Content-Type: text/plain

Your message to <{_ANNA}> was automatically rejected:
Quota exceeded
--b
Content-Type: message/disposition-notification

Reporting-UA: example
Final-Recipient: rfc822; {_ANNA}
Disposition: automatic-action/MDN-sent-automatically; deleted

--b--
"""
    report = inspect(text.encode(), registry=registry)
    assert report.kind is Kind.FAILURE
    assert [(one.address, one.cause) for one in report.recipients] == [(_ANNA, Cause.MAILBOX_FULL)]


def test_a_mail_in_nobodys_name_comes_from_a_mail_system(registry: Registry) -> None:
    text = (
        f"From: <>\nTo: bert@example.com\nSubject: Re: Hello\n\nYou wrote to {_ANNA}. Not a valid user here."
    )
    assert inspect(text, registry=registry).kind is Kind.FAILURE


@pytest.mark.parametrize(
    "words",
    [
        "<{address}>: host mx.example.org[203.0.113.5] said: 550 Anna has left the company",
        "Hallo, Bert ist im Urlaub, was heißt das?\n<{address}>: host mx.example.org said: 550 5.1.1 User unknown",
    ],
)
def test_a_servers_reply_is_no_automatic_answer(words: str, registry: Registry) -> None:
    report = inspect(words.format(address=_ANNA), registry=registry)
    assert (report.kind, [one.address for one in report.recipients]) == (Kind.FAILURE, [_ANNA])
