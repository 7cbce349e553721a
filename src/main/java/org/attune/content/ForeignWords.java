package org.attune.content;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Words of another language within a text, written {@code [mon crabe]{lang=fr}} (WCAG 3.1.2). */
final class ForeignWords extends CustomNode {

    /** A code of ISO 639, perhaps with a country: {@code pt-BR}. */
    static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private static final Pattern BRACED = Pattern.compile("\\{lang=([^}\\s]*)}");

    private final String language;

    private ForeignWords(String language) {
        this.language = language;
    }

    /** As the author wrote it, which may be no code of a language. */
    String language() {
        return language;
    }

    /** Brackets that are followed by a language in braces, and by no address. */
    static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.marker() != null || link.destination() != null || link.label() != null) {
            return LinkResult.none();
        }
        scanner.setPosition(link.afterTextBracket());
        Position from = scanner.position();
        if (scanner.peek() != '{' || scanner.find('}') < 0) {
            return LinkResult.none();
        }
        scanner.next('}');
        Matcher braced =
                BRACED.matcher(scanner.getSource(from, scanner.position()).getContent());
        return braced.matches()
                ? LinkResult.wrapTextIn(new ForeignWords(braced.group(1)), scanner.position())
                : LinkResult.none();
    }

    /** For the parser. */
    static LinkProcessor processor() {
        return ForeignWords::process;
    }

    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(ForeignWords.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().tag("span", Map.of("lang", ((ForeignWords) node).language));
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/span");
        }
    }
}
