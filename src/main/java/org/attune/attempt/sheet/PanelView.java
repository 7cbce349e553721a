package org.attune.attempt.sheet;

import java.util.List;
import org.attune.attempt.key.KeyedItem.ByPanel;
import org.attune.item.Item;
import org.attune.panel.Distribution;
import org.attune.panel.RowName;

/**
 * How a panel answered an item, for whoever was marked by that.
 *
 * @param number of the panel's version
 * @param tied where the panel was of two minds, so that the author's key stood
 * @param reasons of panellists, those chosen to be read, without names
 */
public record PanelView(
        int number,
        int panellists,
        boolean provisional,
        boolean counts,
        Distribution distribution,
        List<RowName> tied,
        List<String> reasons) {

    public static PanelView of(Item item, ByPanel by) {
        return new PanelView(
                by.version().number(),
                by.key().panellists(),
                by.key().provisional(),
                by.counts(),
                Distribution.of(item, by.key().answers()),
                by.key().tied().stream().map(row -> RowName.of(item, row)).toList(),
                by.version().reasons(item.key()));
    }
}
