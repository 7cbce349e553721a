package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The browser test of writing counts the same texts in a browser. */
public class WordCountTest {

    public record Counted(String text, int words) {}

    public static List<Counted> texts() {
        return List.of(
                new Counted("", 0),
                new Counted(" \n\t ", 0),
                new Counted("one", 1),
                new Counted("She waits, and then she smiles.", 6),
                new Counted("the mother’s well-being isn't at stake", 6),
                new Counted("end.Start", 2),
                new Counted("— … !? 🙂", 0),
                new Counted("3 of 10", 3),
                new Counted("¿Qué siente el bebé?", 4),
                new Counted("Was fühlt das Kind?", 4),
                new Counted("cafe\u0301 cre\u0300me", 2),
                new Counted("مرحبا بكم", 2),
                new Counted("שלום עולם", 2),
                new Counted("बच्चा क्या महसूस करता है", 5),
                new Counted("你好吗", 3),
                new Counted("わたしはカメラ", 7),
                new Counted("안녕하세요 여러분", 2),
                new Counted("เด็กรู้สึก", 2),
                new Counted("baby 宝宝 sleeps", 4));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void words_are_counted_in_any_script(Counted counted) {
        assertThat(WordCount.of(counted.text())).isEqualTo(counted.words());
    }
}
