package org.attune.item;

import java.math.BigDecimal;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Ending;

/** What a way through a case earns. A choice that is made again earns nothing more. */
public enum CaseScoring {

    /** The sum of the credits of the choices made. */
    PATH {
        @Override
        BigDecimal of(Choice choice) {
            return choice.credit();
        }

        @Override
        BigDecimal of(Ending ending) {
            return BigDecimal.ZERO;
        }
    },

    /** The credit of the ending, once it is reached. */
    ENDING {
        @Override
        BigDecimal of(Choice choice) {
            return BigDecimal.ZERO;
        }

        @Override
        BigDecimal of(Ending ending) {
            return ending.credit();
        }
    },

    /** The sum of both. */
    BOTH {
        @Override
        BigDecimal of(Choice choice) {
            return choice.credit();
        }

        @Override
        BigDecimal of(Ending ending) {
            return ending.credit();
        }
    };

    abstract BigDecimal of(Choice choice);

    abstract BigDecimal of(Ending ending);
}
