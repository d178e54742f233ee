package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A seed that is a file. */
record FileStep(SeedFile file, List<String> schemas, SeedNames names) implements SeedStep {

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String order() {
        return String.valueOf(file.path().getFileName());
    }

    @Override
    public boolean once() {
        return file.once();
    }

    @Override
    public long run(Connection connection) throws SQLException, IOException {
        if (file.kind() == SeedFile.Kind.SQL) {
            SqlSeed.run(connection, file);
            return -1;
        }
        try {
            SeedTable table = SeedTable.find(connection, schemas, file.target(), names)
                    .orElseThrow(() -> new SeedFault(
                            SeedCode.NO_TABLE,
                            1,
                            1,
                            "No table or model is called \"" + file.target() + "\", as the name of the file says.",
                            "Name the file after one: 010_User.csv; the number in front is only for the order."));
            try {
                return new RowLoader(connection, file, table).load();
            } catch (RowLoader.RowsRefused refused) {
                throw new RefusedRow(connection, file, refused).find();
            }
        } catch (SeedFault fault) {
            throw diagnosed(fault);
        } catch (CharacterCodingException e) {
            throw SeedFiles.unreadable(file.name(), e);
        }
    }

    private DiagnosticException diagnosed(SeedFault fault) {
        SourceText source = file.source();
        String nothing = "Nothing of this run was kept.";
        if (source == null || fault.line() > source.lineCount()) {
            return new DiagnosticException(
                    Diagnostic.error(
                            fault.code(),
                            file.name() + ":" + fault.line() + ":" + fault.column() + ": " + fault.text(),
                            fault.next(),
                            nothing),
                    fault);
        }
        int start = source.lineStart(fault.line())
                + Math.min(
                        Math.max(0, fault.column() - 1),
                        source.lineText(fault.line()).length());
        return new DiagnosticException(
                Diagnostic.error(fault.code(), source.span(start, start), fault.text(), fault.next(), nothing), fault);
    }
}
