package org.attune.sandbox.lms.pages;

import java.util.Map;
import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.Person.Sharing;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.attune.sandbox.lms.trouble.Switches;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What any page may need to say. */
@ControllerAdvice
class Surroundings {

    private static final Map<String, String> NOTES = Map.of(
            Sharing.NAME_AND_EMAIL.name(), "Attune is told the name and the e-mail address",
            Sharing.NAME.name(), "Attune is told the name but no e-mail address",
            Sharing.ID.name(), "Attune is told no name, only a number",
            Sharing.NOTHING.name(), "An anonymous launch: Attune is told nothing");

    private final SwitchBoard switches;
    private final LmsSettings settings;

    Surroundings(SwitchBoard switches, LmsSettings settings) {
        this.switches = switches;
        this.settings = settings;
    }

    @ModelAttribute("trouble")
    boolean trouble() {
        return !switches.now().equals(Switches.FAIR_WEATHER);
    }

    /** What the tool learns of people, by the name of their {@link Sharing}. */
    @ModelAttribute("notes")
    Map<String, String> notes() {
        return NOTES;
    }

    /** The origin that frames and messages are limited to. */
    @ModelAttribute("tool")
    String tool() {
        return settings.toolOrigin();
    }

    @ModelAttribute("storage")
    boolean storage() {
        return switches.now().storage();
    }
}
