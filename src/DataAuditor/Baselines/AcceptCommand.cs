using DataAuditor.Manifests;

namespace DataAuditor.Baselines;

/// <summary>The commands that make a baseline or put one right, as messages name them: ready to be run from any folder.</summary>
/// <param name="Keeping">Keeps what was pinned.</param>
/// <param name="Pinning">Pins anew, without reading what the file held.</param>
internal sealed record AcceptCommand(string Keeping, string Pinning)
{
    public static AcceptCommand For(string reportPath, string baselinePath)
    {
        var command = $"data-auditor baseline accept {Quoted(reportPath)} --baseline {Quoted(baselinePath)}";
        return new AcceptCommand(command, $"{command} --pin");
    }

    /// <summary>An audit that lacks its baseline writes no report to accept: it is run again, to accept its own.</summary>
    public static AcceptCommand For(AuditManifest manifest, string baselinePath)
    {
        if (manifest.Path is null) return For("REPORT", baselinePath);

        var command = $"data-auditor audit {Quoted(manifest.Path)} --baseline {Quoted(baselinePath)} --baseline-mode";
        return new AcceptCommand($"{command} accept", $"{command} pin");
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
