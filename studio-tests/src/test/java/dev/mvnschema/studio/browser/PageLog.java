package dev.mvnschema.studio.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a page does and nobody sees: its requests, its console, its errors. */
final class PageLog {

    private static final int MOST_LINES = 400;

    private final long started = System.nanoTime();
    private final List<String> errors = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    PageLog(Page page) {
        page.onPageError(error -> {
            errors.add(error);
            add("error " + error);
        });
        page.onConsoleMessage(message -> {
            add("console " + message.type() + " " + message.text());
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
        page.onRequest(request -> add("asks " + request.method() + " " + request.url()));
        page.onResponse(response -> add("gets " + response.status() + " " + response.url()));
        page.onRequestFailed(request -> add("fails " + request.url() + " " + request.failure()));
        page.onDownload(download -> add("downloads " + download.suggestedFilename()));
    }

    private void add(String line) {
        if (lines.size() == MOST_LINES) {
            lines.remove(0);
        }
        lines.add((System.nanoTime() - started) / 1_000_000 + " ms " + line);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    String story() {
        return String.join("\n", lines);
    }
}
