package org.attune.panel;

import java.time.InstantSource;
import java.util.Optional;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.PersonId;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Reading;
import org.attune.words.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What panellists do: agree, and answer. */
@Service
class Answering {

    private final PanelRows panels;
    private final Modules modules;
    private final InstantSource clock;

    Answering(PanelRows panels, Modules modules, InstantSource clock) {
        this.panels = panels;
        this.modules = modules;
        this.clock = clock;
    }

    /** What became of an answer that was sent to be saved. */
    sealed interface Saving {

        record Saved() implements Saving {}

        /** Another answer was saved since, in another tab; nothing was changed. */
        record Stale(PanelAnswer current) implements Saving {}

        record Refused(Message why) implements Saving {}

        record Closed() implements Saving {}
    }

    void agree(Panel panel, PersonId person, boolean consents) {
        panels.came(panel.id(), person, clock.instant());
        panels.consents(panel.id(), person, consents, clock.instant());
    }

    /** @param seen the version of the answer that the sender last saw; 0 when there was none */
    @Transactional
    Saving save(Panel panel, PersonId person, Item item, int seen, Given given, String reason) {
        if (!panels.lock(panel.id()).isOpen()) {
            return new Saving.Closed();
        }
        Optional<PanelAnswer> current = panels.answers(panel.id(), person).stream()
                .filter(answer -> answer.item().equals(item.key()))
                .findFirst();
        int version = current.map(PanelAnswer::version).orElse(0);
        if (reason.length() > PanelAnswer.LONGEST_REASON) {
            return new Saving.Refused(Message.of("panel.mistake.long", PanelAnswer.LONGEST_REASON));
        }
        return switch (Reading.of(item, given)) {
            case Reading.Refused _ -> new Saving.Refused(Message.of("panel.mistake.unreadable"));
            case Reading.Nothing _ -> new Saving.Saved();
            case Reading.Read(var response) -> {
                PanelAnswer answer = new PanelAnswer(
                        person, item.key(), version + 1, Given.of(response), reason, false, clock.instant());
                if (current.filter(before -> before.given().equals(answer.given())
                                && before.reason().equals(reason))
                        .isPresent()) {
                    yield new Saving.Saved();
                }
                if (current.isPresent() && version != seen) {
                    yield new Saving.Stale(current.get());
                }
                TrainingModule module = modules.find(panel.module()).orElseThrow();
                panels.save(panel.id(), module.quiz().version(), answer);
                yield new Saving.Saved();
            }
        };
    }
}
