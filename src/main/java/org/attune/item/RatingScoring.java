package org.attune.item;

import java.math.BigDecimal;
import java.util.Optional;
import org.attune.item.Response.Placed;

/** What a rating earns that is not the right one. The item earns the mean over its rows; a row without a rating earns nothing. */
public enum RatingScoring {

    /** 1 − distance ÷ range, where the range is that of the scale: its points less one. */
    LINEAR {
        @Override
        long lost(long distance, long range) {
            return distance * range;
        }
    },

    /** 1 − (distance ÷ range)²: near is almost as good as right, far costs most. */
    SQUARED {
        @Override
        long lost(long distance, long range) {
            return distance * distance;
        }
    };

    /** In parts of range². */
    abstract long lost(long distance, long range);

    Share share(Rating item, Placed response) {
        return Share.mean(item.rows().stream()
                .map(row -> share(item, row, item.counts(response, row)))
                .toList());
    }

    /** What a rating of one row earns, as a share of its part: 0 to 1, rounded half up to six places. */
    public BigDecimal credit(Rating item, Row row, Key given) {
        return share(item, row, Optional.of(given)).of(BigDecimal.ONE);
    }

    /** Of one row. By a panel: the panellists who gave this rating ÷ those who gave the one given most often. */
    Share share(Rating item, Row row, Optional<Key> given) {
        return given.map(point -> item.panel()
                        .filter(panel -> panel.most(row.key()) > 0)
                        .map(panel -> new Share(panel.count(row.key(), point), panel.most(row.key())))
                        .orElseGet(() -> byDistance(item, row, point)))
                .orElse(Share.NONE);
    }

    private Share byDistance(Rating item, Row row, Key point) {
        long range = item.scale().points() - 1L;
        return new Share(range * range - lost(item.distance(point, row.belongs()), range), range * range);
    }
}
