package org.attune.content;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Authors type the straight quotes of their keyboard; readers see “curly” ones, and the apostrophe as it is printed. */
final class Typography {

    private static final String BEFORE_AN_OPENING_QUOTE = " \n\t\u00A0([{/-–—“‘¿¡«";

    private char previous = ' ';

    private Typography() {}

    static String of(String text) {
        return new Typography().set(text);
    }

    static List<String> of(List<String> texts) {
        return texts.stream().map(Typography::of).toList();
    }

    /** Sets every text of a parsed document; code stays as it was typed. */
    static void set(Node document) {
        document.accept(new InDocument());
    }

    private String set(String text) {
        StringBuilder set = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean opens = BEFORE_AN_OPENING_QUOTE.indexOf(previous) >= 0;
            char shown = switch (text.charAt(i)) {
                case '"' -> opens ? '“' : '”';
                case '\'' -> opens ? '‘' : '’';
                default -> text.charAt(i);
            };
            set.append(shown);
            previous = shown;
        }
        return set.toString();
    }

    /** A quote may stand beside a word that is set off: what came before is remembered across the nodes of a block. */
    private static final class InDocument extends AbstractVisitor {

        private Typography typography = new Typography();

        @Override
        public void visit(Text text) {
            text.setLiteral(typography.set(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            typography.previous = 'x';
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            typography.previous = ' ';
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            typography.previous = ' ';
        }

        @Override
        public void visit(Paragraph paragraph) {
            begin(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            begin(heading);
        }

        /** A cell of a table begins anew; foreign words are part of their sentence. */
        @Override
        public void visit(CustomNode node) {
            if (!(node instanceof ForeignWords)) {
                typography = new Typography();
            }
            visitChildren(node);
        }

        private void begin(Block block) {
            typography = new Typography();
            visitChildren(block);
        }
    }
}
