using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Gates;

namespace DataAuditor.Cli;

/// <summary>
/// The line protocol of build tasks: every line is a mark and one JSON object, so that no text from data can pass for a diagnostic.
/// </summary>
internal sealed class ProtocolConsole(TextWriter output) : IConsole
{
    public const string Mark = "##dataauditor ";

    public void Say(string message)
    {
        // A build shows diagnostics; remarks for people would only be noise there.
    }

    public void Show(Diagnostic diagnostic) => Line(new JsonObject
    {
        ["kind"] = "diagnostic",
        ["severity"] = diagnostic.Severity is Severity.Error ? "error" : "warning",
        ["code"] = diagnostic.CodeText,
        ["file"] = diagnostic.Location?.File,
        ["line"] = diagnostic.Location?.Line ?? 0,
        ["column"] = diagnostic.Location?.Column ?? 0,
        ["message"] = diagnostic.Message,
    });

    public void Show(AuditResult result)
    {
        foreach (var file in result.InputFiles) Line(new JsonObject { ["kind"] = "input", ["path"] = file });
        foreach (var listing in result.Listings) Line(new JsonObject { ["kind"] = "listing", ["folder"] = listing.Folder, ["pattern"] = listing.Pattern, ["of"] = listing.OfFolders ? "folders" : "files" });
        if (result.ValidUntil is { } day) Line(new JsonObject { ["kind"] = "until", ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        foreach (var diagnostic in result.Diagnostics) Show(diagnostic);

        Line(new JsonObject
        {
            ["kind"] = "audit",
            ["name"] = result.Report.Audit,
            ["status"] = JsonNamingPolicy.CamelCase.ConvertName(result.Report.Status.ToString()),
            ["passed"] = result.Gates.Count(gate => gate.Verdict is Verdict.Passed),
            ["failed"] = result.Gates.Count(gate => gate.Blocks),
            ["report"] = result.ReportPaths.GetValueOrDefault("json"),
            ["html"] = result.ReportPaths.GetValueOrDefault("html"),
        });
    }

    public void Finish() => output.Flush();

    public TResult WithProgress<TResult>(string name, Func<IProgress<AuditProgress>?, TResult> work) => work(null);

    private void Line(JsonObject content) => output.WriteLine(Mark + content.ToJsonString());
}
