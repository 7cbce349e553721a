package org.attune.sandbox.lms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * A running LMS. The tool's own switch starts one beside it; a test that must outlive the tool starts one for itself.
 *
 * <p>It is built without {@code SpringApplication}: that would read the tool's settings and set up logging anew.
 */
public final class Lms implements AutoCloseable {

    private final LmsSettings settings;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private Lms(LmsSettings settings, AnnotationConfigServletWebServerApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** With port 0 any free port is taken, and the public address is {@code http://127.0.0.1:<that port>}. */
    public static Lms start(LmsSettings wanted, InstantSource clock) {
        var settings = wanted.port() == 0 ? anywhere(wanted.toolUrl()) : wanted;
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.setDisplayName("sandbox");
        context.setEnvironment(environment(settings));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(LmsSettings.class, () -> settings);
        context.registerBean(InstantSource.class, () -> clock);
        context.register(LmsApplication.class);
        context.refresh();
        return new Lms(settings, context);
    }

    public String url() {
        return settings.issuer();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing from outside: what is set for the tool is not set for the LMS. */
    private static StandardServletEnvironment environment(LmsSettings settings) {
        var environment = new StandardServletEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        var sources = environment.getPropertySources();
        sources.stream().map(source -> source.getName()).toList().forEach(sources::remove);
        var values = new HashMap<String, Object>(Map.of(
                "server.port",
                settings.port(),
                "server.shutdown",
                "immediate",
                "server.tomcat.max-http-form-post-size",
                "2MB",
                "server.error.include-message",
                "never",
                "spring.threads.virtual.enabled",
                true,
                "spring.thymeleaf.prefix",
                "classpath:/templates/sandbox/",
                "spring.thymeleaf.check-template-location",
                false,
                "spring.web.resources.add-mappings",
                false));
        if (settings.local()) {
            values.put("server.address", "127.0.0.1");
        }
        sources.addFirst(new MapPropertySource("sandbox", values));
        return environment;
    }

    private static LmsSettings anywhere(URI toolUrl) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = socket.getLocalPort();
            return new LmsSettings(port, URI.create("http://127.0.0.1:" + port), toolUrl);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
