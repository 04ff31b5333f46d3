using System.Globalization;

namespace DataAuditor;

/// <summary>One message of an audit in the form that builds and editors understand.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, string Message, SourceLocation? Location = null)
{
    /// <summary>Whether reports must not let it be overlooked, though no gate failed of it.</summary>
    public bool IsGrave { get; init; }

    /// <summary><c>DA1001</c></summary>
    public string CodeText => string.Create(CultureInfo.InvariantCulture, $"DA{(int)Code:0000}");

    /// <summary><c>file(line,column): error DA1001: message</c></summary>
    public override string ToString()
    {
        var severity = Severity is Severity.Error ? "error" : "warning";
        return Location is null ? $"{severity} {CodeText}: {Message}" : $"{Location}: {severity} {CodeText}: {Message}";
    }
}
