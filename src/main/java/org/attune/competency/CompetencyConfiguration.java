package org.attune.competency;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompetencyConfiguration {

    @Bean
    Competencies competencies(@Value("${attune.seeds}") String seeds) {
        return Competencies.read(Path.of(seeds));
    }
}
