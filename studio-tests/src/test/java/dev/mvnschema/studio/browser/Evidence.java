package dev.mvnschema.studio.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Keeps what tells why a test failed, in {@code target/failures}: of each page that is open its picture, its log and its content;
 * what the threads of the studio were doing; what the database's server said.
 */
final class Evidence implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final Path DIRECTORY = Path.of("target", "failures");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context);
        throw failure;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context);
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context);
        throw failure;
    }

    private static void keep(ExtensionContext context) throws IOException {
        String name = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(name + ".threads.txt"), threads());
        Path serverLog = Path.of("target", "postgres", "server.log");
        if (Files.exists(serverLog)) {
            Files.writeString(DIRECTORY.resolve(name + ".postgres.txt"), Files.readString(serverLog));
        }
        int number = 0;
        for (StudioPage open : StudioPage.open()) {
            String file = name + "." + number++;
            try {
                open.page.screenshot(new Page.ScreenshotOptions()
                        .setPath(DIRECTORY.resolve(file + ".png"))
                        .setTimeout(10_000));
                Files.writeString(DIRECTORY.resolve(file + ".txt"), open.story());
            } catch (PlaywrightException e) {
                Files.writeString(DIRECTORY.resolve(file + ".txt"), "The page does not answer: " + e.getMessage());
            }
        }
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(Evidence::thread)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String thread(Map.Entry<Thread, StackTraceElement[]> entry) {
        Thread thread = entry.getKey();
        return Stream.of(entry.getValue())
                .map(frame -> "    " + frame)
                .collect(Collectors.joining("\n", thread.getName() + " " + thread.getState() + "\n", "\n"));
    }
}
