package org.attune.attempt.running;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.attempt.store.Attempt;
import org.attune.content.ModuleId;

/**
 * What somebody has done with a quiz until now, and whether there may be more. Attempts at another module, which the link
 * may have opened before it was changed, do not count.
 *
 * @param left how many more may be started; empty when there is no limit
 */
public record AttemptsSoFar(Optional<Attempt> open, List<Attempt> submitted, OptionalInt left) {

    public static AttemptsSoFar of(List<Attempt> all, ModuleId module, int allowed) {
        List<Attempt> here =
                all.stream().filter(attempt -> attempt.module().equals(module)).toList();
        return new AttemptsSoFar(
                here.stream().filter(Attempt::isOpen).findFirst(),
                here.stream().filter(attempt -> !attempt.isOpen()).toList(),
                allowed == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, allowed - here.size())));
    }

    public boolean mayStart() {
        return left.isEmpty() || left.getAsInt() > 0;
    }
}
