package org.attune.admin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.words.Message;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Registers a platform by hand: what is to be copied into it, and then what it shows. */
@Controller
@RequestMapping("/admin/platforms/new")
class AddPlatformPage {

    private final ToolAddresses addresses;
    private final Registrations registrations;
    private final StoredRegistrations stored;
    private final Acts acts;
    private final InstantSource clock;

    AddPlatformPage(
            ToolAddresses addresses,
            Registrations registrations,
            StoredRegistrations stored,
            Acts acts,
            InstantSource clock) {
        this.addresses = addresses;
        this.registrations = registrations;
        this.stored = stored;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView which() {
        return new ModelAndView("admin/new").addObject("systems", Lms.all());
    }

    @GetMapping("/{lms}")
    ModelAndView show(@PathVariable String lms) {
        return page(PlatformForm.empty(known(lms)), List.of());
    }

    @PostMapping("/{lms}")
    ModelAndView add(
            @AuthenticationPrincipal Administrator administrator,
            @PathVariable String lms,
            @RequestParam Map<String, String> typed) {
        PlatformForm form = new PlatformForm(known(lms), typed);
        List<Mistake> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return page(form, mistakes);
        }
        Registration registration = form.registration();
        if (registrations.find(registration.id()).isPresent() || !stored.add(registration, clock.instant())) {
            List<Mistake> known = new ArrayList<>();
            known.add(new Mistake(PlatformForm.CLIENT, Message.of("admin.form.known")));
            return page(form, known).addObject("known", registration.id());
        }
        registrations.reload();
        acts.note(administrator, "platform added", registration.issuer() + " " + registration.clientId());
        return new ModelAndView("redirect:/admin/platforms/" + registration.id() + "?done=added");
    }

    private ModelAndView page(PlatformForm form, List<Mistake> mistakes) {
        ModelAndView page = new ModelAndView("admin/addresses")
                .addObject("lms", form.lms())
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("addresses", addresses.all())
                .addObject("canvasKey", addresses.canvasKey())
                .addObject("custom", addresses.customParameters())
                .addObject("publicKey", addresses.publicKey());
        page.setStatus(mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    private static Lms known(String key) {
        return Lms.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
