package org.attune.attempt;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.course.Placements;
import org.attune.course.Visit;
import org.attune.support.SupportResource;
import org.attune.support.SupportResource.Told;
import org.attune.support.SupportResources;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A place to stop at, from every page of the player: it says what is kept, whom one can turn to, and how one comes back. It
 * changes nothing, and nobody is told who was here.
 */
@Controller
class BreakPage {

    /** The pages of a visit that one may have come from; anything else leads back to the module. */
    private static final Pattern BACK = Pattern.compile(
            "/(module(/pages/[a-z0-9-]{1,80})?|quiz|attempts/\\d{1,18}(/(items/\\d{1,4}|check|results))?)");

    private final AttemptRows attempts;
    private final Placements placements;
    private final SupportResources support;

    BreakPage(AttemptRows attempts, Placements placements, SupportResources support) {
        this.attempts = attempts;
        this.placements = placements;
        this.support = support;
    }

    /** Somebody to turn to, in the words for this reader. */
    record Named(SupportResource resource, Told told) {

        /** "In English and español" is no help to anyone: each language in its own name. */
        public String languages() {
            return String.join(
                    " · ",
                    resource.languages().stream()
                            .map(language -> language.getDisplayLanguage(language))
                            .toList());
        }

        /** The name of the host that the link leads to. */
        public Optional<String> site() {
            return resource.link().map(URI::getHost);
        }

        /** For the attribute; empty where the words are in the language that their file was written in. */
        public String lang() {
            return told.language().equals(Locale.ROOT) ? "" : told.language().toLanguageTag();
        }
    }

    @GetMapping("/at/{launch}/break")
    ModelAndView show(Visit visit, @RequestParam(defaultValue = "") String from) {
        String back = BACK.matcher(from).matches() ? from : "/module";
        return new ModelAndView("attempt/break")
                .addObject("back", visit.base() + back)
                .addObject("open", open(visit).orElse(null))
                .addObject("timed", isTimed(visit))
                .addObject(
                        "named",
                        support.of(visit).stream()
                                .map(resource -> new Named(resource, resource.in(visit.locale())))
                                .toList());
    }

    private boolean isTimed(Visit visit) {
        return visit.placement()
                .map(placement -> placements.get(placement).settings().timing())
                .filter(timing -> timing.minutes().isPresent() || timing.ends().isPresent())
                .isPresent();
    }

    /** What is kept of it is said, and what has not arrived yet is sent from here. */
    private Optional<Attempt> open(Visit visit) {
        return visit.placement()
                .flatMap(placement -> attempts.of(placement, visit.person(), visit.byInstructor()).stream()
                        .filter(Attempt::isOpen)
                        .findFirst());
    }
}
