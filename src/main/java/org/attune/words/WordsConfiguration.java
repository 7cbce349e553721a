package org.attune.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives controllers and templates the {@link Words} of their request; Spring and Thymeleaf find the bundles by name. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    static Bundles messageSource() {
        return Bundles.read();
    }

    @Bean
    RequestLanguage localeResolver(Bundles messageSource) {
        return new RequestLanguage(messageSource.languages());
    }

    @Bean
    WebMvcConfigurer wordsParameter(Bundles messageSource) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Parameter(messageSource));
            }
        };
    }

    private record Parameter(Bundles bundles) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Words.class);
        }

        @Override
        public Words resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
            return bundles.in(RequestContextUtils.getLocale(asked));
        }
    }

    @ControllerAdvice
    static class Page {

        private final Bundles bundles;

        Page(Bundles bundles) {
            this.bundles = bundles;
        }

        @ModelAttribute("words")
        Words words(HttpServletRequest request) {
            return bundles.in(RequestContextUtils.getLocale(request));
        }
    }
}
