package org.attune.sandbox.lms.oidc;

import java.util.EnumSet;
import java.util.Set;
import org.attune.sandbox.lms.trouble.LineItemRights;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;

/** Which scopes the tool may have at the moment. */
@Component
class Rights {

    private final SwitchBoard switches;

    Rights(SwitchBoard switches) {
        this.switches = switches;
    }

    Set<Scope> now() {
        var scopes = EnumSet.allOf(Scope.class);
        if (switches.now().lineItems() == LineItemRights.NOT_OFFERED) {
            scopes.remove(Scope.LINE_ITEMS);
        }
        return scopes;
    }
}
