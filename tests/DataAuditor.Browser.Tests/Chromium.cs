using Microsoft.Playwright;

namespace DataAuditor.Browser.Tests;

/// <summary>One browser for all tests; each page has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;

    private IBrowser? browser;

    public static bool IsInstalled => File.Exists(Path);

    public async Task InitializeAsync()
    {
        if (!IsInstalled) return;

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) =>
        browser?.NewContextAsync(options) ?? throw new InvalidOperationException($"{Path} is not installed.");
}
