package org.attune.passback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one score and lays down what became of it, whatever goes wrong on the way. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Sending sending;
    private final Ledger ledger;
    private final PassbackCounts counts;

    Courier(Sending sending, Ledger ledger, PassbackCounts counts) {
        this.sending = sending;
        this.ledger = ledger;
        this.counts = counts;
    }

    Next carry(Owed owed) {
        try {
            return sending.send(owed);
        } catch (RuntimeException e) {
            log.error("The score of {} in {} could not be sent", owed.person(), owed.lineItem(), e);
            return sending.failed(owed, e);
        }
    }

    void settle(Owed owed, Next next) {
        if (!ledger.settle(owed, next)) {
            log.info("Another has taken the score of {} in {} in hand", owed.person(), owed.lineItem());
        }
        if (next instanceof Next.Park(Trouble trouble)) {
            log.warn(
                    "Parked the score of {} in {}: {} {}",
                    owed.person(),
                    owed.lineItem(),
                    trouble.cause(),
                    trouble.detail());
        }
        counts.count(next);
    }
}
