package org.attune.admin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.attune.course.Tenant;
import org.attune.course.store.Courses;
import org.attune.direct.Adapter;
import org.attune.direct.Adapters;
import org.attune.direct.DirectDelivery;
import org.attune.lti.RegistrationId;
import org.attune.passback.StuckScores;
import org.attune.passback.StuckScores.Stuck;
import org.attune.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an administrator sets up how competency outcomes get into a platform by its own web service: one adapter for each
 * institution behind the registration. The token is written here and never shown.
 */
@Controller
@RequestMapping("/admin/platforms/{id}/direct")
class DirectPage {

    private final Overview overview;
    private final Courses courses;
    private final Adapters adapters;
    private final DirectDelivery delivery;
    private final StuckScores stuck;
    private final Acts acts;

    DirectPage(
            Overview overview,
            Courses courses,
            Adapters adapters,
            DirectDelivery delivery,
            StuckScores stuck,
            Acts acts) {
        this.overview = overview;
        this.courses = courses;
        this.adapters = adapters;
        this.delivery = delivery;
        this.stuck = stuck;
        this.acts = acts;
    }

    /**
     * @param courses some courses, by which people know the institution again
     * @param owed what is owed by this way
     */
    record Institution(Tenant tenant, List<String> courses, Optional<Adapter> adapter, Optional<Stuck> owed) {}

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        Overview.Platform platform = platform(id);
        List<Stuck> lanes = stuck.byPlatform();
        model.addAttribute("platform", platform);
        model.addAttribute("done", done);
        model.addAttribute(
                "institutions",
                courses.tenants(new RegistrationId(id)).stream()
                        .map(known -> new Institution(
                                known.tenant(),
                                known.courses(),
                                adapters.of(known.tenant()),
                                lanes.stream()
                                        .filter(lane -> lane.platform().equals(Adapter.lane(known.tenant())))
                                        .findFirst()))
                        .toList());
        return "admin/direct";
    }

    /** An address that changes needs its token anew: else whoever may write an address here could have a token sent to it. */
    @PostMapping
    String save(
            @AuthenticationPrincipal Administrator administrator,
            @PathVariable String id,
            @RequestParam String tenant,
            @RequestParam Adapter.Kind kind,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        Tenant institution = institution(id, tenant);
        Optional<URI> there = address(address);
        if (there.isEmpty()) {
            return refused(id, "admin.direct.bad-address", model);
        }
        if (token.isBlank()) {
            return refused(id, "admin.direct.no-token", model);
        }
        adapters.put(new Adapter(institution, kind, there.get()), token.strip());
        acts.note(administrator, "adapter set up", institution.name() + " " + there.get());
        return "redirect:/admin/platforms/" + id + "/direct?done=saved";
    }

    @PostMapping("/test")
    String test(
            @AuthenticationPrincipal Administrator administrator,
            @PathVariable String id,
            @RequestParam String tenant,
            Model model) {
        Tenant institution = institution(id, tenant);
        Adapter adapter = adapters.of(institution).orElseThrow(DirectPage::notHere);
        acts.note(administrator, "adapter tested", institution.name());
        model.addAttribute("tested", institution);
        model.addAttribute("findings", delivery.check(adapter));
        return show(id, "", model);
    }

    @PostMapping("/remove")
    String remove(
            @AuthenticationPrincipal Administrator administrator,
            @PathVariable String id,
            @RequestParam String tenant) {
        Tenant institution = institution(id, tenant);
        adapters.remove(institution);
        acts.note(administrator, "adapter removed", institution.name());
        return "redirect:/admin/platforms/" + id + "/direct?done=removed";
    }

    private String refused(String id, String why, Model model) {
        model.addAttribute("refused", Message.of(why));
        return show(id, "", model);
    }

    /** Only one that has been seen there. */
    private Tenant institution(String id, String name) {
        platform(id);
        return courses.tenants(new RegistrationId(id)).stream()
                .map(Courses.Known::tenant)
                .filter(tenant -> tenant.name().equals(name))
                .findFirst()
                .orElseThrow(DirectPage::notHere);
    }

    /** A token must not travel in the clear, but for trying things out on one's own machine. */
    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.strip().replaceAll("/+$", ""));
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && isHere(address.getHost()));
            boolean plain = address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getUserInfo() == null;
            return safe && plain && text.length() <= 1000 ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHere(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private Overview.Platform platform(String id) {
        return overview.platform(id).orElseThrow(DirectPage::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
