package org.attune.bench;

import java.util.List;

/**
 * One answer of the run that every learner of the benchmark saves, by the keys of the module.
 *
 * @param seen the version of the answer that the learner saw last
 * @param fields the answer itself, as the page's script sends it
 */
record Choice(String item, int seen, String fields) {

    static final List<Choice> RUN = List.of(
            new Choice("the-lamp", 0, "\"option\":[\"rest\"]"),
            new Choice("which-line", 0, "\"option\":[\"seeks\"]"),
            new Choice("which-line", 1, "\"option\":[\"filmed\"]"),
            new Choice("while-she-tells", 0, "\"option\":[\"redirect\"]"),
            new Choice("while-she-tells", 1, "\"option\":[\"both\"]"));
}
