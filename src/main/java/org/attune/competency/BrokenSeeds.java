package org.attune.competency;

import java.util.List;
import java.util.stream.Collectors;
import org.attune.yaml.Problem;
import org.attune.yaml.Problems;

/** The frameworks cannot be used as they stand in {@code seeds/}. The message has one problem a line. */
public final class BrokenSeeds extends RuntimeException {

    private final transient List<Problem> problems;

    BrokenSeeds(Problems problems) {
        super(problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems.list());
    }

    public List<Problem> problems() {
        return problems;
    }
}
