using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DataAuditor.Browser.Tests;

[Trait("Category", "Browser")]
public sealed class HtmlReportAccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumTheory]
    [InlineData("failed", ColorScheme.Light, 1280)]
    [InlineData("failed", ColorScheme.Dark, 420)]
    [InlineData("passed", ColorScheme.Dark, 1280)]
    [InlineData("empty", ColorScheme.Light, 1280)]
    public async Task Breaks_no_rule_of_axe(string sample, ColorScheme scheme, int width)
    {
        await using var report = await ReportPage.OpenAsync(chromium, BrowserSamples.Of(sample), new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await report.Page.EvaluateAsync("for (const details of document.querySelectorAll('figure:first-child details, section > details, .measurements tbody:nth-of-type(-n+5) details')) details.open = true;");

        var result = await report.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {node.Any.FirstOrDefault()?.Message}")));
    }
}
