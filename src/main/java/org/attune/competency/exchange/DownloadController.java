package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.BiFunction;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The frameworks as files for administrators of learning platforms. */
@RestController
class DownloadController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Competencies competencies;

    DownloadController(Competencies competencies) {
        this.competencies = competencies;
    }

    @GetMapping("/frameworks/{framework}/moodle.csv")
    ResponseEntity<byte[]> moodle(@PathVariable String framework) {
        return file(framework, "attune-%s-moodle-competencies.csv", MoodleFile::of);
    }

    @GetMapping("/frameworks/{framework}/canvas.csv")
    ResponseEntity<byte[]> canvas(@PathVariable String framework) {
        return file(framework, "attune-%s-canvas-outcomes.csv", CanvasFile::of);
    }

    private ResponseEntity<byte[]> file(String id, String name, BiFunction<Competencies, Framework, byte[]> format) {
        Framework framework = competencies.frameworks().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no framework of this name. There are specialist and mentor."));
        byte[] file = format.apply(competencies, framework);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.formatted(framework.id()))
                                .build()
                                .toString())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(file))
                .body(file);
    }
}
