package org.attune.content;

import java.nio.file.Path;
import java.util.List;
import org.attune.competency.Competencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ContentConfiguration.class);

    @Bean
    Modules modules(@Value("${attune.content}") String content, Competencies competencies, StoredQuizzes stored) {
        ContentFolder folder = new ContentFolder(Path.of(content), competencies);
        List<ReadModule> read = folder.read();
        folder.found().problems().list().forEach(problem -> log.error("Content left out: {}", problem));
        folder.found().advice().list().forEach(advice -> log.warn("Content: {}", advice));
        folder.found().translations().list().forEach(problem -> log.error("Translation left out: {}", problem));
        folder.found().gaps().list().forEach(gap -> log.info("Content in English only: {}", gap));
        log.info(
                "{} modules from {}",
                read.size(),
                Path.of(content).toAbsolutePath().normalize());
        stored.keep(read);
        return new Modules(read, folder.found(), competencies, stored);
    }

    @Bean
    Coverage coverage(Competencies competencies, Modules modules) {
        return new Coverage(competencies, modules.all());
    }
}
