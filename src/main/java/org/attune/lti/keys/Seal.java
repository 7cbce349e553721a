package org.attune.lti.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals text with AES-256-GCM: base64url of a version byte, a random nonce of 12 bytes and the ciphertext with its tag of
 * 16. What it is sealed for (such as a key's id) must be named again to open it, so that rows cannot be swapped.
 */
public final class Seal {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public Seal(SecretKey key) {
        this.key = key;
    }

    public String close(String text, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(UTF_8));
            byte[] all = ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    /** @throws WrongSecret when this is not the secret it was sealed with, or the text was tampered with */
    public String open(String sealed, String purpose) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < 1 + NONCE || all[0] != VERSION) {
                throw new WrongSecret(purpose);
            }
            byte[] nonce = Arrays.copyOfRange(all, 1, 1 + NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(all, 1 + NONCE, all.length - 1 - NONCE);
            return new String(text, UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new WrongSecret(purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }
}
