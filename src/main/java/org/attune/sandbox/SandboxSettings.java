package org.attune.sandbox;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether the small LMS runs beside the tool
 * @param port where it listens; 0 takes any free one, and then {@code publicUrl} must not be relied upon
 * @param publicUrl where browsers and the tool reach it, without a slash at the end; its issuer too
 * @param toolUrl where browsers and the LMS reach the tool, without a slash at the end
 */
@ConfigurationProperties("attune.sandbox")
record SandboxSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("8081") int port,
        @DefaultValue("http://127.0.0.1:8081") URI publicUrl,
        @DefaultValue("http://localhost:8080") URI toolUrl) {}
