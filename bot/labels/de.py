"""German."""

from bot.labels.catalogue import Labels

GERMAN = Labels(
    language="de",
    origin="HERKUNFT",
    outlet="MEDIUM",
    caveats="VORBEHALTE",
    address="Adresse:",
    share="Teilen",
    details="Einzelheiten",
    other="Andere Treffer ({count})",
    wrong="Falscher Treffer",
    open="Öffnen ↗",
    delete="Löschen",
    choose="Treffer wählen",
    shared_by="Geteilt von {who}",
    details_title="Einzelheiten",
    sentence="Der Wortlaut der Quelle",
    no_text="Der Text dieses Artikels liegt nicht vor, deshalb werden seine Sätze nicht gezeigt.",
    outlet_facts="Was über die Medien bekannt ist",
    dates="Daten",
    related="Andere Artikel",
    unknown="Nicht herausgefunden",
    another_part="Ein anderer Teil der Worte:",
    earliest="Am frühesten in diesem Bestand:",
    copies="Andere Artikel im Bestand mit denselben Worten: {count}",
    independent="Unabhängige Ursprünge unter den vorliegenden Artikeln: {count}",
    as_of="Stand {date}",
    rule="Regel {rule}",
    more="… und {count} weitere",
    answered="Beantwortet {when} · durchsuchte Artikel: {count} · Antwort {id}",
    bases={
        "stated": "steht auf der Seite",
        "resolved": "ein Name, auf den die Seite zurückverweist",
        "inferred": "erschlossen",
        "external": "nicht von dieser Seite",
    },
    severities={"high": "Gewichtig", "medium": "Wissenswert", "low": "Nebensächlich"},
    date_kinds={"event": "Wovon erzählt wird", "published": "Text erschienen", "reposted": "Diese Seite"},
    relations={
        "reprint_of": "ein Nachdruck von",
        "copy": "hat dieselben Worte",
        "same_origin": "gleicher Ursprung",
        "possible_same_origin": "vielleicht gleicher Ursprung, nicht sicher",
        "restates": "gibt es wieder",
        "denies": "bestreitet",
        "denied_by": "bestritten von",
        "supports": "stützt es",
        "updates_figure": "nennt eine spätere Zahl",
        "mirror": "ein Spiegel",
    },
    wrong_title="Falscher Treffer",
    wrong_reason="Was stimmt nicht?",
    wrong_words="In eigenen Worten",
    wrong_words_hint="Freiwillig. Wird ohne Namen für den Betreiber dieses Bots aufbewahrt.",
    reasons={
        "not_these_words": "Die Seite hat diese Worte nicht",
        "wrong_speaker": "Jemand anderes sagt sie",
        "wrong_origin": "Sie kommen von woanders",
        "wrong_date": "Ein Datum stimmt nicht",
        "other": "Etwas anderes",
    },
    wait="Mehr geht nicht in einer Minute. Bitte in {seconds} Sekunden wieder fragen.",
    wait_day="Mehr geht nicht an einem Tag. Bitte in {hours} Stunden wieder fragen.",
    wait_community="Hier wird gerade zu viel auf einmal gefragt. Bitte in {seconds} Sekunden wieder fragen.",
    may_not_share="Teilen dürfen hier Mitglieder, die Nachrichten verwalten dürfen. Die Antwort bleibt bei dir.",
    may_not_post="Du darfst hier selbst nichts schreiben, also hier auch nichts teilen. Die Antwort bleibt bei dir.",
    sharing_off="Teilen ist hier abgeschaltet. Die Antwort bleibt bei dir.",
    may_not_delete="Löschen kann das nur, wer es geteilt hat, oder die Moderation.",
    may_not_settle="Einstellungen sind für Mitglieder, die den Server verwalten dürfen.",
    need_permission=(
        "Hier kann ich nichts schreiben. Gib mir in diesem Kanal das Recht {permission} und drücke noch einmal Teilen."
    ),
    send_messages="Nachrichten senden",
    embed_links="Links einbetten",
    invite_me="Ich bin nicht in diesem Kanal. Lade mich mit /invite {name} ein und drücke noch einmal Teilen.",
    shared="Geteilt.",
    shared_before="Soweit ich sehe, ist das hier schon geteilt; zweimal wird es nicht gepostet.",
    may_be_shared=(
        "Beim Posten brach die Verbindung ab: es kann hier stehen oder auch nicht. Zweimal wird es nicht "
        "gepostet. Steht es nicht hier, frag noch einmal und teile jene Antwort."
    ),
    not_shared=(
        "Das ließ sich hier gerade nicht posten. Drücke in einer Minute noch einmal Teilen. Es steht im "
        "Protokoll als {id}."
    ),
    use_menu=(
        "Um jemandes Nachricht ohne öffentliche Antwort zu prüfen, öffne ihr Menü, dann Apps, dann Quelle prüfen."
    ),
    nothing_read="In dieser Nachricht sind keine Worte, die ich lesen kann.",
    thanks="Aufbewahrt, danke. Es wird niemandem angelastet.",
    answer_gone="Diese Antwort wird nicht mehr aufbewahrt. Bitte noch einmal fragen.",
    press_again="Das Formular ging nicht rechtzeitig auf. Bitte den Knopf noch einmal drücken.",
    nothing_others="Es gibt keine anderen Treffer.",
    failed="Das konnte nicht beantwortet werden. Es steht im Protokoll als {id}.",
    deleted="Gelöscht.",
    not_deleted=(
        "Das ließ sich gerade nicht löschen. Drücke in einer Minute noch einmal Löschen. Es steht im Protokoll "
        "als {id}."
    ),
    settings_kept="Übernommen.",
    privacy=(
        "{days} Tage lang aufbewahrt: eine Prüfsumme mit Schlüssel von dem, was du einfügst, die Antwort (nur mit den "
        "deiner Worte, die von der Quelle abweichen) und eine Prüfsumme mit Schlüssel deiner Nutzerkennung. Nicht "
        "aufbewahrt: deine Nachricht, dein Name, wer die geprüfte Nachricht schrieb. /{command}-forget-me löscht, "
        "was über dich aufbewahrt wird; in den Sicherungen des Betreibers bleibt es, bis neuere sie ersetzen."
    ),
    privacy_none_kept=(
        "Hier wird nach der Antwort nichts aufbewahrt, ihre Knöpfe gehen deshalb bald nicht mehr. "
        "/{command}-forget-me löscht, was anderswo über dich aufbewahrt wurde."
    ),
    forgotten="Was über dich aufbewahrt wurde, ist gelöscht.",
    command="quelle",
    check="Quelle prüfen",
    command_about="Woher ein Zitat, eine Behauptung oder ein Link kommt",
    text_name="text",
    text_about="Ein Link oder mindestens sechs Wörter eines Zitats oder einer Behauptung",
    public_name="öffentlich",
    public_about="Die Antwort für alle hier zeigen (für alle, die teilen dürfen)",
    privacy_about="Was über dich aufbewahrt wird, und wie lange",
    forget_about="Löschen, was über dich aufbewahrt wird",
    settings_about="Einstellungen für diesen Server",
    share_name="teilen",
    share_about="Wer Antworten teilen darf",
    mentions_name="erwähnungen",
    mentions_about="Ob Erwähnungen des Bots beantwortet werden",
    language_name="sprache",
    language_about="Sprache geteilter Antworten",
    days_name="tage",
    days_about="Wie viele Tage Antworten aufbewahrt werden (0 bis 365)",
    log_name="protokoll",
    log_about="Kanal, in dem Geteiltes und Gelöschtes vermerkt wird",
    log_off_name="ohne-protokoll",
    log_off_about="Geteiltes und Gelöschtes nirgends mehr vermerken",
    sharers={
        "moderators": "Mitglieder, die Nachrichten verwalten dürfen",
        "everyone": "Alle",
        "nobody": "Niemand",
    },
    in_workspace={
        "may_not_share": "Teilen dürfen hier die Admins des Workspace. Die Antwort bleibt bei dir.",
        "may_not_delete": "Löschen kann das nur, wer es geteilt hat, oder ein Admin des Workspace.",
        "may_not_settle": "Einstellungen sind für Admins des Workspace.",
        "need_permission": (
            "In diesem Kanal darf ich nichts schreiben: seine Einstellungen sagen, wer es darf. "
            "Die Antwort bleibt bei dir."
        ),
        "use_menu": (
            "Um jemandes Nachricht ohne öffentliche Antwort zu prüfen, öffne ihr Menü und wähle Check source."
        ),
    },
    workspace_sharers={"moderators": "Admins des Workspace", "everyone": "Alle", "nobody": "Niemand"},
    own_name="Deutsch",
    any_language="Die Sprache dessen, der teilt",
    yes="Ja",
    no="Nein",
    send="Senden",
    save="Speichern",
    cancel="Abbrechen",
    close="Schließen",
    settings_title="Einstellungen",
    settings_change="Einstellungen ändern",
    home_lines=(
        "Schreibe /{command} und dahinter einen Link oder ein Zitat: drei Zeilen sagen, woher es kommt. "
        "Ob es stimmt, sagen sie nie.\n"
        "Um jemandes Nachricht zu prüfen, öffne ihr Menü und wähle Check source. In einer Direktnachricht genügt "
        "Einfügen.\n"
        "Eine Antwort siehst nur du, bis sie geteilt wird."
    ),
    home_recent="Was du zuletzt nachgeschlagen hast",
    home_no_recent="Noch nichts.",
    home_again="Noch einmal zeigen",
    home_privacy="Was über dich aufbewahrt wird",
    forget="Vergiss mich",
)
