namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>An instruction cannot be checked: its id or an argument is unknown, missing or of the wrong kind. Never a pass, and never a failure of the response.</summary>
internal sealed class InstructionException(string message) : Exception(message);
