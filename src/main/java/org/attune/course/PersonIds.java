package org.attune.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Some people, a few hundred at most, in the condition of a statement. */
public final class PersonIds {

    /**
     * For a statement with {@linkplain #parameters their parameters}. The ends stand beside the list because H2 looks a list up
     * only in the first column of an index: it would read everybody at a placement to find a few.
     */
    public static final String AMONG =
            "(person_id between :leastPerson and :greatestPerson and person_id in (:people))";

    private PersonIds() {}

    /** @throws java.util.NoSuchElementException when there is nobody */
    public static Map<String, Object> parameters(Collection<PersonId> people) {
        List<Long> sorted = people.stream().map(PersonId::value).sorted().toList();
        return Map.of("people", sorted, "leastPerson", sorted.getFirst(), "greatestPerson", sorted.getLast());
    }
}
