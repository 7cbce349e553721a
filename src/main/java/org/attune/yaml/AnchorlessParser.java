package org.attune.yaml;

import java.io.StringReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Tells of every anchor and every alias as it passes by, and lets the reading go on, so that all of them are told at once. */
final class AnchorlessParser implements Parser {

    private final ParserImpl parser;
    private final Path file;
    private final Problems problems;
    private boolean metAnchors;

    AnchorlessParser(String text, LoaderOptions options, Path file, Problems problems) {
        this.parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        this.file = file;
        this.problems = problems;
    }

    boolean metAnchors() {
        return metAnchors;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        Event next = peekEvent();
        return next != null && next.is(choice);
    }

    @Override
    public @Nullable Event peekEvent() {
        return withoutAlias(parser.peekEvent());
    }

    @Override
    public @Nullable Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            metAnchors = true;
            String kind = event instanceof AliasEvent ? "alias *" : "anchor &";
            problems.add(
                    file,
                    event.getStartMark().getLine() + 1,
                    "%s%s: write the value out instead".formatted(kind, node.getAnchor()));
        }
        return withoutAlias(event);
    }

    /** An alias stands for nothing, so that what it refers to need not exist. */
    private static @Nullable Event withoutAlias(@Nullable Event event) {
        return event instanceof AliasEvent alias
                ? new ScalarEvent(
                        null,
                        null,
                        new ImplicitTuple(true, false),
                        "",
                        alias.getStartMark(),
                        alias.getEndMark(),
                        ScalarStyle.PLAIN)
                : event;
    }
}
