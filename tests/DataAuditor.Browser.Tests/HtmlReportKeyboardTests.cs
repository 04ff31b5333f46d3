using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataAuditor.Browser.Tests;

[Trait("Category", "Browser")]
public sealed class HtmlReportKeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Begins_with_a_way_to_skip_to_the_content()
    {
        await using var report = await ReportPage.OpenAsync(chromium, BrowserSamples.Of("failed"));

        await report.Page.Keyboard.PressAsync("Tab");
        await Expect(report.Page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(report.Page.Locator(".skip")).ToBeInViewportAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Expect(report.Page.Locator("main")).ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task Shows_where_the_focus_is_at_every_stop()
    {
        await using var report = await ReportPage.OpenAsync(chromium, BrowserSamples.Of("failed"));
        var stops = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            var outline = await report.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
            var stop = await report.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 80)");
            Assert.True(outline != "none", $"no outline at {stop}");
            stops.Add(stop);
        }

        Assert.True(stops.Distinct(StringComparer.Ordinal).Count() > 20);
    }

    [ChromiumFact]
    public async Task Moves_through_the_matrix_with_arrow_keys()
    {
        await using var report = await ReportPage.OpenAsync(chromium, BrowserSamples.Of("failed"));
        var matrix = report.Page.GetByRole(AriaRole.Grid);
        var readout = report.Page.Locator("#readout");

        await Expect(matrix.Locator("td[tabindex='0']")).ToHaveCountAsync(1);
        await matrix.Locator("td[tabindex='0']").FocusAsync();
        await Expect(readout).ToContainTextAsync("order_total × item_count: 0.06572");
        await report.Page.Keyboard.PressAsync("ArrowDown");
        await report.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(readout).ToContainTextAsync("item_count × unit_price");
        await report.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(readout).ToContainTextAsync("order_total × item_count");
        await report.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(matrix.Locator("td:focus")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task Sorts_and_unfolds_with_the_keyboard()
    {
        await using var report = await ReportPage.OpenAsync(chromium, BrowserSamples.Of("failed"));
        var heading = report.Page.Locator("table.gates th", new() { HasText = "margin" });

        await heading.Locator("button").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "ascending");

        var summary = report.Page.Locator("table.measurements summary").First;
        await summary.FocusAsync();
        await report.Page.Keyboard.PressAsync("Space");
        await Expect(report.Page.Locator("table.measurements details[open]")).ToHaveCountAsync(1);
    }
}
