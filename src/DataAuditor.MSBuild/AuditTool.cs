using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DataAuditor.MSBuild;

/// <summary>Runs the command line for one audit. Only lines of the protocol count: data may hold the word "error" anywhere.</summary>
internal sealed class AuditTool : ToolTask
{
    private const int FrameworkMissing = 150;

    private readonly AuditUnit _audit;
    private readonly AuditData _task;
    private readonly AuditLog _log;
    private readonly List<string> _said = [];
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _conditions = new(StringComparer.Ordinal);
    private string _lastMessage = "";
    private bool _isReplay;
    private bool _cancelled;

    public AuditTool(AuditUnit audit, AuditData task)
    {
        (_audit, _task) = (audit, task);
        BuildEngine = task.BuildEngine;
        EnvironmentVariables = task.Environment;
        _log = new AuditLog(task.Log, audit, task.Mode == "report");
    }

    public IEnumerable<string> Inputs => _inputs;

    public ITaskItem? Result { get; private set; }

    /// <summary>The reports in every format: the tool names two of them.</summary>
    public IEnumerable<string> Outputs => Result?.GetMetadata("Report") is { Length: > 0 } report
        ? Directory.EnumerateFiles(Path.GetDirectoryName(report)!, Path.GetFileNameWithoutExtension(report) + ".*")
        : [];

    /// <summary>Faults of starting the process, which MSBuild words itself.</summary>
    public bool HasErrors => Log.HasLoggedErrors;

    protected override string ToolName => "dotnet";

    protected override Encoding StandardOutputEncoding => new UTF8Encoding(false);

    protected override Encoding StandardErrorEncoding => new UTF8Encoding(false);

    // Two importances tell the streams apart: a protocol line counts on standard output only.
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.Normal;

    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Low;

    private string Settings => string.Join("\u001f",
        _task.Mode, _task.BaselineMode, _task.Reports, _task.ReportDirectory, _task.Arguments, _task.Host, _task.Tool,
        File.GetLastWriteTimeUtc(_task.Tool).Ticks, string.Join("\u001e", _task.Environment), _audit.Manifest, _audit.SetText)
        .Replace('\r', ' ').Replace('\n', ' ');

    public override bool Execute()
    {
        var finished = base.Execute();
        if (_cancelled) return false;

        if (!_isReplay) Conclude();
        var passed = finished && !_log.HasFailure && !Log.HasLoggedErrors;
        if (passed && !_isReplay) Remember();
        File.Delete(_audit.Marker);
        return passed;
    }

    public override void Cancel()
    {
        _cancelled = true;
        base.Cancel();
    }

    protected override bool SkipTaskExecution()
    {
        if (PassStamp.Read(_audit.Stamp, Settings) is { } said)
        {
            _isReplay = true;
            Log.LogMessage(MessageImportance.Normal, "{0}", $"Audit '{_audit.Key}' is up to date: nothing that it read has changed since it passed.");
            foreach (var line in said) Hear(line);
            return true;
        }

        // First of all: whatever happens from here on, the last pass no longer counts.
        File.Delete(_audit.Stamp);
        File.WriteAllText(_audit.Marker, "");
        return false;
    }

    protected override string GenerateFullPathToTool() => _task.Host;

    protected override string GenerateCommandLineCommands()
    {
        var command = new CommandLineBuilder();
        command.AppendSwitch("exec");
        command.AppendFileNameIfNotNull(_task.Tool);
        command.AppendSwitch("audit");
        command.AppendFileNameIfNotNull(_audit.Manifest);
        command.AppendSwitch("--diagnostics");
        command.AppendSwitchIfNotNull("--out ", Path.Combine(_task.ReportDirectory, _audit.Key));
        command.AppendSwitchIfNotNull("--report ", _task.Reports);
        command.AppendSwitchIfNotNull("--baseline-mode ", _task.BaselineMode);
        command.AppendTextUnquoted(" " + _task.Arguments);
        return command.ToString();
    }

    protected override void LogToolCommand(string message) => Log.LogMessage(MessageImportance.Low, "{0}", message);

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (messageImportance == StandardOutputLoggingImportance && singleLine.StartsWith(AuditLine.Prefix, StringComparison.Ordinal))
        {
            Hear(singleLine);
            return;
        }

        Log.LogMessage(MessageImportance.Low, "{0}", singleLine);
        if (singleLine.Trim().Length > 0) _lastMessage = singleLine.Trim();
    }

    /// <summary>Silences MSB6006: <see cref="Conclude"/> says what an exit code means.</summary>
    protected override bool HandleTaskExecutionErrors() => false;

    private void Hear(string text)
    {
        var line = AuditLine.Parse(text);
        switch (line?.Kind)
        {
            case "input":
                _inputs.Add(line.Text("path"));
                break;
            case "listing":
                _folders.Add(line.Text("folder"));
                _conditions.Add(PassCondition.Listing(line.Text("folder"), line.Text("pattern"), line.Text("of")));
                break;
            case "until":
                _conditions.Add(PassCondition.Until(line.Text("day")));
                break;
            case "diagnostic":
                _said.Add(text);
                _log.Write(line);
                break;
            case "audit":
                _said.Add(text);
                Show(line);
                break;
            default:
                _lastMessage = $"it wrote '{text}', which this version does not know";
                break;
        }
    }

    private void Show(AuditLine line)
    {
        Result = new TaskItem(Escaped(line.Text("name")));
        foreach (var (name, value) in new[] { ("Status", line.Text("status")), ("Report", line.Text("report")), ("Html", line.Text("html")), ("Manifest", _audit.Manifest) })
            Result.SetMetadata(name, Escaped(value));
        Result.SetMetadata("Passed", line.Text("passed"));
        Result.SetMetadata("Failed", line.Text("failed"));
        var file = line.Text("html") is { Length: > 0 } html ? html : line.Text("report");
        Log.LogMessage(_isReplay ? MessageImportance.Low : MessageImportance.High, "{0}",
            $"Audit '{line.Text("name")}' {line.Text("status")}: {line.Text("passed")} gates passed, {line.Text("failed")} failed -> {file}");
    }

    private void Remember()
    {
        var inputs = _inputs.Where(file => !_audit.IsGenerated(file)).ToList();
        PassStamp.Write(_audit.Stamp, Settings, _audit.Marker, inputs.Concat(_folders), inputs.Select(PassCondition.Input).Concat(_conditions), _said);
    }

    /// <summary>No verdict is never a pass: an exit that no diagnostic explains becomes an error of its own.</summary>
    private void Conclude()
    {
        if (_log.HasFailure || Log.HasLoggedErrors || (ExitCode == 0 && Result is not null)) return;

        var last = _lastMessage.Length > 0 ? $": {_lastMessage}" : ".";
        if (ExitCode == FrameworkMissing) _log.Write("error", "DA3002", _audit.Origin, _audit.Location, $"The audit needs the .NET 10 runtime{last}");
        else _log.Write("error", "DA3001", _audit.Origin, _audit.Location, $"The audit '{_audit.Key}' ended with exit code {ExitCode} and no verdict{last}");
    }

    /// <summary>Items hold escaped text, and a path may hold what MSBuild would expand.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(c => "%;*?$@()'".IndexOf(c) >= 0 ? $"%{(int)c:X2}" : c.ToString()));
}
