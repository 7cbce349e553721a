package org.attune;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Attune")
@SpringBootApplication
@ConfigurationPropertiesScan
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            // The sandbox's LMS is an application of its own; only its switch belongs to this one.
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.attune\\.sandbox\\.lms\\..*")
        })
public class AttuneApplication {

    public static void main(String[] args) {
        // An Instant passes through the JVM's zone on its way to some databases; in UTC nothing is lost on the way.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(AttuneApplication.class, args);
    }

    /** The one source of time: UTC, in whole microseconds, which is what all three databases keep. */
    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The one source of chance, so that a test can hold it. */
    @Bean
    RandomGenerator chance() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
