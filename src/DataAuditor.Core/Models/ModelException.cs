namespace DataAuditor.Models;

/// <summary>A model that cannot be used: the metrics that ask for it are not measured, the others are.</summary>
public sealed class ModelException(string message, SourceLocation? location = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The model's file, or the place in the manifest that configures it.</summary>
    public SourceLocation? Location { get; } = location;

    /// <summary>True where what is missing is merely not installed, and the message says how to install it: no fault of the user's input.</summary>
    public bool IsMerelyAbsent { get; init; }

    public Diagnostic ToDiagnostic() => new(DiagnosticCode.ModelFile, Severity.Error, Message, Location);
}
