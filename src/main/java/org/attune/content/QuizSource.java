package org.attune.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of a quiz file. Its version does not depend on how the machine it was checked out on ends a line. */
record QuizSource(String text) {

    QuizSource {
        text = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    QuizVersion version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new QuizVersion(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
