package org.attune.attempt.sheet;

import java.util.Optional;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.Response;
import org.attune.item.SingleBest;
import org.attune.item.Walk;

/** How far one is with an item. */
public enum ItemState {
    UNANSWERED,
    /** A case that has not come to an ending yet, rows without a place, one pick of two, a text below its minimum of words. */
    BEGUN,
    ANSWERED;

    static ItemState of(Item item, Optional<Response> response) {
        return response.filter(given -> !given.isBlank())
                .map(given -> switch (item) {
                    case SingleBest _, MultipleResponse _, Numeric _ -> ANSWERED;
                    case BestAndWorst _ ->
                        given instanceof Response.Picked picked && picked.isComplete() ? ANSWERED : BEGUN;
                    case Reflection reflection ->
                        given instanceof Response.Written(var text) && reflection.reaches(text) ? ANSWERED : BEGUN;
                    case BranchingCase story ->
                        given instanceof Response.Path(var choices) && Walk.along(story, choices) instanceof Walk.Ended
                                ? ANSWERED
                                : BEGUN;
                    case Placing placing ->
                        given instanceof Response.Placed placed && placing.isComplete(placed) ? ANSWERED : BEGUN;
                })
                .orElse(UNANSWERED);
    }
}
