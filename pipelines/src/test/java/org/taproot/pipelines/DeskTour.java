package org.taproot.pipelines;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Settings;

/** What an officer does on the first morning, in a real browser; leaves a picture of each page. */
final class DeskTour {

    private final TestingHub hub;
    private final Path pictures;

    DeskTour(TestingHub hub, Path pictures) {
        this.hub = hub;
        this.pictures = pictures;
    }

    void walk() {
        Playwright.CreateOptions noDownload =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions chromium = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        // the first question of a fresh Trino server takes its time
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        try (Playwright playwright = Playwright.create(noDownload);
                Browser browser = playwright.chromium().launch(chromium);
                Page page = browser.newPage()) {
            page.setViewportSize(1280, 900);
            signIn(page);
            searchVacancies(page);
            searchEnterprises(page);
            switchLanguage(page);
        }
    }

    private void signIn(Page page) {
        page.navigate("http://127.0.0.1:" + hub.portBase());
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        picture(page, "login");
        page.locator("#username").fill(Settings.DESK_USER);
        page.locator("#password")
                .fill(Settings.read(new DataDirectory(hub.data())).deskPassword());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/vacancy"));
    }

    /** Two buildings of twenty vacant units each, 100.5 and 201 m² on every floor. */
    private void searchVacancies(Page page) {
        assertThat(page.locator(".numbers")).containsText("40");
        assertThat(page.locator(".numbers")).containsText("6,030.00");
        picture(page, "vacancy");

        page.locator("#building").fill("示例中心");
        page.locator("#areaMin").fill("150");
        page.locator("#areaMin").press("Enter");
        assertThat(page.locator(".numbers")).containsText("10");
        assertThat(page.locator(".numbers")).containsText("2,010.00");

        Locator rows = page.locator("table.list tbody tr");
        Locator rent = page.locator("th").filter(new Locator.FilterOptions().setHasText("租金（"));
        rent.locator("a").click();
        assertThat(rent).hasAttribute("aria-sort", "ascending");
        assertThat(rows.first()).containsText("3.10");
        rent.locator("a").click();
        assertThat(rent).hasAttribute("aria-sort", "descending");
        assertThat(rows.first()).containsText("4.00");

        page.navigate("http://127.0.0.1:%d/vacancy?street=%s".formatted(hub.portBase(), "示例镇"));
        assertThat(page.locator(".numbers")).containsText("20");
        page.navigate("http://127.0.0.1:%d/vacancy?areaMin=many".formatted(hub.portBase()));
        assertThat(page.locator("#areaMin")).hasAttribute("aria-invalid", "true");
    }

    private void searchEnterprises(Page page) {
        page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK).last().click();
        assertThat(page).hasURL(Pattern.compile(".*/enterprises"));
        assertThat(page.locator(".numbers")).containsText("497");
        picture(page, "enterprises");

        page.locator("#text").pressSequentially("更名7号");
        assertThat(page.locator("table.list tbody tr")).hasCount(1);
        page.locator("table.list tbody tr a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/enterprises/" + Fixtures.uscc(7)));
        assertThat(page.locator("main")).containsText("虚构路");
        picture(page, "enterprise");
    }

    private void switchLanguage(Page page) {
        page.navigate("http://127.0.0.1:%d/vacancy".formatted(hub.portBase()));
        page.locator("#language").click();
        assertThat(page.locator("h1")).hasText("Vacancy search");
        picture(page, "vacancy-en");
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }
}
