package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.item.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools, and options that stay in place, as they are written. */
class PoolsTest {

    @TempDir
    Path content;

    private WrittenModule module;

    @BeforeEach
    void two_items_of_a_pool() {
        module = new WrittenModule(content, "small")
                .replace("quiz.yaml", "    points: 1\n", "    points: 1\n    pool: warm-up\n    pinned: [c]\n")
                .replace("quiz.yaml", "    points: 2\n", "    points: 2\n    pool: warm-up\n");
    }

    @Test
    void an_item_may_be_in_a_pool_and_have_options_that_stay_in_place() {
        Quiz quiz = WrittenModule.folder(content).read().getFirst().module().quiz();

        assertThat(quiz.poolSizes()).isEqualTo(Map.of(new Pool("warm-up"), 2));
        assertThat(quiz.pool(quiz.items().getLast())).isEmpty();
        assertThat(quiz.pinned()).isEqualTo(Map.of(new Key("best"), Set.of(new Key("c"))));
    }

    @Test
    void what_is_pinned_must_be_there() {
        module.replace("quiz.yaml", "pinned: [c]", "pinned: [d]");

        assertThat(problems())
                .containsExactly("small/quiz.yaml:7: there is no option, answer or row 'd' that could be moved");
    }

    @Test
    void a_pool_has_a_name_in_small_letters() {
        module.replace("quiz.yaml", "pool: warm-up", "pool: Warm up");

        assertThat(problems())
                .containsExactly(
                        "small/quiz.yaml:6: 'pool': 'Warm up' is not the name of a pool: lower-case words joined by hyphens");
    }

    private List<String> problems() {
        ContentFolder folder = WrittenModule.folder(content);
        folder.read();
        return WrittenModule.told(folder.found(), content);
    }
}
