package org.attune.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the tool is started: as downloaded, and as its image starts it. */
final class Commands {

    private Commands() {}

    static List<String> plainJar(Path root) {
        return List.of(java(), "-Duser.timezone=UTC", "-jar", root.resolve("target/bench/attune.jar").toString());
    }

    /** The extracted jar with its AOT cache and the image's own settings: see docker/start.sh. */
    static List<String> image(Path root) {
        return List.of(root.resolve("target/bench/app/start.sh").toString());
    }

    /** Everything of the tool's own goes into {@code place}; the content and the frameworks are the project's. */
    static Map<String, String> environment(Path place) {
        Path root = Path.of("").toAbsolutePath();
        return Map.of(
                "PATH", Path.of(java()).getParent() + ":" + System.getenv("PATH"),
                "ATTUNE_DATA", place.resolve("data").toString(),
                "ATTUNE_CONTENT", root.resolve("content").toString(),
                "ATTUNE_SEEDS", root.resolve("seeds").toString(),
                "ATTUNE_LTI_CONFIG", place.resolve("lti-config").toString(),
                "ATTUNE_DATABASE_URL",
                        "jdbc:h2:file:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;WRITE_DELAY=0"
                                .formatted(place.resolve("data/attune")));
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
