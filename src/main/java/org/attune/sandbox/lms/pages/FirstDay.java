package org.attune.sandbox.lms.pages;

import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.oidc.AccessTokens;
import org.attune.sandbox.lms.oidc.Errands;
import org.attune.sandbox.lms.outcomes.CompetencyBook;
import org.attune.sandbox.lms.outcomes.WebServices;
import org.attune.sandbox.lms.trouble.Journal;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;

/** Everything as on the first day; only the keys stay. */
@Component
class FirstDay {

    private final Campus campus;
    private final SwitchBoard switches;
    private final Errands errands;
    private final AccessTokens tokens;
    private final Journal journal;
    private final CompetencyBook competencies;
    private final WebServices services;

    FirstDay(
            Campus campus,
            SwitchBoard switches,
            Errands errands,
            AccessTokens tokens,
            Journal journal,
            CompetencyBook competencies,
            WebServices services) {
        this.campus = campus;
        this.switches = switches;
        this.errands = errands;
        this.tokens = tokens;
        this.journal = journal;
        this.competencies = competencies;
        this.services = services;
    }

    void again() {
        campus.reset();
        switches.reset();
        errands.reset();
        tokens.revokeAll();
        journal.reset();
        competencies.reset();
        services.reset();
    }
}
