package org.attune.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A table in a region that scrolls sideways by itself, named after its columns, and reached by the keyboard. */
final class TableRegion extends CustomBlock {

    private final String columns;

    /** @param columns the texts of its head */
    TableRegion(String columns) {
        this.columns = columns;
    }

    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TableRegion.class);
        }

        @Override
        public void render(Node node) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "table-wrap");
            attributes.put("tabindex", "0");
            attributes.put("role", "region");
            attributes.put("aria-label", ((TableRegion) node).columns);
            context.getWriter().tag("div", attributes);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/div");
            context.getWriter().line();
        }
    }
}
