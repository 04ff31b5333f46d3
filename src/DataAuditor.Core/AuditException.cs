namespace DataAuditor;

/// <summary>Something the user can put right: the input, the manifest, a baseline, an output folder. Its message is shown without a stack trace.</summary>
public sealed class AuditException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Message, inner)
{
    public AuditException(DiagnosticCode code, string message, SourceLocation? location = null, Exception? inner = null)
        : this(new Diagnostic(code, Severity.Error, message, location), inner)
    {
    }

    public Diagnostic Diagnostic { get; } = diagnostic;
}
