namespace DataAuditor;

/// <summary>
/// What the user can put right: the input, the manifest, a baseline, an output folder. Its diagnostics are shown without a stack trace.
/// </summary>
public sealed class AuditException : Exception
{
    /// <param name="diagnostics">Everything that is known to be wrong, so that it can be put right at once; at least one.</param>
    public AuditException(IReadOnlyList<Diagnostic> diagnostics, Exception? inner = null)
        : base(string.Join(Environment.NewLine, diagnostics.Select(diagnostic => diagnostic.Message)), inner)
    {
        ArgumentOutOfRangeException.ThrowIfZero(diagnostics.Count);
        Diagnostics = diagnostics;
    }

    public AuditException(DiagnosticCode code, string message, SourceLocation? location = null, Exception? inner = null)
        : this([new Diagnostic(code, Severity.Error, message, location)], inner)
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
