package org.attune.panel;

import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.PanelKey;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.Row;
import org.attune.item.ScriptConcordance;
import org.attune.item.SingleBest;
import org.attune.words.Message;

/**
 * What a panel gives one answer to, such as a response that is rated.
 *
 * @param content whether all its words are the module's, and so in the module's language
 */
public record RowName(Message words, boolean content) {

    /** @param row as {@link PanelKey} names it, also where it stands for a pick */
    public static RowName of(Item item, Key row) {
        return switch (item) {
            case ScriptConcordance concordance ->
                concordance.nested().stream()
                        .filter(one -> one.key().equals(row))
                        .findFirst()
                        .map(one ->
                                new RowName(Message.of("panel.row.nested", one.hypothesis(), one.information()), false))
                        .orElseGet(() -> text(row.value()));
            case BestAndWorst _ -> pick(row.equals(PanelKey.BEST));
            case Placing placing -> text(placing.row(row).map(Row::text).orElse(row.value()));
            case SingleBest _, MultipleResponse _, Numeric _, BranchingCase _, Reflection _ -> text(row.value());
        };
    }

    static RowName pick(boolean best) {
        return new RowName(Message.of(best ? "panel.row.best" : "panel.row.worst"), false);
    }

    private static RowName text(String text) {
        return new RowName(Message.of("panel.row.content", text), true);
    }
}
