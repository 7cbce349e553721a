package org.attune.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps {@link MessagesTest} honest. */
class TemplatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Saved</p>",
                "<p th:if=\"${saved}\"><b>saved</b></p>",
                "<p th:text=\"'Question ' + ${n}\">Question 1</p>",
                "<p th:text=\"|${n} of ${count}|\">1 of 2</p>",
                "<p th:text=\"${done ? 'is done' : 'open'}\"></p>",
                "<nav aria-label=\"Questions\"></nav>",
                "<p data-saved=\"Saved\"></p>",
                "<p th:attr=\"data-saved=${x ? 'Saved' : ''}\"></p>",
                "<html th:replace=\"~{layout :: page('Class', ~{::main})}\"></html>",
                "<p><br>and so on</p>",
            })
    void words_that_a_reader_would_meet_are_found(String template) {
        assertThat(Templates.wordsOfItsOwn("x.html", template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{attempt.saved}\">Saved</p>",
                "<p th:text=\"#{attempt.question(${n})}\"><b>Question</b> 1</p>",
                "<nav th:aria-label=\"#{attempt.questions}\" aria-label=\"Questions\"></nav>",
                "<fieldset th:attr=\"aria-describedby=${story ? 'stem how' : 'how'}\"></fieldset>",
                "<li th:classappend=\"${chosen ? 'chosen ' : ''}\"> · 1 –</li>",
                "<!--/* Where it is */--><form data-send-at-once action=\"/go\"><input name=\"option\""
                        + " value=\"yes\"></form>",
                "<html th:replace=\"~{layout :: page(#{faculty.class.title}, ~{::main})}\"></html>",
            })
    void what_comes_from_the_bundles_is_no_word_of_the_template(String template) {
        assertThat(Templates.wordsOfItsOwn("x.html", template)).isEmpty();
    }
}
