using DataAuditor.Reports;

namespace DataAuditor.Cli;

/// <summary>Standard output is exactly the report, or an array of them; everything else goes to standard error.</summary>
internal sealed class JsonConsole(TextWriter output, TextWriter messages) : IConsole
{
    private readonly List<AuditReport> _reports = [];

    /// <summary>Set before the first result where more than one audit runs.</summary>
    public bool IsArray { get; set; }

    public void Say(string message) => messages.WriteLine(message);

    public void Show(Diagnostic diagnostic) => messages.WriteLine(diagnostic.ToString());

    public void Show(AuditResult result)
    {
        _reports.Add(result.Report);
        foreach (var diagnostic in result.Diagnostics) Show(diagnostic);
    }

    public void Finish()
    {
        if (IsArray) output.Write(ReportText.Of(_reports));
        else if (_reports is [var only]) output.Write(ReportText.Of(only));
    }

    public TResult WithProgress<TResult>(string name, Func<IProgress<AuditProgress>?, TResult> work) => work(null);
}
