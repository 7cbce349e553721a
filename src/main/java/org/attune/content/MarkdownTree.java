package org.attune.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.content.Markdown.Flaw;
import org.attune.content.Markdown.Quote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Walks through a parsed text, mends what cannot be shown as it stands, and tells it. */
final class MarkdownTree extends AbstractVisitor {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private int level = 1;

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    boolean hasHeadings() {
        return level > 1;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            tell(heading, "the title stands in module.yaml, so headings begin at '##'");
            heading.setLevel(2);
        } else if (heading.getLevel() > level + 1) {
            tell(
                    heading,
                    "this heading leaves out a level: at most %s may stand here".formatted("#".repeat(level + 1)));
        }
        level = heading.getLevel();
        visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        quotes.add(new Quote(line(quote), PlainText.of(quote)));
    }

    @Override
    public void visit(HtmlBlock html) {
        tell(html, "HTML would be removed: write Markdown");
        html.unlink();
    }

    @Override
    public void visit(HtmlInline html) {
        tell(html, "HTML would be removed: write Markdown");
        html.unlink();
    }

    @Override
    public void visit(Image image) {
        tell(image, "images are not shown: say it in words");
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!leadsToTheWeb(link.getDestination())) {
            tell(link, "'%s' is not an address on the web (https://…)".formatted(link.getDestination()));
            unwrap(link);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock table) {
            TableRegion region = new TableRegion(columns(table));
            table.insertBefore(region);
            region.appendChild(table);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof ForeignWords words && !isLanguage(words.language())) {
            tell(node, "'%s' is not the code of a language, such as es or pt-BR".formatted(words.language()));
        }
        visitChildren(node);
    }

    private static boolean isLanguage(String code) {
        String language = code.split("-", 2)[0];
        return ForeignWords.CODE.matcher(code).matches() && (language.length() == 3 || KNOWN.contains(language));
    }

    static boolean leadsToTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String columns(TableBlock table) {
        return PlainText.of(table.getFirstChild()).replace("\n", ", ");
    }

    /** What a reader sees of it stays. */
    private static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    private void tell(Node node, String message) {
        flaws.add(new Flaw(line(node), message));
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? node.getParent() == null ? 1 : line(node.getParent())
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
