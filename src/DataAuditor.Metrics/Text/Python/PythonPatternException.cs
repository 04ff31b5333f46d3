namespace DataAuditor.Metrics.Text.Python;

/// <summary>A text is no regular expression in Python's syntax, uses what is not supported, or takes too long to match.</summary>
internal sealed class PythonPatternException(string message) : Exception(message);
