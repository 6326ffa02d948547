<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>Probe %1 every %2, and act after %n failed probe(s)</source>
        <translation>
            <numerusform>Probe %1 every %2, and act after %n failed probe</numerusform>
            <numerusform>Probe %1 every %2, and act after %n failed probes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message numerus="yes">
        <source>%n element(s) alone stop users.</source>
        <translation>
            <numerusform>%n element alone stops users.</numerusform>
            <numerusform>%n elements alone stop users.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) last until repair.</source>
        <translation>
            <numerusform>%n failure lasts until repair.</numerusform>
            <numerusform>%n failures last until repair.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewSummary</name>
    <message numerus="yes">
        <source>%n single point(s) of failure</source>
        <translation>
            <numerusform>%n single point of failure</numerusform>
            <numerusform>%n single points of failure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Drawing of %n node(s), %1 link(s) and %2 failure domain(s); the list of elements names them.</source>
        <translation>
            <numerusform>Drawing of %n node, links: %1, failure domains: %2; the list of elements names them.</numerusform>
            <numerusform>Drawing of %n nodes, links: %1, failure domains: %2; the list of elements names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) not felt at all</source>
        <translation>
            <numerusform>%n failure is not felt at all</numerusform>
            <numerusform>%n failures are not felt at all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n change(s) that were made and computed, none saves downtime.</source>
        <translation>
            <numerusform>%n change was made and computed; it saves no downtime.</numerusform>
            <numerusform>Of %n changes that were made and computed, none saves downtime.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single point(s) of failure remain(s); the one that costs most is %1, with %2 a year.</source>
        <translation>
            <numerusform>%n single point of failure remains: %1, which costs %2 a year.</numerusform>
            <numerusform>%n single points of failure remain; the one that costs most is %1, with %2 a year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) last(s) until repair</source>
        <translation>
            <numerusform>%n failure lasts until repair</numerusform>
            <numerusform>%n failures last until repair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) name(s) no availability and count(s) as never failing; see the list of elements.</source>
        <translation>
            <numerusform>%n node names no availability and counts as never failing; see the list of elements.</numerusform>
            <numerusform>%n nodes name no availability and count as never failing; see the list of elements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No request path reaches %n node(s).</source>
        <translation>
            <numerusform>No request path reaches %n node.</numerusform>
            <numerusform>No request path reaches %n nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scoreboard</name>
    <message numerus="yes">
        <source>%n failure(s) do not recover by failover and last until repair; they are not counted here.</source>
        <translation>
            <numerusform>%n failure does not recover by failover and lasts until repair; it is not counted here.</numerusform>
            <numerusform>%n failures do not recover by failover and last until repair; they are not counted here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n node(s)</source>
        <translation>
            <numerusform>all %n node</numerusform>
            <numerusform>all %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n that cause most downtime:</source>
        <translation>
            <numerusform>The %n that causes most downtime:</numerusform>
            <numerusform>The %n that cause most downtime:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceFields</name>
    <message numerus="yes">
        <source>Group “%1” · %n member(s)</source>
        <translation>
            <numerusform>Group “%1” · %n member</numerusform>
            <numerusform>Group “%1” · %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message numerus="yes">
        <source>Holds %n node(s).</source>
        <translation>
            <numerusform>Holds %n node.</numerusform>
            <numerusform>Holds %n nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::AdvicePanel</name>
    <message numerus="yes">
        <source>%n change(s) that help</source>
        <translation>
            <numerusform>%n change that helps</numerusform>
            <numerusform>%n changes that help</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried</source>
        <translation>
            <numerusform>%n not tried</numerusform>
            <numerusform>%n not tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::CanvasView</name>
    <message numerus="yes">
        <source>Delete %n element(s)</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n element(s)</source>
        <translation>
            <numerusform>Move %n element</numerusform>
            <numerusform>Move %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::CompareView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single point(s) of failure gone</source>
        <translation>
            <numerusform>%n single point of failure gone</numerusform>
            <numerusform>%n single points of failure gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new single point(s) of failure</source>
        <translation>
            <numerusform>%n new single point of failure</numerusform>
            <numerusform>%n new single points of failure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::ErrorDialog</name>
    <message numerus="yes">
        <source>“%1” was not opened: %n thing(s) to put right</source>
        <translation>
            <numerusform>“%1” was not opened: %n thing to put right</numerusform>
            <numerusform>“%1” was not opened: %n things to put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::FailuresPanel</name>
    <message numerus="yes">
        <source>%n single failure(s)</source>
        <translation>
            <numerusform>%n single failure</numerusform>
            <numerusform>%n single failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n last(s) until repair</source>
        <translation>
            <numerusform>%n lasts until repair</numerusform>
            <numerusform>%n last until repair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n miss(es) a target</source>
        <translation>
            <numerusform>%n misses a target</numerusform>
            <numerusform>%n miss a target</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::GameDayDialog</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of the requests served.&lt;/b&gt; %n failure(s) cost %2 of full traffic; at the worst moment %3 succeed.</source>
        <translation>
            <numerusform>&lt;b&gt;%1 of the requests served.&lt;/b&gt; %n failure costs %2 of full traffic; at the worst moment %3 succeed.</numerusform>
            <numerusform>&lt;b&gt;%1 of the requests served.&lt;/b&gt; %n failures cost %2 of full traffic; at the worst moment %3 succeed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::ImportSummary</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n domain</numerusform>
            <numerusform>%n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::Inspector</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::MainWindow</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::ReviewDesk</name>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>%n step back</numerusform>
            <numerusform>%n steps back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::StartPage</name>
    <message numerus="yes">
        <source>%n SPOF(s)</source>
        <translation>
            <numerusform>%n SPOF</numerusform>
            <numerusform>%n SPOFs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>failwright::TargetPane</name>
    <message numerus="yes">
        <source>From %1 nines without changes to %2 nines with %n</source>
        <translation>
            <numerusform>From %1 nines without changes to %2 nines with %n</numerusform>
            <numerusform>From %1 nines without changes to %2 nines with %n</numerusform>
        </translation>
    </message>
</context>
</TS>
