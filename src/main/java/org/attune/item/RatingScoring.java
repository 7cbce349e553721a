package org.attune.item;

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
        long range = item.scale().points() - 1L;
        long earned = 0;
        for (Row row : item.rows()) {
            earned += item.counts(response, row)
                    .map(point -> range * range - lost(item.distance(point, row.belongs()), range))
                    .orElse(0L);
        }
        return new Share(earned, range * range * item.rows().size());
    }
}
