namespace DataAuditor.Data.Warehouses;

/// <summary>What can go wrong with a warehouse, in words that hold no secret.</summary>
/// <param name="connection"><c>env:NAME</c>.</param>
/// <param name="secrets">What no message may repeat, in every form in which an engine may quote it.</param>
internal sealed class WarehouseFaults(string connection, IEnumerable<string> secrets, SourceLocation? place)
{
    /// <summary>An engine's message may quote a whole statement.</summary>
    private const int MaxReason = 400;

    private readonly string[] _secrets = [.. secrets.SelectMany(Forms).Where(static form => form.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(static form => form.Length)];

    /// <summary>The input is wrong: the connection, the rights, the statement, the table.</summary>
    public AuditException Refused(string message, Exception? inner = null) => Fault(DiagnosticCode.Manifest, message, inner);

    /// <summary>The engine did not answer, or not in full: nothing may be judged by what it said.</summary>
    public AuditException Incomplete(string message, Exception? inner = null) => Fault(DiagnosticCode.EngineIncomplete, message, inner);

    /// <summary>The data cannot be taken as they are.</summary>
    public AuditException Unreadable(string message) => Fault(DiagnosticCode.DataFile, message, null);

    /// <summary>One line, with the secrets blotted out.</summary>
    public string Clean(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return PlainText.OneLine(text, MaxReason);
    }

    /// <summary>An exception that a driver threw is not carried along: its own text may hold the connection string.</summary>
    private AuditException Fault(DiagnosticCode code, string message, Exception? inner) =>
        new(code, Clean($"{connection}: {message}"), place, inner is AuditException ? inner : null);

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal),
        secret.Replace("'", "''", StringComparison.Ordinal),
    ];
}
