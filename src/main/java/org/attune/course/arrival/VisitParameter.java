package org.attune.course.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.course.Visit;
import org.attune.course.store.Visits;
import org.attune.lti.LaunchAuthority;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers below {@code /at/{launch}} their {@link Visit}, and every page of theirs the name of who is here. */
@Configuration
class VisitParameter implements WebMvcConfigurer {

    private final Visits visits;

    VisitParameter(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(visits));
    }

    private static @Nullable Visit present(Visits visits) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LaunchAuthority authority
                ? visits.of(authority).orElse(null)
                : null;
    }

    private record Resolver(Visits visits) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Visit.class);
        }

        @Override
        public Visit resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Visit visit = present(visits);
            if (visit == null) {
                throw new IllegalStateException("An address without a visit asks for one: " + parameter);
            }
            return visit;
        }
    }

    @ControllerAdvice
    static class Page {

        private final Visits visits;

        Page(Visits visits) {
            this.visits = visits;
        }

        @ModelAttribute
        void visit(Model model, HttpServletRequest request) {
            Visit visit = present(visits);
            if (visit != null) {
                model.addAttribute("visit", visit);
                // Templates may not ask Spring's own request context.
                String page = request.getRequestURI();
                int launch =
                        request.getContextPath().length() + visit.launchBase().length();
                model.addAttribute("address", launch <= page.length() ? visit.base() + page.substring(launch) : page);
            }
        }
    }
}
