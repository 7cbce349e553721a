package org.attune.course.arrival;

import java.net.URI;
import java.util.Optional;
import org.attune.content.Modules;
import org.attune.course.Placement;
import org.attune.course.Visit;
import org.attune.course.store.Origin;
import org.attune.course.store.Origins;
import org.attune.course.store.Placements;
import org.attune.lti.Launch;
import org.attune.lti.Launches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a launch arrives: at the module, at the chooser, or at a page that says why neither is there. */
@Controller
class LandingPage {

    private final Launches launches;
    private final Placements placements;
    private final Modules modules;
    private final Origins origins;

    LandingPage(Launches launches, Placements placements, Modules modules, Origins origins) {
        this.launches = launches;
        this.placements = placements;
        this.modules = modules;
        this.origins = origins;
    }

    @GetMapping("/at/{launch}")
    String open(@PathVariable("launch") String address, Visit visit, Model model) {
        Launch launch = launches.get(visit.launch());
        if (visit.areaLink().isPresent()) {
            // What is forwarded has no place in its address: the authority of the request says where it is.
            return "forward:" + visit.launchBase() + (visit.placement().isPresent() ? "/module" : "/area");
        }
        if (launch.message() instanceof Launch.Message.DeepLinking) {
            return "redirect:" + visit.base() + "/choose";
        }
        if (launch.message() instanceof Launch.Message.SubmissionReview || isSubmission(launch.target())) {
            return "forward:" + visit.base() + "/review";
        }
        Placement placement = placements.get(visit.placement().orElseThrow());
        if (placement.module().flatMap(modules::find).isPresent()) {
            // Forwarded, not redirected: a launch already costs a phone four round trips.
            return "forward:" + visit.base()
                    + switch (placement.purpose()) {
                        case MODULE -> "/module";
                        case PANEL -> "/panel";
                        case AREA -> "/area";
                    };
        }
        if (visit.byInstructor()) {
            return "redirect:" + visit.base() + (isCopied(launch) ? "/copied" : "/choose");
        }
        model.addAttribute("gone", placement.module().isPresent());
        return "course/not-set-up";
    }

    /** Whether an address names one attempt, as {@code /submissions/7} does. */
    private static boolean isSubmission(URI target) {
        return Optional.ofNullable(target.getPath()).orElse("").contains("/submissions/");
    }

    private boolean isCopied(Launch launch) {
        return launch.link().map(link -> origins.of(launch, link)).orElseGet(Origin.New::new) instanceof Origin.OneOf;
    }
}
