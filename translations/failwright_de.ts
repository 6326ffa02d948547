<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>About Failwright</source>
        <translation>Über Failwright</translation>
    </message>
    <message>
        <source>&lt;b&gt;Failwright %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Failwright %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Designer of systems that fail well: draw a cloud topology, and its availability and single points of failure are computed exactly as you draw.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Entwurf von Systemen, die gut ausfallen: Zeichnen Sie eine Cloud-Topologie; ihre Verfügbarkeit und ihre einzelnen Ausfallpunkte werden beim Zeichnen exakt berechnet.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Put one more beside %1, in another zone where it stands in one</source>
        <translation>Ein weiteres neben %1 stellen, in eine andere Zone, wo es in einer steht</translation>
    </message>
    <message>
        <source>Give %1 a standby with a synchronous copy, in another zone where it stands in one</source>
        <translation>%1 einen Standby mit synchroner Kopie geben, in einer anderen Zone, wo es in einer steht</translation>
    </message>
    <message>
        <source>Add a second provider beside %1</source>
        <translation>Einen zweiten Anbieter neben %1 stellen</translation>
    </message>
    <message>
        <source>Run one instance of %1 more than is needed</source>
        <translation>Von %1 eine Instanz mehr betreiben als nötig</translation>
    </message>
    <message>
        <source>Spread what stands in %1 alone over other zones</source>
        <translation>Was nur in %1 steht, auf andere Zonen verteilen</translation>
    </message>
    <message>
        <source>Run what stands in %1 in a second region, too</source>
        <translation>Was in %1 steht, auch in einer zweiten Region betreiben</translation>
    </message>
    <message>
        <source>Add a witness to %1, so that the voters are odd</source>
        <translation>%1 einen Witness geben, damit die Zahl der Stimmen ungerade ist</translation>
    </message>
    <message>
        <source>Let the health check of %1 look at what its members depend on</source>
        <translation>Die Prüfung von %1 ansehen lassen, wovon die Mitglieder abhängen</translation>
    </message>
    <message numerus="yes">
        <source>Probe %1 every %2, and act after %n failed probe(s)</source>
        <translation>
            <numerusform>%1 alle %2 prüfen und nach %n fehlgeschlagenen Probe handeln</numerusform>
            <numerusform>%1 alle %2 prüfen und nach %n fehlgeschlagenen Proben handeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten the TTL of %1 to %2</source>
        <translation>Die TTL von %1 auf %2 verkürzen</translation>
    </message>
    <message>
        <source>Copy the data of %1 synchronously</source>
        <translation>Die Daten von %1 synchron kopieren</translation>
    </message>
    <message>
        <source>Give the callers of %1 a fallback, so that they can do without it</source>
        <translation>Den Aufrufern von %1 einen Ersatz geben, damit sie ohne auskommen</translation>
    </message>
    <message>
        <source>Practise the failover of %1 until it works each time</source>
        <translation>Den Failover von %1 üben, bis er jedes Mal gelingt</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>sync</translation>
    </message>
    <message>
        <source>semi-sync</source>
        <translation>semi-sync</translation>
    </message>
    <message>
        <source>async</source>
        <translation>async</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>sees %1</source>
        <translation>sieht %1</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>zusammen mit %1</translation>
    </message>
    <message>
        <source>Takes the service down:</source>
        <translation>Legt den Dienst lahm:</translation>
    </message>
    <message>
        <source>&lt; %1/y</source>
        <translation>&lt; %1/a</translation>
    </message>
    <message>
        <source>%1/y</source>
        <translation>%1/a</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Sees the service up</source>
        <translation>Sieht den Dienst verfügbar</translation>
    </message>
    <message>
        <source>Causes downtime of</source>
        <translation>Verursacht Ausfallzeit von</translation>
    </message>
    <message>
        <source>Share of all downtime</source>
        <translation>Anteil an der Ausfallzeit</translation>
    </message>
    <message>
        <source>single point of failure</source>
        <translation>einzelner Ausfallpunkt</translation>
    </message>
    <message>
        <source>No request reaches it: it takes no part in the numbers.</source>
        <translation>Keine Anfrage erreicht es: Es zählt in den Zahlen nicht mit.</translation>
    </message>
    <message>
        <source>SPOF</source>
        <comment>single point of failure, as short as it gets</comment>
        <translation>SPOF</translation>
    </message>
    <message>
        <source>SPOF: %1</source>
        <translation>SPOF: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− gone</source>
        <translation>− fort</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ anders</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <translation>%1 von %2 nötig</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n Instanz</numerusform>
            <numerusform>%n Instanzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CausesPanel</name>
    <message>
        <source>domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>common cause</source>
        <translation>gemeinsame Ursache</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>What can fail</source>
        <translation>Was ausfallen kann</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>(U − U with it always up) × one year</source>
        <translation>(U − U, wenn es nie ausfällt) × ein Jahr</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>(U − U with it up) / U; many tools print it as Fussell-Vesely</source>
        <translation>(U − U with it up) / U; many tools print it as Fussell-Vesely</translation>
    </message>
    <message>
        <source>Birnbaum</source>
        <translation>Birnbaum</translation>
    </message>
    <message>
        <source>Availability with it up less availability with it down</source>
        <translation>Verfügbarkeit mit ihm minus Verfügbarkeit ohne es</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>Risk achievement worth: U with it down / U</source>
        <translation>Risk achievement worth: U with it down / U</translation>
    </message>
    <message>
        <source>RRW</source>
        <translation>RRW</translation>
    </message>
    <message>
        <source>Risk reduction worth: U / U with it up</source>
        <translation>Risk reduction worth: U / U with it up</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>How many failures it takes</source>
        <translation>Wie viele Ausfälle es braucht</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>The product of their unavailabilities</source>
        <translation>Das Produkt ihrer Nichtverfügbarkeiten</translation>
    </message>
    <message>
        <source>Minimal cut sets: %1</source>
        <translation>Minimale Schnittmengen: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> · counted up to order %1</source>
        <translation> · bis Ordnung %1 gezählt</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>These together stop users: a minimal cut set, none of them can be left out</source>
        <translation>Diese zusammen halten die Nutzer auf: eine minimale Schnittmenge, keines davon kann fehlen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation>Mit leerer Zeichenfläche beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a topology from a file</source>
        <translation>Eine Topologie aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>Start&amp;seite</translation>
    </message>
    <message>
        <source>The examples to start from</source>
        <translation>Die Beispiele zum Anfangen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Den Entwurf speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the design to another file</source>
        <translation>Den Entwurf in eine andere Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Das Programm verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Change the name in place</source>
        <translation>Den Namen an Ort und Stelle ändern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete what is selected, and its links</source>
        <translation>Das Ausgewählte und seine Verbindungen löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select n&amp;othing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Select nothing: the inspector shows the design</source>
        <translation>Nichts auswählen: Der Inspektor zeigt den Entwurf</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Auswählen und verschieben</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Draw links</source>
        <translation>Verbindungen ziehen</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>Ver&amp;schieben</translation>
    </message>
    <message>
        <source>Move the canvas</source>
        <translation>Die Zeichenfläche verschieben</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>Au&amp;fräumen</translation>
    </message>
    <message>
        <source>Lay everything out anew: tiers as rows, zones as columns</source>
        <translation>Alles neu anordnen: Schichten als Zeilen, Zonen als Spalten</translation>
    </message>
    <message>
        <source>&amp;Insert…</source>
        <translation>&amp;Einfügen …</translation>
    </message>
    <message>
        <source>Search the palette; Enter inserts</source>
        <translation>Die Palette durchsuchen; Eingabe fügt ein</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tatsächliche Größe</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole design</source>
        <translation>Den ganzen Entwurf zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>A&amp;uswahl zeigen</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>Das Ausgewählte zeigen</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>The language of the system, else English</source>
        <translation>Die Sprache des Systems, sonst Englisch</translation>
    </message>
    <message>
        <source>&amp;About Failwright</source>
        <translation>&amp;Über Failwright</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Take the selection away, to be pasted elsewhere</source>
        <translation>Die Auswahl wegnehmen, um sie anderswo einzufügen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selection with the links in it</source>
        <translation>Die Auswahl mit den Verbindungen darin kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put in what was copied, here or in another window</source>
        <translation>Das Kopierte einfügen, hier oder in einem anderen Fenster</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Another member of the same service, with the same links</source>
        <translation>Ein weiteres Mitglied desselben Dienstes, mit denselben Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Spread over zones</source>
        <translation>Über &amp;Zonen verteilen</translation>
    </message>
    <message>
        <source>One member of the service in each zone of this region</source>
        <translation>Ein Mitglied des Dienstes in jeder Zone dieser Region</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>Select and move the selected as one</source>
        <translation>Das Ausgewählte als eines auswählen und bewegen</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Gruppe &amp;auflösen</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Die Gruppe auflösen</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>&amp;Sperren oder entsperren</translation>
    </message>
    <message>
        <source>What is locked stays where it is, when dragged and when tidied</source>
        <translation>Was gesperrt ist, bleibt beim Ziehen und Aufräumen, wo es ist</translation>
    </message>
    <message>
        <source>Bring to &amp;front</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>Draw above all others</source>
        <translation>Über allen anderen zeichnen</translation>
    </message>
    <message>
        <source>Send to &amp;back</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Draw below all others</source>
        <translation>Unter allen anderen zeichnen</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>Line up the left edges</source>
        <translation>An den linken Kanten ausrichten</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Mitten in einer Spalte</translation>
    </message>
    <message>
        <source>Line up the middles in one column</source>
        <translation>Die Mitten in einer Spalte ausrichten</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>Line up the right edges</source>
        <translation>An den rechten Kanten ausrichten</translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>Line up the upper edges</source>
        <translation>An den oberen Kanten ausrichten</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>Mitten in einer &amp;Zeile</translation>
    </message>
    <message>
        <source>Line up the middles in one row</source>
        <translation>Die Mitten in einer Zeile ausrichten</translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>Line up the lower edges</source>
        <translation>An den unteren Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>&amp;Waagrecht verteilen</translation>
    </message>
    <message>
        <source>Equal gaps from left to right</source>
        <translation>Gleiche Abstände von links nach rechts</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Equal gaps from top to bottom</source>
        <translation>Gleiche Abstände von oben nach unten</translation>
    </message>
    <message>
        <source>Find an element by its name</source>
        <translation>Ein Element nach seinem Namen finden</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Canvas and scoreboard alone, in large type, with a pointer of light</source>
        <translation>Nur Zeichenfläche und Kennzahlen, in großer Schrift, mit Leuchtzeiger</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;Fail the selection</source>
        <translation>Auswahl &amp;ausfallen lassen</translation>
    </message>
    <message>
        <source>Let it fail, and watch what happens, second by second</source>
        <translation>Lässt sie ausfallen und zeigt Sekunde für Sekunde, was geschieht</translation>
    </message>
    <message>
        <source>&amp;Repair the selection</source>
        <translation>Auswahl &amp;reparieren</translation>
    </message>
    <message>
        <source>Let it come back at this moment of what is played</source>
        <translation>Lässt sie in diesem Augenblick wiederkommen</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Ab&amp;spielen oder anhalten</translation>
    </message>
    <message>
        <source>Let the clock of the failure run or stand</source>
        <translation>Lässt die Uhr des Ausfalls laufen oder stehen</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>To the next moment at which something happens</source>
        <translation>Zum nächsten Augenblick, in dem etwas geschieht</translation>
    </message>
    <message>
        <source>Pre&amp;vious event</source>
        <translation>&amp;Voriges Ereignis</translation>
    </message>
    <message>
        <source>To the moment before at which something happened</source>
        <translation>Zum vorigen Augenblick, in dem etwas geschah</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Show the design as it is (Esc)</source>
        <translation>Zeigt den Entwurf, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Failures go from event to event, nothing moves by itself</source>
        <translation>Ausfälle gehen von Ereignis zu Ereignis, nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Save the drawing as SVG, PNG or PDF, the design for other programs, the results as tables</source>
        <translation>Die Zeichnung als SVG, PNG oder PDF, den Entwurf für andere Programme, die Ergebnisse als Tabellen speichern</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht …</translation>
    </message>
    <message>
        <source>A document for a review: PDF, HTML or Markdown</source>
        <translation>Ein Dokument für eine Begutachtung: PDF, HTML oder Markdown</translation>
    </message>
    <message>
        <source>Split the &amp;network…</source>
        <translation>Das &amp;Netz teilen …</translation>
    </message>
    <message>
        <source>Draw a stroke across the canvas: what lies on its two sides no longer reaches each other</source>
        <translation>Einen Strich über die Zeichenfläche ziehen: Was auf seinen zwei Seiten liegt, erreicht einander nicht mehr</translation>
    </message>
    <message>
        <source>Split &amp;off the selection</source>
        <translation>Die Auswahl &amp;abtrennen</translation>
    </message>
    <message>
        <source>The selected zones or regions no longer reach the others</source>
        <translation>Die ausgewählten Zonen oder Regionen erreichen die anderen nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Heal the network</source>
        <translation>Das Netz &amp;heilen</translation>
    </message>
    <message>
        <source>All sides reach each other again</source>
        <translation>Alle Seiten erreichen einander wieder</translation>
    </message>
    <message>
        <source>&amp;Lessons…</source>
        <translation>&amp;Lektionen …</translation>
    </message>
    <message>
        <source>Exercises with an aim that is checked as you draw</source>
        <translation>Übungen mit einem Ziel, das beim Zeichnen geprüft wird</translation>
    </message>
    <message>
        <source>Apply &amp;preset…</source>
        <translation>&amp;Vorlage anwenden …</translation>
    </message>
    <message>
        <source>Fill the fields from the catalogue of published figures</source>
        <translation>Die Felder aus dem Katalog veröffentlichter Zahlen füllen</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Ver&amp;gleichen …</translation>
    </message>
    <message>
        <source>Beside the design as it was, or another file: what differs, and what each difference does</source>
        <translation>Neben dem Entwurf, wie er war, oder einer anderen Datei: was anders ist, und was jeder Unterschied bewirkt</translation>
    </message>
    <message>
        <source>Inter&amp;view</source>
        <translation>Inter&amp;view</translation>
    </message>
    <message>
        <source>Six steps, a clock, a log of decisions and a summary</source>
        <translation>Sechs Schritte, eine Uhr, eine Liste der Entscheidungen und eine Zusammenfassung</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>How to work with the program, what its numbers mean, and its words</source>
        <translation>Wie man mit dem Programm arbeitet, was seine Zahlen bedeuten, und seine Begriffe</translation>
    </message>
    <message>
        <source>&amp;Link to…</source>
        <translation>&amp;Verbinden mit …</translation>
    </message>
    <message>
        <source>Link the selected node to another, or lead the selected link there, by its name</source>
        <translation>Den gewählten Knoten mit einem anderen verbinden oder die gewählte Verbindung dorthin führen, nach Namen</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Take the keys to the next panel</source>
        <translation>Die Tastatur zum nächsten Bereich führen</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Take the keys to the panel before</source>
        <translation>Die Tastatur zum vorigen Bereich führen</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
</context>
<context>
    <name>DesignFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name of the design.</source>
        <translation>Der Name des Entwurfs.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is for, in your words.</source>
        <translation>Wozu er dient, in Ihren Worten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>SLO</source>
        <translation>SLO</translation>
    </message>
    <message>
        <source>The availability that the design aims for.</source>
        <translation>Die Verfügbarkeit, die der Entwurf anstrebt.</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>The availability that is promised by contract; looser than the SLO.</source>
        <translation>Die vertraglich zugesagte Verfügbarkeit; lockerer als das SLO.</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Longest time in which service must be back after a failure.</source>
        <translation>Die längste Zeit, in der der Dienst nach einem Ausfall zurück sein muss.</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Most data that may be lost, as time.</source>
        <translation>Wie viele Daten höchstens verloren gehen dürfen, als Zeit.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>The period that the error budget is counted over.</source>
        <translation>Der Zeitraum, über den das Fehlerbudget gezählt wird.</translation>
    </message>
    <message>
        <source>a duration above 0 such as 30 d</source>
        <translation>eine Dauer über 0 wie 30 d</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Requests a second of all clients together.</source>
        <translation>Anfragen pro Sekunde aller Clients zusammen.</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>How often something is released in a year.</source>
        <translation>Wie oft im Jahr etwas ausgeliefert wird.</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>Of these fail</source>
        <translation>Davon scheitern</translation>
    </message>
    <message>
        <source>The share of releases that break something.</source>
        <translation>Der Anteil der Releases, die etwas kaputt machen.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>How long it takes to roll a bad release back.</source>
        <translation>Wie lange es dauert, ein schlechtes Release zurückzurollen.</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>The share of requests that a bad release hits.</source>
        <translation>Der Anteil der Anfragen, die ein schlechtes Release trifft.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Planned downtime in a year.</source>
        <translation>Geplante Ausfallzeit im Jahr.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>There is no further zone beside the one of these nodes.</source>
        <translation>Neben der Zone dieser Knoten gibt es keine weitere.</translation>
    </message>
    <message>
        <source>Spread over zones</source>
        <translation>Über Zonen verteilen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that could be pasted here.</source>
        <translation>Die Zwischenablage enthält nichts, was sich hier einfügen ließe.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Requests come from clients; nothing calls a client.</source>
        <translation>Anfragen kommen von Clients; nichts ruft einen Client auf.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Umhängen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>not well-formed</source>
        <translation>nicht wohlgeformt</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>falscher Typ</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>unbekanntes Wort</translation>
    </message>
    <message>
        <source>not an id</source>
        <translation>keine Kennung</translation>
    </message>
    <message>
        <source>this id is taken</source>
        <translation>diese Kennung ist vergeben</translation>
    </message>
    <message>
        <source>refers to nothing</source>
        <translation>verweist auf nichts</translation>
    </message>
    <message>
        <source>contains itself</source>
        <translation>enthält sich selbst</translation>
    </message>
    <message>
        <source>made by a newer version of Failwright</source>
        <translation>von einer neueren Failwright-Version</translation>
    </message>
    <message>
        <source>not a Failwright topology</source>
        <translation>keine Failwright-Topologie</translation>
    </message>
    <message>
        <source>something still refers to it</source>
        <translation>etwas verweist noch darauf</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>hier nicht möglich</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>gefunden: %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet: %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Tables of the results</source>
        <translation>Tabellen der Ergebnisse</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>Vektorzeichnung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The results are not there yet.</source>
        <translation>Die Ergebnisse liegen noch nicht vor.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Failwright topology</source>
        <translation>Failwright-Topologie</translation>
    </message>
    <message>
        <source>Mermaid architecture</source>
        <translation>Mermaid-Architektur</translation>
    </message>
    <message>
        <source>Mermaid flowchart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>Graphviz DOT</source>
        <translation>Graphviz DOT</translation>
    </message>
    <message>
        <source>Node-link JSON</source>
        <translation>Knoten-Kanten-JSON</translation>
    </message>
    <message>
        <source>Tables of the design</source>
        <translation>Tabellen des Entwurfs</translation>
    </message>
    <message>
        <source>Fault tree (Open-PSA)</source>
        <translation>Fehlerbaum (Open-PSA)</translation>
    </message>
    <message>
        <source>availabilities, repair times and instances</source>
        <translation>Verfügbarkeiten, Reparaturzeiten und Instanzen</translation>
    </message>
    <message>
        <source>how members of services stand in for one another</source>
        <translation>wie Mitglieder von Diensten füreinander einstehen</translation>
    </message>
    <message>
        <source>health checks, failover and backups</source>
        <translation>Zustandsprüfungen, Failover und Sicherungen</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>degradation tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>replication and optional links</source>
        <translation>Replikation und entbehrliche Verbindungen</translation>
    </message>
    <message>
        <source>domains</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>until repair, %1</source>
        <translation>bis zur Reparatur, %1</translation>
    </message>
    <message>
        <source>unaffected</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>%1 of traffic</source>
        <translation>%1 Verkehr</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>alle Daten</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>RTO missed</source>
        <translation>RTO verfehlt</translation>
    </message>
    <message>
        <source>RPO missed</source>
        <translation>RPO verfehlt</translation>
    </message>
    <message>
        <source>RTO and RPO missed</source>
        <translation>RTO und RPO verfehlt</translation>
    </message>
    <message>
        <source>common cause</source>
        <translation>gemeinsame Ursache</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>This alone, everything else up</source>
        <translation>Dies allein, alles andere läuft</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Until every request succeeds again, by failover</source>
        <translation>Bis durch Failover wieder jede Anfrage gelingt</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>The writes that are lost, as time</source>
        <translation>Die verlorenen Schreibvorgänge, als Zeit</translation>
    </message>
    <message>
        <source>Requests lost</source>
        <translation>Verlorene Anfragen</translation>
    </message>
    <message>
        <source>∫ (1 − σ) dt until it is over: by failover, else by repair</source>
        <translation>∫ (1 − σ) dt bis zum Ende: durch Failover, sonst durch Reparatur</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Mal im Jahr</translation>
    </message>
    <message>
        <source>(1 − A) / MTTR</source>
        <translation>(1 − A) / MTTR</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>Times a year × requests lost, as full outage</source>
        <translation>Mal im Jahr × verlorene Anfragen, als voller Ausfall</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Against the RTO and RPO of the design</source>
        <translation>Gegen RTO und RPO des Entwurfs</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>99.95 %, 0.9995 or 4 nines</source>
        <translation>99,95 %, 0,9995 oder 4 nines</translation>
    </message>
    <message>
        <source>a share such as 5 % or 0.05</source>
        <translation>ein Anteil wie 5 % oder 0,05</translation>
    </message>
    <message>
        <source>a duration such as 30 s, 5 min or 1 h</source>
        <translation>eine Dauer wie 30 s, 5 min oder 1 h</translation>
    </message>
    <message>
        <source>a number, 0 or more</source>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>1 to 128 letters, digits or _ - . : /, and nothing else with this id</source>
        <translation>1 bis 128 Buchstaben, Ziffern oder _ - . : /, und sonst nichts mit dieser Kennung</translation>
    </message>
    <message>
        <source>AWS Reliability Pillar, worked example</source>
        <translation>AWS Reliability Pillar, Rechenbeispiel</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>eines aus der Liste</translation>
    </message>
    <message>
        <source>by the file format; new ones start with %1, from: %2</source>
        <translation>laut Dateiformat; neue beginnen mit %1, Quelle: %2</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>The share of time in which it works. Type 99.95 %, 0.9995 or 4 nines.</source>
        <translation>Der Anteil der Zeit, in der es funktioniert. Eingabe: 99,95 %, 0,9995 oder 4 nines.</translation>
    </message>
    <message>
        <source>MTBF</source>
        <translation>MTBF</translation>
    </message>
    <message>
        <source>Mean up time between two failures. Together with the repair time it gives the availability where none is entered.</source>
        <translation>Mittlere Betriebszeit zwischen zwei Ausfällen. Ergibt mit der Reparaturzeit die Verfügbarkeit, wo keine eingegeben ist.</translation>
    </message>
    <message>
        <source>a duration above 0 such as 90 d or 8760 h</source>
        <translation>eine Dauer über 0 wie 90 d oder 8760 h</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>Reparaturzeit</translation>
    </message>
    <message>
        <source>Mean time to repair (MTTR): how long a failure lasts on average.</source>
        <translation>Mittlere Reparaturzeit (MTTR): wie lange ein Ausfall im Mittel dauert.</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>%1 from MTBF</source>
        <translation>%1 aus der MTBF</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>laid out by itself</source>
        <translation>von selbst angeordnet</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find an element</source>
        <translation>Ein Element finden</translation>
    </message>
    <message>
        <source>Lead the link to</source>
        <translation>Verbindung führen zu</translation>
    </message>
    <message>
        <source>Link “%1” to</source>
        <translation>„%1“ verbinden mit</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The SLO of %1 is missed: the availability is %2.</source>
        <translation>Das SLO von %1 wird verfehlt: Die Verfügbarkeit ist %2.</translation>
    </message>
    <message>
        <source>The SLA of %1 promises more than the SLO of %2 aims for.</source>
        <translation>Das SLA von %1 verspricht mehr, als das SLO von %2 anstrebt.</translation>
    </message>
    <message>
        <source>%1 is a single point of failure: it alone stops %2 of the traffic, %3 a year.</source>
        <translation>%1 ist ein einzelner Ausfallpunkt: Allein hält es %2 des Verkehrs auf, %3 im Jahr.</translation>
    </message>
    <message>
        <source>%1 is not connected: no request path reaches it, so it takes no part.</source>
        <translation>%1 ist nicht verbunden: Kein Anfrageweg führt dorthin, es zählt nicht mit.</translation>
    </message>
    <message>
        <source>%1 has no availability: it counts as never failing.</source>
        <translation>%1 hat keine Verfügbarkeit: Es gilt als nie ausfallend.</translation>
    </message>
    <message>
        <source>%1 copies data between different services, which means nothing.</source>
        <translation>%1 kopiert Daten zwischen verschiedenen Diensten; das bedeutet nichts.</translation>
    </message>
    <message>
        <source>Start with what causes most downtime.</source>
        <translation>Beginnen Sie mit dem, was die meiste Ausfallzeit verursacht.</translation>
    </message>
    <message>
        <source>Aim for more than is promised.</source>
        <translation>Streben Sie mehr an, als zugesagt ist.</translation>
    </message>
    <message>
        <source>Give it a second of its kind in another zone.</source>
        <translation>Stellen Sie ihm ein zweites in einer anderen Zone zur Seite.</translation>
    </message>
    <message>
        <source>Draw a link from what calls it.</source>
        <translation>Ziehen Sie eine Verbindung von dem, was es aufruft.</translation>
    </message>
    <message>
        <source>Enter its availability in the inspector.</source>
        <translation>Geben Sie die Verfügbarkeit im Inspektor ein.</translation>
    </message>
    <message>
        <source>Put both ends into one group, or make it a request link.</source>
        <translation>Legen Sie beide Enden in eine Gruppe oder machen Sie daraus eine Anfrageverbindung.</translation>
    </message>
    <message>
        <source>Run what it holds at a second provider, too.</source>
        <translation>Betreiben Sie, was darin liegt, auch bei einem zweiten Anbieter.</translation>
    </message>
    <message>
        <source>Run what it holds in a second region, too.</source>
        <translation>Betreiben Sie, was darin liegt, auch in einer zweiten Region.</translation>
    </message>
    <message>
        <source>Run what it holds in a second zone, too.</source>
        <translation>Betreiben Sie, was darin liegt, auch in einer zweiten Zone.</translation>
    </message>
    <message>
        <source>Run what it holds in a second rack, too.</source>
        <translation>Betreiben Sie, was darin liegt, auch in einem zweiten Rack.</translation>
    </message>
    <message>
        <source>Run what it holds on a second host, too.</source>
        <translation>Betreiben Sie, was darin liegt, auch auf einem zweiten Host.</translation>
    </message>
    <message>
        <source>Lay a second path around it.</source>
        <translation>Legen Sie einen zweiten Weg daran vorbei.</translation>
    </message>
    <message>
        <source>Split what makes its members fail together: releases, configuration, suppliers.</source>
        <translation>Trennen Sie, was die Mitglieder gemeinsam ausfallen lässt: Releases, Konfiguration, Lieferanten.</translation>
    </message>
    <message>
        <source>Add a second provider that can stand in for it.</source>
        <translation>Nehmen Sie einen zweiten Anbieter hinzu, der einspringen kann.</translation>
    </message>
    <message>
        <source>The RTO of %1 is missed: when %2 fails, recovery takes %3.</source>
        <translation>Die RTO von %1 wird verfehlt: Fällt %2 aus, dauert die Erholung %3.</translation>
    </message>
    <message>
        <source>The RPO of %1 is missed: when %2 is lost, so are all data.</source>
        <translation>Die RPO von %1 wird verfehlt: Mit %2 gehen alle Daten verloren.</translation>
    </message>
    <message>
        <source>The RPO of %1 is missed: when %2 fails, %3 of data are lost.</source>
        <translation>Die RPO von %1 wird verfehlt: Fällt %2 aus, gehen Daten von %3 verloren.</translation>
    </message>
    <message>
        <source>Shorten the slowest step: quicker probes, a warmer standby, a shorter TTL.</source>
        <translation>Verkürzen Sie den langsamsten Schritt: schnellere Proben, wärmere Reserve, kürzere TTL.</translation>
    </message>
    <message>
        <source>Keep a copy that this failure leaves alone, and replicate to it sooner.</source>
        <translation>Halten Sie eine Kopie, die dieser Ausfall nicht trifft, und replizieren Sie schneller dorthin.</translation>
    </message>
    <message>
        <source>RTO missed</source>
        <translation>RTO verfehlt</translation>
    </message>
    <message>
        <source>RPO missed</source>
        <translation>RPO verfehlt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>SLO missed</source>
        <translation>SLO verfehlt</translation>
    </message>
    <message>
        <source>SLA tighter than SLO</source>
        <translation>SLA strenger als SLO</translation>
    </message>
    <message>
        <source>SLO out of reach</source>
        <translation>SLO unerreichbar</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Einzelner Ausfallpunkt</translation>
    </message>
    <message>
        <source>Single zone</source>
        <translation>Nur eine Zone</translation>
    </message>
    <message>
        <source>Single region</source>
        <translation>Nur eine Region</translation>
    </message>
    <message>
        <source>Members in one place</source>
        <translation>Mitglieder an einem Ort</translation>
    </message>
    <message>
        <source>Single DNS provider</source>
        <translation>Nur ein DNS-Anbieter</translation>
    </message>
    <message>
        <source>Single external provider</source>
        <translation>Nur ein externer Anbieter</translation>
    </message>
    <message>
        <source>Single load balancer</source>
        <translation>Nur ein Lastverteiler</translation>
    </message>
    <message>
        <source>No automatic failover</source>
        <translation>Kein automatischer Failover</translation>
    </message>
    <message>
        <source>Untested standby</source>
        <translation>Ungeprobter Standby</translation>
    </message>
    <message>
        <source>Shallow health check</source>
        <translation>Flache Prüfung</translation>
    </message>
    <message>
        <source>Slow detection</source>
        <translation>Langsame Erkennung</translation>
    </message>
    <message>
        <source>TTL longer than RTO</source>
        <translation>TTL länger als RTO</translation>
    </message>
    <message>
        <source>Asynchronous copy</source>
        <translation>Asynchrone Kopie</translation>
    </message>
    <message>
        <source>Synchronous copy between regions</source>
        <translation>Synchrone Kopie zwischen Regionen</translation>
    </message>
    <message>
        <source>Split brain</source>
        <translation>Split Brain</translation>
    </message>
    <message>
        <source>Even number of voters</source>
        <translation>Gerade Zahl von Stimmen</translation>
    </message>
    <message>
        <source>Quorum in one place</source>
        <translation>Quorum an einem Ort</translation>
    </message>
    <message>
        <source>No spare member</source>
        <translation>Kein Mitglied in Reserve</translation>
    </message>
    <message>
        <source>No spare capacity</source>
        <translation>Keine Kapazität in Reserve</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Feste Sitzungen</translation>
    </message>
    <message>
        <source>Loss of the cache overloads</source>
        <translation>Verlust des Caches überlastet</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>Feature without a tier</source>
        <translation>Funktion ohne Stufe</translation>
    </message>
    <message>
        <source>Hidden causes</source>
        <translation>Verborgene Ursachen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>No availability</source>
        <translation>Keine Verfügbarkeit</translation>
    </message>
    <message>
        <source>Copy between services</source>
        <translation>Kopie zwischen Diensten</translation>
    </message>
    <message>
        <source>Users see more downtime than they were told to expect.</source>
        <translation>Nutzer erleben mehr Ausfallzeit, als ihnen angekündigt ist.</translation>
    </message>
    <message>
        <source>The contract is broken before the team&apos;s own alarm goes off.</source>
        <translation>Der Vertrag ist gebrochen, bevor der eigene Alarm anschlägt.</translation>
    </message>
    <message>
        <source>Each such failure lasts longer than the business can bear.</source>
        <translation>Jeder solche Ausfall dauert länger, als das Geschäft verkraftet.</translation>
    </message>
    <message>
        <source>Writes that users saw confirmed are gone.</source>
        <translation>Schreibvorgänge, die Nutzern bestätigt wurden, sind verloren.</translation>
    </message>
    <message>
        <source>Availabilities in series multiply: redundancy elsewhere cannot make up for it.</source>
        <translation>Verfügbarkeiten in Reihe multiplizieren sich: Redundanz an anderer Stelle gleicht das nicht aus.</translation>
    </message>
    <message>
        <source>Its downtime is the users&apos; downtime, one to one.</source>
        <translation>Seine Ausfallzeit ist eins zu eins die der Nutzer.</translation>
    </message>
    <message>
        <source>A zone is one building&apos;s power, cooling and network; redundancy inside it does not help when it goes.</source>
        <translation>Eine Zone ist Strom, Kühlung und Netz eines Gebäudes; Redundanz darin hilft nicht, wenn sie ausfällt.</translation>
    </message>
    <message>
        <source>Control planes, network changes and disasters take a whole region, all its zones together.</source>
        <translation>Steuerungsebenen, Netzänderungen und Katastrophen treffen eine ganze Region, alle ihre Zonen zugleich.</translation>
    </message>
    <message>
        <source>Redundancy counts only between things that fail independently.</source>
        <translation>Redundanz zählt nur zwischen Dingen, die unabhängig ausfallen.</translation>
    </message>
    <message>
        <source>Without names, nothing else is found, however healthy it is.</source>
        <translation>Ohne Namen wird nichts anderes gefunden, so gesund es auch ist.</translation>
    </message>
    <message>
        <source>You cannot repair it: you wait.</source>
        <translation>Sie können es nicht reparieren: Sie warten.</translation>
    </message>
    <message>
        <source>All requests pass it, so the redundancy behind it counts for nothing while it is down.</source>
        <translation>Alle Anfragen gehen hindurch; die Redundanz dahinter nützt nichts, solange es ausgefallen ist.</translation>
    </message>
    <message>
        <source>People have to wake up, understand and act; machines take seconds.</source>
        <translation>Menschen müssen aufwachen, verstehen und handeln; Maschinen brauchen Sekunden.</translation>
    </message>
    <message>
        <source>Failovers that nobody has practised fail when they are needed.</source>
        <translation>Failover, die niemand geübt hat, misslingen, wenn sie gebraucht werden.</translation>
    </message>
    <message>
        <source>A member that answers its check and no request draws traffic until somebody notices.</source>
        <translation>Ein Mitglied, das seiner Prüfung antwortet, aber keiner Anfrage, zieht Verkehr an, bis es jemand bemerkt.</translation>
    </message>
    <message>
        <source>Nothing can react before the failure is noticed.</source>
        <translation>Nichts kann reagieren, bevor der Ausfall bemerkt ist.</translation>
    </message>
    <message>
        <source>Resolvers keep the old address for as long as the TTL allows.</source>
        <translation>Auflöser behalten die alte Adresse so lange, wie die TTL es erlaubt.</translation>
    </message>
    <message>
        <source>What has not been copied when the primary dies is lost.</source>
        <translation>Was nicht kopiert ist, wenn der Primärknoten stirbt, ist verloren.</translation>
    </message>
    <message>
        <source>Light takes its time: tens of milliseconds for each write, and none while the other region is away.</source>
        <translation>Licht braucht seine Zeit: Jeder Schreibvorgang kostet einige zehn Millisekunden, und keiner gelingt, solange die andere Region fehlt.</translation>
    </message>
    <message>
        <source>Two primaries accept writes that contradict each other; somebody has to pick them apart.</source>
        <translation>Zwei Primärknoten nehmen Schreibvorgänge an, die einander widersprechen; jemand muss sie entwirren.</translation>
    </message>
    <message>
        <source>The extra voter costs money, adds a failure and buys no tolerance.</source>
        <translation>Die zusätzliche Stimme kostet Geld, kann ausfallen und bringt keine Toleranz.</translation>
    </message>
    <message>
        <source>A majority in one place is that place&apos;s availability with more machines.</source>
        <translation>Eine Mehrheit an einem Ort hat die Verfügbarkeit dieses Ortes, nur mit mehr Maschinen.</translation>
    </message>
    <message>
        <source>Every member is then a single point of failure.</source>
        <translation>Dann ist jedes Mitglied ein einzelner Ausfallpunkt.</translation>
    </message>
    <message>
        <source>The survivors are overloaded and fail one after the other.</source>
        <translation>Die übrigen werden überlastet und fallen eines nach dem anderen aus.</translation>
    </message>
    <message>
        <source>Users lose what they were doing although other members could have answered.</source>
        <translation>Nutzer verlieren, woran sie gerade waren, obwohl andere Mitglieder hätten antworten können.</translation>
    </message>
    <message>
        <source>A cache that is needed to bear the load is no optional part, and comes back empty.</source>
        <translation>Ein Cache, ohne den die Last nicht zu tragen ist, ist nicht verzichtbar, und er kommt leer zurück.</translation>
    </message>
    <message>
        <source>Replication copies mistakes as faithfully as data.</source>
        <translation>Replikation kopiert Fehler so getreu wie Daten.</translation>
    </message>
    <message>
        <source>Nobody has decided when it may go.</source>
        <translation>Niemand hat entschieden, wann sie wegfallen darf.</translation>
    </message>
    <message>
        <source>Most outages are made by people and changes, not by machines.</source>
        <translation>Die meisten Ausfälle machen Menschen und Änderungen, nicht Maschinen.</translation>
    </message>
    <message>
        <source>The numbers leave it out.</source>
        <translation>Die Zahlen lassen es aus.</translation>
    </message>
    <message>
        <source>The availability comes out too good.</source>
        <translation>Die Verfügbarkeit fällt zu gut aus.</translation>
    </message>
    <message>
        <source>Only members of one group can stand in for each other.</source>
        <translation>Nur Mitglieder einer Gruppe können einander vertreten.</translation>
    </message>
    <message>
        <source>Spread the members over two or three zones.</source>
        <translation>Verteilen Sie die Mitglieder auf zwei oder drei Zonen.</translation>
    </message>
    <message>
        <source>Keep a second region ready, or accept this with its reason.</source>
        <translation>Halten Sie eine zweite Region bereit, oder nehmen Sie dies mit Begründung hin.</translation>
    </message>
    <message>
        <source>Serve the zone from a second DNS provider, too.</source>
        <translation>Lassen Sie die DNS-Zone auch von einem zweiten Anbieter bedienen.</translation>
    </message>
    <message>
        <source>Contract a second provider, or let the caller do without it.</source>
        <translation>Nehmen Sie einen zweiten Anbieter unter Vertrag, oder lassen Sie den Aufrufer ohne ihn auskommen.</translation>
    </message>
    <message>
        <source>Add a second load balancer in another zone, behind DNS or a floating address.</source>
        <translation>Stellen Sie einen zweiten Lastverteiler in eine andere Zone, hinter DNS oder eine wandernde Adresse.</translation>
    </message>
    <message>
        <source>Let a controller that asks several observers promote the standby.</source>
        <translation>Lassen Sie den Standby von einer Steuerung befördern, die mehrere Beobachter fragt.</translation>
    </message>
    <message>
        <source>Fail over on purpose, in production, on a schedule.</source>
        <translation>Schalten Sie absichtlich um, im Betrieb und nach Plan.</translation>
    </message>
    <message>
        <source>Let the check ask what a request would need, where members do not share it.</source>
        <translation>Lassen Sie die Prüfung fragen, was eine Anfrage brauchte, soweit es die Mitglieder nicht teilen.</translation>
    </message>
    <message>
        <source>Probe more often, or need fewer failed probes.</source>
        <translation>Prüfen Sie öfter, oder verlangen Sie weniger misslungene Proben.</translation>
    </message>
    <message>
        <source>Shorten the TTL, or move a floating address instead of a name.</source>
        <translation>Kürzen Sie die TTL, oder lassen Sie statt eines Namens eine Adresse wandern.</translation>
    </message>
    <message>
        <source>Keep one synchronous copy in another zone.</source>
        <translation>Halten Sie eine synchrone Kopie in einer anderen Zone.</translation>
    </message>
    <message>
        <source>Copy synchronously between zones and asynchronously between regions, or let a quorum decide.</source>
        <translation>Kopieren Sie synchron zwischen Zonen und asynchron zwischen Regionen, oder lassen Sie ein Quorum entscheiden.</translation>
    </message>
    <message>
        <source>Fence the old primary, or let a quorum with a witness decide.</source>
        <translation>Sperren Sie den alten Primärknoten aus, oder lassen Sie ein Quorum mit Zeugen entscheiden.</translation>
    </message>
    <message>
        <source>Take one voter away, or add a witness in a third place.</source>
        <translation>Nehmen Sie eine Stimme weg, oder stellen Sie einen Zeugen an einen dritten Ort.</translation>
    </message>
    <message>
        <source>Spread the voters so that no place holds more than the quorum can lose.</source>
        <translation>Verteilen Sie die Stimmen so, dass kein Ort mehr hält, als das Quorum verlieren kann.</translation>
    </message>
    <message>
        <source>Add one more than the load needs.</source>
        <translation>Stellen Sie eines mehr hin, als die Last braucht.</translation>
    </message>
    <message>
        <source>Add a member, or shed load in a lower tier.</source>
        <translation>Fügen Sie ein Mitglied hinzu, oder werfen Sie Last auf einer tieferen Stufe ab.</translation>
    </message>
    <message>
        <source>Keep sessions in a shared store.</source>
        <translation>Halten Sie Sitzungen in einem gemeinsamen Speicher.</translation>
    </message>
    <message>
        <source>Make the cache redundant, coalesce misses, and shed load while it fills.</source>
        <translation>Legen Sie den Cache redundant aus, fassen Sie Fehlzugriffe zusammen, und werfen Sie Last ab, während er sich füllt.</translation>
    </message>
    <message>
        <source>Back up on a schedule, elsewhere, and practise restoring.</source>
        <translation>Sichern Sie nach Plan und an einem anderen Ort, und üben Sie die Wiederherstellung.</translation>
    </message>
    <message>
        <source>Put it into every tier that can still offer it.</source>
        <translation>Nehmen Sie sie in jede Stufe auf, die sie noch bieten kann.</translation>
    </message>
    <message>
        <source>Enter releases and maintenance under Operations, and a common cause for what is released together.</source>
        <translation>Tragen Sie Releases und Wartung unter Betrieb ein und eine gemeinsame Ursache für alles, was gemeinsam ausgerollt wird.</translation>
    </message>
    <message>
        <source>The SLO of %1 is out of reach: what nothing stands in for allows %2 at best, and %3 is the weakest of it.</source>
        <translation>Das SLO von %1 ist unerreichbar: Was unvertreten ist, lässt höchstens %2 zu, und %3 ist davon das Schwächste.</translation>
    </message>
    <message>
        <source>%1 is the only zone: its failure stops all %2 parts in it, %3 a year.</source>
        <translation>%1 ist die einzige Zone: Fällt sie aus, stehen alle %2 Teile darin still, %3 im Jahr.</translation>
    </message>
    <message>
        <source>%1 is the only region: its failure stops all %2 parts in it, %3 a year.</source>
        <translation>%1 ist die einzige Region: Fällt sie aus, stehen alle %2 Teile darin still, %3 im Jahr.</translation>
    </message>
    <message>
        <source>All %1 members of %2 stand in %3 and fall together with it.</source>
        <translation>Alle %1 Mitglieder von %2 stehen in %3 und fallen damit gemeinsam aus.</translation>
    </message>
    <message>
        <source>%1 is the only DNS provider: %2 of downtime a year.</source>
        <translation>%1 ist der einzige DNS-Anbieter: %2 Ausfallzeit im Jahr.</translation>
    </message>
    <message>
        <source>%1 is the only provider of its kind: %2 of downtime a year.</source>
        <translation>%1 ist der einzige Anbieter seiner Art: %2 Ausfallzeit im Jahr.</translation>
    </message>
    <message>
        <source>%1 has no second load balancer beside it: %2 of downtime a year.</source>
        <translation>%1 hat keinen zweiten Lastverteiler neben sich: %2 Ausfallzeit im Jahr.</translation>
    </message>
    <message>
        <source>%1 has %2 members and no automatic failover: people take %3.</source>
        <translation>%1 hat %2 Mitglieder und keinen automatischen Failover: Menschen brauchen %3.</translation>
    </message>
    <message>
        <source>The standby of %1 was never tested: failover takes %2 by itself, but %3 by hand should that fail.</source>
        <translation>Der Standby von %1 wurde nie geprobt: Der Failover dauert von selbst %2, von Hand aber %3, falls er misslingt.</translation>
    </message>
    <message>
        <source>The check of %1 is shallow: members that have lost what they depend on stay in rotation, %2 a year.</source>
        <translation>Die Prüfung von %1 ist flach: Mitglieder, denen fehlt, wovon sie abhängen, bleiben in der Rotation, %2 im Jahr.</translation>
    </message>
    <message>
        <source>%1 takes %2 to notice a failure: one incident uses %3 of the window&apos;s error budget of %4.</source>
        <translation>%1 braucht %2, um einen Ausfall zu bemerken: Ein Vorfall verbraucht %3 des Fehlerbudgets von %4 im Fenster.</translation>
    </message>
    <message>
        <source>%1 moves by DNS with a TTL of %2, longer than the RTO of %3.</source>
        <translation>%1 zieht über DNS um, mit einer TTL von %2, länger als die RTO von %3.</translation>
    </message>
    <message>
        <source>%1 gets two primaries %2 into a partition: there is neither fencing nor a quorum.</source>
        <translation>%1 bekommt bei einer Teilung des Netzes nach %2 zwei Primärknoten: Es gibt weder Fencing noch ein Quorum.</translation>
    </message>
    <message>
        <source>%1 copies asynchronously with an unknown lag, against an RPO of %2.</source>
        <translation>%1 kopiert asynchron mit unbekanntem Rückstand, bei einer RPO von %2.</translation>
    </message>
    <message>
        <source>%1 copies %2 late, against an RPO of %3.</source>
        <translation>%1 kopiert mit %2 Rückstand, bei einer RPO von %3.</translation>
    </message>
    <message>
        <source>%1 copies synchronously between regions: every write waits for both and for the way between them.</source>
        <translation>%1 kopiert synchron zwischen Regionen: Jeder Schreibvorgang wartet auf beide und auf den Weg dazwischen.</translation>
    </message>
    <message>
        <source>%1 has an even number of voters: %2 of them survive %3 losses, no more than one voter fewer would.</source>
        <translation>%1 hat eine gerade Zahl von Stimmen: %2 überstehen %3 Verluste, nicht mehr als eine Stimme weniger.</translation>
    </message>
    <message>
        <source>%1 of the %2 voters of %3 stand in %4, whose failure leaves fewer than the quorum of %5.</source>
        <translation>%1 der %2 Stimmen von %3 stehen in %4; fällt es aus, bleiben weniger als das Quorum von %5.</translation>
    </message>
    <message>
        <source>%1 has no backup: what garbles its data garbles every copy (%2).</source>
        <translation>%1 hat keine Sicherung: Was seine Daten verdirbt, verdirbt jede Kopie (%2).</translation>
    </message>
    <message>
        <source>%1 needs %2 of %3: the loss of any one is an outage.</source>
        <translation>%1 braucht %2 von %3: Der Verlust eines einzigen ist ein Ausfall.</translation>
    </message>
    <message>
        <source>%1 can answer %2 requests/s after the loss of a member, and %3 come.</source>
        <translation>%1 kann nach dem Verlust eines Mitglieds %2 Anfragen/s beantworten, und %3 kommen.</translation>
    </message>
    <message>
        <source>%1: sticky sessions, so each failure ends %2 of them.</source>
        <translation>%1: feste Sitzungen, also beendet jeder Ausfall %2 davon.</translation>
    </message>
    <message>
        <source>%1 shields %2, which can answer %3 requests/s, from %4: its loss brings both down.</source>
        <translation>%1 schirmt %2, das %3 Anfragen/s beantworten kann, vor %4 ab: Sein Verlust reißt beide mit.</translation>
    </message>
    <message>
        <source>The feature %1 is offered in no tier.</source>
        <translation>Die Funktion %1 wird auf keiner Stufe geboten.</translation>
    </message>
    <message>
        <source>Nothing is counted that is not drawn: releases, configuration, certificates, monitoring, the one engineer who knows how.</source>
        <translation>Nichts Ungezeichnetes zählt mit: Releases, Konfiguration, Zertifikate, Überwachung, der eine Mensch, der weiß, wie es geht.</translation>
    </message>
    <message>
        <source>The SLO of %1 is missed: the availability lies between %2 and %3.</source>
        <translation>Das SLO von %1 wird verfehlt: Die Verfügbarkeit liegt zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>The SLO of %1 may be missed: the availability lies between %2 and %3.</source>
        <translation>Das SLO von %1 wird womöglich verfehlt: Die Verfügbarkeit liegt zwischen %2 und %3.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Wheel, Shift+wheel</source>
        <translation>Mausrad, Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>Scroll down, across</source>
        <translation>Nach unten, zur Seite rollen</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>Um den Zeiger zoomen</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Leertaste+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Move the canvas</source>
        <translation>Die Zeichenfläche verschieben</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Rename; on the empty canvas insert here</source>
        <translation>Umbenennen; auf der leeren Fläche hier einfügen</translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation>Von einem Anschluss ziehen</translation>
    </message>
    <message>
        <source>Link; on the empty canvas create here</source>
        <translation>Verbinden; auf der leeren Fläche hier anlegen</translation>
    </message>
    <message>
        <source>Drag a link&apos;s end</source>
        <translation>Ende einer Verbindung ziehen</translation>
    </message>
    <message>
        <source>Lead the link elsewhere</source>
        <translation>Die Verbindung umhängen</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeile</translation>
    </message>
    <message>
        <source>A new node there, linked</source>
        <translation>Ein neuer, verbundener Knoten in dieser Richtung</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeile</translation>
    </message>
    <message>
        <source>Go along the links</source>
        <translation>Den Verbindungen folgen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next, previous element</source>
        <translation>Nächstes, voriges Element</translation>
    </message>
    <message>
        <source>Arrows, Shift+arrows</source>
        <translation>Pfeile, Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Move by 1, by a grid step</source>
        <translation>Um 1, um einen Rasterschritt bewegen</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>Keep to one direction</source>
        <translation>In einer Richtung bleiben</translation>
    </message>
    <message>
        <source>Shift+click, Ctrl+click</source>
        <translation>Umschalt+Klick, Strg+Klick</translation>
    </message>
    <message>
        <source>Add to the selection, take from it</source>
        <translation>Zur Auswahl hinzunehmen, herausnehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End a drag, select nothing</source>
        <translation>Ziehen abbrechen, nichts auswählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>View and help</source>
        <translation>Ansicht und Hilfe</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl finden</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Geraten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Became: %1</source>
        <translation>Wurde: %1</translation>
    </message>
    <message>
        <source>Became a failure domain: %1</source>
        <translation>Wurde Ausfallbereich: %1</translation>
    </message>
    <message>
        <source>Became members of one service: %1</source>
        <translation>Wurden Mitglieder eines Dienstes: %1</translation>
    </message>
    <message>
        <source>Became a note</source>
        <translation>Wurde Notiz</translation>
    </message>
    <message>
        <source>Kind told by its words: %1</source>
        <translation>Art an den Worten erkannt: %1</translation>
    </message>
    <message>
        <source>Nothing tells the kind; taken for: %1</source>
        <translation>Nichts verrät die Art; angenommen: %1</translation>
    </message>
    <message>
        <source>The source names too few zones; supposed: %1</source>
        <translation>Die Quelle nennt zu wenige Zonen; angenommen: %1</translation>
    </message>
    <message>
        <source>Taken to stand in for one another: %1</source>
        <translation>Vertreten einander, so angenommen: %1</translation>
    </message>
    <message>
        <source>One of %1 instances is taken to be enough</source>
        <translation>Eine von %1 Instanzen gilt als genug</translation>
    </message>
    <message>
        <source>Link taken to be optional</source>
        <translation>Verbindung gilt als verzichtbar</translation>
    </message>
    <message>
        <source>Links without direction lead from what usually calls to what is usually called</source>
        <translation>Verbindungen ohne Richtung führen von dem, was üblicherweise aufruft, zu dem, was aufgerufen wird</translation>
    </message>
    <message>
        <source>Link read from settings: %1</source>
        <translation>Verbindung aus Einstellungen gelesen: %1</translation>
    </message>
    <message>
        <source>Link with a box; taken for one with each node in it: %1</source>
        <translation>Verbindung mit einem Kasten; als eine mit jedem Knoten darin verstanden: %1</translation>
    </message>
    <message>
        <source>Serves no requests: %1</source>
        <translation>Bedient keine Anfragen: %1</translation>
    </message>
    <message>
        <source>Unknown type: %1</source>
        <translation>Unbekannter Typ: %1</translation>
    </message>
    <message>
        <source>Link to something that is not there</source>
        <translation>Verbindung zu etwas, das nicht da ist</translation>
    </message>
    <message>
        <source>Link of a thing with itself</source>
        <translation>Verbindung mit sich selbst</translation>
    </message>
    <message>
        <source>The link is there already</source>
        <translation>Die Verbindung ist schon da</translation>
    </message>
    <message>
        <source>Nothing calls a client</source>
        <translation>Einen Client ruft nichts auf</translation>
    </message>
    <message>
        <source>Nothing is in it</source>
        <translation>Es ist nichts darin</translation>
    </message>
    <message>
        <source>It would lie in itself</source>
        <translation>Es läge in sich selbst</translation>
    </message>
    <message>
        <source>A group, but no failure domain</source>
        <translation>Eine Gruppe, aber kein Ausfallbereich</translation>
    </message>
    <message>
        <source>Another environment was taken: %1</source>
        <translation>Eine andere Umgebung wurde genommen: %1</translation>
    </message>
    <message>
        <source>A further page</source>
        <translation>Eine weitere Seite</translation>
    </message>
    <message>
        <source>Too long a text</source>
        <translation>Zu langer Text</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Summary of the interview</source>
        <translation>Zusammenfassung des Interviews</translation>
    </message>
    <message>
        <source>Page (*.pdf);;Web page (*.html)</source>
        <translation>Seite (*.pdf);;Webseite (*.html)</translation>
    </message>
    <message>
        <source>%1 means %2 a year, %3 a month.</source>
        <translation>%1 heißt %2 im Jahr, %3 im Monat.</translation>
    </message>
    <message>
        <source>No SLO is entered.</source>
        <translation>Es ist kein SLO eingetragen.</translation>
    </message>
    <message>
        <source>This design is down for %1 a year: %2.</source>
        <translation>Dieser Entwurf fällt %1 im Jahr aus: %2.</translation>
    </message>
    <message>
        <source>It spends %1 of that on %2.</source>
        <translation>Davon gehen %1 auf %2.</translation>
    </message>
    <message>
        <source>Recovery within %1 is asked for.</source>
        <translation>Gefordert ist Wiederherstellung binnen %1.</translation>
    </message>
    <message>
        <source>No RTO is entered.</source>
        <translation>Es ist keine RTO eingetragen.</translation>
    </message>
    <message>
        <source>A loss of up to %1 of data is allowed.</source>
        <translation>Ein Verlust von bis zu %1 an Daten ist erlaubt.</translation>
    </message>
    <message>
        <source>No RPO is entered.</source>
        <translation>Es ist keine RPO eingetragen.</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>Noch ist kein Client verbunden.</translation>
    </message>
    <message>
        <source>No single element stops the users.</source>
        <translation>Kein einzelnes Element hält die Nutzer auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) alone stop users.</source>
        <translation>
            <numerusform>%n Element allein hält Nutzer auf.</numerusform>
            <numerusform>%n Elemente halten je allein Nutzer auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of the users, %3 a year.</source>
        <translation>%1: %2 der Nutzer, %3 im Jahr.</translation>
    </message>
    <message>
        <source>While they are there, nothing lifts the design above %1.</source>
        <translation>Solange es sie gibt, hebt nichts den Entwurf über %1.</translation>
    </message>
    <message>
        <source>%1 of %2 services have more than one member.</source>
        <translation>%1 von %2 Diensten haben mehr als ein Mitglied.</translation>
    </message>
    <message>
        <source>One of a kind: %1.</source>
        <translation>Nur einmal vorhanden: %1.</translation>
    </message>
    <message>
        <source>Zones: %1, regions: %2.</source>
        <translation>Zonen: %1, Regionen: %2.</translation>
    </message>
    <message>
        <source>Without %1: back after %2.</source>
        <translation>Ohne %1: nach %2 wieder da.</translation>
    </message>
    <message>
        <source>Without %1: down until it is repaired, %2.</source>
        <translation>Ohne %1: aus bis zur Reparatur, %2.</translation>
    </message>
    <message>
        <source>No failure has been played yet.</source>
        <translation>Noch ist kein Ausfall durchgespielt.</translation>
    </message>
    <message>
        <source>The slowest failover is that after %1: %2.</source>
        <translation>Der langsamste Failover ist der nach %1: %2.</translation>
    </message>
    <message>
        <source>Without %1 all data are lost.</source>
        <translation>Ohne %1 sind alle Daten verloren.</translation>
    </message>
    <message>
        <source>Without %1, %2 of data are lost.</source>
        <translation>Ohne %1 sind %2 an Daten verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) last until repair.</source>
        <translation>
            <numerusform>%n Ausfall dauert bis zur Reparatur.</numerusform>
            <numerusform>%n Ausfälle dauern bis zur Reparatur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failovers cost %1 a year, those that do not work %2.</source>
        <translation>Failover kosten %1 im Jahr, misslungene %2.</translation>
    </message>
    <message>
        <source>%1 of %2 services have a health check.</source>
        <translation>%1 von %2 Diensten haben eine Prüfung.</translation>
    </message>
    <message>
        <source>The slowest sees a failure after %1: %2.</source>
        <translation>Die langsamste sieht einen Ausfall nach %1: %2.</translation>
    </message>
    <message>
        <source>Only whether it answers is asked of %1.</source>
        <translation>Nur ob sie antworten, wird gefragt: %1.</translation>
    </message>
    <message>
        <source>Failures that no check sees cost %1 a year.</source>
        <translation>Ausfälle, die keine Prüfung sieht, kosten %1 im Jahr.</translation>
    </message>
    <message>
        <source>Monitors drawn: %1.</source>
        <translation>Gezeichnete Überwachung: %1.</translation>
    </message>
    <message>
        <source>Calls that can be done without: %1.</source>
        <translation>Verzichtbare Aufrufe: %1.</translation>
    </message>
    <message>
        <source>No degradation tier is entered: it is all or nothing.</source>
        <translation>Keine Stufe ist eingetragen: alles oder nichts.</translation>
    </message>
    <message>
        <source>nothing at all</source>
        <translation>gar nichts</translation>
    </message>
    <message>
        <source>“%1”: %2 a year.</source>
        <translation>„%1“: %2 im Jahr.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallpunkte</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>Abgestufte Dienste</translation>
    </message>
    <message>
        <source>What is promised to whom, and what does a minute of downtime cost?</source>
        <translation>Was ist wem versprochen, und was kostet eine Minute Ausfall?</translation>
    </message>
    <message>
        <source>What takes everything down alone, also what is not drawn: deploys, certificates, configuration?</source>
        <translation>Was reißt allein alles mit, auch Ungezeichnetes: Releases, Zertifikate, Konfiguration?</translation>
    </message>
    <message>
        <source>How many of each, where, and is there capacity for the load without one of them?</source>
        <translation>Wie viele wovon, wo, und reicht die Kapazität für die Last ohne eines davon?</translation>
    </message>
    <message>
        <source>Who notices, who decides, what moves, how long does it take, and what is lost?</source>
        <translation>Wer bemerkt es, wer entscheidet, was zieht um, wie lange dauert es, und was geht verloren?</translation>
    </message>
    <message>
        <source>What is measured where users are, what wakes somebody, and when was it last tried?</source>
        <translation>Was wird dort gemessen, wo die Nutzer sind, was weckt jemanden, und wann wurde es zuletzt erprobt?</translation>
    </message>
    <message>
        <source>What can be left out so that the rest goes on, and who is told?</source>
        <translation>Was kann wegbleiben, damit der Rest weitergeht, und wer erfährt davon?</translation>
    </message>
</context>
<context>
    <name>InterviewSummary</name>
    <message>
        <source>The design has no availability yet.</source>
        <translation>Der Entwurf hat noch keine Verfügbarkeit.</translation>
    </message>
    <message numerus="yes">
        <source>%n single point(s) of failure</source>
        <translation>
            <numerusform>%n einzelner Ausfallpunkt</numerusform>
            <numerusform>%n einzelne Ausfallpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 expected · %2 down a year · %3</source>
        <translation>%1 erwartet · %2 Ausfallzeit im Jahr · %3</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 of interview</source>
        <translation>%1 Interview</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>Eine Lektion wählen</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Availability of at least %1</source>
        <translation>Verfügbarkeit von mindestens %1</translation>
    </message>
    <message>
        <source>Recovery within %1</source>
        <translation>Wiederherstellung binnen %1</translation>
    </message>
    <message>
        <source>Loss of at most %1 of data</source>
        <translation>Verlust von höchstens %1 an Daten</translation>
    </message>
    <message>
        <source>Cost of at most %1 a month</source>
        <translation>Kosten von höchstens %1 im Monat</translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>Kein einzelner Ausfallpunkt</translation>
    </message>
    <message>
        <source>No finding: %1</source>
        <translation>Kein Befund: %1</translation>
    </message>
    <message>
        <source>Keeps what it began with</source>
        <translation>Behält, womit es begann</translation>
    </message>
    <message>
        <source>Figures no better than given</source>
        <translation>Zahlen nicht besser als gegeben</translation>
    </message>
    <message>
        <source>nobody is served</source>
        <translation>niemand wird bedient</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>alle Daten</translation>
    </message>
    <message>
        <source>Survives the loss of any provider</source>
        <translation>Übersteht den Verlust jedes Anbieters</translation>
    </message>
    <message>
        <source>Survives the loss of any region</source>
        <translation>Übersteht den Verlust jeder Region</translation>
    </message>
    <message>
        <source>Survives the loss of any zone</source>
        <translation>Übersteht den Verlust jeder Zone</translation>
    </message>
    <message>
        <source>Survives the loss of any rack</source>
        <translation>Übersteht den Verlust jedes Racks</translation>
    </message>
    <message>
        <source>Survives the loss of any host</source>
        <translation>Übersteht den Verlust jedes Hosts</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 cannot be lost</source>
        <translation>%1 unentbehrlich</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The window of Failwright, designer of systems that fail well.</source>
        <translation>Das Fenster von Failwright, dem Entwurf von Systemen, die gut ausfallen.</translation>
    </message>
    <message>
        <source>Draw FILE to OUT and show no window.</source>
        <translation>FILE nach OUT zeichnen und kein Fenster zeigen.</translation>
    </message>
    <message>
        <source>The drawing: .svg, .png or .pdf.</source>
        <translation>Die Zeichnung: .svg, .png oder .pdf.</translation>
    </message>
    <message>
        <source>A topology file.</source>
        <translation>Eine Topologiedatei.</translation>
    </message>
    <message>
        <source>Write the report on FILE to OUT and show no window.</source>
        <translation>Den Bericht über DATEI nach AUSGABE schreiben und kein Fenster zeigen.</translation>
    </message>
    <message>
        <source>Of the report; see failwright report --help.</source>
        <translation>Des Berichts; siehe failwright report --help.</translation>
    </message>
    <message>
        <source>Of the drawing; see failwright render --help.</source>
        <translation>Der Zeichnung; siehe failwright render --help.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>App server</source>
        <translation>App-Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>External API</source>
        <translation>Externe API</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Active-active</source>
        <translation>Aktiv-aktiv</translation>
    </message>
    <message>
        <source>Active-passive</source>
        <translation>Aktiv-passiv</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Heiß</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kalt</translation>
    </message>
    <message>
        <source>Consistent (CP)</source>
        <translation>Konsistent (CP)</translation>
    </message>
    <message>
        <source>Available (AP)</source>
        <translation>Verfügbar (AP)</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNS-Eintrag</translation>
    </message>
    <message>
        <source>Floating IP</source>
        <translation>Wandernde IP</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Semi-synchronous</source>
        <translation>Halbsynchron</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>Asynchron</translation>
    </message>
    <message>
        <source>P0 · vital</source>
        <translation>P0 · lebenswichtig</translation>
    </message>
    <message>
        <source>P1 · important</source>
        <translation>P1 · wichtig</translation>
    </message>
    <message>
        <source>P2 · useful</source>
        <translation>P2 · nützlich</translation>
    </message>
    <message>
        <source>P3 · nice to have</source>
        <translation>P3 · angenehm</translation>
    </message>
    <message>
        <source>%1 (common cause)</source>
        <translation>%1 (gemeinsame Ursache)</translation>
    </message>
</context>
<context>
    <name>NodeFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What people call it. Without a name its id is shown.</source>
        <translation>Wie man es nennt. Ohne Namen steht dort die Kennung.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it is: decides its icon and the defaults of its figures.</source>
        <translation>Was es ist: bestimmt Symbol und Vorgaben der Zahlen.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Share of the traffic that comes from here, relative to the other clients.</source>
        <translation>Anteil des Verkehrs von hier, im Verhältnis zu den anderen Clients.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Its part in the group. The first primary serves; a standby takes over before a replica; a witness only votes.</source>
        <translation>Seine Aufgabe in der Gruppe. Der erste Primäre bedient; ein Standby übernimmt vor einem Replikat; ein Zeuge stimmt nur ab.</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Nach Reihenfolge</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>How many identical instances this box stands for.</source>
        <translation>Für wie viele gleiche Instanzen dieser Kasten steht.</translation>
    </message>
    <message>
        <source>a whole number from 1 to 10,000, no less than needed</source>
        <translation>eine ganze Zahl von 1 bis 10.000, nicht kleiner als „Nötig“</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>How many of its instances must work for the node to work.</source>
        <translation>Wie viele Instanzen laufen müssen, damit der Knoten läuft.</translation>
    </message>
    <message>
        <source>a whole number from 1 to the number of instances</source>
        <translation>eine ganze Zahl von 1 bis zur Zahl der Instanzen</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Requests a second that it can serve.</source>
        <translation>Anfragen pro Sekunde, die es bedienen kann.</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What it costs in a month, in the currency of your choice, all instances together.</source>
        <translation>Was es im Monat kostet, in beliebiger Währung, alle Instanzen zusammen.</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Feste Sitzungen</translation>
    </message>
    <message>
        <source>Requests of one user go to the same instance.</source>
        <translation>Anfragen eines Nutzers gehen zur selben Instanz.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The catalogue entry that filled its figures.</source>
        <translation>Der Katalogeintrag, aus dem die Zahlen sind.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Place of its left edge on the canvas.</source>
        <translation>Ort der linken Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Place of its upper edge on the canvas.</source>
        <translation>Ort der oberen Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The zone, region, rack or host that it runs in. When that fails, it is down.</source>
        <translation>Zone, Region, Rack oder Host, wo es läuft. Fällt das aus, ist es weg.</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>The service whose members stand in for one another. Type the id of a group to join or found it; empty: it stands alone.</source>
        <translation>Der Dienst, dessen Mitglieder einander vertreten. Kennung einer Gruppe eingeben, um beizutreten oder sie zu gründen; leer: steht allein.</translation>
    </message>
    <message>
        <source>stands alone</source>
        <translation>steht allein</translation>
    </message>
    <message>
        <source>Reliability of one instance</source>
        <translation>Zuverlässigkeit einer Instanz</translation>
    </message>
    <message>
        <source>Capacity and cost</source>
        <translation>Kapazität und Kosten</translation>
    </message>
    <message>
        <source>Identity and position</source>
        <translation>Kennung und Lage</translation>
    </message>
    <message>
        <source>What files and the command line call it; links follow when it changes.</source>
        <translation>Wie Dateien und Kommandozeile es nennen; Verbindungen folgen einer Änderung.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>y</source>
        <translation>a</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 of order %2</source>
        <translation>%1 der Ordnung %2</translation>
    </message>
    <message>
        <source>%1 of orders %2 to %3</source>
        <translation>%1 der Ordnungen %2 bis %3</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Something that users do.</source>
        <translation>Etwas, das Nutzer tun.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>What is served first when there is not enough for all.</source>
        <translation>Was zuerst bedient wird, wenn es nicht für alles reicht.</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Services that it needs beyond the required links.</source>
        <translation>Dienste, die es über die nötigen Verbindungen hinaus braucht.</translation>
    </message>
    <message>
        <source>Tolerates the loss of</source>
        <translation>Verkraftet den Verlust von</translation>
    </message>
    <message>
        <source>Services that it can do without, although links to them are required.</source>
        <translation>Dienste, auf die es verzichten kann, obwohl Verbindungen dorthin nötig sind.</translation>
    </message>
    <message>
        <source>What people call this level of service.</source>
        <translation>Wie man diese Stufe des Dienstes nennt.</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>Lastfaktor</translation>
    </message>
    <message>
        <source>What a request costs in this tier, relative to full service.</source>
        <translation>Was eine Anfrage in dieser Stufe kostet, im Verhältnis zum vollen Dienst.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Bietet</translation>
    </message>
    <message>
        <source>The features that work in this tier.</source>
        <translation>Die Funktionen, die in dieser Stufe gehen.</translation>
    </message>
    <message>
        <source>What people call this story.</source>
        <translation>Wie man diese Geschichte nennt.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Written on the canvas.</source>
        <translation>Steht auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Place of its left edge on the canvas.</source>
        <translation>Ort der linken Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Place of its upper edge on the canvas.</source>
        <translation>Ort der oberen Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>What files and the command line call it; references follow when it changes.</source>
        <translation>Wie Dateien und Kommandozeile es nennen; Verweise folgen einer Änderung.</translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Empty note</source>
        <translation>Leere Notiz</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Degradation tiers</source>
        <translation>Abgestufte Dienste</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Say what users do, such as “Checkout”, and which services that needs. Each gets an availability of its own.</source>
        <translation>Sagen Sie, was Nutzer tun, etwa „Bezahlen“, und welche Dienste das braucht. Jede Funktion bekommt eine eigene Verfügbarkeit.</translation>
    </message>
    <message>
        <source>Say what still works when parts are gone, best first: “Full service”, “Read-only”. Each gets a probability.</source>
        <translation>Sagen Sie, was noch geht, wenn Teile fehlen, das Beste zuerst: „Voller Dienst“, „Nur lesen“. Jede Stufe bekommt eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Write down what happens when: a zone is lost, traffic grows fivefold, the network splits.</source>
        <translation>Schreiben Sie auf, was wann geschieht: Eine Zone geht verloren, der Verkehr wächst auf das Fünffache, das Netz zerfällt.</translation>
    </message>
    <message>
        <source>Write what the drawing does not say.</source>
        <translation>Schreiben Sie, was die Zeichnung nicht sagt.</translation>
    </message>
    <message>
        <source>Add feature</source>
        <translation>Funktion hinzufügen</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>New feature</source>
        <translation>Neue Funktion</translation>
    </message>
    <message>
        <source>New tier</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What people call it. Without a name its id is shown.</source>
        <translation>Wie man es nennt. Ohne Namen steht dort die Kennung.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What fails together: provider, region, zone, rack or host.</source>
        <translation>Was gemeinsam ausfällt: Anbieter, Region, Zone, Rack oder Host.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>The domain around it. When that fails, this is down too.</source>
        <translation>Der Bereich darum. Fällt er aus, ist auch dieser weg.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>J. Dean, LADIS 2009: a failed rack is back after 1 to 6 hours</source>
        <translation>J. Dean, LADIS 2009: ein Rack ist nach 1 bis 6 Stunden zurück</translation>
    </message>
    <message>
        <source>J. Dean, LADIS 2009: a failed power unit is back after about 6 hours</source>
        <translation>J. Dean, LADIS 2009: eine Stromversorgung ist nach etwa 6 Stunden zurück</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Place of its left edge on the canvas.</source>
        <translation>Ort der linken Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Place of its upper edge on the canvas.</source>
        <translation>Ort der oberen Kante auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Its width on the canvas.</source>
        <translation>Die Breite auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Its height on the canvas.</source>
        <translation>Die Höhe auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Who calls; of a replication, where the data comes from.</source>
        <translation>Wer aufruft; bei einer Replikation: woher die Daten kommen.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Who is called; of a replication, where the data goes.</source>
        <translation>Wer aufgerufen wird; bei einer Replikation: wohin die Daten gehen.</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>Trägt</translation>
    </message>
    <message>
        <source>Requests, or a copy of the data to another member of the same group.</source>
        <translation>Anfragen oder eine Kopie der Daten zu einem anderen Mitglied der Gruppe.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Without a required link the caller cannot serve.</source>
        <translation>Ohne eine nötige Verbindung kann der Aufrufer nicht bedienen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, optional</source>
        <translation>Nein, entbehrlich</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Synchronous loses nothing at failover; asynchronous loses its lag.</source>
        <translation>Synchron verliert beim Umschalten nichts; asynchron den Rückstand.</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>How far the copy is behind: the data lost at failover.</source>
        <translation>Wie weit die Kopie zurückliegt: die beim Umschalten verlorenen Daten.</translation>
    </message>
    <message>
        <source>Identity and position</source>
        <translation>Kennung und Lage</translation>
    </message>
    <message>
        <source>What files and the command line call it; members follow when it changes.</source>
        <translation>Wie Dateien und Kommandozeile es nennen; Mitglieder folgen einer Änderung.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>What files and the command line call it.</source>
        <translation>Wie Dateien und Kommandozeile es nennen.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often the caller asks again when a request fails. Under overload that multiplies the load.</source>
        <translation>Wie oft der Aufrufer erneut fragt, wenn eine Anfrage scheitert. Bei Überlast vervielfacht das die Last.</translation>
    </message>
    <message>
        <source>a whole number, 0 to %1</source>
        <translation>eine ganze Zahl, 0 bis %1</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>The caller gives up retrying while what it calls is overloaded: that stops a retry storm.</source>
        <translation>Der Aufrufer wiederholt nicht, solange der Gerufene überlastet ist: Das beendet einen Sturm von Wiederholungen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>no answer…</source>
        <translation>keine Antwort …</translation>
    </message>
    <message>
        <source>no answer %1/%2</source>
        <translation>keine Antwort %1/%2</translation>
    </message>
    <message>
        <source>deciding %1</source>
        <translation>entscheidet %1</translation>
    </message>
    <message>
        <source>promoting %1</source>
        <translation>wird befördert %1</translation>
    </message>
    <message>
        <source>DNS TTL %1</source>
        <translation>DNS-TTL %1</translation>
    </message>
    <message>
        <source>rerouting %1</source>
        <translation>leitet um %1</translation>
    </message>
    <message>
        <source>reconnecting %1</source>
        <translation>verbindet neu %1</translation>
    </message>
    <message>
        <source>by hand %1</source>
        <translation>von Hand %1</translation>
    </message>
    <message>
        <source>all succeed</source>
        <translation>alle gelingen</translation>
    </message>
    <message>
        <source>%1 succeed</source>
        <translation>%1 gelingen</translation>
    </message>
    <message>
        <source>split brain: second primary</source>
        <translation>Split Brain: zweiter Primary</translation>
    </message>
    <message>
        <source>split brain: primary</source>
        <translation>Split Brain: Primary</translation>
    </message>
    <message>
        <source>out of rotation</source>
        <translation>aus der Rotation</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>cannot serve</source>
        <translation>kann nicht bedienen</translation>
    </message>
    <message>
        <source>split brain</source>
        <translation>Split Brain</translation>
    </message>
    <message>
        <source>out</source>
        <translation>draußen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>design goal</source>
        <translation>Entwurfsziel</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>Apply preset %1</source>
        <translation>Vorlage %1 anwenden</translation>
    </message>
    <message>
        <source>Apply a preset</source>
        <translation>Eine Vorlage anwenden</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>The program ended while “%1” had unsaved changes.</source>
        <translation>Das Programm endete, während „%1“ ungespeicherte Änderungen hatte.</translation>
    </message>
    <message>
        <source>A copy from %1 has been kept. The file itself is as it was last saved.</source>
        <translation>Eine Kopie von %1 ist erhalten. Die Datei selbst ist so, wie sie zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Ask again later</source>
        <translation>Später fragen</translation>
    </message>
    <message>
        <source>Another program has changed “%1”.</source>
        <translation>Ein anderes Programm hat „%1“ geändert.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was opened.</source>
        <translation>„%1“ ist nicht mehr dort, wo es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Wieder speichern</translation>
    </message>
    <message>
        <source>No copy of the unsaved changes can be kept: %1</source>
        <translation>Von den ungespeicherten Änderungen lässt sich keine Kopie halten: %1</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>%1: the drawing can be .svg, .png or .pdf</source>
        <translation>%1: Die Zeichnung kann .svg, .png oder .pdf sein</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1: nothing fails</source>
        <translation>%1: nichts fällt aus</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Requests answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>RTO target %1</source>
        <translation>RTO-Ziel %1</translation>
    </message>
    <message>
        <source>Downtime of a year</source>
        <translation>Ausfallzeit eines Jahres</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>The design with the availability of its parts.</source>
        <translation>Der Entwurf mit den Verfügbarkeiten seiner Teile.</translation>
    </message>
    <message numerus="yes">
        <source>Drawing of %n node(s), %1 link(s) and %2 failure domain(s); the list of elements names them.</source>
        <translation>
            <numerusform>Zeichnung mit %n Knoten, %1 Verbindungen und %2 Ausfallbereichen; die Liste der Elemente nennt sie.</numerusform>
            <numerusform>Zeichnung mit %n Knoten, %1 Verbindungen und %2 Ausfallbereichen; die Liste der Elemente nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of requests that succeed over time, and the phases of each failover; the steps stand below.</source>
        <translation>Anteil der erfolgreichen Anfragen über die Zeit und die Phasen jedes Failovers; die Schritte stehen darunter.</translation>
    </message>
    <message>
        <source>The causes of the downtime as parts of one bar; the table gives the figures.</source>
        <translation>Die Ursachen der Ausfallzeit als Teile eines Balkens; die Tabelle nennt die Zahlen.</translation>
    </message>
    <message>
        <source>How the downtime of simulated years is distributed.</source>
        <translation>Wie sich die Ausfallzeit der simulierten Jahre verteilt.</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Entwurf ohne Namen</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>Verfügbarkeitsbericht</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Made with Failwright %1</source>
        <translation>Erstellt mit Failwright %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Where the minutes go</source>
        <translation>Wo die Minuten bleiben</translation>
    </message>
    <message>
        <source>Single points of failure and cut sets</source>
        <translation>Einzelne Ausfallpunkte und Schnittmengen</translation>
    </message>
    <message>
        <source>What happens when something fails</source>
        <translation>Was geschieht, wenn etwas ausfällt</translation>
    </message>
    <message>
        <source>Degradation tiers and journeys</source>
        <translation>Stufen und Abläufe</translation>
    </message>
    <message>
        <source>Error budget</source>
        <translation>Fehlerbudget</translation>
    </message>
    <message>
        <source>Simulated years</source>
        <translation>Simulierte Jahre</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What to fix next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Elements and their figures</source>
        <translation>Elemente und ihre Zahlen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>common cause</source>
        <translation>gemeinsame Ursache</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>alle Daten</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Im Jahr</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Traffic that it stops</source>
        <translation>Hält vom Verkehr auf</translation>
    </message>
    <message>
        <source>Fails a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Down a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>Fails together</source>
        <translation>Fällt zusammen aus</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>There is no minimal cut set: nothing takes the service down.</source>
        <translation>Es gibt keine minimale Schnittmenge: Nichts bringt den Dienst zum Erliegen.</translation>
    </message>
    <message>
        <source>Minimal cut sets are the smallest groups of elements that take the service down together. Up to order %1 there are %2.</source>
        <translation>Minimale Schnittmengen sind die kleinsten Gruppen von Elementen, deren gemeinsamer Ausfall den Dienst zum Erliegen bringt. Bis zur Ordnung %1 sind es %2.</translation>
    </message>
    <message>
        <source>Minimal cut sets are the smallest groups of elements that take the service down together. There are %1: %2.</source>
        <translation>Minimale Schnittmengen sind die kleinsten Gruppen von Elementen, deren gemeinsamer Ausfall den Dienst zum Erliegen bringt. Es sind %1: %2.</translation>
    </message>
    <message>
        <source>Structural</source>
        <translation>Strukturell</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Failed failover</source>
        <translation>Misslungener Failover</translation>
    </message>
    <message>
        <source>Undetected</source>
        <translation>Unbemerkt</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>more is down than the design can stand</source>
        <translation>mehr ist ausgefallen, als der Entwurf verträgt</translation>
    </message>
    <message>
        <source>until a failure is noticed and others have taken over</source>
        <translation>bis ein Ausfall bemerkt ist und andere übernommen haben</translation>
    </message>
    <message>
        <source>failovers that do not work, until people have done it</source>
        <translation>Failover, die nicht gelingen, bis Menschen eingegriffen haben</translation>
    </message>
    <message>
        <source>broken members that their check lets serve, until repair</source>
        <translation>defekte Mitglieder, die ihre Prüfung nicht aussortiert, bis zur Reparatur</translation>
    </message>
    <message>
        <source>releases that fail and maintenance, as entered</source>
        <translation>misslungene Releases und Wartung, wie eingegeben</translation>
    </message>
    <message>
        <source>%1 of downtime are to be expected in a year. The structural availability, were every failover instant and perfect, is %2.</source>
        <translation>%1 Ausfallzeit sind in einem Jahr zu erwarten. Die strukturelle Verfügbarkeit, gelänge jeder Failover sofort, beträgt %2.</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>Nach Elementen</translation>
    </message>
    <message>
        <source>What goes away of the structural downtime where the element never fails. Shares overlap: two elements of one cut set both count it.</source>
        <translation>Was von der strukturellen Ausfallzeit wegfällt, wenn das Element nie ausfällt. Die Anteile überschneiden sich: Zwei Elemente einer Schnittmenge zählen sie beide.</translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>Kein einzelner Ausfallpunkt</translation>
    </message>
    <message>
        <source>After failover, the service survives the failure of any single element.</source>
        <translation>Nach dem Failover übersteht der Dienst den Ausfall jedes einzelnen Elements.</translation>
    </message>
    <message>
        <source>Each of these, when it alone fails and all failovers are over, leaves some client without service.</source>
        <translation>Jedes dieser Elemente lässt, wenn es allein ausfällt und alle Failover vorüber sind, einen Client ohne Dienst.</translation>
    </message>
    <message>
        <source>Minimal cut sets</source>
        <translation>Minimale Schnittmengen</translation>
    </message>
    <message>
        <source>The most probable of them.</source>
        <translation>Die wahrscheinlichsten davon.</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Fällt aus</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>✓ recovers</source>
        <translation>✓ erholt sich</translation>
    </message>
    <message>
        <source>✗ until repair</source>
        <translation>✗ bis Reparatur</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) not felt at all</source>
        <translation>
            <numerusform>%n Ausfall ist gar nicht zu spüren</numerusform>
            <numerusform>%n Ausfälle sind gar nicht zu spüren</numerusform>
        </translation>
    </message>
    <message>
        <source>Dearest failover of a node: %1</source>
        <translation>Teuerster Failover eines Knotens: %1</translation>
    </message>
    <message>
        <source>Worst node: %1</source>
        <translation>Schlimmster Knoten: %1</translation>
    </message>
    <message>
        <source>Dearest failover of a zone: %1</source>
        <translation>Teuerster Failover einer Zone: %1</translation>
    </message>
    <message>
        <source>Dearest failover of a region: %1</source>
        <translation>Teuerster Failover einer Region: %1</translation>
    </message>
    <message>
        <source>Worst zone: %1</source>
        <translation>Schlimmste Zone: %1</translation>
    </message>
    <message>
        <source>Worst region: %1</source>
        <translation>Schlimmste Region: %1</translation>
    </message>
    <message>
        <source>Data lost: %1.</source>
        <translation>Datenverlust: %1.</translation>
    </message>
    <message>
        <source>No data are lost.</source>
        <translation>Daten gehen nicht verloren.</translation>
    </message>
    <message>
        <source>It comes %1 times a year and costs %2 a year.</source>
        <translation>Das kommt %1-mal im Jahr vor und kostet %2 im Jahr.</translation>
    </message>
    <message>
        <source>When %1 fails, every request succeeds again after %2; the equivalent of %3 of full traffic is lost.</source>
        <translation>Fällt %1 aus, gelingen nach %2 wieder alle Anfragen; verloren geht so viel wie in %3 vollen Verkehrs.</translation>
    </message>
    <message>
        <source>When %1 fails, %2 of the requests fail until repair, after %3.</source>
        <translation>Fällt %1 aus, scheitern %2 der Anfragen bis zur Reparatur nach %3.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>No single failure is felt</source>
        <translation>Kein einzelner Ausfall ist zu spüren</translation>
    </message>
    <message>
        <source>Every single failure was played through, and no request is lost in any.</source>
        <translation>Jeder einzelne Ausfall wurde durchgespielt, und bei keinem geht eine Anfrage verloren.</translation>
    </message>
    <message>
        <source>Each element fails alone and is played through second by second; what costs most in a year comes first.</source>
        <translation>Jedes Element fällt allein aus und wird Sekunde für Sekunde durchgespielt; was im Jahr am meisten kostet, steht zuerst.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time a year</source>
        <translation>Zeit im Jahr</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Bietet</translation>
    </message>
    <message>
        <source>The best tier whose features are all available is in force; the rest of the time the service is down.</source>
        <translation>In Kraft ist die beste Stufe, deren Funktionen alle verfügbar sind; die übrige Zeit ist der Dienst ausgefallen.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Core journey</source>
        <translation>Kernablauf</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Structural availability of what users do, the mean over the clients by weight.</source>
        <translation>Strukturelle Verfügbarkeit dessen, was Benutzer tun, gemittelt über die Clients nach Gewicht.</translation>
    </message>
    <message>
        <source> or %1 requests</source>
        <translation> oder %1 Anfragen</translation>
    </message>
    <message>
        <source>The SLO leaves %1%2 to be lost in a window of %3. Single failures spend %4 of it on the average.</source>
        <translation>Das SLO lässt in einem Fenster von %3 einen Verlust von %1%2 zu. Einzelne Ausfälle verbrauchen davon im Mittel %4.</translation>
    </message>
    <message>
        <source>Failure of</source>
        <translation>Ausfall von</translation>
    </message>
    <message>
        <source>Spends a window</source>
        <translation>Verbraucht je Fenster</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>Fit in</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>Pages after</source>
        <translation>Alarm nach</translation>
    </message>
    <message>
        <source>“Pages after”: when an alert on a burn rate of 14.4 over one hour would page someone; a dash where the incident is over before.</source>
        <translation>„Alarm nach“: wann eine Warnung bei 14,4-fachem Verbrauch über eine Stunde jemanden riefe; ein Strich, wo der Vorfall vorher vorbei ist.</translation>
    </message>
    <message>
        <source>%1 years of random failures, repairs and failovers were played (seed %2). The mean availability is %3, with 95 % confidence between %4 and %5.</source>
        <translation>%1 Jahre zufälliger Ausfälle, Reparaturen und Failover wurden durchgespielt (Startwert %2). Die mittlere Verfügbarkeit beträgt %3, mit 95 % Sicherheit zwischen %4 und %5.</translation>
    </message>
    <message>
        <source>Median year</source>
        <translation>Mittleres Jahr</translation>
    </message>
    <message>
        <source>9 of 10 years up to</source>
        <translation>9 von 10 Jahren bis</translation>
    </message>
    <message>
        <source>99 of 100 up to</source>
        <translation>99 von 100 bis</translation>
    </message>
    <message>
        <source>Outages a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>längster %1</translation>
    </message>
    <message>
        <source>SLO kept in</source>
        <translation>SLO gehalten in</translation>
    </message>
    <message>
        <source>of windows of %1</source>
        <translation>der Fenster von %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Accepted because</source>
        <translation>Hingenommen, weil</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>never fails</source>
        <translation>fällt nie aus</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>design goal</source>
        <translation>Entwurfsziel</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>own figure</source>
        <translation>eigene Zahl</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Figure from</source>
        <translation>Zahl aus</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Gemeinsame Ursache</translation>
    </message>
    <message>
        <source>every %1, %2 ×, %3</source>
        <translation>alle %1, %2 ×, %3</translation>
    </message>
    <message>
        <source>Nothing to point at</source>
        <translation>Nichts zu beanstanden</translation>
    </message>
    <message>
        <source>No rule of the review finds anything in this design.</source>
        <translation>Keine Regel der Durchsicht findet etwas in diesem Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n change(s) that were made and computed, none saves downtime.</source>
        <translation>
            <numerusform>%n Änderung wurde gemacht und berechnet; sie spart keine Ausfallzeit.</numerusform>
            <numerusform>Von %n Änderungen, die gemacht und berechnet wurden, spart keine Ausfallzeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Saves a year</source>
        <translation>Spart im Jahr</translation>
    </message>
    <message>
        <source>Availability then</source>
        <translation>Verfügbarkeit dann</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change was made in a copy of the design and the copy computed; what saves most comes first. Savings of several changes do not add up.</source>
        <translation>Jede Änderung wurde in einer Kopie des Entwurfs gemacht und die Kopie berechnet; was am meisten spart, steht zuerst. Ersparnisse mehrerer Änderungen summieren sich nicht.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Failure domains</source>
        <translation>Ausfallbereiche</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Requests are answered %1 of the time: %2 of downtime are to be expected in a year.</source>
        <translation>Anfragen werden %1 der Zeit beantwortet: %2 Ausfallzeit sind in einem Jahr zu erwarten.</translation>
    </message>
    <message>
        <source>The design is too large to be solved exactly: its availability certainly lies between %1 and %2.</source>
        <translation>Der Entwurf ist zu groß, um ihn exakt zu lösen: Seine Verfügbarkeit liegt sicher zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>No client calls anything, so there is no availability to speak of.</source>
        <translation>Kein Client ruft etwas auf, es gibt also keine Verfügbarkeit.</translation>
    </message>
    <message>
        <source>The %1 of %2 is missed: it allows %3 a year.</source>
        <translation>Das %1 von %2 wird verfehlt: Es lässt %3 im Jahr zu.</translation>
    </message>
    <message>
        <source>The %1 of %2 is kept: it allows %3 a year.</source>
        <translation>Das %1 von %2 wird gehalten: Es lässt %3 im Jahr zu.</translation>
    </message>
    <message>
        <source>The longest failover takes %1 and misses the RTO of %2.</source>
        <translation>Der längste Failover dauert %1 und verfehlt das RTO von %2.</translation>
    </message>
    <message>
        <source>The longest failover takes %1, within the RTO of %2.</source>
        <translation>Der längste Failover dauert %1, innerhalb des RTO von %2.</translation>
    </message>
    <message>
        <source>A single failure can lose %1 and misses the RPO of %2.</source>
        <translation>Ein einzelner Ausfall kann %1 kosten und verfehlt das RPO von %2.</translation>
    </message>
    <message>
        <source>The most that a single failure loses is %1, within the RPO of %2.</source>
        <translation>Ein einzelner Ausfall verliert höchstens %1, innerhalb des RPO von %2.</translation>
    </message>
    <message>
        <source>No single failure takes the service down for good.</source>
        <translation>Kein einzelner Ausfall bringt den Dienst dauerhaft zum Erliegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n single point(s) of failure remain(s); the one that costs most is %1, with %2 a year.</source>
        <translation>
            <numerusform>%n einzelner Ausfallpunkt bleibt: %1, mit %2 im Jahr.</numerusform>
            <numerusform>%n einzelne Ausfallpunkte bleiben; am teuersten ist %1, mit %2 im Jahr.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would help most: %1. That saves %2 a year.</source>
        <translation>Was am meisten hülfe: %1. Das spart %2 im Jahr.</translation>
    </message>
    <message>
        <source>Misses %1</source>
        <translation>Verfehlt %1</translation>
    </message>
    <message>
        <source>Held against no objective</source>
        <translation>An keinem Ziel gemessen</translation>
    </message>
    <message>
        <source>Meets %1</source>
        <translation>Erfüllt %1</translation>
    </message>
    <message>
        <source>target %1 missed</source>
        <translation>Ziel %1 verfehlt</translation>
    </message>
    <message>
        <source>target %1 met</source>
        <translation>Ziel %1 erreicht</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfall im Jahr</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallpunkte</translation>
    </message>
    <message>
        <source>each stops some client</source>
        <translation>jeder trifft einen Client</translation>
    </message>
    <message>
        <source>Longest failover</source>
        <translation>Längster Failover</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) last(s) until repair</source>
        <translation>
            <numerusform>%n Ausfall währt bis zur Reparatur</numerusform>
            <numerusform>%n Ausfälle währen bis zur Reparatur</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest loss of data</source>
        <translation>Größter Datenverlust</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>This design</source>
        <translation>Dieser Entwurf</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>✗ missed</source>
        <translation>✗ verfehlt</translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation>✓ erreicht</translation>
    </message>
    <message>
        <source>expected availability</source>
        <translation>erwartete Verfügbarkeit</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Independent failures</source>
        <translation>Unabhängige Ausfälle</translation>
    </message>
    <message>
        <source>Nodes, domains, links and common causes fail and are repaired independently of each other. What fails together stands in a domain that the parts share, or is entered as the common cause of a service.</source>
        <translation>Knoten, Bereiche, Verbindungen und gemeinsame Ursachen fallen unabhängig voneinander aus und werden unabhängig repariert. Was zusammen ausfällt, steht in einem gemeinsamen Bereich oder ist als gemeinsame Ursache eines Dienstes eingegeben.</translation>
    </message>
    <message>
        <source>Exact availability</source>
        <translation>Exakte Verfügbarkeit</translation>
    </message>
    <message>
        <source>The structural availability is computed exactly, without cut-off and without approximation by rare events; what failovers, undetected failures and operations add to it is the sum over all single failures, weighted by how often they come.</source>
        <translation>Die strukturelle Verfügbarkeit ist exakt berechnet, ohne Abbruch und ohne Näherung seltener Ereignisse; was Failover, unbemerkte Ausfälle und Betrieb dazutun, ist die Summe über alle einzelnen Ausfälle nach ihrer Häufigkeit.</translation>
    </message>
    <message>
        <source>Worst case detection</source>
        <translation>Erkennung im schlimmsten Fall</translation>
    </message>
    <message>
        <source>A failure is noticed after the full interval times threshold plus timeout of the health check. Where a service names no figures, its check runs every 10 s and trips at the third failure.</source>
        <translation>Ein Ausfall wird nach vollem Intervall mal Schwelle plus Wartezeit der Zustandsprüfung bemerkt. Nennt ein Dienst keine Zahlen, läuft die Prüfung alle 10 s und schlägt beim dritten Fehler an.</translation>
    </message>
    <message>
        <source>Parts without figures</source>
        <translation>Teile ohne Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) name(s) no availability and count(s) as never failing; see the list of elements.</source>
        <translation>
            <numerusform>%n Knoten nennt keine Verfügbarkeit und gilt als ausfallfrei; siehe die Liste der Elemente.</numerusform>
            <numerusform>%n Knoten nennen keine Verfügbarkeit und gelten als ausfallfrei; siehe die Liste der Elemente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts that take no part</source>
        <translation>Unbeteiligte Teile</translation>
    </message>
    <message numerus="yes">
        <source>No request path reaches %n node(s).</source>
        <translation>
            <numerusform>%n Knoten wird von keiner Anfrage erreicht.</numerusform>
            <numerusform>%n Knoten werden von keiner Anfrage erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Releases and maintenance cost %1 a year, as entered.</source>
        <translation>Releases und Wartung kosten %1 im Jahr, wie eingegeben.</translation>
    </message>
    <message>
        <source>No releases and no maintenance are entered, so they count as harmless.</source>
        <translation>Releases und Wartung sind nicht eingegeben und gelten als harmlos.</translation>
    </message>
    <message>
        <source>Length of a year</source>
        <translation>Länge eines Jahres</translation>
    </message>
    <message>
        <source>365.25 days of 24 hours; a month is a twelfth of it.</source>
        <translation>365,25 Tage zu 24 Stunden; ein Monat ist ein Zwölftel davon.</translation>
    </message>
    <message>
        <source>Up to order %1 there is no minimal cut set: it takes more than that many failures at once to take the service down.</source>
        <translation>Bis Ordnung %1 gibt es keine minimale Schnittmenge: Mehr als so viele Ausfälle zugleich sind nötig, um den Dienst zu unterbrechen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Whether the %1 of %2 is kept stays open: it allows %3 a year.</source>
        <translation>Ob %1 von %2 eingehalten wird, bleibt offen: Erlaubt sind %3 im Jahr.</translation>
    </message>
    <message>
        <source>May miss %1</source>
        <translation>Verfehlt womöglich %1</translation>
    </message>
    <message>
        <source>target %1 open</source>
        <translation>Ziel %1 offen</translation>
    </message>
    <message>
        <source>? open</source>
        <translation>? offen</translation>
    </message>
</context>
<context>
    <name>Scoreboard</name>
    <message>
        <source>connect a client to see it</source>
        <translation>einen Client verbinden</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>Structurally the mean over the clients by weight:</source>
        <translation>Strukturell das Mittel über die Clients nach Gewicht:</translation>
    </message>
    <message>
        <source>%1 (weight %2): %3</source>
        <translation>%1 (Gewicht %2): %3</translation>
    </message>
    <message>
        <source>structural</source>
        <translation>strukturell</translation>
    </message>
    <message>
        <source>failovers</source>
        <translation>Umschaltungen</translation>
    </message>
    <message>
        <source>failovers that do not work</source>
        <translation>misslungene Umschaltungen</translation>
    </message>
    <message>
        <source>failures that no check sees</source>
        <translation>unerkannte Ausfälle</translation>
    </message>
    <message>
        <source>releases and maintenance</source>
        <translation>Releases und Wartung</translation>
    </message>
    <message>
        <source>A year: %1 = %2</source>
        <translation>Im Jahr: %1 = %2</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Expected availability</source>
        <translation>Erwartete Verfügbarkeit</translation>
    </message>
    <message>
        <source>Structural availability</source>
        <translation>Strukturelle Verfügbarkeit</translation>
    </message>
    <message>
        <source>%1 nines · structural %2</source>
        <translation>%1 Neunen · strukturell %2</translation>
    </message>
    <message>
        <source>%1 nines</source>
        <translation>%1 Neunen</translation>
    </message>
    <message>
        <source>Structural: A = 1 − U, where U = %1 is the exact probability that the core journey fails.</source>
        <translation>Strukturell: A = 1 − U; U = %1 ist die exakte Wahrscheinlichkeit, dass der Kernablauf scheitert.</translation>
    </message>
    <message>
        <source>Expected: 1 − %1 / 365.25 d, with what failovers and releases cost on top.</source>
        <translation>Erwartet: 1 − %1 / 365,25 d, samt dem, was Umschaltungen und Releases kosten.</translation>
    </message>
    <message>
        <source>Failover is taken as instant here.</source>
        <translation>Umschalten gilt hier als sofort.</translation>
    </message>
    <message>
        <source>Nines = −log₁₀(1 − A) = %1</source>
        <translation>Neunen = −log₁₀(1 − A) = %1</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>%1 a month · %2 a week</source>
        <translation>%1 im Monat · %2 je Woche</translation>
    </message>
    <message>
        <source>(1 − A) × 365.25 d = %1 × 8766 h = %2</source>
        <translation>(1 − A) × 365.25 d = %1 × 8766 h = %2</translation>
    </message>
    <message>
        <source>What each element causes: (U − U with it always up) × one year. Shared failures count for each, so these need not add up.</source>
        <translation>Was jedes Element verursacht: (U − U, wenn es nie ausfällt) × ein Jahr. Gemeinsame Ausfälle zählen für jedes, die Summe muss also nicht aufgehen.</translation>
    </message>
    <message>
        <source>SLO</source>
        <translation>SLO</translation>
    </message>
    <message>
        <source>no SLO entered</source>
        <translation>kein SLO eingegeben</translation>
    </message>
    <message>
        <source>SLO %1</source>
        <translation>SLO %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>with %1 a year to spare</source>
        <translation>mit %1 im Jahr Reserve</translation>
    </message>
    <message>
        <source>by %1 · %2 a year</source>
        <translation>um %1 · %2 im Jahr</translation>
    </message>
    <message>
        <source>Error budget = (1 − %1) × %2 = %3</source>
        <translation>Fehlerbudget = (1 − %1) × %2 = %3</translation>
    </message>
    <message>
        <source>The design spends %1 of it on average.</source>
        <translation>Der Entwurf verbraucht im Mittel %1 davon.</translation>
    </message>
    <message>
        <source>That is %1 of the budget.</source>
        <translation>Das sind %1 des Budgets.</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallpunkte</translation>
    </message>
    <message>
        <source>any one may fail</source>
        <translation>jedes darf ausfallen</translation>
    </message>
    <message>
        <source>Elements whose failure alone makes the core journey unavailable to some client, everything else up.</source>
        <translation>Elemente, deren Ausfall allein einem Client den Kernablauf nimmt, während alles andere läuft.</translation>
    </message>
    <message>
        <source>hits %1 · %2 a year</source>
        <translation>trifft %1 · %2 im Jahr</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <source>no target entered</source>
        <translation>kein Ziel eingegeben</translation>
    </message>
    <message>
        <source>target %1 · met</source>
        <translation>Ziel %1 · erreicht</translation>
    </message>
    <message>
        <source>target %1 · missed</source>
        <translation>Ziel %1 · verfehlt</translation>
    </message>
    <message>
        <source>Worst RTO</source>
        <translation>Längste RTO</translation>
    </message>
    <message>
        <source>The longest time until every request succeeds again by failover, over all single failures.</source>
        <translation>Die längste Zeit, bis durch Umschalten wieder jede Anfrage gelingt, über alle einzelnen Ausfälle.</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) do not recover by failover and last until repair; they are not counted here.</source>
        <translation>
            <numerusform>%n Ausfall wird nicht durch Umschalten behoben und dauert bis zur Reparatur; er zählt hier nicht.</numerusform>
            <numerusform>%n Ausfälle werden nicht durch Umschalten behoben und dauern bis zur Reparatur; sie zählen hier nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Worst RPO</source>
        <translation>Größte RPO</translation>
    </message>
    <message>
        <source>The most data, as time, that a single failure loses.</source>
        <translation>Wie viele Daten ein einzelner Ausfall höchstens verliert, als Zeit.</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>no cost entered</source>
        <translation>keine Kosten eingegeben</translation>
    </message>
    <message numerus="yes">
        <source>all %n node(s)</source>
        <translation>
            <numerusform>alle %n Knoten</numerusform>
            <numerusform>alle %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 nodes entered</source>
        <translation>%1 von %2 Knoten eingegeben</translation>
    </message>
    <message>
        <source>The sum of what is entered for each node.</source>
        <translation>Die Summe dessen, was je Knoten eingegeben ist.</translation>
    </message>
    <message>
        <source>%1: %2 times a year × %3</source>
        <translation>%1: %2 Mal im Jahr × %3</translation>
    </message>
    <message>
        <source>Failovers cost most by %1.</source>
        <translation>Failover kosten am meisten durch %1.</translation>
    </message>
    <message>
        <source>until repair, %1</source>
        <translation>bis zur Reparatur, %1</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>common cause</source>
        <translation>gemeinsame Ursache</translation>
    </message>
    <message>
        <source>Worst %1: %2, %3</source>
        <translation>Schlimmster Fall (%1): %2, %3</translation>
    </message>
    <message>
        <source>too large for the exact figure</source>
        <translation>zu groß für die genaue Zahl</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>at most %1 · certified bounds</source>
        <translation>höchstens %1 · gesicherte Schranken</translation>
    </message>
    <message>
        <source>This design is too large to be computed exactly. Each part of it was held between a simpler one that is never worse and one that is never better, so U lies between %1 and %2.</source>
        <translation>Dieser Entwurf ist zu groß, um genau berechnet zu werden. Jeder Teil wurde zwischen einem einfacheren gehalten, der nie schlechter, und einem, der nie besser ist; so liegt U zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>at least %1 · structural</source>
        <translation>mindestens %1 · strukturell</translation>
    </message>
    <message numerus="yes">
        <source>The %n that cause most downtime:</source>
        <translation>
            <numerusform>Die %n, die am meisten Ausfall verursacht:</numerusform>
            <numerusform>Die %n, die am meisten Ausfall verursachen:</numerusform>
        </translation>
    </message>
    <message>
        <source>The share of requests that are served in the long run, failovers and releases included.</source>
        <translation>Der Anteil der Anfragen, die auf lange Sicht bedient werden, Failover und Releases eingerechnet.</translation>
    </message>
    <message>
        <source>The probability that the core journey is served at a moment, failovers taken as instant.</source>
        <translation>Die Wahrscheinlichkeit, dass der Kernablauf in einem Augenblick bedient wird, Failover als sofortig genommen.</translation>
    </message>
    <message>
        <source>How long users are not served in a mean year; partial outages count by their share.</source>
        <translation>Wie lange Nutzer in einem mittleren Jahr nicht bedient werden; Teilausfälle zählen nach ihrem Anteil.</translation>
    </message>
    <message>
        <source>What the design promises itself; one minus it is the error budget.</source>
        <translation>Was der Entwurf sich vornimmt; eins minus das ist das Fehlerbudget.</translation>
    </message>
    <message>
        <source>An element whose failure alone takes the core journey from some client.</source>
        <translation>Ein Element, dessen Ausfall allein einem Client den Kernablauf nimmt.</translation>
    </message>
    <message>
        <source>From a failure until all requests succeed again for good, by failover.</source>
        <translation>Von einem Ausfall, bis durch Failover alle Anfragen wieder dauerhaft gelingen.</translation>
    </message>
    <message>
        <source>How much of what was written last is gone after a failure, as time.</source>
        <translation>Wie viel des zuletzt Geschriebenen nach einem Ausfall fort ist, als Zeit.</translation>
    </message>
    <message>
        <source>The sum of the costs that are entered; none is assumed.</source>
        <translation>Die Summe der eingetragenen Kosten; keine ist angenommen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>all last until repair</source>
        <translation>alle dauern bis zur Reparatur</translation>
    </message>
    <message>
        <source>each stops users</source>
        <translation>jeder hält Nutzer auf</translation>
    </message>
    <message>
        <source>Error budget %1 of the time; U lies between %2 and %3, with what failovers and releases cost at most %4.</source>
        <translation>Fehlerbudget %1 der Zeit; U liegt zwischen %2 und %3, mit dem, was Failover und Releases kosten, höchstens %4.</translation>
    </message>
    <message>
        <source>even at worst</source>
        <translation>auch im schlechtesten Fall</translation>
    </message>
    <message>
        <source>even at best</source>
        <translation>auch im besten Fall</translation>
    </message>
    <message>
        <source>between the bounds</source>
        <translation>zwischen den Schranken</translation>
    </message>
    <message>
        <source>hits %1 · at most %2 a year</source>
        <translation>trifft %1 · höchstens %2 im Jahr</translation>
    </message>
</context>
<context>
    <name>ServiceFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What people call the group.</source>
        <translation>Wie man die Gruppe nennt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What its members are.</source>
        <translation>Was ihre Mitglieder sind.</translation>
    </message>
    <message>
        <source>Kind of its members</source>
        <translation>Art der Mitglieder</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>All members serve (active-active), one serves and others take over (active-passive), or a majority must agree (quorum).</source>
        <translation>Alle Mitglieder bedienen (aktiv-aktiv), eines bedient und andere übernehmen (aktiv-passiv), oder eine Mehrheit muss zustimmen (Quorum).</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>How many members must serve.</source>
        <translation>Wie viele Mitglieder bedienen müssen.</translation>
    </message>
    <message>
        <source>a whole number, 1 or more</source>
        <translation>eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>How many members, witnesses included, must be up to agree.</source>
        <translation>Wie viele Mitglieder samt Zeugen da sein müssen, um zuzustimmen.</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>a majority</source>
        <translation>eine Mehrheit</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>How ready the members are that do not serve: running in step, running, or to be started.</source>
        <translation>Wie bereit die Mitglieder sind, die nicht bedienen: im Gleichschritt, laufend oder erst zu starten.</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Konsistenz</translation>
    </message>
    <message>
        <source>In a partition: refuse where the data may be stale (CP), or serve on every side (AP).</source>
        <translation>Bei einer Netztrennung: ablehnen, wo Daten veraltet sein können (CP), oder auf jeder Seite bedienen (AP).</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Share of time without anything that takes all members down at once: a bad release, an expired certificate.</source>
        <translation>Anteil der Zeit ohne etwas, das alle Mitglieder zugleich lahmlegt: ein schlechtes Release, ein abgelaufenes Zertifikat.</translation>
    </message>
    <message>
        <source>no common cause</source>
        <translation>keine gemeinsame Ursache</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>Reparaturzeit</translation>
    </message>
    <message>
        <source>How long such a failure lasts on average.</source>
        <translation>Wie lange ein solcher Ausfall im Mittel dauert.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Time between two probes.</source>
        <translation>Zeit zwischen zwei Proben.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Probes that must fail in a row.</source>
        <translation>Proben, die nacheinander scheitern müssen.</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>How long the last probe waits for an answer.</source>
        <translation>Wie lange die letzte Probe auf Antwort wartet.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>A shallow check asks the member alone; a deep one also what the member depends on.</source>
        <translation>Eine flache Prüfung fragt nur das Mitglied; eine tiefe auch, wovon es abhängt.</translation>
    </message>
    <message>
        <source>the TTL counts</source>
        <translation>die TTL zählt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Quorum vote, fencing, controller: from detected to decided.</source>
        <translation>Abstimmung, Fencing, Steuerung: vom Erkennen bis zur Entscheidung.</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>Until the standby is ready to serve; not needed in active-active.</source>
        <translation>Bis der Standby bereit ist; bei aktiv-aktiv nicht nötig.</translation>
    </message>
    <message>
        <source>Reroute by</source>
        <translation>Umleiten durch</translation>
    </message>
    <message>
        <source>What sends requests to the new place.</source>
        <translation>Was Anfragen zum neuen Ort schickt.</translation>
    </message>
    <message>
        <source>DNS TTL</source>
        <translation>DNS TTL</translation>
    </message>
    <message>
        <source>How long resolvers keep the old address; counts when rerouting by DNS.</source>
        <translation>Wie lange Resolver die alte Adresse behalten; zählt beim Umleiten durch DNS.</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>Umleiten</translation>
    </message>
    <message>
        <source>How long the rerouting takes when it is not by DNS.</source>
        <translation>Wie lange das Umleiten dauert, wenn nicht durch DNS.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Connection pools and client retries.</source>
        <translation>Verbindungspools und neue Versuche der Clients.</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Gelingt</translation>
    </message>
    <message>
        <source>Probability that the automatic failover works.</source>
        <translation>Wahrscheinlichkeit, dass das automatische Umschalten gelingt.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>How long people need when the automatic failover does not work.</source>
        <translation>Wie lange Menschen brauchen, wenn das automatische Umschalten misslingt.</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Fencing</source>
        <translation>Fencing</translation>
    </message>
    <message>
        <source>A witness keeps the old primary from serving: no split brain.</source>
        <translation>Ein Zeuge hält den alten Primären vom Bedienen ab: kein Split Brain.</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Geprobt</translation>
    </message>
    <message>
        <source>The failover is rehearsed regularly.</source>
        <translation>Das Umschalten wird regelmäßig geprobt.</translation>
    </message>
    <message>
        <source>Backup every</source>
        <translation>Sicherung alle</translation>
    </message>
    <message>
        <source>Time between two backups: what is lost when no copy survives.</source>
        <translation>Zeit zwischen zwei Sicherungen: was verloren geht, wenn keine Kopie überlebt.</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rücksichern</translation>
    </message>
    <message>
        <source>How long a restore from backup takes.</source>
        <translation>Wie lange das Rücksichern dauert.</translation>
    </message>
    <message>
        <source>Groups (%1)</source>
        <translation>Gruppen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Group “%1” · %n member(s)</source>
        <translation>
            <numerusform>Gruppe „%1“ · %n Mitglied</numerusform>
            <numerusform>Gruppe „%1“ · %n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>As a service</source>
        <translation>Als Dienst</translation>
    </message>
    <message>
        <source>What files call the group; members follow when it changes.</source>
        <translation>Wie Dateien die Gruppe nennen; Mitglieder folgen einer Änderung.</translation>
    </message>
    <message>
        <source>Common cause</source>
        <translation>Gemeinsame Ursache</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Umschaltung</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>SimulationPanel</name>
    <message>
        <source>pages someone</source>
        <translation>jemanden weckt</translation>
    </message>
    <message>
        <source>opens a ticket</source>
        <translation>ein Ticket eröffnet</translation>
    </message>
    <message>
        <source>After how long the alert fires that %1 while the budget burns %2 times too fast over %3 and over %4</source>
        <translation>Nach welcher Zeit der Alarm auslöst, der %1, während das Budget über %3 und über %4 %2-mal zu schnell verbraucht wird</translation>
    </message>
    <message>
        <source>Failure of</source>
        <translation>Ausfall von</translation>
    </message>
    <message>
        <source>What fails alone</source>
        <translation>Was allein ausfällt</translation>
    </message>
    <message>
        <source>Spends a window</source>
        <translation>Verbraucht je Fenster</translation>
    </message>
    <message>
        <source>Share of the budget, on the average</source>
        <translation>Anteil des Budgets, im Mittel</translation>
    </message>
    <message>
        <source>Each time</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Share of the budget that one incident spends</source>
        <translation>Anteil des Budgets, den ein Vorfall verbraucht</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>Seconds of full traffic that one incident loses</source>
        <translation>Sekunden vollen Verkehrs, die ein Vorfall verliert</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>How many such incidents the budget holds</source>
        <translation>Wie viele solche Vorfälle in das Budget passen</translation>
    </message>
    <message>
        <source>, %1 requests</source>
        <translation>, %1 Anfragen</translation>
    </message>
    <message>
        <source>%1 in %2%3; single failures spend %4</source>
        <translation>%1 in %2%3; einzelne Ausfälle verbrauchen %4</translation>
    </message>
    <message>
        <source>&lt;p&gt;No client calls anything, so there is no availability.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kein Client ruft etwas auf, also gibt es keine Verfügbarkeit.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>SLO kept in</source>
        <translation>SLO eingehalten in</translation>
    </message>
    <message>
        <source>%1 of windows</source>
        <translation>%1 der Fenster</translation>
    </message>
    <message>
        <source>%1 of years</source>
        <translation>%1 der Jahre</translation>
    </message>
    <message>
        <source>Downtime, mean</source>
        <translation>Ausfallzeit, im Mittel</translation>
    </message>
    <message>
        <source>half of the years up to</source>
        <translation>die Hälfte der Jahre bis</translation>
    </message>
    <message>
        <source>99 % of them up to</source>
        <translation>99 % davon bis</translation>
    </message>
    <message>
        <source>the worst</source>
        <translation>das schlimmste</translation>
    </message>
    <message>
        <source>Outages a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Longest outage</source>
        <translation>Längster Ausfall</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>Time in “%1”</source>
        <translation>Zeit in „%1“</translation>
    </message>
    <message>
        <source>&lt;p&gt;The years saw too few failures for a mean: it is estimated by importance sampling.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Jahre sahen zu wenige Ausfälle für ein Mittel: Es ist durch gewichtete Stichproben geschätzt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No single failure loses a request.</source>
        <translation>Kein einzelner Ausfall verliert eine Anfrage.</translation>
    </message>
    <message>
        <source>Give the design an SLO: the error budget follows from it.</source>
        <translation>Geben Sie dem Entwurf ein SLO: Daraus folgt das Fehlerbudget.</translation>
    </message>
    <message>
        <source>None did.</source>
        <translation>Keiner.</translation>
    </message>
    <message>
        <source>Simulate, and see what really takes the service down.</source>
        <translation>Simuliere, und sieh, was den Dienst wirklich ausfallen lässt.</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>What failed together and took the service down for some client</source>
        <translation>Was zusammen ausfiel und einem Client den Dienst nahm</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>Mal im Jahr</translation>
    </message>
    <message>
        <source>How often, on the average</source>
        <translation>Wie oft, im Mittel</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Single point of failure.</source>
        <translation>Einzelner Ausfallpunkt.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Gesperrt.</translation>
    </message>
    <message>
        <source>Sees the service up %1.</source>
        <translation>Sieht den Dienst zu %1 verfügbar.</translation>
    </message>
    <message>
        <source>Causes downtime of %1.</source>
        <translation>Verursacht eine Ausfallzeit von %1.</translation>
    </message>
    <message>
        <source>Calls %1.</source>
        <translation>Ruft %1 auf.</translation>
    </message>
    <message>
        <source>Called by %1.</source>
        <translation>Aufgerufen von %1.</translation>
    </message>
    <message>
        <source>Replicates to %1.</source>
        <translation>Repliziert nach %1.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message numerus="yes">
        <source>Holds %n node(s).</source>
        <translation>
            <numerusform>Enthält %n Knoten.</numerusform>
            <numerusform>Enthält %n Knoten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TierPanel</name>
    <message>
        <source>the network is parted</source>
        <translation>das Netz ist geteilt</translation>
    </message>
    <message>
        <source>%1 are down together</source>
        <translation>%1 sind zusammen ausgefallen</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 carries %2 of %3</source>
        <translation>%1 trägt %2 von %3</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>in force, serves %1</source>
        <translation>gilt, bedient %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>Nothing is served</source>
        <translation>Nichts wird bedient</translation>
    </message>
    <message>
        <source>Nothing limits the load</source>
        <translation>Nichts begrenzt die Last</translation>
    </message>
    <message>
        <source>%1 of %2 requests/s, %3</source>
        <translation>%1 von %2 Anfragen/s, %3</translation>
    </message>
    <message>
        <source>%1 of %2 requests/s: %3 are shed</source>
        <translation>%1 von %2 Anfragen/s: %3 werden abgewiesen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is in force. %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; gilt. %2</translation>
    </message>
    <message>
        <source>No tiers yet: what do users still get when something is gone?</source>
        <translation>Noch keine Stufen: Was bekommen Nutzer noch, wenn etwas fehlt?</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Die beste zuerst</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the state on screen, under this load</source>
        <translation>Im gezeigten Zustand, unter dieser Last</translation>
    </message>
    <message>
        <source>Time a year</source>
        <translation>Zeit im Jahr</translation>
    </message>
    <message>
        <source>Probability × one year</source>
        <translation>Wahrscheinlichkeit × ein Jahr</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>That it is possible and no better one is; exact, failover aside</source>
        <translation>Dass sie möglich ist und keine bessere; exakt, ohne die Umschaltungen</translation>
    </message>
    <message>
        <source>No features yet: what do users do?</source>
        <translation>Noch keine Funktionen: Was tun Nutzer?</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Something users do</source>
        <translation>Etwas, das Nutzer tun</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>P3 is shed first, P0 last</source>
        <translation>P3 wird zuerst abgewiesen, P0 zuletzt</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>loses one, nothing is left</source>
        <translation>verliert einen, nichts bleibt</translation>
    </message>
    <message>
        <source>loses one, still carries it (%1)</source>
        <translation>verliert einen, trägt die Last noch (%1)</translation>
    </message>
    <message>
        <source>loses one, overloaded at %1</source>
        <translation>verliert einen, überlastet mit %1</translation>
    </message>
    <message>
        <source>No service has a capacity: give its nodes requests a second that they carry.</source>
        <translation>Kein Dienst hat eine Kapazität: Geben Sie seinen Knoten Anfragen je Sekunde, die sie tragen.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>All of whose members have a capacity</source>
        <translation>Dessen Mitglieder alle eine Kapazität haben</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Requests a second, with what is retried</source>
        <translation>Anfragen je Sekunde, Wiederholungen eingeschlossen</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>Trägt</translation>
    </message>
    <message>
        <source>Requests a second of the members that are up</source>
        <translation>Anfragen je Sekunde der laufenden Mitglieder</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>Load by capacity</source>
        <translation>Last durch Kapazität</translation>
    </message>
    <message>
        <source>N+1</source>
        <translation>N+1</translation>
    </message>
    <message>
        <source>When the largest member goes</source>
        <translation>Wenn das größte Mitglied ausfällt</translation>
    </message>
    <message>
        <source>Share of its requests; the rest is shed</source>
        <translation>Anteil ihrer Anfragen; der Rest wird abgewiesen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>detect</source>
        <translation>erkennen</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>entscheiden</translation>
    </message>
    <message>
        <source>promote</source>
        <translation>befördern</translation>
    </message>
    <message>
        <source>reroute</source>
        <translation>umleiten</translation>
    </message>
    <message>
        <source>reconnect</source>
        <translation>neu verbinden</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 fällt aus</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 ist repariert</translation>
    </message>
    <message>
        <source>%1 does not answer its health check, %2 of %3</source>
        <translation>%1 antwortet nicht auf die Prüfung, %2 von %3</translation>
    </message>
    <message>
        <source>%1 is found to be down</source>
        <translation>%1 gilt als ausgefallen</translation>
    </message>
    <message>
        <source>%1: the failover is decided</source>
        <translation>%1: der Failover ist entschieden</translation>
    </message>
    <message>
        <source>%1: a successor is promoted</source>
        <translation>%1: ein Nachfolger ist befördert</translation>
    </message>
    <message>
        <source>%1: requests are sent elsewhere</source>
        <translation>%1: Anfragen gehen nun woandershin</translation>
    </message>
    <message>
        <source>%1: its callers have connected again</source>
        <translation>%1: die Aufrufer haben neu verbunden</translation>
    </message>
    <message>
        <source>%1: the automatic failover fails, people take over</source>
        <translation>%1: der automatische Failover misslingt, Menschen übernehmen</translation>
    </message>
    <message>
        <source>%1 now answers from %2</source>
        <translation>%1 antwortet jetzt von %2</translation>
    </message>
    <message>
        <source>%1 is out of rotation</source>
        <translation>%1 ist aus der Rotation</translation>
    </message>
    <message>
        <source>%1 is back in rotation</source>
        <translation>%1 ist wieder in der Rotation</translation>
    </message>
    <message>
        <source>%1: no member is healthy, so all are kept</source>
        <translation>%1: kein Mitglied ist gesund, also bleiben alle</translation>
    </message>
    <message>
        <source>%1: nobody can take over</source>
        <translation>%1: niemand kann übernehmen</translation>
    </message>
    <message>
        <source>%1 is healthy again, the failover is called off</source>
        <translation>%1 ist wieder gesund, der Failover ist abgesagt</translation>
    </message>
    <message>
        <source>%1 has lost its quorum</source>
        <translation>%1 hat das Quorum verloren</translation>
    </message>
    <message>
        <source>%1 has its quorum again</source>
        <translation>%1 hat das Quorum wieder</translation>
    </message>
    <message>
        <source>The network parts: %1</source>
        <translation>Das Netz zerfällt: %1</translation>
    </message>
    <message>
        <source>The network is whole again</source>
        <translation>Das Netz ist wieder ganz</translation>
    </message>
    <message>
        <source>Split brain: %1 is primary of %2 beside %3</source>
        <translation>Split Brain: %1 ist Primary von %2 neben %3</translation>
    </message>
    <message>
        <source>%1 takes writes on every side: its data diverges</source>
        <translation>%1 nimmt auf jeder Seite Schreibvorgänge an: die Daten laufen auseinander</translation>
    </message>
    <message>
        <source>%1 is one again: what was written apart has to be merged, or is lost</source>
        <translation>%1 ist wieder eins: was getrennt geschrieben wurde, muss vereint werden oder ist verloren</translation>
    </message>
    <message>
        <source>%1: members that cannot be reached are out of rotation</source>
        <translation>%1: unerreichbare Mitglieder sind aus der Rotation</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>%1 takes no writes on the side of %2</source>
        <translation>%1 nimmt auf der Seite von %2 nichts an</translation>
    </message>
    <message>
        <source>%1 takes writes again on the side of %2</source>
        <translation>%1 nimmt auf der Seite von %2 wieder an</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>ganz %1</translation>
    </message>
    <message>
        <source>%1 is healthy again, but its failover goes on</source>
        <translation>%1 ist wieder gesund, aber der Failover läuft weiter</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 out of rotation</source>
        <translation>%1 aus der Rotation</translation>
    </message>
    <message>
        <source>%1 recovers</source>
        <translation>%1 erholt sich</translation>
    </message>
    <message>
        <source>%1, nobody can take over</source>
        <translation>%1, niemand kann übernehmen</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>%1 refuses writes on one side</source>
        <translation>%1 verweigert Schreiben auf einer Seite</translation>
    </message>
    <message>
        <source>%1 refuses writes on one side for %2</source>
        <translation>%1 verweigert Schreiben auf einer Seite für %2</translation>
    </message>
    <message>
        <source>split brain of %1</source>
        <translation>Split Brain von %1</translation>
    </message>
    <message>
        <source>%1 written apart</source>
        <translation>%1 getrennt beschrieben</translation>
    </message>
    <message>
        <source>%1: %2 of writes at risk</source>
        <translation>%1: Schreibvorgänge von %2 in Gefahr</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Zones are not independent</source>
        <translation>Zonen sind nicht unabhängig</translation>
    </message>
    <message>
        <source>Members fail together, too</source>
        <translation>Mitglieder fallen auch gemeinsam aus</translation>
    </message>
    <message>
        <source>No common causes</source>
        <translation>Keine gemeinsamen Ursachen</translation>
    </message>
    <message>
        <source>Repair takes twice as long</source>
        <translation>Reparatur dauert doppelt so lange</translation>
    </message>
    <message>
        <source>Failover is perfect</source>
        <translation>Failover ist vollkommen</translation>
    </message>
    <message>
        <source>No failover works by itself</source>
        <translation>Kein Failover gelingt von selbst</translation>
    </message>
    <message>
        <source>No releases and no maintenance</source>
        <translation>Keine Releases, keine Wartung</translation>
    </message>
    <message>
        <source>The design takes zones to fail independently. Here %1 of what takes a zone takes all zones beside it.</source>
        <translation>Der Entwurf nimmt an, dass Zonen unabhängig ausfallen. Hier trifft %1 dessen, was eine Zone trifft, alle Zonen daneben.</translation>
    </message>
    <message>
        <source>Where no common cause is entered, members fail independently. Here %1 of what takes one takes them all.</source>
        <translation>Wo keine gemeinsame Ursache eingetragen ist, fallen Mitglieder unabhängig aus. Hier trifft %1 dessen, was eines trifft, alle.</translation>
    </message>
    <message>
        <source>The common causes that are entered never strike.</source>
        <translation>Die eingetragenen gemeinsamen Ursachen treten nie ein.</translation>
    </message>
    <message>
        <source>Everything fails as often as before, and each repair takes twice the time.</source>
        <translation>Alles fällt so oft aus wie zuvor, und jede Reparatur dauert doppelt so lange.</translation>
    </message>
    <message>
        <source>Failover takes no time and works each time, and checks see every failure.</source>
        <translation>Failover braucht keine Zeit und gelingt immer, und Prüfungen sehen jeden Ausfall.</translation>
    </message>
    <message>
        <source>Each failover has to be made by people.</source>
        <translation>Jeden Failover müssen Menschen machen.</translation>
    </message>
    <message>
        <source>Only failures count, not what people do.</source>
        <translation>Nur Ausfälle zählen, nicht was Menschen tun.</translation>
    </message>
    <message>
        <source>unavailability</source>
        <translation>Nichtverfügbarkeit</translation>
    </message>
    <message>
        <source>repair time</source>
        <translation>Reparaturzeit</translation>
    </message>
    <message>
        <source>check interval</source>
        <translation>Prüfabstand</translation>
    </message>
    <message>
        <source>check timeout</source>
        <translation>Prüf-Zeitgrenze</translation>
    </message>
    <message>
        <source>time to decide</source>
        <translation>Zeit zur Entscheidung</translation>
    </message>
    <message>
        <source>time to promote</source>
        <translation>Zeit zur Beförderung</translation>
    </message>
    <message>
        <source>TTL or time to reroute</source>
        <translation>TTL oder Zeit zum Umleiten</translation>
    </message>
    <message>
        <source>time to reconnect</source>
        <translation>Zeit zum Neuverbinden</translation>
    </message>
    <message>
        <source>failovers that do not work</source>
        <translation>misslungene Failover</translation>
    </message>
    <message>
        <source>failover by hand</source>
        <translation>Failover von Hand</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>failwright::AdvicePanel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What to change. Enter makes it.</source>
        <translation>Was zu ändern ist. Eingabe macht es.</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Expected downtime of a year that it saves, by computing the changed design.</source>
        <translation>Erwartete Ausfallzeit eines Jahres, die es spart, am geänderten Entwurf berechnet.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Expected availability with it.</source>
        <translation>Erwartete Verfügbarkeit damit.</translation>
    </message>
    <message>
        <source>SPOFs</source>
        <translation>SPOFs</translation>
    </message>
    <message>
        <source>Single points of failure that are left.</source>
        <translation>Einzelne Ausfallpunkte, die bleiben.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What the new parts cost a month, from the cost entered for their originals.</source>
        <translation>Was die neuen Teile im Monat kosten, nach den Kosten ihrer Vorbilder.</translation>
    </message>
    <message>
        <source>What to fix next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Make this change; one undo takes it back (Enter)</source>
        <translation>Diese Änderung machen; einmal Rückgängig nimmt sie zurück (Eingabe)</translation>
    </message>
    <message>
        <source>Apply this advice</source>
        <translation>Diesen Rat anwenden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop trying changes</source>
        <translation>Keine weiteren Änderungen erproben</translation>
    </message>
    <message>
        <source>Trying changes: %1 of %2</source>
        <translation>Änderungen werden erprobt: %1 von %2</translation>
    </message>
    <message>
        <source>Changes are being tried.</source>
        <translation>Änderungen werden erprobt.</translation>
    </message>
    <message>
        <source>Stopped. The next change of the design starts it anew.</source>
        <translation>Angehalten. Die nächste Änderung des Entwurfs beginnt von vorn.</translation>
    </message>
    <message>
        <source>Nothing to advise yet. Drag components onto the canvas and connect a client to them.</source>
        <translation>Noch nichts zu raten. Ziehen Sie Bausteine auf die Fläche und verbinden Sie einen Client damit.</translation>
    </message>
    <message>
        <source>Nothing that was tried makes the numbers better.</source>
        <translation>Nichts, was erprobt wurde, macht die Zahlen besser.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that help</source>
        <translation>
            <numerusform>%n Änderung, die hilft</numerusform>
            <numerusform>%n Änderungen, die helfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried</source>
        <translation>
            <numerusform>%n nicht erprobt</numerusform>
            <numerusform>%n nicht erprobt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::AssumptionsPane</name>
    <message>
        <source>−%1/y</source>
        <translation>−%1/J</translation>
    </message>
    <message>
        <source>+%1/y</source>
        <translation>+%1/J</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>The numbers are being worked out.</source>
        <translation>Die Zahlen werden berechnet.</translation>
    </message>
    <message>
        <source>There is no availability to question yet: connect a client.</source>
        <translation>Noch gibt es keine Verfügbarkeit zu bezweifeln: verbinden Sie einen Client.</translation>
    </message>
    <message>
        <source>As drawn &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Wie gezeichnet &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>switch on what you doubt</source>
        <translation>schalten Sie ein, was Sie bezweifeln</translation>
    </message>
    <message>
        <source>with what is switched &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>mit dem Eingeschalteten &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>failwright::CanvasMenus</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Paste here</source>
        <translation>Hier &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Lead to</source>
        <translation>&amp;Führen zu</translation>
    </message>
    <message>
        <source>&amp;Link to</source>
        <translation>Ver&amp;binden mit</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Ausrichten</translation>
    </message>
    <message>
        <source>Create here</source>
        <translation>Hier anlegen</translation>
    </message>
</context>
<context>
    <name>failwright::CanvasView</name>
    <message>
        <source>Nudge</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Drag a part from the palette onto the canvas</source>
        <translation>Ziehen Sie ein Teil aus der Palette auf die Zeichenfläche</translation>
    </message>
    <message>
        <source>or double-click here to choose one</source>
        <translation>oder klicken Sie hier doppelt, um eines zu wählen</translation>
    </message>
    <message>
        <source>This link exists already.</source>
        <translation>Diese Verbindung gibt es schon.</translation>
    </message>
    <message>
        <source>Requests come from clients; nothing calls a client.</source>
        <translation>Anfragen kommen von Clients; nichts ruft einen Client auf.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>%n Element verschieben</numerusform>
            <numerusform>%n Elemente verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Umhängen</translation>
    </message>
    <message>
        <source>It is locked. Unlock it to move it.</source>
        <translation>Es ist gesperrt. Zum Bewegen entsperren.</translation>
    </message>
</context>
<context>
    <name>failwright::CausesPanel</name>
    <message>
        <source>What causes downtime</source>
        <translation>Was Ausfallzeit verursacht</translation>
    </message>
    <message>
        <source>Minimal cut sets</source>
        <translation>Minimale Schnittmengen</translation>
    </message>
    <message>
        <source>Nothing to show yet. Connect a client to the parts that serve it, and every way to fail is listed here.</source>
        <translation>Noch nichts zu zeigen. Verbinden Sie einen Client mit den Teilen, die ihn bedienen; dann steht hier jede Art auszufallen.</translation>
    </message>
</context>
<context>
    <name>failwright::CompareView</name>
    <message>
        <source>Expected availability</source>
        <translation>Erwartete Verfügbarkeit</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>Worst RTO</source>
        <translation>Längste RTO</translation>
    </message>
    <message>
        <source>Worst RPO</source>
        <translation>Größte RPO</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallpunkte</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>alle Daten</translation>
    </message>
    <message>
        <source>Releases and maintenance</source>
        <translation>Releases und Wartung</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n fort</numerusform>
            <numerusform>%n fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>What each difference does</source>
        <translation>Was jeder Unterschied bewirkt</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The designs are the same.</source>
        <translation>Die Entwürfe sind gleich.</translation>
    </message>
    <message>
        <source>What each difference does is being worked out.</source>
        <translation>Was jeder Unterschied bewirkt, wird berechnet.</translation>
    </message>
    <message>
        <source>A · %1</source>
        <translation>A · %1</translation>
    </message>
    <message>
        <source>B · %1</source>
        <translation>B · %1</translation>
    </message>
    <message>
        <source>The designs are too large for exact figures; the marks show what differs.</source>
        <translation>Die Entwürfe sind zu groß für genaue Zahlen; die Marken zeigen, was anders ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single point(s) of failure gone</source>
        <translation>
            <numerusform>%n einzelner Ausfallpunkt fort</numerusform>
            <numerusform>%n einzelne Ausfallpunkte fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new single point(s) of failure</source>
        <translation>
            <numerusform>%n neuer einzelner Ausfallpunkt</numerusform>
            <numerusform>%n neue einzelne Ausfallpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>What each difference does, one after the other, so that they add up</source>
        <translation>Was jeder Unterschied bewirkt, einer nach dem anderen, sodass sie sich summieren</translation>
    </message>
    <message>
        <source>Nothing differs that counts.</source>
        <translation>Nichts ist anders, was zählt.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>SPOFs</source>
        <translation>SPOFs</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>failwright::CutStroke</name>
    <message>
        <source>Split the network with a stroke</source>
        <translation>Das Netz mit einem Strich teilen</translation>
    </message>
    <message>
        <source>Draw a stroke between the zones that shall no longer reach each other (Esc gives up)</source>
        <translation>Ziehen Sie einen Strich zwischen den Zonen, die einander nicht mehr erreichen sollen (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Nothing is split: there must be a zone or a region on each side of the stroke</source>
        <translation>Nichts ist geteilt: Auf jeder Seite des Strichs muss eine Zone oder Region liegen</translation>
    </message>
</context>
<context>
    <name>failwright::ErrorDialog</name>
    <message>
        <source>The file on the disk is as it was, and your changes are still open here. Make room on the disk and save again, or save somewhere else with “Save as”.</source>
        <translation>Die Datei auf dem Datenträger ist wie zuvor, und Ihre Änderungen sind hier noch offen. Schaffen Sie Platz auf dem Datenträger und speichern Sie erneut, oder speichern Sie mit „Speichern unter“ anderswo.</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not opened: %n thing(s) to put right</source>
        <translation>
            <numerusform>„%1“ wurde nicht geöffnet: %n Sache ist zu berichtigen</numerusform>
            <numerusform>„%1“ wurde nicht geöffnet: %n Sachen sind zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>“%1” was not saved</source>
        <translation>„%1“ wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What you had open is as it was.</source>
        <translation>Was Sie offen hatten, ist wie zuvor.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>failwright::EventLog</name>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Copy the log (Ctrl+C copies the selected lines)</source>
        <translation>Protokoll kopieren (Strg+C kopiert die ausgewählten Zeilen)</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
</context>
<context>
    <name>failwright::FailoverDesk</name>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Failover timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Select what is to fail: a node, a link, a zone or a region</source>
        <translation>Wählen Sie aus, was ausfallen soll: einen Knoten, eine Verbindung, eine Zone oder eine Region</translation>
    </message>
    <message>
        <source>A client never fails</source>
        <translation>Ein Client fällt nie aus</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Select the zone or region that is to be split off</source>
        <translation>Wählen Sie die Zone oder Region aus, die abgetrennt werden soll</translation>
    </message>
    <message>
        <source>There is nothing else that it could be split from</source>
        <translation>Es gibt nichts anderes, wovon sie abgetrennt werden könnte</translation>
    </message>
</context>
<context>
    <name>failwright::FailuresPanel</name>
    <message>
        <source>Every single failure</source>
        <translation>Jeder einzelne Ausfall</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play this failure on the canvas (Enter)</source>
        <translation>Diesen Ausfall auf der Zeichenfläche abspielen (Eingabe)</translation>
    </message>
    <message>
        <source>Play this failure</source>
        <translation>Diesen Ausfall abspielen</translation>
    </message>
    <message>
        <source>Every single failure is being played through.</source>
        <translation>Jeder einzelne Ausfall wird durchgespielt.</translation>
    </message>
    <message>
        <source>Connect a client to the parts that serve it, and every failure is listed here.</source>
        <translation>Verbinden Sie einen Client mit dem, was ihm dient, dann steht hier jeder Ausfall.</translation>
    </message>
    <message>
        <source>Nothing here can fail yet. Draw parts and zones, and every failure is listed here.</source>
        <translation>Hier kann noch nichts ausfallen. Zeichnen Sie Teile und Zonen, dann steht hier jeder Ausfall.</translation>
    </message>
    <message numerus="yes">
        <source>%n single failure(s)</source>
        <translation>
            <numerusform>%n einzelner Ausfall</numerusform>
            <numerusform>%n einzelne Ausfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last(s) until repair</source>
        <translation>
            <numerusform>%n dauert bis zur Reparatur</numerusform>
            <numerusform>%n dauern bis zur Reparatur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n miss(es) a target</source>
        <translation>
            <numerusform>%n verfehlt ein Ziel</numerusform>
            <numerusform>%n verfehlen ein Ziel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::FeaturePicker</name>
    <message>
        <source>&amp;Requires them</source>
        <translation>&amp;Braucht sie</translation>
    </message>
    <message>
        <source>The feature does not work without the services picked</source>
        <translation>Ohne die gewählten Dienste arbeitet die Funktion nicht</translation>
    </message>
    <message>
        <source>&amp;Tolerates their loss</source>
        <translation>&amp;Verschmerzt sie</translation>
    </message>
    <message>
        <source>The feature goes on without the services picked, although links to them are required</source>
        <translation>Die Funktion arbeitet ohne die gewählten Dienste weiter, obwohl Verbindungen zu ihnen nötig sind</translation>
    </message>
    <message>
        <source>&amp;Neither</source>
        <translation>&amp;Weder noch</translation>
    </message>
    <message>
        <source>What the links say holds for the services picked</source>
        <translation>Für die gewählten Dienste gilt, was die Verbindungen sagen</translation>
    </message>
    <message>
        <source>&amp;Show on the canvas</source>
        <translation>Auf der Zeichenfläche &amp;zeigen</translation>
    </message>
    <message>
        <source>Select everything that the feature requires</source>
        <translation>Alles auswählen, was die Funktion braucht</translation>
    </message>
    <message>
        <source>Services picked on the canvas</source>
        <translation>Auf der Zeichenfläche gewählte Dienste</translation>
    </message>
    <message>
        <source>Services of a feature</source>
        <translation>Dienste einer Funktion</translation>
    </message>
    <message>
        <source>Pick services on the canvas: select nodes, then say what the feature needs of them.</source>
        <translation>Wählen Sie Dienste auf der Zeichenfläche: Wählen Sie Knoten aus und sagen Sie dann, was die Funktion von ihnen braucht.</translation>
    </message>
    <message>
        <source>Picked: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>failwright::FieldRow</name>
    <message>
        <source>Default: %1 (%2).</source>
        <translation>Vorgabe: %1 (%2).</translation>
    </message>
    <message>
        <source>by the file format</source>
        <translation>laut Dateiformat</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
</context>
<context>
    <name>failwright::Files</name>
    <message>
        <source>Failwright topologies (*.failwright *.json);;All files (*)</source>
        <translation>Failwright-Topologien (*.failwright *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Without saving, what you changed since the last save is lost.</source>
        <translation>Ohne Speichern geht verloren, was Sie seit dem letzten Speichern geändert haben.</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>Von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>Another program has changed “%1” since it was opened.</source>
        <translation>Ein anderes Programm hat „%1“ geändert, seit es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Saving replaces what that program has written.</source>
        <translation>Speichern ersetzt, was jenes Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>All that can be read (*.failwright *.json *.yaml *.yml *.tfstate *.drawio *.xml *.mmd *.dot *.gv *.graphml *.excalidraw *.md *.csv *.txt *.svg *.png);;Failwright topologies (*.failwright *.json);;All files (*)</source>
        <translation>Alles Lesbare (*.failwright *.json *.yaml *.yml *.tfstate *.drawio *.xml *.mmd *.dot *.gv *.graphml *.excalidraw *.md *.csv *.txt *.svg *.png);;Failwright-Topologien (*.failwright *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Which deployment environment?</source>
        <translation>Welche Umgebung?</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>failwright::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing to review yet. Drag components onto the canvas and connect a client to them.</source>
        <translation>Noch nichts zu prüfen. Ziehen Sie Teile auf die Zeichenfläche und verbinden Sie einen Client damit.</translation>
    </message>
    <message>
        <source>Nothing to complain about in this design.</source>
        <translation>An diesem Entwurf ist nichts auszusetzen.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Accept finding</source>
        <translation>Befund akzeptieren</translation>
    </message>
    <message>
        <source>Accept finding no more</source>
        <translation>Befund nicht mehr akzeptieren</translation>
    </message>
    <message>
        <source>Why you live with it; the file keeps the reason:</source>
        <translation>Warum Sie damit leben; die Datei bewahrt den Grund:</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Akzeptieren …</translation>
    </message>
    <message>
        <source>Accept no more</source>
        <translation>Nicht mehr akzeptieren</translation>
    </message>
</context>
<context>
    <name>failwright::Form</name>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
</context>
<context>
    <name>failwright::GameDayDialog</name>
    <message>
        <source>Game day</source>
        <translation>Übungstag</translation>
    </message>
    <message>
        <source>Things fail at random and are repaired, and everything else follows. The same seed gives the same day.</source>
        <translation>Dinge fallen zufällig aus und werden repariert, alles andere folgt daraus. Derselbe Startwert ergibt denselben Tag.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Länge</translation>
    </message>
    <message>
        <source>How long it lasts</source>
        <translation>Wie lange er dauert</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>&amp;Failures</source>
        <translation>&amp;Ausfälle</translation>
    </message>
    <message>
        <source>How many, on the average</source>
        <translation>Wie viele, im Mittel</translation>
    </message>
    <message>
        <source> an hour</source>
        <translation> je Stunde</translation>
    </message>
    <message>
        <source>&amp;Repair after</source>
        <translation>&amp;Repariert nach</translation>
    </message>
    <message>
        <source>How long something stays down, on the average</source>
        <translation>Wie lange etwas ausgefallen bleibt, im Mittel</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Services may lose more &amp;members than they can spare</source>
        <translation>Dienste dürfen mehr &amp;Mitglieder verlieren, als sie entbehren können</translation>
    </message>
    <message>
        <source>What it will cost</source>
        <translation>Was er kosten wird</translation>
    </message>
    <message>
        <source>&amp;Keep and play</source>
        <translation>&amp;Behalten und abspielen</translation>
    </message>
    <message>
        <source>Game day %1</source>
        <translation>Übungstag %1</translation>
    </message>
    <message>
        <source>Nothing fails on this day.</source>
        <translation>An diesem Tag fällt nichts aus.</translation>
    </message>
    <message>
        <source>%1 requests fail.</source>
        <translation>%1 Anfragen scheitern.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of the requests served.&lt;/b&gt; %n failure(s) cost %2 of full traffic; at the worst moment %3 succeed.</source>
        <translation>
            <numerusform>&lt;b&gt;%1 der Anfragen bedient.&lt;/b&gt; %n Ausfall kostet %2 vollen Verkehrs; im schlimmsten Augenblick gelingen %3.</numerusform>
            <numerusform>&lt;b&gt;%1 der Anfragen bedient.&lt;/b&gt; %n Ausfälle kosten %2 vollen Verkehrs; im schlimmsten Augenblick gelingen %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::ImportSummary</name>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>%1, read as %2</source>
        <translation>%1, gelesen als %2</translation>
    </message>
    <message>
        <source>What became of the source</source>
        <translation>Was aus der Quelle wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>Unbenannter Entwurf</translation>
    </message>
    <message>
        <source>The design · %1</source>
        <translation>Der Entwurf · %1</translation>
    </message>
    <message>
        <source>the fields edit all selected nodes</source>
        <translation>die Felder ändern alle gewählten Knoten</translation>
    </message>
    <message>
        <source>the fields edit all selected domains</source>
        <translation>die Felder ändern alle gewählten Bereiche</translation>
    </message>
    <message>
        <source>the fields edit all selected links</source>
        <translation>die Felder ändern alle gewählten Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected: no request path reaches it, so it takes no part.</source>
        <translation>Nicht verbunden: Kein Anfrageweg führt dorthin, es zählt nicht mit.</translation>
    </message>
    <message>
        <source>⚠ SPOF · causes %1 of downtime a year</source>
        <translation>⚠ SPOF · verursacht %1 Ausfallzeit im Jahr</translation>
    </message>
    <message>
        <source>Causes %1 of downtime a year</source>
        <translation>Verursacht %1 Ausfallzeit im Jahr</translation>
    </message>
</context>
<context>
    <name>failwright::InterviewPanel</name>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restliche Zeit</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Begin anew: forget clock and decisions</source>
        <translation>Von vorn beginnen: Uhr und Entscheidungen vergessen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>What the design says</source>
        <translation>Was der Entwurf sagt</translation>
    </message>
    <message>
        <source>A decision, and why; Enter notes it</source>
        <translation>Eine Entscheidung, und warum; Eingabe notiert sie</translation>
    </message>
    <message>
        <source>A decision</source>
        <translation>Eine Entscheidung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Summary…</source>
        <translation>Zusammenfassung …</translation>
    </message>
    <message>
        <source>The interview on one page</source>
        <translation>Das Interview auf einer Seite</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
</context>
<context>
    <name>failwright::LessonPanel</name>
    <message>
        <source>Give me a hint</source>
        <translation>Einen Hinweis, bitte</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What is met</source>
        <translation>Was erfüllt ist</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Lektion beenden</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht am Ziel</translation>
    </message>
</context>
<context>
    <name>failwright::LogModel</name>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>failwright::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Scoreboard</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Cut sets and importance</source>
        <translation>Schnittmengen und Wichtigkeit</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Findings and lists</source>
        <translation>Befunde und Listen</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>&amp;Align and distribute</source>
        <translation>&amp;Ausrichten und verteilen</translation>
    </message>
    <message>
        <source>&amp;Failures</source>
        <translation>A&amp;usfälle</translation>
    </message>
    <message>
        <source>Exported to %1. The format has no words for: %2.</source>
        <translation>Nach %1 exportiert. Das Format kennt nicht: %2.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht ist in %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Simulation and error budget</source>
        <translation>Simulation und Fehlerbudget</translation>
    </message>
    <message>
        <source>The clipboard holds JSON in which there is no drawing.</source>
        <translation>Die Zwischenablage enthält JSON ohne eine Zeichnung.</translation>
    </message>
    <message>
        <source>The clipboard holds a drawing of another program: %1, %2.</source>
        <translation>Die Zwischenablage enthält die Zeichnung eines anderen Programms: %1, %2.</translation>
    </message>
    <message>
        <source>Import it</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>failwright::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Writing lessons</source>
        <translation>Lektionen schreiben</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
</context>
<context>
    <name>failwright::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Drag the frame to move about</source>
        <translation>Den Rahmen ziehen, um sich zu bewegen</translation>
    </message>
</context>
<context>
    <name>failwright::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>failwright::Outline</name>
    <message>
        <source>SPOF</source>
        <translation>SPOF</translation>
    </message>
    <message>
        <source>Nothing here yet. Drag a component onto the canvas.</source>
        <translation>Noch nichts. Ziehen Sie ein Teil auf die Zeichenfläche.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Outline of the design</source>
        <translation>Gliederung des Entwurfs</translation>
    </message>
</context>
<context>
    <name>failwright::OutlineModel</name>
    <message>
        <source>single point of failure</source>
        <translation>einzelner Ausfallpunkt</translation>
    </message>
    <message>
        <source>%1 · single point of failure</source>
        <translation>%1 · einzelner Ausfallpunkt</translation>
    </message>
</context>
<context>
    <name>failwright::Palette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Find a component</source>
        <translation>Teil suchen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>%1 · %2. Inserts it with its published figures.</source>
        <translation>%1 · %2. Fügt es mit seinen veröffentlichten Zahlen ein.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>failwright::PartButton</name>
    <message>
        <source>Enter inserts it; drag it onto the canvas to choose the place.</source>
        <translation>Eingabe fügt es ein; auf die Zeichenfläche gezogen, bestimmen Sie den Ort.</translation>
    </message>
    <message>
        <source>%1 — drag onto the canvas, or press Enter</source>
        <translation>%1 — auf die Zeichenfläche ziehen oder Eingabe drücken</translation>
    </message>
</context>
<context>
    <name>failwright::PartsPanel</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
</context>
<context>
    <name>failwright::PresetNote</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Repair time</source>
        <translation>Reparaturzeit</translation>
    </message>
    <message>
        <source>Check interval</source>
        <translation>Prüfabstand</translation>
    </message>
    <message>
        <source>Failed probes</source>
        <translation>Fehlgeschlagene Proben</translation>
    </message>
    <message>
        <source>Check timeout</source>
        <translation>Prüf-Zeitgrenze</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>SLA, a promise of credits</source>
        <translation>SLA, ein Versprechen von Gutschriften</translation>
    </message>
    <message>
        <source>design goal</source>
        <translation>Entwurfsziel</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>your own figure</source>
        <translation>Ihre eigene Zahl</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>(changed to %1)</source>
        <translation>(geändert auf %1)</translation>
    </message>
    <message>
        <source>(not entered)</source>
        <translation>(nicht eingetragen)</translation>
    </message>
</context>
<context>
    <name>failwright::QuickList</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>failwright::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Simulate years first: the panel below the canvas does.</source>
        <translation>Zuerst Jahre simulieren, im Bereich unter der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML, eine Datei</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation>Bericht schreiben …</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>The design cannot be handed over: %1</source>
        <translation>Der Entwurf kann nicht übergeben werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>failwright::ResultTabs</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Reiter</translation>
    </message>
    <message>
        <source>Results and lists</source>
        <translation>Ergebnisse und Listen</translation>
    </message>
</context>
<context>
    <name>failwright::ReviewDesk</name>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>The design as it was opened</source>
        <translation>Der Entwurf, wie er geöffnet wurde</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>wie geöffnet</translation>
    </message>
    <message>
        <source>The design as it was last saved</source>
        <translation>Der Entwurf, wie er zuletzt gesichert wurde</translation>
    </message>
    <message>
        <source>as it was last saved</source>
        <translation>wie zuletzt gesichert</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Eine andere Datei …</translation>
    </message>
    <message>
        <source>Compare this design with</source>
        <translation>Diesen Entwurf vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Failwright topologies (*.failwright *.json);;All files (*)</source>
        <translation>Failwright-Topologien (*.failwright *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1 is not a topology that can be read.</source>
        <translation>%1 ist keine Topologie, die sich lesen lässt.</translation>
    </message>
    <message>
        <source>before “%1”</source>
        <translation>vor „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>%n Schritt zurück</numerusform>
            <numerusform>%n Schritte zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::ScenarioModel</name>
    <message>
        <source>fails</source>
        <translation>fällt aus</translation>
    </message>
    <message>
        <source>is repaired</source>
        <translation>wird repariert</translation>
    </message>
    <message>
        <source>load changes to</source>
        <translation>Last wird</translation>
    </message>
    <message>
        <source>network parts</source>
        <translation>Netz zerfällt</translation>
    </message>
    <message>
        <source>network is whole</source>
        <translation>Netz ist wieder ganz</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>ganz %1</translation>
    </message>
    <message>
        <source>“%1” is no moment; try 30 s or 2 min</source>
        <translation>„%1“ ist kein Zeitpunkt; etwa 30 s oder 2 min</translation>
    </message>
    <message>
        <source>Two sides are needed, such as zone-a | zone-b, zone-c</source>
        <translation>Es braucht zwei Seiten, etwa zone-a | zone-b, zone-c</translation>
    </message>
    <message>
        <source>“%1” does not go here</source>
        <translation>„%1“ passt hier nicht</translation>
    </message>
    <message>
        <source>Edit the scenario</source>
        <translation>Szenario ändern</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Remove an event</source>
        <translation>Ereignis entfernen</translation>
    </message>
</context>
<context>
    <name>failwright::ScenarioTable</name>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>One more event, of what is selected on the canvas</source>
        <translation>Noch ein Ereignis, zu dem, was auf der Zeichenfläche ausgewählt ist</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>Take the chosen event away</source>
        <translation>Nimmt das gewählte Ereignis weg</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play this scenario on the canvas</source>
        <translation>Dieses Szenario auf der Zeichenfläche abspielen</translation>
    </message>
    <message>
        <source>Events of the scenario</source>
        <translation>Ereignisse des Szenarios</translation>
    </message>
</context>
<context>
    <name>failwright::Scoreboard</name>
    <message>
        <source>Scoreboard</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>failwright::SensitivityPlot</name>
    <message>
        <source>Nines as one figure changes</source>
        <translation>Neunen, wenn eine Zahl sich ändert</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Neunen</translation>
    </message>
    <message>
        <source>%1 nines at %2, %3 nines at %4</source>
        <translation>%1 Neunen bei %2, %3 Neunen bei %4</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>SLO %1</source>
        <translation>SLO %1</translation>
    </message>
</context>
<context>
    <name>failwright::SimulationPanel</name>
    <message>
        <source>Error budget</source>
        <translation>Fehlerbudget</translation>
    </message>
    <message>
        <source>Cut sets that struck</source>
        <translation>Schnitte, die eintraten</translation>
    </message>
    <message>
        <source>Simulation and error budget</source>
        <translation>Simulation und Fehlerbudget</translation>
    </message>
    <message>
        <source>Years to simulate</source>
        <translation>Zu simulierende Jahre</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Seed: the same seed gives the same years</source>
        <translation>Startwert: derselbe ergibt dieselben Jahre</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>Startwert </translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Fortschritt der Simulation</translation>
    </message>
    <message>
        <source>What the histogram shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Windows of the SLO</source>
        <translation>Zeitfenster des SLO</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Budget burn-down</source>
        <translation>Verbrauch des Budgets</translation>
    </message>
    <message>
        <source>Figures of the simulated years</source>
        <translation>Zahlen der simulierten Jahre</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>The design has changed since</source>
        <translation>Der Entwurf hat sich seither geändert</translation>
    </message>
    <message>
        <source>&lt;p&gt;Many years of random failures, played through with every failover. A mean hides how bad a bad month is: the simulation shows the whole distribution.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Viele Jahre zufälliger Ausfälle, mit jeder Umschaltung durchgespielt. Ein Mittelwert verbirgt, wie schlimm ein schlimmer Monat ist: Die Simulation zeigt die ganze Verteilung.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>failwright::StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Design systems that fail well</source>
        <translation>Entwerfen Sie Systeme, die gut ausfallen</translation>
    </message>
    <message>
        <source>Start from an example, or from an empty canvas. Availability and single points of failure are computed as you draw.</source>
        <translation>Beginnen Sie mit einem Beispiel oder einer leeren Fläche. Verfügbarkeit und einzelne Ausfallpunkte werden beim Zeichnen berechnet.</translation>
    </message>
    <message>
        <source>Blank design</source>
        <translation>Leerer Entwurf</translation>
    </message>
    <message>
        <source>An empty canvas. Drag regions, zones and components onto it, and connect them.</source>
        <translation>Eine leere Zeichenfläche. Ziehen Sie Regionen, Zonen und Teile darauf und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>A .failwright or .json topology. You can also drop one anywhere on this window.</source>
        <translation>Eine .failwright- oder .json-Topologie. Sie können auch eine auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>no SPOF</source>
        <translation>kein SPOF</translation>
    </message>
    <message numerus="yes">
        <source>%n SPOF(s)</source>
        <translation>
            <numerusform>%n SPOF</numerusform>
            <numerusform>%n SPOFs</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>Zurück zu „%1“</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Exercises from “In series” to payments in three regions, with hints and an aim that is checked as you draw.</source>
        <translation>Übungen von „In Reihe“ bis zu Zahlungen in drei Regionen, mit Hinweisen und einem Ziel, das beim Zeichnen geprüft wird.</translation>
    </message>
</context>
<context>
    <name>failwright::StoryBar</name>
    <message>
        <source>What is happening</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles ist gut</translation>
    </message>
    <message>
        <source>All requests succeed</source>
        <translation>Alle Anfragen gelingen</translation>
    </message>
    <message>
        <source>No request succeeds</source>
        <translation>Keine Anfrage gelingt</translation>
    </message>
    <message>
        <source>%1 of the requests succeed</source>
        <translation>%1 der Anfragen gelingen</translation>
    </message>
    <message>
        <source>%1 of the requests are shed</source>
        <translation>%1 der Anfragen werden abgewiesen</translation>
    </message>
    <message>
        <source>%1 shed</source>
        <translation>%1 abgewiesen</translation>
    </message>
</context>
<context>
    <name>failwright::TargetPane</name>
    <message>
        <source>What it takes to reach a target</source>
        <translation>Was es braucht, um ein Ziel zu erreichen</translation>
    </message>
    <message>
        <source>Availability to reach</source>
        <translation>Zu erreichende Verfügbarkeit</translation>
    </message>
    <message>
        <source>Make these changes; one undo takes them back</source>
        <translation>Diese Änderungen machen; einmal Rückgängig nimmt sie zurück</translation>
    </message>
    <message>
        <source>The cheapest way</source>
        <translation>Der günstigste Weg</translation>
    </message>
    <message>
        <source>Nines against the price of changes</source>
        <translation>Neunen gegen den Preis der Änderungen</translation>
    </message>
    <message>
        <source>To reach</source>
        <translation>Erreichen:</translation>
    </message>
    <message>
        <source>Sets of changes are being tried.</source>
        <translation>Mengen von Änderungen werden erprobt.</translation>
    </message>
    <message>
        <source>Enter an availability: the cheapest set of changes that reaches it is searched for.</source>
        <translation>Geben Sie eine Verfügbarkeit ein: gesucht wird die günstigste Menge von Änderungen, die sie erreicht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ Nothing that was tried reaches %1.&lt;/b&gt; This is the best:</source>
        <translation>&lt;b&gt;✗ Nichts, was erprobt wurde, erreicht %1.&lt;/b&gt; Das ist das Beste:</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ %1 is reached already.&lt;/b&gt;</source>
        <translation>&lt;b&gt;✓ %1 ist schon erreicht.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ A way to %1.&lt;/b&gt; There may be a cheaper one: not every set was tried.</source>
        <translation>&lt;b&gt;✓ Ein Weg zu %1.&lt;/b&gt; Es kann einen günstigeren geben: nicht jede Menge wurde erprobt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ The cheapest way to %1.&lt;/b&gt; Every cheaper set was tried.</source>
        <translation>&lt;b&gt;✓ Der günstigste Weg zu %1.&lt;/b&gt; Jede günstigere Menge wurde erprobt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ The fewest changes to %1.&lt;/b&gt; Every smaller set was tried.</source>
        <translation>&lt;b&gt;✓ Die wenigsten Änderungen zu %1.&lt;/b&gt; Jede kleinere Menge wurde erprobt.</translation>
    </message>
    <message>
        <source>Then &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Dann &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>, %1 more a month</source>
        <translation>, %1 mehr im Monat</translation>
    </message>
    <message>
        <source>Cost a month on top</source>
        <translation>Zusätzliche Kosten im Monat</translation>
    </message>
    <message>
        <source>Number of changes</source>
        <translation>Zahl der Änderungen</translation>
    </message>
    <message>
        <source>Nines</source>
        <translation>Neunen</translation>
    </message>
    <message numerus="yes">
        <source>From %1 nines without changes to %2 nines with %n</source>
        <translation>
            <numerusform>Von %1 Neunen ohne Änderung zu %2 Neunen mit %n</numerusform>
            <numerusform>Von %1 Neunen ohne Änderung zu %2 Neunen mit %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Reach %1</source>
        <translation>%1 erreichen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Apply all</source>
        <translation>Alle anwenden</translation>
    </message>
    <message>
        <source>Find the cheapest set of changes that reaches it</source>
        <translation>Die günstigsten Änderungen suchen, die es erreichen</translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ No set of these changes reaches %1.&lt;/b&gt; This is the best:</source>
        <translation>&lt;b&gt;✗ Keine Auswahl dieser Änderungen erreicht %1.&lt;/b&gt; Dies ist die beste:</translation>
    </message>
</context>
<context>
    <name>failwright::TierPanel</name>
    <message>
        <source>Add the usual four</source>
        <translation>Die üblichen vier anlegen</translation>
    </message>
    <message>
        <source>Degradation tiers</source>
        <translation>Stufen der Einschränkung</translation>
    </message>
    <message>
        <source>Features under this load</source>
        <translation>Funktionen unter dieser Last</translation>
    </message>
    <message>
        <source>Services under this load</source>
        <translation>Dienste unter dieser Last</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Load and N+1</source>
        <translation>Last und N+1</translation>
    </message>
    <message>
        <source>Edit tier</source>
        <translation>Stufe bearbeiten</translation>
    </message>
    <message>
        <source>Load of the clients</source>
        <translation>Last der Clients</translation>
    </message>
    <message>
        <source>Full service, reduced, read-only and a static fallback, for the services of this design</source>
        <translation>Voller Dienst, eingeschränkt, nur lesen und statische Seiten, für die Dienste dieses Entwurfs</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Last</translation>
    </message>
    <message>
        <source>Play this load: the clients send it from this moment on</source>
        <translation>Diese Last abspielen: die Clients senden sie von diesem Augenblick an</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Add four tiers</source>
        <translation>Vier Stufen anlegen</translation>
    </message>
    <message>
        <source>Move tier</source>
        <translation>Stufe verschieben</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
</context>
<context>
    <name>failwright::Tile</name>
    <message>
        <source>went up with the last edit</source>
        <translation>ist mit der letzten Änderung gestiegen</translation>
    </message>
    <message>
        <source>went down with the last edit</source>
        <translation>ist mit der letzten Änderung gesunken</translation>
    </message>
    <message>
        <source>being computed anew</source>
        <translation>wird neu berechnet</translation>
    </message>
    <message>
        <source>%1: %2. Click to see why.</source>
        <translation>%1: %2. Ein Klick zeigt, warum.</translation>
    </message>
</context>
<context>
    <name>failwright::TimelinePanel</name>
    <message>
        <source>Failover timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Play a scenario of the design, or keep what is played as one</source>
        <translation>Ein Szenario des Entwurfs abspielen oder das Gespielte als eines behalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy or save the timeline</source>
        <translation>Den Zeitverlauf kopieren oder speichern</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Nothing is failing. Select a node, a zone or a region and fail it: the failover is played here and on the canvas.</source>
        <translation>Nichts fällt aus. Wählen Sie einen Knoten, eine Zone oder eine Region und lassen Sie sie ausfallen: Der Failover wird hier und auf der Zeichenfläche gespielt.</translation>
    </message>
    <message>
        <source>Fail the selection (F5)</source>
        <translation>Auswahl ausfallen lassen (F5)</translation>
    </message>
    <message>
        <source>No scenarios yet</source>
        <translation>Noch keine Szenarien</translation>
    </message>
    <message>
        <source>&amp;Keep what is played…</source>
        <translation>Gespieltes &amp;behalten …</translation>
    </message>
    <message>
        <source>Keep as a scenario</source>
        <translation>Als Szenario behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>„%1“ behalten</translation>
    </message>
    <message>
        <source>“%1” is a scenario of this design now</source>
        <translation>„%1“ ist jetzt ein Szenario dieses Entwurfs</translation>
    </message>
    <message>
        <source>The timeline is in the clipboard</source>
        <translation>Der Zeitverlauf ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Zeitverlauf speichern</translation>
    </message>
    <message>
        <source>Vector drawing (*.svg);;Picture (*.png);;Page (*.pdf);;Table (*.csv)</source>
        <translation>Vektorzeichnung (*.svg);;Bild (*.png);;Seite (*.pdf);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>&amp;Game day…</source>
        <translation>Ü&amp;bungstag …</translation>
    </message>
    <message>
        <source>Random failures at a chosen pace</source>
        <translation>Zufällige Ausfälle in gewähltem Tempo</translation>
    </message>
</context>
<context>
    <name>failwright::TimelinePlot</name>
    <message>
        <source>Failover timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Arrow keys go from event to event, Space plays, plus and minus zoom</source>
        <translation>Pfeiltasten gehen von Ereignis zu Ereignis, die Leertaste spielt ab, Plus und Minus zoomen</translation>
    </message>
    <message>
        <source>Requests
that succeed</source>
        <translation>Gelungene
Anfragen</translation>
    </message>
    <message>
        <source>Tier in force</source>
        <translation>Geltende Stufe</translation>
    </message>
    <message>
        <source>RTO target %1</source>
        <translation>RTO-Ziel %1</translation>
    </message>
    <message>
        <source>%1 of the requests succeed</source>
        <translation>%1 der Anfragen gelingen</translation>
    </message>
    <message>
        <source>Tier in force: %1</source>
        <translation>Geltende Stufe: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 to go</source>
        <translation>%1: %2, noch %3</translation>
    </message>
</context>
<context>
    <name>failwright::TornadoPlot</name>
    <message>
        <source>What matters most</source>
        <translation>Worauf es am meisten ankommt</translation>
    </message>
    <message>
        <source>What half and twice of each figure do to the downtime of a year. Click a bar for its curve.</source>
        <translation>Was die Hälfte und das Doppelte jeder Zahl an der Ausfallzeit eines Jahres ändern. Klicken Sie einen Balken an für seine Kurve.</translation>
    </message>
    <message>
        <source>Downtime a year</source>
        <translation>Ausfallzeit im Jahr</translation>
    </message>
</context>
<context>
    <name>failwright::Transport</name>
    <message>
        <source>To the event before</source>
        <translation>Zum vorigen Ereignis</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>To the next event</source>
        <translation>Zum nächsten Ereignis</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Beenden (Esc)</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Immer wieder</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many seconds of the failure pass in one</source>
        <translation>Wie viele Sekunden des Ausfalls in einer vergehen</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>(target %1 met)</source>
        <translation>(Ziel %1 erreicht)</translation>
    </message>
    <message>
        <source>(target %1 missed)</source>
        <translation>(Ziel %1 verfehlt)</translation>
    </message>
    <message>
        <source>RTO %1</source>
        <translation>RTO %1</translation>
    </message>
    <message>
        <source>Does not recover: %1 succeed in the end</source>
        <translation>Erholt sich nicht: am Ende gelingen %1</translation>
    </message>
    <message>
        <source>RPO: all data</source>
        <translation>RPO: alle Daten</translation>
    </message>
    <message>
        <source>RPO %1</source>
        <translation>RPO %1</translation>
    </message>
    <message>
        <source>%1 of traffic lost</source>
        <translation>%1 Verkehr verloren</translation>
    </message>
    <message>
        <source>%1, met</source>
        <translation>%1, eingehalten</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <translation>%1, verfehlt</translation>
    </message>
    <message>
        <source>Longest outage %1</source>
        <translation>Längster Ausfall %1</translation>
    </message>
    <message>
        <source>Overloaded: up to %1 shed</source>
        <translation>Überlastet: bis zu %1 abgewiesen</translation>
    </message>
</context>
<context>
    <name>failwright::WhatIfPanel</name>
    <message>
        <source>Assumptions and sensitivity</source>
        <translation>Annahmen und Empfindlichkeit</translation>
    </message>
    <message>
        <source>Figure to turn</source>
        <translation>Zu drehende Zahl</translation>
    </message>
    <message>
        <source>Which figure is turned from a tenth to ten times what it is</source>
        <translation>Welche Zahl von einem Zehntel bis zum Zehnfachen gedreht wird</translation>
    </message>
    <message>
        <source>The repair time stays: it fails less or more often.</source>
        <translation>Die Reparaturzeit bleibt: es fällt seltener oder öfter aus.</translation>
    </message>
    <message>
        <source>It fails as often as before.</source>
        <translation>Es fällt so oft aus wie zuvor.</translation>
    </message>
    <message>
        <source>All else stays.</source>
        <translation>Alles andere bleibt.</translation>
    </message>
</context>
<context>
    <name>failwright::WhyPopover</name>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Elements behind it</source>
        <translation>Elemente dahinter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>How this is computed, and on what assumptions</source>
        <translation>Wie das berechnet wird, und unter welchen Annahmen</translation>
    </message>
</context>
<context>
    <name>failwright::YearsPlot</name>
    <message>
        <source>Distribution of downtime</source>
        <translation>Verteilung der Ausfallzeit</translation>
    </message>
    <message>
        <source>SLO kept in %1 of the windows</source>
        <translation>SLO in %1 der Fenster eingehalten</translation>
    </message>
    <message>
        <source>Half of them lose up to %1, 99 % up to %2. %3</source>
        <translation>Die Hälfte verliert bis zu %1, 99 % bis zu %2. %3</translation>
    </message>
    <message>
        <source>Give the design an SLO: its budget burns down here.</source>
        <translation>Geben Sie dem Entwurf ein SLO: Hier wird sein Budget verbraucht.</translation>
    </message>
    <message>
        <source>The window is longer than a year.</source>
        <translation>Das Fenster ist länger als ein Jahr.</translation>
    </message>
    <message>
        <source>spent evenly</source>
        <translation>gleichmäßig verbraucht</translation>
    </message>
    <message>
        <source>a usual window</source>
        <translation>ein übliches Fenster</translation>
    </message>
    <message>
        <source>a bad one: 1 in %1</source>
        <translation>ein schlimmes: 1 von %1</translation>
    </message>
    <message>
        <source>A usual window spends %1 of the budget, a bad one %2.</source>
        <translation>Ein übliches Fenster verbraucht %1 des Budgets, ein schlimmes %2.</translation>
    </message>
    <message>
        <source>Time in the window</source>
        <translation>Zeit im Fenster</translation>
    </message>
    <message>
        <source>Downtime of a year</source>
        <translation>Ausfallzeit eines Jahres</translation>
    </message>
    <message>
        <source>Downtime of a window</source>
        <translation>Ausfallzeit eines Fensters</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Übriges Budget</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>Bis hier</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
</context>
</TS>
