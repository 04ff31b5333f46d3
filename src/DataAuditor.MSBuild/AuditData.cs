using Microsoft.Build.Framework;

namespace DataAuditor.MSBuild;

/// <summary>Runs every audit of a project, each in its own process, and goes on after one that failed.</summary>
public sealed class AuditData : Microsoft.Build.Utilities.Task, ICancelableTask
{
    private readonly List<AuditTool> _tools = [];
    private volatile bool _cancelled;

    /// <summary>Manifests.</summary>
    public ITaskItem[] Audits { get; set; } = [];

    /// <summary>Data sets that carry their gates as metadata, without a manifest.</summary>
    public ITaskItem[] Sets { get; set; } = [];

    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Keeps the stamps of passed audits.</summary>
    [Required]
    public string StateDirectory { get; set; } = "";

    [Required]
    public string ReportDirectory { get; set; } = "";

    [Required]
    public string Tool { get; set; } = "";

    [Required]
    public string Host { get; set; } = "";

    public string Reports { get; set; } = "";

    public string Mode { get; set; } = "enforce";

    public string BaselineMode { get; set; } = "compare";

    public string Arguments { get; set; } = "";

    /// <summary><c>NAME=value</c>, where the tool finds its native engines.</summary>
    public string[] Environment { get; set; } = [];

    /// <summary>One item an audit: Status, Passed, Failed, Report, Html, Manifest.</summary>
    [Output]
    public ITaskItem[] Results => [.. _tools.Where(tool => tool.Result is not null).Select(tool => tool.Result!)];

    /// <summary>An IDE that looks at files only must see that a failed audit is not up to date.</summary>
    private string AllPassed => Path.Combine(StateDirectory, "passed");

    public override bool Execute()
    {
        if (!Knows(nameof(Mode), Mode, "enforce", "report") | !Knows(nameof(BaselineMode), BaselineMode, "compare", "accept", "pin")) return false;
        if (Audits.Length + Sets.Length == 0)
        {
            var (line, column) = ProjectItems.Locate(ProjectFile, "PackageReference", "DataAuditor.MSBuild");
            Log.LogWarning(null, "DA1009", null, null, Path.GetFileName(ProjectFile), line, column, 0, 0, "{0}",
                "DataAuditor.MSBuild is referenced, but nothing is audited: add a '*.audit.json' or a DataAuditSet item.");
            return !Log.HasLoggedErrors;
        }

        Directory.CreateDirectory(StateDirectory);
        File.Delete(AllPassed);
        var passed = true;
        foreach (var audit in AuditUnit.All(Audits, Sets, ProjectFile, StateDirectory))
        {
            if (_cancelled) return false;
            passed &= Run(audit);
        }

        Remember("inputs", _tools.SelectMany(tool => tool.Inputs));
        Remember("outputs", _tools.SelectMany(tool => tool.Outputs).Concat(Remembered("outputs")).Where(File.Exists));
        if (passed) File.WriteAllText(AllPassed, "");
        return !Log.HasLoggedErrors && !_tools.Exists(tool => tool.HasErrors);
    }

    public void Cancel()
    {
        _cancelled = true;
        _tools.LastOrDefault()?.Cancel();
    }

    private bool Run(AuditUnit audit)
    {
        try
        {
            audit.WriteManifest();
        }
        catch (FormatException fault)
        {
            new AuditLog(Log, audit, Mode == "report").Write("error", "DA2001", audit.Origin, audit.Location, fault.Message);
            return false;
        }

        var tool = new AuditTool(audit, this);
        _tools.Add(tool);
        return tool.Execute();
    }

    private string[] Remembered(string name) => File.Exists(Path.Combine(StateDirectory, name)) ? File.ReadAllLines(Path.Combine(StateDirectory, name)) : [];

    private void Remember(string name, IEnumerable<string> files)
    {
        string[] lines = [.. files.Distinct(StringComparer.Ordinal).OrderBy(file => file, StringComparer.Ordinal)];
        if (!lines.SequenceEqual(Remembered(name), StringComparer.Ordinal)) File.WriteAllLines(Path.Combine(StateDirectory, name), lines);
    }

    private bool Knows(string name, string value, params string[] allowed)
    {
        if (allowed.Contains(value, StringComparer.Ordinal)) return true;

        var (line, column) = ProjectItems.Locate(ProjectFile, "DataAudit" + name, null);
        Log.LogError(null, "DA2001", null, null, Path.GetFileName(ProjectFile), line, column, 0, 0, "{0}",
            $"DataAudit{name} is '{value}'; it must be {string.Join(", ", allowed.Take(allowed.Length - 1))} or {allowed[allowed.Length - 1]}.");
        return false;
    }
}
