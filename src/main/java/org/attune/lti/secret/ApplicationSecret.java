package org.attune.lti.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret of this installation: {@code ATTUNE_SECRET}, or, when that is empty, one that is made once and kept in
 * {@code secret} in the data folder, readable by its owner only. Nothing uses it as it is: each purpose has a key of its
 * own, derived by HKDF (RFC 5869). All nodes of an installation must share it.
 */
@Component
public final class ApplicationSecret {

    private static final Logger log = LoggerFactory.getLogger(ApplicationSecret.class);
    private static final int LEAST_LENGTH = 24;

    private final byte[] secret;

    public ApplicationSecret(@Value("${attune.secret:}") String given, @Value("${attune.data}") String data) {
        String text = given.isBlank() ? keptIn(Path.of(data, "secret")) : given.strip();
        if (text.length() < LEAST_LENGTH) {
            throw new IllegalStateException(
                    "ATTUNE_SECRET must have at least %d characters; 'openssl rand -base64 32' makes a good one"
                            .formatted(LEAST_LENGTH));
        }
        this.secret = text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The 256-bit key for one purpose; the same purpose always has the same key.
     *
     * @param algorithm what the key is for, such as {@code AES} or {@code HmacSHA256}
     */
    public SecretKey key(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt("org.attune".getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", e);
        }
    }

    /** HMAC-SHA256 of a text under a key that {@link #key} made for {@code HmacSHA256}. */
    public static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    private static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The secret in %s can be neither read nor made; set ATTUNE_SECRET instead"
                            .formatted(file.toAbsolutePath()),
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Written aside and moved into place, so that a second process never reads half of it.
        Path made = Files.createTempFile(folder, "secret", ".new", ownerOnly());
        try {
            Files.writeString(made, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            try {
                Files.createLink(file, made);
            } catch (UnsupportedOperationException e) {
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            }
            log.info("Made a secret for this installation: {}. Keep it: keys at rest cannot be read without it", file);
        } catch (FileAlreadyExistsException e) {
            log.debug("Another process made {} first", file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
