package org.attune.content;

import java.util.List;
import java.util.Map;
import org.attune.item.Prose;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * CommonMark with tables, made into prose that is safe to show: links lead to the web and open beside the page, a block
 * quote is a vignette, a table scrolls within a region of its own, foreign words say their language, and headings begin below the page's {@code h1}.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .linkProcessor(ForeignWords.processor())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(TableRegion.Renderer::new)
            .nodeRendererFactory(ForeignWords.Renderer::new)
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong", "code")
            .allowElements("pre", "hr", "br", "a", "div", "table", "thead", "tbody", "tr", "th", "td", "span")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("target")
            .matching(false, "_blank")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            .allowAttributes("class")
            .matching(false, "vignette")
            .onElements("blockquote")
            .allowAttributes("class")
            .matching(false, "table-wrap")
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "region")
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowAttributes("lang")
            .matching(ForeignWords.CODE)
            .onElements("span")
            .toFactory();

    private Markdown() {}

    /**
     * @param words as a reader counts them
     * @param headings whether it has any
     * @param quotes its block quotes
     * @param flaws what the author wrote that cannot be shown as it stands
     */
    record Text(Prose prose, int words, boolean headings, List<Quote> quotes, List<Flaw> flaws) {}

    /** @param line counted from 1 within the text */
    record Quote(int line, String words) {}

    /** @param line counted from 1 within the text */
    record Flaw(int line, String message) {}

    static Text read(String source) {
        MarkdownTree tree = new MarkdownTree();
        Node document = document(source, tree);
        Prose prose = new Prose(() -> html(source));
        return new Text(prose, words(PlainText.of(document)), tree.hasHeadings(), tree.quotes(), tree.flaws());
    }

    /** Rendering and sanitising take the most time, so they wait until a text is shown. */
    private static String html(String source) {
        return SAFE.sanitize(HTML.render(document(source, new MarkdownTree()))).strip();
    }

    private static Node document(String source, MarkdownTree tree) {
        Node document = PARSER.parse(source);
        Typography.set(document);
        document.accept(tree);
        return document;
    }

    private static int words(String plain) {
        int words = 0;
        boolean counted = false; // the present run of characters between two spaces
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int character = plain.codePointAt(i);
            if (Character.isWhitespace(character)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(character)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof BlockQuote) {
            attributes.put("class", "vignette");
        } else if (node instanceof Link) {
            attributes.put("target", "_blank"); // the sanitiser adds rel="noopener noreferrer"
        } else if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }
}
