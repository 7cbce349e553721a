package org.attune.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.yaml.Problems;
import org.attune.yaml.YamlMap;

/**
 * What a part of a module says in English, in eight hexadecimal digits. A translation names it in {@code of}, so that we know
 * whether the English is still what was translated.
 */
record Stamp(String value) {

    /** @param texts by their places within the part */
    static Stamp of(Map<String, String> texts) {
        SortedMap<String, String> sorted = new TreeMap<>(texts);
        StringBuilder all = new StringBuilder();
        sorted.forEach((place, text) -> all.append(place)
                .append('\n')
                .append(text.replace("\r\n", "\n").strip())
                .append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return new Stamp(HexFormat.of().formatHex(digest, 0, 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether the English is what was translated; if not, the gaps are told of it. */
    boolean isNamedBy(YamlMap translation, Problems gaps) {
        String named = translation.text("of");
        if (named.isEmpty()) {
            translation.problem("the English that this was translated from is 'of: %s' now".formatted(value));
        } else if (!named.equals(value)) {
            gaps.add(
                    translation.file(),
                    translation.line("of"),
                    "the English is another now: read it again, and then say 'of: %s'".formatted(value));
        }
        return named.equals(value);
    }
}
