package org.attune.attempt.store;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work in a transaction, and from its beginning again when it met another that wanted the same: a deadlock, a
 * conflict at commit (Galera's 1213), a number just taken.
 */
@Component
public class RetriedTransaction {

    private static final int TIMES = 4;

    private final TransactionTemplate transaction;

    RetriedTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T run(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
                giveUpAfter(time, e);
            }
        }
    }

    private static void giveUpAfter(int time, DataAccessException cause) {
        if (time == TIMES) {
            throw cause;
        }
    }
}
