using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataAuditor.Browser.Tests;

[Trait("Category", "Browser")]
public sealed class HtmlReportBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Samples => ["failed", "warned", "passed", "empty", "hostile", "large"];

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public async Task Opens_without_a_complaint_and_without_the_network(string sample)
    {
        await using var report = await OpenAsync(sample);

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
        await Expect(report.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [ChromiumTheory]
    [InlineData(320)]
    [InlineData(420)]
    [InlineData(1280)]
    public async Task Never_scrolls_sideways_as_a_whole(int width)
    {
        foreach (var sample in new[] { "failed", "hostile" })
        {
            await using var report = await OpenAsync(sample, new() { ViewportSize = new() { Width = width, Height = 900 } });

            var wide = await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{sample} is {wide} wide");
        }
    }

    [ChromiumFact]
    public async Task Can_be_read_without_script()
    {
        await using var report = await OpenAsync("failed", new() { JavaScriptEnabled = false });

        await Expect(report.Page.GetByText("4 of 12 gates failed.")).ToBeVisibleAsync();
        await Expect(report.Page.Locator(".card")).ToHaveCountAsync(5);
        await Expect(report.Page.Locator("#theme")).ToBeHiddenAsync();
        await Expect(report.Page.Locator(".filter").First).ToBeHiddenAsync();
        await Expect(report.Page.GetByRole(AriaRole.Img, new() { Name = "Histogram of order_total" })).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Shows_curves_instead_of_histograms_without_script()
    {
        await using var report = await OpenAsync("failed", new() { JavaScriptEnabled = false });
        await report.Page.GetByLabel("cumulative (ECDF)").CheckAsync();

        await Expect(report.Page.GetByRole(AriaRole.Img, new() { Name = "Cumulative shares of order_total" })).ToBeVisibleAsync();
        await Expect(report.Page.GetByRole(AriaRole.Img, new() { Name = "Histogram of order_total" })).ToBeHiddenAsync();
    }

    [ChromiumTheory]
    [InlineData(ColorScheme.Light, "rgb(247, 247, 245)", "rgb(20, 22, 26)")]
    [InlineData(ColorScheme.Dark, "rgb(20, 22, 26)", "rgb(247, 247, 245)")]
    public async Task Follows_the_system_until_the_switch_is_used(ColorScheme system, string before, string after)
    {
        await using var report = await OpenAsync("failed", new() { ColorScheme = system });
        await Expect(report.Page.Locator("body")).ToHaveCSSAsync("background-color", before);

        // By the keyboard: on a busy machine the page may still move under a pointer.
        await report.Page.Locator("#theme").PressAsync("Enter");
        await Expect(report.Page.Locator("body")).ToHaveCSSAsync("background-color", after);

        await report.Page.ReloadAsync();
        await Expect(report.Page.Locator("body")).ToHaveCSSAsync("background-color", after);
    }

    [ChromiumFact]
    public async Task Sorts_gates_by_a_heading()
    {
        await using var report = await OpenAsync("failed");
        var table = report.Page.Locator("table.gates");
        var heading = table.GetByRole(AriaRole.Columnheader, new() { Name = "margin" });

        await heading.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await heading.GetAttributeAsync("aria-sort"));
        await Expect(table.Locator("tbody tr").First).ToContainTextAsync("tabular.fidelity.ks");
        await Expect(table.Locator("tbody tr").Last).ToContainTextAsync("statistical-parity");

        await heading.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        await Expect(table.Locator("tbody tr").First).ToContainTextAsync("fidelity");
        await Expect(table.Locator("tbody tr").Last).ToContainTextAsync("statistical-parity");
    }

    [ChromiumFact]
    public async Task Keeps_the_parts_below_their_measurement_when_sorted()
    {
        await using var report = await OpenAsync("failed");
        var table = report.Page.Locator("table.measurements");

        await table.Locator("> thead").GetByRole(AriaRole.Button, new() { Name = "value" }).ClickAsync();
        var first = table.Locator("> tbody").First;
        await Expect(first).ToContainTextAsync("tabular.validity.chi-square");
        await first.Locator("summary").ClickAsync();
        await Expect(first.GetByText("payment_method")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Finds_columns_and_measurements()
    {
        await using var report = await OpenAsync("failed");

        await report.Page.GetByLabel("Find a column").FillAsync("PRICE");
        await Expect(report.Page.Locator("#distributions figure:visible")).ToHaveCountAsync(1);
        await report.Page.GetByLabel("Find a measurement").FillAsync("tvd");
        await Expect(report.Page.Locator("table.measurements > tbody:visible")).ToHaveCountAsync(1);
    }

    private Task<ReportPage> OpenAsync(string sample, BrowserNewContextOptions? options = null) =>
        ReportPage.OpenAsync(chromium, BrowserSamples.Of(sample), options);
}
