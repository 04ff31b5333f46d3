namespace DataAuditor.Data.DuckDb;

/// <summary>The engine's own message.</summary>
internal sealed class DuckDbException(string message) : Exception(message);
