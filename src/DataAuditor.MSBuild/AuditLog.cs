using Microsoft.Build.Utilities;

namespace DataAuditor.MSBuild;

/// <summary>Logs in the one form that editors and build servers recognise: <c>file(line,column): error DA1001: message</c>.</summary>
internal sealed class AuditLog(TaskLoggingHelper log, AuditUnit audit, bool reportOnly)
{
    /// <summary>A failure was logged, be it as a warning in report mode.</summary>
    public bool HasFailure { get; private set; }

    public void Write(AuditLine line)
    {
        var file = line.Text("file");
        if (file.Length == 0 || audit.IsGenerated(file)) Write(line.Text("severity"), line.Text("code"), audit.Origin, audit.Location, line.Text("message"));
        else Write(line.Text("severity"), line.Text("code"), file, (line.Number("line"), line.Number("column")), line.Text("message"));
    }

    public void Write(string severity, string code, string file, (int Line, int Column) at, string message)
    {
        // A build server links a message only if it names a line; of a whole file that is the first.
        var (line, column) = (Math.Max(1, at.Line), Math.Max(1, at.Column));
        message = string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c));
        HasFailure |= severity != "warning";
        if (severity == "warning" || reportOnly) log.LogWarning(null, code, null, null, file, line, column, 0, 0, "{0}", message);
        else log.LogError(null, code, null, null, file, line, column, 0, 0, "{0}", message);
    }
}
