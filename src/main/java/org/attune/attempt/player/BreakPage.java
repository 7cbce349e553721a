package org.attune.attempt.player;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.course.Visit;
import org.attune.support.SupportResource;
import org.attune.support.SupportResource.Told;
import org.attune.support.SupportResources;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A place to stop at, from every page of the player: it says what is kept, whom one can turn to, and how one comes back. Coming
 * here changes nothing, and nobody is told who was here. Where a learner may stop the clock, it is done here, and while it
 * stands still every page that asks leads here.
 */
@Controller
class BreakPage {

    /** The pages of a visit that one may have come from; anything else leads back to the module. */
    private static final Pattern BACK = Pattern.compile(
            "/(module(/pages/[a-z0-9-]{1,80})?|quiz|attempts/\\d{1,18}(/(items/\\d{1,4}|all|check|results))?)");

    private final AttemptRows attempts;
    private final Sittings sittings;
    private final Clocks clocks;
    private final SupportResources support;

    BreakPage(AttemptRows attempts, Sittings sittings, Clocks clocks, SupportResources support) {
        this.attempts = attempts;
        this.sittings = sittings;
        this.clocks = clocks;
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
        String back = known(from).orElse("/module");
        Optional<Attempt> begun = begun(visit);
        Optional<Attempt> open = begun.filter(attempt -> !isOver(attempt));
        return new ModelAndView("attempt/break")
                .addObject("from", back)
                .addObject("back", visit.base() + back)
                .addObject("attempt", open.orElse(null))
                .addObject("clock", open.map(clocks::of).orElse(null))
                .addObject("ended", open.isEmpty() ? begun.orElse(null) : null)
                .addObject(
                        "named",
                        support.of(visit).stream()
                                .map(resource -> new Named(resource, resource.in(visit.locale())))
                                .toList());
    }

    /** The address of this page, for one who comes from another of the visit. */
    static String address(Visit visit, String from) {
        return visit.base() + "/break?from=" + from;
    }

    /** Empty for what is no page of the player. */
    static Optional<String> known(String from) {
        return Optional.of(from).filter(path -> BACK.matcher(path).matches());
    }

    /** What is kept of it is said, and what has not arrived yet is sent from here. */
    private Optional<Attempt> begun(Visit visit) {
        return visit.placement()
                .flatMap(placement -> attempts.of(placement, visit.person(), visit.byInstructor()).stream()
                        .filter(Attempt::isOpen)
                        .findFirst());
    }

    /** Who comes here to rest is told that the time was up, and not sent elsewhere for it. */
    private boolean isOver(Attempt attempt) {
        return attempt.clock().deadline().isPresent() && sittings.submitIfOver(attempt.id());
    }
}
