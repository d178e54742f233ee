package dev.mvnschema.codegen;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a generated file was changed since. Nobody gains from forging one, so that two of the sums that a processor
 * computes do: a cryptographic hash took as long as writing the files.
 */
final class Checksum {

    private Checksum() {}

    /** 16 hexadecimal digits. */
    static String of(byte[] content) {
        CRC32 first = new CRC32();
        first.update(content);
        CRC32C second = new CRC32C();
        second.update(content);
        return HexFormat.of().toHexDigits(first.getValue() << 32 | second.getValue());
    }
}
