using DataAuditor.Reports.Html;
using Microsoft.Playwright;

namespace DataAuditor.Browser.Tests;

/// <summary>A report opened from a file, as people open it; it notes whatever the browser complains of.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private readonly IBrowserContext context;

    private ReportPage(DirectoryInfo folder, IBrowserContext context, IPage page)
    {
        this.folder = folder;
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Console errors, script faults and violations of the content-security policy.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Addresses that the page asked for, its own file aside.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<ReportPage> OpenAsync(Chromium chromium, AuditResult result, BrowserNewContextOptions? options = null)
    {
        var place = Directory.CreateTempSubdirectory("data-audit-page-");
        var file = Path.Combine(place.FullName, "report.html");
        await using (var output = File.Create(file)) new HtmlReportWriter().Write(result, output);

        var browsing = await chromium.NewContextAsync(options ?? new());
        var report = new ReportPage(place, browsing, await browsing.NewPageAsync());
        await report.LoadAsync(new Uri(file).AbsoluteUri);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task LoadAsync(string address)
    {
        Page.Console += (_, message) => Note(message.Type == "error", message.Text);
        Page.PageError += (_, error) => Note(true, error);
        Page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        Page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != address) Requests.Add(request.Url);
        };
        await Page.AddInitScriptAsync(
            "window.violations = []; document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));");
        await Page.GotoAsync(address);
        Complaints.AddRange(await Page.EvaluateAsync<string[]>("window.violations"));
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint) Complaints.Add(text);
    }
}
