package org.attune.direct;

import java.util.List;
import java.util.Optional;
import org.attune.direct.DirectAnswer.DoorShut;
import org.attune.direct.DirectAnswer.Why;
import org.attune.lti.keys.WrongSecret;
import org.springframework.stereotype.Service;

/** Speaks to a platform by whatever kind of adapter it has. */
@Service
public class DirectDelivery {

    private static final DoorShut UNREADABLE = new DoorShut(
            Why.TOKEN,
            "The token of the adapter cannot be read with the secret that this installation runs with.",
            "An administrator of Attune should enter the token again.",
            "");

    private final Adapters adapters;
    private final MoodleAdapter moodle;
    private final CanvasAdapter canvas;

    DirectDelivery(Adapters adapters, MoodleAdapter moodle, CanvasAdapter canvas) {
        this.adapters = adapters;
        this.moodle = moodle;
        this.canvas = canvas;
    }

    public DirectAnswer deliver(Adapter adapter, Rating rating) {
        return token(adapter)
                .map(token -> switch (adapter.kind()) {
                    case MOODLE -> moodle.deliver(adapter, token, rating);
                    case CANVAS -> canvas.deliver(adapter, token, rating);
                })
                .orElse(UNREADABLE);
    }

    /** Whether the platform answers, knows the token and offers what is needed. Nothing is changed there. */
    public List<DirectFinding> check(Adapter adapter) {
        return token(adapter)
                .map(token -> switch (adapter.kind()) {
                    case MOODLE -> moodle.check(adapter, token);
                    case CANVAS -> canvas.check(adapter, token);
                })
                .orElseGet(() -> List.of(DirectFinding.of("reach", UNREADABLE)));
    }

    private Optional<String> token(Adapter adapter) {
        try {
            return Optional.of(adapters.token(adapter));
        } catch (WrongSecret e) {
            return Optional.empty();
        }
    }
}
